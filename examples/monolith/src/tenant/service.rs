//! What happens to tenants, beyond single statements.

use serde_json::json;
use uuid::Uuid;

use super::{CreateTenant, Invite, Tenant, events::TenantCreated, model::slugify, repo};
use crate::{
    auth::{self, token},
    notification::{self, Message},
    platform::{ApiError, ApiResult, CurrentUser, Platform, db::begin_as},
};

pub async fn create(platform: &Platform, actor: &CurrentUser, request: CreateTenant) -> ApiResult<Tenant> {
    repo::plan(&platform.db, &request.plan).await?;
    let slug = match request.slug {
        Some(slug) => slug,
        None => free_slug(platform, &request.name).await?,
    };
    let mut tx = begin_as(&platform.db, Some(actor.id)).await?;
    let tenant = repo::insert(&mut tx, &slug, request.name.trim(), &request.plan).await?;
    tx.commit().await?;
    announce(platform, &tenant);
    Ok(tenant)
}

pub fn announce(platform: &Platform, tenant: &Tenant) {
    platform.events.publish(&TenantCreated {
        tenant_id: tenant.id,
        slug: tenant.slug.clone(),
        name: tenant.name.clone(),
        plan: tenant.plan_code.clone(),
    });
}

/// The name's slug, or with a suffix when another tenant has it.
pub async fn free_slug(platform: &Platform, name: &str) -> ApiResult<String> {
    let slug = slugify(name);
    if !repo::slug_taken(&platform.db, &slug).await? {
        return Ok(slug);
    }
    let suffix = Uuid::new_v4().simple().to_string();
    Ok(format!("{slug}-{}", &suffix[..8]))
}

/// Writes the invitation and the mail that carries its token in one transaction; answers the token, which is kept nowhere.
pub async fn invite(platform: &Platform, actor: &CurrentUser, tenant_id: Uuid, request: Invite) -> ApiResult<String> {
    let tenant = repo::find(&platform.db, tenant_id).await?;
    if auth::repo::user_by_email(&platform.db, &request.email).await?.is_some() {
        return Err(ApiError::Conflict("this e-mail address has an account".into()));
    }
    let role_id = auth::repo::role_id(&platform.db, &request.role)
        .await?
        .ok_or_else(|| ApiError::invalid("role", "there is no such role"))?;

    let secret = token::random_token();
    let mut tx = begin_as(&platform.db, Some(actor.id)).await?;
    repo::insert_invitation(&mut tx, &token::token_hash(&secret), tenant_id, &request.email, role_id, actor.id).await?;
    let message = Message::from_template("invitation", &json!({ "tenant": tenant.name, "token": secret }));
    notification::service::mail_address(&mut tx, tenant_id, &request.email, message).await?;
    tx.commit().await?;
    Ok(secret)
}
