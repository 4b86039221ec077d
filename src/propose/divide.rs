//! The way from ties to services: contract what must stay together, partition, take out hubs, join what is too small,
//! give tables to who writes them.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::leiden::{self, renumber};
use super::limits::{self, Limits};
use super::network::{Network, Tie};
use super::ties::ties;
use super::words::Vocabulary;
use super::{consensus, hubs, tables};
use crate::model::graph::{Graph, NodeId};
use crate::model::proposal::{Request, SHARED};

/// Services smaller than this share of the code are joined with others.
const LEAST: f64 = 0.05;

/// Resolutions that have a say besides γ, as factors of it.
const BAND: &[f64] = &[0.64, 0.8, 1.25, 1.5625];

/// A run that is worth less than the best one by so much has a say of 1 / e.
const NEAR: f64 = 0.02;

/// Runs at each resolution, for small networks.
const RUNS: usize = 64;

/// Runs of what is only compared with others.
const FEW: usize = 16;

/// How thoroughly a partition is sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Effort {
    Once,
    /// Several runs at γ agree.
    Some,
    /// Many runs do, at several resolutions.
    Full,
}

/// The resolution of the objective: Newman's.
const RESOLUTION: f64 = 1.0;

/// Stands for what is shared, in a list of services by node.
pub(super) const COMMON: u32 = u32::MAX;

/// A graph cut into services, with what it was made from.
pub(super) struct Division {
    /// By node; [`COMMON`] for what is shared.
    pub service: Vec<u32>,
    pub services: usize,
    /// Names that were given, by service.
    pub names: BTreeMap<u32, String>,
    pub ties: Vec<Tie>,
    /// All ties, node by node; what is shared has none in `free`.
    pub network: Network,
    pub vocabulary: Vocabulary,
    /// By run and node; hubs have any number.
    pub runs: Vec<Vec<u32>>,
    pub prices: Vec<String>,
}

/// Cuts a graph into services.
///
/// # Errors
/// Constraints that contradict each other.
pub(super) fn divide(graph: &Graph, request: &Request, effort: Effort) -> Result<Division, String> {
    let vocabulary = Vocabulary::new(graph);
    let ties = ties(graph, &request.weights, &vocabulary);
    let nodes = graph.nodes.len();
    let network = Network::of(graph, &request.weights, &ties);
    let bound = Bound::new(graph, request)?;
    let gamma = request.weights.gamma;

    let pinned_common = |node: u32| bound.common[node as usize];
    let mut common: Vec<bool> = (0..nodes as u32).map(pinned_common).collect();
    let mut solved = solve(&network, &bound, &common, gamma, effort);
    let hubs = hubs::find(graph, &solved.service, |node| bound.free(node));
    if hubs.iter().any(|hub| *hub) {
        common.iter_mut().zip(&hubs).for_each(|(common, hub)| *common |= hub);
        solved = solve(&network, &bound, &common, gamma, effort);
    }
    let Solved { mut service, free, runs } = solved;
    let total: f64 = (0..nodes).filter(|node| !common[*node]).map(|node| network.sizes[node]).sum();
    let limits =
        Limits { least: request.min_size.unwrap_or(LEAST * total), most: request.max_size, services: request.services };
    if request.services.is_some() {
        // What has no ties is no service, and is not counted as one.
        limits::gather_lonely(graph, &free, &mut service, &bound);
    }
    let prices = limits::apply(&free, gamma, &mut service, &bound.groups, &limits);
    limits::gather_lonely(graph, &free, &mut service, &bound);
    for node in 0..nodes {
        if common[node] {
            service[node] = COMMON;
        }
    }
    for node in hubs::holders(graph, &service).into_iter().filter(|node| bound.free(*node)) {
        service[node as usize] = COMMON;
    }
    tables::settle(graph, &mut service, request.services.is_some(), |node| bound.free(node));
    let services = renumber_services(&mut service);
    let mut names = BTreeMap::new();
    for (node, name) in &request.pinned {
        if name != SHARED {
            names.insert(service[*node as usize], name.clone());
        }
    }
    Ok(Division { service, services, names, ties, network, vocabulary, runs, prices })
}

/// As [`renumber`], with what is shared left out.
pub(super) fn renumber_services(service: &mut [u32]) -> usize {
    let mut others: Vec<u32> = service.iter().copied().filter(|own| *own != COMMON).collect();
    let count = renumber(&mut others);
    let mut next = others.into_iter();
    for own in service.iter_mut().filter(|own| **own != COMMON) {
        *own = next.next().unwrap_or(*own);
    }
    count
}

/// What a request binds: nodes that are one for the partition, and pairs of those that stay apart.
pub(super) struct Bound {
    /// By node: what it is gathered into.
    pub groups: Vec<u32>,
    pub count: usize,
    apart: Vec<(u32, u32)>,
    /// Pinned to what is shared.
    common: Vec<bool>,
    /// The group of each named service.
    pub names: BTreeMap<String, u32>,
    pinned: Vec<bool>,
}

