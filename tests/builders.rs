//! What statements of query builders read and write, and the schemas that Rust code declares: the fixtures say it.
//!
//! Behind the line that runs a statement stands `//~ KIND READS / WRITES`, tables separated by commas, `-` for none, and
//! `(incomplete)` where more may be read. Lines without any have no site.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use split::frontend::rust::{self, Silent};
use split::frontend::{Options, analyze};
use split::load::{LoadOptions, load};
use split::model::analysis::Origin;
use split::model::data::{Access, CodeData, SchemaContent, Statement};
use split::model::schema::{Action, Schema, SchemaSource, Table};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn read(name: &str) -> (split::model::analysis::Analysis, CodeData) {
    let source = load(&fixture(name), &LoadOptions::default()).expect("the fixture loads");
    let options = rust::Options::default();
    let read = rust::read_all(&source, options, &Silent);
    rust::analyze_read(&source, read, options, &Silent)
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("readable") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

type Sites = BTreeMap<(String, u32), Vec<String>>;

fn expected(name: &str) -> Sites {
    let root = fixture(name);
    let mut files = Vec::new();
    rust_files(&root.join("src"), &mut files);
    let mut found = Sites::new();
    for file in files {
        let below = file.strip_prefix(&root).expect("below").to_string_lossy().replace('\\', "/");
        for (index, line) in fs::read_to_string(&file).expect("readable").lines().enumerate() {
            if let Some((_, said)) = line.split_once("//~ ") {
                found.entry((below.clone(), index as u32 + 1)).or_default().push(said.trim().to_owned());
            }
        }
    }
    found
}

fn shown(statement: &Statement) -> String {
    let list = |names: &[split::model::schema::Name]| {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        if names.is_empty() { "-".to_owned() } else { names.join(",") }
    };
    let kind = format!("{:?}", statement.kind).to_lowercase();
    let open = if statement.complete { "" } else { " (incomplete)" };
    format!("{kind} {} / {}{open}", list(&statement.reads), list(&statement.writes))
}

fn built(name: &str, library: &str) -> Sites {
    let (analysis, data) = read(name);
    let mut found = Sites::new();
    for site in data.sites.iter().filter(|site| site.library == library) {
        let said = match &site.access {
            Access::Built(statement) => shown(statement),
            Access::Unread => "unread".to_owned(),
            Access::Sql { .. } | Access::File { .. } => continue,
        };
        assert!(matches!(site.from, Origin::Item(_)), "a function has it");
        let file = analysis.files[site.file.0 as usize].path.clone();
        found.entry((file, site.line)).or_default().push(said);
    }
    found
}

fn compare(expected: &Sites, found: &Sites) {
    let mut wrong = Vec::new();
    for place in expected.keys().chain(found.keys()) {
        let (want, have) = (expected.get(place), found.get(place));
        if want != have {
            wrong.push(format!("{}:{}: expected {want:?}, found {have:?}", place.0, place.1));
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn statements_of_diesel() {
    compare(&expected("data_diesel"), &built("data_diesel", "diesel"));
}

#[test]
fn statements_of_sea_orm() {
    compare(&expected("data_sea_orm"), &built("data_sea_orm", "sea-orm"));
}

fn schema(name: &str, wanted: SchemaSource) -> Schema {
    let (_, data) = read(name);
    let found = data.schemas.into_iter().find_map(|code| match code.content {
        SchemaContent::Ready { source, schema, .. } if source == wanted => Some(schema),
        _ => None,
    });
    found.expect("the schema")
}

fn columns(table: &Table) -> Vec<String> {
    let shown = table
        .columns
        .iter()
        .map(|column| format!("{} {}{}", column.name, column.ty, if column.nullable { " null" } else { "" }));
    shown.collect()
}

fn table<'s>(schema: &'s Schema, name: &str) -> &'s Table {
    schema.tables.iter().find(|table| table.name.to_string() == name).expect("the table")
}

#[test]
fn joins_of_diesel() {
    let (_, data) = read("data_diesel");
    let joined = data.sites.iter().find_map(|site| match &site.access {
        Access::Built(statement) if statement.reads.len() == 3 => Some(statement),
        _ => None,
    });
    let joins: Vec<String> = joined
        .expect("three tables")
        .joins
        .iter()
        .map(|join| format!("{} {} {:?}", join.left, join.right, join.on))
        .collect();
    assert_eq!(joins, [r#"posts comments [("id", "post_id")]"#, r#"posts users [("author_id", "id")]"#]);
}

#[test]
fn the_schema_of_diesel() {
    let schema = schema("data_diesel", SchemaSource::DieselSchema);
    let names: Vec<String> = schema.tables.iter().map(|table| table.name.to_string()).collect();
    assert_eq!(names, ["comments", "post_tags", "posts", "users", "audit.log"]);
    let users = table(&schema, "users");
    let all = [
        "id integer",
        "name character varying(80)",
        "email text null",
        "type text",
        "created_at timestamp with time zone",
    ];
    assert_eq!(columns(users), all);
    assert_eq!((users.place.file.as_str(), users.place.line), ("src/schema.rs", 7));
    let tags = table(&schema, "post_tags");
    assert_eq!(tags.primary_key.as_ref().expect("a key").columns, ["post_id", "tag"]);
    let key = &table(&schema, "posts").foreign_keys[0];
    assert_eq!((key.columns[0].as_str(), key.references.name.as_str()), ("author_id", "users"));
    assert_eq!(key.referenced_columns, ["id"]);
}

#[test]
fn the_schema_of_entities() {
    let schema = schema("data_sea_orm", SchemaSource::Entities);
    let names: Vec<String> = schema.tables.iter().map(|table| table.name.to_string()).collect();
    assert_eq!(names, ["baker", "bakery", "cakes_bakers", "shop.cake"]);
    let bakery = table(&schema, "bakery");
    let all = ["id integer", "name character varying", "about text null", "opened timestamp with time zone null"];
    assert_eq!(columns(bakery), all);
    let key = &table(&schema, "shop.cake").foreign_keys[0];
    assert_eq!((key.columns[0].as_str(), key.references.name.as_str()), ("bakery_id", "bakery"));
    assert_eq!(key.on_delete, Action::Cascade);
}

#[test]
fn the_schema_of_migrations_in_rust() {
    let source = load(&fixture("data_sea_orm"), &LoadOptions::default()).expect("the fixture loads");
    let analysis = analyze(&source, &Options::default(), &Silent);
    let database = analysis
        .databases
        .iter()
        .find(|database| database.source == SchemaSource::RustMigrations)
        .expect("the migrations' database");
    assert_eq!(database.id, "src/migrations");
    let names: Vec<String> = database.schema.tables.iter().map(|table| table.name.to_string()).collect();
    assert_eq!(names, ["baker", "bakery"], "`gone` is gone");
    let bakery = table(&database.schema, "bakery");
    let all = ["id integer", "name character varying(80)", "opened timestamp with time zone null", "about text null"];
    assert_eq!(columns(bakery), all);
    assert_eq!(bakery.place.file, "src/migrations/m1_bakeries.rs");
    assert_eq!(bakery.columns[1].place.line, 18);
    let baker = table(&database.schema, "baker");
    assert_eq!(columns(baker), ["id integer", "name character varying null", "bakery_id integer"]);
    assert_eq!(baker.foreign_keys[0].name, "fk_baker_bakery");
    assert_eq!(baker.foreign_keys[0].on_delete, Action::Cascade);
    assert!(baker.indexes.iter().any(|index| index.name == "baker_bakery" && index.unique));
}

/// A chain of ten thousand methods, and a builder that is nested as deep as a file may be.
#[test]
fn deep_chains_are_survived() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    };
    write(
        "Cargo.toml",
        "[package]\nname = \"deep\"\nversion = \"0.1.0\"\nedition = \"2024\"\n[dependencies]\ndiesel = \"2\"\n",
    );
    let chain = ".filter(a::id.eq(1))".repeat(2_000);
    let (open, close) = ("exists(a::table.filter(".repeat(90), "))".repeat(90));
    let text = format!(
        "diesel::table! {{ a (id) {{ id -> Int4, }} }}\npub fn long(conn: &mut C) {{ a::table{chain}.load(conn) }}\n\
         pub fn deep(conn: &mut C) {{ a::table.filter({open}a::id{close}).load(conn) }}\n"
    );
    write("src/lib.rs", &text);
    let source = load(folder.path(), &LoadOptions::default()).expect("it loads");
    // As the command does it.
    let pool = rayon::ThreadPoolBuilder::new().stack_size(256 << 20).build().expect("threads");
    let (_, data) = pool.install(|| {
        let read = rust::read_all(&source, rust::Options::default(), &Silent);
        rust::analyze_read(&source, read, rust::Options::default(), &Silent)
    });
    let found: Vec<String> = data
        .sites
        .iter()
        .map(|site| match &site.access {
            Access::Built(statement) => shown(statement),
            other => format!("{other:?}"),
        })
        .collect();
    assert_eq!(found, ["select a / -", "select a / -"]);
}
