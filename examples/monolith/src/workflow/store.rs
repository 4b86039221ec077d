//! Persistence of workflows behind a trait: the engine and the routes know no SQL.

use async_trait::async_trait;
use sqlx::{PgPool, types::Json};
use uuid::Uuid;

use super::{CreateWorkflow, Execution, ExecutionStep, UpdateWorkflow, Workflow, WorkflowSummary};
use crate::{
    platform::{ApiError, ApiResult, Page, db::begin_as},
    reliability::RunStatus,
};

#[async_trait]
pub trait WorkflowStore: Send + Sync {
    async fn list(&self, tenant_id: Uuid, page: Page) -> ApiResult<Vec<WorkflowSummary>>;
    async fn find(&self, tenant_id: Uuid, id: Uuid) -> ApiResult<Workflow>;
    async fn create(&self, tenant_id: Uuid, author: Uuid, request: &CreateWorkflow) -> ApiResult<Workflow>;
    async fn update(&self, tenant_id: Uuid, id: Uuid, actor: Uuid, request: &UpdateWorkflow) -> ApiResult<Workflow>;
    async fn executions(&self, workflow_id: Uuid, page: Page) -> ApiResult<Vec<Execution>>;
    async fn execution(&self, id: Uuid) -> ApiResult<Execution>;
    async fn steps(&self, execution_id: Uuid) -> ApiResult<Vec<ExecutionStep>>;
    async fn record_step(&self, execution_id: Uuid, step: &ExecutionStep) -> ApiResult<()>;
    async fn set_status(
        &self,
        execution_id: Uuid,
        status: RunStatus,
        output: Option<&serde_json::Value>,
        error: Option<&str>,
    ) -> ApiResult<()>;
}

#[derive(Clone)]
pub struct PgWorkflowStore {
    db: PgPool,
}

impl PgWorkflowStore {
    pub fn new(db: PgPool) -> Self {
        Self { db }
    }
}

#[async_trait]
impl WorkflowStore for PgWorkflowStore {
    async fn list(&self, tenant_id: Uuid, page: Page) -> ApiResult<Vec<WorkflowSummary>> {
        let rows = sqlx::query_as(
            "SELECT w.id, w.name, w.state, w.version, coalesce(nullif(u.name, ''), u.email) AS author,
                    count(e.id) AS executions,
                    (array_agg(e.status ORDER BY e.created_at DESC) FILTER (WHERE e.id IS NOT NULL))[1] AS last_status,
                    w.updated_at
             FROM workflows w
             LEFT JOIN users u ON u.id = w.created_by
             LEFT JOIN workflow_executions e ON e.workflow_id = w.id
             WHERE w.tenant_id = $1
             GROUP BY w.id, u.id
             ORDER BY w.updated_at DESC, w.id
             LIMIT $2 OFFSET $3",
        )
        .bind(tenant_id)
        .bind(page.limit)
        .bind(page.offset)
        .fetch_all(&self.db)
        .await?;
        Ok(rows)
    }

    async fn find(&self, tenant_id: Uuid, id: Uuid) -> ApiResult<Workflow> {
        sqlx::query_as(
            "SELECT id, tenant_id, name, description, state, version, definition, created_by, created_at, updated_at
             FROM workflows WHERE id = $1 AND tenant_id = $2",
        )
        .bind(id)
        .bind(tenant_id)
        .fetch_optional(&self.db)
        .await?
        .ok_or(ApiError::NotFound("workflow"))
    }

    async fn create(&self, tenant_id: Uuid, author: Uuid, request: &CreateWorkflow) -> ApiResult<Workflow> {
        let mut tx = begin_as(&self.db, Some(author)).await?;
        let workflow: Workflow = sqlx::query_as(
            "INSERT INTO workflows (tenant_id, name, description, definition, created_by)
             VALUES ($1, $2, $3, $4, $5)
             RETURNING id, tenant_id, name, description, state, version, definition, created_by, created_at, updated_at",
        )
        .bind(tenant_id)
        .bind(request.name.trim())
        .bind(&request.description)
        .bind(Json(&request.definition))
        .bind(author)
        .fetch_one(&mut *tx)
        .await?;
        keep_version(&mut tx, &workflow, author).await?;
        tx.commit().await?;
        Ok(workflow)
    }

