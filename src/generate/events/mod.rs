//! Events between services and durable jobs: the crates of the generated workspace, and a document of what each service tells
//! and handles.

mod subscribers;
mod types;

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::ir::{Broker, Event, Platform, Service, System};
use super::templates::{EMBEDDED, Templates};
use super::{Files, Target};
use crate::error::Error;
use crate::model::generated::GeneratedFile;
use crate::model::map::EventBus;

pub(super) const TARGET: Target = Target {
    name: "events",
    about: "crates with typed events, outbox, inbox and durable jobs; AsyncAPI documents",
    applies: |platform| platform.system.code == crate::model::map::Code::Rust,
    files: Files::OfPlatform(files),
};

/// The same text for every system, but for the broker.
const CRATES: &[&str] = &["events/crates/events/", "events/crates/jobs/"];

/// Ways to carry events. The one of the map goes into the crate, and the database, which is there for trying it out.
const BROKERS: &str = "events/crates/events/src/broker/";

/// As many as the crate's `PARTITIONS`.
const PARTITIONS: u32 = 4;

pub(super) fn files(platform: &Platform, templates: &Templates) -> Result<Vec<GeneratedFile>, Error> {
    let wanted = [platform.system.broker.is_some(), platform.services.iter().any(|service| service.jobs)];
    let mut files = Vec::new();
    for (folder, _) in CRATES.iter().zip(wanted).filter(|(_, wanted)| *wanted) {
        for (name, _) in EMBEDDED.iter().filter(|(name, _)| name.starts_with(folder) && belongs(platform, name)) {
            let path = name.trim_start_matches("events/").trim_end_matches(".tera");
            files.push(GeneratedFile::new(path, templates.render(name, platform)?));
        }
    }
    if let Some(broker) = &platform.system.broker {
        files.push(GeneratedFile::new("crates/events/src/types.rs", types::print(platform).into_bytes()));
        if broker.kind == EventBus::Rabbitmq {
            let text = subscribers::print(platform);
            files.push(GeneratedFile::new("crates/events/src/subscribers.rs", text.into_bytes()));
        }
        let documents = platform.services.par_iter().filter_map(|service| {
            let document = document(platform, broker, service)?;
            let bytes = templates.render("events/contracts/asyncapi.yaml.tera", &document);
            Some(bytes.map(|bytes| GeneratedFile::new(format!("contracts/{}.asyncapi.yaml", service.name), bytes)))
        });
        files.extend(documents.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(files)
}

/// Whether a file is in the crate of this system.
fn belongs(platform: &Platform, name: &str) -> bool {
    let own: &[&str] = match platform.system.broker.as_ref().map(|broker| broker.kind) {
        Some(EventBus::Nats) => &["mod", "database", "nats"],
        Some(EventBus::Kafka) => &["mod", "database", "kafka", "security", "shared"],
        Some(EventBus::Rabbitmq) => &["mod", "database", "rabbitmq", "shared"],
        None => &[],
    };
    name.strip_prefix(BROKERS).and_then(|name| name.strip_suffix(".rs.tera")).is_none_or(|way| own.contains(&way))
}

/// What an `AsyncAPI` document says.
#[derive(Serialize, JsonSchema)]
struct Document<'p> {
    system: &'p System,
    service: &'p Service,
    broker: &'p Broker,
    /// `nats`, `kafka`, `amqp`
    protocol: &'static str,
    partitions: Vec<String>,
    /// Events that the service tells, then those that it handles.
    channels: Vec<Channel<'p>>,
}

#[derive(Serialize, JsonSchema)]
struct Channel<'p> {
    event: &'p Event,
    /// `send` or `receive`
    action: &'static str,
    /// Names of the fields that are always there.
    required: Vec<&'p str>,
}

/// Nothing for a service without events.
fn document<'p>(platform: &'p Platform, broker: &'p Broker, service: &'p Service) -> Option<Document<'p>> {
    let of = |action: &'static str, is: &dyn Fn(&Event) -> bool| -> Vec<Channel<'p>> {
        let channel = |event: &'p Event| {
            let required = event.fields.iter().filter(|field| !field.optional);
            Channel { event, action, required: required.map(|field| field.name.as_str()).collect() }
        };
        platform.events.iter().filter(|event| is(event)).map(channel).collect()
    };
    let mut channels = of("send", &|event| event.publisher == service.name);
    let handled = of("receive", &|event| event.subscribers.contains(&service.name));
    // A service that handles what it tells has one channel for both.
    channels.extend(handled.into_iter().filter(|channel| channel.event.publisher != service.name));
    let protocol = match broker.kind {
        EventBus::Nats => "nats",
        EventBus::Kafka => "kafka",
        EventBus::Rabbitmq => "amqp",
    };
    let partitions = (0..PARTITIONS).map(|number| number.to_string()).collect();
    (!channels.is_empty()).then_some(Document {
        system: &platform.system,
        service,
        broker,
        protocol,
        partitions,
        channels,
    })
}
