//! What happened and what it adds up to: events, metrics, reports, model runs.

mod handlers;
mod mlops;
pub mod reports;
pub mod rollup;

pub use handlers::routes;

use async_trait::async_trait;
use serde_json::Value;
use sqlx::PgPool;
use std::marker::PhantomData;
use uuid::Uuid;

use crate::platform::{ApiResult, DomainEvent, Envelope, EventHandler, events::HandlerError};

/// Records an event; `subject` is a kind of thing and its id.
pub async fn record(
    db: &PgPool,
    tenant_id: Uuid,
    user_id: Option<Uuid>,
    name: &str,
    subject: Option<(&str, String)>,
    properties: &Value,
) -> ApiResult<()> {
    let (subject_type, subject_id) = subject.unzip();
    sqlx::query(
        "INSERT INTO analytics_events (tenant_id, user_id, name, subject_type, subject_id, properties)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(tenant_id)
    .bind(user_id)
    .bind(name)
    .bind(subject_type)
    .bind(subject_id)
    .bind(properties)
    .execute(db)
    .await?;
    Ok(())
}

/// Turns any domain event into an analytics event of the same name.
pub struct RecordEvent<E> {
    db: PgPool,
    _event: PhantomData<fn() -> E>,
}

impl<E: DomainEvent> RecordEvent<E> {
    pub fn new(db: PgPool) -> Self {
        Self { db, _event: PhantomData }
    }
}

#[async_trait]
impl<E: DomainEvent> EventHandler for RecordEvent<E> {
    fn name(&self) -> &'static str {
        "analytics"
    }

    async fn handle(&self, envelope: &Envelope) -> Result<(), HandlerError> {
        let event: E = envelope.open()?;
        let user_id = envelope.data["userId"].as_str().and_then(|id| id.parse().ok());
        let subject = Some(("event", envelope.event_id.to_string()));
        record(&self.db, event.tenant_id(), user_id, E::TYPE, subject, &envelope.data).await?;
        Ok(())
    }
}
