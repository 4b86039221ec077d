//! `/workflows`: definitions, executions, and the transaction across the domains.

use crate::support::*;

fn set(name: &str, values: Value) -> Value {
    json!({ "name": name, "kind": "set", "values": values })
}

async fn workflow(api: &Client, steps: Value) -> String {
    let body = json!({ "name": unique("workflow"), "definition": { "steps": steps } });
    api.post("/workflows", body).await.created()["id"].as_str().unwrap().to_owned()
}

async fn execute(api: &Client, id: &str, input: Value) -> Value {
    api.post(&format!("/workflows/{id}/execute"), json!({ "input": input })).await.expect(StatusCode::ACCEPTED)
}

#[tokio::test]
async fn workflows_are_created_listed_shown_and_changed() {
    let owner = Person::owner().await;
    let id = workflow(&owner.api, json!([set("a", json!({ "n": 1 }))])).await;
    let listed = owner.api.get("/workflows").await.ok();
    assert_eq!((&listed[0]["id"], &listed[0]["author"]), (&json!(id), &json!("Owner")));

    let path = format!("/workflows/{id}");
    let steps = json!({ "steps": [set("b", json!({ "n": 2 }))] });
    let changed = owner.api.put(&path, json!({ "definition": steps, "version": 1 })).await.ok();
    assert_eq!(changed["version"], 2);
    owner.api.put(&path, json!({ "definition": steps, "version": 1 })).await.fails(409, "conflict");
    let renamed = owner.api.put(&path, json!({ "description": "Better." })).await.ok();
    assert_eq!((&renamed["version"], &renamed["description"]), (&json!(2), &json!("Better.")));
    let shown = owner.api.get(&path).await.ok();
    assert_eq!(shown["definition"], steps);
    assert_eq!(shown["recentExecutions"], json!([]));
}

#[tokio::test]
async fn bad_definitions_and_taken_names_are_refused() {
    let owner = Person::owner().await;
    let post = async |body: Value| owner.api.post("/workflows", body).await;
    let unknown = json!({ "name": "x", "definition": { "steps": [{ "name": "a", "kind": "teleport" }] } });
    post(unknown).await.fails(422, "validation_failed");
    post(json!({ "name": "x", "definition": { "steps": [] } })).await.fails(422, "validation_failed");
    let twice = json!([set("a", json!({})), set("a", json!({}))]);
    post(json!({ "name": "x", "definition": { "steps": twice } })).await.fails(422, "validation_failed");
    post(json!({ "definition": { "steps": [] } })).await.fails(422, "validation_failed");
    let fine = json!({ "name": "x", "definition": { "steps": [set("a", json!({}))] } });
    post(fine.clone()).await.created();
    post(fine).await.fails(409, "conflict");
}

#[tokio::test]
async fn an_execution_passes_values_from_step_to_step() {
    let owner = Person::owner().await;
    let steps = json!([
        set("first", json!({ "text": "Hello {{input.who}}", "count": "{{input.n}}" })),
        { "name": "check", "kind": "condition", "left": "{{first.count}}", "equals": 3 },
        { "name": "think", "kind": "llm", "prompt": "{{first.text}}. Go on." },
        { "name": "track", "kind": "track", "event": "greeted" },
        set("last", json!({ "said": "{{first.text}}", "thought": "{{think.text}}" })),
    ]);
    let id = workflow(&owner.api, steps).await;
    let started = execute(&owner.api, &id, json!({ "who": "Ada", "n": 3 })).await;
    let ended = execution_ends(&owner.api, &id, &started["executionId"]).await;
    assert_eq!(ended["status"], "succeeded", "{ended}");
    assert_eq!(ended["output"], json!({ "said": "Hello Ada", "thought": "Hello Ada. (4 words)" }));
    assert_eq!(ended["steps"].as_array().unwrap().len(), 5);
    assert_eq!(job_is(&owner.api, &started["jobId"], "succeeded").await["kind"], "workflow.run");
    let tracked = owner.api.get("/analytics/events?name=greeted").await.ok();
    assert_eq!(tracked[0]["subjectId"], id.as_str());
    eventually("the event workflow.executed", || async {
        let events = owner.api.get("/reliability/events").await.ok();
        events.as_array().unwrap().iter().find(|e| e["type"] == "workflow.executed").cloned()
    })
    .await;
}

