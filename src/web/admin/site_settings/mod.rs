//! What owners decide about the site: name, colour, contact, zone, language, and the texts about the site.

pub mod logo;
pub mod pictures;
pub(in crate::web) mod view;

use actix_web::web;

use super::{Admin, CsrfForm, Done, FormFields};
use crate::domain::{
    Accent, FieldProblems, OWN_ACCENT, OWNERS_SECOND_FACTOR, SitePage, SiteSettings,
};
use crate::services::appeals::SaveOutcome;
use crate::services::picture::TextsOf;
use crate::services::site_settings::{self, EditableSite};
use crate::web::State;
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::editor::text_pictures::{ParsedTexts, require_pictures};
use crate::web::admin::editor::view::Conflict;
use crate::web::admin::editor::{conflict_lines, form, save_conflict};
use crate::web::admin::site_settings::view::{SiteSettingsPage, SiteValues, TextsLine};
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};

/// `GET /{lang}/admin/settings/site`
pub async fn show(state: Ctx, admin: Admin, query: web::Query<Done>) -> HandlerResult {
    let stored = site_settings::editable(&state.app).await?;
    let values = values_of(&state, &stored.settings);
    let mut view = view(&state, &admin, &stored, values, Vec::new());
    view.done = query.one_of(&["saved"]);
    form_page(&state, &admin.language, &view)
}

/// `POST /{lang}/admin/settings/site`
pub async fn save(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let languages = state.app.catalog.languages();
    let parsed = SiteSettings::parse(languages, |name| typed.get(name));
    let parsed = require_pictures(&state, Some(TextsOf::Site), parsed, site_texts).await?;
    let saved = match &parsed {
        ParsedTexts::Valid(new) => {
            if new.owners_second_factor != state.app.settings().owners_second_factor {
                admin.require_fresh(&state)?;
            }
            let (actor, base) = (admin.actor(), typed.get("base"));
            site_settings::save_as(&state.app, actor, base, new.clone()).await?
        }
        ParsedTexts::Invalid(_) => SaveOutcome::Newer,
    };
    if saved == SaveOutcome::Done {
        let path = admin.links().settings_site;
        return Ok(see_other(&format!("{path}?done=saved")));
    }
    let stored = site_settings::editable(&state.app).await?;
    let values = typed_values(&state, &typed);
    match parsed {
        ParsedTexts::Invalid(problems) => {
            let mut view = view(&state, &admin, &stored, values, problems);
            typed.get("base").clone_into(&mut view.base);
            unprocessable(&state, &admin.language, &view)
        }
        ParsedTexts::Valid(_) => {
            let yes_or_no = |is_on| {
                let word = if is_on { "yes" } else { "no" };
                state.app.catalog.text(&admin.language, word, &[])
            };
            let before = values_of(&state, &stored.settings);
            let conflict = conflict(&before, &values, yes_or_no);
            let mut view = view(&state, &admin, &stored, values, Vec::new());
            view.conflict = Some(conflict);
            save_conflict(&state, &admin, &view)
        }
    }
}

/// The texts of all pages and languages, with the names of their fields.
fn site_texts(settings: &SiteSettings) -> Vec<(String, String)> {
    let named = settings.texts.iter().flat_map(|texts| {
        let about = (SitePage::About.field(&texts.language), texts.about.clone());
        let legal = (SitePage::Legal.field(&texts.language), texts.legal.clone());
        [about, legal]
    });
    named.collect()
}

fn view(
    state: &State,
    admin: &Admin,
    stored: &EditableSite,
    values: SiteValues,
    problems: FieldProblems,
) -> SiteSettingsPage {
    let catalog = &state.app.catalog;
    let languages = catalog.languages().iter();
    let languages = languages.map(|language| LanguageChoice {
        tag: language.to_string(),
        name: catalog.text(language, "language-name", &[]),
        chosen: language.as_str() == values.language,
    });
    SiteSettingsPage {
        frame: admin.frame(state, "settings"),
        form: form(state, admin, &admin.links().settings_site, problems),
        accents: Accent::NAMED.map(|(name, _)| name).to_vec(),
        languages: languages.collect(),
        configured_name: state.app.site.name.clone(),
        configured_zone: state.app.site.time_zone.to_string(),
        logo: admin.links().site_logo,
        has_logo: stored.settings.logo.is_some(),
        pictures: admin.links().site_pictures,
        base: stored.mark.clone(),
        conflict: None,
        done: "",
        values,
    }
}

