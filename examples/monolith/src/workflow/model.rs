//! Rows of the workflow tables and the bodies of its requests.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

use super::Definition;
use crate::platform::{FieldErrors, Validate};
use crate::reliability::RunStatus;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "workflow_state", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum WorkflowState {
    Draft,
    Active,
    Archived,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Workflow {
    pub id: Uuid,
    pub tenant_id: Uuid,
    pub name: String,
    pub description: String,
    pub state: WorkflowState,
    pub version: i32,
    pub definition: Json<Definition>,
    pub created_by: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// A workflow in a list: with its author's name and how its last run went.
#[derive(Debug, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct WorkflowSummary {
    pub id: Uuid,
    pub name: String,
    pub state: WorkflowState,
    pub version: i32,
    pub author: Option<String>,
    pub executions: i64,
    pub last_status: Option<RunStatus>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Execution {
    pub id: Uuid,
    pub workflow_id: Uuid,
    pub tenant_id: Uuid,
    pub job_id: Option<i64>,
    pub version: i32,
    pub status: RunStatus,
    pub input: Value,
    pub output: Option<Value>,
    pub error: Option<String>,
    pub triggered_by: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct ExecutionStep {
    pub step_no: i16,
    pub name: String,
    pub kind: String,
    pub output: Option<Value>,
    pub error: Option<String>,
    pub duration_ms: i64,
}

#[derive(Debug, Deserialize)]
pub struct CreateWorkflow {
    pub name: String,
    #[serde(default)]
    pub description: String,
    pub definition: Definition,
}

#[derive(Debug, Deserialize)]
pub struct UpdateWorkflow {
    pub name: Option<String>,
    pub description: Option<String>,
    pub state: Option<WorkflowState>,
    pub definition: Option<Definition>,
    /// When given, the update fails unless this is still the current version.
    pub version: Option<i32>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ExecuteWorkflow {
    #[serde(default)]
    pub input: Value,
    pub idempotency_key: Option<String>,
}

impl Validate for CreateWorkflow {
    fn validate(&self, errors: &mut FieldErrors) {
        check_name(&self.name, errors);
        self.definition.check(errors);
    }
}

impl Validate for UpdateWorkflow {
    fn validate(&self, errors: &mut FieldErrors) {
        if let Some(name) = &self.name {
            check_name(name, errors);
        }
        if let Some(definition) = &self.definition {
            definition.check(errors);
        }
    }
}

validate!(ExecuteWorkflow {
    input: |it| it.input.is_null() || it.input.is_object() => "is an object",
    idempotencyKey: |it| it.idempotency_key.as_ref().is_none_or(|k| (1..=120).contains(&k.len())) => "1 to 120 characters",
});

fn check_name(name: &str, errors: &mut FieldErrors) {
    if !(1..=120).contains(&name.trim().len()) {
        errors.push("name", "1 to 120 characters");
    }
}
