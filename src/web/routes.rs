//! The route table. Each row declares who may access it; every GET route answers HEAD too.

use actix_web::body::BoxBody;
use actix_web::dev::ServiceRequest;
use actix_web::middleware::{Next, from_fn};
use actix_web::web::{self, ServiceConfig};
use actix_web::{Resource, guard};

use super::{Options, admin as a, middleware};
use crate::domain::Permission;
pub use crate::web::access::{Access, Pattern, Route, Scope};
use crate::web::public as h;

macro_rules! table {
    ($($access:ident $(($permission:ident, $scope:ident))? $pattern:literal $(get $get:path)? $(, post $post:path)?;)+) => {
        /// Every route, in the order in which they are tried.
        pub const TABLE: &[Route] = &[$(Route {
            pattern: $pattern,
            access: table!(@access $access $($permission $scope)?),
            reads: table!(@has $($get)?),
            writes: table!(@has $($post)?),
        }),+];

        /// Registers the routes that exist with these options.
        pub fn configure(config: &mut ServiceConfig, options: &Options) {
            $(
                if options.offers(table!(@access $access $($permission $scope)?)) {
                    let resource = web::resource($pattern).app_data(Pattern($pattern));
                    $(let resource = resource.route(web::route().guard(guard::Any(guard::Get()).or(guard::Head())).to($get));)?
                    $(let resource = resource.route(web::post().to($post));)?
                    let access = table!(@access $access $($permission $scope)?);
                    let methods = (table!(@has $($get)?), table!(@has $($post)?));
                    register(config, resource, ($pattern, access), methods);
                }
            )+
        }
    };
    (@access $access:ident) => { Access::$access };
    (@access $access:ident $permission:ident $scope:ident) => {
        Access::$access(Permission::$permission, Scope::$scope)
    };
    (@has) => { false };
    (@has $path:path) => { true };
}

