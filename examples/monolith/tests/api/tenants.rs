//! `/tenants`: administration, isolation, billing.

use crate::support::*;

#[tokio::test]
async fn services_and_members_see_a_tenant_and_strangers_do_not() {
    let owner = Person::owner().await;
    let stranger = Person::owner().await;
    let path = format!("/tenants/{}", owner.tenant_id);
    assert_eq!(owner.api.get(&path).await.ok()["status"], "active");
    stranger.api.get(&path).await.fails(404, "not_found");
    Client::anonymous().get(&path).await.fails(401, "unauthorized");
    if let Some(token) = &stack().service_token {
        assert_eq!(Client::service(token).get(&path).await.ok()["id"], owner.tenant_id.as_str());
        Client::service("wrong").get(&path).await.fails(401, "unauthorized");
        let nowhere = format!("/tenants/{}", uuid::Uuid::new_v4());
        Client::service(token).get(&nowhere).await.fails(404, "not_found");
    }
}

#[tokio::test]
async fn only_the_platform_lists_and_creates_tenants() {
    let owner = Person::owner().await;
    owner.api.get("/tenants").await.fails(403, "forbidden");
    owner.api.post("/tenants", json!({ "name": "Mine" })).await.fails(403, "forbidden");

    let admin = Person::platform_admin().await;
    let slug = unique("made");
    let tenant = admin.api.post("/tenants", json!({ "name": "Made", "slug": slug, "plan": "team" })).await.created();
    assert_eq!((&tenant["slug"], &tenant["planCode"]), (&json!(slug), &json!("team")));
    admin.api.post("/tenants", json!({ "name": "Made", "slug": slug })).await.fails(409, "conflict");
    admin.api.post("/tenants", json!({ "name": "Made", "plan": "gold" })).await.fails(422, "validation_failed");
    admin.api.post("/tenants", json!({ "name": "X", "slug": "Not A Slug" })).await.fails(422, "validation_failed");
    let listed = admin.api.get("/tenants?limit=200").await.ok();
    assert!(listed.as_array().unwrap().iter().any(|t| t["slug"] == slug.as_str()));
    admin.api.get("/tenants?limit=0").await.fails(422, "validation_failed");
}

#[tokio::test]
async fn owners_rename_their_tenant_and_only_the_platform_suspends_it() {
    let owner = Person::owner().await;
    let viewer = owner.invites("viewer").await;
    let path = format!("/tenants/{}", owner.tenant_id);
    assert_eq!(owner.api.put(&path, json!({ "name": "Renamed" })).await.ok()["name"], "Renamed");
    owner.api.put(&path, json!({ "status": "suspended" })).await.fails(403, "forbidden");
    viewer.api.put(&path, json!({ "name": "Mine" })).await.fails(403, "forbidden");

    let admin = Person::platform_admin().await;
    admin.api.put(&path, json!({ "status": "suspended" })).await.ok();
    let body = json!({ "email": owner.email, "password": PASSWORD });
    Client::anonymous().post("/auth/login", body.clone()).await.fails(403, "forbidden");
    admin.api.put(&path, json!({ "status": "active" })).await.ok();
    Client::anonymous().post("/auth/login", body).await.ok();
}

#[tokio::test]
async fn a_closed_tenant_lets_nobody_in_and_runs_nothing() {
    let owner = Person::owner().await;
    let job = json!({ "kind": "echo", "delaySeconds": 3600 });
    owner.api.post("/reliability/jobs", job).await.expect(StatusCode::ACCEPTED);
    let admin = Person::platform_admin().await;
    let path = format!("/tenants/{}", owner.tenant_id);
    owner.api.delete(&path).await.fails(403, "forbidden");
    let closed = admin.api.delete(&path).await.ok();
    assert_eq!(closed["usersSuspended"], 1);
    assert!(closed["sessionsRevoked"].as_i64().unwrap() >= 1 && closed["jobsCancelled"].as_i64().unwrap() >= 1);
    admin.api.delete(&path).await.fails(409, "conflict");
    let body = json!({ "refreshToken": owner.refresh_token });
    Client::anonymous().post("/auth/refresh", body).await.fails(401, "unauthorized");
    eventually("the access token to be worthless", || async {
        (owner.api.get("/auth/verify").await.status == StatusCode::UNAUTHORIZED).then_some(())
    })
    .await;
}

