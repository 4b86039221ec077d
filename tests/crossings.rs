//! Crossings that real codebases have, in small: each is told once, and what is none is not told.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

/// A codebase of these files below `shop/`, and its map beside it.
struct Shop {
    folder: tempfile::TempDir,
}

impl Shop {
    fn new(map: &str, files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, text) in files {
            let path = folder.path().join("shop").join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("writable");
            fs::write(path, text).expect("writable");
        }
        let map = format!("version: 1\nsystem: {{ name: shop, source: {{ root: shop{map}");
        fs::write(folder.path().join("split.yaml"), map).expect("writable");
        Self { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn findings(&self) -> Vec<Value> {
        let run = split(&["check", &self.path().display().to_string(), "--format", "json"]);
        let told = String::from_utf8_lossy(&run.stderr).into_owned();
        let document: Value = serde_json::from_slice(&run.stdout).unwrap_or_else(|_| panic!("no JSON: {told}"));
        document["findings"].as_array().expect("findings").clone()
    }

    /// `FROM → TO` of a rule.
    fn ends(&self, rule: &str) -> BTreeSet<String> {
        let findings = self.findings();
        let of_rule = findings.iter().filter(|finding| finding["rule"] == rule);
        of_rule.map(|finding| format!("{} → {}", word(finding, "from"), word(finding, "to"))).collect()
    }
}

fn word(finding: &Value, name: &str) -> String {
    finding[name].as_str().unwrap_or_default().to_owned()
}

fn split(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_split")).args(args).output().expect("it runs")
}

const TWO: &str = " } }
services:
  stock: { modules: [\"shop::stock\"], tables: [shelf, crate_] }
  orders: { modules: [\"shop\"], tables: [order_], depends_on: [stock] }
";

fn manifest(dependencies: &str) -> String {
    format!("[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2021\"\n\n[dependencies]\n{dependencies}")
}

const STOCK: &str = "
pub struct Shelf(pub u32);
impl Shelf { pub fn open() -> Self { Self(0) } pub fn put(&self, _: u32) {} }
impl Default for Shelf { fn default() -> Self { Self(1) } }
pub fn weigh(_: &Shelf) -> u32 { 0 }
";

const ORDERS: &str = "
mod stock;
use stock::{weigh, Shelf};
pub fn order() -> u32 {
    let shelf = Shelf::open();
    shelf.put(weigh(&Shelf::default()));
    shelf.0
}
pub fn typed(shelf: &Shelf) { shelf.put(1); }
";

#[test]
fn a_path_is_one_crossing_and_each_argument_its_own() {
    let shop = Shop::new(TWO, &[("Cargo.toml", &manifest("")), ("src/lib.rs", ORDERS), ("src/stock.rs", STOCK)]);
    let expected = [
        "shop → shop::stock::Shelf",
        "shop → shop::stock::weigh",
        "shop::order → shop::stock::<impl Default for Shelf>::default",
        "shop::order → shop::stock::Shelf::open",
        "shop::order → shop::stock::Shelf::put",
        "shop::order → shop::stock::weigh",
        "shop::typed → shop::stock::Shelf",
        "shop::typed → shop::stock::Shelf::put",
    ];
    assert_eq!(shop.ends("cross-service-import"), expected.map(str::to_owned).into());
}

#[test]
fn who_exposes_a_type_exposes_what_traits_give_it() {
    let map = TWO.replace("tables: [shelf, crate_]", "exposes: { items: [\"shop::stock::Shelf\"] }");
    let shop = Shop::new(&map, &[("Cargo.toml", &manifest("")), ("src/lib.rs", ORDERS), ("src/stock.rs", STOCK)]);
    let expected = ["shop → shop::stock::weigh", "shop::order → shop::stock::weigh"];
    assert_eq!(shop.ends("cross-service-import"), expected.map(str::to_owned).into());
}

#[test]
fn a_binary_and_a_build_script_go_with_their_library() {
    let files = [
        ("Cargo.toml", "[workspace]\nmembers = [\"shop\", \"mill\"]\nresolver = \"2\"\n".to_owned()),
        ("shop/Cargo.toml", manifest("")),
        ("shop/src/lib.rs", "pub mod cart { pub fn full() {} }".to_owned()),
        ("shop/src/main.rs", "fn main() { shop::cart::full() }".to_owned()),
        ("shop/build.rs", "fn main() {}".to_owned()),
        ("mill/Cargo.toml", manifest("").replace("shop", "mill")),
        ("mill/src/lib.rs", "pub fn grind() {}".to_owned()),
        ("mill/build.rs", "fn main() {}".to_owned()),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let map = " } }\nservices:\n  shop: { modules: [shop] }\n  mill: { modules: [mill, \"shop#bin\"] }\n";
    let shop = Shop::new(map, &files);
    let crossings = shop.ends("cross-service-import");
    assert_eq!(crossings, ["shop#bin::main → shop::cart::full".to_owned()].into(), "the nearer pattern wins");
    assert_eq!(shop.ends("unmapped"), BTreeSet::new());

    // A map to start from is one that can be read, whatever crates there are.
    let path = shop.path().join("shop/split.yaml").display().to_string();
    let root = shop.path().join("shop").display().to_string();
    assert_eq!(split(&["init", &root, "-o", &path]).status.code(), Some(0));
    let text = fs::read_to_string(&path).expect("a map");
    assert!(!text.contains("build-script") && !text.contains("#bin"), "{text}");
    let run = split(&["check", &root]);
    assert_eq!(run.status.code(), Some(0), "{}{}", String::from_utf8_lossy(&run.stdout), text);

    // One that lies elsewhere says where the code is.
    let path = shop.path().join("maps/shop.yaml");
    fs::create_dir_all(shop.path().join("maps")).expect("writable");
    let path = path.display().to_string();
    assert_eq!(split(&["init", &root, "-o", &path]).status.code(), Some(0));
    let run = split(&["check", &path]);
    assert_eq!(run.status.code(), Some(0), "{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn a_table_that_is_written_is_not_told_as_read_too() {
    let code = "
pub mod stock {}
pub async fn clear(db: &sqlx::PgPool) {
    for (table, key) in [(\"shelf\", \"id\"), (\"crate_\", \"shelf_id\")] {
        sqlx::query(&format!(\"DELETE FROM {table} WHERE {key} = 1\")).execute(db).await;
    }
    sqlx::query(\"UPDATE order_ SET n = s.n FROM shelf s WHERE s.id = order_.id\").execute(db).await;
}
";
    let sql =
        "CREATE TABLE shelf (id int, n int); CREATE TABLE crate_ (shelf_id int); CREATE TABLE order_ (id int, n int);";
    let manifest = manifest("sqlx = \"0.8\"\n");
    let shop = Shop::new(TWO, &[("Cargo.toml", &manifest), ("src/lib.rs", code), ("migrations/1_a.sql", sql)]);
    assert_eq!(shop.ends("foreign-read"), ["shop::clear → shelf".to_owned()].into(), "by the second statement alone");
    assert_eq!(shop.ends("foreign-write"), ["shop::clear → crate_", "shop::clear → shelf"].map(str::to_owned).into());
    for finding in shop.findings() {
        let places = finding["places"].as_array().expect("places");
        let different: BTreeSet<String> = places.iter().map(Value::to_string).collect();
        assert_eq!(different.len(), places.len(), "each place once: {finding}");
    }
}

#[test]
fn what_a_derive_of_an_entity_writes_is_the_entity() {
    let entity = "
use sea_orm::entity::prelude::*;
#[derive(Clone, Debug, DeriveEntityModel)]
#[sea_orm(table_name = \"shelf\")]
pub struct Model { #[sea_orm(primary_key)] pub id: i32, pub name: String }
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}
impl ActiveModelBehavior for ActiveModel {}
";
    let code = "
mod stock;
use sea_orm::*;
use stock::Entity as Shelf;
pub async fn names(db: &DatabaseConnection) {
    Shelf::find().filter(stock::Column::Name.eq(\"a\")).all(db).await;
}
";
    let manifest = manifest("sea-orm = \"1\"\n");
    let shop = Shop::new(TWO, &[("Cargo.toml", &manifest), ("src/lib.rs", code), ("src/stock.rs", entity)]);
    let expected = ["shop → shop::stock::Model", "shop::names → shop::stock::Model"];
    assert_eq!(shop.ends("cross-service-import"), expected.map(str::to_owned).into());
}

#[test]
fn a_query_in_the_coat_of_another_crate_is_read() {
    let code = "
diesel::table! { shelf (id) { id -> Integer, name -> Text, } }
pub mod stock {}
pub trait Own: Sized { fn hidden(self) -> Self; }
fn near() -> _ { shelf::name.is_not_null() }
pub async fn page(db: &mut Db, after: i32) {
    let query = shelf::table.filter(near()).into_boxed();
    pages::Paged::new(query, 10).after(after).load::<String>(db).await;
}
pub async fn text(db: &mut Db) {
    pages::Paged::new(shelf::table, \"JOIN order_\").load::<String>(db).await;
}
pub async fn trait_(db: &mut Db) {
    pages::Paged::new(shelf::table, 10).hidden().load::<String>(db).await;
}
";
    let manifest = manifest("diesel = \"2\"\npages = \"1\"\n");
    let shop = Shop::new(TWO, &[("Cargo.toml", &manifest), ("src/lib.rs", code)]);
    assert_eq!(shop.ends("foreign-read").len(), 3);
    let expected = ["shop::text → load", "shop::trait_ → load"];
    assert_eq!(shop.ends("opaque-sql"), expected.map(str::to_owned).into());
    let message = shop.findings().iter().map(|finding| word(finding, "message")).find(|text| text.contains("load"));
    assert!(message.as_deref().unwrap_or_default().ends_with("it may name more than shelf"), "{message:?}");
}

#[test]
fn a_folder_of_migrations_may_hold_rust() {
    let code = "
diesel::table! { shelf (id) { id -> Integer, } }
pub mod stock {}
pub fn all(db: &mut Db) { shelf::table.load::<i32>(db); }
";
    let manifest = manifest("diesel = \"2\"\n");
    for (folder, found) in [("src", 1), ("docs", 0)] {
        let map = TWO.replacen(" } }", &format!(", migrations: [{folder}] }} }}"), 1);
        let shop = Shop::new(&map, &[("Cargo.toml", &manifest), ("src/lib.rs", code), ("docs/a.md", "")]);
        assert_eq!(shop.ends("foreign-read").len(), found, "{folder}");
        assert_eq!(shop.ends("opaque-sql").contains("docs → sql"), found == 0, "{folder}");
    }
}
