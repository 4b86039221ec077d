//! Health, readiness, metrics, and what happens off the map.

use crate::support::*;

#[tokio::test]
async fn health_and_readiness() {
    assert_eq!(Client::anonymous().get("/health").await.ok()["status"], "ok");
    assert_eq!(Client::anonymous().get("/ready").await.ok()["status"], "ready");
}

async fn metrics() -> String {
    let reply = Client::anonymous().get("/metrics").await;
    assert_eq!(reply.status, StatusCode::OK);
    String::from_utf8(reply.bytes).unwrap()
}

fn value(metrics: &str, name: &str) -> f64 {
    let line = metrics.lines().find_map(|l| l.strip_prefix(name)).unwrap_or_else(|| panic!("no {name} in {metrics}"));
    line.trim().parse().unwrap()
}

#[tokio::test]
async fn metrics_have_their_names_labels_and_buckets() {
    Person::owner().await;
    let text = metrics().await;
    assert!(text.contains("# TYPE auth_login_attempts_total counter"));
    assert!(text.contains("# TYPE auth_token_generation_duration_seconds histogram"));
    assert!(text.contains("# TYPE auth_active_sessions gauge"));
    for bucket in ["0.1", "0.5", "1", "2", "5", "+Inf"] {
        value(&text, &format!("auth_token_generation_duration_seconds_bucket{{le=\"{bucket}\"}}"));
    }
    assert!(value(&text, "auth_active_sessions") >= 1.0);
    assert!(text.contains("http_requests_total{") && text.contains("http_request_duration_seconds_bucket{"));
    assert!(text.contains(r#"route="/auth/register""#));
}

#[tokio::test]
async fn login_attempts_are_counted_by_outcome() {
    let owner = Person::owner().await;
    let (success, failure) =
        (r#"auth_login_attempts_total{status="success"}"#, r#"auth_login_attempts_total{status="failure"}"#);
    let before = metrics().await;
    Client::anonymous().post("/auth/login", json!({ "email": owner.email, "password": PASSWORD })).await.ok();
    let wrong = json!({ "email": owner.email, "password": "wrong" });
    Client::anonymous().post("/auth/login", wrong).await.fails(401, "unauthorized");
    let after = metrics().await;
    assert!(value(&after, success) > value(&before, success));
    assert!(value(&after, failure) > value(&before, failure));
}

#[tokio::test]
async fn unknown_routes_and_methods_answer_in_the_envelope() {
    Client::anonymous().get("/nowhere").await.fails(404, "not_found");
    Client::anonymous().delete("/auth/login").await.fails(405, "method_not_allowed");
    let reply = Client::anonymous().get("/health").await;
    assert!(reply.headers.contains_key("x-request-id"));
}
