//! Events: the reference's types and documents, judged by `AsyncAPI`'s own parser.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::tools::{run, tool, written};
use super::{corallum, file, generated, home, yaml};

#[test]
fn the_reference_has_its_events() {
    let files = generated(&corallum(), "events");
    let types = file(&files, "crates/events/src/types.rs");
    for line in [
        "/// `user.created`: told by auth, handled by tenant.",
        "pub struct UserCreated {",
        "    #[serde(rename = \"userId\")]\n    pub user_id: ::uuid::Uuid,",
        "    pub email: ::std::string::String,",
        "    #[serde(rename = \"tenantId\", default, skip_serializing_if = \"::std::option::Option::is_none\")]\n    pub tenant_id: \
         ::std::option::Option<::uuid::Uuid>,",
        "pub struct WorkflowExecuted {",
        "    #[serde(rename = \"executionId\")]\n    pub execution_id: ::uuid::Uuid,",
        "    pub status: ::std::string::String,",
        "const TYPE: &'static str = \"tenant.created\";",
        "        self.workflow_id.to_string()",
    ] {
        assert!(types.contains(line), "{line}\n{types}");
    }
    let documents: Vec<&str> =
        files.iter().filter_map(|(path, _)| path.strip_prefix("contracts/")?.strip_suffix(".asyncapi.yaml")).collect();
    assert_eq!(documents, ["analytics", "auth", "tenant", "workflow"]);
    let tenant = file(&files, "contracts/tenant.asyncapi.yaml");
    for line in
        ["  sendTenantCreated:", "  receiveUserCreated:", "    address: \"corallum.events.{partition}.user.created\""]
    {
        assert!(tenant.contains(line), "{line}\n{tenant}");
    }
    // The reliability service runs jobs.
    assert!(files.iter().any(|(path, _)| path == "crates/jobs/src/worker.rs"));
    let none = generated(&corallum().replace("    jobs: true\n", ""), "events");
    assert!(!none.iter().any(|(path, _)| path.starts_with("crates/jobs/")));
}

/// As many partitions are documented as there are.
#[test]
fn partitions_are_counted_once() {
    let files = generated(&corallum(), "events");
    assert!(file(&files, "crates/events/src/broker/mod.rs").contains("pub const PARTITIONS: u32 = 4;"));
    assert!(file(&files, "contracts/auth.asyncapi.yaml").contains("enum: [\"0\", \"1\", \"2\", \"3\"]"));
}

#[test]
fn strange_names_stay_names() {
    let map = "version: 1\nsystem: { name: s }\nservices:\n  a: { publishes: [self, a.b, a-b, type, no] }\n  b: { subscribes: [a.b] }\n\
               events:\n  type: { summary: 'a \"b\" <c> [d] \\ `e`', key: type, fields: { type: string, userId: uuid, user_id: uuid?, no: json } }\n  \
               self: { fields: { at: timestamp, y: boolean } }\n";
    let files = generated(map, "events");
    let types = file(&files, "crates/events/src/types.rs");
    for line in
        ["pub struct SelfEvent {", "pub struct AB {", "pub struct AB_2 {", "    pub r#type: ::std::string::String,"]
    {
        assert!(types.contains(line), "{line}\n{types}");
    }
    judged(&files);
}

fn judged(files: &[(String, String)]) {
    let Some(node) = tool("NODE", &["node"]) else { return };
    let Some(parser) = std::env::var_os("ASYNCAPI_PARSER").map(PathBuf::from) else {
        eprintln!("LEFT OUT: ASYNCAPI_PARSER names no folder into which npm has installed @asyncapi/parser");
        return;
    };
    let folder = written(files, |text, _| text.to_owned());
    let mut arguments = vec![home("tests/generate/asyncapi.js").to_string_lossy().into_owned()];
    arguments.push(parser.to_string_lossy().into_owned());
    let documents = files.iter().filter(|(path, _)| path.ends_with(".asyncapi.yaml"));
    arguments.extend(documents.map(|(path, _)| folder.path().join(path).to_string_lossy().into_owned()));
    assert!(arguments.len() > 2);
    let (fine, said) = run(&node, &arguments, folder.path(), &[]);
    assert!(fine, "{said}");
}

#[test]
fn asyncapi_takes_the_documents() {
    judged(&generated(&corallum(), "events"));
    // What is wrong is seen, where anything is.
    let mut files = generated(&corallum(), "events");
    for (path, text) in &mut files {
        if path.ends_with(".asyncapi.yaml") {
            *text = text.replace("action: send", "action: shout").replace("action: receive", "action: shout");
        }
    }
    if std::env::var_os("ASYNCAPI_PARSER").is_some() && tool("NODE", &["node"]).is_some() {
        assert!(std::panic::catch_unwind(|| judged(&files)).is_err());
    }
}

/// Migrations make the same tables as the crate, whoever comes first.
#[test]
fn the_tables_of_events_are_the_same_in_migrations() {
    for name in ["messaging.up.sql.tera", "messaging.down.sql.tera"] {
        let read = |folder: &str| std::fs::read_to_string(home(folder).join(name)).expect("a template");
        assert_eq!(read("templates/database"), read("templates/events/crates/events/sql"), "{name}");
    }
}

