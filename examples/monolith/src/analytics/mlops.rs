//! Runs of our own models: started, measured, promoted, retired.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sqlx::PgPool;
use uuid::Uuid;

use crate::platform::{ApiError, ApiResult, Page};

#[derive(Debug, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct ModelRun {
    pub id: i64,
    pub model_id: String,
    pub provider: String,
    pub stage: String,
    pub parameters: Value,
    pub metrics: Value,
    pub started_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    Training,
    Evaluation,
    Deployed,
    Retired,
}

impl Stage {
    fn parse(text: &str) -> Option<Self> {
        serde_json::from_value(json!(text)).ok()
    }

    fn code(self) -> &'static str {
        match self {
            Self::Training => "training",
            Self::Evaluation => "evaluation",
            Self::Deployed => "deployed",
            Self::Retired => "retired",
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct StartRun {
    pub model_id: String,
    #[serde(default)]
    pub parameters: Value,
}

#[derive(Debug, Deserialize)]
pub struct AdvanceRun {
    pub stage: Option<Stage>,
    pub metrics: Option<Value>,
}

validate!(StartRun {
    modelId: |it| !it.model_id.is_empty() => "is required",
    parameters: |it| it.parameters.is_null() || it.parameters.is_object() => "is an object",
});

validate!(AdvanceRun {
    metrics: |it| it.metrics.as_ref().is_none_or(Value::is_object) => "is an object",
});

pub async fn start(db: &PgPool, tenant_id: Uuid, request: &StartRun) -> ApiResult<ModelRun> {
    let known: bool = sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM ai_models WHERE id = $1)")
        .bind(&request.model_id)
        .fetch_one(db)
        .await?;
    if !known {
        return Err(ApiError::invalid("modelId", "there is no such model"));
    }
    let parameters = if request.parameters.is_null() { json!({}) } else { request.parameters.clone() };
    let id: i64 =
        sqlx::query_scalar("INSERT INTO model_runs (tenant_id, model_id, parameters) VALUES ($1, $2, $3) RETURNING id")
            .bind(tenant_id)
            .bind(&request.model_id)
            .bind(parameters)
            .fetch_one(db)
            .await?;
    find(db, tenant_id, id).await
}

pub async fn find(db: &PgPool, tenant_id: Uuid, id: i64) -> ApiResult<ModelRun> {
    sqlx::query_as(
        "SELECT r.id, r.model_id, m.provider, r.stage, r.parameters, r.metrics, r.started_at, r.finished_at
         FROM model_runs r JOIN ai_models m ON m.id = r.model_id
         WHERE r.tenant_id = $1 AND r.id = $2",
    )
    .bind(tenant_id)
    .bind(id)
    .fetch_optional(db)
    .await?
    .ok_or(ApiError::NotFound("model run"))
}

pub async fn list(db: &PgPool, tenant_id: Uuid, page: Page) -> ApiResult<Vec<ModelRun>> {
    Ok(sqlx::query_as(
        "SELECT r.id, r.model_id, m.provider, r.stage, r.parameters, r.metrics, r.started_at, r.finished_at
         FROM model_runs r JOIN ai_models m ON m.id = r.model_id
         WHERE r.tenant_id = $1 ORDER BY r.id DESC LIMIT $2 OFFSET $3",
    )
    .bind(tenant_id)
    .bind(page.limit)
    .bind(page.offset)
    .fetch_all(db)
    .await?)
}

/// Stages go forward only; metrics are merged.
pub async fn advance(db: &PgPool, tenant_id: Uuid, id: i64, request: &AdvanceRun) -> ApiResult<ModelRun> {
    let current = find(db, tenant_id, id).await?;
    let from = Stage::parse(&current.stage).ok_or_else(|| ApiError::internal("unknown stage"))?;
    let to = request.stage.unwrap_or(from);
    if to < from {
        return Err(ApiError::Conflict(format!("a run cannot go back from {} to {}", from.code(), to.code())));
    }
    sqlx::query(
        "UPDATE model_runs
         SET stage = $3, metrics = metrics || coalesce($4, '{}'),
             finished_at = CASE WHEN $3 = 'training' THEN NULL ELSE coalesce(finished_at, now()) END
         WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant_id)
    .bind(id)
    .bind(to.code())
    .bind(&request.metrics)
    .execute(db)
    .await?;
    find(db, tenant_id, id).await
}

#[cfg(test)]
mod tests {
    use super::Stage;

    #[test]
    fn stages_have_an_order() {
        assert!(Stage::Training < Stage::Evaluation && Stage::Deployed < Stage::Retired);
        assert_eq!(Stage::parse("deployed"), Some(Stage::Deployed));
        assert_eq!(Stage::parse("lost"), None);
    }
}
