//! `/auth` and the permissions that other services ask for.

use crate::support::*;

fn registration(email: &str) -> Value {
    json!({ "email": email, "password": PASSWORD, "name": "Ada", "tenantName": unique("tenant") })
}

#[tokio::test]
async fn register_opens_a_tenant_and_signs_its_owner_in() {
    let email = format!("{}@test.example", unique("ada"));
    let body = Client::anonymous().post("/auth/register", registration(&email)).await.created();
    assert_eq!(body["tokenType"], "Bearer");
    assert!(body["user"].get("passwordHash").is_none() && body["user"].get("password_hash").is_none());
    let person = Person::from_sign_in(&body);
    let verified = person.api.get("/auth/verify").await.ok();
    assert_eq!(verified["user"]["email"], email);
    assert_eq!(verified["roles"], json!(["owner"]));
    let tenant = person.api.get(&format!("/tenants/{}", person.tenant_id)).await.ok();
    assert_eq!(tenant["planCode"], "free");
}

#[tokio::test]
async fn register_names_every_invalid_field() {
    let body = json!({ "email": "nobody", "password": "short" });
    let error = Client::anonymous().post("/auth/register", body).await.fails(422, "validation_failed");
    for field in ["email", "password", "tenantName"] {
        assert!(error["error"]["fields"][field].is_array(), "{field}: {error}");
    }
}

#[tokio::test]
async fn an_address_registers_once_in_any_case() {
    let email = format!("{}@test.example", unique("twice"));
    Client::anonymous().post("/auth/register", registration(&email)).await.created();
    let again = registration(&email.to_uppercase());
    Client::anonymous().post("/auth/register", again).await.fails(409, "conflict");
}

#[tokio::test]
async fn a_refused_registration_leaves_no_tenant_behind() {
    let admin = Person::platform_admin().await;
    let known = Person::owner().await;
    let name = unique("leftover");
    let body = json!({ "email": known.email, "password": PASSWORD, "tenantName": name });
    Client::anonymous().post("/auth/register", body).await.fails(409, "conflict");
    let tenants = admin.api.get("/tenants?limit=200").await.ok();
    assert!(tenants.as_array().unwrap().iter().all(|t| t["name"] != name.as_str()));
}

