//! A whole campaign in the browser, as a volunteer lives it who has never seen a terminal: an appeal in two languages,
//! people who sign, jokes, a group, names from paper and from an old list, a list to print, a document to hand over.

use std::path::PathBuf;

use paraph::domain::Timestamp;
use rstest::rstest;

use super::{founds, opens, publishes_pont, sends_from_the_page};
use crate::driver::{Browser, Scripts, plain};
use crate::support::TestDatabase;
use crate::support::app::{group, person};
use crate::support::in_process::Site;
use crate::support::organisers::PASSWORD;
use crate::support::signatories::{agrees, signs_appeal};

const SLUG: &str = "pont";

/// The desk of the campaign, with where its pages are.
struct Desk {
    browser: Browser,
    entry: String,
    public: String,
}

impl Desk {
    fn goes_to(&self, page: &str) {
        self.browser.goes_to(&format!("{}{page}", self.entry));
    }

    fn words(&self, key: &str) -> String {
        self.browser.words(key)
    }

    /// The page of something that the site works on, loaded anew until it says so.
    fn settles(&self, selector: &str, key: &str) {
        let (page, words) = (self.browser.path(), plain(&self.words(key)));
        self.browser
            .reloads(&page, selector, |text| plain(text) == words);
    }

    /// What visitors read as the number, once it is so.
    fn counts(&self, total: i64) {
        let words = self.browser.number(total);
        let starts = |text: &str| text.starts_with(&words);
        self.browser.reloads(&self.public, ".count .total", starts);
    }

    /// The names of the public list.
    fn list(&self) -> String {
        self.browser
            .goes_to(&format!("{}/signatories", self.public));
        self.browser.text_of("main")
    }
}

/// Fifteen people, two of them a joke; and a group that waits.
fn people_sign(site: &Site) {
    for number in 1..=13 {
        let mut record = person(
            &format!("Marinière {number}"),
            &format!("m{number}@example.org"),
        );
        record.place = Some("Sète".to_owned());
        signs_appeal(site, SLUG, &record, true);
    }
    for name in ["Mickey Mouse", "Donald Duck"] {
        let mut record = person(name, &format!("{}@example.org", &name[..6]));
        record.place = Some("Picsouville".to_owned());
        signs_appeal(site, SLUG, &record, true);
    }
    let friends = group("Les Amis du pont", "amis@example.org");
    signs_appeal(site, SLUG, &friends, true);
}

/// One more signs on a phone.
fn jeanne_signs(site: &Site, desk: &Desk, scripts: Scripts) {
    let phone = opens(site, desk.browser.language.as_str(), scripts);
    phone.is_sized(360, 740);
    phone.goes_to(&desk.public);
    assert!(phone.shows("#sign form"), "the form is on the page");
    phone.fill("label-first-name", "Hélène");
    phone.fill("label-last-name", "Cœur");
    phone.tick("publish-yes");
    phone.fill("label-email", "helene@example.org");
    phone.unfolds("sign-more");
    phone.fill("label-role", "éclusière");
    sends_from_the_page(site, &phone, scripts);
    phone.goes_to(&site.link_with("helene@example.org", "/confirm/"));
    phone.press("confirm-send");
    phone.is_at("thanks-title-confirmed");
    phone.is_content();
}

/// Finds the jokes, looks at what would be done to them, does it; the page of the action stays open.
fn weeds(desk: &Desk) {
    let browser = &desk.browser;
    desk.goes_to("/signatories");
    browser.unfolds("signatories-more");
    browser.fill("label-place", "Picsouville");
    browser.choose("label-state", &desk.words("signature-state-confirmed"));
    browser.press("search-send");
    let found = browser.text_of(".signatories");
    assert!(
        found.contains("Mickey Mouse") && found.contains("Donald Duck"),
        "{found}"
    );
    assert!(!found.contains("Marinière"), "{found}");
    browser.follow("bulk-actions-act");
    browser.is_at("bulk-action-new");
    browser.reads("Picsouville");
    let deed = format!(
        "{} – {}",
        desk.words("bulk-action-kind-remove"),
        desk.words("bulk-action-text-remove")
    );
    browser.tick_words(&deed);
    browser.press("bulk-action-count");
    assert!(
        browser.shows("#reason-error"),
        "nobody is removed without a reason"
    );
    browser.forgives("422");
    browser.fill("label-reason", "plaisanterie");
    browser.press("bulk-action-count");
    desk.settles("[role=status]", "bulk-action-state-ready");
    browser.reads(&browser.words_for("bulk-action-matched", 2));
    browser.reads("Mickey Mouse");
    browser.press_words(&browser.words_for("bulk-action-start", 2));
    desk.settles("[role=status]", "bulk-action-state-done");
    browser.reads(&browser.words_for("bulk-action-changed", 2));
}

