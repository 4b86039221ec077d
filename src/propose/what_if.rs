//! What a change of a proposal would cost.

use super::board::Board;
use super::divide::COMMON;
use super::network::Network;
use super::ties::ties;
use super::words::Vocabulary;
use super::{explain, metrics, to_services};
use crate::model::graph::{Graph, NodeId};
use crate::model::proposal::{Change, Cut, Proposal};

/// The price of moving nodes to services (nothing: to what is shared), all at once.
#[must_use]
pub fn what_if(graph: &Graph, proposal: &Proposal, moves: &[(NodeId, Option<u32>)]) -> Change {
    let weights = &proposal.weights;
    let ties = ties(graph, weights, &Vocabulary::new(graph));
    let network = Network::of(graph, weights, &ties);
    let before = to_services(&proposal.assignment);
    let mut board = Board::new(&network, before.clone(), proposal.services.len(), weights.gamma);
    let mut cost = 0.0;
    for (node, to) in moves {
        let to = to.unwrap_or(COMMON);
        cost -= board.gain(*node, to);
        board.put(*node, to);
    }
    let after = board.service;
    let (cuts_before, cuts_after) = (explain::cuts(graph, &before, weights), explain::cuts(graph, &after, weights));
    let without = |cuts: &[Cut], known: &[Cut]| {
        let key = |cut: &Cut| (cut.from, cut.to, cut.kind);
        let known: std::collections::BTreeSet<_> = known.iter().map(key).collect();
        cuts.iter().filter(|cut| !known.contains(&key(cut))).cloned().collect::<Vec<_>>()
    };
    let sum = |cuts: &[Cut]| cuts.iter().map(|cut| cut.cost).sum();
    Change {
        moves: moves.to_vec(),
        cost,
        cut_cost: (sum(&cuts_before), sum(&cuts_after)),
        sagas: (explain::sagas(graph, &before).len(), explain::sagas(graph, &after).len()),
        added: without(&cuts_after, &cuts_before),
        mended: without(&cuts_before, &cuts_after),
        before: metrics::metrics(graph, &before),
        after: metrics::metrics(graph, &after),
    }
}
