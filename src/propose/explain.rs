//! Why each part is where it is, and what the cuts cost.

use std::collections::BTreeMap;

use super::board::Board;
use super::divide::{COMMON, Division};
use super::tables::{self, score};
use super::ties::costs;
use crate::model::graph::{Graph, NodeId};
use crate::model::proposal::{Contested, Cut, ExplainedTie, Explanation, Reason, Saga};
use crate::model::weights::Weights;

/// Ties that are told of a node, of each kind.
const TIES: usize = 5;

/// By node.
pub(super) fn explanations(division: &Division, gamma: f64) -> Vec<Explanation> {
    let service = &division.service;
    let nodes = service.len();
    let mut board = Board::new(&division.network, service.clone(), division.services, gamma);
    let confidence = confidence(division);
    let mut all: Vec<Explanation> = (0..nodes as u32)
        .map(|node| Explanation {
            runner_up: board.runner_up(node),
            confidence: confidence.as_ref().and_then(|all| all[node as usize]),
            ..Explanation::default()
        })
        .collect();
    for group in division.ties.chunk_by(|x, y| (x.a, x.b) == (y.a, y.b)) {
        let weight = group.iter().map(|tie| tie.weight + tie.penalty).sum();
        let (a, b) = (group[0].a, group[0].b);
        let cut = service[a as usize] != service[b as usize];
        for (node, other) in [(a, b), (b, a)] {
            let explanation = &mut all[node as usize];
            let list = if cut { &mut explanation.cut } else { &mut explanation.kept };
            let at = list.partition_point(|known| known.weight >= weight);
            if at < TIES {
                list.truncate(TIES - 1);
                let mut reasons: Vec<(f64, Reason)> = group.iter().map(|tie| (tie.weight, tie.reason)).collect();
                reasons.sort_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
                let reasons = reasons.into_iter().map(|(_, reason)| reason).collect();
                list.insert(at, ExplainedTie { other, weight, reasons });
            }
        }
    }
    all
}

/// By node: the share of the runs in which it was with those that it is with now.
fn confidence(division: &Division) -> Option<Vec<Option<f64>>> {
    if division.runs.is_empty() {
        return None;
    }
    let mut agreed = vec![0usize; division.service.len()];
    for run in &division.runs {
        let mut overlap: BTreeMap<(u32, u32), usize> = BTreeMap::new();
        for (own, found) in division.service.iter().zip(run).filter(|(own, _)| **own != COMMON) {
            *overlap.entry((*found, *own)).or_default() += 1;
        }
        // Each community of the run stands for the service that most of it is in.
        let mut stands: BTreeMap<u32, (usize, u32)> = BTreeMap::new();
        for ((found, own), many) in overlap {
            let best = stands.entry(found).or_insert((many, own));
            if many > best.0 {
                *best = (many, own);
            }
        }
        for (node, (own, found)) in division.service.iter().zip(run).enumerate() {
            agreed[node] += usize::from(stands.get(found).is_some_and(|(_, service)| service == own));
        }
    }
    let runs = division.runs.len() as f64;
    let shares = agreed.iter().zip(&division.service);
    Some(shares.map(|(agreed, own)| (*own != COMMON).then(|| *agreed as f64 / runs)).collect())
}

/// Whether an edge between these has to be cut; everybody may use what is shared.
fn crosses(from: u32, to: u32) -> bool {
    from != to && to != COMMON
}

/// All ties between services, the dearest first.
pub(super) fn cuts(graph: &Graph, service: &[u32], weights: &Weights) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = graph
        .edges
        .iter()
        .zip(costs(graph, weights))
        .filter(|(edge, _)| crosses(service[edge.from as usize], service[edge.to as usize]))
        .map(|(edge, (weight, penalty))| Cut {
            from: edge.from,
            to: edge.to,
            kind: edge.kind,
            count: edge.weight,
            cost: weight + penalty,
            places: edge.places.clone(),
        })
        .collect();
    cuts.sort_by(|x, y| y.cost.total_cmp(&x.cost).then((x.from, x.to, x.kind).cmp(&(y.from, y.to, y.kind))));
    cuts
}

/// Transactions that write tables of several services, the widest first.
pub(super) fn sagas(graph: &Graph, service: &[u32]) -> Vec<Saga> {
    let mut sagas: Vec<Saga> = graph
        .transactions
        .iter()
        .map(|transaction| {
            let mut writes: BTreeMap<u32, Vec<NodeId>> = BTreeMap::new();
            for node in &transaction.writes {
                writes.entry(service[*node as usize]).or_default().push(*node);
            }
            Saga { id: transaction.id.clone(), place: transaction.place.clone(), writes }
        })
        .filter(|saga| saga.writes.len() > 1)
        .collect();
    let tables = |saga: &Saga| saga.writes.values().map(Vec::len).sum::<usize>();
    sagas.sort_by(|x, y| (y.writes.len(), tables(y)).cmp(&(x.writes.len(), tables(x))).then(x.id.cmp(&y.id)));
    sagas
}

/// Tables that several services use, the closest contest first.
pub(super) fn contested(graph: &Graph, service: &[u32]) -> Vec<Contested> {
    let mut contested = Vec::new();
    for (table, claims) in tables::claims(graph, service) {
        let own = service[table as usize];
        let held = claims.get(&own).copied().map_or(0.0, score);
        let others = claims.iter().filter(|(other, _)| **other != own).map(|(other, claim)| (*other, score(*claim)));
        let Some(runner_up) = others.max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0))) else { continue };
        let writers = claims.iter().filter(|(_, (_, writes))| *writes > 0.0).map(|(own, _)| *own).collect();
        let margin = (held - runner_up.1) / held.max(runner_up.1).max(f64::MIN_POSITIVE);
        contested.push(Contested { table, owner: (own, held), runner_up, margin, writers });
    }
    contested.sort_by(|x, y| x.margin.total_cmp(&y.margin).then(x.table.cmp(&y.table)));
    contested
}
