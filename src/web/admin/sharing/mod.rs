//! “Share and embed”: the lines that other sites copy, the sites that may show the form, the words of the organisers, and
//! the words in links that say where signatures come from.

pub(in crate::web) mod view;

use std::collections::HashMap;

use actix_web::web;

use crate::domain::links::{AppealLinks, EMBED_SCRIPT, absolute, from_word};
use crate::domain::{
    AppealState, FieldProblems, FormSites, Referral, ReferralDraft, Sharing, SharingWords,
    SignatureId,
};
use crate::services::appeals::SaveOutcome;
use crate::services::picture::TextsOf;
use crate::services::sharing::{self, EditableSharing};
use crate::storage::{appeals, public_list};
use crate::web::admin::choice::Choice;
use crate::web::admin::editor::text_pictures::{ParsedTexts, require_pictures};
use crate::web::admin::editor::view::Conflict;
use crate::web::admin::editor::{conflict_lines, form, links, save_conflict};
use crate::web::admin::sharing::view::{
    EmbedLines, ReferralLine, ReferralRow, SharingPage, WordsLine,
};
use crate::web::admin::{AppealAdmin, CsrfForm, Done, FormFields, title};
use crate::web::public::embed::{COUNTER, FORM, frame_html};
use crate::web::public::{Ctx, HandlerResult, form_page, see_other, unprocessable};
use crate::web::{Error, State};

/// Empty rows for new words.
const NEW_ROWS: usize = 3;

