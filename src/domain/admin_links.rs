//! The paths of the organisers' area, all below `/{lang}/admin`.

use serde::Serialize;

use super::{AccountId, BulkActionId, ImportFileId, ImportId, Language, NewsId, SignatureId};

/// The second segment of every path of the area.
pub const AREA: &str = "admin";

/// Whether a path lies in the organisers' area.
#[must_use]
pub fn is_admin(path: &str) -> bool {
    path.split('/').nth(2) == Some(AREA)
}

/// The pages of the area that belong to no appeal.
#[derive(Debug, Clone, Serialize)]
pub struct AdminLinks {
    pub home: String,
    pub login: String,
    pub code: String,
    pub logout: String,
    pub step_up: String,
    pub forgotten: String,
    pub account: String,
    pub password: String,
    pub notices: String,
    pub sessions: String,
    pub session_end: String,
    pub two_steps: String,
    pub two_steps_off: String,
    pub recovery: String,
    pub passkeys: String,
    pub passkey_remove: String,
    pub login_passkey: String,
    pub code_passkey: String,
    pub step_up_passkey: String,
    pub accounts: String,
    pub invite: String,
    pub audit: String,
    pub settings: String,
    pub settings_domain: String,
    pub settings_site: String,
    pub site_logo: String,
    pub site_logo_remove: String,
    pub site_pictures: String,
    pub site_pictures_remove: String,
    pub protection: String,
    pub read_only: String,
    /// E-mails to read that belong to no appeal.
    pub messages: String,
    pub new_appeal: String,
    pub new_preview: String,
}

impl AdminLinks {
    /// The paths in a language.
    #[must_use]
    pub fn of(language: &Language) -> Self {
        let below = |rest: &str| format!("/{language}/{AREA}{rest}");
        Self {
            home: below(""),
            login: below("/login"),
            code: below("/login/code"),
            logout: below("/logout"),
            step_up: below("/step-up"),
            forgotten: below("/forgotten"),
            account: below("/account"),
            password: below("/account/password"),
            notices: below("/account/notices"),
            sessions: below("/account/sessions"),
            session_end: below("/account/sessions/end"),
            two_steps: below("/account/two-steps"),
            two_steps_off: below("/account/two-steps/off"),
            recovery: below("/account/recovery"),
            passkeys: below("/account/passkeys"),
            passkey_remove: below("/account/passkeys/remove"),
            login_passkey: below("/login/passkey"),
            code_passkey: below("/login/code/passkey"),
            step_up_passkey: below("/step-up/passkey"),
            accounts: below("/accounts"),
            invite: below("/accounts/invite"),
            audit: below("/audit"),
            settings: below("/settings"),
            settings_domain: below("/settings/domain"),
            settings_site: below("/settings/site"),
            site_logo: below("/settings/site/logo"),
            site_logo_remove: below("/settings/site/logo/remove"),
            site_pictures: below("/settings/site/pictures"),
            site_pictures_remove: below("/settings/site/pictures/remove"),
            protection: below("/protection"),
            read_only: below("/read-only"),
            messages: below("/messages"),
            new_appeal: below("/appeals/new"),
            new_preview: below("/appeals/new/preview"),
        }
    }
}

/// The page of any account, for owners.
#[must_use]
pub fn account(language: &Language, id: AccountId) -> String {
    format!("/{language}/{AREA}/accounts/{id}")
}

/// The page of a one-time link; `page` is `setup`, `invitation` or `reset`.
#[must_use]
pub fn token_page(language: &Language, page: &str, token: &str) -> String {
    format!("/{language}/{AREA}/{page}/{token}")
}

/// The dashboard of one appeal; the other pages about the appeal lie below it.
#[must_use]
pub fn appeal(language: &Language, slug: &str) -> String {
    format!("/{language}/{AREA}/appeals/{slug}")
}

/// The pages of the editor of an appeal.
#[derive(Debug, Clone, Serialize)]
pub struct EditorLinks {
    pub entry: String,
    pub edit: String,
    pub dates: String,
    pub sender: String,
    pub protection: String,
    pub texts: String,
    pub first: String,
    pub picture: String,
    pub picture_remove: String,
    pub logo: String,
    pub text_pictures: String,
    pub text_pictures_remove: String,
    pub logo_remove: String,
    pub preview: String,
    pub publish: String,
    pub close: String,
    /// How the appeal is passed on.
    pub share: String,
    pub share_links: String,
    pub news: String,
    pub new_news: String,
}

impl EditorLinks {
    /// The paths for an appeal in a language.
    #[must_use]
    pub fn of(language: &Language, slug: &str) -> Self {
        let entry = appeal(language, slug);
        let below = |rest: &str| format!("{entry}/{rest}");
        Self {
            edit: below("edit"),
            dates: below("edit/dates"),
            sender: below("sender"),
            protection: below("protection"),
            texts: below("texts"),
            first: below("first-signatories"),
            picture: below("picture"),
            picture_remove: below("picture/remove"),
            logo: below("logo"),
            text_pictures: below("text-pictures"),
            text_pictures_remove: below("text-pictures/remove"),
            logo_remove: below("logo/remove"),
            preview: below("preview"),
            publish: below("publish"),
            close: below("close"),
            share: below("share"),
            share_links: below("share/links"),
            news: below("news"),
            new_news: below("news/new"),
            entry,
        }
    }

