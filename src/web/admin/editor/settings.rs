//! The editor of the settings that do not depend on the language: dates, goal, donations, groups. It links the other
//! pages of the editor.

use actix_web::web;

use super::{conflict_lines, form, links, opens_later, read, save_conflict, tabs, titled};
use crate::domain::{
    Accent, AppealSettings, AppealState, FieldProblems, OWN_ACCENT, Timestamp, Zone, settings_from,
};
use crate::services::appeals::{self, AppealPart, EditableSection, SettingsSaved};
use crate::web::State;
use crate::web::admin::editor::view::{
    Conflict, EditPage, ErasureNotice, SettingsValues, TypedDates,
};
use crate::web::admin::{AppealAdmin, CsrfForm, Done, FormFields};
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};

impl SettingsValues {
    fn stored(settings: &AppealSettings, zone: &Zone) -> Self {
        let local =
            |time: Option<Timestamp>| time.map_or_else(String::new, |time| zone.field(time));
        let number = |value: Option<i64>| value.map(|value| value.to_string()).unwrap_or_default();
        Self {
            contact: settings.contact.clone(),
            time_zone: settings
                .time_zone
                .as_ref()
                .map_or_else(String::new, Zone::to_string),
            opens: local(settings.opens),
            closes: local(settings.closes),
            goal: number(settings.goal),
            donation_url: settings.donation_url.clone().unwrap_or_default(),
            erase_after_days: settings.erase_after_days.to_string(),
            approve_groups: settings.approve_groups,
            thank_by_mail: settings.thank_by_mail,
            remind_by_mail: settings.remind_by_mail,
            ask_comment: settings.ask_comment,
            ask_country: settings.ask_country,
            accent: settings.accent.name().unwrap_or(OWN_ACCENT).to_owned(),
            accent_colour: settings.accent.chosen().to_string(),
            list_after: settings.list_after.to_string(),
        }
    }

    fn typed(fields: &FormFields) -> Self {
        let typed = |name| fields.get(name).to_owned();
        Self {
            contact: typed("contact"),
            time_zone: typed("time-zone"),
            opens: typed("opens"),
            closes: typed("closes"),
            goal: typed("goal"),
            donation_url: typed("donation-url"),
            erase_after_days: typed("erase-after-days"),
            approve_groups: !fields.get("approve-groups").is_empty(),
            thank_by_mail: !fields.get("thank-by-mail").is_empty(),
            remind_by_mail: !fields.get("remind-by-mail").is_empty(),
            ask_comment: !fields.get("ask-comment").is_empty(),
            ask_country: !fields.get("ask-country").is_empty(),
            accent: typed("accent"),
            accent_colour: typed("accent-colour"),
            list_after: typed("list-after"),
        }
    }
}

fn view(
    state: &State,
    at: &AppealAdmin,
    section: &EditableSection,
    values: SettingsValues,
    problems: FieldProblems,
) -> EditPage {
    let links = links(at);
    let (title, text_lang) = titled(at, &section.texts);
    let settings = &section.appeal.settings;
    let sender = settings.sender.as_ref().unwrap_or(&state.app.mail.sender);
    EditPage {
        frame: at.admin.frame(state, "appeals"),
        form: form(state, &at.admin, &links.edit, problems),
        title,
        text_lang,
        state: section.appeal.state_at(state.now()).word(),
        closed_by_date: section.appeal.state == AppealState::Open
            && section.appeal.is_closed_by_date(state.now()),
        erasure: ErasureNotice::of(&section.appeal),
        opens: opens_later(state, at),
        tabs: tabs(state, at, section, None),
        first: (section.appeal.erased_at.is_none()).then_some(section.first.len()),
        has_picture: section.picture.is_some(),
        has_logo: section.logo.is_some(),
        site_zone: state.app.time_zone().to_string(),
        sender: sender.clone(),
        values,
        accents: Accent::NAMED.map(|(name, _)| name).to_vec(),
        base: section.mark.clone(),
        conflict: None,
        done: "",
        links,
    }
}

/// `GET /{lang}/admin/appeals/{slug}/edit`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Done>) -> HandlerResult {
    let section = read(&state, &at, AppealPart::Settings).await?;
    let zone = state.app.zone(&section.appeal);
    let values = SettingsValues::stored(&section.appeal.settings, &zone);
    let mut view = view(&state, &at, &section, values, Vec::new());
    view.done = query.one_of(&[
        "settings",
        "dates",
        "sender",
        "published",
        "reopened",
        "closed",
    ]);
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/edit`
pub async fn save(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let section = read(&state, &at, AppealPart::Settings).await?;
    let values = SettingsValues::typed(&typed);
    let site = &state.app.time_zone();
    let settings = match settings_from(&section.appeal.settings, site, |name| typed.get(name)) {
        Ok(settings) => settings,
        Err(problems) => {
            let mut view = view(&state, &at, &section, values, problems);
            view.base = typed.get("base").to_owned();
            return unprocessable(&state, &at.admin.language, &view);
        }
    };
    let save = appeals::save_settings_as(
        &state.app,
        at.admin.actor(),
        at.appeal.id,
        typed.get("base"),
        settings,
        false,
    );
    match save.await? {
        SettingsSaved::Done => Ok(see_other(&format!("{}?done=settings", links(&at).edit))),
        SettingsSaved::WithoutDates(_) => {
            let dates = TypedDates {
                opens: values.opens,
                closes: values.closes,
                erase_after_days: values.erase_after_days,
            };
            Ok(see_other(&dates.page(&at)))
        }
        SettingsSaved::Newer => {
            let section = read(&state, &at, AppealPart::Settings).await?;
            let zone = state.app.zone(&section.appeal);
            let stored = SettingsValues::stored(&section.appeal.settings, &zone);
            let conflict = conflict(&stored, &values);
            let mut view = view(&state, &at, &section, values, Vec::new());
            view.conflict = Some(conflict);
            save_conflict(&state, &at.admin, &view)
        }
    }
}

fn conflict(stored: &SettingsValues, typed: &SettingsValues) -> Conflict {
    let pair = |name, field: fn(&SettingsValues) -> String| (name, field(stored), field(typed));
    let mark = |on: bool| if on { "✓" } else { "–" }.to_owned();
    let ticks = [
        (
            "approve-groups",
            stored.approve_groups,
            typed.approve_groups,
        ),
        ("thank-by-mail", stored.thank_by_mail, typed.thank_by_mail),
        (
            "remind-by-mail",
            stored.remind_by_mail,
            typed.remind_by_mail,
        ),
        ("ask-comment", stored.ask_comment, typed.ask_comment),
        ("ask-country", stored.ask_country, typed.ask_country),
    ];
    let mut values = vec![
        pair("contact", |values| values.contact.clone()),
        pair("time-zone", |values| values.time_zone.clone()),
        pair("opens", |values| values.opens.clone()),
        pair("closes", |values| values.closes.clone()),
        pair("goal", |values| values.goal.clone()),
        pair("donation-url", |values| values.donation_url.clone()),
        pair("accent", |values| {
            Some(values.accent.clone())
                .filter(|accent| accent != OWN_ACCENT)
                .unwrap_or_else(|| values.accent_colour.clone())
        }),
        pair("erase-after-days", |values| values.erase_after_days.clone()),
        pair("list-after", |values| values.list_after.clone()),
    ];
    values.extend(ticks.map(|(name, stored, typed)| (name, mark(stored), mark(typed))));
    Conflict {
        lines: conflict_lines(values),
        text_html: None,
    }
}
