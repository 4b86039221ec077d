//! Globs of globs: everybody gets the names, in a number of steps that does not run away.

use std::collections::HashMap;
use std::path::PathBuf;

use super::*;
use crate::frontend::rust::Options;
use crate::frontend::rust::intern::intern;
use crate::frontend::rust::link::{Linked, Read, link};
use crate::frontend::rust::parse::parse_source;
use crate::model::source::{SourcePackage, SourceSet, SourceTarget, TargetKind};

/// The links of a library of one file.
fn linked(text: &str) -> Linked {
    let root = PathBuf::from("/root");
    let path = root.join("src/lib.rs");
    let target = SourceTarget { name: "a".to_owned(), kind: TargetKind::Lib, path: path.clone(), edition: 2021 };
    let package = SourcePackage {
        name: "a".to_owned(),
        version: "0.1.0".to_owned(),
        manifest: root.join("Cargo.toml"),
        edition: 2021,
        workspace: root.clone(),
        targets: vec![target],
        dependencies: Vec::new(),
    };
    let source = SourceSet { root, packages: vec![package], ..SourceSet::default() };
    let read = Read { files: vec![(path, parse_source(text, false))], stubs: HashMap::new() };
    link(&source, read, Options::default())
}

/// Modules that each glob the root, which globs each of them.
fn knot(modules: usize) -> Linked {
    let globs = (0..modules).map(|n| format!("pub use m{n}::*;\n"));
    linked(
        &globs
            .chain((0..modules).map(|n| format!("pub mod m{n} {{ pub use crate::*; pub struct S{n}; }}\n")))
            .collect::<String>(),
    )
}

fn names(world: &World, scope: ScopeId, name: &str) -> bool {
    world.named(scope, intern(name), Ns::Types).is_some()
}

#[test]
fn modules_that_glob_each_other_have_each_others_names() {
    let Linked { world, blind_spots, .. } = knot(40);
    assert_eq!(blind_spots, []);
    let root = world.crates.iter().find(|krate| !krate.outside).expect("a crate").root;
    for module in 0..40 {
        let Some(Res::Mod(scope)) = world.named(root, intern(&format!("m{module}")), Ns::Types) else {
            panic!("m{module} is there");
        };
        assert!((0..40).all(|other| names(&world, scope, &format!("S{other}"))), "m{module} lacks a name");
    }
    // Each of three names a module (the module, and its struct as a type and as a value) goes to all once, and back once.
    let stubs = linked("").world.glob_steps;
    assert!(world.glob_steps - stubs <= 2 * 3 * 40 * 40, "{} steps", world.glob_steps - stubs);
}

#[test]
fn two_thousand_modules_that_glob_each_other_come_to_an_end() {
    let Linked { world, blind_spots, .. } = knot(2_000);
    assert!(world.glob_steps <= GLOB_STEPS, "{} steps", world.glob_steps);
    let told = blind_spots.iter().filter(|spot| spot.message.contains("the names of this glob are left out"));
    assert!(told.count() > 0);
    assert!(blind_spots.iter().all(|spot| spot.file == "src/lib.rs" && spot.line > 0 && spot.column > 0));
    assert!(blind_spots.len() <= 4_000);
}
