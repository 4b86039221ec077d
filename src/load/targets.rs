//! The targets of a package by Cargo's rules for finding them: what the manifest names, and what lies where it is
//! usual. <https://doc.rust-lang.org/cargo/reference/cargo-targets.html#target-auto-discovery>

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::model::source::{SourceTarget, TargetKind};

/// All targets of the package in `folder`, sorted by kind and name.
pub(super) fn discover(
    folder: &Path,
    manifest: &Table,
    package: &Table,
    name: &str,
    edition: u16,
) -> Vec<SourceTarget> {
    let found = Finder { folder, manifest, package, name, edition };
    let mut targets = Vec::new();
    targets.extend(found.library());
    for (kind, section, switch, usual) in [
        (TargetKind::Bin, "bin", "autobins", "src/bin"),
        (TargetKind::Example, "example", "autoexamples", "examples"),
        (TargetKind::Test, "test", "autotests", "tests"),
        (TargetKind::Bench, "bench", "autobenches", "benches"),
    ] {
        targets.extend(found.of_kind(kind, section, switch, usual));
    }
    targets.extend(found.build_scripts());
    targets.sort_by(|a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
    targets
}

struct Finder<'a> {
    folder: &'a Path,
    manifest: &'a Table,
    package: &'a Table,
    name: &'a str,
    edition: u16,
}

impl Finder<'_> {
    fn target(&self, kind: TargetKind, name: &str, path: PathBuf, table: Option<&Table>) -> SourceTarget {
        let edition = table.and_then(|table| table.get("edition")?.as_str()?.parse().ok()).unwrap_or(self.edition);
        SourceTarget { name: name.to_owned(), kind, path, edition }
    }

    fn library(&self) -> Option<SourceTarget> {
        let table = self.manifest.get("lib").and_then(Value::as_table);
        let given = table.and_then(|table| table.get("path")?.as_str());
        let path = self.folder.join(given.unwrap_or("src/lib.rs"));
        let wanted = table.is_some() || self.package.get("autolib").and_then(Value::as_bool) != Some(false);
        if !wanted || (given.is_none() && !path.is_file()) {
            return None;
        }
        let flag = |key: &str| table.and_then(|table| table.get(key)?.as_bool()).unwrap_or(false);
        let crate_types =
            table.and_then(|table| table.get("crate-type").or_else(|| table.get("crate_type"))?.as_array());
        let is_macro = flag("proc-macro")
            || flag("proc_macro")
            || crate_types.is_some_and(|types| types.iter().any(|kind| kind.as_str() == Some("proc-macro")));
        let kind = if is_macro { TargetKind::ProcMacro } else { TargetKind::Lib };
        let name = table.and_then(|table| table.get("name")?.as_str()).unwrap_or(self.name).replace('-', "_");
        Some(self.target(kind, &name, path, table))
    }

    fn of_kind(&self, kind: TargetKind, section: &str, switch: &str, usual: &str) -> Vec<SourceTarget> {
        let usual_ones = self.usual(kind, usual);
        let sections: Vec<&Table> = self
            .manifest
            .get(section)
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
            .filter_map(Value::as_table)
            .collect();
        let mut targets = Vec::new();
        for table in &sections {
            let Some(name) = table.get("name").and_then(Value::as_str) else { continue };
            let given = table.get("path").and_then(Value::as_str).map(|path| self.folder.join(path));
            let found = || usual_ones.iter().find(|(usual, _)| usual == name).map(|(_, path)| path.clone());
            if let Some(path) = given.or_else(found) {
                targets.push(self.target(kind, name, path, Some(table)));
            }
        }
        // In the first edition a section of a kind turns the search for that kind off.
        let automatic = self.package.get(switch).and_then(Value::as_bool);
        if automatic.unwrap_or(self.edition > 2015 || sections.is_empty()) {
            for (name, path) in usual_ones {
                if !targets.iter().any(|target| target.name == name || target.path == path) {
                    targets.push(self.target(kind, &name, path, None));
                }
            }
        }
        targets
    }

    /// `x.rs` and `x/main.rs` in the usual folder, and `src/main.rs`.
    fn usual(&self, kind: TargetKind, folder: &str) -> Vec<(String, PathBuf)> {
        let mut found = Vec::new();
        let main = self.folder.join("src/main.rs");
        if kind == TargetKind::Bin && main.is_file() {
            found.push((self.name.to_owned(), main));
        }
        let entries = fs::read_dir(self.folder.join(folder));
        for path in entries.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())) {
            let Some(name) = path.file_stem().and_then(|stem| stem.to_str()) else { continue };
            if name.starts_with('.') {
                continue;
            }
            if path.extension().is_some_and(|extension| extension == "rs") && path.is_file() {
                found.push((name.to_owned(), path));
            } else if path.join("main.rs").is_file() {
                let name = path.file_name().and_then(|name| name.to_str()).unwrap_or(name).to_owned();
                found.push((name, path.join("main.rs")));
            }
        }
        found.sort_unstable();
        found
    }

    fn build_scripts(&self) -> Vec<SourceTarget> {
        let paths: Vec<&str> = match self.package.get("build") {
            Some(Value::String(path)) => vec![path],
            Some(Value::Array(paths)) => paths.iter().filter_map(Value::as_str).collect(),
            Some(Value::Boolean(false)) => Vec::new(),
            _ if self.folder.join("build.rs").is_file() => vec!["build.rs"],
            _ => Vec::new(),
        };
        let named = |path: &str| {
            let stem = Path::new(path).file_stem().and_then(|stem| stem.to_str()).unwrap_or("build");
            self.target(TargetKind::BuildScript, &format!("build-script-{stem}"), self.folder.join(path), None)
        };
        paths.into_iter().map(named).collect()
    }
}
