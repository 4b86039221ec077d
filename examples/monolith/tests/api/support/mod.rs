//! The client, people to act as, and the system under test.

mod idp;
mod postgres;
mod receiver;
mod stack;

pub use idp::{Claims, Idp};
pub use receiver::Receiver;
pub use reqwest::StatusCode;
pub use serde_json::{Value, json};
pub use stack::stack;

use std::{future::Future, time::Duration};

pub const PASSWORD: &str = "a-long-enough-password";
pub const SEED_PASSWORD: &str = "corallum-demo";

/// Unique within and across runs, so that a foreign system may be tested twice.
pub fn unique(prefix: &str) -> String {
    format!("{prefix}-{}", &uuid::Uuid::new_v4().simple().to_string()[..12])
}

#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    token: Option<String>,
    service_token: Option<String>,
}

pub struct Reply {
    pub status: StatusCode,
    pub headers: reqwest::header::HeaderMap,
    pub bytes: Vec<u8>,
    request: String,
}

impl Reply {
    /// Asserts the status and hands the body over.
    #[track_caller]
    pub fn expect(self, status: StatusCode) -> Value {
        let text = String::from_utf8_lossy(&self.bytes).into_owned();
        assert_eq!(self.status, status, "{}: {text}", self.request);
        serde_json::from_str(&text).unwrap_or(Value::Null)
    }

    #[track_caller]
    pub fn ok(self) -> Value {
        self.expect(StatusCode::OK)
    }

    #[track_caller]
    pub fn created(self) -> Value {
        self.expect(StatusCode::CREATED)
    }

    /// Asserts an error in the common envelope.
    #[track_caller]
    pub fn fails(self, status: u16, code: &str) -> Value {
        let request = self.request.clone();
        let body = self.expect(StatusCode::from_u16(status).unwrap());
        assert_eq!(body["error"]["code"], code, "{request}: {body}");
        body
    }
}

impl Client {
    pub fn anonymous() -> Self {
        Self { http: stack().http(), base: stack().base.clone(), token: None, service_token: None }
    }

    pub fn with_token(token: &str) -> Self {
        Self { token: Some(token.to_owned()), ..Self::anonymous() }
    }

    pub fn service(token: &str) -> Self {
        Self { service_token: Some(token.to_owned()), ..Self::anonymous() }
    }

    fn request(&self, method: reqwest::Method, path: &str) -> reqwest::RequestBuilder {
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        if let Some(token) = &self.token {
            request = request.bearer_auth(token);
        }
        if let Some(token) = &self.service_token {
            request = request.header("X-Service-Token", token);
        }
        request
    }

    async fn send(&self, label: String, request: reqwest::RequestBuilder) -> Reply {
        let answer = request.send().await.unwrap_or_else(|e| panic!("{label}: {e}"));
        Reply {
            status: answer.status(),
            headers: answer.headers().clone(),
            bytes: answer.bytes().await.unwrap().to_vec(),
            request: label,
        }
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(format!("GET {path}"), self.request(reqwest::Method::GET, path)).await
    }

    pub async fn delete(&self, path: &str) -> Reply {
        self.send(format!("DELETE {path}"), self.request(reqwest::Method::DELETE, path)).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Reply {
        self.send(format!("POST {path}"), self.request(reqwest::Method::POST, path).json(&body)).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Reply {
        self.send(format!("PUT {path}"), self.request(reqwest::Method::PUT, path).json(&body)).await
    }

    pub async fn post_text(&self, path: &str, body: &'static str) -> Reply {
        let request = self.request(reqwest::Method::POST, path).header("content-type", "application/json").body(body);
        self.send(format!("POST {path}"), request).await
    }

    pub async fn upload(&self, path: &str, name: &str, content_type: &str, bytes: Vec<u8>) -> Reply {
        let part = reqwest::multipart::Part::bytes(bytes).file_name(name.to_owned()).mime_str(content_type).unwrap();
        let form = reqwest::multipart::Form::new().part("file", part);
        self.send(format!("POST {path}"), self.request(reqwest::Method::POST, path).multipart(form)).await
    }
}

/// Somebody signed in.
#[derive(Clone)]
pub struct Person {
    pub api: Client,
    pub id: String,
    pub tenant_id: String,
    pub email: String,
    pub refresh_token: String,
}

impl Person {
    pub fn from_sign_in(body: &Value) -> Self {
        let text = |value: &Value| value.as_str().unwrap_or_else(|| panic!("not a sign-in: {body}")).to_owned();
        Self {
            api: Client::with_token(&text(&body["accessToken"])),
            id: text(&body["user"]["id"]),
            tenant_id: text(&body["user"]["tenantId"]),
            email: text(&body["user"]["email"]),
            refresh_token: text(&body["refreshToken"]),
        }
    }

    /// The owner of a brand-new tenant on the free plan.
    pub async fn owner() -> Self {
        let name = unique("tenant");
        let body = json!({ "email": format!("{name}@test.example"), "password": PASSWORD, "name": "Owner", "tenantName": name });
        Self::from_sign_in(&Client::anonymous().post("/auth/register", body).await.created())
    }

    pub async fn on_plan(self, plan: &str) -> Self {
        let path = format!("/tenants/{}/subscription", self.tenant_id);
        self.api.put(&path, json!({ "plan": plan })).await.ok();
        self
    }

    /// Somebody this owner invited.
    pub async fn invites(&self, role: &str) -> Self {
        let email = format!("{}@test.example", unique(role));
        let path = format!("/tenants/{}/invitations", self.tenant_id);
        let invitation = self.api.post(&path, json!({ "email": email, "role": role })).await.created();
        let body = json!({
            "email": email, "password": PASSWORD, "name": role, "invitationToken": invitation["invitationToken"]
        });
        Self::from_sign_in(&Client::anonymous().post("/auth/register", body).await.created())
    }

    pub async fn seeded(email: &str) -> Self {
        let body = json!({ "email": email, "password": SEED_PASSWORD });
        Self::from_sign_in(&Client::anonymous().post("/auth/login", body).await.ok())
    }

    pub async fn platform_admin() -> Self {
        Self::seeded("root@corallum.example").await
    }
}

/// Polls until `probe` has something to show; background work is never instant.
#[track_caller]
pub fn eventually<T, F, Fut>(what: &str, mut probe: F) -> impl Future<Output = T>
where
    F: FnMut() -> Fut,
    Fut: Future<Output = Option<T>>,
{
    let what = what.to_owned();
    async move {
        for _ in 0..300 {
            if let Some(found) = probe().await {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("waited 30 s in vain for {what}")
    }
}

/// Waits until the job has reached `status`.
pub async fn job_is(api: &Client, id: &Value, status: &str) -> Value {
    eventually(&format!("job {id} to be {status}"), || async {
        let job = api.get(&format!("/reliability/jobs/{id}")).await.ok();
        (job["status"] == status).then_some(job)
    })
    .await
}

/// Waits until the execution has left the queue for good.
pub async fn execution_ends(api: &Client, workflow: &str, execution: &Value) -> Value {
    let path = format!("/workflows/{workflow}/executions/{}", execution.as_str().unwrap());
    eventually(&format!("{path} to end"), || async {
        let body = api.get(&path).await.ok();
        (!["queued", "running"].contains(&body["status"].as_str().unwrap())).then_some(body)
    })
    .await
}
