//! Reports: a question asked once, its answer kept.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::{AssertSqlSafe, PgPool};
use uuid::Uuid;

use crate::platform::{ApiError, ApiResult, Page};

#[derive(Debug, Clone, Copy, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportKind {
    WorkflowHealth,
    MemberActivity,
    Cost,
}

#[derive(Debug, Deserialize)]
pub struct NewReport {
    pub name: String,
    pub kind: ReportKind,
}

validate!(NewReport {
    name: |it| (1..=120).contains(&it.name.trim().len()) => "1 to 120 characters",
});

#[derive(Debug, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    pub id: Uuid,
    pub name: String,
    pub kind: String,
    pub created_by: Option<Uuid>,
    pub result: Value,
    pub created_at: DateTime<Utc>,
}

impl ReportKind {
    fn code(self) -> &'static str {
        match self {
            Self::WorkflowHealth => "workflow_health",
            Self::MemberActivity => "member_activity",
            Self::Cost => "cost",
        }
    }

    /// One row of figures per line of the report, `$1` is the tenant.
    fn sql(self) -> &'static str {
        match self {
            Self::WorkflowHealth => {
                "SELECT w.name AS workflow, count(e.id) AS runs,
                        count(e.id) FILTER (WHERE e.status = 'succeeded') AS succeeded,
                        count(e.id) FILTER (WHERE e.status IN ('failed', 'dead')) AS failed,
                        max(j.attempts) AS most_attempts
                 FROM workflows w
                 LEFT JOIN workflow_executions e ON e.workflow_id = w.id
                 LEFT JOIN jobs j ON j.id = e.job_id
                 WHERE w.tenant_id = $1
                 GROUP BY w.id ORDER BY runs DESC, w.name"
            }
            Self::MemberActivity => {
                "SELECT u.email, count(DISTINCT ev.id) AS events, count(DISTINCT f.id) AS files,
                        count(DISTINCT w.id) AS workflows, u.last_login_at
                 FROM users u
                 LEFT JOIN analytics_events ev ON ev.user_id = u.id
                 LEFT JOIN files f ON f.uploaded_by = u.id AND f.deleted_at IS NULL
                 LEFT JOIN workflows w ON w.created_by = u.id
                 WHERE u.tenant_id = $1
                 GROUP BY u.id ORDER BY u.email"
            }
            Self::Cost => {
                "SELECT p.name AS plan, p.monthly_cents,
                        coalesce(sum(g.tokens), 0) AS tokens,
                        coalesce(sum(g.tokens * m.cents_per_1k_tokens / 1000), 0)::double precision AS token_cents
                 FROM tenants t
                 JOIN plans p ON p.code = t.plan_code
                 LEFT JOIN ai_generations g ON g.tenant_id = t.id
                 LEFT JOIN ai_models m ON m.id = g.model_id
                 WHERE t.id = $1
                 GROUP BY p.code"
            }
        }
    }
}

pub async fn build(db: &PgPool, tenant_id: Uuid, author: Uuid, request: &NewReport) -> ApiResult<Report> {
    // The shape differs by kind, so PostgreSQL makes the JSON.
    let sql = format!("SELECT coalesce(jsonb_agg(to_jsonb(line)), '[]') FROM ({}) line", request.kind.sql());
    let result: Value = sqlx::query_scalar(AssertSqlSafe(sql)).bind(tenant_id).fetch_one(db).await?;
    Ok(sqlx::query_as(
        "INSERT INTO reports (tenant_id, name, kind, created_by, result) VALUES ($1, $2, $3, $4, $5)
         RETURNING id, name, kind, created_by, result, created_at",
    )
    .bind(tenant_id)
    .bind(request.name.trim())
    .bind(request.kind.code())
    .bind(author)
    .bind(result)
    .fetch_one(db)
    .await?)
}

pub async fn list(db: &PgPool, tenant_id: Uuid, page: Page) -> ApiResult<Vec<Report>> {
    Ok(sqlx::query_as(
        "SELECT id, name, kind, created_by, result, created_at FROM reports
         WHERE tenant_id = $1 ORDER BY created_at DESC, id LIMIT $2 OFFSET $3",
    )
    .bind(tenant_id)
    .bind(page.limit)
    .bind(page.offset)
    .fetch_all(db)
    .await?)
}

pub async fn find(db: &PgPool, tenant_id: Uuid, id: Uuid) -> ApiResult<Report> {
    sqlx::query_as(
        "SELECT id, name, kind, created_by, result, created_at FROM reports WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant_id)
    .bind(id)
    .fetch_optional(db)
    .await?
    .ok_or(ApiError::NotFound("report"))
}