    async fn update(&self, tenant_id: Uuid, id: Uuid, actor: Uuid, request: &UpdateWorkflow) -> ApiResult<Workflow> {
        let mut tx = begin_as(&self.db, Some(actor)).await?;
        let current: i32 =
            sqlx::query_scalar("SELECT version FROM workflows WHERE id = $1 AND tenant_id = $2 FOR UPDATE")
                .bind(id)
                .bind(tenant_id)
                .fetch_optional(&mut *tx)
                .await?
                .ok_or(ApiError::NotFound("workflow"))?;
        if request.version.is_some_and(|expected| expected != current) {
            return Err(ApiError::Conflict(format!("the current version is {current}")));
        }
        let workflow: Workflow = sqlx::query_as(
            "UPDATE workflows
             SET name = coalesce($2, name),
                 description = coalesce($3, description),
                 state = coalesce($4, state),
                 definition = coalesce($5, definition),
                 version = version + CASE WHEN $5 IS NULL THEN 0 ELSE 1 END
             WHERE id = $1
             RETURNING id, tenant_id, name, description, state, version, definition, created_by, created_at, updated_at",
        )
        .bind(id)
        .bind(request.name.as_deref().map(str::trim))
        .bind(&request.description)
        .bind(request.state)
        .bind(request.definition.as_ref().map(Json))
        .fetch_one(&mut *tx)
        .await?;
        if workflow.version != current {
            keep_version(&mut tx, &workflow, actor).await?;
        }
        tx.commit().await?;
        Ok(workflow)
    }

    async fn executions(&self, workflow_id: Uuid, page: Page) -> ApiResult<Vec<Execution>> {
        Ok(sqlx::query_as(
            "SELECT * FROM workflow_executions WHERE workflow_id = $1 ORDER BY created_at DESC, id LIMIT $2 OFFSET $3",
        )
        .bind(workflow_id)
        .bind(page.limit)
        .bind(page.offset)
        .fetch_all(&self.db)
        .await?)
    }

    async fn execution(&self, id: Uuid) -> ApiResult<Execution> {
        sqlx::query_as("SELECT * FROM workflow_executions WHERE id = $1")
            .bind(id)
            .fetch_optional(&self.db)
            .await?
            .ok_or(ApiError::NotFound("execution"))
    }

    async fn steps(&self, execution_id: Uuid) -> ApiResult<Vec<ExecutionStep>> {
        Ok(sqlx::query_as(
            "SELECT step_no, name, kind, output, error, duration_ms FROM execution_steps
             WHERE execution_id = $1 ORDER BY step_no",
        )
        .bind(execution_id)
        .fetch_all(&self.db)
        .await?)
    }

    /// A retried execution overwrites the steps of its last attempt.
    async fn record_step(&self, execution_id: Uuid, step: &ExecutionStep) -> ApiResult<()> {
        sqlx::query(
            "INSERT INTO execution_steps (execution_id, step_no, name, kind, output, error, duration_ms)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (execution_id, step_no) DO UPDATE
             SET output = EXCLUDED.output, error = EXCLUDED.error, duration_ms = EXCLUDED.duration_ms",
        )
        .bind(execution_id)
        .bind(step.step_no)
        .bind(&step.name)
        .bind(&step.kind)
        .bind(&step.output)
        .bind(&step.error)
        .bind(step.duration_ms)
        .execute(&self.db)
        .await?;
        Ok(())
    }

    async fn set_status(
        &self,
        execution_id: Uuid,
        status: RunStatus,
        output: Option<&serde_json::Value>,
        error: Option<&str>,
    ) -> ApiResult<()> {
        sqlx::query(
            "UPDATE workflow_executions
             SET status = $2, output = coalesce($3, output), error = $4,
                 finished_at = CASE WHEN $2 IN ('queued', 'running') THEN NULL ELSE now() END
             WHERE id = $1",
        )
        .bind(execution_id)
        .bind(status)
        .bind(output)
        .bind(error)
        .execute(&self.db)
        .await?;
        Ok(())
    }
}

async fn keep_version(conn: &mut sqlx::PgConnection, workflow: &Workflow, actor: Uuid) -> ApiResult<()> {
    sqlx::query("INSERT INTO workflow_versions (workflow_id, version, definition, changed_by) VALUES ($1, $2, $3, $4)")
        .bind(workflow.id)
        .bind(workflow.version)
        .bind(&workflow.definition)
        .bind(actor)
        .execute(conn)
        .await?;
    Ok(())
}
