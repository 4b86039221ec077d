//! Links: loops, links out of the root, and a root that is one.

use std::os::unix::fs::symlink;

use super::*;

#[test]
fn a_loop_ends() {
    let project = Project::new(&[("Cargo.toml", &package("a")), ("src/lib.rs", "")]);
    symlink("..", project.path("src/up")).expect("a link");
    symlink("loop", project.path("src/loop")).expect("a link");
    symlink("self.rs", project.path("src/self.rs")).expect("a link");
    let source = project.load();
    assert_eq!(files(&source), ["src/lib.rs"]);
    assert_eq!(source.blind_spots, []);
}

#[test]
fn links_never_lead_out_of_the_root() {
    let elsewhere = Project::new(&[("Cargo.toml", &package("b")), ("src/lib.rs", ""), ("secret.rs", "")]);
    let project = Project::new(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\"]\nresolver = \"2\"\n"),
        ("a/Cargo.toml", &package("a")),
        ("a/src/lib.rs", ""),
        ("a/src/real.rs", ""),
    ]);
    symlink(elsewhere.folder.path(), project.path("b")).expect("a link");
    symlink(elsewhere.path("secret.rs"), project.path("a/src/secret.rs")).expect("a link");
    symlink("real.rs", project.path("a/src/alias.rs")).expect("a link");
    for source in [project.load(), project.load_without_cargo()] {
        assert_eq!(names(&source), ["a"]);
        assert_eq!(files(&source), ["a/src/alias.rs", "a/src/lib.rs", "a/src/real.rs"]);
        let outside = blind(&source, BlindSpotKind::OutsideRoot);
        for place in ["a/src/secret.rs:0 a link", "b:0 a link", "b/Cargo.toml:0 the package `b`"] {
            assert!(outside.iter().any(|text| text.starts_with(place)), "{place}: {outside:?}");
        }
    }
}

#[test]
fn the_root_itself_may_be_a_link() {
    let project = Project::new(&[("real/Cargo.toml", &package("a")), ("real/src/lib.rs", "")]);
    symlink("real", project.path("link")).expect("a link");
    let source = load(&project.path("link"), &LoadOptions::default()).expect("loads");
    assert_eq!(source.root, project.true_path().join("real"));
    assert_eq!(files(&source), ["src/lib.rs"]);
}
