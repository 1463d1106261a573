//! Sending a news item by e-mail: preview, a test to oneself, the count, the last question, and what became of it.

use actix_web::web;

use crate::domain::{
    News, NewsFigures, NewsMailText, NewsMailing, NewsMailingState, NewsText, Timestamp,
};
use crate::services::delivery::news_preview;
use crate::services::delivery::test_mail::{self, TestMailOutcome};
use crate::services::news_mailings::{self, NewsCommand};
use crate::web::admin::editor::links;
use crate::web::admin::news::mail_view::{
    NewsMailLanguage, NewsMailPage, NewsMailPreview, NewsMailTime,
};
use crate::web::admin::news::{ItemPath, stored};
use crate::web::admin::settings::view::MailTrial;
use crate::web::admin::{AppealAdmin, CsrfForm, Done, FormFields, Fresh};
use crate::web::page::Form;
use crate::web::public::{Ctx, HandlerResult, page, see_other};
use crate::web::{Error, State, wording};

/// `GET /{lang}/admin/appeals/{slug}/news/{id}/mail`
pub async fn show(
    state: Ctx,
    at: AppealAdmin,
    path: ItemPath,
    query: web::Query<Done>,
) -> HandlerResult {
    let item = stored(&state, &at, path.2).await?;
    let mut view = view(&state, &at, &item).await?;
    view.done = query.one_of(&["unchanged", "send", "pause", "resume", "stop"]);
    page(&state, &at.admin.language, &view)
}