#[tokio::test]
async fn a_condition_that_does_not_hold_stops_quietly() {
    let owner = Person::owner().await;
    let steps = json!([
        { "name": "check", "kind": "condition", "left": "{{input.go}}", "equals": true },
        { "name": "never", "kind": "fail", "message": "not reached" },
    ]);
    let id = workflow(&owner.api, steps).await;
    let started = execute(&owner.api, &id, json!({ "go": false })).await;
    let ended = execution_ends(&owner.api, &id, &started["executionId"]).await;
    assert_eq!((&ended["status"], &ended["output"]), (&json!("succeeded"), &json!({ "holds": false })));
    assert_eq!(ended["steps"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_failing_workflow_tells_whoever_started_it() {
    let owner = Person::owner().await;
    let steps = json!([{ "name": "boom", "kind": "fail", "message": "no {{input.what}}" }]);
    let id = workflow(&owner.api, steps).await;
    let started = execute(&owner.api, &id, json!({ "what": "luck" })).await;
    let ended = execution_ends(&owner.api, &id, &started["executionId"]).await;
    assert_eq!((&ended["status"], &ended["error"]), (&json!("failed"), &json!("no luck")));
    let note = eventually("the notification", || async {
        let inbox = owner.api.get("/notifications").await.ok();
        inbox.as_array().unwrap().iter().find(|n| n["subjectType"] == "workflow").cloned()
    })
    .await;
    assert!(note["body"].as_str().unwrap().contains("no luck"));
}

#[tokio::test]
async fn above_the_quota_nothing_at_all_is_written() {
    let owner = Person::owner().await;
    let id = workflow(&owner.api, json!([set("a", json!({}))])).await;
    for _ in 0..5 {
        execute(&owner.api, &id, json!({})).await;
    }
    let path = format!("/workflows/{id}/execute");
    owner.api.post(&path, json!({})).await.fails(402, "quota_exceeded");

    let executions = owner.api.get(&format!("/workflows/{id}/executions")).await.ok();
    let jobs = owner.api.get("/reliability/jobs?kind=workflow.run").await.ok();
    let events = owner.api.get("/analytics/events?name=workflow.started").await.ok();
    let usage = owner.api.get(&format!("/tenants/{}/usage", owner.tenant_id)).await.ok();
    let used = usage.as_array().unwrap().iter().find(|u| u["metric"] == "workflow_executions").unwrap();
    for (what, rows) in [("executions", executions), ("jobs", jobs), ("events", events)] {
        assert_eq!(rows.as_array().unwrap().len(), 5, "{what}");
    }
    assert_eq!(used["used"], 5);

    let owner = owner.on_plan("team").await;
    owner.api.post(&path, json!({})).await.expect(StatusCode::ACCEPTED);
}

#[tokio::test]
async fn the_same_key_executes_once() {
    let owner = Person::owner().await;
    let id = workflow(&owner.api, json!([set("a", json!({}))])).await;
    let path = format!("/workflows/{id}/execute");
    let body = json!({ "idempotencyKey": "order-1" });
    owner.api.post(&path, body.clone()).await.expect(StatusCode::ACCEPTED);
    owner.api.post(&path, body).await.fails(409, "conflict");
    let executions = owner.api.get(&format!("/workflows/{id}/executions")).await.ok();
    assert_eq!(executions.as_array().unwrap().len(), 1);
    owner.api.post(&path, json!({ "input": [1] })).await.fails(422, "validation_failed");
    owner.api.put(&format!("/workflows/{id}"), json!({ "state": "archived" })).await.ok();
    owner.api.post(&path, json!({})).await.fails(409, "conflict");
}

#[tokio::test]
async fn another_tenants_workflows_do_not_exist() {
    let (owner, stranger) = (Person::owner().await, Person::owner().await);
    let id = workflow(&owner.api, json!([set("a", json!({}))])).await;
    let started = execute(&owner.api, &id, json!({})).await;
    let path = format!("/workflows/{id}");
    stranger.api.get(&path).await.fails(404, "not_found");
    stranger.api.put(&path, json!({ "name": "mine" })).await.fails(404, "not_found");
    stranger.api.post(&format!("{path}/execute"), json!({})).await.fails(404, "not_found");
    stranger.api.get(&format!("{path}/executions")).await.fails(404, "not_found");
    stranger.api.get(&format!("/reliability/jobs/{}", started["jobId"])).await.fails(404, "not_found");
    assert_eq!(stranger.api.get("/workflows").await.ok(), json!([]));

    // Nor can an execution be reached through one's own workflow.
    let own = workflow(&stranger.api, json!([set("a", json!({}))])).await;
    let smuggled = format!("/workflows/{own}/executions/{}", started["executionId"].as_str().unwrap());
    stranger.api.get(&smuggled).await.fails(404, "not_found");
}

#[tokio::test]
async fn viewers_look_members_run_and_anonymous_callers_do_nothing() {
    let owner = Person::owner().await;
    let (viewer, member) = (owner.invites("viewer").await, owner.invites("member").await);
    let id = workflow(&member.api, json!([set("a", json!({}))])).await;
    viewer.api.get(&format!("/workflows/{id}")).await.ok();
    let body = json!({ "name": "x", "definition": { "steps": [set("a", json!({}))] } });
    viewer.api.post("/workflows", body).await.fails(403, "forbidden");
    viewer.api.put(&format!("/workflows/{id}"), json!({ "name": "y" })).await.fails(403, "forbidden");
    viewer.api.post(&format!("/workflows/{id}/execute"), json!({})).await.fails(403, "forbidden");
    execute(&member.api, &id, json!({})).await;
    Client::anonymous().get("/workflows").await.fails(401, "unauthorized");
}
