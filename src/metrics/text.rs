//! Text format of Prometheus, version 0.0.4:
//! <https://prometheus.io/docs/instrumenting/exposition_formats/>.

use std::fmt::{Display, Write};

use super::{Counter, Histogram};

/// Type of a metric family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Counter,
    Gauge,
    Histogram,
}

/// Builds the text, family by family.
#[derive(Debug, Default)]
pub struct Exposition(String);

impl Exposition {
    pub const CONTENT_TYPE: &'static str = "text/plain; version=0.0.4; charset=utf-8";

    /// Begins a family. `help` must not contain a line break.
    pub fn family(&mut self, name: &'static str, kind: Kind, help: &str) -> Family<'_> {
        let kind = match kind {
            Kind::Counter => "counter",
            Kind::Gauge => "gauge",
            Kind::Histogram => "histogram",
        };
        // Writing into a String cannot fail.
        let _ = write!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}\n");
        Family {
            out: &mut self.0,
            name,
        }
    }

    /// A family of a single counter.
    pub fn counter(&mut self, name: &'static str, help: &str, counter: &Counter) {
        self.family(name, Kind::Counter, help)
            .value(&[], counter.get());
    }

    /// A family of a single gauge.
    pub fn gauge(&mut self, name: &'static str, help: &str, value: impl Display) {
        self.family(name, Kind::Gauge, help).value(&[], value);
    }

    #[must_use]
    pub fn into_text(self) -> String {
        self.0
    }
}

/// The metrics of one name, distinguished by labels.
pub struct Family<'a> {
    out: &'a mut String,
    name: &'static str,
}

impl Family<'_> {
    pub fn value(&mut self, labels: &[(&str, &str)], value: impl Display) {
        self.line("", labels, None, value);
    }

    pub fn histogram(&mut self, labels: &[(&str, &str)], histogram: &Histogram) {
        let (buckets, sum) = histogram.cumulative();
        let mut total = 0;
        for (bound, count) in buckets {
            let bound = bound.map_or_else(|| "+Inf".to_owned(), |bound| bound.to_string());
            self.line("_bucket", labels, Some(("le", &bound)), count);
            total = count;
        }
        self.line("_sum", labels, None, sum);
        self.line("_count", labels, None, total);
    }

    fn line(
        &mut self,
        suffix: &str,
        labels: &[(&str, &str)],
        extra_label: Option<(&str, &str)>,
        value: impl Display,
    ) {
        let _ = write!(self.out, "{}{suffix}", self.name);
        let mut separator = '{';
        for (name, value) in labels.iter().copied().chain(extra_label) {
            let value = value
                .replace('\\', "\\\\")
                .replace('"', "\\\"")
                .replace('\n', "\\n");
            let _ = write!(self.out, "{separator}{name}=\"{value}\"");
            separator = ',';
        }
        if separator == ',' {
            self.out.push('}');
        }
        let _ = writeln!(self.out, " {value}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_follows_the_format_of_prometheus() {
        let (counter, seconds) = (Counter::default(), Histogram::of_seconds(&[1_000, 500_000]));
        counter.increment();
        for micros in [10, 1_000, 1_001, 2_000_000] {
            seconds.record(micros);
        }
        let mut text = Exposition::default();
        text.counter("things_total", "Things so far.", &counter);
        let mut family = text.family("wait_seconds", Kind::Histogram, "Waits.");
        family.histogram(&[("for", "a \"b\" \\")], &seconds);
        assert_eq!(
            text.into_text(),
            "# HELP things_total Things so far.\n# TYPE things_total counter\nthings_total 1\n\
             # HELP wait_seconds Waits.\n# TYPE wait_seconds histogram\n\
             wait_seconds_bucket{for=\"a \\\"b\\\" \\\\\",le=\"0.001\"} 2\n\
             wait_seconds_bucket{for=\"a \\\"b\\\" \\\\\",le=\"0.5\"} 3\n\
             wait_seconds_bucket{for=\"a \\\"b\\\" \\\\\",le=\"+Inf\"} 4\n\
             wait_seconds_sum{for=\"a \\\"b\\\" \\\\\"} 2.002011\n\
             wait_seconds_count{for=\"a \\\"b\\\" \\\\\"} 4\n"
        );
    }
}
