//! The JSON documents and their schemas: the files in `schemas/` are what the types say, and what is written obeys.
//!
//! `SPLIT_UPDATE_SCHEMAS=1 cargo test --test schemas` writes the files anew.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use split::model::analysis::{
    Analysis, BlindSpot, BlindSpotKind, Confidence, FileId, Item, ItemId, ItemKind, Module, ModuleId, Origin, Package,
    PackageDependency, PackageId, Reference, ReferenceKind, Resolution, Route, SourceFile, Target, Visibility,
};
use split::model::compare::{Difference, ObjectKind};
use split::model::data::{
    Certainty, ColumnUse, Query, RowEvidence, RowType, Statement, StatementKind, Step, SystemKind, SystemUse,
    Transaction,
};
use split::model::migration::{Migration, Touch, TouchKind};
use split::model::schema::{
    Column, Database, ForeignKey, Function, Index, Join, Key, Name, Named, Place, Policy, Schema, Sequence,
    SoftReference, Table, Trigger, TypeDef, View,
};
use split::report::{FORMATS, Render, SCHEMAS};

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn schema(name: &str) -> Value {
    let text = fs::read_to_string(home("schemas").join(name)).expect("the schema's file");
    serde_json::from_str(&text).expect("JSON")
}

fn validate(name: &str, document: &Value) {
    let validator = jsonschema::validator_for(&schema(name)).expect("a schema");
    let errors: Vec<String> = validator
        .iter_errors(document)
        .take(5)
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

fn json(analysis: &Analysis) -> Vec<u8> {
    let format = FORMATS.iter().find(|format| format.name == "json").expect("registered");
    let Render::Facts(render) = format.render else { panic!("made from facts") };
    let mut out = Vec::new();
    render(analysis, &mut out).expect("memory");
    out
}

#[test]
fn the_files_are_what_the_types_say() {
    let update = env::var_os("SPLIT_UPDATE_SCHEMAS").is_some();
    for (name, schema) in SCHEMAS {
        let text = format!("{}\n", serde_json::to_string_pretty(&schema()).expect("JSON"));
        let path = home("schemas").join(name);
        if update {
            fs::create_dir_all(home("schemas")).expect("writable");
            fs::write(&path, text).expect("writable");
        } else {
            let current = fs::read_to_string(&path).unwrap_or_default();
            assert!(current == text, "schemas/{name} is out of date: SPLIT_UPDATE_SCHEMAS=1 cargo test --test schemas");
        }
    }
    let files: BTreeSet<String> = fs::read_dir(home("schemas"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(files, SCHEMAS.iter().map(|(name, _)| (*name).to_owned()).collect(), "a schema that no format has");
}

/// One of everything, with names that need escaping.
fn everything() -> Analysis {
    let module = |id: &str, parent, test| Module {
        id: id.to_owned(),
        package: PackageId(0),
        parent,
        file: FileId(u32::from(test)),
        line: 1,
        lines: 7,
        test,
        cfg: test.then(|| "test".to_owned()),
    };
    let item = |id: &str, module, parent, test| Item {
        id: id.to_owned(),
        name: id.rsplit("::").next().unwrap_or_default().to_owned(),
        kind: ItemKind::Method,
        module,
        parent,
        file: FileId(u32::from(test)),
        line: 3,
        column: 5,
        end_line: 9,
        visibility: Visibility::Crate,
        test,
        cfg: test.then(|| "all(test, feature = \"x\")".to_owned()),
    };
    let reference = |from, to, kind, test| Reference {
        from,
        to,
        kind,
        confidence: Confidence::Inferred,
        file: FileId(u32::from(test)),
        line: 4,
        column: 2,
        test,
        shown: kind == ReferenceKind::Type,
    };
    let mut references: Vec<Reference> =
        ReferenceKind::ALL.iter().map(|kind| reference(Origin::Item(ItemId(2)), ItemId(1), *kind, false)).collect();
    references.push(reference(Origin::Module(ModuleId(1)), ItemId(1), ReferenceKind::Import, false));
    references.push(reference(Origin::Item(ItemId(0)), ItemId(1), ReferenceKind::Call, true));
    references.push(reference(Origin::Item(ItemId(2)), ItemId(0), ReferenceKind::Call, false));
    let route = |handler, test| Route {
        method: "GET".to_owned(),
        path: "/\"quoted\"/{id}\u{7}".to_owned(),
        handler,
        handler_text: "|| async {}".to_owned(),
        framework: "axum".to_owned(),
        file: FileId(u32::from(test)),
        line: 12,
        confidence: Confidence::Guessed,
        test,
    };
    let target =
        |kind: &str, file: &str| Target { name: "app".to_owned(), kind: kind.to_owned(), file: file.to_owned() };
    let dependency = |kind: &str| PackageDependency { package: "other".to_owned(), kind: kind.to_owned() };
    let spot = |file: &str| BlindSpot {
        file: file.to_owned(),
        line: 1,
        column: 2,
        kind: BlindSpotKind::UnresolvedPath,
        message: "`x` names nothing known".to_owned(),
    };
    Analysis {
        root: PathBuf::from("/secret/place"),
        files: ["src/lib.rs", "tests/api.rs"].map(|path| SourceFile { path: path.to_owned(), lines: 20 }).to_vec(),
        packages: vec![Package {
            name: "app".to_owned(),
            version: "1.0.0".to_owned(),
            edition: 2024,
            manifest: "Cargo.toml".to_owned(),
            targets: vec![target("lib", "src/lib.rs"), target("test", "tests/api.rs")],
            dependencies: vec![dependency("normal"), dependency("dev")],
        }],
        modules: vec![
            module("api", None, true),
            module("app", None, false),
            module("app::<\"odd\\>", Some(ModuleId(1)), false),
        ],
        items: vec![
            item("api::t", ModuleId(0), None, true),
            item("app::S", ModuleId(1), None, false),
            item("app::S::f", ModuleId(1), Some(ItemId(1)), false),
        ],
        references,
        routes: vec![route(Some(ItemId(2)), false), route(None, false), route(Some(ItemId(0)), true)],
        blind_spots: vec![spot("src/lib.rs"), spot("tests/api.rs"), spot("")],
        databases: vec![database()],
        queries: vec![query(false), query(true), query(false)],
        transactions: vec![Transaction {
            from: Origin::Item(ItemId(2)),
            file: FileId(0),
            line: 5,
            column: 9,
            library: "sqlx".to_owned(),
            database: Some(0),
            reads: vec![Name::plain("users")],
            writes: vec![Name::plain("orders")],
            steps: [0, 1, 2]
                .map(|query| {
                    let chain = vec![ItemId(2), ItemId(1)];
                    Step { query, chain, certainty: Certainty::Possible, ways: Vec::new() }
                })
                .to_vec(),
            certainty: Certainty::Proven,
            test: false,
        }],
        systems: vec![SystemUse {
            file: FileId(0),
            line: 6,
            column: 1,
            from: Origin::Module(ModuleId(1)),
            kind: SystemKind::Broker,
            library: "async-nats".to_owned(),
            what: "async_nats::Client::publish".to_owned(),
            subject: Some("orders.\"made\"".to_owned()),
            confidence: Confidence::Certain,
            test: false,
        }],
        rows: vec![RowType {
            item: ItemId(1),
            database: 0,
            table: Name::plain("odd \"name\""),
            evidence: RowEvidence::Statement,
            confidence: Confidence::Inferred,
            file: FileId(0),
            line: 7,
            column: 3,
        }],
        drift_of: Some("migrations".to_owned()),
        drift: vec![Difference {
            kind: ObjectKind::Column,
            name: "users.name".to_owned(),
            migrations: Some("text".to_owned()),
            catalog: None,
            place: Place::default(),
        }],
        resolution: Resolution { resolved: 3, external: 2, unresolved: 1 },
    }
}

fn query(test: bool) -> Query {
    Query {
        from: Origin::Item(ItemId(if test { 0 } else { 2 })),
        file: FileId(u32::from(test)),
        line: 5,
        column: 9,
        library: "sqlx".to_owned(),
        call: "query!".to_owned(),
        database: Some(0),
        statement: Statement {
            kind: StatementKind::Select,
            reads: vec![Name::plain("orders"), Name { schema: Some("auth".to_owned()), name: "users".to_owned() }],
            writes: Vec::new(),
            joins: vec![Join {
                left: Name::plain("orders"),
                right: Name { schema: Some("auth".to_owned()), name: "users".to_owned() },
                on: vec![("user_id".to_owned(), "id".to_owned())],
            }],
            columns: vec![ColumnUse { table: None, column: "id".to_owned() }],
            complete: true,
        },
        unknown: Vec::new(),
        called_by: vec![ItemId(1)],
        confidence: Confidence::Certain,
        test,
    }
}

fn database() -> Database {
    let place = || Place { file: "migrations/1.sql".to_owned(), line: 1 };
    let name = || Name::plain("odd \"name\"");
    let column = Column { name: "id".to_owned(), ty: "bigint".to_owned(), place: place(), ..Column::default() };
    let table = Table {
        name: name(),
        columns: vec![column],
        primary_key: Some(Key { name: "pk".to_owned(), columns: vec!["id".to_owned()], more: false, place: place() }),
        foreign_keys: vec![ForeignKey { name: "fk".to_owned(), references: name(), ..ForeignKey::default() }],
        indexes: vec![Index::default()],
        place: place(),
        ..Table::default()
    };
    let soft = SoftReference { table: name(), confidence: 0.5, ..SoftReference::default() };
    let touch = Touch { table: name(), kind: TouchKind::Write, fresh: true, place: place() };
    Database {
        id: "migrations".to_owned(),
        migrations: vec![Migration { file: "migrations/1.sql".to_owned(), touches: vec![touch] }],
        schema: Schema {
            schemas: vec![Named { name: Name::plain("auth"), place: place() }],
            extensions: Vec::new(),
            types: vec![TypeDef { name: name(), ..TypeDef::default() }],
            sequences: vec![Sequence { owned_by: Some((name(), "id".to_owned())), ..Sequence::default() }],
            tables: vec![table],
            views: vec![View { name: name(), ..View::default() }],
            functions: vec![Function { name: name(), ..Function::default() }],
            triggers: vec![Trigger { name: "t".to_owned(), ..Trigger::default() }],
            policies: vec![Policy { name: "p".to_owned(), ..Policy::default() }],
            soft_references: vec![soft],
            others: Vec::new(),
        },
        ..Database::default()
    }
}

#[test]
fn one_of_everything_obeys_the_schema() {
    let analysis = everything();
    let bytes = json(&analysis);
    assert_eq!(bytes, json(&analysis), "same value, same bytes");
    let document: Value = serde_json::from_slice(&bytes).expect("JSON");
    validate("analysis.schema.json", &document);
    assert!(!String::from_utf8_lossy(&bytes).contains("/secret/place"), "the place on the disk is nobody's business");
    assert_eq!(document["references"].as_array().expect("an array").len(), analysis.references.len());
    assert_eq!(document["references"][13]["from"], "app", "what stands in no item is from its module");
    assert_eq!(document["routes"][1]["handler"], Value::Null);
    assert_eq!(document["modules"][2]["parent"], "app");
    assert_eq!(document["queries"][0]["reads"][1], "auth.users");
    assert_eq!(document["tables"][0]["database"], "migrations");
    assert_eq!(document["transactions"][0]["statements"][0]["chain"][1], "app::S");
}

#[test]
fn the_schema_refuses_what_is_not_such_a_document() {
    let mut document: Value = serde_json::from_slice(&json(&everything())).expect("JSON");
    let validator = jsonschema::validator_for(&schema("analysis.schema.json")).expect("a schema");
    assert!(validator.is_valid(&document));
    document["references"][0]["kind"] = "telepathy".into();
    assert!(!validator.is_valid(&document));
    document["references"][0]["kind"] = "call".into();
    document["references"][0].as_object_mut().expect("an object").remove("to");
    assert!(!validator.is_valid(&document));
}

#[test]
fn each_fact_has_a_line() {
    let analysis = everything();
    let text = String::from_utf8(json(&analysis)).expect("text");
    let references = text.lines().filter(|line| line.starts_with("{\"from\":")).count();
    assert_eq!(references, analysis.references.len());
}

#[test]
fn without_tests_nothing_of_them_is_left() {
    let bytes = json(&everything().without_tests());
    let document: Value = serde_json::from_slice(&bytes).expect("JSON");
    validate("analysis.schema.json", &document);
    let text = String::from_utf8_lossy(&bytes);
    for trace in ["\"test\":true", "api", "\"dev\""] {
        assert!(!text.contains(trace), "{trace} in {text}");
    }
    let lengths = ["files", "modules", "items", "references", "routes", "blind_spots"]
        .map(|key| document[key].as_array().expect("an array").len());
    // A reference of code to a test item leads nowhere, so it goes as well.
    assert_eq!(lengths, [1, 2, 2, 14, 2, 2]);
    assert_eq!(document["queries"].as_array().expect("an array").len(), 2);
    let steps = document["transactions"][0]["statements"].as_array().expect("an array");
    assert_eq!(steps.iter().map(|step| &step["query"]).collect::<Vec<_>>(), [0, 1], "numbers of queries follow");
    assert_eq!(document["items"][1]["parent"], "app::S", "indices are renumbered");
}

#[test]
fn a_real_run_obeys_the_schema_and_repeats_itself() {
    let run = || {
        let run = Command::new(env!("CARGO_BIN_EXE_split"))
            .args(["analyze", env!("CARGO_MANIFEST_DIR"), "--format", "json", "--include-tests"])
            .output()
            .expect("it runs");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        run.stdout
    };
    let first = run();
    validate("analysis.schema.json", &serde_json::from_slice(&first).expect("JSON"));
    assert!(first == run(), "two runs differ");
}
