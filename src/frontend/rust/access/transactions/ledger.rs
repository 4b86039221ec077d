//! The transactions of one walk: where each begins, and the statements that run in it.

use std::cell::Cell;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::value::Handle;
use crate::frontend::rust::ir::Pos;
use crate::frontend::rust::world::*;
use crate::model::data::{Certainty, Way};

/// A function that is being walked, with those that led to it.
#[derive(Debug)]
pub struct Node {
    pub def: DefId,
    pub file: u32,
    pub parent: Option<Rc<Node>>,
    pub level: usize,
    /// The call that it is at.
    pub call: Cell<Pos>,
}

impl Node {
    pub fn new(def: DefId, file: u32, parent: Option<Rc<Node>>) -> Rc<Self> {
        let level = parent.as_ref().map_or(0, |parent| parent.level + 1);
        Rc::new(Self { def, file, parent, level, call: Cell::default() })
    }

    /// The functions from the first to this one.
    pub fn path(&self) -> Vec<DefId> {
        let mut path = vec![self.def];
        let mut at = &self.parent;
        while let Some(node) = at {
            path.push(node.def);
            at = &node.parent;
        }
        path.reverse();
        path
    }

    /// Whether it was reached from another, or is it.
    fn is_below(self: &Rc<Self>, other: &Rc<Self>) -> bool {
        let mut at = Some(self);
        while let Some(node) = at {
            if Rc::ptr_eq(node, other) {
                return true;
            }
            at = node.parent.as_ref();
        }
        false
    }
}

/// A transaction as far as the walk has come.
#[derive(Debug)]
pub struct Tx {
    /// The function that has it: the one that begins it, or the caller to whom the handle is given.
    pub node: Rc<Node>,
    pub pos: Pos,
    pub library: &'static str,
    /// Where it really begins, and the calls by which it was given further up: no entries of their own.
    pub passed: Vec<(u32, Pos)>,
    /// Transactions in which it is nested.
    pub outer: Vec<Handle>,
    /// By site: with the functions from the start of the walk on, and the ways that are taken on all the ways there.
    pub steps: FxHashMap<u32, (Certainty, Vec<DefId>, Vec<Way>)>,
    /// Its handle went where it could not be followed.
    pub lost: bool,
    /// Whoever calls the function where the walk started gets the handle.
    pub escapes: bool,
    /// By statements (`BEGIN`): the handle is a connection, which lives on.
    pub raw: bool,
    /// A commit, a rollback or the like was seen.
    pub ended: bool,
    /// Taken for a begin by its name alone.
    pub guessed: bool,
}

#[derive(Debug, Default)]
pub struct Ledger {
    pub all: Vec<Tx>,
}

impl Ledger {
    pub fn begin(&mut self, node: &Rc<Node>, pos: Pos, library: &'static str, outer: Vec<Handle>) -> Handle {
        self.all.push(Tx {
            node: Rc::clone(node),
            pos,
            library,
            passed: Vec::new(),
            outer,
            steps: FxHashMap::default(),
            lost: false,
            escapes: false,
            raw: false,
            ended: false,
            guessed: false,
        });
        (self.all.len() - 1) as Handle
    }

    pub fn tx(&mut self, handle: Handle) -> &mut Tx {
        &mut self.all[handle as usize]
    }

    /// Of several ways to one statement the surest counts, then the shortest.
    pub fn record(&mut self, handle: Handle, site: u32, certainty: Certainty, path: &[DefId], ways: &[Way]) {
        let known = self.tx(handle).steps.entry(site).or_insert_with(|| (certainty, path.to_vec(), ways.to_vec()));
        known.2.retain(|way| ways.contains(way));
        if (certainty, path.len()) < (known.0, known.1.len()) {
            (known.0, known.1) = (certainty, path.to_vec());
        }
    }

    /// The handle is given to a function further up: the transaction is that one's, from its call on.
    pub fn give(&mut self, handle: Handle, to: &Rc<Node>) {
        let tx = self.tx(handle);
        if !Rc::ptr_eq(&tx.node, to) && tx.node.is_below(to) {
            tx.passed.push((tx.node.file, tx.pos));
            tx.node = Rc::clone(to);
            tx.pos = to.call.get();
        }
    }

    /// Those of several handles in which no other of them is nested.
    pub fn innermost(&self, handles: &[Handle]) -> Vec<Handle> {
        let nested = |&handle: &Handle| handles.iter().any(|&other| self.all[other as usize].outer.contains(&handle));
        handles.iter().copied().filter(|handle| !nested(handle)).collect()
    }
}
