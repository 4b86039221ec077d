//! Which SQL files are migrations, in which order, and which of them belong to one database.

use std::collections::BTreeMap;

use crate::model::source::{SourceSet, SqlFile};

/// Files that make one database, in order.
#[derive(Debug)]
pub struct Set<'s> {
    /// The folder, or the file that stands alone.
    pub id: String,
    pub files: Vec<&'s SqlFile>,
    /// A schema as it is, not a row of migrations.
    pub whole: bool,
}

/// Folders whose SQL belongs to tests or examples.
const TEST_DATA: &[&str] = &[
    "tests",
    "test",
    "fixtures",
    "fixture",
    "testdata",
    "test_data",
    "test-data",
    "testsuite",
    "target",
    "snapshots",
    "examples",
    "example",
    "benches",
    "bench",
    "node_modules",
    "vendor",
    "third_party",
];

/// All sets, sorted by id. `named`: folders (relative to the root) that the user names; nothing else is looked at.
#[must_use]
pub fn sets<'s>(source: &'s SourceSet, named: &[String]) -> Vec<Set<'s>> {
    if !named.is_empty() {
        let files = source.sql_files.iter().filter(|file| named.iter().any(|folder| is_below(&file.path, folder)));
        return group(files.collect(), true);
    }
    let (test, real): (Vec<&SqlFile>, Vec<&SqlFile>) = source.sql_files.iter().partition(|file| is_test(&file.path));
    let found = group(real, false);
    if found.is_empty() { group(test, false) } else { found }
}

pub(super) fn is_below(path: &str, folder: &str) -> bool {
    folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn is_test(path: &str) -> bool {
    let mut folders = path.split('/').rev().skip(1);
    folders.any(|folder| TEST_DATA.contains(&folder.to_ascii_lowercase().as_str()))
}

fn group<'s>(files: Vec<&'s SqlFile>, named: bool) -> Vec<Set<'s>> {
    let mut migrations: BTreeMap<&str, Vec<(Order<'s>, &'s SqlFile)>> = BTreeMap::new();
    let mut others: BTreeMap<&str, Vec<&SqlFile>> = BTreeMap::new();
    for file in files {
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        let stem = name.strip_suffix(".sql").unwrap_or(name);
        if is_down(stem) {
            continue;
        }
        if is_up(stem) {
            // `<stamp>_name/up.sql`: the folder above holds the migrations.
            let (root, step) = folder.rsplit_once('/').unwrap_or(("", folder));
            migrations.entry(root).or_default().push((order(step, stem), file));
        } else if let Some(version) = version(stem) {
            let order = Order { stamp: version.0, tail: version.1, number: 0, file: stem };
            migrations.entry(folder).or_default().push((order, file));
        } else if makes_tables(&file.text) || (named && makes_anything(&file.text)) {
            others.entry(folder).or_default().push(file);
        }
    }
    let mut sets = Vec::new();
    for (folder, mut found) in migrations {
        if !named && !found.iter().any(|(_, file)| makes_tables(&file.text)) {
            continue;
        }
        found.sort_by(|one, two| one.0.cmp(&two.0));
        let files = found.into_iter().map(|(_, file)| file).collect();
        sets.push(Set { id: id(folder), files, whole: false });
    }
    for (folder, files) in others {
        for files in alone_or_together(files) {
            let id = if let [one] = files.as_slice() { one.path.clone() } else { id(folder) };
            sets.push(Set { id, files, whole: true });
        }
    }
    sets.sort_by(|one, two| (&one.id, one.whole).cmp(&(&two.id, two.whole)));
    sets
}

fn id(folder: &str) -> String {
    if folder.is_empty() { ".".to_owned() } else { folder.to_owned() }
}

/// Files of one folder that make tables: one schema in parts, or several that repeat each other (`schema.sql` for each
/// dialect).
fn alone_or_together(files: Vec<&SqlFile>) -> Vec<Vec<&SqlFile>> {
    let names = files.iter().map(|file| file.path.to_ascii_lowercase());
    let apart = names.filter(|path| {
        let name = path.rsplit('/').next().unwrap_or(path);
        WHOLE.iter().any(|word| name.contains(word))
    });
    if files.len() > 1 && apart.count() > 0 {
        return files.into_iter().map(|file| vec![file]).collect();
    }
    vec![files]
}

/// Words in the name of a file that holds a whole schema.
const WHOLE: &[&str] = &["schema", "init", "structure", "dump", "postgres", "mysql", "sqlite", "setup", "create"];

/// How migrations follow each other: by number (any width), then by name.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Order<'s> {
    stamp: (u8, usize, String),
    tail: &'s str,
    /// Of `up1.sql`, `up2.sql`, …
    number: u32,
    file: &'s str,
}

