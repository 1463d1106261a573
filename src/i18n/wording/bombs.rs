//! Texts of the greatest length that are made to take long.

#![allow(clippy::unwrap_used)]

use std::time::Duration;

use super::{ChangeWords, line_differences, text_differences, to_html};

const LENGTH: usize = 100_000;
/// Of this thread alone, without optimisation; most take a hundredth of it. Without bounds some took a minute.
const MOST: Duration = Duration::from_secs(5);

/// Repeated to the full length.
const REPEATED: [&str; 66] = [
    ">",
    "> ",
    ">>>> ",
    "> - ",
    "> 1. ",
    "- ",
    "* ",
    "+ ",
    "- + ",
    "- * + ",
    "1. ",
    "1) ",
    "- > ",
    "1. > - ",
    "*",
    "* a",
    "*a ",
    "**a ",
    "***a ",
    "_a ",
    "__a ",
    "*a _b ",
    "*a **b ",
    "a**b",
    "a*b_",
    "~~a ",
    "*_",
    "[",
    "![",
    "]",
    "[a](",
    "[a](b",
    "![[]()",
    "[a][",
    "[]()",
    "[](",
    "(",
    "`",
    "`` ",
    "`a``b",
    "<",
    "<a ",
    "<!--",
    "<!-- a --",
    "<?",
    "<![CDATA[",
    "<!A ",
    "</",
    "<a@b.c>",
    "&",
    "&#",
    "&amp;",
    "&#x41;",
    "\\",
    "# ",
    "a\n# ",
    "|a",
    "a|b\n-|-\n",
    "a|b\n-|-\nc\n\n",
    "> a|b\n> -|-\n",
    "![a](/pictures/9f86d081884c7d659a2feaa0c55ad015.jpg)",
    "a\n-\n",
    "\t",
    "\n",
    "a  \n",
    "\u{301}",
];

/// Texts that are not a repetition.
fn composed() -> Vec<String> {
    let nested = |open: &str, close: &str| {
        let count = LENGTH / (open.len() + close.len());
        format!("{}x{}", open.repeat(count), close.repeat(count))
    };
    let numbered = |each: &dyn Fn(usize) -> String| (0..LENGTH / 12).map(each).collect();
    let growing = |sign: &str| -> String {
        let lines = (0..440).map(|level| format!("{}{sign}a\n", " ".repeat(sign.len() * level)));
        lines.collect()
    };
    let ticks: String = (1..440)
        .map(|count| format!("{}a", "`".repeat(count)))
        .collect();
    vec![
        nested("*a ", " a*"),
        nested("**a ", " a**"),
        nested("*a **b ", " b** a*"),
        nested("[", "](a)"),
        nested("![", "](a)"),
        nested("> *", "*"),
        nested("(", ")"),
        format!("[a]({}b{})", "(".repeat(LENGTH / 2), ")".repeat(LENGTH / 2)),
        format!(
            "[a]: /{}\n\n{}",
            "b".repeat(LENGTH / 2),
            "[a]".repeat(LENGTH / 6)
        ),
        format!("[{}](/{})", "a ".repeat(LENGTH / 4), "b".repeat(LENGTH / 2)),
        format!("[{}](/{})", "a ".repeat(LENGTH / 2), "b".repeat(1_900)),
        numbered(&|number| format!("[{number}]: /a\n")),
        numbered(&|number| format!("[a{number}]")),
        format!(
            "{}{}",
            "[a]: b\n".repeat(LENGTH / 14),
            "[a]".repeat(LENGTH / 6)
        ),
        growing("- "),
        growing("1. "),
        format!("{}{}", "- ".repeat(LENGTH / 4), "a\n\n".repeat(LENGTH / 6)),
        format!("{}a{}", "- ".repeat(LENGTH / 4), "\n".repeat(LENGTH / 2)),
        format!("{}a{}", "> ".repeat(LENGTH / 4), "\nb".repeat(LENGTH / 4)),
        format!(
            "{}a\n{}",
            "> - ".repeat(LENGTH / 8),
            "> b\n".repeat(LENGTH / 8)
        ),
        deep_lists(),
        ticks.repeat(LENGTH / ticks.len() + 1),
        format!(
            "| {}\n| {}\n",
            "a | ".repeat(LENGTH / 8),
            "- | ".repeat(LENGTH / 8)
        ),
        format!("a|b\n-|-\n{}", "c\n".repeat(LENGTH / 2)),
        format!(
            "{}\n{}\n{}",
            "|a".repeat(20),
            "|-".repeat(20),
            "b\n".repeat(LENGTH / 2)
        ),
        format!(
            "{}\n{}\n{}\n\n",
            "|a".repeat(20),
            "|-".repeat(20),
            "b\n".repeat(40)
        )
        .repeat(LENGTH / 165),
        format!(
            "{}\n{}\n{}",
            "|a".repeat(LENGTH / 8),
            "|-".repeat(LENGTH / 8),
            "b\n".repeat(LENGTH / 4)
        ),
        format!("a|b\n-|-\n{}", "*c*|`d`\n".repeat(LENGTH / 8)),
        format!("```{}", "\n> ".repeat(LENGTH / 3)),
        "a".repeat(LENGTH),
        "a ".repeat(LENGTH / 2),
        "a\n\n".repeat(LENGTH / 3),
        "&CounterClockwiseContourIntegral;".repeat(LENGTH / 33),
    ]
}

