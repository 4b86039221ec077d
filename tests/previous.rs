//! `split propose` with a map that was there before: what people wrote stays, what is new is placed, what is gone goes,
//! what would be better elsewhere is told; and `propose:` of a map holds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use split::load::map::parse;
use split::model::map::ServiceMap;
use split::report::map::format;
use split::rules;
use tempfile::TempDir;

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn split(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_split")).args(args).output().expect("it runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("text")
}

fn map(text: &str) -> ServiceMap {
    parse(text, &rules::names()).unwrap_or_else(|problems| panic!("{problems:#?}\n{text}")).0
}

/// A map in a folder of its own.
struct Before {
    folder: TempDir,
    path: String,
}

fn before(text: &str) -> Before {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("split.yaml");
    fs::write(&path, text).expect("writable");
    Before { folder, path: path.display().to_string() }
}

impl Before {
    /// Of the shop, with further arguments.
    fn run(&self, args: &[&str]) -> Output {
        let graph = home("tests/expected/propose/shop.json").display().to_string();
        split(&[&["propose", "--graph", &graph, "--previous", &self.path], args].concat())
    }

    fn edited(&self, args: &[&str]) -> String {
        let output = self.run(&[&["--format", "map"], args].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    }

    fn document(&self, args: &[&str]) -> Value {
        let output = self.run(&[&["--format", "json"], args].concat());
        assert!(output.status.success(), "{}", text(&output.stderr));
        let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let schema: Value =
            serde_json::from_slice(&fs::read(home("schemas/proposal.schema.json")).expect("readable")).expect("JSON");
        assert!(jsonschema::is_valid(&schema, &document));
        document
    }
}

/// Lines of the first text that the second one lacks, and the other way round; both in order.
fn differences(old: &str, new: &str) -> (Vec<String>, Vec<String>) {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.lines().collect(), new.lines().collect());
    let mut longest = vec![vec![0u32; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            longest[i][j] =
                if old[i] == new[j] { longest[i + 1][j + 1] + 1 } else { longest[i + 1][j].max(longest[i][j + 1]) };
        }
    }
    let (mut i, mut j, mut gone, mut come) = (0, 0, Vec::new(), Vec::new());
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && longest[i + 1][j] >= longest[i][j + 1]) {
            gone.push(old[i].to_owned());
            i += 1;
        } else {
            come.push(new[j].to_owned());
            j += 1;
        }
    }
    (gone, come)
}

const SHOP: &str = r#"# ours
version: 1
system: { name: shop }   # the shop

services:
  # who buys what
  sales:
    team: till
    phase: 2
    modules:
      - shop::orders   # all of it
      - shop::gone
    tables: [orders, order_lines]
    depends_on: [depot]
    port: 3001

  depot: # nobody touches this
    modules: [ "shop::stock" ]
    tables:
    - stock_levels
    - old_levels # long gone
    strict: true

exceptions:
  - { rule: foreign-read, from: shop::orders, to: stock_levels, reason: "later" }
"#;

