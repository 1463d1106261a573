//! The statements that this process sends to its database. Each test is a process of its own.

use std::sync::{Mutex, PoisonError};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};

static SENT: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Records from now on, for connections that are opened after this call.
pub fn record() {
    set_default_instrumentation(recorder).unwrap();
}

fn recorder() -> Option<Box<dyn Instrumentation>> {
    Some(Box::new(|event: InstrumentationEvent<'_>| {
        let said = match event {
            InstrumentationEvent::StartQuery { query, .. } => shape(&query.to_string()),
            InstrumentationEvent::BeginTransaction { .. } => "begin".to_owned(),
            InstrumentationEvent::CommitTransaction { .. } => "commit".to_owned(),
            InstrumentationEvent::RollbackTransaction { .. } => "rollback".to_owned(),
            _ => return,
        };
        sent().push(said);
    }))
}

fn sent() -> std::sync::MutexGuard<'static, Vec<String>> {
    SENT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What was sent since the last call, without what is sent when a pool opens or checks a connection.
pub fn take() -> Vec<String> {
    let mut taken = std::mem::take(&mut *sent());
    let is_of_pool =
        |sent: &str| sent == "select 1" || sent.starts_with("pragma") || sent.starts_with("set ");
    taken.retain(|statement| !is_of_pool(statement));
    taken
}

/// The verb and the table of a statement: columns and values say what is stored, not what is done.
fn shape(statement: &str) -> String {
    let sql = statement.split("-- binds").next().unwrap_or_default();
    let sql = sql.replace(['"', '`'], "").to_lowercase();
    let words: Vec<&str> = sql.split_whitespace().collect();
    let verb = words.first().copied().unwrap_or_default();
    let before_table = match verb {
        "insert" => "into",
        "update" => "update",
        _ => "from",
    };
    let mut after = words.iter().skip_while(|word| **word != before_table);
    match after.nth(1) {
        Some(table) => format!("{verb} {table}"),
        None => words.join(" "),
    }
}