/// As deep as lists get with signs on one line and deeper ones below, followed by empty lines.
fn deep_lists() -> String {
    let mut text = String::new();
    for line in 0.. {
        let indent = line * 64;
        if text.len() + indent + 66 > LENGTH / 2 {
            break;
        }
        text.push_str(&" ".repeat(indent));
        text.push_str(&"- ".repeat(32));
        text.push_str("a\n");
    }
    text + &"\n".repeat(LENGTH / 2)
}

/// After each `&` that it writes, html5ever looks for a no-break space in all the rest of the text. Optimised, that is a
/// second at the full length; as the tests are built, it is twenty.
fn length_of(part: &str) -> usize {
    if part.starts_with('&') && cfg!(debug_assertions) {
        LENGTH / 5
    } else {
        LENGTH
    }
}

fn bombs() -> impl Iterator<Item = String> {
    let repeated = REPEATED
        .into_iter()
        .map(|part| part.repeat(length_of(part) / part.len()));
    repeated.chain(composed())
}

fn words() -> ChangeWords {
    ChangeWords {
        language: "en".to_owned(),
        added: "added".to_owned(),
        removed: "removed".to_owned(),
        end: "end".to_owned(),
    }
}

/// The time that this thread has had a processor for, whatever else the machine does (proc(5), schedstat).
fn processor_time() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    Duration::from_nanos(text.split(' ').next().unwrap().parse().unwrap())
}

fn in_time(what: &str, text: &str, work: impl FnOnce() -> usize) {
    let start = processor_time();
    let size = work();
    let beginning: String = text.chars().take(40).collect();
    let took = processor_time() - start;
    assert!(took < MOST, "{what} of {beginning:?} took {took:?}");
    assert!(
        size < 40 * LENGTH,
        "{what} of {beginning:?} has {size} bytes"
    );
}

#[test]
fn no_text_takes_long_to_show() {
    for bomb in bombs() {
        in_time("showing", &bomb, || to_html(&bomb).len());
    }
}

#[test]
fn no_text_takes_long_to_compare() {
    // Unoptimised, the full length takes minutes for all of them.
    let length = if cfg!(debug_assertions) {
        LENGTH / 5
    } else {
        LENGTH
    };
    let plain = "The canal stays open. ".repeat(length / 22);
    for bomb in bombs() {
        let bomb: String = bomb.chars().take(length).collect();
        // Every other word is another one.
        let changed = bomb.split_inclusive(' ').enumerate();
        let changed: String = changed
            .map(|(at, word)| {
                if at % 2 == 0 {
                    word.to_owned()
                } else {
                    format!("z{word}")
                }
            })
            .collect();
        for (old, new) in [(&plain, &bomb), (&bomb, &plain), (&bomb, &changed)] {
            in_time("comparing", &bomb, || {
                text_differences(old, new, &words()).map_or(0, |html| html.len())
            });
        }
    }
}

#[test]
fn one_long_paragraph_against_many_is_compared_in_time() {
    let old = "a b c d ".repeat(LENGTH / 8);
    let new = "a b c d\n\n".repeat(LENGTH / 9);
    for count in [40, 1_000, 2_400] {
        let new: String = new.split_inclusive("\n\n").take(count).collect();
        in_time("comparing", &new, || {
            text_differences(&old, &new, &words()).map_or(0, |html| html.len())
        });
    }
    in_time("comparing lines", &old, || {
        line_differences(&old, &new, &words()).len()
    });
}

#[test]
fn what_is_nested_too_deeply_is_shown_on_the_last_level() {
    let html = to_html(&format!("{}deep", "> ".repeat(40)));
    assert_eq!(html.matches("<blockquote>").count(), 16);
    assert!(
        html.contains("&gt; &gt; ") && html.contains("deep"),
        "{html}"
    );
    let html = to_html(&format!("{}deep", "- ".repeat(20)));
    assert_eq!(html.matches("<ul>").count(), 16);
    assert!(html.contains("deep"), "{html}");
    let html = to_html(&format!("{}deep{}", "*a ".repeat(20), " a*".repeat(20)));
    assert_eq!(html.matches("<em>").count(), 16);
    assert_eq!(html.matches('a').count(), 40);
}

#[test]
fn ordinary_nesting_rules_and_code_stay_as_they_are() {
    let nested = "> 1. one\n>    - two\n>      > *three **four***\n";
    assert!(to_html(nested).contains("<em>three <strong>four</strong></em>"));
    assert_eq!(to_html(&"- ".repeat(60)), "<hr>\n");
    let code = format!("    {}", "> ".repeat(30));
    assert!(!to_html(&code).contains('\\'));
}

#[test]
fn the_words_of_a_link_that_is_too_long_stay() {
    let html = to_html(&format!(
        "[the law](https://example.org/{})",
        "a".repeat(3_000)
    ));
    assert_eq!(html, "<p>the law</p>\n");
}
