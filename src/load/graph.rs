//! A graph from a JSON document (`--graph FILE`): what can't be is told with its place.

use std::borrow::Cow;
use std::path::Path;

use rustc_hash::FxHashMap;

use crate::error::Error;
use crate::load::file;
use crate::model::document::{GraphDocument, NodeEntry, PlaceEntry, TransactionEntry};
use crate::model::finding::CodePlace;
use crate::model::graph::{GRAPH_VERSION, Graph, GraphEdge, GraphNode, GraphTransaction, NodeId};

/// A graph of ten million edges has less.
const LARGEST: u64 = 2 << 30;

/// An id is a path or a table's name.
const LONGEST_ID: usize = 4096;

/// Places of an edge that are kept.
const PLACES: usize = 8;

/// Reads a graph.
///
/// # Errors
/// When the file cannot be read, is no graph, or says something that can't be: then with the first place that does.
pub fn read(path: &Path) -> Result<Graph, Error> {
    parse(&file::bytes(path, LARGEST)?).map_err(|message| Error::Graph { path: path.to_owned(), message })
}

/// Reads the text of a graph.
///
/// # Errors
/// What is wrong, with the path of the value or the line.
pub fn parse(bytes: &[u8]) -> Result<Graph, String> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let document: GraphDocument<'_> = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    if document.version != GRAPH_VERSION {
        return Err(format!("version {} is not known; this program reads {GRAPH_VERSION}", document.version));
    }
    if document.nodes.is_empty() {
        return Err("`nodes` is empty: there is nothing to propose services for".to_owned());
    }
    let (nodes, numbers) = nodes(document.nodes)?;
    let find = |id: &str, path: &dyn Fn() -> String| {
        numbers.get(id).copied().ok_or_else(|| format!("{}: no node has the id `{}`", path(), shown(id)))
    };
    let mut edges = Vec::with_capacity(document.edges.len());
    for (index, edge) in document.edges.into_iter().enumerate() {
        let from = find(&edge.from, &|| format!("edges[{index}].from"))?;
        let to = find(&edge.to, &|| format!("edges[{index}].to"))?;
        let weight = number(edge.weight, &|| format!("edges[{index}].weight"))?;
        let damped = edge.damped.map(|damped| number(damped, &|| format!("edges[{index}].damped"))).transpose()?;
        let places = edge.places.into_iter().take(PLACES).map(place).collect();
        edges.push(GraphEdge { from, to, kind: edge.kind, weight, damped, places });
    }
    let transactions = document.transactions.into_iter().enumerate();
    let transactions = transactions.map(|(index, entry)| transaction(entry, index, &find)).collect::<Result<_, _>>()?;
    let truth = document.truth.unwrap_or_default();
    let mut graph = Graph {
        name: document.name.map(Cow::into_owned).unwrap_or_default(),
        nodes,
        edges,
        transactions,
        use_cases: document
            .usecases
            .into_iter()
            .map(|(name, ids)| {
                let mut ids: Vec<NodeId> = ids.iter().filter_map(|id| numbers.get(id.as_ref()).copied()).collect();
                ids.sort_unstable();
                ids.dedup();
                (name.into_owned(), ids)
            })
            .collect(),
        routes: Vec::new(),
        truth: truth
            .into_iter()
            .filter_map(|(id, service)| Some((*numbers.get(id.as_ref())?, service.into_owned())))
            .collect(),
    };
    gather(&mut graph.edges);
    Ok(graph)
}

/// Edges of the same kind between the same nodes become one.
fn gather(edges: &mut Vec<GraphEdge>) {
    edges.sort_by_key(|edge| (edge.from, edge.to, edge.kind));
    edges.dedup_by(|next, first| {
        let same = (next.from, next.to, next.kind) == (first.from, first.to, first.kind);
        if same {
            if first.damped.is_some() || next.damped.is_some() {
                first.damped = Some(first.damped.unwrap_or(first.weight) + next.damped.unwrap_or(next.weight));
            }
            first.weight += next.weight;
            let room = PLACES.saturating_sub(first.places.len());
            first.places.extend(next.places.drain(..).take(room));
        }
        same
    });
    edges.iter_mut().for_each(|edge| edge.weight = edge.weight.min(f64::MAX));
}

