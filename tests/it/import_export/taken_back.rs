//! Who stays when a batch is taken back: whoever confirmed, whatever organisers did to them since.

use paraph::domain::{Actor, SignatureId};
use paraph::services::news_mailings::NewsCommand;
use paraph::services::signatures::moderate::{Decision, DecisionOutcome, decide_as};
use paraph::services::signatures::{OpenedSignature, confirm, opened};
use paraph::storage::ConfirmOutcome;

use super::*;
use crate::news_by_mail;
use crate::support::sql::Sql;

async fn opens(world: &World, id: i64) -> OpenedSignature {
    opened::by_id(&world.app, SignatureId(id)).await.unwrap()
}

async fn decides(world: &World, id: i64, decision: Decision) {
    let (by, opened) = (Actor::Cli, opens(world, id).await);
    let seen = opened.signature.seen();
    let decided = decide_as(&world.app, by, &opened, seen, decision, None).await;
    assert_eq!(decided.unwrap(), DecisionOutcome::Done);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn who_confirmed_by_mail_stays_though_an_organiser_holds_or_removed_them(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let input = pasted(
        "name;email;publish\nAda;ada@example.org;oui\nBob;bob@example.org;oui\nEve;eve@example.org;oui\n",
    );
    let (batch, _) = stores(&world, &appeal, &input, &terms(Counting::Mail)).await;
    for id in [1, 2] {
        let opened = opens(&world, id).await;
        let confirmed = confirm::confirm(&world.app, &opened, opened.signature.revision).await;
        assert_eq!(confirmed.unwrap(), ConfirmOutcome::Confirmed);
    }
    decides(&world, 1, Decision::Hold).await;
    decides(&world, 2, Decision::Remove("doublon".into())).await;
    assert_eq!(
        takes_back(&world, &appeal, batch).await,
        UndoOutcome::Done {
            removed: 1,
            kept: 2
        }
    );
    decides(&world, 1, Decision::Release).await;
    assert_eq!(world.finds(&appeal, "ada").await, ["Ada"]);
    assert_eq!(world.count(&appeal).await, counts(1, 0, 0));
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn whom_an_organiser_corrected_before_they_confirmed_is_still_as_imported(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let input = pasted("name;email;publish\nAda;ada@example.org;oui\n");
    let (batch, _) = stores(&world, &appeal, &input, &terms(Counting::Mail)).await;
    let (by, seen) = (Actor::Cli, opens(&world, 1).await);
    let corrected =
        self_service::correct_as(&world.app, by, &seen, person("Ada L", "ada@example.org"));
    assert_eq!(
        corrected.await.unwrap(),
        self_service::CorrectionOutcome::Done
    );
    // The form that showed the name as it was before confirms nothing.
    let now = opens(&world, 1).await;
    let confirmed = confirm::confirm(&world.app, &now, seen.signature.revision).await;
    assert_eq!(confirmed.unwrap(), ConfirmOutcome::Changed);
    assert_eq!(
        takes_back(&world, &appeal, batch).await,
        UndoOutcome::Done {
            removed: 1,
            kept: 0
        }
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn news_that_were_sent_to_a_batch_stay_in_their_figures_when_it_is_taken_back(
    #[case] database: TestDatabase,
) {
    let world = World::open(&database).await;
    let (app, appeal) = (&world.app, world.publishes("canal", "").await);
    let input = pasted(
        "name;email;publish;news\nAda;ada@example.org;oui;oui\nBob;bob@example.org;oui;non\n",
    );
    let (batch, stored) = stores(&world, &appeal, &input, &terms(Counting::Paper)).await;
    assert_eq!(stored.new, 2);
    let mut sql = Sql::open(&database.url);
    let item = news_by_mail::publishes(app, &appeal, &["fr"]).await;
    let counted = news_by_mail::counts(app, &appeal, &item).await;
    assert_eq!(counted.people.total(), 1, "who wants none gets none");
    assert!(news_by_mail::orders(app, &appeal, &item, NewsCommand::Send).await);
    assert_eq!(news_by_mail::sends_all(app).await.len(), 1);
    let before = news_by_mail::figures(app, &item).await;
    assert_eq!((before.queued, before.sent), (1, 1));
    assert_eq!(
        takes_back(&world, &appeal, batch).await,
        UndoOutcome::Done {
            removed: 2,
            kept: 0
        }
    );
    let mails = "SELECT count(*) AS value FROM outbox WHERE news_id IS NOT NULL";
    assert_eq!(sql.number(mails), 0);
    assert_eq!(news_by_mail::figures(app, &item).await, before);
}
