//! The in-process event bus: publish by type, handle after commit, log what was published.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;
use sqlx::PgPool;
use uuid::Uuid;

/// Something that happened in one domain and that others may care about.
pub trait DomainEvent: Serialize + DeserializeOwned + Send + Sync {
    const TYPE: &'static str;

    fn tenant_id(&self) -> Uuid;
}

/// The common envelope around every event.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Envelope {
    #[serde(rename = "type")]
    pub event_type: String,
    pub occurred_on: DateTime<Utc>,
    pub event_id: Uuid,
    pub tenant_id: Uuid,
    pub data: Value,
}

impl Envelope {
    pub fn wrap<E: DomainEvent>(event: &E) -> Self {
        Self {
            event_type: E::TYPE.to_owned(),
            occurred_on: Utc::now(),
            event_id: Uuid::now_v7(),
            tenant_id: event.tenant_id(),
            data: serde_json::to_value(event).unwrap_or(Value::Null),
        }
    }

    pub fn open<E: DomainEvent>(&self) -> Result<E, serde_json::Error> {
        serde_json::from_value(self.data.clone())
    }
}

pub type HandlerError = Box<dyn std::error::Error + Send + Sync>;

#[async_trait]
pub trait EventHandler: Send + Sync {
    fn name(&self) -> &'static str;
    async fn handle(&self, envelope: &Envelope) -> Result<(), HandlerError>;
}

/// By event type, in the order of subscription.
type Handlers = HashMap<&'static str, Vec<Arc<dyn EventHandler>>>;

#[derive(Clone)]
pub struct EventBus {
    db: PgPool,
    handlers: Arc<RwLock<Handlers>>,
}

impl EventBus {
    pub fn new(db: PgPool) -> Self {
        Self { db, handlers: Arc::default() }
    }

    pub fn subscribe<E: DomainEvent>(&self, handler: impl EventHandler + 'static) {
        let mut handlers = self.handlers.write().unwrap_or_else(PoisonError::into_inner);
        handlers.entry(E::TYPE).or_default().push(Arc::new(handler));
    }

    /// Call after commit. Handlers run in the background; one that fails does not stop the others.
    pub fn publish<E: DomainEvent>(&self, event: &E) {
        let envelope = Envelope::wrap(event);
        let handlers = {
            let map = self.handlers.read().unwrap_or_else(PoisonError::into_inner);
            map.get(E::TYPE).cloned().unwrap_or_default()
        };
        let db = self.db.clone();
        tokio::spawn(async move {
            if let Err(error) = log(&db, &envelope).await {
                tracing::warn!(%error, event = envelope.event_type, "event not logged");
            }
            for handler in handlers {
                if let Err(error) = handler.handle(&envelope).await {
                    tracing::error!(%error, handler = handler.name(), event = envelope.event_type, "handler failed");
                }
            }
        });
    }
}

async fn log(db: &PgPool, envelope: &Envelope) -> Result<(), sqlx::Error> {
    sqlx::query(
        "INSERT INTO event_log (event_id, event_type, occurred_on, tenant_id, envelope) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(envelope.event_id)
    .bind(&envelope.event_type)
    .bind(envelope.occurred_on)
    .bind(envelope.tenant_id)
    .bind(serde_json::to_value(envelope).unwrap_or_default())
    .execute(db)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    domain_event!(Tested => "test.happened" { count: i32 });

    #[test]
    fn the_envelope_names_type_time_and_id() {
        let envelope = Envelope::wrap(&Tested { tenant_id: Uuid::nil(), count: 3 });
        let wire = serde_json::to_value(&envelope).unwrap();
        assert_eq!(wire["type"], "test.happened");
        assert!(wire["occurredOn"].is_string() && wire["eventId"].is_string());
        assert_eq!(envelope.open::<Tested>().unwrap().count, 3);
    }
}
