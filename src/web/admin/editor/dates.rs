//! Dates that close an appeal at once, or erase personal data soon: a page of their own that says what they would do, and a
//! button. The other settings are saved before.

use actix_web::web;
use serde::Deserialize;

use super::{form, links, read, titled};
use crate::domain::{AppealSettings, settings_from};
use crate::services::appeals::{self, AppealPart, EditableSection, SettingsSaved};
use crate::web::State;
use crate::web::admin::editor::view::{DateLine, DatesPage, TypedDates};
use crate::web::admin::{AppealAdmin, CsrfForm, Fresh, with_query};
use crate::web::public::{Ctx, HandlerResult, page, see_other};

/// The dates, with the version of the settings for which the organiser saw what they do.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct AcceptForm {
    base: String,
    #[serde(flatten)]
    dates: TypedDates,
}

impl TypedDates {
    /// The page that asks about these dates.
    pub(super) fn page(&self, at: &AppealAdmin) -> String {
        let query = [
            ("opens", self.opens.as_str()),
            ("closes", &self.closes),
            ("erase-after-days", &self.erase_after_days),
        ];
        with_query(&links(at).dates, &query)
    }

    /// The stored settings with these dates; `None` when they are not dates.
    fn with_stored(&self, state: &State, section: &EditableSection) -> Option<AppealSettings> {
        let stored = &section.appeal.settings;
        let zone = state.app.zone(&section.appeal).to_string();
        let typed = settings_from(stored, &state.app.time_zone(), |name| match name {
            "opens" => self.opens.as_str(),
            "closes" => self.closes.as_str(),
            "erase-after-days" => self.erase_after_days.as_str(),
            "time-zone" => zone.as_str(),
            _ => "",
        });
        let typed = typed.ok()?;
        // Of everything else what is stored stays.
        Some(AppealSettings {
            opens: typed.opens,
            closes: typed.closes,
            erase_after_days: typed.erase_after_days,
            ..stored.clone()
        })
    }
}

/// `GET /{lang}/admin/appeals/{slug}/edit/dates`
pub async fn show(
    state: Ctx,
    at: AppealAdmin,
    _: Fresh,
    typed: web::Query<TypedDates>,
) -> HandlerResult {
    let section = read(&state, &at, AppealPart::Settings).await?;
    let links = links(&at);
    let Some(settings) = typed.with_stored(&state, &section) else {
        return Ok(see_other(&links.edit));
    };
    let warning = appeals::settings_warning(&state.app, at.appeal.id, settings.clone()).await?;
    let Some(warning) = warning else {
        return Ok(see_other(&links.edit));
    };
    let (title, text_lang) = titled(&at, &section.texts);
    let view = DatesPage {
        frame: at.admin.frame(&state, "appeals"),
        form: form(&state, &at.admin, &links.dates, Vec::new()),
        title,
        text_lang,
        warning: warning.into(),
        before: DateLine::of(&section.appeal.settings),
        after: DateLine::of(&settings),
        typed: typed.into_inner(),
        base: section.mark,
        links,
    };
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/edit/dates`
pub async fn accept(
    state: Ctx,
    at: AppealAdmin,
    _: Fresh,
    CsrfForm(typed): CsrfForm<AcceptForm>,
) -> HandlerResult {
    let section = read(&state, &at, AppealPart::Settings).await?;
    let edit = links(&at).edit;
    let Some(settings) = typed.dates.with_stored(&state, &section) else {
        return Ok(see_other(&edit));
    };
    let (app, by) = (&state.app, at.admin.actor());
    let saved = appeals::save_settings_as(app, by, at.appeal.id, &typed.base, settings, true);
    Ok(match saved.await? {
        SettingsSaved::Done | SettingsSaved::WithoutDates(_) => {
            see_other(&format!("{edit}?done=dates"))
        }
        // Somebody saved meanwhile, so these dates may do something else now.
        SettingsSaved::Newer => see_other(&typed.dates.page(&at)),
    })
}
