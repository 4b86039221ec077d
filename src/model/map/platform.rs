//! What the platform of a service needs: ports, databases, scaling, gateway, mesh, metrics.

use schemars::JsonSchema;
use serde::Serialize;

use super::patterns::{CPU, LINE, MEMORY, METRIC, PREFIX, ROUTE, SQL_IDENTIFIER};

/// What `generate` needs of a service. What is left out gets a default when it is generated.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Platform {
    /// The port that it listens on; no two services have the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub port: Option<u16>,
    /// The database that is its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub database: Option<DatabaseSettings>,
    /// How many there are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scaling: Option<Scaling>,
    /// What one of them gets of a machine.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resources: Option<Resources>,
    /// How the gateway lets callers in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gateway: Option<GatewaySettings>,
    /// How calls to it are made safe.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mesh: Option<MeshSettings>,
    /// Metrics of its own, besides those that every service has.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub metrics: Vec<Metric>,
    /// Stores that it uses besides its database.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(extend("uniqueItems" = true))]
    pub uses: Vec<Store>,
    /// It runs durable jobs: a queue in its database, retries, schedules.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub jobs: bool,
    /// What is promised to its callers; alerts are made of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slo: Option<SloSettings>,
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $first:ident => $first_word:literal $(, $variant:ident => $word:literal)* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
        pub enum $name {
            #[default]
            #[serde(rename = $first_word)]
            $first,
            $(#[serde(rename = $word)] $variant,)*
        }

        impl $name {
            /// All values with the words that stand for them in a map; the first is the default.
            pub const WORDS: &'static [(&'static str, Self)] = &[($first_word, Self::$first) $(, ($word, Self::$variant))*];
        }
    )*};
}