fn nodes(entries: Vec<NodeEntry<'_>>) -> Result<(Vec<GraphNode>, FxHashMap<String, NodeId>), String> {
    let mut nodes: Vec<(usize, GraphNode)> = Vec::with_capacity(entries.len());
    for (index, entry) in entries.into_iter().enumerate() {
        let path = |field: &str| format!("nodes[{index}].{field}");
        if entry.id.is_empty() || entry.id.len() > LONGEST_ID {
            let size = entry.id.len();
            return Err(format!("{}: an id has 1 to {LONGEST_ID} bytes, this one has {size}", path("id")));
        }
        let loc = entry.loc.map_or(Ok(1.0), |loc| number(loc, &|| path("loc")))?.max(1.0);
        let package = match entry.package {
            Some(package) if package.len() > LONGEST_ID => {
                return Err(format!("{}: at most {LONGEST_ID} bytes", path("package")));
            }
            Some(package) => package.into_owned(),
            None if entry.kind.is_table() => String::new(),
            None => above(&entry.id).to_owned(),
        };
        let place = entry.file.map(|file| CodePlace {
            file: file.into_owned(),
            line: entry.line.unwrap_or_default(),
            column: 0,
        });
        nodes.push((index, GraphNode { id: entry.id.into_owned(), kind: entry.kind, loc, package, place }));
    }
    nodes.sort_by(|(i, a), (j, b)| a.id.cmp(&b.id).then(i.cmp(j)));
    for pair in nodes.windows(2) {
        let [(first, a), (second, b)] = pair else { continue };
        if a.id == b.id {
            return Err(format!("nodes[{second}].id: `{}` is the id of nodes[{first}] too", shown(&a.id)));
        }
    }
    let nodes: Vec<GraphNode> = nodes.into_iter().map(|(_, node)| node).collect();
    let numbers = (0u32..).zip(&nodes).map(|(number, node)| (node.id.clone(), number)).collect();
    Ok((nodes, numbers))
}

/// The node of an id; otherwise what is wrong, at the path that the second function gives.
type Find<'a> = &'a dyn Fn(&str, &dyn Fn() -> String) -> Result<NodeId, String>;

fn transaction(entry: TransactionEntry<'_>, index: usize, find: Find<'_>) -> Result<GraphTransaction, String> {
    let all = |names: &[Cow<'_, str>], field: &str| {
        let numbered = names.iter().enumerate();
        let found = numbered.map(|(at, name)| find(name, &|| format!("transactions[{index}].{field}[{at}]")));
        let mut found = found.collect::<Result<Vec<NodeId>, String>>()?;
        found.sort_unstable();
        found.dedup();
        Ok::<_, String>(found)
    };
    Ok(GraphTransaction {
        reads: all(&entry.reads, "reads")?,
        writes: all(&entry.writes, "writes")?,
        weight: number(entry.weight, &|| format!("transactions[{index}].weight"))?,
        place: entry.place.map(place),
        id: entry.id.into_owned(),
    })
}

fn number(value: f64, path: &dyn Fn() -> String) -> Result<f64, String> {
    // Sums of weights must stay finite.
    if value.is_finite() && (0.0..=1e15).contains(&value) {
        return Ok(value);
    }
    Err(format!("{}: {value} is no number from 0 to 1e15", path()))
}

fn place(entry: PlaceEntry<'_>) -> CodePlace {
    CodePlace { file: entry.file.into_owned(), line: entry.line, column: 0 }
}

/// What stands before the last separator of a path.
fn above(id: &str) -> &str {
    id.rfind(['.', '/', ':']).map_or("", |at| id[..at].trim_end_matches(':'))
}

/// A name that may be long or odd, for a message.
fn shown(text: &str) -> String {
    let mut short: String =
        text.chars().take(80).map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect();
    if short.len() < text.len() && text.chars().nth(80).is_some() {
        short.push('…');
    }
    short
}
