//! Routes under `/analytics`. Most are one statement, written where it is used.

use super::{mlops, record, reports, rollup};
use crate::auth::rbac::perm;
use crate::managers::EnterpriseManager;
use crate::platform::prelude::*;
use chrono::{DateTime, Utc};
use sqlx::PgPool;
use std::sync::Arc;

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/events", get(events).post(track))
        .route("/metrics", get(metrics))
        .route("/overview", get(overview))
        .route("/audit", get(audit))
        .merge(report_routes())
        .merge(model_run_routes())
}

fn report_routes() -> Router<AppState> {
    Router::new().route("/reports", get(list_reports).post(build_report)).route("/reports/{id}", get(show_report))
}

fn model_run_routes() -> Router<AppState> {
    Router::new()
        .route("/model-runs", get(list_runs).post(start_run))
        .route("/model-runs/{id}", get(show_run).put(advance_run))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct TrackEvent {
    name: String,
    subject_type: Option<String>,
    subject_id: Option<String>,
    #[serde(default)]
    properties: Value,
}

validate!(TrackEvent {
    name: |it| (1..=100).contains(&it.name.len()) => "1 to 100 characters",
    subjectId: |it| it.subject_type.is_some() == it.subject_id.is_some() => "comes with subjectType, and the other way round",
    properties: |it| it.properties.is_null() || it.properties.is_object() => "is an object",
});

async fn track(
    State(db): State<PgPool>,
    user: CurrentUser,
    Valid(event): Valid<TrackEvent>,
) -> ApiResult<(StatusCode, Json<Value>)> {
    user.require(perm::ANALYTICS_WRITE)?;
    let subject = event.subject_type.as_deref().zip(event.subject_id);
    let properties = if event.properties.is_null() { json!({}) } else { event.properties };
    record(&db, user.tenant_id, Some(user.id), &event.name, subject, &properties).await?;
    Ok((StatusCode::ACCEPTED, Json(json!({ "recorded": event.name }))))
}

#[derive(Deserialize)]
struct EventFilter {
    name: Option<String>,
}

#[derive(Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
struct EventRow {
    id: i64,
    name: String,
    user_id: Option<Uuid>,
    user_email: Option<String>,
    subject_type: Option<String>,
    subject_id: Option<String>,
    properties: Value,
    occurred_at: DateTime<Utc>,
}

async fn events(
    State(db): State<PgPool>,
    user: CurrentUser,
    Query(filter): Query<EventFilter>,
    page: Page,
) -> ApiResult<Json<Vec<EventRow>>> {
    user.require(perm::ANALYTICS_READ)?;
    let rows = sqlx::query_as(
        "SELECT e.id, e.name, e.user_id, u.email AS user_email, e.subject_type, e.subject_id, e.properties, e.occurred_at
         FROM analytics_events e LEFT JOIN users u ON u.id = e.user_id
         WHERE e.tenant_id = $1 AND ($2::text IS NULL OR e.name = $2)
         ORDER BY e.id DESC LIMIT $3 OFFSET $4",
    )
    .bind(user.tenant_id)
    .bind(filter.name)
    .bind(page.limit)
    .bind(page.offset)
    .fetch_all(&db)
    .await?;
    Ok(Json(rows))
}

#[derive(Deserialize)]
struct Days {
    days: Option<i32>,
}

async fn metrics(
    State(db): State<PgPool>,
    user: CurrentUser,
    Query(query): Query<Days>,
) -> ApiResult<Json<Vec<rollup::Metric>>> {
    user.require(perm::ANALYTICS_READ)?;
    let days = query.days.unwrap_or(30);
    if !(1..=366).contains(&days) {
        return Err(ApiError::invalid("days", "1 to 366"));
    }
    rollup::rebuild(&db, Some(user.tenant_id)).await?;
    rollup::metrics(&db, user.tenant_id, days).await.map(Json)
}

async fn overview(State(enterprise): State<Arc<EnterpriseManager>>, user: CurrentUser) -> ApiResult<Json<Value>> {
    user.require(perm::ANALYTICS_READ)?;
    enterprise.overview(user.tenant_id).await.map(Json)
}

#[derive(Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
struct AuditRow {
    table_name: String,
    row_id: String,
    action: String,
    actor: Option<String>,
    before: Option<Value>,
    after: Option<Value>,
    at: DateTime<Utc>,
}

async fn audit(State(db): State<PgPool>, user: CurrentUser, page: Page) -> ApiResult<Json<Vec<AuditRow>>> {
    user.require(perm::TENANTS_WRITE)?;
    let rows = sqlx::query_as(
        "SELECT a.table_name, a.row_id, a.action, u.email AS actor, a.before, a.after, a.at
         FROM audit_log a LEFT JOIN users u ON u.id = a.user_id
         WHERE a.tenant_id = $1 ORDER BY a.id DESC LIMIT $2 OFFSET $3",
    )
    .bind(user.tenant_id)
    .bind(page.limit)
    .bind(page.offset)
    .fetch_all(&db)
    .await?;
    Ok(Json(rows))
}

async fn build_report(
    State(db): State<PgPool>,
    user: CurrentUser,
    Valid(request): Valid<reports::NewReport>,
) -> ApiResult<(StatusCode, Json<reports::Report>)> {
    user.require(perm::ANALYTICS_WRITE)?;
    let report = reports::build(&db, user.tenant_id, user.id, &request).await?;
    Ok((StatusCode::CREATED, Json(report)))
}

async fn list_reports(
    State(db): State<PgPool>,
    user: CurrentUser,
    page: Page,
) -> ApiResult<Json<Vec<reports::Report>>> {
    user.require(perm::ANALYTICS_READ)?;
    reports::list(&db, user.tenant_id, page).await.map(Json)
}

async fn show_report(
    State(db): State<PgPool>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
) -> ApiResult<Json<reports::Report>> {
    user.require(perm::ANALYTICS_READ)?;
    reports::find(&db, user.tenant_id, id).await.map(Json)
}

async fn start_run(
    State(db): State<PgPool>,
    user: CurrentUser,
    Valid(request): Valid<mlops::StartRun>,
) -> ApiResult<(StatusCode, Json<mlops::ModelRun>)> {
    user.require(perm::ANALYTICS_WRITE)?;
    Ok((StatusCode::CREATED, Json(mlops::start(&db, user.tenant_id, &request).await?)))
}

async fn list_runs(State(db): State<PgPool>, user: CurrentUser, page: Page) -> ApiResult<Json<Vec<mlops::ModelRun>>> {
    user.require(perm::ANALYTICS_READ)?;
    mlops::list(&db, user.tenant_id, page).await.map(Json)
}

async fn show_run(
    State(db): State<PgPool>,
    user: CurrentUser,
    Path(id): Path<i64>,
) -> ApiResult<Json<mlops::ModelRun>> {
    user.require(perm::ANALYTICS_READ)?;
    mlops::find(&db, user.tenant_id, id).await.map(Json)
}

async fn advance_run(
    State(db): State<PgPool>,
    user: CurrentUser,
    Path(id): Path<i64>,
    Valid(request): Valid<mlops::AdvanceRun>,
) -> ApiResult<Json<mlops::ModelRun>> {
    user.require(perm::ANALYTICS_WRITE)?;
    mlops::advance(&db, user.tenant_id, id, &request).await.map(Json)
}
