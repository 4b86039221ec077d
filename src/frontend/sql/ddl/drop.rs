//! `DROP`, `ALTER` of what is no table, `COMMENT ON`, `SET search_path`.

use super::alter::cascade;
use super::table::near;
use super::{Reading, alter as alter_table, create, routine};
use crate::frontend::sql::change::*;
use crate::frontend::sql::cursor::Cursor;
use crate::frontend::sql::lex::{Kind, string_value};
use crate::frontend::sql::types::type_name;
use crate::model::schema::Dialect;

fn object(cursor: &mut Cursor<'_>) -> Option<Object> {
    let table: &[(&str, Object)] = &[
        ("table", Object::Table),
        ("foreign table", Object::Table),
        ("view", Object::View),
        ("materialized view", Object::View),
        ("index", Object::Index),
        ("type", Object::Type),
        ("domain", Object::Type),
        ("sequence", Object::Sequence),
        ("function", Object::Function),
        ("procedure", Object::Function),
        ("routine", Object::Function),
        ("aggregate", Object::Function),
        ("trigger", Object::Trigger),
        ("policy", Object::Policy),
        ("extension", Object::Extension),
        ("schema", Object::Schema),
    ];
    table.iter().find(|(words, _)| cursor.eat(words)).map(|(_, object)| *object)
}

fn target(cursor: &mut Cursor<'_>, object: Object) -> Option<Target> {
    let mut target = Target { name: cursor.name()?, ..Target::default() };
    if object == Object::Function {
        target.arguments = routine::signature(cursor);
    }
    if matches!(object, Object::Trigger | Object::Policy | Object::Index) && cursor.eat("on") {
        target.on = cursor.name();
    }
    Some(target)
}

/// Past `DROP`.
pub(super) fn drop_object(cursor: &mut Cursor<'_>) -> Reading<Option<ChangeKind>> {
    cursor.eat_any(&["temporary", "unique"]);
    let Some(object) = object(cursor) else {
        // Roles, operators and other things that are not kept.
        return Ok(None);
    };
    cursor.eat("concurrently");
    let if_exists = cursor.eat_if_exists();
    let mut names = Vec::new();
    loop {
        names.push(target(cursor, object).ok_or_else(|| format!("`{}` is no name", near(cursor)))?);
        if !cursor.eat_sign(',') {
            break;
        }
    }
    Ok(Some(ChangeKind::Drop { object, names, if_exists, cascade: cascade(cursor) }))
}

/// Past `ALTER`.
pub(super) fn alter(cursor: &mut Cursor<'_>) -> Reading<Option<ChangeKind>> {
    if cursor.eat("table") || cursor.eat("foreign table") || cursor.eat("ignore table") {
        if cursor.eat("all in") {
            return Ok(None);
        }
        return alter_table::table(cursor).map(Some);
    }
    let Some(object) = object(cursor) else { return Ok(None) };
    let if_exists = cursor.eat_if_exists();
    let target = target(cursor, object).ok_or_else(|| format!("`{}` is no name", near(cursor)))?;
    if cursor.eat("rename to") {
        let to = cursor.name().ok_or("no new name")?.name;
        return Ok(Some(ChangeKind::Rename { object, target, if_exists, to }));
    }
    if cursor.eat("set schema") {
        let schema = cursor.ident().ok_or("no schema name")?;
        return Ok(Some(ChangeKind::SetSchema { object, target, if_exists, schema }));
    }
    match object {
        Object::Type => {
            let action = type_action(cursor)?;
            Ok(action.map(|action| ChangeKind::AlterType { name: target.name, if_exists, action }))
        }
        Object::Sequence => {
            let by = create::owned_by(cursor);
            Ok(by.map(|by| ChangeKind::Owned { sequence: target.name, if_exists, by }))
        }
        Object::View if cursor.is("rename") => {
            // Columns of views are not kept.
            Ok(None)
        }
        Object::Index if cursor.eat("attach partition") => Ok(None),
        _ => Ok(None),
    }
}

