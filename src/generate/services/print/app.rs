//! What the handlers of a service work with, and how it starts.

use super::super::decide::Code;
use super::super::layout;
use super::super::names::{ident, literal, unmarked_name};
use super::ANEW;
use crate::generate::ir::{Platform, Service};
use crate::model::map::{Engine, MetricKind};

/// The type of sqlx that stands for an engine.
pub(in super::super) fn engine(engine: Engine) -> &'static str {
    match engine {
        Engine::Postgres => "sqlx::Postgres",
        Engine::Mysql => "sqlx::MySql",
        Engine::Sqlite => "sqlx::Sqlite",
    }
}

/// Addresses that a service is told, besides those of other services: the field, the variable.
pub(in super::super) fn addresses(platform: &Platform, service: &Service) -> Vec<(String, String)> {
    let broker = platform.system.broker.as_ref().filter(|_| service.uses_broker).map(|broker| &broker.variable);
    let stores = service.uses.iter().map(|store| &store.variable);
    let mut all: Vec<(String, String)> =
        stores.chain(broker).map(|variable| (ident(&variable.to_ascii_lowercase()), variable.clone())).collect();
    all.sort();
    all
}

/// `src/generated/app.rs`.
pub(in super::super) fn print(platform: &Platform, code: &Code<'_>) -> String {
    let service = code.service;
    let addresses = addresses(platform, service);
    let callees: Vec<&Service> = platform
        .services
        .iter()
        .filter(|other| service.calls.contains(&other.name) && other.name != service.name)
        .collect();
    let mut out = format!("//! What handlers work with, and where it comes from.\n//!\n{ANEW}\n");
    let background = code.events || code.jobs;
    out.push_str("use std::time::Duration;\n\n");
    out.push_str("use axum::Router;\nuse chassis::auth::Guard;\n");
    if service.database.is_some() {
        out.push_str("use chassis::health::Check;\n");
    }
    out.push_str("use chassis::{");
    out.push_str(if background {
        "About, Env, Service, Shutdown};\nuse tokio::task::JoinHandle;\n\n"
    } else {
        "About, Env, Service};\n\n"
    });
    out.push_str(&about(platform, service));
    let mut fields = vec![("guard".to_owned(), "Guard".to_owned(), "Proves who calls.".to_owned())];
    if let Some(database) = &service.database {
        let of = engine(database.engine);
        fields.push(("db".to_owned(), format!("sqlx::Pool<{of}>"), format!("The database `{}`.", database.name)));
    }
    if !callees.is_empty() {
        fields.push(("calls".to_owned(), "Calls".to_owned(), "The services that this one may call.".to_owned()));
    }
    if !addresses.is_empty() {
        fields.push(("addresses".to_owned(), "Addresses".to_owned(), "What else it uses.".to_owned()));
    }
    let of = |fields: &[(String, String, String)]| -> String {
        fields.iter().map(|(name, ty, says)| format!("    /// {says}\n    pub {name}: {ty},\n")).collect()
    };
    out.push_str("\n/// What handlers work with.\n#[derive(Clone)]\npub struct App {\n");
    out.push_str(&of(&fields));
    out.push_str("}\n");
    if !callees.is_empty() {
        let fields: Vec<_> = callees
            .iter()
            .map(|callee| {
                let says = callee.summary.clone().unwrap_or_else(|| format!("The service `{}`.", callee.name));
                (
                    ident(&callee.name),
                    format!("{}_client::Client", callee.identifier),
                    super::super::names::comment(&says),
                )
            })
            .collect();
        out.push_str("\n/// The services that this one may call.\n#[derive(Clone)]\npub struct Calls {\n");
        out.push_str(&of(&fields));
        out.push_str("}\n");
    }
    if !addresses.is_empty() {
        let fields: Vec<_> = addresses
            .iter()
            .map(|(field, variable)| (field.clone(), "String".to_owned(), format!("`{variable}`")))
            .collect();
        out.push_str("\n/// Where the broker and the stores are.\n#[derive(Debug, Clone)]\npub struct Addresses {\n");
        out.push_str(&of(&fields));
        out.push_str("}\n");
    }
    out.push_str(&read(platform, code, &callees, &addresses));
    out
}

