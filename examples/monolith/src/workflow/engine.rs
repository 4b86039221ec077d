//! Runs the steps of one execution, as the job `workflow.run`.

use std::{sync::Arc, time::Instant};

use async_trait::async_trait;
use serde_json::{Value, json};
use std::time::Duration;
use uuid::Uuid;

use super::{
    Definition, Execution, ExecutionStep, StepKind, WorkflowStore,
    definition::{fill, fill_string},
    events::WorkflowExecuted,
};
use crate::{
    managers::AiManager,
    notification::{self, Message},
    platform::{ApiError, Platform},
    reliability::{Job, JobError, JobHandler, JobResult, RunStatus},
};

/// How a step ended when it did not fail.
enum Flow {
    Next(Value),
    Stop(Value),
}

/// What a step needs from the world around it.
#[async_trait]
pub trait Effects: Send + Sync {
    async fn ask(&self, execution: &Execution, prompt: &str) -> Result<String, ApiError>;
    async fn notify(&self, execution: &Execution, subject: String, body: String) -> Result<(), ApiError>;
    async fn track(&self, execution: &Execution, event: &str) -> Result<(), ApiError>;
}

/// A step that cannot succeed however often it is tried, or one that may the next time.
#[derive(Debug)]
pub enum StepError {
    Final(String),
    Transient(String),
}

impl From<ApiError> for StepError {
    fn from(error: ApiError) -> Self {
        match error.kind().0 {
            status if status.is_server_error() => Self::Transient(error.to_string()),
            _ => Self::Final(error.to_string()),
        }
    }
}

/// Runs the steps in order; every step sees the input and the outputs of those before it.
pub async fn run<E: Effects + ?Sized, S: WorkflowStore + ?Sized>(
    definition: &Definition,
    execution: &Execution,
    effects: &E,
    store: &S,
) -> Result<Value, StepError> {
    let mut scope = json!({ "input": execution.input, "execution": { "id": execution.id } });
    let mut output = Value::Null;
    for (step_no, step) in (1i16..).zip(&definition.steps) {
        let started = Instant::now();
        let result = run_step(&step.kind, &scope, execution, effects).await;
        let mut row = ExecutionStep {
            step_no,
            name: step.name.clone(),
            kind: step.kind.name().to_owned(),
            output: None,
            error: None,
            duration_ms: started.elapsed().as_millis().try_into().unwrap_or(i64::MAX),
        };
        match &result {
            Ok(Flow::Next(value) | Flow::Stop(value)) => row.output = Some(value.clone()),
            Err(StepError::Final(e) | StepError::Transient(e)) => row.error = Some(e.clone()),
        }
        store.record_step(execution.id, &row).await?;
        match result? {
            Flow::Next(value) => {
                scope[step.name.as_str()] = value.clone();
                output = value;
            }
            Flow::Stop(value) => return Ok(value),
        }
    }
    Ok(output)
}

async fn run_step<E: Effects + ?Sized>(
    kind: &StepKind,
    scope: &Value,
    execution: &Execution,
    effects: &E,
) -> Result<Flow, StepError> {
    Ok(match kind {
        StepKind::Set { values } => Flow::Next(fill(&Value::Object(values.clone()), scope)),
        StepKind::Condition { left, equals } => {
            let holds = fill(left, scope) == fill(equals, scope);
            let value = json!({ "holds": holds });
            if holds { Flow::Next(value) } else { Flow::Stop(value) }
        }
        StepKind::Llm { prompt } => {
            let text = effects.ask(execution, &fill_string(prompt, scope)).await?;
            Flow::Next(json!({ "text": text }))
        }
        StepKind::Notify { subject, body } => {
            effects.notify(execution, fill_string(subject, scope), fill_string(body, scope)).await?;
            Flow::Next(json!({ "notified": execution.triggered_by }))
        }
        StepKind::Track { event } => {
            effects.track(execution, event).await?;
            Flow::Next(json!({ "tracked": event }))
        }
        StepKind::Wait { ms } => {
            tokio::time::sleep(Duration::from_millis(*ms)).await;
            Flow::Next(json!({ "waitedMs": ms }))
        }
        StepKind::Fail { message } => return Err(StepError::Final(fill_string(message, scope))),
    })
}

