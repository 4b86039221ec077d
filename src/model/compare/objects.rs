//! A schema as a flat list of objects, each with what counts in a comparison and what a person is shown.

use std::collections::{BTreeMap, BTreeSet};

use super::ObjectKind;
use crate::model::schema::{
    Action, Check, Column, ForeignKey, Function, FunctionKind, Identity, Index, Key, Place, Schema, Table, TableKind,
    TypeKind, View,
};

#[derive(Debug, Clone)]
pub(super) struct Object {
    pub kind: ObjectKind,
    /// The table (or view) that it is part of; empty for the others.
    pub owner: String,
    pub name: String,
    /// Equal where the objects count as equal.
    pub key: String,
    pub shown: String,
    pub place: Place,
}

/// All objects of a schema. The other side says which columns both have: only their order is compared.
pub(super) fn objects(schema: &Schema, other: &Schema) -> Vec<Object> {
    let mut list = List(Vec::new());
    for named in &schema.schemas {
        list.add(ObjectKind::Schema, "", &named.name.to_string(), "present", &named.place);
    }
    for named in &schema.extensions {
        // Where an extension is installed is often left to the search path.
        list.add(ObjectKind::Extension, "", &named.name.name, "present", &named.place);
    }
    for ty in &schema.types {
        let kind = match ty.kind {
            TypeKind::Enum => "enum",
            TypeKind::Domain => "domain",
            TypeKind::Composite => "composite",
            TypeKind::Range => "range",
        };
        let shown = format!("{kind} ({})", ty.parts.join(", "));
        list.add(ObjectKind::Type, "", &ty.name.to_string(), &shown, &ty.place);
    }
    for sequence in &schema.sequences {
        let shown = match &sequence.owned_by {
            Some((table, column)) => format!("owned by {table}.{column}"),
            None => "owned by none".to_owned(),
        };
        list.add(ObjectKind::Sequence, "", &sequence.name.to_string(), &shown, &sequence.place);
    }
    for table in &schema.tables {
        list.table(table, other.table(&table.name));
    }
    for view in &schema.views {
        list.view(view);
    }
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for function in &schema.functions {
        list.function(function, &mut seen);
    }
    for trigger in &schema.triggers {
        let events: BTreeSet<&str> = trigger.events.iter().map(String::as_str).collect();
        let events: Vec<&str> = events.into_iter().collect();
        let each = if trigger.for_each_row { "row" } else { "statement" };
        let function = trigger.function.as_ref().map(|name| format!(" call {name}")).unwrap_or_default();
        let shown = format!("{} {} for each {each}{function}", trigger.timing, events.join(" or "));
        list.add(ObjectKind::Trigger, &trigger.table.to_string(), &trigger.name, &shown, &trigger.place);
    }
    for policy in &schema.policies {
        list.add(ObjectKind::Policy, &policy.table.to_string(), &policy.name, "present", &policy.place);
    }
    list.0
}

struct List(Vec<Object>);

impl List {
    /// An object whose whole text counts.
    fn add(&mut self, kind: ObjectKind, owner: &str, name: &str, shown: &str, place: &Place) {
        self.loose(kind, owner, name, shown.to_owned(), shown.to_owned(), place);
    }

    fn loose(&mut self, kind: ObjectKind, owner: &str, name: &str, key: String, shown: String, place: &Place) {
        let (owner, name, place) = (owner.to_owned(), name.to_owned(), place.clone());
        self.0.push(Object { kind, owner, name, key, shown, place });
    }

    fn table(&mut self, table: &Table, other: Option<&Table>) {
        let owner = table.name.to_string();
        let (key, shown) = described(table, other);
        self.loose(ObjectKind::Table, "", &owner, key, shown, &table.place);
        for column in &table.columns {
            let (key, shown) = column_text(column);
            self.loose(ObjectKind::Column, &owner, &column.name, key, shown, &column.place);
        }
        if let Some(key) = &table.primary_key {
            self.key(ObjectKind::PrimaryKey, &owner, key);
        }
        for key in &table.uniques {
            self.key(ObjectKind::Unique, &owner, key);
        }
        for key in &table.foreign_keys {
            self.add(ObjectKind::ForeignKey, &owner, &key.name, &foreign_key(key), &key.place);
        }
        for check in &table.checks {
            self.check(ObjectKind::Check, &owner, check);
        }
        for check in &table.excludes {
            self.check(ObjectKind::Exclusion, &owner, check);
        }
        let columns: BTreeSet<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        for index in &table.indexes {
            self.index(&owner, index, |name| columns.contains(name));
        }
    }

