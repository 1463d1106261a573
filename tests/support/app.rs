//! The application without its web side, and a clock that the test moves: attempts, confirmations, mails, the count.

use std::path::Path;
use std::sync::Arc;

use paraph::clock::Clock;
use paraph::domain::{
    Appeal, AppealFile, AppealState, Count, ERASURE_REMINDER, EmailAddress, Language, ListSearch,
    Organisation, OrganisationKind, OrganisationName, PersonName, PrivateRecord, Problems,
    Signature, Timestamp, Zone,
};
use paraph::i18n::{Catalog, Templates};
use paraph::mail::{MailSettings, StoredMail};
use paraph::services::delivery::Delivery;
use paraph::services::delivery::outbox_messages;
use paraph::services::signatures::sign;
use paraph::services::signatures::sign::Ticket;
use paraph::services::signatures::{OpenedSignature, confirm, opened, resend_link};
use paraph::services::{
    App, AppConfig, Site, accounts, appeals, deferred, housekeeping, search_index,
};
use paraph::storage::statistics::counters;
use paraph::storage::{ConfirmOutcome, SignOutcome, public_list, signatures};
use paraph::vault::Purpose;
use tempfile::TempDir;

use super::TestDatabase;

/// When the clocks of the tests begin to run.
pub const A_DAY: &str = "2026-03-01T12:00:00Z";

/// What an application is opened with: the words and the templates of the product, a name, a public address.
pub fn parts(
    database: &str,
    secret_file: &Path,
    clock: &Clock,
    base_url: &str,
    mail: MailSettings,
) -> AppConfig {
    let catalog = Arc::new(Catalog::load(None).unwrap());
    AppConfig {
        database: database.to_owned(),
        secret_file: secret_file.to_owned(),
        clock: clock.clone(),
        templates: Arc::new(Templates::load(None, Arc::clone(&catalog)).unwrap()),
        catalog,
        site: Site {
            name: "Paraph".to_owned(),
            base_url: base_url.to_owned(),
            time_zone: Zone::utc(),
        },
        mail,
    }
}

/// Two applications on one database, with one secret and one clock, and the open appeal “canal”. The folder holds the
/// secret.
pub async fn pair(database: &TestDatabase, clock: &Clock, extra: &str) -> ([App; 2], TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret");
    let open = || {
        let mail = mail_over("memory:", 1);
        let url = "https://appels.example.org";
        App::open(parts(&database.url, &secret, clock, url, mail))
    };
    let apps = [open().await.unwrap(), open().await.unwrap()];
    publishes(&apps[0], "canal", extra).await;
    (apps, folder)
}

async fn publishes(app: &App, slug: &str, extra: &str) {
    // Most tests count the mails that they are about.
    let thanks = if extra.contains("thank_by_mail") {
        ""
    } else {
        "thank_by_mail = false\n"
    };
    let text = format!(
        "+++\nslug = \"{slug}\"\nlanguage = \"fr\"\ntitle = \"Le canal\"\n{thanks}{extra}\n+++\nQu’il vive.\n"
    );
    appeals::import(app, AppealFile::parse(&text).unwrap())
        .await
        .unwrap();
    appeals::set_state(app, slug, AppealState::Open)
        .await
        .unwrap();
}

/// Lets announced erasures come, with the reminder and the mails before them; returns how many appeals were erased.
pub async fn erasures_come(app: &App, clock: &Clock) -> usize {
    let mut erased = 0;
    for _ in 0..4 {
        erased += housekeeping::erase_due(app).await.unwrap();
        accounts::mails::pass(app).await.unwrap();
        clock.advance(ERASURE_REMINDER);
    }
    erased
}

/// Mail over a relay, on so many connections.
pub fn mail_over(relay: &str, connections: usize) -> MailSettings {
    MailSettings {
        url: relay.to_owned(),
        sender: "Le canal <appel@example.org>".to_owned(),
        reply_to: None,
        connections,
        ca_file: None,
    }
}

/// An application with a clock that the test moves.
pub struct World {
    pub app: App,
    pub clock: Clock,
    _folder: TempDir,
}

impl World {
    pub async fn open(database: &TestDatabase) -> Self {
        Self::open_with_relay(database, "memory:").await
    }

    pub async fn open_with_relay(database: &TestDatabase, relay: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
        let secret = folder.path().join("secret");
        let mail = mail_over(relay, 2);
        let app = App::open(parts(
            &database.url,
            &secret,
            &clock,
            "https://appels.example.org",
            mail,
        ));
        Self {
            app: app.await.unwrap(),
            clock,
            _folder: folder,
        }
    }

