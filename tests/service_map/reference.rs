//! `docs/service-map.md` out of the schema, and so out of the types: a table for each part of a map.

use std::collections::BTreeSet;
use std::fmt::Write;

use serde_json::Value;

const HEAD: &str = "\
# The service map

`split.yaml` says who owns what. `split init` writes one to start from, `split map show` prints what it means for a
codebase, `split check` holds the code to it, `split map fmt` formats it and keeps comments.

This page is made of the types that read the map (`SPLIT_UPDATE_SCHEMAS=1 cargo test --test service_map`). The same is in
[`schemas/service-map.schema.json`](../schemas/service-map.schema.json), by which editors complete and check a map. They
find the schema by the map's first line, a path relative to the map:

```yaml
# yaml-language-server: $schema=.split/service-map.schema.json
```

`split init` writes the schema there, so that it is checked in and everybody's editor has it. After an update of `split`,
`split map schema --output .split/service-map.schema.json` writes it anew.

All mistakes of a map are told in one run, each with its line. Fields that are not named here are refused; at the top,
those that begin with `x-` are left to you, as a place for anchors. A key that stands twice is refused, and so are files
over 4 MiB and aliases that grow without end. What the schema can't see is told by every command that reads the map:
services that are not there, a module, table, route, port, database or event with two owners, an event that nobody publishes, a
rule that is not there, names that no crate may have. Patterns that fit nothing in the code are findings of `split check`
(`unmatched-exception`).

Names end up in file names, YAML, SQL, shell and Rust, and so only these are taken: labels (small letters, digits and
single dashes, a letter first, at most 40), SQL identifiers without quotes, Rust paths, `METHOD /path`.

[`examples/monolith/split.yaml`](../examples/monolith/split.yaml) is a map in use.
";

/// The page.
pub fn page(schema: &Value) -> String {
    let mut page = HEAD.to_owned();
    let mut shown = BTreeSet::new();
    part(schema, schema, "The map", &mut page, &mut shown);
    page
}

fn part(root: &Value, at: &Value, title: &str, page: &mut String, shown: &mut BTreeSet<String>) {
    let _ = write!(page, "\n## {title}\n\n");
    if let Some(said) = at["description"].as_str() {
        let _ = write!(page, "{}\n\n", line(said));
    }
    page.push_str("| field | what it is | value |\n|---|---|---|\n");
    let needed: Vec<&str> = at["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let mut below: Vec<String> = Vec::new();
    for (name, field) in at["properties"].as_object().expect("a part has fields") {
        let said = description(root, field);
        assert!(!said.is_empty(), "nobody says what `{name}` of {title} is");
        let must = if needed.contains(&name.as_str()) { ", needed" } else { "" };
        let _ = writeln!(page, "| `{name}` | {} | {}{must} |", line(&said), value(root, field, &mut below));
    }
    for name in below {
        if shown.insert(name.clone()) {
            part(root, &root["$defs"][&name], &spaced(&name), page, shown);
        }
    }
}

fn description(root: &Value, field: &Value) -> String {
    let own = field["description"].as_str().unwrap_or_default();
    if own.is_empty() {
        target(root, field).and_then(|(_, at)| at["description"].as_str()).unwrap_or_default().to_owned()
    } else {
        own.to_owned()
    }
}

/// What a reference leads to, also one that may be left out.
fn target<'v>(root: &'v Value, at: &'v Value) -> Option<(String, &'v Value)> {
    let of = |at: &'v Value| at["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/"));
    let name = of(at).or_else(|| at["anyOf"].as_array()?.iter().find_map(of))?;
    Some((name.to_owned(), &root["$defs"][name]))
}

fn value(root: &Value, at: &Value, below: &mut Vec<String>) -> String {
    if let Some((name, found)) = target(root, at) {
        if found["properties"].is_object() {
            below.push(name.clone());
            let title = spaced(&name);
            return format!("[{title}](#{})", title.to_lowercase().replace(' ', "-"));
        }
        let words = found["enum"]
            .as_array()
            .into_iter()
            .flatten()
            .chain(found["oneOf"].as_array().into_iter().flatten().map(|one| &one["const"]));
        let words: Vec<String> = words.filter_map(Value::as_str).map(|word| format!("`{word}`")).collect();
        let default =
            at["default"].as_str().map(|word| format!(" (`{word}` where it is left out)")).unwrap_or_default();
        return format!("{}{default}", words.join(", "));
    }
    if at["const"].is_number() {
        return at["const"].to_string();
    }
    let kind = at["type"].as_str().or_else(|| at["type"].as_array()?.first()?.as_str()).unwrap_or_default();
    let bounds = match (&at["minimum"], &at["maximum"]) {
        (Value::Null, Value::Null) => String::new(),
        (least, Value::Null) => format!(", from {least}"),
        (Value::Null, most) => format!(", up to {most}"),
        (least, most) => format!(", {least} to {most}"),
    };
    match kind {
        "array" => format!("list: {}", value(root, &at["items"], below)),
        "object" => format!("by name: {}", value(root, &at["additionalProperties"], below)),
        "integer" => format!("whole number{bounds}"),
        "number" => format!("number{bounds}"),
        "boolean" => "`true` or `false`".to_owned(),
        "string" => "text".to_owned(),
        other => panic!("a value of the kind {other:?}: {at}"),
    }
}

/// `SharedTable` as `Shared table`.
fn spaced(name: &str) -> String {
    let mut words = String::new();
    for sign in name.chars() {
        if sign.is_uppercase() && !words.is_empty() {
            words.push(' ');
            words.extend(sign.to_lowercase());
        } else {
            words.push(sign);
        }
    }
    words
}

/// For a cell of a table.
fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('|', "\\|")
}