/// Folders with an `up.sql` compare as text: what stands before the first `_`, without dashes (diesel).
fn order<'s>(step: &'s str, file: &'s str) -> Order<'s> {
    let (stamp, tail) = step.split_once('_').unwrap_or((step, ""));
    let stamp = stamp.replace('-', "");
    let numbered = file.get(2..).and_then(|number| number.parse().ok()).unwrap_or(0);
    Order { stamp: (0, 0, stamp), tail, number: numbered, file }
}

/// The number that a name begins with, comparable, and the rest.
fn version(stem: &str) -> Option<((u8, usize, String), &str)> {
    let repeatable = stem.strip_prefix("R__");
    if let Some(rest) = repeatable {
        return Some(((2, 0, String::new()), rest));
    }
    let rest = match stem.strip_prefix(['V', 'v']) {
        Some(rest) if rest.starts_with(|c: char| c.is_ascii_digit()) => rest,
        _ => stem,
    };
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let number = rest[..end].trim_start_matches('0').to_owned();
    (end > 0).then(|| ((0, number.len(), number), &rest[end..]))
}

fn is_down(stem: &str) -> bool {
    let lower = stem.to_ascii_lowercase();
    let undo = stem.strip_prefix('U').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let ends = [".down", "_down", "-down", ".rollback", "_rollback", ".undo", ".revert", "-rollback"];
    undo || lower == "down" || ends.iter().any(|end| lower.ends_with(end)) || numbered(&lower, "down")
}

/// `up.sql`, and `up1.sql`, `up2.sql`, … of one step.
fn is_up(stem: &str) -> bool {
    let lower = stem.to_ascii_lowercase();
    lower == "up" || numbered(&lower, "up")
}

fn numbered(name: &str, start: &str) -> bool {
    name.strip_prefix(start).is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a text looks as if it made a table; comments may fool it.
fn makes_tables(text: &str) -> bool {
    follows(text, "create", &["table", "unlogged", "virtual", "temp", "temporary", "foreign"])
}

fn makes_anything(text: &str) -> bool {
    follows(text, "create", &[]) || follows(text, "alter", &[])
}

/// Whether a word stands somewhere, followed by one of others (by anything where there are none).
fn follows(text: &str, word: &str, others: &[&str]) -> bool {
    let bytes = text.as_bytes();
    let first = word.as_bytes()[0];
    memchr::memchr2_iter(first, first.to_ascii_uppercase(), bytes).any(|at| {
        let starts = |at: usize, word: &str| {
            bytes.get(at..at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word.as_bytes()))
        };
        if !starts(at, word) {
            return false;
        }
        let mut next = at + word.len();
        let blank = next;
        while bytes.get(next).is_some_and(u8::is_ascii_whitespace) {
            next += 1;
        }
        next > blank && (others.is_empty() || others.iter().any(|other| starts(next, other)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(paths: &[&str]) -> Vec<(String, Vec<String>)> {
        let file = |path: &&str| SqlFile { path: (*path).to_owned(), text: "CREATE  TABLE t (a int);".to_owned() };
        let source = SourceSet { sql_files: paths.iter().map(file).collect(), ..SourceSet::default() };
        let all = sets(&source, &[]).into_iter();
        all.map(|set| (set.id, set.files.iter().map(|file| file.path.clone()).collect())).collect()
    }

    fn one(id: &str, files: &[&str]) -> (String, Vec<String>) {
        (id.to_owned(), files.iter().map(|file| (*file).to_owned()).collect())
    }

    #[test]
    fn each_tool_has_its_names() {
        assert_eq!(
            found(&["m/10_b.sql", "m/2_a.up.sql", "m/2_a.down.sql", "m/R__z.sql", "m/U3__c.sql", "m/V3__c.sql"]),
            [one("m", &["m/2_a.up.sql", "m/V3__c.sql", "m/10_b.sql", "m/R__z.sql"])]
        );
        assert_eq!(
            found(&[
                "a/2019-03-01-000001_y/up.sql",
                "a/2019-03-01-000001_y/down.sql",
                "a/00000000000000_setup/up.sql",
                "b/2018-01-01-1_x/up.sql",
            ]),
            [
                one("a", &["a/00000000000000_setup/up.sql", "a/2019-03-01-000001_y/up.sql"]),
                one("b", &["b/2018-01-01-1_x/up.sql"])
            ]
        );
        assert_eq!(found(&["sql/schema.sql", "tests/x/1_a.sql"]), [one("sql/schema.sql", &["sql/schema.sql"])]);
        assert_eq!(found(&["tests/x/1_a.sql"]), [one("tests/x", &["tests/x/1_a.sql"])]);
        assert_eq!(found(&["1-a.sql", "002-b.sql"]), [one(".", &["1-a.sql", "002-b.sql"])]);
    }

    #[test]
    fn queries_are_no_migrations() {
        let source = SourceSet {
            sql_files: vec![SqlFile { path: "queries/1_x.sql".into(), text: "SELECT created, table FROM t".into() }],
            ..SourceSet::default()
        };
        assert!(sets(&source, &[]).is_empty());
    }
}
