//! `CREATE TABLE`: columns, constraints, partitions, and what MySQL, SQLite and CockroachDB add to it.

use super::Reading;
use super::constraint::{begins_constraint, constraint_tail, include, nulls, references, table_constraint};
use crate::frontend::sql::change::*;
use crate::frontend::sql::cursor::Cursor;
use crate::frontend::sql::lex::Kind;
use crate::frontend::sql::types::type_name;
use crate::model::schema::{Dialect, Identity, Name, TableKind};

/// Words that end the expression of a default.
const AFTER_DEFAULT: &[&str] = &[
    "constraint",
    "not",
    "null",
    "default",
    "primary",
    "unique",
    "check",
    "references",
    "generated",
    "collate",
    "on",
    "comment",
    "auto_increment",
    "deferrable",
    "initially",
    "as",
    "first",
    "after",
    "family",
    "key",
    "visible",
    "invisible",
];

/// Past `CREATE [TEMPORARY …] TABLE`.
pub(super) fn create(cursor: &mut Cursor<'_>, temporary: bool, kind: TableKind) -> Reading<NewTable> {
    let mut table = NewTable { temporary, kind, place: cursor.place(), ..NewTable::default() };
    table.if_not_exists = cursor.eat_if_not_exists();
    table.name = cursor.name().ok_or("no table name")?;
    if kind == TableKind::Virtual {
        virtual_columns(cursor, &mut table);
        return Ok(table);
    }
    if cursor.eat("partition of") {
        table.partition_of = Some(cursor.name().ok_or("no table after PARTITION OF")?);
    } else if cursor.eat("of") {
        table.of_type = Some(cursor.name().ok_or("no type after OF")?);
    }
    if cursor.eat("like") {
        let other = cursor.name().ok_or("no table after LIKE")?;
        table.items.push(Item::Like { table: other, defaults: true, constraints: true, indexes: true, identity: true });
    }
    if cursor.sign('(') && !(cursor.is_nth(1, "select") || cursor.is_nth(1, "with")) {
        cursor.at += 1;
        body(cursor, &mut table)?;
    }
    options(cursor, &mut table);
    Ok(table)
}

fn virtual_columns(cursor: &mut Cursor<'_>, table: &mut NewTable) {
    cursor.eat("using");
    let module = cursor.ident().unwrap_or_default();
    if cursor.eat_sign('(') && (module.starts_with("fts") || module == "rtree") {
        while !cursor.done() && !cursor.sign(')') {
            let place = cursor.place();
            if !cursor.sign_nth(1, '=')
                && let Some(name) = cursor.ident()
            {
                let column = crate::model::schema::Column { name, nullable: true, place, ..Default::default() };
                table.items.push(Item::Column(NewColumn { column, ..NewColumn::default() }));
            }
            cursor.skip_to_comma();
            if !cursor.eat_sign(',') {
                break;
            }
        }
    }
}

/// Past the opening bracket, up to behind the closing one.
fn body(cursor: &mut Cursor<'_>, table: &mut NewTable) -> Reading<()> {
    while !cursor.sign(')') {
        let item = item(cursor, &table.name, table.partition_of.is_some() || table.of_type.is_some())?;
        table.items.extend(item);
        if !cursor.eat_sign(',') {
            break;
        }
    }
    if cursor.eat_sign(')') { Ok(()) } else { Err(format!("`{}` is not understood", near(cursor))) }
}

