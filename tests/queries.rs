//! Where code gives SQL to a database: the whole list of sites of small crates, one a library.

use std::path::{Path, PathBuf};

use split::frontend::rust::{Options, Silent, analyze_read, read_all};
use split::load::{LoadOptions, load};
use split::model::analysis::{Analysis, Confidence, Origin};
use split::model::data::{Access, CodeData, HOLE, QuerySite, SchemaContent};
use split::model::schema::Dialect;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn read(name: &str, include_tests: bool) -> (Analysis, CodeData) {
    let source = load(&fixture(name), &LoadOptions::default()).expect("a package");
    let options = Options { include_tests };
    analyze_read(&source, read_all(&source, options, &Silent), options, &Silent)
}

/// `file:line call function: text`, and how sure it is where that is less than certain or inferred.
fn line(analysis: &Analysis, site: &QuerySite) -> String {
    let file = &analysis.files[site.file.0 as usize].path;
    let file = file.rsplit('/').next().unwrap_or_default();
    let from = match site.from {
        Origin::Item(item) => &analysis.items[item.0 as usize].name,
        Origin::Module(module) => &analysis.modules[module.0 as usize].id,
    };
    let text = match &site.access {
        Access::Sql { text, .. } => text.split_whitespace().collect::<Vec<_>>().join(" ").replace(HOLE, "{…}"),
        Access::File { path } => format!("file {path}"),
        Access::Built(_) => "built".to_owned(),
        Access::Unread => "?".to_owned(),
    };
    let sure = if site.confidence == Confidence::Guessed { " guessed" } else { "" };
    format!("{file}:{} {} {from}: {text}{sure}", site.line, site.call)
}

fn lines(analysis: &Analysis, code: &CodeData, test: bool) -> Vec<String> {
    code.sites.iter().filter(|site| site.test == test).map(|site| line(analysis, site)).collect()
}

#[track_caller]
fn same(found: &[String], expected: &str) {
    let found = found.join("\n");
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert!(found == expected.join("\n"), "found:\n{found}\n\nexpected:\n{}", expected.join("\n"));
}

/// The texts of the one schema that the code makes.
fn embedded(code: &CodeData) -> Vec<String> {
    let [schema] = code.schemas.as_slice() else { panic!("{} schemas", code.schemas.len()) };
    let SchemaContent::Sql { texts, dialect } = &schema.content else { panic!("no SQL") };
    let line = |text: &str| text.split_whitespace().take(6).collect::<Vec<_>>().join(" ");
    let texts = texts.iter().map(|sql| format!("{}:{} {}", sql.file, sql.line, line(&sql.text)));
    [format!("{} {dialect:?}", schema.id).trim().to_owned()].into_iter().chain(texts).collect()
}

