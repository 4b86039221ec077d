//! A proposal as one JSON document; `schemas/proposal.schema.json` describes it.

use std::collections::BTreeMap;
use std::io::{self, Write};

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::Proposed;
use crate::model::document::GraphDocument;
use crate::model::finding::CodePlace;
use crate::model::graph::{EdgeKind, NodeKind};
use crate::model::proposal::{Candidate, ExplainedTie, Metrics};
use crate::model::weights::Weights;
use crate::report::Style;

/// Raised when a reader of the document has to change.
const VERSION: u32 = 1;

pub(super) fn render(proposed: &Proposed<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &document(proposed))?;
    out.write_all(b"\n")
}

/// The schema of the document.
#[must_use]
pub(in crate::report) fn schema() -> Schema {
    let mut schema = schemars::schema_for!(Document<'static>);
    schema.insert("title".to_owned(), "What `split propose --format json` writes".into());
    schema
}

/// The schema of the graphs that `--graph` reads.
#[must_use]
pub(in crate::report) fn graph_schema() -> Schema {
    let mut schema = schemars::schema_for!(GraphDocument<'static>);
    schema.insert("title".to_owned(), "A graph for `split propose --graph`".into());
    schema
}

/// Services for a graph. Costs and weights are in units of the objective (docs/metrics.md).
#[derive(Serialize, JsonSchema)]
struct Document<'a> {
    /// Of this format.
    version: u32,
    system: &'a str,
    services: Vec<Service<'a>>,
    /// The service of each node; `shared` for what everybody uses.
    assignment: BTreeMap<&'a str, &'a str>,
    nodes: Vec<Node<'a>>,
    /// The dearest first.
    cuts: Vec<Cut<'a>>,
    /// Transactions that write tables of several services.
    sagas: Vec<Saga<'a>>,
    /// Tables that several services use, the closest contest first.
    contested: Vec<Contested<'a>>,
    metrics: Figures<'a>,
    /// What trivial partitions score.
    baselines: Vec<Other<'a>>,
    alternatives: Vec<Other<'a>>,
    warnings: Vec<&'a str>,
    /// What limits that were asked for cost.
    prices: &'a [String],
    /// Runs that confidence comes from.
    runs: u32,
    weights: Weights,
    /// What becomes of a map that was there before.
    #[serde(skip_serializing_if = "Option::is_none")]
    revision: Option<Revised<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Revised<'a> {
    /// The map.
    file: &'a str,
    /// Nodes that it has elsewhere or not at all.
    placed: Vec<&'a str>,
    /// Patterns that fit nothing any more.
    dropped: Vec<Dropped<'a>>,
    /// Moves of nodes that it names which would pay, or did, if they were accepted; gains add up in this order.
    moves: Vec<Moved<'a>>,
    /// Whether the moves were made.
    accepted: bool,
}

#[derive(Serialize, JsonSchema)]
struct Dropped<'a> {
    pattern: &'a str,
    line: u32,
}

#[derive(Serialize, JsonSchema)]
struct Moved<'a> {
    node: &'a str,
    from: &'a str,
    to: &'a str,
    gain: f64,
    /// The strongest ties to where it would go.
    because: Vec<Tie<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Service<'a> {
    name: &'a str,
    words: &'a [String],
    nodes: Vec<&'a str>,
    loc: f64,
    /// The share of the weight of its ties that stays within, 0 to 1.
    cohesion: f64,
}

#[derive(Serialize, JsonSchema)]
struct Node<'a> {
    id: &'a str,
    kind: NodeKind,
    service: &'a str,
    /// The strongest ties within the service.
    kept: Vec<Tie<'a>>,
    /// The strongest ties to others.
    cut: Vec<Tie<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    runner_up: Option<RunnerUp<'a>>,
    /// The share of perturbed runs that agree, 0 to 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
}

#[derive(Serialize, JsonSchema)]
struct Tie<'a> {
    to: &'a str,
    weight: f64,
    because: Vec<&'static str>,
}

#[derive(Serialize, JsonSchema)]
struct RunnerUp<'a> {
    service: &'a str,
    /// What moving there would cost; less than 0 where it would gain.
    cost: f64,
}

#[derive(Serialize, JsonSchema)]
struct Cut<'a> {
    from: &'a str,
    to: &'a str,
    from_service: &'a str,
    to_service: &'a str,
    kind: EdgeKind,
    count: f64,
    cost: f64,
    places: Vec<Place<'a>>,
}

#[derive(Serialize, JsonSchema)]
struct Place<'a> {
    file: &'a str,
    line: u32,
}

impl<'a> From<&'a CodePlace> for Place<'a> {
    fn from(place: &'a CodePlace) -> Self {
        Self { file: &place.file, line: place.line }
    }
}

#[derive(Serialize, JsonSchema)]
struct Saga<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<Place<'a>>,
    /// Tables that it writes, by service.
    writes: BTreeMap<&'a str, Vec<&'a str>>,
}

#[derive(Serialize, JsonSchema)]
struct Contested<'a> {
    table: &'a str,
    owner: &'a str,
    /// 3 · writes + reads.
    score: f64,
    runner_up: &'a str,
    runner_up_score: f64,
    /// The difference as a share of the larger score.
    margin: f64,
    writers: Vec<&'a str>,
}

