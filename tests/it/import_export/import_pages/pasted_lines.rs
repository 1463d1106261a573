//! Pasted lines, and who may see a file and its batch.

use paraph::domain::{ImportFileId, Role};
use paraph::services::import as service;

use super::super::*;
use super::{IMPORT, TERMS, brings, counted, decides, ends};
use crate::support::in_process::Site;
use crate::support::organisers::{account, owner};

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn pasted_lines_are_previewed_stored_and_undone_as_a_whole(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let odile = owner(&site);
    assert_eq!(odile.get("/fr/admin/appeals/canal").links(IMPORT).len(), 1);
    let empty = brings(&site, &odile, " \n", None);
    assert_eq!(empty.status, 422);
    assert!(!empty.text("#lines-error").is_empty());
    let sent = brings(
        &site,
        &odile,
        "Jeanne Martin, infirmière, Toulouse\nPaul Durand <paul@nowhere>, Brest\nAnne Le Goff, Brest\n",
        None,
    );
    assert_eq!(sent.status, 303, "{}", sent.body);
    let look = sent.header("location").to_owned();
    let shown = odile.get(&look);
    assert_eq!(
        shown.texts(".log strong"),
        ["Jeanne Martin", "Anne Le Goff"],
        "{}",
        shown.body
    );
    assert!(shown.text(".log .error").len() > 20 && shown.body.contains("Paul Durand"));
    assert_eq!(counted(&site), counts(0, 0, 0), "a look stores nothing");
    let dump = site.dump(&["import_files"]);
    assert!(
        !dump.contains("Le Goff") && !dump.contains("infirmi"),
        "what waits is sealed"
    );

    let bare = decides(&odile, &look, &[("do", "import")]);
    assert_eq!(bare.status, 422);
    assert!(
        !bare.text("#label-error").is_empty() && !bare.text("#basis-error").is_empty(),
        "{}",
        bare.body
    );
    let changed = decides(
        &odile,
        &look,
        &[
            ("do", "preview"),
            ("form", "lines"),
            ("column-2", "place"),
            ("column-3", "ignore"),
            ("label", "feuille 12"),
        ],
    );
    assert_eq!(
        (changed.status, changed.value("#label")),
        (200, "feuille 12".into())
    );
    let begun = decides(&odile, &look, &TERMS);
    assert_eq!(begun.status, 303, "{}", begun.body);
    let batch = begun.header("location").to_owned();
    let done = ends(&odile, &batch, "terminé");
    assert_eq!(done.text(".card .big"), "2");
    assert_eq!(counted(&site), counts(0, 0, 2));
    assert_eq!(
        odile.get(&look).status,
        404,
        "the file is gone with the run"
    );
    let again = brings(
        &site,
        &odile,
        "Jeanne Martin, infirmière, Toulouse\nPaul Durand <paul@nowhere>, Brest\nAnne Le Goff, Brest\n",
        None,
    );
    let again = again.header("location").to_owned();
    let same = decides(&odile, &again, &TERMS);
    assert_eq!(
        (same.status, same.text("#again-error").is_empty()),
        (422, false),
        "{}",
        same.body
    );

    let undo = format!("{batch}/undo");
    assert!(odile.get(&batch).links(&undo).len() == 1);
    assert_eq!(
        counted(&site),
        counts(0, 0, 2),
        "the question changes nothing"
    );
    assert_eq!(odile.sends(&undo, &[]).header("location"), batch);
    ends(&odile, &batch, "annulé");
    assert_eq!(counted(&site), counts(0, 0, 0));
    let record = odile.get("/fr/admin/audit");
    assert!(
        record.body.contains("Signatures importées")
            && record.body.contains("Lot de signatures annulé")
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn files_and_batches_of_other_appeals_are_not_there_and_what_waits_goes_after_a_day(
    #[case] database: TestDatabase,
) {
    let site = Site::start(&database);
    let odile = owner(&site);
    let look = brings(&site, &odile, "Jeanne Martin, Toulouse\n", None)
        .header("location")
        .to_owned();
    let eve = account(&site, "eve@example.org", Role::Editor, &["halle"]);
    assert_eq!(eve.get(&look).status, 404);
    assert_eq!(
        eve.get(&look.replace("canal", "halle")).status,
        404,
        "a number alone opens nothing"
    );
    let batch = decides(&odile, &look, &TERMS).header("location").to_owned();
    ends(&odile, &batch, "terminé");
    for path in [batch.clone(), format!("{batch}/undo")] {
        assert_eq!(eve.get(&path.replace("canal", "halle")).status, 404);
    }
    let paul = account(&site, "paul@example.org", Role::Moderator, &["canal"]);
    assert_eq!(
        (paul.get(IMPORT).status, paul.get(&look).status),
        (403, 403)
    );
    let waits = brings(&site, &odile, "Paul Durand, Brest\n", None)
        .header("location")
        .to_owned();
    site.clock.advance(25 * Timestamp::HOUR);
    site.wait(housekeeping::purge(&site.app)).unwrap();
    let id: ImportFileId = waits.rsplit('/').next().unwrap().parse().unwrap();
    assert!(site.wait(service::file(&site.app, id)).unwrap().is_none());
}