#[test]
fn sqlx() {
    let (analysis, code) = read("data_sqlx", false);
    same(
        &lines(&analysis, &code, false),
        "build.rs:11 build_query_as filtered: SELECT u.id FROM users u JOIN names n ON n.user_id = u.id WHERE n.name = $1 AND u.id IN ($1, 0)
        build.rs:31 build inserted: INSERT INTO users (id, name) VALUES ($1, $1) ON CONFLICT DO NOTHING
        build.rs:44 build_query_scalar from_function: SELECT id FROM orders LIMIT 1
        build.rs:53 query other_builder: SELECT * FROM history
        forward.rs:14 affected close_account: UPDATE accounts SET closed = true
        forward.rs:15 logged close_account: DELETE FROM invites
        forward.rs:16 affected close_account: ?
        forward.rs:21 query_scalar count: SELECT count(*) FROM invoices
        forward.rs:21 query_scalar count: SELECT count(*) FROM orders
        forward.rs:42 run through_trait: DELETE FROM through_impl
        forward.rs:46 run through_bound: DELETE FROM through_bound
        forward.rs:55 query orphan: ?
        functions.rs:13 query by_function: UPDATE users SET name = $2 WHERE id = $1
        functions.rs:14 query_as by_function: SELECT id, name FROM users
        functions.rs:15 query_as by_function: SELECT id, name FROM users LIMIT 1
        functions.rs:16 query_scalar by_function: SELECT count(*) FROM orders
        functions.rs:17 query_with by_function: SELECT id FROM orders WHERE id = $1
        functions.rs:18 raw_sql by_function: TRUNCATE carts; TRUNCATE cart_items
        functions.rs:23 execute by_executor: DELETE FROM carts
        functions.rs:24 fetch_all by_executor: SELECT id FROM carts
        functions.rs:25 fetch_one by_executor: SELECT id FROM carts LIMIT 1
        functions.rs:27 query by_executor: DELETE FROM cart_items
        functions.rs:28 query by_executor: DELETE FROM coupons
        functions.rs:30 execute by_executor: SET search_path = audit
        functions.rs:36 query prepared: SELECT id FROM invoices
        functions.rs:46 execute untyped: DELETE FROM hidden_carts guessed
        generic.rs:28 query delete: DELETE FROM authors WHERE id = $1
        generic.rs:28 query delete: DELETE FROM books WHERE id = $1
        generic.rs:29 query delete: DELETE FROM keyed WHERE author_id = $1
        generic.rs:29 query delete: DELETE FROM keyed WHERE isbn = $1
        macros.rs:10 query! by_macro: DELETE FROM sessions WHERE user_id = $1
        macros.rs:11 query_as! by_macro: SELECT id, name AS \"name!\" FROM users WHERE id = $1
        macros.rs:12 query_scalar! by_macro: SELECT count(*) FROM users WHERE seen < $1
        macros.rs:13 query_unchecked! by_macro: UPDATE users SET seen = now() WHERE id = $1
        macros.rs:21 query_as_unchecked! by_macro: SELECT * FROM users
        macros.rs:22 query_file! by_macro: file queries/open_orders.sql
        macros.rs:23 query_file_as! by_macro: ?
        macros.rs:29 query! inside: TRUNCATE carts
        macros.rs:32 query! inside: SELECT 1 AS one FROM left_side
        macros.rs:33 query! inside: SELECT 2 AS two FROM right_side
        text.rs:22 query all: SELECT id FROM repo_users
        text.rs:23 query all: SELECT \"Id\" FROM \"Shouted\"
        text.rs:33 query constants: SELECT id FROM users WHERE id = $1
        text.rs:34 query constants: SELECT id FROM users ORDER BY id DESC
        text.rs:35 query constants: SELECT id, name FROM users FOR UPDATE
        text.rs:36 query constants: SELECT user_id FROM orders GROUP BY user_id
        text.rs:37 query constants: SELECT user_id FROM orders GROUP BY user_id
        text.rs:38 query constants: SELECT id FROM dented
        text.rs:44 query constants: SELECT id, name FROM users WHERE id = {…}
        text.rs:45 query constants: SELECT id, id FROM users
        text.rs:46 query constants: SELECT id FROM users
        text.rs:47 query constants: SELECT id FROM users
        text.rs:48 query constants: SELECT id FROM users
        text.rs:50 query constants: DELETE FROM carts
        text.rs:50 query constants: DELETE FROM coupons
        text.rs:63 query pushed: SELECT id FROM users WHERE name = $1 ORDER BY id DESC LIMIT {…};
        text.rs:63 query pushed: SELECT id FROM users WHERE name = $1 ORDER BY id LIMIT {…};
        text.rs:71 query chosen: SELECT id FROM archive
        text.rs:71 query chosen: SELECT id FROM orders
        text.rs:83 query chosen: SELECT 1 FROM late_a
        text.rs:83 query chosen: SELECT 1 FROM late_b
        text.rs:84 query chosen: SELECT id FROM alpha
        text.rs:84 query chosen: SELECT id FROM beta
        text.rs:90 query lists: SELECT id FROM users WHERE id IN (?)
        text.rs:96 query lists: SELECT id FROM users WHERE deleted_at IS NULL AND name = ${…}
        text.rs:102 query unknown: ?
        wrapped.rs:17 users_where! by_wrapper: SELECT id, name FROM users WHERE id = $1
        wrapped.rs:18 users_where! by_wrapper: SELECT id, name FROM users ORDER BY name",
    );
    let dialects = code.sites.iter().filter_map(|site| match site.access {
        Access::Sql { dialect, .. } => Some(dialect),
        _ => None,
    });
    assert!(dialects.into_iter().all(|dialect| dialect == Some(Dialect::Postgres)));
    assert!(code.schemas.is_empty());
}

#[test]
fn sqlx_in_tests() {
    let (analysis, code) = read("data_sqlx", true);
    same(&lines(&analysis, &code, true), "macros.rs:53 query in_test_code: SELECT id FROM only_in_tests");
}

