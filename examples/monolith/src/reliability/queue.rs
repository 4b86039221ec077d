//! SQL of the queue. Everything that enqueues does so inside its own transaction.

use sqlx::{PgConnection, PgPool};
use std::time::Duration;
use uuid::Uuid;

use super::{DeadLetter, Job, JobAttempt, NewJob, RunStatus};
use crate::platform::{ApiError, ApiResult, Page};

pub async fn enqueue(conn: &mut PgConnection, job: &NewJob) -> ApiResult<i64> {
    let id = sqlx::query_scalar(
        "INSERT INTO jobs (tenant_id, kind, payload, max_attempts, run_at, idempotency_key)
         VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5), $6)
         RETURNING id",
    )
    .bind(job.tenant_id)
    .bind(job.kind)
    .bind(&job.payload)
    .bind(job.max_attempts)
    .bind(job.delay_seconds as f64)
    .bind(&job.idempotency_key)
    .fetch_one(conn)
    .await?;
    Ok(id)
}

/// Takes the next due job; two workers never get the same one.
pub async fn claim(db: &PgPool, worker: &str) -> Result<Option<Job>, sqlx::Error> {
    sqlx::query_as(
        "UPDATE jobs SET status = 'running', attempts = attempts + 1, locked_by = $1, locked_at = now()
         WHERE id = (
             SELECT id FROM jobs
             WHERE status = 'queued' AND run_at <= now()
             ORDER BY run_at, id
             FOR UPDATE SKIP LOCKED
             LIMIT 1
         )
         RETURNING id, tenant_id, kind, payload, status, attempts, max_attempts, run_at, last_error, created_at, finished_at",
    )
    .bind(worker)
    .fetch_optional(db)
    .await
}

/// Closes an attempt, and with it the job unless it is to be tried again after `retry_in`.
pub async fn settle(
    db: &PgPool,
    job: &Job,
    worker: &str,
    started_at: chrono::DateTime<chrono::Utc>,
    outcome: Outcome<'_>,
) -> Result<(), sqlx::Error> {
    let (status, error, delay) = match outcome {
        Outcome::Done => (RunStatus::Succeeded, None, Duration::ZERO),
        Outcome::Again { error, retry_in } => (RunStatus::Queued, Some(error), retry_in),
        Outcome::Dead { error } => (RunStatus::Dead, Some(error), Duration::ZERO),
    };
    let mut tx = db.begin().await?;
    // A job that lost its lease belongs to somebody else by now.
    let mine = sqlx::query(
        "UPDATE jobs SET status = $3, last_error = $4, locked_by = NULL, locked_at = NULL,
                run_at = CASE WHEN $3 = 'queued' THEN now() + make_interval(secs => $5) ELSE run_at END,
                finished_at = CASE WHEN $3 = 'queued' THEN NULL ELSE now() END
         WHERE id = $1 AND locked_by = $2 AND status = 'running'",
    )
    .bind(job.id)
    .bind(worker)
    .bind(status)
    .bind(error)
    .bind(delay.as_secs_f64())
    .execute(&mut *tx)
    .await?
    .rows_affected();
    if mine == 1 {
        sqlx::query(
            "INSERT INTO job_attempts (job_id, attempt_no, worker, started_at, error) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING",
        )
        .bind(job.id)
        .bind(job.attempts)
        .bind(worker)
        .bind(started_at)
        .bind(error)
        .execute(&mut *tx)
        .await?;
        if status == RunStatus::Dead {
            sqlx::query(
                "INSERT INTO dead_letters (job_id, tenant_id, reason) VALUES ($1, $2, $3)
                 ON CONFLICT (job_id) DO UPDATE SET reason = EXCLUDED.reason, buried_at = now()",
            )
            .bind(job.id)
            .bind(job.tenant_id)
            .bind(error)
            .execute(&mut *tx)
            .await?;
        }
    }
    tx.commit().await
}

