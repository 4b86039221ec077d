//! Rows of the job tables, and what a handler answers.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use std::fmt::Display;
use uuid::Uuid;

use super::kinds;

/// Of jobs and of workflow executions: one type in the database, one here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "run_status", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum RunStatus {
    Queued,
    Running,
    Succeeded,
    Failed,
    Dead,
    Cancelled,
}

impl RunStatus {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Running => "running",
            Self::Succeeded => "succeeded",
            Self::Failed => "failed",
            Self::Dead => "dead",
            Self::Cancelled => "cancelled",
        }
    }
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Job {
    pub id: i64,
    pub tenant_id: Option<Uuid>,
    pub kind: String,
    pub payload: Value,
    pub status: RunStatus,
    pub attempts: i32,
    pub max_attempts: i32,
    pub run_at: DateTime<Utc>,
    pub last_error: Option<String>,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

impl Job {
    pub fn payload_field<T: DeserializeOwned>(&self, field: &str) -> Result<T, JobError> {
        serde_json::from_value(self.payload[field].clone())
            .map_err(|e| JobError::Permanent(format!("payload field {field}: {e}")))
    }
}

#[derive(Debug, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct JobAttempt {
    pub attempt_no: i32,
    pub worker: String,
    pub started_at: DateTime<Utc>,
    pub finished_at: DateTime<Utc>,
    pub error: Option<String>,
}

#[derive(Debug, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct DeadLetter {
    pub id: i64,
    pub job_id: i64,
    pub kind: String,
    pub payload: Value,
    pub reason: String,
    pub buried_at: DateTime<Utc>,
}

/// A job about to be enqueued.
#[derive(Debug, Clone)]
pub struct NewJob {
    pub tenant_id: Option<Uuid>,
    pub kind: &'static str,
    pub payload: Value,
    pub max_attempts: i32,
    pub delay_seconds: i64,
    pub idempotency_key: Option<String>,
}

impl NewJob {
    pub fn new(kind: &'static str, payload: Value) -> Self {
        Self { tenant_id: None, kind, payload, max_attempts: 5, delay_seconds: 0, idempotency_key: None }
    }

    pub fn for_tenant(self, tenant_id: Uuid) -> Self {
        Self { tenant_id: Some(tenant_id), ..self }
    }

    /// A second job of the tenant with the same key is refused as a conflict.
    pub fn idempotent(self, key: Option<String>) -> Self {
        Self { idempotency_key: key, ..self }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum JobError {
    #[error("{0}")]
    Retry(String),
    /// Trying again cannot help.
    #[error("{0}")]
    Permanent(String),
}

impl JobError {
    pub fn retry(error: impl Display) -> Self {
        Self::Retry(error.to_string())
    }

    pub fn permanent(error: impl Display) -> Self {
        Self::Permanent(error.to_string())
    }
}

pub type JobResult = Result<Value, JobError>;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct EnqueueJob {
    pub kind: String,
    #[serde(default)]
    pub payload: Value,
    pub max_attempts: Option<i32>,
    #[serde(default)]
    pub delay_seconds: i64,
    pub idempotency_key: Option<String>,
}

/// What tenants may enqueue themselves; the rest is for the domains.
const PUBLIC_KINDS: [&str; 3] = [kinds::ECHO, kinds::WEBHOOK_DELIVER, kinds::ANALYTICS_ROLLUP];

impl EnqueueJob {
    pub fn public_kind(&self) -> Option<&'static str> {
        PUBLIC_KINDS.into_iter().find(|kind| *kind == self.kind)
    }
}

validate!(EnqueueJob {
    kind: |it| it.public_kind().is_some() => "echo, webhook.deliver or analytics.rollup",
    payload: |it| it.payload.is_null() || it.payload.is_object() => "is an object",
    maxAttempts: |it| it.max_attempts.is_none_or(|n| (1..=25).contains(&n)) => "1 to 25",
    delaySeconds: |it| (0..=86_400).contains(&it.delay_seconds) => "0 to 86400",
    idempotencyKey: |it| it.idempotency_key.as_ref().is_none_or(|k| (1..=120).contains(&k.len())) => "1 to 120 characters",
});
