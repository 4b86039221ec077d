//! Recurring jobs: rows of `job_schedules` become rows of `jobs` when they are due.

use sqlx::PgPool;

/// Safe with several processes: a schedule that another one is looking at is skipped.
pub async fn enqueue_due(db: &PgPool) -> Result<u64, sqlx::Error> {
    let done = sqlx::query(
        "WITH due AS (
             SELECT id FROM job_schedules WHERE next_run_at <= now() FOR UPDATE SKIP LOCKED
         ), moved AS (
             UPDATE job_schedules s SET next_run_at = now() + make_interval(secs => s.every_seconds)
             FROM due WHERE s.id = due.id
             RETURNING s.kind, s.payload
         )
         INSERT INTO jobs (kind, payload) SELECT kind, payload FROM moved",
    )
    .execute(db)
    .await?;
    Ok(done.rows_affected())
}
