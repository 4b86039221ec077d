//! What a service does besides answering: telling events, handling them, running jobs.

use super::super::decide::Code;
use super::super::layout;
use super::super::names::{ident, literal};
use super::ANEW;
use crate::generate::ir::{Event, Platform};

/// `src/generated/background.rs`.
pub(in super::super) fn print(platform: &Platform, code: &Code<'_>) -> String {
    let service = code.service;
    let mut out = format!("//! What goes on besides answering.\n//!\n{ANEW}\n");
    if code.events {
        out.push_str("use std::time::Duration;\n\n");
    }
    out.push_str("use chassis::Shutdown;\n");
    if code.events {
        out.push_str("use events::{BrokerError, Consumer, Relay};\n");
    }
    if code.jobs {
        out.push_str("use jobs::Worker;\n");
    }
    out.push_str("use tokio::task::JoinHandle;\n\nuse super::app::App;\n");
    if code.events {
        out.push_str("use crate::listeners;\n");
    }
    if code.jobs {
        out.push_str("use crate::work;\n");
    }
    out.push_str("\n/// Begins all of it; it stops when the end begins.\npub fn begin(app: &App, shutdown: &Shutdown) -> Vec<JoinHandle<()>> {\n");
    let mut tasks = Vec::new();
    if code.events {
        out.push_str("    let events = tokio::spawn(events(app.clone(), shutdown.clone()));\n");
        tasks.push("events");
    }
    if code.jobs {
        out.push_str("    let worker = work::register(Worker::new(app.db.clone()), app);\n");
        out.push_str("    let jobs = tokio::spawn(worker.run(shutdown.token()));\n");
        tasks.push("jobs");
    }
    out.push_str(&format!("    vec![{}]\n}}\n", tasks.join(", ")));
    if !code.events {
        return out;
    }
    let variable = platform.system.broker.as_ref().map(|broker| ident(&broker.variable.to_ascii_lowercase()));
    let (system, name) = (literal(&platform.system.name), literal(&service.name));
    let source = literal(&format!("/{}/{}", platform.system.name, service.name));
    out.push_str("\nasync fn events(app: App, shutdown: Shutdown) {\n    let broker = loop {\n");
    out.push_str(&layout::call(
        8,
        "match events::connect",
        &[format!("&app.addresses.{}", variable.unwrap_or_default()), system],
        ".await {",
    ));
    out.push_str("            Ok(broker) => break broker,\n");
    out.push_str("            Err(error @ BrokerError::Refused(_)) => {\n");
    out.push_str("                tracing::error!(%error, \"events are not told, and none are handled\");\n                return;\n            }\n");
    out.push_str("            Err(error) => tracing::warn!(%error, \"the broker is away\"),\n        }\n");
    out.push_str("        tokio::select! {\n            () = shutdown.begun() => return,\n            () = tokio::time::sleep(Duration::from_secs(2)) => {}\n        }\n    };\n");
    out.push_str(&layout::call(
        4,
        "let relay = Relay::new",
        &["app.db.clone()".into(), "broker.clone()".into(), source],
        ";",
    ));
    out.push_str(&layout::call(
        4,
        "let consumer = Consumer::new",
        &[name, "app.db.clone()".into(), "broker".into()],
        ";",
    ));
    out.push_str("    let consumer = listeners::register(consumer, &app);\n");
    out.push_str("    tokio::join!(relay.run(shutdown.token()), consumer.run(shutdown.token()));\n}\n");
    out
}

/// `src/listeners/mod.rs`.
pub(in super::super) fn listeners(platform: &Platform, code: &Code<'_>) -> String {
    let name = &code.service.name;
    let handled: Vec<&Event> = platform.events.iter().filter(|event| event.subscribers.contains(name)).collect();
    let mut out = String::from("//! One file an event that this service handles: what it does then goes here.\n\n");
    handled.iter().for_each(|event| out.push_str(&format!("mod {};\n", event.identifier)));
    if !handled.is_empty() {
        out.push('\n');
    }
    out.push_str(
        "use events::Consumer;\n\nuse crate::generated::app::App;\n\n/// Which function handles which event.\n",
    );
    out.push_str("pub fn register(consumer: Consumer, app: &App) -> Consumer {\n");
    let Some((last, others)) = handled.split_last() else {
        return out + "    let _ = app;\n    consumer\n}\n";
    };
    for event in others {
        let name = &event.identifier;
        out.push_str(&format!(
            "    let consumer = {{\n        let app = app.clone();\n        consumer.on(move |event, envelope, transaction| {{\n            \
             let app = app.clone();\n            Box::pin({name}::{name}(app, event, envelope, transaction))\n        }})\n    }};\n"
        ));
    }
    let name = &last.identifier;
    out + &format!(
        "    let app = app.clone();\n    consumer.on(move |event, envelope, transaction| {{\n        let app = app.clone();\n        \
         Box::pin({name}::{name}(app, event, envelope, transaction))\n    }})\n}}\n"
    )
}

/// `src/listeners/….rs`.
pub(in super::super) fn listener(event: &Event) -> String {
    let mut docs = Vec::new();
    if let Some(summary) = &event.summary {
        docs.extend([format!("{summary}."), String::new()]);
    }
    docs.push(format!(
        "Told by `{}`. What is written with `transaction` is there once, however often the event comes.",
        event.publisher
    ));
    let name = &event.identifier;
    let ty = &event.type_name;
    let arguments = [
        "app: App".to_owned(),
        format!("event: {ty}"),
        "envelope: Envelope".to_owned(),
        "transaction: &mut PgConnection".to_owned(),
    ];
    format!(
        "//! `{}`\n\nuse events::types::{ty};\nuse events::{{Envelope, Failure}};\nuse sqlx::PgConnection;\n\nuse crate::generated::app::App;\n\n{}{}    \
         let _ = (app, event, envelope, transaction);\n    // Nothing is lost: the event waits in `messaging.dead_letters` until this is written.\n    \
         Err(Failure::never(concat!(file!(), \" is not written yet\")))\n}}\n",
        event.name,
        layout::docs(0, "///", &docs),
        layout::function(0, &format!("pub async fn {name}"), &arguments, " -> Result<(), Failure>"),
    )
}

/// `src/work/mod.rs`.
pub(in super::super) fn work() -> String {
    "//! The durable jobs of this service: their types, and what is done for each. All of it is yours.\n\n\
     use jobs::Worker;\n\nuse crate::generated::app::App;\n\n/// Which function runs which kind of job, and what is put into the queue by the clock.\n\
     pub fn register(worker: Worker, app: &App) -> Worker {\n    let _ = app;\n    worker\n}\n"
        .to_owned()
}
