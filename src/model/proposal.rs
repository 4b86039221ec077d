//! What `split propose` answers: services, why each part is where it is, and what the cuts cost.

use std::collections::{BTreeMap, BTreeSet};

use super::finding::CodePlace;
use super::graph::NodeId;
use super::weights::Weights;

/// What is asked for.
#[derive(Debug, Default, Clone)]
pub struct Request {
    pub weights: Weights,
    /// So many services, whatever that costs.
    pub services: Option<usize>,
    /// Services smaller than this (in lines of code) are joined with others; a twentieth of the code where nothing is said.
    pub min_size: Option<f64>,
    /// Services larger than this are cut.
    pub max_size: Option<f64>,
    /// Parts that stay in one service.
    pub together: Vec<Vec<NodeId>>,
    /// Parts that may not be in one service.
    pub apart: Vec<(NodeId, NodeId)>,
    /// Parts whose service is said; [`SHARED`] is one too.
    pub pinned: BTreeMap<NodeId, String>,
    /// Names of services that have no part here, and that no other service may get.
    pub taken: BTreeSet<String>,
}

/// What belongs to no service alone is called so.
pub const SHARED: &str = "shared";

/// Services for a graph. Everything is ordered.
#[derive(Debug, Default, Clone)]
pub struct Proposal {
    /// Sorted by name.
    pub services: Vec<ServiceProposal>,
    /// By node: index into `services`, or nothing for what is shared.
    pub assignment: Vec<Option<u32>>,
    /// By node.
    pub explanations: Vec<Explanation>,
    /// Ties between services, the dearest first.
    pub cuts: Vec<Cut>,
    /// Transactions that write tables of several services, the widest first.
    pub sagas: Vec<Saga>,
    /// Tables that several services use, the closest contest first.
    pub contested: Vec<Contested>,
    pub metrics: Metrics,
    /// What trivial partitions would score, by their name.
    pub baselines: Vec<Candidate>,
    /// The proposal and up to three that differ in structure.
    pub alternatives: Vec<Candidate>,
    pub warnings: Vec<String>,
    /// What was asked of parts that are not here.
    pub missing: Vec<String>,
    /// What limits that were asked for cost, in words with figures.
    pub prices: Vec<String>,
    /// Runs with slightly other weights that confidence comes from; 0 where the graph is too large for any.
    pub runs: u32,
    /// What the partition is worth: the objective, docs/metrics.md.
    pub value: f64,
    pub weights: Weights,
    /// What the objective is made of, sorted by pair; one entry a reason.
    pub ties: Vec<Tie>,
    /// By edge of the graph: what cutting it costs.
    pub costs: Vec<f64>,
}

#[derive(Debug, Default, Clone, PartialEq)]
pub struct ServiceProposal {
    /// A DNS label.
    pub name: String,
    /// The words that its names have and others don't, the most telling first.
    pub words: Vec<String>,
    pub nodes: Vec<NodeId>,
    pub loc: f64,
    /// Of all ties of its parts, the share (by weight) that stays within, 0 to 1.
    pub cohesion: f64,
}

/// Why a node is where it is. Weights are those of the objective.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Explanation {
    /// The strongest ties that stay, and that are cut.
    pub kept: Vec<ExplainedTie>,
    pub cut: Vec<ExplainedTie>,
    /// The next best service, and what moving there would cost; less than nothing where it would be a gain.
    pub runner_up: Option<(u32, f64)>,
    /// How often it was in this service when weights were slightly other, 0 to 1; nothing where that was not tried.
    pub confidence: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ExplainedTie {
    pub other: NodeId,
    pub weight: f64,
    /// What it is made of, the heaviest first.
    pub reasons: Vec<Reason>,
}

/// A tie between two nodes, the smaller one first: what it is worth, and what cutting it costs besides.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tie {
    pub a: NodeId,
    pub b: NodeId,
    pub weight: f64,
    pub penalty: f64,
    pub reason: Reason,
}

/// What a tie is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    Edge(super::graph::EdgeKind),
    Transaction,
    Names,
    Package,
}

impl Reason {
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Edge(kind) => kind.noun(),
            Self::Transaction => "transaction",
            Self::Names => "name",
            Self::Package => "package",
        }
    }
}

/// A part that would be better elsewhere than where a map has it.
#[derive(Debug, Clone, PartialEq)]
pub struct Move {
    pub node: NodeId,
    /// Services by name.
    pub from: String,
    pub to: String,
    /// In weights of the objective, when the moves before it are made.
    pub gain: f64,
    /// The strongest ties to where it would go.
    pub because: Vec<ExplainedTie>,
}

/// A tie between two services that has to be cut.
#[derive(Debug, Clone, PartialEq)]
pub struct Cut {
    pub from: NodeId,
    pub to: NodeId,
    pub kind: super::graph::EdgeKind,
    /// How often.
    pub count: f64,
    /// In weights of the objective; what the tie counts, and what cutting it costs besides.
    pub cost: f64,
    pub places: Vec<CodePlace>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Saga {
    pub id: String,
    pub place: Option<CodePlace>,
    /// The tables that it writes, by service.
    pub writes: BTreeMap<u32, Vec<NodeId>>,
}

/// A table that more than one service uses.
#[derive(Debug, Clone, PartialEq)]
pub struct Contested {
    pub table: NodeId,
    /// By 3 · writes + reads.
    pub owner: (u32, f64),
    pub runner_up: (u32, f64),
    /// The difference as a share of the owner's, 0 to 1; below nothing where another reason decided.
    pub margin: f64,
    /// Services that write it.
    pub writers: Vec<u32>,
}

/// A partition with its figures, for comparing.
#[derive(Debug, Default, Clone)]
pub struct Candidate {
    pub name: String,
    pub metrics: Metrics,
    /// Nodes that would be elsewhere than in the proposal.
    pub moved: usize,
    pub value: f64,
    pub assignment: Vec<Option<u32>>,
}

/// Measures of a partition; formulas in docs/metrics.md. Nothing where a measure has no meaning for the graph.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Metrics {
    pub services: usize,
    pub sm: Option<f64>,
    pub icp: Option<f64>,
    pub ifn: Option<f64>,
    pub ned: Option<f64>,
    pub bcp: Option<f64>,
    pub turbo_mq: Option<f64>,
    pub modularity: Option<f64>,
    pub dtx: Option<f64>,
    pub crossing_reads: Option<f64>,
    pub crossing_writes: Option<f64>,
    pub cut_foreign_keys: Option<f64>,
    pub cut_joins: Option<f64>,
    /// Nodes of the largest service as a share of all.
    pub largest: f64,
    /// Why the other figures say nothing.
    pub degenerate: Option<String>,
    pub mojofm: Option<f64>,
    pub ari: Option<f64>,
}

/// The price of moving nodes from service to service.
#[derive(Debug, Default, Clone)]
pub struct Change {
    /// Nothing as service: to what is shared.
    pub moves: Vec<(NodeId, Option<u32>)>,
    /// In weights of the objective: more than nothing makes the partition worse.
    pub cost: f64,
    /// What all cuts cost before and after.
    pub cut_cost: (f64, f64),
    /// Transactions that need a saga, before and after.
    pub sagas: (usize, usize),
    pub added: Vec<Cut>,
    pub mended: Vec<Cut>,
    pub before: Metrics,
    pub after: Metrics,
}
