//! A small OpenID Connect provider: discovery, keys, token endpoint. Its users approve everything at once.

use std::{
    collections::HashMap,
    net::TcpListener,
    sync::{Arc, Mutex},
    thread,
};

use axum::{
    Form, Json, Router,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::{get, post},
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use rsa::{RsaPrivateKey, pkcs1::EncodeRsaPrivateKey as _, traits::PublicKeyParts as _};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

/// What the next id_token says, and how it is spoilt.
#[derive(Debug, Clone)]
pub struct Claims {
    pub subject: String,
    pub email: String,
    pub email_verified: bool,
    pub audience: String,
    pub nonce: Option<String>,
    pub lifetime: i64,
    /// Signed with a key that the provider does not publish.
    pub foreign_key: bool,
    /// Signed with HS256 over the public modulus: the classic confusion of algorithms.
    pub symmetric: bool,
}

impl Claims {
    pub fn of(email: &str) -> Self {
        Self {
            subject: format!("subject-of-{email}"),
            email: email.into(),
            email_verified: true,
            audience: Idp::CLIENT_ID.into(),
            nonce: None,
            lifetime: 300,
            foreign_key: false,
            symmetric: false,
        }
    }
}

struct Pending {
    claims: Claims,
    nonce: String,
    challenge: String,
    redirect_uri: String,
}

struct Inner {
    issuer: String,
    key: EncodingKey,
    foreign_key: EncodingKey,
    modulus: String,
    exponent: String,
    pending: Mutex<HashMap<String, Pending>>,
}

#[derive(Clone)]
pub struct Idp(Arc<Inner>);

const KID: &str = "key-1";

impl Idp {
    pub const CLIENT_ID: &'static str = "corallum-client";
    pub const CLIENT_SECRET: &'static str = "corallum-client-secret";

    /// Serves on a thread of its own: it has to outlive every single test.
    pub fn start(listener: TcpListener, issuer: String) -> Self {
        let (private, foreign) = (new_key(), new_key());
        let idp = Self(Arc::new(Inner {
            issuer,
            key: encoding(&private),
            foreign_key: encoding(&foreign),
            modulus: URL_SAFE_NO_PAD.encode(private.n().to_bytes_be()),
            exponent: URL_SAFE_NO_PAD.encode(private.e().to_bytes_be()),
            pending: Mutex::default(),
        }));
        let app = Router::new()
            .route("/.well-known/openid-configuration", get(discovery))
            .route("/jwks", get(jwks))
            .route("/token", post(token))
            .with_state(idp.clone());
        listener.set_nonblocking(true).unwrap();
        thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                axum::serve(listener, app).await.unwrap();
            });
        });
        idp
    }

    /// What a browser would do at the authorization endpoint: approve, and come back with a code.
    pub fn approve(&self, authorization_url: &str, claims: Claims) -> String {
        let url = reqwest::Url::parse(authorization_url).unwrap();
        assert!(authorization_url.starts_with(&self.0.issuer), "{authorization_url}");
        let query: HashMap<String, String> = url.query_pairs().into_owned().collect();
        assert_eq!(query["response_type"], "code");
        assert_eq!(query["client_id"], Self::CLIENT_ID);
        assert_eq!(query["code_challenge_method"], "S256");
        assert!(query["scope"].split(' ').any(|s| s == "openid"));
        let code = super::unique("code");
        let pending = Pending {
            claims,
            nonce: query["nonce"].clone(),
            challenge: query["code_challenge"].clone(),
            redirect_uri: query["redirect_uri"].clone(),
        };
        self.0.pending.lock().unwrap().insert(code.clone(), pending);
        code
    }
}

fn new_key() -> RsaPrivateKey {
    RsaPrivateKey::new(&mut rand::rngs::OsRng, 2048).unwrap()
}

fn encoding(key: &RsaPrivateKey) -> EncodingKey {
    let pem = key.to_pkcs1_pem(rsa::pkcs1::LineEnding::LF).unwrap();
    EncodingKey::from_rsa_pem(pem.as_bytes()).unwrap()
}

async fn discovery(State(Idp(idp)): State<Idp>) -> Json<Value> {
    let issuer = &idp.issuer;
    Json(json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/authorize"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/jwks"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
    }))
}

async fn jwks(State(Idp(idp)): State<Idp>) -> Json<Value> {
    Json(json!({ "keys": [{
        "kty": "RSA", "use": "sig", "alg": "RS256", "kid": KID, "n": idp.modulus, "e": idp.exponent,
    }] }))
}

async fn token(State(Idp(idp)): State<Idp>, Form(form): Form<HashMap<String, String>>) -> Response {
    let refuse = |error: &str| (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response();
    let field = |name: &str| form.get(name).map_or("", String::as_str);
    if field("client_id") != Idp::CLIENT_ID || field("client_secret") != Idp::CLIENT_SECRET {
        return refuse("invalid_client");
    }
    let Some(pending) = idp.pending.lock().unwrap().remove(field("code")) else { return refuse("invalid_grant") };
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(field("code_verifier").as_bytes()));
    if challenge != pending.challenge || field("redirect_uri") != pending.redirect_uri {
        return refuse("invalid_grant");
    }
    Json(json!({ "access_token": "opaque", "token_type": "Bearer", "id_token": sign(&idp, pending) })).into_response()
}

fn sign(idp: &Inner, pending: Pending) -> String {
    let claims = pending.claims;
    let now = chrono::Utc::now().timestamp();
    let body = json!({
        "iss": idp.issuer,
        "sub": claims.subject,
        "aud": claims.audience,
        "nonce": claims.nonce.unwrap_or(pending.nonce),
        "email": claims.email,
        "email_verified": claims.email_verified,
        "name": "Sso Person",
        "iat": now,
        "exp": now + claims.lifetime,
    });
    let mut header = Header::new(if claims.symmetric { Algorithm::HS256 } else { Algorithm::RS256 });
    header.kid = Some(KID.into());
    let symmetric = EncodingKey::from_secret(idp.modulus.as_bytes());
    let key = match (claims.symmetric, claims.foreign_key) {
        (true, _) => &symmetric,
        (_, true) => &idp.foreign_key,
        _ => &idp.key,
    };
    jsonwebtoken::encode(&header, &body, key).unwrap()
}
