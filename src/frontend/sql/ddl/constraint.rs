//! Constraints of tables and columns.

use super::Reading;
use super::table::near;
use crate::frontend::sql::change::*;
use crate::frontend::sql::cursor::Cursor;
use crate::model::schema::{Action, Dialect};

/// Whether a table constraint comes next (and no column of that name).
pub(super) fn begins_constraint(cursor: &Cursor<'_>) -> bool {
    cursor.is("constraint") && !cursor.sign_nth(1, ',')
        || cursor.ahead("primary key")
        || cursor.ahead("foreign key")
        || cursor.is("check") && cursor.sign_nth(1, '(')
        || cursor.is("exclude") && (cursor.sign_nth(1, '(') || cursor.is_nth(1, "using"))
        || cursor.is("unique")
        || cursor.ahead("not null")
}

pub(super) fn table_constraint(cursor: &mut Cursor<'_>) -> Reading<NewConstraint> {
    let place = cursor.place();
    let mut name = None;
    if cursor.eat("constraint") {
        cursor.eat_if_not_exists();
        if !cursor.is_any(&["primary", "unique", "foreign", "check", "exclude"]) || cursor.is_nth(1, "check") {
            name = cursor.ident();
        }
    }
    let kind = if cursor.eat("primary key") {
        hash(cursor);
        if cursor.dialect == Dialect::Mysql && !cursor.sign('(') {
            cursor.eat("using");
            cursor.ident();
        }
        let using_index = using_index(cursor);
        let columns =
            if using_index.is_some() { Vec::new() } else { cursor.columns().ok_or("no columns of the key")? };
        ConstraintKind::PrimaryKey { columns, include: include(cursor), using_index }
    } else if cursor.eat("unique") {
        cursor.eat_any(&["key", "index"]);
        let variant = nulls(cursor);
        let using_index = using_index(cursor);
        if using_index.is_none() && !cursor.sign('(') {
            name = cursor.ident().or(name);
        }
        let columns =
            if using_index.is_some() { Vec::new() } else { cursor.columns().ok_or("no columns of the key")? };
        ConstraintKind::Unique { columns, include: include(cursor), using_index, variant }
    } else if cursor.eat("foreign key") {
        if !cursor.sign('(') {
            cursor.eat_if_not_exists();
            let own = cursor.ident();
            name = name.or(own);
        }
        let columns = cursor.columns().ok_or("no columns of the foreign key")?;
        if !cursor.eat("references") {
            return Err("a foreign key without REFERENCES".into());
        }
        ConstraintKind::ForeignKey(references(cursor, columns)?)
    } else if cursor.eat("check") {
        ConstraintKind::Check { expression: cursor.parens().ok_or("no condition of the check")?.to_owned() }
    } else if cursor.eat("exclude") {
        exclude(cursor)?
    } else if cursor.eat("not null") {
        ConstraintKind::NotNull { column: cursor.ident().ok_or("no column of NOT NULL")? }
    } else {
        return Err(format!("`{}` is no known constraint", near(cursor)));
    };
    let mut constraint = NewConstraint { name, kind, place };
    constraint_tail(cursor, &mut constraint.kind);
    Ok(constraint)
}

fn exclude(cursor: &mut Cursor<'_>) -> Reading<ConstraintKind> {
    let from = cursor.at;
    if cursor.eat("using") {
        cursor.ident();
    }
    let mut inner = cursor.clone();
    cursor.parens().ok_or("no elements of the exclusion")?;
    let mut elements = Vec::new();
    inner.eat_sign('(');
    while inner.at + 1 < cursor.at {
        elements.push(super::index::element(&mut inner, &["with"]));
        if inner.eat("with") {
            inner.skip_to_comma();
        }
        if !inner.eat_sign(',') {
            break;
        }
    }
    include(cursor);
    if cursor.eat("where") {
        cursor.parens();
    }
    Ok(ConstraintKind::Exclude { expression: cursor.between(from, cursor.at).to_owned(), elements })
}

fn using_index(cursor: &mut Cursor<'_>) -> Option<String> {
    (cursor.ahead("using index") && !cursor.is_nth(2, "tablespace")).then(|| {
        cursor.at += 2;
        cursor.ident().unwrap_or_default()
    })
}

pub(super) fn nulls(cursor: &mut Cursor<'_>) -> String {
    if cursor.eat("nulls not distinct") {
        return "nulls not distinct".to_owned();
    }
    cursor.eat("nulls distinct");
    String::new()
}

fn hash(cursor: &mut Cursor<'_>) {
    cursor.eat("using hash");
}

pub(super) fn include(cursor: &mut Cursor<'_>) -> Vec<String> {
    hash(cursor);
    if cursor.eat_any(&["include", "storing", "covering"]) { cursor.columns().unwrap_or_default() } else { Vec::new() }
}

/// What may stand after any constraint.
pub(super) fn constraint_tail(cursor: &mut Cursor<'_>, kind: &mut ConstraintKind) {
    loop {
        if cursor.eat("not deferrable") || cursor.eat("initially immediate") {
        } else if cursor.eat("deferrable") || cursor.eat("initially deferred") {
            if let ConstraintKind::ForeignKey(key) = kind {
                key.deferrable = true;
            }
        } else if cursor.eat_any(&["not valid", "no inherit", "not enforced", "enforced", "using index tablespace"]) {
            if cursor.is_nth(0, "pg_default") {
                cursor.at += 1;
            }
        } else if cursor.is("with") && cursor.sign_nth(1, '(') {
            cursor.at += 1;
            cursor.parens();
        } else if cursor.eat("on conflict")
            || cursor.eat("using")
            || cursor.eat("comment")
            || cursor.eat("key_block_size")
        {
            cursor.eat_sign('=');
            cursor.bump();
        } else if cursor.eat("where") {
            cursor.expression(&[]);
        } else {
            return;
        }
    }
}

/// Past `REFERENCES`.
pub(super) fn references(cursor: &mut Cursor<'_>, columns: Vec<String>) -> Reading<NewForeignKey> {
    let mut key = NewForeignKey { columns, ..NewForeignKey::default() };
    key.references = cursor.name().ok_or("no table after REFERENCES")?;
    if cursor.sign('(') {
        key.referenced_columns = cursor.columns().ok_or("no columns after REFERENCES")?;
    }
    loop {
        if cursor.eat("on delete") {
            key.on_delete = action(cursor);
        } else if cursor.eat("on update") {
            key.on_update = action(cursor);
        } else if cursor.eat("match") {
            cursor.bump();
        } else {
            return Ok(key);
        }
    }
}

fn action(cursor: &mut Cursor<'_>) -> Action {
    let action = if cursor.eat("cascade") {
        Action::Cascade
    } else if cursor.eat("restrict") {
        Action::Restrict
    } else if cursor.eat("set null") {
        Action::SetNull
    } else if cursor.eat("set default") {
        Action::SetDefault
    } else {
        cursor.eat("no action");
        Action::NoAction
    };
    if matches!(action, Action::SetNull | Action::SetDefault) && cursor.sign('(') {
        cursor.parens();
    }
    action
}
