//! Sizes and numbers that were asked for: what is too large is cut, what is too small or too much is joined.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::divide::Bound;
use super::leiden::{self, renumber};
use super::merge;
use super::network::Network;
use crate::model::graph::Graph;

pub(super) struct Limits {
    pub least: f64,
    pub most: Option<f64>,
    pub services: Option<usize>,
}

/// Makes a partition keep limits, and says what each cost. `groups` are nodes that stay together.
pub(super) fn apply(
    network: &Network,
    gamma: f64,
    service: &mut [u32],
    groups: &[u32],
    limits: &Limits,
) -> Vec<String> {
    let mut prices = Vec::new();
    if let Some(most) = limits.most {
        let before = network.value(service, gamma);
        let cut = cut_large(network, gamma, service, groups, most);
        merge::small(network, gamma, service, limits.least.min(most / 2.0), most);
        if cut > 0 {
            prices.push(price(&format!("at most {most:.0} lines"), before, network.value(service, gamma)));
        }
        let left = largest(network, service);
        if left > most {
            prices.push(format!("the largest service has {left:.0} lines: what it holds could not be cut further"));
        }
    } else {
        merge::small(network, gamma, service, limits.least, f64::INFINITY);
    }
    let Some(wanted) = limits.services else { return prices };
    let before = network.value(service, gamma);
    let found = renumber(service);
    if wanted > found {
        more(network, gamma, service, groups, wanted);
    }
    let left = merge::down_to(network, gamma, service, wanted.max(1));
    if left != found {
        let what = format!("{wanted} services instead of {found}");
        prices.push(price(&what, before, network.value(service, gamma)));
    }
    if left != wanted {
        let why = if left > wanted { "what is left has no ties, or may not be joined" } else { "no more parts to cut" };
        prices.push(format!("{wanted} services were asked for, {left} is as near as it gets: {why}"));
    }
    prices
}

fn price(what: &str, before: f64, after: f64) -> String {
    format!("{what}: the objective goes from {before:.3} to {after:.3}")
}

fn largest(network: &Network, service: &[u32]) -> f64 {
    let mut sizes: BTreeMap<u32, f64> = BTreeMap::new();
    service.iter().zip(&network.sizes).for_each(|(own, size)| *sizes.entry(*own).or_default() += size);
    sizes.into_values().fold(0.0, f64::max)
}

/// Cuts services that are larger than allowed at ever higher resolution. Returns how many were cut.
fn cut_large(network: &Network, gamma: f64, service: &mut [u32], groups: &[u32], most: f64) -> usize {
    let mut cut = 0;
    let mut resolution = gamma;
    for _ in 0..8 {
        let count = renumber(service);
        let mut sizes = vec![0.0; count];
        service.iter().zip(&network.sizes).for_each(|(own, size)| sizes[*own as usize] += size);
        if sizes.iter().all(|size| *size <= most) {
            break;
        }
        resolution *= 1.6;
        cut += split(network, resolution, service, groups, |own| sizes[own as usize] > most);
    }
    cut
}

/// Raises the resolution until there are enough services.
fn more(network: &Network, gamma: f64, service: &mut [u32], groups: &[u32], wanted: usize) {
    let mut resolution = gamma;
    for _ in 0..24 {
        if renumber(service) >= wanted {
            break;
        }
        resolution *= 1.25;
        split(network, resolution, service, groups, |_| true);
    }
}

/// Partitions inside of services that are chosen. Returns how many services there are more.
fn split(
    network: &Network,
    resolution: f64,
    service: &mut [u32],
    groups: &[u32],
    chosen: impl Fn(u32) -> bool,
) -> usize {
    let before = renumber(service);
    let kept = network.within(service);
    let count = groups.iter().max().map_or(0, |last| *last as usize + 1);
    let level = kept.gathered(groups, count);
    let parts = leiden::partition(&level, resolution, None);
    let mut numbers: BTreeMap<(u32, u32), u32> = BTreeMap::new();
    for (node, own) in service.iter_mut().enumerate() {
        let part = if chosen(*own) { parts[groups[node] as usize] + 1 } else { 0 };
        let next = numbers.len() as u32;
        *own = *numbers.entry((*own, part)).or_insert(next);
    }
    renumber(service) - before
}

/// What has no ties to any service goes where its package is, or to the largest one.
pub(super) fn gather_lonely(graph: &Graph, network: &Network, service: &mut [u32], bound: &Bound) {
    let count = renumber(service);
    let mut members = vec![0usize; count];
    let mut tied = vec![false; count];
    for (node, own) in (0u32..).zip(service.iter()) {
        members[*own as usize] += 1;
        tied[*own as usize] |= !network.neighbours(node).is_empty();
    }
    let named: Vec<u32> = bound.names.values().copied().collect();
    let lonely = |own: u32, node: usize| {
        members[own as usize] == 1 && !tied[own as usize] && !named.contains(&bound.groups[node])
    };
    let largest =
        (0u32..).zip(&members).max_by_key(|(own, many)| (**many, std::cmp::Reverse(*own))).map(|(own, _)| own);
    let mut homes: FxHashMap<&str, BTreeMap<u32, usize>> = FxHashMap::default();
    for (node, own) in service.iter().enumerate().filter(|(node, own)| !lonely(**own, *node)) {
        let mut path = graph.nodes[node].id.as_str();
        for _ in 0..8 {
            let Some(at) = path.rfind([':', '.', '/']) else { break };
            path = path[..at].trim_end_matches(':');
            *homes.entry(path).or_default().entry(*own).or_default() += 1;
        }
    }
    let moves: Vec<(usize, u32)> = service
        .iter()
        .enumerate()
        .filter(|(node, own)| lonely(**own, *node))
        .filter_map(|(node, _)| {
            let mut path = graph.nodes[node].id.as_str();
            while let Some(at) = path.rfind([':', '.', '/']) {
                path = path[..at].trim_end_matches(':');
                if let Some(home) = homes.get(path) {
                    let best = home.iter().max_by_key(|(own, many)| (**many, std::cmp::Reverse(**own)));
                    return best.map(|(own, _)| (node, *own));
                }
            }
            largest.map(|own| (node, own))
        })
        .collect();
    moves.into_iter().for_each(|(node, own)| service[node] = own);
}