/// Formulas, units and directions: docs/metrics.md. What has no meaning for the graph is left out.
#[derive(Serialize, JsonSchema)]
struct Figures<'a> {
    services: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    sm: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    icp: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ifn: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ned: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    bcp: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    turbo_mq: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    modularity: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dtx: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    crossing_reads: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    crossing_writes: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cut_foreign_keys: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cut_joins: Option<f64>,
    largest: f64,
    /// Why the figures say nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    degenerate: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mojofm: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ari: Option<f64>,
}

#[derive(Serialize, JsonSchema)]
struct Other<'a> {
    name: &'a str,
    /// Nodes that are elsewhere than in the proposal.
    moved: usize,
    /// What the objective says of it.
    value: f64,
    metrics: Figures<'a>,
}

fn figures(metrics: &Metrics) -> Figures<'_> {
    Figures {
        services: metrics.services,
        sm: metrics.sm,
        icp: metrics.icp,
        ifn: metrics.ifn,
        ned: metrics.ned,
        bcp: metrics.bcp,
        turbo_mq: metrics.turbo_mq,
        modularity: metrics.modularity,
        dtx: metrics.dtx,
        crossing_reads: metrics.crossing_reads,
        crossing_writes: metrics.crossing_writes,
        cut_foreign_keys: metrics.cut_foreign_keys,
        cut_joins: metrics.cut_joins,
        largest: metrics.largest,
        degenerate: metrics.degenerate.as_deref(),
        mojofm: metrics.mojofm,
        ari: metrics.ari,
    }
}

fn other(candidate: &Candidate) -> Other<'_> {
    Other {
        name: &candidate.name,
        moved: candidate.moved,
        value: candidate.value,
        metrics: figures(&candidate.metrics),
    }
}

fn document<'a>(proposed: &'a Proposed<'_>) -> Document<'a> {
    let Proposed { graph, proposal, .. } = proposed;
    let tie = |tie: &ExplainedTie| Tie {
        to: proposed.id(tie.other),
        weight: tie.weight,
        because: tie.reasons.iter().map(|reason| reason.noun()).collect(),
    };
    let numbered = || (0u32..).zip(&graph.nodes);
    let revision = proposed.revision.map(|revision| Revised {
        file: &revision.file,
        placed: revision.placed.iter().map(|node| proposed.id(*node)).collect(),
        dropped: revision.dropped.iter().map(|(line, pattern)| Dropped { pattern, line: *line }).collect(),
        moves: revision
            .moves
            .iter()
            .map(|step| Moved {
                node: proposed.id(step.node),
                from: &step.from,
                to: &step.to,
                gain: step.gain,
                because: step.because.iter().map(tie).collect(),
            })
            .collect(),
        accepted: revision.accepted,
    });
    Document {
        version: VERSION,
        system: proposed.system,
        services: proposal
            .services
            .iter()
            .map(|service| Service {
                name: &service.name,
                words: &service.words,
                nodes: service.nodes.iter().map(|node| proposed.id(*node)).collect(),
                loc: service.loc,
                cohesion: service.cohesion,
            })
            .collect(),
        assignment: numbered().map(|(number, node)| (node.id.as_str(), proposed.service_of(number))).collect(),
        nodes: numbered()
            .zip(&proposal.explanations)
            .map(|((number, node), why)| Node {
                id: &node.id,
                kind: node.kind,
                service: proposed.service_of(number),
                kept: why.kept.iter().map(tie).collect(),
                cut: why.cut.iter().map(tie).collect(),
                runner_up: why
                    .runner_up
                    .map(|(service, cost)| RunnerUp { service: proposed.service(Some(service)), cost }),
                confidence: why.confidence,
            })
            .collect(),
        cuts: proposal
            .cuts
            .iter()
            .map(|cut| Cut {
                from: proposed.id(cut.from),
                to: proposed.id(cut.to),
                from_service: proposed.service_of(cut.from),
                to_service: proposed.service_of(cut.to),
                kind: cut.kind,
                count: cut.count,
                cost: cut.cost,
                places: cut.places.iter().map(Place::from).collect(),
            })
            .collect(),
        sagas: proposal
            .sagas
            .iter()
            .map(|saga| Saga {
                id: &saga.id,
                place: saga.place.as_ref().map(Place::from),
                writes: saga
                    .writes
                    .values()
                    .map(|tables| {
                        (proposed.service_of(tables[0]), tables.iter().map(|table| proposed.id(*table)).collect())
                    })
                    .collect(),
            })
            .collect(),
        contested: proposal
            .contested
            .iter()
            .map(|contested| Contested {
                table: proposed.id(contested.table),
                owner: proposed.service_of(contested.table),
                score: contested.owner.1,
                runner_up: proposed.service(Some(contested.runner_up.0)),
                runner_up_score: contested.runner_up.1,
                margin: contested.margin,
                writers: contested.writers.iter().map(|own| proposed.service(Some(*own))).collect(),
            })
            .collect(),
        metrics: figures(&proposal.metrics),
        baselines: proposal.baselines.iter().map(other).collect(),
        alternatives: proposal.alternatives.iter().map(other).collect(),
        warnings: proposal.warnings.iter().chain(&proposal.missing).map(String::as_str).collect(),
        prices: &proposal.prices,
        runs: proposal.runs,
        weights: proposal.weights,
        revision,
    }
}