    fn key(&mut self, kind: ObjectKind, owner: &str, key: &Key) {
        self.add(kind, owner, &key.name, &format!("({})", key.columns.join(", ")), &key.place);
    }

    fn check(&mut self, kind: ObjectKind, owner: &str, check: &Check) {
        self.loose(kind, owner, &check.name, "present".to_owned(), check.expression.clone(), &check.place);
    }

    fn index(&mut self, owner: &str, index: &Index, is_column: impl Fn(&str) -> bool) {
        let columns: Vec<String> = index.columns.iter().map(|part| index_part(part, &is_column)).collect();
        let unique = if index.unique { "unique " } else { "" };
        let method = &index.method;
        let [partial, predicate] = match &index.predicate {
            Some(predicate) => [" where …".to_owned(), format!(" where {predicate}")],
            None => [String::new(), String::new()],
        };
        let key = format!("{unique}{method} ({}){partial}", columns.join(", "));
        let shown = format!("{unique}{method} ({}){predicate}", index.columns.join(", "));
        self.loose(ObjectKind::Index, owner, &index.name, key, shown, &index.place);
    }

    fn view(&mut self, view: &View) {
        let name = view.name.to_string();
        let shown = if view.materialized { "materialized view" } else { "view" };
        self.add(ObjectKind::View, "", &name, shown, &view.place);
        let reads: BTreeSet<String> = view.reads.iter().map(ToString::to_string).collect();
        let reads: Vec<String> = reads.into_iter().collect();
        let reads = if reads.is_empty() { "nothing".to_owned() } else { reads.join(", ") };
        self.add(ObjectKind::ViewReads, "", &name, &reads, &view.place);
        for index in &view.indexes {
            // A view's columns are not listed: what looks like a name is one.
            self.index(&name, index, |part| {
                part.chars().all(|character| character.is_alphanumeric() || character == '_')
            });
        }
    }

    fn function(&mut self, function: &Function, seen: &mut BTreeMap<String, u32>) {
        let arguments: Vec<String> = function.arguments.iter().map(|ty| type_name(ty)).collect();
        let mut name = format!("{}({})", function.name, arguments.join(", "));
        let count = seen.entry(name.clone()).or_default();
        *count += 1;
        if *count > 1 {
            name = format!("{name} #{count}");
        }
        let kind = match function.kind {
            FunctionKind::Function => "function",
            FunctionKind::Procedure => "procedure",
            FunctionKind::Aggregate => "aggregate",
        };
        // What an aggregate is made of has no language.
        let language = match function.kind {
            FunctionKind::Aggregate => String::new(),
            _ => format!(" in {}", function.language.to_lowercase()),
        };
        let key = format!("{kind}{language}");
        let returns = function.returns.as_ref().map(|ty| format!(" returning {ty}")).unwrap_or_default();
        let shown = format!("{key}{returns}");
        self.loose(ObjectKind::Function, "", &name, key, shown, &function.place);
    }
}

/// What counts of a table itself, and what a person is told.
fn described(table: &Table, other: Option<&Table>) -> (String, String) {
    let kind = match table.kind {
        TableKind::Table => "table",
        TableKind::Partitioned => "partitioned table",
        TableKind::Foreign => "foreign table",
        TableKind::Virtual => "virtual table",
    };
    let mut key = kind.to_owned();
    if !table.inherits.is_empty() {
        let parents: Vec<String> = table.inherits.iter().map(ToString::to_string).collect();
        key = format!("{key}, inherits {}", parents.join(", "));
    }
    if let Some(parent) = &table.partition_of {
        key = format!("{key}, partition of {parent}");
    }
    if table.partition_by.is_some() {
        key = format!("{key}, has a partition key");
    }
    if table.row_security {
        key = format!("{key}, row security");
    }
    if let Some(comment) = &table.comment {
        key = format!("{key}, comment {comment:?}");
    }
    let Some(other) = other else {
        let counts = [
            (table.columns.len(), "column", "columns"),
            (table.foreign_keys.len(), "foreign key", "foreign keys"),
            (table.indexes.len(), "index", "indexes"),
        ];
        let counts = counts.iter().filter(|(many, ..)| *many > 0);
        let counts: Vec<String> =
            counts.map(|(many, one, more)| format!("{many} {}", if *many == 1 { one } else { more })).collect();
        let shown = if counts.is_empty() { key.clone() } else { format!("{key} with {}", counts.join(", ")) };
        return (key, shown);
    };
    let common = |columns: &[Column], others: &[Column]| -> Vec<String> {
        let others: BTreeSet<&str> = others.iter().map(|column| column.name.as_str()).collect();
        columns
            .iter()
            .filter(|column| others.contains(column.name.as_str()))
            .map(|column| column.name.clone())
            .collect()
    };
    let ours = common(&table.columns, &other.columns);
    if ours != common(&other.columns, &table.columns) {
        key = format!("{key}, columns in the order {}", ours.join(", "));
    }
    (key.clone(), key)
}

