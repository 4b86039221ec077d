//! What a partition costs besides the ties that it cuts: services out of a band of sizes, and transactions that write
//! tables of several services.

use super::divide::COMMON;
use super::network::Sums;
use crate::model::graph::{Graph, GraphTransaction};
use crate::model::weights::{LARGE, SMALL, WIDEST, Weights};

/// How far the sizes of services are out of the band from [`SMALL`] to [`LARGE`], as shares of all code.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Band {
    weight: f64,
    /// The size of everything.
    whole: f64,
}

impl Band {
    pub fn new(weights: &Weights, sizes: &[f64]) -> Self {
        Self { weight: weights.sizes, whole: sizes.iter().sum() }
    }

    /// What a service of this size costs, in parts of the objective: its share of the code, times how far it is out.
    pub fn cost(&self, size: f64) -> f64 {
        if self.weight <= 0.0 || self.whole <= 0.0 {
            return 0.0;
        }
        let share = size / self.whole;
        self.weight * share * (1.0 - share / SMALL).max(share / LARGE - 1.0).max(0.0)
    }
}

/// What a transaction costs for each service besides the first whose tables it writes.
pub(super) fn cost(transaction: &GraphTransaction, weights: &Weights) -> f64 {
    let counts = (2..=WIDEST).contains(&transaction.writes.len());
    if counts { weights.distributed_transactions * transaction.weight.ln_1p() } else { 0.0 }
}

/// Groups of nodes that cost something for each service besides the first that they are in.
#[derive(Debug, Default, Clone)]
pub(super) struct Joint {
    /// Members, sorted, and the cost; sorted, no two with the same members.
    groups: Vec<(Vec<u32>, f64)>,
    /// By node: where the groups of each begin; empty where there are none.
    starts: Vec<u32>,
    of: Vec<u32>,
}

impl Joint {
    pub fn new(graph: &Graph, weights: &Weights) -> Self {
        let groups =
            graph.transactions.iter().map(|transaction| (transaction.writes.clone(), cost(transaction, weights)));
        Self::from(groups, graph.nodes.len())
    }

    fn from(groups: impl Iterator<Item = (Vec<u32>, f64)>, nodes: usize) -> Self {
        let mut groups: Vec<(Vec<u32>, f64)> =
            groups.filter(|(members, cost)| members.len() > 1 && *cost > 0.0).collect();
        groups.sort_by(|x, y| x.0.cmp(&y.0));
        groups.dedup_by(|next, first| {
            let same = next.0 == first.0;
            first.1 += if same { next.1 } else { 0.0 };
            same
        });
        if groups.is_empty() {
            return Self::default();
        }
        let mut starts = vec![0; nodes + 1];
        groups.iter().flat_map(|(members, _)| members).for_each(|node| starts[*node as usize + 1] += 1);
        for node in 0..nodes {
            starts[node + 1] += starts[node];
        }
        let mut next = starts.clone();
        let mut of = vec![0; starts[nodes] as usize];
        for (number, (members, _)) in (0u32..).zip(&groups) {
            for node in members {
                of[next[*node as usize] as usize] = number;
                next[*node as usize] += 1;
            }
        }
        Self { groups, starts, of }
    }

    /// The groups that a node is in: members and cost.
    pub fn of(&self, node: u32) -> impl Iterator<Item = (&[u32], f64)> {
        let list = match self.starts.get(node as usize..node as usize + 2) {
            Some(ends) => &self.of[ends[0] as usize..ends[1] as usize],
            None => &[],
        };
        list.iter().map(|number| {
            let (members, cost) = &self.groups[*number as usize];
            (members.as_slice(), *cost)
        })
    }

    /// What a node saves by being in each service: once for each group that has another member there.
    pub fn pull(&self, node: u32, service: &[u32], sums: &mut Sums) {
        if self.groups.is_empty() {
            return;
        }
        let mut there = Vec::new();
        for (members, cost) in self.of(node) {
            there.clear();
            there.extend(members.iter().filter(|other| **other != node).map(|other| service[*other as usize]));
            there.sort_unstable();
            there.dedup();
            there.iter().filter(|own| **own != COMMON).for_each(|own| sums.add(*own, cost));
        }
    }

    /// What all groups cost in a partition.
    pub fn cost(&self, service: &[u32]) -> f64 {
        let mut there = Vec::new();
        let cost = |(members, cost): &(Vec<u32>, f64)| {
            there.clear();
            there.extend(members.iter().map(|node| service[*node as usize]));
            there.sort_unstable();
            there.dedup();
            (there.len() - 1) as f64 * cost
        };
        self.groups.iter().map(cost).sum()
    }

    /// The same where nodes are gathered; a group that is in one costs nothing any more.
    pub fn gathered(&self, group: &[u32], nodes: usize) -> Self {
        let gathered = self.groups.iter().map(|(members, cost)| {
            let mut members: Vec<u32> = members.iter().map(|node| group[*node as usize]).collect();
            members.sort_unstable();
            members.dedup();
            (members, *cost)
        });
        Self::from(gathered, nodes)
    }

    /// The same without some nodes, and with each cost times a factor.
    pub fn changed(&self, kept: impl Fn(u32) -> bool, factor: impl Fn(u32) -> f64) -> Self {
        let nodes = self.starts.len().saturating_sub(1);
        let changed = (0u32..).zip(&self.groups).map(|(number, (members, cost))| {
            let members = members.iter().copied().filter(|node| kept(*node)).collect();
            (members, cost * factor(number))
        });
        Self::from(changed, nodes)
    }
}
