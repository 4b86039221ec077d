//! What has to run for a platform, in which order, and what each part is told. Nothing is started here.

use std::path::{Path, PathBuf};

use super::gateway;
use super::ports::Ports;
use super::rabbitmq::{RabbitPorts, USER};
use crate::error::Error;
use crate::generate::ir::{Broker, Platform, Service};
use crate::generate::templates::Templates;
use crate::model::map::{Engine, EventBus};

/// What is known of this machine and of this run.
#[derive(Debug, Clone)]
pub struct Given {
    pub ports: Ports,
    /// Passwords, tokens, keys: unknown to all others.
    pub secret: String,
    /// What the caller's own environment says already stays.
    pub told: fn(&str) -> Option<String>,
    pub server: Server,
    /// Where files of this run go.
    pub folder: PathBuf,
    /// The folder that was generated.
    pub output: PathBuf,
}

/// Whether there is a program of the map's broker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    Found,
    Missing,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    pub databases: Vec<DatabasePlan>,
    pub broker: Option<BrokerPlan>,
    pub services: Vec<ServicePlan>,
    /// Files of nginx, below the folder of this run; none where nothing is behind a gateway.
    pub gateway: Vec<(String, String)>,
    /// What is not as it will be elsewhere, each a sentence.
    pub notes: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatabasePlan {
    pub name: String,
    pub user: String,
    pub password: String,
    /// Whether others read copies of its tables.
    pub publishes: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BrokerPlan {
    /// A server at this port.
    Nats(u16),
    Rabbitmq(RabbitPorts),
    /// A database of this name, in a broker's place.
    Database(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServicePlan {
    pub name: String,
    /// The program: `auth-service`.
    pub program: String,
    pub port: u16,
    pub environment: Vec<(String, String)>,
    /// Whether it has migrations to run first.
    pub migrates: bool,
}

/// # Errors
/// When the gateway's files can't be made.
pub fn plan(platform: &Platform, templates: &Templates, given: &Given) -> Result<Plan, Error> {
    let mut notes = Vec::new();
    let mut databases = Vec::new();
    for service in &platform.services {
        let Some(database) = &service.database else { continue };
        match database.engine {
            Engine::Postgres => databases.push(DatabasePlan {
                name: database.name.clone(),
                user: database.user.clone(),
                password: password(given, &database.user),
                publishes: database.publishes,
            }),
            Engine::Mysql => {
                notes.push(format!("{}: MySQL is not started here; DATABASE_URL is yours to set", service.name));
            }
            Engine::Sqlite => {}
        }
    }
    let broker = platform.system.broker.as_ref().and_then(|broker| broker_plan(platform, broker, given, &mut notes));
    if let Some(BrokerPlan::Database(name)) = &broker {
        let password = password(given, name);
        databases.push(DatabasePlan { name: name.clone(), user: name.clone(), password, publishes: false });
    }
    for store in &platform.system.stores {
        if (given.told)(&store.variable).is_none() {
            notes.push(format!("{} is not started here: {} names another one", store.host, store.variable));
        }
    }
    if let Some(jwt) = platform.system.jwt.as_ref().filter(|jwt| (given.told)(&jwt.secret.variable).is_none()) {
        notes.push(format!(
            "tokens are signed with a key that nobody knows: set {} to sign your own",
            jwt.secret.variable
        ));
    }
    let shares = |service: &&Service| {
        service.gateway.as_ref().and_then(|gateway| gateway.traffic).is_some_and(|share| share < 100)
    };
    if let Some(service) = platform.services.iter().find(shares) {
        notes.push(format!(
            "the monolith is not started here, and {} leaves it some requests: they are refused",
            service.name
        ));
    }
    let services =
        platform.services.iter().map(|service| one(platform, service, broker.as_ref(), given)).collect::<Vec<_>>();
    let gateway = gateway::files(platform, templates, given)?;
    Ok(Plan { databases, broker, services, gateway, notes })
}

fn broker_plan(platform: &Platform, broker: &Broker, given: &Given, notes: &mut Vec<String>) -> Option<BrokerPlan> {
    if (given.told)(&broker.variable).is_some() {
        return None;
    }
    let instead = |notes: &mut Vec<String>, why: String| {
        notes.push(format!("{why}: events go through a database in its place"));
        Some(BrokerPlan::Database(format!("{}_events", platform.system.name.replace('-', "_"))))
    };
    match (broker.kind, given.server) {
        (EventBus::Nats, Server::Found) => Some(BrokerPlan::Nats(given.ports.broker)),
        (EventBus::Rabbitmq, Server::Found) => {
            let [names, nodes] = given.ports.among;
            Some(BrokerPlan::Rabbitmq(RabbitPorts { clients: given.ports.broker, names, nodes }))
        }
        (EventBus::Nats, Server::Missing) => instead(notes, "nats-server is not there".to_owned()),
        (EventBus::Rabbitmq, Server::Missing) => instead(notes, "rabbitmq-server is not there".to_owned()),
        (EventBus::Kafka, _) => {
            instead(notes, format!("Kafka is not started here ({} names another one)", broker.variable))
        }
    }
}

/// Not the same for two users, and not to be told from one another.
pub(super) fn password(given: &Given, user: &str) -> String {
    format!("{}{user}", given.secret)
}

fn url(given: &Given, user: &str, name: &str) -> String {
    format!("postgres://{user}:{}@127.0.0.1:{}/{name}", password(given, user), given.ports.database)
}

/// The address of a file of SQLite, which is made where there is none.
fn file(path: &Path) -> String {
    let path = path.to_string_lossy().replace('%', "%25").replace('?', "%3F").replace('#', "%23");
    format!("sqlite://{path}?mode=rwc")
}

fn one(platform: &Platform, service: &Service, broker: Option<&BrokerPlan>, given: &Given) -> ServicePlan {
    let system = &platform.system;
    let port = given.ports.of(&service.name);
    // Who tries a system out opens no ports to the network.
    let mut environment =
        vec![("PORT".to_owned(), port.to_string()), ("LISTEN_ADDRESS".to_owned(), "127.0.0.1".to_owned())];
    let address = service.database.as_ref().and_then(|database| match database.engine {
        Engine::Postgres => Some((database, url(given, &database.user, &database.name))),
        Engine::Sqlite => Some((database, file(&given.folder.join(format!("{}.db", service.name))))),
        Engine::Mysql => None,
    });
    let migrates = address.is_some();
    if let Some((database, address)) = address {
        let folder = given.output.join("services").join(&service.name).join("migrations");
        environment.push(("MIGRATIONS".to_owned(), folder.to_string_lossy().into_owned()));
        // Each has its own: what the environment says of one can't be meant.
        environment.push((database.url.variable.clone(), address));
    }
    // What somebody has set for all services is meant.
    let mut tell = |name: &str, value: String| {
        environment.push((name.to_owned(), (given.told)(name).unwrap_or(value)));
    };
    if let Some(known) = system.broker.as_ref().filter(|_| service.uses_broker) {
        let value = match broker {
            Some(BrokerPlan::Nats(port)) => format!("nats://127.0.0.1:{port}"),
            Some(BrokerPlan::Rabbitmq(ports)) => {
                format!("amqp://{USER}:{}@127.0.0.1:{}", password(given, USER), ports.clients)
            }
            Some(BrokerPlan::Database(name)) => url(given, name, name),
            None => known.url.replace(&known.host, "127.0.0.1"),
        };
        tell(&known.variable, value);
    }
    for store in &service.uses {
        tell(&store.variable, store.url.replace(&store.host, "127.0.0.1"));
    }
    for (callee, name) in service.callees.iter().zip(&service.calls) {
        tell(&callee.variable, format!("http://127.0.0.1:{}", given.ports.of(name)));
    }
    tell(&system.service_token.variable, format!("{}token", given.secret));
    if let Some(jwt) = &system.jwt {
        tell(&jwt.secret.variable, format!("{}jwt", given.secret));
    }
    tell("OTEL_SERVICE_NAME", service.host.clone());
    ServicePlan { name: service.name.clone(), program: service.host.clone(), port, environment, migrates }
}
