//! Names that are awkward: raw, foreign, the same twice, with quotes and spaces in their paths.

use crate::{GOOD, Project, package};

#[test]
fn raw_names_are_written_without_their_mark() {
    let lib = ("src/lib.rs", "mod good;\npub mod r#type;\npub fn r#match() { r#type::r#fn() }\n");
    let document = Project::new(&[lib, GOOD, ("src/type.rs", "pub fn r#fn() {}\n")]).analyze();
    assert_eq!(document.blind_spots(), [""; 0]);
    assert!(document.references().contains(&"a::match > a::type::fn".to_owned()), "{:#?}", document.references());
    document.has_the_rest();
}

#[test]
fn names_of_every_script() {
    let lib = ("src/lib.rs", "mod good;\npub mod größe;\npub struct 名前;\npub fn имя(x: 名前) { größe::µ() }\n");
    let document = Project::new(&[lib, GOOD, ("src/größe.rs", "pub fn µ() {}\n")]).analyze();
    assert_eq!(document.blind_spots(), [""; 0]);
    let references = document.references();
    assert!(references.contains(&"a::имя > a::名前".to_owned()), "{references:#?}");
    assert!(references.contains(&"a::имя > a::größe::µ".to_owned()), "{references:#?}");
}

#[test]
fn paths_with_quotes_spaces_and_line_breaks() {
    let lib = "mod good;\n#[path = \"it's a \\\"test\\\".rs\"]\nmod quoted;\n#[path = \"a b/ü.rs\"]\nmod spaced;\n";
    let document = Project::new(&[
        ("src/lib.rs", lib),
        GOOD,
        ("src/it's a \"test\".rs", "pub fn quoted() { unknown() }\n"),
        ("src/a b/ü.rs", "pub fn spaced() {}\n"),
    ])
    .analyze();
    let items = document.items();
    assert!(items.contains(&"a::quoted::quoted") && items.contains(&"a::spaced::spaced"), "{items:#?}");
    document.one_blind_spot("unresolved-path src/it's a \"test\".rs:1:");
}

#[test]
fn the_same_name_twice() {
    let lib = "mod good;\nfn f() {}\nfn f() {}\nstruct f;\nmod m { pub fn x() {} }\nmod m { pub fn x() {} }\nfn g() { f(); m::x() }\n";
    let document = Project::new(&[("src/lib.rs", lib), GOOD]).analyze();
    let mut ids = document.items();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands for one item: {ids:#?}");
    document.has_the_rest();
}

#[test]
fn names_that_the_language_and_the_libraries_have() {
    let lib = "mod good;\npub mod std { pub fn drop() {} }\npub mod core {}\npub struct Vec;\npub struct Option;\npub trait Iterator {}\n\
               pub enum Result { Ok, Err }\npub type u8 = u32;\npub fn f(v: Vec, o: Option, u: u8) -> Result { std::drop(); Result::Ok }\n\
               pub mod a { pub mod a { pub fn a() { crate::a::a::a() } } }\n";
    let document = Project::new(&[("src/lib.rs", lib), GOOD]).analyze();
    let references = document.references();
    for to in ["a::std::drop", "a::Vec", "a::Option", "a::Result", "a::u8"] {
        assert!(references.contains(&format!("a::f > {to}")), "{to}: {references:#?}");
    }
    document.has_the_rest();
}

#[test]
fn crates_called_like_the_language() {
    for name in ["std", "core", "crate-type", "self-test", "test", "proc_macro", "a-b_c"] {
        let project = Project::new(&[("src/lib.rs", "mod good;\n"), GOOD]);
        project.write("Cargo.toml", package(name));
        let document = project.analyze();
        let krate = name.replace('-', "_");
        assert!(document.references().contains(&format!("{krate}::good::f > {krate}::good::g")), "{name}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn file_names_that_are_not_utf_8() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let project = Project::new(&[("src/lib.rs", "mod good;\n"), GOOD]);
    let name = OsStr::from_bytes(b"src/\xff\xfe.rs");
    if std::fs::write(project.folder.path().join(name), "pub fn f() {}\n").is_ok() {
        project.analyze().has_the_rest();
    }
}

#[cfg(unix)]
#[test]
fn file_names_with_line_breaks() {
    let project = Project::new(&[("src/lib.rs", "mod good;\n#[path = \"x\\ny.rs\"]\nmod broken;\n"), GOOD]);
    project.write("src/x\ny.rs", "fn (");
    let document = project.analyze();
    document.one_blind_spot("parse-error src/x\ny.rs:1:4 ");
    document.has_the_rest();
}
