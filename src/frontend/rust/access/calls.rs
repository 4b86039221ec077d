//! Calls that give text, or a statement that counts elsewhere.

use std::rc::Rc;

use super::eval::{At, Eval};
use super::locals::{Binding, binding};
use super::text::*;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// Methods that give the text (or the list) as it was, as far as statements are concerned.
const SAME: &[&str] = &[
    "to_string",
    "to_owned",
    "into",
    "as_str",
    "as_ref",
    "as_mut",
    "borrow",
    "borrow_mut",
    "unwrap",
    "expect",
    "into_owned",
    "into_string",
    "deref",
    "to_str",
    "by_ref",
    "into_boxed_str",
    "iter",
    "into_iter",
    "iter_mut",
    "collect",
    "to_vec",
    "clone",
    "cloned",
    "copied",
    "as_deref",
    "trim",
    "trim_start",
    "trim_end",
    "leak",
    "as_slice",
    "rev",
    "take",
    "skip",
    "filter",
    "peekable",
    "into_inner",
    "sql",
    "into_sql",
    "sqlx_string",
    "as_mut_str",
    "unwrap_or_default",
    "await",
    "ok",
    "map_err",
    "context",
    "with_context",
    "to_lowercase",
    "lines",
    "by_name",
];

/// Functions of other crates that hand on what they are given.
const WRAPPERS: &[&str] =
    &["from", "new", "Some", "Ok", "Borrowed", "Owned", "AssertSqlSafe", "from_str", "new_unchecked"];

/// Functions and macros of libraries that make statements.
pub(super) const MAKERS: &[&str] = &[
    "query",
    "query_as",
    "query_scalar",
    "query_with",
    "query_as_with",
    "query_scalar_with",
    "raw_sql",
    "sql_query",
    "query_file",
    "query_file_as",
    "query_file_scalar",
    "query_unchecked",
    "query_as_unchecked",
    "query_scalar_unchecked",
    "query_file_unchecked",
    "query_file_as_unchecked",
    "query_file_scalar_unchecked",
];

/// Methods of `sql_builder` that change nothing about the tables, as far as they are known.
const BUILDING: &[&str] = &[
    "field",
    "fields",
    "set_table",
    "set",
    "set_str",
    "values",
    "and_where",
    "and_where_eq",
    "and_where_ne",
    "and_where_gt",
    "and_where_ge",
    "and_where_lt",
    "and_where_le",
    "and_where_like",
    "and_where_in",
    "and_where_is_null",
    "and_where_is_not_null",
    "order_by",
    "order_asc",
    "order_desc",
    "group_by",
    "having",
    "limit",
    "offset",
    "distinct",
    "count",
];

impl<'u> Eval<'u> {
    /// The codebase's function that is called there.
    pub(super) fn own_function(&self, at: At<'u>, pos: Pos) -> Option<DefId> {
        let def = at.code.referred(pos)?;
        matches!(self.base.world.item(def).kind, ItemIrKind::Fn(_)).then_some(def)
    }

    /// Whether a call by path gives the receiver as its first argument.
    pub(super) fn receiver_first(&self, def: DefId) -> usize {
        match self.base.world.item(def).kind {
            ItemIrKind::Fn(FnIr { self_kind, .. }) => usize::from(self_kind != SelfKind::None),
            _ => 0,
        }
    }

    /// What a function gives for these arguments (without the receiver).
    fn result_with(&mut self, at: At<'u>, def: DefId, args: &[u32]) -> Value {
        let result = self.result(def);
        result.filled(def, &mut |index| match args.get(index as usize) {
            Some(&arg) => self.eval(at, ExprId(arg)),
            None => Value::Unknown,
        })
    }

