//! `ALTER TABLE`, and what its actions are in each dialect.

use super::Reading;
use super::constraint::{begins_constraint, table_constraint};
use super::table::{column, identity_options, near, table_index};
use crate::frontend::sql::change::*;
use crate::frontend::sql::cursor::Cursor;
use crate::frontend::sql::types::type_name;
use crate::model::schema::{Dialect, Identity, Name, Place};

/// Past `ALTER TABLE`.
pub(super) fn table(cursor: &mut Cursor<'_>) -> Reading<ChangeKind> {
    let if_exists = cursor.eat_if_exists();
    cursor.eat("only");
    let table = cursor.name().ok_or("no table name")?;
    cursor.eat_sign('*');
    let mut actions = Vec::new();
    while !cursor.done() {
        let place = cursor.place();
        action(cursor, &table, &place, &mut actions)?;
        if !cursor.eat_sign(',') {
            break;
        }
    }
    if cursor.done() {
        return Ok(ChangeKind::Alter { table, if_exists, actions });
    }
    Err(format!("`{}` is not understood", near(cursor)))
}

type Actions = Vec<(Place, TableAction)>;

fn action(cursor: &mut Cursor<'_>, table: &Name, place: &Place, actions: &mut Actions) -> Reading<()> {
    let action = if cursor.eat("add") {
        return add(cursor, table, place, actions);
    } else if cursor.eat("drop") {
        drop_action(cursor)?
    } else if cursor.eat("rename") {
        rename(cursor)?
    } else if cursor.eat("alter") {
        alter(cursor)?
    } else if cursor.eat("modify") || cursor.is("change") && cursor.dialect == Dialect::Mysql {
        let change = cursor.eat("change");
        cursor.eat("column");
        let old = if change { cursor.ident() } else { None };
        let new = column(cursor, false)?;
        Some(TableAction::ChangeColumn { old: old.unwrap_or_else(|| new.column.name.clone()), column: Box::new(new) })
    } else if cursor.eat("set schema") {
        Some(TableAction::SetSchema(cursor.ident().ok_or("no schema name")?))
    } else if cursor.eat("attach partition") {
        let name = cursor.name().ok_or("no partition name")?;
        cursor.skip_to_comma();
        skip_all(cursor);
        Some(TableAction::Attach(name))
    } else if cursor.eat("detach partition") {
        let name = cursor.name().ok_or("no partition name")?;
        skip_all(cursor);
        Some(TableAction::Detach(name))
    } else if cursor.eat("inherit") {
        Some(TableAction::Inherit(cursor.name().ok_or("no table name")?))
    } else if cursor.eat("no inherit") {
        Some(TableAction::NoInherit(cursor.name().ok_or("no table name")?))
    } else if cursor.eat("enable row level security") {
        Some(TableAction::RowSecurity(true))
    } else if cursor.eat("disable row level security") {
        Some(TableAction::RowSecurity(false))
    } else if cursor.eat("comment") {
        cursor.eat_sign('=');
        cursor.string().map(TableAction::Comment)
    } else if cursor.is_any(OTHERS) {
        cursor.skip_to_comma();
        None
    } else {
        return Err(format!("`{}` is not understood", near(cursor)));
    };
    actions.extend(action.map(|action| (place.clone(), action)));
    Ok(())
}

/// Actions that change nothing of what is kept.
const OTHERS: &[&str] = &[
    "owner",
    "set",
    "reset",
    "validate",
    "enable",
    "disable",
    "force",
    "no",
    "cluster",
    "replica",
    "engine",
    "auto_increment",
    "convert",
    "default",
    "character",
    "collate",
    "lock",
    "algorithm",
    "row_format",
    "scatter",
    "configure",
    "split",
    "partition",
    "inject",
    "order",
    "charset",
    "experimental_audit",
];

fn skip_all(cursor: &mut Cursor<'_>) {
    while cursor.bump().is_some() {}
}

fn add(cursor: &mut Cursor<'_>, table: &Name, place: &Place, actions: &mut Actions) -> Reading<()> {
    if let Some(index) = table_index(cursor, table)? {
        actions.push((place.clone(), TableAction::AddIndex(index)));
        return Ok(());
    }
    if begins_constraint(cursor) {
        let if_not_exists = cursor.ahead("constraint if not exists");
        let constraint = table_constraint(cursor)?;
        actions.push((place.clone(), TableAction::AddConstraint { constraint, if_not_exists }));
        return Ok(());
    }
    if cursor.eat("partition") || cursor.eat("value") {
        cursor.skip_to_comma();
        return Ok(());
    }
    cursor.eat("column");
    let if_not_exists = cursor.eat_if_not_exists();
    // MySQL takes several in brackets.
    let several = cursor.eat_sign('(');
    loop {
        let column = Box::new(column(cursor, false)?);
        actions.push((place.clone(), TableAction::AddColumn { column, if_not_exists }));
        if !several || !cursor.eat_sign(',') {
            break;
        }
    }
    if several {
        cursor.eat_sign(')');
    }
    Ok(())
}

pub(super) fn cascade(cursor: &mut Cursor<'_>) -> bool {
    let cascade = cursor.eat("cascade");
    cursor.eat("restrict");
    cascade
}