/// The group that waits is approved on its turn.
fn approves(desk: &Desk) {
    let browser = &desk.browser;
    desk.goes_to("");
    browser.follow_words(&browser.words_for("signatories-queue", 1));
    browser.reads("Les Amis du pont");
    browser.tick("mandate-domain");
    browser.press("signature-action-approve");
    browser.is_at("queue-title");
    browser.reads(&browser.words_for("queue-end", 0));
}

/// Says where the signatures of a look come from, and brings them in.
fn brings_in(desk: &Desk, label: &str) {
    let browser = &desk.browser;
    browser.fill("label-label", label);
    browser.fill("label-basis", "la phrase en tête de la feuille");
    browser.tick("counting-paper");
    browser.press("import-preview-import");
    desk.settles(".card dd", "import-state-done");
}

/// A sheet from the market, typed in.
fn types_a_sheet(desk: &Desk) {
    let browser = &desk.browser;
    desk.goes_to("/import");
    let lines =
        "Jeanne Martin, infirmière, Toulouse\nAnne Le Goff, Brest\nPaul <paul@nowhere>, Brest\n";
    browser.fill("label-lines", lines);
    browser.press("import-next");
    browser.is_at("import-preview-title");
    browser.reads("Jeanne Martin, infirmière, Toulouse");
    assert!(
        browser.shows(".log .error"),
        "what cannot come in is told beside its line"
    );
    brings_in(desk, "Marché du 3 mai");
    assert_eq!(browser.text_of(".card .big"), "2");
}

/// The file of an older tool, in its old encoding, with one who is there already.
fn uploads_a_list(desk: &Desk) {
    let browser = &desk.browser;
    let folder = tempfile::tempdir().unwrap();
    let file: PathBuf = folder.path().join("anciens.csv");
    let text = "Prénom;Nom;Métier;Commune\r\nÉloïse;Pêcheur;marinière;Agde\r\nJeanne;Martin;infirmière;Toulouse\r\n;;;\r\n";
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    std::fs::write(&file, bytes).unwrap();
    desk.goes_to("/import");
    browser.attaches("#file", &file);
    browser.press("import-next");
    browser.is_at("import-preview-title");
    browser.reads("Éloïse Pêcheur");
    let first = browser.text_of("section[aria-labelledby=first-rows]");
    assert!(
        !first.contains("Jeanne Martin"),
        "she is there already: {first}"
    );
    let left = browser.text_of("section[aria-labelledby=left-rows]");
    assert!(left.contains("Martin"), "and the page says so: {left}");
    let column = format!(
        "{} – Métier",
        browser.words_with("import-column", &[("number", 3_i64.into())])
    );
    browser.choose_words(&column, &desk.words("target-ignore"));
    browser.press("import-preview-read-again");
    assert!(
        !browser
            .text_of("section[aria-labelledby=first-rows]")
            .contains("marinière")
    );
    browser.choose_words(&column, &desk.words("target-role"));
    browser.press("import-preview-read-again");
    browser.reads("Éloïse Pêcheur, marinière, Agde");
    brings_in(desk, "Ancien outil");
}

fn takes_the_batch_back(desk: &Desk) {
    desk.browser.follow("batch-undo");
    desk.browser.is_at("batch-undo-title");
    desk.browser.press("batch-undo-send");
    desk.settles(".card dd", "import-state-undone");
}

/// Asserts that a text holds these and none of those.
fn holds(text: &str, these: &[&str], none_of: &[&str]) {
    for item in these {
        assert!(text.contains(item), "{item}: {text}");
    }
    for item in none_of {
        assert!(!text.contains(item), "{item}: {text}");
    }
}

