//! What can happen, and how likely it is.

use paraph::domain::BulkActionKind;
use proptest::prelude::*;
use proptest::sample::select;

use super::people::{Claim, FILES, GROUPS, MAILBOXES};

/// What is so during a whole sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rules {
    /// Groups are approved by hand.
    pub approve_groups: bool,
    /// Names appear in the list [`LATER`] after the confirmation.
    pub names_later: bool,
}

/// The delay of names, in minutes.
pub const LATER: i64 = 60;

/// One step of a sequence.
#[derive(Debug, Clone)]
pub enum Step {
    /// On one of the two instances.
    One(u8, Act),
    /// At the same moment, one on each instance.
    Both(Act, Act),
}

/// A page about a signature, and what its reader does with it.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// Which signature, counted round.
    pub signature: u8,
    /// The page that somebody opened earlier and kept open, if there is one; otherwise it is opened now.
    pub kept: bool,
    /// The product reads the signature again when the form arrives, as its handlers do. Otherwise this is the use case
    /// itself, which was paused between its read and its write for as long as the page was open.
    pub reads_again: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Approve,
    Refuse,
    Hold,
    Release,
    Remove,
}

#[derive(Debug, Clone)]
pub enum Act {
    Sign {
        claim: Claim,
        family: u8,
        publish: bool,
    },
    /// Opens a page about a signature and keeps it open.
    Open(u8),
    Confirm(Page),
    /// Types a code in the browser of an earlier attempt.
    Code {
        attempt: u8,
        right: bool,
    },
    /// “It wasn't me.”
    NotMe(Page),
    Correct {
        page: Page,
        family: u8,
        group: u8,
        by_organiser: bool,
    },
    Publish(Page, bool),
    Withdraw(Page),
    FindMyLink(Claim),
    Decide(Page, Verdict),
    Hide(Page, bool),
    PutRivalsBack(Page),
    /// Looks at what a bulk action on everybody would do.
    Preview(BulkActionKind),
    /// Starts a bulk action that was looked at.
    StartAction(u8),
    UndoAction(u8),
    Import {
        file: u8,
        by_mail: bool,
    },
    UndoImport(u8),
    /// Saves these first signatories, in this order, from a form that is opened now.
    FirstSignatories(Vec<u8>),
    Close,
    Reopen,
    /// Moves the closing date to so many days from now.
    CloseIn(i8),
    NewText,
    /// The names that are due appear in the list.
    NamesAppear,
    /// So many hours pass; fewer than none when the clock is set back.
    Pass(i16),
    SendMails,
    Housekeeping,
    /// Stops the instance and starts it again.
    Restart,
}

pub fn rules() -> impl Strategy<Value = Rules> {
    (any::<bool>(), prop::bool::weighted(0.4)).prop_map(|(approve_groups, names_later)| Rules {
        approve_groups,
        names_later,
    })
}

/// A sequence of `most` steps or fewer. Some begin with what would hardly ever come about by chance.
pub fn sequences(most: usize) -> impl Strategy<Value = Vec<Step>> {
    let by_chance = prop::collection::vec(step(), 3..=most);
    let then = move |opening: Vec<Act>, rest: Vec<Step>| {
        let opening = opening.into_iter().map(|act| Step::One(0, act));
        opening.chain(rest).take(most).collect::<Vec<Step>>()
    };
    let rest = move || prop::collection::vec(step(), 0..=most);
    prop_oneof![
        6 => by_chance,
        2 => (bulk_action_undone(), rest()).prop_map(move |(opening, rest)| then(opening, rest)),
        1 => (second_life(), rest()).prop_map(move |(opening, rest)| then(opening, rest)),
    ]
}

fn one_signs() -> impl Strategy<Value = Act> {
    (claims(), 0..4_u8, any::<bool>()).prop_map(|(claim, family, publish)| Act::Sign {
        claim,
        family,
        publish,
    })
}

/// The page about the first signature, opened now.
const FIRST: Page = Page {
    signature: 0,
    kept: false,
    reads_again: true,
};

/// Somebody signs, and perhaps confirms; a bulk action is done to them and undone.
fn bulk_action_undone() -> impl Strategy<Value = Vec<Act>> {
    let maybe = prop::bool::weighted;
    (one_signs(), maybe(0.6), maybe(0.5), kinds(), maybe(0.3)).prop_map(
        |(sign, confirms, sends, kind, sends_late)| {
            let mut acts = vec![sign];
            acts.extend(confirms.then_some(Act::Confirm(FIRST)));
            acts.extend(sends.then_some(Act::SendMails));
            acts.extend([Act::Preview(kind), Act::StartAction(0)]);
            acts.extend(sends_late.then_some(Act::SendMails));
            acts.push(Act::UndoAction(0));
            acts
        },
    )
}

