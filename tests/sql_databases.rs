//! Which databases a codebase has: folders apart, backends apart, and what the code declares beside them.

use split::frontend::sql::{Options, databases, replayed_files};
use split::model::analysis::BlindSpotKind;
use split::model::data::{CodeSchema, EmbeddedSql, SchemaContent};
use split::model::schema::{Dialect, Name, Schema, SchemaSource, Table};
use split::model::source::{SourceSet, SqlFile};

fn source(files: &[(&str, &str)]) -> SourceSet {
    let mut sql_files: Vec<SqlFile> =
        files.iter().map(|(path, text)| SqlFile { path: (*path).to_owned(), text: (*text).to_owned() }).collect();
    sql_files.sort_by(|one, two| one.path.cmp(&two.path));
    SourceSet { root: "/code".into(), sql_files, ..SourceSet::default() }
}

/// Of each database: id, dialect, source and tables.
fn found(source: &SourceSet, code: Vec<CodeSchema>, options: &Options) -> Vec<(String, Dialect, SchemaSource, String)> {
    let (all, _) = databases(source, replayed_files(source, options), code);
    let tables =
        |schema: &Schema| schema.tables.iter().map(|table| table.name.to_string()).collect::<Vec<_>>().join(" ");
    all.into_iter().map(|one| (one.id, one.dialect, one.source, tables(&one.schema))).collect()
}

fn of(id: &str, dialect: Dialect, source: SchemaSource, tables: &str) -> (String, Dialect, SchemaSource, String) {
    (id.to_owned(), dialect, source, tables.to_owned())
}

#[test]
fn backends_and_folders_stay_apart() {
    let source = source(&[
        ("a/migrations/mysql/1-x/up.sql", "CREATE TABLE `t` (id INT AUTO_INCREMENT PRIMARY KEY) ENGINE=InnoDB;"),
        ("a/migrations/mysql/1-x/down.sql", "DROP TABLE t;"),
        ("a/migrations/sqlite/1-x/up.sql", "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT);"),
        ("b/migrations/2_b.up.sql", "ALTER TABLE t ADD COLUMN d jsonb; CREATE TABLE u (id bigserial);"),
        ("b/migrations/1_a.up.sql", "CREATE TABLE t (id bigserial);"),
        ("b/migrations/2_b.down.sql", "DROP TABLE u;"),
        ("b/queries/1_list.sql", "SELECT * FROM t"),
        ("b/tests/fixtures/1_a.sql", "CREATE TABLE fixture (id int);"),
        ("b/seeds/1_a.sql", "INSERT INTO t VALUES (1);"),
    ]);
    let migrations = SchemaSource::Migrations;
    assert_eq!(
        found(&source, Vec::new(), &Options::default()),
        [
            of("a/migrations/mysql", Dialect::Mysql, migrations, "t"),
            of("a/migrations/sqlite", Dialect::Sqlite, migrations, "t"),
            of("b/migrations", Dialect::Postgres, migrations, "t u"),
        ]
    );
    let options = Options { migrations: vec!["b/tests/fixtures".into()], ..Options::default() };
    assert_eq!(
        found(&source, Vec::new(), &options),
        [of("b/tests/fixtures", Dialect::Postgres, migrations, "fixture")]
    );
    let options = Options { migrations: vec!["/code/nowhere".into()], ..Options::default() };
    let (all, blind_spots) = databases(&source, replayed_files(&source, &options), Vec::new());
    assert!(all.is_empty() && blind_spots[0].message.contains("no SQL file"), "{blind_spots:?}");
}

#[test]
fn a_whole_schema_beside_its_migrations_is_told_once() {
    let dump = "CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE TABLE c (id int);";
    let all = source(&[("db/schema.sql", dump), ("db/migrations/1_a.sql", dump)]);
    let migrations = SchemaSource::Migrations;
    let folder = [of("db/migrations", Dialect::Postgres, migrations, "a b c")];
    assert_eq!(found(&all, Vec::new(), &Options::default()), folder);
    let later = source(&[("db/schema.sql", dump), ("db/migrations/1_a.sql", "CREATE TABLE a (id int);")]);
    let file = [of("db/schema.sql", Dialect::Postgres, migrations, "a b c")];
    assert_eq!(found(&later, Vec::new(), &Options::default()), file);
    let script = source(&[("ops/fix.sql", "ALTER TABLE gone ADD x int; CREATE TABLE tmp (id int);")]);
    let (none, blind_spots) = databases(&script, replayed_files(&script, &Options::default()), Vec::new());
    assert!(none.is_empty() && blind_spots[0].kind == BlindSpotKind::LeftOut, "{blind_spots:?}");
}

#[test]
fn what_the_code_declares_counts_where_nothing_else_does() {
    let table = |name: &str| Table { name: Name::plain(name), ..Table::default() };
    let diesel = || CodeSchema {
        id: "src/schema.rs".to_owned(),
        package: String::new(),
        content: SchemaContent::Ready {
            source: SchemaSource::DieselSchema,
            dialect: None,
            schema: Schema { tables: vec![table("a"), table("b"), table("c")], ..Schema::default() },
        },
    };
    let text = |line, text: &str| EmbeddedSql { file: "src/db.rs".to_owned(), line, text: text.to_owned() };
    let embedded = || CodeSchema {
        id: "src/db.rs".to_owned(),
        package: String::new(),
        content: SchemaContent::Sql {
            texts: vec![text(20, "ALTER TABLE x\nADD COLUMN y INT"), text(5, "CREATE TABLE x (id INT)")],
            dialect: Some(Dialect::Sqlite),
        },
    };
    let migrated =
        source(&[("migrations/1_a.sql", "CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE TABLE c (id int);")]);
    let migrations = of("migrations", Dialect::Postgres, SchemaSource::Migrations, "a b c");
    assert_eq!(found(&migrated, vec![diesel()], &Options::default()), [migrations]);
    let nothing = source(&[]);
    assert_eq!(
        found(&nothing, vec![diesel(), embedded()], &Options::default()),
        [
            of("src/db.rs", Dialect::Sqlite, SchemaSource::Embedded, "x"),
            of("src/schema.rs", Dialect::Postgres, SchemaSource::DieselSchema, "a b c"),
        ]
    );
    let (all, blind_spots) = databases(&nothing, replayed_files(&nothing, &Options::default()), vec![embedded()]);
    assert!(blind_spots.is_empty(), "{blind_spots:?}");
    let lines: Vec<u32> = all[0].schema.tables[0].columns.iter().map(|column| column.place.line).collect();
    assert_eq!(lines, [5, 21]);
}
