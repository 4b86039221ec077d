//! What `load` makes of projects in every state: whole, broken, linked, hidden.

#[cfg(unix)]
mod links;
#[cfg(unix)]
mod permissions;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use split::error::Error;
use split::load::{LoadOptions, load};
use split::model::analysis::BlindSpotKind;
use split::model::source::{SourcePackage, SourceSet};
use tempfile::TempDir;

/// A folder with files, gone after the test.
struct Project {
    folder: TempDir,
}

impl Project {
    fn new(files: &[(&str, &str)]) -> Self {
        let project = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        for (path, content) in files {
            project.write(path, content);
        }
        project
    }

    fn write(&self, path: &str, content: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file in a folder")).expect("writable");
        fs::write(path, content).expect("writable");
    }

    fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    fn load(&self) -> SourceSet {
        load(self.folder.path(), &LoadOptions::default()).expect("something to load")
    }

    fn load_without_cargo(&self) -> SourceSet {
        load(self.folder.path(), &LoadOptions { cargo: false }).expect("something to load")
    }

    /// The folder with every link in its path followed.
    fn true_path(&self) -> PathBuf {
        fs::canonicalize(self.folder.path()).expect("there")
    }
}

fn package(name: &str) -> String {
    format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n")
}

fn names(source: &SourceSet) -> Vec<&str> {
    source.packages.iter().map(|package| package.name.as_str()).collect()
}

fn files(source: &SourceSet) -> Vec<String> {
    let below = |path: &PathBuf| path.strip_prefix(&source.root).expect("below the root").display().to_string();
    source.rust_files.iter().map(below).collect()
}

/// The blind spots of a kind, as `file:line message`.
fn blind(source: &SourceSet, kind: BlindSpotKind) -> Vec<String> {
    let spots = source.blind_spots.iter().filter(|spot| spot.kind == kind);
    spots.map(|spot| format!("{}:{} {}", spot.file, spot.line, spot.message)).collect()
}

#[test]
fn a_single_package_has_its_targets_and_files() {
    let project = Project::new(&[
        ("Cargo.toml", &package("one-crate")),
        ("src/lib.rs", ""),
        ("src/main.rs", ""),
        ("src/deep/er.rs", ""),
        ("tests/api.rs", ""),
        ("build.rs", ""),
    ]);
    let source = project.load();
    assert_eq!(names(&source), ["one-crate"]);
    let targets: Vec<String> =
        source.packages[0].targets.iter().map(|target| format!("{} {}", target.kind.name(), target.name)).collect();
    assert_eq!(targets, ["lib one_crate", "bin one-crate", "test api", "build-script build-script-build"]);
    assert_eq!(files(&source), ["build.rs", "src/deep/er.rs", "src/lib.rs", "src/main.rs", "tests/api.rs"]);
    assert_eq!(source.blind_spots, []);
    assert_eq!(load(&project.path("Cargo.toml"), &LoadOptions::default()).expect("the same").packages.len(), 1);
}

#[test]
fn nothing_there_is_an_error_that_says_what_to_do() {
    let project = Project::new(&[("src/lib.rs", "")]);
    let error = load(project.folder.path(), &LoadOptions::default()).expect_err("no manifest");
    assert!(matches!(error, Error::NoManifest { .. }), "{error}");
    assert!(error.help().contains("split analyze path/to/project"));
    let error = load(&project.path("nowhere"), &LoadOptions::default()).expect_err("no such path");
    assert!(matches!(error, Error::NotFound { .. }), "{error}");
    let error = load(&project.path("src/lib.rs"), &LoadOptions::default()).expect_err("not a manifest");
    assert!(matches!(error, Error::NotAManifest { .. }), "{error}");
}

#[test]
fn a_broken_manifest_alone_is_an_error_with_its_place() {
    let project = Project::new(&[("Cargo.toml", "[package\nname = 1\n"), ("src/lib.rs", "")]);
    let error = load(project.folder.path(), &LoadOptions::default()).expect_err("no package");
    assert!(matches!(error, Error::NoPackage { .. }), "{error}");
    assert!(error.to_string().contains("Cargo.toml:1:9: the manifest is not valid TOML"), "{error}");
}

