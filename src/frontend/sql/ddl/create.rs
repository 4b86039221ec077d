//! `CREATE` of everything but tables, indexes and routines.

use super::table::{near, without_data};
use super::{Reading, index, routine, table};
use crate::frontend::sql::change::*;
use crate::frontend::sql::cursor::Cursor;
use crate::frontend::sql::types::{TypeName, display, type_name};
use crate::model::schema::{FunctionKind, Name, Policy, Sequence, TableKind, TypeDef, TypeKind, View};

/// Objects that are not kept.
const OTHERS: &[&str] = &[
    "role",
    "user",
    "group",
    "database",
    "tablespace",
    "cast",
    "operator",
    "collation",
    "conversion",
    "rule",
    "server",
    "event",
    "text",
    "statistics",
    "publication",
    "subscription",
    "language",
    "access",
    "transform",
    "default",
    "definer",
    "changefeed",
];

/// What may stand between `CREATE` and what is created.
const MODIFIERS: &[&str] =
    &["unlogged", "global", "local", "trusted", "procedural", "algorithm", "undefined", "invoker", "sql security"];

/// Past `CREATE`.
pub(super) fn create(cursor: &mut Cursor<'_>) -> Reading<Option<ChangeKind>> {
    let replace = cursor.eat("or replace");
    let (mut temporary, mut recursive) = (false, false);
    loop {
        if cursor.eat_any(&["temporary", "temp"]) {
            temporary = true;
        } else if cursor.eat("recursive") {
            recursive = true;
        } else if cursor.is("definer") {
            skip_definer(cursor);
        } else if !cursor.eat_any(MODIFIERS) && !cursor.eat_sign('=') {
            break;
        }
    }
    let kind = if cursor.eat("table") {
        ChangeKind::Table(Box::new(table::create(cursor, temporary, TableKind::Table)?))
    } else if cursor.eat("foreign table") {
        ChangeKind::Table(Box::new(table::create(cursor, false, TableKind::Foreign)?))
    } else if cursor.eat("virtual table") {
        ChangeKind::Table(Box::new(table::create(cursor, false, TableKind::Virtual)?))
    } else if cursor.eat("unique index") {
        ChangeKind::Index(Box::new(index::create(cursor, true, None)?))
    } else if cursor.eat("index") {
        ChangeKind::Index(Box::new(index::create(cursor, false, None)?))
    } else if cursor.eat("inverted index") {
        ChangeKind::Index(Box::new(index::create(cursor, false, Some("gin"))?))
    } else if cursor.ahead("fulltext index") || cursor.ahead("spatial index") {
        let method = cursor.ident();
        cursor.at += 1;
        ChangeKind::Index(Box::new(index::create(cursor, false, method.as_deref())?))
    } else if cursor.eat("view") {
        let mut change = view(cursor, replace, temporary, false)?;
        if let ChangeKind::View { view, .. } = &mut change
            && recursive
        {
            let name = display(&view.name);
            view.definition = format!("WITH RECURSIVE {name} AS ({}) SELECT * FROM {name}", view.definition);
        }
        change
    } else if cursor.eat("materialized view") {
        view(cursor, replace, false, true)?
    } else if cursor.eat("type") {
        return type_(cursor);
    } else if cursor.eat("domain") {
        domain(cursor)?
    } else if cursor.eat("sequence") {
        let if_not_exists = cursor.eat_if_not_exists();
        let place = cursor.place();
        let name = cursor.name().ok_or("no sequence name")?;
        let owned_by = owned_by(cursor).flatten();
        if temporary {
            return Ok(None);
        }
        ChangeKind::Sequence { sequence: Sequence { name, owned_by, place, ..Sequence::default() }, if_not_exists }
    } else if cursor.eat("function") {
        let function = Box::new(routine::function(cursor, FunctionKind::Function)?);
        ChangeKind::Function { function, replace }
    } else if cursor.eat("procedure") {
        let function = Box::new(routine::function(cursor, FunctionKind::Procedure)?);
        ChangeKind::Function { function, replace }
    } else if cursor.eat("aggregate") {
        ChangeKind::Function { function: Box::new(routine::aggregate(cursor)?), replace }
    } else if cursor.eat("trigger") || cursor.eat("constraint trigger") {
        if temporary {
            return Ok(None);
        }
        routine::trigger(cursor, replace)?
    } else if cursor.eat("policy") {
        let place = cursor.place();
        cursor.eat_if_not_exists();
        let name = cursor.ident().ok_or("no policy name")?;
        cursor.eat("on");
        ChangeKind::Policy(Policy { name, table: cursor.name().ok_or("no table after ON")?, place })
    } else if cursor.eat("extension") {
        cursor.eat_if_not_exists();
        ChangeKind::Extension(cursor.name().ok_or("no extension name")?)
    } else if cursor.eat("schema") {
        cursor.eat_if_not_exists();
        cursor.eat("authorization");
        ChangeKind::Schema(cursor.name().ok_or("no schema name")?)
    } else if cursor.is_any(OTHERS) || cursor.ahead("foreign data") {
        return Ok(None);
    } else {
        return Err(format!("`CREATE {}` is no known statement", near(cursor)));
    };
    Ok(Some(kind))
}

