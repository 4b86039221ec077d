//! The job `notification.deliver`.

use super::{Channel, Mailer, push::Push, repo};
use crate::reliability::{Job, JobError, JobHandler, JobResult};
use async_trait::async_trait;
use serde_json::json;
use sqlx::PgPool;
use std::sync::Arc;

pub struct DeliverNotification {
    pub db: PgPool,
    pub mailer: Arc<Mailer>,
    pub push: Box<dyn Push>,
}

#[async_trait]
impl JobHandler for DeliverNotification {
    async fn run(&self, job: &Job) -> JobResult {
        if job.payload["email"].is_string() {
            return self.mail_directly(job).await;
        }
        let id: i64 = job.payload_field("notificationId")?;
        // Nothing to deliver any more is a success: sent before, or the person left.
        let Some(delivery) = repo::delivery(&self.db, id).await.map_err(JobError::retry)? else {
            return Ok(json!({ "skipped": id }));
        };
        match delivery.channel {
            Channel::Email => {
                let subject = format!("[{}] {}", delivery.tenant_name, delivery.subject);
                self.mailer.send(&delivery.email, &subject, &delivery.body).await.map_err(JobError::retry)?;
            }
            Channel::Push => {
                for (platform, token) in repo::devices(&self.db, delivery.user_id).await.map_err(JobError::retry)? {
                    self.push
                        .push(&platform, &token, &delivery.subject, &delivery.body)
                        .await
                        .map_err(JobError::Retry)?;
                }
            }
        }
        repo::set_status(&self.db, id, "sent").await.map_err(JobError::retry)?;
        Ok(json!({ "sent": id }))
    }

    async fn buried(&self, job: &Job, _reason: &str) {
        if let Ok(id) = job.payload_field("notificationId")
            && let Err(error) = repo::set_status(&self.db, id, "failed").await
        {
            tracing::error!(%error, notification = id, "failure not marked");
        }
    }
}

impl DeliverNotification {
    async fn mail_directly(&self, job: &Job) -> JobResult {
        let email: String = job.payload_field("email")?;
        let subject: String = job.payload_field("subject")?;
        let body: String = job.payload_field("body")?;
        self.mailer.send(&email, &subject, &body).await.map_err(JobError::retry)?;
        Ok(json!({ "sent": true }))
    }
}
