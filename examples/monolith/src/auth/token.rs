//! Access tokens (signed, short) and refresh tokens (random, stored as a hash).

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::Utc;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use rand::RngCore as _;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::platform::{ApiError, ApiResult, config::JwtConfig};

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct AccessClaims {
    pub iss: String,
    pub sub: Uuid,
    /// Tenant.
    pub tid: Uuid,
    /// Session.
    pub sid: Uuid,
    pub email: String,
    pub iat: i64,
    pub exp: i64,
}

pub fn issue_access(config: &JwtConfig, user: &super::User, session_id: Uuid) -> ApiResult<String> {
    let iat = Utc::now().timestamp();
    let claims = AccessClaims {
        iss: config.issuer.clone(),
        sub: user.id,
        tid: user.tenant_id,
        sid: session_id,
        email: user.email.clone(),
        iat,
        exp: iat + config.access_ttl.as_secs() as i64,
    };
    let key = EncodingKey::from_secret(config.secret.as_bytes());
    jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &key).map_err(ApiError::internal)
}

pub fn decode_access(config: &JwtConfig, token: &str) -> ApiResult<AccessClaims> {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.leeway = 5;
    validation.set_issuer(&[&config.issuer]);
    validation.set_required_spec_claims(&["exp", "iss", "sub"]);
    let key = DecodingKey::from_secret(config.secret.as_bytes());
    jsonwebtoken::decode::<AccessClaims>(token, &key, &validation)
        .map(|data| data.claims)
        .map_err(|_| ApiError::Unauthorized("the access token is not valid"))
}

/// 256 random bits; only their hash is kept.
pub fn random_token() -> String {
    let mut bytes = [0u8; 32];
    rand::rngs::OsRng.fill_bytes(&mut bytes);
    URL_SAFE_NO_PAD.encode(bytes)
}

pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// The S256 challenge of RFC 7636.
pub fn pkce_challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tenant::AccountStatus;
    use std::time::Duration;

    fn config(secret: &str) -> JwtConfig {
        JwtConfig {
            secret: secret.into(),
            issuer: "corallum".into(),
            access_ttl: Duration::from_secs(60),
            refresh_ttl: Duration::from_secs(600),
        }
    }

    #[test]
    fn a_token_is_valid_under_its_own_secret_only() {
        let user = crate::auth::User {
            id: Uuid::new_v4(),
            tenant_id: Uuid::new_v4(),
            email: "ada@example.org".into(),
            name: String::new(),
            password_hash: None,
            status: AccountStatus::Active,
            created_at: Utc::now(),
            last_login_at: None,
        };
        let token = issue_access(&config("one"), &user, Uuid::new_v4()).unwrap();
        assert_eq!(decode_access(&config("one"), &token).unwrap().sub, user.id);
        assert!(decode_access(&config("two"), &token).is_err());
    }

    #[test]
    fn pkce_matches_the_rfc() {
        assert_eq!(
            pkce_challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
    }
}
