//! The held signatures, grouped by the reason for which they are held.

use std::collections::BTreeMap;

use crate::domain::{HoldReason, SignatureKind};
use crate::storage::signatures;
use crate::web::admin::AppealAdmin;
use crate::web::admin::signatories::links;
use crate::web::admin::signatories::list_query::Query;
use crate::web::admin::signatories::view::{HeldReasonsPage, ReasonLine};
use crate::web::public::{Ctx, HandlerResult, page};

/// How many held signatures are read, the oldest first.
const SCAN_LIMIT: usize = 5_000;

/// `GET /{lang}/admin/appeals/{slug}/to-decide/reasons`
pub async fn show(state: Ctx, at: AppealAdmin) -> HandlerResult {
    let appeal = at.appeal.id;
    let most = SCAN_LIMIT as i64 + 1;
    let read = state.app.reads();
    let mut held = read
        .read(move |c| signatures::reasons(c, appeal, most))
        .await?;
    let more = held.len() > SCAN_LIMIT;
    held.truncate(SCAN_LIMIT);
    let mut counts: BTreeMap<HoldReason, (usize, usize)> = BTreeMap::new();
    for (kind, reason) in held {
        let (people, groups) = counts.entry(reason).or_default();
        match kind {
            SignatureKind::Individual => *people += 1,
            SignatureKind::Collective => *groups += 1,
        }
    }
    let links = links(&at);
    let line = |(reason, (people, groups)): (HoldReason, _)| {
        let query = Query::held_for(reason);
        ReasonLine {
            reason: reason.word(),
            people,
            groups,
            list: query.url(&links.list),
            bulk_action: query.url(&links.new_bulk_action),
        }
    };
    let mut lines: Vec<ReasonLine> = counts.into_iter().map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.people + line.groups));
    let view = HeldReasonsPage {
        frame: at.admin.frame(&state, "appeals"),
        signatories: links,
        lines,
        more,
    };
    page(&state, &at.admin.language, &view)
}