    pub(super) fn call(&mut self, at: At<'u>, callee: ExprId, args: List) -> Value {
        let Some(&Expr::Path(path)) = at.ir.exprs.get(callee.ix()) else { return Value::Unknown };
        let args = at.ir.list(args);
        let segs = at.ir.path(path).1;
        let Some(&last) = segs.last() else { return Value::Unknown };
        if let Some(def) = self.own_function(at, last.pos) {
            let skip = self.receiver_first(def).min(args.len());
            return self.result_with(at, def, &args[skip..]);
        }
        if segs.len() == 1
            && let Some(found) = binding(at.ir, at.code, callee, last.name)
        {
            return self.closure_call(at, found, args);
        }
        let name = last.name.as_str();
        let of = segs.len().checked_sub(2).map_or("", |index| segs[index].name.as_str());
        match (name, args) {
            ("new" | "default" | "with_capacity", []) | ("with_capacity", [_]) => match of {
                "Vec" | "VecDeque" => Value::List(Rc::default()),
                "String" | "QueryBuilder" => Value::text(""),
                _ => Value::Unknown,
            },
            ("repeat" | "once" | "repeat_n", [first, ..]) => Value::List(Rc::new(vec![self.eval(at, ExprId(*first))])),
            ("from_fn" | "repeat_with", [first, ..]) => Value::List(Rc::new(vec![self.called(at, *first)])),
            (name, [first]) if WRAPPERS.contains(&name) => match at.ir.exprs[*first as usize] {
                Expr::Closure { .. } => self.called(at, *first),
                _ => self.eval(at, ExprId(*first)),
            },
            ("select_from", [table]) if of == "SqlBuilder" => self.built(at, "SELECT * FROM ", *table),
            ("insert_into", [table]) if of == "SqlBuilder" => self.built(at, "INSERT INTO ", *table),
            ("update_table", [table]) if of == "SqlBuilder" => self.built(at, "UPDATE ", *table),
            ("delete_from", [table]) if of == "SqlBuilder" => self.built(at, "DELETE FROM ", *table),
            // `QueryBuilder::with_arguments(text, arguments)`.
            ("with_arguments", [first, ..]) => self.eval(at, ExprId(*first)),
            (name, _) if MAKERS.contains(&name) => Value::Statement,
            (name, args) if name.starts_with(char::is_uppercase) => {
                let inner = match args {
                    [only] => self.eval(at, ExprId(*only)),
                    args => Value::Tuple(Rc::new(args.iter().map(|&arg| self.eval(at, ExprId(arg))).collect())),
                };
                Value::Variant(last.name, Rc::new(inner))
            }
            _ => Value::Unknown,
        }
    }

    fn built(&mut self, at: At<'u>, start: &str, table: u32) -> Value {
        Value::text(start).then(self.eval(at, ExprId(table)))
    }

    /// A closure that a local holds is called.
    fn closure_call(&mut self, at: At<'u>, found: Binding, args: &[u32]) -> Value {
        let Binding::Let(stmt) = found else { return Value::Unknown };
        let Expr::LetStmt { init, .. } = at.ir.exprs[stmt.ix()] else { return Value::Unknown };
        let Some(&Expr::Closure { params, body, .. }) = at.ir.exprs.get(init.ix()) else { return Value::Unknown };
        let owner = at.code.owner(init).unwrap_or(ItemIx::NONE);
        let values: Vec<Value> = args.iter().map(|&arg| self.eval(at, ExprId(arg))).collect();
        let mark = self.pinned.len();
        for (index, value) in values.into_iter().enumerate().take(params.len as usize) {
            self.pinned.push(((at.inst, owner, Binding::Closure(init, index as u32)), value));
        }
        let value = self.eval(at, body);
        self.pinned.truncate(mark);
        value
    }

    /// What a closure or a function gives that is handed over to be called.
    fn called(&mut self, at: At<'u>, id: u32) -> Value {
        match at.ir.exprs[id as usize] {
            Expr::Closure { body, .. } => self.eval(at, body),
            Expr::Path(path) => match at.ir.path(path).1.last().and_then(|last| self.own_function(at, last.pos)) {
                Some(def) => self.result(def).filled(def, &mut |_| Value::Unknown),
                None => Value::Unknown,
            },
            _ => Value::Unknown,
        }
    }

    /// A closure that is told one value.
    fn mapped(&mut self, at: At<'u>, closure: u32, with: &Value) -> Value {
        let Expr::Closure { params, .. } = at.ir.exprs[closure as usize] else { return self.called(at, closure) };
        let owner = at.code.owner(ExprId(closure)).unwrap_or(ItemIx::NONE);
        let mark = self.pinned.len();
        // A parameter that takes its value apart is looked up as what it is: unknown.
        if let Some(&(pat, _)) = at.ir.params[params.range()].first()
            && matches!(at.ir.pats.get(pat.ix()), Some(Pat::Bind { .. } | Pat::Typed { .. } | Pat::Ref(_)))
        {
            self.pinned.push(((at.inst, owner, Binding::Closure(ExprId(closure), 0)), with.clone()));
        }
        let value = self.called(at, closure);
        self.pinned.truncate(mark);
        value
    }

