//! `/analytics`: events, metrics, reports, model runs, the audit trail.

use crate::support::*;

#[tokio::test]
async fn events_are_recorded_and_read_inside_the_tenant() {
    let (owner, stranger) = (Person::owner().await, Person::owner().await);
    let event = json!({ "name": "clicked", "subjectType": "button", "subjectId": "b1", "properties": { "times": 2 } });
    owner.api.post("/analytics/events", event).await.expect(StatusCode::ACCEPTED);
    let events = owner.api.get("/analytics/events?name=clicked").await.ok();
    assert_eq!((&events[0]["userEmail"], &events[0]["subjectId"]), (&json!(owner.email), &json!("b1")));
    assert_eq!(stranger.api.get("/analytics/events?name=clicked").await.ok(), json!([]));
    owner.api.post("/analytics/events", json!({ "name": "" })).await.fails(422, "validation_failed");
    let half = json!({ "name": "x", "subjectType": "button" });
    owner.api.post("/analytics/events", half).await.fails(422, "validation_failed");
    let viewer = owner.invites("viewer").await;
    viewer.api.post("/analytics/events", json!({ "name": "x" })).await.fails(403, "forbidden");
}

#[tokio::test]
async fn domain_events_reach_analytics() {
    let owner = Person::owner().await;
    eventually("user.created in analytics", || async {
        let events = owner.api.get("/analytics/events?name=user.created").await.ok();
        (events[0]["userId"] == owner.id.as_str()).then_some(())
    })
    .await;
}

#[tokio::test]
async fn metrics_add_up_by_day() {
    let owner = Person::owner().await;
    for _ in 0..3 {
        owner.api.post("/analytics/events", json!({ "name": "tick" })).await.expect(StatusCode::ACCEPTED);
    }
    let metrics = owner.api.get("/analytics/metrics?days=2").await.ok();
    let value = |name: &str| {
        let rows = metrics.as_array().unwrap().iter().filter(|m| m["metric"] == name);
        rows.map(|m| m["value"].as_f64().unwrap()).sum::<f64>()
    };
    assert!(value("events") >= 4.0, "{metrics}");
    assert!(value("active_users") >= 1.0, "{metrics}");
    owner.api.get("/analytics/metrics?days=0").await.fails(422, "validation_failed");
}

#[tokio::test]
async fn reports_of_every_kind_are_built_and_kept() {
    let (owner, stranger) = (Person::owner().await, Person::owner().await);
    for (kind, column) in [("workflow_health", "runs"), ("member_activity", "email"), ("cost", "monthly_cents")] {
        if kind == "workflow_health" {
            let steps = json!({ "steps": [{ "name": "a", "kind": "wait", "ms": 1 }] });
            owner.api.post("/workflows", json!({ "name": "w", "definition": steps })).await.created();
        }
        let report = owner.api.post("/analytics/reports", json!({ "name": kind, "kind": kind })).await.created();
        assert!(report["result"][0].get(column).is_some(), "{kind}: {report}");
        let path = format!("/analytics/reports/{}", report["id"].as_str().unwrap());
        assert_eq!(owner.api.get(&path).await.ok()["result"], report["result"]);
        stranger.api.get(&path).await.fails(404, "not_found");
    }
    assert_eq!(owner.api.get("/analytics/reports").await.ok().as_array().unwrap().len(), 3);
    let unknown = json!({ "name": "x", "kind": "horoscope" });
    owner.api.post("/analytics/reports", unknown).await.fails(422, "validation_failed");
}

#[tokio::test]
async fn the_overview_sees_every_domain() {
    let owner = Person::owner().await;
    owner.invites("member").await;
    owner.api.post("/ai/documents", json!({ "title": "t", "body": "b" })).await.created();
    let overview = owner.api.get("/analytics/overview").await.ok();
    assert_eq!((&overview["members"], &overview["documents"]), (&json!(2), &json!(1)));
    assert_eq!(overview["plan"], "Free");
}

#[tokio::test]
async fn model_runs_move_forward_only() {
    let owner = Person::owner().await;
    let body = json!({ "modelId": "corallum-mini", "parameters": { "epochs": 3 } });
    let run = owner.api.post("/analytics/model-runs", body).await.created();
    let path = format!("/analytics/model-runs/{}", run["id"]);
    assert_eq!((&run["stage"], &run["provider"]), (&json!("training"), &json!("embedded")));
    let body = json!({ "stage": "deployed", "metrics": { "loss": 0.1 } });
    let advanced = owner.api.put(&path, body).await.ok();
    assert_eq!((&advanced["stage"], &advanced["metrics"]["loss"]), (&json!("deployed"), &json!(0.1)));
    owner.api.put(&path, json!({ "stage": "training" })).await.fails(409, "conflict");
    assert_eq!(owner.api.get("/analytics/model-runs").await.ok()[0]["id"], run["id"]);
    Person::owner().await.api.get(&path).await.fails(404, "not_found");
    owner.api.post("/analytics/model-runs", json!({ "modelId": "none" })).await.fails(422, "validation_failed");
}

#[tokio::test]
async fn the_audit_trail_says_who_changed_what() {
    let owner = Person::owner().await;
    let path = format!("/tenants/{}", owner.tenant_id);
    owner.api.put(&path, json!({ "name": "Audited" })).await.ok();
    let trail = owner.api.get("/analytics/audit").await.ok();
    let row = &trail[0];
    assert_eq!((&row["tableName"], &row["action"]), (&json!("tenants"), &json!("UPDATE")));
    assert_eq!((&row["actor"], &row["after"]["name"]), (&json!(owner.email), &json!("Audited")));
    assert!(!trail.to_string().contains("argon2"), "no password hash in the trail");
    let member = owner.invites("member").await;
    member.api.get("/analytics/audit").await.fails(403, "forbidden");
}
