//! What a picture of the dependency graph shows: nodes by crate, and the edges that there is room for.

use std::collections::BTreeMap;

use crate::model::structure::{Level, NodeIndex, Structure};

pub(crate) struct Drawing<'a> {
    /// Nodes by crate, both in order.
    pub crates: BTreeMap<&'a str, Vec<NodeIndex>>,
    pub edges: Vec<DrawnEdge>,
    /// How many weaker edges there was no room for.
    pub left_out: usize,
}

pub(crate) struct DrawnEdge {
    pub from: NodeIndex,
    pub to: NodeIndex,
    pub references: u32,
    /// Both ends are in the same knot.
    pub cyclic: bool,
}

/// The `room` edges with the most references. Items without any edge are left out, crates and modules only where
/// edges are.
pub(crate) fn drawing(structure: &Structure, room: usize) -> Drawing<'_> {
    let mut knots = vec![0; structure.nodes.len()];
    for (number, cycle) in (1u32..).zip(structure.cycles.iter().filter(|cycle| !cycle.nested)) {
        cycle.nodes.iter().for_each(|node| knots[*node as usize] = number);
    }
    let mut edges: Vec<DrawnEdge> = structure
        .edges
        .iter()
        .map(|edge| DrawnEdge {
            from: edge.from,
            to: edge.to,
            references: edge.counts.total(),
            cyclic: knots[edge.from as usize] != 0 && knots[edge.from as usize] == knots[edge.to as usize],
        })
        .collect();
    let left_out = edges.len().saturating_sub(room);
    if left_out > 0 {
        edges.sort_by_key(|edge| (std::cmp::Reverse(edge.references), edge.from, edge.to));
        edges.truncate(room);
        edges.sort_by_key(|edge| (edge.from, edge.to));
    }
    let mut tied = vec![left_out == 0 && structure.level != Level::Item; structure.nodes.len()];
    for edge in &edges {
        tied[edge.from as usize] = true;
        tied[edge.to as usize] = true;
    }
    let mut crates: BTreeMap<&str, Vec<NodeIndex>> = BTreeMap::new();
    for (index, node) in (0u32..).zip(&structure.nodes).filter(|(index, _)| tied[*index as usize]) {
        crates.entry(node.id.split("::").next().unwrap_or_default()).or_default().push(index);
    }
    Drawing { crates, edges, left_out }
}
