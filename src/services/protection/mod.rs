//! Protection against forged signatures: evaluates the rules of the site and of the appeals when a form comes in, edits
//! them, tries them on the forms of the last day, releases what no pattern explains, and warns of what stands out.

mod dry_run;
mod early_warning;
mod edit;
mod judge;
pub mod proofs;
mod recent_forms;
mod release;
mod state;
mod stored_rules;

pub use dry_run::{DryRun, HeldBy, dry_run};
pub use early_warning::{FoundTrend, found_trends, watch_hour};
pub use edit::{EditableRules, mark, rules, save_as, usual_limits, usual_proof_burst};
pub use judge::{forget_old_forms, judge};
pub use release::{release_in_steps, release_unexplained};
pub use state::Protection;