#[test]
fn a_missing_member_leaves_the_others() {
    let project = Project::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\n  \"a\",\n  \"gone\",\n]\nresolver = \"2\"\n"),
        ("a/Cargo.toml", &package("a")),
        ("a/src/lib.rs", ""),
    ]);
    let source = project.load();
    assert_eq!(names(&source), ["a"]);
    let manifests = blind(&source, BlindSpotKind::Manifest);
    assert!(manifests.contains(&"Cargo.toml:4 the workspace's member `gone` is missing".to_owned()), "{manifests:?}");
    let failed = manifests.iter().find(|text| text.contains("`cargo metadata` failed")).expect("said");
    assert!(!failed.contains(&*source.root.to_string_lossy()), "{failed}");
}

#[test]
fn a_broken_member_leaves_the_others() {
    let project = Project::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"crates/*\"]\nresolver = \"2\"\n"),
        ("crates/a/Cargo.toml", &package("a")),
        ("crates/a/src/lib.rs", ""),
        ("crates/b/Cargo.toml", "[package]\nname = \"b\"\nversion = = 1\n"),
        ("crates/b/src/lib.rs", ""),
        ("crates/c/Cargo.toml", "[package]\nversion = \"1.0.0\"\n"),
        ("crates/c/src/lib.rs", ""),
    ]);
    let source = project.load();
    assert_eq!(names(&source), ["a"]);
    let manifests = blind(&source, BlindSpotKind::Manifest);
    assert!(
        manifests.iter().any(|text| text.starts_with("crates/b/Cargo.toml:3 the manifest is not valid TOML")),
        "{manifests:?}"
    );
    assert!(
        manifests.iter().any(|text| text == "crates/c/Cargo.toml:0 the manifest's [package] says no name"),
        "{manifests:?}"
    );
}

#[test]
fn workspaces_under_one_root_stay_apart() {
    let project = Project::new(&[
        ("one/Cargo.toml", "[workspace]\nmembers = [\"*\"]\nexclude = [\"left\"]\nresolver = \"2\"\n"),
        ("one/x/Cargo.toml", &package("x")),
        ("one/x/src/lib.rs", ""),
        ("one/left/Cargo.toml", &package("left")),
        ("one/left/src/lib.rs", ""),
        ("two/Cargo.toml", &package("x")),
        ("two/src/lib.rs", ""),
    ]);
    for source in [project.load(), project.load_without_cargo()] {
        let found: Vec<(&str, &Path)> = source
            .packages
            .iter()
            .map(|package| (package.name.as_str(), package.workspace.strip_prefix(&source.root).expect("below")))
            .collect();
        assert_eq!(found, [("left", Path::new("one/left")), ("x", Path::new("one")), ("x", Path::new("two"))]);
        assert_eq!(source.blind_spots, []);
    }
}

#[test]
fn test_data_is_left_out_and_said() {
    let project = Project::new(&[
        ("Cargo.toml", &format!("{}[workspace]\nmembers = [\"tests/member\"]\n", package("a"))),
        ("src/lib.rs", ""),
        ("tests/member/Cargo.toml", &package("member")),
        ("tests/member/src/lib.rs", ""),
        ("tests/fixtures/p/Cargo.toml", "[workspace]\n[package]\nname = \"p\"\n"),
        ("tests/fixtures/q/Cargo.toml", "not a manifest"),
        ("vendor/v/Cargo.toml", "[workspace]\n[package]\nname = \"v\"\n"),
        ("vendor/v/.cargo-checksum.json", "{}"),
    ]);
    let source = project.load();
    assert_eq!(names(&source), ["a", "member"]);
    let left_out = blind(&source, BlindSpotKind::LeftOut);
    assert_eq!(left_out.len(), 2, "{left_out:?}");
    assert!(left_out[0].starts_with("tests:0 2 packages that no workspace includes"), "{left_out:?}");
    assert!(left_out[1].starts_with("vendor:0 one package that no workspace includes"), "{left_out:?}");
    assert_eq!(blind(&source, BlindSpotKind::Manifest), Vec::<String>::new());
}

#[test]
fn test_data_is_read_where_there_is_nothing_else() {
    let project = Project::new(&[("tests/p/Cargo.toml", &package("p")), ("tests/p/src/lib.rs", "")]);
    assert_eq!(names(&project.load()), ["p"]);
}

