//! Parts of sea-orm's statements: sources, ties, conditions, aliases.

use std::sync::Arc;

use super::built::Walk;
use super::built::value::*;
use crate::frontend::rust::ir::*;
use crate::model::schema::{Join, Name};

/// Names behind which an alias stands, and which arguments are no alias.
const ALIASES: &[(&str, &[usize])] = &[
    ("from_as", &[0]),
    ("from_subquery", &[0]),
    ("from_function", &[0]),
    ("join_as", &[1, 3]),
    ("join_as_rev", &[1]),
    ("join_subquery", &[1, 3]),
    ("join_lateral", &[1, 3]),
    ("expr_as", &[0]),
    ("column_as", &[0]),
    ("select_column_as", &[0]),
    ("expr_window_as", &[0]),
];

/// An empty statement.
pub fn start(verb: Verb) -> Value {
    Value::part(Part { verb, ..Part::default() })
}

/// Two tables and the columns that tie them.
pub fn tie(left: Name, right: Name, on: Vec<(String, String)>) -> Part {
    let mut part = Part::default();
    part.reads.insert(right.clone());
    part.joins.push(Join { left, right, on });
    part
}

/// Names a table of a statement: the first is its own.
pub fn target(part: &mut Part, name: Name) {
    if part.from.is_none() {
        part.from = Some(name);
    } else {
        part.reads.insert(name);
    }
}

/// Whether an argument is an alias.
pub fn aliased(name: &str, index: usize) -> bool {
    ALIASES.iter().any(|(alias, kept)| *alias == name && !kept.contains(&index))
}

/// What a method of a condition, a column or a relation gives.
pub fn expression(walk: &mut Walk<'_>, recv: &Arc<Part>, name: &str, args: &[Value]) -> Value {
    let mut part = (**recv).clone();
    let other = args.first().and_then(Value::as_part).and_then(|arg| arg.column.clone());
    match (name, part.joins.as_mut_slice()) {
        ("rev", [join]) => {
            std::mem::swap(&mut join.left, &mut join.right);
            join.on.iter_mut().for_each(|(a, b)| std::mem::swap(a, b));
            part.reads = [join.right.clone()].into();
            return Value::part(part);
        }
        // `Entity::belongs_to(…).from(Column).to(Column)`.
        ("from", [_]) => {
            part.column = other;
            return Value::part(part);
        }
        ("to", [join]) => {
            if let (Some((_, from)), Some((_, to))) = (part.column.take(), other) {
                join.on.push((from, to));
            }
            return Value::part(part);
        }
        // A table that is asked for a column: `(Entity, Column)`, `Column::Id.into_expr()`.
        ("table_name", _) => {
            for arg in args {
                match arg {
                    Value::Text(text) => _ = part.hidden.insert(Name::plain(text)),
                    Value::Part(alias) => {
                        walk.ask(alias);
                        part.hidden.extend(alias.from.clone());
                    }
                    _ => {}
                }
            }
            return Value::part(part);
        }
        _ => {}
    }
    let column = part.column.clone();
    let own = part.column.take();
    args.iter().for_each(|arg| operand(walk, arg, &mut part));
    let other = other.or_else(|| part.column.clone());
    part.column = own;
    if matches!(name, "eq" | "equals" | "eq_col" | "eq_any") {
        part.equal.extend(column.zip(other));
    }
    Value::part(part)
}

/// What an expression is made of: `(table, column)` is a column, and names no table to read.
pub fn operand(walk: &mut Walk<'_>, value: &Value, part: &mut Part) {
    match value {
        Value::Tuple(values) => match values.as_slice() {
            [Value::Part(table), Value::Part(column)] if table.from.is_some() && column.column.is_some() => {
                walk.ask(table);
                part.absorb(column);
                part.column = column.column.clone();
            }
            values => values.iter().for_each(|value| operand(walk, value, part)),
        },
        Value::Part(inner) if inner.column.is_some() => {
            part.absorb(inner);
            part.column = inner.column.clone();
        }
        other => other.flow_into(part),
    }
}

/// The columns by which sea-query joins a table.
pub fn written(part: &mut Part, right: &Name, equal: &[(Col, Col)]) {
    for (a, b) in equal {
        let (left, right_column) = match (&a.0 == right, &b.0 == right) {
            (false, true) => (a, b),
            (true, false) => (b, a),
            _ => continue,
        };
        let on = (left.1.clone(), right_column.1.clone());
        match part.joins.iter_mut().find(|join| join.left == left.0 && join.right == *right) {
            Some(join) if join.on.contains(&on) => {}
            Some(join) => join.on.push(on),
            None => part.joins.push(Join { left: left.0.clone(), right: right.clone(), on: vec![on] }),
        }
    }
}

/// A statement is run here: what it gives.
pub fn run(walk: &mut Walk<'_>, part: &Part, call: &MethodCall) -> Value {
    let declared = walk.declared_by(call.pos, super::sea_orm::LIBRARY.crates).is_some();
    walk.run(part, call.pos, call.name, declared);
    let row = walk.turbofish(call.generics).or(part.row);
    match (row, part.also) {
        (Some(row), Some(also)) => Value::Tuple(Arc::new(vec![Value::Model(row), Value::Model(also)])),
        (row, _) => Walk::row(row),
    }
}