fn about(platform: &Platform, service: &Service) -> String {
    let numbers = |numbers: &[f64]| numbers.iter().map(|number| format!("{number:?}")).collect::<Vec<_>>().join(", ");
    let buckets = platform.system.metrics.iter().find(|metric| metric.name == "http_request_duration_seconds");
    let buckets = buckets.map(|metric| metric.buckets.as_slice()).unwrap_or_default();
    let own =
        service.metrics.iter().filter(|metric| metric.kind == MetricKind::Histogram && !metric.buckets.is_empty());
    let own: Vec<String> =
        own.map(|metric| format!("({}, &[{}])", literal(&metric.name), numbers(&metric.buckets))).collect();
    let max_body = service.gateway.as_ref().map_or(10, |gateway| gateway.max_body_mb) as usize;
    let mut out = String::from("/// What is known before it starts.\npub const ABOUT: About = About {\n");
    let mut line = |name: &str, value: &str| out.push_str(&format!("    {name}: {value},\n"));
    line("host", &literal(&service.host));
    line("version", "env!(\"CARGO_PKG_VERSION\")");
    line("port", &service.port.to_string());
    line("timeout", &format!("Duration::from_millis({})", service.mesh.timeout_ms));
    line("max_body", &format!("{max_body} << 20"));
    let buckets: Vec<String> = buckets.iter().map(|number| format!("{number:?}")).collect();
    out.push_str(&layout::array(4, "buckets: &", &buckets, ","));
    out.push_str("    histograms: HISTOGRAMS,\n};\n\n");
    out.push_str(
        "/// Histograms of its own, with their buckets.\n#[rustfmt::skip]\nconst HISTOGRAMS: &[(&str, &[f64])] = &[\n",
    );
    own.iter().for_each(|one| out.push_str(&format!("    {one},\n")));
    out + "];\n"
}

fn read(platform: &Platform, code: &Code<'_>, callees: &[&Service], addresses: &[(String, String)]) -> String {
    let service = code.service;
    let protected = service.gateway.as_ref().is_some_and(|gateway| gateway.protected);
    let guard: Vec<String> = match platform.system.jwt.as_ref().filter(|_| protected) {
        Some(jwt) => vec![
            "env".to_owned(),
            format!("Some({})", literal(&jwt.secret.variable)),
            format!("Some({})", literal(&jwt.issuer)),
        ],
        None => ["env", "None", "None"].map(str::to_owned).to_vec(),
    };
    let mut out = String::from(
        "\nimpl Service for App {\n    const ABOUT: About = ABOUT;\n\n    fn read(env: &mut Env) -> Option<Self> {\n",
    );
    let mut made = vec!["guard".to_owned()];
    out.push_str(&layout::call(8, "let guard = Guard::read", &guard, ";"));
    if let Some(database) = &service.database {
        out.push_str(&format!("        let db = chassis::database::pool::<{}>(env);\n", engine(database.engine)));
        made.push("db: db?".to_owned());
    }
    for callee in callees {
        let name = ident(&callee.name);
        out.push_str(&format!(
            "        let call_{} = {}_client::Client::read(env);\n",
            unmarked_name(&name),
            callee.identifier
        ));
    }
    if !addresses.is_empty() {
        let broker = platform.system.broker.as_ref().filter(|_| code.events).map(|broker| &broker.variable);
        let of = |(field, variable): &(String, String)| match literal(variable) {
            name if broker == Some(variable) => format!("{field}: env.checked({name}, events::check)"),
            name => format!("{field}: env.required({name})"),
        };
        out.push_str(&layout::literal(
            8,
            "let addresses = Addresses",
            &addresses.iter().map(of).collect::<Vec<_>>(),
            ";",
        ));
        made.push("addresses".to_owned());
    }
    if !callees.is_empty() {
        let of = |callee: &&Service| {
            let name = ident(&callee.name);
            format!("{name}: call_{}?", unmarked_name(&name))
        };
        out.push_str(&layout::literal(8, "let calls = Calls", &callees.iter().map(of).collect::<Vec<_>>(), ";"));
        made.insert(made.len() - usize::from(!addresses.is_empty()), "calls".to_owned());
    }
    out.push_str(&layout::literal(8, "Some(Self", &made, ")"));
    out.push_str("    }\n\n    fn routes(self) -> Router {\n        super::metrics::begin();\n        super::routes::routes(self)\n    }\n");
    if let Some(database) = &service.database {
        let of = engine(database.engine);
        out.push_str(
            "\n    fn checks(&self) -> Vec<Check> {\n        vec![chassis::database::check(&self.db)]\n    }\n",
        );
        let mut more = String::new();
        for (wanted, name) in [(code.events, "events"), (code.jobs, "jobs")] {
            if wanted {
                more.push_str(&format!("            {name}::migrate(&pool).await?;\n"));
            }
        }
        let then = if more.is_empty() {
            "|_| async { Ok(()) }".to_owned()
        } else {
            format!("|pool| async move {{\n{more}            Ok(())\n        }}")
        };
        out.push_str(&format!(
            "\n    fn migrations(env: &mut Env) -> Option<chassis::database::Migrations> {{\n        \
             chassis::database::migrations::<{of}, _>(env, {then})\n    }}\n"
        ));
    }
    if code.events || code.jobs {
        out.push_str("\n    fn work(&self, shutdown: &Shutdown) -> Vec<JoinHandle<()>> {\n        super::background::begin(self, shutdown)\n    }\n");
    }
    out + "}\n"
}