#[test]
fn what_people_wrote_stays_and_what_is_new_is_placed() {
    let before = before(SHOP);
    let edited = before.edited(&[]);
    let (gone, come) = differences(SHOP, &edited);
    assert_eq!(gone, ["      - shop::gone", "    depends_on: [depot]", "    - old_levels # long gone"], "{edited}");
    assert!(edited.contains("depends_on: [depot, user]"), "a new service is used: {edited}");
    let (old, new) = (map(SHOP), map(&edited));
    for (name, service) in &old.services {
        let now = &new.services[name];
        assert_eq!(
            (&now.team, now.phase, now.strict, &now.platform),
            (&service.team, service.phase, service.strict, &service.platform)
        );
        assert!(now.depends_on.starts_with(&service.depends_on), "{edited}");
    }
    assert_eq!((&new.exceptions, &new.system), (&old.exceptions, &old.system));
    let named = |map: &ServiceMap| -> BTreeSet<String> {
        map.services.values().flat_map(|service| service.modules.iter().chain(&service.tables)).cloned().collect()
    };
    for part in ["shop::users::api", "shop::mail", "users"] {
        assert!(named(&new).iter().any(|name| part.starts_with(name.as_str())), "{part} is nowhere:\n{edited}");
    }
    assert!(!come.is_empty());
    // What was told is what was done.
    let document = before.document(&[]);
    let dropped: Vec<&str> = document["revision"]["dropped"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["pattern"].as_str())
        .collect();
    assert_eq!(dropped, ["shop::gone", "old_levels"]);
    assert_eq!(document["revision"]["dropped"][1]["line"], 21);
    for node in document["revision"]["placed"].as_array().expect("a list") {
        let id = node.as_str().expect("an id");
        assert!(!id.starts_with("shop::orders") && !id.starts_with("shop::stock"), "{id} had a place");
    }
    // Nothing is left to do.
    let after = self::before(&edited);
    assert_eq!(after.edited(&[]), edited, "a second run changes nothing");
    assert_eq!(after.document(&[])["revision"]["placed"], Value::Array(Vec::new()));
}

#[test]
fn the_map_is_written_only_where_that_was_asked_for() {
    let before = before(SHOP);
    let read = || fs::read_to_string(&before.path).expect("there");
    let asked = before.run(&[]);
    assert!(asked.status.success() && text(&asked.stderr).contains("--force"), "{}", text(&asked.stderr));
    assert!(text(&asked.stdout).contains("shop::gone"), "{}", text(&asked.stdout));
    assert_eq!(read(), SHOP);
    let edited = before.edited(&[]);
    assert!(before.run(&["--force", "--dry-run"]).status.success());
    assert_eq!(read(), SHOP);
    let other = before.folder.path().join("other.yaml").display().to_string();
    assert!(before.run(&["--output", &other]).status.success());
    assert_eq!((fs::read_to_string(&other).expect("there"), read()), (edited.clone(), SHOP.to_owned()));
    assert!(before.run(&["--force"]).status.success());
    assert_eq!(read(), edited);
}

/// Where each part is.
fn places(document: &Value) -> BTreeMap<String, String> {
    let places = document["assignment"].as_object().expect("an object");
    places.iter().map(|(id, own)| (id.clone(), own.as_str().expect("a service").to_owned())).collect()
}

#[test]
fn moves_are_suggested_made_when_accepted_and_never_for_what_is_pinned() {
    let free = before("version: 1\nsystem: { name: shop }\nservices: {}\n");
    let whole = free.edited(&[]);
    let place = places(&free.document(&[]));
    let home = &place["shop::stock::store"];
    let other = place.values().find(|own| *own != home && *own != "shared").expect("two services");
    // Somebody has put it elsewhere.
    let pinned = format!("{whole}propose:\n  pinned: {{ \"shop::stock::store\": {other} }}\n");
    let moved = before(&free_of(&before(&pinned).edited(&[])));
    let document = moved.document(&[]);
    assert_eq!(places(&document)["shop::stock::store"], *other, "what is named stays");
    let moves = document["revision"]["moves"].as_array().expect("a list");
    let found = moves.iter().find(|one| one["node"] == "shop::stock::store").unwrap_or_else(|| panic!("{moves:?}"));
    assert_eq!((found["from"].as_str(), found["to"].as_str()), (Some(other.as_str()), Some(home.as_str())));
    assert!(found["gain"].as_f64().expect("a number") > 0.0 && !found["because"].as_array().expect("ties").is_empty());
    assert!(text(&moved.run(&["--dry-run"]).stdout).contains("--accept-moves"));
    let accepted = moved.document(&["--accept-moves"]);
    assert_eq!(places(&accepted)["shop::stock::store"], *home);
    assert_eq!(accepted["revision"]["accepted"], true);
    let edited = before(&moved.edited(&["--accept-moves"]));
    assert_eq!(places(&edited.document(&[]))["shop::stock::store"], *home);
    // What is pinned has been thought about.
    for args in [&["--accept-moves"][..], &[]] {
        let pin = format!("shop::stock::store={other}");
        let document = moved.document(&[&["--pin", &pin], args].concat());
        assert_eq!(places(&document)["shop::stock::store"], *other);
        assert!(
            document["revision"]["moves"]
                .as_array()
                .expect("a list")
                .iter()
                .all(|one| one["node"] != "shop::stock::store")
        );
    }
}

