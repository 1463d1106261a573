//! The page of an appeal, its number of signatories as JSON, and its privacy notice.

pub(in crate::web) mod count;
pub mod history;
pub(in crate::web) mod history_view;
pub(in crate::web) mod privacy_view;
pub(in crate::web) mod view;

use crate::domain::links::{self, absolute};
use crate::domain::{Language, PENDING_LIFETIME, Timestamp};
use crate::i18n::Arg;
use crate::services::inbox;
use crate::storage::outbox::suppressions::SUPPRESSION;
use crate::web::drawing::card;
use crate::web::page::{Form, OpenGraph, ShownImage, mailto};
use crate::web::page_cache::public_appeal::PublicAppeal;
use crate::web::public::appeal::privacy_view::PrivacyPage;
use crate::web::public::appeal::view::{AppealPage, CampaignLinkView, Phase};
use crate::web::public::leaflets::{card_path, share};
use crate::web::public::news::lines;
use crate::web::public::picture::view::PictureView;
use crate::web::public::sign::view::IndividualValues;
use crate::web::public::{Ctx, HandlerResult, cached, head, organisation, person};
use crate::web::{Error, State, wording};
use actix_web::HttpRequest;

/// News on the page itself.
const NEWS_ON_PAGE: usize = 3;

/// `GET /{lang}/{slug}`, from the page cache.
pub async fn show(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// `GET /{lang}/{slug}/count.json`, from the page cache.
pub async fn show_count(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// `GET /{lang}/{slug}/qr.svg`, from the page cache.
pub async fn qr_code(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// Builds the page of the appeal.
///
/// # Errors
/// [`Error::NotFound`] when the appeal has no text.
pub fn view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<AppealPage, Error> {
    let text = public.text(language)?;
    let head = head(state, public, language)?;
    let (now, appeal) = (state.now(), &public.appeal);
    let phase = Phase::of(appeal, now);
    let path = head.links.page.clone();
    let mut shell = state.appeal_shell(language, public, |links| links.page);
    let picture = public.picture.as_ref();
    let picture = picture.and_then(|picture| PictureView::of(picture, &text.language));
    let base_url = &state.app.site.base_url;
    shell.open_graph = Some(OpenGraph {
        image: match &picture {
            Some(picture) => Some(ShownImage {
                url: absolute(base_url, &picture.src),
                media_type: picture.media_type,
                width: picture.width,
                height: picture.height,
                alt: picture.alt.clone(),
            }),
            None => card_path(state, public, language)?.map(|path| ShownImage {
                url: absolute(base_url, &path),
                media_type: "image/png",
                width: card::WIDTH,
                height: card::HEIGHT,
                alt: text.title.clone(),
            }),
        },
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
    let share = share(state, public, language)?;
    shell.set_x_default(absolute(base_url, &head.links.share));
    let mut news = lines::all(public, language);
    let has_more_news = news.len() > NEWS_ON_PAGE;
    news.truncate(NEWS_ON_PAGE);
    Ok(AppealPage {
        shell,
        phase,
        opens: appeal.settings.opens.filter(|opens| *opens > now),
        closes: appeal.closing(),
        notice: text.notice.clone(),
        addressee: text.addressee.clone(),
        summary: text.summary.clone(),
        count: public.public_count(),
        picture,
        text_html: match public.rendered.get(&text.id) {
            Some(rendered) => rendered.whole.html.clone(),
            None => wording::to_html(&text.markdown),
        },
        text_number: text.number,
        text_published_at: text.published_at,
        versions: public
            .texts
            .iter()
            .filter(|version| version.language == text.language)
            .count(),
        first: public.first.iter().map(person).collect(),
        latest: public.latest.iter().map(person).collect(),
        organisations: public.organisations.iter().map(organisation).collect(),
        has_list: public.count.with_paper() > 0,
        campaign: campaign.collect(),
        donation_url: appeal.settings.donation_url.clone(),
        oembed: absolute(base_url, &links::oembed(&absolute(base_url, &path))),
        outcome: lines::outcome(public, language),
        results: lines::results(public, language),
        news,
        has_more_news,
        share,
        printed_at: now,
        sign_by_mail: sign_by_mail(state, language, &appeal.slug, &text.title),
        form: Form::new(&head.links.sign_individual, ""),
        text_id: text.id,
        values: IndividualValues::default(),
        asks_comment: appeal.settings.ask_comment,
        asks_country: appeal.settings.ask_country,
        countries: if appeal.settings.ask_country {
            state.app.catalog.countries(language).to_vec()
        } else {
            Vec::new()
        },
        head,
    })
}

/// What opens a message to sign with, in the language of the page.
fn sign_by_mail(state: &State, language: &Language, slug: &str, title: &str) -> Option<String> {
    let address = state.app.own_addresses.sign_address(slug)?;
    let words = |key: &str| state.app.catalog.text(language, key, &[]);
    let colon = if language.as_str() == "fr" {
        "\u{a0}: "
    } else {
        ": "
    };
    let hello = state
        .app
        .catalog
        .text(language, "sign-mail-hello", &[("title", Arg::from(title))]);
    let mut body = format!("{hello}\r\n\r\n");
    for label in [
        "sign-mail-name",
        "sign-mail-place",
        "sign-mail-role",
        "sign-mail-group",
    ] {
        body.push_str(&format!("{}{colon}\r\n", words(label)));
    }
    Some(mailto(&address, &words("sign-mail-subject"), &body))
}

/// `GET /{lang}/{slug}/privacy`, from the page cache.
pub async fn privacy(state: Ctx, request: HttpRequest) -> HandlerResult {
    cached(&state, &request)
}

/// Builds the privacy notice.
pub fn privacy_view(
    state: &State,
    public: &PublicAppeal,
    language: &Language,
) -> Result<PrivacyPage, Error> {
    let head = head(state, public, language)?;
    let shell = state.appeal_shell(language, public, |links| links.privacy);
    let settings = &public.appeal.settings;
    Ok(PrivacyPage {
        shell,
        head,
        closes: public.appeal.closing(),
        erase_after_days: public.appeal.erasure_days(),
        pending_days: PENDING_LIFETIME / Timestamp::DAY,
        suppressed_days: SUPPRESSION / Timestamp::DAY,
        asks_comment: settings.ask_comment,
        takes_mail: state.app.own_addresses.sign.is_some(),
        keeps_mail: state
            .options
            .incoming
            .as_ref()
            .is_some_and(inbox::keeps_copies),
    })
}
