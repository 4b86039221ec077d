//! The workers: claim, run, settle; what fails is retried later and later, then buried.

use std::{collections::HashMap, sync::Arc, time::Duration};

use async_trait::async_trait;
use chrono::Utc;
use tokio::{sync::Notify, task::JoinSet, time::MissedTickBehavior};

use super::{
    Job, JobError, JobResult,
    queue::{self, Outcome},
    scheduler,
};
use crate::platform::Platform;

#[async_trait]
pub trait JobHandler: Send + Sync {
    async fn run(&self, job: &Job) -> JobResult;

    /// The job will not be tried again.
    async fn buried(&self, _job: &Job, _reason: &str) {}
}

/// Lets plain async functions be handlers.
#[async_trait]
impl<F, Fut> JobHandler for F
where
    F: Fn(Job) -> Fut + Send + Sync,
    Fut: Future<Output = JobResult> + Send,
{
    async fn run(&self, job: &Job) -> JobResult {
        self(job.clone()).await
    }
}

#[derive(Default)]
pub struct Registry {
    handlers: HashMap<&'static str, Box<dyn JobHandler>>,
}

impl Registry {
    pub fn on(mut self, kind: &'static str, handler: impl JobHandler + 'static) -> Self {
        self.handlers.insert(kind, Box::new(handler));
        self
    }

    fn get(&self, kind: &str) -> Option<&dyn JobHandler> {
        self.handlers.get(kind).map(|handler| &**handler)
    }
}

pub struct Runner {
    platform: Platform,
    registry: Registry,
    wake: Arc<Notify>,
}

const MAX_BACKOFF: Duration = Duration::from_secs(3600);
const HOUSEKEEPING: Duration = Duration::from_secs(5);

impl Runner {
    pub fn new(platform: Platform, registry: Registry, wake: Arc<Notify>) -> Self {
        Self { platform, registry, wake }
    }

    /// Runs until the future is dropped.
    pub async fn run(self) {
        let this = Arc::new(self);
        let mut tasks = JoinSet::new();
        // Several processes may share the table: their workers need names of their own.
        let process = uuid::Uuid::new_v4().simple().to_string();
        for n in 0..this.platform.config.jobs.workers {
            let worker = format!("{}-{n}", &process[..8]);
            tasks.spawn(this.clone().work(worker));
        }
        tasks.spawn(this.clone().keep_house());
        while let Some(ended) = tasks.join_next().await {
            if let Err(error) = ended {
                tracing::error!(%error, "a worker died");
            }
        }
    }

    async fn work(self: Arc<Self>, worker: String) {
        loop {
            match queue::claim(&self.platform.db, &worker).await {
                Ok(Some(job)) => self.clone().attempt(job, &worker).await,
                Ok(None) => {
                    let poll = self.platform.config.jobs.poll;
                    let _ = tokio::time::timeout(poll, self.wake.notified()).await;
                }
                Err(error) => {
                    tracing::warn!(%error, "queue unavailable");
                    tokio::time::sleep(Duration::from_secs(2)).await;
                }
            }
        }
    }

    async fn attempt(self: Arc<Self>, job: Job, worker: &str) {
        let started_at = Utc::now();
        let result = self.run_with_heartbeat(job.clone(), worker).await;
        let (outcome, label) = match &result {
            Ok(_) => (Outcome::Done, "succeeded"),
            Err(JobError::Retry(error)) if job.attempts < job.max_attempts => {
                let retry_in = backoff(self.platform.config.jobs.backoff, job.attempts);
                (Outcome::Again { error, retry_in }, "retried")
            }
            Err(JobError::Retry(error) | JobError::Permanent(error)) => (Outcome::Dead { error }, "dead"),
        };
        self.platform.metrics.jobs.with_label_values(&[job.kind.as_str(), label]).inc();
        if let Err(error) = queue::settle(&self.platform.db, &job, worker, started_at, outcome).await {
            // The lease will run out and the job comes back.
            tracing::error!(%error, job = job.id, "job not settled");
            return;
        }
        if let Outcome::Dead { error } = outcome {
            tracing::warn!(job = job.id, kind = job.kind, error, "job is dead");
            if let Some(handler) = self.registry.get(&job.kind) {
                handler.buried(&job, error).await;
            }
        }
    }

    /// On a task of its own, so that a handler that panics costs one attempt and not the worker.
    async fn run_with_heartbeat(self: &Arc<Self>, job: Job, worker: &str) -> JobResult {
        let this = self.clone();
        let id = job.id;
        let mut task = tokio::spawn(async move {
            match this.registry.get(&job.kind) {
                Some(handler) => handler.run(&job).await,
                None => Err(JobError::Permanent(format!("nobody handles {}", job.kind))),
            }
        });
        let mut beat = tokio::time::interval(self.platform.config.jobs.lease / 3);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        beat.tick().await;
        loop {
            tokio::select! {
                ended = &mut task => return ended.unwrap_or_else(|e| Err(JobError::Retry(format!("handler died: {e}")))),
                _ = beat.tick() => {
                    if let Err(error) = queue::heartbeat(&self.platform.db, id, worker).await {
                        tracing::warn!(%error, job = id, "heartbeat failed");
                    }
                }
            }
        }
    }

    async fn keep_house(self: Arc<Self>) {
        let mut tick = tokio::time::interval(HOUSEKEEPING);
        loop {
            tick.tick().await;
            match queue::reclaim(&self.platform.db, self.platform.config.jobs.lease).await {
                Ok(0) => {}
                Ok(count) => tracing::warn!(count, "took jobs back from dead workers"),
                Err(error) => tracing::warn!(%error, "reclaim failed"),
            }
            if let Err(error) = scheduler::enqueue_due(&self.platform.db).await {
                tracing::warn!(%error, "schedules failed");
            }
        }
    }
}

/// Doubles with every attempt, up to an hour.
fn backoff(base: Duration, attempts: i32) -> Duration {
    let doublings = u32::try_from(attempts - 1).unwrap_or(0).min(20);
    base.saturating_mul(1 << doublings).min(MAX_BACKOFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn backoff_doubles_and_stops_at_an_hour() {
        let base = Duration::from_secs(2);
        assert_eq!(backoff(base, 1), Duration::from_secs(2));
        assert_eq!(backoff(base, 4), Duration::from_secs(16));
        assert_eq!(backoff(base, 25), MAX_BACKOFF);
    }

    #[tokio::test]
    async fn functions_are_handlers() {
        let registry = Registry::default().on("twice", |job: Job| async move {
            let n: i64 = job.payload_field("n")?;
            Ok(json!(n * 2))
        });
        let job = Job {
            id: 1,
            tenant_id: None,
            kind: "twice".into(),
            payload: json!({ "n": 21 }),
            status: super::super::RunStatus::Running,
            attempts: 1,
            max_attempts: 5,
            run_at: Utc::now(),
            last_error: None,
            created_at: Utc::now(),
            finished_at: None,
        };
        assert_eq!(registry.get("twice").unwrap().run(&job).await.unwrap(), json!(42));
        assert!(registry.get("thrice").is_none());
    }
}
