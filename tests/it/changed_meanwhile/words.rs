//! The words of a line that is put back while another instance is about its old ones.

use std::thread;
use std::time::Duration;

use paraph::domain::BulkActionKind;
use rstest::rstest;

use super::{done_to_all, undone};
use crate::support::app::{World, person};
use crate::support::sql::Sql;
use crate::support::{Kind, TestDatabase};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
#[actix_web::test]
async fn a_line_that_is_put_back_while_its_old_words_go_is_found(#[case] database: TestDatabase) {
    let world = World::open(&database).await;
    let appeal = world.publishes("canal", "").await;
    let jeanne = person("Jeanne", "jeanne@example.org");
    world.signs(&appeal, &jeanne).await;
    assert_eq!(world.finds(&appeal, "jeanne").await, ["Jeanne"]);
    let run = done_to_all(&world, &appeal, BulkActionKind::Hold).await;

    // On SQLite nobody comes between. On Postgres another instance has locked what is due and sees no line.
    let other = (database.kind == Kind::Postgres).then(|| {
        let mut other = Sql::open(&database.url);
        other.run("BEGIN; SELECT FROM listing_words_due FOR UPDATE; DELETE FROM listing_words");
        assert_eq!(other.number("SELECT count(*) AS value FROM listings"), 0);
        other
    });
    let ends = thread::spawn(move || {
        if let Some(mut other) = other {
            thread::sleep(Duration::from_millis(700));
            other.run("DELETE FROM listing_words_due; COMMIT");
        }
    });
    assert_eq!(undone(&world, run).await.restored, 1);
    ends.join().unwrap();
    assert_eq!(world.finds(&appeal, "jeanne").await, ["Jeanne"]);
}
