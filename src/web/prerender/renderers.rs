//! What stands ready in memory: the pages that everybody opens, rendered when they change instead of when they are
//! asked for. The middleware `memory` answers with them; the handlers of these routes only answer what is not there.

use crate::domain::Language;
use crate::domain::links::AppealLinks;
use crate::web::page::Page;
use crate::web::page_cache::PublicAppeal;
use crate::web::page_cache::cached_response::{CachePolicy, CachedResponse, HTML, TOKEN};
use crate::web::public::forms::{CollectiveForm, IndividualForm};
use crate::web::public::sign::view::SignChoicePage;
use crate::web::public::sign::{collective_view, individual_view};
use crate::web::public::{appeal, head, mailbox};
use crate::web::{Error, State};

/// When a prepared answer must be made anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangesWith {
    /// Anything that the public sees, the number too.
    Everything,
    /// The appeal, its texts or its phase.
    TheAppeal,
    /// The appeal, or how late mails leave.
    TheMail,
}

/// An answer that an appeal has ready in a language.
pub struct CachedRoute {
    pub path: String,
    /// The pattern of its route.
    pub pattern: &'static str,
    /// When it must be made anew.
    pub changes: ChangesWith,
    /// Makes it; `None` when the appeal has none of its kind now.
    pub make: fn(&State, &PublicAppeal, &Language) -> Result<Option<CachedResponse>, Error>,
}

/// Every answer that an appeal has ready in a language.
pub fn all(slug: &str, language: &Language) -> Vec<CachedRoute> {
    use ChangesWith::{Everything, TheAppeal, TheMail};
    let links = AppealLinks::of(language, slug);
    let one = |path, pattern, changes, make| CachedRoute {
        path,
        pattern,
        changes,
        make,
    };
    vec![
        one(links.page, "/{lang}/{slug}", Everything, page),
        one(links.count, "/{lang}/{slug}/count.json", Everything, count),
        one(links.sign, "/{lang}/{slug}/sign", TheAppeal, choice),
        one(
            links.sign_individual,
            "/{lang}/{slug}/sign/individual",
            TheAppeal,
            individual,
        ),
        one(
            links.sign_collective,
            "/{lang}/{slug}/sign/collective",
            TheAppeal,
            collective,
        ),
        one(
            links.check_mailbox,
            "/{lang}/{slug}/check-mailbox",
            TheMail,
            check_mailbox,
        ),
    ]
}

fn check_mailbox(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let html =
        mailbox::view(state, public, language, None)?.render(&state.app.templates, language)?;
    Ok(Some(CachedResponse::file(
        HTML,
        CachePolicy::Never,
        html.into(),
    )))
}

fn page(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let html = appeal::view(state, public, language)?.render(&state.app.templates, language)?;
    Ok(Some(CachedResponse::page(html)))
}

fn count(_: &State, public: &PublicAppeal, _: &Language) -> Result<Option<CachedResponse>, Error> {
    let json = serde_json::to_vec(&appeal::count_view(public)).unwrap_or_default();
    let kind = "application/json";
    Ok(Some(CachedResponse::file(
        kind,
        CachePolicy::Briefly,
        json.into(),
    )))
}

fn choice(
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

fn individual(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let view = individual_view(state, public, language, &IndividualForm::default(), None)?;
    form(state, public, language, view, |view| &mut view.form.token)
}

fn collective(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<Option<CachedResponse>, Error> {
    let view = collective_view(state, public, language, &CollectiveForm::default(), None)?;
    form(state, public, language, view, |view| &mut view.form.token)
}

fn form<P: Page>(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
    mut view: P,
    token: fn(&mut P) -> &mut String,
) -> Result<Option<CachedResponse>, Error> {
    if !public.appeal.takes_signatures(state.now()) {
        return Ok(None);
    }
    TOKEN.clone_into(token(&mut view));
    let html = view.render(&state.app.templates, language)?;
    Ok(Some(CachedResponse::form(&public.appeal.slug, &html)))
}

#[cfg(test)]
mod tests {
    use crate::web::page_cache::renderers::*;
    use crate::web::routes::{Route, TABLE};

    #[test]
    fn every_prepared_answer_has_a_route() {
        for one in all("canal", &Language::french()) {
            let routed = |route: &&Route| route.pattern == one.pattern && route.reads;
            assert!(TABLE.iter().any(|route| routed(&route)), "{}", one.path);
        }
    }
}
