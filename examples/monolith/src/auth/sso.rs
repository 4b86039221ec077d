//! Single sign-on over OpenID Connect: authorization code with PKCE, id_token checked against the provider's keys.

use jsonwebtoken::{Algorithm, DecodingKey, Validation, jwk::JwkSet};
use serde::{Deserialize, Serialize};
use std::time::Duration;

use super::token::{pkce_challenge, random_token};
use crate::platform::{ApiError, ApiResult, Platform, cache, config::SsoProviderConfig};

const FLOW_TTL: Duration = Duration::from_secs(600);
const DOCUMENT_TTL: Duration = Duration::from_secs(600);

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Started {
    pub authorization_url: String,
    pub state: String,
}

/// What we keep between the two steps, under the state.
#[derive(Serialize, Deserialize)]
struct Flow {
    provider: String,
    nonce: String,
    verifier: String,
    redirect_uri: String,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Discovery {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    jwks_uri: String,
}

#[derive(Debug, Deserialize)]
struct TokenAnswer {
    id_token: String,
}

#[derive(Debug, Deserialize)]
struct IdClaims {
    sub: String,
    nonce: Option<String>,
    email: Option<String>,
    #[serde(default)]
    email_verified: bool,
    name: Option<String>,
}

/// Who the provider says it is.
#[derive(Debug, Clone)]
pub struct Identity {
    pub subject: String,
    pub verified_email: Option<String>,
    pub name: Option<String>,
}

pub struct OidcClient<'a> {
    platform: &'a Platform,
    name: &'a str,
    provider: &'a SsoProviderConfig,
}

impl<'a> OidcClient<'a> {
    pub fn for_provider(platform: &'a Platform, name: &'a str) -> ApiResult<Self> {
        let provider = platform.config.sso.get(name).ok_or(ApiError::NotFound("provider"))?;
        Ok(Self { platform, name, provider })
    }

    pub fn default_tenant(&self) -> Option<&'a str> {
        self.provider.tenant.as_deref()
    }

    pub async fn start(&self, redirect_uri: &str) -> ApiResult<Started> {
        let redirect = reqwest::Url::parse(redirect_uri)
            .map_err(|e| ApiError::invalid("redirectUri", format!("is not an address: {e}")))?;
        let discovery = self.discover().await?;
        let (state, nonce, verifier) = (random_token(), random_token(), random_token());
        let mut url = reqwest::Url::parse(&discovery.authorization_endpoint).map_err(ApiError::internal)?;
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("scope", "openid email profile")
            .append_pair("client_id", &self.provider.client_id)
            .append_pair("redirect_uri", redirect.as_str())
            .append_pair("state", &state)
            .append_pair("nonce", &nonce)
            .append_pair("code_challenge", &pkce_challenge(&verifier))
            .append_pair("code_challenge_method", "S256");
        let flow = Flow { provider: self.name.into(), nonce, verifier, redirect_uri: redirect.into() };
        cache::put_json(&*self.platform.cache, &format!("sso:{state}"), &flow, FLOW_TTL).await;
        Ok(Started { authorization_url: url.into(), state })
    }

    pub async fn finish(&self, code: &str, state: &str) -> ApiResult<Identity> {
        let flow: Flow = self
            .platform
            .cache
            .take(&format!("sso:{state}"))
            .await
            .and_then(|raw| serde_json::from_str(&raw).ok())
            .filter(|flow: &Flow| flow.provider == self.name)
            .ok_or(ApiError::Unauthorized("this sign-on was not started here, or took too long"))?;
        let discovery = self.discover().await?;
        let id_token = self.exchange(&discovery, code, &flow).await?;
        let claims = self.check_id_token(&discovery, &id_token).await?;
        if claims.nonce.as_deref() != Some(flow.nonce.as_str()) {
            return Err(ApiError::Unauthorized("the id token answers another request"));
        }
        Ok(Identity {
            subject: claims.sub,
            verified_email: claims.email.filter(|_| claims.email_verified),
            name: claims.name,
        })
    }

    async fn exchange(&self, discovery: &Discovery, code: &str, flow: &Flow) -> ApiResult<String> {
        let form = [
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", &flow.redirect_uri),
            ("client_id", &self.provider.client_id),
            ("client_secret", &self.provider.client_secret),
            ("code_verifier", &flow.verifier),
        ];
        let answer = self
            .platform
            .http
            .post(&discovery.token_endpoint)
            .form(&form)
            .send()
            .await
            .map_err(ApiError::upstream("identity provider"))?;
        // The provider's 4xx is about the code, so it is the caller's fault.
        if answer.status().is_client_error() {
            return Err(ApiError::Unauthorized("the provider refused the code"));
        }
        let tokens: TokenAnswer = answer
            .error_for_status()
            .map_err(ApiError::upstream("identity provider"))?
            .json()
            .await
            .map_err(ApiError::upstream("identity provider"))?;
        Ok(tokens.id_token)
    }

    async fn check_id_token(&self, discovery: &Discovery, id_token: &str) -> ApiResult<IdClaims> {
        let bad = |_| ApiError::Unauthorized("the id token is not valid");
        let header = jsonwebtoken::decode_header(id_token).map_err(bad)?;
        let kid = header.kid.ok_or(ApiError::Unauthorized("the id token names no key"))?;
        let key = self.key(discovery, &kid).await?;
        // RS256 only: the header must not choose the algorithm.
        let mut validation = Validation::new(Algorithm::RS256);
        validation.leeway = 30;
        validation.set_issuer(&[&self.provider.issuer]);
        validation.set_audience(&[&self.provider.client_id]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        Ok(jsonwebtoken::decode::<IdClaims>(id_token, &key, &validation).map_err(bad)?.claims)
    }

    async fn discover(&self) -> ApiResult<Discovery> {
        let url = format!("{}/.well-known/openid-configuration", self.provider.issuer);
        let discovery: Discovery = self.document(&url, false).await?;
        if discovery.issuer.trim_end_matches('/') != self.provider.issuer {
            return Err(ApiError::Upstream {
                service: "identity provider",
                reason: "its discovery document names another issuer".into(),
            });
        }
        Ok(discovery)
    }

    async fn key(&self, discovery: &Discovery, kid: &str) -> ApiResult<DecodingKey> {
        // Providers rotate keys: an unknown one is worth a second look past the cache.
        for fresh in [false, true] {
            let keys: JwkSet = self.document(&discovery.jwks_uri, fresh).await?;
            if let Some(jwk) = keys.find(kid) {
                return DecodingKey::from_jwk(jwk)
                    .map_err(|_| ApiError::Unauthorized("the id token's key cannot be used"));
            }
        }
        Err(ApiError::Unauthorized("the id token's key is not known"))
    }

    async fn document<T>(&self, url: &str, fresh: bool) -> ApiResult<T>
    where
        T: Serialize + serde::de::DeserializeOwned,
    {
        let key = format!("oidc:{url}");
        if !fresh && let Some(cached) = cache::get_json(&*self.platform.cache, &key).await {
            return Ok(cached);
        }
        let fail = || ApiError::upstream("identity provider");
        let answer = self.platform.http.get(url).send().await.map_err(fail())?;
        let document: T = answer.error_for_status().map_err(fail())?.json().await.map_err(fail())?;
        cache::put_json(&*self.platform.cache, &key, &document, DOCUMENT_TTL).await;
        Ok(document)
    }
}
