//! Signatures of the standard library and of well-known crates, written as Rust without bodies.
//!
//! A dependency is never read: what the inference needs of the most used ones stands in `stubs/`, one file a crate.

use super::ir::FileIr;
use super::lower::lower_parts;
use crate::model::source::SourceSet;

macro_rules! stubs {
    ($($name:literal),* $(,)?) => {
        /// The crate's name and its stub.
        const STUBS: &[(&str, &str)] = &[$(($name, include_str!(concat!("stubs/", $name, ".rs")))),*];
    };
}

stubs![
    "actix_web",
    "anyhow",
    "arc_swap",
    "askama",
    "async_graphql",
    "aws_sdk_s3",
    "axum",
    "axum_extra",
    "backoff",
    "backon",
    "base64",
    "bb8",
    "bytes",
    "bytesize",
    "camino",
    "chrono",
    "clap",
    "color_eyre",
    "comfy_table",
    "config",
    "console",
    "cookie",
    "crossbeam",
    "crossbeam_channel",
    "crossterm",
    "csv",
    "dashmap",
    "deadpool",
    "deadpool_postgres",
    "dialoguer",
    "diesel",
    "diesel_async",
    "directories",
    "dirs",
    "dropshot",
    "either",
    "eyre",
    "flate2",
    "flume",
    "fs_err",
    "futures",
    "futures_channel",
    "futures_core",
    "futures_util",
    "governor",
    "hashbrown",
    "headers",
    "hex",
    "http",
    "http_body_util",
    "humantime",
    "hyper",
    "ignore",
    "indexmap",
    "indicatif",
    "itertools",
    "jsonwebtoken",
    "lettre",
    "log",
    "metrics",
    "mime",
    "minijinja",
    "moka",
    "num_cpus",
    "object_store",
    "once_cell",
    "oneshot",
    "opentelemetry",
    "parking_lot",
    "percent_encoding",
    "petgraph",
    "postgres",
    "proc_macro2",
    "prometheus",
    "prost",
    "quote",
    "r2d2",
    "rand",
    "ratatui",
    "rayon",
    "redis",
    "regex",
    "reqwest",
    "rocket",
    "rusqlite",
    "schemars",
    "sea_orm",
    "secrecy",
    "semver",
    "serde",
    "serde_json",
    "sha2",
    "slog",
    "smallvec",
    "sqlx",
    "std",
    "strum",
    "syn",
    "tar",
    "tempfile",
    "tera",
    "time",
    "tokio",
    "tokio_postgres",
    "tokio_stream",
    "tokio_util",
    "toml",
    "tonic",
    "tower",
    "tower_http",
    "tower_layer",
    "tower_service",
    "tracing",
    "tracing_subscriber",
    "url",
    "uuid",
    "validator",
    "walkdir",
    "which",
    "zip",
];

/// The standard library, and the stubs of the crates that the packages depend on, with the stubs these name.
pub fn needed(source: &SourceSet) -> Vec<&'static str> {
    let mut names = vec!["std"];
    for package in &source.packages {
        for dependency in &package.dependencies {
            let name = dependency.package.replace('-', "_");
            if let Some((name, _)) = STUBS.iter().find(|(stub, _)| *stub == name)
                && !names.contains(name)
            {
                names.push(name);
            }
        }
    }
    let mut index = 1;
    while index < names.len() {
        let text = text(names[index]).unwrap_or_default();
        for (name, _) in STUBS {
            if !names.contains(name) && text.contains(&format!("{name}::")) {
                names.push(name);
            }
        }
        index += 1;
    }
    names
}

fn text(name: &str) -> Option<&'static str> {
    STUBS.iter().find(|(stub, _)| *stub == name).map(|(_, text)| *text)
}

/// About how many bytes of a stub are parsed at once.
const PART: usize = 12 << 10;

/// Parses a stub.
pub fn parse(name: &str) -> Option<FileIr> {
    // A whole tree of the largest stub would take more memory than anything else in a small run.
    let ir = lower_parts(parts(text(name)?).map(syn::parse_file)).ok();
    proc_macro2::extra::invalidate_current_thread_spans();
    ir
}

/// Cuts a stub between items at its top, which end with a line of one brace.
fn parts(text: &'static str) -> impl Iterator<Item = &'static str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let cut = match rest.get(PART..).and_then(|tail| tail.find("\n}\n")) {
            Some(at) => PART + at + 3,
            None => rest.len(),
        };
        let (part, tail) = rest.split_at(cut);
        rest = tail;
        Some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_its_row() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/frontend/rust/stubs");
        let files = std::fs::read_dir(folder).expect("the folder of the stubs");
        let mut found: Vec<String> = files
            .filter_map(|file| file.ok()?.path().file_stem().map(|stem| stem.to_string_lossy().into_owned()))
            .collect();
        found.sort();
        let mut rows: Vec<&str> = STUBS.iter().map(|(name, _)| *name).collect();
        rows.sort_unstable();
        assert_eq!(found, rows);
    }

    #[test]
    fn every_stub_is_read() {
        for (name, text) in STUBS {
            if let Some(error) = parts(text).find_map(|part| syn::parse_file(part).err()) {
                let place = error.span().start();
                panic!("{name}: {error} at {}:{}", place.line, place.column);
            }
        }
    }
}