fn drop_action(cursor: &mut Cursor<'_>) -> Reading<Option<TableAction>> {
    let mysql = cursor.dialect == Dialect::Mysql;
    if mysql && cursor.eat("primary key") {
        return Ok(Some(TableAction::DropPrimaryKey));
    }
    if cursor.eat("constraint") || mysql && (cursor.eat("foreign key") || cursor.eat("check")) {
        let if_exists = cursor.eat_if_exists();
        let name = cursor.ident().ok_or("no constraint name")?;
        return Ok(Some(TableAction::DropConstraint { name, if_exists, cascade: cascade(cursor) }));
    }
    if mysql && cursor.eat_any(&["index", "key"]) {
        let if_exists = cursor.eat_if_exists();
        let name = cursor.ident().ok_or("no index name")?;
        return Ok(Some(TableAction::DropIndex { name, if_exists }));
    }
    if mysql && cursor.eat("partition") {
        cursor.skip_to_comma();
        return Ok(None);
    }
    cursor.eat("column");
    let if_exists = cursor.eat_if_exists();
    let name = cursor.ident().ok_or("no column name")?;
    Ok(Some(TableAction::DropColumn { name, if_exists, cascade: cascade(cursor) }))
}

fn rename(cursor: &mut Cursor<'_>) -> Reading<Option<TableAction>> {
    let to = |cursor: &mut Cursor<'_>| {
        let from = cursor.ident().ok_or("no old name")?;
        if !cursor.eat("to") {
            return Err(format!("`{}` where TO was expected", near(cursor)));
        }
        Ok((from, cursor.ident().ok_or("no new name")?))
    };
    if cursor.eat("to") || cursor.eat("as") {
        return Ok(Some(TableAction::RenameTo(cursor.name().ok_or("no new name")?)));
    }
    if cursor.eat("constraint") {
        let (from, to) = to(cursor)?;
        return Ok(Some(TableAction::RenameConstraint { from, to }));
    }
    if cursor.dialect == Dialect::Mysql && cursor.eat_any(&["index", "key"]) {
        let (from, to) = to(cursor)?;
        return Ok(Some(TableAction::RenameIndex { from, to }));
    }
    cursor.eat("column");
    let if_exists = cursor.eat_if_exists();
    if cursor.dialect == Dialect::Mysql && !cursor.is_nth(1, "to") {
        return Ok(Some(TableAction::RenameTo(cursor.name().ok_or("no new name")?)));
    }
    let (from, to) = to(cursor)?;
    Ok(Some(TableAction::RenameColumn { from, to, if_exists }))
}

fn alter(cursor: &mut Cursor<'_>) -> Reading<Option<TableAction>> {
    if cursor.eat("constraint") {
        let constraint = cursor.ident().ok_or("no constraint name")?;
        let immediate = cursor.is("not") && cursor.is_nth(1, "deferrable");
        let deferrable = cursor.is("deferrable") || cursor.is("initially") && cursor.is_nth(1, "deferred");
        cursor.skip_to_comma();
        // What else can be altered of a constraint leaves this as it is.
        return Ok((immediate || deferrable).then_some(TableAction::Deferrable { constraint, deferrable }));
    }
    if cursor.eat("primary key using columns") {
        let columns = cursor.columns().ok_or("no columns of the key")?;
        cursor.skip_to_comma();
        return Ok(Some(TableAction::PrimaryKey { columns }));
    }
    if cursor.eat("index") {
        cursor.skip_to_comma();
        return Ok(None);
    }
    cursor.eat("column");
    cursor.eat_if_exists();
    let column = cursor.ident().ok_or("no column name")?;
    let action = if cursor.eat("type") || cursor.eat("set data type") {
        let ty = type_name(cursor).ok_or("no type")?;
        cursor.skip_to_comma();
        TableAction::ColumnType { column, ty }
    } else if cursor.eat("set default") {
        let default = Some(cursor.expression(&[]).to_owned()).filter(|text| !text.eq_ignore_ascii_case("null"));
        TableAction::Default { column, default }
    } else if cursor.eat("drop default") {
        TableAction::Default { column, default: None }
    } else if cursor.eat("set not null") {
        TableAction::Nullable { column, nullable: false }
    } else if cursor.eat("drop not null") {
        TableAction::Nullable { column, nullable: true }
    } else if cursor.eat("add generated") {
        let identity = if cursor.eat("always") { Identity::Always } else { Identity::ByDefault };
        cursor.eat("by default");
        cursor.eat("as identity");
        TableAction::AddIdentity { column, identity, sequence: identity_options(cursor) }
    } else if cursor.eat("set generated") {
        let identity = if cursor.eat("always") { Identity::Always } else { Identity::ByDefault };
        cursor.skip_to_comma();
        TableAction::AddIdentity { column, identity, sequence: None }
    } else if cursor.eat("drop identity") {
        cursor.eat_if_exists();
        TableAction::DropIdentity { column }
    } else if cursor.eat("drop expression") || cursor.eat("drop stored") {
        cursor.eat_if_exists();
        TableAction::DropExpression { column }
    } else if cursor.is_any(&["set", "reset", "restart"]) {
        cursor.skip_to_comma();
        return Ok(None);
    } else {
        return Err(format!("`{}` is not understood", near(cursor)));
    };
    Ok(Some(action))
}
