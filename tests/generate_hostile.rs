//! Maps that want to break out of what is generated: refused at the door, or quoted.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use split::generate::templates::Templates;
use split::generate::{self, TARGETS};
use split::load::map::parse;
use split::rules;

/// Texts that a map may hold: one line of anything.
const TEXTS: &[&str] = &[
    "it's \"quoted\"",
    "{{ name }} {% raw %} {# x #} [= name =] [% if x %] [# x #]",
    "$(touch /tmp/broken) `touch x` ${HOME} $HOME %(x)s #{x}",
    "'; DROP TABLE users; -- ",
    "yes",
    "null",
    "0x1f",
    "~",
    "- a: [b, {c: d}]",
    "key: value # no comment",
    "&anchor *alias !tag | > @ % `",
    "../../etc/passwd",
    "\\\\ \\n \\u0000 \\x",
    "\u{feff}\u{202e}\u{2028} ünïcode 🦀",
    "}; server { return 200; } #",
    "</script><script>alert(1)</script>",
    "]]> --> */ \" '",
    "   spaces   ",
    ":",
    "2026-11-23T00:00:00Z",
];

/// What stands in the place of a text in the tame map.
const TAME: &str = "A plain text";

fn map(text: &str) -> String {
    let text = serde_json::to_string(text).expect("JSON is YAML");
    format!(
        "version: 1
system: {{ name: shop, monolith: {{ host: old.example, port: 8080 }}, cors: ['https://shop.example'] }}
services:
  orders:
    summary: {text}
    team: {text}
    phase: 1
    tables: [orders]
    depends_on: [stock]
    publishes: [order.placed]
    uses: [redis, elasticsearch, s3]
    port: 3001
    scaling: {{ autoscale: {{ min: 2, max: 5, cpu: 70 }} }}
    gateway:
      paths: [/orders, /o]
      rate_limit: {{ second: 5, minute: 100, hour: 1000 }}
      authentication: jwt
      public: ['GET /orders/:id/status', 'POST /orders']
      traffic: 25
    mesh: {{ retries: {{ attempts: 2, per_try_timeout: 1s }}, chaos: {{ delay: {{ delay: 5s, percent: 0.1 }} }} }}
    slo: {{ availability: 99.5, latency: 300ms, latency_percent: 95 }}
    metrics:
      - {{ name: orders_placed_total, kind: counter, help: {text}, labels: [kind] }}
      - {{ name: orders_seconds, kind: histogram, help: {text}, buckets: [0.1, 1] }}
  stock:
    summary: {text}
    tables: [stock]
    subscribes: [order.placed]
    port: 3002
    gateway: {{ paths: [/stock] }}
"
    )
}

