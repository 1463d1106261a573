//! The pages that are rendered in advance, each with its route and what it depends on.

use crate::domain::links::{AppealLinks, absolute};
use crate::domain::{Language, Problems};
use crate::web::page::Page;
use crate::web::page_cache::cached_response::{
    CachePolicy, CachedResponse, HTML, TOKEN_PLACEHOLDER,
};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::prerender::passing_on::{badge, embed_counter, embed_form, feed, news_page};
use crate::web::public::my_link::form::MyLinkForm;
use crate::web::public::sign::form::{CollectiveForm, IndividualForm};
use crate::web::public::sign::{collective_view, individual_view};
use crate::web::public::{appeal, kiosk, mailbox, my_link};
use crate::web::{Error, State, drawing, qr_code};

/// What a prerendered response shows, and so when it must be rendered again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DependsOn {
    /// Everything that is public about the appeal, with the number of signatories.
    Content,
    /// The appeal, its texts, and whether it takes signatures.
    Appeal,
    /// As `Appeal`, and how late mails are sent.
    MailDelay,
}

/// Renders a response; `None` while the appeal has no such page.
type Render = fn(&State, &PublicAppeal, &Language) -> Result<Option<CachedResponse>, Error>;

/// Renders the response at one path.
pub struct Renderer {
    pub path: String,
    /// The pattern of its route.
    pub pattern: &'static str,
    pub depends_on: DependsOn,
    pub render: Render,
}

/// The renderers of an appeal in a language.
pub fn all(slug: &str, language: &Language) -> Vec<Renderer> {
    let links = AppealLinks::of(language, slug);
    let renderer = |path, pattern, depends_on, render| Renderer {
        path,
        pattern,
        depends_on,
        render,
    };
    vec![
        renderer(
            links.page,
            "/{lang}/{slug}",
            DependsOn::Content,
            appeal_page,
        ),
        renderer(
            links.count,
            "/{lang}/{slug}/count.json",
            DependsOn::Content,
            count_json,
        ),
        renderer(
            links.qr_code,
            "/{lang}/{slug}/qr.svg",
            DependsOn::Appeal,
            qr_picture,
        ),
        renderer(
            links.qr_png,
            "/{lang}/{slug}/qr.png",
            DependsOn::Appeal,
            qr_png,
        ),
        renderer(
            links.badge,
            "/{lang}/{slug}/badge.svg",
            DependsOn::Content,
            badge,
        ),
        renderer(
            links.embed_form,
            "/embed/{lang}/{slug}/form",
            DependsOn::Content,
            embed_form,
        ),
        renderer(
            links.embed_counter,
            "/embed/{lang}/{slug}/counter",
            DependsOn::Content,
            embed_counter,
        ),
        renderer(
            links.news,
            "/{lang}/{slug}/news",
            DependsOn::Appeal,
            news_page,
        ),
        renderer(
            links.feed,
            "/{lang}/{slug}/news.atom",
            DependsOn::Appeal,
            feed,
        ),
        renderer(
            links.sign_individual,
            "/{lang}/{slug}/sign/individual",
            DependsOn::Appeal,
            individual_form,
        ),
        renderer(
            links.sign_collective,
            "/{lang}/{slug}/sign/collective",
            DependsOn::Appeal,
            collective_form,
        ),
        renderer(
            links.check_mailbox,
            "/{lang}/{slug}/check-mailbox",
            DependsOn::MailDelay,
            check_mailbox,
        ),
        renderer(
            links.kiosk,
            "/{lang}/{slug}/kiosk",
            DependsOn::Appeal,
            kiosk_form,
        ),
        renderer(
            links.kiosk_sent,
            "/{lang}/{slug}/kiosk/sent",
            DependsOn::Appeal,
            kiosk_sent,
        ),
        renderer(
            links.privacy,
            "/{lang}/{slug}/privacy",
            DependsOn::Appeal,
            privacy,
        ),
        renderer(
            links.my_link,
            "/{lang}/{slug}/my-link",
            DependsOn::Appeal,
            my_link_form,
        ),
        renderer(
            links.my_link_sent,
            "/{lang}/{slug}/my-link/sent",
            DependsOn::MailDelay,
            my_link_sent,
        ),
    ]
}

