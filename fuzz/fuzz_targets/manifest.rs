//! A folder with two manifests, cut at a line `---`: read without Cargo, as where it has no answer.
#![no_main]

use std::fs;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use split::load::{LoadOptions, load};
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for path in ["src", "b/src", "b/tests"] {
        fs::create_dir_all(folder.path().join(path)).expect("writable");
    }
    for path in ["src/lib.rs", "src/main.rs", "b/src/lib.rs", "b/tests/t.rs"] {
        fs::write(folder.path().join(path), "").expect("writable");
    }
    folder
});

fuzz_target!(|text: &str| {
    let (first, second) = text.split_once("\n---\n").unwrap_or((text, "[package]\nname = \"b\"\n"));
    fs::write(FOLDER.path().join("Cargo.toml"), first).expect("writable");
    fs::write(FOLDER.path().join("b/Cargo.toml"), second).expect("writable");
    let Ok(source) = load(FOLDER.path(), &LoadOptions { cargo: false }) else { return };
    for package in &source.packages {
        assert!(package.manifest.starts_with(&source.root), "{}", package.manifest.display());
        for target in &package.targets {
            assert!(target.path.starts_with(&source.root), "{}", target.path.display());
        }
    }
});
