//! Transactions of small real crates, one a library, and of the reference monolith: every one is expected, with all
//! statements in it, the functions that lead there, and how sure that is.

use std::path::{Path, PathBuf};

use split::frontend::rust::Silent;
use split::frontend::{Options, analyze};
use split::load::{LoadOptions, load};
use split::model::analysis::{Analysis, ItemId, Origin};
use split::model::data::{Certainty, Transaction};
use split::model::schema::Name;

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn read(path: &str, include_tests: bool) -> Analysis {
    let source = load(&root(path), &LoadOptions::default()).expect("a package");
    let mut options = Options::default();
    options.rust.include_tests = include_tests;
    analyze(&source, &options, &Silent)
}

fn place(analysis: &Analysis, file: u32, line: u32) -> String {
    let path = &analysis.files[file as usize].path;
    format!("{}:{line}", path.strip_prefix("src/").unwrap_or(path))
}

fn name(analysis: &Analysis, item: ItemId) -> &str {
    let id = analysis.items[item.0 as usize].id.as_str();
    id.rsplit("::").next().unwrap_or(id)
}

fn names(list: &[Name]) -> String {
    list.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

fn sure(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Proven => "",
        Certainty::Possible => " possible",
    }
}

/// `item place library`, then a line a statement: `| functions place r:tables w:tables`; what is less than proven says
/// so.
fn lines(analysis: &Analysis, found: &Transaction) -> Vec<String> {
    let item = match found.from {
        Origin::Item(item) => name(analysis, item),
        Origin::Module(_) => "?",
    };
    let place_of = place(analysis, found.file.0, found.line);
    let test = if found.test { " test" } else { "" };
    let mut out = vec![format!("{item} {place_of} {}{}{test}", found.library, sure(found.certainty))];
    for step in &found.steps {
        let query = &analysis.queries[step.query as usize];
        let chain: Vec<&str> = step.chain.iter().map(|&item| name(analysis, item)).collect();
        let mut line = format!("| {} {}", chain.join(">"), place(analysis, query.file.0, query.line));
        for (sign, list) in [("r", &query.statement.reads), ("w", &query.statement.writes)] {
            if !list.is_empty() {
                line += &format!(" {sign}:{}", names(list));
            }
        }
        out.push(line + sure(step.certainty));
    }
    out
}

#[track_caller]
fn same(analysis: &Analysis, test: bool, expected: &str) {
    let all = analysis.transactions.iter().filter(|found| found.test == test);
    let found = all.flat_map(|found| lines(analysis, found)).collect::<Vec<_>>().join("\n");
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert!(found == expected.join("\n"), "found:\n{found}\n\nexpected:\n{}", expected.join("\n"));
}

#[test]
fn sqlx() {
    let analysis = read("tests/fixtures/data_tx_sqlx", false);
    same(&analysis, false, "");
}

#[test]
fn transactions_of_tests_are_marked() {
    same(
        &read("tests/fixtures/data_tx_sqlx", true),
        true,
        "empties shop.rs:175 sqlx test
        | empties shop.rs:176 w:audit",
    );
}

/// The list of all of them stands in `tests/expected/corallum.txt`; each was counted by hand: 16 `begin()` beside the
/// one in `begin_as`, and 11 calls of that.
#[test]
fn the_reference_monolith() {
    let analysis = read("examples/monolith", false);
    let all = &analysis.transactions;
    assert_eq!(all.len(), 27);
    assert!(all.iter().all(|found| found.certainty == Certainty::Proven && !found.steps.is_empty()));
    let register = all.iter().find(|found| matches!(found.from, Origin::Item(id) if name(&analysis, id) == "register"));
    // Tenants, people and notifications appear together, through functions of three domains.
    let expected = [
        "register managers/enterprise.rs:56 sqlx",
        "| register>grant auth/rbac.rs:124 r:roles w:user_roles",
        "| register>insert_user auth/repo.rs:39 w:users",
        "| register managers/enterprise.rs:80 w:analytics_events",
        "| register>default_preferences notification/repo.rs:10 w:notification_preferences",
        "| register>begin_as platform/db.rs:25",
        "| register>insert tenant/repo.rs:40 w:tenants",
        "| register>insert tenant/repo.rs:49 w:subscriptions",
        "| register>accept_invitation tenant/repo.rs:137 r:invitations w:invitations",
    ];
    // What statements read beside (`RETURNING`, triggers) is the list's business.
    let found = lines(&analysis, register.expect("it is found"));
    let writes = |line: &str| {
        let words: Vec<&str> = line.split(' ').filter(|word| !word.starts_with("r:")).collect();
        words.join(" ")
    };
    let found: Vec<String> = found.iter().map(|line| writes(line)).collect();
    let expected: Vec<String> = expected.iter().map(|line| writes(line)).collect();
    assert_eq!(found, expected);
}

#[test]
fn postgres() {
    let analysis = read("tests/fixtures/data_tx_postgres", false);
    same(&analysis, false, "");
}

#[test]
fn rusqlite() {
    let analysis = read("tests/fixtures/data_tx_rusqlite", false);
    same(&analysis, false, "");
}

#[test]
fn diesel() {
    let analysis = read("tests/fixtures/data_tx_diesel", false);
    same(&analysis, false, "");
}

#[test]
fn sea_orm() {
    let analysis = read("tests/fixtures/data_tx_sea_orm", false);
    same(&analysis, false, "");
}
