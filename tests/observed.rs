//! What `propose` takes in besides the code: git history, counted statements, traces; and what is none of these.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use split::frontend::sql;
use split::graph::observed;
use split::load::graph::parse;
use split::load::{git, statements, traces};
use split::model::data::Statement;
use split::model::graph::{EdgeKind, Graph};
use split::model::schema::{Dialect, Schema};

const GRAPH: &str = r#"{"nodes":[
    {"id":"shop::cart","kind":"module","file":"src/cart.rs"},
    {"id":"shop::mail","kind":"module","file":"src/mail.rs"},
    {"id":"shop::till","kind":"module","file":"src/till.rs"},
    {"id":"orders","kind":"table"},{"id":"items","kind":"table"},{"id":"users","kind":"table"}],
    "edges":[{"from":"shop::cart","to":"shop::mail","kind":"call"}]}"#;

fn graph() -> Graph {
    parse(GRAPH.as_bytes()).expect("a graph")
}

/// Ties of a kind: both ends, how often, and what counts.
fn ties(graph: &Graph, kind: EdgeKind) -> BTreeMap<(String, String), (f64, f64)> {
    let id = |node: u32| graph.node(node).id.replace("shop::", "");
    let edges = graph.edges.iter().filter(|edge| edge.kind == kind);
    edges.map(|edge| ((id(edge.from), id(edge.to)), (edge.weight, edge.damped.unwrap_or(edge.weight)))).collect()
}

fn git(folder: &Path, args: &[&str]) {
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"])
        .args(args)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .expect("git");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// Writes the files anew and commits them on that day.
fn commit(folder: &Path, day: &str, files: &[&str]) {
    for file in files {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
        fs::write(path, day).expect("writable");
    }
    git(folder, &["add", "."]);
    let date = format!("{day}T12:00:00Z");
    // `--since` asks when it was committed.
    let output = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"])
        .args(["commit", "-q", "-m", day, "--date", &date])
        .env("GIT_COMMITTER_DATE", &date)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .output()
        .expect("git");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A repository whose code lies in a folder of it.
fn repository() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    git(root, &["init", "-q", "-b", "main"]);
    commit(root, "2024-01-01", &["code/src/cart.rs", "code/src/mail.rs", "elsewhere ä.txt"]);
    git(root, &["tag", "first"]);
    commit(root, "2024-02-01", &["code/src/cart.rs", "code/src/mail.rs", "code/src/till.rs"]);
    let many: Vec<String> = (0..31).map(|number| format!("code/src/x{number}.rs")).collect();
    let mut many: Vec<&str> = many.iter().map(String::as_str).collect();
    many.extend(["code/src/cart.rs", "code/src/till.rs"]);
    commit(root, "2024-03-01", &many);
    folder
}

#[test]
fn files_of_one_commit_tie_their_modules() {
    let folder = repository();
    let code = folder.path().join("code");
    let commits = git::history(&code, None).expect("a history");
    assert_eq!(commits.iter().map(|commit| commit.files).collect::<Vec<_>>(), [33, 3, 3]);
    assert_eq!(commits[2].paths, ["src/cart.rs", "src/mail.rs"]);
    let mut graph = graph();
    observed::history(&mut graph, &commits, None);
    let tie = |a: &str, b: &str, weight: f64| ((a.to_owned(), b.to_owned()), (weight, weight));
    // Two parts in the first commit, three in the second; the third is too wide.
    let expected = [tie("cart", "mail", 1.5), tie("cart", "till", 0.5), tie("mail", "till", 0.5)];
    assert_eq!(ties(&graph, EdgeKind::CoChange), BTreeMap::from(expected));
    assert_eq!(graph.edges.len(), 4);
    for since in ["first", "2024-01-02"] {
        assert_eq!(git::history(&code, Some(since)).expect("a history").len(), 2, "{since}");
    }
    for bad in ["--output=x", "no such day", "2024-02-31"] {
        let error = git::history(&code, Some(bad)).expect_err("no beginning");
        assert!(error.to_string().contains("neither a day"), "{error}");
    }
    let nowhere = tempfile::tempdir().expect("a folder");
    assert!(git::history(nowhere.path(), None).expect_err("no repository").to_string().contains("history"));
}

fn read(text: &str) -> Statement {
    sql::statement(text, Dialect::Postgres, &Schema::default())
}

#[test]
fn statements_tie_the_tables_that_they_use() {
    let csv = "\u{feff}userid,Query,calls,rows\r\n10,\"SELECT * FROM orders o\nJOIN items i ON i.order_id = o.id -- \"\"x\"\"\",99,1\r\n\
               10,UPDATE users SET name = $1,7,1\r\n10,BEGIN,7,1\r\n";
    let json = r#"[{"query":"SELECT * FROM orders o\nJOIN items i ON i.order_id = o.id -- \"x\"","calls":99,"rows":[{}]},
        {"query":null,"calls":4},{"query":"UPDATE users SET name = $1","calls":7},{"query":"BEGIN","calls":7}]"#;
    let counted = statements::parse(csv).expect("an export");
    assert_eq!(counted, statements::parse(json).expect("an export"));
    let counted: Vec<(Statement, f64)> = counted.iter().map(|counted| (read(&counted.text), counted.calls)).collect();
    let mut graph = graph();
    observed::statements(&mut graph, &counted, None);
    let expected = (("items".to_owned(), "orders".to_owned()), (99.0, 100.0_f64.ln()));
    assert_eq!(ties(&graph, EdgeKind::Trace), BTreeMap::from([expected]));
}

