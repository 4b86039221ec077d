//! Pairs of columns that conditions equate, to joins.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::scope::Base;
use crate::model::schema::{Join, Name};

#[derive(Default)]
pub struct Joins {
    /// By the relations' ids, the smaller one first.
    pairs: BTreeMap<(u32, u32), Pairs>,
    /// Relations that stand in a FROM after another one, each with the one before it.
    neighbours: Vec<(Side, Side)>,
}

type Side = (u32, Rc<Name>);

struct Pairs {
    left: Rc<Name>,
    right: Rc<Name>,
    on: BTreeSet<(String, String)>,
}

impl Joins {
    /// Two columns that a condition equates.
    pub fn equate(&mut self, one: &Base<'_>, other: &Base<'_>) {
        if one.id == other.id {
            return;
        }
        let (left, right) = if one.id < other.id { (one, other) } else { (other, one) };
        let pairs = self.pairs.entry((left.id, right.id)).or_insert_with(|| Pairs {
            left: Rc::clone(&left.table),
            right: Rc::clone(&right.table),
            on: BTreeSet::new(),
        });
        pairs.on.insert((left.column.to_string(), right.column.to_string()));
    }

    /// A join that may turn out to be without a condition.
    pub fn neighbours(&mut self, before: Side, after: Side) {
        self.neighbours.push((before, after));
    }

    /// Sorted, without doubles; the table whose name comes first is on the left.
    pub fn finish(self) -> Vec<Join> {
        let mut joins = Vec::new();
        let mut tied = Tied::default();
        for (left, right) in self.pairs.keys() {
            tied.tie(*left, *right);
        }
        for (before, after) in self.neighbours {
            if tied.tie(before.0, after.0) {
                joins.push(join(&before.1, &after.1, &BTreeSet::new()));
            }
        }
        joins.extend(self.pairs.values().map(|pairs| join(&pairs.left, &pairs.right, &pairs.on)));
        joins.sort();
        joins.dedup();
        joins
    }
}

/// Which relations are joined, directly or by way of others.
#[derive(Default)]
struct Tied(BTreeMap<u32, u32>);

impl Tied {
    fn root(&mut self, mut of: u32) -> u32 {
        while let Some(&up) = self.0.get(&of) {
            // Halves the way for the next one.
            if let Some(&upper) = self.0.get(&up) {
                self.0.insert(of, upper);
            }
            of = up;
        }
        of
    }

    /// Whether they were apart.
    fn tie(&mut self, one: u32, other: u32) -> bool {
        let (one, other) = (self.root(one), self.root(other));
        if one != other {
            self.0.insert(one.max(other), one.min(other));
        }
        one != other
    }
}

fn join(left: &Name, right: &Name, on: &BTreeSet<(String, String)>) -> Join {
    let as_is: Vec<_> = on.iter().cloned().collect();
    let mut turned: Vec<_> = on.iter().map(|(left, right)| (right.clone(), left.clone())).collect();
    turned.sort();
    let turn = (right, &turned) < (left, &as_is);
    let (left, right, on) = if turn { (right, left, turned) } else { (left, right, as_is) };
    Join { left: left.clone(), right: right.clone(), on }
}
