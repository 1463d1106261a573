//! The first signatories, pinned and ordered by hand.

use actix_web::web;

use super::{Done, differing, form, links, newer, read};
use crate::domain::{FieldProblems, FirstSignatory, first_signatories_from};
use crate::services::appeals::{self, AppealPart, EditableSection, SaveOutcome};
use crate::web::admin::editor::view::{Conflict, FirstPage, FirstRow};
use crate::web::admin::{AppealAdmin, CsrfForm, FormFields};
use crate::web::public::{Ctx, HandlerResult, again, page, see};
use crate::web::{Error, State};

/// Empty rows below those that are filled in.
const EMPTY: usize = 3;
/// The most rows that are read.
const ROWS: usize = 200;

fn stored_rows(people: &[FirstSignatory]) -> Vec<FirstRow> {
    let rows = people
        .iter()
        .zip(1..)
        .map(|(person, rank): (_, usize)| FirstRow {
            rank: rank.to_string(),
            name: person.name.clone(),
            role: person.role.clone().unwrap_or_default(),
            place: person.place.clone().unwrap_or_default(),
        });
    rows.collect()
}

/// The rows as they were typed; empty ones only where they stand between others.
fn typed_rows(typed: &FormFields) -> Vec<FirstRow> {
    let value = |part: &str, row: usize| typed.get(&format!("person-{part}-row-{row}")).to_owned();
    let mut rows: Vec<FirstRow> = (1..=ROWS)
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
    rows.extend((0..EMPTY).map(|_| FirstRow::default()));
    FirstPage {
        shell: at.admin.shell(state),
        area: at.admin.area(state, "appeals"),
        form: form(state, &at.admin, &links.first, problems),
        rows,
        base: base.to_owned(),
        conflict: None,
        done: "",
        links,
    }
}

/// The part; not there once everything personal of the appeal was erased.
async fn open(state: &State, at: &AppealAdmin) -> Result<EditableSection, Error> {
    if at.appeal.erased_on.is_some() {
        return Err(Error::NotFound);
    }
    read(state, at, AppealPart::First).await
}

/// `GET /{lang}/admin/appeals/{slug}/first-signatories`
pub async fn show(state: Ctx, at: AppealAdmin, done: web::Query<Done>) -> HandlerResult {
    let section = open(&state, &at).await?;
    let rows = stored_rows(&section.first);
    let mut view = view(&state, &at, rows, &section.mark, Vec::new());
    view.done = done.one_of(&["saved"]);
    page(&state, &at.admin.language, &view)
}

/// `POST /{lang}/admin/appeals/{slug}/first-signatories`: saves the list, or moves a row and shows the form again.
pub async fn save(
    state: Ctx,
    at: AppealAdmin,
    CsrfForm(typed): CsrfForm<FormFields>,
) -> HandlerResult {
    open(&state, &at).await?;
    let (mut rows, base) = (typed_rows(&typed), typed.get("base"));
    if let Some((from, to)) = moved(typed.get("do"), rows.len()) {
        rows.swap(from, to);
        for (row, rank) in rows.iter_mut().zip(1..) {
            row.rank = usize::to_string(&rank);
        }
        let view = view(&state, &at, rows, base, Vec::new());
        return page(&state, &at.admin.language, &view);
    }
    let people = match first_signatories_from(|name| typed.get(name)) {
        Ok(people) => people,
        Err(problems) => {
            let view = view(&state, &at, rows, base, problems);
            return again(&state, &at.admin.language, &view);
        }
    };
    let typed_names = named(&people);
    let (app, id) = (&state.app, at.appeal.id);
    match appeals::save_first_as(app, at.admin.actor(), id, base, people).await? {
        SaveOutcome::Done => Ok(see(&format!("{}?done=saved", links(&at).first))),
        SaveOutcome::Newer => {
            let section = open(&state, &at).await?;
            let mut view = view(&state, &at, rows, &section.mark, Vec::new());
            view.conflict = Some(Conflict {
                lines: differing(vec![("person-name", named(&section.first), typed_names)]),
                text_html: None,
            });
            newer(&state, &at.admin, &view)
        }
    }
}

/// The two rows that a button exchanges, such as `up-3`.
fn moved(button: &str, rows: usize) -> Option<(usize, usize)> {
    let (way, row) = button.split_once('-')?;
    let row: usize = row.parse().ok()?;
    let other = match way {
        "up" => row.checked_sub(1)?,
        "down" => row + 1,
        _ => return None,
    };
    let fits = |row: usize| (1..=rows).contains(&row);
    (fits(row) && fits(other)).then(|| (row - 1, other - 1))
}

/// Everybody in one line, to compare two versions.
fn named(people: &[FirstSignatory]) -> String {
    let lines = people.iter().map(|person| {
        let parts = [
            Some(&person.name),
            person.role.as_ref(),
            person.place.as_ref(),
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
    fn a_button_moves_a_row_by_one_and_never_off_the_list() {
        assert_eq!(moved("up-2", 3), Some((1, 0)));
        assert_eq!(moved("down-2", 3), Some((1, 2)));
        for nowhere in [
            "up-1", "down-3", "up-9", "up-0", "down-0", "save", "up-x", "side-2",
        ] {
            assert_eq!(moved(nowhere, 3), None, "{nowhere}");
        }
    }
}
