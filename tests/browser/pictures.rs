//! The pictures of the README, taken from the sample appeal of the demonstration after three weeks that were made up.
//!
//! `cargo nextest run --test browser --run-ignored only` takes them again.

use std::path::Path;

use paraph::domain::{AppealFile, AppealState, Timestamp};
use paraph::services::appeals;
use paraph::services::signatures::moderate::{Decision, decide};
use serde_json::json;

use super::{enters, opens};
use crate::driver::{Browser, Scripts};
use crate::support::TestDatabase;
use crate::support::app::{group, person};
use crate::support::in_process::Site;
use crate::support::organisers;
use crate::support::signatories::signs_appeal;

const SLUG: &str = "une-protestation";
const TEXTS: [&str; 2] = [
    include_str!("../../templates/demo/une-protestation.fr.md"),
    include_str!("../../templates/demo/une-protestation.en.md"),
];
const FIRST_NAMES: [&str; 7] = [
    "Jeanne",
    "Albert",
    "Louise",
    "Émile",
    "Marguerite",
    "Henri",
    "Lucie",
];
const LAST_NAMES: [&str; 9] = [
    "Martin",
    "Lefèvre",
    "Berthelot",
    "Roussel",
    "Garnier",
    "Aubert",
    "Vidal",
    "Marchand",
    "Royer",
];
const PLACES: [&str; 5] = ["Paris", "Lyon", "Sète", "Nancy", "Rennes"];
const GROUPS: [&str; 3] = [
    "Cercle des lecteurs de la rue d’Ulm",
    "Atelier des typographes réunis",
    "Union des instituteurs du canal",
];

/// Three weeks of an appeal: quiet days, one that the papers wrote about, mails that nobody has read yet.
fn campaigns(site: &Site) {
    for text in TEXTS {
        site.wait(appeals::import(&site.app, AppealFile::parse(text).unwrap()))
            .unwrap();
    }
    site.wait(appeals::set_state(&site.app, SLUG, AppealState::Open))
        .unwrap();
    let mut number = 0;
    for hour in 0..(21 * 24) {
        site.clock.advance(Timestamp::HOUR);
        let (day, of_day) = (hour / 24, hour % 24);
        let awake = (8..23).contains(&of_day);
        let many = match day {
            9 => 3,
            10 | 11 => 2,
            _ => usize::from(hour % 5 == 0 || day == 20),
        };
        for _ in 0..(if awake { many } else { 0 }) {
            number += 1;
            let name = format!("{} {}", FIRST_NAMES[number % 7], LAST_NAMES[number % 9]);
            let mut record = person(&name, &format!("personne{number}@example.org"));
            record.place = Some(PLACES[number % 5].to_owned());
            record.publish = number % 4 != 0;
            signs_appeal(site, SLUG, &record, number % 11 != 0);
        }
    }
    for (number, name) in GROUPS.iter().enumerate() {
        let signed = group(name, &format!("groupe{number}@example.org"));
        let id = signs_appeal(site, SLUG, &signed, true);
        // The last one waits for a decision.
        if number < 2 {
            site.wait(decide(&site.app, id, Decision::Approve)).unwrap();
        }
    }
}

/// Lines as a volunteer types them from a sheet: most are sound, one address is not, one person has signed already.
const SHEET: &str = "\
Jeanne Martin, nurse, Toulouse
Anne Le Goff, oyster farmer, Brest
Séraphine Aubépine, bookbinder, Sète
Paul Vidal <paul@nowhere>, typesetter, Nancy
Odette Royer <odette.royer@example.org>, schoolteacher, Rennes
Marcel Garnier <personne1@example.org>, printer, Paris
";

/// What is seen of the page where the browser is, from its top, as a picture of this size.
fn keeps(browser: &Browser, name: &str, width: u32, height: u32) {
    let scale = 900.0 / f64::from(width);
    let clip = json!({"x": 0, "y": 0, "width": width, "height": height, "scale": scale});
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let picture = browser.picture_of(Some(clip));
    std::fs::write(folder.join(format!("{name}.png")), picture).unwrap();
}

#[test]
#[ignore = "writes into docs/pictures"]
fn the_pictures_of_the_readme_are_taken() {
    let site = Site::start(&TestDatabase::sqlite());
    campaigns(&site);
    organisers::owner(&site);
    let browser = opens(&site, "en", Scripts::On);
    enters(&browser);
    let below = format!("/en/admin/appeals/{SLUG}");
    browser.commands("Emulation.setScrollbarsHidden", json!({"hidden": true}));
    for (name, path, width, height) in [
        ("screenshot", format!("/fr/{SLUG}"), 900, 1000),
        ("dashboard", below.clone(), 900, 1290),
        ("editor", format!("{below}/texts/en"), 1280, 960),
        ("hand-over", format!("{below}/hand-over"), 900, 1000),
    ] {
        browser.is_sized(width, height);
        browser.reloads(&path, "h1", |title| !title.is_empty());
        keeps(&browser, name, width, height);
    }

    browser.is_sized(900, 1000);
    browser.goes_to(&format!("{below}/signatories"));
    browser.fill("label-name", "Martin");
    browser.press("search-send");
    keeps(&browser, "signatories", 900, 1000);

    browser.goes_to(&format!("{below}/import"));
    browser.fill("label-lines", SHEET);
    browser.press("import-next");
    browser.is_at("import-preview-title");
    keeps(&browser, "import", 900, 1000);
}
