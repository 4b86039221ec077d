//! A graph as a JSON document, for analyzers of any language to write: `schemas/graph.schema.json`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::graph::{EdgeKind, NodeKind};

/// A graph to propose services for. Fields that are not named here are passed over.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct GraphDocument<'a> {
    /// Of this format: 1.
    #[serde(default = "first")]
    pub version: u32,
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub name: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub nodes: Vec<NodeEntry<'a>>,
    #[serde(default, borrow)]
    pub edges: Vec<EdgeEntry<'a>>,
    /// Which tables are read and written together.
    #[serde(default, borrow, skip_serializing_if = "Vec::is_empty")]
    pub transactions: Vec<TransactionEntry<'a>>,
    /// What users do with the system, and the ids of the nodes that take part. Names that are no nodes are passed over.
    #[serde(default, borrow, skip_serializing_if = "BTreeMap::is_empty")]
    pub usecases: BTreeMap<Cow<'a, str>, Vec<Cow<'a, str>>>,
    /// A decomposition that people made, for judging a proposal: service by id. It has no say in the proposal.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub truth: Option<BTreeMap<Cow<'a, str>, Cow<'a, str>>>,
}

fn first() -> u32 {
    super::graph::GRAPH_VERSION
}

#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct NodeEntry<'a> {
    /// Unique: the full path in the code (parts separated by `::`, `.` or `/`), or a table's name.
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    pub kind: NodeKind,
    /// Lines of code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub loc: Option<f64>,
    /// The path above it, where that is not what stands before the id's last `::`, `.` or `/`.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub package: Option<Cow<'a, str>>,
    /// Where it is defined.
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub file: Option<Cow<'a, str>>,
    /// From 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct EdgeEntry<'a> {
    /// An id of a node.
    #[serde(borrow)]
    pub from: Cow<'a, str>,
    #[serde(borrow)]
    pub to: Cow<'a, str>,
    pub kind: EdgeKind,
    /// How often: a count, or any measure that is not negative.
    #[serde(default = "once")]
    pub weight: f64,
    /// The same with what many use counted less, where the analyzer knows better than by the number of edges.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub damped: Option<f64>,
    /// Where it happens; the first places are enough.
    #[serde(default, borrow, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlaceEntry<'a>>,
}

fn once() -> f64 {
    1.0
}

#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct PlaceEntry<'a> {
    #[serde(borrow)]
    pub file: Cow<'a, str>,
    /// From 1.
    #[serde(default)]
    pub line: u32,
}

#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct TransactionEntry<'a> {
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    /// Ids of tables.
    #[serde(default, borrow)]
    pub reads: Vec<Cow<'a, str>>,
    #[serde(default, borrow)]
    pub writes: Vec<Cow<'a, str>>,
    #[serde(default = "once")]
    pub weight: f64,
    #[serde(default, borrow, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceEntry<'a>>,
}
