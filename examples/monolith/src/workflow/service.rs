//! Starting an execution: workflow, reliability, tenant and analytics in one transaction.

use serde_json::json;
use uuid::Uuid;

use super::{ExecuteWorkflow, Workflow, WorkflowState};
use crate::{
    platform::{ApiError, ApiResult, CurrentUser, Platform, db::begin_as},
    reliability::{NewJob, kinds, queue},
    tenant::billing,
};

/// An execution that waits for its job.
#[derive(Debug, Clone, Copy)]
pub struct Started {
    pub execution_id: Uuid,
    pub job_id: i64,
}

/// Writes the execution, its job, the usage and the analytics event, or none of them: a tenant above its quota
/// must not leave an execution that never runs, nor a job without its execution.
pub async fn start_execution(
    platform: &Platform,
    user: &CurrentUser,
    workflow: &Workflow,
    request: ExecuteWorkflow,
) -> ApiResult<Started> {
    if workflow.state != WorkflowState::Active {
        return Err(ApiError::Conflict("only active workflows can be executed".into()));
    }
    let execution_id = Uuid::now_v7();
    let input = if request.input.is_null() { json!({}) } else { request.input };

    let mut tx = begin_as(&platform.db, Some(user.id)).await?;
    sqlx::query(
        "INSERT INTO workflow_executions (id, workflow_id, tenant_id, version, input, triggered_by)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(execution_id)
    .bind(workflow.id)
    .bind(workflow.tenant_id)
    .bind(workflow.version)
    .bind(&input)
    .bind(user.id)
    .execute(&mut *tx)
    .await?;

    let job = NewJob::new(kinds::WORKFLOW_RUN, json!({ "executionId": execution_id }))
        .for_tenant(workflow.tenant_id)
        .idempotent(request.idempotency_key.map(|key| format!("execute:{}:{key}", workflow.id)));
    let job_id = queue::enqueue(&mut tx, &job).await?;
    sqlx::query("UPDATE workflow_executions SET job_id = $2 WHERE id = $1")
        .bind(execution_id)
        .bind(job_id)
        .execute(&mut *tx)
        .await?;

    sqlx::query(
        "INSERT INTO analytics_events (tenant_id, user_id, name, subject_type, subject_id)
         VALUES ($1, $2, 'workflow.started', 'workflow', $3)",
    )
    .bind(workflow.tenant_id)
    .bind(user.id)
    .bind(workflow.id.to_string())
    .execute(&mut *tx)
    .await?;

    billing::meter(&mut tx, workflow.tenant_id, billing::EXECUTIONS, 1).await?;
    tx.commit().await?;
    Ok(Started { execution_id, job_id })
}
