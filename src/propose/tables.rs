//! The last pass: each table goes to the service that writes and reads it most.

use std::collections::BTreeMap;

use super::divide::COMMON;
use crate::model::graph::{EdgeKind, Graph, NodeId};

/// What a write counts beside a read.
const WRITE: f64 = 3.0;

/// How much each service uses a table: 3 · writes + reads, counted in places of the code.
pub(super) type Claims = BTreeMap<u32, (f64, f64)>;

/// Reads and writes of all tables by service.
pub(super) fn claims(graph: &Graph, service: &[u32]) -> BTreeMap<NodeId, Claims> {
    let mut claims: BTreeMap<NodeId, Claims> = BTreeMap::new();
    for edge in &graph.edges {
        let from = service[edge.from as usize];
        if !graph.node(edge.to).kind.is_table() || graph.node(edge.from).kind.is_table() || from == COMMON {
            continue;
        }
        let claim = claims.entry(edge.to).or_default().entry(from).or_default();
        match edge.kind {
            EdgeKind::DataRead => claim.0 += edge.weight,
            EdgeKind::DataWrite => claim.1 += edge.weight,
            _ => {}
        }
    }
    claims
}

pub(super) fn score((reads, writes): (f64, f64)) -> f64 {
    WRITE * writes + reads
}

/// Gives each table that nobody has pinned to the service with the highest score. It stays where scores are equal, and
/// where it is used and nobody writes it: reading is no owning. `keep`: no service may lose its last part.
pub(super) fn settle(graph: &Graph, service: &mut [u32], keep: bool, free: impl Fn(NodeId) -> bool) {
    let mut members: BTreeMap<u32, usize> = BTreeMap::new();
    service.iter().for_each(|own| *members.entry(*own).or_default() += 1);
    for (table, claims) in claims(graph, service) {
        let now = service[table as usize];
        let held = claims.get(&now).copied().map_or(0.0, score);
        let best = claims.iter().map(|(own, claim)| (*own, score(*claim)));
        let best = best.max_by(|x, y| x.1.total_cmp(&y.1).then(y.0.cmp(&x.0)));
        let written = claims.values().any(|(_, writes)| *writes > 0.0);
        if let Some((own, reached)) = best
            && reached > held
            && (written || held == 0.0)
            && free(table)
            && !(keep && members.get(&now) == Some(&1))
        {
            *members.entry(now).or_default() -= 1;
            *members.entry(own).or_default() += 1;
            service[table as usize] = own;
        }
    }
}
