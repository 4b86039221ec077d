//! Configuration from the environment, read once at start.

use std::{collections::BTreeMap, env, fmt::Display, path::PathBuf, str::FromStr, time::Duration};

/// Everything that can be set from outside. See `.env.example`.
#[derive(Debug, Clone)]
pub struct Config {
    pub listen: String,
    pub database_url: String,
    pub database_max_connections: u32,
    pub redis_url: Option<String>,
    pub seed: bool,
    pub service_token: String,
    pub jwt: JwtConfig,
    pub sso: BTreeMap<String, SsoProviderConfig>,
    pub mail: MailConfig,
    pub push_url: Option<String>,
    pub files: FileConfig,
    pub llm: LlmConfig,
    pub jobs: JobConfig,
}

#[derive(Debug, Clone)]
pub struct JwtConfig {
    pub secret: String,
    pub issuer: String,
    pub access_ttl: Duration,
    pub refresh_ttl: Duration,
}

/// One OpenID Connect provider: `SSO_<NAME>_ISSUER`, `…_CLIENT_ID`, `…_CLIENT_SECRET`, `…_TENANT`.
#[derive(Debug, Clone)]
pub struct SsoProviderConfig {
    pub issuer: String,
    pub client_id: String,
    pub client_secret: String,
    /// Slug of the tenant that unknown people are put into; without it they are refused.
    pub tenant: Option<String>,
}

#[derive(Debug, Clone)]
pub struct MailConfig {
    pub from: String,
    pub smtp_url: Option<String>,
    pub dir: PathBuf,
}

#[derive(Debug, Clone)]
pub struct FileConfig {
    pub dir: PathBuf,
    pub max_bytes: usize,
    pub s3: Option<S3Config>,
}

#[derive(Debug, Clone)]
pub struct S3Config {
    pub bucket: String,
    pub region: String,
    pub endpoint: Option<String>,
    pub access_key_id: String,
    pub secret_access_key: String,
}

#[derive(Debug, Clone)]
pub struct LlmConfig {
    /// Base address of an OpenAI-compatible API; the embedded responder answers without one.
    pub base_url: Option<String>,
    pub api_key: String,
}

#[derive(Debug, Clone)]
pub struct JobConfig {
    pub workers: usize,
    pub poll: Duration,
    pub backoff: Duration,
    /// A running job whose worker has been silent for this long is taken over.
    pub lease: Duration,
    pub allow_private_webhooks: bool,
}

#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    #[error("{0} is required: set it in the environment or in .env")]
    Missing(&'static str),
    #[error("{name} has the value `{value}`: {reason}")]
    Invalid { name: String, value: String, reason: String },
}

impl Config {
    pub fn from_env() -> Result<Self, ConfigError> {
        Self::from_lookup(|name| env::var(name).ok())
    }

    /// The same from anywhere: embedders and tests have no environment of their own.
    pub fn from_lookup(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, ConfigError> {
        // An empty value counts as unset, so that compose files can pass variables through.
        let vars = Vars(&|name| lookup(name).filter(|value| !value.trim().is_empty()));
        Self::read(&vars)
    }

    fn read(vars: &Vars<'_>) -> Result<Self, ConfigError> {
        let data_dir = PathBuf::from(vars.get("CORALLUM_DATA_DIR").unwrap_or_else(|| "data".into()));
        Ok(Self {
            listen: vars.get("CORALLUM_LISTEN").unwrap_or_else(|| "127.0.0.1:3000".into()),
            database_url: vars.required("DATABASE_URL")?,
            database_max_connections: vars.parsed("DATABASE_MAX_CONNECTIONS", 10)?,
            redis_url: vars.get("REDIS_URL"),
            seed: vars.parsed("CORALLUM_SEED", 0u8)? == 1,
            service_token: vars.required("SERVICE_TOKEN")?,
            jwt: JwtConfig {
                secret: jwt_secret(vars)?,
                issuer: vars.get("JWT_ISSUER").unwrap_or_else(|| "corallum".into()),
                access_ttl: vars.seconds("JWT_ACCESS_TTL_SECONDS", 900)?,
                refresh_ttl: vars.seconds("JWT_REFRESH_TTL_SECONDS", 30 * 24 * 3600)?,
            },
            sso: sso_providers(vars)?,
            mail: MailConfig {
                from: vars.get("MAIL_FROM").unwrap_or_else(|| "Corallum <no-reply@corallum.example>".into()),
                smtp_url: vars.get("SMTP_URL"),
                dir: vars.get("MAIL_DIR").map_or_else(|| data_dir.join("mail"), PathBuf::from),
            },
            push_url: vars.get("PUSH_URL"),
            files: FileConfig {
                dir: vars.get("FILES_DIR").map_or_else(|| data_dir.join("files"), PathBuf::from),
                max_bytes: vars.parsed("FILES_MAX_BYTES", 25 * 1024 * 1024)?,
                s3: s3(vars)?,
            },
            llm: LlmConfig { base_url: vars.get("LLM_BASE_URL"), api_key: vars.get("LLM_API_KEY").unwrap_or_default() },
            jobs: JobConfig {
                workers: vars.parsed("JOB_WORKERS", 2)?,
                poll: vars.millis("JOB_POLL_MS", 500)?,
                backoff: vars.millis("JOB_BACKOFF_MS", 2_000)?,
                lease: vars.seconds("JOB_LEASE_SECONDS", 300)?,
                allow_private_webhooks: vars.parsed("WEBHOOK_ALLOW_PRIVATE", 0u8)? == 1,
            },
        })
    }
}

/// A place to look names up.
struct Vars<'a>(&'a dyn Fn(&str) -> Option<String>);

