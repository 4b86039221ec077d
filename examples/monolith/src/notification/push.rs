//! Push over an HTTP gateway when configured; logged otherwise.

use async_trait::async_trait;
use serde_json::json;

#[async_trait]
pub trait Push: Send + Sync {
    async fn push(&self, platform: &str, token: &str, title: &str, text: &str) -> Result<(), String>;
}

pub fn from_url(url: Option<&str>, http: reqwest::Client) -> Box<dyn Push> {
    match url {
        Some(url) => Box::new(HttpPush { url: url.to_owned(), http }),
        None => Box::new(LogPush),
    }
}

struct HttpPush {
    url: String,
    http: reqwest::Client,
}

#[async_trait]
impl Push for HttpPush {
    async fn push(&self, platform: &str, token: &str, title: &str, text: &str) -> Result<(), String> {
        let body = json!({ "platform": platform, "token": token, "title": title, "body": text });
        let answer = self.http.post(&self.url).json(&body).send().await;
        answer.and_then(reqwest::Response::error_for_status).map(|_| ()).map_err(|e| e.without_url().to_string())
    }
}

struct LogPush;

#[async_trait]
impl Push for LogPush {
    async fn push(&self, platform: &str, _token: &str, title: &str, _text: &str) -> Result<(), String> {
        tracing::info!(platform, title, "push");
        Ok(())
    }
}
