//! The to-do items of the dashboards, with links to the page where each is done.

use crate::domain::{Permission, admin_links};
use crate::services::dashboard::Todo;
use crate::web::access::Access;
use crate::web::admin::Admin;
use crate::web::admin::dashboard::view::TodoLine;

/// A to-do item of an appeal, linked to the page where it is done if the organiser's role allows that page.
pub(in crate::web) fn line(admin: &Admin, slug: &str, todo: Todo) -> TodoLine {
    let entry = admin_links::appeal(&admin.language, slug);
    let below =
        |page: &str, query: &str| may_enter(admin, page).then(|| format!("{entry}/{page}{query}"));
    let url = match todo {
        Todo::RelayDown(_) | Todo::QuotaUsed(_) | Todo::MailLate(_) => {
            Some(format!("{entry}#mail"))
        }
        Todo::Provider(_) => Some(format!("{entry}#confirmations")),
        Todo::ErasureUnheard(_) => {
            let accounts = admin.links().accounts;
            admin.may(Permission::Accounts).then_some(accounts)
        }
        Todo::Erasure(..) | Todo::ClosesSoon(_) | Todo::Draft => below("edit", ""),
        Todo::Groups(_) => below("signatories", "?state=held&kind=collective"),
        Todo::Held(_) => below("signatories", "?state=held&kind=individual"),
    };
    TodoLine::new(todo, url)
}

/// Whether the organiser's role has the permission that the route table declares for this page of an appeal.
fn may_enter(admin: &Admin, page: &str) -> bool {
    let name = |pattern: &'static str| pattern.strip_prefix("/{lang}/admin/appeals/{slug}/");
    let mut routes = admin.routes.iter().filter(|route| route.reads);
    let route = routes.find(|route| name(route.pattern) == Some(page));
    matches!(route.map(|route| route.access), Some(Access::Admin(permission, _)) if admin.may(permission))
}
