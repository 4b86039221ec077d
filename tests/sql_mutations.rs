//! Broken SQL: real migrations with pieces lost, doubled, swapped and put in must be read without a panic, in any dialect.
//!
//! `SPLIT_MUTATIONS=100000 cargo test --test sql_mutations` goes on longer than the default; `fuzz/` has the same for
//! libFuzzer.

#[path = "support/dice.rs"]
mod dice;

use std::fs;
use std::path::Path;

use split::frontend::sql;
use split::model::compare::compare;
use split::model::schema::Dialect;

use self::dice::Dice;

const MUTATIONS: usize = 600;

/// What breaks readers: ends of things that never began, and beginnings without an end.
const PIECES: &[&str] = &[
    "'",
    "\"",
    "$$",
    "$x$",
    "(",
    ")",
    "((((",
    "))))",
    "--",
    "/*",
    "*/",
    ";",
    ",",
    ".",
    "::",
    "\\",
    "\0",
    "é",
    "\u{fffc}",
    "[",
    "]",
    "{",
    "}",
    "`",
    "?",
    "$1",
    ":a",
    "@",
    "E'\\'",
    "U&'",
    "CREATE TABLE",
    "ALTER TABLE",
    " CASCADE",
    " RENAME TO ",
    " PARTITION OF ",
    " INHERITS (",
    " LIKE ",
    "CREATE VIEW",
    " AS SELECT * FROM ",
    "WITH RECURSIVE ",
    " UNION ",
    "DROP ",
    "DO $$",
    "BEGIN",
    "END",
    "EXECUTE '",
    "99999999999999999999",
    "-1",
    " NULL ",
    " DEFAULT ",
    " REFERENCES ",
    " CHECK (",
    " ON ",
];

fn texts(folder: &str, found: &mut Vec<String>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("readable").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    let sql = files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "sql"));
    found.extend(sql.map(|file| fs::read_to_string(file).expect("readable")));
}

/// A place between two characters.
fn boundary(text: &str, dice: &mut Dice) -> usize {
    let mut at = dice.roll(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn mutated(text: &str, others: &[String], dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.roll(6) {
        let (one, other) = (boundary(&text, dice), boundary(&text, dice));
        let (from, to) = (one.min(other), one.max(other));
        // Small pieces mostly: large losses leave nothing to read.
        let mut near = from + (to - from).min(dice.roll(40));
        while !text.is_char_boundary(near) {
            near -= 1;
        }
        match dice.roll(5) {
            0 => text.replace_range(from..near, ""),
            1 => text.insert_str(from, PIECES[dice.roll(PIECES.len())]),
            2 => {
                let piece = text[from..near].to_owned();
                text.insert_str(to, &piece);
            }
            3 => text.replace_range(from..near, PIECES[dice.roll(PIECES.len())]),
            _ => {
                let other = &others[dice.roll(others.len())];
                let start = boundary(other, dice);
                let piece: String = other[start..].chars().take(dice.roll(200)).collect();
                text.insert_str(from, &piece);
            }
        }
    }
    text
}

#[test]
fn mutated_migrations_are_read_without_a_panic() {
    let mut all = Vec::new();
    texts("examples/monolith/migrations", &mut all);
    texts("tests/fixtures/catalog/migrations", &mut all);
    assert!(all.len() > 10);
    let many = std::env::var("SPLIT_MUTATIONS").ok().and_then(|many| many.parse().ok()).unwrap_or(MUTATIONS);
    let mut dice = Dice(std::env::var("SPLIT_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1));
    let mut tables = 0;
    for _ in 0..many {
        let text = &all[dice.roll(all.len())];
        let text = mutated(text, &all, &mut dice);
        let dialect = [Dialect::Postgres, Dialect::Postgres, Dialect::Mysql, Dialect::Sqlite][dice.roll(4)];
        let read = std::panic::catch_unwind(|| {
            let (schema, _) = sql::schema_of(&text, dialect, "migration.sql");
            let _ = sql::statement(&text, dialect, &schema);
            // Whatever is left equals itself.
            (schema.tables.len(), compare(&schema, &schema).differences.len())
        });
        let Ok((some, differences)) = read else { panic!("{dialect:?}: this text is not survived:\n{text}") };
        assert_eq!(differences, 0, "{dialect:?}:\n{text}");
        tables += some;
    }
    assert!(tables > many, "hardly anything was read: {tables} tables of {many} texts");
}
