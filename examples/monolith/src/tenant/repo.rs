//! SQL over the tenant tables.

use super::{Invitation, Member, Plan, Setting, Tenant, UpdateTenant};
use crate::platform::{ApiError, ApiResult, Page};
use sqlx::{PgConnection, PgExecutor, PgPool};
use uuid::Uuid;

pub async fn find<'e>(db: impl PgExecutor<'e>, id: Uuid) -> ApiResult<Tenant> {
    sqlx::query_as::<_, Tenant>("SELECT id, slug, name, status, plan_code, created_at FROM tenants WHERE id = $1")
        .bind(id)
        .fetch_optional(db)
        .await?
        .ok_or(ApiError::NotFound("tenant"))
}

pub async fn find_by_slug(db: &PgPool, slug: &str) -> ApiResult<Tenant> {
    sqlx::query_as("SELECT id, slug, name, status, plan_code, created_at FROM tenants WHERE slug = $1")
        .bind(slug)
        .fetch_optional(db)
        .await?
        .ok_or(ApiError::NotFound("tenant"))
}

pub async fn list(db: &PgPool, page: Page) -> ApiResult<Vec<Tenant>> {
    Ok(sqlx::query_as(
        "SELECT id, slug, name, status, plan_code, created_at FROM tenants ORDER BY created_at DESC, id LIMIT $1 OFFSET $2",
    )
    .bind(page.limit)
    .bind(page.offset)
    .fetch_all(db)
    .await?)
}

pub async fn slug_taken(db: &PgPool, slug: &str) -> ApiResult<bool> {
    Ok(sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM tenants WHERE slug = $1)").bind(slug).fetch_one(db).await?)
}

/// Tenant and running subscription, always together.
pub async fn insert(conn: &mut PgConnection, slug: &str, name: &str, plan: &str) -> ApiResult<Tenant> {
    let tenant: Tenant = sqlx::query_as(
        "INSERT INTO tenants (slug, name, plan_code) VALUES ($1, $2, $3)
         RETURNING id, slug, name, status, plan_code, created_at",
    )
    .bind(slug)
    .bind(name)
    .bind(plan)
    .fetch_one(&mut *conn)
    .await?;
    sqlx::query("INSERT INTO subscriptions (tenant_id, plan_code) VALUES ($1, $2)")
        .bind(tenant.id)
        .bind(plan)
        .execute(conn)
        .await?;
    Ok(tenant)
}

pub async fn update(conn: &mut PgConnection, id: Uuid, change: &UpdateTenant) -> ApiResult<Tenant> {
    sqlx::query_as(
        "UPDATE tenants SET name = coalesce($2, name), status = coalesce($3, status) WHERE id = $1
         RETURNING id, slug, name, status, plan_code, created_at",
    )
    .bind(id)
    .bind(change.name.as_deref().map(str::trim))
    .bind(change.status)
    .fetch_optional(conn)
    .await?
    .ok_or(ApiError::NotFound("tenant"))
}

pub async fn plans(db: &PgPool) -> ApiResult<Vec<Plan>> {
    Ok(sqlx::query_as("SELECT * FROM plans ORDER BY monthly_cents").fetch_all(db).await?)
}

pub async fn plan(db: &PgPool, code: &str) -> ApiResult<Plan> {
    sqlx::query_as("SELECT * FROM plans WHERE code = $1")
        .bind(code)
        .fetch_optional(db)
        .await?
        .ok_or_else(|| ApiError::invalid("plan", "there is no such plan"))
}

pub async fn members(db: &PgPool, tenant_id: Uuid) -> ApiResult<Vec<Member>> {
    let rows = sqlx::query_as(
        "SELECT user_id, tenant_id, tenant_name, email, name, roles, last_login_at
         FROM member_directory WHERE tenant_id = $1 ORDER BY email",
    )
    .bind(tenant_id)
    .fetch_all(db)
    .await?;
    Ok(rows)
}

pub async fn settings(db: &PgPool, tenant_id: Uuid) -> ApiResult<Vec<Setting>> {
    Ok(sqlx::query_as("SELECT key, value, updated_at FROM tenant_settings WHERE tenant_id = $1 ORDER BY key")
        .bind(tenant_id)
        .fetch_all(db)
        .await?)
}

pub async fn put_setting(db: &PgPool, tenant_id: Uuid, key: &str, value: &serde_json::Value) -> ApiResult<Setting> {
    let setting = sqlx::query_as(
        "INSERT INTO tenant_settings (tenant_id, key, value) VALUES ($1, $2, $3)
         ON CONFLICT (tenant_id, key) DO UPDATE SET value = EXCLUDED.value, updated_at = now()
         RETURNING key, value, updated_at",
    )
    .bind(tenant_id)
    .bind(key)
    .bind(value)
    .fetch_one(db)
    .await?;
    Ok(setting)
}

pub async fn insert_invitation(
    conn: &mut PgConnection,
    token_hash: &[u8],
    tenant_id: Uuid,
    email: &str,
    role_id: i32,
    invited_by: Uuid,
) -> ApiResult<()> {
    sqlx::query(
        "INSERT INTO invitations (token_hash, tenant_id, email, role_id, invited_by) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(token_hash)
    .bind(tenant_id)
    .bind(email)
    .bind(role_id)
    .bind(invited_by)
    .execute(conn)
    .await?;
    Ok(())
}

/// Marks it accepted and says what it was for; a second use finds nothing.
pub async fn accept_invitation(conn: &mut PgConnection, token_hash: &[u8]) -> ApiResult<Option<Invitation>> {
    let row = sqlx::query_as(
        "UPDATE invitations i SET accepted_at = now()
         FROM roles r
         WHERE r.id = i.role_id AND i.token_hash = $1 AND i.accepted_at IS NULL AND i.expires_at > now()
         RETURNING i.tenant_id, i.email, r.name AS role_name, i.invited_by",
    )
    .bind(token_hash)
    .fetch_optional(conn)
    .await?;
    Ok(row)
}
