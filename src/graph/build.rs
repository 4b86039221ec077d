//! Nodes and edges: references gathered by who stands where.

use rayon::prelude::*;

use crate::model::analysis::{Analysis, ItemId, ModuleId, Origin, ReferenceKind};
use crate::model::structure::{Edge, KindCounts, Level, Node, NodeIndex};

pub(super) struct Built {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    pub tree: Tree,
    /// References between different nodes, sorted.
    pub mentions: Vec<Mention>,
}

/// The order of the fields is the order of sorting: edges, then the items behind them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mention {
    pub from: NodeIndex,
    pub to: NodeIndex,
    pub item: u32,
    pub kind: ReferenceKind,
}

impl Mention {
    /// A `use` declaration names an item; its uses are counted where they stand.
    pub(super) fn is_use(&self) -> bool {
        !matches!(self.kind, ReferenceKind::Import | ReferenceKind::Reexport)
    }
}

/// Which node holds which.
pub(super) struct Tree {
    parents: Vec<Option<NodeIndex>>,
}

impl Tree {
    /// Whether one of the nodes holds the other.
    pub(super) fn related(&self, a: NodeIndex, b: NodeIndex) -> bool {
        self.holds(a, b) || self.holds(b, a)
    }

    fn holds(&self, outer: NodeIndex, inner: NodeIndex) -> bool {
        std::iter::successors(self.parents[inner as usize], |node| self.parents[*node as usize])
            .any(|node| node == outer)
    }
}

pub(super) fn build(analysis: &Analysis, level: Level) -> Built {
    let places = Places::new(analysis, level);
    let (mut nodes, tree) = places.nodes(analysis, level);
    let mut mentions: Vec<Mention> = analysis
        .references
        .par_iter()
        .map(|reference| {
            let from = match reference.from {
                Origin::Item(item) => places.item(item),
                Origin::Module(module) => places.module(module),
            };
            Mention { from, to: places.item(reference.to), item: reference.to.0, kind: reference.kind }
        })
        .collect();
    mentions.retain(|mention| {
        let within = mention.from == mention.to;
        nodes[mention.from as usize].internal += u32::from(within);
        !within
    });
    // Two numbers are compared faster than four fields.
    let (high, low) = (|a, b| u64::from(a) << 32 | u64::from(b), |item, kind| u64::from(item) << 8 | kind as u64);
    mentions.par_sort_unstable_by_key(|m: &Mention| (high(m.from, m.to), low(m.item, m.kind)));

    let mut edges: Vec<Edge> = Vec::new();
    for group in mentions.chunk_by(|a, b| (a.from, a.to) == (b.from, b.to)) {
        let mut counts = KindCounts::default();
        group.iter().for_each(|mention| counts.add(mention.kind));
        edges.push(Edge { from: group[0].from, to: group[0].to, counts });
        nodes[group[0].from as usize].fan_out += 1;
        nodes[group[0].to as usize].fan_in += 1;
    }
    Built { nodes, edges, tree, mentions }
}

/// The node of each item and module.
struct Places {
    items: Vec<NodeIndex>,
    modules: Vec<NodeIndex>,
}

impl Places {
    fn item(&self, item: ItemId) -> NodeIndex {
        self.items[item.0 as usize]
    }

    fn module(&self, module: ModuleId) -> NodeIndex {
        self.modules[module.0 as usize]
    }

    fn new(analysis: &Analysis, level: Level) -> Self {
        let modules: Vec<NodeIndex> = match level {
            Level::Crate => crates(analysis),
            Level::Module => (0u32..).take(analysis.modules.len()).collect(),
            // After the items.
            Level::Item => (0u32..).skip(analysis.items.len()).take(analysis.modules.len()).collect(),
        };
        let items = match level {
            Level::Crate | Level::Module => analysis.items.iter().map(|item| modules[item.module.0 as usize]).collect(),
            Level::Item => (0u32..).take(analysis.items.len()).collect(),
        };
        Self { items, modules }
    }