#[tokio::test]
async fn malformed_json_is_a_bad_request() {
    Client::anonymous().post_text("/auth/login", "{ not json").await.fails(400, "bad_request");
    Client::anonymous().post_text("/auth/login", r#"{"email": 1}"#).await.fails(422, "validation_failed");
}

#[tokio::test]
async fn login_wants_the_right_password() {
    let owner = Person::owner().await;
    let right = json!({ "email": owner.email, "password": PASSWORD });
    let wrong = json!({ "email": owner.email, "password": "something-else" });
    let unknown = json!({ "email": "nobody@nowhere.example", "password": PASSWORD });
    let body = Client::anonymous().post("/auth/login", right).await.ok();
    assert_eq!(body["user"]["id"], owner.id.as_str());
    let wrong = Client::anonymous().post("/auth/login", wrong).await.fails(401, "unauthorized");
    let unknown = Client::anonymous().post("/auth/login", unknown).await.fails(401, "unauthorized");
    assert_eq!(wrong, unknown, "the answer must not tell who has an account");
}

#[tokio::test]
async fn too_many_wrong_passwords_lock_the_address() {
    let owner = Person::owner().await;
    let wrong = json!({ "email": owner.email, "password": "something-else" });
    for _ in 0..10 {
        Client::anonymous().post("/auth/login", wrong.clone()).await.fails(401, "unauthorized");
    }
    let right = json!({ "email": owner.email, "password": PASSWORD });
    Client::anonymous().post("/auth/login", right).await.fails(429, "too_many_attempts");
}

#[tokio::test]
async fn verify_refuses_missing_and_forged_tokens() {
    Client::anonymous().get("/auth/verify").await.fails(401, "unauthorized");
    Client::with_token("garbage").get("/auth/verify").await.fails(401, "unauthorized");
    let owner = Person::owner().await;
    let claims = json!({
        "iss": "corallum", "sub": owner.id, "tid": owner.tenant_id, "sid": uuid::Uuid::new_v4(),
        "email": owner.email, "iat": 0, "exp": 4_000_000_000i64,
    });
    let key = jsonwebtoken::EncodingKey::from_secret(b"another secret of thirty-two bytes");
    let forged = jsonwebtoken::encode(&jsonwebtoken::Header::default(), &claims, &key).unwrap();
    Client::with_token(&forged).get("/auth/verify").await.fails(401, "unauthorized");
}

#[tokio::test]
async fn a_refresh_token_works_once_and_its_replay_ends_the_session() {
    let owner = Person::owner().await;
    let refresh = |token: &str| {
        let body = json!({ "refreshToken": token });
        async move { Client::anonymous().post("/auth/refresh", body).await }
    };
    let second = refresh(&owner.refresh_token).await.ok();
    let second_token = second["refreshToken"].as_str().unwrap();
    assert_ne!(second_token, owner.refresh_token);
    let api = Client::with_token(second["accessToken"].as_str().unwrap());
    api.get("/auth/verify").await.ok();

    refresh(&owner.refresh_token).await.fails(401, "unauthorized");
    refresh(second_token).await.fails(401, "unauthorized");
    api.get("/auth/verify").await.fails(401, "unauthorized");
    refresh("never-issued").await.fails(401, "unauthorized");
    refresh("").await.fails(422, "validation_failed");
}

#[tokio::test]
async fn logout_ends_the_session_at_once() {
    let owner = Person::owner().await;
    owner.api.get("/auth/verify").await.ok();
    owner.api.post("/auth/logout", json!({})).await.expect(StatusCode::NO_CONTENT);
    owner.api.get("/auth/verify").await.fails(401, "unauthorized");
    let body = json!({ "refreshToken": owner.refresh_token });
    Client::anonymous().post("/auth/refresh", body).await.fails(401, "unauthorized");
}

#[tokio::test]
async fn an_invitation_brings_one_person_into_the_tenant() {
    let owner = Person::owner().await;
    let email = format!("{}@test.example", unique("guest"));
    let path = format!("/tenants/{}/invitations", owner.tenant_id);
    let invitation = owner.api.post(&path, json!({ "email": email, "role": "viewer" })).await.created();
    owner.api.post(&path, json!({ "email": email })).await.fails(409, "conflict");
    let join =
        |email: &str| json!({ "email": email, "password": PASSWORD, "invitationToken": invitation["invitationToken"] });
    let stranger = format!("{}@test.example", unique("stranger"));
    Client::anonymous().post("/auth/register", join(&stranger)).await.fails(403, "forbidden");
    let guest = Person::from_sign_in(&Client::anonymous().post("/auth/register", join(&email)).await.created());
    assert_eq!(guest.tenant_id, owner.tenant_id);
    assert_eq!(guest.api.get("/auth/verify").await.ok()["roles"], json!(["viewer"]));
    Client::anonymous().post("/auth/register", join(&email)).await.fails(403, "forbidden");
}

#[tokio::test]
async fn permissions_are_for_services_only() {
    let Some(token) = &stack().service_token else { return };
    let owner = Person::owner().await;
    let viewer = owner.invites("viewer").await;
    let path = format!("/users/{}/permissions", viewer.id);
    let body = Client::service(token).get(&path).await.ok();
    assert_eq!(body["roles"], json!(["viewer"]));
    let permissions = body["permissions"].as_array().unwrap();
    assert!(permissions.contains(&json!("workflows:read")) && !permissions.contains(&json!("workflows:write")));

    owner.api.get(&path).await.fails(401, "unauthorized");
    Client::service("wrong").get(&path).await.fails(401, "unauthorized");
    let nobody = format!("/users/{}/permissions", uuid::Uuid::new_v4());
    Client::service(token).get(&nobody).await.fails(404, "not_found");
}
