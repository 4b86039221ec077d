//! A map to start from: a service for each part of the code, with the tables that it writes most.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::model::analysis::Analysis;
use crate::model::map::NameKind;
use crate::model::tables::Sharing;

/// What a service is made of.
#[derive(Default)]
struct Part {
    modules: BTreeSet<String>,
    tables: BTreeSet<String>,
    routes: BTreeSet<String>,
}

/// What lies beside a map, as seen from it.
#[derive(Debug, Clone, Copy)]
pub struct Ways<'a> {
    /// Its schema, for editors.
    pub schema: &'a str,
    /// The code, where it is not in the map's own folder.
    pub root: Option<&'a str>,
}

/// A commented map of a codebase, to be edited by a person. `fits` says whether a map may have such a name: what it may
/// not have is written as a comment.
#[must_use]
pub fn start(analysis: &Analysis, sharing: &Sharing, ways: Ways<'_>, fits: &dyn Fn(NameKind, &str) -> bool) -> String {
    let mut parts = parts_of_code(analysis, fits);
    let part_of = |id: &str| {
        let owner = parts.iter().find(|(_, part)| part.modules.iter().any(|path| path == id || is_below(id, path)));
        owner.map(|(name, _)| name.clone())
    };
    // What two would claim (in two databases, in two binaries) goes to the first.
    let mut tables: BTreeMap<String, String> = BTreeMap::new();
    let mut unused: BTreeSet<String> = BTreeSet::new();
    for shared in &sharing.tables {
        let name = shared.table.to_string();
        match shared.home.as_deref().and_then(part_of) {
            Some(service) => drop(tables.entry(name).or_insert(service)),
            None => drop(unused.insert(name)),
        }
    }
    let mut routes: BTreeMap<String, String> = BTreeMap::new();
    for route in &analysis.routes {
        let Some(handler) = route.handler else { continue };
        if let Some(service) = part_of(&analysis.items[handler.0 as usize].id) {
            let method = if route.method == "ANY" { "*" } else { &route.method };
            routes.entry(format!("{method} {}", route.path)).or_insert(service);
        }
    }
    unused.retain(|table| !tables.contains_key(table));
    for (table, service) in tables {
        parts.entry(service).or_default().tables.insert(table);
    }
    for (route, service) in routes {
        parts.entry(service).or_default().routes.insert(route);
    }
    write_map(analysis, &parts, &unused, ways, fits)
}

/// A service for each crate, or for each module below the root where there is one package only.
fn parts_of_code(analysis: &Analysis, fits: &dyn Fn(NameKind, &str) -> bool) -> BTreeMap<String, Part> {
    let mut parts: BTreeMap<String, Part> = BTreeMap::new();
    let mut roots: Vec<&str> = Vec::new();
    let crates_share = analysis.packages.len() > 1;
    let libraries: BTreeSet<&str> =
        analysis.modules.iter().map(|module| module.id.as_str()).filter(|id| !id.contains("::")).collect();
    for module in &analysis.modules {
        let segments: Vec<&str> = module.id.split("::").collect();
        // The binary and the build script of a library go with it.
        if segments[0].split_once('#').is_some_and(|(library, _)| libraries.contains(library)) {
            continue;
        }
        match segments.as_slice() {
            [krate] => roots.push(krate),
            [krate, name] => {
                let service = if crates_share { label(krate, fits) } else { label(name, fits) };
                let path = if crates_share { (*krate).to_owned() } else { module.id.clone() };
                parts.entry(service).or_default().modules.insert(path);
            }
            _ => {}
        }
    }
    for root in roots {
        let known = |path: &String| path == root || is_below(path, root);
        if !parts.values().any(|part| part.modules.iter().any(known)) {
            parts.entry(label(root, fits)).or_default().modules.insert(root.to_owned());
        }
    }
    parts
}

fn is_below(id: &str, path: &str) -> bool {
    id.strip_prefix(path).is_some_and(|rest| rest.starts_with("::"))
}

