//! Workflows: definitions, versions, executions, and the engine that runs their steps.

mod definition;
pub mod engine;
mod handlers;
mod model;
pub mod service;
mod store;

pub use definition::{Definition, Step, StepKind};
pub use handlers::routes;
pub use model::*;
pub use store::{PgWorkflowStore, WorkflowStore};

pub mod events {
    use crate::reliability::RunStatus;
    use uuid::Uuid;

    domain_event! {
        WorkflowExecuted => "workflow.executed" { workflow_id: Uuid, execution_id: Uuid, status: RunStatus }
    }
}
