//! The history of the texts of an appeal. It is shown from memory: the texts are rendered when they are published, how
//! many signed each is counted while they sign, and the page is rendered again when one of them changed.

use actix_web::{HttpRequest, web};

use crate::domain::links::AppealLinks;
use crate::domain::{AppealText, Language, PublicChange, TextCount};
use crate::web::page_cache::cached_response::CachePolicy;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::prerender::on_demand::on_demand;
use crate::web::public::appeal::history_view::{ChangeLine, HistoryPage, ShownChange, Version};
use crate::web::public::{Ctx, HandlerResult, head, language_and_appeal};
use crate::web::{Error, State};

/// `GET /{lang}/{slug}/history`
pub async fn show(
    state: Ctx,
    path: web::Path<(String, String)>,
    request: HttpRequest,
) -> HandlerResult {
    let (language, public) = language_and_appeal(&state, &path)?;
    let links = AppealLinks::of(&language, &public.appeal.slug);
    let here = (links.history.as_str(), &language);
    let view = async { view(&state, &public, &language) };
    let page = on_demand(&state, here, (&public, None), CachePolicy::Briefly, view).await?;
    Ok(page.respond(&state.app, request.headers()))
}

fn view(state: &State, public: &PublicAppeal, language: &Language) -> Result<HistoryPage, Error> {
    let text_language = &public.text(language)?.language;
    let texts = public.texts.iter().rev();
    let texts = texts.filter(|text| text.language == *text_language);
    let changes = public.changes.iter().rev();
    let changes = changes.filter_map(|entry| {
        let change = shown(public, text_language, &entry.change)?;
        Some(ChangeLine {
            at: entry.at,
            change,
        })
    });
    let head = head(state, public, language)?;
    Ok(HistoryPage {
        shell: state.appeal_shell(language, public, |links| links.history),
        head,
        versions: texts.map(|text| version(public, language, text)).collect(),
        elsewhere: elsewhere(public, text_language),
        changes: changes.collect(),
    })
}

/// Without them the numbers of the versions would not make up the number of the appeal.
fn elsewhere(public: &PublicAppeal, text_language: &Language) -> Option<TextCount> {
    let others = public.texts.iter();
    let others = others.filter(|text| text.language != *text_language);
    let counts = others.filter_map(|text| public.text_counts.get(&text.id));
    let sum = counts.fold(TextCount::default(), |sum, count| TextCount {
        signatures: sum.signatures + count.signatures,
        paper: sum.paper + count.paper,
    });
    (public.count.is_shown() && sum != TextCount::default()).then_some(sum)
}

/// `language` is that of the page.
fn version(public: &PublicAppeal, language: &Language, text: &AppealText) -> Version {
    let count = public.text_counts.get(&text.id).copied();
    let rendered = public.rendered.get(&text.id);
    let changes = rendered.and_then(|rendered| rendered.changes.get(language));
    Version {
        number: text.number,
        published_at: text.published_at,
        note: text.note.clone(),
        sha256: text.sha256.clone(),
        signatures: public.count.is_shown().then(|| count.unwrap_or_default()),
        changes: changes.cloned(),
        whole: rendered.map(|rendered| rendered.whole.clone()),
    }
}

/// A change as the public may see it today; `None` for links of another language.
fn shown(
    public: &PublicAppeal,
    text_language: &Language,
    change: &PublicChange,
) -> Option<ShownChange> {
    Some(match change {
        PublicChange::Links { language, .. } if language != text_language => return None,
        PublicChange::Links {
            added,
            removed,
            changed,
            ..
        } => ShownChange::Links {
            added: added.clone(),
            removed: removed.clone(),
            changed: changed.clone(),
        },
        PublicChange::Picture { change } => ShownChange::Picture { change: *change },
        PublicChange::Logo { change } => ShownChange::Logo { change: *change },
        PublicChange::FirstSignatories {
            added,
            removed,
            changed,
        } => ShownChange::FirstSignatories {
            added: added.len(),
            names: public
                .first
                .iter()
                .filter(|listing| added.contains(&listing.signature))
                .map(|listing| listing.name.clone())
                .collect(),
            removed: *removed,
            changed: *changed,
        },
    })
}
