//! Routes under `/auth`, and the internal one under `/users`.

use axum::{
    Json, Router,
    extract::{Path, Request, State},
    http::{HeaderMap, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::json;
use uuid::Uuid;

use super::{AuthService, LoginRequest, RefreshRequest, RegisterRequest, SsoRequest, rbac, repo, service::SsoOutcome};
use crate::platform::{ApiError, ApiResult, AppState, CurrentUser, Platform, Valid, extract};

pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/login", post(login))
        .route("/register", post(register))
        .route("/sso/{provider}", post(sso))
        .route("/verify", get(verify))
        .route("/refresh", post(refresh))
        .route("/logout", post(logout))
}

/// For other services only, behind the shared token.
pub fn internal_routes(platform: Platform) -> Router<AppState> {
    Router::new()
        .route("/users/{id}/permissions", get(permissions))
        .route_layer(middleware::from_fn_with_state(platform, require_service_token))
}

async fn require_service_token(
    State(platform): State<Platform>,
    request: Request,
    next: Next,
) -> Result<Response, ApiError> {
    extract::check_service_token(&platform, request.headers())?;
    Ok(next.run(request).await)
}

fn user_agent(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::USER_AGENT).and_then(|v| v.to_str().ok())
}

async fn login(
    State(platform): State<Platform>,
    headers: HeaderMap,
    Valid(request): Valid<LoginRequest>,
) -> ApiResult<impl IntoResponse> {
    let signed_in = AuthService::new(&platform).from_agent(user_agent(&headers)).login(request).await?;
    Ok(Json(signed_in))
}

async fn register(
    State(state): State<AppState>,
    headers: HeaderMap,
    Valid(request): Valid<RegisterRequest>,
) -> ApiResult<impl IntoResponse> {
    let user = state.enterprise.register(request).await?;
    let signed_in = AuthService::new(&state.platform).from_agent(user_agent(&headers)).sign_in(user).await?;
    Ok((StatusCode::CREATED, Json(signed_in)))
}

async fn sso(
    State(platform): State<Platform>,
    Path(provider): Path<String>,
    headers: HeaderMap,
    Valid(request): Valid<SsoRequest>,
) -> ApiResult<Response> {
    let service = AuthService::new(&platform).from_agent(user_agent(&headers));
    Ok(match service.sso(&provider, request).await? {
        SsoOutcome::Redirect(started) => Json(started).into_response(),
        SsoOutcome::SignedIn(signed_in) => Json(signed_in).into_response(),
    })
}

async fn verify(State(platform): State<Platform>, user: CurrentUser) -> ApiResult<impl IntoResponse> {
    let row = repo::user_by_id(&platform.db, user.id).await?;
    Ok(Json(json!({
        "valid": true,
        "user": row,
        "sessionId": user.session_id,
        "roles": user.access.roles,
        "permissions": user.access.permissions,
    })))
}

async fn refresh(
    State(platform): State<Platform>,
    Valid(request): Valid<RefreshRequest>,
) -> ApiResult<impl IntoResponse> {
    Ok(Json(AuthService::new(&platform).refresh(&request.refresh_token).await?))
}

async fn logout(State(platform): State<Platform>, user: CurrentUser) -> ApiResult<StatusCode> {
    AuthService::new(&platform).logout(user.session_id).await?;
    Ok(StatusCode::NO_CONTENT)
}

async fn permissions(State(platform): State<Platform>, Path(id): Path<Uuid>) -> ApiResult<impl IntoResponse> {
    let access = rbac::permissions_of(&platform.db, id).await?;
    Ok(Json(json!({ "userId": id, "roles": access.roles, "permissions": access.permissions })))
}