#[test]
fn what_is_no_export_is_told_with_its_place() {
    for (text, message) in [
        ("", "line 1: no column is called `query`"),
        ("query\nSELECT 1", "line 1: no column is called `calls`"),
        ("query,calls\nSELECT 1,many", "line 2: `calls` is no count"),
        ("query,calls\n\"SELECT\n1\",1\nSELECT 2,NaN", "line 4: `calls` is no count"),
        ("query,calls\nSELECT 1,1,1", "line 2: 3 columns, and the header has 2"),
        ("query,calls\n\"SELECT 1,1", "line 2: a quote is not closed"),
        ("[{\"query\":\"SELECT 1\"}]", "missing field `calls`"),
        ("[{\"query\":\"SELECT 1\",\"calls\":-1}]", "[0].calls: -1 is no count"),
        ("{\"query\":1}", "line 1"),
    ] {
        let error = statements::parse(text).expect_err("no export");
        assert!(error.contains(message), "`{message}` is not in `{error}`");
    }
    assert!(statements::parse(&"[".repeat(1 << 20)).is_err());
}

/// A span with attributes, as exporters write it.
fn span(id: &str, parent: &str, name: &str, attributes: &[(&str, &str)]) -> String {
    let attributes: Vec<String> = attributes
        .iter()
        .map(|(key, value)| format!(r#"{{"key":"{key}","value":{{"stringValue":"{value}"}}}}"#))
        .collect();
    format!(
        r#"{{"traceId":"t","spanId":"{id}","parentSpanId":"{parent}","name":"{name}","kind":1,"attributes":[{}]}}"#,
        attributes.join(",")
    )
}

fn document(spans: &[String]) -> String {
    format!(r#"{{"resourceSpans":[{{"resource":{{}},"scopeSpans":[{{"spans":[{}]}}]}}]}}"#, spans.join(","))
}

#[test]
fn spans_tie_what_calls_each_other_and_its_tables() {
    let first = document(&[
        // The child may come before its parent.
        span("b", "a", "unnamed", &[("thread.name", "x")]),
        span("a", "", "POST /cart", &[("code.namespace", "shop::cart"), ("code.function", "add")]),
        span("c", "b", "send", &[("code.function.name", "shop::mail::send")]),
        span("c", "b", "send", &[("code.function.name", "shop::mail::send")]),
    ]);
    let second = document(&[
        span("d", "b", "query", &[("db.query.text", "INSERT INTO orders SELECT * FROM items")]),
        span("e", "c", "query", &[("db.collection.name", "public.users")]),
        span("f", "c", "x", &[("code.filepath", "src/till.rs")]),
        // A trace that runs in a circle, and one that ends nowhere.
        span("g", "h", "x", &[]),
        span("h", "g", "x", &[]),
        span("i", "lost", "shop::till::count", &[]),
    ]);
    let spans = traces::parse(format!("{first}\n{second}\n").as_bytes()).expect("traces");
    assert_eq!(spans.len(), 9);
    let text = "INSERT INTO orders SELECT * FROM items";
    let mut graph = graph();
    observed::traces(&mut graph, &spans, &BTreeMap::from([(text, read(text))]));
    let once = |a: &str, b: &str| ((a.to_owned(), b.to_owned()), (1.0, 2.0_f64.ln()));
    let expected = [
        once("cart", "mail"),
        once("cart", "orders"),
        once("cart", "items"),
        once("items", "orders"),
        once("mail", "users"),
        once("mail", "till"),
    ];
    assert_eq!(ties(&graph, EdgeKind::Trace), BTreeMap::from(expected));
}

#[test]
fn what_is_no_trace_is_told() {
    let deep = format!(r#"{{"resourceSpans":[],"x":{}"#, "[".repeat(1 << 20));
    let huge = format!(r#"{{"resourceSpans":[{{"scopeSpans":[{{"spans":[{{"name":"{}"#, "x".repeat(100 << 20));
    for (text, message) in [
        ("", "no span"),
        ("{}", "missing field `resourceSpans`"),
        (r#"{"resourceSpans":[]}"#, "no span"),
        ("{\"resourceSpans\":[]}\n{\"resourceSpans\":[{\"scopeSpans\":1}]}", "line 2"),
        (r#"{"resourceSpans":[{"scopeSpans":[{"spans":[{"spanId":1}]}]}]}"#, "line 1 column"),
        (&deep, "line 1 column"),
        (&huge, "EOF while parsing a string"),
    ] {
        let error = traces::parse(text.as_bytes()).expect_err("no traces");
        assert!(error.contains(message), "`{message}` is not in `{error}`");
    }
    // A long chain of spans is followed without recursion.
    let chain: Vec<String> = (0..50_000).map(|at| span(&at.to_string(), &(at + 1).to_string(), "x", &[])).collect();
    let spans = traces::parse(document(&chain).as_bytes()).expect("traces");
    observed::traces(&mut graph(), &spans, &BTreeMap::new());
}

fn split(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_split")).args(args).output().expect("it runs")
}

#[test]
fn the_command_takes_them_in_and_says_what_is_wrong() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).expect("writable");
        path.display().to_string()
    };
    let graph = file("graph.json", GRAPH);
    let counted = file("counted.csv", "query,calls\nSELECT * FROM orders JOIN items ON true,1000000\n");
    let traced = file("traces.json", &document(&[span("a", "", "x", &[("code.namespace", "shop::till")])]));
    let run = |more: &[&str]| {
        let mut args = vec!["propose", "--graph", &graph, "--format", "json"];
        args.extend(more);
        split(&args)
    };
    let plain = run(&[]);
    let both = run(&["--statements", &counted, "--traces", &traced]);
    assert!(both.status.success(), "{}", String::from_utf8_lossy(&both.stderr));
    assert_ne!(plain.stdout, both.stdout);
    assert!(String::from_utf8_lossy(&both.stdout).contains("trace"));
    for (option, path) in [("--statements", &traced), ("--traces", &counted)] {
        let output = run(&[option, path]);
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("can't be read as") && said.contains("docs/metrics.md"), "{said}");
    }
    assert_eq!(run(&["--history=2024-99-99"]).status.code(), Some(2));
}
