//! The Enterprise Manager: whatever needs auth, tenants, billing, files, notifications and analytics at once.

use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

use super::ReliabilityManager;
use crate::{
    auth::{self, NewUser, RegisterRequest, User, events::UserCreated, rbac, token},
    notification::{self, Message},
    platform::{ApiError, ApiResult, CurrentUser, Platform, db::begin_as},
    reliability::{NewJob, kinds, queue},
    tenant::{
        self, AccountStatus, Invoice, Tenant,
        billing::{self, Charge},
    },
};

pub struct EnterpriseManager {
    platform: Platform,
    reliability: Arc<ReliabilityManager>,
}

/// What closing a tenant touched.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Closed {
    pub tenant_id: Uuid,
    pub users_suspended: u64,
    pub sessions_revoked: u64,
    pub jobs_cancelled: u64,
    pub workflows_archived: u64,
}

/// Seats beyond these are charged.
const SEATS_INCLUDED: i64 = 3;
const SEAT_CENTS: i64 = 900;
const GIGABYTE_CENTS: i64 = 10;

impl EnterpriseManager {
    pub fn new(platform: Platform, reliability: Arc<ReliabilityManager>) -> Self {
        Self { platform, reliability }
    }

    /// A new person: either with a tenant of their own, or into the one that invited them.
    /// Tenant, subscription, user, roles and preferences appear together or not at all.
    pub async fn register(&self, request: RegisterRequest) -> ApiResult<User> {
        let hash = auth::password::hash(request.password).await?;
        let slug = match &request.tenant_name {
            Some(name) => tenant::service::free_slug(&self.platform, name).await?,
            None => String::new(),
        };
        let mut tx = begin_as(&self.platform.db, None).await?;
        let mut opened: Option<Tenant> = None;
        let (tenant_id, role, granted_by) = match (&request.tenant_name, &request.invitation_token) {
            (Some(name), _) => {
                let tenant = tenant::repo::insert(&mut tx, &slug, name.trim(), "free").await?;
                let id = tenant.id;
                opened = Some(tenant);
                (id, rbac::role::OWNER.to_owned(), None)
            }
            (None, Some(invitation)) => {
                let invitation = tenant::repo::accept_invitation(&mut tx, &token::token_hash(invitation))
                    .await?
                    .ok_or(ApiError::Forbidden("the invitation is not known, used or too old"))?;
                if !invitation.email.eq_ignore_ascii_case(&request.email) {
                    return Err(ApiError::Forbidden("the invitation is for another address"));
                }
                (invitation.tenant_id, invitation.role_name, invitation.invited_by)
            }
            (None, None) => return Err(ApiError::invalid("tenantName", "either a tenant name or an invitation token")),
        };
        let new = NewUser { tenant_id, email: &request.email, name: &request.name, password_hash: Some(&hash) };
        let user = auth::repo::insert_user(&mut tx, new).await?;
        rbac::grant(&mut tx, user.id, &role, granted_by).await?;
        notification::repo::default_preferences(&mut tx, user.id).await?;
        sqlx::query(
            "INSERT INTO analytics_events (tenant_id, user_id, name, subject_type, subject_id)
             VALUES ($1, $2, 'user.registered', 'user', $3)",
        )
        .bind(tenant_id)
        .bind(user.id)
        .bind(user.id.to_string())
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;

        if let Some(tenant) = &opened {
            tenant::service::announce(&self.platform, tenant);
        }
        self.platform.events.publish(&UserCreated { tenant_id, user_id: user.id, email: user.email.clone() });
        Ok(user)
    }

