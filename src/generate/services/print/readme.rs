//! What a service is, for whoever looks after it.

use super::super::decide::Code;
use super::super::names::{comment, marked};
use super::super::routes::Access;
use super::app::addresses;
use crate::generate::ir::Platform;
use crate::model::map::{self, EventBus};

/// In a line of its own, or in a table: nothing of it is read as markup.
fn code_span(text: &str) -> String {
    format!("`{}`", comment(text).replace(['`', '|'], "'"))
}

fn plain(text: &str) -> String {
    let mut out = String::new();
    for sign in comment(text).chars() {
        if r"\`*_{}[]()<>#+!|~&$".contains(sign) {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// `services/README.md`: all services, and how much of the monolith's handlers could be carried over.
pub(in super::super) fn all(platform: &Platform, codes: &[Code<'_>]) -> String {
    let mut out = format!("# The services of {}\n\n", platform.system.name);
    out.push_str("Written by `split generate` from the service map. Changes are kept: they are merged when it is generated again.\n\n");
    out.push_str(
        "| service | port | routes | of the monolith's handlers | carried over wholly |\n|---|---|---|---|---|\n",
    );
    for code in codes {
        let (handlers, whole) = code.carried;
        let name = &code.service.name;
        out.push_str(&format!(
            "| [{name}]({name}/README.md) | {} | {} | {handlers} | {whole} |\n",
            code.service.port,
            code.routes.len()
        ));
    }
    let (handlers, whole) = codes.iter().fold((0, 0), |sum, code| (sum.0 + code.carried.0, sum.1 + code.carried.1));
    let percent = (whole * 100).checked_div(handlers);
    if let Some(percent) = percent {
        out.push_str(&format!(
            "\nOf {handlers} handlers of the monolith {whole} could be carried over wholly ({percent} %): with what they take and answer, and all \
             their types. The page of each service says what of the others could not, and why.\n"
        ));
    }
    out.push_str("\n```\ncargo build --workspace\ncargo test --workspace\n```\n");
    out
}

/// `README.md`.
pub(in super::super) fn print(platform: &Platform, code: &Code<'_>, of_map: Option<&map::Service>) -> String {
    let service = code.service;
    let mut out = format!("# {}\n\n", service.name);
    if let Some(summary) = &service.summary {
        out.push_str(&format!("{}\n\n", plain(summary)));
    }
    out.push_str("Written by `split generate` from the service map. Changes are kept: they are merged when it is generated again.\n\n");
    out.push_str("## What is whose\n\n| place | what it is |\n|---|---|\n");
    for (place, what) in [
        ("src/handlers/".to_owned(), "yours to fill, one file a route: an empty one answers 501 and names its place"),
        ("src/domain/".to_owned(), "yours: what handlers share"),
        ("src/generated/".to_owned(), "settings, routes, metrics: follows the map"),
        ("tests/routes.rs".to_owned(), "each route is there, and lets in whoever may come"),
        (format!("contracts/{}.openapi.yaml", service.name), "its contract"),
        (format!("clients/{}/", service.name), "by which other services call it"),
    ] {
        out.push_str(&format!("| {} | {what} |\n", code_span(&place)));
    }
    let list = |title: &str, entries: &[String], none: &str| {
        let mut text = format!("\n## {title}\n\n");
        entries.iter().for_each(|entry| text.push_str(&format!("- {entry}\n")));
        if entries.is_empty() {
            text.push_str(&format!("{none}\n"));
        }
        text
    };
    let tables: Vec<String> =
        of_map.map(|one| one.tables.iter().map(|table| code_span(table)).collect()).unwrap_or_default();
    out.push_str(&list("It owns", &tables, "No table."));
    out.push_str(&routes(code));
    let mut needs: Vec<String> =
        service.calls.iter().map(|callee| format!("the service {}", code_span(callee))).collect();
    needs.extend(service.database.iter().map(|database| format!("its database {}", code_span(&database.name))));
    needs.extend(service.uses.iter().map(|store| code_span(&store.host)));
    needs.extend(platform.system.broker.iter().filter(|_| service.uses_broker).map(|broker| code_span(&broker.host)));
    out.push_str(&list("It depends on", &needs, "Nothing."));
    let events: Vec<String> = (service.publishes.iter().map(|event| format!("publishes {}", code_span(event))))
        .chain(service.subscribes.iter().map(|event| format!("handles {}", code_span(event))))
        .collect();
    if !events.is_empty() {
        out.push_str(&list("Events", &events, ""));
    }
    out.push_str("\n## Settings\n\nAll that is wrong with them is told at once when it starts.\n\n| variable | what it is |\n|---|---|\n");
    for (name, what) in settings(platform, code) {
        out.push_str(&format!("| {} | {what} |\n", code_span(&name)));
    }
    out.push_str(&format!(
        "\n## Run it\n\n```\ncargo run --package {0}              serves\ncargo run --package {0} -- migrate   applies what is new in `migrations/`\n\
         cargo run --package {0} -- health    asks the one that runs here whether it is ready\ncargo test --package {0}\n```\n",
        service.host
    ));
    out
}

fn routes(code: &Code<'_>) -> String {
    let mut out = String::from("\n## It answers\n\n");
    out.push_str(if code.routes.is_empty() {
        "The map names no single route for it: name them under `routes`, or let `split` read them from the monolith.\n"
    } else {
        "| route | who may call | where |\n|---|---|---|\n"
    });
    for route in &code.routes {
        let who = match route.access {
            Access::Open => "everybody",
            Access::Callers => "people with a token, services",
            Access::Services => "services",
        };
        let place = match route.lookup {
            Some(_) => "from its table".to_owned(),
            None => {
                let file = marked(&route.function);
                code_span(&format!("src/handlers/{}.rs", super::super::names::unmarked_name(&file)))
            }
        };
        out.push_str(&format!(
            "| {} | {who} | {place} |\n",
            code_span(&format!("{} {}", route.method, route.template()))
        ));
    }
    if !code.left.is_empty() {
        out.push_str("\nNot as in the monolith:\n\n");
        code.left.iter().for_each(|left| out.push_str(&format!("- {}\n", plain(left))));
    }
    out
}

/// Every variable that the service reads, with what it is.
pub(in super::super) fn settings(platform: &Platform, code: &Code<'_>) -> Vec<(String, String)> {
    let service = code.service;
    let mut all = vec![("PORT".to_owned(), format!("the port that it listens at: {}", service.port))];
    all.push(("LISTEN_ADDRESS".to_owned(), "the address that it listens at: 0.0.0.0, every one".to_owned()));
    if let Some(database) = &service.database {
        all.push((database.url.variable.clone(), format!("its database, {}", plain(&database.name))));
    }
    all.push((platform.system.service_token.variable.clone(), "by which services know each other".to_owned()));
    let protected = service.gateway.as_ref().is_some_and(|gateway| gateway.protected);
    if let Some(jwt) = platform.system.jwt.as_ref().filter(|_| protected) {
        all.push((
            jwt.secret.variable.clone(),
            "what people's tokens are signed with (HS256), where no keys are published".to_owned(),
        ));
        all.push((
            "JWT_JWKS_URL".to_owned(),
            "where the keys of people's tokens are published (RS256, ES256)".to_owned(),
        ));
        all.push(("JWT_ISSUER".to_owned(), format!("who issues tokens: {}", plain(&jwt.issuer))));
        all.push(("JWT_AUDIENCE".to_owned(), "whom tokens must be for, where that is asked for".to_owned()));
    }
    all.extend(
        service
            .callees
            .iter()
            .map(|callee| (callee.variable.clone(), format!("a service it calls: {}", plain(&callee.url)))),
    );
    all.extend(
        addresses(platform, service).into_iter().map(|(_, variable)| (variable, "what it uses besides".to_owned())),
    );
    let broker = platform.system.broker.as_ref().filter(|_| code.events);
    if broker.is_some_and(|broker| broker.kind == EventBus::Kafka) {
        for (name, what) in [
            ("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT (where nothing is set), SSL, SASL_SSL or SASL_PLAINTEXT"),
            ("KAFKA_SSL_CA_LOCATION", "a file of the authorities to trust (PEM); else those of the machine"),
            ("KAFKA_SASL_MECHANISM", "PLAIN (where nothing is set), SCRAM-SHA-256 or SCRAM-SHA-512"),
            ("KAFKA_SASL_USERNAME", "who it is, where SASL is asked for"),
            ("KAFKA_SASL_PASSWORD", "its password there"),
        ] {
            all.push((name.to_owned(), what.to_owned()));
        }
    }
    for (name, what) in [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "where traces go; without it nothing is traced"),
        ("OTEL_SERVICE_NAME", "its name in traces"),
        ("RUST_LOG", "what is logged: info"),
        ("LOG_FORMAT", "json or text"),
        ("REQUEST_TIMEOUT_MS", "the longest that an answer may take"),
        ("MAX_BODY_BYTES", "the largest body of a request"),
        ("SHUTDOWN_TIMEOUT_MS", "how long requests may go on once it is to stop: 20000"),
        ("CALL_RETRIES", "further tries of calls that may happen twice; 0 where the mesh tries again"),
    ] {
        all.push((name.to_owned(), what.to_owned()));
    }
    if service.database.is_some() {
        all.push(("DATABASE_CONNECTIONS".to_owned(), "the most connections to its database: 10".to_owned()));
        all.push(("DATABASE_TIMEOUT_MS".to_owned(), "the longest wait for one: 2000".to_owned()));
        all.push(("MIGRATIONS".to_owned(), "the folder of its migrations: migrations".to_owned()));
    }
    all
}