/// Without `propose:`.
fn free_of(map: &str) -> String {
    map.split("propose:").next().expect("a text").to_owned()
}

#[test]
fn what_a_map_says_of_proposals_holds_and_arguments_win() {
    let with =
        |section: &str| before(&format!("version: 1\nsystem: {{ name: shop }}\nservices: {{}}\npropose:\n{section}"));
    let plain = places(&with("  services: 3\n").document(&[]));
    assert_eq!(plain.values().collect::<BTreeSet<_>>().len(), 3);
    assert_eq!(
        places(&with("  services: 3\n").document(&["--services", "2"])).values().collect::<BTreeSet<_>>().len(),
        2
    );
    let bound = with("  together: [[shop::orders::cart, users]]\n  apart: [[shop::orders::cart, orders]]\n");
    let place = places(&bound.document(&[]));
    assert_eq!(place["shop::orders::cart"], place["users"]);
    assert_ne!(place["shop::orders::cart"], place["orders"]);
    let place = places(&bound.document(&["--together", "shop::orders::cart,orders"]));
    assert_eq!(place["shop::orders::cart"], place["orders"], "the argument wins");
    let pinned = with("  pinned: { shop::stock: depot, \"order*\": post, shop::mail: shared }\n");
    let place = places(&pinned.document(&[]));
    assert!(place.iter().filter(|(id, _)| id.starts_with("shop::stock")).all(|(_, own)| own == "depot"), "{place:?}");
    assert_eq!((place["orders"].as_str(), place["shop::mail"].as_str()), ("post", "shared"));
    assert_eq!(places(&pinned.document(&["--pin", "orders=elsewhere"]))["orders"], "elsewhere");
    let weighed = with("  weights: { names: 0, calls: 3 }\n").document(&["--weight", "calls=2"]);
    assert_eq!((weighed["weights"]["names"].as_f64(), weighed["weights"]["calls"].as_f64()), (Some(0.0), Some(2.0)));
    // What is not there is told with its line and left out.
    let unknown = with("  together:\n    - [shop::order::cart, users]\n  pinned: { shop::nowhere: depot }\n");
    let told = unknown.document(&[])["warnings"].to_string();
    assert!(told.contains(":6: `shop::order::cart` is not here"), "{told}");
    assert!(told.contains("did you mean `shop::orders::cart`?") && told.contains(":7: `shop::nowhere`"), "{told}");
    let impossible = with("  together: [[shop::mail, users]]\n").run(&[
        "--apart",
        "shop::mail,users",
        "--together",
        "shop::mail,users",
    ]);
    assert_eq!(impossible.status.code(), Some(2));
}

#[test]
fn what_holds_a_part_gives_way_to_what_is_asked_for() {
    let before =
        before(&SHOP.replace("exceptions:", "propose:\n  together: [[shop::orders::cart, stock_levels]]\nexceptions:"));
    let place = places(&before.document(&[]));
    assert_eq!(place["shop::orders::cart"], place["stock_levels"]);
    let edited = before.edited(&[]);
    assert!(map(&edited).services.contains_key("depot"), "{edited}");
}

