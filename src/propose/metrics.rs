//! Measures of a partition; docs/metrics.md has the formulas. They are guards: each can be gamed alone.

use std::collections::{BTreeMap, BTreeSet};

use super::judge::{adjusted_rand, mojofm};
use crate::model::graph::{EdgeKind, Graph, NodeId};
use crate::model::proposal::Metrics;

/// Of a transaction over more tables, only so many are paired with all others.
const WIDEST: usize = 256;

/// A service with more than this share of the parts dominates.
pub(super) const DOMINATES: f64 = 0.5;

/// `service` by node; nodes of the same number are in one service (what is shared has a number of its own).
pub(super) fn metrics(graph: &Graph, service: &[u32]) -> Metrics {
    let code: Vec<NodeId> =
        (0u32..).zip(&graph.nodes).filter(|(_, node)| !node.kind.is_table()).map(|(id, _)| id).collect();
    let tables: Vec<NodeId> =
        (0u32..).zip(&graph.nodes).filter(|(_, node)| node.kind.is_table()).map(|(id, _)| id).collect();
    let has_calls = graph.edges.iter().any(|edge| edge.kind.is_code());
    let base: &[NodeId] = if has_calls || tables.is_empty() { &code } else { &tables };
    let mut metrics = Metrics { services: service.iter().collect::<BTreeSet<_>>().len(), ..Metrics::default() };
    if !base.is_empty() {
        Calls::new(graph, service, base).measure(graph, service, &mut metrics);
    }
    data(graph, service, &mut metrics);
    truth(graph, service, &mut metrics);
    let cut: BTreeSet<u32> = base.iter().map(|node| service[*node as usize]).collect();
    metrics.degenerate = degenerate(&metrics, cut.len(), base.len());
    metrics
}

/// Calls (or, where there are none, common accesses of tables) between the nodes that are measured.
struct Calls {
    /// Members by service.
    services: BTreeMap<u32, Vec<NodeId>>,
    /// Directed pairs of different nodes, with their volume.
    directed: Pairs,
    undirected: Pairs,
    nodes: usize,
}

/// Sorted, without doubles.
type Pairs = Vec<((NodeId, NodeId), f64)>;

fn summed(mut pairs: Pairs) -> Pairs {
    pairs.sort_by_key(|(pair, _)| *pair);
    pairs.dedup_by(|next, first| {
        let same = next.0 == first.0;
        first.1 += if same { next.1 } else { 0.0 };
        same
    });
    pairs
}

impl Calls {
    fn new(graph: &Graph, service: &[u32], base: &[NodeId]) -> Self {
        let mut services: BTreeMap<u32, Vec<NodeId>> = BTreeMap::new();
        base.iter().for_each(|node| services.entry(service[*node as usize]).or_default().push(*node));
        let mut known = vec![false; graph.nodes.len()];
        base.iter().for_each(|node| known[*node as usize] = true);
        let between = |from: NodeId, to: NodeId| from != to && known[from as usize] && known[to as usize];
        let calls = graph.edges.iter().filter(|edge| edge.kind.is_code() && between(edge.from, edge.to));
        let mut directed: Pairs = calls.map(|edge| ((edge.from, edge.to), edge.weight)).collect();
        if directed.is_empty() {
            for transaction in &graph.transactions {
                let all: BTreeSet<NodeId> = transaction.reads.iter().chain(&transaction.writes).copied().collect();
                let all: Vec<NodeId> = all.into_iter().filter(|node| known[*node as usize]).collect();
                for (at, a) in all.iter().enumerate().take(WIDEST) {
                    directed.extend(all[at + 1..].iter().map(|b| ((*a, *b), 1.0)));
                }
            }
        }
        let directed = summed(directed);
        let undirected = directed.iter().map(|((a, b), volume)| ((*a.min(b), *a.max(b)), *volume)).collect();
        let undirected = summed(undirected);
        Self { services, directed, undirected, nodes: base.len() }
    }

