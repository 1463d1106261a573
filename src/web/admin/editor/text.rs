//! The editor of a text in one language: preview, save, or publish a new version after showing what changes. It also
//! creates an appeal with its first text.

use actix_web::web;

use super::text_pictures::{ParsedTexts, require_pictures};
use super::{conflict_lines, form, links, read, save_conflict, tabs};
use crate::domain::admin_links::EditorLinks;
use crate::domain::links::{absolute, share};
use crate::domain::{AppealState, FieldProblems, Language, Problem, Slug, SlugError, Wording};
use crate::services::appeals::{
    self, AppealPart, EditableSection, SaveOutcome, TextChange, change_of,
};
use crate::services::picture::TextsOf;
use crate::web::admin::account::view::LanguageChoice;
use crate::web::admin::editor::rendered_text::{PreviewOutcome, beside, preview};
use crate::web::admin::editor::view::{Beside, Changes, Conflict, LinkRow, TextPage, TextValues};
use crate::web::admin::{Admin, AppealAdmin, CsrfForm, Done, FormFields};
use crate::web::public::{Ctx, HandlerResult, form_page, page, see_other, unprocessable};
use crate::web::wording::{ChangeWords, field_changes, text_differences};
use crate::web::{Error, State};

/// Language of the page, slug, language of the text.
type TextPath = web::Path<(String, String, String)>;

/// What the page of a text needs; the appeal may not have a text in this language yet.
struct TextEditor<'a> {
    state: &'a State,
    at: &'a AppealAdmin,
    language: Language,
    section: EditableSection,
    beside: Option<Beside>,
}

impl<'a> TextEditor<'a> {
    async fn open(state: &'a State, at: &'a AppealAdmin, tag: &str) -> Result<Self, Error> {
        let language = state.language(tag).ok_or(Error::NotFound)?;
        let section = read(state, at, AppealPart::Text(language.clone())).await?;
        let beside = beside(state, &section, &language).await?;
        Ok(Self {
            state,
            at,
            language,
            section,
            beside,
        })
    }

    fn stored(&self) -> TextValues {
        TextValues::stored(self.section.text(&self.language), &self.section.links)
    }

    fn view(&self, values: TextValues, base: &str, problems: FieldProblems) -> TextPage {
        let (state, admin, links) = (self.state, &self.at.admin, links(self.at));
        let catalog = &state.app.catalog;
        let published = self.section.text(&self.language);
        TextPage {
            frame: admin.frame(state, "appeals"),
            form: form(state, admin, &links.text(&self.language), problems),
            slug: String::new(),
            url_start: String::new(),
            languages: Vec::new(),
            tabs: tabs(state, self.at, &self.section, Some(&self.language)),
            text_lang: self.language.to_string(),
            language_name: catalog.text(&self.language, "language-name", &[]),
            values,
            base: base.to_owned(),
            published: published
                .filter(|text| text.published_at.is_some())
                .map(|text| text.number),
            public: self.section.appeal.state != AppealState::Draft,
            preview: None,
            changes: None,
            conflict: None,
            beside: self.beside.clone(),
            live: links.preview.clone(),
            script: state.assets.link("editor.js"),
            done: "",
            links: Some(links),
        }
    }

    async fn conflict(&self, typed: &TextValues) -> Result<Conflict, Error> {
        let stored = self.stored();
        let (old, new, words) = (stored.text, typed.text.clone(), self.change_words());
        let differences = move || text_differences(&old, &new, &words);
        let text_html = self.state.render(differences).await?;
        let values = vec![
            ("title", stored.title, typed.title.clone()),
            ("summary", stored.summary, typed.summary.clone()),
            ("addressee", stored.addressee, typed.addressee.clone()),
            ("responsible", stored.responsible, typed.responsible.clone()),
            ("notice", stored.notice, typed.notice.clone()),
            ("link-title", summary(&stored.links), summary(&typed.links)),
        ];
        Ok(Conflict {
            lines: conflict_lines(values),
            text_html,
        })
    }