#[test]
fn a_map_that_cannot_be_edited_stays_and_that_is_told() {
    let alias = SHOP
        .replace("tables: [orders, order_lines]", "tables: &t [orders]")
        .replace("version: 1", "version: 1\nx-list: &m [shop::orders]");
    let alias = alias
        .replace("    modules:\n      - shop::orders   # all of it\n      - shop::gone\n", "    modules: *m\n")
        .replace(" [ \"shop::stock\" ]", " [ \"shop::stock\", shop::orders::cart ]");
    let before = before(
        &alias
            .replace("order_lines", "orders")
            .replace("depends_on: [depot]", "depends_on: [depot]\n    exposes: { items: *m }"),
    );
    let run = before.run(&["--format", "map", "--pin", "shop::users::api=sales"]);
    assert_eq!(run.status.code(), Some(2), "{}", text(&run.stdout));
    assert!(text(&run.stderr).contains("could not be edited"), "{}", text(&run.stderr));
    assert!(before.run(&["--dry-run"]).status.success(), "what would be done can be read all the same");
}

fn monolith() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path().join("monolith");
    copy(&home("examples/monolith"), &root);
    (folder, root)
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("writable");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true if path.ends_with("target") => {}
            true => copy(&path, &target),
            false => drop(fs::copy(&path, target).expect("a copy")),
        }
    }
}

#[test]
fn the_written_map_of_the_monolith_is_kept_line_by_line() {
    let (_folder, root) = monolith();
    let map_path = root.join("split.yaml");
    let written = fs::read_to_string(&map_path).expect("the map");
    // A new module, a new table, a new route; and a module that is gone.
    fs::write(root.join("src/file/thumbnails.rs"), "pub async fn draw(pool: &sqlx::PgPool) { sqlx::query(\"INSERT INTO file_thumbnails (id) VALUES (1)\").execute(pool).await.ok(); }\n").expect("writable");
    let lib = root.join("src/file/mod.rs");
    fs::write(&lib, format!("{}\npub mod thumbnails;\n", fs::read_to_string(&lib).expect("the module")))
        .expect("writable");
    fs::write(root.join("migrations/9999_thumbnails.sql"), "CREATE TABLE file_thumbnails (id bigint PRIMARY KEY);\n")
        .expect("writable");
    let old = written.replacen("      - corallum::auth\n", "      - corallum::auth\n      - corallum::no_more\n", 1);
    assert_ne!(old, written);
    fs::write(&map_path, &old).expect("writable");
    let (root, path) = (root.display().to_string(), map_path.display().to_string());
    let args = ["propose", &root, "--previous", &path, "--no-cache"];
    let output = split(&[&args[..], &["--format", "map"]].concat());
    assert!(output.status.success(), "{}", text(&output.stderr));
    let edited = text(&output.stdout);
    let (gone, come) = differences(&old, &edited);
    // A migration has dropped the table, and the map was not told.
    assert_eq!(gone, ["      - corallum::no_more", "      - legacy_api_tokens"]);
    assert!(come.iter().any(|line| line.trim().starts_with("- file_thumbnails")), "{come:#?}");
    assert!(!come.iter().any(|line| line.contains("thumbnails::") || line.contains("team")), "{come:#?}");
    assert_eq!(format(&edited), edited, "a formatted map stays one");
    let (old, new) = (map(&old), map(&edited));
    assert_eq!(old.services.keys().collect::<Vec<_>>(), new.services.keys().collect::<Vec<_>>());
    assert!(new.services["file"].tables.contains(&"file_thumbnails".to_owned()), "{edited}");
    // What it names has stayed: no more than what it did not name was placed.
    let output = split(&[&args[..], &["--format", "json"]].concat());
    let document: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let placed = document["revision"]["placed"].as_array().expect("a list");
    assert!(placed.iter().any(|node| node == "file_thumbnails") && placed.len() < 25, "{placed:#?}");
}

