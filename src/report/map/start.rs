//! A map to start from: a service for each part of the code, with the tables that it writes most.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::SCHEMA_FILE;
use crate::model::analysis::Analysis;
use crate::model::tables::Sharing;

/// What a service is made of.
#[derive(Default)]
struct Part {
    modules: BTreeSet<String>,
    tables: BTreeSet<String>,
    routes: BTreeSet<String>,
}

/// A commented map of a codebase, to be edited by a person.
#[must_use]
pub fn start(analysis: &Analysis, sharing: &Sharing) -> String {
    let mut parts: BTreeMap<String, Part> = BTreeMap::new();
    let mut roots: Vec<&str> = Vec::new();
    for module in &analysis.modules {
        let segments: Vec<&str> = module.id.split("::").collect();
        match segments.as_slice() {
            [krate] => roots.push(krate),
            [krate, name] => {
                let crates_share = analysis.packages.len() > 1;
                let service = if crates_share { label(krate) } else { label(name) };
                let path = if crates_share { (*krate).to_owned() } else { module.id.clone() };
                parts.entry(service).or_default().modules.insert(path);
            }
            _ => {}
        }
    }
    for root in roots {
        if !parts
            .values()
            .any(|part| part.modules.iter().any(|path| path == root || path.starts_with(&format!("{root}::"))))
        {
            parts.entry(label(root)).or_default().modules.insert(root.to_owned());
        }
    }
    let part_of = |id: &str| {
        let owner = parts.iter().find(|(_, part)| {
            part.modules
                .iter()
                .any(|path| id == path || id.strip_prefix(path.as_str()).is_some_and(|rest| rest.starts_with("::")))
        });
        owner.map(|(name, _)| name.clone())
    };
    let mut tables: Vec<(String, String)> = Vec::new();
    let mut unused: Vec<String> = Vec::new();
    for shared in &sharing.tables {
        let name = shared.table.to_string();
        match shared.home.as_deref().and_then(part_of) {
            Some(service) => tables.push((service, name)),
            None => unused.push(name),
        }
    }
    let mut routes: Vec<(String, String)> = Vec::new();
    for route in &analysis.routes {
        let Some(handler) = route.handler else { continue };
        if let Some(service) = part_of(&analysis.items[handler.0 as usize].id) {
            routes
                .push((service, format!("{} {}", if route.method == "ANY" { "*" } else { &route.method }, route.path)));
        }
    }
    for (service, table) in tables {
        parts.entry(service).or_default().tables.insert(table);
    }
    for (service, route) in routes {
        parts.entry(service).or_default().routes.insert(route);
    }
    unused.sort();
    unused.dedup();
    write_map(analysis, &parts, &unused)
}

fn write_map(analysis: &Analysis, parts: &BTreeMap<String, Part>, unused: &[String]) -> String {
    let name = analysis.root.file_name().map_or_else(|| "system".to_owned(), |name| label(&name.to_string_lossy()));
    let mut text = format!("# yaml-language-server: $schema={SCHEMA_FILE}\n");
    text.push_str(
        "# The service map: who owns what. Edit it, then `split check` holds the code to it; `split map show` prints what it\n\
         # means here, and what nobody owns yet. Each part of the code is a service below: join those that belong together.\n\
         version: 1\n\n",
    );
    let _ = write!(text, "system:\n  name: {name}\n\n");
    text.push_str("# A library that every service may use: move modules here that know nothing of the business.\n");
    text.push_str("# shared:\n#   modules: [app::util]\n\n");
    text.push_str("services:\n");
    for (index, (name, part)) in parts.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        let _ = writeln!(text, "  {name}:");
        list(&mut text, "modules", &part.modules);
        list(&mut text, "tables", &part.tables);
        list(&mut text, "routes", &part.routes);
        text.push_str("    depends_on: []\n");
    }
    if parts.is_empty() {
        text.push_str("  {}\n");
    }
    if !unused.is_empty() {
        let _ = write!(text, "\n# No statement names these tables: give each to a service.\n");
        unused.iter().for_each(|table| {
            let _ = writeln!(text, "# - {table}");
        });
    }
    text
}

fn list(text: &mut String, name: &str, entries: &BTreeSet<String>) {
    if entries.is_empty() {
        return;
    }
    let _ = writeln!(text, "    {name}:");
    for entry in entries {
        let _ = writeln!(text, "      - {}", quoted(entry));
    }
}

/// As a YAML text that reads as itself.
fn quoted(text: &str) -> String {
    let plain = text
        .chars()
        .all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-' | '.' | '/' | ' ') || sign == ':')
        && !text.contains(": ")
        && !text.ends_with(':')
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && !matches!(text, "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n");
    if plain { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}

/// A service's name out of a name in code.
fn label(name: &str) -> String {
    let mut label = String::new();
    for sign in name.chars() {
        let sign = sign.to_ascii_lowercase();
        if sign.is_ascii_lowercase() || (sign.is_ascii_digit() && !label.is_empty()) {
            label.push(sign);
        } else if !label.is_empty() && !label.ends_with('-') {
            label.push('-');
        }
    }
    let label: String = label.chars().take(36).collect();
    let label = label.trim_end_matches('-');
    match label {
        "" => "service".to_owned(),
        // Names that a service can't have get a second word.
        "shared" | "test" | "core" | "std" | "default" | "build" | "type" | "monolith" | "target" | "examples" => {
            format!("{label}-part")
        }
        label => label.to_owned(),
    }
}
