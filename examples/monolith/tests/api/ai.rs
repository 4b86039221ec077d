//! `/ai`: generated workflows, analyses, models, chat with retrieval.

use crate::support::*;

#[tokio::test]
async fn a_sentence_becomes_a_workflow_that_runs() {
    let owner = Person::owner().await;
    let prompt = "Summarise the ticket and notify me by mail";
    let generated = owner.api.post("/ai/generate-workflow", json!({ "prompt": prompt })).await.created();
    let id = generated["workflow"]["id"].as_str().unwrap();
    let kinds: Vec<_> = generated["definition"]["steps"].as_array().unwrap().iter().map(|s| &s["kind"]).collect();
    assert!(kinds.contains(&&json!("llm")) && kinds.contains(&&json!("notify")), "{kinds:?}");
    let started = owner.api.post(&format!("/workflows/{id}/execute"), json!({})).await.expect(StatusCode::ACCEPTED);
    let ended = execution_ends(&owner.api, id, &started["executionId"]).await;
    assert_eq!(ended["status"], "succeeded", "{ended}");

    let draft = json!({ "prompt": prompt, "save": false });
    let draft = owner.api.post("/ai/generate-workflow", draft).await.ok();
    assert!(draft.get("workflow").is_none());
    assert_eq!(draft["definition"], generated["definition"], "the embedded responder is deterministic");
    owner.api.post("/ai/generate-workflow", json!({ "prompt": "" })).await.fails(422, "validation_failed");
}

#[tokio::test]
async fn analyses_rest_on_facts() {
    let owner = Person::owner().await;
    let text = json!({ "text": "Corals grow slowly. They need light." });
    let analysis = owner.api.post("/ai/analyze", text).await.ok();
    assert_eq!(analysis["facts"]["sentences"], 2);
    assert!(analysis["summary"].as_str().unwrap().contains("Corals grow slowly."));

    let body = json!({ "name": "w", "definition": { "steps": [{ "name": "a", "kind": "fail", "message": "x" }] } });
    let id = owner.api.post("/workflows", body).await.created()["id"].clone();
    let path = format!("/workflows/{}/execute", id.as_str().unwrap());
    let started = owner.api.post(&path, json!({})).await.expect(StatusCode::ACCEPTED);
    execution_ends(&owner.api, id.as_str().unwrap(), &started["executionId"]).await;
    let analysis = owner.api.post("/ai/analyze", json!({ "workflowId": id })).await.ok();
    assert_eq!((&analysis["facts"]["runs"], &analysis["facts"]["failed"]), (&json!(1), &json!(1)));

    let stranger = Person::owner().await;
    stranger.api.post("/ai/analyze", json!({ "workflowId": id })).await.fails(404, "not_found");
    owner.api.post("/ai/analyze", json!({})).await.fails(422, "validation_failed");
}

#[tokio::test]
async fn models_are_listed_without_the_retired_ones() {
    let owner = Person::owner().await;
    let models = owner.api.get("/ai/models").await.ok();
    let ids: Vec<_> = models.as_array().unwrap().iter().map(|m| m["id"].as_str().unwrap()).collect();
    assert!(ids.contains(&"corallum-mini") && !ids.contains(&"corallum-legacy"), "{ids:?}");
    let retired = json!({ "message": "Hi.", "model": "corallum-legacy" });
    owner.api.post("/ai/chat", retired).await.fails(422, "validation_failed");
    Client::anonymous().get("/ai/models").await.fails(401, "unauthorized");
}

#[tokio::test]
async fn chat_answers_from_the_tenants_own_documents() {
    let (owner, stranger) = (Person::owner().await, Person::owner().await);
    for (title, body) in [
        ("Reefs", "Coral reefs host a quarter of all marine species."),
        ("Invoices", "Invoices are due within fourteen days."),
    ] {
        owner.api.post("/ai/documents", json!({ "title": title, "body": body })).await.created();
    }
    let question = json!({ "message": "How many species do reefs host?" });
    let answer = owner.api.post("/ai/chat", question.clone()).await.ok();
    assert_eq!(answer["citations"][0]["title"], "Reefs");
    assert!(answer["reply"].as_str().unwrap().contains("quarter of all marine species"), "{answer}");
    assert_eq!(stranger.api.post("/ai/chat", question).await.ok()["citations"], json!([]));

    let hits = owner.api.get("/ai/documents?q=invoices").await.ok();
    assert_eq!((hits.as_array().unwrap().len(), &hits[0]["title"]), (1, &json!("Invoices")));
    assert_eq!(stranger.api.get("/ai/documents?q=invoices").await.ok(), json!([]));
    owner.api.post("/ai/documents", json!({ "title": "", "body": "x" })).await.fails(422, "validation_failed");
}

#[tokio::test]
async fn a_conversation_goes_on_for_its_own_user_only() {
    let owner = Person::owner().await;
    let colleague = owner.invites("member").await;
    let first = owner.api.post("/ai/chat", json!({ "message": "One.", "retrieve": false })).await.ok();
    let again = json!({ "message": "Two.", "conversationId": first["conversationId"] });
    let second = owner.api.post("/ai/chat", again.clone()).await.ok();
    assert_eq!(second["conversationId"], first["conversationId"]);
    assert!(second["tokens"].as_i64() > first["tokens"].as_i64(), "the history is part of the prompt");
    colleague.api.post("/ai/chat", again).await.fails(404, "not_found");
    owner.api.post("/ai/chat", json!({ "message": " " })).await.fails(422, "validation_failed");
    let viewer = owner.invites("viewer").await;
    viewer.api.post("/ai/chat", json!({ "message": "Hi." })).await.fails(403, "forbidden");
}

#[tokio::test]
async fn tokens_are_metered_up_to_the_quota() {
    let owner = Person::owner().await;
    let long = "word ".repeat(3_900);
    let mut statuses = Vec::new();
    for _ in 0..6 {
        let body = json!({ "message": long, "retrieve": false });
        statuses.push(owner.api.post("/ai/chat", body).await.status.as_u16());
    }
    assert_eq!(statuses.first(), Some(&200));
    assert_eq!(statuses.last(), Some(&402));
}
