//! From a graph to the network that is partitioned: what each tie is worth.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::network::Tie;
use super::words::Vocabulary;
use crate::model::graph::{EdgeKind, Graph, GraphEdge, NodeKind};

use crate::model::proposal::Reason;
use crate::model::weights::{WIDEST, Weights};

/// How much more a class or module ties its functions than a package ties its classes and modules.
const FUNCTIONS: f64 = 4.0;

/// All ties of a graph between different nodes, sorted by pair; one entry a reason, the smaller node first.
pub(super) fn ties(graph: &Graph, weights: &Weights, vocabulary: &Vocabulary) -> Vec<Tie> {
    let mut ties = Vec::with_capacity(graph.edges.len() * 2);
    edges(graph, weights, &mut ties);
    transactions(graph, weights, &mut ties);
    if weights.names > 0.0 {
        for (a, b, alike) in vocabulary.alike() {
            ties.push(Tie { a, b, weight: weights.names * alike, penalty: 0.0, reason: Reason::Names });
        }
    }
    packages(graph, weights, &mut ties);
    ties.retain(|tie| tie.a != tie.b && tie.weight + tie.penalty > 0.0);
    for tie in &mut ties {
        if tie.a > tie.b {
            (tie.a, tie.b) = (tie.b, tie.a);
        }
    }
    ties.par_sort_by_key(|tie| (tie.a, tie.b));
    ties
}

/// What an edge kind counts.
fn weight_of(kind: EdgeKind, weights: &Weights) -> f64 {
    match kind {
        EdgeKind::Call | EdgeKind::Import | EdgeKind::Inherit => weights.calls,
        EdgeKind::DataRead => weights.reads,
        EdgeKind::DataWrite => weights.writes,
        EdgeKind::Fk => weights.foreign_keys,
        EdgeKind::Join => weights.joins,
        EdgeKind::CoChange => weights.history,
        EdgeKind::Trace => weights.traces,
    }
}

fn edges(graph: &Graph, weights: &Weights, ties: &mut Vec<Tie>) {
    for (edge, (weight, penalty)) in graph.edges.iter().zip(costs(graph, weights)) {
        ties.push(Tie { a: edge.from, b: edge.to, weight, penalty, reason: Reason::Edge(edge.kind) });
    }
}

/// By edge: what it counts as a tie, and what cutting it costs besides.
pub(super) fn costs(graph: &Graph, weights: &Weights) -> Vec<(f64, f64)> {
    let mut users = vec![0u32; graph.nodes.len()];
    for group in graph.edges.chunk_by(|x, y| (x.from, x.to) == (y.from, y.to)) {
        users[group[0].to as usize] += 1;
    }
    let cost = |edge: &GraphEdge| {
        let many = f64::from(users[edge.to as usize]);
        // What everybody uses ties nobody in particular.
        let damping = match edge.kind {
            kind if kind.is_code() => 1.0 / (1.0 + many).log2(),
            EdgeKind::DataRead => 1.0 / (1.0 + many).log2(),
            _ => 1.0,
        };
        let often = edge.damped.unwrap_or(edge.weight).ln_1p();
        let penalty = if edge.kind == EdgeKind::DataWrite { weights.crossing_writes * often } else { 0.0 };
        (weight_of(edge.kind, weights) * often * damping, penalty)
    };
    graph.edges.iter().map(cost).collect()
}

/// Tables that are written together. A transaction over many tables ties each pair less.
fn transactions(graph: &Graph, weights: &Weights, ties: &mut Vec<Tie>) {
    let mut pairs: Vec<(u32, u32, f64)> = Vec::new();
    for transaction in &graph.transactions {
        let writes = &transaction.writes;
        // Each table gets the same sum, whatever the size.
        if writes.len() < 2 || writes.len() > WIDEST {
            continue;
        }
        let share = transaction.weight / (writes.len() - 1) as f64;
        for (at, a) in writes.iter().enumerate() {
            pairs.extend(writes[at + 1..].iter().map(|b| (*a, *b, share)));
        }
    }
    pairs.sort_by_key(|(a, b, _)| (*a, *b));
    for group in pairs.chunk_by(|x, y| (x.0, x.1) == (y.0, y.1)) {
        let often: f64 = group.iter().map(|(_, _, share)| share).sum();
        let weight = weights.transactions * often.ln_1p();
        ties.push(Tie { a: group[0].0, b: group[0].1, weight, penalty: 0.0, reason: Reason::Transaction });
    }
}

/// Parts of one package: a ring through each, so that its members hang together at little cost.
fn packages(graph: &Graph, weights: &Weights, ties: &mut Vec<Tie>) {
    if weights.package <= 0.0 {
        return;
    }
    let mut members: Vec<(&str, u32)> = (0u32..)
        .zip(&graph.nodes)
        .filter(|(_, node)| !node.package.is_empty())
        .map(|(index, node)| (node.package.as_str(), index))
        .collect();
    // A module belongs to what it holds.
    let holders: FxHashSet<&str> = members.iter().map(|(package, _)| *package).collect();
    let holding = (0u32..).zip(&graph.nodes).filter(|(_, node)| holders.contains(node.id.as_str()));
    members.extend(holding.map(|(index, node)| (node.id.as_str(), index)));
    members.sort_unstable();
    for group in members.chunk_by(|x, y| x.0 == y.0) {
        let size = group.len();
        if size < 2 {
            continue;
        }
        // All pairs of a small package, the next few of a large one.
        let reach = if size <= 12 { size - 1 } else { 6 };
        // What one class or module of functions holds was put together by a person.
        let functions = group.iter().all(|(_, node)| graph.nodes[*node as usize].kind == NodeKind::Function);
        let weight = weights.package * if functions { FUNCTIONS } else { 1.0 } / reach as f64;
        for (at, (_, a)) in group.iter().enumerate() {
            for step in 1..=reach {
                let other = if size <= 12 { at + step } else { (at + step) % size };
                if let Some((_, b)) = group.get(other) {
                    ties.push(Tie { a: *a, b: *b, weight, penalty: 0.0, reason: Reason::Package });
                }
            }
        }
    }
}
