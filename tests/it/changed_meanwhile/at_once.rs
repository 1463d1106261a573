//! Organisers on two instances who work on the same appeal at the same moment.

use futures_util::future::join;
use paraph::clock::Clock;
use paraph::domain::{Actor, FirstSignatory, PublicChange, SignatureId, Timestamp};
use paraph::services::App;
use paraph::services::appeals::{self, AppealPart, SaveOutcome, section};
use paraph::services::signatures::confirm;
use paraph::services::signatures::moderate::{Decision, DecisionOutcome, decide_as};
use paraph::services::signatures::opened;
use paraph::services::signatures::self_service::{self, CorrectionOutcome};
use paraph::storage::appeals::changes;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::{A_DAY, World, pair, person};

/// They do not have to meet each time.
const ROUNDS: i64 = 20;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn saving_first_signatories_and_deciding_about_one_never_wait_for_each_other(
    #[case] database: TestDatabase,
) {
    let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
    let extra =
        "[[first_signatories]]\nname = \"Ada Un\"\n[[first_signatories]]\nname = \"Bob Un\"";
    let ([one, other], _folder) = pair(&database, &clock, extra).await;
    let appeal = appeals::find(&one, "canal").await.unwrap().id;
    let by = Actor::Cli;
    for round in 0..ROUNDS {
        let form = section(&one, appeal, AppealPart::First).await.unwrap();
        let mark = form.unwrap().mark;
        let names = [
            "Ada Un".to_owned(),
            format!("Carla Numéro {}", ["A", "B"][round as usize % 2]),
        ];
        let first = names.map(|name| FirstSignatory {
            name,
            role: None,
            place: None,
        });
        let page = opened::by_id(&other, SignatureId(1)).await.unwrap();
        let seen = page.signature.seen();
        let decision = if round % 2 == 0 {
            Decision::Hold
        } else {
            Decision::Release
        };
        let (saved, decided) = join(
            appeals::save_first_as(&one, by, appeal, &mark, first.to_vec()),
            decide_as(&other, by, &page, seen, decision, None),
        )
        .await;
        assert!(matches!(
            saved.unwrap(),
            SaveOutcome::Done | SaveOutcome::Newer
        ));
        assert_eq!(decided.unwrap(), DecisionOutcome::Done, "round {round}");
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn each_first_signatory_who_leaves_is_noted_once(#[case] database: TestDatabase) {
    let clock = Clock::manual(Timestamp::parse(A_DAY).unwrap());
    let names: Vec<String> = (0..2 * ROUNDS)
        .map(|number| format!("Ada {number}"))
        .collect();
    let first = names
        .iter()
        .map(|name| format!("[[first_signatories]]\nname = \"{name}\"\n"));
    let ([one, other], _folder) = pair(&database, &clock, &first.collect::<String>()).await;
    let appeal = appeals::find(&one, "canal").await.unwrap().id;
    let removes = async |app: &App, id: i64| {
        let page = opened::by_id(app, SignatureId(id)).await.unwrap();
        let (seen, reason) = (page.signature.seen(), Decision::Remove("essai".into()));
        decide_as(app, Actor::Cli, &page, seen, reason, None).await
    };
    for round in 0..ROUNDS {
        let (here, there) =
            join(removes(&one, 2 * round + 1), removes(&other, 2 * round + 2)).await;
        assert_eq!(here.unwrap(), DecisionOutcome::Done, "round {round}");
        assert_eq!(there.unwrap(), DecisionOutcome::Done, "round {round}");
    }
    let history = one.reads().read(move |c| changes::of(c, appeal));
    let removed = history
        .await
        .unwrap()
        .into_iter()
        .map(|dated| match dated.change {
            PublicChange::FirstSignatories { removed, .. } => removed,
            _ => 0,
        });
    assert_eq!(removed.sum::<usize>(), names.len());
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_page_about_what_has_gone_says_that_it_changed(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let jeanne = person("Jeanne", "jeanne@example.org");
    let (ticket, _) = world.posts(&appeal, &jeanne).await;
    let page = world.opens(&ticket).await;
    let refused = confirm::refuse(&world.app, &page).await.unwrap();
    assert!(refused.is_some());
    world.posts(&appeal, &jeanne).await;
    let corrected = person("Jeanne Martin", "jeanne@example.org");
    let outcome = self_service::correct(&world.app, &page, corrected).await;
    assert_eq!(outcome.unwrap(), CorrectionOutcome::Changed);
}
