//! Signing in, staying in, getting out.

use chrono::Utc;
use std::time::Duration;
use uuid::Uuid;

use super::{
    LoginRequest, NewUser, SignedIn, SsoRequest, TokenPair, User, events::UserCreated, rbac, repo, sso, token,
};
use crate::{
    platform::{ApiError, ApiResult, Platform, db::begin_as},
    tenant::{self, AccountStatus},
};

const LOCK_AFTER: i64 = 10;
const LOCK_WINDOW: Duration = Duration::from_secs(15 * 60);

/// Built per request over the shared platform: it owns nothing.
pub struct AuthService<'a> {
    platform: &'a Platform,
    user_agent: Option<&'a str>,
}

/// What `POST /auth/sso/:provider` answers, depending on the step.
pub enum SsoOutcome {
    Redirect(sso::Started),
    SignedIn(Box<SignedIn>),
}

impl<'a> AuthService<'a> {
    pub fn new(platform: &'a Platform) -> Self {
        Self { platform, user_agent: None }
    }

    pub fn from_agent(mut self, user_agent: Option<&'a str>) -> Self {
        self.user_agent = user_agent;
        self
    }

    pub async fn login(&self, request: LoginRequest) -> ApiResult<SignedIn> {
        let result = self.try_login(request).await;
        let status = match &result {
            Ok(_) => "success",
            Err(ApiError::TooManyAttempts) => "locked",
            Err(_) => "failure",
        };
        self.platform.metrics.login_attempts.with_label_values(&[status]).inc();
        result
    }

    async fn try_login(&self, request: LoginRequest) -> ApiResult<SignedIn> {
        let db = &self.platform.db;
        if repo::failed_attempts(db, &request.email, LOCK_WINDOW).await? >= LOCK_AFTER {
            return Err(ApiError::TooManyAttempts);
        }
        let found = repo::user_by_email(db, &request.email).await?;
        let hash = found.as_ref().and_then(|(user, _)| user.password_hash.clone());
        let matches = super::password::verify(request.password, hash).await?;
        let user_id = found.as_ref().map(|(user, _)| user.id);
        repo::record_attempt(db, &request.email, user_id, matches).await?;

        match found {
            Some((user, tenant_active)) if matches => {
                if user.status != AccountStatus::Active || !tenant_active {
                    return Err(ApiError::Forbidden("the account is not active"));
                }
                self.sign_in(user).await
            }
            _ => Err(ApiError::Unauthorized("e-mail or password is wrong")),
        }
    }

    /// Opens a session and issues its first pair of tokens.
    pub async fn sign_in(&self, user: User) -> ApiResult<SignedIn> {
        let mut tx = self.platform.db.begin().await?;
        let expires_at = Utc::now() + self.platform.config.jwt.refresh_ttl;
        let session_id = repo::open_session(&mut tx, user.id, self.user_agent, expires_at).await?;
        let tokens = self.issue(&mut tx, &user, session_id).await?;
        tx.commit().await?;
        Ok(SignedIn { user, tokens })
    }

    async fn issue(&self, conn: &mut sqlx::PgConnection, user: &User, session_id: Uuid) -> ApiResult<TokenPair> {
        let timer = self.platform.metrics.token_generation.start_timer();
        let jwt = &self.platform.config.jwt;
        let access_token = token::issue_access(jwt, user, session_id)?;
        let refresh_token = token::random_token();
        repo::store_refresh_token(conn, session_id, &token::token_hash(&refresh_token)).await?;
        timer.observe_duration();
        Ok(TokenPair { access_token, refresh_token, token_type: "Bearer", expires_in: jwt.access_ttl.as_secs() })
    }

