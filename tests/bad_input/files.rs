//! Files that cannot be read: not Rust, not text, nothing, too much.

use std::fs::File;
use std::io::{BufWriter, Write};

use crate::{GOOD, Project};

const LIB: (&str, &str) = ("src/lib.rs", "mod bad;\nmod good;\n");

#[test]
fn a_file_that_does_not_parse_is_told_with_its_place() {
    let document = Project::new(&[LIB, GOOD, ("src/bad.rs", "fn a() {}\nfn b( {}\n")]).analyze();
    document.one_blind_spot("parse-error src/bad.rs:2:");
    document.has_the_rest();
}

#[test]
fn the_column_counts_characters_from_one() {
    let document = Project::new(&[LIB, GOOD, ("src/bad.rs", "const Ä: &str = \"ö\"; §\n")]).analyze();
    document.one_blind_spot("parse-error src/bad.rs:1:22 ");
}

#[test]
fn a_crate_root_that_does_not_parse_leaves_the_other_crates() {
    let root = ("src/lib.rs", "mod good;\nfn (\n");
    let document = Project::new(&[root, GOOD, ("src/main.rs", "mod good;\nfn main() { good::f() }\n")]).analyze();
    document.one_blind_spot("parse-error src/lib.rs:2:4 ");
    document.has_the_rest();
}

#[test]
fn unbalanced_and_unended_text_is_a_parse_error() {
    for text in ["}", "fn f() {", "fn f() { \"", "/* /* */", "r#\"", "'", "b'", "fn f() { '\\", "\u{0}", "r###"] {
        let document = Project::new(&[LIB, GOOD, ("src/bad.rs", text)]).analyze();
        document.one_blind_spot("parse-error src/bad.rs:1:");
        document.has_the_rest();
    }
}

#[test]
fn merge_conflicts_and_templates_are_parse_errors() {
    for text in ["<<<<<<< HEAD\nfn a() {}\n=======\nfn b() {}\n>>>>>>> x\n", "{% if x %}\nfn a() {}\n{% endif %}\n"] {
        let document = Project::new(&[LIB, GOOD, ("src/bad.rs", text)]).analyze();
        document.one_blind_spot("parse-error src/bad.rs:1:1 ");
        document.has_the_rest();
    }
}

#[test]
fn a_file_that_is_not_utf_8_is_told_with_its_line() {
    let project = Project::new(&[LIB, GOOD]);
    project.write("src/bad.rs", b"fn a() {}\n// \xff\xfe\n");
    let document = project.analyze();
    document.one_blind_spot("unreadable-file src/bad.rs:2:");
    document.has_the_rest();
}

#[test]
fn utf_16_and_binary_files_are_not_utf_8() {
    for bytes in [&b"\xff\xfef\0n\0"[..], b"\x7fELF\x02\x01\x01\0\xf0\x9f\x92"] {
        let project = Project::new(&[LIB, GOOD]);
        project.write("src/bad.rs", bytes);
        let document = project.analyze();
        document.one_blind_spot("unreadable-file src/bad.rs:1:");
        document.has_the_rest();
    }
}

#[test]
fn an_empty_file_is_an_empty_module() {
    for text in ["", "\n", "\u{feff}", "// nothing\n", "#!/usr/bin/env run\n", "\u{feff}//! only words\r\n"] {
        let document = Project::new(&[LIB, GOOD, ("src/bad.rs", text)]).analyze();
        assert_eq!(document.blind_spots(), [""; 0], "{text:?}");
        assert_eq!(document.modules(), ["a", "a::bad", "a::good"]);
        document.has_the_rest();
    }
}

#[test]
fn carriage_returns_and_a_mark_at_the_start_do_not_move_places() {
    let document =
        Project::new(&[LIB, GOOD, ("src/bad.rs", "\u{feff}pub fn one() {}\r\npub fn two() {}\r\n")]).analyze();
    let two = document.list("items").iter().find(|item| item["id"] == "a::bad::two").expect("read");
    assert_eq!((&two["line"], &two["column"]), (&2.into(), &8.into()));
}

#[test]
fn fifty_megabytes_are_not_read() {
    let project = Project::new(&[LIB, GOOD]);
    File::create(project.path("src/bad.rs")).and_then(|file| file.set_len(50 << 20)).expect("room for a sparse file");
    let document = project.analyze();
    document.one_blind_spot("unreadable-file src/bad.rs:0:0 50 MiB; files over ");
    document.has_the_rest();
}

#[test]
fn a_large_table_is_read() {
    let project = Project::new(&[LIB, GOOD]);
    let mut file = BufWriter::new(File::create(project.path("src/bad.rs")).expect("writable"));
    writeln!(file, "pub const TABLE: &[(u32, &str)] = &[").expect("room");
    for number in 0..60_000 {
        writeln!(file, "    ({number}, \"entry {number}\"),").expect("room");
    }
    writeln!(file, "];").expect("room");
    drop(file);
    let document = project.analyze();
    assert_eq!(document.blind_spots(), [""; 0]);
    assert!(document.items().contains(&"a::bad::TABLE"));
}

#[test]
fn a_folder_called_like_a_file_is_no_file() {
    let project = Project::new(&[LIB, GOOD, ("src/bad.rs/inner.txt", "")]);
    let document = project.analyze();
    document.one_blind_spot("missing-module src/lib.rs:1:5 ");
    document.has_the_rest();
}