/// MySQL: `DEFINER = user@host`.
fn skip_definer(cursor: &mut Cursor<'_>) {
    while !cursor.done() && !cursor.is_any(&["view", "sql", "trigger", "procedure", "function", "event"]) {
        cursor.at += 1;
    }
}

fn view(cursor: &mut Cursor<'_>, replace: bool, temporary: bool, materialized: bool) -> Reading<ChangeKind> {
    let place = cursor.place();
    let if_not_exists = cursor.eat_if_not_exists();
    let name = cursor.name().ok_or("no view name")?;
    while !cursor.done() && !cursor.is("as") {
        if cursor.parens().is_none() {
            cursor.at += 1;
        }
    }
    if !cursor.eat("as") {
        return Err("a view without AS".to_owned());
    }
    let mut definition = cursor.rest();
    if materialized {
        definition = without_data(definition);
    }
    let view = View { name, materialized, definition: definition.to_owned(), place, ..View::default() };
    Ok(ChangeKind::View { view, replace, if_not_exists, temporary })
}

fn type_(cursor: &mut Cursor<'_>) -> Reading<Option<ChangeKind>> {
    let place = cursor.place();
    let if_not_exists = cursor.eat_if_not_exists();
    let mut def = TypeDef { name: cursor.name().ok_or("no type name")?, place, ..TypeDef::default() };
    if cursor.eat("as enum") {
        def.kind = TypeKind::Enum;
        cursor.eat_sign('(');
        while let Some(label) = cursor.string() {
            def.parts.push(label);
            cursor.eat_sign(',');
        }
    } else if cursor.eat("as range") {
        def.kind = TypeKind::Range;
        cursor.eat_sign('(');
        while !cursor.done() {
            if cursor.eat("subtype") {
                cursor.eat_sign('=');
                def.parts.extend(type_name(cursor).map(|ty| ty.written(Clone::clone)));
                break;
            }
            cursor.at += 1;
        }
    } else if cursor.is("as") && cursor.sign_nth(1, '(') {
        def.kind = TypeKind::Composite;
        cursor.at += 2;
        while !cursor.done() && !cursor.sign(')') {
            let name = cursor.ident().ok_or("no attribute name")?;
            let ty = type_name(cursor).ok_or("no attribute type")?;
            def.parts.push(format!("{name} {}", ty.written(Clone::clone)));
            cursor.skip_to_comma();
            cursor.eat_sign(',');
        }
    } else {
        // A shell, or a base type in C.
        return Ok(None);
    }
    Ok(Some(ChangeKind::Type { def, base: None, if_not_exists }))
}

fn domain(cursor: &mut Cursor<'_>) -> Reading<ChangeKind> {
    let place = cursor.place();
    let if_not_exists = cursor.eat_if_not_exists();
    let name = cursor.name().ok_or("no domain name")?;
    cursor.eat("as");
    let base: TypeName = type_name(cursor).ok_or("no base type")?;
    let def = TypeDef { name, kind: TypeKind::Domain, place, ..TypeDef::default() };
    Ok(ChangeKind::Type { def, base: Some(base), if_not_exists })
}

/// `OWNED BY`, wherever it stands among a sequence's options; inner nothing for `NONE`.
#[allow(clippy::option_option, reason = "not said and said to be nobody's are two things")]
pub(super) fn owned_by(cursor: &mut Cursor<'_>) -> Option<Option<(Name, String)>> {
    while !cursor.done() {
        if cursor.eat("owned by") {
            return if cursor.eat("none") { Some(None) } else { cursor.column_name().map(Some) };
        }
        cursor.at += 1;
    }
    None
}
