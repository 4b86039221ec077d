//! Names and places: what patterns take apart, and where values are put.

use super::value::*;
use super::walk::{Walk, number};
use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;

/// Methods that give the handle itself, or what holds it, in another guise.
pub const SAME: &[&str] = &[
    "as_mut",
    "as_ref",
    "as_deref",
    "as_deref_mut",
    "deref",
    "deref_mut",
    "borrow",
    "borrow_mut",
    "try_borrow_mut",
    "lock",
    "try_lock",
    "lock_owned",
    "write",
    "read",
    "acquire",
    "clone",
    "cloned",
    "unwrap",
    "expect",
    "unwrap_or_default",
    "take",
    "get_mut",
    "get_or_insert",
    "into_inner",
    "by_ref",
    "ok",
    "ok_or",
    "ok_or_else",
    "ok_or_eyre",
    "context",
    "with_context",
    "wrap_err",
    "wrap_err_with",
    "map_err",
    "inspect_err",
    "or_else",
    "change_context",
    "get",
    "connection",
    "conn",
    "client",
    "executor",
    "as_executor",
    "inner",
    "inner_mut",
    "into",
    "to_owned",
    "boxed",
    "scope_boxed",
    "boxed_local",
    "iter",
    "iter_mut",
    "into_iter",
    "last_mut",
    "first_mut",
    "pin",
    "instrument",
    "in_current_span",
    "as_pin_mut",
    "into_future",
    "fuse",
    "conn_mut",
    "as_conn",
];

/// Methods that put their argument into the receiver.
pub const PUTS: &[&str] = &["insert", "replace", "push", "push_back", "set", "store", "get_or_insert"];

impl Walk<'_> {
    /// Gives names what a pattern finds.
    pub fn bind(&mut self, pat: PatId, val: &Val) {
        let ir = self.frame.ir;
        let Some(&pat) = ir.pats.get(pat.ix()) else { return };
        match pat {
            Pat::Bind { name, sub, .. } => {
                self.bind(sub, val);
                self.frame.env.push((name, val.clone()));
            }
            Pat::TupleStruct { path, pats } => {
                // An error tells of the transaction, it does not hold it.
                let is_error = ir.path(path).1.last().is_some_and(|seg| seg.name.as_str() == "Err");
                let given = if is_error { Val::default() } else { val.clone() };
                self.bind_parts(pats, &given);
            }
            Pat::Tuple(pats) => self.bind_parts(pats, val),
            Pat::Slice(pats) => {
                for &pat in ir.list(pats) {
                    self.bind(PatId(pat), val);
                }
            }
            Pat::Or(pats) => {
                // All ways bind the same names.
                if let Some(&first) = ir.list(pats).first() {
                    self.bind(PatId(first), val);
                }
            }
            Pat::Struct { fields, .. } => {
                for &(name, pat) in &ir.field_pats[fields.range()] {
                    self.bind(pat, &val.field(name));
                }
            }
            Pat::Ref(pat) | Pat::Typed { pat, .. } | Pat::Guard { pat, .. } => self.bind(pat, val),
            Pat::Wild | Pat::Path(_) | Pat::Lit(_) | Pat::Range(..) | Pat::Rest | Pat::Macro(_) => {}
        }
    }

    /// `Some(tx)` holds what it is made of; a tuple and a struct of the codebase have parts.
    fn bind_parts(&mut self, pats: List, val: &Val) {
        let parts = val.has_fields();
        for (at, &pat) in self.frame.ir.list(pats).iter().enumerate() {
            let part = if parts { val.field(number(at)) } else { val.clone() };
            self.bind(PatId(pat), &part);
        }
    }

    /// Puts a value where an expression stands for a place; says whether it does.
    pub fn assign(&mut self, place: ExprId, val: &Val) -> bool {
        let Some((name, fields)) = self.place(place) else { return val.is_none() || !val.holds() };
        let Some(at) = self.frame.env.iter().rposition(|(known, _)| *known == name) else { return !val.holds() };
        let before = self.frame.env[at].1.clone();
        self.frame.env[at].1 = put(&before, &fields, val);
        true
    }

    /// The local name and the fields by which a place is reached.
    pub fn place(&self, id: ExprId) -> Option<(Sym, Vec<Sym>)> {
        let ir = self.frame.ir;
        let (mut at, mut fields) = (id, Vec::new());
        loop {
            match *ir.exprs.get(at.ix())? {
                Expr::Path(_) => {
                    fields.reverse();
                    return Some((self.name_of(at)?, fields));
                }
                Expr::Field { base, name } => {
                    fields.push(name);
                    at = base;
                }
                Expr::Ref { expr: inner, .. }
                | Expr::Deref(inner, _)
                | Expr::Await(inner)
                | Expr::Try(inner)
                | Expr::Index { base: inner, .. } => at = inner,
                Expr::MethodCall { recv, call } if SAME.contains(&ir.calls[call.ix()].name.as_str()) => at = recv,
                _ => return None,
            }
        }
    }

    /// What a place holds.
    pub fn held(&self, name: Sym, fields: &[Sym]) -> Val {
        let val = self.local(name).cloned().unwrap_or_default();
        fields.iter().fold(val, |val, &field| if val.has_fields() { val.field(field) } else { Val::default() })
    }

    /// The names that a function's parameters have, by their place among the arguments.
    pub fn param_names(&self, function: FnIr) -> Vec<Option<Sym>> {
        let ir = self.frame.ir;
        let own = (function.self_kind != SelfKind::None).then_some(Some(kw::SELF));
        let rest = ir.params[function.params.range()].iter().map(|&(pat, _)| match ir.pats.get(pat.ix()) {
            Some(&Pat::Bind { name, sub, .. }) if sub.is_none() => Some(name),
            _ => None,
        });
        own.into_iter().chain(rest).collect()
    }
}

fn put(before: &Val, fields: &[Sym], val: &Val) -> Val {
    match fields {
        [] => val.clone(),
        [first, rest @ ..] => {
            let inner = if before.has_fields() { before.field(*first) } else { Val::default() };
            before.with_field(*first, put(&inner, rest, val))
        }
    }
}
