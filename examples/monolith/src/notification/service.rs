//! Writing notifications and the jobs that deliver them, inside the caller's transaction.

use super::{repo::*, templates::render, *};
use crate::platform::ApiResult;
use crate::reliability::{NewJob, kinds, queue};
use serde_json::{Value, json};
use sqlx::PgConnection;
use uuid::Uuid;

/// Subject and body, filled in, and the template they came from.
async fn compose(
    conn: &mut PgConnection,
    tenant_id: Uuid,
    content: &Content,
) -> ApiResult<(Option<i32>, String, String)> {
    match content {
        Content::Plain { subject, body } => Ok((None, subject.clone(), body.clone())),
        Content::Template { name, variables } => {
            let found = template(conn, tenant_id, name).await?;
            let mut known = tenant_variables(conn, tenant_id).await?;
            if let (Value::Object(known), Value::Object(given)) = (&mut known, variables) {
                known.extend(given.clone());
            }
            Ok((Some(found.id), render(&found.subject, &known), render(&found.body, &known)))
        }
    }
}

/// Puts a message into someone's inbox and queues its delivery. Answers the notification's id.
pub async fn notify_user(conn: &mut PgConnection, tenant_id: Uuid, user_id: Uuid, message: Message) -> ApiResult<i64> {
    let (template_id, subject, body) = compose(conn, tenant_id, &message.content).await?;
    let rendered = Rendered {
        template_id,
        channel: message.channel,
        subject: &subject,
        body: &body,
        about: message.about.as_ref(),
    };
    let (id, wanted) = insert(conn, tenant_id, user_id, rendered).await?;
    if wanted {
        let job = NewJob::new(kinds::NOTIFICATION_DELIVER, json!({ "notificationId": id })).for_tenant(tenant_id);
        queue::enqueue(conn, &job).await?;
    }
    Ok(id)
}

/// For people without an account: no inbox, only the mail.
pub async fn mail_address(conn: &mut PgConnection, tenant_id: Uuid, email: &str, message: Message) -> ApiResult<()> {
    let (_, subject, body) = compose(conn, tenant_id, &message.content).await?;
    // Without a tenant: its job list must not show what the mail says.
    let payload = json!({ "email": email, "subject": subject, "body": body });
    queue::enqueue(conn, &NewJob::new(kinds::NOTIFICATION_DELIVER, payload)).await?;
    Ok(())
}
