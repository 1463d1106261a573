//! Rendering of hostile and of ordinary Markdown.

use super::*;
use scraper::{Html, Node};

/// Attempts to inject: HTML, Markdown that produces HTML, unusual schemes, broken nesting, entities, parser confusion.
const HOSTILE: [&str; 46] = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)//",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)>",
    "<embed src=javascript:alert(1)>",
    "<base href=//x.example>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<link rel=stylesheet href=//x.example/x.css>",
    "<style>@import '//x.example';</style>",
    "<p style=\"background:url(javascript:alert(1))\">x</p>",
    "<body onload=alert(1)>",
    "<form action=//x.example><input name=email><button>Sign</button></form>",
    "<details open ontoggle=alert(1)>x</details>",
    "<video><source onerror=alert(1)></video>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "<a href=\"https://x.example\" onclick=\"alert(1)\">x</a>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<textarea></textarea><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?><script>alert(1)</script>",
    "<template><script>alert(1)</script></template>",
    "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](  javascript:alert(1))",
    "[x](java\tscript:alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](//x.example/protocol-relative)",
    "[x](https://x.example \"t\" onclick=alert(1))",
    "[x](https://x.example/\"onmouseover=alert(1)//)",
    "[x]: javascript:alert(1)\n\n[x]",
    "<javascript:alert(1)>",
    "![x\" onerror=\"alert(1)](https://x.example/p.gif \"t\" )",
];

/// Every element and attribute that a browser would parse from the HTML is allowed.
fn assert_safe(html: &str, allowed: &[&str], source: &str) {
    let parsed = Html::parse_fragment(html);
    for node in parsed.root_element().descendants().skip(1) {
        match node.value() {
            Node::Element(element) => {
                assert!(allowed.contains(&element.name()), "{source} → {html}");
                for (name, value) in element.attrs() {
                    assert!(
                        ["href", "title", "rel", "start"].contains(&name),
                        "{source} → {html}"
                    );
                    let schemes = ["http://", "https://", "mailto:"];
                    assert!(
                        name != "href" || schemes.iter().any(|scheme| value.starts_with(scheme)),
                        "{source} → {html}"
                    );
                }
            }
            Node::Comment(_) | Node::Doctype(_) | Node::ProcessingInstruction(_) => {
                panic!("{source} → {html}")
            }
            _ => {}
        }
    }
}

#[test]
fn hostile_markdown_injects_no_element_attribute_or_scheme() {
    for hostile in HOSTILE {
        for source in [
            hostile.to_owned(),
            format!("Before {hostile} after"),
            format!("# {hostile}\n\n> {hostile}\n\n- {hostile}\n\n**{hostile}**"),
            format!("[{hostile}](https://x.example \"{hostile}\")"),
            format!("    {hostile}\n\n`{hostile}`\n\n```{hostile}\n{hostile}\n```"),
        ] {
            assert_safe(&to_html(&source), &ELEMENTS, &source);
        }
    }
}

#[test]
fn hostile_markdown_injects_no_element_into_the_differences() {
    for hostile in HOSTILE {
        for (old, new) in [
            (hostile, ""),
            ("", hostile),
            (hostile, hostile),
            ("A word", hostile),
        ] {
            assert_safe(&differences(old, new), &["p", "ins", "del"], hostile);
        }
    }
}

#[test]
fn headings_start_below_the_title_of_the_page() {
    assert_eq!(
        to_html("# A\n\n## B\n\n###### C"),
        "<h2>A</h2>\n<h3>B</h3>\n<h6>C</h6>\n"
    );
}

#[test]
fn links_send_no_referrer() {
    assert_eq!(
        to_html("[law](https://example.org/law)"),
        "<p><a href=\"https://example.org/law\" rel=\"noopener noreferrer\">law</a></p>\n"
    );
}

#[test]
fn html_is_escaped_and_an_image_becomes_its_description() {
    assert_eq!(
        to_html("We <b>ask</b>"),
        "<p>We &lt;b&gt;ask&lt;/b&gt;</p>\n"
    );
    assert_eq!(
        to_html("![the canal](https://example.org/c.png)"),
        "<p>the canal</p>\n"
    );
}

#[test]
fn changed_words_are_marked_and_adjacent_ones_share_an_element() {
    assert_eq!(
        differences(
            "We ask for a new bridge.\n\nNow.",
            "We demand for a new bridge.\n\nNow."
        ),
        "<p>We <del>ask</del><ins>demand</ins> for a new bridge.</p>\n<p>Now.</p>\n"
    );
}

#[test]
fn paragraphs_are_added_and_removed() {
    assert_eq!(
        differences("A\n\nB", "A\n\nB\n \nC"),
        "<p>A</p>\n<p>B</p>\n<p><ins>C</ins></p>\n"
    );
    assert_eq!(
        differences("A\n\n\nB", "A"),
        "<p>A</p>\n<p><del>B</del></p>\n"
    );
}

#[test]
fn two_long_and_different_texts_are_compared_in_reasonable_time() {
    let old: String = (0..15_000)
        .map(|n| format!("{} ", n * 7919 % 10_007))
        .collect();
    let new: String = (0..15_000)
        .map(|n| format!("{} ", n * 6101 % 10_009))
        .collect();
    let start = std::time::Instant::now();
    assert!(differences(&old, &new).contains("<ins>"));
    assert!(start.elapsed() < Duration::from_secs(5));
}
