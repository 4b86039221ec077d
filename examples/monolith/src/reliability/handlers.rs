//! Routes under `/reliability`.

use super::{EnqueueJob, NewJob, RunStatus, queue};
use crate::auth::rbac::perm;
use crate::managers::ReliabilityManager;
use crate::platform::prelude::*;
use sqlx::PgPool;
use std::sync::Arc;

type Manager = Arc<ReliabilityManager>;

pub fn routes() -> Router<AppState> {
    let jobs = Router::new()
        .route("/", get(list).post(enqueue))
        .route("/{id}", get(show))
        .route("/{id}/retry", post(retry))
        .route("/{id}/cancel", post(cancel));
    Router::new()
        .nest("/jobs", jobs)
        .route("/dead-letters", get(dead_letters))
        .route("/stats", get(stats))
        .route("/events", get(events))
}

#[derive(Deserialize)]
struct Filter {
    status: Option<RunStatus>,
    kind: Option<String>,
}

async fn enqueue(
    State(manager): State<Manager>,
    user: CurrentUser,
    Valid(request): Valid<EnqueueJob>,
) -> ApiResult<(StatusCode, Json<Value>)> {
    user.require(perm::JOBS_WRITE)?;
    let kind = request.public_kind().ok_or_else(|| ApiError::invalid("kind", "is not public"))?;
    let mut job = NewJob::new(kind, request.payload).for_tenant(user.tenant_id).idempotent(request.idempotency_key);
    if job.payload.is_null() {
        job.payload = json!({});
    }
    job.delay_seconds = request.delay_seconds;
    job.max_attempts = request.max_attempts.unwrap_or(job.max_attempts);
    let id = manager.enqueue(&job).await?;
    Ok((StatusCode::ACCEPTED, Json(json!({ "id": id, "kind": kind, "status": "queued" }))))
}

async fn list(
    State(db): State<PgPool>,
    user: CurrentUser,
    Query(filter): Query<Filter>,
    page: Page,
) -> ApiResult<Json<Value>> {
    user.require(perm::JOBS_READ)?;
    let jobs = queue::list(&db, user.tenant_id, filter.status, filter.kind.as_deref(), page).await?;
    Ok(Json(json!(jobs)))
}

async fn show(State(db): State<PgPool>, user: CurrentUser, Path(id): Path<i64>) -> ApiResult<Json<Value>> {
    user.require(perm::JOBS_READ)?;
    let job = queue::find(&db, user.tenant_id, id).await?;
    let mut body = json!(job);
    body["history"] = json!(queue::attempts(&db, id).await?);
    Ok(Json(body))
}

async fn retry(
    State(db): State<PgPool>,
    State(manager): State<Manager>,
    user: CurrentUser,
    Path(id): Path<i64>,
) -> ApiResult<Json<Value>> {
    user.require(perm::JOBS_WRITE)?;
    let job = queue::revive(&db, user.tenant_id, id).await?;
    manager.wake();
    Ok(Json(json!(job)))
}

async fn cancel(State(db): State<PgPool>, user: CurrentUser, Path(id): Path<i64>) -> ApiResult<Json<Value>> {
    user.require(perm::JOBS_WRITE)?;
    Ok(Json(json!(queue::cancel(&db, user.tenant_id, id).await?)))
}

async fn dead_letters(State(db): State<PgPool>, user: CurrentUser, page: Page) -> ApiResult<Json<Value>> {
    user.require(perm::JOBS_READ)?;
    Ok(Json(json!(queue::dead_letters(&db, user.tenant_id, page).await?)))
}

async fn stats(State(manager): State<Manager>, user: CurrentUser) -> ApiResult<Json<Value>> {
    user.require(perm::JOBS_READ)?;
    manager.stats(user.tenant_id).await.map(Json)
}

/// The envelopes of what happened lately, newest first.
async fn events(State(db): State<PgPool>, user: CurrentUser, page: Page) -> ApiResult<Json<Vec<Value>>> {
    user.require(perm::JOBS_READ)?;
    let envelopes = sqlx::query_scalar(
        "SELECT envelope FROM event_log WHERE tenant_id = $1 ORDER BY occurred_on DESC, event_id LIMIT $2 OFFSET $3",
    )
    .bind(user.tenant_id)
    .bind(page.limit)
    .bind(page.offset)
    .fetch_all(&db)
    .await?;
    Ok(Json(envelopes))
}
