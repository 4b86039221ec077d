//! Durable jobs: a queue in a table, workers that take from it, retries with backoff, dead letters, schedules.

mod handlers;
mod model;
pub mod queue;
mod runner;
mod scheduler;
mod webhook;

pub use handlers::routes;
pub use model::*;
pub use runner::{JobHandler, Registry, Runner};
pub use webhook::DeliverWebhook;

string_consts! {
    pub mod kinds {
        ECHO = "echo",
        WORKFLOW_RUN = "workflow.run",
        NOTIFICATION_DELIVER = "notification.deliver",
        WEBHOOK_DELIVER = "webhook.deliver",
        ANALYTICS_ROLLUP = "analytics.rollup",
        BILLING_INVOICE = "billing.invoice",
        AUTH_SWEEP_SESSIONS = "auth.sweep_sessions",
        AI_INDEX_FILE = "ai.index_file",
    }
}
