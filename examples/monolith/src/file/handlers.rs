//! Routes under `/files`, with a state of their own.

use super::{Share, ShareRequest, StoredFile, repo, store::SharedStore};
use crate::{
    auth::rbac::perm,
    platform::{ApiError, ApiResult, AppState, CurrentUser, Page, Platform, Valid},
    reliability::{NewJob, kinds, queue},
    tenant::billing,
};
use axum::{
    Json, Router,
    body::Body,
    extract::{DefaultBodyLimit, FromRef, Multipart, Path, Query, State, multipart::MultipartError},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{delete, get},
};
use bytes::Bytes;
use chrono::Utc;
use object_store::{ObjectStoreExt as _, path::Path as ObjectPath};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

#[derive(Clone)]
pub struct FileState {
    pub platform: Platform,
    pub store: SharedStore,
}

impl FromRef<FileState> for Platform {
    fn from_ref(state: &FileState) -> Self {
        state.platform.clone()
    }
}

/// Stateless to the outside: it brings its own.
pub fn routes(state: FileState) -> Router<AppState> {
    // The multipart frame needs a little room above the file itself.
    let limit = state.platform.config.files.max_bytes + 64 * 1024;
    Router::new()
        .route("/", get(list).post(upload))
        .route("/{id}", get(show).delete(remove))
        .route("/{id}/content", get(download))
        .route("/{id}/shares", get(shares).post(share))
        .route("/{id}/shares/{user_id}", delete(unshare))
        .layer(DefaultBodyLimit::max(limit))
        .with_state(state)
}

#[derive(Deserialize)]
struct UploadOptions {
    /// Makes a text searchable for the assistant.
    #[serde(default)]
    index: bool,
}

struct Upload {
    name: String,
    content_type: String,
    bytes: Bytes,
}

async fn read_upload(mut form: Multipart, max_bytes: usize) -> ApiResult<Upload> {
    let bad = |e: MultipartError| match e.status() {
        StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge(max_bytes),
        _ => ApiError::BadRequest(e.body_text()),
    };
    while let Some(field) = form.next_field().await.map_err(bad)? {
        if field.name() != Some("file") {
            continue;
        }
        let name =
            field.file_name().unwrap_or_default().rsplit(['/', '\\']).next().unwrap_or_default().trim().to_owned();
        let content_type = field.content_type().unwrap_or("application/octet-stream").to_owned();
        let bytes = field.bytes().await.map_err(bad)?;
        if name.is_empty() || name.len() > 255 {
            return Err(ApiError::invalid("file", "its name has 1 to 255 characters"));
        }
        if bytes.len() > max_bytes {
            return Err(ApiError::TooLarge(max_bytes));
        }
        return Ok(Upload { name, content_type, bytes });
    }
    Err(ApiError::invalid("file", "is required"))
}

async fn upload(
    State(state): State<FileState>,
    user: CurrentUser,
    Query(options): Query<UploadOptions>,
    form: Multipart,
) -> ApiResult<(StatusCode, Json<StoredFile>)> {
    user.require(perm::FILES_WRITE)?;
    let upload = read_upload(form, state.platform.config.files.max_bytes).await?;
    let id = Uuid::now_v7();
    let file = StoredFile {
        id,
        tenant_id: user.tenant_id,
        uploaded_by: user.id,
        name: upload.name,
        content_type: upload.content_type,
        size_bytes: upload.bytes.len() as i64,
        sha256: Sha256::digest(&upload.bytes).iter().map(|b| format!("{b:02x}")).collect(),
        object_key: format!("{}/{id}", user.tenant_id),
        created_at: Utc::now(),
    };

    let mut tx = state.platform.db.begin().await?;
    repo::insert(&mut *tx, &file).await?;
    billing::meter(&mut tx, user.tenant_id, billing::STORAGE, file.size_bytes).await?;
    if options.index {
        let job = NewJob::new(kinds::AI_INDEX_FILE, json!({ "fileId": id })).for_tenant(user.tenant_id);
        queue::enqueue(&mut tx, &job).await?;
    }
    // Stored before the commit: a row without its bytes is worse than bytes without a row.
    let key = ObjectPath::from(file.object_key.as_str());
    state.store.put(&key, upload.bytes.into()).await.map_err(ApiError::internal)?;
    tx.commit().await?;
    Ok((StatusCode::CREATED, Json(file)))
}

