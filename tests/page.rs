//! The page of a proposal in a real browser: it loads, moves, prices as `--what-if` does, and gives a map.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};
use split::load::{graph::parse, map};
use split::model::proposal::Request;
use split::propose::{propose, what_if};
use tempfile::TempDir;

#[path = "support/browser.rs"]
mod browser;
use browser::Browser;

const SHOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/expected/propose/shop.json");

fn split(args: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_split")).args(args).output().expect("it runs");
    assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// A page of a graph, and the map that the command itself writes.
fn page(folder: &TempDir, graph: &str) -> (PathBuf, String) {
    let page = folder.path().join("page.html");
    let args = ["propose", "--graph", graph, "--format"];
    split(&[&args[..], &["html", "--output", page.to_str().expect("UTF-8")]].concat());
    let map = split(&[&args[..], &["map"]].concat()).stdout;
    (page, String::from_utf8(map).expect("UTF-8"))
}

fn value(browser: &mut Browser, id: &str) -> f64 {
    let text = browser.run(&format!("document.getElementById('{id}').value"));
    text.as_str().and_then(|text| text.parse().ok()).unwrap_or_else(|| panic!("{id}: {text}"))
}

fn downloaded(browser: &mut Browser) -> String {
    browser.run("document.getElementById('download').click()");
    let file = browser.folder.path().join("downloads/split.yaml");
    for _ in 0..600 {
        if let Ok(text) = fs::read_to_string(&file)
            && text.ends_with('\n')
        {
            fs::remove_file(&file).expect("ours");
            return text;
        }
        browser.run("0");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("no download; {:?}", browser.complaints);
}

fn close(page: f64, own: f64, what: &str) {
    assert!((page - own).abs() < 1e-9, "{what}: the page says {page}, the command {own}");
}

#[test]
fn a_move_in_the_page_costs_what_the_command_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let (page, map_text) = page(&folder, SHOP);
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&page, "");
    assert_eq!(downloaded(&mut browser), map_text, "nothing is moved");

    let graph = parse(&fs::read(SHOP).expect("the graph")).expect("a graph");
    let proposal = propose(&graph, &Request::default()).expect("no constraints");
    assert!(proposal.services.len() > 1);
    for part in ["shop::mail", "orders", "shop::stock::store"] {
        let node = graph.find(part).expect("in the graph");
        let own = proposal.assignment[node as usize];
        let to = (0..proposal.services.len() as u32).find(|other| Some(*other) != own).expect("another");
        let change = what_if(&graph, &proposal, &[(node, Some(to))]);
        let name = &proposal.services[to as usize].name;

        // By hand: find, choose, move.
        browser.open(&page, "");
        close(value(&mut browser, "cut-cost"), change.cut_cost.0, "cuts before");
        browser.run("document.getElementById('search').focus()");
        browser.write(part);
        browser.wait("!document.getElementById('found').hidden");
        browser.press("Enter", "\r");
        browser.wait(&format!("document.querySelector('#selected .name')?.textContent === {}", json!(part)));
        browser.run(&format!("document.getElementById('to').value = '{to}'; document.getElementById('move').focus()"));
        browser.press("Enter", "\r");
        browser.wait("!document.getElementById('undo').disabled");

        close(value(&mut browser, "price"), change.cost, "the price");
        close(value(&mut browser, "cut-cost"), change.cut_cost.1, "cuts after");
        close(value(&mut browser, "sagas"), change.sagas.1 as f64, "sagas");
        let after = &change.after;
        for (id, own) in [
            ("sm", after.sm),
            ("icp", after.icp),
            ("ifn", after.ifn),
            ("ned", after.ned),
            ("bcp", after.bcp),
            ("turbo_mq", after.turbo_mq),
            ("modularity", after.modularity),
            ("dtx", after.dtx),
            ("crossing_reads", after.crossing_reads),
            ("crossing_writes", after.crossing_writes),
            ("cut_foreign_keys", after.cut_foreign_keys),
            ("cut_joins", after.cut_joins),
            ("largest", Some(after.largest)),
            ("services", Some(after.services as f64)),
        ] {
            if let Some(own) = own {
                close(value(&mut browser, &format!("metric-{id}")), own, id);
            }
        }
        let text = downloaded(&mut browser);
        let (changed, _) = map::parse(&text, &[]).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
        let service = changed.services.iter().find(|(known, _)| **known == **name);
        assert!(format!("{service:?}").contains(part), "{part} is not in {name}:\n{text}");

        browser.run("document.getElementById('undo').click()");
        close(value(&mut browser, "price"), 0.0, "nothing moved");
        assert_eq!(downloaded(&mut browser), map_text, "taken back");
    }
    assert_eq!(browser.complaints, Vec::<String>::new());
}

