//! Playing sequences against the product, and looking for the shortest that goes wrong.

use std::cell::{Cell, RefCell};

use futures_util::future::join;
use paraph::domain::Timestamp;
use paraph::services::due_lines;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use crate::check;
use crate::mails::Mails;
use crate::observe::observe;
use crate::product::{Product, Ready, Sequence};
use crate::question::Heard;
use crate::reference::{Model, Wrong};
use crate::steps::{Act, Rules, Step, rules, sequences};
use crate::story::Story;
use crate::support::TestDatabase;

/// Sequences on one database, each with an appeal of its own.
const ON_ONE_DATABASE: u32 = 100;
/// Searches and exports are looked at after so many steps, and at the end.
const IN_DETAIL: usize = 6;

/// What is played.
#[derive(Clone, Copy)]
pub struct Form {
    pub seed: u64,
    /// So many sequences.
    pub count: u32,
    /// The most steps of a sequence.
    pub steps: usize,
}

/// Plays random sequences; `done` is told after each hundred.
///
/// # Panics
/// With the story of the shortest sequence that was found to go wrong.
pub fn play(database: fn() -> TestDatabase, form: Form, mut done: impl FnMut(u32)) {
    let Form { seed, count, steps } = form;
    let mut played = 0;
    while played < count {
        let some = ON_ONE_DATABASE.min(count - played);
        let product = RefCell::new(Product::open(database()));
        // How many were begun, and how many when the first went wrong.
        let (begun, failed_at) = (Cell::new(0), Cell::new(None));
        let config = Config {
            cases: some,
            failure_persistence: None,
            max_shrink_iters: 600,
            ..Config::default()
        };
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        bytes[8..12].copy_from_slice(&played.to_le_bytes());
        let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        let mut runner = TestRunner::new_with_rng(config, random);
        let case = (rules(), sequences(steps));
        let outcome = runner.run(&case, |(rules, steps)| {
            begun.set(begun.get() + 1);
            plays_one(&mut product.borrow_mut(), rules, &steps).map_err(|story| {
                failed_at.set(failed_at.get().or(Some(played + begun.get())));
                TestCaseError::fail(story)
            })
        });
        match outcome {
            Ok(()) => {}
            Err(TestError::Fail(story, (rules, steps))) => panic!(
                "seed {seed}: {story}\nas a regression test:\n({rules:?}, vec!{steps:?})\n\
                 found by sequence {}, made shorter in {} more",
                failed_at.get().unwrap_or_default(),
                played + begun.get() - failed_at.get().unwrap_or_default(),
            ),
            Err(TestError::Abort(why)) => panic!("seed {seed}: {why}"),
        }
        played += some;
        done(played);
    }
}

/// Plays one sequence; the story when it goes wrong.
pub fn plays_one(product: &mut Product, rules: Rules, steps: &[Step]) -> Result<(), String> {
    let mut game = Game {
        sequence: product.publishes(rules),
        model: Model {
            rules,
            text: 1,
            ..Model::default()
        },
        mails: Mails::default(),
        story: Story::default(),
    };
    if rules.approve_groups {
        game.story.begins("Groups are approved by hand.");
    }
    if rules.names_later {
        game.story.begins("Names appear an hour later.");
    }
    for (at, step) in steps.iter().enumerate() {
        let in_detail = at % IN_DETAIL == IN_DETAIL - 1 || at + 1 == steps.len();
        let played = match step {
            Step::One(instance, act) => game.one(product, usize::from(*instance), act),
            Step::Both(first, second) => game.both(product, first, second),
        };
        played
            .and_then(|()| game.mails_agree(product))
            .and_then(|()| game.agrees_in_detail(product, in_detail))
            .map_err(|wrong| game.story.ends(&wrong))?;
    }
    Ok(())
}

struct Game {
    sequence: Sequence,
    model: Model,
    mails: Mails,
    story: Story,
}

impl Game {
    fn prepares(&mut self, product: &Product, instance: usize, act: &Act) -> Result<Ready, Wrong> {
        let preparing = self
            .sequence
            .prepares(product.app(instance), &self.model, act);
        product.runtime.block_on(preparing)
    }

    fn one(&mut self, product: &mut Product, instance: usize, act: &Act) -> Result<(), Wrong> {
        let ready = self.prepares(product, instance, act)?;
        match act {
            Act::Pass(hours) => product.clock.advance(i64::from(*hours) * Timestamp::HOUR),
            Act::Restart => product.restart(instance),
            _ => {}
        }
        let asking = self
            .sequence
            .asks(product.app(instance), &self.model, &ready);
        let answered = product.runtime.block_on(asking);
        let answer = self.sequence.takes(&ready.question, answered);
        self.story.tells(instance, &ready.question, &answer);
        let heard = Heard {
            answer,
            is_at_once: false,
        };
        self.model.hears(&ready.question, &heard)?;
        let observing = observe(product.app(instance), self.sequence.id);
        let observed = product.runtime.block_on(observing);
        check::agrees(&mut self.model, &observed)
    }

    /// Two at the same moment: what they are told and what is stored then is right when one order of the two explains it.
    fn both(&mut self, product: &Product, first: &Act, second: &Act) -> Result<(), Wrong> {
        let ready = [
            self.prepares(product, 0, first)?,
            self.prepares(product, 1, second)?,
        ];
        let asks = |at: usize| self.sequence.asks(product.app(at), &self.model, &ready[at]);
        let (one, other) = product.runtime.block_on(join(asks(0), asks(1)));
        let answers = [one, other];
        self.story.at_once();
        let mut heard = Vec::new();
        for (at, answered) in answers.into_iter().enumerate() {
            let question = &ready[at].question;
            let answer = self.sequence.takes(question, answered);
            self.story.tells(at, question, &answer);
            heard.push(Heard {
                answer,
                is_at_once: true,
            });
        }
        if [first, second]
            .iter()
            .any(|act| matches!(act, Act::NamesAppear))
        {
            // Of who changed at that moment the next pass takes care, half a second later.
            let again = due_lines::list_due(product.app(0));
            let again = product.runtime.block_on(again);
            again.map_err(|error| format!("it failed: {error}"))?;
        }
        let observing = observe(product.app(0), self.sequence.id);
        let observed = product.runtime.block_on(observing);
        let explains = |order: [usize; 2]| {
            let mut model = self.model.clone();
            for at in order {
                model.hears(&ready[at].question, &heard[at])?;
            }
            check::agrees(&mut model, &observed)?;
            Ok::<Model, Wrong>(model)
        };
        self.model = explains([0, 1]).or_else(|wrong| {
            explains([1, 0]).map_err(|also| {
                format!("no order of the two explains it: {wrong}; the other way round: {also}")
            })
        })?;
        Ok(())
    }

    fn mails_agree(&mut self, product: &mut Product) -> Result<(), Wrong> {
        self.mails
            .look(&mut product.sql, self.sequence.id, &self.model)
    }

    fn agrees_in_detail(&self, product: &Product, in_detail: bool) -> Result<(), Wrong> {
        if !in_detail {
            return Ok(());
        }
        let app = product.app(0);
        let agreeing = check::agrees_in_detail(&self.model, app, self.sequence.id);
        product.runtime.block_on(agreeing)
    }
}