/// The texts of each language of the site; `get` returns what is in a field.
fn texts(state: &State, get: impl Fn(&str) -> String) -> Vec<TextsLine> {
    let catalog = &state.app.catalog;
    let languages = catalog.languages().iter();
    let default = catalog.default_language();
    let line = |language: &crate::domain::Language| {
        let [about, legal] = SitePage::ALL.map(|page| get(&page.field(language)));
        TextsLine {
            is_open: *language == default || !(about.is_empty() && legal.is_empty()),
            tag: language.to_string(),
            name: catalog.text(language, "language-name", &[]),
            about,
            legal,
        }
    };
    languages.map(line).collect()
}

fn values_of(state: &State, settings: &SiteSettings) -> SiteValues {
    let find = |tag: &str| {
        let mut all = settings.texts.iter();
        all.find(|texts| texts.language.as_str() == tag)
    };
    SiteValues {
        name: settings.name.clone(),
        contact: settings.contact.clone(),
        time_zone: settings
            .time_zone
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        language: settings
            .language
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
        accent: settings.accent.name().unwrap_or(OWN_ACCENT).to_owned(),
        accent_colour: settings.accent.chosen().to_string(),
        owners_second_factor: settings.owners_second_factor,
        texts: texts(state, |field| {
            let (page, tag) = field.split_once("-row-").unwrap_or_default();
            let text = find(tag).map(|texts| match page {
                "site-about" => texts.about.clone(),
                _ => texts.legal.clone(),
            });
            text.unwrap_or_default()
        }),
    }
}

fn typed_values(state: &State, fields: &FormFields) -> SiteValues {
    let typed = |name: &str| fields.get(name).to_owned();
    SiteValues {
        name: typed("site-name"),
        contact: typed("contact"),
        time_zone: typed("time-zone"),
        language: typed("site-language"),
        accent: typed("accent"),
        accent_colour: typed("accent-colour"),
        owners_second_factor: typed(OWNERS_SECOND_FACTOR) == "yes",
        texts: texts(state, typed),
    }
}

fn conflict(
    stored: &SiteValues,
    typed: &SiteValues,
    yes_or_no: impl Fn(bool) -> String,
) -> Conflict {
    let accent = |values: &SiteValues| {
        Some(values.accent.clone())
            .filter(|accent| accent != OWN_ACCENT)
            .unwrap_or_else(|| values.accent_colour.clone())
    };
    let all = |values: &SiteValues, part: fn(&TextsLine) -> &str| {
        let written = values.texts.iter().filter(|line| !part(line).is_empty());
        let lines = written.map(|line| format!("{}: {}", line.tag, part(line)));
        lines.collect::<Vec<_>>().join(" · ")
    };
    let pair = |name, field: &dyn Fn(&SiteValues) -> String| (name, field(stored), field(typed));
    let lines = vec![
        pair("site-name", &|values| values.name.clone()),
        pair("contact", &|values| values.contact.clone()),
        pair("accent", &accent),
        pair("time-zone", &|values| values.time_zone.clone()),
        pair("site-language", &|values| values.language.clone()),
        pair("site-about", &|values| all(values, |line| &line.about)),
        pair("site-legal", &|values| all(values, |line| &line.legal)),
        pair(OWNERS_SECOND_FACTOR, &|values| {
            yes_or_no(values.owners_second_factor)
        }),
    ];
    Conflict {
        lines: conflict_lines(lines),
        text_html: None,
    }
}
