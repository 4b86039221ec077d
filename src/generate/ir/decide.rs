//! From the service map to the platform: defaults, derived names, ports.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{identifier, port, sql_name, variable};
use super::{
    Address, Broker, COLLECTOR, Callee, Database, GATEWAY, Gateway, GatewayRoute, Jwt, Mesh, Platform, PublicGroup,
    Quantities, Resources, SecretValue, Service, SharedStore, Slo, System, edges, events,
};
use crate::model::map::{
    self, Authentication, Autoscale, Discovery, Engine, EventBus, GatewayKind, GatewaySettings, Metric, MetricKind,
    Period, ServiceMap, Store,
};

/// Decides all that a map leaves open.
#[must_use]
pub fn decide(map: &ServiceMap) -> Platform {
    let mut taken: BTreeSet<u16> = map.services.values().filter_map(|service| service.platform.port).collect();
    let mut services: Vec<Service> = Vec::with_capacity(map.services.len());
    let mut callers: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let broker_users = broker_users(map);
    for (name, service) in &map.services {
        for callee in &service.depends_on {
            callers.entry(callee).or_default().push(name.clone());
        }
        let port = service.platform.port.unwrap_or_else(|| port(name, &taken));
        taken.insert(port);
        let mut service = one(map, name, service, port);
        service.uses_broker = broker_users.contains(name.as_str());
        services.push(service);
    }
    let addresses: BTreeMap<String, String> =
        services.iter().map(|one| (one.name.clone(), format!("http://{}:{}", one.address, one.port))).collect();
    for service in &mut services {
        service.callers = callers.remove(service.name.as_str()).unwrap_or_default();
        let callees = service.calls.iter().filter_map(|callee| Some((callee, addresses.get(callee)?)));
        service.callees = callees
            .map(|(callee, url)| Callee { variable: variable(&[callee, "service-url"]), url: url.clone() })
            .collect();
    }
    let system = system(map, &services);
    let edges = edges::edges(&system, &services);
    Platform { system, services, events: events::events(map), edges }
}

fn system(map: &ServiceMap, services: &[Service]) -> System {
    let name = &map.system.name;
    let secret = |variable: String, key: &str| SecretValue {
        variable,
        secret: format!("{name}-system-secrets"),
        key: key.into(),
    };
    let protected = services.iter().any(|service| service.gateway.as_ref().is_some_and(|gateway| gateway.protected));
    let jwt = protected.then(|| Jwt {
        consumer: name.clone(),
        issuer: name.clone(),
        algorithm: "HS256".to_owned(),
        secret: secret(variable(&[name, "jwt-secret"]), "jwt-secret"),
    });
    let used: BTreeSet<Store> = map.services.values().flat_map(|service| &service.platform.uses).copied().collect();
    let monolith = map.system.monolith.clone().unwrap_or_default();
    System {
        name: name.clone(),
        gateway: map.system.gateway,
        code: map.system.code,
        discovery: map.system.discovery,
        transport: map.system.transport,
        secrets: map.system.secrets,
        host: map.system.host.clone(),
        cors: map.system.cors.clone(),
        monolith: Address {
            host: monolith.host.unwrap_or_else(|| "monolith".to_owned()),
            port: monolith.port.unwrap_or(8080),
        },
        entrance: entrance(map.system.gateway),
        doors: entrance(map.system.gateway).map_or(vec![80, 443], |entrance| vec![entrance.port]),
        gateway_account: match map.system.gateway {
            // Its controller makes one for each Gateway, named after it and its class.
            GatewayKind::GatewayApi => format!("{GATEWAY}-istio"),
            _ => GATEWAY.to_owned(),
        },
        jwt,
        broker: services.iter().any(|service| service.uses_broker).then(|| broker(map.system.events)),
        stores: used.into_iter().map(store).collect(),
        telemetry: Address { host: COLLECTOR.to_owned(), port: 4317 },
        metrics: standard_metrics(services),
        service_token: secret("SERVICE_TOKEN".to_owned(), "service-token"),
    }
}

