//! `CREATE FUNCTION`, `PROCEDURE`, `AGGREGATE`, `TRIGGER`, and calls at the top level.

use super::Reading;
use super::table::near;
use crate::frontend::sql::change::{ChangeKind, NewFunction};
use crate::frontend::sql::cursor::Cursor;
use crate::frontend::sql::lex::{Kind, string_value};
use crate::frontend::sql::types::{TypeName, type_name};
use crate::model::schema::{Dialect, FunctionKind, Trigger};

/// Words after which the type that a function returns is over.
const OPTIONS: &[&str] = &[
    "language",
    "as",
    "immutable",
    "stable",
    "volatile",
    "strict",
    "security",
    "parallel",
    "cost",
    "rows",
    "set",
    "returns",
    "called",
    "window",
    "leakproof",
    "not",
    "support",
    "transform",
    "external",
    "begin",
    "return",
    "deterministic",
    "reads",
    "modifies",
    "contains",
    "no",
    "sql",
    "comment",
];

/// Past `CREATE [OR REPLACE] FUNCTION` or `PROCEDURE`.
pub(super) fn function(cursor: &mut Cursor<'_>, kind: FunctionKind) -> Reading<NewFunction> {
    let mut new = NewFunction::default();
    new.function.place = cursor.place();
    new.function.kind = kind;
    cursor.eat_if_not_exists();
    new.function.name = cursor.name().ok_or("no function name")?;
    arguments(cursor, &mut new)?;
    if cursor.eat("returns") {
        cursor.eat("null on null input");
        new.function.returns = Some(returned(cursor));
    }
    new.function.language = if cursor.dialect == Dialect::Postgres { "" } else { "sql" }.to_owned();
    while let Some(token) = cursor.peek() {
        if cursor.eat("language") {
            let name = cursor.string().map(|name| name.to_ascii_lowercase());
            new.function.language = name.or_else(|| cursor.ident()).unwrap_or_default();
        } else if cursor.is("as") && cursor.peek_nth(1).is_some_and(|token| token.kind == Kind::Str) {
            cursor.at += 1;
            body_string(cursor, &mut new);
        } else if cursor.is_any(&["begin", "return"])
            || cursor.dialect == Dialect::Mysql && !cursor.is_any(OPTIONS) && token.kind == Kind::Word
        {
            new.body_line = cursor.place().line;
            new.body = cursor.rest().to_owned();
            if new.function.language.is_empty() {
                "sql".clone_into(&mut new.function.language);
            }
            break;
        } else {
            cursor.at += 1;
        }
    }
    if new.function.language.is_empty() {
        "sql".clone_into(&mut new.function.language);
    }
    Ok(new)
}

fn body_string(cursor: &mut Cursor<'_>, new: &mut NewFunction) {
    if let Some(token) = cursor.peek() {
        let (value, _) = string_value(token.text(cursor.text));
        new.body_line = cursor.place().line;
        new.body = value.into_owned();
        cursor.at += 1;
    }
}

fn returned(cursor: &mut Cursor<'_>) -> String {
    if cursor.is("table") {
        let from = cursor.at;
        cursor.at += 1;
        cursor.parens();
        return cursor.between(from, cursor.at).split_whitespace().collect::<Vec<_>>().join(" ");
    }
    let set = if cursor.is("setof") { "SETOF " } else { "" };
    let ty = type_name(cursor).unwrap_or_default();
    while !cursor.done() && !cursor.is_any(OPTIONS) {
        cursor.at += 1;
    }
    format!("{set}{}", ty.written(Clone::clone))
}

/// The arguments in brackets.
fn arguments(cursor: &mut Cursor<'_>, new: &mut NewFunction) -> Reading<()> {
    if !cursor.eat_sign('(') {
        return Err(format!("`{}` where arguments were expected", near(cursor)));
    }
    while !cursor.done() && !cursor.sign(')') {
        let (name, ty, out) = argument(cursor);
        if !out {
            new.names.push(name.unwrap_or_default());
            new.arguments.extend(ty);
        }
        cursor.skip_to_argument_end();
        if !cursor.eat_sign(',') {
            break;
        }
    }
    if cursor.eat_sign(')') { Ok(()) } else { Err("the arguments do not end".to_owned()) }
}

/// Name, type, and whether it only goes out.
fn argument(cursor: &mut Cursor<'_>) -> (Option<String>, Option<TypeName>, bool) {
    let out = cursor.is("out") && !cursor.sign_nth(1, ',') && !cursor.sign_nth(1, ')');
    if out || cursor.is_any(&["in", "inout", "variadic"]) {
        cursor.at += 1;
        cursor.eat("out");
    }
    // A name before the type, or the type alone?
    let mut alone = cursor.clone();
    let ty = type_name(&mut alone);
    if ty.is_some() && (alone.sign(',') || alone.sign(')') || alone.sign('=') || alone.is("default")) {
        cursor.at = alone.at;
        return (None, ty, out);
    }
    let name = cursor.ident();
    if cursor.is_any(&["in", "out", "inout"]) {
        cursor.at += 1;
    }
    (name, type_name(cursor), out)
}

