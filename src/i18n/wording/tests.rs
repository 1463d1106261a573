//! Rendering of hostile and of ordinary Markdown.
#![allow(clippy::unwrap_used)]

use super::*;
use scraper::{Html, Node};

/// Attempts to inject: HTML, Markdown that produces HTML, unusual schemes, broken nesting, entities, parser confusion.
const HOSTILE: [&str; 53] = [
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
    "![x\" onerror=\"alert(1)](/pictures/9f86d081884c7d659a2feaa0c55ad015.jpg#1x1)",
    "![x](/pictures/9f86d081884c7d659a2feaa0c55ad015.jpg#1x1\"onerror=alert(1))",
    "![x](//x.example/pictures/9f86d081884c7d659a2feaa0c55ad015.jpg)",
    "![x](/pictures/../fr/admin)",
    "![x](/pictures/9f86d081884c7d659a2feaa0c55ad015.svg)",
    "| <script>alert(1)</script> | a\n|---|---\n| <img src=x onerror=alert(1)> | [x](javascript:alert(1))",
    "| a |\n|---|\n| </td></tr></table><script>alert(1)</script> |",
];

/// Every element and attribute that a browser would parse from the HTML is allowed.
fn assert_safe(html: &str, allowed: &[&str], source: &str) {
    let parsed = Html::parse_fragment(html);
    for node in parsed.root_element().descendants().skip(1) {
        match node.value() {
            Node::Element(element) => {
                assert!(allowed.contains(&element.name()), "{source} → {html}");
                for (name, value) in element.attrs() {
                    let allowed = [
                        "href", "title", "rel", "start", "value", "class", "lang", "src", "alt",
                        "width", "height", "loading", "decoding", "tabindex", "scope", "srcset",
                        "type", "role",
                    ];
                    let is_label = element.name() == "div" && name == "aria-label";
                    assert!(allowed.contains(&name) || is_label, "{source} → {html}");
                    let schemes = ["http://", "https://", "mailto:"];
                    assert!(
                        !["src", "srcset"].contains(&name) || value.starts_with("/pictures/"),
                        "{source} → {html}"
                    );
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
    let allowed: Vec<&str> = ELEMENTS
        .iter()
        .chain(&DIFFERENCE_ELEMENTS)
        .copied()
        .collect();
    for hostile in HOSTILE {
        for (old, new) in [
            (hostile.to_owned(), String::new()),
            (String::new(), hostile.to_owned()),
            (hostile.to_owned(), hostile.to_owned()),
            ("A word".to_owned(), hostile.to_owned()),
            (format!("- a\n- {hostile}"), format!("> # {hostile} b")),
        ] {
            if let Some(html) = text_differences(&old, &new, &words()) {
                assert_safe(&html, &allowed, hostile);
            }
            assert_safe(&line_differences(&old, &new, &words()), &allowed, hostile);
        }
    }
}

#[test]
fn headings_start_below_the_title_of_the_page() {
    assert_eq!(
        to_html("# A\n\n## B\n\n###### C"),
        "<h2>A</h2>\n<h3>B</h3>\n<h4>C</h4>\n"
    );
}

#[test]
fn no_level_of_headings_is_skipped() {
    let cases = [
        ("## A\n\n## B", "<h2>A</h2>\n<h2>B</h2>\n"),
        (
            "### A\n\n# B\n\n### C",
            "<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>\n",
        ),
        (
            "## A\n\n#### B\n\n### C\n\n## D",
            "<h2>A</h2>\n<h3>B</h3>\n<h3>C</h3>\n<h2>D</h2>\n",
        ),
    ];
    for (markdown, html) in cases {
        assert_eq!(to_html(markdown), html, "{markdown}");
    }
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

/// Words that are read aloud, short enough to see the rest.
fn words() -> ChangeWords {
    ChangeWords {
        language: "en".to_owned(),
        added: "+".to_owned(),
        removed: "-".to_owned(),
        end: ".".to_owned(),
    }
}

/// The differences, with the unseen words as `{+ }` and `{- }`.
fn differences(old: &str, new: &str) -> String {
    let html = text_differences(old, new, &words()).unwrap_or_else(|| "(alike)".to_owned());
    html.replace("<span class=\"visually-hidden\" lang=\"en\">+</span>", "{+")
        .replace("<span class=\"visually-hidden\" lang=\"en\">-</span>", "{-")
        .replace("<span class=\"visually-hidden\" lang=\"en\">.</span>", "}")
        .replace('\n', "")
}

#[test]
fn changed_words_are_marked_for_eyes_and_ears_and_a_space_parts_no_change() {
    assert_eq!(
        differences(
            "We ask the council for a new bridge today.\n\nNow.",
            "We demand the region for a new bridge today.\n\nNow."
        ),
        "<p>We <del>{-ask}</del><ins>{+demand}</ins> the <del>{-council}</del><ins>{+region}</ins> for a new bridge today.</p>\
         <p>Now.</p>"
    );
    assert_eq!(
        differences(
            "It stays open for all the boats.",
            "It is closed for all the boats."
        ),
        "<p>It <del>{-stays open}</del><ins>{+is closed}</ins> for all the boats.</p>"
    );
}

#[test]
fn formatting_is_shown_and_never_its_signs() {
    assert_eq!(
        differences(
            "# We ask\n\nThat the canal *stays* **open** to all.",
            "# We ask\n\nThat the canal *stays* **closed** to all."
        ),
        "<h2>We ask</h2><p>That the canal <em>stays</em> <del>{-<strong>open</strong>}</del>\
         <ins>{+<strong>closed</strong>}</ins> to all.</p>"
    );
    assert_eq!(
        differences(
            "See the [law](https://a.example) of 1905.",
            "See the [law](https://b.example) of 1905."
        ),
        "<p>See the <del>{-<a href=\"https://a.example\" rel=\"noopener noreferrer\">law</a>}</del>\
         <ins>{+<a href=\"https://b.example\" rel=\"noopener noreferrer\">law</a>}</ins> of 1905.</p>"
    );
}

#[test]
fn another_spelling_of_the_same_page_is_no_difference() {
    assert_eq!(
        differences("*A* word\nor __two__", "_A_ word or **two**"),
        "(alike)"
    );
}

#[test]
fn paragraphs_are_added_and_removed_where_they_stood() {
    assert_eq!(
        differences("A\n\nB", "A\n\nB\n \nC"),
        "<p>A</p><p>B</p><p><ins>{+C}</ins></p>"
    );
    assert_eq!(
        differences("A\n\n\nB", "A"),
        "<p>A</p><p><del>{-B}</del></p>"
    );
    // A new paragraph in front of a changed one is not taken for it.
    assert_eq!(
        differences(
            "The canal must stay open.",
            "Something else entirely.\n\nThe canal must be open."
        ),
        "<p><ins>{+Something else entirely.}</ins></p>\
         <p>The canal must <del>{-stay}</del><ins>{+be}</ins> open.</p>"
    );
    assert_eq!(
        differences("A\n\n---\n\nB", "A\n\nB"),
        "<p>A</p><del>{-<hr>}</del><p>B</p>"
    );
}

#[test]
fn lists_stay_lists_and_keep_their_numbers() {
    assert_eq!(
        differences(
            "1. dredge the canal\n2. mend the locks\n\nSoon.",
            "1. dredge the canal\n2. buy new boats\n3. mend the locks\n   - all of them\n\nSoon."
        ),
        "<ol><li value=\"1\">dredge the canal</li><li value=\"2\"><ins>{+buy new boats}</ins></li>\
         <li value=\"3\">mend the locks<ul><li><ins>{+all of them}</ins></li></ul></li></ol><p>Soon.</p>"
    );
    assert_eq!(
        differences("> - one\n> - two\n\nEnd", "> - one\n> - three more\n\nEnd"),
        "<blockquote><ul><li>one</li><li><del>{-two}</del></li><li><ins>{+three more}</ins></li></ul></blockquote><p>End</p>"
    );
}

#[test]
fn lines_are_compared_as_they_are() {
    let html = line_differences("*A* & b", "*A* & c", &words());
    assert!(html.starts_with("*A* &amp; <del>"), "{html}");
}

#[test]
fn two_long_and_different_texts_are_compared_in_reasonable_time() {
    let old: String = (0..15_000)
        .map(|n| format!("{} ", n * 7919 % 10_007))
        .collect();
    let new: String = (0..15_000)
        .map(|n| format!("{} ", n * 6101 % 10_009))
        .collect();
    let paragraphs = |text: &str| text.replace(" 1", "\n\n1");
    let start = std::time::Instant::now();
    for (old, new) in [
        (old.clone(), new.clone()),
        (paragraphs(&old), paragraphs(&new)),
    ] {
        assert!(differences(&old, &new).contains("<ins>"));
    }
    assert!(start.elapsed() < std::time::Duration::from_secs(5));
}

#[test]
fn a_table_scrolls_by_itself_and_its_columns_have_headings() {
    let table = "| | Budget |\n|---|--:|\n| 2024 | **300** € |\n";
    assert_eq!(
        to_html(table),
        "<div class=\"table\" role=\"region\" aria-label=\"Budget\" tabindex=\"0\"><table><thead><tr><td></td><th scope=\"col\" class=\"end\">Budget</th>\
         </tr></thead>\n<tbody><tr><td>2024</td><td class=\"end\"><strong>300</strong> €</td></tr>\n\
         </tbody></table></div>\n"
    );
    let mail = to_mail_html(table);
    assert!(
        mail.contains("<th scope=\"col\" style=\"padding:4px 10px"),
        "{mail}"
    );
    assert!(
        mail.contains("text-align:right\"><strong>300") && !mail.contains("class="),
        "{mail}"
    );
}

#[test]
fn only_pictures_of_this_site_are_shown_and_none_in_mails() {
    let path = "/pictures/9f86d081884c7d659a2feaa0c55ad015.jpg";
    let picture = format!("![Le *canal*]({path}#640x427)");
    assert_eq!(
        to_html(&picture),
        format!(
            "<p><picture><source srcset=\"/pictures/9f86d081884c7d659a2feaa0c55ad015.webp\" type=\"image/webp\"><img src=\"{path}\" alt=\"Le canal\" width=\"640\" height=\"427\" loading=\"lazy\" decoding=\"async\"></picture></p>\n"
        )
    );
    assert_eq!(to_mail_html(&picture), "<p>[Le canal]</p>\n");
    assert_eq!(
        to_html("![Le canal](https://a.org/b.jpg)"),
        "<p>Le canal</p>\n"
    );
    let other = picture.replace("9f86", "0000");
    let changes = text_differences(&picture, &other, &words()).unwrap();
    assert_eq!(
        changes.matches("<img").count(),
        2,
        "both are shown: {changes}"
    );
    assert!(to_html(&format!("[x]({path})")).contains("href=\"/pictures/"));
    assert!(!to_html("[x](/fr/admin)").contains("href"));
}

#[test]
fn changes_in_a_table_are_shown_row_by_row() {
    let old = "| a | b |\n|---|---|\n| un | deux |\n| trois | quatre |\n";
    let changes = text_differences(old, &old.replace("deux", "cinq"), &words()).unwrap();
    assert!(changes.contains("<p>un | <del>"), "{changes}");
    assert!(changes.contains("<p>trois | quatre</p>"), "{changes}");
}

#[test]
fn tables_that_are_too_wide_or_too_many_are_text() {
    let wide = format!("{}\n{}\n", "|a".repeat(21), "|-".repeat(21));
    let html = to_html(&wide);
    assert!(!html.contains("<table>") && html.contains("|a|a"), "{html}");
    let table = format!(
        "{}\n{}\n{}\n",
        "|a".repeat(20),
        "|-".repeat(20),
        "b\n".repeat(99)
    );
    let html = to_html(&table.repeat(7));
    assert_eq!(html.matches("<table>").count(), 5);
    assert_eq!(
        html.matches('b').count() - html.matches("tb").count() - html.matches("ble").count(),
        // Each of the five has one in “tabindex” and one in “aria-label”.
        7 * 99 + 2 * 5
    );
}