    /// Another application on the same database, with the same secret and clock.
    pub async fn neighbour(&self, database: &TestDatabase) -> App {
        let secret = self._folder.path().join("secret");
        let mail = mail_over("memory:", 2);
        let url = "https://appels.example.org";
        App::open(parts(&database.url, &secret, &self.clock, url, mail))
            .await
            .unwrap()
    }

    pub async fn publishes(&self, slug: &str, extra: &str) -> Appeal {
        publishes(&self.app, slug, extra).await;
        self.appeal(slug).await
    }

    pub async fn appeal(&self, slug: &str) -> Appeal {
        appeals::find(&self.app, slug).await.unwrap()
    }

    pub async fn posts(&self, appeal: &Appeal, record: &PrivateRecord) -> (Ticket, SignOutcome) {
        let french = Language::french();
        let (_, texts, _) = appeals::parts(&self.app, appeal.id, &french)
            .await
            .unwrap()
            .unwrap();
        sign::sign(&self.app, appeal, texts.last().unwrap().id, &french, record)
            .await
            .unwrap()
    }

    /// Asks for a link by “Send me my link”, and lets what follows the answer be done.
    pub async fn asks_for_link(&self, appeal: &Appeal, email: &EmailAddress) {
        resend_link::ask(&self.app, appeal, email, &Language::french()).unwrap();
        deferred::drain(&self.app).await;
    }

    pub async fn stored(&self, ticket: &Ticket) -> Option<Signature> {
        let (appeal, claim) = (ticket.appeal, ticket.claim);
        self.app
            .storage_for_tests()
            .read(move |c| signatures::by_claim(c, appeal, claim))
            .await
            .unwrap()
    }

    pub async fn opens(&self, ticket: &Ticket) -> OpenedSignature {
        let signature = self.stored(ticket).await.unwrap();
        let token = outbox_messages::token_text(&self.app, &signature, Purpose::Confirm);
        opened::by_link(&self.app, &token, Purpose::Confirm)
            .await
            .unwrap()
            .unwrap()
    }

    pub async fn confirms(&self, ticket: &Ticket) -> ConfirmOutcome {
        let opened = self.opens(ticket).await;
        confirm::confirm(&self.app, &opened, opened.signature.revision)
            .await
            .unwrap()
    }

    /// Posts and confirms.
    pub async fn signs(&self, appeal: &Appeal, record: &PrivateRecord) -> Ticket {
        let (ticket, _) = self.posts(appeal, record).await;
        self.confirms(&ticket).await;
        ticket
    }

    /// As [`erasures_come`].
    pub async fn erasures_come(&self) -> usize {
        erasures_come(&self.app, &self.clock).await
    }

    /// Every mail that is due by now.
    pub async fn mails(&self) -> Vec<StoredMail> {
        Delivery::new(&self.app).drain(&self.app).await.unwrap();
        self.app.transport.mailbox().unwrap().take()
    }

    pub async fn count(&self, appeal: &Appeal) -> Count {
        let id = appeal.id;
        for line in housekeeping::recount(&self.app).await.unwrap() {
            assert!(
                line.is_equal(),
                "the counter equals its rows at any time: {line:?}"
            );
        }
        self.app
            .storage_for_tests()
            .read(move |c| counters::of(c, id))
            .await
            .unwrap()
    }

    pub async fn finds(&self, appeal: &Appeal, query: &str) -> Vec<String> {
        search_index::store_due_words(&self.app).await.unwrap();
        let (id, query) = (appeal.id, query.to_owned());
        let found = self
            .app
            .storage_for_tests()
            .read(move |c| public_list::search(c, id, &ListSearch::by_name(&query), None, 50))
            .await
            .unwrap();
        found.lines.into_iter().map(|(_, line)| line.name).collect()
    }
}

pub fn person(name: &str, address: &str) -> PrivateRecord {
    let name = PersonName::read("", name, &mut Problems::default()).unwrap();
    PrivateRecord {
        email: Some(EmailAddress::parse(address).unwrap()),
        publish: true,
        ..PrivateRecord::new(name)
    }
}

pub fn group(name: &str, address: &str) -> PrivateRecord {
    let organisation = Organisation {
        name: OrganisationName::parse(name).unwrap(),
        acronym: None,
        kind: OrganisationKind::Association,
        website: None,
        function: "présidente".to_owned(),
    };
    PrivateRecord {
        organisation: Some(organisation),
        ..person("Ada", address)
    }
}
