//! News of an appeal: the list, and the page on which a news item is written, previewed, published, taken back or deleted.

pub mod mail;
pub(in crate::web) mod mail_view;
pub(in crate::web) mod view;

use actix_web::web;

use crate::domain::links::AppealLinks;
use crate::domain::{AppealState, FieldProblems, Language, News, NewsDraft, NewsId, NewsKind};
use crate::services::news::{self, NewsChange, NewsSaved, SeenNews};
use crate::services::news_mailings;
use crate::services::picture::TextsOf;
use crate::web::admin::choice::Choice;
use crate::web::admin::editor::text_pictures::{ParsedTexts, require_pictures};
use crate::web::admin::editor::view::Conflict;
use crate::web::admin::editor::{conflict_lines, form, links, save_conflict};
use crate::web::admin::news::view::{NewsEditPage, NewsItemLine, NewsListPage, NewsTextFields};
use crate::web::admin::{AppealAdmin, BelongsToAppeal, CsrfForm, Done, FormFields};
use crate::web::public::news::lines::line;
use crate::web::public::{Ctx, HandlerResult, form_page, page, see_other, unprocessable};
use crate::web::{Error, State, wording};

type ItemPath = web::Path<(String, String, NewsId)>;

impl BelongsToAppeal for News {
    fn appeal_id(&self) -> crate::domain::AppealId {
        self.appeal
    }
}

/// `GET /{lang}/admin/appeals/{slug}/news`
pub async fn list(state: Ctx, at: AppealAdmin, query: web::Query<Done>) -> HandlerResult {
    let all = news::all(&state.app, at.appeal.id).await?;
    let (language, links) = (&at.admin.language, links(&at));
    let mailed = news_mailings::figures(&state.app, at.appeal.id).await?;
    let figures = |id: NewsId| {
        let sent = mailed
            .iter()
            .find(|(of, _)| of.news == id && of.state.has_begun());
        sent.map(|(_, figures)| *figures)
    };
    let items = all.iter().filter_map(|item| {
        Some(NewsItemLine {
            line: line(item, language, &at.appeal.language, |_| None)?,
            url: links.news_item(item.id),
            published_at: item.published_at,
            mail: links.news_mail(item.id),
            figures: figures(item.id),
        })
    });
    let view = NewsListPage {
        frame: at.admin.frame(&state, "appeals"),
        items: items.collect(),
        public: AppealLinks::of(language, &at.appeal.slug).news,
        is_published: at.appeal.state != AppealState::Draft,
        done: query.one_of(&["deleted"]),
        links,
    };
    page(&state, language, &view)
}

/// `GET /{lang}/admin/appeals/{slug}/news/new`
pub async fn new(state: Ctx, at: AppealAdmin) -> HandlerResult {
    form_page(&state, &at.admin.language, &view(&state, &at, None))
}

/// `GET /{lang}/admin/appeals/{slug}/news/{id}`
pub async fn show(
    state: Ctx,
    at: AppealAdmin,
    path: ItemPath,
    query: web::Query<Done>,
) -> HandlerResult {
    let item = stored(&state, &at, path.2).await?;
    let mut view = view(&state, &at, Some(&item));
    let mailing = news_mailings::of(&state.app, item.id).await?;
    view.is_sent = mailing.is_some_and(|mailing| mailing.state.has_begun());
    view.done = query.one_of(&["saved", "published", "taken-back"]);
    form_page(&state, &at.admin.language, &view)
}

async fn stored(state: &State, at: &AppealAdmin, id: NewsId) -> Result<News, Error> {
    at.require_own(news::by_id(&state.app, id).await?)
}

/// `POST /{lang}/admin/appeals/{slug}/news/new`
pub async fn create(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    act(&state, &at, None, &typed).await
}

/// `POST /{lang}/admin/appeals/{slug}/news/{id}`
pub async fn change(
    state: Ctx,
    at: AppealAdmin,
    path: ItemPath,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let item = stored(&state, &at, path.2).await?;
    act(&state, &at, Some(item), &typed).await
}

/// The texts of all languages, with the names of their fields.
fn texts(draft: &NewsDraft) -> Vec<(String, String)> {
    let texts = draft.texts.iter();
    let named = texts.map(|text| {
        let field = format!("news-text-row-{}", text.language);
        (field, text.markdown.clone())
    });
    named.collect()
}

/// Does what the pressed button says.
async fn act(
    state: &State,
    at: &AppealAdmin,
    item: Option<News>,
    typed: &FormFields,
) -> HandlerResult {
    let languages = state.app.catalog.languages();
    let pressed = typed.get("do");
    let draft = || NewsDraft::parse(languages, |name| typed.get(name));
    let of = Some(TextsOf::Appeal(at.appeal.id));
    let change = match pressed {
        "preview" => return preview(state, at, item.as_ref(), typed).await,
        "take-back" => NewsChange::TakeBack,
        "delete" => NewsChange::Delete,
        _ => match require_pictures(state, of, draft(), texts).await? {
            ParsedTexts::Valid(draft) if pressed == "publish" => NewsChange::Publish(draft),
            ParsedTexts::Valid(draft) => NewsChange::Save(draft),
            ParsedTexts::Invalid(problems) => {
                let view = typed_view(state, at, item.as_ref(), typed, problems);
                return unprocessable(state, &at.admin.language, &view);
            }
        },
    };
    let done = match &change {
        NewsChange::Save(_) => "saved",
        NewsChange::Publish(_) => "published",
        NewsChange::TakeBack => "taken-back",
        NewsChange::Delete => "deleted",
    };
    let seen = item.as_ref().map(|item| SeenNews {
        id: item.id,
        // What cannot be read was never shown.
        revision: typed.get("base").parse().unwrap_or_default(),
    });
    let (actor, id) = (at.admin.actor(), at.appeal.id);
    match news::change_as(&state.app, actor, id, seen, change).await? {
        NewsSaved::Done(_) if done == "deleted" => {
            Ok(see_other(&format!("{}?done=deleted", links(at).news)))
        }
        NewsSaved::Done(id) => Ok(see_other(&format!(
            "{}?done={done}",
            links(at).news_item(id)
        ))),
        NewsSaved::Newer => match item {
            Some(item) => conflict(state, at, item, typed).await,
            None if matches!(pressed, "take-back" | "delete") => Err(Error::NotFound),
            // One of its pictures was removed while it was sent.
            None => {
                let problems = match require_pictures(state, of, draft(), texts).await? {
                    ParsedTexts::Invalid(problems) => problems,
                    ParsedTexts::Valid(_) => Vec::new(),
                };
                let view = typed_view(state, at, None, typed, problems);
                unprocessable(state, &at.admin.language, &view)
            }
        },
    }
}