async fn list(State(state): State<FileState>, user: CurrentUser, page: Page) -> ApiResult<Json<Vec<StoredFile>>> {
    user.require(perm::FILES_READ)?;
    repo::list(&state.platform.db, &user, sees_all(&user), page).await.map(Json)
}

fn sees_all(user: &CurrentUser) -> bool {
    user.can(perm::TENANTS_WRITE)
}

async fn show(State(state): State<FileState>, user: CurrentUser, Path(id): Path<Uuid>) -> ApiResult<Json<StoredFile>> {
    user.require(perm::FILES_READ)?;
    repo::find(&state.platform.db, &user, sees_all(&user), id).await.map(Json)
}

async fn download(State(state): State<FileState>, user: CurrentUser, Path(id): Path<Uuid>) -> ApiResult<Response> {
    user.require(perm::FILES_READ)?;
    let file = repo::find(&state.platform.db, &user, sees_all(&user), id).await?;
    let key = ObjectPath::from(file.object_key.as_str());
    let object = state.store.get(&key).await.map_err(ApiError::internal)?;
    let content_type =
        HeaderValue::from_str(&file.content_type).unwrap_or(HeaderValue::from_static("application/octet-stream"));
    // Always as an attachment, so that an uploaded page never runs under our name.
    let plain: String = file.name.chars().map(|c| if c.is_ascii_graphic() && c != '"' { c } else { '_' }).collect();
    let disposition = format!("attachment; filename=\"{plain}\"");
    let headers = [
        (header::CONTENT_TYPE, content_type),
        (header::CONTENT_LENGTH, HeaderValue::from(file.size_bytes)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition).map_err(ApiError::internal)?),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, Body::from_stream(object.into_stream())).into_response())
}

async fn writable(state: &FileState, user: &CurrentUser, id: Uuid) -> ApiResult<StoredFile> {
    user.require(perm::FILES_WRITE)?;
    let file = repo::find(&state.platform.db, user, sees_all(user), id).await?;
    if sees_all(user) || repo::may_write(&state.platform.db, user.id, id).await? {
        Ok(file)
    } else {
        Err(ApiError::Forbidden("the file was shared with you for reading only"))
    }
}

async fn remove(State(state): State<FileState>, user: CurrentUser, Path(id): Path<Uuid>) -> ApiResult<StatusCode> {
    let file = writable(&state, &user, id).await?;
    let mut tx = state.platform.db.begin().await?;
    if !repo::mark_deleted(&mut *tx, id).await? {
        return Err(ApiError::NotFound("file"));
    }
    billing::release_storage(&mut tx, file.tenant_id, file.size_bytes).await?;
    sqlx::query("DELETE FROM ai_documents WHERE file_id = $1").bind(id).execute(&mut *tx).await?;
    tx.commit().await?;
    // The row says it is gone; bytes that stay behind only cost space.
    if let Err(error) = state.store.delete(&ObjectPath::from(file.object_key)).await {
        tracing::warn!(%error, file = %id, "object not deleted");
    }
    Ok(StatusCode::NO_CONTENT)
}

async fn shares(
    State(state): State<FileState>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
) -> ApiResult<Json<Vec<Share>>> {
    let file = writable(&state, &user, id).await?;
    repo::shares(&state.platform.db, file.id).await.map(Json)
}

async fn share(
    State(state): State<FileState>,
    user: CurrentUser,
    Path(id): Path<Uuid>,
    Valid(request): Valid<ShareRequest>,
) -> ApiResult<(StatusCode, Json<Vec<Share>>)> {
    let file = writable(&state, &user, id).await?;
    repo::share(&state.platform.db, &file, request.user_id, request.can_write).await?;
    Ok((StatusCode::CREATED, Json(repo::shares(&state.platform.db, id).await?)))
}

async fn unshare(
    State(state): State<FileState>,
    user: CurrentUser,
    Path((id, user_id)): Path<(Uuid, Uuid)>,
) -> ApiResult<StatusCode> {
    writable(&state, &user, id).await?;
    repo::unshare(&state.platform.db, id, user_id).await?;
    Ok(StatusCode::NO_CONTENT)
}
