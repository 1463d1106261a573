//! What the product shows of an appeal: its rows, its list, its counters, what a search finds, what an export holds.

use std::collections::BTreeMap;

use paraph::domain::{
    Appeal, AppealId, Count, ListSearch, PrivateRecord, Signature, SignatureId, SignatureKind,
    SignatureState,
};
use paraph::services::export::{Column, Format, Request, export};
use paraph::services::signatures::OpenedSignature;
use paraph::services::{App, Progress, search_index};
use paraph::storage::public_list::overrides;
use paraph::storage::statistics::counters::{self, Waiting};
use paraph::storage::{appeals, public_list, referrals, signatures};

use crate::people::{self, GROUPS, WORDS};
use crate::reference::{Content, Data};
use crate::support::shared_bytes::SharedBytes;

pub struct Observed {
    /// The personal data of all who signed are erased, and nobody has begun again.
    pub is_erased: bool,
    pub rows: Vec<(SignatureId, Content)>,
    /// Names that are still in the record of somebody who withdrew.
    pub left_over: Vec<String>,
    /// The public list, in alphabetical order of bytes.
    pub list: Vec<String>,
    /// Whose line is still to appear.
    pub later: Vec<SignatureId>,
    pub first: Vec<String>,
    pub count: Count,
    pub waiting: Waiting,
    /// How many of those who count came through each word.
    pub came: Vec<i64>,
}

/// More than any sequence has.
const ALL: i64 = 1_000;

pub async fn observe(app: &App, id: AppealId) -> Observed {
    let read = app.reads().read_snapshot(move |c| {
        let appeal = appeals::by_id(c, id)?;
        let texts = appeals::texts(c, id)?;
        let nobody = SignatureId::BEFORE_FIRST;
        let rows = signatures::page(c, id, SignatureState::ALL, nobody, ALL)?;
        let ids: Vec<SignatureId> = rows.iter().map(|row| row.id).collect();
        let decided = overrides::of(c, &ids)?;
        let mut later: Vec<SignatureId> = public_list::due::of(c, &ids)?.into_keys().collect();
        later.sort_unstable();
        let mut list = public_list::page(c, id, SignatureKind::Individual, None, ALL)?;
        list.extend(public_list::page(
            c,
            id,
            SignatureKind::Collective,
            None,
            ALL,
        )?);
        let first = public_list::first(c, id)?;
        let count = counters::of(c, id)?;
        let waiting = counters::waiting(c)?.remove(&id).unwrap_or_default();
        let words = referrals::of(c, id)?;
        Ok((
            appeal,
            texts,
            rows,
            decided,
            (list, later, first),
            (count, waiting, words),
        ))
    });
    let (appeal, texts, rows, decided, (list, later, first), (count, waiting, words)) =
        read.await.unwrap();
    let appeal: Appeal = appeal.unwrap();
    let names = |lines: Vec<public_list::Listing>| lines.into_iter().map(|line| line.name);
    let mut observed = Observed {
        is_erased: appeal.erased_at.is_some(),
        rows: Vec::new(),
        left_over: Vec::new(),
        list: names(list).collect(),
        later,
        first: names(first).collect(),
        count,
        waiting,
        came: words.iter().map(|word| word.signatures).collect(),
    };
    observed.list.sort_unstable();
    for row in rows {
        let id = row.id;
        let text = texts.iter().find(|text| text.id == row.text);
        let text = text.map_or(0, |text| text.number);
        let hidden = decided.get(&id).is_some_and(|decided| decided.hidden);
        let opened = OpenedSignature::open(app, row, appeal.clone()).unwrap();
        let (row, record) = (opened.signature, opened.record);
        let is_withdrawn = row.state == SignatureState::Withdrawn;
        let name = record.as_ref().map(|record| record.name.full());
        // Until the mail that acknowledges a withdrawal has left, the address stays, and a placeholder for the name.
        let left_over = name.filter(|name| is_withdrawn && name != "X");
        observed.left_over.extend(left_over);
        let data = record.filter(|_| !is_withdrawn).map(|record| data(&record));
        let came = words.iter().find(|word| Some(word.id) == row.referral);
        let came = came.and_then(|word| WORDS.into_iter().find(|known| *known == word.word));
        let content = content(row, data, (hidden, text), came);
        observed.rows.push((id, content));
    }
    observed
}

fn data(record: &PrivateRecord) -> Data {
    let group = record.organisation.as_ref().and_then(|group| {
        let known = GROUPS.iter().position(|name| *name == group.name.as_str());
        known.and_then(|at| u8::try_from(at).ok())
    });
    Data {
        name: record.name.full(),
        group,
        publish: record.publish,
    }
}

fn content(
    row: Signature,
    data: Option<Data>,
    (hidden, text): (bool, i32),
    came: Option<&'static str>,
) -> Content {
    Content {
        kind: row.kind,
        state: row.state,
        data,
        hold: row.hold_reason,
        removal: row.removal_reason,
        source: row.source,
        hidden,
        text,
        came,
    }
}

/// What the search of the public list finds for every name that anybody ever gave.
pub async fn found(app: &App, id: AppealId) -> BTreeMap<String, Vec<String>> {
    search_index::store_due_words(app).await.unwrap();
    let read = app.reads().read(move |c| {
        let mut found = BTreeMap::new();
        for name in people::all_names() {
            let names = public_list::search(c, id, &ListSearch::by_name(&name), None, 50)?.lines;
            let mut names: Vec<String> = names.into_iter().map(|(_, line)| line.name).collect();
            names.sort_unstable();
            found.insert(name, names);
        }
        Ok(found)
    });
    read.await.unwrap()
}

/// The lines of the export for organisers (number and state of each), and the names in the block to print.
pub async fn exported(app: &App, id: AppealId) -> (Vec<(i64, String)>, String) {
    let appeal = app.reads().read(move |c| appeals::by_id(c, id)).await;
    let appeal = appeal.unwrap().unwrap();
    let rows = Request {
        columns: vec![Column::Id, Column::State],
        ..Request::new(Format::JsonLines)
    };
    let text = written(app, &appeal, rows).await;
    let lines = text.lines().map(|line| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        let state = line["state"].as_str().unwrap().to_owned();
        (line["id"].as_i64().unwrap(), state)
    });
    let block = written(app, &appeal, Request::new(Format::Text)).await;
    (lines.collect(), block)
}

async fn written(app: &App, appeal: &Appeal, request: Request) -> String {
    let out = SharedBytes::default();
    let done = export(app, appeal, request, out.clone(), Progress::ignored());
    done.await.unwrap();
    out.text()
}
