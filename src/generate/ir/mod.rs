//! What a platform is made of, all decided: every default filled in, every name derived. Templates print it and decide
//! nothing. Every field is always there (`null` where there is nothing), so that a misspelt one is seen.

mod decide;
mod edges;
mod events;
mod names;
mod paths;
mod secrets;

use schemars::JsonSchema;
use serde::Serialize;

pub use self::decide::decide;
pub use self::edges::{Ends, by_host, is_outside};
pub use self::events::{Event, EventField};
pub(in crate::generate) use self::names::short;
pub use self::paths::GatewayRoute;
use crate::model::map::{
    Authentication, Autoscale, Chaos, Code, Discovery, Engine, EventBus, GatewayKind, Metric, Mtls, Period, RateLimit,
    SecretSource, Store, Transport,
};

/// The whole platform.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Platform {
    pub system: System,
    /// By name.
    pub services: Vec<Service>,
    /// By name.
    pub events: Vec<Event>,
    /// Who may talk to whom, sorted: nothing else may.
    pub edges: Vec<Edge>,
}

/// What all services have in common. Small, so that each service's files can have it too.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct System {
    /// `corallum`; also the namespace on Kubernetes.
    pub name: String,
    pub gateway: GatewayKind,
    /// Whether the services themselves are written, unasked.
    pub code: Code,
    pub discovery: Discovery,
    pub transport: Transport,
    pub secrets: SecretSource,
    /// The public name of the gateway; nothing where any will do.
    pub host: Option<String>,
    /// Origins that may call the gateway from a page; where there are none, no page of another origin may.
    pub cors: Vec<String>,
    /// Where the traffic goes that does not go to a service yet.
    pub monolith: Address,
    /// Where the gateway listens inside of the cluster; nothing where a controller of the Gateway API runs it.
    pub entrance: Option<Address>,
    /// The ports at which the gateway's pods let the world in.
    pub doors: Vec<u16>,
    /// The service account that the gateway runs as.
    pub gateway_account: String,
    /// How callers prove who they are, where any service asks them to.
    pub jwt: Option<Jwt>,
    /// What carries events, where any service publishes or handles one.
    pub broker: Option<Broker>,
    /// Stores that services share, where any uses them.
    pub stores: Vec<SharedStore>,
    /// Where traces go: the OpenTelemetry collector, over OTLP.
    pub telemetry: Address,
    /// Metrics that every service has.
    pub metrics: Vec<Metric>,
    /// The variable with the token by which services know each other, and where it comes from.
    pub service_token: SecretValue,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Address {
    pub host: String,
    pub port: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Jwt {
    /// The consumer that stands for whoever issues tokens.
    pub consumer: String,
    /// What the `iss` claim of a token says.
    pub issuer: String,
    pub algorithm: String,
    /// The key that tokens are signed with.
    pub secret: SecretValue,
}

/// A value that is never written down: a variable, and the secret on Kubernetes that it is taken from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SecretValue {
    /// `DATABASE_URL`
    pub variable: String,
    /// `auth-secrets`, or `corallum-system-secrets` for what services share
    pub secret: String,
    /// `database-url`
    pub key: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Broker {
    pub kind: EventBus,
    pub host: String,
    pub port: u16,
    /// The variable that services read it from.
    pub variable: String,
    /// `nats://nats:4222`
    pub url: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SharedStore {
    pub kind: Store,
    pub host: String,
    pub port: u16,
    /// The variable that services read it from.
    pub variable: String,
    /// `redis://redis:6379`
    pub url: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Service {
    /// `auth`
    pub name: String,
    /// `auth-service`: on the network, of the Deployment, of the compose service.
    pub host: String,
    /// As others call it: the host, or `auth-service.service.consul`.
    pub address: String,
    /// With underscores, for metrics and variables: `auth`.
    pub identifier: String,
    pub summary: Option<String>,
    pub team: Option<String>,
    pub phase: Option<u32>,
    pub port: u16,
    /// Whether the map names the port.
    pub port_is_given: bool,
    /// Without a tag: `corallum/auth-service`.
    pub image: String,
    /// Replicas where nothing scales by itself.
    pub replicas: u32,
    /// Then it owns the number of replicas. At least one target is set.
    pub autoscale: Option<Autoscale>,
    /// The least that run: of the autoscaler, or the replicas.
    pub least: u32,
    pub resources: Resources,
    pub database: Option<Database>,
    pub gateway: Option<Gateway>,
    pub mesh: Mesh,
    pub slo: Slo,
    /// Of its own, besides those of the system.
    pub metrics: Vec<Metric>,
    /// Whether it runs durable jobs.
    pub jobs: bool,
    pub publishes: Vec<String>,
    pub subscribes: Vec<String>,
    /// Names of services that it calls.
    pub calls: Vec<String>,
    /// Where they are, and the variable that this service reads it from.
    pub callees: Vec<Callee>,
    /// Names of services that call it.
    pub callers: Vec<String>,
    /// Shared stores that it uses.
    pub uses: Vec<SharedStore>,
    /// Whether it publishes or handles events, or has or gives away copies of tables.
    pub uses_broker: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Callee {
    /// `TENANT_SERVICE_URL`
    pub variable: String,
    /// `http://tenant-service:3005`
    pub url: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Resources {
    pub requests: Quantities,
    pub limits: Quantities,
}

/// Limits are never below requests.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Quantities {
    /// As Kubernetes writes them.
    pub cpu: String,
    pub memory: String,
    /// The same in numbers.
    pub cores: f64,
    pub bytes: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Database {
    pub engine: Engine,
    pub version: u32,
    /// `postgres:15`; nothing where the engine runs inside the service.
    pub image: Option<String>,
    /// `auth-db`
    pub host: String,
    /// Nothing where the engine runs inside the service.
    pub port: Option<u16>,
    /// Whether others read copies of its tables, so that its server has to say what changes (`wal_level`).
    pub publishes: bool,
    /// `corallum_auth`
    pub name: String,
    /// `auth_user`
    pub user: String,
    /// `auth_db_data`
    pub volume: String,
    /// The password of the user, where the database itself is started: `AUTH_DB_PASSWORD`.
    pub password: SecretValue,
    /// What the service connects with: `DATABASE_URL` from `auth-secrets`, `database-url`.
    pub url: SecretValue,
    /// The URL around its password: `postgres://auth_user:`, `@auth-db:5432/corallum_auth`.
    pub url_before: String,
    pub url_after: String,
}

/// How the gateway lets callers in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Gateway {
    /// `auth-routes`
    pub route: String,
    /// `auth-public`
    pub public_route: String,
    /// `auth-upstream`
    pub upstream: String,
    /// Prefixes that lead to it, never empty.
    pub prefixes: Vec<String>,
    pub authentication: Authentication,
    /// Whether callers must show a token on all but the public routes.
    pub protected: bool,
    /// Open to all, exactly these; empty where everything is.
    pub public: Vec<GatewayRoute>,
    /// The same, those with the same methods together.
    pub public_groups: Vec<PublicGroup>,
    pub rate_limit: Option<RateLimit>,
    pub max_body_mb: u32,
    /// The share of the service in percent while traffic moves; nothing where all of it goes there.
    pub traffic: Option<u8>,
    /// The rest.
    pub monolith_share: Option<u8>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PublicGroup {
    /// `auth-public`, or with a method where there are several groups.
    pub name: String,
    /// Empty for all.
    pub methods: Vec<String>,
    pub routes: Vec<GatewayRoute>,
}

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Mesh {
    pub timeout: Period,
    pub timeout_ms: u64,
    /// Further tries of calls that may happen twice; 0 for none.
    pub attempts: u32,
    pub per_try_timeout: Period,
    pub per_try_timeout_ms: u64,
    pub mtls: Mtls,
    /// For the chaos overlay alone.
    pub chaos: Option<Chaos>,
}

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Slo {
    /// Percent: 99.9.
    pub availability: f64,
    /// The share of requests that may fail: 0.001.
    pub error_budget: f64,
    pub latency: Period,
    /// As Prometheus has it.
    pub latency_seconds: f64,
    /// Percent: 99.
    pub latency_percent: f64,
    /// The share of requests that may take longer: 0.01.
    pub latency_budget: f64,
}

/// Somebody may talk to somebody. Names are hosts: `auth-service`, `auth-db`, `gateway`, `nats`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Edge {
    pub from: String,
    pub to: String,
    /// Of `to`.
    pub port: u16,
    pub kind: EdgeKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EdgeKind {
    /// The gateway lets requests through to a service, or to the monolith while traffic moves.
    Gateway,
    /// A service calls another one.
    Call,
    Database,
    /// To what carries events.
    Events,
    /// To a shared store.
    Store,
    /// Prometheus reads a service's metrics.
    Metrics,
    /// A service sends traces to the collector.
    Traces,
}

/// Hosts of what is no service.
pub const GATEWAY: &str = "gateway";
pub const PROMETHEUS: &str = "prometheus";
pub const COLLECTOR: &str = "otel-collector";
