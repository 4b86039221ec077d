//! The service map: which service owns what, what it may use, and what its platform needs. People write it as
//! `split.yaml`; `load` reads it.

mod api;
mod events;
pub mod fits;
mod patterns;
mod platform;
mod propose;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

pub use self::api::*;
pub use self::events::{EventShape, Field, FieldKind};
use self::patterns::{EVENT, FOLDER, HOST, LABEL, LINE, ORIGIN, PATH, ROUTE, RULE, TABLE};
pub use self::platform::*;
pub use self::propose::Propose;

/// The version of the format that this program reads and writes.
pub const VERSION: u32 = 1;

/// Kinds of names that come out of code and SQL, and that a map may not always have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    Service,
    Path,
    Table,
    Route,
}

/// Who owns what, and who may use what of whom.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ServiceMap {
    /// Of this format: 1.
    #[schemars(extend("const" = 1))]
    pub version: u32,
    /// The whole: its name, its code, and what its services have in common.
    pub system: System,
    /// What belongs to no service alone.
    #[serde(default, skip_serializing_if = "Shared::is_empty")]
    pub shared: Shared,
    /// By name: a DNS label in small letters.
    #[schemars(extend("propertyNames" = { "pattern": LABEL, "maxLength": 40 }))]
    pub services: BTreeMap<String, Service>,
    /// What events carry, by the event's type. One that is not here carries any JSON object.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend("propertyNames" = { "pattern": EVENT, "maxLength": 100 }))]
    pub events: BTreeMap<String, EventShape>,
    /// The level of rules for all services, by the rule's name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend("propertyNames" = { "pattern": RULE }))]
    pub rules: BTreeMap<String, Level>,
    /// What is allowed although a rule forbids it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exceptions: Vec<Exception>,
    /// What holds for every proposal of `split propose`.
    #[serde(default, skip_serializing_if = "Propose::is_empty")]
    pub propose: Propose,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct System {
    /// A DNS label.
    #[schemars(length(max = 40), regex(pattern = LABEL))]
    pub name: String,
    /// Where the monolith's code is.
    #[serde(default, skip_serializing_if = "Source::is_default")]
    pub source: Source,
    /// Whether `generate` writes the services themselves too, unasked: a Cargo workspace with a crate for each.
    #[serde(default)]
    pub code: Code,
    /// What stands before the services.
    #[serde(default)]
    pub gateway: GatewayKind,
    /// How services find each other.
    #[serde(default)]
    pub discovery: Discovery,
    /// How services call each other: `grpc` for look-ups and for routes that are for services alone. People's routes are REST in
    /// any case.
    #[serde(default)]
    pub transport: Transport,
    /// What carries events between services, at least once and in the order of their keys: with the services' code come its
    /// client, the topic or the queues. `split up` starts NATS or RabbitMQ where they are installed, a database in the place of any
    /// other.
    #[serde(default)]
    pub events: EventBus,
    /// Where passwords and keys come from on Kubernetes.
    #[serde(default)]
    pub secrets: SecretSource,
    /// The name by which the world calls the gateway: `api.example.com`. Any name where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 253), regex(pattern = HOST))]
    pub host: Option<String>,
    /// Origins of web pages that may call the gateway: `https://app.example.com`. None where it is left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = ORIGIN), length(max = 270)), extend("uniqueItems" = true))]
    pub cors: Vec<String>,
    /// Where the monolith listens while traffic still goes to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub monolith: Option<Monolith>,
}

/// Where the monolith listens, as the gateway sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Monolith {
    /// Its name in the network: `monolith`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 253), regex(pattern = HOST))]
    pub host: Option<String>,
    /// The port that it listens on: 8080 where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1))]
    pub port: Option<u16>,
}

/// Where the monolith's code is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The folder of the code, relative to the map. The map's own folder where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub root: Option<String>,
    /// Folders of migrations, relative to the root. Found by themselves where they are left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = FOLDER)), extend("uniqueItems" = true))]
    pub migrations: Vec<String>,
}

impl Source {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shared {
    /// Modules that everyone may use, as path patterns: a library.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = PATH), length(max = 400)), extend("uniqueItems" = true))]
    pub modules: Vec<String>,
    /// Tables that one service owns and others have a copy of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<SharedTable>,
    /// What becomes of objects of the database that fit into no single service: `CROSSINGS.md` says which these are, and what
    /// can be said of each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub objects: Vec<SharedObject>,
}

impl Shared {
    fn is_empty(&self) -> bool {
        self.modules.is_empty() && self.tables.is_empty() && self.objects.is_empty()
    }
}

/// A decision about an object of the database that fits into no single service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedObject {
    /// As `CROSSINGS.md` calls it: `trigger users users_audit`.
    #[schemars(length(max = 500), regex(pattern = LINE))]
    pub object: String,
    /// What becomes of it.
    pub treatment: ObjectTreatment,
}