/// The real effects: the AI manager, the notification service, the analytics table.
struct LiveEffects {
    platform: Platform,
    ai: Arc<AiManager>,
}

#[async_trait]
impl Effects for LiveEffects {
    async fn ask(&self, execution: &Execution, prompt: &str) -> Result<String, ApiError> {
        self.ai.complete_for(execution.tenant_id, "workflow", prompt).await
    }

    async fn notify(&self, execution: &Execution, subject: String, body: String) -> Result<(), ApiError> {
        let Some(user_id) = execution.triggered_by else { return Ok(()) };
        let message = Message::plain(subject, body).about("workflow", execution.workflow_id);
        let mut tx = self.platform.db.begin().await?;
        notification::service::notify_user(&mut tx, execution.tenant_id, user_id, message).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn track(&self, execution: &Execution, event: &str) -> Result<(), ApiError> {
        crate::analytics::record(
            &self.platform.db,
            execution.tenant_id,
            execution.triggered_by,
            event,
            Some(("workflow", execution.workflow_id.to_string())),
            &json!({ "executionId": execution.id }),
        )
        .await
    }
}

/// The job handler around [`run`].
pub struct RunWorkflow {
    platform: Platform,
    store: Arc<dyn WorkflowStore>,
    effects: LiveEffects,
}

impl RunWorkflow {
    pub fn new(platform: Platform, store: Arc<dyn WorkflowStore>, ai: Arc<AiManager>) -> Self {
        Self { effects: LiveEffects { platform: platform.clone(), ai }, platform, store }
    }

    async fn execution_of(&self, job: &Job) -> Result<Execution, JobError> {
        let id: Uuid = job.payload_field("executionId")?;
        self.store.execution(id).await.map_err(JobError::permanent)
    }

    async fn finish(
        &self,
        execution: &Execution,
        status: RunStatus,
        output: Option<&Value>,
        error: Option<&str>,
    ) -> Result<(), JobError> {
        self.store.set_status(execution.id, status, output, error).await.map_err(JobError::retry)?;
        self.platform.metrics.executions.with_label_values(&[status.as_str()]).inc();
        self.platform.events.publish(&WorkflowExecuted {
            tenant_id: execution.tenant_id,
            workflow_id: execution.workflow_id,
            execution_id: execution.id,
            status,
        });
        Ok(())
    }
}

#[async_trait]
impl JobHandler for RunWorkflow {
    async fn run(&self, job: &Job) -> JobResult {
        let execution = self.execution_of(job).await?;
        // The version that was started, not the one that is current by now.
        let definition: sqlx::types::Json<Definition> =
            sqlx::query_scalar("SELECT definition FROM workflow_versions WHERE workflow_id = $1 AND version = $2")
                .bind(execution.workflow_id)
                .bind(execution.version)
                .fetch_one(&self.platform.db)
                .await
                .map_err(JobError::retry)?;
        self.store.set_status(execution.id, RunStatus::Running, None, None).await.map_err(JobError::retry)?;
        match run(&definition, &execution, &self.effects, &*self.store).await {
            Ok(output) => {
                self.finish(&execution, RunStatus::Succeeded, Some(&output), None).await?;
                Ok(output)
            }
            // The job did its work: it found out that the workflow fails.
            Err(StepError::Final(error)) => {
                self.finish(&execution, RunStatus::Failed, None, Some(&error)).await?;
                Ok(json!({ "failed": error }))
            }
            Err(StepError::Transient(error)) => {
                self.store
                    .set_status(execution.id, RunStatus::Queued, None, Some(&error))
                    .await
                    .map_err(JobError::retry)?;
                Err(JobError::Retry(error))
            }
        }
    }

    async fn buried(&self, job: &Job, reason: &str) {
        if let Ok(execution) = self.execution_of(job).await
            && let Err(error) = self.finish(&execution, RunStatus::Dead, None, Some(reason)).await
        {
            tracing::error!(%error, "dead execution not marked");
        }
    }
}
