//! Who listens to which event.

use std::sync::Arc;

use async_trait::async_trait;
use serde_json::json;
use sqlx::PgPool;

use super::{EnterpriseManager, ReliabilityManager};
use crate::{
    analytics::RecordEvent,
    auth::events::UserCreated,
    notification::{self, Message},
    platform::{DomainEvent, Envelope, EventHandler, Platform, events::HandlerError},
    reliability::RunStatus,
    tenant::events::TenantCreated,
    workflow::events::WorkflowExecuted,
};

pub fn subscribe_all(platform: &Platform, reliability: &Arc<ReliabilityManager>) {
    record::<UserCreated>(platform);
    record::<TenantCreated>(platform);
    record::<WorkflowExecuted>(platform);
    let bus = &platform.events;
    bus.subscribe::<UserCreated>(Welcome(platform.clone(), reliability.clone()));
    bus.subscribe::<TenantCreated>(Furnish(platform.clone()));
    bus.subscribe::<WorkflowExecuted>(ReportFailure(platform.db.clone(), reliability.clone()));
}

fn record<E: DomainEvent + 'static>(platform: &Platform) {
    platform.events.subscribe::<E>(RecordEvent::<E>::new(platform.db.clone()));
}

struct Welcome(Platform, Arc<ReliabilityManager>);

#[async_trait]
impl EventHandler for Welcome {
    fn name(&self) -> &'static str {
        "welcome"
    }

    async fn handle(&self, envelope: &Envelope) -> Result<(), HandlerError> {
        EnterpriseManager::welcome(&self.0, &envelope.open()?).await?;
        self.1.wake();
        Ok(())
    }
}

struct Furnish(Platform);

#[async_trait]
impl EventHandler for Furnish {
    fn name(&self) -> &'static str {
        "furnish"
    }

    async fn handle(&self, envelope: &Envelope) -> Result<(), HandlerError> {
        let event: TenantCreated = envelope.open()?;
        EnterpriseManager::furnish(&self.0, event.tenant_id, &event.plan).await?;
        Ok(())
    }
}

/// Tells whoever started a workflow that it failed.
struct ReportFailure(PgPool, Arc<ReliabilityManager>);

#[async_trait]
impl EventHandler for ReportFailure {
    fn name(&self) -> &'static str {
        "report-failure"
    }

    async fn handle(&self, envelope: &Envelope) -> Result<(), HandlerError> {
        let event: WorkflowExecuted = envelope.open()?;
        if !matches!(event.status, RunStatus::Failed | RunStatus::Dead) {
            return Ok(());
        }
        let row: Option<(uuid::Uuid, String, Option<String>)> = sqlx::query_as(
            "SELECT u.id, w.name, e.error
             FROM workflow_executions e
             JOIN workflows w ON w.id = e.workflow_id
             JOIN users u ON u.id = e.triggered_by
             WHERE e.id = $1",
        )
        .bind(event.execution_id)
        .fetch_optional(&self.0)
        .await?;
        let Some((user_id, workflow, error)) = row else { return Ok(()) };
        let variables = json!({ "workflow": workflow, "execution": event.execution_id, "error": error });
        let message = Message::from_template("workflow_failed", &variables).about("workflow", event.workflow_id);
        let mut tx = self.0.begin().await?;
        notification::service::notify_user(&mut tx, event.tenant_id, user_id, message).await?;
        tx.commit().await?;
        self.1.wake();
        Ok(())
    }
}
