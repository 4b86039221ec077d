//! `/reliability`: durable jobs, retries, dead letters.

use crate::support::*;

async fn enqueue(api: &Client, body: Value) -> Value {
    api.post("/reliability/jobs", body).await.expect(StatusCode::ACCEPTED)["id"].clone()
}

#[tokio::test]
async fn a_job_runs_and_leaves_a_history() {
    let owner = Person::owner().await;
    let id = enqueue(&owner.api, json!({ "kind": "echo", "payload": { "a": 1 } })).await;
    let job = job_is(&owner.api, &id, "succeeded").await;
    assert_eq!((&job["attempts"], &job["payload"]), (&json!(1), &json!({ "a": 1 })));
    assert_eq!(job["history"].as_array().unwrap().len(), 1);
    assert!(job["finishedAt"].is_string());
}

#[tokio::test]
async fn a_failing_job_is_retried_until_it_succeeds() {
    let owner = Person::owner().await;
    let receiver = Receiver::start(2).await;
    let payload = json!({ "url": receiver.url, "body": { "hello": "world" } });
    let id = enqueue(&owner.api, json!({ "kind": "webhook.deliver", "payload": payload })).await;
    let job = job_is(&owner.api, &id, "succeeded").await;
    assert_eq!(job["attempts"], 3, "{job}");
    assert_eq!(receiver.bodies(), vec![json!({ "hello": "world" }); 3]);
    assert!(job["history"][0]["error"].as_str().unwrap().contains("503"));
    assert!(job["history"][2]["error"].is_null());
}

#[tokio::test]
async fn out_of_attempts_a_job_is_buried_and_can_be_dug_up() {
    let owner = Person::owner().await;
    let receiver = Receiver::start(2).await;
    let payload = json!({ "url": receiver.url, "body": {} });
    let body = json!({ "kind": "webhook.deliver", "payload": payload, "maxAttempts": 2 });
    let id = enqueue(&owner.api, body).await;
    let dead = job_is(&owner.api, &id, "dead").await;
    assert_eq!((&dead["attempts"], dead["history"].as_array().unwrap().len()), (&json!(2), 2));
    let letters = owner.api.get("/reliability/dead-letters").await.ok();
    assert_eq!((&letters[0]["jobId"], &letters[0]["kind"]), (&id, &json!("webhook.deliver")));
    assert!(letters[0]["reason"].as_str().unwrap().contains("503"));
    assert_eq!(Person::owner().await.api.get("/reliability/dead-letters").await.ok(), json!([]));

    owner.api.post(&format!("/reliability/jobs/{id}/retry"), json!({})).await.ok();
    assert_eq!(job_is(&owner.api, &id, "succeeded").await["attempts"], 1);
    assert_eq!(owner.api.get("/reliability/dead-letters").await.ok(), json!([]));
    owner.api.post(&format!("/reliability/jobs/{id}/retry"), json!({})).await.fails(409, "conflict");
}

#[tokio::test]
async fn what_cannot_succeed_is_not_tried_again() {
    let owner = Person::owner().await;
    let body = json!({ "kind": "webhook.deliver", "payload": { "url": "not an address" } });
    let id = enqueue(&owner.api, body).await;
    assert_eq!(job_is(&owner.api, &id, "dead").await["attempts"], 1);
}

#[tokio::test]
async fn a_waiting_job_can_be_cancelled() {
    let owner = Person::owner().await;
    let id = enqueue(&owner.api, json!({ "kind": "echo", "delaySeconds": 600 })).await;
    let cancel = format!("/reliability/jobs/{id}/cancel");
    Person::owner().await.api.post(&cancel, json!({})).await.fails(404, "not_found");
    assert_eq!(owner.api.post(&cancel, json!({})).await.ok()["status"], "cancelled");
    owner.api.post(&cancel, json!({})).await.fails(409, "conflict");
    owner.api.post("/reliability/jobs/999999999/cancel", json!({})).await.fails(404, "not_found");
}

#[tokio::test]
async fn jobs_are_checked_filtered_and_guarded() {
    let owner = Person::owner().await;
    let post = async |body: Value| owner.api.post("/reliability/jobs", body).await;
    post(json!({ "kind": "workflow.run" })).await.fails(422, "validation_failed");
    post(json!({ "kind": "echo", "maxAttempts": 0 })).await.fails(422, "validation_failed");
    post(json!({ "kind": "echo", "idempotencyKey": "k" })).await.expect(StatusCode::ACCEPTED);
    post(json!({ "kind": "echo", "idempotencyKey": "k" })).await.fails(409, "conflict");
    let waiting = enqueue(&owner.api, json!({ "kind": "echo", "delaySeconds": 600 })).await;
    let queued = owner.api.get("/reliability/jobs?status=queued&kind=echo").await.ok();
    assert!(queued.as_array().unwrap().iter().any(|j| j["id"] == waiting));
    let stats = owner.api.get("/reliability/stats").await.ok();
    assert!(stats["kinds"]["echo"]["queued"].as_i64().unwrap() >= 1);
    let viewer = owner.invites("viewer").await;
    viewer.api.get("/reliability/jobs").await.ok();
    viewer.api.post("/reliability/jobs", json!({ "kind": "echo" })).await.fails(403, "forbidden");
}

#[tokio::test]
async fn events_carry_the_common_envelope() {
    let owner = Person::owner().await;
    let events = eventually("both events", || async {
        let events = owner.api.get("/reliability/events").await.ok();
        (events.as_array().unwrap().len() >= 2).then_some(events)
    })
    .await;
    let find = |kind: &str| events.as_array().unwrap().iter().find(|e| e["type"] == kind).unwrap().clone();
    let created = find("user.created");
    assert!(created["eventId"].is_string() && created["occurredOn"].is_string());
    assert_eq!(created["data"]["userId"], owner.id.as_str());
    assert_eq!(created["data"]["email"], owner.email.as_str());
    assert_eq!(created["data"]["tenantId"], owner.tenant_id.as_str());
    assert_eq!(find("tenant.created")["data"]["plan"], "free");
}