impl Bound {
    fn new(graph: &Graph, request: &Request) -> Result<Self, String> {
        let nodes = graph.nodes.len();
        let mut parent: Vec<u32> = (0..nodes as u32).collect();
        for list in &request.together {
            list.windows(2).for_each(|pair| join(&mut parent, pair[0], pair[1]));
        }
        let mut first: BTreeMap<&str, NodeId> = BTreeMap::new();
        let mut common = vec![false; nodes];
        let mut pinned = vec![false; nodes];
        for (node, name) in &request.pinned {
            pinned[*node as usize] = true;
            if name == SHARED {
                common[*node as usize] = true;
            } else {
                let head = *first.entry(name).or_insert(*node);
                join(&mut parent, head, *node);
            }
        }
        let mut groups: Vec<u32> = (0..nodes as u32).map(|node| root(&mut parent, node)).collect();
        for list in &request.together {
            if list.iter().any(|node| common[*node as usize]) {
                list.iter().for_each(|node| common[*node as usize] = true);
            }
        }
        let count = renumber(&mut groups);
        let names: BTreeMap<String, u32> =
            first.iter().map(|(name, node)| ((*name).to_owned(), groups[*node as usize])).collect();
        let id = |group: u32| {
            let node = groups.iter().position(|of| *of == group).unwrap_or_default();
            graph.nodes[node].id.as_str()
        };
        let mut apart: Vec<(u32, u32)> = Vec::new();
        let heads: Vec<(&String, u32)> = names.iter().map(|(name, group)| (name, *group)).collect();
        for (at, (name, a)) in heads.iter().enumerate() {
            for (other, b) in &heads[at + 1..] {
                if a == b {
                    return Err(format!("`{}` is bound to `{name}` and to `{other}`", id(*a)));
                }
                apart.push((*a, *b));
            }
        }
        for (a, b) in &request.apart {
            let (from, to) = (groups[*a as usize], groups[*b as usize]);
            if from == to {
                let (a, b) = (&graph.node(*a).id, &graph.node(*b).id);
                return Err(format!("`{a}` and `{b}` shall be apart, and are bound together"));
            }
            apart.push((from, to));
        }
        Ok(Self { groups, count, apart, common, names, pinned })
    }

    /// Whether nobody said where the node belongs.
    pub fn free(&self, node: NodeId) -> bool {
        !self.pinned[node as usize]
    }
}

fn root(parent: &mut [u32], node: u32) -> u32 {
    let mut at = node;
    while parent[at as usize] != at {
        parent[at as usize] = parent[parent[at as usize] as usize];
        at = parent[at as usize];
    }
    at
}

fn join(parent: &mut [u32], a: u32, b: u32) {
    let (a, b) = (root(parent, a), root(parent, b));
    parent[a.max(b) as usize] = a.min(b);
}

struct Solved {
    /// By node.
    service: Vec<u32>,
    /// The network of nodes without the ties of what is shared; pairs that stay apart are those of groups' first nodes.
    free: Network,
    runs: Vec<Vec<u32>>,
}

fn solve(network: &Network, bound: &Bound, common: &[bool], gamma: f64, effort: Effort) -> Solved {
    let free = network.without(common);
    let mut level = free.gathered(&bound.groups, bound.count);
    level.keep_apart(&bound.apart);
    let (group, runs) = search(&level, gamma, effort);
    let spread = |group: &[u32]| bound.groups.iter().map(|own| group[*own as usize]).collect::<Vec<u32>>();
    Solved { service: spread(&group), runs: runs.iter().map(|run| spread(run)).collect(), free: level_of(free, bound) }
}

/// A partition, and the runs that agreed on it. Resolutions around γ have a say, each run as much as its partition is
/// worth: where exactly the search looks shall not matter, nor shall it jump from one resolution to another.
fn search(level: &Network, gamma: f64, effort: Effort) -> (Vec<u32>, Vec<Vec<u32>>) {
    let mut runs = match effort {
        Effort::Once => Vec::new(),
        Effort::Some => consensus::runs(level, gamma, FEW),
        Effort::Full => consensus::runs(level, gamma, RUNS),
    };
    if runs.is_empty() {
        return (leiden::partition(level, gamma, None), runs);
    }
    let own = runs.len();
    if effort == Effort::Full {
        runs.extend(BAND.iter().flat_map(|factor| consensus::runs(level, gamma * factor, RUNS)));
    }
    let values: Vec<f64> = runs.par_iter().map(|run| level.value(run, RESOLUTION)).collect();
    let best = values.iter().copied().fold(f64::MIN, f64::max);
    let says: Vec<f64> = values.iter().map(|value| ((value - best) / NEAR).exp()).collect();
    let mut group = consensus::agreed(level, &runs, &says);
    // What the runs put together stays so: only single nodes still move.
    leiden::settle(level, RESOLUTION, &mut group);
    // How sure a place is, other ties of the same resolution tell.
    runs.truncate(own);
    (group, runs)
}

/// The network with the pairs that stay apart, told by the first node of each group.
fn level_of(mut free: Network, bound: &Bound) -> Network {
    let mut first = vec![u32::MAX; bound.count];
    for (node, group) in (0u32..).zip(&bound.groups) {
        let first = &mut first[*group as usize];
        *first = (*first).min(node);
    }
    let apart: Vec<(u32, u32)> = bound.apart.iter().map(|(a, b)| (first[*a as usize], first[*b as usize])).collect();
    free.keep_apart(&apart);
    free
}
