//! Daily figures per tenant, rebuilt from the raw tables.

use chrono::NaiveDate;
use serde::Serialize;
use sqlx::PgPool;
use uuid::Uuid;

use crate::platform::ApiResult;

#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Metric {
    pub metric: String,
    pub day: NaiveDate,
    pub value: f64,
}

/// Today's and yesterday's figures, for one tenant or for all: cheap enough to be rebuilt rather than kept up.
pub async fn rebuild(db: &PgPool, tenant_id: Option<Uuid>) -> ApiResult<u64> {
    let done = sqlx::query(
        "INSERT INTO metric_rollups (tenant_id, metric, day, value)
         SELECT tenant_id, metric, day, value FROM (
             SELECT tenant_id, 'events' AS metric, occurred_at::date AS day, count(*)::double precision AS value
             FROM analytics_events WHERE occurred_at >= current_date - 1 GROUP BY 1, 3
             UNION ALL
             SELECT tenant_id, 'executions', created_at::date, count(*)
             FROM workflow_executions WHERE created_at >= current_date - 1 GROUP BY 1, 3
             UNION ALL
             SELECT tenant_id, 'execution_failures', created_at::date, count(*)
             FROM workflow_executions WHERE created_at >= current_date - 1 AND status IN ('failed', 'dead') GROUP BY 1, 3
             UNION ALL
             SELECT u.tenant_id, 'active_users', s.created_at::date, count(DISTINCT s.user_id)
             FROM sessions s JOIN users u ON u.id = s.user_id
             WHERE s.created_at >= current_date - 1 GROUP BY 1, 3
             UNION ALL
             SELECT tenant_id, 'notifications', created_at::date, count(*)
             FROM notifications WHERE created_at >= current_date - 1 GROUP BY 1, 3
             UNION ALL
             SELECT tenant_id, 'ai_tokens', created_at::date, sum(tokens)
             FROM ai_generations WHERE created_at >= current_date - 1 GROUP BY 1, 3
         ) figures
         WHERE $1::uuid IS NULL OR tenant_id = $1
         ON CONFLICT (tenant_id, metric, day) DO UPDATE SET value = EXCLUDED.value",
    )
    .bind(tenant_id)
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

pub async fn metrics(db: &PgPool, tenant_id: Uuid, days: i32) -> ApiResult<Vec<Metric>> {
    Ok(sqlx::query_as(
        "SELECT metric, day, value FROM metric_rollups
         WHERE tenant_id = $1 AND day > current_date - $2 ORDER BY day DESC, metric",
    )
    .bind(tenant_id)
    .bind(days)
    .fetch_all(db)
    .await?)
}