fn one(map: &ServiceMap, name: &str, service: &map::Service, port: u16) -> Service {
    let host = format!("{name}-service");
    let platform = &service.platform;
    let scaling = platform.scaling.clone().unwrap_or_default();
    let autoscale = scaling.autoscale.map(|autoscale| match (autoscale.cpu, autoscale.memory) {
        (None, None) => Autoscale { cpu: Some(70), ..autoscale },
        _ => autoscale,
    });
    let replicas = scaling.replicas.unwrap_or(2);
    let mut calls = service.depends_on.clone();
    calls.sort();
    Service {
        name: name.to_owned(),
        address: match map.system.discovery {
            Discovery::Kubernetes => host.clone(),
            Discovery::Consul => format!("{host}.service.consul"),
        },
        identifier: identifier(name),
        summary: service.summary.clone(),
        team: service.team.clone(),
        phase: service.phase,
        port,
        port_is_given: platform.port.is_some(),
        image: format!("{}/{host}", map.system.name),
        host,
        replicas,
        least: autoscale.as_ref().map_or(replicas, |autoscale| autoscale.min),
        autoscale,
        resources: resources(platform.resources.as_ref()),
        database: database(map, name, service),
        gateway: platform.gateway.as_ref().and_then(|settings| gateway(name, settings)),
        mesh: mesh(platform.mesh.clone().unwrap_or_default()),
        slo: slo(platform.slo.as_ref()),
        metrics: platform.metrics.clone(),
        jobs: platform.jobs,
        publishes: service.publishes.clone(),
        subscribes: service.subscribes.clone(),
        calls,
        callees: Vec::new(),
        callers: Vec::new(),
        uses: platform.uses.iter().copied().collect::<BTreeSet<_>>().into_iter().map(store).collect(),
        uses_broker: false,
    }
}

/// Publishers, handlers, whoever has or gives away a copy of a table, and whoever has rows that refer to another's.
fn broker_users(map: &ServiceMap) -> BTreeSet<&str> {
    let events =
        map.services.iter().filter(|(_, service)| !(service.publishes.is_empty() && service.subscribes.is_empty()));
    let copies = map.shared.tables.iter().filter(|table| !table.replicated_to.is_empty());
    let copies = copies.flat_map(|table| table.replicated_to.iter().chain([&table.owner]));
    let mut users: BTreeSet<&str> = events.map(|(name, _)| name.as_str()).chain(copies.map(String::as_str)).collect();
    if users.is_empty() {
        return users;
    }
    // What foreign keys did between the tables of two services goes by events: rows that refer to deleted ones.
    let has_tables = |name: &str| map.services.get(name).is_some_and(|service| !service.tables.is_empty());
    for (name, service) in map.services.iter().filter(|(name, _)| has_tables(name)) {
        let others: Vec<&str> =
            service.depends_on.iter().map(String::as_str).filter(|other| has_tables(other)).collect();
        if !others.is_empty() {
            users.insert(name);
            users.extend(others);
        }
    }
    users
}

/// Neither needs to be root to listen there.
fn entrance(kind: GatewayKind) -> Option<Address> {
    let port = match kind {
        GatewayKind::Kong => 8000,
        GatewayKind::Nginx => 8080,
        GatewayKind::GatewayApi => return None,
    };
    Some(Address { host: GATEWAY.to_owned(), port })
}

fn broker(kind: EventBus) -> Broker {
    let (scheme, host, port, variable) = match kind {
        EventBus::Nats => ("nats://", "nats", 4222, "NATS_URL"),
        // A list of brokers, no URL.
        EventBus::Kafka => ("", "kafka", 9092, "KAFKA_BROKERS"),
        EventBus::Rabbitmq => ("amqp://", "rabbitmq", 5672, "AMQP_URL"),
    };
    Broker { kind, host: host.into(), port, variable: variable.into(), url: format!("{scheme}{host}:{port}") }
}

fn store(kind: Store) -> SharedStore {
    let (scheme, host, port, variable) = match kind {
        Store::Redis => ("redis", "redis", 6379, "REDIS_URL"),
        Store::Elasticsearch => ("http", "elasticsearch", 9200, "ELASTICSEARCH_URL"),
        Store::S3 => ("http", "object-store", 9000, "S3_ENDPOINT"),
    };
    SharedStore { kind, host: host.into(), port, variable: variable.into(), url: format!("{scheme}://{host}:{port}") }
}

