//! Routes under `/ai`.

use super::{AnalyzeRequest, ChatAnswer, ChatRequest, GenerateRequest, Model, NewDocument, retrieval};
use crate::auth::rbac::perm;
use crate::managers::AiManager;
use crate::platform::prelude::*;
use std::sync::Arc;

type Ai = State<Arc<AiManager>>;

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/generate-workflow", post(generate_workflow))
        .route("/analyze", post(analyze))
        .route("/models", get(models))
        .route("/chat", post(chat))
        .route("/documents", get(search).post(add_document))
}

async fn generate_workflow(
    State(ai): Ai,
    user: CurrentUser,
    Valid(request): Valid<GenerateRequest>,
) -> ApiResult<(StatusCode, Json<Value>)> {
    user.require(perm::AI_USE)?;
    if request.save {
        user.require(perm::WORKFLOWS_WRITE)?;
    }
    let status = if request.save { StatusCode::CREATED } else { StatusCode::OK };
    Ok((status, Json(ai.generate_workflow(&user, request).await?)))
}

async fn analyze(State(ai): Ai, user: CurrentUser, Valid(request): Valid<AnalyzeRequest>) -> ApiResult<Json<Value>> {
    user.require(perm::AI_USE)?;
    ai.analyze(&user, request).await.map(Json)
}

async fn models(State(ai): Ai, _user: CurrentUser) -> ApiResult<Json<Vec<Model>>> {
    ai.models().await.map(Json)
}

async fn chat(State(ai): Ai, user: CurrentUser, Valid(request): Valid<ChatRequest>) -> ApiResult<Json<ChatAnswer>> {
    user.require(perm::AI_USE)?;
    ai.chat(&user, request).await.map(Json)
}

#[derive(Deserialize)]
struct SearchQuery {
    q: String,
}

async fn search(
    State(state): State<AppState>,
    user: CurrentUser,
    Query(query): Query<SearchQuery>,
) -> ApiResult<Json<Vec<retrieval::Hit>>> {
    user.require(perm::AI_USE)?;
    retrieval::search(state.db(), user.tenant_id, &query.q, 10).await.map(Json)
}

async fn add_document(
    State(state): State<AppState>,
    user: CurrentUser,
    Valid(document): Valid<NewDocument>,
) -> ApiResult<(StatusCode, Json<Value>)> {
    user.require(perm::AI_USE)?;
    let mut conn = state.db().acquire().await?;
    let id = retrieval::index(&mut conn, user.tenant_id, None, document.title.trim(), &document.body).await?;
    Ok((StatusCode::CREATED, Json(json!({ "id": id, "title": document.title.trim() }))))
}