    /// A refresh token works once. Seen again it is stolen or replayed, and the whole session ends.
    pub async fn refresh(&self, refresh_token: &str) -> ApiResult<TokenPair> {
        let hash = token::token_hash(refresh_token);
        let mut tx = self.platform.db.begin().await?;
        let row = repo::refresh_token_for_update(&mut tx, &hash)
            .await?
            .ok_or(ApiError::Unauthorized("the refresh token is not known"))?;
        if row.used {
            repo::revoke_session(&mut tx, row.session_id).await?;
            tx.commit().await?;
            rbac::forget(self.platform, row.session_id).await;
            return Err(ApiError::Unauthorized("the refresh token was used before; the session has ended"));
        }
        if !row.live {
            return Err(ApiError::Unauthorized("the session has ended"));
        }
        // On the transaction's own connection: a second one could be the pool's last.
        let user = repo::user_by_id(&mut *tx, row.user_id).await?;
        let tenant = tenant::repo::find(&mut *tx, user.tenant_id).await?;
        if user.status != AccountStatus::Active || tenant.status != AccountStatus::Active {
            return Err(ApiError::Forbidden("the account is not active"));
        }
        repo::mark_refresh_used(&mut tx, &hash).await?;
        let pair = self.issue(&mut tx, &user, row.session_id).await?;
        tx.commit().await?;
        Ok(pair)
    }

    pub async fn logout(&self, session_id: Uuid) -> ApiResult<()> {
        let mut conn = self.platform.db.acquire().await?;
        repo::revoke_session(&mut conn, session_id).await?;
        rbac::forget(self.platform, session_id).await;
        Ok(())
    }

    pub async fn sso(&self, provider: &str, request: SsoRequest) -> ApiResult<SsoOutcome> {
        let client = sso::OidcClient::for_provider(self.platform, provider)?;
        match (request.code, request.state, request.redirect_uri) {
            (Some(code), Some(state), _) => {
                let identity = client.finish(&code, &state).await?;
                let user = self.user_for_identity(provider, client.default_tenant(), &identity).await?;
                if user.status != AccountStatus::Active {
                    return Err(ApiError::Forbidden("the account is not active"));
                }
                Ok(SsoOutcome::SignedIn(Box::new(self.sign_in(user).await?)))
            }
            (_, _, Some(redirect_uri)) => client.start(&redirect_uri).await.map(SsoOutcome::Redirect),
            _ => Err(ApiError::BadRequest("neither a code nor a redirect address".into())),
        }
    }

    /// Known identity, known address, or a new member of the provider's tenant: in this order.
    async fn user_for_identity(
        &self,
        provider: &str,
        default_tenant: Option<&str>,
        identity: &sso::Identity,
    ) -> ApiResult<User> {
        let db = &self.platform.db;
        if let Some(user) = repo::user_by_sso(db, provider, &identity.subject).await? {
            return Ok(user);
        }
        // An address that the provider did not verify must not open someone else's account.
        let email = identity
            .verified_email
            .as_deref()
            .ok_or(ApiError::Forbidden("the provider did not verify the e-mail address"))?;
        let slug = default_tenant.ok_or(ApiError::Forbidden("this provider opens no accounts"))?;
        let tenant = tenant::repo::find_by_slug(db, slug).await?;
        let known = repo::user_by_email(db, email).await?;
        let mut tx = begin_as(db, None).await?;
        let (user, is_new) = match known {
            // A provider vouches for its own tenant's people only.
            Some((user, _)) if user.tenant_id != tenant.id => {
                return Err(ApiError::Forbidden("the address belongs to another tenant"));
            }
            Some((user, _)) => (user, false),
            None => {
                let name = identity.name.as_deref().unwrap_or_default();
                let new = NewUser { tenant_id: tenant.id, email, name, password_hash: None };
                let user = repo::insert_user(&mut tx, new).await?;
                rbac::grant(&mut tx, user.id, rbac::role::MEMBER, None).await?;
                crate::notification::repo::default_preferences(&mut tx, user.id).await?;
                (user, true)
            }
        };
        repo::link_sso(&mut tx, provider, &identity.subject, user.id).await?;
        tx.commit().await?;
        if is_new {
            self.platform.events.publish(&UserCreated {
                tenant_id: user.tenant_id,
                user_id: user.id,
                email: user.email.clone(),
            });
        }
        Ok(user)
    }
}
