//! Moves that would pay among parts that a previous map holds where they are: wanted by a partition that nothing held,
//! and by the objective.

use std::collections::{BTreeMap, BTreeSet};

use super::board::Board;
use super::divide::{COMMON, Effort, divide};
use super::network::Network;
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
    let network = Network::of(graph, &proposal.weights, &proposal.ties);
    let service = to_services(&proposal.assignment);
    let mut board = Board::new(&network, service, proposal.services.len(), proposal.weights.gamma);
    let mut moves = Vec::new();
    for ((from, to), group) in groups {
        let name = |own: u32| proposal.services[own as usize].name.clone();
        moves.extend(settle(&mut board, from, to, group).into_iter().map(|(node, gain)| Move {
            node,
            from: name(from),
            to: name(to),
            gain,
            because: reasons(&board, node, to, &proposal.ties),
        }));
    }
    Ok(moves)
}

/// Moves the part of a group that gains most, one after the other; some only pay together.
fn settle(board: &mut Board<'_>, from: u32, to: u32, mut group: Vec<NodeId>) -> Vec<(NodeId, f64)> {
    if group.len() > GROUP {
        group.retain(|node| board.gain(*node, to) > 0.0);
        group.truncate(GROUP);
    }
    let mut made: Vec<(NodeId, f64)> = Vec::new();
    let (mut sum, mut best) = (0.0, (0.0, 0));
    // A service keeps its last part: joining services is another matter.
    while !group.is_empty() && board.members[from as usize] > 1 {
        let gains: Vec<f64> = group.iter().map(|node| board.gain(*node, to)).collect();
        let Some((at, gain)) = gains.into_iter().enumerate().max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0)))
        else {
            break;
        };
        let node = group.remove(at);
        board.put(node, to);
        made.push((node, gain));
        sum += gain;
        if sum > best.0 {
            best = (sum, made.len());
        }
    }
    let ties: f64 = made[..best.1].iter().map(|(node, _)| board.network.strengths[*node as usize]).sum();
    let keep = if best.0 >= LEAST * ties { best.1 } else { 0 };
    made[keep..].iter().rev().for_each(|(node, _)| board.put(*node, from));
    made.truncate(keep);
    made
}

/// The strongest ties of a part to what is in a service.
fn reasons(board: &Board<'_>, node: NodeId, to: u32, ties: &[Tie]) -> Vec<ExplainedTie> {
    let near = board.network.neighbours(node).iter().filter(|(other, _)| board.service[*other as usize] == to);
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
