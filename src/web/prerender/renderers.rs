//! The pages that are rendered in advance, each with its route and what it depends on.

use crate::domain::Language;
use crate::domain::links::AppealLinks;
use crate::web::page::Page;
use crate::web::page_cache::cached_response::{
    CachePolicy, CachedResponse, HTML, TOKEN_PLACEHOLDER,
};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::sign::form::{CollectiveForm, IndividualForm};
use crate::web::public::sign::view::SignChoicePage;
use crate::web::public::sign::{collective_view, individual_view};
use crate::web::public::{appeal, head, mailbox};
use crate::web::{Error, State};

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
            links.sign,
            "/{lang}/{slug}/sign",
            DependsOn::Appeal,
            sign_choice,
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
    ]
}

fn appeal_page(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let html = appeal::view(state, public, language)?.render(&state.app.templates, language)?;
    Ok(Some(CachedResponse::page(html)))
}

fn count_json(
    _: &State,
    public: &PublicAppeal,
    _: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let json = serde_json::to_vec(&appeal::count_view(public)).unwrap_or_default();
    let response = CachedResponse::file("application/json", CachePolicy::Briefly, json.into());
    Ok(Some(response))
}

fn sign_choice(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(None);
    }
    let head = head(state, public, language)?;
    let path = head.links.sign.clone();
    let shell = state.public_shell(language, &path, |other| {
        AppealLinks::of(other, &public.appeal.slug).sign
    });
    let html = SignChoicePage { shell, head }.render(&state.app.templates, language)?;
    Ok(Some(CachedResponse::page(html)))
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
    TOKEN_PLACEHOLDER.clone_into(&mut view.form.token);
    let html = view.render(&state.app.templates, language)?;
    let (slug, text) = (&public.appeal.slug, public.text(language)?.id);
    Ok(Some(CachedResponse::form(slug, text, &html)))
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
    TOKEN_PLACEHOLDER.clone_into(&mut view.form.token);
    let html = view.render(&state.app.templates, language)?;
    let (slug, text) = (&public.appeal.slug, public.text(language)?.id);
    Ok(Some(CachedResponse::form(slug, text, &html)))
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