/// A reference table: written by its owner alone, read by others from a copy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedTable {
    /// The table, with its schema where that is not the default one.
    #[schemars(regex(pattern = TABLE))]
    pub table: String,
    /// The service that writes it.
    #[schemars(regex(pattern = LABEL))]
    pub owner: String,
    /// Services that read a copy of it.
    #[schemars(inner(regex(pattern = LABEL)), extend("uniqueItems" = true))]
    pub replicated_to: Vec<String>,
}

/// What a service owns, what it may use, and what its platform needs. What `generate` needs and does not find gets a
/// default.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    description = "What a service owns, what it may use, and what its platform needs. What `generate` needs and does not find gets a default."
)]
pub struct Service {
    /// What the service is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 500), regex(pattern = LINE))]
    pub summary: Option<String>,
    /// Who looks after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 500), regex(pattern = LINE))]
    pub team: Option<String>,
    /// The phase of the migration in which it is taken out, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = 99))]
    pub phase: Option<u32>,
    /// Patterns of Rust paths, each with all that is below it; `*` stands for one name. Also paths of single items. The
    /// most specific pattern of all services wins. The binaries and the build script of a package go with its library.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = PATH), length(max = 400)), extend("uniqueItems" = true))]
    pub modules: Vec<String>,
    /// Tables and views that it owns, with their schema where that is not the default one; `*` stands for any text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = TABLE)), extend("uniqueItems" = true))]
    pub tables: Vec<String>,
    /// Routes that it serves, as `METHOD /path`; `*` as method for all, `/**` at the end for all below.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = ROUTE)), extend("uniqueItems" = true))]
    pub routes: Vec<String>,
    /// What others may use of it.
    #[serde(default, skip_serializing_if = "Exposed::is_empty")]
    pub exposes: Exposed,
    /// Services that it may use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = LABEL)), extend("uniqueItems" = true))]
    pub depends_on: Vec<String>,
    /// Events that it publishes: `user.created`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = EVENT), length(max = 100)), extend("uniqueItems" = true))]
    pub publishes: Vec<String>,
    /// Events that it handles; another service publishes each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = EVENT), length(max = 100)), extend("uniqueItems" = true))]
    pub subscribes: Vec<String>,
    /// Nothing may be added to its baseline.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub strict: bool,
    /// The level of rules for findings in this service, by the rule's name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(extend("propertyNames" = { "pattern": RULE }))]
    pub rules: BTreeMap<String, Level>,
    /// What its routes take and answer, where no code says it.
    #[serde(default, skip_serializing_if = "Api::is_empty")]
    pub api: Api,
    #[serde(flatten)]
    pub platform: Platform,
}

/// The interface that a service keeps for others.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exposed {
    /// Patterns of paths of items or modules; a type brings what traits give it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = PATH), length(max = 400)), extend("uniqueItems" = true))]
    pub items: Vec<String>,
    /// Routes that other services call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[schemars(inner(regex(pattern = ROUTE)), extend("uniqueItems" = true))]
    pub routes: Vec<String>,
}

impl Exposed {
    fn is_empty(&self) -> bool {
        self.items.is_empty() && self.routes.is_empty()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Off,
    Warn,
    Error,
}

/// An allowance for one thing that a rule finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// The rule that would find it.
    #[schemars(regex(pattern = RULE))]
    pub rule: String,
    /// The item, module, table or service that the finding is in; a pattern.
    #[schemars(length(max = 500), regex(pattern = LINE))]
    pub from: String,
    /// What it uses; a pattern.
    #[schemars(length(max = 500), regex(pattern = LINE))]
    pub to: String,
    /// Why it is allowed.
    #[schemars(length(max = 500), regex(pattern = LINE))]
    pub reason: String,
    /// Where it is tracked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = 500), regex(pattern = LINE))]
    pub issue: Option<String>,
    /// The last day on which it holds: `2027-03-31`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

impl Date {
    /// Reads `2027-03-31`; nothing where that is no day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |range: std::ops::Range<usize>| {
            let part = text.get(range)?;
            part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u16>().ok())?
        };
        let (year, month, day) = (digits(0..4)?, digits(5..7)? as u8, digits(8..10)? as u8);
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return None,
        };
        let shaped = text.len() == 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[7] == b'-';
        (shaped && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl Serialize for Date {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl JsonSchema for Date {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn days_that_are_none_are_refused() {
        assert_eq!(Date::parse("2028-02-29").map(|date| date.to_string()).as_deref(), Some("2028-02-29"));
        for text in
            ["2027-02-29", "2027-13-01", "2027-00-10", "2027-4-01", "2027/04/01", "2027-04-31", "", "+027-04-01"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