#[derive(Debug, Clone, Copy)]
pub enum Outcome<'a> {
    Done,
    Again { error: &'a str, retry_in: Duration },
    Dead { error: &'a str },
}

/// Says that the worker is alive; without this a long job would be given to somebody else.
pub async fn heartbeat(db: &PgPool, job_id: i64, worker: &str) -> Result<(), sqlx::Error> {
    sqlx::query("UPDATE jobs SET locked_at = now() WHERE id = $1 AND locked_by = $2")
        .bind(job_id)
        .bind(worker)
        .execute(db)
        .await?;
    Ok(())
}

/// Gives jobs of dead workers back to the queue. One that had its last attempt gets one more:
/// losing a worker is not the job's fault.
pub async fn reclaim(db: &PgPool, lease: Duration) -> Result<u64, sqlx::Error> {
    let done = sqlx::query(
        "UPDATE jobs SET status = 'queued', locked_by = NULL, locked_at = NULL, attempts = greatest(0, attempts - 1)
         WHERE status = 'running' AND locked_at < now() - make_interval(secs => $1)",
    )
    .bind(lease.as_secs_f64())
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}

pub async fn find(db: &PgPool, tenant_id: Uuid, id: i64) -> ApiResult<Job> {
    sqlx::query_as(
        "SELECT id, tenant_id, kind, payload, status, attempts, max_attempts, run_at, last_error, created_at, finished_at
         FROM jobs WHERE id = $1 AND tenant_id = $2",
    )
    .bind(id)
    .bind(tenant_id)
    .fetch_optional(db)
    .await?
    .ok_or(ApiError::NotFound("job"))
}

pub async fn list(
    db: &PgPool,
    tenant_id: Uuid,
    status: Option<RunStatus>,
    kind: Option<&str>,
    page: Page,
) -> ApiResult<Vec<Job>> {
    let mut query = sqlx::QueryBuilder::new(
        "SELECT id, tenant_id, kind, payload, status, attempts, max_attempts, run_at, last_error, created_at, finished_at
         FROM jobs WHERE tenant_id = ",
    );
    query.push_bind(tenant_id);
    if let Some(status) = status {
        query.push(" AND status = ").push_bind(status);
    }
    if let Some(kind) = kind {
        query.push(" AND kind = ").push_bind(kind.to_owned());
    }
    query.push(" ORDER BY id DESC LIMIT ").push_bind(page.limit).push(" OFFSET ").push_bind(page.offset);
    Ok(query.build_query_as().fetch_all(db).await?)
}

pub async fn attempts(db: &PgPool, job_id: i64) -> ApiResult<Vec<JobAttempt>> {
    Ok(sqlx::query_as(
        "SELECT attempt_no, worker, started_at, finished_at, error FROM job_attempts WHERE job_id = $1 ORDER BY attempt_no",
    )
    .bind(job_id)
    .fetch_all(db)
    .await?)
}

/// Puts a finished job back, with a fresh set of attempts.
pub async fn revive(db: &PgPool, tenant_id: Uuid, id: i64) -> ApiResult<Job> {
    let mut tx = db.begin().await?;
    let job: Option<Job> = sqlx::query_as(
        "UPDATE jobs SET status = 'queued', attempts = 0, run_at = now(), finished_at = NULL
         WHERE id = $1 AND tenant_id = $2 AND status IN ('dead', 'failed', 'cancelled')
         RETURNING id, tenant_id, kind, payload, status, attempts, max_attempts, run_at, last_error, created_at, finished_at",
    )
    .bind(id)
    .bind(tenant_id)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(job) = job else { return Err(not_in_state(db, tenant_id, id, "retried").await) };
    sqlx::query("DELETE FROM dead_letters WHERE job_id = $1").bind(id).execute(&mut *tx).await?;
    sqlx::query("DELETE FROM job_attempts WHERE job_id = $1").bind(id).execute(&mut *tx).await?;
    tx.commit().await?;
    Ok(job)
}

pub async fn cancel(db: &PgPool, tenant_id: Uuid, id: i64) -> ApiResult<Job> {
    let job: Option<Job> = sqlx::query_as(
        "UPDATE jobs SET status = 'cancelled', finished_at = now()
         WHERE id = $1 AND tenant_id = $2 AND status = 'queued'
         RETURNING id, tenant_id, kind, payload, status, attempts, max_attempts, run_at, last_error, created_at, finished_at",
    )
    .bind(id)
    .bind(tenant_id)
    .fetch_optional(db)
    .await?;
    match job {
        Some(job) => Ok(job),
        None => Err(not_in_state(db, tenant_id, id, "cancelled").await),
    }
}

async fn not_in_state(db: &PgPool, tenant_id: Uuid, id: i64, verb: &str) -> ApiError {
    match find(db, tenant_id, id).await {
        Ok(job) => ApiError::Conflict(format!("a job that is {} cannot be {verb}", job.status.as_str())),
        Err(error) => error,
    }
}

pub async fn dead_letters(db: &PgPool, tenant_id: Uuid, page: Page) -> ApiResult<Vec<DeadLetter>> {
    Ok(sqlx::query_as(
        "SELECT d.id, d.job_id, j.kind, j.payload, d.reason, d.buried_at
         FROM dead_letters d JOIN jobs j ON j.id = d.job_id
         WHERE d.tenant_id = $1 ORDER BY d.id DESC LIMIT $2 OFFSET $3",
    )
    .bind(tenant_id)
    .bind(page.limit)
    .bind(page.offset)
    .fetch_all(db)
    .await?)
}
