//! `diesel::table!` blocks as a schema.

use std::collections::BTreeMap;

use super::diesel_tables::{ColumnDef, TableDef, Tables};
use super::{Raw, Unit};
use crate::frontend::rust::world::*;
use crate::model::data::{CodeSchema, SchemaContent};
use crate::model::schema::*;

/// The tables that one file declares. A file that several crates include is told of once.
pub fn schemas(unit: &Unit<'_>, tables: &Tables, raw: &mut Raw) {
    let world = unit.base.world;
    let inst = &world.insts[unit.inst.0 as usize];
    let Some(declared) = tables.by_file.get(&inst.file) else { return };
    if world.files[inst.file as usize].expansion_of.is_some() || !unit.base.is_first(unit.inst) {
        return;
    }
    let file = &world.files[inst.file as usize].path;
    // Two crates (or backends) may declare the same table in one file: the first counts.
    let mut found: BTreeMap<&Name, (u32, &TableDef)> = BTreeMap::new();
    for &number in declared {
        let table = &tables.all[number as usize];
        // A test's own table is none of the database.
        if world.scope(world.scope_of(table.module)).test && !unit.base.include_tests {
            continue;
        }
        found.entry(&table.name).or_insert((number, table));
    }
    if found.is_empty() {
        return;
    }
    let place = |line: u32| Place { file: file.clone(), line };
    let mut schema = Schema::default();
    for (number, table) in found.values() {
        let line = world.item(table.module).pos.line;
        let mut keys: Vec<&ColumnDef> = table.columns.iter().filter(|column| column.key.is_some()).collect();
        keys.sort_by_key(|column| column.key);
        let keys: Vec<String> = keys.into_iter().map(|column| column.name.clone()).collect();
        let primary_key = (!keys.is_empty()).then(|| Key {
            name: format!("{}_pkey", table.name.name),
            columns: keys,
            more: false,
            place: place(line),
        });
        let columns = table.columns.iter().map(|column| {
            let (ty, nullable) = sql_type(&column.ty, column.most);
            let line = world.item(column.def).pos.line;
            Column { name: column.name.clone(), ty, nullable, place: place(line), ..Column::default() }
        });
        let foreign = tables.joinables.iter().filter(|joinable| joinable.child == *number).map(|joinable| {
            let parent = &tables.all[joinable.parent as usize];
            let key = parent.columns.iter().find(|column| column.key == Some(0));
            ForeignKey {
                name: format!("{}_{}_fkey", table.name.name, joinable.column),
                columns: vec![joinable.column.clone()],
                references: parent.name.clone(),
                referenced_columns: key.map(|key| key.name.clone()).into_iter().collect(),
                place: Place { file: world.files[joinable.file as usize].path.clone(), line: joinable.line },
                ..ForeignKey::default()
            }
        });
        schema.tables.push(Table {
            name: table.name.clone(),
            columns: columns.collect(),
            primary_key,
            foreign_keys: foreign.collect(),
            place: place(line),
            ..Table::default()
        });
    }
    let package = package_folder(unit, inst);
    let content = SchemaContent::Ready { source: SchemaSource::DieselSchema, dialect: None, schema };
    raw.schemas.push(CodeSchema { id: file.clone(), package, content });
}

/// The folder of an instance's package, relative to the root.
pub fn package_folder(unit: &Unit<'_>, inst: &Inst) -> String {
    let source = unit.base.source;
    let package = unit.base.world.krate(inst.krate).package as usize;
    let folder = source.packages.get(package).and_then(|package| package.manifest.parent());
    let below = folder.map(|folder| folder.strip_prefix(&source.root).unwrap_or(folder));
    below.map(|below| below.to_string_lossy().replace('\\', "/")).unwrap_or_default()
}

/// Diesel's type as PostgreSQL writes it, and whether it may be null. A type of the codebase's own keeps its name, in
/// small letters.
fn sql_type(written: &str, most: Option<u32>) -> (String, bool) {
    if let Some(inner) = argument(written, "Nullable") {
        return (sql_type(inner, most).0, true);
    }
    if let Some(inner) = argument(written, "Array") {
        return (format!("{}[]", sql_type(inner, most).0), false);
    }
    if let Some(inner) = argument(written, "Unsigned") {
        return (format!("{} unsigned", sql_type(inner, most).0), false);
    }
    if let Some(inner) = argument(written, "Range") {
        let range = match sql_type(inner, None).0.as_str() {
            "integer" => "int4range",
            "bigint" => "int8range",
            "numeric" => "numrange",
            "date" => "daterange",
            "timestamp with time zone" => "tstzrange",
            "timestamp without time zone" => "tsrange",
            _ => "anyrange",
        };
        return (range.to_owned(), false);
    }
    let last = written.rsplit("::").next().unwrap_or(written);
    let known = match last {
        "SmallInt" | "Int2" | "SmallSerial" => "smallint",
        "Integer" | "Int4" | "Serial" => "integer",
        "BigInt" | "Int8" | "BigSerial" => "bigint",
        "Float" | "Float4" => "real",
        "Double" | "Float8" => "double precision",
        "Numeric" | "Decimal" => "numeric",
        "Text" | "Tinytext" | "Mediumtext" | "Longtext" => "text",
        "VarChar" | "Varchar" => return (sized("character varying", most), false),
        "Char" | "Bpchar" => return (sized("character", most), false),
        "Binary" | "Bytea" | "Blob" | "Tinyblob" | "Mediumblob" | "Longblob" | "Varbinary" => "bytea",
        "Bool" => "boolean",
        "Timestamp" | "Datetime" => "timestamp without time zone",
        "Timestamptz" | "TimestamptzSqlite" => "timestamp with time zone",
        "Time" => "time without time zone",
        "MacAddr8" => "macaddr8",
        "CChar" => "\"char\"",
        "TsVector" | "Tsvector" => "tsvector",
        "TsQuery" | "Tsquery" => "tsquery",
        other => return (other.to_lowercase(), false),
    };
    (known.to_owned(), false)
}

fn sized(name: &str, most: Option<u32>) -> String {
    most.map_or_else(|| name.to_owned(), |most| format!("{name}({most})"))
}

/// The inside of `Name<…>`.
fn argument<'t>(written: &'t str, name: &str) -> Option<&'t str> {
    let open = written.find('<')?;
    let head = written[..open].rsplit("::").next()?;
    (head == name).then(|| written[open + 1..].strip_suffix('>')).flatten()
}

#[cfg(test)]
mod tests {
    use super::sql_type;

    #[test]
    fn types_are_postgresqls() {
        for (written, ty, nullable) in [
            ("Int4", "integer", false),
            ("Nullable<Text>", "text", true),
            ("diesel::sql_types::Nullable<diesel::sql_types::Varchar>", "character varying(20)", true),
            ("Array<Nullable<Text>>", "text[]", false),
            ("Timestamptz", "timestamp with time zone", false),
            ("crate::sql_types::PostKind", "postkind", false),
            ("Range<Timestamptz>", "tstzrange", false),
        ] {
            let most = written.contains("Varchar").then_some(20);
            assert_eq!(sql_type(written, most), (ty.to_owned(), nullable), "{written}");
        }
    }
}
