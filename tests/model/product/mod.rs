//! The product under test: two instances on one database, with a clock that the test moves, and one appeal for each
//! sequence.

mod ask;
mod bulk;
mod import;
mod organise;
mod prepare;

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::{Arc, OnceLock};

use paraph::clock::Clock;
use paraph::domain::{
    Actor, Appeal, AppealFile, AppealId, AppealState, BulkActionId, ImportId, ReferralDraft,
    SignatureState, Timestamp, Zone,
};
use paraph::i18n::{Catalog, Templates};
use paraph::services::signatures::OpenedSignature;
use paraph::services::signatures::sign::Ticket;
use paraph::services::{App, AppConfig, Site, appeals, sharing};
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::people;
use crate::question::{Answer, Question, Seen};
use crate::steps::{LATER, Rules, Verdict};
use crate::support::TestDatabase;
use crate::support::app::{A_DAY, mail_over};
use crate::support::sql::Sql;

/// Why organisers remove and refuse.
pub const REASON: &str = "essai";

/// The states in which a decision is possible.
pub fn needs(verdict: Verdict) -> &'static [SignatureState] {
    use SignatureState::{Confirmed, Held, Pending};
    match verdict {
        Verdict::Approve | Verdict::Release | Verdict::Refuse => &[Held],
        Verdict::Hold => &[Confirmed],
        Verdict::Remove => &[Pending, Confirmed, Held],
    }
}

pub struct Product {
    pub runtime: Runtime,
    pub sql: Sql,
    pub clock: Clock,
    apps: [Option<App>; 2],
    url: String,
    folder: TempDir,
    sequences: usize,
    // Dropped last.
    _database: TestDatabase,
}

impl Product {
    pub fn open(database: TestDatabase) -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .unwrap();
        let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
        let folder = tempfile::tempdir().unwrap();
        let url = database.url.clone();
        let mut apps = [None, None];
        for app in &mut apps {
            *app = Some(runtime.block_on(start(&url, &folder, &clock)));
        }
        Self {
            runtime,
            sql: Sql::open(&url),
            clock,
            apps,
            url,
            folder,
            sequences: 0,
            _database: database,
        }
    }

    pub fn app(&self, instance: usize) -> &App {
        self.apps[instance].as_ref().unwrap()
    }

    pub fn restart(&mut self, instance: usize) {
        self.apps[instance] = None;
        let app = start(&self.url, &self.folder, &self.clock);
        self.apps[instance] = Some(self.runtime.block_on(app));
    }

    /// A new appeal for a sequence, long after the sequence before.
    pub fn publishes(&mut self, rules: Rules) -> Sequence {
        let Rules {
            approve_groups,
            names_later,
        } = rules;
        let list_after = if names_later { LATER } else { 0 };
        self.sequences += 1;
        self.clock.advance(400 * Timestamp::DAY);
        let slug = format!("appel-{}", self.sequences);
        let file = format!(
            "+++\nslug = \"{slug}\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\nthank_by_mail = false\nerase_after_days = 30\n\
             approve_groups = {approve_groups}\nlist_after = {list_after}\n+++\nQu’il vive.\n"
        );
        let app = self.app(0);
        let appeal = self.runtime.block_on(async {
            let file = AppealFile::parse(&file).unwrap();
            appeals::import(app, file).await.unwrap();
            appeals::set_state(app, &slug, AppealState::Open)
                .await
                .unwrap();
            let appeal = appeals::find(app, &slug).await.unwrap();
            let stored = sharing::editable(app, appeal.id).await.unwrap();
            let words = people::WORDS.map(|word| ReferralDraft {
                word: word.to_owned(),
                label: word.to_owned(),
            });
            let (mark, words) = (stored.referrals_mark, words.to_vec());
            sharing::save_referrals_as(app, Actor::Cli, appeal.id, &mark, words)
                .await
                .unwrap();
            appeals::find(app, &slug).await.unwrap()
        });
        Sequence {
            number: self.sequences,
            id: appeal.id,
            slug,
            kept: BTreeMap::new(),
            tickets: Vec::new(),
            batches: HashMap::new(),
            actions: Vec::new(),
            made: 0,
        }
    }
}

async fn start(url: &str, folder: &TempDir, clock: &Clock) -> App {
    /// Words and templates take long to read, and are always the same.
    static WORDS: OnceLock<(Arc<Catalog>, Arc<Templates>)> = OnceLock::new();
    let (catalog, templates) = WORDS.get_or_init(|| {
        let catalog = Arc::new(Catalog::load(None).unwrap());
        let templates = Templates::load(None, Arc::clone(&catalog)).unwrap();
        (catalog, Arc::new(templates))
    });
    let config = AppConfig {
        database: url.to_owned(),
        secret_file: folder.path().join("secret"),
        clock: clock.clone(),
        catalog: Arc::clone(catalog),
        templates: Arc::clone(templates),
        site: Site {
            name: "Paraph".to_owned(),
            base_url: "https://appels.example.org".to_owned(),
            time_zone: Zone::utc(),
        },
        mail: mail_over("memory:", 1),
    };
    App::open(config).await.unwrap()
}

/// What those who take part in a sequence hold in their hands.
pub struct Sequence {
    pub number: usize,
    pub id: AppealId,
    slug: String,
    /// The pages that are open, by the signature that they are about.
    kept: BTreeMap<usize, (Seen, Rc<OpenedSignature>)>,
    tickets: Vec<(usize, Ticket)>,
    batches: HashMap<usize, ImportId>,
    actions: Vec<BulkActionId>,
    made: usize,
}

/// A question, ready to be asked.
pub struct Ready {
    pub question: Question,
    appeal: Appeal,
    opened: Option<Rc<OpenedSignature>>,
    ticket: Option<Ticket>,
    code: String,
    /// The version of the first signatories that the form was opened with.
    mark: String,
}

/// An answer, and what came into somebody's hands with it.
pub struct Answered {
    pub answer: Answer,
    made: Made,
}

impl From<Answer> for Answered {
    fn from(answer: Answer) -> Self {
        let made = Made::Nothing;
        Self { answer, made }
    }
}

enum Made {
    Nothing,
    Ticket(Ticket),
    Action(BulkActionId),
    Import(ImportId),
}

impl Sequence {
    pub fn takes(&mut self, question: &Question, answered: Answered) -> Answer {
        match answered.made {
            Made::Nothing => {}
            Made::Ticket(ticket) => self.tickets.push((question.makes, ticket)),
            Made::Action(id) => self.actions.push(id),
            Made::Import(batch) => {
                self.batches.insert(question.makes, batch);
            }
        }
        answered.answer
    }
}