#[test]
fn postgres() {
    let (analysis, code) = read("data_postgres", false);
    same(
        &lines(&analysis, &code, false),
        "blocking.rs:6 query by_client: SELECT id FROM blocking
        blocking.rs:7 execute by_client: DELETE FROM blocking
        blocking.rs:9 batch_execute by_client: TRUNCATE blocking
        pooled.rs:7 query by_pool: SELECT id FROM pooled
        pooled.rs:8 prepare_cached by_pool: SELECT id FROM cached WHERE id = $1
        pooled.rs:11 execute by_pool: DELETE FROM pooled
        pooled.rs:17 query untyped: SELECT id FROM guessed guessed
        raw.rs:13 prepare new: SELECT id FROM users WHERE id = $1
        raw.rs:19 prepare run: SELECT id FROM later WHERE id = $1
        raw.rs:31 query by_client: SELECT id FROM users
        raw.rs:32 query_one by_client: SELECT id FROM users WHERE id = $1
        raw.rs:33 query_opt by_client: SELECT id FROM sessions WHERE id = $1
        raw.rs:34 query_raw by_client: SELECT id FROM users
        raw.rs:35 query_typed by_client: SELECT id FROM orders
        raw.rs:36 execute by_client: DELETE FROM sessions
        raw.rs:37 execute_raw by_client: DELETE FROM carts
        raw.rs:38 prepare_typed by_client: SELECT id FROM typed WHERE id = $1
        raw.rs:39 simple_query by_client: VACUUM users
        raw.rs:40 batch_execute by_client: TRUNCATE carts; TRUNCATE orders
        raw.rs:41 copy_in by_client: COPY users FROM STDIN
        raw.rs:42 copy_out by_client: COPY users TO STDOUT
        raw.rs:44 execute by_client: UPDATE orders SET paid = true WHERE id = $1
        raw.rs:50 query inside: SELECT id FROM orders FOR UPDATE
        raw.rs:55 execute generic: DELETE FROM coupons
        raw.rs:56 query_one generic: SELECT count(*) FROM coupons
        raw.rs:61 batch_execute setup: CREATE TEMP TABLE scratch (id int)
        raw.rs:62 batch_execute setup: CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY); CREATE TABLE IF NOT EXISTS sessions (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));",
    );
    let blocking: Vec<&str> = code.sites.iter().map(|site| site.library).take(4).collect();
    assert_eq!(blocking, ["postgres", "postgres", "postgres", "tokio-postgres"]);
    same(
        &embedded(&code),
        "setup.sql Some(Postgres)
        setup.sql:1 CREATE TABLE IF NOT EXISTS users",
    );
}

#[test]
fn rusqlite() {
    let (analysis, code) = read("data_rusqlite", false);
    same(
        &lines(&analysis, &code, false),
        "lib.rs:15 execute_batch open: CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, body TEXT NOT NULL); CREATE INDEX IF NOT EXISTS notes_body ON notes (body);
        lib.rs:16 execute_batch open: PRAGMA foreign_keys = ON
        lib.rs:17 execute open: CREATE TABLE IF NOT EXISTS tags (note_id INTEGER REFERENCES notes (id), tag TEXT)
        lib.rs:18 execute open: CREATE TEMP TABLE scratch (id INTEGER)
        lib.rs:23 execute by_connection: INSERT INTO notes (body) VALUES (?1)
        lib.rs:24 query_row by_connection: SELECT body FROM notes WHERE id = ?1
        lib.rs:25 query_row_and_then by_connection: SELECT count(*) FROM notes
        lib.rs:26 prepare by_connection: SELECT id FROM notes
        lib.rs:30 prepare_cached by_connection: SELECT tag FROM tags
        lib.rs:33 execute by_connection: DELETE FROM notes
        lib.rs:39 execute clear: DELETE FROM notes
        lib.rs:39 execute clear: DELETE FROM tags
        lib.rs:46 M::up migrations: CREATE TABLE authors (id INTEGER PRIMARY KEY)
        lib.rs:47 M::up migrations: ALTER TABLE notes ADD COLUMN author_id INTEGER REFERENCES authors (id)
        lib.rs:52 execute elsewhere: DELETE FROM tags guessed
        steps.rs:23 execute fill: INSERT INTO events (id) SELECT id FROM steps
        steps.rs:34 execute_batch migrate: ALTER TABLE steps ADD COLUMN name TEXT
        steps.rs:34 execute_batch migrate: CREATE TABLE events (id INTEGER PRIMARY KEY)
        steps.rs:34 execute_batch migrate: CREATE TABLE steps (id INTEGER PRIMARY KEY)
        steps.rs:39 execute migrate: DELETE FROM events WHERE id = 1
        steps.rs:39 execute migrate: DELETE FROM steps WHERE id = 1",
    );
    same(
        &embedded(&code),
        "Some(Sqlite)
        src/lib.rs:8 CREATE TABLE IF NOT EXISTS notes
        src/lib.rs:17 CREATE TABLE IF NOT EXISTS tags
        src/lib.rs:46 CREATE TABLE authors (id INTEGER PRIMARY
        src/lib.rs:47 ALTER TABLE notes ADD COLUMN author_id
        src/steps.rs:15 CREATE TABLE steps (id INTEGER PRIMARY
        src/steps.rs:15 CREATE TABLE events (id INTEGER PRIMARY
        src/steps.rs:15 ALTER TABLE steps ADD COLUMN name",
    );
}

/// The reference monolith: places and functions are told by the texts around them.
#[test]
fn corallum() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/monolith");
    let source = load(&root, &LoadOptions::default()).expect("a package");
    let read = read_all(&source, Options::default(), &Silent);
    let (analysis, code) = analyze_read(&source, read, Options::default(), &Silent);
    let mut found: Vec<(String, u32)> =
        code.sites.iter().map(|site| (analysis.files[site.file.0 as usize].path.clone(), site.line)).collect();
    found.sort();
    found.dedup();
    let mut expected = counted(&root.join("src"), "src");
    // A helper that runs what it is given: its four callers are the sites.
    let helper = ("src/managers/enterprise.rs".to_owned(), 282);
    assert!(expected.contains(&helper));
    expected.retain(|place| *place != helper);
    expected.extend([119, 125, 132, 138].map(|line| (helper.0.clone(), line)));
    // A builder counts where it is built, not where it begins.
    expected.retain(|place| *place != ("src/reliability/queue.rs".to_owned(), 150));
    expected.push(("src/reliability/queue.rs".to_owned(), 162));
    expected.sort();
    assert_eq!(found, expected);
    assert!(code.sites.iter().all(|site| !matches!(site.access, Access::Unread)));
    // The rows of whatever table there is.
    assert_eq!(code.sites.iter().filter(|site| text_has_hole(site)).count(), 1);
}

fn text_has_hole(site: &QuerySite) -> bool {
    matches!(&site.access, Access::Sql { text, .. } if text.contains(HOLE))
}

/// Lines of a folder that call a function of sqlx which takes SQL.
fn counted(folder: &Path, name: &str) -> Vec<(String, u32)> {
    let mut places = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").filter_map(Result::ok) {
        let own = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            places.extend(counted(&entry.path(), &own));
        } else if entry.path().extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(entry.path()).expect("a file");
            let calls = ["query", "query_as", "query_scalar", "raw_sql", "QueryBuilder::new"];
            let has = |line: &str| {
                let called = |call: &&str| {
                    line.contains(&format!("sqlx::{call}::<")) || line.contains(&format!("sqlx::{call}("))
                };
                calls.iter().any(called)
            };
            let lines = text.lines().zip(1..).filter(|(line, _)| has(line));
            places.extend(lines.map(|(_, number)| (own.clone(), number)));
        }
    }
    places
}

