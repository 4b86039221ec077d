//! Routes under `/notifications`.

use super::*;
use crate::auth::rbac::perm;
use crate::platform::prelude::*;
use sqlx::PgPool;

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/", get(inbox).post(send))
        .route("/{id}/read", post(mark_read))
        .route("/read-all", post(mark_all_read))
        .route("/templates", get(templates).post(add_template))
        .route("/preferences", get(preferences).put(set_preference))
        .route("/devices", post(add_device))
}

async fn send(
    State(state): State<AppState>,
    user: CurrentUser,
    Valid(request): Valid<SendRequest>,
) -> ApiResult<(StatusCode, Json<Value>)> {
    user.require(perm::NOTIFICATIONS_SEND)?;
    let mut wanted = request.user_ids;
    wanted.sort_unstable();
    wanted.dedup();
    let recipients = repo::recipients(state.db(), user.tenant_id, &wanted).await?;
    if recipients.len() != wanted.len() {
        return Err(ApiError::invalid("userIds", "some of them are not members of your tenant"));
    }
    let message = match (request.template, request.subject, request.body) {
        (Some(template), ..) => Message::from_template(template, &request.variables),
        (None, Some(subject), Some(body)) => Message::plain(subject, body),
        _ => return Err(ApiError::invalid("body", "is required")),
    };
    let message = message.by(request.channel).about("user", user.id);
    let mut tx = state.db().begin().await?;
    let mut ids = Vec::with_capacity(recipients.len());
    for recipient in recipients {
        ids.push(service::notify_user(&mut tx, user.tenant_id, recipient, message.clone()).await?);
    }
    tx.commit().await?;
    state.reliability.wake();
    Ok((StatusCode::ACCEPTED, Json(json!({ "notificationIds": ids }))))
}

#[derive(Deserialize)]
struct InboxFilter {
    #[serde(default)]
    unread: bool,
}

async fn inbox(
    State(db): State<PgPool>,
    user: CurrentUser,
    Query(filter): Query<InboxFilter>,
    page: Page,
) -> ApiResult<Json<Vec<Notification>>> {
    repo::inbox(&db, user.id, filter.unread, page).await.map(Json)
}

async fn mark_read(State(db): State<PgPool>, user: CurrentUser, Path(id): Path<i64>) -> ApiResult<Json<Notification>> {
    repo::mark_read(&db, user.id, id).await.map(Json)
}

async fn mark_all_read(State(db): State<PgPool>, user: CurrentUser) -> ApiResult<Json<Value>> {
    let count = repo::mark_all_read(&db, user.id).await?;
    Ok(Json(json!({ "read": count })))
}

async fn templates(State(db): State<PgPool>, user: CurrentUser) -> ApiResult<Json<Vec<Template>>> {
    user.require(perm::NOTIFICATIONS_SEND)?;
    repo::templates(&db, user.tenant_id).await.map(Json)
}

async fn add_template(
    State(db): State<PgPool>,
    user: CurrentUser,
    Valid(new): Valid<NewTemplate>,
) -> ApiResult<(StatusCode, Json<Template>)> {
    user.require(perm::NOTIFICATIONS_SEND)?;
    Ok((StatusCode::CREATED, Json(repo::insert_template(&db, user.tenant_id, &new).await?)))
}

async fn preferences(State(db): State<PgPool>, user: CurrentUser) -> ApiResult<Json<Vec<Preference>>> {
    repo::preferences(&db, user.id).await.map(Json)
}

async fn set_preference(
    State(db): State<PgPool>,
    user: CurrentUser,
    Json(preference): Json<Preference>,
) -> ApiResult<Json<Vec<Preference>>> {
    repo::set_preference(&db, user.id, &preference).await?;
    repo::preferences(&db, user.id).await.map(Json)
}

async fn add_device(
    State(db): State<PgPool>,
    user: CurrentUser,
    Valid(device): Valid<NewDevice>,
) -> ApiResult<(StatusCode, Json<Value>)> {
    let id = repo::put_device(&db, user.id, &device).await?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id, "platform": device.platform }))))
}