fn column_text(column: &Column) -> (String, String) {
    let mut key = column.ty.clone();
    if !column.nullable {
        key += " not null";
    }
    match column.identity {
        Some(Identity::Always) => key += " generated always as identity",
        Some(Identity::ByDefault) => key += " generated by default as identity",
        Some(Identity::Serial) => key += " serial",
        None => {}
    }
    let mut shown = key.clone();
    // The default of a serial column is what makes it one.
    let default = column.default.as_ref().filter(|_| column.identity.is_none());
    if let Some(default) = default.filter(|default| !is_null(default)) {
        key += " default";
        shown = format!("{shown} default {default}");
    }
    if let Some(expression) = &column.generated {
        key += " generated";
        shown = format!("{shown} generated as {expression}");
    }
    if let Some(comment) = &column.comment {
        key = format!("{key} comment {comment:?}");
        shown = format!("{shown} comment {comment:?}");
    }
    (key, shown)
}

/// `NULL`, also with a cast, is what a column has without a default: the server forgets it, unless the cast shortens.
fn is_null(default: &str) -> bool {
    let text = default.trim_matches(|c: char| c.is_whitespace() || c == '(' || c == ')');
    text.split("::").next().is_some_and(|value| value.trim().eq_ignore_ascii_case("null"))
}

fn foreign_key(key: &ForeignKey) -> String {
    let action = |action: Action| match action {
        Action::NoAction => "no action",
        Action::Restrict => "restrict",
        Action::Cascade => "cascade",
        Action::SetNull => "set null",
        Action::SetDefault => "set default",
    };
    format!(
        "({}) → {} ({}) on delete {} on update {}{}",
        key.columns.join(", "),
        key.references,
        key.referenced_columns.join(", "),
        action(key.on_delete),
        action(key.on_update),
        if key.deferrable { " deferrable" } else { "" }
    )
}

/// The column of an index' part, whatever follows it (`DESC`, an operator class), or the sign for an expression.
fn index_part(part: &str, is_column: impl Fn(&str) -> bool) -> String {
    let part = part.trim();
    let unquoted = |name: &str| name.trim_matches('"').replace("\"\"", "\"");
    if is_column(part) {
        return part.to_owned();
    }
    let end = if let Some(rest) = part.strip_prefix('"') {
        rest.find('"').map_or(part.len(), |at| at + 2)
    } else {
        part.find(char::is_whitespace).unwrap_or(part.len())
    };
    let name = unquoted(&part[..end]);
    // Order, collation, class of operators; no test (`deleted_at IS NULL`).
    let only_words = part[end..].chars().all(|c| c.is_alphanumeric() || c.is_whitespace() || "_\".".contains(c));
    let test = |word: &str| {
        ["is", "not", "and", "or", "in", "like", "at"].iter().any(|other| word.eq_ignore_ascii_case(other))
    };
    let plain = only_words && !part[end..].split_whitespace().any(test);
    if is_column(&name) && plain { name } else { "(expression)".to_owned() }
}

/// An argument's type under the name that `format_type` gives it, without length or precision.
fn type_name(written: &str) -> String {
    let mut text = written.trim().to_lowercase();
    while let (Some(open), Some(close)) = (text.find('('), text.find(')')) {
        if close < open {
            break;
        }
        text.replace_range(open..=close, "");
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let base = text.trim_end_matches("[]").trim_start_matches("pg_catalog.").trim();
    let array = if text.ends_with("[]") { "[]" } else { "" };
    let base = match base {
        "int" | "int4" => "integer",
        "int8" => "bigint",
        "int2" => "smallint",
        "bool" => "boolean",
        "varchar" => "character varying",
        "char" => "character",
        "decimal" => "numeric",
        "float" | "float8" => "double precision",
        "float4" => "real",
        "timestamptz" => "timestamp with time zone",
        "timestamp" => "timestamp without time zone",
        "timetz" => "time with time zone",
        "time" => "time without time zone",
        other => other,
    };
    format!("{}{array}", base.trim_start_matches("public."))
}
