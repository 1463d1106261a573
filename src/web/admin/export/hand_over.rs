//! The document to hand over to the addressee: text, number, method and list, streamed from one database snapshot. It
//! contains only what is public already, so it needs no step-up and is not entered in the audit log.

use std::io;
use std::sync::Arc;

use actix_web::HttpResponse;

use crate::domain::AppealText;
use crate::domain::links::{AppealLinks, absolute};
use crate::i18n::{Catalog, Lines};
use crate::services::export::{self, HandOver};
use crate::storage::statistics::counters::TextCounts;
use crate::web::admin::AppealAdmin;
use crate::web::admin::export::links;
use crate::web::admin::export::stream::streamed;
use crate::web::admin::export::view::{HandOverPage, PaperLine, TextLine};
use crate::web::page::Page;
use crate::web::public::{Ctx, HandlerResult, organisation, person};
use crate::web::{State, wording};

/// `GET /{lang}/admin/appeals/{slug}/hand-over`
pub async fn show(state: Ctx, at: AppealAdmin) -> HandlerResult {
    let (state, language) = (state.into_inner(), at.admin.language.clone());
    let body = streamed(move |sink, progress| async move {
        let (app, appeal) = (Arc::clone(&state.app), Arc::clone(&at.appeal));
        let write = move |document: HandOver| {
            let page = view(&state, &at, document);
            let written = page.write(&state.app.templates, &language, sink);
            written.map_err(io::Error::other)
        };
        export::hand_over(&app, &appeal, progress, write).await?;
        Ok(true)
    });
    Ok(HttpResponse::Ok()
        .content_type("text/html; charset=utf-8")
        .streaming(body.await?))
}

fn view(state: &State, at: &AppealAdmin, document: HandOver) -> HandOverPage {
    let (language, appeal) = (&at.admin.language, &at.appeal);
    let text = AppealText::for_language(&document.texts, appeal, language);
    let text_field =
        |field: fn(&AppealText) -> &String| text.map(field).cloned().unwrap_or_default();
    let text_language = text.map_or(language, |text| &text.language);
    let responsible = Some(text_field(|text| &text.responsible)).filter(|name| !name.is_empty());
    let catalog = &state.app.catalog;
    let public = AppealLinks::of(language, &appeal.slug).page;
    HandOverPage {
        shell: at.admin.shell(state),
        links: links(at),
        at: state.now(),
        title: text.map_or_else(|| appeal.slug.clone(), |text| text.title.clone()),
        text_lang: text_language.to_string(),
        text_dir: text_language.direction(),
        addressee: text_field(|text| &text.addressee),
        responsible: responsible.unwrap_or_else(|| state.app.site_name()),
        address: absolute(&state.app.site.base_url, &public),
        text_html: wording::to_html(&text_field(|text| &text.markdown)),
        summary: text_field(|text| &text.summary),
        notice: text_field(|text| &text.notice),
        version: text.map(|text| version_line(catalog, text, &document.text_counts)),
        versions: document
            .texts
            .iter()
            .map(|text| version_line(catalog, text, &document.text_counts))
            .collect(),
        count: document.count,
        total: document.count.total(),
        approves_groups: appeal.settings.approve_groups,
        paper: document
            .paper
            .into_iter()
            .map(|(batch, signatures)| PaperLine {
                label: batch.label,
                collected_at: batch.collected_at,
                signatures,
            })
            .collect(),
        paper_without_batch: document.paper_without_batch,
        erased_at: appeal.erased_at,
        first: document.first.iter().map(person).collect(),
        organisations: Lines::new(document.organisations.map(|line| organisation(&line))),
        individuals: Lines::new(document.individuals.map(|line| person(&line))),
        figures: Lines::new(document.figures),
    }
}

fn version_line(catalog: &Catalog, text: &AppealText, counts: &TextCounts) -> TextLine {
    TextLine {
        language: catalog.text(&text.language, "language-name", &[]),
        tag: text.language.to_string(),
        number: text.number,
        published_at: text.published_at,
        sha256: text.sha256.clone(),
        count: counts.get(&text.id).copied().unwrap_or_default(),
    }
}
