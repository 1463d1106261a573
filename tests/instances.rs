//! Two processes that serve one site on one Postgres: they start together, share the work, and one may end at any moment.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "support/instances.rs"]
mod instances;
#[path = "support/smtp.rs"]
mod smtp;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, RwLock};
use std::time::{Duration, Instant};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};
use instances::{Instance, Letter, Site, Visitor, letters, told};
use smtp::SmtpSink;
use support::{TestDatabase, both_databases};

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

/// The number on the page of an instance.
fn number_at(at: &str) -> String {
    Visitor::new(0).get(at, "/fr/canal/count.json").body
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
    let site = Site::new(&database, &sink);
    let (mut a, mut b) = (site.begin(), site.begin());
    a.wait_until_ready();
    b.wait_until_ready();
    site.publish("canal");
    let at = [a.address.as_str(), b.address.as_str()];
    let shown = wait_until("both show what was published through neither", || {
        at.iter()
            .all(|at| Visitor::new(0).get(at, "/fr/canal").status == 200)
    });
    assert!(shown < Duration::from_secs(3), "shown after {shown:?}");

    // Each signs at one instance with a form of the first, and confirms at the other: by link, or by the code that
    // needs the cookie of the first.
    let token = Visitor::new(0).form_token(at[0], "canal");
    let address = |number: usize| format!("p{number}@example.org");
    let visitors: Vec<Mutex<Visitor>> = (0..PEOPLE).map(|n| Mutex::new(Visitor::new(n))).collect();
    on_threads(PEOPLE, |number| {
        let mut visitor = visitors[number].lock().unwrap();
        assert!(visitor.signs(at[number % 2], "canal", &token, &address(number)));
    });
    wait_until("everybody has a mail", || sink.mails().len() >= PEOPLE);
    let mails = by_address(letters(&sink));
    on_threads(PEOPLE, |number| {
        let (letter, other) = (&mails[&address(number)][0], at[(number + 1) % 2]);
        let mut visitor = visitors[number].lock().unwrap();
        let answer = if number % 4 < 2 {
            visitor.confirms(other, &letter.link)
        } else {
            let typed = [("code", letter.code.as_str())];
            visitor
                .post(other, "/fr/canal/check-mailbox", &typed)
                .unwrap()
        };
        assert_eq!(
            (answer.status, answer.location.as_str()),
            (303, "/fr/canal/thanks"),
            "{}",
            answer.body
        );
        assert_eq!(visitor.get(at[number % 2], "/fr/canal/thanks").status, 200);
    });
    let total = format!("\"total\":{PEOPLE}");
    let agreed = wait_until("both show the number", || {
        at.iter().all(|at| number_at(at).contains(&total))
    });
    assert!(agreed < Duration::from_secs(3), "agreed after {agreed:?}");
    assert!(
        site.paraph(&["recount"])
            .contains(&format!("counter {PEOPLE} people"))
    );
    assert_eq!(letters(&sink).len(), PEOPLE, "nobody was written to twice");
    a.stop();
    b.stop();
    assert_eq!(letters(&sink).len(), PEOPLE);
}

/// Two instances under load, one of which `end` ends again and again while the other goes on; gives the addresses that
/// some instance acknowledged, and both.
fn load_while(
    site: &Site,
    rounds: usize,
    end: impl Fn(Instance),
) -> (BTreeSet<String>, [Instance; 2]) {
    let mut instances = [site.serve(), site.serve()];
    let token = Visitor::new(0).form_token(&instances[0].address, "canal");
    let addresses = RwLock::new(instances.each_ref().map(|one| one.address.clone()));
    let (stop, heard) = (AtomicBool::new(false), Mutex::new(BTreeSet::new()));
    std::thread::scope(|scope| {
        for signer in 0..4 {
            let (addresses, stop, heard, token) = (&addresses, &stop, &heard, &token);
            scope.spawn(move || {
                for number in (signer..).step_by(4) {
                    if stop.load(Ordering::SeqCst) {
                        break;
                    }
                    let at = addresses.read().unwrap()[number % 2].clone();
                    let address = format!("p{number}@example.org");
                    if Visitor::new(number).signs(&at, "canal", token, &address) {
                        heard.lock().unwrap().insert(address);
                    }
                    std::thread::sleep(Duration::from_millis(8));
                }
            });
        }
        for round in 0..rounds {
            // Another moment each time: while forms arrive, while commits run, while mails leave.
            std::thread::sleep(Duration::from_millis(250 + round as u64 * 37 % 200));
            let dying = round % 2;
            let ended = std::mem::replace(&mut instances[dying], site.begin());
            end(ended);
            let before = heard.lock().unwrap().len();
            wait_until("the other goes on alone", || {
                heard.lock().unwrap().len() > before + 5
            });
            instances[dying].wait_until_ready();
            addresses.write().unwrap()[dying].clone_from(&instances[dying].address);
        }
        stop.store(true, Ordering::SeqCst);
    });
    (heard.into_inner().unwrap(), instances)
}

