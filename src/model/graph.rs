//! The graph that a proposal is made from, whatever language or analyzer it comes from: parts of the code and tables,
//! and what ties them.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::finding::CodePlace;

/// The version of the document that this program reads and writes.
pub const GRAPH_VERSION: u32 = 1;

/// Index into [`Graph::nodes`].
pub type NodeId = u32;

/// Nodes are sorted by id, edges by (from, to, kind), and no two are the same.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Graph {
    pub name: String,
    pub nodes: Vec<GraphNode>,
    pub edges: Vec<GraphEdge>,
    pub transactions: Vec<GraphTransaction>,
    /// What a user does with the system, and the nodes that take part, sorted.
    pub use_cases: BTreeMap<String, Vec<NodeId>>,
    /// What serves a route: `METHOD /path` and the node of its handler.
    pub routes: Vec<(String, NodeId)>,
    /// A decomposition that people made, by node; for judging a proposal, never for making it.
    pub truth: BTreeMap<NodeId, String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct GraphNode {
    pub id: String,
    pub kind: NodeKind,
    /// Lines of code; 1 for tables and where nobody counted.
    pub loc: f64,
    /// What it belongs to in the code: the path above it. Empty for tables.
    pub package: String,
    pub place: Option<CodePlace>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NodeKind {
    Module,
    Class,
    Function,
    Table,
}

impl NodeKind {
    #[must_use]
    pub fn is_table(self) -> bool {
        self == Self::Table
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct GraphEdge {
    pub from: NodeId,
    pub to: NodeId,
    pub kind: EdgeKind,
    /// How often; finite and not negative.
    pub weight: f64,
    /// The same with what is used by many counted less; as `weight` where nobody damped it.
    pub damped: Option<f64>,
    /// The first places that make it, sorted.
    pub places: Vec<CodePlace>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum EdgeKind {
    /// Code calls or uses code.
    Call,
    Import,
    Inherit,
    /// Code reads a table.
    DataRead,
    /// Code writes a table.
    DataWrite,
    /// A foreign key between tables.
    Fk,
    /// A statement joins two tables.
    Join,
    /// Both changed in the same commits.
    CoChange,
    /// Seen at run time.
    Trace,
}

impl EdgeKind {
    pub const ALL: [Self; 9] = [
        Self::Call,
        Self::Import,
        Self::Inherit,
        Self::DataRead,
        Self::DataWrite,
        Self::Fk,
        Self::Join,
        Self::CoChange,
        Self::Trace,
    ];

    /// What code does with code.
    #[must_use]
    pub fn is_code(self) -> bool {
        matches!(self, Self::Call | Self::Import | Self::Inherit)
    }

    /// For people.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Import => "import",
            Self::Inherit => "inheritance",
            Self::DataRead => "read",
            Self::DataWrite => "write",
            Self::Fk => "foreign key",
            Self::Join => "join",
            Self::CoChange => "common change",
            Self::Trace => "call at run time",
        }
    }
}

/// Tables that are used together; sorted.
#[derive(Debug, Clone, PartialEq)]
pub struct GraphTransaction {
    pub id: String,
    pub reads: Vec<NodeId>,
    pub writes: Vec<NodeId>,
    /// How often it runs; 1 where nobody counted.
    pub weight: f64,
    pub place: Option<CodePlace>,
}

impl Graph {
    /// How large each node is: lines of code; a table counts as an average part of the code.
    #[must_use]
    pub fn sizes(&self) -> Vec<f64> {
        let code = self.nodes.iter().filter(|node| !node.kind.is_table());
        let many = code.clone().count().max(1) as f64;
        let average = (code.map(|node| node.loc).sum::<f64>() / many).max(1.0);
        self.nodes.iter().map(|node| if node.kind.is_table() { average } else { node.loc }).collect()
    }

    /// The node of that id.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<NodeId> {
        self.nodes.binary_search_by(|node| node.id.as_str().cmp(id)).ok().map(|index| index as NodeId)
    }

    #[must_use]
    pub fn node(&self, id: NodeId) -> &GraphNode {
        &self.nodes[id as usize]
    }
}