/// Routes, exposed items, uses, doubts and what is shared: all that a map of code has.
#[test]
fn the_page_of_the_monolith_writes_its_map() {
    let folder = tempfile::tempdir().expect("a folder");
    let monolith = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/monolith");
    let page = folder.path().join("page.html");
    let args = ["propose", monolith, "--no-cache"];
    split(&[&args[..], &["--format", "html", "--output", page.to_str().expect("UTF-8")]].concat());
    let map_text = split(&[&args[..], &["--format", "map"]].concat()).stdout;
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&page, "");
    assert_eq!(downloaded(&mut browser).as_bytes(), map_text);

    let moves = ["corallum::auth::sso=tenant", "users=tenant", "corallum::platform::error=auth", "corallum::ai=shared"];
    let args = [&args[..], &moves.map(|part| ["--what-if", part]).concat()].concat();
    let priced = String::from_utf8(split(&args).stdout).expect("UTF-8");
    browser.open(&page, &format!("#{}", moves.map(|part| format!("move={part}")).join("&")));
    let cost = value(&mut browser, "price");
    assert!(priced.contains(&format!("costs {cost:+.2} in weights")), "{cost}\n{priced}");
    let cuts = value(&mut browser, "cut-cost");
    assert!(priced.contains(&format!(" before, {cuts:.2} after")), "{cuts}\n{priced}");
    let text = downloaded(&mut browser);
    map::parse(&text, &[]).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
    assert_eq!(browser.complaints, Vec::<String>::new());
}

#[test]
fn moves_stand_in_the_address_and_make_services() {
    let folder = tempfile::tempdir().expect("a folder");
    let (page, _) = page(&folder, SHOP);
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&page, "#move=shop%3A%3Amail=letters&move=nobody=letters&move=orders=Not%20a%20name");
    let text = downloaded(&mut browser);
    assert!(text.contains("  letters:\n    modules:\n      - shop::mail\n"), "{text}");
    map::parse(&text, &[]).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
    assert_eq!(browser.complaints, Vec::<String>::new());
}

/// What people have edited is not written anew: moves are pinned, and the next proposal makes them.
#[test]
fn a_map_that_was_there_keeps_what_people_wrote() {
    let folder = tempfile::tempdir().expect("a folder");
    let before = folder.path().join("split.yaml");
    let page = folder.path().join("page.html");
    let file = before.to_str().expect("UTF-8");
    let args = ["propose", "--graph", SHOP, "--previous", file, "--format"];
    let map = "# ours\nversion: 1\nsystem: { name: shop }\nservices:\n  sales: # said\n    team: till\n    modules: [shop::orders]\n    tables: [orders]\n";
    for section in [
        "",
        "propose:\n  services: 3\n",
        "propose:\n  # kept\n  pinned:\n    users: people\n",
        "propose: { services: 3 }\n",
    ] {
        fs::write(&before, format!("{map}{section}")).expect("writable");
        split(&[&args[..], &["html", "--output", page.to_str().expect("UTF-8")]].concat());
        let edited = String::from_utf8(split(&[&args[..], &["map"]].concat()).stdout).expect("UTF-8");
        assert!(edited.contains("  sales: # said\n    team: till\n"), "{edited}");
        let Some(mut browser) = Browser::start() else { return };
        browser.open(&page, "");
        assert_eq!(downloaded(&mut browser), edited, "nothing is moved");
        browser.open(&page, "#move=shop%3A%3Amail=sales&move=orders=letters");
        let text = downloaded(&mut browser);
        let (changed, _) = map::parse(&text, &[]).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"));
        assert!(text.contains("# said") && changed.services["sales"].team.as_deref() == Some("till"), "{text}");
        let pinned = |part: &str| changed.propose.pinned.get(part).map(String::as_str);
        if section.contains('{') {
            assert!(text.contains("#   shop::mail: sales\n"), "what can't be put in is told:\n{text}");
        } else {
            assert_eq!((pinned("shop::mail"), pinned("orders")), (Some("sales"), Some("letters")), "{text}");
            assert_eq!(pinned("users").is_some(), section.contains("people"), "{text}");
        }
        assert_eq!(browser.complaints, Vec::<String>::new());
    }
}