#[test]
fn instances_killed_under_load_lose_nothing_and_their_mails_go_out_once_their_leases_end() {
    let (database, sink) = (TestDatabase::postgres(), SmtpSink::start());
    let site = Site::new(&database, &sink);
    site.publish("canal");
    let (acknowledged, instances) = load_while(&site, 8, Instance::kill);
    let stored = pending(&site);
    let lost: Vec<_> = acknowledged.difference(&stored).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    instances.into_iter().for_each(Instance::stop);
    // The killed ones left mails behind that they had claimed: in some minutes their leases end.
    let mut connection = PgConnection::establish(&database.url).unwrap();
    connection
        .batch_execute("UPDATE outbox SET lease_until = 0")
        .unwrap();
    site.paraph(&["deliver", "--once"]);
    let mailed = by_address(letters(&sink));
    let never: Vec<_> = stored
        .iter()
        .filter(|address| !mailed.contains_key(*address))
        .collect();
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
        letters(&sink).len(),
        mailed.len()
    );
}

#[test]
fn instances_stopped_under_load_finish_what_they_began_and_nobody_is_written_to_twice() {
    let (database, sink) = (TestDatabase::postgres(), SmtpSink::start());
    let site = Site::new(&database, &sink);
    site.publish("canal");
    let (acknowledged, instances) = load_while(&site, 4, Instance::stop);
    let stored = pending(&site);
    let lost: Vec<_> = acknowledged.difference(&stored).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    wait_until("everybody has a mail", || {
        by_address(letters(&sink)).len() >= stored.len()
    });
    instances.into_iter().for_each(Instance::stop);
    assert_eq!(letters(&sink).len(), stored.len(), "one mail each");
    assert!(
        site.paraph(&["deliver", "--once"]).contains("0 sent"),
        "no lease was left behind"
    );
}

#[test]
fn caps_on_mails_hold_over_two_instances() {
    let (database, sink) = (TestDatabase::postgres(), SmtpSink::start());
    let site = Site::new(&database, &sink);
    let slugs: Vec<String> = (0..8).map(|number| format!("appeal-{number}")).collect();
    for slug in &slugs {
        site.publish(slug);
    }
    let (a, b) = (site.serve(), site.serve());
    let at = [a.address.as_str(), b.address.as_str()];
    let tokens: Vec<String> = std::thread::scope(|scope| {
        let token = |slug: &String| {
            let slug = slug.clone();
            scope.spawn(move || Visitor::new(0).form_token(at[0], &slug))
        };
        let waiting: Vec<_> = slugs.iter().map(token).collect();
        waiting.into_iter().map(|one| one.join().unwrap()).collect()
    });
    // Everybody's mailbox is posted on all appeals at once, on both instances.
    const VICTIMS: usize = 12;
    on_threads(VICTIMS * slugs.len() * 2, |number| {
        let (victim, rest) = (number / (slugs.len() * 2), number % (slugs.len() * 2));
        let (which, at) = (rest / 2, at[rest % 2]);
        let address = format!("victim{victim}@example.org");
        assert!(Visitor::new(number).signs(at, &slugs[which], &tokens[which], &address));
    });
    std::thread::sleep(Duration::from_millis(1_500));
    let mails = by_address(letters(&sink));
    assert_eq!(mails.len(), VICTIMS);
    for (address, letters) in mails {
        println!("{address}: {} mails", letters.len());
        let site_cap = 5;
        assert!(
            (site_cap..=site_cap + 1).contains(&letters.len()),
            "{address}: {} mails",
            letters.len()
        );
    }
}

