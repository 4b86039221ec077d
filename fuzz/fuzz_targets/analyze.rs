//! A small crate: the text is cut at `//// ` into up to eight files, which are analysed to the end and written as JSON.
#![no_main]

use std::sync::LazyLock;
use std::{fs, io};

use libfuzzer_sys::fuzz_target;
use rayon::{ThreadPool, ThreadPoolBuilder};
use split::frontend::rust::{self, Silent};
use split::frontend::{Options, analyze};
use split::model::source::{SourcePackage, SourceSet, SourceTarget, TargetKind};
use split::report::{FORMATS, Render};
use tempfile::TempDir;

static POOL: LazyLock<ThreadPool> =
    LazyLock::new(|| ThreadPoolBuilder::new().num_threads(1).stack_size(256 << 20).build().expect("a thread"));
static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a temporary folder"));

fuzz_target!(|text: &str| {
    let root = FOLDER.path().to_owned();
    let mut rust_files = Vec::new();
    for (number, part) in text.split("//// ").take(8).enumerate() {
        // The first is the crate's root, which declares the others unless it does so itself.
        let (name, head) = match number {
            0 => ("lib.rs".to_owned(), (1..8).map(|number| format!("mod m{number};")).collect::<String>()),
            _ => (format!("m{number}.rs"), String::new()),
        };
        let path = root.join(name);
        fs::write(&path, format!("{head}{part}")).expect("writable");
        rust_files.push(path);
    }
    rust_files.sort();
    let source = SourceSet {
        root: root.clone(),
        packages: vec![SourcePackage {
            name: "a".to_owned(),
            version: "0.1.0".to_owned(),
            manifest: root.join("Cargo.toml"),
            edition: 2021,
            workspace: root.clone(),
            targets: vec![SourceTarget {
                name: "a".to_owned(),
                kind: TargetKind::Lib,
                path: root.join("lib.rs"),
                edition: 2021,
            }],
            dependencies: Vec::new(),
        }],
        rust_files,
        ..SourceSet::default()
    };
    let analysis = POOL.install(|| analyze(&source, &Options { rust: rust::Options { include_tests: true }, ..Options::default() }, &Silent));
    let format = FORMATS.iter().find(|format| format.name == "json").expect("registered");
    let Render::Facts(render) = format.render else { panic!("made from facts") };
    render(&analysis, &mut io::sink()).expect("nowhere is always writable");
});
