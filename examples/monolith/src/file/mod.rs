//! Files: bytes in an object store, everything else in the database.

mod handlers;
mod index;
mod repo;
pub mod store;

pub use handlers::{FileState, routes};
pub use index::IndexFile;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct StoredFile {
    pub id: Uuid,
    pub tenant_id: Uuid,
    pub uploaded_by: Uuid,
    pub name: String,
    pub content_type: String,
    pub size_bytes: i64,
    pub sha256: String,
    #[serde(skip)]
    pub object_key: String,
    pub created_at: DateTime<Utc>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ShareRequest {
    pub user_id: Uuid,
    #[serde(default)]
    pub can_write: bool,
}

#[derive(Debug, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Share {
    pub user_id: Uuid,
    pub email: String,
    pub can_write: bool,
    pub shared_at: DateTime<Utc>,
}

validate!(ShareRequest {
    userId: |it| !it.user_id.is_nil() => "is required",
});