/// The next words, for people.
pub(super) fn near(cursor: &Cursor<'_>) -> String {
    let rest: String = cursor.rest().chars().take(40).collect();
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn item(cursor: &mut Cursor<'_>, table: &Name, typed: bool) -> Reading<Option<Item>> {
    if cursor.is("like") && cursor.dialect == Dialect::Postgres {
        return like(cursor).map(Some);
    }
    if cursor.is("family") && (cursor.sign_nth(1, '(') || cursor.sign_nth(2, '(')) {
        cursor.skip_to_comma();
        return Ok(None);
    }
    if let Some(index) = table_index(cursor, table)? {
        return Ok(Some(Item::Index(index)));
    }
    if begins_constraint(cursor) {
        return Ok(Some(Item::Constraint(table_constraint(cursor)?)));
    }
    if cursor.is("period") && cursor.is_nth(1, "for") {
        cursor.skip_to_comma();
        return Ok(None);
    }
    column(cursor, typed).map(|column| Some(Item::Column(column)))
}

fn like(cursor: &mut Cursor<'_>) -> Reading<Item> {
    cursor.eat("like");
    let table = cursor.name().ok_or("no table after LIKE")?;
    let (mut defaults, mut constraints, mut indexes, mut identity) = (false, false, false, false);
    loop {
        let on = cursor.is("including");
        if !cursor.eat_any(&["including", "excluding"]) {
            return Ok(Item::Like { table, defaults, constraints, indexes, identity });
        }
        match cursor.ident().unwrap_or_default().as_str() {
            "all" => (defaults, constraints, indexes, identity) = (on, on, on, on),
            "defaults" => defaults = on,
            "constraints" => constraints = on,
            "indexes" => indexes = on,
            "identity" => identity = on,
            _ => {}
        }
    }
}

/// `KEY`, `INDEX`, `FULLTEXT …` among the columns: MySQL and CockroachDB.
pub(super) fn table_index(cursor: &mut Cursor<'_>, table: &Name) -> Reading<Option<NewIndex>> {
    let start = cursor.at;
    let place = cursor.place();
    let mysql = cursor.dialect == Dialect::Mysql;
    let unique = cursor.is("unique") && cursor.is_nth(1, "index") && !mysql;
    let mut method = "btree".to_owned();
    if unique {
        cursor.at += 1;
    }
    if mysql && cursor.is_any(&["fulltext", "spatial"]) {
        method = cursor.ident().unwrap_or_default();
        cursor.eat_any(&["key", "index"]);
    } else if !(cursor.is("index") || cursor.is("inverted") || mysql && cursor.is("key")) {
        cursor.at = start;
        return Ok(None);
    } else {
        if cursor.eat("inverted") {
            method = "gin".to_owned();
        }
        cursor.at += 1;
        let named = !cursor.sign('(');
        // `index varchar(20)` is a column.
        let holds = cursor.peek_nth(if named { 2 } else { 1 }).map(|token| token.kind);
        let bracket = cursor.sign_nth(usize::from(named), '(');
        let columns = bracket && holds != Some(Kind::Number);
        if !(unique || columns || mysql && cursor.is_nth(1, "using")) {
            cursor.at = start;
            return Ok(None);
        }
    }
    let name = if cursor.sign('(') { None } else { cursor.ident() };
    if cursor.eat("using") {
        method = cursor.ident().unwrap_or_default();
    }
    let mut index = NewIndex {
        name: name.map(|name| Name { schema: None, name }),
        table: table.clone(),
        unique,
        method,
        place,
        ..NewIndex::default()
    };
    super::index::elements(cursor, &mut index)?;
    super::index::tail(cursor, &mut index);
    cursor.skip_to_comma();
    Ok(Some(index))
}

/// A column with its type and constraints. `typed`: its table is a partition or of a type, and it names no type itself.
pub(super) fn column(cursor: &mut Cursor<'_>, typed: bool) -> Reading<NewColumn> {
    let mut new = NewColumn::default();
    new.column.place = cursor.place();
    new.column.nullable = true;
    new.column.name = cursor.ident().ok_or_else(|| format!("`{}` is no column", near(cursor)))?;
    if typed {
        cursor.eat("with options");
    } else {
        new.ty = type_name(cursor).ok_or_else(|| format!("column {} has no type", new.column.name))?;
    }
    if new.ty.serial {
        new.column.identity = Some(Identity::Serial);
        new.column.nullable = false;
    }
    let mut name = None;
    while !cursor.done() && !cursor.sign(',') && !cursor.sign(')') {
        column_constraint(cursor, &mut new, &mut name)?;
    }
    Ok(new)
}

fn column_constraint(cursor: &mut Cursor<'_>, new: &mut NewColumn, name: &mut Option<String>) -> Reading<()> {
    let place = cursor.place();
    let own = || vec![new.column.name.clone()];
    let kind = if cursor.eat("constraint") {
        *name = cursor.ident();
        return Ok(());
    } else if cursor.eat("not null") {
        new.column.nullable = false;
        return forget(name);
    } else if cursor.eat("null") {
        return forget(name);
    } else if cursor.eat("default") || cursor.eat("on update") {
        let on_update = cursor.at >= 2 && cursor.between(cursor.at - 1, cursor.at).eq_ignore_ascii_case("update");
        let text = cursor.expression(AFTER_DEFAULT).to_owned();
        if !on_update {
            // NULL is what a column has anyway.
            new.column.default = Some(text).filter(|text| !text.eq_ignore_ascii_case("null"));
        }
        return forget(name);
    } else if cursor.eat("primary key") || cursor.dialect == Dialect::Mysql && cursor.eat("key") {
        cursor.eat_any(&["asc", "desc"]);
        new.column.nullable &= cursor.dialect == Dialect::Sqlite;
        ConstraintKind::PrimaryKey { columns: own(), include: include(cursor), using_index: None }
    } else if cursor.eat("unique") {
        cursor.eat("key");
        let variant = nulls(cursor);
        ConstraintKind::Unique { columns: own(), include: include(cursor), using_index: None, variant }
    } else if cursor.eat("check") {
        ConstraintKind::Check { expression: cursor.parens().ok_or("no condition of the check")?.to_owned() }
    } else if cursor.eat("references") {
        ConstraintKind::ForeignKey(references(cursor, own())?)
    } else {
        return column_option(cursor, new);
    };
    let mut constraint = NewConstraint { name: name.take(), kind, place };
    constraint_tail(cursor, &mut constraint.kind);
    new.constraints.push(constraint);
    Ok(())
}

#[allow(clippy::unnecessary_wraps, reason = "ends the branches of its caller")]
fn forget(name: &mut Option<String>) -> Reading<()> {
    *name = None;
    Ok(())
}

fn column_option(cursor: &mut Cursor<'_>, new: &mut NewColumn) -> Reading<()> {
    if cursor.eat("generated") {
        let always = cursor.eat("always");
        cursor.eat("by default");
        cursor.eat("on null");
        cursor.eat("as");
        if cursor.eat("identity") {
            new.column.identity = Some(if always { Identity::Always } else { Identity::ByDefault });
            new.column.nullable = false;
            new.sequence = identity_options(cursor);
        } else {
            new.column.generated = Some(cursor.parens().ok_or("no expression after GENERATED")?.to_owned());
        }
    } else if cursor.is("as") && cursor.sign_nth(1, '(') {
        cursor.at += 1;
        new.column.generated = cursor.parens().map(str::to_owned);
    } else if cursor.eat_any(&["auto_increment", "autoincrement"]) {
        new.column.identity = Some(Identity::Serial);
    } else if cursor.eat("comment") {
        new.column.comment = cursor.string();
    } else if cursor.eat("first") {
        new.position = Some(Position::First);
    } else if cursor.eat("after") {
        new.position = cursor.ident().map(Position::After);
    } else if cursor.eat("collate") {
        if cursor.string().is_none() {
            cursor.name();
        }
    } else if cursor.eat_any(&[
        "character set",
        "charset",
        "storage",
        "compression",
        "on conflict",
        "create family",
        "create if not exists family",
        "family",
    ]) {
        cursor.bump();
    } else if cursor.eat_any(&[
        "stored",
        "virtual",
        "persistent",
        "invisible",
        "visible",
        "not visible",
        "no inherit",
        "not deferrable",
        "deferrable",
        "initially deferred",
        "initially immediate",
        "not valid",
        "asc",
        "desc",
        "unsigned",
        "zerofill",
        "binary",
    ]) {
    } else if cursor.eat("options") {
        cursor.parens();
    } else {
        return Err(format!("`{}` of column {} is not understood", near(cursor), new.column.name));
    }
    Ok(())
}

/// `(SEQUENCE NAME x START 1 …)`.
pub(super) fn identity_options(cursor: &mut Cursor<'_>) -> Option<Name> {
    let mut inner = cursor.clone();
    cursor.parens()?;
    while inner.at < cursor.at {
        if inner.eat("sequence name") {
            return inner.name();
        }
        inner.at += 1;
    }
    None
}

/// After the bracket.
fn options(cursor: &mut Cursor<'_>, table: &mut NewTable) {
    while !cursor.done() {
        if cursor.eat("inherits") {
            let mut inner = cursor.clone();
            inner.eat_sign('(');
            while let Some(name) = inner.name() {
                table.inherits.push(name);
                inner.eat_sign(',');
            }
            cursor.parens();
        } else if cursor.is("for") && cursor.is_nth(1, "values") {
            // The bounds stand in brackets: they are no query.
            while !cursor.done() && !cursor.is("partition") && !cursor.is("with") && !cursor.is("tablespace") {
                if cursor.parens().is_none() {
                    cursor.at += 1;
                }
            }
        } else if cursor.eat("partition by") {
            let from = cursor.at;
            cursor.ident();
            cursor.parens();
            table.partition_by = Some(cursor.between(from, cursor.at).to_owned());
            table.kind = TableKind::Partitioned;
        } else if cursor.eat("comment") {
            cursor.eat_sign('=');
            table.comment = cursor.string();
        } else if cursor.is("as") && !cursor.sign_nth(1, '=')
            || cursor.is_any(&["select"])
            || cursor.sign('(') && (cursor.is_nth(1, "select") || cursor.is_nth(1, "with"))
        {
            cursor.eat("as");
            let query = cursor.rest();
            table.query = Some(without_data(query).to_owned());
            return;
        } else if cursor.parens().is_none() {
            cursor.at += 1;
        }
    }
}

/// Without `WITH [NO] DATA` at the end.
pub(super) fn without_data(query: &str) -> &str {
    let lower = query.to_ascii_lowercase();
    let Some(rest) = lower.strip_suffix("data") else { return query };
    let rest = rest.trim_end();
    let rest = rest.strip_suffix("no").map_or(rest, str::trim_end);
    rest.strip_suffix("with").map_or(query, |rest| query[..rest.len()].trim_end())
}
