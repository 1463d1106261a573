//! After the erasure of an appeal no table holds anything of its people, nor of those who reported something about it.

use paraph::domain::protection::{
    ProtectionRules, ProtectionScope, StoredTrend, TrendKind, TypedRules,
};
use paraph::domain::{
    AccountId, Actor, AppealState, EmailAddress, Language, Report, ReportSubject, Role, SessionKey,
    Timestamp,
};
use paraph::services::accounts::{self, NewOrganiser};
use paraph::services::news_mailings::NewsCommand;
use paraph::services::{housekeeping, protection, reports};
use paraph::storage::opened_records::{self, OpenedRecords};
use paraph::storage::trends;
use rstest::rstest;

use crate::news_by_mail::{asks, counts, orders, publishes, sends_all};
use crate::support::app::{World, group, person};
use crate::support::sql::Sql;
use crate::support::{Kind, TestDatabase};

/// Tables of an appeal that keep rows, and why nobody is in them: texts, news and pictures are the organisers' own, words of
/// links are chosen by them or random, signatures are emptied, numbers are numbers.
const KEPT: [&str; 18] = [
    "account_appeals",
    "appeal_changes",
    "appeal_links",
    "appeal_pictures",
    "appeal_sharing",
    "appeal_sharing_words",
    "appeal_texts",
    "counters",
    "hourly_statistics",
    "imports",
    "milestones",
    "news",
    "news_mailings",
    "provider_statistics",
    "referrals",
    "reminder_statistics",
    "signatures",
    "text_counters",
];

/// Every table with the number of an appeal.
fn tables(sql: &mut Sql, kind: Kind) -> Vec<String> {
    sql.words(match kind {
        Kind::Sqlite => {
            "SELECT t.name AS value FROM sqlite_master t, pragma_table_info(t.name) c \
             WHERE t.type = 'table' AND c.name = 'appeal_id' ORDER BY t.name"
        }
        Kind::Postgres => {
            "SELECT table_name::text AS value FROM information_schema.columns \
             WHERE table_schema = 'public' AND column_name = 'appeal_id' ORDER BY table_name"
        }
    })
}

fn report(message: &str) -> Report {
    Report {
        subject: ReportSubject::Appeal,
        name: String::new(),
        message: message.to_owned(),
        contact: None,
        robot: false,
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn nothing_of_anybody_is_left_in_any_table(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let (app, now) = (&world.app, world.clock.now());
    let terms = "approve_groups = false\nerase_after_days = 1";
    let canal = world.publishes("canal", terms).await;
    let halle = world.publishes("halle", terms).await;
    let new = NewOrganiser {
        email: EmailAddress::parse("odile@example.org").unwrap(),
        role: Role::Moderator,
        appeals: vec![canal.id],
        language: Language::french(),
        by_mail: false,
    };
    let (odile, _) = accounts::invite(app, Actor::Cli, new).await.unwrap();
    for appeal in [&canal, &halle] {
        world
            .signs(appeal, &asks("Jeanne", "jeanne@example.org"))
            .await;
        world
            .signs(appeal, &group("Union du canal", "union@example.org"))
            .await;
        world.posts(appeal, &person("Ali", "ali@example.org")).await;
        let item = publishes(app, appeal, &["fr"]).await;
        counts(app, appeal, &item).await;
        assert!(orders(app, appeal, &item, NewsCommand::Send).await);
        assert_eq!(sends_all(app).await.len(), 1);
        reports::send(app, appeal, &report("Jeanne n’existe pas"))
            .await
            .unwrap();
        let scope = ProtectionScope::Appeal(appeal.id);
        let base = protection::rules(app, scope).await.unwrap().mark;
        let typed = TypedRules {
            blocked_domains: "jetable.org".into(),
            ..TypedRules::default()
        };
        let rules: ProtectionRules = typed.parse().unwrap();
        let saved = protection::save_as(app, Actor::Cli, scope, &base, rules).await;
        saved.unwrap();
        let (id, account) = (appeal.id, AccountId(odile.0));
        let noted = app.storage_for_tests().write(move |c| {
            let trend = StoredTrend {
                kind: TrendKind::Domain,
                subject: b"sealed".to_vec(),
                count: 3,
                total: 4,
                at: now,
            };
            trends::note(c, id, &[trend])?;
            opened_records::add(
                c,
                &OpenedRecords {
                    session: SessionKey([7; 16]),
                    appeal: id,
                    hour: now.hour(),
                    account,
                    opened: 3,
                },
            )
        });
        noted.await.unwrap();
    }
    paraph::services::appeals::set_state(app, "canal", AppealState::Closed)
        .await
        .unwrap();
    assert_eq!(world.erasures_come().await, 1);

    let mut sql = Sql::open(&database.url);
    let mut rows = |table: &str, id: i64| {
        sql.number(&format!(
            "SELECT count(*) AS value FROM {table} WHERE appeal_id = {id}"
        ))
    };
    let all = tables(&mut Sql::open(&database.url), database.kind);
    assert!(all.len() > 20, "{all:?}");
    for table in all.iter().filter(|table| !KEPT.contains(&table.as_str())) {
        assert_eq!(rows(table, canal.id.0), 0, "{table} of the erased appeal");
    }
    for table in [
        "reports",
        "protection_rules",
        "trends",
        "listings",
        "news_recipients",
    ] {
        assert!(rows(table, halle.id.0) > 0, "{table} of the other appeal");
    }
    let mut sql = Sql::open(&database.url);
    let emptied = "SELECT count(*) AS value FROM signatures s WHERE s.appeal_id = 1 AND (length(s.sealed) > 0 \
                   OR s.address_index IS NOT NULL OR s.organisation_index IS NOT NULL OR s.claim_index <> s.nonce \
                   OR s.mail_total > 0)";
    assert_eq!(sql.number(emptied), 0);
    let caps = "SELECT count(*) AS value FROM signatures WHERE mail_total > 0";
    assert_eq!(sql.number(caps), 3, "the caps of the other appeal stay");
    let site_caps = "SELECT count(*) AS value FROM site_mail_caps";
    assert_eq!(sql.number(site_caps), 3, "and those of the day");

    // A report that comes afterwards is read, but does not stay for ever.
    reports::send(app, &canal, &report("encore")).await.unwrap();
    assert_eq!(rows("reports", canal.id.0), 1);
    world.clock.advance(91 * Timestamp::DAY);
    housekeeping::purge(app).await.unwrap();
    assert_eq!(rows("reports", canal.id.0), 0);
}
