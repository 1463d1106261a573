//! Memory of large exports, with readers that are slow or leave.

use std::io::Read;
use std::time::{Duration, Instant};

use paraph::services::sample_data;
use paraph::services::sample_data::SampleProgress;

use super::super::*;
use super::{EXPORT, HAND_OVER, last_row, takes, token_of};
use crate::support::alone::{alone, resident};
use crate::support::in_process::Site;
use crate::support::organisers::owner;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn many_rows_leave_with_flat_memory_whatever_the_reader_does(#[case] database: TestDatabase) {
    alone(|| {
        let rows: usize = std::env::var("TEST_ROWS").map_or(3_000, |rows| rows.parse().unwrap());
        let site = Site::start(&database);
        let odile = owner(&site);
        site.wait(async {
            let appeal = paraph::services::appeals::find(&site.app, "canal")
                .await
                .unwrap();
            let texts = site
                .app
                .storage_for_tests()
                .read(move |c| paraph::storage::appeals::texts(c, appeal.id))
                .await
                .unwrap();
            let appeal = paraph::services::appeals::find(&site.app, "canal")
                .await
                .unwrap();
            sample_data::seed(
                &site.app,
                &appeal,
                texts[0].id,
                rows as u64,
                SampleProgress::Confirmed,
                |_| {},
            )
            .await
            .unwrap();
        });
        let asks = |format: &str| {
            let token = token_of(&odile);
            let mut fields = vec![
                ("token", token.as_str()),
                ("states", "confirmed"),
                ("format", format),
                ("order", "name"),
            ];
            fields.extend(Column::ALL.iter().map(|column| ("columns", column.word())));
            odile
                .agent
                .post(format!("{}{EXPORT}", site.base))
                .send_form(fields)
                .unwrap()
                .into_body()
                .into_reader()
        };
        let mut most = 0;
        let mut read_all = |mut reader: Box<dyn Read>| {
            let (mut block, mut bytes, mut lines) = (vec![0; 64 * 1024], 0, 0);
            loop {
                let read = reader.read(&mut block).unwrap();
                if read == 0 {
                    return (bytes, lines);
                }
                bytes += read;
                lines += block[..read].iter().filter(|byte| **byte == b'\n').count();
                most = most.max(resident());
            }
        };
        // Caches of the database and of the allocator are warm.
        read_all(Box::new(asks("csv").take(64 * 1024)));
        let before = resident();
        let (bytes, lines) = read_all(Box::new(asks("csv")));
        assert!(
            lines > rows && bytes > rows * 100,
            "{lines} lines, {bytes} bytes"
        );
        let row = last_row(&site, |row| row.facts.contains("\"whole\""));
        assert!(
            row.facts.contains(&format!("\"rows\":{rows}")),
            "{}",
            row.facts
        );
        let document = odile
            .agent
            .get(format!("{}{HAND_OVER}", site.base))
            .call()
            .unwrap()
            .into_body()
            .into_reader();
        let (_, lines) = read_all(Box::new(document));
        assert!(lines > rows, "{lines} lines");
        assert!(most <= before + 64, "from {before} MB to {most} MB");

        // What is left to read must be more than sockets hold.
        if rows < 50_000 {
            return;
        }
        // A reader who stands still is waited for; one who leaves ends the work, and the record tells the truth.
        let mut slow = asks("csv");
        slow.read_exact(&mut [0; 1_000]).unwrap();
        std::thread::sleep(Duration::from_millis(300));
        drop(slow);
        let started = Instant::now();
        let row = last_row(&site, |row| row.facts.contains("\"cut\""));
        assert!(started.elapsed() < Duration::from_secs(15));
        let facts: serde_json::Value = serde_json::from_str(&row.facts).unwrap();
        assert!(
            facts["rows"].as_u64().unwrap() < rows as u64 && facts.get("sha256").is_none(),
            "{facts}"
        );
        assert_eq!(
            takes(
                &odile,
                &[("format", "csv"), ("columns", "id"), ("kind", "collective")]
            )
            .status,
            200,
            "the connection is free"
        );
    });
}