/// One where the map says so, or gives the service tables.
fn database(map: &ServiceMap, name: &str, service: &map::Service) -> Option<Database> {
    let settings = match &service.platform.database {
        Some(settings) => settings.clone(),
        None if service.tables.is_empty() => return None,
        None => map::DatabaseSettings::default(),
    };
    let host = format!("{name}-db");
    let database = settings.name.unwrap_or_else(|| sql_name(&format!("{}-{name}", map.system.name)));
    let user = settings.user.unwrap_or_else(|| sql_name(&format!("{name}-user")));
    let (version, port, scheme) = match settings.engine {
        Engine::Postgres => (settings.version.unwrap_or(16), Some(5432), "postgres"),
        Engine::Mysql => (settings.version.unwrap_or(8), Some(3306), "mysql"),
        Engine::Sqlite => (settings.version.unwrap_or(3), None, "sqlite"),
    };
    let (before, after) = match port {
        Some(port) => (format!("{scheme}://{user}:"), format!("@{host}:{port}/{database}")),
        // A file that is not there yet is made.
        None => (format!("sqlite:///data/{database}.db?mode=rwc"), String::new()),
    };
    let secret = |variable, key: &str| SecretValue { variable, secret: format!("{name}-secrets"), key: key.to_owned() };
    Some(Database {
        engine: settings.engine,
        version,
        image: port.map(|_| format!("{scheme}:{version}")),
        port,
        publishes: settings.engine == Engine::Postgres
            && map.shared.tables.iter().any(|table| table.owner == name && !table.replicated_to.is_empty()),
        volume: format!("{}_data", identifier(&host)),
        password: secret(variable(&[name, "db-password"]), "database-password"),
        url: secret("DATABASE_URL".to_owned(), "database-url"),
        url_before: before,
        url_after: after,
        host,
        name: database,
        user,
    })
}

fn gateway(name: &str, settings: &GatewaySettings) -> Option<Gateway> {
    // Without a path nothing leads there.
    if settings.paths.is_empty() {
        return None;
    }
    let mut prefixes = settings.paths.clone();
    prefixes.sort();
    let protected = settings.authentication == Authentication::Jwt;
    let public: Vec<GatewayRoute> = match protected {
        true => settings.public.iter().map(|route| GatewayRoute::parse(route)).collect(),
        false => Vec::new(),
    };
    let mut groups: BTreeMap<Option<String>, Vec<GatewayRoute>> = BTreeMap::new();
    for route in &public {
        groups.entry(route.method.clone()).or_default().push(route.clone());
    }
    let public_route = format!("{name}-public");
    let one = groups.len() == 1;
    let public_groups = groups.into_iter().map(|(method, routes)| PublicGroup {
        name: match &method {
            Some(method) if !one => format!("{public_route}-{}", method.to_ascii_lowercase()),
            _ => public_route.clone(),
        },
        methods: method.into_iter().collect(),
        routes,
    });
    Some(Gateway {
        route: format!("{name}-routes"),
        upstream: format!("{name}-upstream"),
        prefixes,
        authentication: settings.authentication,
        protected,
        public_groups: public_groups.collect(),
        public,
        public_route,
        rate_limit: settings.rate_limit.clone().filter(|limit| *limit != map::RateLimit::default()),
        max_body_mb: settings.max_body_mb.unwrap_or(10),
        traffic: settings.traffic,
        monolith_share: settings.traffic.map(|share| 100 - share),
    })
}

fn mesh(settings: map::MeshSettings) -> Mesh {
    let retries = settings.retries.unwrap_or(map::Retries { attempts: 2, per_try_timeout: None });
    let per_try = retries.per_try_timeout.unwrap_or(Period { milliseconds: 2_000 });
    // All tries must fit, the first one too.
    let needed = per_try.milliseconds.saturating_mul(u64::from(retries.attempts) + 1);
    let timeout = settings.timeout.unwrap_or(Period { milliseconds: needed.max(10_000) });
    Mesh {
        timeout,
        timeout_ms: timeout.milliseconds,
        attempts: retries.attempts,
        per_try_timeout: per_try,
        per_try_timeout_ms: per_try.milliseconds,
        mtls: settings.mtls,
        chaos: settings.chaos,
    }
}

