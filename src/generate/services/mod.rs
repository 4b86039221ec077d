//! The services themselves: a Cargo workspace with a crate and a client for each, and its contract.

mod api;
mod book;
mod calls;
mod cargo_lock;
mod decide;
mod exposed;
mod grpc;
mod layout;
mod lookups;
mod names;
mod openapi;
mod print;
mod routes;
mod schema;

use std::collections::BTreeSet;

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

pub use self::calls::wanted;
use self::decide::{Code, Tables, decide};
use self::names::{comment, marked, unmarked_name};
use super::ir::{Platform, Service};
use super::sources::{Made, Sources};
use super::templates::{EMBEDDED, Templates};
use super::{Files, Target};
use crate::error::Error;
use crate::model::generated::GeneratedFile;
use crate::model::map::{Code as Language, Engine, EventBus, Transport};

/// As `--target` takes it.
pub const NAME: &str = "services";

pub(super) const TARGET: Target = Target {
    name: NAME,
    about: "the services: a Cargo workspace with a crate, a client and a contract for each",
    applies: |platform| platform.system.code == Language::Rust,
    files: Files::OfSources(files),
};

/// What the manifest of the workspace says.
#[derive(Serialize, JsonSchema)]
struct Workspace {
    members: Vec<String>,
    clients: Vec<Client>,
    /// Features of axum.
    axum: Vec<&'static str>,
    /// Features of sqlx.
    sqlx: Vec<String>,
    /// Whether any service tells or handles events.
    events: bool,
    /// What carries them.
    broker: Option<EventBus>,
    /// Whether any runs durable jobs.
    jobs: bool,
    /// How services call each other.
    transport: Transport,
}

#[derive(Serialize, JsonSchema)]
struct Client {
    name: String,
    path: String,
    about: String,
    /// Whether some of its calls go over gRPC.
    rpc: bool,
}

/// What the files of one service say.
#[derive(Serialize, JsonSchema)]
struct One<'p> {
    service: &'p Service,
    summary: String,
    /// Clients of the services that it calls, and its own for its types; sorted.
    clients: Vec<String>,
    events: bool,
    jobs: bool,
    /// Whether it answers over gRPC.
    rpc: bool,
    /// How services call each other.
    transport: Transport,
}

fn files(platform: &Platform, sources: &Sources<'_>, templates: &Templates) -> Result<Made, Error> {
    let mut contracts = sources.contracts.cloned().unwrap_or_default();
    let tables = Tables {
        routes: api::find(sources, &mut contracts),
        lookups: lookups::find(sources, &mut contracts),
        exposed: exposed::find(sources, &mut contracts),
        calls: calls::find(sources, &mut contracts),
    };
    let codes = decide(platform, sources, &contracts, &tables);
    let mut files = shared(platform, &codes, templates)?;
    let each: Vec<Vec<GeneratedFile>> =
        codes.par_iter().map(|code| one(platform, sources, code, templates)).collect::<Result<_, Error>>()?;
    files.extend(each.into_iter().flatten());
    files.push(lock(platform, &codes, &files, templates)?);
    Ok(Made { files, ..Made::default() })
}

/// Which of the locked packages need which depends on these.
#[derive(Serialize, JsonSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is a condition of its own in the template")]
struct Locked {
    nats: bool,
    kafka: bool,
    rabbitmq: bool,
    jobs: bool,
    mysql: bool,
    sqlite: bool,
    grpc: bool,
}

