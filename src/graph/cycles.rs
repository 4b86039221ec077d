//! Knots: strongly connected components, each with one shortest way round.

use std::ops::Range;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;

use crate::graph::build::Tree;
use crate::model::structure::{Cycle, Edge, Node, NodeIndex};

/// All knots; those of modules and the modules inside them last, otherwise the largest first.
pub(super) fn find(nodes: &[Node], edges: &[Edge], tree: &Tree) -> Vec<Cycle> {
    // Kosaraju's algorithm in petgraph keeps its own stack; Tarjan's recurses.
    let graph: DiGraph<(), (), NodeIndex> = DiGraph::from_edges(edges.iter().map(|edge| (edge.from, edge.to)));
    let mut search = Search::new(nodes.len(), edges, tree);
    let mut cycles: Vec<Cycle> = kosaraju_scc(&graph)
        .into_iter()
        .filter(|component| component.len() > 1)
        .map(|component| {
            let mut nodes: Vec<NodeIndex> = component.into_iter().map(|node| node.index() as NodeIndex).collect();
            nodes.sort_unstable();
            let (path, nested) = search.shortest(&nodes);
            Cycle { nodes, path, nested }
        })
        .collect();
    cycles.sort_by(|a, b| (a.nested, b.nodes.len(), &a.nodes).cmp(&(b.nested, a.nodes.len(), &b.nodes)));
    cycles
}

struct Search<'a> {
    edges: &'a [Edge],
    tree: &'a Tree,
    /// The edges that leave each node.
    leaving: Vec<Range<usize>>,
    /// The component (from 1) of each node that is in one so far.
    component: Vec<u32>,
    components: u32,
    /// Which round of the search saw the node last, and from where.
    seen: Vec<(u32, NodeIndex)>,
    round: u32,
}

impl<'a> Search<'a> {
    fn new(nodes: usize, edges: &'a [Edge], tree: &'a Tree) -> Self {
        let mut leaving = vec![0..0; nodes];
        let mut start = 0;
        for group in edges.chunk_by(|a, b| a.from == b.from) {
            leaving[group[0].from as usize] = start..start + group.len();
            start += group.len();
        }
        Self { edges, tree, leaving, component: vec![0; nodes], components: 0, seen: vec![(0, 0); nodes], round: 0 }
    }

    /// The shortest way round that starts between two nodes of which none holds the other, else the shortest of all;
    /// of several, the one whose first node comes first.
    fn shortest(&mut self, nodes: &[NodeIndex]) -> (Vec<NodeIndex>, bool) {
        self.components += 1;
        for node in nodes {
            self.component[*node as usize] = self.components;
        }
        for nested in [false, true] {
            let mut best: Vec<NodeIndex> = Vec::new();
            for start in nodes {
                let limit = if best.is_empty() { nodes.len() + 1 } else { best.len() };
                if let Some(path) = self.round_from(*start, nested, limit) {
                    best = path;
                }
                if best.len() == 2 {
                    break;
                }
            }
            if !best.is_empty() {
                return (best, nested);
            }
        }
        // Unreachable for a component of two or more; its nodes are then all there is to say.
        (nodes.to_vec(), false)
    }

    /// Breadth first from `start` and back to it, with fewer than `limit` nodes on the way.
    fn round_from(&mut self, start: NodeIndex, nested: bool, limit: usize) -> Option<Vec<NodeIndex>> {
        self.round += 1;
        let mut frontier = vec![start];
        for length in 1..limit {
            let mut next = Vec::new();
            for node in frontier {
                for edge in &self.edges[self.leaving[node as usize].clone()] {
                    let to = edge.to;
                    if self.component[to as usize] != self.components
                        || (node == start && !nested && self.tree.related(start, to))
                    {
                        continue;
                    }
                    if to == start {
                        return Some(self.way(start, node, length));
                    }
                    if self.seen[to as usize].0 != self.round {
                        self.seen[to as usize] = (self.round, node);
                        next.push(to);
                    }
                }
            }
            if next.is_empty() {
                return None;
            }
            frontier = next;
        }
        None
    }

    fn way(&self, start: NodeIndex, last: NodeIndex, length: usize) -> Vec<NodeIndex> {
        let mut way = Vec::with_capacity(length);
        let mut node = last;
        while node != start {
            way.push(node);
            node = self.seen[node as usize].1;
        }
        way.push(start);
        way.reverse();
        way
    }
}

#[cfg(test)]
mod tests {
    use crate::graph::structure;
    use crate::model::analysis::ReferenceKind::Call;
    use crate::model::sample::sample;
    use crate::model::structure::Level;

    /// The paths of all module cycles, nested ones in brackets.
    fn cycles(pairs: &[(&str, &str)]) -> Vec<String> {
        let references: Vec<_> = pairs.iter().map(|(from, to)| (*from, *to, Call)).collect();
        let structure = structure(&sample(&references), Level::Module);
        let path = |cycle: &crate::model::structure::Cycle| {
            let ids: Vec<&str> = cycle.path.iter().map(|node| structure.nodes[*node as usize].id.as_str()).collect();
            let text = format!("{} of {}", ids.join(" > "), cycle.nodes.len());
            if cycle.nested { format!("({text})") } else { text }
        };
        structure.cycles.iter().map(path).collect()
    }

    #[test]
    fn no_way_back_is_no_cycle() {
        assert!(cycles(&[("m::a::f", "m::b::f"), ("m::b::f", "m::c::f"), ("m::a::f", "m::a::g")]).is_empty());
    }

    #[test]
    fn the_shortest_way_round_is_told() {
        let long = [("m::a::f", "m::b::f"), ("m::b::f", "m::c::f"), ("m::c::f", "m::d::f"), ("m::d::f", "m::a::f")];
        assert_eq!(cycles(&long), ["m::a > m::b > m::c > m::d of 4"]);
        let short = [long.as_slice(), &[("m::d::f", "m::b::f")]].concat();
        assert_eq!(cycles(&short), ["m::b > m::c > m::d of 4"]);
    }

    #[test]
    fn larger_knots_come_first() {
        let pairs = [
            ("m::a::f", "m::b::f"),
            ("m::b::f", "m::a::f"),
            ("m::p::f", "m::q::f"),
            ("m::q::f", "m::r::f"),
            ("m::r::f", "m::p::f"),
        ];
        assert_eq!(cycles(&pairs), ["m::p > m::q > m::r of 3", "m::a > m::b of 2"]);
    }

    #[test]
    fn a_module_and_what_it_holds_are_no_knot_of_their_own() {
        assert_eq!(cycles(&[("m::a::f", "m::a::b::f"), ("m::a::b::f", "m::a::f")]), ["(m::a > m::a::b of 2)"]);
        let through =
            [("m::a::f", "m::a::b::f"), ("m::a::b::f", "m::a::f"), ("m::a::f", "m::c::f"), ("m::c::f", "m::a::b::f")];
        assert_eq!(cycles(&through), ["m::a > m::c > m::a::b of 3"]);
    }
}