/// The appeal is closed, erased and opened again.
fn second_life() -> impl Strategy<Value = Vec<Act>> {
    let maybe = prop::bool::weighted;
    (one_signs(), maybe(0.7), maybe(0.8)).prop_map(|(sign, confirms, reopens)| {
        let mut acts = vec![sign];
        acts.extend(confirms.then_some(Act::Confirm(FIRST)));
        // It is announced for thirty days later, and reminded of at least seven days before.
        let late = [Act::Pass(800), Act::Housekeeping, Act::Pass(200)];
        acts.push(Act::Close);
        acts.extend(late);
        acts.push(Act::Housekeeping);
        acts.extend(reopens.then_some(Act::Reopen));
        acts
    })
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        9 => (0..2_u8, act()).prop_map(|(instance, act)| Step::One(instance, act)),
        2 => (at_once(), about_signatures()).prop_map(|(first, second)| Step::Both(first, second)),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        30 => at_once(),
        6 => signatures().prop_map(Act::Open),
        2 => claims().prop_map(Act::FindMyLink),
        5 => kinds().prop_map(Act::Preview),
        1 => (-2..0_i8).prop_map(Act::CloseIn),
        4 => select(vec![1_i16, 1, 5, 25, 25, 200, 800, -1, -30]).prop_map(Act::Pass),
        4 => Just(Act::SendMails),
        2 => Just(Act::Housekeeping),
        1 => Just(Act::Restart),
    ]
}

/// What may happen at the same moment as something else: one transaction each, so that some order of the two explains
/// what came out.
fn at_once() -> impl Strategy<Value = Act> {
    prop_oneof![
        30 => about_signatures(),
        1 => Just(Act::Close),
        1 => Just(Act::Reopen),
        // Not so long ago that confirmations end at the same moment.
        1 => (0..4_i8).prop_map(Act::CloseIn),
        1 => Just(Act::NewText),
    ]
}

fn about_signatures() -> impl Strategy<Value = Act> {
    let correct = (pages(), 0..4_u8, groups(), any::<bool>()).prop_map(
        |(page, family, group, by_organiser)| Act::Correct {
            page,
            family,
            group,
            by_organiser,
        },
    );
    let verdicts = select(vec![
        Verdict::Approve,
        Verdict::Refuse,
        Verdict::Hold,
        Verdict::Release,
        Verdict::Remove,
    ]);
    prop_oneof![
        12 => (claims(), 0..4_u8, any::<bool>())
            .prop_map(|(claim, family, publish)| Act::Sign { claim, family, publish }),
        10 => pages().prop_map(Act::Confirm),
        3 => (0..8_u8, prop::bool::weighted(0.7)).prop_map(|(attempt, right)| Act::Code { attempt, right }),
        1 => pages().prop_map(Act::NotMe),
        5 => correct,
        3 => (pages(), any::<bool>()).prop_map(|(page, yes)| Act::Publish(page, yes)),
        3 => pages().prop_map(Act::Withdraw),
        8 => (pages(), verdicts).prop_map(|(page, verdict)| Act::Decide(page, verdict)),
        2 => (pages(), any::<bool>()).prop_map(|(page, yes)| Act::Hide(page, yes)),
        1 => pages().prop_map(Act::PutRivalsBack),
        5 => (0..4_u8).prop_map(Act::StartAction),
        5 => (0..4_u8).prop_map(Act::UndoAction),
        2 => (0..FILES, any::<bool>()).prop_map(|(file, by_mail)| Act::Import { file, by_mail }),
        1 => (0..4_u8).prop_map(Act::UndoImport),
        2 => Just(Act::NamesAppear),
        2 => prop::sample::subsequence(vec![0, 1, 2], 0..=3).prop_shuffle()
            .prop_map(Act::FirstSignatories),
    ]
}

fn claims() -> impl Strategy<Value = Claim> {
    let group = prop_oneof![3 => Just(None), 2 => groups().prop_map(Some)];
    (0..MAILBOXES, group).prop_map(|(mailbox, group)| Claim { mailbox, group })
}

/// The first group is claimed most often.
fn groups() -> impl Strategy<Value = u8> {
    prop_oneof![3 => Just(0), 1 => 0..u8::try_from(GROUPS.len()).unwrap()]
}

fn signatures() -> impl Strategy<Value = u8> {
    0..6_u8
}

fn pages() -> impl Strategy<Value = Page> {
    (
        signatures(),
        prop::bool::weighted(0.4),
        prop::bool::weighted(0.5),
    )
        .prop_map(|(signature, kept, reads_again)| Page {
            signature,
            kept,
            reads_again,
        })
}

fn kinds() -> impl Strategy<Value = BulkActionKind> {
    use BulkActionKind::{Hide, Hold, Release, Remove, Resend};
    select(vec![
        Hold, Hold, Release, Release, Remove, Remove, Hide, Resend,
    ])
}
