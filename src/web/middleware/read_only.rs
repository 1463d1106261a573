//! While the site is read-only, forms are not taken, but for the end of news and what providers tell, and the pages of
//! forms for visitors say so. While it is closed for maintenance, every page says so. Organisers can log in while it is
//! read-only, owners always, who switch it off.

use actix_web::ResponseError;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::web;

use crate::domain::ReadOnly;
use crate::domain::admin_links::is_admin;
use crate::services::read_only;
use crate::web::{Error, State};

/// The pages of the organisers' area whose forms are taken, below `/{lang}/admin/`.
const TAKEN: [&str; 4] = ["login", "logout", "step-up", "read-only"];
/// Where an owner who must have a second factor gets it, before the switch can be moved.
const SECOND_FACTOR: [&str; 2] = ["account", "two-steps"];
/// The first parts of addresses that also answer while the site is closed: for monitors, and what the page that says so is
/// made of.
const KEPT: [&str; 8] = [
    "healthz",
    "readyz",
    "metrics",
    "robots.txt",
    ".well-known",
    "static",
    "accents",
    "pictures",
];
/// The pages for organisers that wait while the site is closed. The guard lets owners alone see the others.
const FOR_LATER: [&str; 4] = ["forgotten", "setup", "invitation", "reset"];

/// Answers 503 to what [`is_refused`] names.
pub async fn refuse_forms(
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let mode = read_only::current(&state.app);
    let Some(mode) = mode.filter(|mode| is_refused(request.method(), request.path(), *mode)) else {
        return Ok(next.call(request).await?.map_into_left_body());
    };
    let refused = Error::read_only(mode, state.now()).error_response();
    Ok(request.into_response(refused).map_into_right_body())
}

/// Whether a request must wait: it sends a form, asks for a page that is nothing but a form of visitors, or asks for any
/// page while the site is closed.
pub(super) fn is_refused(method: &Method, path: &str, mode: ReadOnly) -> bool {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    // Providers tell what became of mails, which is stored and waits like every message that comes in, and end news for
    // whoever asked them to. Nobody repeats that later.
    if !method.is_safe() && matches!(parts[..], ["webhooks", _] | [_, "unsubscribe", _]) {
        return false;
    }
    if is_admin(path) {
        let page = parts.get(2).copied().unwrap_or_default();
        let waits = mode.is_closed && FOR_LATER.contains(&page);
        let is_taken = TAKEN.contains(&page) || parts[2..] == SECOND_FACTOR;
        return waits || (!method.is_safe() && !is_taken);
    }
    let is_form_page = match parts.as_slice() {
        [_, _, "sign", ..] | [_, _, "kiosk" | "my-link" | "report"] => true,
        [_, "confirm" | "manage", _, last] => matches!(*last, "correct" | "withdraw"),
        _ => false,
    };
    !method.is_safe()
        || is_form_page
        || (mode.is_closed && !parts.first().is_some_and(|first| KEPT.contains(first)))
}

#[cfg(test)]
mod tests {
    use actix_web::http::Method;

    use crate::domain::ReadOnly;
    use crate::web::middleware::read_only::{FOR_LATER, TAKEN};
    use crate::web::routes::{Access, TABLE};

    fn is_refused(method: &Method, path: &str) -> bool {
        super::is_refused(method, path, mode(false))
    }

    fn mode(is_closed: bool) -> ReadOnly {
        ReadOnly {
            until: None,
            since: None,
            is_closed,
        }
    }

    #[test]
    fn forms_wait_and_pages_are_read() {
        for path in [
            "/fr/canal/sign",
            "/fr/canal/sign/individual",
            "/fr/canal/my-link",
            "/fr/canal/kiosk",
            "/fr/canal/report",
            "/fr/confirm/abc/correct",
            "/fr/manage/abc/withdraw",
        ] {
            assert!(is_refused(&Method::GET, path), "{path}");
        }
        for path in [
            "/",
            "/fr",
            "/fr/canal",
            "/fr/canal/signatories",
            "/fr/canal/my-link/sent",
            "/fr/canal/kiosk/sent",
            "/fr/confirm/abc",
            "/fr/manage/abc",
            "/fr/manage/abc/data.json",
            "/fr/admin/appeals/canal/edit",
        ] {
            assert!(!is_refused(&Method::GET, path), "{path}");
            let is_public = !path.contains("/admin/");
            assert!(!is_public || is_refused(&Method::POST, path), "{path}");
        }
        for path in [
            "/fr/admin/login",
            "/fr/admin/login/code",
            "/fr/admin/logout",
            "/fr/admin/step-up",
            "/fr/admin/read-only",
        ] {
            assert!(!is_refused(&Method::POST, path), "{path}");
        }
        assert!(is_refused(&Method::POST, "/fr/admin/appeals/canal/edit"));
        assert!(is_refused(&Method::POST, "/fr/admin/forgotten"));
        // Whatever route is added: its form waits, or it is named above.
        for route in TABLE.iter().filter(|route| route.writes) {
            let path = route.pattern.replace("{lang}", "fr");
            let page = path.split('/').nth(3).unwrap_or_default();
            let is_taken = matches!(route.access, Access::Events | Access::OneClick)
                || path.ends_with("/account/two-steps")
                || (path.contains("/admin/") && TAKEN.contains(&page));
            let is_waiting = is_refused(&Method::POST, &path);
            assert!(is_waiting != is_taken, "{path}");
        }
    }

    #[test]
    fn while_the_site_is_closed_every_page_waits_but_those_that_are_needed() {
        let is_refused = |path: &str| super::is_refused(&Method::GET, path, mode(true));
        for path in [
            "/",
            "/fr",
            "/fr/canal",
            "/fr/canal/count.json",
            "/fr/confirm/abc",
            "/fr/manage/abc/data.json",
            "/embed/fr/canal/form",
            "/sitemap.xml",
            "/fr/admin/forgotten",
            "/nothing/of/the/kind",
        ] {
            assert!(is_refused(path), "{path}");
        }
        for route in TABLE.iter().filter(|route| route.reads) {
            let path = route.pattern.replace("{lang}", "fr");
            let page = path.split('/').nth(3).unwrap_or_default();
            let is_needed = match route.access {
                Access::Probe | Access::Monitor | Access::Admin(..) => true,
                Access::SignedOut => !FOR_LATER.contains(&page),
                // What pages are made of has one address in all languages, and no page has.
                _ => !is_page(route.pattern),
            };
            assert_eq!(is_refused(&path), !is_needed, "{path}");
        }
    }

    fn is_page(pattern: &str) -> bool {
        let others = [
            "/robots.txt",
            "/.well-known/",
            "/static/",
            "/pictures/",
            "/accents/",
        ];
        !others.iter().any(|start| pattern.starts_with(start))
    }
}