fn generated(map: &str) -> Vec<(String, String)> {
    let (map, _) = parse(map, &rules::names()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    let templates = Templates::new(&[]).unwrap_or_else(|error| panic!("{error}"));
    let all: Vec<&_> = TARGETS.iter().collect();
    let files = generate::files(&generate::platform(&map), &all, &templates);
    let files = files.unwrap_or_else(|error| panic!("{error}"));
    files.into_iter().map(|file| (file.path, String::from_utf8(file.bytes).expect("text"))).collect()
}

/// What the documents of a file say; nothing for a file that is neither YAML nor JSON.
fn documents(path: &str, text: &str) -> Option<Vec<Value>> {
    use serde::Deserialize;
    let extension = Path::new(path).extension()?.to_str()?;
    match extension {
        "yaml" | "yml" => {
            let documents = serde_yaml::Deserializer::from_str(text).map(Value::deserialize);
            Some(documents.map(|one| one.unwrap_or_else(|error| panic!("{path}: {error}\n{text}"))).collect())
        }
        "json" => Some(vec![serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}\n{text}"))]),
        _ => None,
    }
}

/// Puts the tame text into the place of the other one, where it stands in a value (a key may not hold it at all).
fn tamed(value: Value, text: &str) -> Value {
    match value {
        // Prometheus fills in what stands in its annotations: there the braces are written as a text of the template.
        Value::String(one) => Value::String(one.replace(r#"{{"{{"}}"#, "{{").replace(text, TAME)),
        Value::Array(list) => list.into_iter().map(|one| tamed(one, text)).collect(),
        Value::Object(object) => object.into_iter().map(|(key, one)| (key, tamed(one, text))).collect(),
        other => other,
    }
}

#[test]
fn no_text_of_a_map_changes_what_is_generated_around_it() {
    let tame = generated(&map(TAME));
    assert!(tame.iter().any(|(_, text)| text.contains(TAME)), "no file has the texts of the map");
    for text in TEXTS {
        let wild = generated(&map(text));
        let names = |files: &[(String, String)]| files.iter().map(|(path, _)| path.clone()).collect::<BTreeSet<_>>();
        assert_eq!(names(&tame), names(&wild), "{text}");
        for ((path, tame), (_, wild)) in tame.iter().zip(&wild) {
            // One line stays one line in every format, quoted or in a comment.
            assert_eq!(tame.lines().count(), wild.lines().count(), "{path} with {text}:\n{wild}");
            let (Some(tame), Some(wild)) = (documents(path, tame), documents(path, wild)) else { continue };
            // Both: short texts stand in other places too.
            let all = |list: Vec<Value>| list.into_iter().map(|one| tamed(one, text)).collect::<Vec<_>>();
            assert_eq!(all(tame), all(wild), "{path} with {text}");
        }
    }
}

#[test]
fn what_is_no_name_is_refused_and_nothing_is_written() {
    let wild = ["../x", "a b", "a\"b", "a'b", "a{{b", "$(x)", "a\\nb", "a;b", "A", "a/b", "é"];
    let mut places = vec![];
    for name in wild {
        let quoted = format!("\"{}\"", name.replace('"', "\\\""));
        places.push(format!("version: 1\nsystem: {{ name: {quoted} }}\nservices: {{ a: {{ port: 3001 }} }}\n"));
        places.push(format!("version: 1\nsystem: {{ name: s }}\nservices: {{ {quoted}: {{ port: 3001 }} }}\n"));
        for field in [
            format!("database: {{ name: {quoted} }}"),
            format!("database: {{ user: {quoted} }}"),
            format!("gateway: {{ paths: [{quoted}] }}"),
            format!("gateway: {{ paths: [/a], public: [{quoted}] }}"),
            format!("metrics: [{{ name: {quoted}, kind: counter }}]"),
            format!("metrics: [{{ name: a, kind: counter, labels: [{quoted}] }}]"),
            format!("uses: [{quoted}]"),
            format!("resources: {{ limits: {{ memory: {quoted} }} }}"),
        ] {
            places.push(format!("version: 1\nsystem: {{ name: s }}\nservices: {{ a: {{ {field} }} }}\n"));
        }
        // Capital letters are welcome in hosts of nobody.
        places.push(format!(
            "version: 1\nsystem: {{ name: s, monolith: {{ host: {quoted} }} }}\nservices: {{ a: {{ port: 3001 }} }}\n"
        ));
    }
    places.push("version: 1\nsystem: { name: s }\nservices: { a: { summary: \"two\\nlines\" } }\n".to_owned());
    let folder = tempfile::tempdir().expect("a folder");
    for map in &places {
        fs::write(folder.path().join("split.yaml"), map).expect("writable");
        let run = Command::new(env!("CARGO_BIN_EXE_split")).arg("generate").current_dir(&folder).output();
        let run = run.expect("it runs");
        assert_eq!(run.status.code(), Some(2), "{map}\n{}", String::from_utf8_lossy(&run.stdout));
        assert!(!run.stderr.is_empty());
        let left: Vec<_> = fs::read_dir(&folder).expect("readable").flatten().map(|entry| entry.file_name()).collect();
        assert_eq!(left, ["split.yaml"], "{map}");
    }
}
