//! `/files`: round trips, sharing, isolation, quotas.

use crate::support::*;

async fn upload(person: &Person, name: &str, bytes: &[u8]) -> Value {
    person.api.upload("/files", name, "text/plain", bytes.to_vec()).await.created()
}

fn path(file: &Value) -> String {
    format!("/files/{}", file["id"].as_str().unwrap())
}

#[tokio::test]
async fn what_goes_in_comes_out() {
    let owner = Person::owner().await;
    let bytes: Vec<u8> = (0..100_000u32).map(|n| (n % 251) as u8).collect();
    let file = owner.api.upload("/files", "../data \"x\".bin", "image/png", bytes.clone()).await.created();
    assert_eq!((&file["sizeBytes"], &file["contentType"]), (&json!(100_000), &json!("image/png")));
    let content = owner.api.get(&format!("{}/content", path(&file))).await;
    assert_eq!(content.status, StatusCode::OK);
    assert_eq!(content.headers["content-type"], "image/png");
    assert!(content.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert!(content.bytes == bytes);
    let listed = owner.api.get("/files").await.ok();
    assert_eq!(listed[0]["sha256"], file["sha256"]);

    owner.api.delete(&path(&file)).await.expect(StatusCode::NO_CONTENT);
    owner.api.get(&path(&file)).await.fails(404, "not_found");
    owner.api.get(&format!("{}/content", path(&file))).await.fails(404, "not_found");
    owner.api.delete(&path(&file)).await.fails(404, "not_found");
}

#[tokio::test]
async fn a_file_is_its_uploaders_until_it_is_shared() {
    let owner = Person::owner().await;
    let (ann, bob) = (owner.invites("member").await, owner.invites("member").await);
    let file = upload(&ann, "notes.txt", b"notes").await;
    bob.api.get(&path(&file)).await.fails(404, "not_found");
    owner.api.get(&path(&file)).await.ok();

    let shares = format!("{}/shares", path(&file));
    ann.api.post(&shares, json!({ "userId": bob.id })).await.created();
    bob.api.get(&path(&file)).await.ok();
    bob.api.delete(&path(&file)).await.fails(403, "forbidden");
    let shared = ann.api.post(&shares, json!({ "userId": bob.id, "canWrite": true })).await.created();
    assert_eq!((&shared[0]["email"], &shared[0]["canWrite"]), (&json!(bob.email), &json!(true)));
    assert_eq!(ann.api.get(&shares).await.ok().as_array().unwrap().len(), 1);
    let unshare = format!("{shares}/{}", bob.id);
    ann.api.delete(&unshare).await.expect(StatusCode::NO_CONTENT);
    ann.api.delete(&unshare).await.fails(404, "not_found");
    bob.api.get(&path(&file)).await.fails(404, "not_found");
}

#[tokio::test]
async fn another_tenants_files_do_not_exist_and_cannot_be_shared_out() {
    let (owner, stranger) = (Person::owner().await, Person::owner().await);
    let file = upload(&owner, "secret.txt", b"secret").await;
    stranger.api.get(&path(&file)).await.fails(404, "not_found");
    stranger.api.get(&format!("{}/content", path(&file))).await.fails(404, "not_found");
    stranger.api.delete(&path(&file)).await.fails(404, "not_found");
    assert_eq!(stranger.api.get("/files").await.ok(), json!([]));
    let shares = format!("{}/shares", path(&file));
    owner.api.post(&shares, json!({ "userId": stranger.id })).await.fails(422, "validation_failed");
    let viewer = owner.invites("viewer").await;
    viewer.api.upload("/files", "x.txt", "text/plain", b"x".to_vec()).await.fails(403, "forbidden");
    Client::anonymous().get("/files").await.fails(401, "unauthorized");
}

#[tokio::test]
async fn storage_is_metered_and_given_back() {
    let owner = Person::owner().await;
    let big = vec![7u8; 700 * 1024];
    let file = upload(&owner, "big.txt", &big).await;
    owner.api.upload("/files", "more.txt", "text/plain", big.clone()).await.fails(402, "quota_exceeded");
    assert_eq!(owner.api.get("/files").await.ok().as_array().unwrap().len(), 1);
    owner.api.delete(&path(&file)).await.expect(StatusCode::NO_CONTENT);
    upload(&owner, "again.txt", &big).await;
    if stack().is_ours {
        let huge = vec![7u8; 2 * 1024 * 1024 + 1];
        owner.api.upload("/files", "huge.bin", "text/plain", huge).await.fails(413, "too_large");
    }
    owner.api.upload("/files", "", "text/plain", b"x".to_vec()).await.fails(422, "validation_failed");
    owner.api.post("/files", json!({})).await.expect(StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn an_indexed_file_can_be_found_until_it_is_deleted() {
    let owner = Person::owner().await;
    let text = b"The lighthouse keeper logs every passing steamer.".to_vec();
    let file = owner.api.upload("/files?index=true", "log.txt", "text/plain", text).await.created();
    let hit = eventually("the file to be indexed", || async {
        let hits = owner.api.get("/ai/documents?q=steamers").await.ok();
        hits.as_array().unwrap().first().cloned()
    })
    .await;
    assert_eq!(hit["fileName"], "log.txt");
    owner.api.delete(&path(&file)).await.expect(StatusCode::NO_CONTENT);
    assert_eq!(owner.api.get("/ai/documents?q=steamers").await.ok(), json!([]));
}