    /// The page of a news item.
    #[must_use]
    pub fn news_item(&self, id: NewsId) -> String {
        format!("{}/{id}", self.news)
    }

    /// The page that sends a news item by mail.
    #[must_use]
    pub fn news_mail(&self, id: NewsId) -> String {
        format!("{}/mail", self.news_item(id))
    }

    /// The page of the text in a language.
    #[must_use]
    pub fn text(&self, language: &Language) -> String {
        format!("{}/{language}", self.texts)
    }
}

/// The pages of export and import.
#[derive(Debug, Clone, Serialize)]
pub struct ListLinks {
    pub entry: String,
    pub export: String,
    pub hand_over: String,
    pub import: String,
}

impl ListLinks {
    /// The paths for an appeal in a language.
    #[must_use]
    pub fn of(language: &Language, slug: &str) -> Self {
        let entry = appeal(language, slug);
        Self {
            export: format!("{entry}/export"),
            hand_over: format!("{entry}/hand-over"),
            import: format!("{entry}/import"),
            entry,
        }
    }

    /// The preview of an uploaded file that is not imported yet.
    #[must_use]
    pub fn file(&self, id: ImportFileId) -> String {
        format!("{}/files/{id}", self.import)
    }

    /// The page of an imported batch.
    #[must_use]
    pub fn batch(&self, id: ImportId) -> String {
        format!("{}/batches/{id}", self.import)
    }
}

/// The pages about the signatories of an appeal.
#[derive(Debug, Clone, Serialize)]
pub struct SignatoriesLinks {
    pub entry: String,
    pub list: String,
    pub queue: String,
    pub reasons: String,
    pub reports: String,
    pub messages: String,
    pub bulk_actions: String,
    pub new_bulk_action: String,
}

impl SignatoriesLinks {
    /// The paths for an appeal in a language.
    #[must_use]
    pub fn of(language: &Language, slug: &str) -> Self {
        let entry = appeal(language, slug);
        Self {
            list: format!("{entry}/signatories"),
            queue: format!("{entry}/to-decide"),
            reasons: format!("{entry}/to-decide/reasons"),
            reports: format!("{entry}/reports"),
            messages: format!("{entry}/messages"),
            bulk_actions: format!("{entry}/bulk-actions"),
            new_bulk_action: format!("{entry}/bulk-actions/new"),
            entry,
        }
    }

    #[must_use]
    pub fn bulk_action(&self, id: BulkActionId) -> String {
        format!("{}/{id}", self.bulk_actions)
    }

    /// The pages about one signature.
    #[must_use]
    pub fn signature(&self, id: SignatureId) -> SignatureLinks {
        let page = format!("{}/{id}", self.list);
        let below = |rest: &str| format!("{page}/{rest}");
        SignatureLinks {
            decide: below("decide"),
            remove: below("remove"),
            name: below("name"),
            correct: below("correct"),
            resend: below("resend"),
            address: below("address"),
            page,
        }
    }
}

/// The pages about one signature.
#[derive(Debug, Clone, Serialize)]
pub struct SignatureLinks {
    pub page: String,
    pub decide: String,
    pub remove: String,
    pub name: String,
    pub correct: String,
    pub resend: String,
    pub address: String,
}

/// The step-up page, which asks for the password or a code again and then redirects to `to`.
#[must_use]
pub fn step_up(language: &Language, to: &str) -> String {
    let to: String = url::form_urlencoded::byte_serialize(to.as_bytes()).collect();
    format!("/{language}/{AREA}/step-up?to={to}")
}

/// Whether it is safe to redirect to `to` after a login: only a path of the area is, so that no link to the login page
/// can lead to another site.
#[must_use]
pub fn is_safe_return_to(to: &str) -> bool {
    let has_safe_characters = to
        .bytes()
        .all(|b| b.is_ascii_alphanumeric() || b"/-_.?=&%".contains(&b));
    has_safe_characters
        && to.starts_with('/')
        && !to.starts_with("//")
        && is_admin(to.split('?').next().unwrap_or(to))
}

/// `to` if it is safe to redirect there, else `otherwise`.
#[must_use]
pub fn safe_return_to<'t>(to: &'t str, otherwise: &'t str) -> &'t str {
    if is_safe_return_to(to) { to } else { otherwise }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_path_of_the_area_is_a_safe_redirect() {
        for safe in ["/fr/admin", "/fr/admin/appeals/canal?page=2"] {
            assert!(is_safe_return_to(safe), "{safe}");
        }
        for unsafe_path in [
            "",
            "//evil.example/admin",
            "https://evil.example/fr/admin",
            "/fr/canal",
            "/\\evil/admin",
            "/fr/admin\r\nSet-Cookie:x",
            "/fr/administration",
        ] {
            assert!(!is_safe_return_to(unsafe_path), "{unsafe_path}");
        }
    }
}
