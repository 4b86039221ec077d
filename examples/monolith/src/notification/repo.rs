//! SQL over the notification tables, and the lookups of recipients next door.

use super::*;
use crate::platform::{ApiError, ApiResult, Page};
use serde_json::Value as Json;
use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

pub async fn default_preferences(conn: &mut PgConnection, user_id: Uuid) -> ApiResult<()> {
    sqlx::query(
        "INSERT INTO notification_preferences (user_id, channel)
         SELECT $1, unnest(enum_range(NULL::notification_channel)) ON CONFLICT DO NOTHING",
    )
    .bind(user_id)
    .execute(conn)
    .await?;
    Ok(())
}

/// The ids among `user_ids` that are active people of the tenant.
pub async fn recipients(db: &PgPool, tenant_id: Uuid, user_ids: &[Uuid]) -> ApiResult<Vec<Uuid>> {
    Ok(sqlx::query_scalar(
        "SELECT user_id FROM member_directory WHERE tenant_id = $1 AND user_id = ANY($2) ORDER BY user_id",
    )
    .bind(tenant_id)
    .bind(user_ids)
    .fetch_all(db)
    .await?)
}

/// Owners hear about what concerns the whole tenant.
pub async fn owners(db: &PgPool, tenant_id: Uuid) -> ApiResult<Vec<Uuid>> {
    Ok(sqlx::query_scalar(
        "SELECT user_id FROM member_directory WHERE tenant_id = $1 AND 'owner' = ANY(roles) ORDER BY user_id",
    )
    .bind(tenant_id)
    .fetch_all(db)
    .await?)
}

/// The tenant's own template of this name, or the house's.
pub async fn template(conn: &mut PgConnection, tenant_id: Uuid, name: &str) -> ApiResult<Template> {
    sqlx::query_as(
        "SELECT id, name, channel, subject, body FROM notification_templates
         WHERE name = $2 AND (tenant_id = $1 OR tenant_id IS NULL)
         ORDER BY tenant_id NULLS LAST LIMIT 1",
    )
    .bind(tenant_id)
    .bind(name)
    .fetch_optional(conn)
    .await?
    .ok_or_else(|| ApiError::invalid("template", "there is no such template"))
}

pub async fn templates(db: &PgPool, tenant_id: Uuid) -> ApiResult<Vec<Template>> {
    Ok(sqlx::query_as(
        "SELECT DISTINCT ON (name) id, name, channel, subject, body FROM notification_templates
         WHERE tenant_id = $1 OR tenant_id IS NULL ORDER BY name, tenant_id NULLS LAST",
    )
    .bind(tenant_id)
    .fetch_all(db)
    .await?)
}

pub async fn insert_template(db: &PgPool, tenant_id: Uuid, new: &NewTemplate) -> ApiResult<Template> {
    Ok(sqlx::query_as(
        "INSERT INTO notification_templates (tenant_id, name, channel, subject, body) VALUES ($1, $2, $3, $4, $5)
         RETURNING id, name, channel, subject, body",
    )
    .bind(tenant_id)
    .bind(&new.name)
    .bind(new.channel)
    .bind(&new.subject)
    .bind(&new.body)
    .fetch_one(db)
    .await?)
}

pub struct Rendered<'a> {
    pub template_id: Option<i32>,
    pub channel: Channel,
    pub subject: &'a str,
    pub body: &'a str,
    pub about: Option<&'a (&'static str, String)>,
}

/// Muted at birth when the person does not want this channel.
pub async fn insert(
    conn: &mut PgConnection,
    tenant_id: Uuid,
    user_id: Uuid,
    it: Rendered<'_>,
) -> ApiResult<(i64, bool)> {
    let (id, status): (i64, String) = sqlx::query_as(
        "INSERT INTO notifications (tenant_id, user_id, template_id, channel, subject, body, subject_type, subject_id, status)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8,
                CASE WHEN EXISTS (SELECT 1 FROM notification_preferences
                                  WHERE user_id = $2 AND channel = $4 AND NOT enabled)
                     THEN 'muted' ELSE 'pending' END
         RETURNING id, status",
    )
    .bind(tenant_id)
    .bind(user_id)
    .bind(it.template_id)
    .bind(it.channel)
    .bind(it.subject)
    .bind(it.body)
    .bind(it.about.map(|(kind, _)| *kind))
    .bind(it.about.map(|(_, id)| id))
    .fetch_one(conn)
    .await?;
    Ok((id, status == "pending"))
}

/// A notification with where it goes: the address is auth's, asked for at the last moment.
#[derive(Debug, sqlx::FromRow)]
pub struct Delivery {
    pub id: i64,
    pub user_id: Uuid,
    pub channel: Channel,
    pub subject: String,
    pub body: String,
    pub email: String,
    pub tenant_name: String,
}

