//! Consul: definitions with health checks, and intentions that are the map's edges.

use std::collections::BTreeSet;

use serde_json::Value;
use split::generate;
use split::load::map::parse;
use split::rules;

use super::{corallum, file, generated};

fn map() -> String {
    corallum().replace("discovery: kubernetes", "discovery: consul")
}

#[test]
fn the_reference_is_held_value_by_value() {
    let files = generated(&map(), "consul");
    for (name, port) in [("auth", 3001), ("workflow", 3002), ("ai", 3003), ("reliability", 3004), ("tenant", 3005)] {
        let service = file(&files, &format!("consul/services/{name}.hcl"));
        for line in [
            format!("name    = \"{name}-service\""),
            format!("address = \"{name}-service\""),
            format!("port    = {port}"),
            format!("http     = \"http://{name}-service:{port}/readyz\""),
            format!("http     = \"http://{name}-service:{port}/livez\""),
        ] {
            assert!(service.lines().any(|found| found.trim() == line), "{line} is not in\n{service}");
        }
    }
}

#[test]
fn intentions_are_the_edges() {
    let (parsed, _) = parse(&map(), &rules::names()).expect("a map");
    let platform = serde_json::to_value(generate::platform(&parsed)).expect("JSON");
    let edges = platform["edges"].as_array().expect("a list").iter();
    let expected: BTreeSet<(String, String)> = edges
        .filter(|edge| ["gateway", "call", "metrics"].iter().any(|kind| edge["kind"] == *kind))
        .map(|edge| (text(&edge["from"]), text(&edge["to"])))
        .collect();
    let files = generated(&map(), "consul");
    let mut found = BTreeSet::new();
    let value = |line: &str| line.split('"').nth(1).unwrap_or_default().to_owned();
    for (path, file) in files.iter().filter(|(path, _)| path.starts_with("consul/intentions/")) {
        let names: Vec<String> = file.lines().filter(|line| line.trim().starts_with("Name")).map(value).collect();
        let actions: Vec<String> = file.lines().filter(|line| line.trim().starts_with("Action")).map(value).collect();
        assert_eq!(
            (names.last().map(String::as_str), actions.last().map(String::as_str)),
            (Some("*"), Some("deny")),
            "{path}"
        );
        let allowed = names[1..].iter().zip(&actions).filter(|(_, action)| *action == "allow");
        found.extend(allowed.map(|(from, _)| (from.clone(), names[0].clone())));
    }
    assert_eq!(found, expected);
    assert!(found.contains(&("tenant-service".to_owned(), "auth-service".to_owned())));
}

fn text(value: &Value) -> String {
    value.as_str().expect("text").to_owned()
}

#[test]
fn it_is_written_where_consul_finds_services() {
    for (map, written) in [(corallum(), false), (map(), true)] {
        let (map, _) = parse(&map, &rules::names()).expect("a map");
        let platform = generate::platform(&map);
        let target = generate::TARGETS.iter().find(|target| target.name == "consul").expect("a target");
        assert_eq!((target.applies)(&platform), written);
    }
}