fn appeal_page(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let mut view = appeal::view(state, public, language)?;
    // As the form of its own page: the address may say where its reader comes from.
    view.form.action.clear();
    let html = view.render(&state.app.templates, language)?;
    Ok(Some(CachedResponse::page(html)))
}

fn count_json(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let view = appeal::count::view(state, public, language);
    let json = serde_json::to_vec(&view).unwrap_or_default();
    let response = CachedResponse::file("application/json", CachePolicy::Briefly, json.into());
    Ok(Some(response.for_other_sites()))
}

fn qr_picture(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let links = AppealLinks::of(language, &public.appeal.slug);
    let svg = qr_code::svg(&absolute(&state.app.site.base_url, &links.share));
    Ok(svg.map(|svg| CachedResponse::file("image/svg+xml", CachePolicy::Briefly, svg.into())))
}

fn qr_png(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let links = AppealLinks::of(language, &public.appeal.slug);
    let png = drawing::qr_png(&absolute(&state.app.site.base_url, &links.share));
    Ok(png.map(|png| CachedResponse::file("image/png", CachePolicy::Briefly, png.into())))
}

fn individual_form(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(None);
    }
    let empty = IndividualForm::default();
    let mut view = individual_view(state, public, language, &empty, None)?;
    // It is sent to the address of its page, which may say where its reader comes from.
    view.form.action.clear();
    TOKEN_PLACEHOLDER.clone_into(&mut view.form.token);
    let html = view.render(&state.app.templates, language)?;
    let (slug, text) = (&public.appeal.slug, public.text(language)?.id);
    Ok(Some(CachedResponse::form(slug, Some(text), &html)))
}

fn collective_form(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(None);
    }
    let empty = CollectiveForm::default();
    let mut view = collective_view(state, public, language, &empty, None)?;
    view.form.action.clear();
    TOKEN_PLACEHOLDER.clone_into(&mut view.form.token);
    let html = view.render(&state.app.templates, language)?;
    let (slug, text) = (&public.appeal.slug, public.text(language)?.id);
    Ok(Some(CachedResponse::form(slug, Some(text), &html)))
}

fn check_mailbox(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let view = mailbox::view(state, public, language, None, None)?;
    let html = view.render(&state.app.templates, language)?;
    let response = CachedResponse::file(HTML, CachePolicy::Never, html.into());
    Ok(Some(response))
}

fn kiosk_form(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(None);
    }
    let empty = IndividualForm::default();
    let mut view = kiosk::view(state, public, language, &empty, None)?;
    TOKEN_PLACEHOLDER.clone_into(&mut view.form.token);
    let html = view.render(&state.app.templates, language)?;
    let (slug, text) = (&public.appeal.slug, public.text(language)?.id);
    Ok(Some(CachedResponse::form(slug, Some(text), &html)))
}

fn kiosk_sent(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let view = kiosk::sent_view(state, public, language)?;
    let html = view.render(&state.app.templates, language)?;
    let response = CachedResponse::file(HTML, CachePolicy::Never, html.into());
    Ok(Some(response))
}

fn privacy(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let view = appeal::privacy_view(state, public, language)?;
    let html = view.render(&state.app.templates, language)?;
    Ok(Some(CachedResponse::page(html)))
}

fn my_link_form(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let (empty, none) = (MyLinkForm::default(), Problems::default());
    let mut view = my_link::view(state, public, language, &empty, &none)?;
    TOKEN_PLACEHOLDER.clone_into(&mut view.form.token);
    let html = view.render(&state.app.templates, language)?;
    let slug = &public.appeal.slug;
    Ok(Some(CachedResponse::form(slug, None, &html)))
}

fn my_link_sent(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let view = my_link::sent_view(state, public, language)?;
    let html = view.render(&state.app.templates, language)?;
    let response = CachedResponse::file(HTML, CachePolicy::Never, html.into());
    Ok(Some(response))
}

#[cfg(test)]
mod tests {
    use crate::web::prerender::renderers::*;
    use crate::web::routes::TABLE;

    #[test]
    fn every_prerendered_page_has_a_route() {
        for renderer in all("canal", &Language::french()) {
            let mut routes = TABLE.iter();
            let has_route = routes.any(|route| route.pattern == renderer.pattern && route.reads);
            assert!(has_route, "{}", renderer.path);
        }
    }
}
