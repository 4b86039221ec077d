//! Roles and permissions: what a session may do right now.

use serde::{Deserialize, Serialize};
use sqlx::PgPool;
use std::time::Duration;
use uuid::Uuid;

use crate::platform::{ApiError, ApiResult, Platform, cache};

string_consts! {
    pub mod perm {
        WORKFLOWS_READ = "workflows:read",
        WORKFLOWS_WRITE = "workflows:write",
        WORKFLOWS_EXECUTE = "workflows:execute",
        AI_USE = "ai:use",
        JOBS_READ = "jobs:read",
        JOBS_WRITE = "jobs:write",
        TENANTS_READ = "tenants:read",
        TENANTS_WRITE = "tenants:write",
        TENANTS_ADMIN = "tenants:admin",
        BILLING_READ = "billing:read",
        BILLING_WRITE = "billing:write",
        ANALYTICS_READ = "analytics:read",
        ANALYTICS_WRITE = "analytics:write",
        NOTIFICATIONS_SEND = "notifications:send",
        FILES_READ = "files:read",
        FILES_WRITE = "files:write",
    }
}

string_consts! {
    pub mod role {
        PLATFORM_ADMIN = "platform_admin",
        OWNER = "owner",
        MEMBER = "member",
        VIEWER = "viewer",
    }
}

#[derive(Debug, Clone, Default, Serialize, Deserialize, sqlx::FromRow)]
pub struct Access {
    pub roles: Vec<String>,
    pub permissions: Vec<String>,
}

/// Long enough to spare the database, short enough that a revoked right is gone before anyone notices.
const ACCESS_TTL: Duration = Duration::from_secs(5);

fn cache_key(session_id: Uuid) -> String {
    format!("access:{session_id}")
}

#[derive(sqlx::FromRow)]
struct SessionAccess {
    live: bool,
    user_active: bool,
    tenant_active: bool,
    #[sqlx(flatten)]
    access: Access,
}

/// What `user_id` may do through `session_id`; an error when the session, the user or the tenant is not active.
pub async fn access_of(platform: &Platform, user_id: Uuid, session_id: Uuid) -> ApiResult<Access> {
    let key = cache_key(session_id);
    if let Some(access) = cache::get_json(&*platform.cache, &key).await {
        return Ok(access);
    }
    let row: SessionAccess = sqlx::query_as(
        "SELECT s.revoked_at IS NULL AND s.expires_at > now() AS live,
                u.status = 'active' AS user_active,
                t.status = 'active' AS tenant_active,
                ARRAY(SELECT r.name FROM user_roles ur JOIN roles r ON r.id = ur.role_id
                      WHERE ur.user_id = u.id ORDER BY r.name) AS roles,
                ARRAY(SELECT DISTINCT rp.permission_code
                      FROM user_roles ur JOIN role_permissions rp ON rp.role_id = ur.role_id
                      WHERE ur.user_id = u.id ORDER BY 1) AS permissions
         FROM sessions s
         JOIN users u ON u.id = s.user_id
         JOIN tenants t ON t.id = u.tenant_id
         WHERE s.id = $1 AND u.id = $2",
    )
    .bind(session_id)
    .bind(user_id)
    .fetch_optional(&platform.db)
    .await?
    .ok_or(ApiError::Unauthorized("the session does not exist"))?;

    if !row.live {
        return Err(ApiError::Unauthorized("the session has ended"));
    }
    if !row.user_active || !row.tenant_active {
        return Err(ApiError::Forbidden("the account is not active"));
    }
    cache::put_json(&*platform.cache, &key, &row.access, ACCESS_TTL).await;
    Ok(row.access)
}

pub async fn forget(platform: &Platform, session_id: Uuid) {
    platform.cache.remove(&cache_key(session_id)).await;
}

/// Without a session: for other services, which ask by user.
pub async fn permissions_of(db: &PgPool, user_id: Uuid) -> ApiResult<Access> {
    sqlx::query_as(
        "SELECT ARRAY(SELECT r.name FROM user_roles ur JOIN roles r ON r.id = ur.role_id
                      WHERE ur.user_id = u.id ORDER BY r.name) AS roles,
                ARRAY(SELECT DISTINCT rp.permission_code
                      FROM user_roles ur JOIN role_permissions rp ON rp.role_id = ur.role_id
                      WHERE ur.user_id = u.id ORDER BY 1) AS permissions
         FROM users u WHERE u.id = $1",
    )
    .bind(user_id)
    .fetch_optional(db)
    .await?
    .ok_or(ApiError::NotFound("user"))
}

pub async fn grant(
    conn: &mut sqlx::PgConnection,
    user_id: Uuid,
    role_name: &str,
    granted_by: Option<Uuid>,
) -> ApiResult<()> {
    let done = sqlx::query(
        "INSERT INTO user_roles (user_id, role_id, granted_by)
         SELECT $1, id, $3 FROM roles WHERE name = $2
         ON CONFLICT DO NOTHING",
    )
    .bind(user_id)
    .bind(role_name)
    .bind(granted_by)
    .execute(conn)
    .await?;
    if done.rows_affected() == 0 {
        tracing::debug!(role_name, "role missing or granted before");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{perm, role};

    #[test]
    fn permissions_have_an_area_and_a_verb() {
        assert_eq!(perm::ALL.len(), 16);
        assert!(perm::ALL.iter().all(|p| p.split_once(':').is_some_and(|(a, v)| !a.is_empty() && !v.is_empty())));
        assert!(role::ALL.contains(&role::OWNER));
    }
}
