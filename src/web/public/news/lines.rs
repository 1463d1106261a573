//! The news of an appeal as its pages show them.

use std::cmp::Reverse;

use crate::domain::{Language, News, NewsKind};
use crate::web::page::NewsLine;
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::page_cache::public_news::PublicNews;

/// The news and the milestones of an appeal, the latest first.
pub(in crate::web) fn all(public: &PublicAppeal, language: &Language) -> Vec<NewsLine> {
    let mut lines: Vec<NewsLine> = written(public, language).collect();
    lines.extend(public.milestones.iter().map(|milestone| NewsLine {
        anchor: format!("milestone-{}", milestone.number),
        kind: "milestone",
        at: milestone.at,
        text_lang: language.to_string(),
        text_dir: direction(language),
        number: Some(milestone.number),
        ..NewsLine::default()
    }));
    lines.sort_by_key(|line| Reverse(line.at));
    lines
}

fn written<'a>(
    public: &'a PublicAppeal,
    language: &'a Language,
) -> impl Iterator<Item = NewsLine> + 'a {
    let news = public.news.iter();
    news.filter_map(|news| of(news, language, &public.appeal.language))
}

fn of(news: &PublicNews, language: &Language, of_appeal: &Language) -> Option<NewsLine> {
    let html = |language: &Language| news.html.get(language).cloned();
    line(&news.item, language, of_appeal, html)
}

/// The line of a news item. `html` renders its text in a language.
pub(in crate::web) fn line(
    item: &News,
    language: &Language,
    of_appeal: &Language,
    html: impl Fn(&Language) -> Option<String>,
) -> Option<NewsLine> {
    let text = item.text(language, of_appeal)?;
    Some(NewsLine {
        anchor: format!("news-{}", item.id),
        kind: item.kind.word(),
        at: item.published_at.unwrap_or(item.created_at),
        title: text.title.clone(),
        text_lang: text.language.to_string(),
        text_dir: direction(&text.language),
        html: html(&text.language).unwrap_or_default(),
        number: None,
    })
}

/// The date of the hand-over and the latest outcome, for an appeal that is closed.
pub(in crate::web) fn results(public: &PublicAppeal, language: &Language) -> Vec<NewsLine> {
    let latest = |is: fn(NewsKind) -> bool| public.news.iter().find(|news| is(news.kind()));
    let handed_over = latest(|kind| kind == NewsKind::HandedOver);
    let outcome = latest(|kind| kind.is_outcome() && kind != NewsKind::HandedOver);
    let results = handed_over.into_iter().chain(outcome);
    let of_appeal = &public.appeal.language;
    results
        .filter_map(|news| of(news, language, of_appeal))
        .collect()
}

/// That the signatures were handed over, what the addressee answered, or how the appeal came out: whichever is latest.
pub(in crate::web) fn outcome(public: &PublicAppeal, language: &Language) -> Option<NewsLine> {
    let mut news = public.news.iter();
    let outcome = news.find(|news| news.kind().is_outcome())?;
    of(outcome, language, &public.appeal.language)
}

fn direction(language: &Language) -> &'static str {
    if language.is_right_to_left() {
        "rtl"
    } else {
        "ltr"
    }
}