    pub(super) fn method(&mut self, at: At<'u>, recv: ExprId, call: MethodCall) -> Value {
        let args = at.ir.list(call.args);
        if let Some(def) = self.own_function(at, call.pos) {
            return self.result_with(at, def, args);
        }
        let name = call.name.as_str();
        if SAME.contains(&name) {
            return self.eval(at, recv);
        }
        match (name, args) {
            ("join", [between]) => {
                let between = self.eval(at, ExprId(*between));
                joined(self.eval(at, recv), &between)
            }
            ("concat", []) => joined(self.eval(at, recv), &Value::text("")),
            ("repeat", _) => self.eval(at, recv),
            ("replace" | "replacen", [from, to, ..]) => {
                let (text, from, to) = (self.eval(at, recv), self.eval(at, ExprId(*from)), self.eval(at, ExprId(*to)));
                replaced(text, &from, &to)
            }
            ("map" | "filter_map" | "flat_map" | "and_then" | "map_or_default", [closure]) => {
                match self.eval(at, recv) {
                    Value::List(parts) => {
                        let each = parts.iter().map(|part| self.mapped(at, *closure, part)).collect();
                        Value::List(Rc::new(each))
                    }
                    text @ Value::Texts(_) => self.mapped(at, *closure, &text),
                    _ => match self.mapped(at, *closure, &Value::Unknown) {
                        text @ Value::Texts(_) => Value::List(Rc::new(vec![text])),
                        _ => Value::Unknown,
                    },
                }
            }
            ("map_or" | "map_or_else", [default, closure]) => {
                let value = self.eval(at, recv);
                let (other, mapped) = (self.given(at, *default), self.mapped(at, *closure, &value));
                mapped.or(other)
            }
            ("unwrap_or" | "unwrap_or_else" | "or" | "or_else", [other]) => {
                let value = match self.eval(at, recv) {
                    Value::List(parts) => Value::any_of(&parts),
                    value => value,
                };
                value.or(self.given(at, *other))
            }
            ("then_some" | "then", [value]) => self.given(at, *value),
            ("enumerate", []) => match self.eval(at, recv) {
                Value::List(parts) => {
                    let pair = |part: &Value| Value::Tuple(Rc::new(vec![Value::Unknown, part.clone()]));
                    Value::List(Rc::new(parts.iter().map(pair).collect()))
                }
                _ => Value::Unknown,
            },
            ("chain", [more]) => match (self.eval(at, recv), self.eval(at, ExprId(*more))) {
                (a @ Value::List(_), b @ Value::List(_)) => a.or(b),
                _ => Value::Unknown,
            },
            (name, _) if BUILDING.contains(&name) => {
                let value = self.eval(at, recv);
                if matches!(value, Value::Texts(_)) { value } else { Value::Unknown }
            }
            ("build" | "build_query_as" | "build_query_scalar", []) => Value::Statement,
            (name, _) if name.starts_with("prepare") => Value::Statement,
            _ => {
                let value = self.eval(at, recv);
                if let Some(value) = self.changed(at, &call, value.clone()) {
                    return value;
                }
                if value == Value::Statement { Value::Statement } else { Value::Unknown }
            }
        }
    }

    /// A value, or what a closure gives in its place.
    fn given(&mut self, at: At<'u>, id: u32) -> Value {
        match at.ir.exprs[id as usize] {
            Expr::Closure { .. } => self.called(at, id),
            _ => self.eval(at, ExprId(id)),
        }
    }
}

/// `[a, b].join(", ")`.
fn joined(list: Value, between: &Value) -> Value {
    let Value::List(parts) = list else { return Value::hole() };
    let mut all = Value::text("");
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            all = all.then(between.clone());
        }
        all = all.then(part.clone());
    }
    all
}

fn replaced(text: Value, from: &Value, to: &Value) -> Value {
    let (Value::Texts(texts), Value::Texts(from)) = (text, from) else { return Value::Unknown };
    let from = from[0].to_sql();
    let to = match to {
        Value::Texts(texts) if texts.len() == 1 => texts[0].clone(),
        _ => Text::hole(),
    };
    if from.is_empty() {
        return Value::Texts(texts);
    }
    let swap = |text: &Text| {
        let mut out = Text::default();
        for part in &text.parts {
            let Part::Written(written) = part else {
                out.push(&Text { parts: vec![part.clone()], source: None });
                continue;
            };
            for (index, piece) in written.split(&from).enumerate() {
                if index > 0 {
                    out.push(&to);
                }
                out.push(&Text::of(piece));
            }
        }
        out
    };
    Value::Texts(texts.iter().map(swap).collect())
}