#[test]
fn a_proposed_map_is_one_for_check() {
    let (folder, root) = monolith();
    let root = root.display().to_string();
    let path = folder.path().join("maps/proposed.yaml").display().to_string();
    fs::create_dir(folder.path().join("maps")).expect("writable");
    let run = split(&["propose", &root, "--output", &path, "--no-cache"]);
    assert!(run.status.success(), "{}", text(&run.stderr));
    let baseline = folder.path().join("none").display().to_string();
    let checked = split(&["check", &root, "--map", &path, "--format", "json", "--baseline", &baseline, "--no-cache"]);
    assert_eq!(checked.status.code(), Some(1), "{}", text(&checked.stderr));
    let document: Value = serde_json::from_slice(&checked.stdout).expect("JSON");
    let written = fs::read_to_string(&path).expect("there");
    assert!(written.contains("\n  source:\n    root: ../monolith\n"), "{written}");
    let schema = written.lines().next().and_then(|line| line.split_once("$schema=")).expect("named").1;
    assert!(folder.path().join("maps").join(schema).is_file(), "{schema}");
    // Everything has an owner, and whatever is used is allowed: what is left is data that services share.
    for rule in ["unmapped", "unmatched-exception", "undeclared-dependency", "unused-dependency"] {
        assert_eq!(counted(&document, rule), 0, "{rule}");
    }
}

fn counted(document: &Value, rule: &str) -> usize {
    let all = document["findings"].as_array().cloned().unwrap_or_default();
    all.iter().filter(|finding| finding["rule"] == rule).count()
}

#[test]
fn a_map_in_the_folder_says_what_holds_and_nothing_else() {
    let (_folder, root) = monolith();
    let map_path = root.join("split.yaml");
    let section = "# what we want\npropose:\n  pinned:\n    corallum::auth: doorman   # so it is called\n";
    fs::write(&map_path, format!("# ours\nversion: 1\nsystem:\n  name: reef\n\nservices: {{}}\n\n{section}"))
        .expect("writable");
    let root = root.display().to_string();
    let run = split(&["propose", &root, "--no-cache"]);
    assert!(run.status.success(), "{}", text(&run.stderr));
    let first = fs::read_to_string(&map_path).expect("there");
    assert!(first.starts_with("# ours\nversion: 1\nsystem:\n  name: reef\n\n"), "{first}");
    assert!(first.contains("\nservices:\n") && first.contains("  doorman:\n") && first.ends_with(section), "{first}");
    let full = map(&first);
    assert!(
        full.services.len() > 4 && full.services["doorman"].modules.contains(&"corallum::auth".to_owned()),
        "{first}"
    );
    // With owners it is not written over; its owners do not hold, and what it says of proposals does.
    let other = first.replace("  pinned:\n", "  services: 3\n  pinned:\n");
    fs::write(&map_path, &other).expect("writable");
    let run = split(&["propose", &root, "--no-cache"]);
    assert!(text(&run.stderr).contains("--force"), "{}", text(&run.stderr));
    assert_eq!(fs::read_to_string(&map_path).expect("there"), other);
    assert!(split(&["propose", &root, "--no-cache", "--force"]).status.success());
    let forced = fs::read_to_string(&map_path).expect("there");
    let full = map(&forced);
    assert_eq!(full.services.len(), 3, "{forced}");
    assert!(forced.contains("# what we want\npropose:\n") && full.propose == map(&other).propose, "{forced}");
}

