//! A web server that counts what it is sent, for webhooks.

use std::sync::{Arc, Mutex};

use axum::{Json, Router, http::StatusCode, routing::post};
use serde_json::Value;

use super::stack;

pub struct Receiver {
    pub url: String,
    bodies: Arc<Mutex<Vec<Value>>>,
}

impl Receiver {
    /// Answers 503 the first `failures` times, 200 from then on. Lives as long as the test's runtime.
    pub async fn start(failures: usize) -> Self {
        let bodies: Arc<Mutex<Vec<Value>>> = Arc::default();
        let seen = bodies.clone();
        let app = Router::new().route(
            "/",
            post(move |Json(body): Json<Value>| async move {
                let mut seen = seen.lock().unwrap();
                seen.push(body);
                if seen.len() <= failures { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::OK }
            }),
        );
        let bind = if stack().is_ours { "127.0.0.1:0" } else { "0.0.0.0:0" };
        let listener = tokio::net::TcpListener::bind(bind).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { url: format!("http://{}:{port}/", stack().receiver_host), bodies }
    }

    pub fn bodies(&self) -> Vec<Value> {
        self.bodies.lock().unwrap().clone()
    }
}
