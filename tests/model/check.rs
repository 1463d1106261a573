//! Comparing what the product shows with what must be so.

use std::collections::BTreeMap;
use std::fmt::Debug;

use paraph::domain::{AppealId, Count, SignatureId, SignatureKind, SignatureState, Source};
use paraph::services::App;
use paraph::storage::statistics::counters::Waiting;

use crate::observe::{self, Observed};
use crate::people;
use crate::reference::{Model, Row, Wrong};

fn same<T: PartialEq + Debug>(what: &str, is: &T, right: &T) -> Result<(), Wrong> {
    if is == right {
        Ok(())
    } else {
        Err(format!("{what} is {is:?}, {right:?} would be right"))
    }
}

/// What holds after every step. Gives the rows that are new their numbers.
pub fn agrees(model: &mut Model, observed: &Observed) -> Result<(), Wrong> {
    if observed.is_erased && !model.is_erased {
        return Err("the appeal is erased, and nobody was told".to_owned());
    }
    // Whoever opens it again begins a second life.
    model.is_erased = observed.is_erased;
    rows_agree(model, observed)?;
    if let Some(name) = observed.left_over.first() {
        return Err(format!("“{name}” is still stored after the withdrawal"));
    }
    let mut list: Vec<String> = model.alive().filter_map(|(_, row)| row.listed()).collect();
    list.sort_unstable();
    same("the public list", &observed.list, &list)?;
    let later = model.alive().filter(|(_, row)| row.appears_at.is_some());
    let mut later: Vec<SignatureId> = later.filter_map(|(_, row)| row.id).collect();
    later.sort_unstable();
    same("who appears later", &observed.later, &later)?;
    let first: Vec<String> = model
        .listed_first()
        .into_iter()
        .filter_map(|key| model.rows[key].listed())
        .collect();
    same("the list of first signatories", &observed.first, &first)?;
    let (count, waiting) = numbers(model);
    same("the number", &observed.count, &count)?;
    same("the number of those who wait", &observed.waiting, &waiting)?;
    let came = people::WORDS.map(|word| {
        let counts = |row: &&Row| {
            row.content.state == SignatureState::Confirmed && row.content.came == Some(word)
        };
        let rows = model.rows.iter().filter(|row| !row.is_gone);
        i64::try_from(rows.filter(counts).count()).unwrap_or_default()
    });
    same(
        "the number of those who came through links",
        &observed.came,
        &came.to_vec(),
    )
}

fn rows_agree(model: &mut Model, observed: &Observed) -> Result<(), Wrong> {
    let mut unknown = Vec::new();
    for (id, content) in &observed.rows {
        let known = model.rows.iter().find(|row| row.id == Some(*id));
        match known {
            None => unknown.push((*id, content)),
            Some(row) if row.is_gone => {
                return Err(format!("signature {id} is there again: {content:?}"));
            }
            Some(row) => same(&format!("signature {id}"), content, &row.content)?,
        }
    }
    for row in model.rows.iter().filter(|row| !row.is_gone) {
        let is_there = |id: &SignatureId| observed.rows.iter().any(|(there, _)| there == id);
        if let Some(id) = row.id.filter(|id| !is_there(id)) {
            return Err(format!("signature {id} has gone: {:?}", row.content));
        }
    }
    for (id, content) in unknown {
        let fits = |row: &&mut Row| row.id.is_none() && !row.is_gone && row.content == *content;
        match model.rows.iter_mut().find(fits) {
            Some(row) => row.id = Some(id),
            None => {
                return Err(format!(
                    "nobody knows where signature {id} is from: {content:?}"
                ));
            }
        }
    }
    match model
        .rows
        .iter()
        .find(|row| row.id.is_none() && !row.is_gone)
    {
        Some(row) => Err(format!("this is not stored: {:?}", row.content)),
        None => Ok(()),
    }
}

/// The counters that the rows of the model make.
fn numbers(model: &Model) -> (Count, Waiting) {
    let (mut count, mut waiting) = (Count::default(), Waiting::default());
    for (_, row) in model.alive() {
        let (state, kind) = (row.content.state, row.content.kind);
        match (state, kind, row.content.source) {
            (SignatureState::Confirmed, _, Source::Paper) => count.paper += 1,
            (SignatureState::Confirmed, SignatureKind::Individual, _) => count.individuals += 1,
            (SignatureState::Confirmed, SignatureKind::Collective, _) => count.organisations += 1,
            (SignatureState::Pending, ..) => waiting.pending += 1,
            (SignatureState::Held, ..) => {
                waiting.held += 1;
                waiting.held_groups += i64::from(kind == SignatureKind::Collective);
            }
            _ => {}
        }
    }
    (count, waiting)
}

/// What takes longer to look at: searches and exports.
pub async fn agrees_in_detail(model: &Model, app: &App, id: AppealId) -> Result<(), Wrong> {
    let listed: Vec<String> = model.alive().filter_map(|(_, row)| row.listed()).collect();
    let mut right: BTreeMap<String, Vec<String>> =
        people::all_names().map(|name| (name, Vec::new())).collect();
    for name in &listed {
        right.entry(name.clone()).or_default().push(name.clone());
    }
    for (name, found) in observe::found(app, id).await {
        same(
            &format!("what a search for “{name}” finds"),
            &found,
            &right[&name],
        )?;
    }
    let (mut lines, block) = observe::exported(app, id).await;
    lines.sort_unstable();
    let confirmed = model.alive().filter_map(|(_, row)| {
        let state = row.content.state;
        (state == SignatureState::Confirmed).then(|| (row.id, state.word().to_owned()))
    });
    let mut right: Vec<(i64, String)> = confirmed
        .filter_map(|(id, state)| Some((id?.0, state)))
        .collect();
    right.sort_unstable();
    same("the export", &lines, &right)?;
    for name in people::all_names() {
        same(
            &format!("whether “{name}” is in the list to print"),
            &block.contains(&name),
            &listed.contains(&name),
        )?;
    }
    Ok(())
}
