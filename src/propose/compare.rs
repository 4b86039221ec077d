//! What a proposal stands beside: trivial partitions, and partitions of another structure.

use std::collections::BTreeMap;

use super::divide::{self, COMMON, Effort};
use super::judge::adjusted_rand;
use super::metrics::metrics;
use super::network::Network;
use super::{from_services, tables};
use crate::model::graph::Graph;
use crate::model::proposal::{Candidate, Request};
use crate::model::weights::Weights;

/// Partitions that are more alike than this have the same structure.
const ALIKE: f64 = 0.85;

/// Alternatives are sought in graphs of at most so many nodes: each takes as long as the proposal.
const LARGEST: usize = 20_000;

/// Alternatives of graphs of at most so many nodes are the agreement of several runs, as proposals are.
const SEVERAL: usize = 1000;

/// Alternatives that are told.
const MOST: usize = 3;

/// Everything in one service, and one service for each top-level package.
pub(super) fn baselines(graph: &Graph, network: &Network, service: &[u32], gamma: f64) -> Vec<Candidate> {
    let together = vec![0; graph.nodes.len()];
    let all = candidate("all in one", graph, network, &together, service, gamma);
    let packages = packages(graph);
    let own = candidate("a service a package", graph, network, &packages, service, gamma);
    if packages.iter().all(|package| *package == packages[0]) { vec![all] } else { vec![own, all] }
}

/// The first part of the path in which paths differ; a table goes with who uses it most.
fn packages(graph: &Graph) -> Vec<u32> {
    let code = || graph.nodes.iter().filter(|node| !node.kind.is_table());
    let parts =
        |path: &str| path.split([':', '.', '/']).filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let paths: Vec<Vec<String>> = code().map(|node| parts(&node.id)).collect();
    let common = |depth: usize| {
        let mut seen = paths.iter().filter(|path| path.len() > depth + 1).map(|path| &path[depth]);
        let first = seen.next();
        first.is_some() && seen.all(|part| Some(part) == first)
    };
    let depth = (0..32).find(|depth| !common(*depth)).unwrap_or_default();
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    let mut service = vec![0; graph.nodes.len()];
    for (index, node) in graph.nodes.iter().enumerate().filter(|(_, node)| !node.kind.is_table()) {
        let name = parts(&node.id).get(depth).cloned().unwrap_or_default();
        let next = numbers.len() as u32;
        service[index] = *numbers.entry(name).or_insert(next);
    }
    let users = tables::claims(graph, &service);
    for (table, claims) in users {
        let score = |claim: &(f64, f64)| tables::score(*claim);
        let best = claims.iter().max_by(|x, y| score(x.1).total_cmp(&score(y.1)).then(y.0.cmp(x.0)));
        service[table as usize] = best.map_or(0, |(own, _)| *own);
    }
    service
}

fn candidate(name: &str, graph: &Graph, network: &Network, own: &[u32], service: &[u32], gamma: f64) -> Candidate {
    Candidate {
        name: name.to_owned(),
        metrics: metrics(graph, own),
        moved: moved(service, own),
        value: network.value(&numbered(own), gamma),
        assignment: from_services(own),
    }
}

/// What is shared, as a group of its own that counts without gaps.
pub(super) fn numbered(service: &[u32]) -> Vec<u32> {
    let mut numbers: Vec<u32> = service.to_vec();
    let next = service.iter().copied().filter(|own| *own != COMMON).max().map_or(0, |last| last + 1);
    numbers.iter_mut().filter(|own| **own == COMMON).for_each(|own| *own = next);
    numbers
}

/// Nodes that are elsewhere, when services that overlap most are taken for the same.
fn moved(first: &[u32], second: &[u32]) -> usize {
    let mut table: BTreeMap<u32, BTreeMap<u32, usize>> = BTreeMap::new();
    for (a, b) in first.iter().zip(second) {
        *table.entry(*b).or_default().entry(*a).or_default() += 1;
    }
    first.len() - table.values().map(|row| row.values().copied().max().unwrap_or(0)).sum::<usize>()
}

/// Up to three partitions that differ from the proposal and from each other.
pub(super) fn alternatives(graph: &Graph, request: &Request, network: &Network, service: &[u32]) -> Vec<Candidate> {
    if graph.nodes.len() > LARGEST || graph.nodes.len() < 3 {
        return Vec::new();
    }
    let weights = request.weights;
    let asked = weights;
    let effort = if graph.nodes.len() <= SEVERAL { Effort::Some } else { Effort::Once };
    let variants: [(&str, Weights); 5] = [
        ("coarser", Weights { gamma: weights.gamma * 0.6, ..weights }),
        ("finer", Weights { gamma: weights.gamma * 1.8, ..weights }),
        ("data first", Weights { calls: weights.calls * 0.25, names: weights.names * 0.25, ..weights }),
        (
            "code first",
            Weights {
                reads: weights.reads * 0.25,
                writes: weights.writes * 0.25,
                transactions: weights.transactions * 0.25,
                ..weights
            },
        ),
        ("without names", Weights { names: 0.0, package: 0.0, ..weights }),
    ];
    let mut found: Vec<(Vec<u32>, Candidate)> = Vec::new();
    for (name, weights) in variants {
        let finer = name == "finer";
        // Without a smaller least size, what is finer would be joined again.
        let min_size = if finer { Some(request.min_size.unwrap_or(0.0)) } else { request.min_size };
        let request = Request { weights, min_size, services: None, ..request.clone() };
        let Ok(division) = divide::divide(graph, &request, effort) else { continue };
        let other = division.service;
        let alike = |known: &[u32]| {
            let pairs: Vec<(u32, u32)> = numbered(known).into_iter().zip(numbered(&other)).collect();
            adjusted_rand(&pairs) > ALIKE
        };
        if alike(service) || found.iter().any(|(known, _)| alike(known)) {
            continue;
        }
        let candidate = candidate(name, graph, network, &other, service, asked.gamma);
        // A cut that says nothing is no alternative.
        if candidate.metrics.degenerate.is_none() {
            found.push((other, candidate));
        }
    }
    found.into_iter().map(|(_, candidate)| candidate).take(MOST).collect()
}