/// The crate has the one broker of the map, and documents say how it is reached.
#[test]
fn each_broker_has_its_own_crate() {
    for (kind, library, document) in [
        ("kafka", "rskafka", "    address: corallum.events\n"),
        ("rabbitmq", "lapin", "    address: \"{partition}.user.created\"\n"),
        ("nats", "async-nats", "    address: \"corallum.events.{partition}.user.created\"\n"),
    ] {
        let files = generated(&corallum().replace("events: nats", &format!("events: {kind}")), "events");
        let brokers: Vec<&str> = files
            .iter()
            .filter_map(|(path, _)| path.strip_prefix("crates/events/src/broker/")?.strip_suffix(".rs"))
            .filter(|name| !["database", "mod", "security", "shared"].contains(name))
            .collect();
        assert_eq!(brokers, [kind]);
        assert!(file(&files, "crates/events/src/broker/mod.rs").contains(&format!("mod {kind};\n")));
        assert!(file(&files, "crates/events/Cargo.toml").contains(&format!("{library}.workspace = true\n")));
        let auth = file(&files, "contracts/auth.asyncapi.yaml");
        assert!(auth.contains(document), "{auth}");
        judged(&files);
        let five = std::fs::read_to_string(home("tests/maps/services/five.yaml")).expect("a map");
        let head = "system: { name: market,";
        assert!(five.contains(head), "{five}");
        judged(&generated(&five.replace(head, &format!("{head} events: {kind},")), "events"));
    }
    // An exchange keeps nothing for who is not there yet: who will be is known.
    let files = generated(&corallum().replace("events: nats", "events: rabbitmq"), "events");
    let subscribers = file(&files, "crates/events/src/subscribers.rs");
    assert!(subscribers.contains("\nuser.created tenant\n"), "{subscribers}");
    assert!(subscribers.contains("const DATABASES: &str = \"\\\nai\nanalytics\nauth\n"), "{subscribers}");
}

/// Where a broker has words of its own for something, documents use them: they say what the crate does.
#[test]
fn documents_say_how_events_travel() {
    let of = |kind: &str| -> Value {
        let files = generated(&corallum().replace("events: nats", &format!("events: {kind}")), "events");
        yaml(&file(&files, "contracts/tenant.asyncapi.yaml"))
    };
    let parts = |document: &Value| -> Vec<Value> {
        let message = &document["components"]["messages"]["TenantCreated"];
        let operations = ["sendTenantCreated", "receiveUserCreated"].map(|name| document["operations"][name].clone());
        let [send, receive] = operations.map(|operation| operation["bindings"].clone());
        vec![document["channels"]["TenantCreated"]["bindings"].clone(), send, receive, message["bindings"].clone()]
    };

    let nats = of("nats");
    assert_eq!(nats["servers"]["broker"]["protocol"], "nats");
    assert_eq!(nats["servers"]["broker"]["host"], "nats:4222");
    assert!(parts(&nats).iter().all(Value::is_null), "NATS has none");

    let kafka = of("kafka");
    assert_eq!(kafka["servers"]["broker"]["protocol"], "kafka");
    assert_eq!(kafka["servers"]["broker"]["host"], "kafka:9092");
    let client =
        json!({ "kafka": { "clientId": { "type": "string", "const": "corallum-events" }, "bindingVersion": "0.5.0" } });
    assert_eq!(
        parts(&kafka),
        [
            json!({ "kafka": { "topic": "corallum.events", "partitions": 4, "bindingVersion": "0.5.0" } }),
            client.clone(),
            client,
            json!({ "kafka": { "key": { "type": "string", "description": "The subject of the event" }, "bindingVersion": "0.5.0" } }),
        ]
    );
    let headers = &kafka["components"]["messages"]["TenantCreated"]["headers"];
    assert_eq!(headers["properties"]["ce_type"], json!({ "const": "tenant.created" }));

    let rabbit = of("rabbitmq");
    let server = &rabbit["servers"]["broker"];
    assert_eq!((&server["protocol"], &server["protocolVersion"]), (&json!("amqp"), &json!("0-9-1")));
    assert_eq!(server["host"], "rabbitmq:5672");
    let exchange = json!({ "name": "corallum.events", "type": "direct", "durable": true, "autoDelete": false });
    assert_eq!(
        parts(&rabbit),
        [
            json!({ "amqp": { "is": "routingKey", "exchange": exchange, "bindingVersion": "0.3.0" } }),
            json!({ "amqp": { "deliveryMode": 2, "bindingVersion": "0.3.0" } }),
            json!({ "amqp": { "ack": true, "bindingVersion": "0.3.0" } }),
            json!({ "amqp": { "messageType": "tenant.created", "bindingVersion": "0.3.0" } }),
        ]
    );
    // And so does the crate.
    let crate_of = |kind: &str, name: &str| {
        let files = generated(&corallum().replace("events: nats", &format!("events: {kind}")), "events");
        file(&files, &format!("crates/events/src/broker/{name}.rs"))
    };
    let (rabbit, kafka) = (crate_of("rabbitmq", "rabbitmq"), crate_of("kafka", "kafka"));
    for line in [
        "format!(\"{system}.events\")",
        "ExchangeKind::Direct",
        "PERSISTENT: u8 = 2",
        "format!(\"{partition}.{kind}\")",
    ] {
        assert!(rabbit.contains(line), "{line}");
    }
    for line in [
        "format!(\"{system}.events\")",
        "TYPE: &str = \"ce_type\"",
        "client_id(format!(\"{}-events\"",
        "key: Some(envelope.subject",
    ] {
        assert!(kafka.contains(line), "{line}");
    }
}
