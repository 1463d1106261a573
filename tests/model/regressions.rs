//! Sequences that once went wrong. What a failing test prints can be pasted here.

use paraph::domain::BulkActionKind::Remove as RemoveAll;

use crate::people::Claim;
use crate::play::plays_one;
use crate::product::Product;
use crate::steps::Act::{
    Close, Code, Confirm, Correct, Decide, FirstSignatories, Hide, Housekeeping, Import, NewText,
    Open, Pass, Preview, Publish, Reopen, SendMails, Sign, StartAction, UndoAction, UndoImport,
    Withdraw,
};
use crate::steps::Step::{Both, One};
use crate::steps::Verdict::{Approve, Hold, Remove};
use crate::steps::{Act, Page, Rules, Step};
use crate::support::TestDatabase;

/// What happens at the same moment does not go wrong each time.
const TIMES: usize = 5;

fn page(signature: u8, kept: bool, reads_again: bool) -> Page {
    Page {
        signature,
        kept,
        reads_again,
    }
}

fn sign(mailbox: u8, group: Option<u8>) -> Act {
    Sign {
        claim: Claim { mailbox, group },
        family: 0,
        publish: true,
    }
}

/// What went wrong, whether groups are approved by hand, and the steps.
fn sequences() -> Vec<(&'static str, bool, Vec<Step>)> {
    let now = page(0, false, true);
    let second = page(1, false, true);
    let import = Import {
        file: 3,
        by_mail: true,
    };
    vec![
        (
            "a code counted although a newer text was published",
            false,
            vec![
                One(0, sign(0, None)),
                One(0, NewText),
                One(
                    0,
                    Code {
                        attempt: 0,
                        right: true,
                    },
                ),
            ],
        ),
        (
            "a refused import stood in the way of the same file",
            false,
            vec![
                One(0, Close),
                One(0, import.clone()),
                One(1, import.clone()),
                Both(import, sign(0, None)),
            ],
        ),
        (
            "emptying the record of who withdrew was no change",
            false,
            vec![
                One(0, sign(0, None)),
                Both(
                    Confirm(page(0, false, false)),
                    Withdraw(page(0, false, false)),
                ),
                One(0, Open(0)),
                One(0, SendMails),
                One(0, Housekeeping),
                One(0, Decide(page(0, true, true), Approve)),
            ],
        ),
        (
            "what was withdrawn meanwhile was said to be shown",
            false,
            vec![
                One(0, sign(0, None)),
                One(0, Open(0)),
                One(0, Withdraw(now)),
                One(1, Publish(page(0, true, false), true)),
                One(1, Publish(page(0, true, true), false)),
            ],
        ),
        (
            "an undo did not put a group back beside its open rival",
            true,
            vec![
                One(0, sign(0, Some(0))),
                One(0, Confirm(now)),
                One(0, Decide(now, Approve)),
                One(1, sign(1, Some(0))),
                One(1, Preview(RemoveAll)),
                One(1, StartAction(0)),
                One(0, UndoAction(0)),
            ],
        ),
        (
            "taking an import back deleted who had confirmed and was held",
            false,
            vec![
                One(
                    0,
                    Import {
                        file: 0,
                        by_mail: true,
                    },
                ),
                One(1, Confirm(now)),
                One(0, Decide(now, Hold)),
                One(0, UndoImport(0)),
            ],
        ),
        (
            "taking an import back kept whom an organiser had corrected",
            false,
            vec![
                One(
                    0,
                    Import {
                        file: 0,
                        by_mail: true,
                    },
                ),
                One(
                    1,
                    Correct {
                        page: second,
                        family: 1,
                        group: 0,
                        by_organiser: true,
                    },
                ),
                One(0, UndoImport(0)),
            ],
        ),
        (
            "an undo forgot why a signature waited",
            true,
            vec![
                One(0, sign(0, Some(0))),
                One(0, Confirm(now)),
                One(0, Preview(RemoveAll)),
                One(0, StartAction(0)),
                One(0, UndoAction(0)),
            ],
        ),
        (
            "an undo asked nobody to confirm again",
            false,
            vec![
                One(0, sign(0, None)),
                One(0, SendMails),
                One(0, Preview(RemoveAll)),
                One(0, StartAction(0)),
                One(0, UndoAction(0)),
            ],
        ),
        (
            "what was erased was decided about in a second life",
            false,
            vec![
                One(0, sign(0, None)),
                One(0, Confirm(now)),
                One(0, sign(1, None)),
                One(0, Close),
                One(0, Pass(800)),
                One(0, Housekeeping),
                One(0, Pass(200)),
                One(0, Housekeeping),
                One(0, Reopen),
                One(0, Decide(now, Remove)),
                One(0, sign(0, None)),
                One(0, Preview(RemoveAll)),
                One(0, StartAction(0)),
            ],
        ),
        (
            "a page about a signature that had gone was told of another one",
            false,
            vec![
                One(
                    0,
                    Import {
                        file: 0,
                        by_mail: false,
                    },
                ),
                One(0, Open(0)),
                One(0, UndoImport(0)),
                One(0, sign(0, None)),
                One(1, Publish(page(0, true, false), false)),
            ],
        ),
        (
            "saving the first signatories and a decision waited for each other",
            false,
            vec![
                One(0, FirstSignatories(vec![2, 1])),
                Both(FirstSignatories(vec![2, 0, 1]), Decide(now, Remove)),
                Both(Decide(now, Hold), FirstSignatories(vec![0, 2])),
                Both(sign(0, None), FirstSignatories(vec![1])),
            ],
        ),
    ]
}

/// The same where names appear an hour later.
fn sequences_of_later_names() -> Vec<(&'static str, Vec<Step>)> {
    let now = page(0, false, true);
    vec![(
        "undoing the removal of somebody hidden said that their name would appear",
        vec![
            One(0, sign(0, None)),
            One(0, Confirm(now)),
            One(0, Hide(now, true)),
            One(0, Preview(RemoveAll)),
            One(0, StartAction(0)),
            One(0, UndoAction(0)),
        ],
    )]
}

fn play_again(database: TestDatabase) {
    let mut product = Product::open(database);
    let at_once = sequences().into_iter().map(|(was, approve_groups, steps)| {
        let rules = Rules {
            approve_groups,
            names_later: false,
        };
        (was, rules, steps)
    });
    let later = sequences_of_later_names().into_iter().map(|(was, steps)| {
        let rules = Rules {
            approve_groups: false,
            names_later: true,
        };
        (was, rules, steps)
    });
    for (was, rules, steps) in at_once.chain(later) {
        for _ in 0..TIMES {
            if let Err(story) = plays_one(&mut product, rules, &steps) {
                panic!("{was}: {story}");
            }
        }
    }
}

#[test]
fn what_went_wrong_once_goes_right_on_sqlite() {
    play_again(TestDatabase::sqlite());
}

#[test]
fn what_went_wrong_once_goes_right_on_postgres() {
    play_again(TestDatabase::postgres());
}
