//! What methods do to text, to lists and to query builders.

use std::rc::Rc;

use super::eval::{At, Eval};
use super::text::*;
use crate::frontend::rust::ir::*;

/// Methods that change what they are called on, and give it back where they give anything.
pub(super) const CHANGES: &[&str] = &[
    "push",
    "push_str",
    "push_bind",
    "push_unseparated",
    "push_bind_unseparated",
    "push_values",
    "push_tuples",
    "extend",
    "extend_from_slice",
    "clear",
    "reset",
    "pop",
    "truncate",
    "write_str",
    "write_fmt",
    "insert_str",
    "insert",
    "separated",
    "append",
];

/// Stands for a value that is bound.
const PLACEHOLDER: &str = "$1";

impl<'u> Eval<'u> {
    /// A change in a chain of calls that no local holds.
    pub(super) fn changed(&mut self, at: At<'u>, call: &MethodCall, value: Value) -> Option<Value> {
        let name = call.name.as_str();
        if !CHANGES.contains(&name) || !matches!(value, Value::Texts(_)) {
            return None;
        }
        self.operation(at, name, call.args, value, None)
    }

    pub(super) fn operation(
        &mut self,
        at: At<'u>,
        name: &str,
        args: List,
        state: Value,
        between: Option<(Value, bool)>,
    ) -> Option<Value> {
        let args = at.ir.list(args);
        let first = args.first().map(|&arg| ExprId(arg));
        let between = match (name, between) {
            ("push" | "push_bind", Some((between, true))) => between,
            _ => Value::text(""),
        };
        Some(match name {
            "push" | "push_str" | "push_unseparated" | "write_str" | "write_fmt" => {
                let more = self.eval(at, first?);
                match state {
                    Value::List(parts) => Value::List(Rc::new(parts.iter().cloned().chain([more]).collect())),
                    state => state.then(between).then(more),
                }
            }
            "push_bind" | "push_bind_unseparated" => state.then(between).then(Value::text(PLACEHOLDER)),
            "push_values" | "push_tuples" => {
                let row = args.get(1).and_then(|&closure| self.row(at, ExprId(closure)));
                let row = row.unwrap_or_else(|| Value::text(PLACEHOLDER));
                let open = if name == "push_values" { "VALUES (" } else { "((" };
                let close = if name == "push_values" { ")" } else { "))" };
                state.then(Value::text(open)).then(row).then(Value::text(close))
            }
            "extend" | "extend_from_slice" | "append" => match (state, self.eval(at, first?)) {
                (Value::List(a), Value::List(b)) => Value::List(Rc::new(a.iter().chain(b.iter()).cloned().collect())),
                (Value::List(a), _) => Value::List(Rc::new(a.iter().cloned().chain([Value::Unknown]).collect())),
                (state, more) => state.then(more),
            },
            "clear" => Value::text(""),
            "pop" | "truncate" => match state {
                Value::Texts(texts) => Value::Texts(texts.into_iter().map(shortened).collect()),
                state => state,
            },
            "insert_str" | "insert" => {
                let text = args.get(1).map_or(Value::Unknown, |&text| self.eval(at, ExprId(text)));
                match state {
                    Value::List(parts) => Value::List(Rc::new(parts.iter().cloned().chain([text]).collect())),
                    state => text.then(state),
                }
            }
            _ => state,
        })
    }
}

/// Whether the one begins with the other.
pub(super) fn extends(before: &Value, after: &Value) -> bool {
    match (before, after) {
        (Value::Texts(before), Value::Texts(after)) => {
            let before: Vec<String> = before.iter().map(Text::to_sql).collect();
            after.iter().all(|text| {
                let text = text.to_sql();
                before.iter().any(|before| text.starts_with(before.as_str()))
            })
        }
        (Value::List(before), Value::List(after)) => after.starts_with(before),
        (before, after) => before == after,
    }
}

/// Without a comma at its end: that is what is cut off.
fn shortened(text: Text) -> Text {
    let mut text = text;
    if let Some(Part::Written(last)) = text.parts.last_mut() {
        let kept = last.trim_end().trim_end_matches(',').len();
        last.truncate(kept);
    }
    text
}
