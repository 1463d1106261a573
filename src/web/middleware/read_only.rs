//! While the site is read-only, forms are not taken and the pages of forms for visitors say so. Organisers can log in, and
//! owners switch it off.

use actix_web::ResponseError;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;
use actix_web::web;

use crate::domain::admin_links::is_admin;
use crate::services::read_only;
use crate::web::{Error, State};

/// The pages of the organisers' area whose forms are taken, below `/{lang}/admin/`.
const TAKEN: [&str; 4] = ["login", "logout", "step-up", "read-only"];

/// Answers 503 to what [`is_refused`] names.
pub async fn refuse_forms(
    state: web::Data<State>,
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let mode = read_only::current(&state.app);
    let Some(mode) = mode.filter(|_| is_refused(request.method(), request.path())) else {
        return Ok(next.call(request).await?.map_into_left_body());
    };
    let wait = mode.wait(state.now()).unsigned_abs();
    let refused = Error::ReadOnly(wait, mode.until).error_response();
    Ok(request.into_response(refused).map_into_right_body())
}

/// Whether a request sends a form, or asks for a page that is nothing but a form of visitors.
pub(super) fn is_refused(method: &Method, path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').skip(1).collect();
    if is_admin(path) {
        let page = parts.get(2).copied().unwrap_or_default();
        return !method.is_safe() && !TAKEN.contains(&page);
    }
    let is_form_page = match parts.as_slice() {
        [_, _, "sign", ..] | [_, _, "kiosk" | "my-link" | "report"] => true,
        [_, "confirm" | "manage", _, last] => matches!(*last, "correct" | "withdraw"),
        _ => false,
    };
    !method.is_safe() || is_form_page
}

#[cfg(test)]
mod tests {
    use actix_web::http::Method;

    use crate::web::middleware::read_only::{TAKEN, is_refused};
    use crate::web::routes::TABLE;

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
            let is_taken = path.contains("/admin/") && TAKEN.contains(&page);
            let is_waiting = is_refused(&Method::POST, &path);
            assert!(is_waiting != is_taken, "{path}");
        }
    }
}
