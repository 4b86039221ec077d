//! Docker Compose: the whole platform on one machine, for trying it out.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::ir::{Broker, Platform, Service, System};
use super::{Files, Target};
use crate::model::generated::GeneratedFile;
use crate::model::map::{Engine, EventBus, GatewayKind, Store};

pub(super) const TARGET: Target = Target {
    name: "compose",
    about: "Docker Compose: services, their databases, stores and broker; gateway and observability in profiles",
    applies: |_| true,
    files: Files::OfPlatform(|platform, templates| {
        let composed = decide(platform);
        let file = |name: &str| {
            let bytes = templates.render(&format!("compose/{name}.tera"), &composed)?;
            Ok(GeneratedFile::new(format!("compose/{name}"), bytes))
        };
        Ok(vec![file("compose.yaml")?, file(".env.example")?])
    }),
};

/// What the templates print.
#[derive(Serialize, JsonSchema)]
struct Compose<'p> {
    system: &'p System,
    services: Vec<Composed<'p>>,
    /// Named volumes.
    volumes: Vec<String>,
    /// All variables that have to be set, sorted, and those that may be.
    needed: Vec<Variable>,
    optional: Vec<Variable>,
}

#[derive(Serialize, JsonSchema)]
struct Composed<'p> {
    service: &'p Service,
    /// `512m`
    memory: String,
    /// What it is told by variables, in order.
    environment: Vec<Variable>,
    /// What must be healthy before it starts.
    needs: Vec<String>,
    /// The volume of a database that runs inside of it.
    volume: Option<&'p str>,
}

#[derive(Serialize, JsonSchema)]
struct Variable {
    name: String,
    /// In the file of variables: what it is for.
    value: String,
}

fn variable(name: impl Into<String>, value: impl Into<String>) -> Variable {
    Variable { name: name.into(), value: value.into() }
}

/// Compose fails where it is not set, and says which one it is.
fn asked(name: &str) -> String {
    format!("${{{name}:?set it in .env}}")
}

fn decide(platform: &Platform) -> Compose<'_> {
    let system = &platform.system;
    let services = platform.services.iter().map(|service| composed(platform, service)).collect();
    let databases = platform.services.iter().filter_map(|service| service.database.as_ref());
    let mut volumes: Vec<String> = databases.map(|database| database.volume.clone()).collect();
    volumes.extend(system.stores.iter().map(|store| format!("{}_data", store.host.replace('-', "_"))));
    volumes.extend(system.broker.iter().map(|broker| format!("{}_data", broker.host)));
    volumes.extend(["prometheus_data", "grafana_data"].map(str::to_owned));
    if system.gateway == GatewayKind::Kong {
        volumes.push("gateway_config".to_owned());
    }
    volumes.sort();
    volumes.dedup();
    let (needed, optional) = variables(platform);
    Compose { system, services, volumes, needed, optional }
}

fn composed<'p>(platform: &'p Platform, service: &'p Service) -> Composed<'p> {
    let system = &platform.system;
    let mut environment = vec![variable("PORT", service.port.to_string())];
    let mut needs = Vec::new();
    let mut volume = None;
    if let Some(database) = &service.database {
        let url = match database.port {
            Some(_) => {
                needs.push(database.host.clone());
                format!("{}{}{}", database.url_before, asked(&database.password.variable), database.url_after)
            }
            None => {
                volume = Some(database.volume.as_str());
                format!("{}{}", database.url_before, database.url_after)
            }
        };
        environment.push(variable(&database.url.variable, url));
    }
    for store in &service.uses {
        needs.push(store.host.clone());
        environment.push(variable(&store.variable, &store.url));
        if store.kind == Store::S3 {
            environment.push(variable("AWS_ACCESS_KEY_ID", asked("OBJECT_STORE_ACCESS_KEY")));
            environment.push(variable("AWS_SECRET_ACCESS_KEY", asked("OBJECT_STORE_SECRET_KEY")));
        }
    }
    if let Some(broker) = system.broker.as_ref().filter(|_| service.uses_broker) {
        needs.push(broker.host.clone());
        environment.push(variable(&broker.variable, broker_url(broker)));
    }
    for callee in platform.services.iter().filter(|other| service.calls.contains(&other.name)) {
        let name = format!("{}_SERVICE_URL", callee.identifier.to_uppercase());
        environment.push(variable(name, format!("http://{}:{}", callee.address, callee.port)));
    }
    environment.push(variable(&system.service_token.variable, asked(&system.service_token.variable)));
    let protected = service.gateway.as_ref().is_some_and(|gateway| gateway.protected);
    if let Some(jwt) = system.jwt.as_ref().filter(|_| protected) {
        environment.push(variable(&jwt.secret.variable, asked(&jwt.secret.variable)));
    }
    let telemetry = &system.telemetry;
    environment.push(variable("OTEL_SERVICE_NAME", &service.host));
    environment.push(variable("OTEL_EXPORTER_OTLP_ENDPOINT", format!("http://{}:{}", telemetry.host, telemetry.port)));
    needs.sort();
    Composed { service, memory: memory(service.resources.limits.bytes), environment, needs, volume }
}

