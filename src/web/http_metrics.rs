//! What the web side counts for monitors: answers by the pattern of their route, never by their path.

use std::collections::HashMap;
use std::time::Instant;

use actix_web::http::{Method, StatusCode};

use crate::metrics::{Counter, Exposition, Histogram, Kind};
use crate::web::routes::TABLE;

/// Times of answers, in microseconds.
const TIMES: &[u64] = &[100, 1_000, 5_000, 25_000, 100_000, 500_000, 2_500_000];
/// The methods that are told apart; every other one is the last.
const METHODS: [&str; 4] = ["GET", "HEAD", "POST", "other"];
/// The classes of status, from 1xx on.
const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

struct Route {
    answers: [[Counter; CLASSES.len()]; METHODS.len()],
    times: Histogram,
}

impl Default for Route {
    fn default() -> Self {
        Self {
            answers: Default::default(),
            times: Histogram::of_seconds(TIMES),
        }
    }
}

/// The answers of one process.
pub struct HttpMetrics {
    routes: HashMap<&'static str, Route>,
    /// Requests that met no route.
    others: Route,
}

impl Default for HttpMetrics {
    fn default() -> Self {
        let routes = TABLE
            .iter()
            .map(|route| (route.pattern, Route::default()))
            .collect();
        Self {
            routes,
            others: Route::default(),
        }
    }
}

impl HttpMetrics {
    /// Counts an answer to a request that began at `started`. A pattern that is no route's counts as none.
    pub fn record(&self, pattern: &str, method: &Method, status: StatusCode, started: Instant) {
        let route = self.routes.get(pattern).unwrap_or(&self.others);
        let name = method.as_str();
        let method = METHODS.iter().position(|known| *known == name);
        let method = method.unwrap_or(METHODS.len() - 1);
        let class = usize::from(status.as_u16() / 100).saturating_sub(1);
        if let Some(answers) = route.answers[method].get(class) {
            answers.increment();
        }
        route.times.since(started);
    }

    /// Writes all that was ever asked for.
    pub fn write(&self, text: &mut Exposition) {
        let mut routes: Vec<(&str, &Route)> = TABLE
            .iter()
            .map(|route| route.pattern)
            .filter_map(|pattern| Some((pattern, self.routes.get(pattern)?)))
            .collect();
        routes.push(("none", &self.others));
        let asked = |route: &Route| route.answers.iter().flatten().any(|one| one.get() > 0);
        routes.retain(|(_, route)| asked(route));
        let mut family = text.family(
            "paraph_http_requests_total",
            Kind::Counter,
            "Answers by the pattern of the route, the method and the class of the status.",
        );
        for (pattern, route) in &routes {
            for (method, answers) in METHODS.into_iter().zip(&route.answers) {
                for (class, count) in CLASSES.into_iter().zip(answers) {
                    if count.get() > 0 {
                        let labels = [("route", *pattern), ("method", method), ("status", class)];
                        family.value(&labels, count.get());
                    }
                }
            }
        }
        let mut family = text.family(
            "paraph_http_request_seconds",
            Kind::Histogram,
            "Time from the head of a request to the head of its answer.",
        );
        for (pattern, route) in &routes {
            family.histogram(&[("route", *pattern)], &route.times);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::web::http_metrics::*;

    #[test]
    fn answers_are_counted_by_pattern_method_and_class_and_nothing_else_is_kept() {
        let requests = HttpMetrics::default();
        let now = Instant::now();
        requests.record("/{lang}/{slug}", &Method::GET, StatusCode::OK, now);
        requests.record(
            "/{lang}/{slug}",
            &Method::GET,
            StatusCode::NOT_MODIFIED,
            now,
        );
        requests.record("/secret/path", &Method::PATCH, StatusCode::NOT_FOUND, now);
        let mut text = Exposition::default();
        requests.write(&mut text);
        let text = text.into_text();
        for line in [
            "paraph_http_requests_total{route=\"/{lang}/{slug}\",method=\"GET\",status=\"2xx\"} 1\n",
            "paraph_http_requests_total{route=\"/{lang}/{slug}\",method=\"GET\",status=\"3xx\"} 1\n",
            "paraph_http_requests_total{route=\"none\",method=\"other\",status=\"4xx\"} 1\n",
            "paraph_http_request_seconds_count{route=\"/{lang}/{slug}\"} 2\n",
        ] {
            assert!(text.contains(line), "{line} in {text}");
        }
        assert!(
            !text.contains("secret") && !text.contains("healthz"),
            "{text}"
        );
    }
}
