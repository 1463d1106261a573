//! The appeal page from memory, its number, its history, its privacy notice.

use actix_web::http::header::{self, HeaderMap};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;

use super::{Answer, Ctx, head, organisation, page, person, place};
use crate::domain::links::{AppealLinks, absolute};
use crate::domain::{Language, PENDING_LIFE, Timestamp};
use crate::web::pages::{
    AppealPage, CampaignLinkView, HistoryPage, OpenGraph, Phase, PrivacyPage, Share, Version,
};
use crate::web::site::PublicAppeal;
use crate::web::{Error, State, wording};

/// Fresh for a few seconds, and shown a little longer while a proxy asks again.
const CACHED: &str = "public, max-age=5, stale-while-revalidate=30";

/// `GET /{lang}/{slug}`: rendered and compressed before it was asked for.
pub async fn show(state: Ctx, path: web::Path<(String, String)>, request: HttpRequest) -> Answer {
    let language = super::language(&state, &path.0)?;
    let rendered = state.site.page(&path.1, &language).ok_or(Error::NotFound)?;
    let headers = request.headers();
    let mut response = if header_has(headers, header::IF_NONE_MATCH, &rendered.etag) {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header((header::CACHE_CONTROL, CACHED))
        .insert_header((header::ETAG, rendered.etag.clone()))
        .insert_header((header::VARY, "Accept-Encoding"));
    if header_has(headers, header::IF_NONE_MATCH, &rendered.etag) {
        return Ok(response.finish());
    }
    response.content_type("text/html; charset=utf-8");
    let body = if header_has(headers, header::ACCEPT_ENCODING, "br") {
        response.insert_header((header::CONTENT_ENCODING, "br"));
        rendered.brotli
    } else if header_has(headers, header::ACCEPT_ENCODING, "gzip") {
        response.insert_header((header::CONTENT_ENCODING, "gzip"));
        rendered.gzip
    } else {
        rendered.plain
    };
    Ok(response.body(body))
}

fn header_has(headers: &HeaderMap, name: header::HeaderName, wanted: &str) -> bool {
    let values = headers
        .get_all(name)
        .filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).any(|one| {
        let (one, weight) = one.split_once(';').unwrap_or((one, ""));
        one.trim() == wanted && weight.trim() != "q=0"
    })
}

/// What the appeal page shows.
///
/// # Errors
/// When the appeal has no text.
pub fn view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<AppealPage, Error> {
    let text = public.text(language)?;
    let head = head(state, public, language)?;
    let (now, appeal) = (state.now(), &public.appeal);
    let ahead = appeal
        .settings
        .opens
        .filter(|opens| *opens > now && appeal.closed_at.is_none());
    let phase = match (appeal.takes_signatures(now), ahead) {
        (true, _) => Phase::Open,
        (false, Some(_)) => Phase::Ahead,
        (false, None) => Phase::Closed,
    };
    let path = head.links.page.clone();
    let mut shell = state.public_shell(language, &path, |other| {
        AppealLinks::of(other, &appeal.slug).page
    });
    shell.open_graph = Some(OpenGraph {
        title: text.title.clone(),
        description: text.summary.clone(),
    });
    let campaign = public
        .links
        .get(&text.language)
        .into_iter()
        .flatten()
        .map(|link| CampaignLinkView {
            title: link.title.clone(),
            url: link.url.clone(),
            kind: link.kind.as_str().to_owned(),
        });
    let share = Share::of(
        &text.title,
        &absolute(&state.app.site.base_url, &head.links.share),
    );
    Ok(AppealPage {
        shell,
        phase,
        opens: ahead,
        closes: appeal.closing(),
        notice: text.notice.clone(),
        addressee: text.addressee.clone(),
        summary: text.summary.clone(),
        count: public.shown_count(),
        text_html: wording::to_html(&text.markdown),
        text_number: text.number,
        text_published_at: text.published_at,
        versions: public
            .texts
            .iter()
            .filter(|one| one.language == text.language)
            .count(),
        first: public.first.iter().map(person).collect(),
        organisations: public.organisations.iter().map(organisation).collect(),
        has_list: public.count.with_paper() > 0,
        campaign: campaign.collect(),
        donation_url: appeal.settings.donation_url.clone(),
        share,
        head,
    })
}

#[derive(Serialize)]
struct CountView {
    total: Option<i64>,
    paper: Option<i64>,
    goal: Option<i64>,
}

/// `GET /{lang}/{slug}/count.json`: the number alone; null below the threshold.
pub async fn count(state: Ctx, path: web::Path<(String, String)>) -> Answer {
    let (_, public) = place(&state, &path)?;
    let count = Some(public.count).filter(|count| count.is_shown());
    let total = count.map(|count| count.total());
    let goal = total.map(|total| public.appeal.next_goal(total));
    let paper = count.map(|count| count.paper);
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, CACHED))
        .json(CountView { total, paper, goal }))
}

/// `GET /{lang}/{slug}/history`
pub async fn history(state: Ctx, path: web::Path<(String, String)>) -> Answer {
    let (language, public) = place(&state, &path)?;
    let shown = &public.text(&language)?.language;
    let texts: Vec<_> = public
        .texts
        .iter()
        .filter(|text| text.language == *shown)
        .collect();
    let mut versions: Vec<Version> = (0..texts.len())
        .map(|at| {
            let text = texts[at];
            let before = at.checked_sub(1).map(|before| texts[before]);
            Version {
                number: text.number,
                published_at: text.published_at,
                note: text.note.clone(),
                sha256: text.sha256.clone(),
                signatures: None,
                changes_html: before
                    .map(|before| wording::differences(&before.markdown, &text.markdown)),
                text_html: Some(wording::to_html(&text.markdown)),
            }
        })
        .collect();
    versions.reverse();
    let head = head(&state, &public, &language)?;
    let path = head.links.history.clone();
    let shell = state.public_shell(&language, &path, |other| {
        AppealLinks::of(other, &public.appeal.slug).history
    });
    page(
        &state,
        &language,
        &HistoryPage {
            shell,
            head,
            versions,
        },
    )
}

/// `GET /{lang}/{slug}/privacy`
pub async fn privacy(state: Ctx, path: web::Path<(String, String)>) -> Answer {
    let (language, public) = place(&state, &path)?;
    let head = head(&state, &public, &language)?;
    let path = head.links.privacy.clone();
    let shell = state.public_shell(&language, &path, |other| {
        AppealLinks::of(other, &public.appeal.slug).privacy
    });
    let settings = &public.appeal.settings;
    let view = PrivacyPage {
        shell,
        head,
        closes: public.appeal.closing(),
        erase_after_days: settings.erase_after_days,
        pending_days: PENDING_LIFE / Timestamp::DAY,
        asks_comment: settings.ask_comment,
    };
    page(&state, &language, &view)
}
