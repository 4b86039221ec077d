//! The Reliability Manager: the way into the queue, and what can be said about it.

use serde_json::{Value, json};
use std::sync::Arc;
use tokio::sync::Notify;
use uuid::Uuid;

use crate::{
    platform::{ApiResult, Platform},
    reliability::{NewJob, RunStatus, queue},
};

pub struct ReliabilityManager {
    platform: Platform,
    wake: Arc<Notify>,
}

impl ReliabilityManager {
    pub fn new(platform: Platform) -> Self {
        Self { platform, wake: Arc::new(Notify::new()) }
    }

    pub fn waker(&self) -> Arc<Notify> {
        self.wake.clone()
    }

    /// Tells a sleeping worker that there is something to do.
    pub fn wake(&self) {
        self.wake.notify_one();
    }

    pub async fn enqueue(&self, job: &NewJob) -> ApiResult<i64> {
        let mut conn = self.platform.db.acquire().await?;
        let id = queue::enqueue(&mut conn, job).await?;
        self.wake();
        Ok(id)
    }

    pub async fn stats(&self, tenant_id: Uuid) -> ApiResult<Value> {
        let rows: Vec<(String, RunStatus, i64)> = sqlx::query_as(
            "SELECT kind, status, count(*) FROM jobs WHERE tenant_id = $1 GROUP BY kind, status ORDER BY kind, status",
        )
        .bind(tenant_id)
        .fetch_all(&self.platform.db)
        .await?;
        // Executions wait for jobs: how far behind are we, as a user sees it?
        let oldest_wait: Option<f64> = sqlx::query_scalar(
            "SELECT extract(epoch FROM now() - min(e.created_at))::double precision
             FROM workflow_executions e JOIN jobs j ON j.id = e.job_id
             WHERE e.tenant_id = $1 AND j.status = 'queued' AND j.run_at <= now()",
        )
        .bind(tenant_id)
        .fetch_one(&self.platform.db)
        .await?;
        let mut kinds = json!({});
        let mut totals = json!({});
        for (kind, status, count) in rows {
            kinds[kind][status.as_str()] = json!(count);
            totals[status.as_str()] = json!(totals[status.as_str()].as_i64().unwrap_or(0) + count);
        }
        Ok(json!({ "totals": totals, "kinds": kinds, "oldestWaitSeconds": oldest_wait }))
    }
}
