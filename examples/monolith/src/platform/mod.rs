//! What every domain leans on: configuration, errors, the pool, the cache, events, metrics, request plumbing.

#[macro_use]
mod macros;

pub mod cache;
pub mod config;
pub mod db;
pub mod error;
pub mod events;
pub mod extract;
pub mod http;
pub mod metrics;
pub mod state;

pub use self::config::Config;
pub use self::error::{ApiError, ApiResult, FieldErrors, Validate};
pub use self::events::{DomainEvent, Envelope, EventBus, EventHandler};
pub use self::extract::{Caller, CurrentUser, Page, Valid};
pub use self::state::{AppState, Platform};

/// What nearly every handler file wants.
pub mod prelude {
    pub use super::{ApiError, ApiResult, AppState, CurrentUser, Page, Valid};
    pub use axum::extract::{Path, Query, State};
    pub use axum::http::StatusCode;
    pub use axum::routing::{delete, get, post, put};
    pub use axum::{Json, Router};
    pub use serde::{Deserialize, Serialize};
    pub use serde_json::{Value, json};
    pub use uuid::Uuid;
}