/// Registers a resource, wrapped in the guard if it belongs to the organisers' area, else in the limit of posts, and in
/// the reader of links if it is one.
fn register(
    config: &mut ServiceConfig,
    resource: Resource,
    (pattern, access): (&'static str, Access),
    (reads, writes): (bool, bool),
) {
    let Access::Admin(permission, scope) = access else {
        let limit = move |state, request: ServiceRequest, next: Next<BoxBody>| {
            middleware::limit_posts(access, state, request, next)
        };
        if pattern.contains(middleware::TOKEN) {
            let read = move |request, next| middleware::read_link_token(pattern, request, next);
            config.service(resource.wrap(from_fn(read)).wrap(from_fn(limit)));
        } else {
            config.service(resource.wrap(from_fn(limit)));
        }
        return;
    };
    let check = move |state, request: ServiceRequest, next: Next<BoxBody>| {
        let has_method = if request.method().is_safe() {
            reads
        } else {
            writes
        };
        let required = has_method.then_some((permission, scope));
        middleware::guard(required, state, request, next)
    };
    config.service(resource.wrap(from_fn(check)));
}

table! {
    Probe  "/healthz" get crate::web::monitoring::health::healthz;
    Probe  "/readyz" get crate::web::monitoring::health::readyz;
    Monitor "/metrics" get crate::web::monitoring::metrics::show;
    Public "/robots.txt" get h::assets::robots;
    Public "/sitemap.xml" get h::feeds::sitemap;
    Public "/.well-known/security.txt" get h::assets::security;
    Public "/static/{hash}/{file}" get h::assets::show;
    Public "/pictures/{file}" get h::picture::show;
    Public "/accents/{file}" get h::assets::accent;
    Public "/oembed" get h::embed::oembed::show;
    Public "/embed.js" get h::embed::script;
    Public "/embed/{lang}/{slug}/form" get h::embed::form;
    Public "/embed/{lang}/{slug}/counter" get h::embed::counter;
    Events "/webhooks/{provider}" , post crate::web::mail_events::receive;
    Demo   "/demo/mailbox" get h::demo::mailbox;
    Demo   "/demo/mailbox/{number}" get h::demo::mail;
    Public "/" get h::index::to_index;
    Public "/a/{slug}" get h::index::to_appeal;
    Public "/{lang}" get h::index::show;
    Public "/{lang}/news.atom" get h::feeds::of_site;
    Public "/{lang}/about" get h::site_page::show;
    Public "/{lang}/legal" get h::site_page::show;
    Link   "/{lang}/confirm/{token}" get h::confirm::show, post h::confirm::confirm;
    Link   "/{lang}/confirm/{token}/correct" get h::correct::show_pending, post h::correct::store_pending;
    Link   "/{lang}/confirm/{token}/refuse" , post h::confirm::refuse;
    Link   "/{lang}/manage/{token}" get h::manage::show;
    Link   "/{lang}/manage/{token}/correct" get h::correct::show_managed, post h::correct::store_managed;
    Link   "/{lang}/manage/{token}/name" , post h::manage::set_publish;
    Link   "/{lang}/manage/{token}/news" , post h::manage::set_news;
    Link   "/{lang}/manage/{token}/withdraw" get h::manage::confirm_withdraw, post h::manage::withdraw;
    Link   "/{lang}/manage/{token}/link" , post h::manage::give_own_word;
    Link   "/{lang}/manage/{token}/data.json" get h::manage::download;
    OneClick "/{lang}/unsubscribe/{token}" get h::unsubscribe::show, post h::unsubscribe::stop;
    SignedOut "/{lang}/admin/login" get a::login::login, post a::login::log_in;
    SignedOut "/{lang}/admin/login/code" get a::login::code, post a::login::log_in_with_code;
    SignedOut "/{lang}/admin/login/passkey" , post a::passkeys::log_in;
    SignedOut "/{lang}/admin/login/code/passkey" , post a::passkeys::second_step;
    SignedOut "/{lang}/admin/forgotten" get a::login::forgotten, post a::login::request_reset;
    SignedOut "/{lang}/admin/setup/{token}" get a::token_pages::set_up, post a::token_pages::make_owner;
    SignedOut "/{lang}/admin/invitation/{token}" get a::token_pages::invitation, post a::token_pages::accept;
    SignedOut "/{lang}/admin/reset/{token}" get a::token_pages::reset, post a::token_pages::choose;
    Admin(Figures, Site) "/{lang}/admin" get a::dashboard::home::show;
    Admin(Own, Site) "/{lang}/admin/logout" , post a::login::logout;
    Admin(Own, Site) "/{lang}/admin/step-up" get a::step_up::show, post a::step_up::confirm;
    Admin(Own, Site) "/{lang}/admin/step-up/passkey" , post a::passkeys::confirm;
    Admin(Own, Site) "/{lang}/admin/account/passkeys" get a::passkeys::show, post a::passkeys::add;
    Admin(Own, Site) "/{lang}/admin/account/passkeys/remove" , post a::two_step_login::remove_passkey;
    Admin(Own, Site) "/{lang}/admin/account" get a::account::show, post a::account::rename;
    Admin(Own, Site) "/{lang}/admin/account/password" , post a::account::password;
    Admin(Own, Site) "/{lang}/admin/account/notices" , post a::account::notices;
    Admin(Own, Site) "/{lang}/admin/account/sessions" , post a::account::end_others;
    Admin(Own, Site) "/{lang}/admin/account/sessions/end" , post a::account::end_one;
    Admin(Own, Site) "/{lang}/admin/account/two-steps" get a::two_step_login::show, post a::two_step_login::switch_on;
    Admin(Own, Site) "/{lang}/admin/account/two-steps/off" , post a::two_step_login::switch_off;
    Admin(Own, Site) "/{lang}/admin/account/recovery" , post a::two_step_login::renew;
    Admin(Accounts, Site) "/{lang}/admin/accounts" get a::accounts::list;
    Admin(Accounts, Site) "/{lang}/admin/accounts/invite" get a::accounts::invitation, post a::accounts::invite;
    Admin(Accounts, Site) "/{lang}/admin/accounts/{id}" get a::accounts::show, post a::accounts::change;
    Admin(Accounts, Site) "/{lang}/admin/accounts/{id}/state" , post a::accounts::set_state;
    Admin(Site, Site) "/{lang}/admin/settings" get a::settings::show, post a::settings::send_test_mail;
    Admin(Site, Site) "/{lang}/admin/settings/site" get a::site_settings::show, post a::site_settings::save;
    Admin(Site, Site) "/{lang}/admin/settings/site/logo" get a::site_settings::logo::show, post a::site_settings::logo::save;
    Admin(Site, Site) "/{lang}/admin/settings/site/logo/remove" , post a::site_settings::logo::remove;
    Admin(Site, Site) "/{lang}/admin/settings/site/pictures" get a::site_settings::pictures::show, post a::site_settings::pictures::add;
    Admin(Site, Site) "/{lang}/admin/settings/site/pictures/remove" , post a::site_settings::pictures::remove;
    Admin(Site, Site) "/{lang}/admin/settings/domain" , post a::settings::check_domain;
    Admin(Site, Site) "/{lang}/admin/protection" get a::protection::show_site, post a::protection::save_site;
    Admin(Site, Site) "/{lang}/admin/read-only" get a::read_only::show, post a::read_only::switch;
    Admin(Site, Site) "/{lang}/admin/messages" get a::messages::show_site, post a::messages::settle_site;
    Admin(Audit, Site) "/{lang}/admin/audit" get a::audit::show, post a::audit::check;
    Admin(Create, Site) "/{lang}/admin/appeals/new" get a::editor::text::new, post a::editor::text::create;
    Admin(Create, Site) "/{lang}/admin/appeals/new/preview" , post a::editor::preview::fragment;
    Admin(Figures, Appeal) "/{lang}/admin/appeals/{slug}" get a::dashboard::show;
    Admin(Figures, Appeal) "/{lang}/admin/appeals/{slug}/kit" get a::kit::show;
    Admin(Figures, Appeal) "/{lang}/admin/appeals/{slug}/kit/sheets.pdf" get a::kit::sheets;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/edit" get a::editor::settings::show, post a::editor::settings::save;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/protection" get a::protection::show, post a::protection::save;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/protection/proofs" , post a::protection::proofs::switch;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/edit/dates" get a::editor::dates::show, post a::editor::dates::accept;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/sender" get a::editor::sender::show, post a::editor::sender::save;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/texts/{language}" get a::editor::text::show, post a::editor::text::save;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/first-signatories" get a::editor::first_signatories::show, post a::editor::first_signatories::save;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/picture" get a::editor::picture::show, post a::editor::picture::save;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/picture/remove" , post a::editor::picture::remove;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/logo" get a::editor::picture::show_logo, post a::editor::picture::save_logo;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/logo/remove" , post a::editor::picture::remove_logo;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/text-pictures" get a::editor::text_pictures::show, post a::editor::text_pictures::add;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/text-pictures/remove" , post a::editor::text_pictures::remove;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/preview" get a::editor::preview::show, post a::editor::preview::fragment;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/publish" get a::editor::lifecycle::ask_publish, post a::editor::lifecycle::publish;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/close" get a::editor::lifecycle::ask_close, post a::editor::lifecycle::close;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/share" get a::sharing::show, post a::sharing::save;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/share/links" , post a::sharing::save_links;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/news" get a::news::list;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/news/new" get a::news::new, post a::news::create;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/news/{id}" get a::news::show, post a::news::change;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/news/{id}/mail" get a::news::mail::show, post a::news::mail::act;
    Admin(Edit, Appeal) "/{lang}/admin/appeals/{slug}/news/{id}/mail/send" get a::news::mail::ask, post a::news::mail::send;
    Admin(Export, Appeal) "/{lang}/admin/appeals/{slug}/export" get a::export::download::show, post a::export::download::download;
    Admin(Export, Appeal) "/{lang}/admin/appeals/{slug}/hand-over" get a::export::hand_over::show;
    Admin(Import, Appeal) "/{lang}/admin/appeals/{slug}/import" get a::import::upload_file::show, post a::import::upload_file::upload;
    Admin(Import, Appeal) "/{lang}/admin/appeals/{slug}/import/files/{id}" get a::import::preview::show, post a::import::preview::submit;
    Admin(Import, Appeal) "/{lang}/admin/appeals/{slug}/import/batches/{id}" get a::import::batch::show, post a::import::batch::resume;
    Admin(Import, Appeal) "/{lang}/admin/appeals/{slug}/import/batches/{id}/undo" get a::import::batch::ask_undo, post a::import::batch::undo;
    Admin(Signatories, Appeal) "/{lang}/admin/appeals/{slug}/signatories" get a::signatories::list::show, post a::signatories::list::search;
    Admin(Moderate, Appeal) "/{lang}/admin/appeals/{slug}/to-decide" get a::signatories::queue::show;
    Admin(Moderate, Appeal) "/{lang}/admin/appeals/{slug}/to-decide/reasons" get a::signatories::reasons::show;
    Admin(Moderate, Appeal) "/{lang}/admin/appeals/{slug}/reports" get a::reports::show, post a::reports::settle;
    Admin(Moderate, Appeal) "/{lang}/admin/appeals/{slug}/messages" get a::messages::show, post a::messages::settle;
    Admin(Signatories, Appeal) "/{lang}/admin/appeals/{slug}/signatories/{id}" get a::signatories::detail::show;
    Admin(Signatories, Appeal) "/{lang}/admin/appeals/{slug}/signatories/{id}/address" , post a::signatories::detail::show_address;
    Admin(Moderate, Appeal) "/{lang}/admin/appeals/{slug}/signatories/{id}/decide" , post a::signatories::detail::decide;
    Admin(Moderate, Appeal) "/{lang}/admin/appeals/{slug}/signatories/{id}/remove" get a::signatories::remove::ask, post a::signatories::remove::remove;
    Admin(Moderate, Appeal) "/{lang}/admin/appeals/{slug}/signatories/{id}/name" , post a::signatories::detail::set_visibility;
    Admin(Correct, Appeal) "/{lang}/admin/appeals/{slug}/signatories/{id}/resend" , post a::signatories::detail::resend;
    Admin(Correct, Appeal) "/{lang}/admin/appeals/{slug}/signatories/{id}/correct" get a::signatories::correct::show, post a::signatories::correct::correct;
    Admin(Moderate, Appeal) "/{lang}/admin/appeals/{slug}/bulk-actions" get a::bulk_actions::list, post a::bulk_actions::create;
    Admin(Moderate, Appeal) "/{lang}/admin/appeals/{slug}/bulk-actions/new" get a::bulk_actions::ask;
    Admin(Moderate, Appeal) "/{lang}/admin/appeals/{slug}/bulk-actions/{id}" get a::bulk_actions::show, post a::bulk_actions::act;
    Public "/{lang}/{slug}" get h::appeal::show, post h::sign::sign_individual;
    Public "/{lang}/{slug}/count.json" get h::appeal::show_count;
    Public "/{lang}/{slug}/qr.svg" get h::appeal::qr_code;
    Public "/{lang}/{slug}/qr.png" get h::leaflets::qr_png;
    Public "/{lang}/{slug}/card/{file}" get h::leaflets::card;
    Public "/{lang}/{slug}/poster.pdf" get h::leaflets::poster;
    Public "/{lang}/{slug}/flyer.pdf" get h::leaflets::flyer;
    Public "/{lang}/{slug}/sheet.pdf" get h::leaflets::sheet;
    Public "/{lang}/{slug}/badge.svg" get h::embed::badge;
    Public "/{lang}/{slug}/news" get h::news::show;
    Public "/{lang}/{slug}/news.atom" get h::feeds::of_appeal;
    Public "/{lang}/{slug}/share/mastodon" get h::mastodon::show;
    Public "/{lang}/{slug}/sign" get h::sign::came_from::to_form;
    Public "/{lang}/{slug}/sign/token.txt" get h::sign::token::token;
    Public "/{lang}/{slug}/sign/individual" get h::sign::show_individual, post h::sign::sign_individual;
    Public "/{lang}/{slug}/sign/collective" get h::sign::show_collective, post h::sign::sign_collective;
    Public "/{lang}/{slug}/sign/correct" get h::sign::correct_typed;
    Public "/{lang}/{slug}/sign/next" , post h::sign::next_person;
    Public "/{lang}/{slug}/kiosk" get h::kiosk::show, post h::kiosk::sign;
    Public "/{lang}/{slug}/kiosk/sent" get h::kiosk::sent;
    Public "/{lang}/{slug}/check-mailbox" get h::mailbox::show, post h::mailbox::confirm;
    Public "/{lang}/{slug}/thanks" get h::thanks::show;
    Public "/{lang}/{slug}/my-link" get h::my_link::show, post h::my_link::send;
    Public "/{lang}/{slug}/my-link/sent" get h::my_link::sent;
    Public "/{lang}/{slug}/signatories" get h::signatories::show;
    Public "/{lang}/{slug}/history" get h::appeal::history::show;
    Public "/{lang}/{slug}/privacy" get h::appeal::privacy;
    Public "/{lang}/{slug}/report" get h::report::show, post h::report::send;
    Public "/{lang}/{slug}/report/sent" get h::report::sent;
    Public "/{lang}/{slug}/refused" get h::confirm::refused, post h::confirm::undo_refusal;
}
