//! Leiden (Traag, Waltman, van Eck: From Louvain to Leiden, 2019) without random numbers: nodes come in the order of
//! their ids, the first of equal choices wins, and the refinement takes the best choice. Communities are connected.

use std::borrow::Cow;
use std::collections::VecDeque;

use super::network::{Network, Sums};

/// Gains below this are noise of the arithmetic.
pub(super) const NOISE: f64 = 1e-10;

/// Large networks are done when a run gains less than this.
const ENOUGH: f64 = 1e-4;

/// Networks of more nodes are large.
const LARGE: usize = 20_000;

/// Runs over the whole network; each starts from the result of the one before.
const RUNS: usize = 8;

/// The communities, numbered in the order of their first nodes. `start` is a partition to improve.
pub(super) fn partition(network: &Network, gamma: f64, start: Option<&[u32]>) -> Vec<u32> {
    let mut best = match start {
        Some(start) => start.to_vec(),
        None => (0u32..).take(network.len()).collect(),
    };
    renumber(&mut best);
    let mut value = network.value(&best, gamma);
    let enough = if network.len() > LARGE { ENOUGH } else { NOISE };
    for _ in 0..RUNS {
        let mut next = run(network, gamma, &best);
        renumber(&mut next);
        let reached = network.value(&next, gamma);
        let gain = reached - value;
        if gain > NOISE {
            (best, value) = (next, reached);
        }
        if gain <= enough {
            break;
        }
    }
    best
}

/// One run: move, refine, gather, until nothing can be gathered.
fn run(network: &Network, gamma: f64, start: &[u32]) -> Vec<u32> {
    let mut level = Cow::Borrowed(network);
    let mut community = start.to_vec();
    // The node of the current level that holds each node of the network.
    let mut holder: Vec<u32> = (0u32..).take(network.len()).collect();
    loop {
        move_nodes(&level, gamma, &mut community);
        let communities = renumber(&mut community);
        if communities == level.len() {
            break;
        }
        let mut refined = refine(&level, gamma, &community, communities);
        let groups = renumber(&mut refined);
        if groups == level.len() {
            break;
        }
        let mut of_group = vec![0; groups];
        for (node, group) in refined.iter().enumerate() {
            of_group[*group as usize] = community[node];
        }
        level = Cow::Owned(level.gathered(&refined, groups));
        holder.iter_mut().for_each(|node| *node = refined[*node as usize]);
        community = of_group;
    }
    let found: Vec<u32> = holder.iter().map(|node| community[*node as usize]).collect();
    connected(network, &found)
}

/// The connected parts of the communities: where refinement could gather nothing, a community may still hold several.
fn connected(network: &Network, community: &[u32]) -> Vec<u32> {
    let mut part = vec![u32::MAX; network.len()];
    let (mut next, mut open) = (0, Vec::new());
    for first in (0u32..).take(network.len()) {
        if part[first as usize] != u32::MAX {
            continue;
        }
        part[first as usize] = next;
        open.push(first);
        while let Some(node) = open.pop() {
            for (other, _) in network.neighbours(node) {
                let same = community[*other as usize] == community[first as usize];
                if same && part[*other as usize] == u32::MAX {
                    part[*other as usize] = next;
                    open.push(*other);
                }
            }
        }
        next += 1;
    }
    part
}

/// Numbers groups in the order of their first nodes and says how many there are.
pub(super) fn renumber(group: &mut [u32]) -> usize {
    let mut names = vec![u32::MAX; group.iter().max().map_or(0, |last| *last as usize + 1)];
    let mut next = 0;
    for group in group {
        let name = &mut names[*group as usize];
        if *name == u32::MAX {
            *name = next;
            next += 1;
        }
        *group = *name;
    }
    next as usize
}

/// Moves single nodes of a partition until none gains.
pub(super) fn settle(network: &Network, gamma: f64, community: &mut [u32]) {
    renumber(community);
    move_nodes(network, gamma, community);
    renumber(community);
}

