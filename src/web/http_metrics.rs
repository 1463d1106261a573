//! HTTP metrics, by route pattern. Paths are not recorded, because they contain tokens.

use std::collections::HashMap;
use std::time::Instant;

use actix_web::http::{Method, StatusCode};

use crate::metrics::{Counter, Exposition, Histogram, Kind};
use crate::web::access::Route;

/// Bucket bounds of response times, in microseconds.
const TIME_BOUNDS: &[u64] = &[100, 1_000, 5_000, 25_000, 100_000, 500_000, 2_500_000];
/// Values of the label `method`. Methods that are not listed count as the last.
const METHODS: [&str; 4] = ["GET", "HEAD", "POST", "other"];
/// Values of the label `status`.
const STATUS_CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

struct RouteMetrics {
    /// By method, then by status class.
    responses: [[Counter; STATUS_CLASSES.len()]; METHODS.len()],
    times: Histogram,
}

impl Default for RouteMetrics {
    fn default() -> Self {
        Self {
            responses: Default::default(),
            times: Histogram::of_seconds(TIME_BOUNDS),
        }
    }
}

/// Responses of this process since its start.
pub struct HttpMetrics {
    /// The order in which routes are written.
    table: &'static [Route],
    routes: HashMap<&'static str, RouteMetrics>,
    /// Requests without a route.
    unrouted: RouteMetrics,
}

impl HttpMetrics {
    /// Metrics of the routes of this table.
    #[must_use]
    pub fn new(table: &'static [Route]) -> Self {
        let routes = table
            .iter()
            .map(|route| (route.pattern, RouteMetrics::default()))
            .collect();
        Self {
            table,
            routes,
            unrouted: RouteMetrics::default(),
        }
    }

    /// Counts a response to a request that arrived at `started`.
    pub fn record(&self, pattern: &str, method: &Method, status: StatusCode, started: Instant) {
        let route = self.routes.get(pattern).unwrap_or(&self.unrouted);
        let name = method.as_str();
        let method = METHODS.iter().position(|known| *known == name);
        let method = method.unwrap_or(METHODS.len() - 1);
        let class = usize::from(status.as_u16() / 100).saturating_sub(1);
        if let Some(responses) = route.responses[method].get(class) {
            responses.increment();
        }
        route.times.record_since(started);
    }

    /// Writes the metrics of all routes that have been requested.
    pub fn write(&self, text: &mut Exposition) {
        let mut routes: Vec<(&str, &RouteMetrics)> = self
            .table
            .iter()
            .map(|route| route.pattern)
            .filter_map(|pattern| Some((pattern, self.routes.get(pattern)?)))
            .collect();
        routes.push(("none", &self.unrouted));
        routes.retain(|(_, route)| {
            let mut counters = route.responses.iter().flatten();
            counters.any(|counter| counter.get() > 0)
        });
        let mut family = text.family(
            "paraph_http_requests_total",
            Kind::Counter,
            "Responses by route pattern, method and status class.",
        );
        for (pattern, route) in &routes {
            for (method, responses) in METHODS.into_iter().zip(&route.responses) {
                for (class, count) in STATUS_CLASSES.into_iter().zip(responses) {
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
            "Time from the head of a request to the head of its response.",
        );
        for (pattern, route) in &routes {
            family.histogram(&[("route", *pattern)], &route.times);
        }
    }
}

#[cfg(test)]
mod tests;