/// `GET /{lang}/admin/appeals/{slug}/share`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Done>) -> HandlerResult {
    let stored = sharing::editable(&state.app, at.appeal.id).await?;
    let mut view = view(&state, &at, &stored).await?;
    view.done = query.one_of(&["saved", "links-saved"]);
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/share`: saves the sites and the words.
pub async fn save(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let of = Some(TextsOf::Appeal(at.appeal.id));
    let parsed = require_pictures(&state, of, parse(&state, &typed), thanks_texts).await?;
    let saved = match &parsed {
        ParsedTexts::Valid(new) => {
            let (actor, base) = (at.admin.actor(), typed.get("base"));
            sharing::save_as(&state.app, actor, at.appeal.id, base, new.clone()).await?
        }
        ParsedTexts::Invalid(_) => SaveOutcome::Newer,
    };
    if saved == SaveOutcome::Done {
        return Ok(see_other(&format!("{}?done=saved", links(&at).share)));
    }
    let stored = sharing::editable(&state.app, at.appeal.id).await?;
    let mut view = view(&state, &at, &stored).await?;
    fill(&mut view, &typed);
    match parsed {
        ParsedTexts::Invalid(problems) => {
            typed.get("base").clone_into(&mut view.base);
            view.form = form(&state, &at.admin, &view.links.share, problems);
            unprocessable(&state, &at.admin.language, &view)
        }
        ParsedTexts::Valid(new) => {
            let lines = [
                (
                    "form-sites",
                    &stored.sharing.form_sites.text(),
                    &new.form_sites.text(),
                ),
                (
                    "share-text",
                    &texts(&stored.sharing, share_text),
                    &texts(&new, share_text),
                ),
                (
                    "thanks",
                    &texts(&stored.sharing, thanks),
                    &texts(&new, thanks),
                ),
            ];
            let lines = lines.map(|(name, stored, typed)| (name, stored.clone(), typed.clone()));
            view.conflict = Some(Conflict {
                lines: conflict_lines(lines.to_vec()),
                text_html: None,
            });
            save_conflict(&state, &at.admin, &view)
        }
    }
}

fn share_text(words: &SharingWords) -> &str {
    &words.share_text
}

fn thanks(words: &SharingWords) -> &str {
    &words.thanks
}

/// The words of thanks in all languages, with the names of their fields.
fn thanks_texts(sharing: &Sharing) -> Vec<(String, String)> {
    let words = sharing.words.iter();
    let named =
        words.map(|(language, words)| (format!("thanks-row-{language}"), words.thanks.clone()));
    named.collect()
}

/// The words of all languages, to compare two versions.
fn texts(sharing: &Sharing, part: fn(&SharingWords) -> &str) -> String {
    let words = sharing
        .words
        .iter()
        .map(|(language, words)| (language, part(words)));
    let filled = words.filter(|(_, text)| !text.is_empty());
    let lines = filled.map(|(language, text)| format!("{language}: {text}"));
    lines.collect::<Vec<_>>().join(" · ")
}

fn parse(state: &State, typed: &FormFields) -> Result<Sharing, FieldProblems> {
    let mut problems = FieldProblems::new();
    let mut sharing = Sharing::default();
    match FormSites::parse(typed.get("form-sites"), typed.get("sites")) {
        Ok(sites) => sharing.form_sites = sites,
        Err(problem) => problems.push(("sites".to_owned(), problem)),
    }
    for language in state.app.catalog.languages() {
        let [share_field, thanks_field] =
            ["share-text", "thanks"].map(|part| format!("{part}-row-{language}"));
        let share_text = SharingWords::parse_share_text(typed.get(&share_field));
        let thanks = SharingWords::parse_thanks(typed.get(&thanks_field));
        match (share_text, thanks) {
            (Ok(share_text), Ok(thanks)) => {
                let words = SharingWords { share_text, thanks };
                if !words.is_empty() {
                    sharing.words.push((language.clone(), words));
                }
            }
            (share_text, thanks) => {
                problems.extend(share_text.err().map(|problem| (share_field, problem)));
                problems.extend(thanks.err().map(|problem| (thanks_field, problem)));
            }
        }
    }
    // As they are stored, so that two versions can be compared.
    sharing.words.sort_by(|(one, _), (other, _)| one.cmp(other));
    if problems.is_empty() {
        Ok(sharing)
    } else {
        Err(problems)
    }
}

/// Shows what was typed instead of what is stored.
fn fill(view: &mut SharingPage, typed: &FormFields) {
    view.form_sites = choices(typed.get("form-sites"));
    typed.get("sites").clone_into(&mut view.sites);
    for line in &mut view.words {
        typed
            .get(&format!("share-text-row-{}", line.tag))
            .clone_into(&mut line.share_text);
        typed
            .get(&format!("thanks-row-{}", line.tag))
            .clone_into(&mut line.thanks);
        // What was typed, and what is wrong with it, is not folded away.
        line.is_open |= !(line.share_text.is_empty() && line.thanks.is_empty());
    }
}

/// `POST /{lang}/admin/appeals/{slug}/share/links`: adds words of links.
pub async fn save_links(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    let parsed = ReferralDraft::rows(|name| typed.get(name));
    let saved = match &parsed {
        Ok(rows) => {
            let (actor, base) = (at.admin.actor(), typed.get("base"));
            let (app, id) = (&state.app, at.appeal.id);
            sharing::save_referrals_as(app, actor, id, base, rows.clone()).await?
        }
        Err(_) => SaveOutcome::Newer,
    };
    if saved == SaveOutcome::Done {
        return Ok(see_other(&format!(
            "{}?done=links-saved#links",
            links(&at).share
        )));
    }
    let stored = sharing::editable(&state.app, at.appeal.id).await?;
    let mut view = view(&state, &at, &stored).await?;
    for (number, line) in (1..).zip(&mut view.referrals) {
        // Somebody else may have added words since the page was opened.
        let is_typed = typed.get(&format!("referral-word-row-{number}")) == line.word;
        if is_typed && !line.is_of_group {
            typed
                .get(&format!("referral-label-row-{number}"))
                .clone_into(&mut line.label);
        }
    }
    for row in &mut view.rows {
        typed
            .get(&format!("referral-word-row-new-{}", row.number))
            .clone_into(&mut row.word);
        typed
            .get(&format!("referral-label-row-new-{}", row.number))
            .clone_into(&mut row.label);
    }
    match parsed {
        Err(problems) => {
            view.referral_form = form(&state, &at.admin, &view.links.share_links, problems);
            unprocessable(&state, &at.admin.language, &view)
        }
        Ok(_) => {
            view.referral_conflict = true;
            save_conflict(&state, &at.admin, &view)
        }
    }
}

fn choices(chosen: &str) -> Vec<Choice> {
    Choice::among(&["none", "some", "all"], |word| word, |word| word == chosen)
}

async fn view(
    state: &State,
    at: &AppealAdmin,
    stored: &EditableSharing,
) -> Result<SharingPage, Error> {
    let (id, links) = (at.appeal.id, links(at));
    let groups: Vec<SignatureId> = stored
        .referrals
        .iter()
        .filter_map(|r| r.signature)
        .collect();
    let read = state
        .app
        .reads()
        .read(move |c| Ok((appeals::texts(c, id)?, public_list::of(c, &groups)?)));
    let (texts, listed) = read.await?;
    let names: HashMap<SignatureId, String> = listed
        .into_iter()
        .map(|(id, listing)| (id, listing.name))
        .collect();
    let public = AppealLinks::of(&at.admin.language, &at.appeal.slug);
    let (title, _) = title(&at.admin, &at.appeal, &texts);
    let base_url = &state.app.site.base_url;
    let here = |path: &str| absolute(base_url, path);
    let script = here(EMBED_SCRIPT);
    let frame = |path: &str, frame| frame_html(&here(path), &title, frame, Some(&script));
    let sharing = &stored.sharing;
    let sites = match &sharing.form_sites {
        FormSites::Some(sites) => sites.join("\n"),
        _ => String::new(),
    };
    let catalog = &state.app.catalog;
    let words = catalog.languages().iter().map(|language| {
        let words = sharing.words(language).cloned().unwrap_or_default();
        WordsLine {
            is_open: *language == at.appeal.language || !words.is_empty(),
            tag: language.to_string(),
            name: catalog.text(language, "language-name", &[]),
            share_text: words.share_text,
            thanks: words.thanks,
        }
    });
    let referral = |known: &Referral| ReferralLine {
        url: here(&from_word(&public.share, &known.word)),
        label: match known.signature.and_then(|id| names.get(&id)) {
            Some(name) if known.label.is_empty() => name.clone(),
            _ => known.label.clone(),
        },
        is_of_group: known.label.is_empty(),
        word: known.word.clone(),
        signatures: known.signatures,
    };
    Ok(SharingPage {
        frame: at.admin.frame(state, "appeals"),
        is_published: at.appeal.state != AppealState::Draft,
        url: here(&public.share),
        qr_code: public.qr_code.clone(),
        embed: EmbedLines {
            form: frame(&public.embed_form, FORM),
            counter: frame(&public.embed_counter, COUNTER),
            badge: badge_html(&here(&public.page), &here(&public.badge), &title),
            json: here(&public.count),
        },
        form_is_allowed: sharing.form_sites != FormSites::None,
        form: form(state, &at.admin, &links.share, Vec::new()),
        form_sites: choices(sharing.form_sites.choice()),
        sites,
        words: words.collect(),
        base: stored.mark.clone(),
        conflict: None,
        referral_form: form(state, &at.admin, &links.share_links, Vec::new()),
        referrals: stored.referrals.iter().map(referral).collect(),
        rows: (1..=NEW_ROWS)
            .map(|number| ReferralRow {
                number,
                ..ReferralRow::default()
            })
            .collect(),
        referral_base: stored.referrals_mark.clone(),
        referral_conflict: false,
        done: "",
        links,
    })
}

/// The line that shows the number as a picture, which leads to the appeal.
fn badge_html(page: &str, badge: &str, title: &str) -> String {
    use crate::i18n::escaped;
    let [page, badge, title] = [page, badge, title].map(escaped);
    format!("<a href=\"{page}\"><img src=\"{badge}\" alt=\"{title}\" height=\"28\"></a>")
}
