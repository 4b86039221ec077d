//! Calls of the codebase's own functions: walked with what they are handed.

use std::rc::Rc;

use super::calls::Called;
use super::value::*;
use super::walk::{Walk, frame_of, number};
use crate::frontend::rust::intern::kw;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// Implementations of one method that are all followed; of more, none is.
const FEW: usize = 4;

impl Walk<'_> {
    /// Functions of the codebase, of which one is called.
    pub fn own(&mut self, targets: &[(DefId, bool)], called: &Called) -> Val {
        let world = self.shared.base.world;
        let (mut all, mut doubtful): (Vec<DefId>, bool) = (Vec::new(), targets.len() > 1);
        let holds = called.vals.iter().any(Val::holds);
        for &(def, guessed) in targets {
            if matches!(world.item(def).kind, ItemIrKind::Struct { .. }) {
                return parts(called);
            }
            doubtful |= guessed;
            let of_trait =
                world.parent(def).is_some_and(|parent| matches!(world.item(parent).kind, ItemIrKind::Trait { .. }));
            if !of_trait {
                all.push(def);
            } else if holds || self.shared.gives(def) {
                all.extend(self.implementations(def).iter());
            }
        }
        doubtful |= all.len() > 1;
        all.retain(|&def| holds || self.shared.gives(def));
        if all.is_empty() || all.len() > FEW {
            self.run_all(called);
            let held = called.all();
            self.lose(&held);
            return held.doubtful();
        }
        let vals: Vec<Val> =
            if doubtful { called.vals.iter().map(Val::doubtful).collect() } else { called.vals.clone() };
        let mut given = Val::default();
        for def in all {
            given = given.join(&self.follow(def, &vals, &called.exprs));
        }
        for val in &called.vals {
            if let Some(Func::Closure(closure)) = val.as_func()
                && !closure.ran.get()
            {
                self.run(&Rc::clone(closure), &[]);
            }
        }
        if doubtful { given.doubtful() } else { given }
    }

    /// Walks a function with what it is handed.
    fn follow(&mut self, def: DefId, vals: &[Val], exprs: &[ExprId]) -> Val {
        let world = self.shared.base.world;
        let ItemIrKind::Fn(function) = world.item(def).kind else { return Val::default() };
        let key = (def, vals.to_vec());
        if function.body.is_none() || self.active.contains(&key) {
            return Val::default();
        }
        let known = (key.clone(), self.ways.clone());
        if let Some((given, left)) = self.known.get(&known).cloned() {
            self.leave(vals, &left, exprs);
            return given;
        }
        if self.active.len() >= super::DEEPEST as usize || self.budget == 0 {
            vals.iter().for_each(|val| self.lose(val));
            return Val::default();
        }
        self.budget -= 1;
        let begun = self.ledger.all.len();
        let inner = frame_of(self.shared, def, Some(Rc::clone(&self.frame.node)));
        let outer = std::mem::replace(&mut self.frame, inner);
        self.active.push(key);
        let names = self.param_names(function);
        let mut at = 0;
        if function.self_kind != SelfKind::None {
            self.frame.env.push((kw::SELF, vals.first().cloned().unwrap_or_default()));
            at = 1;
        }
        let params: Vec<PatId> = self.frame.ir.params[function.params.range()].iter().map(|&(pat, _)| pat).collect();
        for pat in params {
            let val = vals.get(at).cloned().unwrap_or_default();
            self.bind(pat, &val);
            at += 1;
        }
        let bound = self.frame.env.len();
        let given = self.body(function.body);
        self.frame.env.truncate(bound);
        let left: Vec<Val> = names
            .iter()
            .zip(vals)
            .map(|(name, val)| name.and_then(|name| self.local(name).cloned()).unwrap_or_else(|| val.clone()))
            .collect();
        self.active.pop();
        self.frame = outer;
        let node = Rc::clone(&self.frame.node);
        self.give_up_to(&left, &node);
        self.give_up_to(std::slice::from_ref(&given), &node);
        let plain = !vals.iter().any(Val::has_closure) && !given.has_closure();
        if plain && self.ledger.all.len() == begun {
            self.known.insert(known, (given.clone(), left.clone()));
        }
        self.leave(vals, &left, exprs);
        given
    }

    /// What a function did to the places that it was handed.
    fn leave(&mut self, before: &[Val], after: &[Val], exprs: &[ExprId]) {
        for ((before, after), &expr) in before.iter().zip(after).zip(exprs) {
            if before != after && (after.holds() || before.holds()) {
                self.assign(expr, after);
            }
        }
    }
}

/// A struct that is made of its parts in a row.
pub fn parts(called: &Called) -> Val {
    Val::fields(called.vals.iter().enumerate().map(|(at, val)| (number(at), val.clone())))
}
