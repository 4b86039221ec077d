//! Request plumbing: who calls, which page, and bodies that are checked before a handler sees them.

use axum::{
    Json,
    extract::{FromRef, FromRequest, FromRequestParts, Query, Request, rejection::JsonRejection},
    http::{HeaderMap, header, request::Parts},
};
use serde::{Deserialize, de::DeserializeOwned};
use uuid::Uuid;

use super::{ApiError, ApiResult, FieldErrors, Platform, Validate};
use crate::auth::{self, rbac};

pub const SERVICE_TOKEN_HEADER: &str = "x-service-token";

/// The person behind a valid access token, with the permissions they hold now.
#[derive(Debug, Clone)]
pub struct CurrentUser {
    pub id: Uuid,
    pub tenant_id: Uuid,
    pub session_id: Uuid,
    pub email: String,
    pub access: rbac::Access,
}

impl CurrentUser {
    pub fn can(&self, permission: &str) -> bool {
        self.access.permissions.iter().any(|p| p == permission)
    }

    pub fn require(&self, permission: &'static str) -> ApiResult<()> {
        if self.can(permission) { Ok(()) } else { Err(ApiError::MissingPermission(permission)) }
    }

    /// Another tenant's rows do not exist for this caller: not found, never forbidden.
    pub fn require_tenant(&self, tenant_id: Uuid, what: &'static str) -> ApiResult<()> {
        if self.tenant_id == tenant_id || self.can(rbac::perm::TENANTS_ADMIN) {
            Ok(())
        } else {
            Err(ApiError::NotFound(what))
        }
    }
}

pub fn bearer(headers: &HeaderMap) -> ApiResult<&str> {
    headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "))
        .ok_or(ApiError::Unauthorized("a bearer token is required"))
}

impl<S> FromRequestParts<S> for CurrentUser
where
    Platform: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let platform = Platform::from_ref(state);
        let claims = auth::token::decode_access(&platform.config.jwt, bearer(&parts.headers)?)?;
        let access = rbac::access_of(&platform, claims.sub, claims.sid).await?;
        Ok(Self { id: claims.sub, tenant_id: claims.tid, session_id: claims.sid, email: claims.email, access })
    }
}

/// Either another service, by the shared token, or a person.
#[derive(Debug, Clone)]
pub enum Caller {
    Service,
    User(Box<CurrentUser>),
}

impl<S> FromRequestParts<S> for Caller
where
    Platform: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        if parts.headers.contains_key(SERVICE_TOKEN_HEADER) {
            check_service_token(&Platform::from_ref(state), &parts.headers)?;
            return Ok(Self::Service);
        }
        CurrentUser::from_request_parts(parts, state).await.map(|user| Self::User(Box::new(user)))
    }
}

pub fn check_service_token(platform: &Platform, headers: &HeaderMap) -> ApiResult<()> {
    let given = headers.get(SERVICE_TOKEN_HEADER).map(|v| v.as_bytes()).unwrap_or_default();
    if same_bytes(given, platform.config.service_token.as_bytes()) {
        Ok(())
    } else {
        Err(ApiError::Unauthorized("a valid service token is required"))
    }
}

/// Compares without leaking where the difference is.
fn same_bytes(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && a.iter().zip(b).fold(0, |acc, (x, y)| acc | (x ^ y)) == 0
}

/// A JSON body that parsed and passed its own rules.
#[derive(Debug, Clone, Copy)]
pub struct Valid<T>(pub T);

impl<S, T> FromRequest<S> for Valid<T>
where
    T: DeserializeOwned + Validate,
    S: Send + Sync,
{
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let Json(value) = Json::<T>::from_request(request, state).await.map_err(|rejection| match rejection {
            JsonRejection::JsonDataError(e) => ApiError::invalid("body", e.body_text()),
            other => ApiError::BadRequest(other.body_text()),
        })?;
        let mut errors = FieldErrors::default();
        value.validate(&mut errors);
        errors.into_result()?;
        Ok(Self(value))
    }
}

/// `?limit=…&offset=…`, with a ceiling.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    pub limit: i64,
    pub offset: i64,
}

#[derive(Deserialize)]
struct RawPage {
    limit: Option<i64>,
    offset: Option<i64>,
}

impl<S: Send + Sync> FromRequestParts<S> for Page {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let Query(raw) = Query::<RawPage>::from_request_parts(parts, state)
            .await
            .map_err(|e| ApiError::BadRequest(e.body_text()))?;
        let page = Self { limit: raw.limit.unwrap_or(50), offset: raw.offset.unwrap_or(0) };
        if !(1..=200).contains(&page.limit) || page.offset < 0 {
            return Err(ApiError::invalid("limit", "limit is 1 to 200, offset 0 or more"));
        }
        Ok(page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_compare_by_content_and_length() {
        assert!(same_bytes(b"abc", b"abc"));
        assert!(!same_bytes(b"abc", b"abd"));
        assert!(!same_bytes(b"", b"abd"));
    }

    #[test]
    fn bearer_wants_its_prefix() {
        let mut headers = HeaderMap::new();
        assert!(bearer(&headers).is_err());
        headers.insert(header::AUTHORIZATION, "Bearer abc".parse().unwrap());
        assert_eq!(bearer(&headers).unwrap(), "abc");
    }
}
