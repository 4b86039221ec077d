//! A proposal as one page: to look at, and to move parts in. Whatever it needs is inside.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::Proposed;
use super::map::{ITEMS, SURE, above, fits, mentions, route_fits, uses};
use crate::model::finding::CodePlace;
use crate::model::graph::{EdgeKind, NodeId, NodeKind};
use crate::model::proposal::Reason;
use crate::model::weights::{LARGE, SMALL, WIDEST, Weights};
use crate::report::Style;
use crate::report::map::quoted;

const PAGE: &str = include_str!("../../../templates/propose/page.html");

/// What stands in the page in place of its parts.
const PARTS: &[(&str, &str)] = &[
    ("/*style*/", include_str!("../../../templates/propose/page.css")),
    ("/*price*/", include_str!("../../../templates/propose/price.js")),
    ("/*map*/", include_str!("../../../templates/propose/map.js")),
    ("/*graph*/", include_str!("../../../templates/propose/graph.js")),
    ("/*page*/", include_str!("../../../templates/propose/page.js")),
];

pub(super) fn render(proposed: &Proposed<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut page = PAGE.to_owned();
    for (mark, part) in PARTS {
        page = page.replace(mark, part);
    }
    let (before, after) = page.split_once("/*data*/").unwrap_or((&page, ""));
    out.write_all(before.as_bytes())?;
    // No name can end the script that holds the data, nor begin a comment in it.
    out.write_all(serde_json::to_string(&data(proposed))?.replace('<', "\\u003c").as_bytes())?;
    out.write_all(after.as_bytes())
}

/// From, to, number of the kind, count, what cutting it costs, places (number of the file, line).
type EdgeRow = (NodeId, NodeId, usize, f64, f64, Vec<(usize, u32)>);
/// Name, tables read, tables written, place, how often.
type TransactionRow<'a> = (&'a str, &'a [NodeId], &'a [NodeId], Option<(usize, u32)>, f64);

/// Read by templates/propose/price.js and its neighbours; rows are arrays, as names of fields would be most of the page.
#[derive(Serialize)]
struct Data<'a> {
    system: &'a str,
    schema: &'a str,
    /// Where the code is, as a map says it.
    root: String,
    section: &'a str,
    /// The map that was there, edited: what the page gives where nothing is moved.
    #[serde(skip_serializing_if = "Option::is_none")]
    edited: Option<&'a str>,
    services: Vec<(&'a str, &'a [String])>,
    nodes: Vec<Node<'a>>,
    kinds: Vec<&'static str>,
    /// By kind: whether such an edge makes one service need another.
    uses: Vec<bool>,
    reasons: Vec<&'static str>,
    files: Vec<&'a str>,
    /// From, to, kind, count, what cutting it costs, file and line of each place.
    edges: Vec<EdgeRow>,
    /// The two nodes, weight, penalty, reason.
    ties: Vec<(NodeId, NodeId, f64, f64, usize)>,
    transactions: Vec<TransactionRow<'a>>,
    use_cases: Vec<&'a [NodeId]>,
    /// As a map writes them, sorted.
    routes: Vec<(String, NodeId)>,
    /// Modules and items as a map writes them, sorted by their names; whether a map can name them.
    names: Vec<(String, bool)>,
    /// From and to, module and item in `names`.
    mentions: Vec<(NodeId, NodeId, usize, usize)>,
    weights: Weights,
    /// The band of sizes, and of how many tables a transaction counts.
    band: [f64; 2],
    widest: usize,
    sure: f64,
    items: usize,
}

#[derive(Serialize)]
struct Node<'a> {
    id: &'a str,
    /// As a map writes it, where that is otherwise; nothing where a map can't.
    #[serde(skip_serializing_if = "Option::is_none")]
    quoted: Option<String>,
    named: bool,
    kind: NodeKind,
    loc: f64,
    /// What it counts in its service's size.
    size: f64,
    service: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    above: Option<NodeId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
}

/// Names by number, in the order in which they came.
#[derive(Default)]
struct Numbers<'a> {
    known: BTreeMap<&'a str, usize>,
    names: Vec<&'a str>,
}

