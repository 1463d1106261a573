//! The number of signatories as JSON, for scripts and other sites.

use serde::Serialize;

use crate::domain::Language;
use crate::web::State;
use crate::web::page_cache::public_appeal::PublicAppeal;

/// Every field is null below the threshold of the counter.
#[derive(Serialize)]
pub struct CountView {
    total: Option<i64>,
    paper: Option<i64>,
    goal: Option<i64>,
    shown: Option<ShownCount>,
}

/// The same in the words of a page, by the parts of a page that show it.
#[derive(Serialize)]
struct ShownCount {
    total: String,
    label: String,
    /// None once the appeal is closed.
    goal: Option<String>,
}

/// The content of `count.json`.
#[must_use]
pub fn view(state: &State, public: &PublicAppeal, language: &Language) -> CountView {
    let catalog = &state.app.catalog;
    let count = Some(public.count).filter(|count| count.is_shown());
    let total = count.map(|count| count.total());
    CountView {
        total,
        paper: count.map(|count| count.paper),
        goal: total.map(|total| public.appeal.next_goal(total)),
        shown: public.public_count().map(|count| ShownCount {
            total: catalog.counted(language, count.total),
            label: catalog.text(
                language,
                "count-signatories",
                &[("count", count.total.into())],
            ),
            goal: count.goal.map(|goal| {
                let args = [("left", (goal - count.total).into()), ("goal", goal.into())];
                catalog.text(language, "count-goal", &args)
            }),
        }),
    }
}