impl Cursor<'_> {
    fn skip_to_argument_end(&mut self) {
        if !self.sign(',') && !self.sign(')') && !self.done() {
            self.expression(&[]);
        }
    }
}

/// The argument types after a function's name in `DROP` and `ALTER`; nothing where none are written.
pub(super) fn signature(cursor: &mut Cursor<'_>) -> Option<Vec<TypeName>> {
    if !cursor.sign('(') {
        return None;
    }
    let mut new = NewFunction::default();
    arguments(cursor, &mut new).ok()?;
    Some(new.arguments)
}

/// Past `CREATE AGGREGATE`.
pub(super) fn aggregate(cursor: &mut Cursor<'_>) -> Reading<NewFunction> {
    let mut new = NewFunction::default();
    new.function.place = cursor.place();
    new.function.kind = FunctionKind::Aggregate;
    new.function.language = "internal".to_owned();
    new.function.name = cursor.name().ok_or("no aggregate name")?;
    let mut inner = cursor.clone();
    cursor.parens().ok_or("no arguments")?;
    if inner.sign_nth(1, '*') {
        inner.at += 1;
    } else if cursor.sign('(') {
        arguments(&mut inner, &mut new)?;
    }
    let from = cursor.at;
    while let Some(token) = cursor.bump() {
        let text = token.text(cursor.text);
        if ["sfunc", "finalfunc", "combinefunc", "basetype"].iter().any(|key| text.eq_ignore_ascii_case(key)) {
            cursor.eat_sign('=');
            if text.eq_ignore_ascii_case("basetype") {
                new.arguments.extend(type_name(cursor));
            } else if let Some(name) = cursor.name() {
                new.function.calls.push(name);
            }
        }
    }
    if from == cursor.at { Err("no definition".to_owned()) } else { Ok(new) }
}

/// Past `CREATE [OR REPLACE] [CONSTRAINT] TRIGGER`.
pub(super) fn trigger(cursor: &mut Cursor<'_>, replace: bool) -> Reading<ChangeKind> {
    let mut trigger = Trigger { place: cursor.place(), ..Trigger::default() };
    let if_not_exists = cursor.eat_if_not_exists();
    trigger.name = cursor.name().ok_or("no trigger name")?.name;
    trigger.for_each_row = cursor.dialect != Dialect::Postgres;
    trigger.timing = if cursor.eat("before") {
        "before"
    } else if cursor.eat("instead of") {
        "instead of"
    } else {
        cursor.eat("after");
        if cursor.dialect == Dialect::Sqlite { "before" } else { "after" }
    }
    .to_owned();
    if cursor.dialect == Dialect::Sqlite && cursor.between(cursor.at - 1, cursor.at).eq_ignore_ascii_case("after") {
        "after".clone_into(&mut trigger.timing);
    }
    while let Some(event) = cursor.word_nth(0).filter(|word| !word.eq_ignore_ascii_case("on")) {
        trigger.events.push(event.to_ascii_lowercase());
        cursor.at += 1;
        if cursor.eat("of") {
            while cursor.ident().is_some() && cursor.eat_sign(',') {}
        }
        if !cursor.eat("or") {
            break;
        }
    }
    trigger.events.sort();
    if !cursor.eat("on") {
        return Err(format!("`{}` where ON was expected", near(cursor)));
    }
    trigger.table = cursor.name().ok_or("no table after ON")?;
    let mut body = None;
    while !cursor.done() {
        if cursor.eat("for each") || cursor.eat("for") {
            trigger.for_each_row |= cursor.eat("row");
            cursor.eat("statement");
        } else if cursor.eat("execute function") || cursor.eat("execute procedure") {
            trigger.function = Some(cursor.name().ok_or("no function name")?);
            break;
        } else if cursor.dialect != Dialect::Postgres
            && (cursor.is_any(&["begin", "set", "insert", "update", "delete", "select", "call", "replace", "if"]))
        {
            body = Some(cursor.rest().to_owned());
            break;
        } else if cursor.parens().is_none() {
            cursor.at += 1;
        }
    }
    if trigger.function.is_none() && body.is_none() {
        return Err("neither a function nor a body".to_owned());
    }
    Ok(ChangeKind::Trigger { trigger, body, replace, if_not_exists })
}

/// `SELECT f('x')`, `PERFORM f('x')`, `CALL f('x')`, with nothing behind it.
pub(super) fn call(cursor: &mut Cursor<'_>) -> Option<ChangeKind> {
    cursor.at += 1;
    let function = cursor.name()?;
    if !cursor.eat_sign('(') {
        return None;
    }
    let mut arguments = Vec::new();
    while !cursor.done() && !cursor.sign(')') {
        arguments.push(cursor.string());
        cursor.skip_to_argument_end();
        cursor.eat_sign(',');
    }
    cursor.eat_sign(')');
    cursor.done().then_some(ChangeKind::Call { function, arguments })
}