impl<'a> Numbers<'a> {
    fn place(&mut self, place: &'a CodePlace) -> (usize, u32) {
        let next = self.names.len();
        let number = *self.known.entry(&place.file).or_insert(next);
        if number == next {
            self.names.push(&place.file);
        }
        (number, place.line)
    }
}

fn number_of<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|other| other == one).unwrap_or_default()
}

fn data<'a>(proposed: &'a Proposed<'_>) -> Data<'a> {
    let Proposed { graph, proposal, .. } = proposed;
    let mut files = Numbers::default();
    let edges = graph.edges.iter().zip(&proposal.costs).map(|(edge, cost)| {
        let places = edge.places.iter().map(|place| files.place(place)).collect();
        (edge.from, edge.to, number_of(&EdgeKind::ALL, &edge.kind), edge.weight, *cost, places)
    });
    let edges = edges.collect();
    let transactions = graph.transactions.iter().map(|transaction| {
        let place = transaction.place.as_ref().map(|place| files.place(place));
        (transaction.id.as_str(), &transaction.reads[..], &transaction.writes[..], place, transaction.weight)
    });
    let transactions = transactions.collect();
    let reasons: Vec<Reason> = EdgeKind::ALL.into_iter().map(Reason::Edge).chain(OTHERS).collect();
    let mut first: BTreeMap<&str, NodeId> = BTreeMap::new();
    for (route, node) in graph.routes.iter().filter(|(route, _)| route_fits(route)) {
        first.entry(route).or_insert(*node);
    }
    let mentions = proposed.analysis.map(|analysis| mentions(graph, analysis)).unwrap_or_default();
    let mut names: Vec<&str> = mentions.iter().flat_map(|(_, _, module, item)| [*module, *item]).collect();
    names.sort_unstable();
    names.dedup();
    let name = |name: &str| names.partition_point(|known| *known < name);
    Data {
        system: proposed.system,
        schema: proposed.schema,
        uses: EdgeKind::ALL.iter().map(|kind| uses(*kind)).collect(),
        root: proposed.root.map(|root| format!("  source:\n    root: {}\n", quoted(root))).unwrap_or_default(),
        section: proposed.section,
        edited: proposed.revision.and_then(|revision| revision.text.as_deref()),
        services: proposal.services.iter().map(|service| (service.name.as_str(), &service.words[..])).collect(),
        nodes: (0u32..).zip(graph.sizes()).map(|(number, size)| node(proposed, number, size)).collect(),
        kinds: EdgeKind::ALL.iter().map(|kind| kind.noun()).collect(),
        ties: proposal
            .ties
            .iter()
            .map(|tie| (tie.a, tie.b, tie.weight, tie.penalty, number_of(&reasons, &tie.reason)))
            .collect(),
        reasons: reasons.iter().map(|reason| reason.noun()).collect(),
        edges,
        transactions,
        use_cases: graph.use_cases.values().map(Vec::as_slice).collect(),
        routes: first.into_iter().map(|(route, node)| (quoted(route), node)).collect(),
        mentions: mentions.iter().map(|(from, to, module, item)| (*from, *to, name(module), name(item))).collect(),
        names: names.iter().map(|name| (quoted(name), fits(name, false))).collect(),
        files: files.names,
        weights: proposal.weights,
        band: [SMALL, LARGE],
        widest: WIDEST,
        sure: SURE,
        items: ITEMS,
    }
}

const OTHERS: [Reason; 3] = [Reason::Transaction, Reason::Names, Reason::Package];

fn node<'a>(proposed: &'a Proposed<'_>, number: NodeId, size: f64) -> Node<'a> {
    let node = proposed.graph.node(number);
    let named = fits(&node.id, node.kind.is_table());
    let quoted = if named { quoted(&node.id) } else { node.id.clone() };
    Node {
        id: &node.id,
        quoted: (quoted != node.id).then_some(quoted),
        named,
        kind: node.kind,
        loc: node.loc,
        size,
        service: proposed.proposal.assignment[number as usize].map_or(-1, i64::from),
        above: above(proposed.graph, number),
        confidence: proposed.proposal.explanations[number as usize].confidence,
    }
}
