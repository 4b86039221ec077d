//! `/notifications`: sending, delivery, the inbox, preferences.

use crate::support::*;
use std::fs;

fn to(person: &Person, subject: &str) -> Value {
    json!({ "userIds": [person.id], "channel": "email", "subject": subject, "body": "Hello from the tests." })
}

async fn inbox_entry(person: &Person, subject: &str) -> Value {
    let inbox = person.api.get("/notifications").await.ok();
    let found = inbox.as_array().unwrap().iter().find(|n| n["subject"] == subject).cloned();
    found.unwrap_or_else(|| panic!("no `{subject}` in {inbox}"))
}

async fn is_sent(person: &Person, subject: &str) {
    eventually(&format!("`{subject}` to be sent"), || async {
        (inbox_entry(person, subject).await["status"] == "sent").then_some(())
    })
    .await;
}

/// The mails that arrived as files and hold all of `needles`.
fn mails(needles: &[&str]) -> Option<usize> {
    let dir = stack().mail_dir.as_ref()?;
    let files = fs::read_dir(dir).unwrap().flatten().filter_map(|f| fs::read_to_string(f.path()).ok());
    Some(files.filter(|mail| needles.iter().all(|n| mail.contains(n))).count())
}

#[tokio::test]
async fn an_email_is_written_delivered_and_read() {
    let owner = Person::owner().await;
    let member = owner.invites("member").await;
    let subject = unique("subject");
    let sent = owner.api.post("/notifications", to(&member, &subject)).await.expect(StatusCode::ACCEPTED);
    assert_eq!(sent["notificationIds"].as_array().unwrap().len(), 1);
    is_sent(&member, &subject).await;
    if let Some(count) = mails(&[&subject, &member.email, "Hello from the tests."]) {
        assert_eq!(count, 1);
    }
    let id = inbox_entry(&member, &subject).await["id"].clone();
    let path = format!("/notifications/{id}/read");
    owner.api.post(&path, json!({})).await.fails(404, "not_found");
    assert!(member.api.post(&path, json!({})).await.ok()["readAt"].is_string());
    let unread = member.api.get("/notifications?unread=true").await.ok();
    assert!(unread.as_array().unwrap().iter().all(|n| n["id"] != id));
    member.api.post("/notifications/read-all", json!({})).await.ok();
    assert_eq!(member.api.get("/notifications?unread=true&limit=1").await.ok(), json!([]));
}

#[tokio::test]
async fn a_new_member_is_welcomed_by_mail() {
    let owner = Person::owner().await;
    eventually("the welcome", || async {
        let inbox = owner.api.get("/notifications").await.ok();
        let found = inbox
            .as_array()
            .unwrap()
            .iter()
            .any(|n| n["subject"].as_str().unwrap().starts_with("Welcome to tenant-") && n["status"] == "sent");
        found.then_some(())
    })
    .await;
    if let Some(count) = mails(&[&owner.email, "Welcome to"]) {
        assert_eq!(count, 1);
    }
}

#[tokio::test]
async fn an_invitation_arrives_at_an_address_without_an_account() {
    let owner = Person::owner().await;
    let email = format!("{}@test.example", unique("invited"));
    let path = format!("/tenants/{}/invitations", owner.tenant_id);
    owner.api.post(&path, json!({ "email": email })).await.created();
    if stack().mail_dir.is_some() {
        eventually("the invitation's mail", || async { (mails(&[&email]) == Some(1)).then_some(()) }).await;
    }
}

#[tokio::test]
async fn templates_are_filled_and_the_tenants_own_come_first() {
    let owner = Person::owner().await;
    let body = json!({ "name": "welcome", "channel": "email", "subject": "Ahoy {{name}}", "body": "{{tenant}}!" });
    let own = owner.api.post("/notifications/templates", body.clone()).await.created();
    owner.api.post("/notifications/templates", body).await.fails(409, "conflict");
    let templates = owner.api.get("/notifications/templates").await.ok();
    let welcome = templates.as_array().unwrap().iter().find(|t| t["name"] == "welcome").unwrap();
    assert_eq!(welcome["id"], own["id"]);
    let name = unique("name");
    let send = json!({
        "userIds": [owner.id], "channel": "email", "template": "welcome", "variables": { "name": name }
    });
    owner.api.post("/notifications", send).await.expect(StatusCode::ACCEPTED);
    let entry = inbox_entry(&owner, &format!("Ahoy {name}")).await;
    assert!(entry["body"].as_str().unwrap().starts_with("tenant-"));
    let unknown = json!({ "userIds": [owner.id], "channel": "email", "template": "nothing" });
    owner.api.post("/notifications", unknown).await.fails(422, "validation_failed");
}

#[tokio::test]
async fn a_muted_channel_stays_silent() {
    let owner = Person::owner().await;
    let member = owner.invites("member").await;
    let preferences =
        member.api.put("/notifications/preferences", json!({ "channel": "email", "enabled": false })).await;
    assert!(preferences.ok().as_array().unwrap().contains(&json!({ "channel": "email", "enabled": false })));
    assert_eq!(member.api.get("/notifications/preferences").await.ok().as_array().unwrap().len(), 2);
    let subject = unique("muted");
    owner.api.post("/notifications", to(&member, &subject)).await.expect(StatusCode::ACCEPTED);
    assert_eq!(inbox_entry(&member, &subject).await["status"], "muted");
}

#[tokio::test]
async fn push_goes_to_registered_devices() {
    let owner = Person::owner().await;
    let device = json!({ "platform": "ios", "token": unique("device-token") });
    owner.api.post("/notifications/devices", device).await.created();
    let bad = json!({ "platform": "fridge", "token": "12345678" });
    owner.api.post("/notifications/devices", bad).await.fails(422, "validation_failed");
    let subject = unique("push");
    let body = json!({ "userIds": [owner.id], "channel": "push", "subject": subject, "body": "Ping" });
    owner.api.post("/notifications", body).await.expect(StatusCode::ACCEPTED);
    is_sent(&owner, &subject).await;
}

#[tokio::test]
async fn nobody_writes_to_strangers() {
    let (owner, stranger) = (Person::owner().await, Person::owner().await);
    owner.api.post("/notifications", to(&stranger, "x")).await.fails(422, "validation_failed");
    let viewer = owner.invites("viewer").await;
    viewer.api.post("/notifications", to(&owner, "x")).await.fails(403, "forbidden");
    let empty = json!({ "userIds": [], "channel": "email", "subject": "x", "body": "y" });
    owner.api.post("/notifications", empty).await.fails(422, "validation_failed");
}
