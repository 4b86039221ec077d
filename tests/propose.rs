//! `split propose`: metrics against figures of another program, hostile graphs, constraints, and the reference monolith.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use split::load::graph::parse;
use split::load::map;
use split::model::graph::Graph;
use split::model::proposal::{Metrics, Request};
use split::model::weights::Weights;
use split::propose::{assign, measure, mojofm, propose, what_if};

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn shop() -> Graph {
    parse(&fs::read(home("tests/expected/propose/shop.json")).expect("the graph")).expect("a graph")
}

fn json(path: &str) -> Value {
    serde_json::from_slice(&fs::read(home(path)).expect("readable")).expect("JSON")
}

fn split(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_split")).args(args).output().expect("it runs")
}

/// The figures were computed by another program from the formulas of docs/metrics.md.
#[test]
fn metrics_are_what_the_formulas_say() {
    let graph = shop();
    let expected = json("tests/expected/propose/shop.metrics.json");
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let assignment: Vec<Option<u32>> = graph
        .nodes
        .iter()
        .map(|node| {
            let next = u32::try_from(numbers.len()).expect("few");
            Some(*numbers.entry(expected["partition"][&node.id].as_str().expect("a service")).or_insert(next))
        })
        .collect();
    let Metrics {
        services,
        sm,
        icp,
        ifn,
        ned,
        bcp,
        turbo_mq,
        modularity,
        dtx,
        crossing_reads,
        crossing_writes,
        cut_foreign_keys,
        cut_joins,
        largest,
        degenerate,
        mojofm,
        ari,
    } = measure(&graph, &assignment);
    assert_eq!(degenerate, None);
    let services = u32::try_from(services).expect("few");
    for (name, value) in [
        ("services", Some(f64::from(services))),
        ("sm", sm),
        ("icp", icp),
        ("ifn", ifn),
        ("ned", ned),
        ("bcp", bcp),
        ("turbo_mq", turbo_mq),
        ("modularity", modularity),
        ("dtx", dtx),
        ("crossing_reads", crossing_reads),
        ("crossing_writes", crossing_writes),
        ("cut_foreign_keys", cut_foreign_keys),
        ("cut_joins", cut_joins),
        ("largest", Some(largest)),
        ("mojofm", mojofm),
        ("ari", ari),
    ] {
        let wanted = expected["metrics"][name].as_f64().expect("a figure");
        let value = value.unwrap_or_else(|| panic!("no {name}"));
        assert!((value - wanted).abs() < 1e-9, "{name}: {value}, expected {wanted}");
    }
}

#[test]
fn degenerate_cuts_are_called_so() {
    let graph = shop();
    let one = measure(&graph, &vec![Some(0); graph.nodes.len()]);
    assert!(one.degenerate.is_some_and(|why| why.contains("everything is in one service")));
    let each: Vec<Option<u32>> = (0u32..).map(Some).take(graph.nodes.len()).collect();
    assert!(measure(&graph, &each).degenerate.is_some());
    let proposal = propose(&graph, &Request::default()).expect("possible");
    let names: Vec<&str> = proposal.baselines.iter().map(|other| other.name.as_str()).collect();
    assert_eq!(names, ["a service a package", "all in one"]);
    assert!(proposal.baselines[1].metrics.degenerate.is_some());
}