    /// The end of a tenant: nobody gets in, nothing runs, the books stay.
    pub async fn close_tenant(&self, id: Uuid, actor: &CurrentUser) -> ApiResult<Closed> {
        if id == actor.tenant_id {
            return Err(ApiError::Conflict("a tenant cannot be closed from inside".into()));
        }
        let mut tx = begin_as(&self.platform.db, Some(actor.id)).await?;
        let status: AccountStatus = sqlx::query_scalar("SELECT status FROM tenants WHERE id = $1 FOR UPDATE")
            .bind(id)
            .fetch_optional(&mut *tx)
            .await?
            .ok_or(ApiError::NotFound("tenant"))?;
        if status == AccountStatus::Closed {
            return Err(ApiError::Conflict("the tenant is closed already".into()));
        }
        sqlx::query("UPDATE tenants SET status = 'closed' WHERE id = $1").bind(id).execute(&mut *tx).await?;
        sqlx::query("UPDATE subscriptions SET ended_at = now() WHERE tenant_id = $1 AND ended_at IS NULL")
            .bind(id)
            .execute(&mut *tx)
            .await?;
        let closed = Closed {
            tenant_id: id,
            users_suspended: affected(
                &mut tx,
                "UPDATE users SET status = 'suspended' WHERE tenant_id = $1 AND status = 'active'",
                id,
            )
            .await?,
            sessions_revoked: affected(
                &mut tx,
                "UPDATE sessions s SET revoked_at = now() FROM users u
                 WHERE u.id = s.user_id AND u.tenant_id = $1 AND s.revoked_at IS NULL",
                id,
            )
            .await?,
            jobs_cancelled: affected(
                &mut tx,
                "UPDATE jobs SET status = 'cancelled', finished_at = now() WHERE tenant_id = $1 AND status = 'queued'",
                id,
            )
            .await?,
            workflows_archived: affected(
                &mut tx,
                "UPDATE workflows SET state = 'archived' WHERE tenant_id = $1 AND state <> 'archived'",
                id,
            )
            .await?,
        };
        sqlx::query(
            "UPDATE workflow_executions e SET status = 'cancelled', finished_at = now()
             FROM jobs j WHERE j.id = e.job_id AND e.tenant_id = $1 AND j.status = 'cancelled' AND e.status = 'queued'",
        )
        .bind(id)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(closed)
    }

    /// This month's invoice: the plan, the seats (auth), the storage (files), the tokens (AI); mailed to the owners.
    pub async fn invoice_tenant(&self, tenant_id: Uuid) -> ApiResult<Invoice> {
        let db = &self.platform.db;
        let subscription = billing::running_subscription(db, tenant_id).await?;
        let owners = notification::repo::owners(db, tenant_id).await?;
        let mut tx = begin_as(db, None).await?;
        let charges = self.charges(&mut tx, tenant_id).await?;
        let invoice = billing::issue_invoice(&mut tx, tenant_id, subscription.id, charges).await?;
        let number = format!("C-{:06}", invoice.id);
        let total = format!("{}.{:02}", invoice.total_cents / 100, invoice.total_cents % 100);
        for owner in owners {
            let message = Message::from_template("invoice", &json!({ "number": number, "total": total }))
                .about("invoice", invoice.id);
            notification::service::notify_user(&mut tx, tenant_id, owner, message).await?;
        }
        tx.commit().await?;
        self.reliability.wake();
        Ok(invoice)
    }

    async fn charges(&self, conn: &mut PgConnection, tenant_id: Uuid) -> ApiResult<Vec<Charge>> {
        #[derive(sqlx::FromRow)]
        struct Row {
            plan: String,
            monthly_cents: i64,
            seats: i64,
            stored: i64,
            tokens: i64,
            token_cents: f64,
        }
        let row: Row = sqlx::query_as(
            "SELECT p.name AS plan, p.monthly_cents::bigint AS monthly_cents,
                    (SELECT count(*) FROM users u WHERE u.tenant_id = t.id AND u.status = 'active') AS seats,
                    (SELECT coalesce(sum(f.size_bytes), 0)::bigint FROM files f
                     WHERE f.tenant_id = t.id AND f.deleted_at IS NULL) AS stored,
                    coalesce(ai.tokens, 0)::bigint AS tokens,
                    coalesce(ai.cents, 0)::double precision AS token_cents
             FROM tenants t
             JOIN plans p ON p.code = t.plan_code
             LEFT JOIN LATERAL (
                 SELECT sum(g.tokens) AS tokens, sum(g.tokens * m.cents_per_1k_tokens / 1000) AS cents
                 FROM ai_generations g JOIN ai_models m ON m.id = g.model_id
                 WHERE g.tenant_id = t.id AND g.created_at >= date_trunc('month', now())
             ) ai ON true
             WHERE t.id = $1",
        )
        .bind(tenant_id)
        .fetch_optional(conn)
        .await?
        .ok_or(ApiError::NotFound("tenant"))?;

        let extra_seats = (row.seats - SEATS_INCLUDED).max(0);
        let gigabytes = row.stored / (1024 * 1024 * 1024);
        let charge = |description: String, quantity, amount_cents| Charge { description, quantity, amount_cents };
        Ok(vec![
            charge(format!("Plan {}", row.plan), 1, row.monthly_cents),
            charge("Seats beyond the first three".into(), extra_seats, extra_seats * SEAT_CENTS),
            charge("Storage, full gigabytes".into(), gigabytes, gigabytes * GIGABYTE_CENTS),
            charge("AI tokens".into(), row.tokens, row.token_cents.ceil() as i64),
        ])
    }