pub async fn delivery(db: &PgPool, id: i64) -> ApiResult<Option<Delivery>> {
    Ok(sqlx::query_as(
        "SELECT n.id, n.user_id, n.channel, n.subject, n.body, u.email, t.name AS tenant_name
         FROM notifications n
         JOIN users u ON u.id = n.user_id
         JOIN tenants t ON t.id = n.tenant_id
         WHERE n.id = $1 AND n.status = 'pending' AND u.status = 'active'",
    )
    .bind(id)
    .fetch_optional(db)
    .await?)
}

pub async fn set_status(db: &PgPool, id: i64, status: &str) -> ApiResult<()> {
    sqlx::query(
        "UPDATE notifications SET status = $2, sent_at = CASE WHEN $2 = 'sent' THEN now() ELSE sent_at END WHERE id = $1",
    )
    .bind(id)
    .bind(status)
    .execute(db)
    .await?;
    Ok(())
}

pub async fn inbox(db: &PgPool, user_id: Uuid, unread_only: bool, page: Page) -> ApiResult<Vec<Notification>> {
    Ok(sqlx::query_as(
        "SELECT id, user_id, channel, subject, body, subject_type, subject_id, status, created_at, sent_at, read_at
         FROM notifications WHERE user_id = $1 AND (NOT $2 OR read_at IS NULL)
         ORDER BY id DESC LIMIT $3 OFFSET $4",
    )
    .bind(user_id)
    .bind(unread_only)
    .bind(page.limit)
    .bind(page.offset)
    .fetch_all(db)
    .await?)
}

pub async fn mark_read(db: &PgPool, user_id: Uuid, id: i64) -> ApiResult<Notification> {
    sqlx::query_as(
        "UPDATE notifications SET read_at = coalesce(read_at, now()) WHERE id = $1 AND user_id = $2
         RETURNING id, user_id, channel, subject, body, subject_type, subject_id, status, created_at, sent_at, read_at",
    )
    .bind(id)
    .bind(user_id)
    .fetch_optional(db)
    .await?
    .ok_or(ApiError::NotFound("notification"))
}

pub async fn mark_all_read(db: &PgPool, user_id: Uuid) -> ApiResult<u64> {
    let done = sqlx::query("UPDATE notifications SET read_at = now() WHERE user_id = $1 AND read_at IS NULL")
        .bind(user_id)
        .execute(db)
        .await?;
    Ok(done.rows_affected())
}

pub async fn preferences(db: &PgPool, user_id: Uuid) -> ApiResult<Vec<Preference>> {
    Ok(sqlx::query_as("SELECT channel, enabled FROM notification_preferences WHERE user_id = $1 ORDER BY channel")
        .bind(user_id)
        .fetch_all(db)
        .await?)
}

pub async fn set_preference(db: &PgPool, user_id: Uuid, preference: &Preference) -> ApiResult<()> {
    sqlx::query(
        "INSERT INTO notification_preferences (user_id, channel, enabled) VALUES ($1, $2, $3)
         ON CONFLICT (user_id, channel) DO UPDATE SET enabled = EXCLUDED.enabled",
    )
    .bind(user_id)
    .bind(preference.channel)
    .bind(preference.enabled)
    .execute(db)
    .await?;
    Ok(())
}

/// A phone that changes hands changes its owner here too.
pub async fn put_device(db: &PgPool, user_id: Uuid, device: &NewDevice) -> ApiResult<Uuid> {
    Ok(sqlx::query_scalar(
        "INSERT INTO push_devices (user_id, platform, token) VALUES ($1, $2, $3)
         ON CONFLICT (token) DO UPDATE SET user_id = EXCLUDED.user_id, platform = EXCLUDED.platform
         RETURNING id",
    )
    .bind(user_id)
    .bind(&device.platform)
    .bind(&device.token)
    .fetch_one(db)
    .await?)
}

pub async fn devices(db: &PgPool, user_id: Uuid) -> ApiResult<Vec<(String, String)>> {
    Ok(sqlx::query_as("SELECT platform, token FROM push_devices WHERE user_id = $1")
        .bind(user_id)
        .fetch_all(db)
        .await?)
}

/// What a template may say about the tenant without being told.
pub async fn tenant_variables(conn: &mut PgConnection, tenant_id: Uuid) -> ApiResult<Json> {
    Ok(sqlx::query_scalar("SELECT jsonb_build_object('tenant', name, 'plan', plan_code) FROM tenants WHERE id = $1")
        .bind(tenant_id)
        .fetch_one(conn)
        .await?)
}
