//! Signatures of the standard library and of well-known crates, written as Rust without bodies.
//!
//! A dependency is never read: what the inference needs of the most used ones stands in `stubs/`, one file a crate.

use super::ir::FileIr;
use super::lower::lower_signatures;
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
        for name in named(text) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        index += 1;
    }
    names
}

/// The stubs whose names stand before a `::` in a text, in the order of the table.
fn named(text: &str) -> Vec<&'static str> {
    let mut found: Vec<usize> = memchr::memmem::find_iter(text.as_bytes(), "::")
        .filter_map(|at| {
            let before = &text[..at];
            let start = before.rfind(|sign: char| !sign.is_alphanumeric() && sign != '_').map_or(0, |at| at + 1);
            STUBS.binary_search_by_key(&&before[start..], |(stub, _)| *stub).ok()
        })
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().map(|row| STUBS[row].0).collect()
}

fn text(name: &str) -> Option<&'static str> {
    STUBS.iter().find(|(stub, _)| *stub == name).map(|(_, text)| *text)
}

/// Reads a stub.
pub fn parse(name: &str) -> Option<FileIr> {
    lower_signatures(text(name)?).ok()
}

#[cfg(test)]
mod tests {
    use super::super::ir::{ItemIrKind, List, Pat, Pos};
    use super::super::lower::lower_file;
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
        assert!(STUBS.is_sorted(), "rows are looked up by halves");
    }

    /// The reader of signatures against the general parser.
    #[test]
    fn every_stub_is_read_as_the_parser_reads_it() {
        let mut wrong = Vec::new();
        for (name, text) in STUBS {
            let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"));
            let mut parsed = lower_file(&file, 0);
            proc_macro2::extra::invalidate_current_thread_spans();
            forget_places(&mut parsed);
            match lower_signatures(text) {
                Ok(read) if format!("{parsed:?}") == format!("{read:?}") => {}
                Ok(_) => wrong.push(format!("{name}: other tables")),
                Err(token) => wrong.push(format!("{name}: token {token} is not understood")),
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// Nobody asks where a stub's parts stand, nor what it hides.
    fn forget_places(ir: &mut FileIr) {
        let none = Pos::default();
        ir.fields.iter_mut().for_each(|field| field.shown = true);
        // A macro's name is all that counts.
        ir.toks.clear();
        for item in &mut ir.items {
            if let ItemIrKind::Macro(def) = &mut item.kind {
                def.toks = List::default();
            }
            item.attrs = List::default();
        }
        ir.attrs.clear();
        ir.segs.iter_mut().for_each(|seg| seg.pos = none);
        ir.variants.iter_mut().for_each(|variant| variant.pos = none);
        ir.fields.iter_mut().for_each(|field| field.pos = none);
        for pat in &mut ir.pats {
            if let Pat::Bind { pos, .. } = pat {
                *pos = none;
            }
        }
        for item in &mut ir.items {
            (item.pos, item.start_line, item.end_line) = (none, 0, 0);
        }
    }
}