#[test]
fn names_are_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let evil = [
        "</script><script>window.hit=1</script>",
        "<img src=x onerror=window.hit=1>",
        "<!--<script>",
        "\u{2028}'\"`${1}",
    ];
    let nodes: Vec<Value> = evil.iter().map(|name| json!({ "id": name, "kind": "module" })).collect();
    let edges =
        json!([{ "from": evil[0], "to": evil[1], "kind": "call" }, { "from": evil[1], "to": evil[2], "kind": "call" }]);
    let file = folder.path().join("evil.json");
    fs::write(&file, json!({ "nodes": nodes, "edges": edges }).to_string()).expect("writable");
    let (page, map_text) = page(&folder, file.to_str().expect("UTF-8"));
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&page, "");
    browser.run("choose(0); byId('written').open = true; find()");
    assert_eq!(
        browser.run("[window.hit === undefined, document.scripts.length, document.images.length]"),
        json!([true, 2, 0])
    );
    assert_eq!(downloaded(&mut browser), map_text);
    assert_eq!(browser.complaints, Vec::<String>::new());
}

/// Parts in groups of fifty, tied within and a little across.
fn large(file: &Path, parts: usize) {
    let name = |part: usize| format!("app::area{}::part{part}", part / 50);
    let nodes: Vec<Value> = (0..parts).map(|part| json!({ "id": name(part), "kind": "module", "loc": 50 })).collect();
    let edges = (0..parts).flat_map(|part| {
        let group = part / 50 * 50;
        let near = (1..=4).map(move |step| group + (part - group + step * step) % 50);
        near.chain([(part * 7919 + 13) % parts]).filter(move |to| *to != part).map(move |to| (part, to))
    });
    let edges: std::collections::BTreeSet<_> = edges.collect();
    let edges: Vec<Value> =
        edges.into_iter().map(|(a, b)| json!({ "from": name(a), "to": name(b), "kind": "call" })).collect();
    fs::write(file, json!({ "nodes": nodes, "edges": edges }).to_string()).expect("writable");
}

#[test]
fn five_thousand_nodes_stay_fluid() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("large.json");
    large(&file, 5000);
    let page = folder.path().join("page.html");
    let args = ["propose", "--graph", file.to_str().expect("UTF-8"), "--format", "html", "--output"];
    split(&[&args[..], &[page.to_str().expect("UTF-8")]].concat());
    let Some(mut browser) = Browser::start() else { return };
    browser.open(&page, "");
    assert_eq!(browser.run("nodes.length"), json!(5000));
    // For whoever looks: how long it takes is no matter of right and wrong.
    let mut time = |script: &str| {
        let once =
            format!("(() => {{ const start = performance.now(); {script}; return performance.now() - start; }})()");
        let all = (0..7).map(|_| browser.run(&once).as_f64().expect("milliseconds"));
        all.fold(f64::INFINITY, f64::min)
    };
    let moved = time("move(0, state.at[0] === 0 ? 1 : 0)");
    let drawn = time("drawing.now()");
    eprintln!("5,000 nodes: a move takes {moved:.0} ms, a picture {drawn:.1} ms");
    assert!(value(&mut browser, "price").abs() > 0.0);
    assert_eq!(browser.complaints, Vec::<String>::new());
}
