//! SQL over auth's tables.

use chrono::{DateTime, Utc};
use sqlx::{PgConnection, PgExecutor, PgPool};
use std::time::Duration;
use uuid::Uuid;

use super::{NewUser, RefreshRow, User};
use crate::platform::{ApiError, ApiResult};

const USER_BY_ID: &str = "SELECT id, tenant_id, email, name, password_hash, status, created_at, last_login_at
     FROM users WHERE id = $1";

pub async fn user_by_id<'e>(db: impl PgExecutor<'e>, id: Uuid) -> ApiResult<User> {
    sqlx::query_as(USER_BY_ID).bind(id).fetch_optional(db).await?.ok_or(ApiError::NotFound("user"))
}

/// The user, and whether their tenant is open for business.
pub async fn user_by_email(db: &PgPool, email: &str) -> ApiResult<Option<(User, bool)>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        #[sqlx(flatten)]
        user: User,
        tenant_active: bool,
    }
    let row: Option<Row> = sqlx::query_as(
        "SELECT u.id, u.tenant_id, u.email, u.name, u.password_hash, u.status, u.created_at, u.last_login_at,
                t.status = 'active' AS tenant_active
         FROM users u JOIN tenants t ON t.id = u.tenant_id
         WHERE lower(u.email) = lower($1)",
    )
    .bind(email)
    .fetch_optional(db)
    .await?;
    Ok(row.map(|r| (r.user, r.tenant_active)))
}

pub async fn insert_user(conn: &mut PgConnection, user: NewUser<'_>) -> ApiResult<User> {
    let row = sqlx::query_as(
        "INSERT INTO users (tenant_id, email, name, password_hash) VALUES ($1, $2, $3, $4)
         RETURNING id, tenant_id, email, name, password_hash, status, created_at, last_login_at",
    )
    .bind(user.tenant_id)
    .bind(user.email)
    .bind(user.name)
    .bind(user.password_hash)
    .fetch_one(conn)
    .await?;
    Ok(row)
}

pub async fn record_attempt(db: &PgPool, email: &str, user_id: Option<Uuid>, succeeded: bool) -> ApiResult<()> {
    sqlx::query("INSERT INTO login_attempts (email, user_id, succeeded) VALUES ($1, $2, $3)")
        .bind(email)
        .bind(user_id)
        .bind(succeeded)
        .execute(db)
        .await?;
    Ok(())
}

pub async fn failed_attempts(db: &PgPool, email: &str, within: Duration) -> ApiResult<i64> {
    let count = sqlx::query_scalar(
        "SELECT count(*) FROM login_attempts
         WHERE lower(email) = lower($1) AND NOT succeeded
           AND attempted_at > now() - make_interval(secs => $2)",
    )
    .bind(email)
    .bind(within.as_secs_f64())
    .fetch_one(db)
    .await?;
    Ok(count)
}

pub async fn open_session(
    conn: &mut PgConnection,
    user_id: Uuid,
    user_agent: Option<&str>,
    expires_at: DateTime<Utc>,
) -> ApiResult<Uuid> {
    let id = Uuid::now_v7();
    sqlx::query("INSERT INTO sessions (id, user_id, user_agent, expires_at) VALUES ($1, $2, $3, $4)")
        .bind(id)
        .bind(user_id)
        .bind(user_agent)
        .bind(expires_at)
        .execute(&mut *conn)
        .await?;
    sqlx::query("UPDATE users SET last_login_at = now() WHERE id = $1").bind(user_id).execute(conn).await?;
    Ok(id)
}

pub async fn store_refresh_token(conn: &mut PgConnection, session_id: Uuid, hash: &[u8]) -> ApiResult<()> {
    sqlx::query("INSERT INTO refresh_tokens (token_hash, session_id) VALUES ($1, $2)")
        .bind(hash)
        .bind(session_id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Locks the token, so that of two requests with the same one only the first can win.
pub async fn refresh_token_for_update(conn: &mut PgConnection, hash: &[u8]) -> ApiResult<Option<RefreshRow>> {
    let row = sqlx::query_as(
        "SELECT rt.session_id, s.user_id, rt.used_at IS NOT NULL AS used,
                s.revoked_at IS NULL AND s.expires_at > now() AS live
         FROM refresh_tokens rt JOIN sessions s ON s.id = rt.session_id
         WHERE rt.token_hash = $1
         FOR UPDATE OF rt",
    )
    .bind(hash)
    .fetch_optional(conn)
    .await?;
    Ok(row)
}

pub async fn mark_refresh_used(conn: &mut PgConnection, hash: &[u8]) -> ApiResult<()> {
    sqlx::query("UPDATE refresh_tokens SET used_at = now() WHERE token_hash = $1").bind(hash).execute(conn).await?;
    Ok(())
}

pub async fn revoke_session(conn: &mut PgConnection, session_id: Uuid) -> ApiResult<()> {
    sqlx::query("UPDATE sessions SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL")
        .bind(session_id)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn count_live_sessions(db: &PgPool) -> ApiResult<i64> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM sessions WHERE revoked_at IS NULL AND expires_at > now()")
        .fetch_one(db)
        .await?)
}

/// Ended sessions stay for a month, for the auditors.
pub async fn sweep_sessions(db: &PgPool) -> ApiResult<u64> {
    let done = sqlx::query("DELETE FROM sessions WHERE expires_at < now() - interval '30 days'").execute(db).await?;
    Ok(done.rows_affected())
}

pub async fn user_by_sso(db: &PgPool, provider: &str, subject: &str) -> ApiResult<Option<User>> {
    let row = sqlx::query_as(
        "SELECT u.id, u.tenant_id, u.email, u.name, u.password_hash, u.status, u.created_at, u.last_login_at
         FROM sso_identities i JOIN users u ON u.id = i.user_id
         WHERE i.provider = $1 AND i.subject = $2",
    )
    .bind(provider)
    .bind(subject)
    .fetch_optional(db)
    .await?;
    Ok(row)
}

pub async fn link_sso(conn: &mut PgConnection, provider: &str, subject: &str, user_id: Uuid) -> ApiResult<()> {
    sqlx::query("INSERT INTO sso_identities (provider, subject, user_id) VALUES ($1, $2, $3)")
        .bind(provider)
        .bind(subject)
        .bind(user_id)
        .execute(conn)
        .await?;
    Ok(())
}

pub async fn role_id(db: &PgPool, name: &str) -> ApiResult<Option<i32>> {
    Ok(sqlx::query_scalar("SELECT id FROM roles WHERE name = $1").bind(name).fetch_optional(db).await?)
}