both_databases! {
    fn eight_processes_that_migrate_an_empty_database_at_once_all_succeed(database: TestDatabase) {
        let sink = SmtpSink::start();
        let site = Site::new(&database, &sink);
        let begin = |_| site.command(&["migrate"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let running: Vec<_> = (0..8).map(begin).collect();
        let ended: Vec<_> = running.into_iter().map(|one| one.wait_with_output().unwrap()).collect();
        let failed: Vec<String> = ended.iter().filter(|one| !one.status.success()).map(told).collect();
        assert!(failed.is_empty(), "{} of 8 failed:\n{}", failed.len(), failed.join("\n"));
        site.paraph(&["recount"]);
    }

    fn monitors_with_the_token_read_numbers_and_nobody_else_finds_the_page(database: TestDatabase) {
        const TOKEN: &str = "a-token-for-the-monitors-of-this-test";
        let sink = SmtpSink::start();
        let site = Site::new(&database, &sink);
        let agent = ureq::Agent::config_builder().http_status_as_error(false).build().new_agent();
        let ask = |at: &str, authorization: &str| {
            let request = agent.get(format!("{at}/metrics")).header("authorization", authorization);
            let mut answer = request.call().unwrap();
            let header = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
            let headers = (header("content-type"), header("cache-control"));
            (answer.status().as_u16(), headers, answer.body_mut().read_to_string().unwrap())
        };
        let closed = site.serve();
        let unknown = Visitor::new(0).get(&closed.address, "/unknown");
        let page = Visitor::new(0).get(&closed.address, "/metrics");
        assert_eq!((page.status, unknown.status), (404, 404));
        assert_eq!(ask(&closed.address, "Bearer x").0, 421, "under another host it is any page");
        closed.stop();

        let site = site.with("PARAPH_METRICS__TOKEN", TOKEN);
        site.publish("canal");
        site.paraph(&["dev", "seed", "canal", "--count", "12"]);
        let open = site.serve();
        let token = Visitor::new(0).form_token(&open.address, "canal");
        assert!(Visitor::new(0).signs(&open.address, "canal", &token, "jeanne@example.org"));
        sink.wait_for(1);
        for wrong in ["", "Bearer", "Bearer x", &format!("Basic {TOKEN}"), &format!("Bearer {TOKEN}x"), TOKEN] {
            let (status, headers, body) = ask(&open.address, wrong);
            assert_eq!((status, headers.1.as_str()), (401, "no-store"), "{wrong}");
            assert!(!body.contains("paraph_"), "{wrong}: {body}");
        }
        let (status, headers, text) = ask(&open.address, &format!("Bearer {TOKEN}"));
        assert_eq!((status, headers.0.as_str(), headers.1.as_str()), (200, "text/plain; version=0.0.4; charset=utf-8", "no-store"));
        for line in [
            "paraph_http_requests_total{route=\"/{lang}/{slug}/sign/individual\",method=\"POST\",status=\"3xx\"} 1\n",
            "paraph_http_requests_total{route=\"/metrics\",method=\"GET\",status=\"4xx\"} 6\n",
            "paraph_writer_commit_seconds_count{kind=\"batch\"} 1\n",
            "paraph_writer_busy_total 0\n",
            "paraph_writer_queue_commands 0\n",
            "paraph_outbox_mails 0\n",
            "paraph_appeal_signatures{appeal=\"canal\",kind=\"individual\"} 12\n",
            "process_resident_memory_bytes ",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(!text.contains("jeanne") && !text.contains("p0@"), "nothing of a person: {text}");
        // Every line is a comment or a number under a name, as the format wants it.
        for line in text.lines().filter(|line| !line.starts_with("# ")) {
            let (name, value) = line.rsplit_once(' ').unwrap();
            assert!(value.parse::<f64>().is_ok() && name.starts_with(|c: char| c.is_ascii_lowercase()), "{line}");
        }
        assert!(!site.paraph(&["config", "check"]).contains(TOKEN), "the token stays hidden");
    }
}
