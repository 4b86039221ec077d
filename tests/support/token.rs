//! Tokens as the service that gives them out would sign them.

use serde_json::{Value, json};

/// Signed with a secret, by the algorithm that the header names or not.
pub fn signed(header: &Value, claims: &Value, secret: &str) -> String {
    let plain = format!("{}.{}", url64(header.to_string().as_bytes()), url64(claims.to_string().as_bytes()));
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA256, secret.as_bytes());
    format!("{plain}.{}", url64(ring::hmac::sign(&key, plain.as_bytes()).as_ref()))
}

/// HS256.
pub fn token(claims: &Value, secret: &str) -> String {
    signed(&json!({ "alg": "HS256", "typ": "JWT" }), claims, secret)
}

/// Base64 as URLs take it, without padding.
pub fn url64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let number =
            chunk.iter().enumerate().fold(0_u32, |number, (at, byte)| number | u32::from(*byte) << (16 - 8 * at));
        (0..=chunk.len()).for_each(|at| out.push(SIGNS[(number >> (18 - 6 * at) & 63) as usize] as char));
    }
    out
}
