//! SQL over the file tables.

use super::{Share, StoredFile};
use crate::platform::{ApiError, ApiResult, CurrentUser, Page};
use sqlx::{Executor, PgPool, Postgres};
use uuid::Uuid;

pub async fn insert<'e, E>(db: E, file: &StoredFile) -> ApiResult<()>
where
    E: Executor<'e, Database = Postgres>,
{
    sqlx::query(
        "INSERT INTO files (id, tenant_id, uploaded_by, name, content_type, size_bytes, sha256, object_key, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(file.id)
    .bind(file.tenant_id)
    .bind(file.uploaded_by)
    .bind(&file.name)
    .bind(&file.content_type)
    .bind(file.size_bytes)
    .bind(&file.sha256)
    .bind(&file.object_key)
    .bind(file.created_at)
    .execute(db)
    .await?;
    Ok(())
}

/// People see what they uploaded and what was shared with them; who manages the tenant sees it all.
pub async fn list(db: &PgPool, user: &CurrentUser, sees_all: bool, page: Page) -> ApiResult<Vec<StoredFile>> {
    Ok(sqlx::query_as(
        "SELECT f.id, f.tenant_id, f.uploaded_by, f.name, f.content_type, f.size_bytes, f.sha256, f.object_key, f.created_at
         FROM files f
         LEFT JOIN file_shares s ON s.file_id = f.id AND s.user_id = $2
         WHERE f.tenant_id = $1 AND f.deleted_at IS NULL AND ($3 OR f.uploaded_by = $2 OR s.user_id IS NOT NULL)
         ORDER BY f.created_at DESC, f.id LIMIT $4 OFFSET $5",
    )
    .bind(user.tenant_id)
    .bind(user.id)
    .bind(sees_all)
    .bind(page.limit)
    .bind(page.offset)
    .fetch_all(db)
    .await?)
}

pub async fn find(db: &PgPool, user: &CurrentUser, sees_all: bool, id: Uuid) -> ApiResult<StoredFile> {
    sqlx::query_as(
        "SELECT f.id, f.tenant_id, f.uploaded_by, f.name, f.content_type, f.size_bytes, f.sha256, f.object_key, f.created_at
         FROM files f
         LEFT JOIN file_shares s ON s.file_id = f.id AND s.user_id = $2
         WHERE f.id = $4 AND f.tenant_id = $1 AND f.deleted_at IS NULL
           AND ($3 OR f.uploaded_by = $2 OR s.user_id IS NOT NULL)",
    )
    .bind(user.tenant_id)
    .bind(user.id)
    .bind(sees_all)
    .bind(id)
    .fetch_optional(db)
    .await?
    .ok_or(ApiError::NotFound("file"))
}

pub async fn may_write(db: &PgPool, user_id: Uuid, id: Uuid) -> ApiResult<bool> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM files WHERE id = $2 AND uploaded_by = $1)
             OR EXISTS (SELECT 1 FROM file_shares WHERE file_id = $2 AND user_id = $1 AND can_write)",
    )
    .bind(user_id)
    .bind(id)
    .fetch_one(db)
    .await?)
}

pub async fn mark_deleted<'e, E>(db: E, id: Uuid) -> ApiResult<bool>
where
    E: Executor<'e, Database = Postgres>,
{
    let done = sqlx::query("UPDATE files SET deleted_at = now() WHERE id = $1 AND deleted_at IS NULL")
        .bind(id)
        .execute(db)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Only with people of the file's own tenant.
pub async fn share(db: &PgPool, file: &StoredFile, user_id: Uuid, can_write: bool) -> ApiResult<()> {
    let done = sqlx::query(
        "INSERT INTO file_shares (file_id, user_id, can_write)
         SELECT $1, u.id, $3 FROM users u WHERE u.id = $2 AND u.tenant_id = $4
         ON CONFLICT (file_id, user_id) DO UPDATE SET can_write = EXCLUDED.can_write",
    )
    .bind(file.id)
    .bind(user_id)
    .bind(can_write)
    .bind(file.tenant_id)
    .execute(db)
    .await?;
    if done.rows_affected() == 0 {
        return Err(ApiError::invalid("userId", "is not a member of your tenant"));
    }
    Ok(())
}

pub async fn unshare(db: &PgPool, file_id: Uuid, user_id: Uuid) -> ApiResult<()> {
    let done = sqlx::query("DELETE FROM file_shares WHERE file_id = $1 AND user_id = $2")
        .bind(file_id)
        .bind(user_id)
        .execute(db)
        .await?;
    if done.rows_affected() == 0 { Err(ApiError::NotFound("share")) } else { Ok(()) }
}

pub async fn shares(db: &PgPool, file_id: Uuid) -> ApiResult<Vec<Share>> {
    Ok(sqlx::query_as(
        "SELECT s.user_id, u.email, s.can_write, s.shared_at
         FROM file_shares s JOIN users u ON u.id = s.user_id
         WHERE s.file_id = $1 ORDER BY u.email",
    )
    .bind(file_id)
    .fetch_all(db)
    .await?)
}
