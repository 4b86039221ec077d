//! What used to be a join with another service's table, or a look into it: the owner answers it by the key, completely from
//! the table, and whoever reads it has a function in its place.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{ident, plain, snake, type_name};
use crate::generate::sources::Sources;
use crate::model::analysis::{Analysis, Origin};
use crate::model::contract::{Attribute, Contracts, Definition, Field, Plain, Shape, Type};
use crate::model::ownership::{Owner, Ownership};
use crate::model::schema::{Column, Dialect, Name, Schema, Table};

/// Columns that leave no service, whoever reads them.
const SECRET: &[&str] = &["password", "secret", "token", "hash", "salt", "private_key"];

/// Rows of a table by a column.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Lookup {
    /// As the database calls it.
    pub table: String,
    pub column: String,
    /// The type of the column on the wire.
    pub key: Type,
    /// `users_by_id`
    pub function: String,
    /// A row.
    pub row: Type,
    pub statement: String,
    /// Who reads it: the service, and the paths of its functions.
    pub readers: BTreeMap<String, BTreeSet<String>>,
    /// Columns that readers name and that leave no service.
    pub kept: Vec<String>,
}

/// All look-ups, by their owner.
pub(super) fn find(sources: &Sources<'_>, contracts: &mut Contracts) -> BTreeMap<String, Vec<Lookup>> {
    let mut found = BTreeMap::new();
    let Some((analysis, ownership)) = sources.code else { return found };
    for ((number, table), wanted) in wanted(analysis, ownership) {
        let database = &analysis.databases[number as usize];
        let Owner::Service(owner) = ownership.table(number, &table) else { continue };
        let owner = &ownership.services[owner as usize];
        let Some(table) = database.schema.table(&table).filter(|_| database.dialect == Dialect::Postgres) else {
            continue;
        };
        for (column, readers) in wanted.keys(table) {
            if let Some(lookup) = lookup(&database.schema, table, &column, &wanted, readers, owner, contracts) {
                found.entry(owner.clone()).or_insert_with(Vec::new).push(lookup);
            }
        }
    }
    found
}

/// What others read of a table.
#[derive(Default)]
struct Wanted {
    /// Columns that are named; nothing where some statement may read all.
    columns: BTreeSet<String>,
    all: bool,
    readers: BTreeMap<String, BTreeSet<String>>,
    /// Columns by which it is joined, with who does so.
    joined: BTreeMap<String, BTreeMap<String, BTreeSet<String>>>,
}

impl Wanted {
    /// By which columns it is asked for: its key, and those of the joins.
    fn keys(&self, table: &Table) -> BTreeMap<String, BTreeMap<String, BTreeSet<String>>> {
        let mut keys = self.joined.clone();
        if let Some([key]) = table.primary_key.as_ref().map(|key| key.columns.as_slice()) {
            keys.entry(key.clone()).or_insert_with(|| self.readers.clone());
        }
        keys
    }
}

type Foreign = BTreeMap<(u32, Name), Wanted>;

/// What statements of one service read of another's tables.
fn wanted(analysis: &Analysis, ownership: &Ownership) -> Foreign {
    let mut found = Foreign::new();
    for query in analysis.queries.iter().filter(|query| !query.test) {
        let Some(database) = query.database else { continue };
        let (reader, place) = match query.from {
            Origin::Item(id) => (ownership.item(id), &analysis.items[id.0 as usize].id),
            Origin::Module(id) => (ownership.module(id), &analysis.modules[id.0 as usize].id),
        };
        let Owner::Service(reader) = reader else { continue };
        for table in &query.statement.reads {
            let owner = ownership.table(database, table);
            if !matches!(owner, Owner::Service(owner) if owner != reader) {
                continue;
            }
            let wanted = found.entry((database, table.clone())).or_default();
            let service = ownership.services[reader as usize].clone();
            wanted.readers.entry(service.clone()).or_default().insert(place.clone());
            let told = table.to_string();
            let named: Vec<&String> = query
                .statement
                .columns
                .iter()
                .filter(|used| used.table.as_deref() == Some(told.as_str()))
                .map(|used| &used.column)
                .collect();
            wanted.all |= named.is_empty() || !query.statement.complete;
            wanted.columns.extend(named.into_iter().cloned());
            for join in &query.statement.joins {
                for (left, right) in &join.on {
                    for (name, column) in [(&join.left, left), (&join.right, right)] {
                        if name == table {
                            let readers = wanted.joined.entry(column.clone()).or_default();
                            readers.entry(service.clone()).or_default().insert(place.clone());
                        }
                    }
                }
            }
        }
    }
    found
}

fn lookup(
    schema: &Schema,
    table: &Table,
    column: &str,
    wanted: &Wanted,
    readers: BTreeMap<String, BTreeSet<String>>,
    owner: &str,
    contracts: &mut Contracts,
) -> Option<Lookup> {
    let by = table.columns.iter().find(|one| one.name == column)?;
    let (shown, kept): (Vec<&Column>, Vec<&Column>) = table
        .columns
        .iter()
        .filter(|one| {
            wanted.all || wanted.columns.contains(&one.name) || is_key(table, &one.name) || one.name == column
        })
        .partition(|one| !is_secret(&one.name) || one.name == column);
    let name = plain(&table.name.to_string());
    let function = format!("{}_by_{}", ident_part(&name), ident_part(&plain(column)));
    let row = row(schema, table, &shown, owner, contracts);
    Some(Lookup {
        table: table.name.to_string(),
        column: column.to_owned(),
        key: ty(schema, &by.ty),
        function,
        row,
        statement: statement(table, &shown, by),
        readers,
        kept: kept.into_iter().map(|one| one.name.clone()).collect(),
    })
}

