//! Events and systems outside of a small real crate and of the reference monolith: every use is expected.

use std::path::Path;

use split::frontend::rust::Silent;
use split::frontend::{Options, analyze};
use split::load::{LoadOptions, load};
use split::model::analysis::{Analysis, Confidence};
use split::model::data::HOLE;

fn read(path: &str, include_tests: bool) -> Analysis {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let source = load(&root, &LoadOptions::default()).expect("a package");
    let mut options = Options::default();
    options.rust.include_tests = include_tests;
    analyze(&source, &options, &Silent)
}

/// `place kind what «subject»`, holes as `_`.
fn lines(analysis: &Analysis, test: bool) -> Vec<String> {
    let all = analysis.systems.iter().filter(|found| found.test == test);
    all.map(|found| {
        let path = &analysis.files[found.file.0 as usize].path;
        let path = path.strip_prefix("src/").unwrap_or(path);
        let subject = found.subject.as_deref().map(|text| format!(" «{}»", text.replace(HOLE, "_")));
        let sure = match found.confidence {
            Confidence::Certain => "",
            Confidence::Inferred => " inferred",
            Confidence::Guessed => " guessed",
        };
        format!("{path}:{} {:?} {}{}{sure}", found.line, found.kind, found.what, subject.unwrap_or_default())
    })
    .collect()
}

#[track_caller]
fn same(found: &[String], expected: &str) {
    let found = found.join("\n");
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert!(found == expected.join("\n"), "found:\n{found}\n\nexpected:\n{}", expected.join("\n"));
}

#[test]
fn a_small_crate() {
    same(
        &lines(&read("tests/fixtures/data_systems", false), false),
        "events.rs:20 Channel tokio::sync::broadcast::channel
        events.rs:59 Channel data_systems::Bus::emit «Event::Created» inferred
        events.rs:60 Channel data_systems::Bus::emit «Event::Removed» inferred
        events.rs:61 Channel data_systems::Bus::subscribe inferred
        events.rs:63 Channel data_systems::Hooks::add_listener inferred
        events.rs:64 Channel data_systems::Hooks::publish «shop.closed» inferred
        events.rs:69 Channel tokio::sync::mpsc::channel
        events.rs:70 Channel tokio::sync::mpsc::unbounded_channel
        events.rs:71 Channel tokio::sync::watch::channel
        events.rs:74 Channel std::sync::mpsc::channel
        events.rs:75 Channel crossbeam_channel::bounded
        events.rs:76 Channel flume::unbounded
        events.rs:77 Channel async_channel::bounded
        events.rs:84 Broker async_nats::connect «nats://localhost:4222»
        events.rs:87 Broker redis::AsyncCommands::publish «shop» inferred
        outside.rs:16 Cache redis::Client::open «redis://localhost»
        outside.rs:18 Cache redis::AsyncCommands::set «user:_» inferred
        outside.rs:19 Cache redis::cmd «INCR visits»
        outside.rs:20 Cache redis::AsyncCommands::get «motto» inferred
        outside.rs:25 ObjectStore object_store::ObjectStore::get «pictures/_» inferred
        outside.rs:26 ObjectStore aws_sdk_s3::Client::put_object «bucket=pictures key=_.png» inferred
        outside.rs:30 HttpClient reqwest::Client::get «GET https://example.com/health» inferred
        outside.rs:31 HttpClient reqwest::Client::post «POST https://example.com/users/_» inferred
        outside.rs:32 HttpClient reqwest::Client::request «PUT https://example.com/motto» inferred
        outside.rs:33 HttpClient reqwest::get «GET https://example.com/»
        outside.rs:34 HttpClient ureq::delete «DELETE https://example.com/motto»
        outside.rs:39 Grpc tonic::Channel::from_static «http://localhost:1»
        outside.rs:40 Grpc greeter::greeter_client::GreeterClient::new
        outside.rs:41 Grpc greeter::greeter_client::GreeterClient::connect «http://localhost:2»
        outside.rs:47 Email lettre::Transport::send inferred",
    );
}

#[test]
fn uses_in_tests_are_marked() {
    same(
        &lines(&read("tests/fixtures/data_systems", true), true),
        "outside.rs:54 HttpClient reqwest::get «GET https://example.com/test»",
    );
}

#[test]
fn the_reference_monolith() {
    same(
        &lines(&read("examples/monolith", false), false),
        "ai/llm.rs:84 HttpClient reqwest::Client::post «POST _» inferred
        auth/service.rs:182 Channel corallum::EventBus::publish «UserCreated» inferred
        auth/sso.rs:130 HttpClient reqwest::Client::post «POST _» inferred
        auth/sso.rs:195 HttpClient reqwest::Client::get «GET _» inferred
        file/handlers.rs:119 ObjectStore object_store::ObjectStore::put «_/_» inferred
        file/handlers.rs:142 ObjectStore object_store::ObjectStore::get inferred
        file/handlers.rs:177 ObjectStore object_store::ObjectStore::delete inferred
        file/index.rs:30 ObjectStore object_store::ObjectStore::get inferred
        file/store.rs:12 ObjectStore object_store::AmazonS3Builder::new
        managers/enterprise.rs:94 Channel corallum::EventBus::publish «UserCreated» inferred
        managers/subscribers.rs:25 Channel corallum::EventBus::subscribe «UserCreated» inferred
        managers/subscribers.rs:26 Channel corallum::EventBus::subscribe «TenantCreated» inferred
        managers/subscribers.rs:27 Channel corallum::EventBus::subscribe «WorkflowExecuted» inferred
        managers/subscribers.rs:31 Channel corallum::EventBus::subscribe inferred
        notification/mailer.rs:42 Email lettre::AsyncTransport::send inferred
        notification/push.rs:27 HttpClient reqwest::Client::post «POST _» inferred
        platform/cache.rs:28 Cache redis::Client::open
        platform/cache.rs:102 Cache redis::AsyncCommands::get inferred
        platform/cache.rs:107 Cache redis::AsyncCommands::set_ex inferred
        platform/cache.rs:111 Cache redis::AsyncCommands::del inferred
        platform/cache.rs:115 Cache redis::AsyncCommands::get_del inferred
        reliability/webhook.rs:23 HttpClient reqwest::Client::post «POST _» inferred
        tenant/service.rs:27 Channel corallum::EventBus::publish «TenantCreated» inferred
        workflow/engine.rs:181 Channel corallum::EventBus::publish «WorkflowExecuted» inferred",
    );
}