    fn measure(&self, graph: &Graph, service: &[u32], metrics: &mut Metrics) {
        let of = |node: &NodeId| service[*node as usize];
        let count = self.services.len() as f64;
        let size = |own: u32| self.services[&own].len() as f64;
        let mut within: BTreeMap<u32, f64> = BTreeMap::new();
        let mut across: BTreeMap<(u32, u32), f64> = BTreeMap::new();
        for ((a, b), _) in &self.undirected {
            let (a, b) = (of(a), of(b));
            if a == b {
                *within.entry(a).or_default() += 1.0;
            } else {
                *across.entry((a.min(b), a.max(b))).or_default() += 1.0;
            }
        }
        let cohesion: f64 = within.iter().map(|(own, pairs)| pairs / (size(*own) * size(*own))).sum::<f64>() / count;
        let coupling: f64 = across.iter().map(|((a, b), pairs)| pairs / (size(*a) * size(*b))).sum();
        metrics.sm = Some(cohesion - if count > 1.0 { coupling / (count * (count - 1.0) / 2.0) } else { 0.0 });

        let volume: f64 = self.directed.iter().map(|(_, volume)| volume).sum();
        let crossing = self.directed.iter().filter(|((a, b), _)| of(a) != of(b));
        metrics.icp =
            Some(if volume > 0.0 { crossing.clone().map(|(_, w)| w).sum::<f64>().max(0.0) / volume } else { 0.0 });
        metrics.ifn = Some(crossing.map(|((_, b), _)| *b).collect::<BTreeSet<_>>().len() as f64 / count);
        let fair = self.services.values().map(Vec::len).filter(|size| (5..=20).contains(size)).sum::<usize>();
        metrics.ned = Some(1.0 - fair as f64 / self.nodes as f64);
        metrics.largest = self.services.values().map(Vec::len).max().unwrap_or(0) as f64 / self.nodes as f64;

        let mut inner: BTreeMap<u32, f64> = BTreeMap::new();
        let mut outer: BTreeMap<u32, f64> = BTreeMap::new();
        for ((a, b), volume) in &self.directed {
            let (a, b) = (of(a), of(b));
            if a == b {
                *inner.entry(a).or_default() += volume;
            } else {
                *outer.entry(a).or_default() += volume;
                *outer.entry(b).or_default() += volume;
            }
        }
        let quality = inner.iter().filter(|(_, mu)| **mu > 0.0);
        let quality = quality.map(|(own, mu)| 2.0 * mu / (2.0 * mu + outer.get(own).copied().unwrap_or_default()));
        // The sum of nothing is a negative zero.
        metrics.turbo_mq = Some(quality.sum::<f64>() + 0.0);

        let total: f64 = self.undirected.iter().map(|(_, volume)| volume).sum();
        let mut degrees: BTreeMap<u32, f64> = BTreeMap::new();
        let mut inside = 0.0;
        for ((a, b), volume) in &self.undirected {
            *degrees.entry(of(a)).or_default() += volume;
            *degrees.entry(of(b)).or_default() += volume;
            inside += if of(a) == of(b) { *volume } else { 0.0 };
        }
        let expected: f64 = degrees.values().map(|degree| (degree / (2.0 * total)).powi(2)).sum();
        metrics.modularity = Some(if total > 0.0 { inside / total - expected } else { 0.0 });

        if !graph.use_cases.is_empty() {
            let entropies = self.services.values().map(|members| {
                let members: BTreeSet<NodeId> = members.iter().copied().collect();
                let counts =
                    graph.use_cases.values().map(|nodes| nodes.iter().filter(|node| members.contains(node)).count());
                entropy(&counts.filter(|count| *count > 0).map(|count| count as f64).collect::<Vec<_>>())
            });
            metrics.bcp = Some(entropies.sum::<f64>() / count);
        }
    }
}

/// In nats.
fn entropy(counts: &[f64]) -> f64 {
    let total: f64 = counts.iter().sum();
    let sum: f64 = counts.iter().map(|count| count / total * (count / total).ln()).sum();
    if counts.is_empty() { 0.0 } else { -sum }
}

fn share(part: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { part as f64 / all as f64 }
}

fn data(graph: &Graph, service: &[u32], metrics: &mut Metrics) {
    let apart = |a: NodeId, b: NodeId| service[a as usize] != service[b as usize];
    let is_table = |node: NodeId| graph.node(node).kind.is_table();
    let accesses = |kind: EdgeKind| {
        let all = graph.edges.iter().filter(move |edge| edge.kind == kind && is_table(edge.to) && !is_table(edge.from));
        (all.clone().filter(|edge| apart(edge.from, edge.to)).count(), all.count())
    };
    let (reads, writes) = (accesses(EdgeKind::DataRead), accesses(EdgeKind::DataWrite));
    if reads.1 + writes.1 > 0 {
        metrics.crossing_reads = Some(share(reads.0, reads.1));
        metrics.crossing_writes = Some(share(writes.0, writes.1));
    }
    let pairs = |kind: EdgeKind| {
        let all = graph.edges.iter().filter(|edge| edge.kind == kind && is_table(edge.to) && is_table(edge.from));
        let all: BTreeSet<(NodeId, NodeId)> =
            all.map(|edge| (edge.from.min(edge.to), edge.from.max(edge.to))).collect();
        let cut = all.iter().filter(|(a, b)| apart(*a, *b)).count();
        (!all.is_empty()).then(|| share(cut, all.len()))
    };
    metrics.cut_foreign_keys = pairs(EdgeKind::Fk);
    metrics.cut_joins = pairs(EdgeKind::Join);
    let writing = graph.transactions.iter().filter(|transaction| transaction.writes.iter().any(|node| is_table(*node)));
    let spanning = |writes: &[NodeId]| {
        let tables = writes.iter().filter(|node| is_table(**node));
        tables.map(|node| service[*node as usize]).collect::<BTreeSet<_>>().len() > 1
    };
    let all = writing.clone().count();
    if all > 0 {
        metrics.dtx = Some(share(writing.filter(|transaction| spanning(&transaction.writes)).count(), all));
    }
}

fn truth(graph: &Graph, service: &[u32], metrics: &mut Metrics) {
    if graph.truth.is_empty() {
        return;
    }
    let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (node, name) in &graph.truth {
        let next = numbers.len() as u32;
        pairs.push((service[*node as usize], *numbers.entry(name).or_insert(next)));
    }
    metrics.mojofm = Some(mojofm(&pairs));
    metrics.ari = Some(adjusted_rand(&pairs));
}

/// Why the figures would flatter or say nothing.
fn degenerate(metrics: &Metrics, services: usize, measured: usize) -> Option<String> {
    if measured < 2 {
        return Some("there is hardly anything to cut".to_owned());
    }
    if metrics.services < 2 {
        return Some("everything is in one service: nothing is cut, so no figure can be bad".to_owned());
    }
    if services == measured && measured > 4 {
        return Some("every part is a service of its own".to_owned());
    }
    let percent = metrics.largest * 100.0;
    (metrics.largest > 0.8)
        .then(|| format!("one service has {percent:.0} % of the parts: figures of such cuts flatter"))
}