    /// One look at a whole tenant. Every domain is in here.
    pub async fn overview(&self, tenant_id: Uuid) -> ApiResult<Value> {
        let overview = sqlx::query_scalar(
            "SELECT jsonb_build_object(
                 'tenant', t.name,
                 'plan', p.name,
                 'members', (SELECT count(*) FROM users u WHERE u.tenant_id = t.id AND u.status = 'active'),
                 'sessions', (SELECT count(*) FROM sessions s JOIN users u ON u.id = s.user_id
                              WHERE u.tenant_id = t.id AND s.revoked_at IS NULL AND s.expires_at > now()),
                 'workflows', (SELECT count(*) FROM workflows w WHERE w.tenant_id = t.id AND w.state = 'active'),
                 'executions', (SELECT count(*) FROM workflow_executions e WHERE e.tenant_id = t.id),
                 'jobsWaiting', (SELECT count(*) FROM jobs j WHERE j.tenant_id = t.id AND j.status = 'queued'),
                 'deadLetters', (SELECT count(*) FROM dead_letters d WHERE d.tenant_id = t.id),
                 'files', (SELECT count(*) FROM files f WHERE f.tenant_id = t.id AND f.deleted_at IS NULL),
                 'unread', (SELECT count(*) FROM notifications n WHERE n.tenant_id = t.id AND n.read_at IS NULL),
                 'documents', (SELECT count(*) FROM ai_documents d WHERE d.tenant_id = t.id),
                 'openInvoiceCents', (SELECT coalesce(sum(i.total_cents), 0) FROM invoices i
                                      WHERE i.tenant_id = t.id AND i.status = 'open')
             )
             FROM tenants t JOIN plans p ON p.code = t.plan_code
             WHERE t.id = $1",
        )
        .bind(tenant_id)
        .fetch_optional(&self.platform.db)
        .await?
        .ok_or(ApiError::NotFound("tenant"))?;
        Ok(overview)
    }

    /// A welcome for the new member, and a note to the owners of a tenant that grew.
    pub async fn welcome(platform: &Platform, event: &UserCreated) -> ApiResult<()> {
        let user = auth::repo::user_by_id(&platform.db, event.user_id).await?;
        let owners = notification::repo::owners(&platform.db, event.tenant_id).await?;
        let mut tx = platform.db.begin().await?;
        let name = if user.name.is_empty() { user.email.clone() } else { user.name.clone() };
        let message = Message::from_template("welcome", &json!({ "name": name })).about("user", user.id);
        notification::service::notify_user(&mut tx, event.tenant_id, user.id, message).await?;
        for owner in owners.into_iter().filter(|owner| *owner != user.id) {
            let note = Message::plain("A new member", format!("{name} has joined.")).about("user", user.id);
            notification::service::notify_user(&mut tx, event.tenant_id, owner, note).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// First settings of a new tenant, and its first figures.
    pub async fn furnish(platform: &Platform, tenant_id: Uuid, plan: &str) -> ApiResult<()> {
        let mut tx = platform.db.begin().await?;
        sqlx::query(
            "INSERT INTO tenant_settings (tenant_id, key, value) VALUES ($1, 'locale', '\"en\"'), ($1, 'plan_at_start', $2)
             ON CONFLICT DO NOTHING",
        )
        .bind(tenant_id)
        .bind(json!(plan))
        .execute(&mut *tx)
        .await?;
        let job = NewJob::new(kinds::ANALYTICS_ROLLUP, json!({})).for_tenant(tenant_id);
        queue::enqueue(&mut tx, &job).await?;
        tx.commit().await?;
        Ok(())
    }
}

async fn affected(conn: &mut PgConnection, sql: &'static str, tenant_id: Uuid) -> ApiResult<u64> {
    Ok(sqlx::query(sql).bind(tenant_id).execute(conn).await?.rows_affected())
}
