//! Services proposed from a graph: partition, score, explain. Deterministic: no clock, no random numbers.

mod board;
mod compare;
mod consensus;
mod divide;
mod explain;
mod hubs;
mod judge;
mod leiden;
mod limits;
mod merge;
mod metrics;
mod naming;
mod network;
mod penalties;
mod suggest;
mod tables;
mod ties;
mod what_if;
mod words;

pub use self::judge::{adjusted_rand, mojofm};
pub use self::suggest::suggest;
pub use self::what_if::what_if;
use std::collections::BTreeSet;

use crate::model::graph::{Graph, NodeId};
use crate::model::proposal::{Metrics, Proposal, Request, ServiceProposal};
use crate::model::weights::Weights;
use divide::{COMMON, Division, Effort};

/// Proposes services for a graph.
///
/// # Errors
/// Constraints that contradict each other.
pub fn propose(graph: &Graph, request: &Request) -> Result<Proposal, String> {
    let mut division = divide::divide(graph, request, Effort::Full)?;
    let (names, order) = named(graph, &division, &request.taken);
    for own in division.service.iter_mut().filter(|own| **own != COMMON) {
        *own = order[*own as usize];
    }
    let service = &division.service;
    let gamma = request.weights.gamma;
    // Each looks at the finished services alone, so they may be computed beside each other.
    let ((metrics, services), (explanations, (cuts, baselines))) = rayon::join(
        || (metrics::metrics(graph, service), services(graph, &division, names)),
        || {
            let explanations = explain::explanations(&division, gamma);
            let cuts = || explain::cuts(graph, service, &request.weights);
            (explanations, rayon::join(cuts, || compare::baselines(graph, &division.network, service, gamma)))
        },
    );
    let warnings = warnings(graph, service, &services, &metrics);
    Ok(Proposal {
        assignment: from_services(service),
        explanations,
        cuts,
        sagas: explain::sagas(graph, service),
        contested: explain::contested(graph, service),
        baselines,
        alternatives: compare::alternatives(graph, request, &division.network, service),
        value: division.network.value(&compare::numbered(service), gamma),
        metrics,
        services,
        warnings,
        missing: Vec::new(),
        prices: division.prices,
        runs: division.runs.len() as u32,
        weights: request.weights,
        ties: division.ties,
        costs: ties::costs(graph, &request.weights).into_iter().map(|(weight, penalty)| weight + penalty).collect(),
    })
}

/// The services of a graph alone, with nothing explained: index by node, nothing for what is shared.
///
/// # Errors
/// Constraints that contradict each other.
pub fn assign(graph: &Graph, request: &Request) -> Result<Vec<Option<u32>>, String> {
    Ok(from_services(&divide::divide(graph, request, Effort::Full)?.service))
}

/// The same with less effort: for what is compared with others of its kind.
///
/// # Errors
/// Constraints that contradict each other.
pub fn sketch(graph: &Graph, request: &Request) -> Result<Vec<Option<u32>>, String> {
    Ok(from_services(&divide::divide(graph, request, Effort::Some)?.service))
}

/// What all cuts of an assignment cost, in weights of the objective.
#[must_use]
pub fn cut_cost(graph: &Graph, assignment: &[Option<u32>], weights: &Weights) -> f64 {
    explain::cuts(graph, &to_services(assignment), weights).iter().map(|cut| cut.cost).sum()
}

/// Measures of any assignment; what is shared counts as a group of its own.
#[must_use]
pub fn measure(graph: &Graph, assignment: &[Option<u32>]) -> Metrics {
    metrics::metrics(graph, &to_services(assignment))
}

