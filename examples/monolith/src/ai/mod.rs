//! Language models: chat with retrieval, analysis, and workflows written from a sentence.

pub mod chains;
mod handlers;
pub mod llm;
pub mod retrieval;

pub use handlers::routes;
pub use llm::{Completion, Llm, Turn, TurnRole};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Model {
    pub id: String,
    pub provider: String,
    pub context_window: i32,
    pub enabled: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatRequest {
    pub message: String,
    pub conversation_id: Option<Uuid>,
    pub model: Option<String>,
    /// Answers from the tenant's documents unless told not to.
    #[serde(default = "yes")]
    pub retrieve: bool,
}

fn yes() -> bool {
    true
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ChatAnswer {
    pub conversation_id: Uuid,
    pub reply: String,
    pub model: String,
    pub citations: Vec<retrieval::Hit>,
    pub tokens: i64,
}

#[derive(Debug, Deserialize)]
pub struct GenerateRequest {
    pub prompt: String,
    pub name: Option<String>,
    pub model: Option<String>,
    /// Only shows the definition when false.
    #[serde(default = "yes")]
    pub save: bool,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AnalyzeRequest {
    pub workflow_id: Option<Uuid>,
    pub text: Option<String>,
    pub question: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct NewDocument {
    pub title: String,
    pub body: String,
}

validate!(ChatRequest {
    message: |it| (1..=20_000).contains(&it.message.trim().len()) => "1 to 20000 characters",
});

validate!(GenerateRequest {
    prompt: |it| (3..=4_000).contains(&it.prompt.trim().len()) => "3 to 4000 characters",
});

validate!(AnalyzeRequest {
    text: |it| it.text.is_some() != it.workflow_id.is_some() => "either a text or a workflow",
    text: |it| it.text.as_ref().is_none_or(|t| (1..=50_000).contains(&t.len())) => "1 to 50000 characters",
});

validate!(NewDocument {
    title: |it| (1..=200).contains(&it.title.trim().len()) => "1 to 200 characters",
    body: |it| (1..=200_000).contains(&it.body.len()) => "1 to 200000 characters",
});
