//! Who asks about an address learns nothing, from neither the bytes of an answer nor the work before it.

mod answers;
mod work;

use paraph::domain::{Appeal, HoldReason, Language};
use paraph::services::signatures::moderate::{Decision, decide};
use paraph::services::signatures::sign::{Ticket, sign};
use paraph::services::signatures::{confirm, opened, self_service};
use paraph::services::{App, appeals};
use paraph::storage::signatures;

use crate::support::app::person;
use crate::support::sql::Sql;

/// What a mailbox may have done before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum History {
    /// First, because it uses up the caps of everybody who came before.
    Capped,
    Never,
    Pending,
    Confirmed,
    Held,
    Removed,
    Withdrawn,
}

impl History {
    const ALL: [Self; 7] = [
        Self::Capped,
        Self::Never,
        Self::Pending,
        Self::Confirmed,
        Self::Held,
        Self::Removed,
        Self::Withdrawn,
    ];

    fn address(self, number: usize) -> String {
        // Of one length, so that pages that show them are.
        let name = format!("{self:?}").to_lowercase();
        format!("{name:x<10}{number:05}@example.org")
    }
}

async fn posts(app: &App, appeal: &Appeal, address: &str, is_doubtful: bool) -> Ticket {
    let french = Language::french();
    let parts = appeals::parts(app, appeal.id, &french).await.unwrap();
    let text = parts.unwrap().1.last().unwrap().id;
    let mut record = person("Jeanne Martin", address);
    record.hold = is_doubtful.then_some(HoldReason::MixedScripts);
    sign(app, appeal, text, &french, &record).await.unwrap().0
}

/// Lets mailboxes have this history.
async fn prepare(app: &App, url: &str, appeal: &Appeal, history: History, addresses: &[String]) {
    for address in addresses {
        if history == History::Never {
            continue;
        }
        let ticket = posts(app, appeal, address, history == History::Held).await;
        if matches!(history, History::Pending | History::Capped) {
            continue;
        }
        let (id, claim) = (ticket.appeal, ticket.claim);
        let stored = app
            .reads()
            .read(move |c| signatures::by_claim(c, id, claim));
        let stored = stored.await.unwrap().unwrap();
        let pending = opened::by_id(app, stored.id).await.unwrap();
        confirm::confirm(app, &pending, stored.revision)
            .await
            .unwrap();
        let confirmed = opened::by_id(app, stored.id).await.unwrap();
        match history {
            History::Removed => decide(app, stored.id, Decision::Remove("asked".into()))
                .await
                .unwrap(),
            History::Withdrawn => {
                assert!(self_service::withdraw(app, &confirmed).await.unwrap());
            }
            _ => {}
        }
    }
    if history == History::Capped {
        Sql::open(url).run("UPDATE site_mail_caps SET mails = 100");
    }
}
