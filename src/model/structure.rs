//! What hangs together in a codebase, and how strongly: the dependency graph at one level of detail, with its knots.

use crate::model::analysis::ReferenceKind;
use crate::model::tables::Sharing;

/// What the nodes of a graph are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Level {
    Crate,
    #[default]
    Module,
    Item,
}

impl Level {
    /// For a count of nodes: `3 modules`.
    #[must_use]
    pub fn noun(self, count: usize) -> &'static str {
        match (self, count) {
            (Self::Crate, 1) => "crate",
            (Self::Crate, _) => "crates",
            (Self::Module, 1) => "module",
            (Self::Module, _) => "modules",
            (Self::Item, 1) => "item",
            (Self::Item, _) => "items",
        }
    }
}

/// Index into [`Structure::nodes`].
pub type NodeIndex = u32;

/// The dependency graph of a codebase. Everything is ordered, so equal codebases give equal values.
#[derive(Debug, Default, Clone)]
pub struct Structure {
    pub level: Level,
    pub nodes: Vec<Node>,
    /// Sorted by (from, to); no edge leads from a node to itself.
    pub edges: Vec<Edge>,
    /// The largest first.
    pub cycles: Vec<Cycle>,
    /// The strongest first.
    pub couplings: Vec<Coupling>,
    /// The same at each level.
    pub sharing: Sharing,
}

/// A crate, module or item. At the level of items, a module stands for what is written in it outside its items.
#[derive(Debug, Default, Clone)]
pub struct Node {
    /// The Rust path.
    pub id: String,
    /// How many items it holds (itself, for an item).
    pub items: u32,
    /// Lines of code.
    pub lines: u32,
    pub routes: u32,
    /// References that stay within.
    pub internal: u32,
    /// Nodes that refer to this one.
    pub fan_in: u32,
    /// Nodes that this one refers to.
    pub fan_out: u32,
}

/// All references of one node to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    pub from: NodeIndex,
    pub to: NodeIndex,
    pub counts: KindCounts,
}

/// How many references there are of each kind.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct KindCounts([u32; ReferenceKind::ALL.len()]);

impl KindCounts {
    pub fn add(&mut self, kind: ReferenceKind) {
        self.0[kind as usize] += 1;
    }

    #[must_use]
    pub fn of(&self, kind: ReferenceKind) -> u32 {
        self.0[kind as usize]
    }

    #[must_use]
    pub fn total(&self) -> u32 {
        self.0.iter().sum()
    }

    /// Without `use` declarations: those name an item, its uses are counted where they stand.
    #[must_use]
    pub fn uses(&self) -> u32 {
        self.total() - self.of(ReferenceKind::Import) - self.of(ReferenceKind::Reexport)
    }
}

/// A knot: nodes that all reach each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cycle {
    pub nodes: Vec<NodeIndex>,
    /// One shortest way round, each node once: the last refers to the first. Ways between a module and the modules
    /// inside it are passed over where there is another.
    pub path: Vec<NodeIndex>,
    /// The only ways round lead between modules and the modules inside them, as is usual in Rust.
    pub nested: bool,
}

/// Two nodes of which none holds the other, and what ties them.
///
/// `strength` is the sum over their references in both directions, `use` declarations left out, of
/// 1 / log₂(1 + u), where u is the number of nodes that use the referred item from outside its own: a mention of what
/// everybody uses ties less than a mention of what only these two share.
#[derive(Debug, Clone, PartialEq)]
pub struct Coupling {
    pub a: NodeIndex,
    pub b: NodeIndex,
    pub strength: f64,
    /// References of `a` to `b`, without `use` declarations.
    pub forth: u32,
    /// References of `b` to `a`, without `use` declarations.
    pub back: u32,
}