fn slo(settings: Option<&map::SloSettings>) -> Slo {
    let settings = settings.cloned().unwrap_or_default();
    let (availability, latency_percent) =
        (settings.availability.unwrap_or(99.9), settings.latency_percent.unwrap_or(99.0));
    let latency = settings.latency.unwrap_or(Period { milliseconds: 500 });
    // Nine digits: 1 - 0.999 is not quite 0.001 in a computer.
    let budget = |percent: f64| ((100.0 - percent) * 1e7).round() / 1e9;
    Slo {
        availability,
        error_budget: budget(availability),
        latency,
        latency_seconds: latency.milliseconds as f64 / 1000.0,
        latency_percent,
        latency_budget: budget(latency_percent),
    }
}

fn resources(settings: Option<&map::Resources>) -> Resources {
    let settings = settings.cloned().unwrap_or_default();
    let (requests, limits) = (settings.requests.unwrap_or_default(), settings.limits.unwrap_or_default());
    let (cpu, memory) = (
        bounds(requests.cpu, limits.cpu, ("250m", "500m"), millicores),
        bounds(requests.memory, limits.memory, ("256Mi", "512Mi"), bytes),
    );
    let quantities = |cpu: String, memory: String| Quantities {
        cores: millicores(&cpu) / 1000.0,
        bytes: bytes(&memory) as u64,
        cpu,
        memory,
    };
    Resources { requests: quantities(cpu.0, memory.0), limits: quantities(cpu.1, memory.1) }
}

/// A request and a limit; the one that is not given gives way to the one that is.
fn bounds(
    request: Option<String>,
    limit: Option<String>,
    defaults: (&str, &str),
    size: fn(&str) -> f64,
) -> (String, String) {
    let above = |request: &str, limit: &str| size(request) > size(limit);
    match (request, limit) {
        (Some(request), Some(limit)) => (request, limit),
        (Some(request), None) if above(&request, defaults.1) => (request.clone(), request),
        (Some(request), None) => (request, defaults.1.to_owned()),
        (None, Some(limit)) if above(defaults.0, &limit) => (limit.clone(), limit),
        (None, Some(limit)) => (defaults.0.to_owned(), limit),
        (None, None) => (defaults.0.to_owned(), defaults.1.to_owned()),
    }
}

fn millicores(text: &str) -> f64 {
    match text.strip_suffix('m') {
        Some(milli) => milli.parse().unwrap_or_default(),
        None => text.parse::<f64>().unwrap_or_default() * 1000.0,
    }
}

fn bytes(text: &str) -> f64 {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let factor = match unit {
        "Ki" => 1024.0,
        "Mi" => 1024.0 * 1024.0,
        "Gi" => 1024.0 * 1024.0 * 1024.0,
        "Ti" => 1024.0 * 1024.0 * 1024.0 * 1024.0,
        "k" => 1e3,
        "M" => 1e6,
        "G" => 1e9,
        _ => 1.0,
    };
    number.parse::<f64>().unwrap_or_default() * factor
}

fn standard_metrics(services: &[Service]) -> Vec<Metric> {
    let metric = |name: &str, kind, help: &str, labels: &[&str], buckets: &[f64]| Metric {
        name: name.to_owned(),
        kind,
        help: Some(help.to_owned()),
        labels: labels.iter().map(|label| (*label).to_owned()).collect(),
        buckets: buckets.to_vec(),
    };
    let mut seconds = vec![0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
    // What is promised can be told only where a bucket ends.
    seconds.extend(services.iter().map(|service| service.slo.latency_seconds));
    seconds.sort_by(f64::total_cmp);
    seconds.dedup();
    let labels = ["method", "route", "status"];
    vec![
        metric("http_requests_total", MetricKind::Counter, "Requests that were answered", &labels, &[]),
        metric("http_request_duration_seconds", MetricKind::Histogram, "How long answers took", &labels, &seconds),
        metric("http_requests_in_flight", MetricKind::Gauge, "Requests that are being answered", &[], &[]),
    ]
}
