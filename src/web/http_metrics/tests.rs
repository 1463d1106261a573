//! Tests of `http_metrics`.

use crate::web::http_metrics::*;

#[test]
fn responses_are_counted_by_pattern_method_and_status_class_only() {
    let metrics = HttpMetrics::new(crate::web::routes::TABLE);
    let now = Instant::now();
    metrics.record("/{lang}/{slug}", &Method::GET, StatusCode::OK, now);
    metrics.record(
        "/{lang}/{slug}",
        &Method::GET,
        StatusCode::NOT_MODIFIED,
        now,
    );
    metrics.record("/secret/path", &Method::PATCH, StatusCode::NOT_FOUND, now);
    let mut text = Exposition::default();
    metrics.write(&mut text);
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
