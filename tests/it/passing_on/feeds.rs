//! Feeds, the sitemap and what search engines are told.

use rstest::rstest;

use crate::support::TestDatabase;
use crate::support::in_process::Site;

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn pages_name_themselves_their_languages_and_the_page_that_chooses(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let visitor = site.visitor();
    let base = &site.base;
    let named = |path: &str| {
        let page = visitor.get(path);
        let of = |what: &str| page.attributes("link[rel=alternate][hreflang]", what);
        let pairs = of("hreflang").into_iter().zip(of("href"));
        (
            page.attribute("link[rel=canonical]", "href"),
            pairs.collect::<Vec<_>>(),
        )
    };
    let pair = |tag: &str, path: &str| (tag.to_owned(), format!("{base}{path}"));
    let of_appeal = [
        pair("fr", "/fr/canal"),
        pair("en", "/en/canal"),
        pair("x-default", "/a/canal"),
    ];
    for path in ["/fr/canal", "/en/canal"] {
        assert_eq!(named(path), (format!("{base}{path}"), of_appeal.to_vec()));
    }
    assert_eq!(named("/fr").1.last(), Some(&pair("x-default", "/")));
    assert_eq!(
        named("/en/canal/history").1.last(),
        Some(&pair("x-default", "/fr/canal/history"))
    );
    assert!(
        named("/fr/canal/sign/individual").1.is_empty(),
        "forms are not found by search"
    );
}

#[rstest]
#[case::on_sqlite(TestDatabase::sqlite())]
#[case::on_postgres(TestDatabase::postgres())]
fn robots_find_the_sitemap_and_the_sitemap_every_appeal(#[case] database: TestDatabase) {
    let site = Site::start(&database);
    let visitor = site.visitor();
    let robots = visitor.get("/robots.txt").body;
    assert!(
        robots.contains(&format!("Sitemap: {}/sitemap.xml", site.base)),
        "{robots}"
    );
    for (path, is_allowed) in [
        ("/fr/canal", true),
        ("/fr/canal/signatories", true),
        ("/fr/canal/signatories?letter=M", true),
        ("/fr/canal/news", true),
        ("/fr/canal/sign", false),
        ("/fr/canal/sign?from=tract", false),
        ("/fr/canal/sign/individual", false),
        ("/fr/confirm/abc", false),
        ("/fr/admin/login", false),
        ("/embed/fr/canal/form", false),
    ] {
        assert_eq!(may_read(&robots, path), is_allowed, "{path}: {robots}");
    }
    let sitemap = visitor.get("/sitemap.xml");
    assert!(
        sitemap
            .header("content-type")
            .starts_with("application/xml")
    );
    for path in ["/fr", "/en", "/fr/canal", "/en/canal", "/fr/halle"] {
        let line = format!("<loc>{}{path}</loc>", site.base);
        assert!(sitemap.body.contains(&line), "{line}: {}", sitemap.body);
    }
    is_well_formed(&sitemap.body);
    for feed in ["/fr/canal/news.atom", "/en/news.atom"] {
        let page = visitor.get(feed);
        assert!(
            page.header("content-type")
                .starts_with("application/atom+xml"),
            "{feed}"
        );
        assert!(page.body.contains("<updated>2"), "{}", page.body);
        is_well_formed(&page.body);
    }
}

/// Whether a robot may read a page (RFC 9309, section 2.2): no rule is the beginning of its address, `*` standing for
/// anything and `$` for the end.
fn may_read(robots: &str, path: &str) -> bool {
    let mut rules = robots
        .lines()
        .filter_map(|line| line.strip_prefix("Disallow: "));
    rules.all(|rule| {
        let (rule, is_whole) = match rule.strip_suffix('$') {
            Some(rule) => (rule, true),
            None => (rule, false),
        };
        let mut parts = rule.split('*');
        let start = parts.next().unwrap_or_default();
        let mut rests: Vec<&str> = path.strip_prefix(start).into_iter().collect();
        for part in parts {
            let ends = |rest: &&'_ str| -> Vec<usize> {
                let found = rest.match_indices(part).map(|(at, _)| at + part.len());
                found.collect()
            };
            rests = rests
                .iter()
                .flat_map(|rest| ends(rest).into_iter().map(|end| &rest[end..]))
                .collect();
        }
        !rests.iter().any(|rest| rest.is_empty() || !is_whole)
    })
}

/// Well-formed as far as its tags go: each that opens also closes.
fn is_well_formed(text: &str) {
    let mut open: Vec<&str> = Vec::new();
    for part in text.split('<').skip(1) {
        let tag = part.split('>').next().unwrap();
        if tag.starts_with('?') || tag.ends_with('/') {
            continue;
        }
        let name = tag.split_whitespace().next().unwrap();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "{text}"),
            None => open.push(name),
        }
    }
    assert_eq!(open, [""; 0], "{text}");
}
