//! Routes under `/workflows`.

use super::{CreateWorkflow, ExecuteWorkflow, PgWorkflowStore, UpdateWorkflow, WorkflowStore, service};
use crate::auth::rbac::perm;
use crate::platform::prelude::*;
use axum::extract::FromRef;
use std::sync::Arc;

type Store = Arc<dyn WorkflowStore>;

impl FromRef<AppState> for Store {
    fn from_ref(state: &AppState) -> Self {
        Arc::new(PgWorkflowStore::new(state.platform.db.clone()))
    }
}

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/", get(list).post(create))
        .route("/{id}", get(show).put(update))
        .route("/{id}/execute", post(execute))
        .route("/{id}/executions", get(executions))
        .route("/{id}/executions/{execution_id}", get(execution))
}

async fn list(State(store): State<Store>, user: CurrentUser, page: Page) -> ApiResult<Json<Value>> {
    user.require(perm::WORKFLOWS_READ)?;
    Ok(Json(json!(store.list(user.tenant_id, page).await?)))
}

async fn create(
    State(store): State<Store>,
    user: CurrentUser,
    Valid(request): Valid<CreateWorkflow>,
) -> ApiResult<(StatusCode, Json<Value>)> {
    user.require(perm::WORKFLOWS_WRITE)?;
    let workflow = store.create(user.tenant_id, user.id, &request).await?;
    Ok((StatusCode::CREATED, Json(json!(workflow))))
}

async fn show(State(store): State<Store>, user: CurrentUser, Path(id): Path<Uuid>) -> ApiResult<Json<Value>> {
    user.require(perm::WORKFLOWS_READ)?;
    let workflow = store.find(user.tenant_id, id).await?;
    let recent = store.executions(id, Page { limit: 10, offset: 0 }).await?;
    let mut body = json!(workflow);
    body["recentExecutions"] = json!(recent);
    Ok(Json(body))
}

async fn update(
    State(store): State<Store>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
    Valid(request): Valid<UpdateWorkflow>,
) -> ApiResult<Json<Value>> {
    user.require(perm::WORKFLOWS_WRITE)?;
    Ok(Json(json!(store.update(user.tenant_id, id, user.id, &request).await?)))
}

async fn execute(
    State(state): State<AppState>,
    State(store): State<Store>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
    Valid(request): Valid<ExecuteWorkflow>,
) -> ApiResult<(StatusCode, Json<Value>)> {
    user.require(perm::WORKFLOWS_EXECUTE)?;
    let workflow = store.find(user.tenant_id, id).await?;
    let started = service::start_execution(&state.platform, &user, &workflow, request).await?;
    state.reliability.wake();
    let body = json!({ "executionId": started.execution_id, "jobId": started.job_id, "status": "queued" });
    Ok((StatusCode::ACCEPTED, Json(body)))
}

async fn executions(
    State(store): State<Store>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
    page: Page,
) -> ApiResult<Json<Value>> {
    user.require(perm::WORKFLOWS_READ)?;
    store.find(user.tenant_id, id).await?;
    Ok(Json(json!(store.executions(id, page).await?)))
}

async fn execution(
    State(store): State<Store>,
    user: CurrentUser,
    Path((id, execution_id)): Path<(Uuid, Uuid)>,
) -> ApiResult<Json<Value>> {
    user.require(perm::WORKFLOWS_READ)?;
    store.find(user.tenant_id, id).await?;
    let execution = store.execution(execution_id).await?;
    if execution.workflow_id != id {
        return Err(ApiError::NotFound("execution"));
    }
    let mut body = json!(execution);
    body["steps"] = json!(store.steps(execution_id).await?);
    Ok(Json(body))
}