#[test]
fn ignored_hidden_and_built_files_are_not_there() {
    let project = Project::new(&[
        ("Cargo.toml", &package("a")),
        ("src/lib.rs", ""),
        (".gitignore", "/generated\n"),
        ("generated/Cargo.toml", &package("generated")),
        ("generated/src/lib.rs", ""),
        (".hidden/Cargo.toml", &package("hidden")),
        (".hidden/src/lib.rs", ""),
        ("out/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55"),
        ("out/package/Cargo.toml", &package("built")),
        ("out/package/src/lib.rs", ""),
        ("src/target/mod.rs", ""),
    ]);
    let source = project.load();
    assert_eq!(names(&source), ["a"]);
    assert_eq!(files(&source), ["src/lib.rs", "src/target/mod.rs"]);
}

#[test]
fn a_gitignore_above_the_root_counts_only_inside_a_repository() {
    let project =
        Project::new(&[(".gitignore", "*.rs\n"), ("inner/Cargo.toml", &package("a")), ("inner/src/lib.rs", "")]);
    let inner = project.path("inner");
    assert_eq!(files(&load(&inner, &LoadOptions::default()).expect("loads")), ["src/lib.rs"]);
    fs::create_dir(project.path(".git")).expect("writable");
    assert!(files(&load(&inner, &LoadOptions::default()).expect("loads")).is_empty());
}

#[test]
fn a_part_of_a_workspace_can_be_loaded_alone() {
    let project = Project::new(&[
        (
            "Cargo.toml",
            "[workspace]\nmembers = [\"a\", \"b\"]\nresolver = \"2\"\n[workspace.package]\nversion = \"7.0.0\"\n",
        ),
        ("a/Cargo.toml", "[package]\nname = \"a\"\nversion.workspace = true\n"),
        ("a/src/lib.rs", ""),
        ("b/Cargo.toml", &package("b")),
        ("b/src/lib.rs", ""),
    ]);
    let source = load(&project.path("a"), &LoadOptions::default()).expect("loads");
    assert_eq!(names(&source), ["a"]);
    assert_eq!(source.packages[0].version, "7.0.0");
    assert_eq!(blind(&source, BlindSpotKind::OutsideRoot).len(), 1, "{:?}", source.blind_spots);
}

#[test]
fn members_and_targets_outside_the_root_are_left_out() {
    let project = Project::new(&[
        ("shared/Cargo.toml", &package("shared")),
        ("shared/src/lib.rs", ""),
        ("top/Cargo.toml", "[workspace]\nmembers = [\"a\", \"../shared\"]\nresolver = \"2\"\n"),
        ("top/a/Cargo.toml", &format!("{}[[bin]]\nname = \"far\"\npath = \"../../shared/src/lib.rs\"\n", package("a"))),
        ("top/a/src/lib.rs", ""),
    ]);
    for cargo in [true, false] {
        let source = load(&project.path("top"), &LoadOptions { cargo }).expect("loads");
        assert_eq!(names(&source), ["a"]);
        assert_eq!(source.packages[0].targets.len(), 1);
        let outside = blind(&source, BlindSpotKind::OutsideRoot);
        assert!(outside.iter().any(|text| text.contains("the package `shared` lies outside")), "{outside:?}");
        assert!(outside.iter().any(|text| text.contains("the bin target `far` lies outside")), "{outside:?}");
    }
}

/// What decides how code is read, comparable between both ways of loading.
fn essence(package: &SourcePackage) -> String {
    let mut dependencies: BTreeMap<String, usize> = BTreeMap::new();
    for dependency in &package.dependencies {
        let text = format!(
            "{} as {} {:?} {} {}",
            dependency.package, dependency.extern_name, dependency.path, dependency.dev, dependency.build
        );
        *dependencies.entry(text).or_default() += 1;
    }
    format!(
        "{} {} {} {}\n{:#?}\n{:#?}",
        package.name,
        package.version,
        package.edition,
        package.workspace.display(),
        package.targets,
        dependencies
    )
}