async fn preview(
    state: &State,
    at: &AppealAdmin,
    item: Option<&News>,
    typed: &FormFields,
) -> HandlerResult {
    let problems = NewsDraft::parse(state.app.catalog.languages(), |name| typed.get(name));
    let mut view = typed_view(state, at, item, typed, problems.err().unwrap_or_default());
    if view.form.problems.is_empty() {
        let texts = std::mem::take(&mut view.texts);
        view.texts = state
            .render(move || {
                let shown = texts.into_iter().map(|fields| NewsTextFields {
                    preview: (!fields.title.trim().is_empty())
                        .then(|| wording::to_html(&fields.text)),
                    ..fields
                });
                shown.collect()
            })
            .await?;
    }
    page(state, &at.admin.language, &view)
}

/// Somebody else changed the news item: both versions are shown, and the form is based on the stored one.
async fn conflict(
    state: &State,
    at: &AppealAdmin,
    item: News,
    typed: &FormFields,
) -> HandlerResult {
    let now = stored(state, at, item.id).await?;
    let mut view = typed_view(state, at, Some(&now), typed, Vec::new());
    view.base = now.revision.to_string();
    let summary = |part: fn(&NewsTextFields) -> &str, texts: &[NewsTextFields]| {
        let texts = texts.iter().map(part).filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join(" · ")
    };
    let stored = fields(state, at, Some(&now), |_| None);
    let lines = vec![
        (
            "news-title",
            summary(|fields| &fields.title, &stored),
            summary(|fields| &fields.title, &view.texts),
        ),
        (
            "news-text",
            summary(|fields| &fields.text, &stored),
            summary(|fields| &fields.text, &view.texts),
        ),
    ];
    view.conflict = Some(Conflict {
        lines: conflict_lines(lines),
        text_html: None,
    });
    save_conflict(state, &at.admin, &view)
}

fn view(state: &State, at: &AppealAdmin, item: Option<&News>) -> NewsEditPage {
    let links = links(at);
    let action = item.map_or(links.new_news.clone(), |item| links.news_item(item.id));
    let kind = item.map_or(NewsKind::News, |item| item.kind);
    NewsEditPage {
        frame: at.admin.frame(state, "appeals"),
        form: form(state, &at.admin, &action, Vec::new()),
        kinds: kinds(kind.word()),
        texts: fields(state, at, item, |_| None),
        is_new: item.is_none(),
        mail: item
            .map(|item| links.news_mail(item.id))
            .unwrap_or_default(),
        is_sent: false,
        published_at: item.and_then(|item| item.published_at),
        base: item
            .map(|item| item.revision.to_string())
            .unwrap_or_default(),
        conflict: None,
        done: "",
        script: state.assets.link("editor.js"),
        links,
    }
}

fn typed_view(
    state: &State,
    at: &AppealAdmin,
    item: Option<&News>,
    typed: &FormFields,
    problems: FieldProblems,
) -> NewsEditPage {
    let view = view(state, at, item);
    let mut texts = fields(state, at, None, |name| Some(typed.get(name).to_owned()));
    for text in &mut texts {
        // What is wrong is not folded away: an empty field can be.
        let end = format!("-row-{}", text.tag);
        text.is_open |= problems.iter().any(|(name, _)| name.ends_with(&end));
    }
    NewsEditPage {
        form: form(state, &at.admin, &view.form.action, problems),
        kinds: kinds(typed.get("kind")),
        texts,
        base: typed.get("base").to_owned(),
        ..view
    }
}

fn kinds(chosen: &str) -> Vec<Choice> {
    Choice::among(NewsKind::ALL, NewsKind::word, |word| word == chosen)
}

/// The fields of all languages, as typed or else as stored.
fn fields(
    state: &State,
    at: &AppealAdmin,
    item: Option<&News>,
    typed: impl Fn(&str) -> Option<String>,
) -> Vec<NewsTextFields> {
    let catalog = &state.app.catalog;
    let of = |language: &Language| {
        let stored = item.and_then(|item| {
            let mut texts = item.texts.iter();
            texts.find(|text| text.language == *language)
        });
        let field = |part: &str| typed(&format!("news-{part}-row-{language}"));
        let title = field("title").or_else(|| stored.map(|text| text.title.clone()));
        let text = field("text").or_else(|| stored.map(|text| text.markdown.clone()));
        let (title, text) = (title.unwrap_or_default(), text.unwrap_or_default());
        NewsTextFields {
            tag: language.to_string(),
            name: catalog.text(language, "language-name", &[]),
            is_open: *language == at.appeal.language || !(title.is_empty() && text.is_empty()),
            title,
            text,
            preview: None,
        }
    };
    catalog.languages().iter().map(of).collect()
}