fn type_action(cursor: &mut Cursor<'_>) -> Reading<Option<TypeAction>> {
    let action = if cursor.eat("add value") {
        let if_not_exists = cursor.eat_if_not_exists();
        let label = cursor.string().ok_or("no label")?;
        let before = if cursor.eat("before") { cursor.string() } else { None };
        let after = if cursor.eat("after") { cursor.string() } else { None };
        TypeAction::AddValue { label, if_not_exists, before, after }
    } else if cursor.eat("rename value") {
        let from = cursor.string().ok_or("no label")?;
        cursor.eat("to");
        TypeAction::RenameValue { from, to: cursor.string().ok_or("no label")? }
    } else if cursor.eat("drop value") {
        TypeAction::DropValue { label: cursor.string().ok_or("no label")? }
    } else if cursor.eat("add attribute") {
        let name = cursor.ident().ok_or("no attribute")?;
        TypeAction::AddAttribute { name, ty: type_name(cursor).ok_or("no type")? }
    } else if cursor.eat("drop attribute") {
        cursor.eat_if_exists();
        TypeAction::DropAttribute { name: cursor.ident().ok_or("no attribute")? }
    } else if cursor.eat("rename attribute") {
        let from = cursor.ident().ok_or("no attribute")?;
        cursor.eat("to");
        TypeAction::RenameAttribute { from, to: cursor.ident().ok_or("no attribute")? }
    } else if cursor.eat("alter attribute") {
        let name = cursor.ident().ok_or("no attribute")?;
        cursor.eat("set data");
        cursor.eat("type");
        TypeAction::AttributeType { name, ty: type_name(cursor).ok_or("no type")? }
    } else {
        return Ok(None);
    };
    Ok(Some(action))
}

/// MySQL: past `RENAME TABLE`.
pub(super) fn rename_tables(cursor: &mut Cursor<'_>) -> Reading<Vec<ChangeKind>> {
    let mut all = Vec::new();
    loop {
        let name = cursor.name().ok_or("no table name")?;
        if !cursor.eat("to") {
            return Err(format!("`{}` where TO was expected", near(cursor)));
        }
        let to = cursor.name().ok_or("no new name")?.name;
        let target = Target { name, ..Target::default() };
        all.push(ChangeKind::Rename { object: Object::Table, target, if_exists: false, to });
        if !cursor.eat_sign(',') {
            return Ok(all);
        }
    }
}

/// Past `COMMENT ON`; only tables and columns keep theirs.
pub(super) fn comment(cursor: &mut Cursor<'_>) -> Option<ChangeKind> {
    let column = cursor.eat("column");
    if !column && !cursor.eat("table") {
        return None;
    }
    let (table, column) = if column {
        let (table, column) = cursor.column_name()?;
        (table, Some(column))
    } else {
        (cursor.name()?, None)
    };
    cursor.eat("is");
    Some(ChangeKind::Comment { table, column, text: cursor.string() })
}

/// Past `SET`.
pub(super) fn search_path(cursor: &mut Cursor<'_>) -> Option<ChangeKind> {
    if cursor.dialect != Dialect::Postgres {
        return None;
    }
    cursor.eat_any(&["session", "local"]);
    if cursor.eat("schema") {
        return Some(ChangeKind::SearchPath(vec![cursor.string()?]));
    }
    if !cursor.eat("search_path") || !(cursor.eat("to") || cursor.eat_sign('=')) {
        return None;
    }
    Some(ChangeKind::SearchPath(path_names(cursor)))
}

fn path_names(cursor: &mut Cursor<'_>) -> Vec<String> {
    let mut path = Vec::new();
    while let Some(token) = cursor.peek() {
        if token.kind == Kind::Str {
            let value = string_value(token.text(cursor.text)).0.into_owned();
            path.push(value);
            cursor.at += 1;
        } else if cursor.eat("default") {
            path.push("public".to_owned());
        } else if let Some(name) = cursor.ident() {
            path.push(name);
        } else {
            cursor.at += 1;
        }
        cursor.eat_sign(',');
    }
    path.retain(|name| !name.starts_with('$') && name != "pg_catalog" && !name.is_empty());
    path
}