#[test]
fn reading_manifests_finds_what_cargo_finds() {
    let project = Project::new(&[
        (
            "Cargo.toml",
            r#"
            [workspace]
            members = ["crates/*", "./tools/gen"]
            exclude = ["crates/out"]
            resolver = "2"
            [workspace.package]
            version = "3.1.0"
            edition = "2024"
            [workspace.dependencies]
            renamed = { package = "plain-name", path = "crates/plain" }
            serde = "1"
            "#,
        ),
        ("crates/out/Cargo.toml", "[workspace]\n[package]\nname = \"out\"\n"),
        ("crates/out/src/lib.rs", ""),
        (
            "crates/plain/Cargo.toml",
            "[package]\nname = \"plain-name\"\nversion = \"1.0.0\"\n[lib]\nname = \"other\"\npath = \"lib/it.rs\"\n",
        ),
        ("crates/plain/lib/it.rs", ""),
        (
            "crates/app/Cargo.toml",
            r#"
            [package]
            name = "app-x"
            version.workspace = true
            edition.workspace = true
            build = "make.rs"
            autobenches = false
            [[bin]]
            name = "tool"
            [[bin]]
            name = "placed"
            path = "bins/placed.rs"
            [[example]]
            name = "show"
            path = "examples/shown.rs"
            [dependencies]
            renamed = { workspace = true }
            serde = { workspace = true, features = ["derive"] }
            mac = { path = "../mac" }
            [target.'cfg(unix)'.dependencies]
            libc = "0.2"
            [dev-dependencies]
            plain-name = { path = "../plain" }
            [build-dependencies]
            auto = { path = "../../auto/member" }
            "#,
        ),
        ("crates/app/src/lib.rs", ""),
        ("crates/app/src/main.rs", ""),
        ("crates/app/src/bin/tool.rs", ""),
        ("crates/app/src/bin/big/main.rs", ""),
        ("crates/app/src/bin/big/part.rs", ""),
        ("crates/app/bins/placed.rs", ""),
        ("crates/app/examples/shown.rs", ""),
        ("crates/app/examples/other.rs", ""),
        ("crates/app/tests/api/main.rs", ""),
        ("crates/app/tests/common/mod.rs", ""),
        ("crates/app/benches/speed.rs", ""),
        ("crates/app/make.rs", ""),
        ("crates/mac/Cargo.toml", "[package]\nname = \"mac\"\nversion = \"0.0.1\"\n[lib]\nproc-macro = true\n"),
        ("crates/mac/src/lib.rs", ""),
        ("auto/member/Cargo.toml", &package("auto")),
        ("auto/member/src/lib.rs", ""),
        (
            "tools/gen/Cargo.toml",
            "[package]\nname = \"gen\"\nversion = \"0.1.0\"\nbuild = false\n[[test]]\nname = \"only\"\npath = \"tests/only.rs\"\n",
        ),
        ("tools/gen/src/main.rs", ""),
        ("tools/gen/tests/only.rs", ""),
        ("tools/gen/tests/not_found.rs", ""),
        ("tools/gen/build.rs", ""),
    ]);
    let by_cargo = project.load();
    assert_eq!(by_cargo.blind_spots, [], "Cargo itself must accept this project");
    let app = by_cargo.packages.iter().find(|package| package.name == "app-x").expect("loaded");
    let names: Vec<&str> = app.dependencies.iter().map(|dependency| dependency.extern_name.as_str()).collect();
    assert!(names.contains(&"renamed") && names.contains(&"other"), "names that code uses: {names:?}");
    let by_hand = project.load_without_cargo();
    let [by_cargo, by_hand] = [by_cargo, by_hand].map(|source| source.packages.iter().map(essence).collect::<Vec<_>>());
    assert_eq!(by_cargo.len(), 6);
    for (cargo, hand) in by_cargo.iter().zip(&by_hand) {
        assert_eq!(cargo, hand);
    }
    assert_eq!(by_cargo.len(), by_hand.len());
}

#[test]
fn a_toolchain_that_is_not_installed_does_not_matter() {
    let project = Project::new(&[
        ("Cargo.toml", &package("a")),
        ("src/lib.rs", ""),
        ("rust-toolchain.toml", "[toolchain]\nchannel = \"nightly-2001-01-01\"\n"),
        (".cargo/config.toml", "[build]\nrustc = \"/nowhere/rustc\"\n[broken\n"),
    ]);
    let source = project.load();
    assert_eq!(names(&source), ["a"]);
    assert_eq!(source.blind_spots, []);
}
