//! The editor of the first signatories, which organisers choose and order.

use actix_web::web;

use super::{conflict_lines, form, links, read, save_conflict};
use crate::domain::{FieldProblems, FirstSignatory, first_signatories_from};
use crate::services::appeals::{self, AppealPart, EditableSection, SaveOutcome};
use crate::web::admin::editor::view::{Conflict, FirstPage, FirstRow};
use crate::web::admin::{AppealAdmin, CsrfForm, Done, FormFields};
use crate::web::public::{Ctx, HandlerResult, form_page, page, see_other, unprocessable};
use crate::web::{Error, State};

/// Empty rows offered after the filled ones.
const EMPTY_ROWS: usize = 3;
/// Maximum number of rows read from the form.
const ROWS_MAX: usize = 200;

fn stored_rows(signatories: &[FirstSignatory]) -> Vec<FirstRow> {
    let ranked = signatories.iter().zip(1..);
    ranked
        .map(|(signatory, rank): (_, usize)| FirstRow {
            rank: rank.to_string(),
            name: signatory.name.clone(),
            role: signatory.role.clone().unwrap_or_default(),
            place: signatory.place.clone().unwrap_or_default(),
        })
        .collect()
}

/// The rows as typed, without empty ones at the end; empty rows between others stay.
fn typed_rows(typed: &FormFields) -> Vec<FirstRow> {
    let value = |part: &str, row: usize| typed.get(&format!("person-{part}-row-{row}")).to_owned();
    let mut rows: Vec<FirstRow> = (1..=ROWS_MAX)
        .map(|row| FirstRow {
            rank: value("rank", row),
            name: value("name", row),
            role: value("role", row),
            place: value("place", row),
        })
        .collect();
    while rows.last().is_some_and(is_empty) {
        rows.pop();
    }
    rows
}

fn is_empty(row: &FirstRow) -> bool {
    [&row.name, &row.role, &row.place]
        .iter()
        .all(|value| value.trim().is_empty())
}

fn view(
    state: &State,
    at: &AppealAdmin,
    mut rows: Vec<FirstRow>,
    base: &str,
    problems: FieldProblems,
) -> FirstPage {
    let links = links(at);
    rows.extend((0..EMPTY_ROWS).map(|_| FirstRow::default()));
    FirstPage {
        frame: at.admin.frame(state, "appeals"),
        form: form(state, &at.admin, &links.first, problems),
        rows,
        base: base.to_owned(),
        conflict: None,
        done: "",
        links,
    }
}

/// The stored section; 404 once the appeal's personal data has been erased.
async fn open(state: &State, at: &AppealAdmin) -> Result<EditableSection, Error> {
    if at.appeal.erased_at.is_some() {
        return Err(Error::NotFound);
    }
    read(state, at, AppealPart::First).await
}

/// `GET /{lang}/admin/appeals/{slug}/first-signatories`
pub async fn show(state: Ctx, at: AppealAdmin, query: web::Query<Done>) -> HandlerResult {
    let section = open(&state, &at).await?;
    let rows = stored_rows(&section.first);
    let mut view = view(&state, &at, rows, &section.mark, Vec::new());
    view.done = query.one_of(&["saved", "saved-partly"]);
    form_page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/first-signatories`: saves the list, or moves a row and shows the form again.
pub async fn save(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    open(&state, &at).await?;
    let (mut rows, base) = (typed_rows(&typed), typed.get("base"));
    let button = typed.get("do");
    if is_move(button) {
        if let Some((from, to)) = swapped_rows(button, rows.len()) {
            rows.swap(from, to);
        }
        for (row, rank) in rows.iter_mut().zip(1..) {
            row.rank = usize::to_string(&rank);
        }
        let view = view(&state, &at, rows, base, Vec::new());
        return page(&state, &at.admin.language, &view);
    }
    let signatories = match first_signatories_from(|name| typed.get(name)) {
        Ok(signatories) => signatories,
        Err(problems) => {
            let view = view(&state, &at, rows, base, problems);
            return unprocessable(&state, &at.admin.language, &view);
        }
    };
    let (typed_summary, typed_count) = (summary(&signatories), signatories.len());
    let (app, id) = (&state.app, at.appeal.id);
    match appeals::save_first_as(app, at.admin.actor(), id, base, signatories).await? {
        SaveOutcome::Done => {
            let are_all_shown = open(&state, &at).await?.first.len() == typed_count;
            let done = if are_all_shown {
                "saved"
            } else {
                "saved-partly"
            };
            Ok(see_other(&format!("{}?done={done}", links(&at).first)))
        }
        SaveOutcome::Newer => {
            let section = open(&state, &at).await?;
            let mut view = view(&state, &at, rows, &section.mark, Vec::new());
            view.conflict = Some(Conflict {
                lines: conflict_lines(vec![(
                    "person-name",
                    summary(&section.first),
                    typed_summary,
                )]),
                text_html: None,
            });
            save_conflict(&state, &at.admin, &view)
        }
    }
}

/// Whether a button moves a row; where it cannot, nothing is saved either.
fn is_move(button: &str) -> bool {
    button.starts_with("up-") || button.starts_with("down-")
}

/// The indexes of the two rows that a button swaps. Buttons are named like `up-3`, with rows counted from 1.
fn swapped_rows(button: &str, rows: usize) -> Option<(usize, usize)> {
    let (direction, row) = button.split_once('-')?;
    let row: usize = row.parse().ok()?;
    let other = match direction {
        "up" => row.checked_sub(1)?,
        "down" => row + 1,
        _ => return None,
    };
    let exists = |row: usize| (1..=rows).contains(&row);
    (exists(row) && exists(other)).then(|| (row - 1, other - 1))
}

/// All signatories in one line, to compare two versions.
fn summary(signatories: &[FirstSignatory]) -> String {
    let lines = signatories.iter().map(|signatory| {
        let parts = [
            Some(&signatory.name),
            signatory.role.as_ref(),
            signatory.place.as_ref(),
        ];
        let parts: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        parts.join(", ")
    });
    lines.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_moves_a_row_by_one_and_never_beyond_the_list() {
        assert_eq!(swapped_rows("up-2", 3), Some((1, 0)));
        assert_eq!(swapped_rows("down-2", 3), Some((1, 2)));
        for button in [
            "up-1", "down-3", "up-9", "up-0", "down-0", "save", "up-x", "side-2",
        ] {
            assert_eq!(swapped_rows(button, 3), None, "{button}");
        }
    }
}