/// The versions of all dependencies.
fn lock(
    platform: &Platform,
    codes: &[Code<'_>],
    files: &[GeneratedFile],
    templates: &Templates,
) -> Result<GeneratedFile, Error> {
    let uses = |engine: Engine| platform.services.iter().flat_map(|one| &one.database).any(|one| one.engine == engine);
    let events = codes.iter().any(|code| code.events);
    let carries = |kind: EventBus| events && platform.system.broker.as_ref().is_some_and(|broker| broker.kind == kind);
    let locked = Locked {
        nats: carries(EventBus::Nats),
        kafka: carries(EventBus::Kafka),
        rabbitmq: carries(EventBus::Rabbitmq),
        jobs: codes.iter().any(|code| code.jobs),
        mysql: uses(Engine::Mysql),
        sqlite: uses(Engine::Sqlite),
        grpc: platform.system.transport == Transport::Grpc,
    };
    let known = templates.render("services/Cargo.lock.tera", &locked)?;
    let mut manifests: Vec<GeneratedFile> =
        files.iter().filter(|file| file.path.ends_with("/Cargo.toml")).cloned().collect();
    for (name, is_there) in [("events", events), ("jobs", locked.jobs)] {
        let path = format!("events/crates/{name}/Cargo.toml.tera");
        if is_there {
            manifests.push(GeneratedFile::new(format!("crates/{name}/Cargo.toml"), templates.render(&path, platform)?));
        }
    }
    let text = cargo_lock::print(&String::from_utf8_lossy(&known), &manifests);
    // Who has built these crates before there was a lock of ours has one of Cargo's.
    Ok(GeneratedFile { yields: true, ..GeneratedFile::new("Cargo.lock", text.into_bytes()) })
}

fn shared(platform: &Platform, codes: &[Code<'_>], templates: &Templates) -> Result<Vec<GeneratedFile>, Error> {
    let mut members: Vec<String> = vec!["crates/chassis".to_owned()];
    for code in codes {
        members.push(format!("clients/{}", code.service.name));
        members.push(format!("services/{}", code.service.name));
    }
    let clients = codes.iter().map(client).collect();
    let (events, jobs) = (codes.iter().any(|code| code.events), codes.iter().any(|code| code.jobs));
    members.extend(events.then(|| "crates/events".to_owned()));
    members.extend(jobs.then(|| "crates/jobs".to_owned()));
    members.sort();
    let broker = platform.system.broker.as_ref().map(|broker| broker.kind);
    let transport = platform.system.transport;
    let mut axum = vec!["form", "http1", "json", "macros", "matched-path", "query", "tokio"];
    if transport == Transport::Grpc {
        axum.insert(2, "http2");
    }
    let workspace =
        Workspace { members, clients, axum, sqlx: sqlx_features(platform), events, broker, jobs, transport };
    let mut files = vec![
        GeneratedFile::new("Cargo.toml", templates.render("services/Cargo.toml.tera", &workspace)?),
        GeneratedFile::new("rustfmt.toml", templates.render("services/rustfmt.toml.tera", &workspace)?),
        GeneratedFile::new(".dockerignore", templates.render("services/.dockerignore.tera", &workspace)?),
        GeneratedFile::new(".gitignore", templates.render("services/.gitignore.tera", &workspace)?),
    ];
    if codes.iter().any(|code| code.rpc.is_some()) {
        let text = templates.render("services/grpc/contracts/proto/buf.yaml.tera", &workspace)?;
        files.push(GeneratedFile::new(format!("{}/buf.yaml", grpc::FOLDER), text));
    }
    files.push(GeneratedFile::new("services/README.md", print::readme::all(platform, codes).into_bytes()));
    // What is the same for all is printed as it is.
    let more = if transport == Transport::Grpc { "services/grpc/" } else { "services/crates/" };
    for (name, _) in EMBEDDED {
        let below = |folder: &str| name.strip_prefix(folder).filter(|path| path.starts_with("crates/"));
        let Some(path) = below("services/").or_else(|| below(more)) else { continue };
        let path = path.trim_end_matches(".tera");
        files.push(GeneratedFile::new(path, templates.render(name, &platform.system)?));
    }
    Ok(files)
}

fn client(code: &Code<'_>) -> Client {
    let service = code.service;
    Client {
        rpc: code.rpc.is_some(),
        name: format!("{}-client", service.name),
        path: format!("clients/{}", service.name),
        about: format!("Calls to the service {}", service.name),
    }
}

/// Of the engines that services use; the clients' types need PostgreSQL's, which is there in any case.
fn sqlx_features(platform: &Platform) -> Vec<String> {
    let mut features: BTreeSet<&str> = [
        "chrono",
        "derive",
        "json",
        "macros",
        "migrate",
        "postgres",
        "runtime-tokio",
        "tls-rustls-ring-native-roots",
        "uuid",
    ]
    .into();
    for database in platform.services.iter().filter_map(|service| service.database.as_ref()) {
        features.insert(match database.engine {
            Engine::Postgres => "postgres",
            Engine::Mysql => "mysql",
            Engine::Sqlite => "sqlite",
        });
    }
    features.into_iter().map(str::to_owned).collect()
}

fn one(
    platform: &Platform,
    sources: &Sources<'_>,
    code: &Code<'_>,
    templates: &Templates,
) -> Result<Vec<GeneratedFile>, Error> {
    let service = code.service;
    let of_map = sources.map.and_then(|map| map.services.get(&service.name));
    let mut clients: BTreeSet<String> = service.calls.iter().map(|callee| format!("{callee}-client")).collect();
    clients.insert(format!("{}-client", service.name));
    let summary = service.summary.as_deref().map_or_else(|| format!("The service {}", service.name), comment);
    let value = One {
        service,
        summary,
        clients: clients.into_iter().collect(),
        events: code.events,
        jobs: code.jobs,
        rpc: code.rpc.is_some(),
        transport: platform.system.transport,
    };
    let (home, client_home) = (format!("services/{}", service.name), format!("clients/{}", service.name));
    let mut files = vec![
        GeneratedFile::new(format!("{home}/Cargo.toml"), templates.render("services/service/Cargo.toml.tera", &value)?),
        GeneratedFile::new(format!("{home}/Dockerfile"), templates.render("services/service/Dockerfile.tera", &value)?),
        GeneratedFile::new(
            format!("{client_home}/Cargo.toml"),
            templates.render("services/client/Cargo.toml.tera", &client(code))?,
        ),
    ];
    let mut add = |path: String, text: String| files.push(GeneratedFile::new(path, text.into_bytes()));
    add(format!("{home}/README.md"), print::readme::print(platform, code, of_map));
    add(format!("{home}/src/main.rs"), main(service));
    add(format!("{home}/src/lib.rs"), lib(code, &value.summary));
    add(
        format!("{home}/src/domain/mod.rs"),
        "//! What handlers share: the rules of this service, its statements, its types. All of it is yours.\n"
            .to_owned(),
    );
    add(format!("{home}/src/generated/mod.rs"), generated(code));
    add(format!("{home}/src/generated/prelude.rs"), prelude(service));
    add(format!("{home}/src/generated/app.rs"), print::app::print(platform, code));
    add(format!("{home}/src/generated/routes.rs"), print::routes::print(code));
    add(format!("{home}/src/generated/metrics.rs"), print::metrics::print(service));
    add(format!("{home}/src/handlers/mod.rs"), print::handlers::module(code));
    for route in code.routes.iter().filter(|route| route.lookup.is_none()) {
        let name = marked(&route.function);
        let path = format!("{home}/src/handlers/{}.rs", unmarked_name(&name));
        add(path, print::handlers::handler(code, route));
    }
    add(format!("{home}/tests/routes.rs"), print::tests::print(platform, code));
    if print::lookups::has(code) {
        add(format!("{home}/src/generated/lookups.rs"), print::lookups::print(code));
    }
    if !code.reads.is_empty() {
        add(format!("{home}/src/generated/remote.rs"), print::lookups::remote(code));
    }
    if !code.asks.is_empty() {
        add(format!("{home}/src/generated/calls.rs"), print::calls::print(code));
    }
    if code.events || code.jobs {
        add(format!("{home}/src/generated/background.rs"), print::background::print(platform, code));
    }
    if code.events {
        add(format!("{home}/src/listeners/mod.rs"), print::background::listeners(platform, code));
        for event in platform.events.iter().filter(|event| event.subscribers.contains(&service.name)) {
            let path = format!("{home}/src/listeners/{}.rs", event.identifier);
            add(path, print::background::listener(event));
        }
    }
    if code.jobs {
        add(format!("{home}/src/work/mod.rs"), print::background::work());
    }
    if service.database.is_some() {
        add(format!("{home}/migrations/README.md"), migrations());
    }
    add(format!("{client_home}/src/lib.rs"), print::client::lib(code));
    add(format!("{client_home}/src/types.rs"), print::client::types(code));
    if let Some(api) = &code.rpc {
        add(format!("{home}/src/generated/rpc.rs"), print::rpc::server(code, api));
        add(format!("{client_home}/build.rs"), print::rpc::build(api));
        add(format!("{client_home}/src/wire.rs"), print::rpc::wire(api, code));
        add(api.path(), grpc::print(api, code));
    }
    let document = openapi::document(platform, code);
    let yaml = serde_yaml::to_string(&document).unwrap_or_default();
    let head = "# Written by `split generate`, together with the routes. Changes are kept: they are merged when it is generated again.\n";
    add(format!("contracts/{}.openapi.yaml", service.name), format!("{head}{yaml}"));
    Ok(files)
}

fn main(service: &Service) -> String {
    format!(
        "//! Starts the service; `migrate` applies its migrations, `health` asks whether it is ready.\n\n\
         use std::process::ExitCode;\n\nuse {}_service::generated::app::App;\n\n\
         #[tokio::main]\nasync fn main() -> ExitCode {{\n    chassis::server::main::<App>().await\n}}\n",
        service.identifier
    )
}

fn lib(code: &Code<'_>, summary: &str) -> String {
    let service = code.service;
    let about = if service.summary.is_some() { summary.to_owned() } else { format!("The service `{}`.", service.name) };
    let mut modules = vec!["domain", "generated", "handlers"];
    modules.extend(code.events.then_some("listeners"));
    modules.extend(code.jobs.then_some("work"));
    let modules: String = modules.iter().map(|name| format!("pub mod {name};\n")).collect();
    format!("//! {about}\n\n{modules}")
}

fn generated(code: &Code<'_>) -> String {
    let mut modules = vec!["app", "metrics", "prelude", "routes"];
    modules.extend((code.events || code.jobs).then_some("background"));
    modules.extend(print::lookups::has(code).then_some("lookups"));
    modules.extend((!code.asks.is_empty()).then_some("calls"));
    modules.extend((!code.reads.is_empty()).then_some("remote"));
    modules.extend(code.rpc.is_some().then_some("rpc"));
    modules.sort_unstable();
    let modules: String = modules.iter().map(|name| format!("pub mod {name};\n")).collect();
    format!("//! What follows the map. Changes here are kept: they are merged when it is generated again.\n\n{modules}")
}

fn prelude(service: &Service) -> String {
    let mut used = [
        format!("{}_client::types", service.identifier),
        "axum::body::Bytes".to_owned(),
        "axum::extract::State".to_owned(),
        "axum::http::{HeaderMap, StatusCode}".to_owned(),
        "axum::response::{IntoResponse, Response}".to_owned(),
        "chassis::auth::Caller".to_owned(),
        "chassis::extract::{Form, Json, Path, Query}".to_owned(),
        "chassis::{Problem, Result}".to_owned(),
    ];
    used.sort();
    let used: String = used.iter().map(|path| format!("pub use {path};\n")).collect();
    format!("//! What handlers are written with.\n\n{used}\npub use super::app::App;\n")
}

fn migrations() -> String {
    "# Migrations\n\nApplied in the order of their numbers by `migrate`: `0001_name.sql`, or `0001_name.up.sql` with \
     `0001_name.down.sql`. One that has been applied is never changed.\n"
        .to_owned()
}