words! {
    GatewayKind { Kong => "kong", Nginx => "nginx", GatewayApi => "gateway-api" }
    Discovery { Kubernetes => "kubernetes", Consul => "consul" }
    Transport { Rest => "rest", Grpc => "grpc" }
    /// Whether the services themselves are generated, and in which language.
    Code { None => "none", Rust => "rust" }
    EventBus { Nats => "nats", Kafka => "kafka", Rabbitmq => "rabbitmq" }
    /// Where passwords and keys come from: secrets that are there already, or the External Secrets operator.
    SecretSource { Reference => "reference", ExternalSecrets => "external-secrets" }
    /// A cache, a search, a store of files.
    Store { Redis => "redis", Elasticsearch => "elasticsearch", S3 => "s3" }
    Engine { Postgres => "postgres", Mysql => "mysql", Sqlite => "sqlite" }
    /// How callers prove who they are.
    Authentication { None => "none", Jwt => "jwt" }
    Mtls { Strict => "strict", Permissive => "permissive", Disabled => "disabled" }
    /// What becomes of an object of the database that fits into no single service.
    ObjectTreatment {
        LeaveOut => "leave-out",
        Copy => "copy",
        Outbox => "outbox",
        Ranges => "ranges",
        Strides => "strides",
    }
    MetricKind { Counter => "counter", Gauge => "gauge", Histogram => "histogram" }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DatabaseSettings {
    /// What it runs on.
    #[serde(default)]
    pub engine: Engine,
    /// The engine's major version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 99))]
    pub version: Option<u32>,
    /// A SQL identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 63), regex(pattern = SQL_IDENTIFIER))]
    pub name: Option<String>,
    /// A SQL identifier. The password comes from the environment, never from the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 63), regex(pattern = SQL_IDENTIFIER))]
    pub user: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scaling {
    /// How many there are where none is added by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 1000))]
    pub replicas: Option<u32>,
    /// The bounds within which the load decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub autoscale: Option<Autoscale>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Autoscale {
    /// At least so many.
    #[schemars(range(min = 1, max = 1000))]
    pub min: u32,
    /// At most so many.
    #[schemars(range(min = 1, max = 1000))]
    pub max: u32,
    /// The use of the processors that is aimed at, in percent of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1000))]
    pub cpu: Option<u32>,
    /// The use of memory that is aimed at, in percent of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1000))]
    pub memory: Option<u32>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resources {
    /// What is kept free for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub requests: Option<Quantities>,
    /// What it never gets more of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<Quantities>,
}

/// As Kubernetes writes them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quantities {
    /// Processors: `250m`, `2`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = CPU))]
    pub cpu: Option<String>,
    /// Memory: `256Mi`, `2Gi`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = MEMORY))]
    pub memory: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GatewaySettings {
    /// Prefixes of paths that lead to the service: `/auth`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = PREFIX)), extend("uniqueItems" = true))]
    pub paths: Vec<String>,
    /// How many requests one caller may make.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate_limit: Option<RateLimit>,
    /// How callers prove who they are.
    #[serde(default)]
    pub authentication: Authentication,
    /// Routes that need no authentication, as `METHOD /path`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = ROUTE)), extend("uniqueItems" = true))]
    pub public: Vec<String>,
    /// The largest request body, in megabytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 10_000))]
    pub max_body_mb: Option<u32>,
    /// The share of requests that goes to the service, in percent; the rest goes to the monolith.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = 100))]
    pub traffic: Option<u8>,
}

/// Requests of one caller.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RateLimit {
    /// In a second.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1_000_000_000))]
    pub second: Option<u32>,
    /// In a minute.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1_000_000_000))]
    pub minute: Option<u32>,
    /// In an hour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 1_000_000_000))]
    pub hour: Option<u32>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeshSettings {
    /// How long a request may take: `10s`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Period>,
    /// What happens where a call fails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retries: Option<Retries>,
    /// Whether callers must show a certificate.
    #[serde(default)]
    pub mtls: Mtls,
    /// Faults that the chaos overlay injects; never part of the default output.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chaos: Option<Chaos>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Retries {
    /// Further tries after the first one; 0 for calls that must not happen twice.
    #[schemars(range(max = 10))]
    pub attempts: u32,
    /// How long each try may take.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per_try_timeout: Option<Period>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chaos {
    /// Requests that are held back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay: Option<DelayFault>,
    /// Requests that are refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub abort: Option<AbortFault>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DelayFault {
    /// How long they are held back.
    pub delay: Period,
    /// Of the requests, from 0 to 100.
    #[schemars(range(min = 0, max = 100))]
    pub percent: f64,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AbortFault {
    /// The HTTP status that is answered.
    #[schemars(range(min = 400, max = 599))]
    pub status: u16,
    /// Of the requests, from 0 to 100.
    #[schemars(range(min = 0, max = 100))]
    pub percent: f64,
}

/// A service level objective.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SloSettings {
    /// Of the requests, how many are answered without a failure of the service, in percent: 99.9 where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 50, max = 99.999))]
    pub availability: Option<f64>,
    /// How long a request may take: 500ms where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latency: Option<Period>,
    /// Of the requests, how many take no longer, in percent: 99 where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 50, max = 99.999))]
    pub latency_percent: Option<f64>,
}

/// A metric of the service's own, as Prometheus knows it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Metric {
    /// As Prometheus knows it: `auth_login_attempts_total`.
    #[schemars(length(max = 100), regex(pattern = METRIC))]
    pub name: String,
    /// What it counts like.
    pub kind: MetricKind,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 500), regex(pattern = LINE))]
    pub help: Option<String>,
    /// What it is told apart by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = METRIC), length(max = 100)), extend("uniqueItems" = true))]
    pub labels: Vec<String>,
    /// Upper bounds of a histogram's buckets, ascending, without infinity.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub buckets: Vec<f64>,
}

/// A length of time, written `500ms`, `2s`, `5m` or `1h`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Period {
    pub milliseconds: u64,
}

impl Period {
    /// Nothing where the text is no period, or none that anybody means.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, unit) = text.split_at(digits);
        let factor = match unit {
            "ms" => 1,
            "s" => 1_000,
            "m" => 60_000,
            "h" => 3_600_000,
            _ => return None,
        };
        let milliseconds = number.parse::<u64>().ok()?.checked_mul(factor)?;
        (milliseconds <= 365 * 24 * 3_600_000).then_some(Self { milliseconds })
    }
}

impl std::fmt::Display for Period {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.milliseconds {
            0 => out.write_str("0s"),
            n if n % 3_600_000 == 0 => write!(out, "{}h", n / 3_600_000),
            n if n % 60_000 == 0 => write!(out, "{}m", n / 60_000),
            n if n % 1_000 == 0 => write!(out, "{}s", n / 1_000),
            n => write!(out, "{n}ms"),
        }
    }
}

impl Serialize for Period {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Period {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Period".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9]+(ms|s|m|h)$" })
    }
}

#[cfg(test)]
mod tests {
    use super::Period;

    #[test]
    fn periods_are_read_and_written() {
        for text in ["500ms", "2s", "90s", "5m", "1h", "0s"] {
            assert_eq!(Period::parse(text).map(|period| period.to_string()).as_deref(), Some(text));
        }
        for text in ["", "5", "s", "-1s", "1.5s", "5 s", "99999999999999999999s", "9999999h"] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }
}
