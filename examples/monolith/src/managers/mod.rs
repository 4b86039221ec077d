//! The three managers that grew together, and the wiring between them.

mod ai;
mod enterprise;
mod reliability;
mod subscribers;

pub use ai::AiManager;
pub use enterprise::{Closed, EnterpriseManager};
pub use reliability::ReliabilityManager;

use std::sync::Arc;

use crate::{
    file::{self, IndexFile, store::SharedStore},
    notification::{DeliverNotification, Mailer, push},
    platform::{AppState, Platform, events::HandlerError},
    reliability::{DeliverWebhook, Job, JobError, Registry, Runner, kinds},
    workflow::{PgWorkflowStore, engine::RunWorkflow},
};

/// Everything that runs: the state for the routes, the store for the files, and the job runner.
pub struct Wired {
    pub state: AppState,
    pub store: SharedStore,
    pub runner: Runner,
}

pub fn wire(platform: Platform) -> Result<Wired, HandlerError> {
    let store = file::store::from_config(&platform.config.files)?;
    let mailer = Arc::new(Mailer::new(&platform.config.mail)?);
    let reliability = Arc::new(ReliabilityManager::new(platform.clone()));
    let ai = Arc::new(AiManager::new(platform.clone()));
    let enterprise = Arc::new(EnterpriseManager::new(platform.clone(), reliability.clone()));
    subscribers::subscribe_all(&platform, &reliability);

    let registry = registry(&platform, &store, mailer, ai.clone(), enterprise.clone());
    let runner = Runner::new(platform.clone(), registry, reliability.waker());
    Ok(Wired { state: AppState { platform, enterprise, ai, reliability }, store, runner })
}

fn registry(
    platform: &Platform,
    store: &SharedStore,
    mailer: Arc<Mailer>,
    ai: Arc<AiManager>,
    enterprise: Arc<EnterpriseManager>,
) -> Registry {
    let db = &platform.db;
    let workflows = Arc::new(PgWorkflowStore::new(db.clone()));
    let push = push::from_url(platform.config.push_url.as_deref(), platform.http.clone());
    let (rollup_db, sweep_db) = (db.clone(), db.clone());
    Registry::default()
        .on(kinds::ECHO, |job: Job| async move { Ok(job.payload) })
        .on(kinds::WORKFLOW_RUN, RunWorkflow::new(platform.clone(), workflows, ai))
        .on(kinds::NOTIFICATION_DELIVER, DeliverNotification { db: db.clone(), mailer, push })
        .on(kinds::WEBHOOK_DELIVER, DeliverWebhook(platform.clone()))
        .on(kinds::AI_INDEX_FILE, IndexFile { db: db.clone(), store: store.clone() })
        .on(kinds::ANALYTICS_ROLLUP, move |job: Job| {
            let db = rollup_db.clone();
            async move {
                let rows = crate::analytics::rollup::rebuild(&db, job.tenant_id).await.map_err(JobError::retry)?;
                Ok(rows.into())
            }
        })
        .on(kinds::AUTH_SWEEP_SESSIONS, move |_: Job| {
            let db = sweep_db.clone();
            async move { Ok(crate::auth::repo::sweep_sessions(&db).await.map_err(JobError::retry)?.into()) }
        })
        .on(kinds::BILLING_INVOICE, move |job: Job| {
            let enterprise = enterprise.clone();
            async move {
                let tenant_id = job.tenant_id.ok_or(JobError::Permanent("an invoice needs its tenant".into()))?;
                let invoice = enterprise.invoice_tenant(tenant_id).await.map_err(JobError::permanent)?;
                Ok(invoice.id.into())
            }
        })
}
