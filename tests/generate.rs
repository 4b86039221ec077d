//! What the service map is made into: the reference's values one by one, and validators that others wrote.
#![allow(clippy::print_stderr, reason = "a test that is left out has to say so")]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use split::generate::templates::Templates;
use split::generate::{self, TARGETS};
use split::load::map::parse;
use split::rules;

#[path = "generate/ci.rs"]
mod ci;
#[path = "generate/compose.rs"]
mod compose;
#[path = "generate/consul.rs"]
mod consul;
#[path = "generate/crosscheck.rs"]
mod crosscheck;
#[path = "generate/events.rs"]
mod events;
#[path = "generate/istio.rs"]
mod istio;
#[path = "generate/kong.rs"]
mod kong;
#[path = "generate/kubernetes.rs"]
mod kubernetes;
#[path = "generate/nginx.rs"]
mod nginx;
#[path = "generate/observability.rs"]
mod observability;
#[path = "generate/seeds.rs"]
mod seeds;
#[path = "generate/tools.rs"]
mod tools;

/// Other choices than the reference's: autoscaling, external secrets, a database in a file, no retries, gRPC, names outside.
const MAPS: &[&str] = &[r#"
version: 1
system:
  { name: shop, gateway: gateway-api, transport: grpc, secrets: external-secrets, host: api.shop.example,
    cors: ["https://a.example"], monolith: { host: legacy.example.com, port: 9000 } }
services:
  cart:
    summary: "a {{ b }} 'c' # d"
    tables: [cart]
    depends_on: [stock]
    scaling: { autoscale: { min: 2, max: 5, cpu: 60, memory: 80 } }
    gateway: { paths: [/cart, /], traffic: 25, authentication: jwt, rate_limit: { minute: 5 } }
    mesh: { retries: { attempts: 0 }, timeout: 123456ms, mtls: permissive, chaos: { abort: { status: 503, percent: 10 } } }
  stock: { database: { engine: sqlite }, uses: [redis, s3], publishes: [a.b], mesh: { mtls: disabled } }
  mail: { scaling: { replicas: 0 }, subscribes: [a.b], depends_on: [cart] }
"#];

/// The reference's services: name, port, prefix.
const SERVICES: &[(&str, u16, &str)] = &[
    ("auth", 3001, "/auth"),
    ("workflow", 3002, "/workflows"),
    ("ai", 3003, "/ai"),
    ("reliability", 3004, "/reliability"),
    ("tenant", 3005, "/tenants"),
    ("analytics", 3006, "/analytics"),
    ("notification", 3007, "/notifications"),
    ("file", 3008, "/files"),
];

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn corallum() -> String {
    fs::read_to_string(home("examples/monolith/split.yaml")).expect("the map")
}

/// All files of one target.
fn generated(map: &str, target: &str) -> Vec<(String, String)> {
    let (map, _) = parse(map, &rules::names()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let target = TARGETS.iter().find(|known| known.name == target).expect("a target");
    let templates = Templates::new(&[]).unwrap_or_else(|error| panic!("{error}"));
    let files = generate::files(&generate::platform(&map), &[target], &templates);
    let files = files.unwrap_or_else(|error| panic!("{error}"));
    files.into_iter().map(|file| (file.path, String::from_utf8(file.bytes).expect("text"))).collect()
}

fn file(files: &[(String, String)], path: &str) -> String {
    let found = files.iter().find(|(name, _)| name == path);
    found
        .unwrap_or_else(|| panic!("{path} is not among {:?}", files.iter().map(|(name, _)| name).collect::<Vec<_>>()))
        .1
        .clone()
}

fn yaml(text: &str) -> Value {
    serde_yaml::from_str(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// A list's entry of that name.
fn named<'v>(list: &'v Value, name: &str) -> &'v Value {
    let entries = list.as_array().unwrap_or_else(|| panic!("no list: {list}"));
    entries.iter().find(|entry| entry["name"] == name).unwrap_or_else(|| panic!("no `{name}` in {list:#}"))
}

/// Schemas of others, which lie beside the project or where `SPLIT_VALIDATORS` says.
fn validator(file: &str) -> Option<PathBuf> {
    let folders = [env::var_os("SPLIT_VALIDATORS").map(PathBuf::from), Some(home("../shared/validators"))];
    let found = folders.into_iter().flatten().map(|folder| folder.join(file)).find(|path| path.is_file());
    if found.is_none() {
        eprintln!("LEFT OUT: {file} is not there; SPLIT_VALIDATORS names the folder that has it");
    }
    found
}

#[test]
fn the_same_map_makes_the_same_bytes() {
    for target in TARGETS {
        assert_eq!(generated(&corallum(), target.name), generated(&corallum(), target.name), "{}", target.name);
    }
}

#[test]
fn what_the_map_leaves_open_is_decided() {
    let (map, _) = parse(
        "version: 1\nsystem: { name: shop }\nservices:\n  one: { tables: [a], depends_on: [two] }\n  two: { resources: { requests: { cpu: '2' } } }\n",
        &rules::names(),
    )
    .expect("a map");
    let platform = serde_json::to_value(generate::platform(&map)).expect("JSON");
    let one = &platform["services"][0];
    assert_eq!(one["image"], "shop/one-service");
    assert_eq!(one["database"]["name"], "shop_one");
    assert_eq!(one["database"]["user"], "one_user");
    assert_eq!(
        one["resources"],
        json!({
            "requests": { "cpu": "250m", "memory": "256Mi", "cores": 0.25, "bytes": 256 << 20 },
            "limits": { "cpu": "500m", "memory": "512Mi", "cores": 0.5, "bytes": 512 << 20 }
        })
    );
    assert_eq!(platform["services"][1]["resources"]["limits"]["cpu"], "2", "a limit below the request");
    assert_eq!(platform["services"][1]["database"], Value::Null);
    assert_eq!(platform["services"][1]["callers"], json!(["one"]));
    assert_ne!(one["port"], platform["services"][1]["port"]);
    let edge = |from: &str, to: &str| {
        platform["edges"].as_array().expect("a list").iter().any(|edge| edge["from"] == from && edge["to"] == to)
    };
    assert!(edge("one-service", "two-service") && edge("one-service", "one-db") && edge("prometheus", "two-service"));
    assert!(!edge("two-service", "one-service") && !edge("gateway", "one-service") && !edge("one-service", "nats"));
}

#[test]
fn the_reference_is_decided_as_written() {
    let (map, _) = parse(&corallum(), &rules::names()).expect("a map");
    let platform = serde_json::to_value(generate::platform(&map)).expect("JSON");
    let ports = [
        ("ai", 3003),
        ("analytics", 3006),
        ("auth", 3001),
        ("file", 3008),
        ("notification", 3007),
        ("reliability", 3004),
        ("tenant", 3005),
        ("workflow", 3002),
    ];
    for (name, port) in ports {
        let service = named(&platform["services"], name);
        assert_eq!(service["port"], port);
        assert_eq!(service["host"], format!("{name}-service"));
        assert_eq!(service["image"], format!("corallum/{name}-service"));
        let database = &service["database"];
        assert_eq!(database["host"], format!("{name}-db"));
        assert_eq!(database["name"], format!("corallum_{name}"));
        assert_eq!(database["user"], format!("{name}_user"));
        assert_eq!(database["volume"], format!("{name}_db_data"));
        assert_eq!(database["password"]["variable"], format!("{}_DB_PASSWORD", name.to_uppercase()));
        assert!(database["version"].as_u64().is_some_and(|version| version >= 15));
    }
    let auth = named(&platform["services"], "auth");
    assert_eq!(auth["replicas"], 3);
    assert_eq!(auth["database"]["image"], "postgres:15");
    assert_eq!(
        auth["database"]["url"],
        json!({ "variable": "DATABASE_URL", "secret": "auth-secrets", "key": "database-url" })
    );
    assert_eq!(
        auth["resources"],
        json!({
            "requests": { "cpu": "250m", "memory": "256Mi", "cores": 0.25, "bytes": 256 << 20 },
            "limits": { "cpu": "500m", "memory": "512Mi", "cores": 0.5, "bytes": 512 << 20 }
        })
    );
    assert_eq!((&auth["mesh"]["attempts"], &auth["mesh"]["per_try_timeout"]), (&json!(3), &json!("2s")));
    assert_eq!(auth["mesh"]["chaos"]["delay"], json!({ "delay": "5s", "percent": 0.1 }));
    let stores: Vec<&Value> =
        platform["system"]["stores"].as_array().expect("a list").iter().map(|store| &store["kind"]).collect();
    assert_eq!(stores, ["redis", "elasticsearch", "s3"]);
}
