//! Names that appear in the list some time after the confirmation: counted at once, seen later, and never seen when
//! something happened meanwhile.

use paraph::domain::{Actor, SignatureKind};
use paraph::domain::{AppealId, SignatureId, Timestamp};
use paraph::services::due_lines::list_due;
use paraph::services::signatories;
use paraph::services::signatures::moderate::{Decision, decide_as};
use paraph::services::signatures::{opened, self_service};
use paraph::storage::public_list;
use paraph::web::Options;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::app::person;
use crate::support::in_process::Site;
use crate::support::signatories::{agrees, signs};

const APPEAL: &str = "+++\nslug = \"canal\"\nlanguage = \"fr\"\ntitle = \"Pour le canal\"\nthank_by_mail = false\nlist_after = 20\n+++\nQu’il vive.\n";
const LATER: i64 = 20 * Timestamp::MINUTE;

fn starts(database: &TestDatabase) -> Site {
    Site::start_with_appeals(database, Options::default(), &[APPEAL])
}

fn says_yes(site: &Site, name: &str) -> SignatureId {
    let address = format!("{}@example.org", name.to_lowercase());
    let mut record = person(name, &address);
    record.publish = true;
    signs(site, &record, true)
}

/// The names in the list, those among the latest, and how many are said to appear later.
fn shown(site: &Site, appeal: AppealId) -> (Vec<String>, Vec<String>, i64) {
    site.wait(list_due(&site.app)).unwrap();
    let read = site.app.reads().read(move |c| {
        let kind = SignatureKind::Individual;
        let names = |lines: Vec<public_list::Listing>| lines.into_iter().map(|line| line.name);
        let listed = names(public_list::page(c, appeal, kind, None, 100)?).collect::<Vec<_>>();
        let latest = names(public_list::latest(c, appeal, 100)?).collect::<Vec<_>>();
        let count = paraph::storage::statistics::counters::of(c, appeal)?;
        let figures = public_list::figures::ListFigures::of(c, appeal, count, listed.len() as i64)?;
        assert_eq!(
            figures.listed + figures.silent + figures.hidden + figures.due,
            count.total(),
            "{figures:?}"
        );
        Ok((listed, latest, figures.due))
    });
    site.wait(read).unwrap()
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn a_name_counts_at_once_and_appears_when_its_time_has_come(#[case] database: TestDatabase) {
    let site = starts(&database);
    let appeal = site.appeal("canal");
    says_yes(&site, "Ada");
    site.clock.advance(Timestamp::MINUTE);
    says_yes(&site, "Blaise");
    let total = || {
        site.wait(
            site.app
                .reads()
                .read(move |c| paraph::storage::statistics::counters::of(c, appeal)),
        )
    };
    assert_eq!(total().unwrap().total(), 2);
    assert_eq!(shown(&site, appeal), (vec![], vec![], 2));
    site.clock.advance(LATER - Timestamp::MINUTE - 1);
    assert_eq!(shown(&site, appeal).2, 2, "not yet");
    site.clock.advance(1);
    let ada = vec!["Ada".to_owned()];
    assert_eq!(shown(&site, appeal), (ada.clone(), ada, 1));
    site.clock.advance(Timestamp::MINUTE);
    assert_eq!(shown(&site, appeal).0, ["Ada", "Blaise"]);
    assert_eq!(site.wait(list_due(&site.app)).unwrap(), 0);
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn what_happens_meanwhile_keeps_a_name_away(#[case] database: TestDatabase) {
    let site = starts(&database);
    let appeal = site.appeal("canal");
    let names = [
        "Hidden",
        "Withdrawn",
        "Held",
        "Released",
        "Silent",
        "Corrected",
        "Toggled",
    ];
    let ids = names.map(|name| says_yes(&site, name));
    let of = |name: &str| {
        let nth = names.iter().position(|known| *known == name).unwrap();
        site.wait(opened::by_id(&site.app, ids[nth])).unwrap()
    };
    let decide = |name: &str, decision| {
        let opened = of(name);
        let seen = opened.signature.seen();
        let decided = decide_as(&site.app, Actor::Cli, &opened, seen, decision, None);
        site.wait(decided).unwrap();
    };
    let hidden = of("Hidden");
    let hide = signatories::set_hidden(
        &site.app,
        Actor::Cli,
        &hidden,
        hidden.signature.seen(),
        true,
    );
    site.wait(hide).unwrap();
    site.wait(self_service::withdraw(&site.app, &of("Withdrawn")))
        .unwrap();
    decide("Held", Decision::Hold);
    decide("Released", Decision::Hold);
    decide("Released", Decision::Release);
    site.wait(self_service::set_publish(&site.app, &of("Silent"), false))
        .unwrap();
    site.wait(self_service::set_publish(&site.app, &of("Toggled"), false))
        .unwrap();
    site.wait(self_service::set_publish(&site.app, &of("Toggled"), true))
        .unwrap();
    let corrected = of("Corrected");
    let mut record = person("Renamed", "corrected@example.org");
    record.publish = true;
    site.wait(self_service::correct(&site.app, &corrected, record))
        .unwrap();

    // What the team accepted appears at once.
    assert_eq!(
        shown(&site, appeal),
        (vec!["Released".into()], vec!["Released".into()], 2)
    );
    agrees(&site);
    site.clock.advance(LATER);
    assert_eq!(shown(&site, appeal).0, ["Released", "Renamed", "Toggled"]);
    // One that is in the list stays there when it is corrected.
    let mut record = person("Renamed again", "corrected@example.org");
    record.publish = true;
    site.wait(self_service::correct(&site.app, &of("Corrected"), record))
        .unwrap();
    assert_eq!(
        shown(&site, appeal).0,
        ["Released", "Renamed again", "Toggled"]
    );
    agrees(&site);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn the_pages_say_when(#[case] database: TestDatabase) {
    let site = starts(&database);
    let visitor = site.visitor();
    let fields = [
        ("last-name", "Jeanne"),
        ("email", "jeanne@example.org"),
        ("publish", "yes"),
    ];
    assert_eq!(
        visitor.fills("/fr/canal/sign/individual", &fields).status,
        303
    );
    let link = site.link_to("jeanne@example.org");
    let confirmed = visitor.sends(&link, &[("agree", "yes")]);
    let thanks = visitor.get(confirmed.header("location"));
    assert!(
        thanks.body.contains("paraîtra dans la liste vers le"),
        "{}",
        thanks.body
    );
    let manage = thanks.links("/fr/manage/").swap_remove(0);
    let personal = visitor.get(&manage);
    assert!(
        personal.body.contains("paraîtra dans la liste vers le"),
        "{}",
        personal.body
    );
    site.clock.advance(LATER);
    site.wait(list_due(&site.app)).unwrap();
    assert!(!visitor.get(&manage).body.contains("paraîtra dans la liste"));
}