fn broker_url(broker: &Broker) -> String {
    match broker.kind {
        EventBus::Nats | EventBus::Kafka => broker.url.clone(),
        EventBus::Rabbitmq => format!("amqp://events:{}@{}:{}", asked("RABBITMQ_PASSWORD"), broker.host, broker.port),
    }
}

/// Every variable that the file asks for; a test holds both together.
fn variables(platform: &Platform) -> (Vec<Variable>, Vec<Variable>) {
    let system = &platform.system;
    let mut needed: BTreeMap<String, String> = BTreeMap::new();
    let mut add = |name: &str, says: String| drop(needed.insert(name.to_owned(), says));
    for service in &platform.services {
        if let Some(database) = service.database.as_ref().filter(|database| database.engine != Engine::Sqlite) {
            add(&database.password.variable, format!("The password of {} in {}", database.user, database.host));
        }
    }
    if let Some(jwt) = &system.jwt {
        add(&jwt.secret.variable, "The key that tokens are signed with".to_owned());
    }
    add(&system.service_token.variable, "By which services know each other".to_owned());
    if system.stores.iter().any(|store| store.kind == Store::S3) {
        add("OBJECT_STORE_ACCESS_KEY", "The name by which services use the object store".to_owned());
        add("OBJECT_STORE_SECRET_KEY", "Its password, 8 characters or more".to_owned());
    }
    if system.broker.as_ref().is_some_and(|broker| broker.kind == EventBus::Rabbitmq) {
        add("RABBITMQ_PASSWORD", "The password of events in rabbitmq".to_owned());
    }
    add("GRAFANA_ADMIN_PASSWORD", "The password of admin in Grafana".to_owned());
    let mut optional = vec![variable("IMAGE_TAG", "The version of all services: latest")];
    if system.gateway != GatewayKind::GatewayApi {
        optional.push(variable("GATEWAY_PORT", "Where the gateway listens on this machine: 8000"));
    }
    optional.push(variable("GRAFANA_PORT", "Where Grafana listens on this machine: 3000"));
    optional.push(variable("JAEGER_PORT", "Where Jaeger listens on this machine: 16686"));
    optional.push(variable("PROMETHEUS_PORT", "Where Prometheus listens on this machine: 9090"));
    (needed.into_iter().map(|(name, value)| Variable { name, value }).collect(), optional)
}

/// Compose has no `Mi`.
fn memory(bytes: u64) -> String {
    match bytes {
        bytes if bytes % (1 << 20) == 0 => format!("{}m", bytes >> 20),
        bytes if bytes % (1 << 10) == 0 => format!("{}k", bytes >> 10),
        bytes => format!("{bytes}b"),
    }
}

#[cfg(test)]
mod tests {
    use super::memory;

    #[test]
    fn memory_is_written_as_compose_reads_it() {
        assert_eq!(
            (memory(512 << 20), memory(3 << 10), memory(1_000_000_001)),
            ("512m".into(), "3k".into(), "1000000001b".into())
        );
    }
}
