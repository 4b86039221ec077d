//! Graphs made by a seeded generator: modules in areas that call each other, mostly within.

use split::model::graph::{EdgeKind, Graph, GraphEdge, GraphNode, NodeKind};

/// Numbers that look random and are the same in each run (splitmix64).
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// Areas of about a hundred nodes in domains of ten areas; of the edges, 70 % stay within an area and 20 % within a domain.
pub fn graph(nodes: usize, edges: usize) -> Graph {
    let mut chance = Chance::new(7);
    let width = 100;
    let areas = nodes.div_ceil(width);
    let node = |index: usize| {
        let (area, domain) = (index / width, index / (width * 10));
        let table = index % 20 == 19;
        let package = if table { String::new() } else { format!("app::domain{domain:05}::area{area:06}") };
        let word = |number: usize| ["alpha", "beta", "gamma", "delta", "omega", "sigma", "kappa", "theta"][number % 8];
        let name = format!("{}_{}_{index:07}", word(index / 3), word(index / 7));
        let id = if table { format!("table_{name}_{area}") } else { format!("{package}::{name}") };
        let kind = if table { NodeKind::Table } else { NodeKind::Module };
        GraphNode { id, kind, loc: 50.0, package, place: None }
    };
    let mut all: Vec<(usize, GraphNode)> = (0..nodes).map(|index| (index, node(index))).collect();
    all.sort_by(|x, y| x.1.id.cmp(&y.1.id));
    let mut number = vec![0u32; nodes];
    (0u32..).zip(&all).for_each(|(new, (old, _))| number[*old] = new);
    let mut list: Vec<GraphEdge> = Vec::with_capacity(edges);
    while list.len() < edges && nodes > 1 {
        let from = chance.below(nodes);
        let roll = chance.share();
        let area = from / width;
        let near = if roll < 0.7 {
            area
        } else if roll < 0.9 {
            (area / 10 * 10 + chance.below(10)).min(areas - 1)
        } else {
            chance.below(areas)
        };
        let to = (near * width + chance.below(width)).min(nodes - 1);
        if from == to || from % 20 == 19 {
            continue;
        }
        let kind = match (to % 20 == 19, chance.share() < 0.3) {
            (true, true) => EdgeKind::DataWrite,
            (true, false) => EdgeKind::DataRead,
            (false, _) => EdgeKind::Call,
        };
        let weight = 1.0 + chance.below(5) as f64;
        list.push(GraphEdge { from: number[from], to: number[to], kind, weight, damped: None, places: Vec::new() });
    }
    list.sort_by_key(|edge| (edge.from, edge.to, edge.kind));
    list.dedup_by_key(|edge| (edge.from, edge.to, edge.kind));
    Graph { nodes: all.into_iter().map(|(_, node)| node).collect(), edges: list, ..Graph::default() }
}
