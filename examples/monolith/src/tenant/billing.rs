//! Metering, subscriptions and invoices. Money is in cents, always.

use sqlx::{PgConnection, PgPool};
use uuid::Uuid;

use super::{Invoice, InvoiceLine, Subscription, Usage};
use crate::platform::{ApiError, ApiResult, Page};

pub const EXECUTIONS: &str = "workflow_executions";
pub const AI_TOKENS: &str = "ai_tokens";
pub const STORAGE: &str = "storage_bytes";

/// Books usage inside the caller's transaction. Above the plan's quota the database refuses the row,
/// and with it everything else that the transaction did.
pub async fn meter(conn: &mut PgConnection, tenant_id: Uuid, metric: &str, amount: i64) -> ApiResult<()> {
    sqlx::query(
        "INSERT INTO usage_records (tenant_id, metric, period, used, quota)
         SELECT t.id, $2,
                -- Storage is a level, not a flow: it has one period.
                CASE WHEN $2 = 'storage_bytes' THEN DATE '2000-01-01' ELSE date_trunc('month', now())::date END,
                $3,
                CASE $2 WHEN 'workflow_executions' THEN p.workflow_executions
                        WHEN 'ai_tokens' THEN p.ai_tokens
                        ELSE p.storage_bytes END
         FROM tenants t JOIN plans p ON p.code = t.plan_code
         WHERE t.id = $1
         ON CONFLICT (tenant_id, metric, period)
         DO UPDATE SET used = usage_records.used + EXCLUDED.used, quota = EXCLUDED.quota",
    )
    .bind(tenant_id)
    .bind(metric)
    .bind(amount)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn release_storage(conn: &mut PgConnection, tenant_id: Uuid, bytes: i64) -> ApiResult<()> {
    sqlx::query(
        "UPDATE usage_records SET used = greatest(0, used - $2) WHERE tenant_id = $1 AND metric = 'storage_bytes'",
    )
    .bind(tenant_id)
    .bind(bytes)
    .execute(conn)
    .await?;
    Ok(())
}

pub async fn usage(db: &PgPool, tenant_id: Uuid) -> ApiResult<Vec<Usage>> {
    Ok(sqlx::query_as(
        "SELECT metric, period, used, quota FROM usage_records WHERE tenant_id = $1 ORDER BY period DESC, metric",
    )
    .bind(tenant_id)
    .fetch_all(db)
    .await?)
}

pub async fn running_subscription(db: &PgPool, tenant_id: Uuid) -> ApiResult<Subscription> {
    sqlx::query_as(
        "SELECT id, tenant_id, plan_code, started_at, ended_at FROM subscriptions
         WHERE tenant_id = $1 AND ended_at IS NULL",
    )
    .bind(tenant_id)
    .fetch_optional(db)
    .await?
    .ok_or(ApiError::NotFound("subscription"))
}

/// Ends the running subscription and starts the next one; quotas follow at once.
pub async fn change_plan(conn: &mut PgConnection, tenant_id: Uuid, plan: &str) -> ApiResult<Subscription> {
    sqlx::query("UPDATE subscriptions SET ended_at = now() WHERE tenant_id = $1 AND ended_at IS NULL")
        .bind(tenant_id)
        .execute(&mut *conn)
        .await?;
    sqlx::query("UPDATE tenants SET plan_code = $2 WHERE id = $1")
        .bind(tenant_id)
        .bind(plan)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "UPDATE usage_records ur
         SET quota = CASE ur.metric WHEN 'workflow_executions' THEN p.workflow_executions
                                    WHEN 'ai_tokens' THEN p.ai_tokens
                                    ELSE p.storage_bytes END
         FROM plans p
         WHERE p.code = $2 AND ur.tenant_id = $1
           AND ur.period IN (DATE '2000-01-01', date_trunc('month', now())::date)",
    )
    .bind(tenant_id)
    .bind(plan)
    .execute(&mut *conn)
    .await?;
    Ok(sqlx::query_as(
        "INSERT INTO subscriptions (tenant_id, plan_code) VALUES ($1, $2)
         RETURNING id, tenant_id, plan_code, started_at, ended_at",
    )
    .bind(tenant_id)
    .bind(plan)
    .fetch_one(conn)
    .await?)
}

/// A line before it has its number.
pub struct Charge {
    pub description: String,
    pub quantity: i64,
    pub amount_cents: i64,
}

pub async fn issue_invoice(
    conn: &mut PgConnection,
    tenant_id: Uuid,
    subscription_id: i64,
    charges: Vec<Charge>,
) -> ApiResult<Invoice> {
    let total: i64 = charges.iter().map(|c| c.amount_cents).sum();
    let mut invoice: Invoice = sqlx::query_as(
        "INSERT INTO invoices (tenant_id, subscription_id, period, total_cents)
         VALUES ($1, $2, date_trunc('month', now())::date, $3)
         RETURNING id, tenant_id, period, total_cents, status, issued_at",
    )
    .bind(tenant_id)
    .bind(subscription_id)
    .bind(total)
    .fetch_one(&mut *conn)
    .await
    .map_err(|e| match ApiError::from(e) {
        ApiError::Conflict(_) => ApiError::Conflict("this month has been invoiced".into()),
        other => other,
    })?;
    for (line_no, charge) in (1i16..).zip(charges) {
        let line = sqlx::query_as(
            "INSERT INTO invoice_lines (invoice_id, line_no, description, quantity, amount_cents)
             VALUES ($1, $2, $3, $4, $5)
             RETURNING line_no, description, quantity, amount_cents",
        )
        .bind(invoice.id)
        .bind(line_no)
        .bind(charge.description)
        .bind(charge.quantity)
        .bind(charge.amount_cents)
        .fetch_one(&mut *conn)
        .await?;
        invoice.lines.push(line);
    }
    Ok(invoice)
}

pub async fn invoices(db: &PgPool, tenant_id: Uuid, page: Page) -> ApiResult<Vec<Invoice>> {
    let mut invoices: Vec<Invoice> = sqlx::query_as(
        "SELECT id, tenant_id, period, total_cents, status, issued_at FROM invoices
         WHERE tenant_id = $1 ORDER BY period DESC LIMIT $2 OFFSET $3",
    )
    .bind(tenant_id)
    .bind(page.limit)
    .bind(page.offset)
    .fetch_all(db)
    .await?;
    #[derive(sqlx::FromRow)]
    struct Row {
        invoice_id: i64,
        #[sqlx(flatten)]
        line: InvoiceLine,
    }
    let ids: Vec<i64> = invoices.iter().map(|i| i.id).collect();
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT invoice_id, line_no, description, quantity, amount_cents FROM invoice_lines
         WHERE invoice_id = ANY($1) ORDER BY invoice_id, line_no",
    )
    .bind(&ids)
    .fetch_all(db)
    .await?;
    for row in rows {
        if let Some(invoice) = invoices.iter_mut().find(|i| i.id == row.invoice_id) {
            invoice.lines.push(row.line);
        }
    }
    Ok(invoices)
}
