//! Calls: of functions of the codebase, which are walked where what they give or are given may be a statement, and of
//! all others, which the vocabulary reads.

use super::value::*;
use super::{CALLS, Walk};
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// Methods that hand on what they are called on.
const SAME: &[&str] = &[
    "clone",
    "borrow",
    "borrow_mut",
    "as_ref",
    "as_mut",
    "to_owned",
    "unwrap",
    "expect",
    "ok",
    "map_err",
    "into_inner",
    "unwrap_or_default",
    "into_iter",
    "iter",
    "iter_mut",
    "as_deref",
    "as_deref_mut",
    "into",
    "ok_or",
    "ok_or_else",
    "context",
    "with_context",
    "boxed",
    "to_vec",
    "first",
    "last",
    "next",
    "pop",
    "get",
    "cloned",
    "copied",
    "optional",
    "unwrap_or_else",
    "unwrap_or",
];

impl Walk<'_> {
    pub(super) fn values(&mut self, args: List) -> Vec<Value> {
        let ir = self.frame.ir;
        ir.list(args).iter().map(|&arg| self.eval(ExprId(arg))).collect()
    }

    pub(super) fn call(&mut self, callee: ExprId, args: List) -> Value {
        let ir = self.frame.ir;
        let Expr::Path(id) = ir.exprs[callee.ix()] else {
            let value = self.eval(callee);
            self.values(args);
            return if let Value::Gives(value) = value { (*value).clone() } else { Value::Unknown };
        };
        let (path, segs) = ir.path(id);
        let Some(&last) = segs.last() else { return Value::Unknown };
        if segs.len() == 1
            && let Some(local) = self.local(last.name).cloned()
        {
            self.values(args);
            return if let Value::Gives(value) = local { (*value).clone() } else { Value::Unknown };
        }
        let values = self.values(args);
        let function = self.function(id);
        if let Some(def) = function {
            return self.own_call(def, None, &values, last);
        }
        let vocabulary = self.vocabulary;
        if let Some(value) = vocabulary.call(self, id, &values) {
            return value;
        }
        // A tuple struct or variant around a value stands for it; so does what is boxed.
        if let [value] = values.as_slice()
            && (value.carries() || last.name.as_str().starts_with(char::is_uppercase) || last.name == kw::NEW)
        {
            return value.clone();
        }
        let of_type = segs.len() > 1 && segs[segs.len() - 2].name.as_str().starts_with(char::is_uppercase);
        if of_type && let Some(index) = values.iter().position(Value::is_statement) {
            // `Paginated::new(query, …)`: a statement in a coat. Other crates don't know the tables of this codebase.
            let mut coat = Part { open: values.iter().any(Value::is_text), ..Part::default() };
            values.iter().enumerate().filter(|&(at, _)| at != index).for_each(|(_, value)| value.flow_into(&mut coat));
            let mut part = values[index].as_part().map(|part| (**part).clone()).unwrap_or_default();
            part.absorb(&coat);
            return Value::part(part);
        }
        if values.iter().any(|value| value.as_part().is_some()) {
            // A function of the database, most likely.
            let mut part = Part::default();
            values.iter().for_each(|value| value.flow_into(&mut part));
            return Value::part(part);
        }
        let model = segs.len() > 1 && path.qself.is_none();
        let model = if model { self.struct_named(&segs[..segs.len() - 1], path.global) } else { None };
        // `Type::new(…)` and its like, where a macro writes the function.
        model.map_or(Value::Unknown, Value::Model)
    }

    /// The function of the codebase that a path names.
    fn function(&self, id: PathId) -> Option<DefId> {
        let (path, segs) = self.frame.ir.path(id);
        let pos = segs.last()?.pos;
        // What has neither a body nor a trait is a function of the database.
        let is_fn = |&def: &DefId| {
            let item = self.w.item(def);
            let readable =
                matches!(item.kind, ItemIrKind::Fn(function) if !function.body.is_none() || !item.parent.is_none());
            readable && !self.w.is_outside(def)
        };
        if pos.line > 0
            && let Some(def) = self.referred(pos).filter(is_fn)
        {
            return Some(def);
        }
        if !path.qself.is_none() {
            return None;
        }
        let found = self.w.resolve(self.frame.scope, segs, path.global, Ns::Values, &mut |_, _| {});
        match found.res {
            Some(Res::Def(def)) if found.used == segs.len() => Some(def).filter(is_fn),
            _ => None,
        }
    }

    pub(super) fn method(&mut self, recv: Value, call: &MethodCall) -> Value {
        if let Value::Model(model) = recv {
            self.hint = Some(model);
        }
        let values = self.values(call.args);
        self.hint = None;
        let vocabulary = self.vocabulary;
        // What a statement is asked is the library's, whatever else bears the name.
        let statement = matches!(&recv, Value::Part(part) if part.verb != Verb::None || !part.births.is_empty());
        if statement && let Some(value) = vocabulary.method(self, &recv, call, &values) {
            return value;
        }
        let own = if call.pos.line > 0 { self.referred(call.pos) } else { None };
        let own = own.filter(|&def| matches!(self.w.item(def).kind, ItemIrKind::Fn(_)));
        let name = call.name;
        if let Some(def) = own {
            let seg = Seg { name, pos: call.pos, args: call.generics };
            let has_body = self.has_body(def);
            let value = self.own_call(def, Some(&recv), &values, seg);
            if has_body || !matches!(value, Value::Unknown) {
                return value;
            }
        }
        if !statement && let Some(value) = vocabulary.method(self, &recv, call, &values) {
            return value;
        }
        if SAME.contains(&name.as_str()) {
            return recv;
        }
        match &recv {
            Value::Part(part) => {
                let mut part = (**part).clone();
                values.iter().for_each(|value| value.flow_into(&mut part));
                part.column = None;
                // A method of another crate knows no table but by what it is given.
                let may_name = own.is_some() || values.iter().any(Value::is_text) || self.base.has_method(name);
                part.open |= part.verb != Verb::None && may_name;
                Value::part(part)
            }
            // What a closure gives, a call with a closure may give: `run(|conn| …)`, `map(|x| …)`.
            _ => values
                .into_iter()
                .find_map(|value| match value {
                    Value::Gives(value) if value.carries() || matches!(*value, Value::Model(_)) => {
                        Some((*value).clone())
                    }
                    _ => None,
                })
                .unwrap_or_default(),
        }
    }

    fn has_body(&self, def: DefId) -> bool {
        matches!(self.w.item(def).kind, ItemIrKind::Fn(function) if !function.body.is_none())
    }

    /// A call of a function of the codebase.
    fn own_call(&mut self, def: DefId, recv: Option<&Value>, args: &[Value], seg: Seg) -> Value {
        let ItemIrKind::Fn(function) = self.w.item(def).kind else { return Value::Unknown };
        let carried = recv.is_some_and(Value::carries) || args.iter().any(Value::carries);
        let value = if function.body.is_none() {
            Value::Unknown
        } else if carried {
            self.walk_into(def, recv, args, seg)
        } else if self.gives_statement(def, function) {
            self.known_or_walk(def)
        } else {
            Value::Unknown
        };
        match value {
            Value::Unknown => {
                // An implementation that is not known may run what it is given: it is kept as left over.
                let model = self.struct_in(def, function.ret);
                model.map_or(Value::Unknown, Value::Model)
            }
            value => value,
        }
    }

    fn gives_statement(&mut self, def: DefId, function: FnIr) -> bool {
        let frame = self.frame_of(def);
        let outer = std::mem::replace(&mut self.frame, frame);
        let may = self.may_be_statement(function.ret);
        self.frame = outer;
        may
    }

    /// What a function gives, whoever asks.
    fn known_or_walk(&mut self, def: DefId) -> Value {
        if let Some(value) = self.known().get(&def) {
            return value.clone();
        }
        if self.stack.len() >= CALLS || self.stack.contains(&def) {
            self.cut = true;
            return Value::Unknown;
        }
        let (cut, outer) = (std::mem::take(&mut self.cut), self.outer.take());
        self.quiet += 1;
        self.stack.push(def);
        let value = self.body(def, &[], None).foreign();
        self.stack.pop();
        self.quiet -= 1;
        self.outer = outer;
        if !self.cut {
            self.known().insert(def, value.clone());
        }
        self.cut |= cut;
        value
    }

    /// Walks a function with what it is given: it may run it.
    fn walk_into(&mut self, def: DefId, recv: Option<&Value>, args: &[Value], seg: Seg) -> Value {
        if self.stack.len() >= CALLS || self.stack.contains(&def) {
            self.cut = true;
            return Value::Unknown;
        }
        let first = self.outer.is_none();
        if first {
            self.outer = Some((seg.pos, seg.name));
        }
        self.stack.push(def);
        let value = self.body(def, args, recv);
        self.stack.pop();
        if first {
            self.outer = None;
        }
        value
    }

    /// Walks a body; the receiver of a method may be the first argument.
    pub(super) fn body(&mut self, def: DefId, args: &[Value], recv: Option<&Value>) -> Value {
        let ItemIrKind::Fn(function) = self.w.item(def).kind else { return Value::Unknown };
        let frame = self.frame_of(def);
        let outer = std::mem::replace(&mut self.frame, frame);
        let (recv, args) = match (recv, args.split_first()) {
            (None, Some((first, rest))) if function.self_kind != SelfKind::None => (Some(first), rest),
            (recv, _) => (recv, args),
        };
        self.parameters(def, function, recv, args);
        let mut value = self.eval(function.body);
        for ret in std::mem::take(&mut self.frame.rets) {
            value = value.join(ret);
        }
        self.frame = outer;
        value
    }

    /// What a constant is.
    pub(super) fn constant(&mut self, def: DefId, body: ExprId) -> Value {
        if body.is_none() {
            return Value::Unknown;
        }
        if let Some(value) = self.known().get(&def) {
            return value.clone();
        }
        if self.stack.len() >= CALLS || self.stack.contains(&def) {
            self.cut = true;
            return Value::Unknown;
        }
        let frame = self.frame_of(def);
        let outer = std::mem::replace(&mut self.frame, frame);
        self.quiet += 1;
        self.stack.push(def);
        let value = self.eval(body).foreign();
        self.stack.pop();
        self.quiet -= 1;
        self.frame = outer;
        self.known().insert(def, value.clone());
        value
    }

    /// The last name of a path and the struct that it is a function of.
    pub fn associated(&mut self, id: PathId) -> Option<(Sym, Option<DefId>)> {
        let (path, segs) = self.frame.ir.path(id);
        let last = segs.last()?.name;
        let owner = if path.qself.is_none() {
            segs.split_last().filter(|(_, rest)| !rest.is_empty()).map(|(_, rest)| rest)
        } else {
            // `<T as Trait>::name`.
            return Some((last, self.struct_of(path.qself)));
        };
        let owner = owner.and_then(|segs| self.struct_named(segs, path.global));
        Some((last, owner))
    }

    /// What a function of the codebase gives, whoever asks.
    pub fn gives(&mut self, def: DefId) -> Value {
        self.known_or_walk(def)
    }

    /// What an expression in the header of a definition gives: in an attribute, say.
    pub fn eval_in(&mut self, def: DefId, expr: ExprId) -> Value {
        if self.stack.len() >= CALLS || self.stack.contains(&def) {
            self.cut = true;
            return Value::Unknown;
        }
        let frame = self.frame_of(def);
        let outer = std::mem::replace(&mut self.frame, frame);
        self.quiet += 1;
        self.stack.push(def);
        let value = self.eval(expr).foreign();
        self.stack.pop();
        self.quiet -= 1;
        self.frame = outer;
        value
    }

    /// The structs that stand in a type, those of a tuple's parts too.
    pub fn structs_of(&mut self, ty: TypeId) -> Vec<DefId> {
        let ir = self.frame.ir;
        if let Some(TypeRef::Tuple(parts)) = ir.types.get(ty.ix()) {
            return ir.list(*parts).iter().filter_map(|&part| self.struct_of(TypeId(part))).collect();
        }
        self.struct_of(ty).into_iter().collect()
    }

    /// The struct that a method's turbofish names.
    pub fn turbofish(&mut self, generics: ArgsId) -> Option<DefId> {
        let ir = self.frame.ir;
        let args = &ir.args[generics.some()?.ix()];
        ir.list(args.types).iter().find_map(|&ty| self.struct_of(TypeId(ty)))
    }

    /// The row that a value stands for, or that an expression of the query gives.
    pub fn row(value: Option<DefId>) -> Value {
        value.map_or(Value::Unknown, Value::Model)
    }

    /// All arguments in one.
    pub fn merged(values: &[Value]) -> Part {
        let mut part = Part::default();
        values.iter().for_each(|value| value.flow_into(&mut part));
        part
    }
}