/// A list leaves after the password was given anew: as a file, and to be copied.
fn takes_the_list_away(site: &Site, desk: &Desk) {
    let browser = &desk.browser;
    site.clock.advance(11 * Timestamp::MINUTE);
    desk.goes_to("");
    browser.follow("export-open");
    browser.is_at("step-up-title");
    browser.fill("label-password", PASSWORD);
    browser.press("step-up-send");
    browser.is_at("export-title");
    browser.tick("format-csv");
    let (name, bytes) = browser.downloads("export-send");
    assert!(
        name.starts_with("pont-") && name.ends_with(".csv"),
        "{name}"
    );
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    // A head, fourteen people, one group, two from paper.
    assert_eq!(lines.len(), 1 + 14 + 1 + 2, "{text}");
    holds(
        &text,
        &[
            "Hélène",
            "Cœur",
            "éclusière",
            "Les Amis du pont",
            "\"Anne\",\"Le Goff\"",
        ],
        &["Mickey", "Pêcheur", "@"],
    );
    browser.tick("format-text");
    browser.press("export-show");
    let block = browser.text_of("#block");
    assert!(
        block.contains("Hélène Cœur, éclusière") && block.contains("Les Amis du pont"),
        "{block}"
    );
}

/// The document for whoever is addressed holds the figures and the names, and no address.
fn hands_over(desk: &Desk) {
    let browser = &desk.browser;
    browser.follow("hand-over-open");
    browser.reads(&browser.number(17));
    let text = browser.text();
    holds(
        &text,
        &[
            "Hélène Cœur",
            "Marinière 13",
            "Les Amis du pont",
            "Marché du 3 mai",
            "SHA-256",
        ],
        &["Mickey", "Pêcheur", "@example"],
    );
}

/// Everything that was done is in the audit log, in words.
fn reads_the_audit_log(desk: &Desk) {
    let browser = &desk.browser;
    browser.goes_to(&format!("/{}/admin/audit", browser.language));
    for verb in [
        "appeal-created",
        "bulk-action",
        "signature-decided",
        "imported",
        "import-undone",
        "exported",
    ] {
        browser.reads(&desk.words(&format!("audit-{verb}")));
    }
    browser.reads(&desk.words("fact-step-undo"));
    let text = browser.text_of(".log");
    for raw in [": \"", "fact-", "audit-", "true", "null"] {
        assert!(!text.contains(raw), "{raw} is no word: {text}");
    }
    browser.press("audit-check-send");
    assert!(browser.shows(".success .record"), "{}", browser.text());
}

fn campaigns(database: &TestDatabase, language: &str, scripts: Scripts) {
    let site = Site::start(database);
    let browser = founds(&site, language, scripts);
    publishes_pont(&browser, scripts);
    let desk = Desk {
        browser,
        entry: format!("/{language}/admin/appeals/{SLUG}"),
        public: format!("/{language}/{SLUG}"),
    };
    desk.browser.goes_to(&desk.public);
    assert!(!desk.browser.text_of("h1").is_empty());
    people_sign(&site);
    jeanne_signs(&site, &desk, scripts);
    desk.counts(16);
    desk.goes_to("");
    assert_eq!(desk.browser.text_of(".figures dd"), desk.browser.number(16));

    weeds(&desk);
    let action = desk.browser.path();
    desk.counts(14);
    desk.browser.goes_to(&action);
    desk.browser.press("bulk-action-undo");
    desk.settles("[role=status]", "bulk-action-state-undone");
    desk.counts(16);
    weeds(&desk);
    desk.counts(14);
    approves(&desk);
    desk.counts(15);
    let list = desk.list();
    assert!(
        list.contains("Les Amis du pont") && !list.contains("Mickey"),
        "{list}"
    );

    types_a_sheet(&desk);
    uploads_a_list(&desk);
    takes_the_batch_back(&desk);
    takes_the_list_away(&site, &desk);
    hands_over(&desk);
    reads_the_audit_log(&desk);
    desk.browser.is_content();
    let leave = format!("{} (Odile)", desk.words("admin-log-out"));
    desk.browser.press_words(&leave);
    desk.goes_to("");
    desk.browser.is_at("login-title-login");
    agrees(&site);
}

#[rstest]
#[case::in_french_without_scripts("fr", Scripts::Off, TestDatabase::sqlite())]
#[case::in_english_with_scripts("en", Scripts::On, TestDatabase::postgres())]
fn a_volunteer_runs_a_whole_campaign(
    #[case] language: &str,
    #[case] scripts: Scripts,
    #[case] database: TestDatabase,
) {
    campaigns(&database, language, scripts);
}

#[rstest]
#[case::in_french_with_scripts("fr", Scripts::On, TestDatabase::postgres())]
#[case::in_english_without_scripts("en", Scripts::Off, TestDatabase::sqlite())]
#[ignore = "bash tests/run-browser.sh"]
fn a_volunteer_runs_a_whole_campaign_in_other_ways(
    #[case] language: &str,
    #[case] scripts: Scripts,
    #[case] database: TestDatabase,
) {
    campaigns(&database, language, scripts);
}
