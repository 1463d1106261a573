//! The kit of an appeal: its addresses, codes, card, leaflets and ready texts, in each of its languages.

pub(in crate::web) mod view;

use actix_web::{HttpResponse, web};
use serde::Deserialize;

use crate::domain::Language;
use crate::domain::links::{AppealLinks, absolute};
use crate::services::ServiceError;
use crate::storage::StorageError;
use crate::web::admin::AppealAdmin;
use crate::web::admin::export::titled;
use crate::web::admin::kit::view::{KitPage, LanguageKit};
use crate::web::drawing::{can_write, sheet};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::appeal::view::Phase;
use crate::web::public::leaflets::{card_path, facts, offers_sheets};
use crate::web::public::{Ctx, HandlerResult, attachment, page};
use crate::web::{Error, State, links};

/// The most sheets in one file.
const MOST_SHEETS: u32 = 50;
/// The highest number of a sheet.
const HIGHEST_NUMBER: u32 = 99_999;

/// `GET /{lang}/admin/appeals/{slug}/kit`
pub async fn show(state: Ctx, at: AppealAdmin) -> HandlerResult {
    let (title, text_lang) = titled(&state, &at).await?;
    let entry = crate::domain::admin_links::appeal(&at.admin.language, &at.appeal.slug);
    let public = state.appeal(&at.appeal.slug);
    let picture = public
        .as_ref()
        .is_some_and(|public| public.picture.is_some());
    let kits = public.map(|public| {
        let languages = state.app.catalog.languages().iter();
        let with_text = languages.filter(|language| {
            let mut texts = public.texts.iter();
            texts.any(|text| text.language == **language)
        });
        with_text
            .map(|language| kit(&state, &public, language))
            .collect::<Result<Vec<_>, _>>()
    });
    let view = KitPage {
        frame: at.admin.frame(&state, "appeals"),
        title,
        text_lang,
        share: absolute(&state.app.site.base_url, &links::share(&at.appeal.slug)),
        sheets: format!("{entry}/kit/sheets.pdf"),
        most_sheets: MOST_SHEETS,
        entry,
        picture,
        kits: kits.transpose()?.unwrap_or_default(),
    };
    page(&state, &at.admin.language, &view)
}

fn kit(state: &State, public: &PublicAppeal, language: &Language) -> Result<LanguageKit, Error> {
    let catalog = &state.app.catalog;
    let links = AppealLinks::of(language, &public.appeal.slug);
    let facts = facts(state, public, language)?;
    // Before it opens and after its end an appeal is only read.
    let is_open = Phase::of(&public.appeal, state.now()) == Phase::Open;
    let text = |key: &str| {
        let arguments = [
            ("title", facts.title.as_str().into()),
            ("address", facts.address.as_str().into()),
        ];
        let key = format!("{key}{}", if is_open { "" } else { "-read" });
        catalog.text(language, &key, &arguments)
    };
    // What the organisers wrote in this language; in another one it would not fit to what stands around it.
    let own = public
        .sharing
        .words(language)
        .map(|words| &words.share_text);
    let own = own.filter(|text| !text.is_empty());
    Ok(LanguageKit {
        name: catalog.text(language, "language-name", &[]),
        lang: language.to_string(),
        dir: language.direction(),
        page: absolute(&state.app.site.base_url, &links.page),
        card: card_path(state, public, language)?,
        message: match own {
            Some(own) => format!("{own} {}", facts.address),
            None => text("kit-message"),
        },
        has_sheets: offers_sheets(state, public),
        mail: [
            text("kit-mail-greeting"),
            own.unwrap_or(&facts.summary).clone(),
            text("kit-mail-ask"),
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\n\n"),
        links,
    })
}

/// Which sheets to draw.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Numbers {
    first: String,
    sheets: String,
}

/// `GET /{lang}/admin/appeals/{slug}/kit/sheets.pdf`: sheets with numbers, so that each can be told from the others.
pub async fn sheets(state: Ctx, at: AppealAdmin, asked: web::Query<Numbers>) -> HandlerResult {
    let public = state.appeal(&at.appeal.slug).ok_or(Error::NotFound)?;
    let facts = facts(&state, &public, &at.admin.language)?;
    if !offers_sheets(&state, &public) || !can_write(&facts.title) {
        return Err(Error::NotFound);
    }
    let number = |text: &str, most: u32| text.trim().parse().unwrap_or(1).clamp(1, most);
    let first = number(&asked.first, HIGHEST_NUMBER);
    let last = first + number(&asked.sheets, MOST_SHEETS) - 1;
    let stopped = || Error::from(ServiceError::from(StorageError::Stopped));
    let _place = state.drawn.drawing.acquire().await.map_err(|_| stopped())?;
    let file = web::block(move || sheet::sheets(&facts, Some(first..=last))).await;
    let file = file.map_err(|_| stopped())?.ok_or(Error::NotFound)?;
    let name = format!("{}-{first}-{last}.pdf", at.appeal.slug);
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header(attachment(&name))
        .body(file))
}
