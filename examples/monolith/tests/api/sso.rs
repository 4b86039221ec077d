//! `/auth/sso/:provider` against an identity provider of our own.

use crate::support::*;

const REDIRECT: &str = "https://app.test.example/callback";

async fn start(provider: &str) -> Value {
    Client::anonymous().post(&format!("/auth/sso/{provider}"), json!({ "redirectUri": REDIRECT })).await.ok()
}

/// The whole dance, up to the answer for the code.
async fn sign_on(idp: &Idp, provider: &str, claims: Claims) -> Reply {
    let started = start(provider).await;
    let code = idp.approve(started["authorizationUrl"].as_str().unwrap(), claims);
    let body = json!({ "code": code, "state": started["state"] });
    Client::anonymous().post(&format!("/auth/sso/{provider}"), body).await
}

fn somebody() -> Claims {
    Claims::of(&format!("{}@sso.example", unique("sso")))
}

#[tokio::test]
async fn somebody_new_becomes_a_member_of_the_providers_tenant() {
    let Some(idp) = &stack().idp else { return };
    let claims = somebody();
    let person = Person::from_sign_in(&sign_on(idp, "test", claims.clone()).await.ok());
    assert_eq!(person.email, claims.email);
    let verified = person.api.get("/auth/verify").await.ok();
    assert_eq!(verified["roles"], json!(["member"]));
    let tenant = person.api.get(&format!("/tenants/{}", person.tenant_id)).await.ok();
    assert_eq!(tenant["slug"], "acme");

    // The second time it is the same person, even under a new address.
    let renamed = Claims { email: format!("{}@sso.example", unique("renamed")), ..claims };
    let again = Person::from_sign_in(&sign_on(idp, "test", renamed).await.ok());
    assert_eq!(again.id, person.id);
    // There is no password to log in with.
    let body = json!({ "email": person.email, "password": PASSWORD });
    Client::anonymous().post("/auth/login", body).await.fails(401, "unauthorized");
}

#[tokio::test]
async fn a_verified_address_links_to_its_account_in_the_same_tenant_only() {
    let Some(idp) = &stack().idp else { return };
    let seeded = Person::seeded("member@acme.example").await;
    let linked = sign_on(idp, "test", Claims::of("member@acme.example")).await.ok();
    assert_eq!(linked["user"]["id"], seeded.id.as_str());
    sign_on(idp, "test", Claims::of("owner@globex.example")).await.fails(403, "forbidden");
    let unverified = Claims { email_verified: false, ..somebody() };
    sign_on(idp, "test", unverified).await.fails(403, "forbidden");
}

#[tokio::test]
async fn spoilt_id_tokens_are_refused() {
    let Some(idp) = &stack().idp else { return };
    let spoilt = [
        Claims { audience: "somebody-else".into(), ..somebody() },
        Claims { nonce: Some("of another request".into()), ..somebody() },
        Claims { lifetime: -600, ..somebody() },
        Claims { foreign_key: true, ..somebody() },
        Claims { symmetric: true, ..somebody() },
    ];
    for claims in spoilt {
        sign_on(idp, "test", claims).await.fails(401, "unauthorized");
    }
}

#[tokio::test]
async fn states_and_codes_work_once_and_for_their_provider() {
    let Some(idp) = &stack().idp else { return };
    let started = start("test").await;
    let code = idp.approve(started["authorizationUrl"].as_str().unwrap(), somebody());
    let body = json!({ "code": code, "state": started["state"] });
    Client::anonymous().post("/auth/sso/test", body.clone()).await.ok();
    Client::anonymous().post("/auth/sso/test", body).await.fails(401, "unauthorized");

    let fresh = start("test").await;
    let invented = json!({ "code": "invented", "state": fresh["state"] });
    Client::anonymous().post("/auth/sso/test", invented).await.fails(401, "unauthorized");

    let other = start("test").await;
    let code = idp.approve(other["authorizationUrl"].as_str().unwrap(), somebody());
    let crossed = json!({ "code": code, "state": other["state"] });
    Client::anonymous().post("/auth/sso/closed", crossed).await.fails(401, "unauthorized");
}

#[tokio::test]
async fn a_provider_without_a_tenant_opens_no_accounts() {
    let Some(idp) = &stack().idp else { return };
    sign_on(idp, "closed", somebody()).await.fails(403, "forbidden");
}

#[tokio::test]
async fn unknown_providers_and_empty_requests_are_refused() {
    let body = json!({ "redirectUri": REDIRECT });
    Client::anonymous().post("/auth/sso/nobody", body).await.fails(404, "not_found");
    Client::anonymous().post("/auth/sso/test", json!({})).await.fails(422, "validation_failed");
    Client::anonymous().post("/auth/sso/test", json!({ "code": "x" })).await.fails(422, "validation_failed");
}
