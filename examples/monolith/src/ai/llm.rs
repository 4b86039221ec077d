//! The language model behind a trait: any OpenAI-compatible API, or the embedded responder.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::platform::{ApiError, ApiResult, config::LlmConfig};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TurnRole {
    System,
    User,
    Assistant,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Turn {
    pub role: TurnRole,
    pub content: String,
}

impl Turn {
    pub fn system(content: impl Into<String>) -> Self {
        Self { role: TurnRole::System, content: content.into() }
    }

    pub fn user(content: impl Into<String>) -> Self {
        Self { role: TurnRole::User, content: content.into() }
    }
}

#[derive(Debug, Clone)]
pub struct Completion {
    pub text: String,
    /// Prompt and answer together.
    pub tokens: i64,
}

#[async_trait]
pub trait Llm: Send + Sync {
    async fn complete(&self, model: &str, turns: &[Turn]) -> ApiResult<Completion>;
}

pub fn from_config(config: &LlmConfig, http: reqwest::Client) -> std::sync::Arc<dyn Llm> {
    match &config.base_url {
        Some(base) => std::sync::Arc::new(OpenAiCompatible {
            http,
            url: format!("{}/chat/completions", base.trim_end_matches('/')),
            api_key: config.api_key.clone(),
        }),
        None => std::sync::Arc::new(Embedded),
    }
}

pub struct OpenAiCompatible {
    http: reqwest::Client,
    url: String,
    api_key: String,
}

#[derive(Deserialize)]
struct ApiAnswer {
    choices: Vec<ApiChoice>,
    usage: Option<ApiUsage>,
}

#[derive(Deserialize)]
struct ApiChoice {
    message: Turn,
}

#[derive(Deserialize)]
struct ApiUsage {
    total_tokens: i64,
}

#[async_trait]
impl Llm for OpenAiCompatible {
    async fn complete(&self, model: &str, turns: &[Turn]) -> ApiResult<Completion> {
        let fail = || ApiError::upstream("language model");
        let answer: ApiAnswer = self
            .http
            .post(&self.url)
            .bearer_auth(&self.api_key)
            .json(&json!({ "model": model, "messages": turns, "temperature": 0 }))
            .send()
            .await
            .map_err(fail())?
            .error_for_status()
            .map_err(fail())?
            .json()
            .await
            .map_err(fail())?;
        let text = answer.choices.into_iter().next().map(|c| c.message.content).unwrap_or_default();
        let tokens = answer.usage.map_or_else(|| estimate(turns, &text), |usage| usage.total_tokens);
        Ok(Completion { text, tokens })
    }
}

/// Answers by rule, always the same way: good enough to develop and test against, without a key and without a bill.
pub struct Embedded;

/// Prompts that want a workflow back carry this, for the embedded responder and for people who read the logs.
pub const WORKFLOW_MARK: &str = "Answer with a workflow definition as JSON only.";

#[async_trait]
impl Llm for Embedded {
    async fn complete(&self, _model: &str, turns: &[Turn]) -> ApiResult<Completion> {
        let last = |role| turns.iter().rev().find(|t| t.role == role).map_or("", |t| t.content.as_str());
        let (system, user) = (last(TurnRole::System), last(TurnRole::User));
        let text = if system.contains(WORKFLOW_MARK) {
            workflow_for(user).to_string()
        } else if let Some(context) = system.split_once("Context:").map(|(_, c)| c.trim()) {
            let first = context.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
            format!("According to the documents: {first}")
        } else {
            summarise(user)
        };
        Ok(Completion { tokens: estimate(turns, &text), text })
    }
}

/// Four bytes a token is close enough for metering.
fn estimate(turns: &[Turn], answer: &str) -> i64 {
    let bytes: usize = turns.iter().map(|t| t.content.len()).sum::<usize>() + answer.len();
    (bytes / 4 + 1) as i64
}

fn summarise(text: &str) -> String {
    let words = text.split_whitespace().count();
    let first = text.split_inclusive(['.', '!', '?']).next().unwrap_or(text).trim();
    format!("{first} ({words} words)")
}

fn workflow_for(prompt: &str) -> Value {
    let wanted = prompt.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|w| wanted.contains(w));
    let mut steps = vec![json!({ "name": "start", "kind": "set", "values": { "request": prompt } })];
    if has(&["wait", "delay", "later"]) {
        steps.push(json!({ "name": "pause", "kind": "wait", "ms": 1000 }));
    }
    if has(&["summar", "analy", "classif", "write", "answer"]) {
        steps.push(json!({ "name": "think", "kind": "llm", "prompt": format!("{prompt}: {{{{input}}}}") }));
    }
    if has(&["mail", "notify", "tell", "alert"]) {
        steps.push(json!({ "name": "notify", "kind": "notify", "subject": "Workflow finished", "body": prompt }));
    }
    steps.push(json!({ "name": "done", "kind": "track", "event": "workflow.generated_run" }));
    json!({ "steps": steps })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflow::Definition;

    #[tokio::test]
    async fn the_embedded_responder_writes_valid_workflows() {
        let turns = [Turn::system(WORKFLOW_MARK), Turn::user("Summarise the ticket, then e-mail me")];
        let completion = Embedded.complete("corallum-mini", &turns).await.unwrap();
        let definition: Definition = serde_json::from_str(&completion.text).unwrap();
        let kinds: Vec<_> = definition.steps.iter().map(|s| s.kind.name()).collect();
        assert_eq!(kinds, ["set", "llm", "notify", "track"]);
        assert!(completion.tokens > 0);
    }

    #[tokio::test]
    async fn context_wins_over_chatter() {
        let turns = [Turn::system("Be brief. Context:\nReefs grow slowly."), Turn::user("How do reefs grow?")];
        let completion = Embedded.complete("corallum-mini", &turns).await.unwrap();
        assert!(completion.text.ends_with("Reefs grow slowly."));
    }
}