/// `GET /{lang}/admin/appeals/{slug}/news/{id}/mail/send`: the last question.
pub async fn ask(state: Ctx, at: AppealAdmin, _: Fresh, path: ItemPath) -> HandlerResult {
    let item = stored(&state, &at, path.2).await?;
    let mut view = view(&state, &at, &item).await?;
    if view.state != NewsMailingState::Counted.word() || view.is_changed {
        return Ok(see_other(&format!("{}?done=unchanged", view.page)));
    }
    view.asks = true;
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/news/{id}/mail/send`
pub async fn send(
    state: Ctx,
    at: AppealAdmin,
    _: Fresh,
    path: ItemPath,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let item = stored(&state, &at, path.2).await?;
    let counted = typed.get("counted").parse().map(Timestamp);
    let mailing = news_mailings::of(&state.app, item.id).await?;
    let seen = mailing.filter(|mailing| Ok(mailing.counted_at) == counted);
    order(&state, &at, &item, seen, NewsCommand::Send).await
}

/// `POST /{lang}/admin/appeals/{slug}/news/{id}/mail`: does what the pressed button says.
pub async fn act(
    state: Ctx,
    at: AppealAdmin,
    path: ItemPath,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let item = stored(&state, &at, path.2).await?;
    let command = match typed.get("do") {
        "test" => return test(&state, &at, &item).await,
        "count" => return count(&state, &at, item, &typed).await,
        "pause" => NewsCommand::Pause,
        "resume" => NewsCommand::Resume,
        "stop" => NewsCommand::Stop,
        _ => return Err(Error::Unprocessable),
    };
    let mailing = news_mailings::of(&state.app, item.id).await?;
    order(&state, &at, &item, mailing, command).await
}

async fn order(
    state: &State,
    at: &AppealAdmin,
    item: &News,
    seen: Option<NewsMailing>,
    command: NewsCommand,
) -> HandlerResult {
    let is_done = match seen {
        Some(seen) => {
            news_mailings::order(&state.app, at.admin.actor(), &at.appeal, &seen, command).await?
        }
        None => false,
    };
    let done = match command {
        _ if !is_done => "unchanged",
        NewsCommand::Send => "send",
        NewsCommand::Pause => "pause",
        NewsCommand::Resume => "resume",
        NewsCommand::Stop => "stop",
    };
    let page = links(at).news_mail(item.id);
    Ok(see_other(&format!("{page}?done={done}")))
}

async fn count(state: &State, at: &AppealAdmin, item: News, typed: &FormFields) -> HandlerResult {
    let page = links(at).news_mail(item.id);
    let seen = typed.get("base").parse() == Ok(item.revision);
    let texts = rendered(state, &item).await?;
    let about = (&*at.appeal, &item);
    let is_done =
        seen && news_mailings::count_as(&state.app, at.admin.actor(), about, texts).await?;
    Ok(see_other(&if is_done {
        page
    } else {
        format!("{page}?done=unchanged")
    }))
}

async fn test(state: &State, at: &AppealAdmin, item: &News) -> HandlerResult {
    let (admin, texts) = (&at.admin, rendered(state, item).await?);
    let to = admin.email.as_str();
    let sent =
        news_preview::send_to_oneself(&state.app, &admin.session, &at.appeal, item.id, &texts, to);
    let mut view = view(state, at, item).await?;
    match sent.await? {
        TestMailOutcome::Wait(until) => view.wait = state.minutes_until(until),
        TestMailOutcome::Report(report) => {
            let failure = report.failure.as_ref();
            view.trial = Some(MailTrial {
                steps: Vec::new(),
                advice: failure.map_or("", test_mail::advice),
                code: failure.and_then(|failure| failure.code),
            });
        }
    }
    page(state, &admin.language, &view)
}

/// The words of a news item as they are sent.
async fn rendered(state: &State, item: &News) -> Result<Vec<NewsMailText>, Error> {
    let texts = item.texts.clone();
    let render = |text: NewsText| NewsMailText {
        html: wording::to_mail_html(&text.markdown),
        plain: wording::to_plain(&text.markdown),
        language: text.language,
        title: text.title,
    };
    state
        .render(move || texts.into_iter().map(render).collect())
        .await
}

/// How long so many milliseconds are, rounded up.
fn time(milliseconds: i64) -> NewsMailTime {
    let whole = |unit: i64| (milliseconds + unit - 1) / unit;
    let minutes = whole(Timestamp::MINUTE).max(1);
    if minutes < 120 {
        NewsMailTime {
            unit: "minutes",
            count: minutes,
        }
    } else if minutes < 48 * 60 {
        NewsMailTime {
            unit: "hours",
            count: whole(Timestamp::HOUR),
        }
    } else {
        NewsMailTime {
            unit: "days",
            count: whole(Timestamp::DAY),
        }
    }
}

async fn view(state: &State, at: &AppealAdmin, item: &News) -> Result<NewsMailPage, Error> {
    let (admin, links) = (&at.admin, links(at));
    let catalog = &state.app.catalog;
    let mailing = news_mailings::of(&state.app, item.id).await?;
    let all = news_mailings::figures(&state.app, at.appeal.id).await?;
    let figures = all.into_iter().find(|(of, _)| of.news == item.id);
    let figures = figures.map_or_else(NewsFigures::default, |(_, figures)| figures);
    let mut previews = Vec::new();
    for text in rendered(state, item).await? {
        let about = (item.id, &text);
        let to = admin.email.as_str();
        let mail = news_preview::mail(&state.app, &at.appeal, about, to).await?;
        previews.push(NewsMailPreview {
            tag: text.language.to_string(),
            name: catalog.text(&text.language, "language-name", &[]),
            subject: mail.subject,
            html: text.html,
            text: mail.text,
        });
    }
    let people = mailing.as_ref().map(|mailing| mailing.people.clone());
    let people = people.unwrap_or_default();
    let before = news_mailings::before(&state.app, item.id).await?;
    let languages = people.languages.iter().filter_map(|(tag, count)| {
        let language = state.language(tag)?;
        Some(NewsMailLanguage {
            name: catalog.text(&language, "language-name", &[]),
            count: *count,
        })
    });
    let title = item.text(&admin.language, &at.appeal.language);
    let page = links.news_mail(item.id);
    Ok(NewsMailPage {
        frame: admin.frame(state, "appeals"),
        form: Form::new(&page, &admin.token(state)),
        item: links.news_item(item.id),
        title: title.map(|text| text.title.clone()).unwrap_or_default(),
        title_lang: title
            .map(|text| text.language.to_string())
            .unwrap_or_default(),
        is_published: item.published_at.is_some(),
        previews,
        to: admin.email.as_str().to_owned(),
        state: mailing.as_ref().map_or("", |mailing| mailing.state.word()),
        is_changed: mailing
            .as_ref()
            .is_some_and(|mailing| mailing.revision != item.revision),
        languages: if people.languages.len() > 1 {
            languages.collect()
        } else {
            Vec::new()
        },
        figures,
        time: news_mailings::duration(&state.app.limits, &people, &before).map(time),
        base: item.revision,
        counted: mailing.map_or(0, |mailing| mailing.counted_at.0),
        trial: None,
        wait: 0,
        done: "",
        asks: false,
        page,
        links,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_rounded_up_to_a_unit_that_says_enough() {
        let told = |milliseconds| {
            let time = time(milliseconds);
            (time.unit, time.count)
        };
        assert_eq!(told(0), ("minutes", 1));
        assert_eq!(told(40 * Timestamp::MINUTE - 1), ("minutes", 40));
        assert_eq!(told(2 * Timestamp::HOUR), ("hours", 2));
        assert_eq!(told(48 * Timestamp::HOUR + 1), ("days", 3));
    }
}