#[test]
fn bad_graphs_are_told_with_their_place() {
    let nodes = |rest: &str| format!(r#"{{"nodes":[{{"id":"a","kind":"module"}},{{"id":"t","kind":"table"}}]{rest}}}"#);
    let long = format!(r#"{{"nodes":[{{"id":"{}","kind":"module"}}]}}"#, "x".repeat(10 << 20));
    for (text, message) in [
        (String::new(), "line 1"),
        ("[]".to_owned(), "line 1"),
        ("{}".to_owned(), "missing field `nodes`"),
        (r#"{"nodes":[]}"#.to_owned(), "`nodes` is empty"),
        (r#"{"version":2,"nodes":[{"id":"a","kind":"module"}]}"#.to_owned(), "version 2"),
        (r#"{"nodes":[{"id":"a","kind":"planet"}]}"#.to_owned(), "unknown variant `planet`"),
        (r#"{"nodes":[{"id":"","kind":"module"}]}"#.to_owned(), "nodes[0].id"),
        (
            r#"{"nodes":[{"id":"a","kind":"module"},{"id":"a","kind":"table"}]}"#.to_owned(),
            "nodes[1].id: `a` is the id of nodes[0] too",
        ),
        (nodes(r#","edges":[{"from":"a","to":"b","kind":"call"}]"#), "edges[0].to: no node has the id `b`"),
        (nodes(r#","edges":[{"from":"a","to":"t","kind":"data_read","weight":-1}]"#), "edges[0].weight: -1"),
        (nodes(r#","edges":[{"from":"a","to":"t","kind":"data_read","weight":NaN}]"#), "line 1"),
        (nodes(r#","edges":[{"from":"a","to":"t","kind":"data_read","weight":1e999}]"#), "line 1"),
        (nodes(r#","edges":[{"from":"a","to":"t","kind":"data_read","weight":1e300}]"#), "edges[0].weight"),
        (nodes(r#","transactions":[{"id":"x","writes":["t","u"]}]"#), "transactions[0].writes[1]"),
        (long, "nodes[0].id: an id has 1 to 4096 bytes, this one has 10485760"),
    ] {
        let error = parse(text.as_bytes()).expect_err("no graph");
        assert!(error.contains(message), "`{message}` is not in `{error}`");
    }
}

#[test]
fn odd_graphs_get_a_sane_answer() {
    let one = parse(br#"{"nodes":[{"id":"a","kind":"module"}]}"#).expect("a graph");
    let proposal = propose(&one, &Request::default()).expect("possible");
    assert_eq!(proposal.services.len(), 1);
    assert!(proposal.warnings.iter().any(|warning| warning.contains("degenerate")), "{:?}", proposal.warnings);
    // Several parts without any tie, self-loops, weights of nothing, repeated edges.
    let text = r#"{"nodes":[{"id":"a","kind":"class"},{"id":"b","kind":"class"},{"id":"t","kind":"table"},{"id":"äöü","kind":"table"}],
        "edges":[{"from":"a","to":"a","kind":"call"},{"from":"a","to":"t","kind":"data_write","weight":0},
                 {"from":"b","to":"t","kind":"data_write"},{"from":"b","to":"t","kind":"data_write"}],
        "transactions":[{"id":"empty"}],"truth":null}"#;
    let graph = parse(text.as_bytes()).expect("a graph");
    assert!((graph.edges.iter().map(|edge| edge.weight).sum::<f64>() - 3.0).abs() < 1e-12);
    let proposal = propose(&graph, &Request::default()).expect("possible");
    assert_eq!(proposal.assignment.len(), 4);
    assert_eq!(proposal.assignment[1], proposal.assignment[2]);
}

#[test]
fn constraints_hold_and_contradictions_are_told() {
    let graph = shop();
    let id = |name: &str| graph.find(name).expect("there");
    let (cart, stock, mail, users) = (id("shop::orders::cart"), id("stock_levels"), id("shop::mail"), id("users"));
    let request = Request {
        together: vec![vec![cart, users]],
        apart: vec![(cart, id("orders"))],
        pinned: BTreeMap::from([(mail, "post".to_owned()), (stock, "depot".to_owned())]),
        ..Request::default()
    };
    let proposal = propose(&graph, &request).expect("possible");
    let of = |node: u32| proposal.assignment[node as usize].map(|own| proposal.services[own as usize].name.as_str());
    assert_eq!(of(cart), of(users));
    assert_ne!(of(cart), of(id("orders")));
    assert_eq!((of(mail), of(stock)), (Some("post"), Some("depot")));
    let bad = Request { together: vec![vec![cart, users]], apart: vec![(cart, users)], ..Request::default() };
    assert!(propose(&graph, &bad).expect_err("impossible").contains("shall be apart"));
    let pinned = BTreeMap::from([(cart, "one".to_owned()), (users, "two".to_owned())]);
    let bad = Request { together: vec![vec![cart, users]], pinned, ..Request::default() };
    assert!(propose(&graph, &bad).is_err());
}

#[test]
fn a_number_of_services_is_kept_and_priced() {
    let graph = shop();
    for wanted in [1, 2, 3, 5] {
        let request = Request { services: Some(wanted), ..Request::default() };
        let proposal = propose(&graph, &request).expect("possible");
        assert_eq!(proposal.services.len(), wanted, "{:?}", proposal.prices);
    }
    let free = propose(&graph, &Request::default()).expect("possible").services.len();
    let other = Request { services: Some(free + 1), ..Request::default() };
    assert!(!propose(&graph, &other).expect("possible").prices.is_empty());
}

#[test]
fn moving_back_and_forth_costs_nothing() {
    let graph = shop();
    let proposal = propose(&graph, &Request::default()).expect("possible");
    let node = graph.find("orders").expect("there");
    let own = proposal.assignment[node as usize];
    let other = (0u32..).map(Some).take(proposal.services.len()).find(|service| *service != own).expect("two");
    let away = what_if(&graph, &proposal, &[(node, other)]);
    assert!(away.cost > 0.0 && !away.added.is_empty(), "{}", away.cost);
    assert!(away.cut_cost.1 > away.cut_cost.0);
    let back = what_if(&graph, &proposal, &[(node, other), (node, own)]);
    assert!(back.cost.abs() < 1e-9, "{}", back.cost);
    assert!(back.added.is_empty() && back.mended.is_empty());
}

#[test]
fn what_a_person_has_placed_stays_when_ties_change() {
    let mut graph = shop();
    let first = assign(&graph, &Request::default()).expect("possible");
    let pinned = (0u32..).zip(&first).map(|(node, own)| (node, format!("s{}", own.expect("no hubs")))).collect();
    graph.edges.retain(|edge| (edge.from + edge.to) % 3 != 0);
    let again = assign(&graph, &Request { pinned, ..Request::default() }).expect("possible");
    let pairs: Vec<(u32, u32)> = first.iter().zip(&again).map(|(a, b)| (a.expect("one"), b.expect("one"))).collect();
    assert!((mojofm(&pairs) - 100.0).abs() < 1e-9);
}

fn validate(name: &str, document: &Value) {
    let validator = jsonschema::validator_for(&json(&format!("schemas/{name}"))).expect("a schema");
    let errors: Vec<String> = validator.iter_errors(document).map(|error| error.to_string()).take(5).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn a_graph_file_gives_a_document_that_the_schema_allows() {
    let file = home("tests/expected/propose/shop.json").display().to_string();
    validate("graph.schema.json", &json("tests/expected/propose/shop.json"));
    let run = || split(&["propose", "--graph", &file, "--format", "json"]);
    let (first, second) = (run(), run());
    assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
    assert_eq!(first.stdout, second.stdout, "two runs differ");
    let document: Value = serde_json::from_slice(&first.stdout).expect("JSON");
    validate("proposal.schema.json", &document);
    assert_eq!(document["assignment"]["orders"], document["assignment"]["shop::orders::store"]);
}

#[test]
fn a_map_that_is_there_is_never_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    let graph = home("tests/expected/propose/shop.json").display().to_string();
    let path = folder.path().join("split.yaml");
    let file = path.display().to_string();
    fs::write(&path, "mine").expect("writable");
    let output = split(&["propose", "--graph", &graph, "--output", &file]);
    assert!(output.status.success());
    assert_eq!(fs::read_to_string(&path).expect("there"), "mine");
    assert!(String::from_utf8_lossy(&output.stderr).contains("--force"));
    assert!(split(&["propose", "--graph", &graph, "--output", &file, "--force"]).status.success());
    let text = fs::read_to_string(&path).expect("there");
    map::parse(&text, &split::rules::names()).expect("a map");
}

/// Service by module and table, as the hand-written map of the monolith says.
fn truth(ids: &[String]) -> BTreeMap<String, String> {
    let loaded = map::read(&home("examples/monolith/split.yaml"), &split::rules::names()).expect("the map").map;
    let mut patterns: Vec<(&str, &str)> = loaded.shared.modules.iter().map(|path| (path.as_str(), "shared")).collect();
    let mut tables: Vec<(&str, &str)> = Vec::new();
    for (name, service) in &loaded.services {
        patterns.extend(service.modules.iter().map(|path| (path.as_str(), name.as_str())));
        tables.extend(service.tables.iter().map(|table| (table.as_str(), name.as_str())));
    }
    let owner = |id: &str| {
        let below = |path: &str| id == path || id.strip_prefix(path).is_some_and(|rest| rest.starts_with("::"));
        let fits = |table: &str| table == id || table.strip_suffix('*').is_some_and(|start| id.starts_with(start));
        let module = patterns.iter().filter(|(path, _)| below(path)).max_by_key(|(path, _)| path.len());
        module.or_else(|| tables.iter().find(|(table, _)| fits(table))).map(|(_, name)| (*name).to_owned())
    };
    ids.iter().filter_map(|id| Some((id.clone(), owner(id)?))).collect()
}

#[test]
fn the_eight_domains_of_the_monolith_are_found() {
    let root = home("examples/monolith").display().to_string();
    let output = split(&["propose", &root, "--format", "json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    validate("proposal.schema.json", &document);
    let nodes = document["nodes"].as_array().expect("nodes");
    let whole: Vec<String> = nodes
        .iter()
        .filter(|node| node["kind"] == "module" || node["kind"] == "table")
        .map(|node| node["id"].as_str().expect("an id").to_owned())
        .collect();
    let truth = truth(&whole);
    let (mut found, mut wanted) = (BTreeMap::new(), BTreeMap::new());
    let number = |map: &mut BTreeMap<String, u32>, name: &str| {
        let next = u32::try_from(map.len()).expect("few");
        *map.entry(name.to_owned()).or_insert(next)
    };
    let mut pairs = Vec::new();
    let mut differences = Vec::new();
    for (id, service) in &truth {
        let ours = document["assignment"][id].as_str().expect("assigned");
        pairs.push((number(&mut found, ours), number(&mut wanted, service)));
        if ours != service {
            differences.push(format!("{id}: {ours}, by hand {service}"));
        }
    }
    let names: Vec<&str> = document["services"]
        .as_array()
        .expect("services")
        .iter()
        .filter_map(|service| service["name"].as_str())
        .collect();
    assert_eq!(names.len(), 8, "{names:?}");
    let reached = mojofm(&pairs);
    assert!(reached >= 95.0, "MoJoFM {reached:.1}: {differences:#?}");
}

#[test]
fn the_map_of_the_monolith_is_one() {
    let root = home("examples/monolith").display().to_string();
    let output = split(&["propose", &root, "--format", "map"]);
    let text = String::from_utf8(output.stdout).expect("text");
    let (map, _) = map::parse(&text, &split::rules::names()).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}"));
    assert!(map.services.values().all(|service| !service.modules.is_empty()));
    assert!(map.services.values().filter(|service| !service.routes.is_empty()).count() >= 7, "{text}");
    assert!(map.services.values().any(|service| !service.exposes.items.is_empty()), "{text}");
}

/// A table that both services write as often is joined to a table of one, and written in a transaction with one of the other.
#[test]
fn a_transaction_over_services_costs_and_decides() {
    let parts = |side: &str| (1..5).map(|number| format!("{side}{number}")).collect::<Vec<_>>();
    let mut nodes = vec![serde_json::json!({ "id": "between", "kind": "table" })];
    let mut edges = vec![serde_json::json!({ "from": "between", "to": "table_a", "kind": "join" })];
    for side in ["a", "b"] {
        let table = format!("table_{side}");
        nodes.push(serde_json::json!({ "id": table, "kind": "table" }));
        for part in parts(side) {
            nodes.push(serde_json::json!({ "id": part, "kind": "class" }));
            edges.push(serde_json::json!({ "from": part, "to": table, "kind": "data_write", "weight": 5 }));
            let others = parts(side).into_iter().filter(|other| *other != part);
            edges.extend(others.map(|other| serde_json::json!({ "from": part, "to": other, "kind": "call" })));
        }
        edges.push(serde_json::json!({ "from": format!("{side}1"), "to": "between", "kind": "data_write" }));
    }
    let transactions = [serde_json::json!({ "id": "both", "writes": ["between", "table_b"] })];
    let text = serde_json::json!({ "nodes": nodes, "edges": edges, "transactions": transactions }).to_string();
    let graph = parse(text.as_bytes()).expect("a graph");
    let id = |name: &str| graph.find(name).expect("there");
    let (between, a, b) = (id("between"), id("table_a"), id("table_b"));
    let weights =
        |distributed_transactions| Weights { distributed_transactions, transactions: 0.0, ..Weights::default() };
    let with = |cost| propose(&graph, &Request { weights: weights(cost), ..Request::default() }).expect("possible");
    let (free, dear) = (with(0.0), with(8.0));
    let beside = |proposal: &split::model::proposal::Proposal, table: u32| {
        proposal.assignment[between as usize] == proposal.assignment[table as usize]
    };
    assert!(beside(&free, a) && !beside(&free, b), "the join decides");
    assert!(beside(&dear, b) && !beside(&dear, a), "the transaction decides");
    assert_eq!((free.sagas.len(), dear.sagas.len()), (1, 0));
    // A move that mends the transaction is cheaper by what it costs.
    let moves = [(between, free.assignment[b as usize])];
    let mut priced = free.clone();
    priced.weights = weights(3.0);
    let saved = what_if(&graph, &free, &moves).cost - what_if(&graph, &priced, &moves).cost;
    assert!((saved - 3.0 * 2f64.ln()).abs() < 1e-9, "{saved}");
}

#[test]
fn a_service_out_of_the_band_of_sizes_costs() {
    let graph = shop();
    let proposal = propose(&graph, &Request::default()).expect("possible");
    let cost = |sizes: f64| {
        let mut proposal = proposal.clone();
        proposal.weights.sizes = sizes;
        let own = proposal.assignment[0];
        let moves: Vec<_> = (0u32..).map(|node| (node, own)).take(graph.nodes.len()).collect();
        what_if(&graph, &proposal, &moves).cost
    };
    assert!(cost(1.0) > cost(0.0) + 1.0, "all in one is too large: {} {}", cost(1.0), cost(0.0));
}

/// One setting for all graphs must not stand on a knife's edge.
#[test]
fn a_quarter_more_or_less_of_the_resolution_changes_little() {
    let root = home("examples/monolith").display().to_string();
    let services = |gamma: &str| -> BTreeMap<String, String> {
        let output = split(&["propose", &root, "--format", "json", "--weight", gamma]);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        serde_json::from_value(document["assignment"].clone()).expect("names")
    };
    let plain = services("gamma=1");
    for gamma in ["gamma=0.75", "gamma=1.25"] {
        let other = services(gamma);
        let (mut first, mut second) = (BTreeMap::new(), BTreeMap::new());
        let number = |map: &mut BTreeMap<String, u32>, name: &str| {
            let next = u32::try_from(map.len()).expect("few");
            *map.entry(name.to_owned()).or_insert(next)
        };
        let pairs: Vec<(u32, u32)> =
            plain.iter().map(|(id, own)| (number(&mut first, own), number(&mut second, &other[id]))).collect();
        assert!(mojofm(&pairs) > 97.0, "{gamma}: {}", mojofm(&pairs));
    }
}
