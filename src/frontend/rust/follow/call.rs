//! Calls: of functions, of methods in a row, of closures.

use std::rc::Rc;

use super::Follow;
use super::expr::ends;
use super::names::Named;
use super::text::{SAME, shown};
use super::value::*;
use crate::frontend::rust::intern::kw;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

impl Follow<'_> {
    pub fn call(&mut self, callee: ExprId, args: List) -> Value {
        self.level(|this| this.call_once(callee, args))
    }

    /// Within one call each argument is evaluated once, however many ask for it: what it builds must not be there twice.
    pub fn level<T>(&mut self, run: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.mark, self.pinned.len());
        let result = run(self);
        self.pinned.truncate(self.mark);
        self.mark = outer;
        result
    }

    /// The value of an argument of the call at hand.
    pub fn once(&mut self, id: ExprId) -> Value {
        let key = (self.frame.inst, id);
        if let Some((_, value)) = self.pinned[self.mark..].iter().find(|(known, _)| *known == key) {
            return value.clone();
        }
        let value = self.eval(id);
        self.pinned.push((key, value.clone()));
        value
    }

    fn call_once(&mut self, callee: ExprId, args: List) -> Value {
        let ir = self.frame.ir;
        let Some(&Expr::Path(path)) = ir.exprs.get(callee.ix()) else {
            return match self.eval(callee) {
                Value::Closure(closure) => self.call_closure(&closure, args),
                Value::Fn(def) => self.call_own(def, None, args),
                _ => self.escape(args),
            };
        };
        if let Some(name) = self.local_name(callee) {
            return match self.local(name) {
                Some(Value::Closure(closure)) => self.call_closure(&closure, args),
                Some(Value::Fn(def)) => self.call_own(def, None, args),
                _ => self.escape(args),
            };
        }
        let outer = self.here;
        self.here = ir.path(path).1.first().map_or(outer, |seg| seg.pos);
        let value = self.call_path(path, args);
        self.here = outer;
        value
    }

    fn call_path(&mut self, path: PathId, args: List) -> Value {
        match self.named(path, Ns::Values) {
            Named::Own(def) if matches!(self.w.item(def).kind, ItemIrKind::Fn(_)) => self.call_own(def, None, args),
            // A wrapper of one field.
            Named::Own(_) => self.escape(args),
            Named::Outside(names) => {
                for at in 0..self.detectors.len() {
                    let detector = self.detectors[at];
                    if names.first().is_some_and(|krate| detector.owns(krate.as_str()))
                        && let Some(value) = (detector.call)(self, &names, args)
                    {
                        return value;
                    }
                }
                if names.last() == Some(&kw::NEW)
                    && matches!(names.iter().rev().nth(1), Some(&kw::VEC))
                    && args.is_empty()
                {
                    return Value::Tuple(Rc::new(Vec::new()));
                }
                self.escape(args)
            }
            Named::Unknown => self.escape(args),
        }
    }

    /// Arguments of a call that is not followed: what they build is seen, what becomes of it is not. A single argument
    /// is taken to be handed on, as `Ok(router)` and `Box::new(router)` do.
    pub fn escape(&mut self, args: List) -> Value {
        let mut last = Value::Unknown;
        for &id in self.frame.ir.list(args) {
            last = self.once(ExprId(id));
            if let Value::Closure(closure) = &last {
                last = self.run_closure(closure, &[]);
            }
        }
        match last {
            Value::Routes(_) | Value::Verbs(_) | Value::Text(_) | Value::Tuple(_) if args.len == 1 => last,
            _ => Value::Unknown,
        }
    }

    fn values(&mut self, args: List) -> Vec<Value> {
        self.frame.ir.list(args).iter().map(|&id| self.once(ExprId(id))).collect()
    }

    /// A function of the codebase: followed where routes go in or come out.
    pub fn call_own(&mut self, def: DefId, receiver: Option<Value>, args: List) -> Value {
        let carries = |value: &Value| matches!(value, Value::Routes(_) | Value::Verbs(_));
        let worth = receiver.as_ref().is_some_and(carries) || self.about_routes(def);
        let values = self.values(args);
        if worth || values.iter().any(carries) || (self.texts > 0 && self.gives_text(def)) {
            return self.follow_call(def, receiver, &values);
        }
        for value in &values {
            if let Value::Closure(closure) = value {
                self.run_closure(closure, &[]);
            }
        }
        Value::Unknown
    }

    pub fn follow_call(&mut self, def: DefId, receiver: Option<Value>, args: &[Value]) -> Value {
        if self.stack.contains(&def) || self.stack.len() >= super::CALLS || self.w.is_outside(def) {
            return Value::Unknown;
        }
        let ItemIrKind::Fn(function) = self.w.item(def).kind else { return Value::Unknown };
        if function.body.is_none() {
            return Value::Unknown;
        }
        *self.called.entry(def).or_default() |= !self.root_test;
        self.stack.push(def);
        // `Type::method(value, …)` gives the receiver as the first argument.
        let (receiver, args) = match (receiver, function.self_kind, args) {
            (None, SelfKind::None, args) => (None, args),
            (None, _, [first, rest @ ..]) => (Some(first.clone()), rest),
            (receiver, ..) => (receiver, args),
        };
        let value = self.body(def, receiver, args, false);
        self.stack.pop();
        value
    }

    /// Evaluates a function's body; arguments that say nothing are made up from their types.
    pub fn body(&mut self, def: DefId, receiver: Option<Value>, args: &[Value], root: bool) -> Value {
        let ItemIrKind::Fn(function) = self.w.item(def).kind else { return Value::Unknown };
        let inner = self.frame_of(def);
        let outer = std::mem::replace(&mut self.frame, inner);
        if function.self_kind != SelfKind::None {
            let receiver = match receiver {
                Some(Value::Unknown) | None => self.own_self(def, root),
                Some(value) => value,
            };
            self.frame.env.push((kw::SELF, receiver));
        }
        let params = &self.frame.ir.params[function.params.range()];
        for (at, &(pat, ty)) in params.iter().enumerate() {
            let value = match args.get(at) {
                Some(Value::Unknown) | None => self.value_of_type(ty, root),
                Some(value) => value.clone(),
            };
            self.bind(pat, &value);
        }
        let value = self.result(function.body);
        self.frame = outer;
        value
    }

    /// What a body gives, at its end or by `return`.
    fn result(&mut self, body: ExprId) -> Value {
        let last = self.eval(body);
        let mut all = std::mem::take(&mut self.frame.rets);
        if !ends(self.frame.ir, body) {
            all.push(last);
        }
        let mut all = all.into_iter();
        let first = all.next().unwrap_or(Value::Unknown);
        all.fold(first, |joined, value| self.join(joined, value))
    }

    /// `self` in an impl for a type that carries routes.
    fn own_self(&mut self, def: DefId, given: bool) -> Value {
        match self.w.parent(def).map(|parent| &self.w.item(parent).kind) {
            Some(&ItemIrKind::Impl { self_ty, .. }) => self.value_of_type(self_ty, given),
            _ => Value::Unknown,
        }
    }

    /// A router of which only the type is known.
    pub fn value_of_type(&mut self, ty: TypeId, given: bool) -> Value {
        let (ir, scope) = (self.frame.ir, self.frame.scope);
        match self.routes_of_type(ir, scope, ty) {
            Some((framework, kind)) => {
                let id = self.new_routes(framework, kind, Text::of(""));
                self.at(id).given = given;
                Value::Routes(id)
            }
            None => Value::Unknown,
        }
    }

    fn call_closure(&mut self, closure: &Closure, args: List) -> Value {
        let values = self.values(args);
        self.run_closure(closure, &values)
    }

    pub fn run_closure(&mut self, closure: &Closure, args: &[Value]) -> Value {
        if self.stack.len() >= super::CALLS {
            return Value::Unknown;
        }
        self.stack.push(closure.def);
        let mut inner = self.frame_of(closure.def);
        (inner.scope, inner.env) = (closure.scope, closure.env.clone());
        let outer = std::mem::replace(&mut self.frame, inner);
        let params = &self.frame.ir.params[closure.params.range()];
        for (at, &(pat, ty)) in params.iter().enumerate() {
            let value = match args.get(at) {
                Some(Value::Unknown) | None => self.value_of_type(ty, false),
                Some(value) => value.clone(),
            };
            self.bind(pat, &value);
        }
        let value = self.result(closure.body);
        self.frame = outer;
        self.stack.pop();
        value
    }

    /// What a function value gives for these arguments, where it is known.
    pub fn apply(&mut self, function: &Value, args: &[Value]) -> Option<Value> {
        match function {
            Value::Closure(closure) => Some(self.run_closure(closure, args)),
            Value::Fn(def) => Some(self.follow_call(*def, None, args)),
            _ => None,
        }
    }

    /// Method calls in a row, from the first receiver on: a router is written as one long chain.
    pub fn chain(&mut self, id: ExprId) -> Value {
        let ir = self.frame.ir;
        let (mut at, mut calls) = (id, Vec::new());
        loop {
            match ir.exprs.get(at.ix()) {
                Some(&Expr::MethodCall { recv, call }) => {
                    calls.push(ir.calls[call.ix()]);
                    at = recv;
                }
                Some(&(Expr::Try(inner) | Expr::Await(inner))) => at = inner,
                _ => break,
            }
        }
        let mut value = self.eval(at);
        let name = self.local_name(at);
        for (index, call) in calls.iter().rev().enumerate() {
            let unknown = !matches!(value, Value::Routes(_));
            let (result, grown) = self.level(|this| {
                let result = this.method(value.clone(), call);
                (result, if index == 0 { this.grown(&value, call) } else { None })
            });
            value = result;
            if let (Some(name), Some(grown)) = (name, grown) {
                self.assign(name, grown);
            }
            // `routes.append(…)` on an empty list, `app.route(…)` on something unknown: now it is known.
            if index == 0
                && unknown
                && let (Some(name), Value::Routes(_)) = (name, &value)
            {
                self.assign(name, value.clone());
            }
        }
        value
    }

    /// A list after `push` and its like; what they add in other ways makes it unknown.
    fn grown(&mut self, value: &Value, call: &MethodCall) -> Option<Value> {
        let Value::Tuple(parts) = value else { return None };
        let mut parts = parts.to_vec();
        match call.name.as_str() {
            "push" | "push_back" => parts.push(self.once(self.arg(call, 0)?)),
            "append" | "extend" => match self.once(self.arg(call, 0)?) {
                Value::Tuple(more) => parts.extend(more.iter().cloned()),
                _ => return Some(Value::Unknown),
            },
            "insert" | "push_front" | "extend_from_slice" | "retain" | "clear" | "pop" | "remove" | "drain" => {
                return Some(Value::Unknown);
            }
            _ => return None,
        }
        Some(Value::Tuple(Rc::new(parts)))
    }

    fn method(&mut self, value: Value, call: &MethodCall) -> Value {
        let name = call.name.as_str();
        if let Some(result) = self.framework_method(&value, call) {
            return result;
        }
        match (&value, name) {
            (Value::Routes(id), "clone") => return Value::Routes(self.copy(*id)),
            (_, "clone") => return value,
            (Value::Tuple(parts), "concat" | "join") => {
                let parts = Rc::clone(parts);
                if parts.iter().any(|part| matches!(part, Value::Text(_))) {
                    return self.joined(&parts, self.arg(call, 0));
                }
                return parts.iter().fold(Value::Unknown, |all, part| self.join(all, part.clone()));
            }
            (_, "fold") => return self.fold(&value, call),
            _ if SAME.contains(&name) => {
                self.escape(call.args);
                return value;
            }
            _ => {}
        }
        if let Value::Routes(_) = value
            && let Some(def) = self.extension(call.name)
        {
            return self.call_own(def, Some(value), call.args);
        }
        if let Some(def) = self.inferred(call.pos)
            && matches!(self.w.item(def).kind, ItemIrKind::Fn(_))
        {
            let carries = matches!(value, Value::Routes(_) | Value::Verbs(_));
            let result = self.call_own(def, Some(value.clone()), call.args);
            // A trait's method without a body, or too deep: most hand the router on.
            return if carries && matches!(result, Value::Unknown) { value } else { result };
        }
        let handed = self.escape(call.args);
        match (&value, handed) {
            (Value::Routes(_) | Value::Verbs(_), _) => value,
            // `then(|| …)`, `map(|_| …)`, `unwrap_or_else(|| …)`, `service(router)`.
            (_, handed @ (Value::Routes(_) | Value::Verbs(_))) => handed,
            _ => Value::Unknown,
        }
    }

    fn framework_method(&mut self, value: &Value, call: &MethodCall) -> Option<Value> {
        let framework = match value {
            Value::Routes(id) => Some(self.at(*id).framework),
            Value::Verbs(verbs) => Some(verbs.framework),
            _ => None,
        };
        for at in 0..self.detectors.len() {
            let detector = self.detectors[at];
            if framework.is_none_or(|framework| framework == detector.name)
                && let Some(result) = (detector.method)(self, value, call)
            {
                return Some(result);
            }
        }
        None
    }

    /// `routers.into_iter().fold(router, |all, one| all.merge(one))`.
    fn fold(&mut self, value: &Value, call: &MethodCall) -> Value {
        let (Some(start), Some(step)) = (self.arg(call, 0), self.arg(call, 1)) else { return Value::Unknown };
        let (mut all, step) = (self.once(start), self.once(step));
        let elements = match value {
            Value::Tuple(parts) => parts.to_vec(),
            _ => vec![Value::Unknown],
        };
        for element in elements {
            if let Some(next) = self.apply(&step, &[all.clone(), element]) {
                all = next;
            }
        }
        all
    }

    pub fn arg(&self, call: &MethodCall, at: usize) -> Option<ExprId> {
        self.frame.ir.list(call.args).get(at).map(|&id| ExprId(id))
    }

    /// The handler that an expression names.
    pub fn handler(&mut self, id: ExprId) -> Handler {
        let ir = self.frame.ir;
        let text = shown(ir, id, 0);
        match ir.exprs.get(id.ix()) {
            Some(&Expr::Path(path)) => {
                if let Some(name) = self.local_name(id) {
                    return match self.local(name) {
                        Some(Value::Fn(def)) => Handler::Def(def),
                        Some(Value::Closure(_)) => Handler::Text("closure".to_owned()),
                        _ => Handler::Unread(text),
                    };
                }
                match self.named(path, Ns::Values) {
                    Named::Own(def) => Handler::Def(def),
                    Named::Outside(_) => Handler::Text(text),
                    Named::Unknown => Handler::Unread(text),
                }
            }
            Some(&Expr::Call { callee, args }) => {
                self.wrapped(args).unwrap_or_else(|| match ir.exprs.get(callee.ix()) {
                    Some(Expr::Path(_)) => Handler::Text(text),
                    _ => Handler::Unread(text),
                })
            }
            Some(&Expr::MethodCall { recv, .. }) => match self.handler(recv) {
                Handler::Def(def) | Handler::Wrapped(def) => Handler::Wrapped(def),
                _ => Handler::Text(text),
            },
            Some(&(Expr::Ref { expr: inner, .. } | Expr::Try(inner) | Expr::Await(inner))) => self.handler(inner),
            _ => Handler::Text(text),
        }
    }

    /// `with_auth(handler)`: the one function of the codebase among the arguments.
    fn wrapped(&mut self, args: List) -> Option<Handler> {
        let values = self.values(args);
        let mut functions =
            values.iter().filter_map(|value| if let Value::Fn(def) = value { Some(*def) } else { None });
        let first = functions.next()?;
        functions.next().is_none().then_some(Handler::Wrapped(first))
    }
}