/// Without the mark of a keyword: it is a part of a name.
fn ident_part(text: &str) -> String {
    snake(text)
}

fn is_key(table: &Table, column: &str) -> bool {
    table.primary_key.as_ref().is_some_and(|key| key.columns.iter().any(|one| one == column))
}

pub(super) fn is_secret(column: &str) -> bool {
    let column = column.to_ascii_lowercase();
    column.split('_').any(|word| SECRET.contains(&word)) || column.contains("private_key")
}

/// A row's type, among the contracts; the same for all look-ups of a table.
fn row(schema: &Schema, table: &Table, shown: &[&Column], owner: &str, contracts: &mut Contracts) -> Type {
    let key = format!("{owner}::{}::row", table.name);
    let fields = shown.iter().map(|column| {
        let name = ident(&column.name);
        let renamed = super::names::unmarked_name(&name) != column.name;
        let rename = Attribute { name: "rename".to_owned(), value: Some(column.name.clone()) };
        let ty = ty(schema, &column.ty);
        Field {
            name: super::names::unmarked_name(&name).to_owned(),
            docs: column.comment.iter().flat_map(|comment| comment.lines().map(str::to_owned)).collect(),
            serde: if renamed { vec![rename] } else { Vec::new() },
            ty: if column.nullable { Type::Option(Box::new(ty)) } else { ty },
        }
    });
    let fields: Vec<Field> = fields.collect();
    let words: String = plain(&table.name.to_string()).split('_').map(type_name).collect();
    let definition = Definition {
        name: format!("{words}Row"),
        docs: vec![format!("A row of `{}`.", table.name)],
        parameters: Vec::new(),
        serde: Vec::new(),
        shape: Shape::Struct(fields),
        has_default: false,
        left: Vec::new(),
    };
    let known = contracts.types.entry(key.clone()).or_insert_with(|| definition.clone());
    // Asked for by several columns: what all of them show.
    if let (Shape::Struct(known), Shape::Struct(more)) = (&mut known.shape, definition.shape) {
        for field in more {
            if !known.iter().any(|one| one.name == field.name) {
                known.push(Field { ty: optional(field.ty), ..field });
            }
        }
    }
    Type::Named(key, Vec::new())
}

fn optional(ty: Type) -> Type {
    if matches!(ty, Type::Option(_)) { ty } else { Type::Option(Box::new(ty)) }
}

/// A name as PostgreSQL takes it, whatever it is.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

pub(super) fn quoted_table(name: &Name) -> String {
    match &name.schema {
        Some(schema) => format!("{}.{}", quoted(schema), quoted(&name.name)),
        None => quoted(&name.name),
    }
}

fn statement(table: &Table, shown: &[&Column], by: &Column) -> String {
    let columns: Vec<String> = shown.iter().map(|column| quoted(&column.name)).collect();
    format!(
        "SELECT to_jsonb(found) FROM (SELECT {} FROM {} WHERE {} = ANY($1::text[]::{}[])) AS found",
        columns.join(", "),
        quoted_table(&table.name),
        quoted(&by.name),
        cast(&by.ty),
    )
}

/// The type as the schema writes it, where it is a plain word or two: it goes into a statement.
pub(super) fn cast(ty: &str) -> String {
    let plain = ty.chars().all(|sign| sign.is_ascii_alphanumeric() || " _.()".contains(sign));
    let base = ty.split('(').next().unwrap_or_default().trim();
    match base {
        "character varying" | "character" | "varchar" | "char" | "citext" => "text".to_owned(),
        base if plain && !base.is_empty() => base.to_owned(),
        _ => "text".to_owned(),
    }
}

/// A column's type on the wire, as `to_jsonb` writes it.
pub(super) fn ty(schema: &Schema, ty: &str) -> Type {
    if let Some(inner) = ty.strip_suffix("[]") {
        return Type::List(Box::new(self::ty(schema, inner)));
    }
    let base = ty.split('(').next().unwrap_or_default().trim();
    Type::Plain(match base {
        "uuid" => Plain::Uuid,
        "smallint" => Plain::I16,
        "integer" => Plain::I32,
        "bigint" => Plain::I64,
        "real" => Plain::F32,
        "double precision" | "numeric" => Plain::F64,
        "boolean" => Plain::Bool,
        "timestamp with time zone" => Plain::DateTime,
        "timestamp without time zone" | "timestamp" => Plain::LocalDateTime,
        "date" => Plain::Date,
        "time without time zone" => Plain::Time,
        "text" | "character varying" | "character" | "citext" | "bytea" | "inet" | "cidr" | "interval" | "name" => {
            Plain::String
        }
        base => {
            let is_enum = schema
                .types
                .iter()
                .any(|one| one.name.to_string() == base && one.kind == crate::model::schema::TypeKind::Enum);
            if is_enum {
                return Type::Plain(Plain::String);
            }
            return Type::Json;
        }
    })
}