    /// What the new version changes in the published one, which people have signed.
    async fn changes(&self, new: &Wording) -> Result<Changes, Error> {
        let seen = new.digest();
        let old = self.section.text(&self.language).cloned();
        let (new, words) = (new.clone(), self.change_words());
        let compare = move || {
            let old = old.as_ref();
            old.map(|old| field_changes(&old.into(), &(&new).into(), &words))
        };
        let fields = self.state.render(compare).await?.unwrap_or_default();
        Ok(Changes { fields, seen })
    }

    fn change_words(&self) -> ChangeWords {
        ChangeWords::of(&self.state.app.catalog, &self.at.admin.language)
    }
}

/// All links in one line, to compare two versions.
fn summary(links: &[LinkRow]) -> String {
    let lines = links
        .iter()
        .map(|link| format!("{} {}", link.title, link.url));
    lines.collect::<Vec<_>>().join(" ")
}

/// The text that shows pictures, with the name of its field.
fn texts(wording: &Wording) -> Vec<(String, String)> {
    vec![("text".to_owned(), wording.markdown.clone())]
}

/// `GET /{lang}/admin/appeals/{slug}/texts/{language}`
pub async fn show(
    state: Ctx,
    at: AppealAdmin,
    path: TextPath,
    query: web::Query<Done>,
) -> HandlerResult {
    let editor = TextEditor::open(&state, &at, &path.2).await?;
    let mut view = editor.view(editor.stored(), &editor.section.mark, Vec::new());
    view.done = query.one_of(&["saved", "created", "version"]);
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/texts/{language}`: previews the text, or saves it. A published text is replaced by a
/// new version only after the difference was shown, and only with a note.
pub async fn save(
    state: Ctx,
    at: AppealAdmin,
    path: TextPath,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let editor = TextEditor::open(&state, &at, &path.2).await?;
    let language = &at.admin.language;
    let (values, base) = (TextValues::typed(&typed), typed.get("base"));
    if typed.get("do") == "preview" {
        let preview = match preview(&state, &values).await? {
            PreviewOutcome::Shown(preview) => preview,
            PreviewOutcome::TooLong(problems) => {
                return unprocessable(&state, language, &editor.view(values, base, problems));
            }
        };
        let mut view = editor.view(values, base, Vec::new());
        view.preview = Some(preview);
        return page(&state, language, &view);
    }
    let parsed = Wording::parse(&editor.language, |name| typed.get(name));
    let of = Some(TextsOf::Appeal(at.appeal.id));
    let wording = match require_pictures(&state, of, parsed, texts).await? {
        ParsedTexts::Valid(wording) => wording,
        ParsedTexts::Invalid(problems) => {
            return unprocessable(&state, language, &editor.view(values, base, problems));
        }
    };
    let change = change_of(editor.section.text(&editor.language), &wording);
    if base == editor.section.mark && change == TextChange::Version {
        let changes = editor.changes(&wording).await?;
        if wording.note.is_empty() {
            let problems = vec![("note".to_owned(), Problem::NoteMissing)];
            let mut view = editor.view(values, base, problems);
            view.changes = Some(changes);
            return unprocessable(&state, language, &view);
        }
        // `seen` is the digest of the version whose difference was shown; the text may have been edited since.
        let is_agreed = typed.get("do") == "publish" && typed.get("seen") == changes.seen;
        if !is_agreed {
            let mut view = editor.view(values, base, Vec::new());
            view.changes = Some(changes);
            return page(&state, language, &view);
        }
    }
    let (app, id) = (&state.app, at.appeal.id);
    match appeals::save_text_as(app, at.admin.actor(), id, base, wording).await? {
        SaveOutcome::Done => {
            let done = if change == TextChange::Version {
                "version"
            } else {
                "saved"
            };
            let url = links(&at).text(&editor.language);
            Ok(see_other(&format!("{url}?done={done}")))
        }
        SaveOutcome::Newer => {
            let editor = TextEditor::open(&state, &at, &path.2).await?;
            let conflict = editor.conflict(&values).await?;
            let mut view = editor.view(values, &editor.section.mark, Vec::new());
            view.conflict = Some(conflict);
            save_conflict(&state, &at.admin, &view)
        }
    }
}

/// The page of an appeal that is being created.
fn new_appeal_view(
    state: &State,
    admin: &Admin,
    (slug, language): (&str, &Language),
    values: TextValues,
    problems: FieldProblems,
) -> TextPage {
    let action = admin.links().new_appeal;
    TextPage {
        frame: admin.frame(state, "appeals"),
        form: form(state, admin, &action, problems),
        links: None,
        slug: slug.to_owned(),
        url_start: absolute(&state.app.site.base_url, &share("")),
        languages: LanguageChoice::all(&state.app.catalog, language),
        tabs: Vec::new(),
        text_lang: String::new(),
        language_name: String::new(),
        values,
        base: String::new(),
        published: None,
        public: false,
        preview: None,
        changes: None,
        conflict: None,
        beside: None,
        live: admin.links().new_preview,
        script: state.assets.link("editor.js"),
        done: "",
    }
}

/// `GET /{lang}/admin/appeals/new`
pub async fn new(state: Ctx, admin: Admin) -> HandlerResult {
    let values = TextValues::stored(None, &[]);
    let view = new_appeal_view(&state, &admin, ("", &admin.language), values, Vec::new());
    form_page(&state, &admin.language, &view)
}

/// The address as it was typed, else that of the title.
fn slug_of(typed: &str, title: &str) -> Result<Slug, Problem> {
    if typed.is_empty() && !title.trim().is_empty() {
        return Slug::of_title(title).ok_or(Problem::Empty);
    }
    Slug::parse(typed).map_err(|error| match error {
        SlugError::Shape => Problem::SlugShape,
        SlugError::Reserved => Problem::SlugTaken,
    })
}

/// `POST /{lang}/admin/appeals/new`
pub async fn create(
    state: Ctx,
    admin: Admin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let values = TextValues::typed(&typed);
    let language = state.language(typed.get("language"));
    let chosen = language.clone().unwrap_or_else(|| admin.language.clone());
    let name = typed.get("slug").trim();
    if typed.get("do") == "preview" {
        let (preview, problems) = match preview(&state, &values).await? {
            PreviewOutcome::Shown(preview) => (Some(preview), Vec::new()),
            PreviewOutcome::TooLong(problems) => (None, problems),
        };
        let is_shown = preview.is_some();
        let mut view = new_appeal_view(&state, &admin, (name, &chosen), values, problems);
        view.preview = preview;
        return if is_shown {
            page(&state, &admin.language, &view)
        } else {
            unprocessable(&state, &admin.language, &view)
        };
    }
    let mut problems = FieldProblems::new();
    let slug = slug_of(name, &values.title);
    let slug = slug.map_err(|problem| {
        // The problem is the title, which is named below.
        if !(name.is_empty() && values.title.trim().is_empty()) {
            problems.push(("slug".to_owned(), problem));
        }
    });
    if language.is_none() {
        problems.push(("language".to_owned(), Problem::LanguageUnknown));
    }
    let wording = Wording::parse(&chosen, |name| typed.get(name));
    let wording = match require_pictures(&state, None, wording, texts).await? {
        ParsedTexts::Valid(wording) => Some(wording),
        ParsedTexts::Invalid(mut found) => {
            problems.append(&mut found);
            None
        }
    };
    if let (Ok(slug), Some(wording), true) = (slug, wording, problems.is_empty()) {
        let links = EditorLinks::of(&admin.language, slug.as_str());
        if appeals::create_as(&state.app, admin.actor(), slug, wording).await? {
            return Ok(see_other(&format!("{}?done=created", links.text(&chosen))));
        }
        problems.push(("slug".to_owned(), Problem::SlugTaken));
    }
    // One that was made of the title is shown, so that it can be changed.
    let made = slug_of(name, &values.title)
        .ok()
        .filter(|_| name.is_empty());
    let name = made.as_ref().map_or(name, Slug::as_str);
    let view = new_appeal_view(&state, &admin, (name, &chosen), values, problems);
    unprocessable(&state, &admin.language, &view)
}