impl Vars<'_> {
    fn get(&self, name: &str) -> Option<String> {
        (self.0)(name)
    }

    fn required(&self, name: &'static str) -> Result<String, ConfigError> {
        self.get(name).ok_or(ConfigError::Missing(name))
    }

    fn parsed<T>(&self, name: &str, default: T) -> Result<T, ConfigError>
    where
        T: FromStr<Err: Display>,
    {
        let Some(value) = self.get(name) else { return Ok(default) };
        value.parse().map_err(|e: T::Err| ConfigError::Invalid { name: name.into(), value, reason: e.to_string() })
    }

    fn seconds(&self, name: &str, default: u64) -> Result<Duration, ConfigError> {
        self.parsed(name, default).map(Duration::from_secs)
    }

    fn millis(&self, name: &str, default: u64) -> Result<Duration, ConfigError> {
        self.parsed(name, default).map(Duration::from_millis)
    }
}

fn jwt_secret(vars: &Vars<'_>) -> Result<String, ConfigError> {
    let secret = vars.required("JWT_SECRET")?;
    if secret.len() < 32 {
        return Err(ConfigError::Invalid {
            name: "JWT_SECRET".into(),
            value: "(hidden)".into(),
            reason: "HS256 wants 32 bytes or more".into(),
        });
    }
    Ok(secret)
}

fn sso_providers(vars: &Vars<'_>) -> Result<BTreeMap<String, SsoProviderConfig>, ConfigError> {
    let names = vars.get("SSO_PROVIDERS").unwrap_or_default();
    let mut providers = BTreeMap::new();
    for name in names.split(',').map(str::trim).filter(|n| !n.is_empty()) {
        let key = |suffix: &str| format!("SSO_{}_{suffix}", name.to_uppercase());
        let get = |suffix: &str| {
            vars.get(&key(suffix)).ok_or_else(|| ConfigError::Invalid {
                name: key(suffix),
                value: String::new(),
                reason: format!("SSO_PROVIDERS names `{name}`, so it is required"),
            })
        };
        let provider = SsoProviderConfig {
            issuer: get("ISSUER")?.trim_end_matches('/').to_owned(),
            client_id: get("CLIENT_ID")?,
            client_secret: get("CLIENT_SECRET")?,
            tenant: vars.get(&key("TENANT")),
        };
        providers.insert(name.to_lowercase(), provider);
    }
    Ok(providers)
}

fn s3(vars: &Vars<'_>) -> Result<Option<S3Config>, ConfigError> {
    let Some(bucket) = vars.get("S3_BUCKET") else { return Ok(None) };
    Ok(Some(S3Config {
        bucket,
        region: vars.get("S3_REGION").unwrap_or_else(|| "us-east-1".into()),
        endpoint: vars.get("S3_ENDPOINT"),
        access_key_id: vars.required("S3_ACCESS_KEY_ID")?,
        secret_access_key: vars.required("S3_SECRET_ACCESS_KEY")?,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(extra: &[(&str, &str)]) -> Result<Config, ConfigError> {
        let base = [
            ("DATABASE_URL", "postgres://localhost/corallum"),
            ("SERVICE_TOKEN", "token"),
            ("JWT_SECRET", "thirty-two bytes are not too many"),
        ];
        Config::from_lookup(|name| {
            let mut all = extra.iter().chain(&base);
            all.find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn the_required_three_are_enough() {
        let config = config(&[("REDIS_URL", " ")]).unwrap();
        assert_eq!(config.listen, "127.0.0.1:3000");
        assert!(config.sso.is_empty() && config.files.s3.is_none() && config.redis_url.is_none());
    }

    #[test]
    fn what_is_wrong_is_named() {
        let error = |extra: &[(&str, &str)]| config(extra).unwrap_err().to_string();
        assert!(error(&[("JOB_WORKERS", "many")]).contains("JOB_WORKERS"));
        assert!(error(&[("JWT_SECRET", "short")]).contains("32 bytes"));
        assert!(error(&[("SSO_PROVIDERS", "okta")]).contains("SSO_OKTA_ISSUER"));
        assert!(error(&[("S3_BUCKET", "files")]).contains("S3_ACCESS_KEY_ID"));
    }
}