fn write_map(
    analysis: &Analysis,
    parts: &BTreeMap<String, Part>,
    unused: &BTreeSet<String>,
    ways: Ways<'_>,
    fits: &dyn Fn(NameKind, &str) -> bool,
) -> String {
    let root = analysis.root.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = label(root.as_deref().unwrap_or("system"), fits);
    let mut text = format!("# yaml-language-server: $schema={}\n", ways.schema);
    text.push_str(
        "# The service map: who owns what. Edit it, then `split check` holds the code to it; `split map show` prints what it\n\
         # means here, and what nobody owns yet. Each part of the code is a service below: join those that belong together.\n\
         version: 1\n\n",
    );
    let _ = writeln!(text, "system:\n  name: {}", scalar(&name));
    if let Some(root) = ways.root {
        let _ = writeln!(text, "  source:\n    root: {}", scalar(root));
    }
    text.push('\n');
    text.push_str("# A library that every service may use: move modules here that know nothing of the business.\n");
    text.push_str("# shared:\n#   modules: [app::util]\n\n");
    text.push_str(if parts.is_empty() { "services: {}\n" } else { "services:\n" });
    for (index, (name, part)) in parts.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        let _ = writeln!(text, "  {}:", scalar(name));
        list(&mut text, "modules", &part.modules, |path| fits(NameKind::Path, path));
        list(&mut text, "tables", &part.tables, |table| fits(NameKind::Table, table));
        list(&mut text, "routes", &part.routes, |route| fits(NameKind::Route, route));
        text.push_str("    depends_on: []\n");
    }
    if !unused.is_empty() {
        let _ = write!(text, "\n# No statement names these tables: give each to a service.\n");
        unused.iter().for_each(|table| {
            let _ = writeln!(text, "# - {}", printable(table));
        });
    }
    text
}

/// A list, as the library writes its entries; what a map can't name stands behind it as a comment.
fn list(text: &mut String, name: &str, entries: &BTreeSet<String>, fits: impl Fn(&str) -> bool) {
    let (good, bad): (Vec<&str>, Vec<&str>) = entries.iter().map(String::as_str).partition(|entry| fits(entry));
    if !good.is_empty() {
        let _ = writeln!(text, "    {name}:");
        yaml(&good).lines().for_each(|line| {
            let _ = writeln!(text, "      {line}");
        });
    }
    if !bad.is_empty() {
        let _ = writeln!(text, "    # {name} that a map can't name as they are:");
        bad.iter().for_each(|entry| {
            let _ = writeln!(text, "    # - {}", printable(entry));
        });
    }
}

/// A text as YAML, in quotes where it would read as something else.
pub(in crate::report) fn scalar(text: &str) -> String {
    yaml(&text).trim_end().to_owned()
}

fn yaml<T: serde::Serialize>(value: &T) -> String {
    serde_yaml::to_string(value).expect("texts and lists of texts are always YAML")
}

/// For a comment: nothing that ends it.
fn printable(text: &str) -> String {
    let breaks = |sign: char| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}');
    text.chars().map(|sign| if breaks(sign) { '\u{fffd}' } else { sign }).collect()
}

/// A service's name out of a name in code.
#[must_use]
pub fn label(name: &str, fits: &dyn Fn(NameKind, &str) -> bool) -> String {
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
        label if fits(NameKind::Service, label) => label.to_owned(),
        // Names that a service can't have (`async`, `test`, …) get a second word.
        label => format!("{}-part", label.chars().take(35).collect::<String>().trim_end_matches('-')),
    }
}

#[cfg(test)]
mod tests {
    use super::{list, scalar};

    #[test]
    fn what_would_read_as_something_else_is_quoted() {
        for text in [
            "true", "null", "~", "1", "0x1f", "1e3", ".inf", "- a", "a: b", "a #b", "*a", "&a", "!a", "@a", "'", "\"",
            "", " a", "{a", "%a",
        ] {
            let written = scalar(text);
            assert_ne!(written, text);
            assert_eq!(serde_yaml::from_str::<String>(&written).expect("YAML"), text);
        }
        assert_eq!(scalar("GET /users/{id}"), "GET /users/{id}");
    }

    #[test]
    fn what_a_map_cannot_name_is_a_comment() {
        let mut text = String::new();
        let entries = ["users".to_owned(), "a\n  services: {}".to_owned(), "b\u{2028}c".to_owned()].into();
        list(&mut text, "tables", &entries, |entry| entry == "users");
        assert_eq!(
            text,
            "    tables:\n      - users\n    # tables that a map can't name as they are:\n    # - a\u{fffd}  services: {}\n    # - b\u{fffd}c\n"
        );
    }
}
