//! Two processes that serve one site on one Postgres: they start together, share the work, and one may end at any moment.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use paraph::domain::Timestamp;
use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::instances::{Letter, Visitor, letters, pair};
use crate::support::site::{Site, agent};
use crate::support::smtp::SmtpSink;

/// “Within a second”, on a machine that is busy with other tests.
const SOON: Duration = Duration::from_secs(3);

/// Does it `count` times on a few threads at once.
fn on_threads(count: usize, work: impl Fn(usize) + Sync) {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::SeqCst);
                    if number >= count {
                        break;
                    }
                    work(number);
                }
            });
        }
    });
}

/// Waits until it holds, and says how long that took.
fn wait_until(what: &str, holds: impl Fn() -> bool) -> Duration {
    let started = Instant::now();
    while !holds() {
        assert!(started.elapsed() < Duration::from_secs(20), "never: {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
    started.elapsed()
}

fn by_address(letters: Vec<Letter>) -> BTreeMap<String, Vec<Letter>> {
    let mut sorted: BTreeMap<String, Vec<Letter>> = BTreeMap::new();
    for letter in letters {
        sorted.entry(letter.to.clone()).or_default().push(letter);
    }
    sorted
}

/// The addresses of pending signatures.
fn pending(site: &Site) -> BTreeSet<String> {
    let export = site.paraph(&["export", "canal", "--format", "jsonl", "--state", "pending"]);
    let words = export
        .split('"')
        .filter(|word| word.ends_with("@example.org"));
    words.map(str::to_owned).collect()
}

#[test]
fn two_instances_started_at_once_on_an_empty_database_are_one_site() {
    const PEOPLE: usize = 160;
    let (database, sink) = (TestDatabase::postgres(), SmtpSink::start());
    let [mut a, mut b] = pair(&database.url, &sink);
    a.begin();
    b.begin();
    a.wait_until_ready();
    b.wait_until_ready();
    a.publish();
    let at = [a.address.clone(), b.address.clone()];
    let anybody = Visitor::new(&a, 0);
    let shown = wait_until("both show what was published through neither", || {
        at.iter()
            .all(|at| anybody.get(at, "/fr/canal").status == 200)
    });
    assert!(shown < SOON, "shown after {shown:?}");

    // Each signs at one instance with a form of the first, and confirms at the other: by link, or by the code that
    // needs the cookie of the first.
    let token = anybody.form_token(&at[0], "canal");
    let address = |number: usize| format!("p{number}@example.org");
    let visitor = |number| Mutex::new(Visitor::new(&a, number));
    let visitors: Vec<Mutex<Visitor>> = (0..PEOPLE).map(visitor).collect();
    on_threads(PEOPLE, |number| {
        let mut visitor = visitors[number].lock().unwrap();
        assert!(visitor.signs(&at[number % 2], "canal", &token, &address(number)));
    });
    wait_until("everybody has a mail", || sink.mails().len() >= PEOPLE);
    let mails = by_address(letters(&a, &sink));
    on_threads(PEOPLE, |number| {
        let (letter, other) = (&mails[&address(number)][0], &at[(number + 1) % 2]);
        let mut visitor = visitors[number].lock().unwrap();
        let answer = if number % 4 < 2 {
            visitor.confirms(other, &letter.link)
        } else {
            let typed = [("code", letter.code.as_str())];
            visitor
                .post(other, "/fr/canal/check-mailbox", &typed)
                .unwrap()
        };
        let seen = (answer.status, answer.location.as_str());
        assert_eq!(seen, (303, "/fr/canal/thanks"), "{}", answer.body);
        assert_eq!(visitor.get(&at[number % 2], "/fr/canal/thanks").status, 200);
    });
    let total = format!("\"total\":{PEOPLE}");
    let agreed = wait_until("both show the number", || {
        let number = |at| anybody.get(at, "/fr/canal/count.json").body;
        at.iter().all(|at| number(at).contains(&total))
    });
    assert!(agreed < SOON, "agreed after {agreed:?}");
    assert!(
        a.paraph(&["recount"])
            .contains(&format!("counter {PEOPLE} people"))
    );
    a.stop();
    b.stop();
    assert_eq!(sink.mails().len(), PEOPLE, "nobody was written to twice");
}

/// Two instances under load, one of which `end` ends again and again while the other goes on. Gives the addresses that
/// some instance acknowledged.
fn load_while(pair: &mut [Site; 2], rounds: usize, end: impl Fn(&mut Site)) -> BTreeSet<String> {
    pair.iter_mut().for_each(Site::serve);
    let at = pair.each_ref().map(|instance| instance.address.clone());
    let token = pair[0].ripe_form_token("canal");
    let visitors: Vec<_> = (0..4).map(|_| Visitor::new(&pair[0], 0)).collect();
    let (stop, heard) = (AtomicBool::new(false), Mutex::new(BTreeSet::new()));
    std::thread::scope(|scope| {
        for (signer, mut visitor) in visitors.into_iter().enumerate() {
            let (at, stop, heard, token) = (&at, &stop, &heard, &token);
            scope.spawn(move || {
                for number in (signer..).step_by(4) {
                    if stop.load(Ordering::SeqCst) {
                        break;
                    }
                    visitor.moves_to(number);
                    let address = format!("p{number}@example.org");
                    // Four signers come to both instances in turn.
                    let at = &at[(signer + number / 4) % 2];
                    if visitor.signs(at, "canal", token, &address) {
                        heard.lock().unwrap().insert(address);
                    }
                    std::thread::sleep(Duration::from_millis(8));
                }
            });
        }
        for round in 0..rounds {
            // Another moment each time: while forms arrive, while commits run, while mails leave.
            std::thread::sleep(Duration::from_millis(250 + round as u64 * 37 % 200));
            let dying = &mut pair[round % 2];
            end(dying);
            let before = heard.lock().unwrap().len();
            wait_until("the other goes on alone", || {
                heard.lock().unwrap().len() > before + 5
            });
            dying.serve();
        }
        stop.store(true, Ordering::SeqCst);
    });
    heard.into_inner().unwrap()
}

#[test]
fn instances_killed_under_load_lose_nothing_and_their_mails_go_out_once_their_leases_end() {
    let (database, sink) = (TestDatabase::postgres(), SmtpSink::start());
    let mut pair = pair(&database.url, &sink);
    pair[0].publish();
    let acknowledged = load_while(&mut pair, 8, Site::kill);
    pair.iter_mut().for_each(Site::stop);
    let site = &pair[0];
    let stored = pending(site);
    let lost: Vec<_> = acknowledged.difference(&stored).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    // The killed ones left mails behind that they had claimed: ten minutes later their leases have ended.
    site.deliver_later(10 * Timestamp::MINUTE);
    let mailed = by_address(letters(site, &sink));
    let unknown = |address: &&String| !mailed.contains_key(*address);
    let never: Vec<_> = stored.iter().filter(unknown).collect();
    assert!(never.is_empty(), "stored and never mailed: {never:?}");
    for (address, letters) in &mailed {
        let ids: BTreeSet<&str> = letters.iter().map(|letter| letter.id.as_str()).collect();
        assert_eq!(
            ids.len(),
            1,
            "{address}: a second copy carries the same Message-ID"
        );
    }
    println!(
        "{} acknowledged, {} mails to {} people",
        acknowledged.len(),
        sink.mails().len(),
        mailed.len()
    );
}

#[test]
fn instances_stopped_under_load_finish_what_they_began_and_nobody_is_written_to_twice() {
    let (database, sink) = (TestDatabase::postgres(), SmtpSink::start());
    let mut pair = pair(&database.url, &sink);
    pair[0].publish();
    let acknowledged = load_while(&mut pair, 4, Site::stop);
    let stored = pending(&pair[0]);
    let lost: Vec<_> = acknowledged.difference(&stored).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    wait_until("everybody has a mail", || {
        sink.mails().len() >= stored.len()
    });
    pair.iter_mut().for_each(Site::stop);
    assert_eq!(sink.mails().len(), stored.len());
    let mailed = by_address(letters(&pair[0], &sink));
    assert_eq!(
        mailed.len(),
        stored.len(),
        "one mail each: no lease was left behind"
    );
}

#[test]
fn caps_on_mails_hold_over_two_instances() {
    const VICTIMS: usize = 12;
    const SITE_CAP: usize = 5;
    let (database, sink) = (TestDatabase::postgres(), SmtpSink::start());
    let [mut a, mut b] = pair(&database.url, &sink);
    let slugs: Vec<String> = (0..8).map(|number| format!("appeal-{number}")).collect();
    slugs.iter().for_each(|slug| a.publish_as(slug));
    a.serve();
    b.serve();
    let at = [a.address.clone(), b.address.clone()];
    let tokens: Vec<String> = slugs.iter().map(|slug| a.ripe_form_token(slug)).collect();
    // Everybody's mailbox is posted on all appeals at once, on either instance.
    let posts = slugs.len();
    on_threads(VICTIMS * posts, |number| {
        let (victim, which) = (number / posts, number % posts);
        let address = format!("victim{victim}@example.org");
        let mut visitor = Visitor::new(&a, number);
        assert!(visitor.signs(&at[number % 2], &slugs[which], &tokens[which], &address));
    });
    wait_until("all caps are used up", || {
        sink.mails().len() >= VICTIMS * SITE_CAP
    });
    a.stop();
    b.stop();
    for (address, letters) in by_address(letters(&a, &sink)) {
        let allowed = SITE_CAP..=SITE_CAP + 1;
        assert!(
            allowed.contains(&letters.len()),
            "{address}: {} mails",
            letters.len()
        );
    }
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn eight_processes_that_migrate_an_empty_database_at_once_all_succeed(
    #[case] database: TestDatabase,
) {
    let site = Site::new(&database.url, &SmtpSink::start().url());
    let begin = |_| {
        site.command()
            .arg("migrate")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap()
    };
    let running: Vec<_> = (0..8).map(begin).collect();
    let ended: Vec<_> = running
        .into_iter()
        .map(|item| item.wait_with_output().unwrap())
        .collect();
    let failed = ended.iter().filter(|result| !result.status.success());
    let told: Vec<_> = failed
        .map(|item| String::from_utf8_lossy(&item.stderr))
        .collect();
    assert!(
        told.is_empty(),
        "{} of 8 failed:\n{}",
        told.len(),
        told.join("\n")
    );
    site.paraph(&["recount"]);
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn monitors_with_the_token_read_numbers_and_nobody_else_finds_the_page(
    #[case] database: TestDatabase,
) {
    const TOKEN: &str = "a-token-for-the-monitors-of-this-test";
    let sink = SmtpSink::start();
    let mut site = Site::new(&database.url, &sink.url());
    let at = site.address.clone();
    let agent = agent();
    let ask = |authorization: &str| {
        let request = agent
            .get(format!("http://{at}/metrics"))
            .header("authorization", authorization);
        let mut answer = request.header("host", "monitors.example").call().unwrap();
        let header = |name: &str| {
            answer
                .headers()
                .get(name)
                .map(|value| value.to_str().unwrap().to_owned())
                .unwrap_or_default()
        };
        let headers = (header("content-type"), header("cache-control"));
        (
            answer.status().as_u16(),
            headers,
            answer.body_mut().read_to_string().unwrap(),
        )
    };
    site.serve();
    assert_eq!(Visitor::new(&site, 0).get(&at, "/metrics").status, 404);
    assert_eq!(ask("Bearer x").0, 421, "under another host it is any page");
    site.stop();

    site.set("PARAPH_METRICS__TOKEN", TOKEN);
    site.publish();
    site.paraph(&["dev", "seed", "canal", "--count", "12"]);
    site.serve();
    let token = site.ripe_form_token("canal");
    assert!(Visitor::new(&site, 0).signs(&at, "canal", &token, "jeanne@example.org"));
    sink.wait_for(1);
    for wrong in [
        "",
        "Bearer",
        "Bearer x",
        &format!("Basic {TOKEN}"),
        &format!("Bearer {TOKEN}x"),
        TOKEN,
    ] {
        let (status, headers, body) = ask(wrong);
        assert_eq!((status, headers.1.as_str()), (401, "no-store"), "{wrong}");
        assert!(!body.contains("paraph_"), "{wrong}: {body}");
    }
    let known = format!("Bearer {TOKEN}");
    let sent = "paraph_mails_total{result=\"sent\",class=\"taken\"} 1\n";
    wait_until("delivery counted the mail", || ask(&known).2.contains(sent));
    let (status, headers, text) = ask(&known);
    assert_eq!(
        (status, headers.0.as_str(), headers.1.as_str()),
        (200, "text/plain; version=0.0.4; charset=utf-8", "no-store")
    );
    for line in [
        "paraph_http_requests_total{route=\"/{lang}/{slug}/sign/individual\",method=\"POST\",status=\"3xx\"} 1\n",
        "paraph_http_requests_total{route=\"/metrics\",method=\"GET\",status=\"4xx\"} 6\n",
        "paraph_writer_commit_seconds_count{kind=\"batch\"} 1\n",
        "paraph_writer_busy_total 0\n",
        "paraph_writer_queue_commands 0\n",
        "paraph_mails_total{result=\"failed\",class=\"permanent\"} 0\n",
        "paraph_outbox_oldest_seconds ",
        "paraph_appeal_signatures{appeal=\"canal\",kind=\"individual\"} 12\n",
        "process_resident_memory_bytes ",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    assert!(!text.contains("jeanne"), "nothing of a person: {text}");
    // Every line is a comment or a number under a name, as the format wants it.
    for line in text.lines().filter(|line| !line.starts_with("# ")) {
        let (name, value) = line.rsplit_once(' ').unwrap();
        assert!(
            value.parse::<f64>().is_ok() && name.starts_with(|c: char| c.is_ascii_lowercase()),
            "{line}"
        );
    }
    assert!(
        !site.paraph(&["config", "check"]).contains(TOKEN),
        "the token stays hidden"
    );
}