#[tokio::test]
async fn a_new_plan_means_a_new_subscription_and_new_quotas() {
    let owner = Person::owner().await;
    let base = format!("/tenants/{}", owner.tenant_id);
    assert!(owner.api.get("/tenants/plans").await.ok().as_array().unwrap().len() >= 3);
    owner.api.post("/ai/chat", json!({ "message": "Hello." })).await.ok();
    let quota = async || {
        let usage = owner.api.get(&format!("{base}/usage")).await.ok();
        usage.as_array().unwrap().iter().find(|u| u["metric"] == "ai_tokens").unwrap()["quota"].as_i64().unwrap()
    };
    let before = (owner.api.get(&format!("{base}/subscription")).await.ok(), quota().await);
    owner.api.put(&format!("{base}/subscription"), json!({ "plan": "team" })).await.ok();
    let after = (owner.api.get(&format!("{base}/subscription")).await.ok(), quota().await);
    assert_eq!((&before.0["planCode"], &after.0["planCode"]), (&json!("free"), &json!("team")));
    assert!(after.1 > before.1);
    let path = format!("{base}/subscription");
    owner.api.put(&path, json!({ "plan": "gold" })).await.fails(422, "validation_failed");
    let member = owner.invites("member").await;
    member.api.put(&path, json!({ "plan": "free" })).await.fails(403, "forbidden");
}

#[tokio::test]
async fn a_month_is_invoiced_once() {
    let owner = Person::owner().await.on_plan("team").await;
    let path = format!("/tenants/{}/invoices", owner.tenant_id);
    let invoice = owner.api.post(&path, json!({})).await.created();
    let lines = invoice["lines"].as_array().unwrap();
    let sum: i64 = lines.iter().map(|l| l["amountCents"].as_i64().unwrap()).sum();
    assert_eq!((sum, invoice["totalCents"].as_i64().unwrap()), (4900, 4900));
    owner.api.post(&path, json!({})).await.fails(409, "conflict");
    let listed = owner.api.get(&path).await.ok();
    assert_eq!(listed.as_array().unwrap().len(), 1);
    assert_eq!(listed[0]["lines"].as_array().unwrap().len(), lines.len());
    eventually("the invoice's mail", || async {
        let inbox = owner.api.get("/notifications").await.ok();
        inbox.as_array().unwrap().iter().find(|n| n["subjectType"] == "invoice" && n["status"] == "sent").cloned()
    })
    .await;
    Person::owner().await.api.get(&path).await.fails(404, "not_found");
}

#[tokio::test]
async fn settings_and_members_stay_inside_the_tenant() {
    let owner = Person::owner().await;
    let member = owner.invites("member").await;
    let base = format!("/tenants/{}", owner.tenant_id);
    let setting = owner.api.put(&format!("{base}/settings/theme"), json!({ "dark": true })).await.ok();
    assert_eq!(setting["value"], json!({ "dark": true }));
    let settings = member.api.get(&format!("{base}/settings")).await.ok();
    assert!(settings.as_array().unwrap().iter().any(|s| s["key"] == "theme"));
    member.api.put(&format!("{base}/settings/theme"), json!(1)).await.fails(403, "forbidden");
    let members = member.api.get(&format!("{base}/members")).await.ok();
    assert_eq!(members.as_array().unwrap().len(), 2);
    let stranger = Person::owner().await;
    stranger.api.get(&format!("{base}/members")).await.fails(404, "not_found");
    stranger.api.get(&format!("{base}/settings")).await.fails(404, "not_found");
}
