//! Folders that are no project, or half of one, as the command line tells of them.

use std::fs;

use crate::{GOOD, Project, package, run};

const LIB: (&str, &str) = ("src/lib.rs", "mod good;\n");

#[test]
fn no_manifest_is_an_error() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("main.rs"), "fn main() {}\n").expect("writable");
    let run = run(folder.path());
    assert_eq!((run.code, &*run.stdout), (Some(2), ""));
    assert!(run.stderr.starts_with("error: no Cargo.toml in `"), "{}", run.stderr);
    assert!(run.stderr.contains("\nhelp: "), "{}", run.stderr);
}

#[test]
fn a_broken_manifest_alone_is_an_error_that_names_its_place() {
    for (manifest, place) in [
        ("[package\nname = \"a\"\n", "Cargo.toml:1:"),
        ("[package]\nname = \"a\n", "Cargo.toml:2:"),
        ("\0\0\0", "Cargo.toml:1:"),
        ("", "Cargo.toml"),
        ("[package]\nversion = \"0.1.0\"\n", "Cargo.toml"),
        ("[package]\nname = 1\n", "Cargo.toml"),
        ("package = 3\n", "Cargo.toml"),
        ("workspace = []\n", "Cargo.toml"),
    ] {
        let project = Project::new(&[LIB, GOOD]);
        project.write("Cargo.toml", manifest);
        let run = run(project.folder.path());
        assert_eq!((run.code, &*run.stdout), (Some(2), ""), "{manifest:?}: {}", run.stderr);
        assert!(run.stderr.starts_with("error: no package could be loaded from `"), "{manifest:?}: {}", run.stderr);
        assert!(run.stderr.contains(place), "{manifest:?}: {}", run.stderr);
    }
}

#[test]
fn a_manifest_that_is_not_utf_8_is_told() {
    let project = Project::new(&[LIB, GOOD]);
    project.write("b/Cargo.toml", b"[package]\nname = \"\xff\"\n");
    let document = project.analyze();
    document.one_blind_spot("manifest b/Cargo.toml:");
    document.has_the_rest();
}

#[test]
fn a_member_that_is_missing_leaves_the_others() {
    let project = Project::new(&[LIB, GOOD]);
    project.write("Cargo.toml", format!("{}[workspace]\nmembers = [\"gone\"]\n", package("a")));
    let document = project.analyze();
    let spots = document.blind_spots();
    assert!(spots.iter().any(|spot| spot.contains("the workspace's member `gone` is missing")), "{spots:#?}");
    document.has_the_rest();
}

#[test]
fn a_member_with_a_broken_manifest_leaves_the_others() {
    let project = Project::new(&[LIB, GOOD, ("b/Cargo.toml", "[package]\nname = \"b\n"), ("b/src/lib.rs", "")]);
    project.write("Cargo.toml", format!("{}[workspace]\nmembers = [\"b\"]\n", package("a")));
    let document = project.analyze();
    let spots = document.blind_spots();
    assert!(spots.iter().any(|spot| spot.starts_with("manifest b/Cargo.toml:2:")), "{spots:#?}");
    document.has_the_rest();
}

#[test]
fn manifests_that_name_nonsense() {
    for addition in [
        "[[bin]]\npath = 3\n",
        "[[bin]]\nname = \"\"\n",
        "[lib]\npath = \"\"\n",
        "[lib]\npath = \"../../../../../../../etc/passwd\"\n",
        "[lib]\npath = \"src\"\n",
        "[dependencies]\na = { path = \".\" }\n",
        "[dependencies]\nb = { path = \"../../../../../../..\" }\n",
        "[dependencies]\nb = { workspace = true }\n",
        "[dependencies]\n\"\" = \"1\"\n",
        "[workspace]\nmembers = [\"**\", \"[\", \"../..\", \"/\", \"\", \".\", \"{a,b}\"]\n",
        "[workspace]\nmembers = [3]\n",
        "edition = \"3024\"\n",
    ] {
        let project = Project::new(&[LIB, GOOD]);
        project.write("Cargo.toml", format!("{}{addition}", package("a").replace("edition = \"2021\"\n", "")));
        let run = run(project.folder.path());
        assert!(matches!(run.code, Some(0 | 2)), "{addition}: {:?} {}", run.code, run.stderr);
    }
}

#[test]
fn packages_that_need_each_other() {
    let project =
        Project::new(&[("a/src/lib.rs", "pub fn f() { b::g() }\n"), ("b/src/lib.rs", "pub fn g() { a::f() }\n")]);
    project.write("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\"]\nresolver = \"2\"\n");
    project.write("a/Cargo.toml", format!("{}[dependencies]\nb = {{ path = \"../b\" }}\n", package("a")));
    project.write("b/Cargo.toml", format!("{}[dependencies]\na = {{ path = \"../a\" }}\n", package("b")));
    let document = project.analyze();
    assert_eq!(document.references(), ["a::f > b::g", "b::g > a::f"]);
}
