//! Rows of the notification tables, messages, and the bodies of its requests.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "notification_channel", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Email,
    Push,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Notification {
    pub id: i64,
    pub user_id: Uuid,
    pub channel: Channel,
    pub subject: String,
    pub body: String,
    pub subject_type: Option<String>,
    pub subject_id: Option<String>,
    pub status: String,
    pub created_at: DateTime<Utc>,
    pub sent_at: Option<DateTime<Utc>>,
    pub read_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
pub struct Template {
    pub id: i32,
    pub name: String,
    pub channel: Channel,
    pub subject: String,
    pub body: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, sqlx::FromRow)]
pub struct Preference {
    pub channel: Channel,
    pub enabled: bool,
}

/// What to say, before it is known by which words: a template with its variables, or plain text.
#[derive(Debug, Clone)]
pub struct Message {
    pub content: Content,
    pub channel: Channel,
    pub about: Option<(&'static str, String)>,
}

#[derive(Debug, Clone)]
pub enum Content {
    Template { name: String, variables: Value },
    Plain { subject: String, body: String },
}

impl Message {
    pub fn plain(subject: impl Into<String>, body: impl Into<String>) -> Self {
        let content = Content::Plain { subject: subject.into(), body: body.into() };
        Self { content, channel: Channel::Email, about: None }
    }

    pub fn from_template(name: impl Into<String>, variables: &Value) -> Self {
        let content = Content::Template { name: name.into(), variables: variables.clone() };
        Self { content, channel: Channel::Email, about: None }
    }

    pub fn by(self, channel: Channel) -> Self {
        Self { channel, ..self }
    }

    pub fn about(self, kind: &'static str, id: impl ToString) -> Self {
        Self { about: Some((kind, id.to_string())), ..self }
    }
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SendRequest {
    pub user_ids: Vec<Uuid>,
    pub channel: Channel,
    pub template: Option<String>,
    #[serde(default)]
    pub variables: Value,
    pub subject: Option<String>,
    pub body: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct NewTemplate {
    pub name: String,
    pub channel: Channel,
    pub subject: String,
    pub body: String,
}

#[derive(Debug, Deserialize)]
pub struct NewDevice {
    pub platform: String,
    pub token: String,
}

validate!(SendRequest {
    userIds: |it| (1..=100).contains(&it.user_ids.len()) => "1 to 100 recipients",
    template: |it| it.template.is_some() != it.body.is_some() => "either a template or a body",
    subject: |it| it.body.is_none() || it.subject.as_ref().is_some_and(|s| (1..=200).contains(&s.len())) => "1 to 200 characters",
});

validate!(NewTemplate {
    name: |it| (1..=60).contains(&it.name.len()) => "1 to 60 characters",
    subject: |it| (1..=200).contains(&it.subject.len()) => "1 to 200 characters",
    body: |it| (1..=20_000).contains(&it.body.len()) => "1 to 20000 characters",
});

validate!(NewDevice {
    platform: |it| ["ios", "android", "web"].contains(&it.platform.as_str()) => "ios, android or web",
    token: |it| (8..=4096).contains(&it.token.len()) => "8 to 4096 characters",
});
