//! Rows of the tenant tables and the bodies of its requests.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// Of tenants and of users: one type in the database, one here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, sqlx::Type)]
#[sqlx(type_name = "account_status", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum AccountStatus {
    Active,
    Suspended,
    Closed,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Tenant {
    pub id: Uuid,
    pub slug: String,
    pub name: String,
    pub status: AccountStatus,
    pub plan_code: String,
    pub created_at: DateTime<Utc>,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    pub code: String,
    pub name: String,
    pub monthly_cents: i32,
    pub workflow_executions: i64,
    pub ai_tokens: i64,
    pub storage_bytes: i64,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Subscription {
    pub id: i64,
    pub tenant_id: Uuid,
    pub plan_code: String,
    pub started_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Invoice {
    pub id: i64,
    pub tenant_id: Uuid,
    pub period: NaiveDate,
    pub total_cents: i64,
    pub status: String,
    pub issued_at: DateTime<Utc>,
    #[sqlx(skip)]
    pub lines: Vec<InvoiceLine>,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceLine {
    pub line_no: i16,
    pub description: String,
    pub quantity: i64,
    pub amount_cents: i64,
}

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
pub struct Usage {
    pub metric: String,
    pub period: NaiveDate,
    pub used: i64,
    pub quota: i64,
}

/// A row of the `member_directory` view.
#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct Member {
    pub user_id: Uuid,
    pub tenant_id: Uuid,
    pub tenant_name: String,
    pub email: String,
    pub name: String,
    pub roles: Option<Vec<String>>,
    pub last_login_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Serialize, sqlx::FromRow)]
pub struct Setting {
    pub key: String,
    pub value: Value,
    pub updated_at: DateTime<Utc>,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Invitation {
    pub tenant_id: Uuid,
    pub email: String,
    pub role_name: String,
    pub invited_by: Option<Uuid>,
}

#[derive(Debug, Deserialize)]
pub struct CreateTenant {
    pub name: String,
    pub slug: Option<String>,
    #[serde(default = "free")]
    pub plan: String,
}

fn free() -> String {
    "free".to_owned()
}

#[derive(Debug, Deserialize)]
pub struct UpdateTenant {
    pub name: Option<String>,
    pub status: Option<AccountStatus>,
}

#[derive(Debug, Deserialize)]
pub struct ChangePlan {
    pub plan: String,
}

#[derive(Debug, Deserialize)]
pub struct Invite {
    pub email: String,
    #[serde(default = "member")]
    pub role: String,
}

fn member() -> String {
    crate::auth::rbac::role::MEMBER.to_owned()
}

validate!(CreateTenant {
    name: |it| (2..=60).contains(&it.name.trim().len()) => "2 to 60 characters",
    slug: |it| it.slug.as_deref().is_none_or(is_slug) => "lower-case letters, digits and dashes",
});

validate!(UpdateTenant {
    name: |it| it.name.as_ref().is_none_or(|n| (2..=60).contains(&n.trim().len())) => "2 to 60 characters",
});

validate!(ChangePlan {
    plan: |it| !it.plan.is_empty() => "is required",
});

validate!(Invite {
    email: |it| crate::auth::is_email(&it.email) => "is not an e-mail address",
    role: |it| ["owner", "member", "viewer"].contains(&it.role.as_str()) => "owner, member or viewer",
});

pub fn is_slug(text: &str) -> bool {
    (2..=63).contains(&text.len())
        && !text.starts_with('-')
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A slug from any name: what does not fit becomes one dash.
pub fn slugify(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(48);
    let slug = slug.trim_end_matches('-');
    if slug.len() < 2 { format!("tenant-{slug}").trim_end_matches('-').to_owned() } else { slug.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_valid_whatever_the_name() {
        assert_eq!(slugify("Acme, Inc. (EU)"), "acme-inc-eu");
        assert_eq!(slugify("株式会社"), "tenant");
        for name in ["A", "  ", "Ünï", &"x".repeat(200)] {
            assert!(is_slug(&slugify(name)), "{name}");
        }
    }
}
