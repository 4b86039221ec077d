//! Hubs: code that parts of all services use and none in particular. Experts keep it as a library, or copy it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::graph::{EdgeKind, Graph, NodeId};

/// A hub has users in at least so many services,
const SERVICES: usize = 4;

/// in at least this share of all services,
const SHARE: f64 = 0.5;

/// and no service has more than this share of its users.
const MOST: f64 = 0.5;

/// Whether each node is a hub. `service` is a first partition.
pub(super) fn find(graph: &Graph, service: &[u32], free: impl Fn(NodeId) -> bool) -> Vec<bool> {
    let nodes = graph.nodes.len();
    let all: BTreeSet<u32> = service.iter().copied().collect();
    let mut users: Vec<BTreeMap<u32, f64>> = vec![BTreeMap::new(); nodes];
    let mut writes = vec![false; nodes];
    let mut data = vec![false; nodes];
    let mut last = None;
    for edge in &graph.edges {
        // Edges are sorted: each user counts once.
        if edge.kind.is_code()
            && edge.from != edge.to
            && last.replace((edge.from, edge.to)) != Some((edge.from, edge.to))
        {
            *users[edge.to as usize].entry(service[edge.from as usize]).or_default() += 1.0;
        }
        writes[edge.from as usize] |= edge.kind == EdgeKind::DataWrite;
        data[edge.from as usize] |= matches!(edge.kind, EdgeKind::DataRead | EdgeKind::DataWrite);
    }
    let wide = (SHARE * all.len() as f64).max(SERVICES as f64);
    let mut hub: Vec<bool> = (0..nodes)
        .map(|node| {
            let users = &users[node];
            let total: f64 = users.values().sum();
            let most = users.values().copied().fold(0.0, f64::max);
            let own = users.len() as f64;
            !graph.nodes[node].kind.is_table() && !writes[node] && own >= wide && most <= MOST * total
        })
        .collect();
    with_packages(graph, &data, &mut hub);
    (0u32..).zip(&mut hub).for_each(|(node, hub)| *hub &= free(node));
    hub
}

/// A library is a package: where many of its parts are hubs, the rest belongs to it; a hub among parts that are none is
/// the interface of a service. What lies at the top of the code stands for itself.
fn with_packages(graph: &Graph, data: &[bool], hub: &mut [bool]) {
    let mut packages: BTreeMap<&str, (usize, Vec<usize>)> = BTreeMap::new();
    for (index, node) in graph.nodes.iter().enumerate() {
        if node.package.is_empty() || node.kind.is_table() {
            continue;
        }
        let (hubs, members) = packages.entry(&node.package).or_default();
        *hubs += usize::from(hub[index]);
        members.push(index);
    }
    let top = packages.keys().min_by_key(|package| (package.len(), **package)).copied();
    for (package, (hubs, mut members)) in packages {
        let with_data = members.iter().filter(|node| data[**node]).count();
        // A package that keeps tables is a service, however many use it.
        if hubs >= 3 && hubs * 3 >= members.len() && with_data * 4 <= members.len() {
            members.extend(graph.find(package).map(|node| node as usize));
            members.into_iter().for_each(|node| hub[node] = true);
        } else if Some(package) != top {
            members.into_iter().for_each(|node| hub[node] = false);
        }
    }
}

/// Modules that only hold others, and those of several services: the roots of the code.
pub(super) fn holders(graph: &Graph, service: &[u32]) -> Vec<NodeId> {
    let mut tied = vec![false; graph.nodes.len()];
    for edge in &graph.edges {
        tied[edge.from as usize] = true;
        tied[edge.to as usize] = true;
    }
    let mut held: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for (node, own) in graph.nodes.iter().zip(service).filter(|(node, _)| !node.package.is_empty()) {
        held.entry(&node.package).or_default().insert(*own);
    }
    let several = held.into_iter().filter(|(_, services)| services.len() > 1);
    several.filter_map(|(package, _)| graph.find(package)).filter(|node| !tied[*node as usize]).collect()
}