/// The modularity that our partition of the plain ties reaches, and the ties that it was made from; for comparing with
/// other programs on the same network.
#[must_use]
pub fn modularity(graph: &Graph, weights: &Weights) -> (f64, Vec<(NodeId, NodeId, f64)>) {
    let vocabulary = words::Vocabulary::new(graph);
    let mut ties = ties::ties(graph, weights, &vocabulary);
    ties.iter_mut().for_each(|tie| tie.penalty = 0.0);
    let network = network::Network::new(graph.nodes.len(), vec![1.0; graph.nodes.len()], &ties, &[]);
    let found = leiden::partition(&network, weights.gamma, None);
    let list = (0..graph.nodes.len() as u32).flat_map(|node| {
        let neighbours = network.neighbours(node).iter().filter(move |(other, _)| *other > node);
        neighbours.map(move |(other, weight)| (node, *other, *weight))
    });
    (network.value(&found, weights.gamma), list.collect())
}

fn from_services(service: &[u32]) -> Vec<Option<u32>> {
    service.iter().map(|own| (*own != COMMON).then_some(*own)).collect()
}

fn to_services(assignment: &[Option<u32>]) -> Vec<u32> {
    assignment.iter().map(|own| own.unwrap_or(COMMON)).collect()
}

/// Names and words by new number, and the new number (in the order of names) of each service.
fn named(graph: &Graph, division: &Division, taken: &BTreeSet<String>) -> (Vec<(String, Vec<String>)>, Vec<u32>) {
    let mut names: Vec<(usize, (String, Vec<String>))> =
        naming::names(graph, division, taken).into_iter().enumerate().collect();
    names.sort_by(|x, y| x.1.0.cmp(&y.1.0));
    let mut order = vec![0; names.len()];
    (0u32..).zip(&names).for_each(|(new, (old, _))| order[*old] = new);
    (names.into_iter().map(|(_, name)| name).collect(), order)
}

fn services(graph: &Graph, division: &Division, names: Vec<(String, Vec<String>)>) -> Vec<ServiceProposal> {
    let mut services: Vec<ServiceProposal> =
        names.into_iter().map(|(name, words)| ServiceProposal { name, words, ..ServiceProposal::default() }).collect();
    let mut ties = vec![(0.0, 0.0); services.len()];
    for (node, own) in (0u32..).zip(&division.service).filter(|(_, own)| **own != COMMON) {
        let service = &mut services[*own as usize];
        service.nodes.push(node);
        service.loc += if graph.node(node).kind.is_table() { 0.0 } else { graph.node(node).loc };
        for (other, affinity) in division.network.neighbours(node) {
            let other = division.service[*other as usize];
            if other != COMMON {
                ties[*own as usize].1 += affinity;
                ties[*own as usize].0 += if other == *own { *affinity } else { 0.0 };
            }
        }
    }
    for (service, (within, all)) in services.iter_mut().zip(ties) {
        service.cohesion = if all > 0.0 { within / all } else { 1.0 };
    }
    services
}

fn warnings(graph: &Graph, service: &[u32], services: &[ServiceProposal], metrics: &Metrics) -> Vec<String> {
    let mut warnings = Vec::new();
    if let Some(why) = &metrics.degenerate {
        warnings.push(format!("this cut is degenerate: {why}"));
    }
    let total = service.iter().filter(|own| **own != COMMON).count();
    for service in services.iter().filter(|_| services.len() > 1) {
        let share = service.nodes.len() as f64 / total.max(1) as f64;
        if share > metrics::DOMINATES {
            warnings.push(format!(
                "`{}` dominates: {:.0} % of all parts; figures of such cuts flatter",
                service.name,
                share * 100.0
            ));
        }
    }
    let is_code = |node: &NodeId| !graph.node(*node).kind.is_table();
    if graph.nodes.iter().any(|node| !node.kind.is_table()) {
        for service in services.iter().filter(|service| !service.nodes.iter().any(is_code)) {
            warnings.push(format!("`{}` is tables alone: nothing ties code to them here", service.name));
        }
    }
    if graph.edges.is_empty() {
        warnings.push("the graph has no edges: names alone decided".to_owned());
    }
    warnings
}
