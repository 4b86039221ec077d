//! What moving nodes between services costs: sums by service that follow each move.

use super::divide::COMMON;
use super::network::{Network, Sums};
use crate::model::graph::NodeId;

/// A partition in which nodes are moved.
pub(super) struct Board<'a> {
    pub network: &'a Network,
    /// By node; [`COMMON`] for what is shared.
    pub service: Vec<u32>,
    /// Nodes by service.
    pub members: Vec<usize>,
    expected: f64,
    strengths: Vec<f64>,
    sizes: Vec<f64>,
    sums: Sums,
}

impl<'a> Board<'a> {
    pub fn new(network: &'a Network, service: Vec<u32>, services: usize, gamma: f64) -> Self {
        let mut board = Self {
            network,
            service: vec![COMMON; service.len()],
            members: vec![0; services],
            expected: network.expected(gamma),
            strengths: vec![0.0; services],
            sizes: vec![0.0; services],
            sums: Sums::new(services.max(1)),
        };
        for (node, own) in (0u32..).zip(service) {
            board.put(node, own);
        }
        board
    }

    /// Moves a node, whatever that costs.
    pub fn put(&mut self, node: NodeId, to: u32) {
        let (strength, size) = (self.network.strengths[node as usize], self.network.sizes[node as usize]);
        let from = std::mem::replace(&mut self.service[node as usize], to) as usize;
        if from != COMMON as usize {
            self.strengths[from] -= strength;
            self.sizes[from] -= size;
            self.members[from] -= 1;
        }
        if to != COMMON {
            self.strengths[to as usize] += strength;
            self.sizes[to as usize] += size;
            self.members[to as usize] += 1;
        }
    }

    /// What the node gains by a move, when all others stay; what is shared is worth nothing.
    pub fn gain(&mut self, node: NodeId, to: u32) -> f64 {
        self.network.pull(node, &self.service, &mut self.sums);
        let gain = self.worth(node, to) - self.worth(node, self.service[node as usize]);
        self.sums.clear();
        gain
    }

    /// The best other service, and what moving there costs.
    pub fn runner_up(&mut self, node: NodeId) -> Option<(u32, f64)> {
        let own = self.service[node as usize];
        if own == COMMON {
            return None;
        }
        self.network.pull(node, &self.service, &mut self.sums);
        let here = self.worth(node, own);
        let others =
            self.sums.seen.iter().filter(|other| **other != own).map(|other| (*other, self.worth(node, *other)));
        let best = others.max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0)));
        self.sums.clear();
        best.map(|(other, there)| (other, here - there))
    }

    /// What the node is worth in a service, once its ties are summed up.
    fn worth(&self, node: NodeId, own: u32) -> f64 {
        if own == COMMON {
            return 0.0;
        }
        let (strength, size) = (self.network.strengths[node as usize], self.network.sizes[node as usize]);
        let here = self.service[node as usize] == own;
        let own = own as usize;
        let rest = self.strengths[own] - if here { strength } else { 0.0 };
        let others = self.sizes[own] - if here { size } else { 0.0 };
        let grown = self.network.size_cost(others + size) - self.network.size_cost(others);
        self.sums.values[own] - self.expected * strength * rest - grown
    }
}
