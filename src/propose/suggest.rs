//! Moves that would pay among parts that a previous map holds where they are: wanted by a partition that nothing held,
//! and by the objective.

use std::collections::{BTreeMap, BTreeSet};

use super::divide::{COMMON, Effort, divide};
use super::network::{Network, Sums};
use super::to_services;
use crate::model::graph::{Graph, NodeId};
use crate::model::proposal::{ExplainedTie, Move, Proposal, Request, Tie};

/// Moves of this share of a part's ties are worth telling: less is within what weights decide.
const LEAST: f64 = 0.1;

/// Parts that are tried as one group; of more, those that gain alone.
const GROUP: usize = 256;

/// Ties that are told of a move.
const TIES: usize = 3;

/// Moves of parts in `held` that would pay, the best first within each pair of services; gains add up in this order.
///
/// # Errors
/// Constraints that contradict each other.
pub fn suggest(
    graph: &Graph,
    request: &Request,
    proposal: &Proposal,
    held: &BTreeSet<NodeId>,
) -> Result<Vec<Move>, String> {
    let mut free = request.clone();
    free.pinned.retain(|node, _| !held.contains(node));
    let found = divide(graph, &free, Effort::Full)?.service;
    let now = &proposal.assignment;
    // Each community stands for the service that most of it is in.
    let mut overlap: BTreeMap<u32, BTreeMap<u32, usize>> = BTreeMap::new();
    for (own, found) in now.iter().zip(&found).filter(|(_, found)| **found != COMMON) {
        if let Some(own) = own {
            *overlap.entry(*found).or_default().entry(*own).or_default() += 1;
        }
    }
    let stands = |found: u32| {
        let most = overlap.get(&found)?.iter().max_by_key(|(own, many)| (**many, std::cmp::Reverse(**own)));
        most.map(|(own, _)| *own)
    };
    let mut groups: BTreeMap<(u32, u32), Vec<NodeId>> = BTreeMap::new();
    for node in held {
        if let (Some(from), Some(to)) = (now[*node as usize], stands(found[*node as usize]))
            && from != to
        {
            groups.entry((from, to)).or_default().push(*node);
        }
    }
    let mut board = Board::new(graph, proposal);
    let mut moves = Vec::new();
    for ((from, to), group) in groups {
        let name = |own: u32| proposal.services[own as usize].name.clone();
        moves.extend(board.settle(from, to, group).into_iter().map(|(node, gain)| Move {
            node,
            from: name(from),
            to: name(to),
            gain,
            because: board.reasons(node, to, &proposal.ties),
        }));
    }
    Ok(moves)
}

/// Where everything is while moves are tried.
struct Board {
    network: Network,
    expected: f64,
    /// By node; [`COMMON`] for what is shared.
    service: Vec<u32>,
    strengths: Vec<f64>,
    sizes: Vec<f64>,
    members: Vec<usize>,
    sums: Sums,
}

impl Board {
    fn new(graph: &Graph, proposal: &Proposal) -> Self {
        let network = Network::of(graph, &proposal.weights, &proposal.ties);
        let services = proposal.services.len();
        let mut board = Self {
            expected: network.expected(proposal.weights.gamma),
            strengths: vec![0.0; services],
            sizes: vec![0.0; services],
            members: vec![0; services],
            sums: Sums::new(services.max(1)),
            network,
            service: to_services(&proposal.assignment),
        };
        for (node, own) in board.service.iter().enumerate().filter(|(_, own)| **own != COMMON) {
            board.strengths[*own as usize] += board.network.strengths[node];
            board.sizes[*own as usize] += board.network.sizes[node];
            board.members[*own as usize] += 1;
        }
        board
    }

    /// What moving a part brings, as `--what-if` prices it.
    fn gain(&mut self, node: NodeId, from: u32, to: u32) -> f64 {
        self.network.pull(node, &self.service, &mut self.sums);
        let (strength, size) = (self.network.strengths[node as usize], self.network.sizes[node as usize]);
        let worth = |own: u32| {
            let own = own as usize;
            let within = self.service[node as usize] == own as u32;
            let rest = self.strengths[own] - if within { strength } else { 0.0 };
            let others = self.sizes[own] - if within { size } else { 0.0 };
            let grown = self.network.size_cost(others + size) - self.network.size_cost(others);
            self.sums.values[own] - self.expected * strength * rest - grown
        };
        let gain = worth(to) - worth(from);
        self.sums.clear();
        gain
    }

    fn put(&mut self, node: NodeId, from: u32, to: u32) {
        let strength = self.network.strengths[node as usize];
        let size = self.network.sizes[node as usize];
        self.service[node as usize] = to;
        self.sizes[from as usize] -= size;
        self.sizes[to as usize] += size;
        self.strengths[from as usize] -= strength;
        self.strengths[to as usize] += strength;
        self.members[from as usize] -= 1;
        self.members[to as usize] += 1;
    }

    /// Moves the part of a group that gains most, one after the other; some only pay together.
    fn settle(&mut self, from: u32, to: u32, mut group: Vec<NodeId>) -> Vec<(NodeId, f64)> {
        if group.len() > GROUP {
            group.retain(|node| self.gain(*node, from, to) > 0.0);
            group.truncate(GROUP);
        }
        let mut made: Vec<(NodeId, f64)> = Vec::new();
        let (mut sum, mut best) = (0.0, (0.0, 0));
        // A service keeps its last part: joining services is another matter.
        while !group.is_empty() && self.members[from as usize] > 1 {
            let gains: Vec<f64> = group.iter().map(|node| self.gain(*node, from, to)).collect();
            let Some((at, gain)) = gains.into_iter().enumerate().max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0)))
            else {
                break;
            };
            let node = group.remove(at);
            self.put(node, from, to);
            made.push((node, gain));
            sum += gain;
            if sum > best.0 {
                best = (sum, made.len());
            }
        }
        let ties: f64 = made[..best.1].iter().map(|(node, _)| self.network.strengths[*node as usize]).sum();
        let keep = if best.0 >= LEAST * ties { best.1 } else { 0 };
        made[keep..].iter().rev().for_each(|(node, _)| self.put(*node, to, from));
        made.truncate(keep);
        made
    }

    /// The strongest ties of a part to what is in a service.
    fn reasons(&self, node: NodeId, to: u32, ties: &[Tie]) -> Vec<ExplainedTie> {
        let near = self.network.neighbours(node).iter().filter(|(other, _)| self.service[*other as usize] == to);
        let mut near: Vec<(NodeId, f64)> = near.copied().collect();
        near.sort_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        near.truncate(TIES);
        let explained = |(other, weight): (NodeId, f64)| {
            let (a, b) = (node.min(other), node.max(other));
            let from = ties.partition_point(|tie| (tie.a, tie.b) < (a, b));
            let mut own: Vec<&Tie> = ties[from..].iter().take_while(|tie| (tie.a, tie.b) == (a, b)).collect();
            own.sort_by(|x, y| y.weight.total_cmp(&x.weight).then(x.reason.cmp(&y.reason)));
            ExplainedTie { other, weight, reasons: own.into_iter().map(|tie| tie.reason).collect() }
        };
        near.into_iter().map(explained).collect()
    }
}