    fn nodes(&self, analysis: &Analysis, level: Level) -> (Vec<Node>, Tree) {
        let count = self.modules.iter().chain(&self.items).max().map_or(0, |last| *last as usize + 1);
        let mut nodes = vec![Node::default(); count];
        let mut parents = vec![None; count];
        for (module, place) in analysis.modules.iter().zip(&self.modules) {
            let node = &mut nodes[*place as usize];
            if level != Level::Crate || module.parent.is_none() {
                node.id.clone_from(&module.id);
            }
            if level != Level::Crate {
                parents[*place as usize] = module.parent.map(|parent| self.module(parent));
            }
            if level != Level::Item {
                node.lines += module.lines;
            }
        }
        for (item, place) in analysis.items.iter().zip(&self.items) {
            let node = &mut nodes[*place as usize];
            node.items += 1;
            if level == Level::Item {
                node.id.clone_from(&item.id);
                node.lines = item.end_line.saturating_sub(item.line) + 1;
                let around = item.parent.map_or_else(|| self.module(item.module), |parent| self.item(parent));
                parents[*place as usize] = Some(around);
            }
        }
        for handler in analysis.routes.iter().filter_map(|route| route.handler) {
            nodes[self.item(handler) as usize].routes += 1;
        }
        (nodes, Tree { parents })
    }
}

/// Crates numbered in the order of their root modules.
fn crates(analysis: &Analysis) -> Vec<NodeIndex> {
    let mut next = 0;
    let mut numbers: Vec<Option<NodeIndex>> = Vec::with_capacity(analysis.modules.len());
    for module in &analysis.modules {
        numbers.push(module.parent.is_none().then(|| {
            next += 1;
            next - 1
        }));
    }
    (0..analysis.modules.len())
        .map(|start| {
            let mut module = start;
            // A module without a root would be a mistake of the frontend; it then counts as the first crate.
            while let (None, Some(parent)) = (numbers[module], analysis.modules[module].parent) {
                module = parent.0 as usize;
            }
            numbers[module].unwrap_or(0)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::sample;

    fn edges(level: Level) -> Vec<(String, String, u32)> {
        let analysis = sample(&[
            ("a::x::f", "a::y::g", ReferenceKind::Call),
            ("a::x::f", "a::y::g", ReferenceKind::Call),
            ("a::x::f", "a::y::S", ReferenceKind::Type),
            ("a::x::f", "a::x::h", ReferenceKind::Call),
            ("b::k", "a::y::g", ReferenceKind::Call),
            ("a::x::", "a::y::g", ReferenceKind::Import),
        ]);
        let built = build(&analysis, level);
        let name = |node: NodeIndex| built.nodes[node as usize].id.clone();
        built.edges.iter().map(|edge| (name(edge.from), name(edge.to), edge.counts.total())).collect()
    }

    fn edge(from: &str, to: &str, count: u32) -> (String, String, u32) {
        (from.to_owned(), to.to_owned(), count)
    }

    #[test]
    fn references_gather_at_each_level() {
        assert_eq!(edges(Level::Crate), [edge("b", "a", 1)]);
        assert_eq!(edges(Level::Module), [edge("a::x", "a::y", 4), edge("b", "a::y", 1)]);
        assert_eq!(
            edges(Level::Item),
            [
                edge("a::x::f", "a::x::h", 1),
                edge("a::x::f", "a::y::S", 1),
                edge("a::x::f", "a::y::g", 2),
                edge("b::k", "a::y::g", 1),
                edge("a::x", "a::y::g", 1),
            ]
        );
    }

    #[test]
    fn what_stays_within_is_counted_there() {
        let analysis =
            sample(&[("a::x::f", "a::x::h", ReferenceKind::Call), ("a::x::f", "a::y::g", ReferenceKind::Call)]);
        let built = build(&analysis, Level::Module);
        let node = built.nodes.iter().find(|node| node.id == "a::x").expect("there");
        assert_eq!((node.internal, node.fan_out, node.fan_in, node.items), (1, 1, 0, 2));
    }
}