/// One service as people may write it, and how it looks with a module, a table, an exposed item and a use more.
const STYLES: &[(&str, &str)] = &[
    ("  a: {}\n", "  a: { modules: [x::y], tables: [t], exposes: { items: [x::Z] }, depends_on: [b] }\n"),
    (
        "  a:\n",
        "  a:\n    modules:\n      - x::y\n    tables:\n      - t\n    exposes:\n      items:\n        - x::Z\n    depends_on: [b]\n",
    ),
    (
        "  a: # said\n    team: x\n",
        "  a: # said\n    team: x\n    modules:\n      - x::y\n    tables:\n      - t\n    exposes:\n      items:\n        - x::Z\n    depends_on: [b]\n",
    ),
    (
        "  a:\n    modules: [ q ]\n    tables: []\n    exposes: { items: [q::A] }\n    depends_on:\n    - c\n",
        "  a:\n    modules: [ q, x::y ]\n    tables: [t]\n    exposes: { items: [q::A, x::Z] }\n    depends_on:\n    - c\n    - b\n",
    ),
    (
        "  a: { modules: [q], port: 80 } # one line\n",
        "  a: { modules: [q, x::y], port: 80, tables: [t], exposes: { items: [x::Z] }, depends_on: [b] } # one line\n",
    ),
    (
        "      a:\n          modules:\n              # first\n              - q   # why\n          # the port\n          port: 80\n          depends_on:\n",
        "      a:\n          modules:\n              # first\n              - q   # why\n              - x::y\n          tables:\n            - t\n          exposes:\n            items:\n              - x::Z\n          # the port\n          port: 80\n          depends_on:\n            - b\n",
    ),
    (
        "  a:\n    modules: [\n      q, # why\n      \"r\",\n    ]\n    exposes:\n      routes: [\"GET /q/{id}\"]\n    tables: [ \"p*\"\n      ]\n    depends_on: [c # last\n      ]\n",
        "  a:\n    modules: [\n      q, # why\n      \"r\", x::y\n    ]\n    exposes:\n      items:\n        - x::Z\n      routes: [\"GET /q/{id}\"]\n    tables: [ \"p*\", t\n      ]\n    depends_on: [c # last\n      , b]\n",
    ),
];

#[test]
fn entries_are_added_in_the_form_that_people_chose() {
    for (old, new) in STYLES {
        let whole = |service: &str| {
            let indent = " ".repeat(service.len() - service.trim_start().len());
            format!("version: 1\nsystem: {{ name: shop }}\nservices:\n{service}{indent}b: {{}}\n{indent}c: {{}}\n")
        };
        let (old, new) = (whole(old), whole(new));
        let (_, places) = parse(&old, &[]).unwrap_or_else(|problems| panic!("{problems:#?}\n{old}"));
        let mut edits = split::report::map::Edits::new(&old, &places);
        for (of, field, entry) in [
            ("services.a", "modules", "x::y"),
            ("services.a", "tables", "t"),
            ("services.a.exposes", "items", "x::Z"),
            ("services.a", "depends_on", "b"),
        ] {
            edits.add(of, field, &[(entry.to_owned(), String::new())]);
        }
        let edited = edits.finish().unwrap_or_else(|| panic!("not edited:\n{old}"));
        map(&edited);
        assert_eq!(edited, new);
    }
}

#[test]
fn entries_are_taken_out_of_lists_of_any_form() {
    for (list, left) in [
        ("[p, q, r]", "[p, r]"),
        ("[q, r]", "[r]"),
        ("[ p, \"q\" ]", "[ p ]"),
        ("[q]", "[]"),
        ("[p, q, ]", "[p, ]"),
        ("\n      - p\n      - 'q' # gone\n      # of r\n      - r", "\n      - p\n      # of r\n      - r"),
    ] {
        let whole =
            |list: &str| format!("version: 1\nsystem: {{ name: shop }}\nservices:\n  a:\n    modules: {list}\n");
        let old = whole(list);
        let (before, places) = parse(&old, &[]).expect("a map");
        let at = before.services["a"].modules.iter().position(|module| module == "q").expect("there");
        let mut edits = split::report::map::Edits::new(&old, &places);
        edits.remove(&format!("services.a.modules[{at}]"));
        let edited = edits.finish().expect("edited");
        assert_eq!(edited, whole(left));
        let mut wanted = before;
        wanted.services.get_mut("a").expect("there").modules.remove(at);
        assert_eq!(map(&edited), wanted);
    }
}
