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
    same(
        &analysis,
        false,
        "order shop.rs:14 sqlx
        | order shop.rs:15 w:orders
        | order>take shop.rs:25 r:stock w:stock
        | order>take>moved shop.rs:127 w:movements
        | order>count shop.rs:132 r:orders
        cancel shop.rs:32 sqlx
        | cancel shop.rs:33 r:orders w:orders
        | cancel shop.rs:47 r:lines w:lines
        | cancel shop.rs:51 r:orders w:orders
        import shop.rs:58 sqlx
        | import shop.rs:61 w:orders
        | import shop.rs:69 w:audit
        | import>moved shop.rs:127 w:movements
        import shop.rs:60 sqlx
        | import shop.rs:61 w:orders
        | import>moved shop.rs:127 w:movements
        invoice shop.rs:76 sqlx
        | invoice shop.rs:78 w:invoices
        | invoice>count shop.rs:132 r:orders
        audited shop.rs:88 sqlx possible
        | audited shop.rs:89 w:orders
        | audited>note shop.rs:156 w:audit possible
        hooked shop.rs:96 sqlx possible
        | hooked shop.rs:97 w:invoices
        by_hand shop.rs:106 sqlx
        | by_hand shop.rs:107 w:lines
        | by_hand>moved shop.rs:127 w:movements
        empty shop.rs:120 sqlx
        | empty>descend shop.rs:137 r:folders
        | empty>descend shop.rs:141 r:folders w:folders
        close ways.rs:16 sqlx
        | close>begin_as ways.rs:10
        | close ways.rs:17 w:orders
        reopen ways.rs:22 sqlx
        | reopen>begin_as ways.rs:10
        | reopen ways.rs:23 w:orders
        restock ways.rs:40 sqlx
        | restock>with_tx>begin_as ways.rs:10
        | restock>with_tx ways.rs:34 w:audit
        | restock ways.rs:42 w:stock
        clear ways.rs:50 sqlx
        | clear>with_tx>begin_as ways.rs:10
        | clear>with_tx ways.rs:34 w:audit
        | clear>cleared ways.rs:54 w:stock
        bill ways.rs:82 sqlx
        | bill>bill ways.rs:71 w:invoices
        advance ways.rs:100 sqlx
        | advance>step ways.rs:95 w:audit
        | advance ways.rs:104 w:invoices",
    );
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
    same(
        &analysis,
        false,
        "order blocking.rs:6 postgres
        | order blocking.rs:7 w:orders
        | order>fill blocking.rs:15 w:lines
        | order>fill blocking.rs:16 w:audit
        order blocking.rs:8 postgres
        | order>fill blocking.rs:15 w:lines
        | order>fill blocking.rs:16 w:audit
        by_hand blocking.rs:22 postgres
        | by_hand blocking.rs:23 w:lines
        by_hand blocking.rs:26 postgres
        | by_hand blocking.rs:26 w:stock
        order lib.rs:9 tokio-postgres
        | order lib.rs:10 w:orders
        | order>take lib.rs:19 r:stock w:stock
        | order>take>log lib.rs:25 w:audit
        transfer lib.rs:31 tokio-postgres
        | transfer lib.rs:32 r:orders w:orders
        | transfer lib.rs:37 r:lines w:lines
        | transfer lib.rs:43 w:orders
        transfer lib.rs:36 tokio-postgres
        | transfer lib.rs:37 r:lines w:lines
        hooked lib.rs:69 tokio-postgres possible
        | hooked>after lib.rs:57 r:lines possible
        | hooked>after lib.rs:63 w:lines possible",
    );
}

#[test]
fn rusqlite() {
    let analysis = read("tests/fixtures/data_tx_rusqlite", false);
    same(
        &analysis,
        false,
        "add lib.rs:15 rusqlite
        | add lib.rs:16 w:notes
        | add>tag lib.rs:25 w:tags
        | add>tag>log lib.rs:33 w:log
        prune lib.rs:38 rusqlite
        | prune lib.rs:39 r:notes
        | prune lib.rs:44 w:tags
        | prune lib.rs:46 w:notes
        prune lib.rs:43 rusqlite
        | prune lib.rs:44 w:tags
        rename lib.rs:60 rusqlite
        | rename lib.rs:60 w:tags
        count lib.rs:64 rusqlite
        | count>with>counted lib.rs:68 r:tags
        unknown lib.rs:73 rusqlite possible
        | unknown lib.rs:74 w:log
        by_hand lib.rs:82 rusqlite
        | by_hand>log lib.rs:33 w:log",
    );
}

#[test]
fn diesel() {
    let analysis = read("tests/fixtures/data_tx_diesel", false);
    same(
        &analysis,
        false,
        "publish later.rs:11 diesel
        | publish later.rs:13 w:posts
        | publish>note later.rs:22 w:log
        forget later.rs:27 diesel
        | forget later.rs:27 w:votes
        publish lib.rs:12 diesel
        | publish lib.rs:13 w:posts
        | publish>vote lib.rs:22 w:votes
        | publish>vote>note lib.rs:27 w:log
        recount lib.rs:32 diesel
        | recount>note lib.rs:27 w:log
        | recount lib.rs:33 r:votes
        | recount lib.rs:37 w:votes
        recount lib.rs:37 diesel
        | recount lib.rs:37 w:votes
        clear lib.rs:45 diesel
        | clear>cleared lib.rs:49 w:posts
        titles lib.rs:65 diesel
        | titles>within>note lib.rs:27 w:log
        | titles lib.rs:65 r:posts
        ruled lib.rs:89 diesel possible
        | ruled>apply lib.rs:77 w:posts possible
        | ruled>apply lib.rs:83 w:votes possible",
    );
}

#[test]
fn sea_orm() {
    let analysis = read("tests/fixtures/data_tx_sea_orm", false);
    same(
        &analysis,
        false,
        "bake lib.rs:17 sea-orm
        | bake lib.rs:19 w:cake
        | bake>heat lib.rs:28 r:oven
        | bake>heat lib.rs:32 w:oven
        clean lib.rs:40 sea-orm
        | clean lib.rs:42 w:cake
        | clean lib.rs:43 w:oven
        rebake lib.rs:52 sea-orm
        | rebake lib.rs:53 r:cake
        | rebake lib.rs:58 w:cake
        | rebake lib.rs:60 r:oven
        rebake lib.rs:57 sea-orm
        | rebake lib.rs:58 w:cake
        feed lib.rs:88 sea-orm possible
        | feed>eat lib.rs:74 w:cake possible
        | feed>eat lib.rs:81 r:cake possible",
    );
}
