//! Which ways of its forks a function takes: of two ways of one fork it takes one.

use super::value::Val;
use super::walk::Walk;
use crate::frontend::rust::ir::ExprId;
use crate::model::data::Way;

impl Walk<'_> {
    /// Walks one way of a fork.
    pub(super) fn on_way(&mut self, fork: ExprId, way: u32, run: impl FnOnce(&mut Self) -> Val) -> Val {
        let before = self.ways.len();
        self.take_way(fork, way);
        let val = run(self);
        self.ways.truncate(before);
        val
    }

    /// Behind a fork of which one way alone goes on, that one has been taken: up to the end of the block.
    pub(super) fn only_way(&mut self, fork: ExprId, on: &[u32]) {
        if let [way] = *on {
            self.take_way(fork, way);
        }
    }

    /// Only in the function where the walk started: else each function would be walked anew for each way to it.
    pub(super) fn take_way(&mut self, fork: ExprId, way: u32) {
        if self.loops == 0 && self.frame.node.level == 0 {
            self.ways.push(Way { fork: (self.frame.inst.0, fork.0), way });
        }
    }
}
