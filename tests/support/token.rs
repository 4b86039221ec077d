//! Tokens as the service that gives them out would sign them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// Signed with a secret, by the algorithm that the header names or not.
pub fn signed(header: &Value, claims: &Value, secret: &str) -> String {
    let plain = plain(header, claims);
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, secret.as_bytes());
    format!("{plain}.{}", URL_SAFE_NO_PAD.encode(ring::hmac::sign(&key, plain.as_bytes())))
}

/// What is signed.
pub fn plain(header: &Value, claims: &Value) -> String {
    format!("{}.{}", URL_SAFE_NO_PAD.encode(header.to_string()), URL_SAFE_NO_PAD.encode(claims.to_string()))
}

/// HS256.
pub fn token(claims: &Value, secret: &str) -> String {
    signed(&json!({ "alg": "HS256", "typ": "JWT" }), claims, secret)
}
