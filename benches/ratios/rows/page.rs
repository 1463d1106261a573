//! `GET /fr/canal` and its like: what a reader costs.

use crate::Fault;
use crate::load::{Plan, What};
use crate::process::{Running, get, limits, load};
use crate::report::{Row, Section};
use crate::scale::Scale;
use crate::site::{Kind, SilentRelay, Site};

const ABOUT: &str = "GETs a second over 64 connections that stay open. Limit: a bare actix-web handler that answers a \
    static body of the same size (of the page as it is, also for brotli: what compression gains counts), an empty 200 \
    for a 304; same workers, same generator. Processor time is that of the server alone.";

/// One comparison: a request to Paraph, one to the limit, and the budget.
struct Case {
    what: &'static str,
    path: &'static str,
    headers: String,
    status: u16,
    limit: &'static str,
    budget: Option<f64>,
}

pub fn measure(scale: &Scale) -> Result<Section, Fault> {
    let mut section = Section::new("page", ABOUT, scale);
    let relay = SilentRelay::start()?;
    let mut site = Site::new(Kind::Sqlite, &relay.url()?)?;
    site.seed(50, false)?;
    site.serve()?;
    let (_, page) = get(&site.address, "/fr/canal", "")?;
    let (_, count) = get(&site.address, "/fr/canal/count.json", "")?;
    let sizes = [page.len().to_string(), count.len().to_string()];
    let (server, address) = limits(&[&sizes[0], &sizes[1]])?;
    let case = |what, path, headers: &str, status, limit, budget| Case {
        what,
        path,
        headers: headers.to_owned(),
        status,
        limit,
        budget,
    };
    let cases = [
        case("page", "/fr/canal", "", 200, "/page", Some(0.85)),
        case(
            "brotli",
            "/fr/canal",
            "Accept-Encoding: gzip, br\r\n",
            200,
            "/page",
            Some(1.25),
        ),
        case("304", "/fr/canal", "", 304, "/empty", Some(0.85)),
        case(
            "count.json",
            "/fr/canal/count.json",
            "",
            200,
            "/count",
            None,
        ),
    ];
    for case in cases {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        let (mut our_cpu, mut their_cpu) = (Vec::new(), Vec::new());
        for _ in 0..scale.turns {
            // The page may change meanwhile: a milestone is noted within a minute of the start.
            let headers = match case.status {
                304 => format!("If-None-Match: {}\r\n", etag(&site.address, case.path)?),
                _ => case.headers.clone(),
            };
            let (rate, cpu) = ask(
                site.server(),
                &site.address,
                case.path,
                &headers,
                case.status,
                scale,
            )?;
            ours.push(rate);
            our_cpu.push(cpu);
            let (rate, cpu) = ask(&server, &address, case.limit, &headers, 200, scale)?;
            theirs.push(rate);
            their_cpu.push(cpu);
        }
        let what = match case.path {
            "/fr/canal" if case.status == 200 => {
                format!("{} ({} octets plain)", case.what, page.len())
            }
            _ => case.what.to_owned(),
        };
        let row = Row::ratio(&format!("{what} ÷ static body"), "/s", &ours, &theirs);
        section.add(match case.budget {
            Some(bound) => row.at_least(bound),
            None => row,
        });
        section.add(Row::ratio(
            &format!("{}: processor time for each", case.what),
            "µs",
            &our_cpu,
            &their_cpu,
        ));
    }
    Ok(section)
}

/// The ETag of the page as it is now.
fn etag(address: &str, path: &str) -> Result<String, Fault> {
    let (head, _) = get(address, path, "")?;
    let fields = head.lines().filter_map(|line| line.split_once(": "));
    let mut etags = fields.filter(|(name, _)| name.eq_ignore_ascii_case("etag"));
    let (_, etag) = etags.next().ok_or("the page has no ETag")?;
    Ok(etag.to_owned())
}

/// Answers a second, and microseconds of the server's processor time for each.
fn ask(
    server: &Running,
    address: &str,
    path: &str,
    headers: &str,
    status: u16,
    scale: &Scale,
) -> Result<(f64, f64), Fault> {
    let what = What::Get {
        path: path.to_owned(),
        headers: headers.to_owned(),
    };
    let before = server.cpu();
    let heard = load(&Plan::full_speed(address, what, status, scale))?;
    Ok((
        heard.rate(),
        (server.cpu() - before) * 1e6 / heard.all as f64,
    ))
}
