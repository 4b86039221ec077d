//! Routes under `/tenants`.

use super::{billing, repo, service, *};
use crate::auth::rbac::perm;
use crate::managers::EnterpriseManager;
use crate::platform::{Caller, db::begin_as, prelude::*};
use sqlx::PgPool;
use std::sync::Arc;

pub fn routes() -> Router<AppState> {
    let one = Router::new()
        .route("/", get(show).put(update).delete(close))
        .route("/members", get(members))
        .route("/invitations", post(invite))
        .route("/settings", get(settings))
        .route("/settings/{key}", put(put_setting))
        .route("/usage", get(usage))
        .route("/subscription", get(subscription).put(change_plan))
        .route("/invoices", get(invoices).post(issue_invoice));
    Router::new().route("/", get(list).post(create)).route("/plans", get(plans)).nest("/{id}", one)
}

async fn list(State(db): State<PgPool>, user: CurrentUser, page: Page) -> ApiResult<Json<Vec<Tenant>>> {
    user.require(perm::TENANTS_ADMIN)?;
    Ok(Json(repo::list(&db, page).await?))
}

async fn create(
    State(state): State<AppState>,
    user: CurrentUser,
    Valid(request): Valid<CreateTenant>,
) -> ApiResult<(StatusCode, Json<Tenant>)> {
    user.require(perm::TENANTS_ADMIN)?;
    let tenant = service::create(&state.platform, &user, request).await?;
    Ok((StatusCode::CREATED, Json(tenant)))
}

async fn plans(State(db): State<PgPool>) -> ApiResult<Json<Vec<Plan>>> {
    Ok(Json(repo::plans(&db).await?))
}

/// Other services ask with their token, people with theirs.
async fn show(State(db): State<PgPool>, caller: Caller, Path(id): Path<Uuid>) -> ApiResult<Json<Tenant>> {
    if let Caller::User(user) = caller {
        user.require(perm::TENANTS_READ)?;
        user.require_tenant(id, "tenant")?;
    }
    Ok(Json(repo::find(&db, id).await?))
}

async fn update(
    State(db): State<PgPool>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
    Valid(change): Valid<UpdateTenant>,
) -> ApiResult<Json<Tenant>> {
    user.require(perm::TENANTS_WRITE)?;
    user.require_tenant(id, "tenant")?;
    if change.status.is_some() {
        user.require(perm::TENANTS_ADMIN)?;
    }
    let mut tx = begin_as(&db, Some(user.id)).await?;
    let tenant = repo::update(&mut tx, id, &change).await?;
    tx.commit().await?;
    Ok(Json(tenant))
}

async fn close(
    State(enterprise): State<Arc<EnterpriseManager>>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
) -> ApiResult<Json<Value>> {
    user.require(perm::TENANTS_ADMIN)?;
    let closed = enterprise.close_tenant(id, &user).await?;
    Ok(Json(json!(closed)))
}

async fn members(State(db): State<PgPool>, user: CurrentUser, Path(id): Path<Uuid>) -> ApiResult<Json<Vec<Member>>> {
    user.require(perm::TENANTS_READ)?;
    user.require_tenant(id, "tenant")?;
    Ok(Json(repo::members(&db, id).await?))
}

async fn invite(
    State(state): State<AppState>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
    Valid(request): Valid<Invite>,
) -> ApiResult<(StatusCode, Json<Value>)> {
    user.require(perm::TENANTS_WRITE)?;
    user.require_tenant(id, "tenant")?;
    let email = request.email.clone();
    let token = service::invite(&state.platform, &user, id, request).await?;
    Ok((StatusCode::CREATED, Json(json!({ "email": email, "invitationToken": token }))))
}

async fn settings(State(db): State<PgPool>, user: CurrentUser, Path(id): Path<Uuid>) -> ApiResult<Json<Vec<Setting>>> {
    user.require(perm::TENANTS_READ)?;
    user.require_tenant(id, "tenant")?;
    Ok(Json(repo::settings(&db, id).await?))
}

async fn put_setting(
    State(db): State<PgPool>,
    user: CurrentUser,
    Path((id, key)): Path<(Uuid, String)>,
    Json(value): Json<Value>,
) -> ApiResult<Json<Setting>> {
    user.require(perm::TENANTS_WRITE)?;
    user.require_tenant(id, "tenant")?;
    if key.len() > 64 {
        return Err(ApiError::invalid("key", "64 characters at most"));
    }
    repo::put_setting(&db, id, &key, &value).await.map(Json)
}

async fn usage(State(db): State<PgPool>, user: CurrentUser, Path(id): Path<Uuid>) -> ApiResult<Json<Vec<Usage>>> {
    user.require(perm::BILLING_READ)?;
    user.require_tenant(id, "tenant")?;
    billing::usage(&db, id).await.map(Json)
}

async fn subscription(
    State(db): State<PgPool>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
) -> ApiResult<Json<Subscription>> {
    user.require(perm::BILLING_READ)?;
    user.require_tenant(id, "subscription")?;
    billing::running_subscription(&db, id).await.map(Json)
}

async fn change_plan(
    State(db): State<PgPool>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
    Valid(request): Valid<ChangePlan>,
) -> ApiResult<Json<Subscription>> {
    user.require(perm::BILLING_WRITE)?;
    user.require_tenant(id, "tenant")?;
    repo::plan(&db, &request.plan).await?;
    let mut tx = begin_as(&db, Some(user.id)).await?;
    let subscription = billing::change_plan(&mut tx, id, &request.plan).await?;
    tx.commit().await?;
    Ok(Json(subscription))
}

async fn invoices(
    State(db): State<PgPool>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
    page: Page,
) -> ApiResult<Json<Vec<Invoice>>> {
    user.require(perm::BILLING_READ)?;
    user.require_tenant(id, "tenant")?;
    billing::invoices(&db, id, page).await.map(Json)
}

async fn issue_invoice(
    State(enterprise): State<Arc<EnterpriseManager>>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
) -> ApiResult<(StatusCode, Json<Invoice>)> {
    user.require(perm::BILLING_WRITE)?;
    user.require_tenant(id, "tenant")?;
    let invoice = enterprise.invoice_tenant(id).await?;
    Ok((StatusCode::CREATED, Json(invoice)))
}