/// Text that doubles, branches and calls itself without end.
#[test]
fn hostile_text_comes_to_an_end() {
    let folder = tempfile::tempdir().expect("a folder");
    let manifest =
        "[package]\nname = \"hostile\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\nsqlx = \"0.8\"\n";
    let doubled = "    sql = format!(\"{sql}{sql}\");\n".repeat(60);
    let branches = "    if db.x() { sql.push_str(\" a\") } else { sql.push_str(\" b\") }\n".repeat(60);
    let pushes = "    sql.push_str(\" AND more\");\n".repeat(3000);
    let sum = vec!["\"x\""; 400].join(" + ");
    let start = "    let mut sql = String::from(\"SELECT 1\");\n";
    let end = "    sqlx::query(&sql).execute(db).await;\n}\n";
    let mut parts = Vec::new();
    for (name, body) in [("doubled", &doubled), ("branches", &branches), ("pushes", &pushes)] {
        parts.push(format!("pub async fn {name}(db: &sqlx::PgPool) {{\n{start}{body}{end}"));
    }
    parts.push(format!("pub async fn sum(db: &sqlx::PgPool) {{\n    let sql = {sum};\n{end}"));
    parts.push("fn one(sql: &str) -> String {\n    two(&format!(\"{sql} 1\"))\n}\n".to_owned());
    parts.push("fn two(sql: &str) -> String {\n    one(&format!(\"{sql} 2\"))\n}\n".to_owned());
    parts.push(format!("pub async fn circle(db: &sqlx::PgPool) {{\n    let sql = one(\"SELECT 1\");\n{end}"));
    parts.push("async fn run(db: &sqlx::PgPool, sql: &str) {\n    sqlx::query(sql).execute(db).await;\n".to_owned());
    parts.push("    run(db, &format!(\"{sql} AND 1\")).await;\n}\n".to_owned());
    std::fs::create_dir(folder.path().join("src")).expect("a folder");
    std::fs::write(folder.path().join("Cargo.toml"), manifest).expect("a manifest");
    std::fs::write(folder.path().join("src/lib.rs"), parts.concat()).expect("a file");
    let source = load(folder.path(), &LoadOptions::default()).expect("a package");
    let read = read_all(&source, Options::default(), &Silent);
    let (analysis, code) = analyze_read(&source, read, Options::default(), &Silent);
    let found = lines(&analysis, &code, false);
    for name in ["doubled", "branches", "pushes", "sum", "circle"] {
        assert!(found.iter().any(|line| line.contains(&format!("query {name}:"))), "{name}");
    }
    assert!(found.iter().map(String::len).max() <= Some(300 << 10));
    assert!(found.iter().any(|line| line.contains("AND more")));
}