/// Moves single nodes to where they are worth most until none gains. A node is looked at again when a neighbour moved.
fn move_nodes(network: &Network, gamma: f64, community: &mut [u32]) {
    let nodes = network.len();
    let expected = network.expected(gamma);
    let mut strengths = vec![0.0; nodes];
    let mut sizes = vec![0.0; nodes];
    let mut members = vec![0u32; nodes];
    for (node, own) in community.iter().enumerate() {
        strengths[*own as usize] += network.strengths[node];
        sizes[*own as usize] += network.sizes[node];
        members[*own as usize] += 1;
    }
    let mut empty: Vec<u32> = (0..nodes as u32).rev().filter(|own| members[*own as usize] == 0).collect();
    let mut queue: VecDeque<u32> = (0u32..).take(nodes).collect();
    let mut queued = vec![true; nodes];
    let mut sums = Sums::new(nodes);
    // Arithmetic must not keep two nodes swapping for ever.
    let mut left = 64 * nodes + 1024;
    while let Some(node) = queue.pop_front() {
        queued[node as usize] = false;
        if left == 0 {
            break;
        }
        left -= 1;
        let own = community[node as usize];
        let strength = network.strengths[node as usize];
        let size = network.sizes[node as usize];
        network.pull(node, community, &mut sums);
        strengths[own as usize] -= strength;
        sizes[own as usize] -= size;
        members[own as usize] -= 1;
        let gain = |to: u32, sums: &Sums| {
            let grown = network.size_cost(sizes[to as usize] + size) - network.size_cost(sizes[to as usize]);
            sums.values[to as usize] - expected * strength * strengths[to as usize] - grown
        };
        let stay = gain(own, &sums);
        let (mut best, mut most) = (own, stay);
        for to in &sums.seen {
            let reached = gain(*to, &sums);
            let better = reached > most + NOISE || (reached > most - NOISE && *to < best && best != own);
            if *to != own && better && !vetoed(network, community, node, *to) {
                (best, most) = (*to, reached);
            }
        }
        if most < -network.size_cost(size) - NOISE
            && members[own as usize] > 0
            && let Some(alone) = empty.pop()
        {
            best = alone;
        }
        sums.clear();
        strengths[best as usize] += strength;
        sizes[best as usize] += size;
        members[best as usize] += 1;
        if best != own {
            if members[own as usize] == 0 {
                empty.push(own);
            }
            community[node as usize] = best;
            for (other, _) in network.neighbours(node) {
                if community[*other as usize] != best && !queued[*other as usize] {
                    queued[*other as usize] = true;
                    queue.push_back(*other);
                }
            }
        }
    }
}

/// Whether somebody in that community may not be with this node.
fn vetoed(network: &Network, community: &[u32], node: u32, to: u32) -> bool {
    !network.apart.is_empty() && network.apart_from(node).any(|other| community[other as usize] == to)
}

/// Splits each community into parts that hang together well; only they are gathered, so no community falls apart.
fn refine(network: &Network, gamma: f64, community: &[u32], communities: usize) -> Vec<u32> {
    let nodes = network.len();
    let expected = network.expected(gamma);
    let mut whole = vec![0.0; communities];
    for (node, own) in community.iter().enumerate() {
        whole[*own as usize] += network.strengths[node];
    }
    let mut part: Vec<u32> = (0u32..).take(nodes).collect();
    let mut strengths = network.strengths.clone();
    let mut sizes = network.sizes.clone();
    let mut alone = vec![true; nodes];
    // Ties of a part with the rest of its community.
    let mut outward: Vec<f64> = (0u32..)
        .zip(community)
        .map(|(node, own)| {
            let inside = network.neighbours(node).iter().filter(|(other, _)| community[*other as usize] == *own);
            inside.map(|(_, affinity)| affinity).sum()
        })
        .collect();
    let held = |part: u32, own: u32, strengths: &[f64], outward: &[f64]| {
        let strength = strengths[part as usize];
        outward[part as usize] + NOISE >= expected * strength * (whole[own as usize] - strength)
    };
    let mut sums = Sums::new(nodes);
    for node in (0u32..).take(nodes) {
        let own = community[node as usize];
        if !alone[node as usize] || !held(node, own, &strengths, &outward) {
            continue;
        }
        for (other, affinity) in network.neighbours(node) {
            if community[*other as usize] == own {
                sums.add(part[*other as usize], *affinity);
            }
        }
        network.joint.pull(node, &part, &mut sums);
        let strength = network.strengths[node as usize];
        let size = network.sizes[node as usize];
        let (mut best, mut most) = (node, NOISE);
        for to in &sums.seen {
            let together = network.size_cost(sizes[*to as usize] + size);
            let grown = together - network.size_cost(sizes[*to as usize]) - network.size_cost(size);
            let gain = sums.values[*to as usize] - expected * strength * strengths[*to as usize] - grown;
            let better = gain > most + NOISE || (gain > most - NOISE && best != node && *to < best);
            if *to != node && community[*to as usize] == own && better && held(*to, own, &strengths, &outward) {
                (best, most) = (*to, gain);
            }
        }
        if best != node {
            let between = sums.values[best as usize];
            strengths[best as usize] += strength;
            sizes[best as usize] += size;
            outward[best as usize] += outward[node as usize] - 2.0 * between;
            part[node as usize] = best;
            alone[best as usize] = false;
        }
        sums.clear();
    }
    part
}
