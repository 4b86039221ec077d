//! The one error type of the API and how it looks on the wire.

use std::collections::BTreeMap;

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

pub type ApiResult<T, E = ApiError> = Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    #[error("{0}")]
    BadRequest(String),
    #[error("{0}")]
    Unauthorized(&'static str),
    #[error("this needs the permission {0}")]
    MissingPermission(&'static str),
    #[error("{0}")]
    Forbidden(&'static str),
    #[error("{0} not found")]
    NotFound(&'static str),
    #[error("{0}")]
    Conflict(String),
    #[error("some fields are not valid")]
    Validation(FieldErrors),
    #[error("the plan's quota is used up")]
    QuotaExceeded,
    #[error("too many attempts, try again later")]
    TooManyAttempts,
    #[error("the upload is larger than {0} bytes")]
    TooLarge(usize),
    #[error("{service} did not answer properly: {reason}")]
    Upstream { service: &'static str, reason: String },
    #[error("database: {0}")]
    Database(sqlx::Error),
    #[error("{0}")]
    Internal(String),
}

impl ApiError {
    /// Status and stable machine-readable code.
    pub fn kind(&self) -> (StatusCode, &'static str) {
        match self {
            Self::BadRequest(_) => (StatusCode::BAD_REQUEST, "bad_request"),
            Self::Unauthorized(_) => (StatusCode::UNAUTHORIZED, "unauthorized"),
            Self::MissingPermission(_) | Self::Forbidden(_) => (StatusCode::FORBIDDEN, "forbidden"),
            Self::NotFound(_) => (StatusCode::NOT_FOUND, "not_found"),
            Self::Conflict(_) => (StatusCode::CONFLICT, "conflict"),
            Self::Validation(_) => (StatusCode::UNPROCESSABLE_ENTITY, "validation_failed"),
            Self::QuotaExceeded => (StatusCode::PAYMENT_REQUIRED, "quota_exceeded"),
            Self::TooManyAttempts => (StatusCode::TOO_MANY_REQUESTS, "too_many_attempts"),
            Self::TooLarge(_) => (StatusCode::PAYLOAD_TOO_LARGE, "too_large"),
            Self::Upstream { .. } => (StatusCode::BAD_GATEWAY, "upstream_failed"),
            Self::Database(_) | Self::Internal(_) => (StatusCode::INTERNAL_SERVER_ERROR, "internal"),
        }
    }

    pub fn invalid(field: &'static str, message: impl Into<String>) -> Self {
        let mut errors = FieldErrors::default();
        errors.push(field, message);
        Self::Validation(errors)
    }

    pub fn internal(error: impl std::fmt::Display) -> Self {
        Self::Internal(error.to_string())
    }

    pub fn upstream(service: &'static str) -> impl FnOnce(reqwest::Error) -> Self {
        move |e| Self::Upstream { service, reason: e.without_url().to_string() }
    }
}

/// Constraint names are part of the contract: they say what the caller did wrong.
impl From<sqlx::Error> for ApiError {
    fn from(error: sqlx::Error) -> Self {
        if matches!(error, sqlx::Error::RowNotFound) {
            return Self::NotFound("row");
        }
        if let Some(db) = error.as_database_error() {
            match db.constraint() {
                Some("usage_within_quota") => return Self::QuotaExceeded,
                Some("users_email_key") => return Self::Conflict("this e-mail address is taken".into()),
                Some("tenants_slug_key") => return Self::Conflict("this slug is taken".into()),
                Some("workflows_tenant_id_name_key") => {
                    return Self::Conflict("a workflow of this name exists".into());
                }
                _ => {}
            }
            if db.is_unique_violation() {
                return Self::Conflict("it exists already".into());
            }
            if db.is_foreign_key_violation() {
                return Self::Conflict("it refers to something missing, or is still in use".into());
            }
        }
        Self::Database(error)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (status, code) = self.kind();
        let message = if status == StatusCode::INTERNAL_SERVER_ERROR {
            tracing::error!(error = %self, "request failed");
            "something went wrong on our side".to_owned()
        } else {
            self.to_string()
        };
        let mut body = json!({ "error": { "code": code, "message": message } });
        if let Self::Validation(fields) = self {
            body["error"]["fields"] = json!(fields.0);
        }
        (status, Json::<Value>(body)).into_response()
    }
}

/// Messages by field name.
#[derive(Debug, Default, Clone)]
pub struct FieldErrors(BTreeMap<&'static str, Vec<String>>);

impl FieldErrors {
    pub fn push(&mut self, field: &'static str, message: impl Into<String>) {
        self.0.entry(field).or_default().push(message.into());
    }

    pub fn into_result(self) -> ApiResult<()> {
        if self.0.is_empty() { Ok(()) } else { Err(ApiError::Validation(self)) }
    }
}

/// What a request body promises beyond its types.
pub trait Validate {
    fn validate(&self, errors: &mut FieldErrors);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn internal_errors_stay_internal() {
        let response = ApiError::internal("password is hunter2").into_response();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    }

    #[test]
    fn no_errors_is_ok() {
        assert!(FieldErrors::default().into_result().is_ok());
        assert!(matches!(ApiError::invalid("name", "x").kind(), (StatusCode::UNPROCESSABLE_ENTITY, _)));
    }
}
