//! Rows of auth's tables and the bodies of its requests and answers.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::tenant::AccountStatus;

#[derive(Debug, Clone, Serialize, sqlx::FromRow)]
#[serde(rename_all = "camelCase")]
pub struct User {
    pub id: Uuid,
    pub tenant_id: Uuid,
    pub email: String,
    pub name: String,
    #[serde(skip_serializing)]
    pub password_hash: Option<String>,
    pub status: AccountStatus,
    pub created_at: DateTime<Utc>,
    pub last_login_at: Option<DateTime<Utc>>,
}

/// A user about to be written.
#[derive(Debug, Clone)]
pub struct NewUser<'a> {
    pub tenant_id: Uuid,
    pub email: &'a str,
    pub name: &'a str,
    pub password_hash: Option<&'a str>,
}

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct RefreshRow {
    pub session_id: Uuid,
    pub user_id: Uuid,
    pub used: bool,
    pub live: bool,
}

#[derive(Debug, Deserialize)]
pub struct LoginRequest {
    pub email: String,
    pub password: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RegisterRequest {
    pub email: String,
    pub password: String,
    #[serde(default)]
    pub name: String,
    /// Opens a tenant of this name, owned by the new user.
    pub tenant_name: Option<String>,
    /// Or joins one by invitation.
    pub invitation_token: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RefreshRequest {
    pub refresh_token: String,
}

/// Without a code it starts the flow, with one it finishes it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SsoRequest {
    pub redirect_uri: Option<String>,
    pub code: Option<String>,
    pub state: Option<String>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct TokenPair {
    pub access_token: String,
    pub refresh_token: String,
    pub token_type: &'static str,
    /// Seconds until the access token ends.
    pub expires_in: u64,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SignedIn {
    pub user: User,
    #[serde(flatten)]
    pub tokens: TokenPair,
}

validate!(LoginRequest {
    email: |it| it.email.contains('@') => "an e-mail address is required",
    password: |it| !it.password.is_empty() => "a password is required",
});

validate!(RegisterRequest {
    email: |it| is_email(&it.email) => "is not an e-mail address",
    password: |it| it.password.chars().count() >= 10 => "10 characters or more",
    password: |it| it.password.len() <= 256 => "256 bytes at most",
    name: |it| it.name.len() <= 120 => "120 characters at most",
    tenantName: |it| it.tenant_name.is_some() != it.invitation_token.is_some() => "either a tenant name or an invitation token",
    tenantName: |it| it.tenant_name.as_ref().is_none_or(|n| (2..=60).contains(&n.trim().len())) => "2 to 60 characters",
});

validate!(RefreshRequest {
    refreshToken: |it| !it.refresh_token.is_empty() => "a refresh token is required",
});

validate!(SsoRequest {
    state: |it| it.code.is_none() || it.state.is_some() => "a code comes with its state",
    redirectUri: |it| it.code.is_some() || it.redirect_uri.is_some() => "is required to start",
});

pub fn is_email(text: &str) -> bool {
    text.parse::<lettre::Address>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses() {
        assert!(is_email("ada@example.org"));
        assert!(!is_email("ada") && !is_email("ada@") && !is_email("a b@example.org"));
    }
}
