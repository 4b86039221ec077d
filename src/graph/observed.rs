//! Ties that the text of a codebase does not show: what was changed together, and what ran.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::analysis::{Analysis, Origin};
use crate::model::data::Statement;
use crate::model::graph::{EdgeKind, Graph, GraphEdge, NodeId, NodeKind};
use crate::model::observed::{Commit, Span};
use crate::model::schema::Name;

/// A commit of more files is a reformatting, a renaming, an import: it says nothing of what belongs together.
pub const WIDEST: usize = 30;

/// How often, and the same as it counts for a tie.
type Times = (f64, Option<f64>);

/// Ties parts of the code (and tables, by their migrations) that are changed in one commit. Each commit gives each of its n parts
/// the same sum, 1 / (n − 1) a pair: what Newman (2001) does with authors of papers.
pub fn history(graph: &mut Graph, commits: &[Commit], analysis: Option<&Analysis>) {
    let mut parts = files(graph);
    for migration in analysis.iter().flat_map(|analysis| &analysis.databases).flat_map(|database| &database.migrations)
    {
        let tables: BTreeSet<NodeId> =
            migration.touches.iter().filter_map(|touch| table(graph, &touch.table.to_string())).collect();
        // A dump of the whole schema says nothing of any table.
        if tables.len() <= 3 {
            parts.entry(migration.file.clone()).or_default().extend(tables);
        }
    }
    let mut found: BTreeMap<(NodeId, NodeId), f64> = BTreeMap::new();
    for commit in commits.iter().filter(|commit| commit.files <= WIDEST) {
        let nodes: BTreeSet<NodeId> =
            commit.paths.iter().filter_map(|path| parts.get(path)).flatten().copied().collect();
        let nodes: Vec<NodeId> = nodes.into_iter().collect();
        for (at, a) in nodes.iter().enumerate() {
            for b in &nodes[at + 1..] {
                *found.entry((*a, *b)).or_default() += 1.0 / (nodes.len() - 1) as f64;
            }
        }
    }
    add(graph, EdgeKind::CoChange, found.into_iter().map(|(pair, weight)| (pair, (weight, None))));
}

/// The part of the code that stands for each file: the largest that begins in it.
fn files(graph: &Graph) -> FxHashMap<String, Vec<NodeId>> {
    let mut first: FxHashMap<&str, ((NodeKind, u32), NodeId)> = FxHashMap::default();
    for (number, node) in (0u32..).zip(&graph.nodes) {
        let Some(place) = node.place.as_ref().filter(|_| !node.kind.is_table()) else { continue };
        let found = ((node.kind, place.line), number);
        first.entry(&place.file).and_modify(|best| *best = found.min(*best)).or_insert(found);
    }
    first.into_iter().map(|(file, (_, node))| (file.to_owned(), vec![node])).collect()
}

/// Ties tables that are used by one statement, and the code that has the statement to its tables. A database counts
/// up to billions: what counts for a tie is ln(1 + calls).
pub fn statements(graph: &mut Graph, counted: &[(Statement, f64)], analysis: Option<&Analysis>) {
    let mut places: BTreeMap<Touched, BTreeSet<NodeId>> = BTreeMap::new();
    for query in analysis.iter().flat_map(|analysis| &analysis.queries).filter(|query| !query.test) {
        let Some(analysis) = analysis else { continue };
        let (touched, from) = (touched(graph, &query.statement), origin(graph, analysis, query.from));
        places.entry(touched).or_default().extend(from);
    }
    let mut found: BTreeMap<(NodeId, NodeId), f64> = BTreeMap::new();
    for (statement, calls) in counted {
        let touched = touched(graph, statement);
        pairs(&touched, *calls, &mut found);
        // Which place it came from, the database does not know: all that touch the same share it.
        let Some(code) = places.get(&touched) else { continue };
        for from in code {
            for to in touched.0.iter().chain(&touched.1).collect::<BTreeSet<_>>() {
                *found.entry((*from, *to)).or_default() += calls / code.len() as f64;
            }
        }
    }
    add(graph, EdgeKind::Trace, found.into_iter().map(|(pair, calls)| (pair, (calls, Some(calls.ln_1p())))));
}

/// Tables that a statement reads, and that it writes.
type Touched = (BTreeSet<NodeId>, BTreeSet<NodeId>);

fn touched(graph: &Graph, statement: &Statement) -> Touched {
    let all = |names: &[Name]| names.iter().filter_map(|name| table(graph, &name.to_string())).collect();
    (all(&statement.reads), all(&statement.writes))
}

/// Tables of one statement; one that reads half the database ties none of them.
fn pairs((reads, writes): &Touched, times: f64, found: &mut BTreeMap<(NodeId, NodeId), f64>) {
    let tables: Vec<NodeId> = reads.union(writes).copied().collect();
    if tables.len() > WIDEST {
        return;
    }
    for (at, a) in tables.iter().enumerate() {
        for b in &tables[at + 1..] {
            *found.entry((*a, *b)).or_default() += times;
        }
    }
}

fn origin(graph: &Graph, analysis: &Analysis, from: Origin) -> Option<NodeId> {
    match from {
        Origin::Item(item) => {
            let item = &analysis.items[item.0 as usize];
            graph.find(&item.id).or_else(|| graph.find(&analysis.modules[item.module.0 as usize].id))
        }
        Origin::Module(module) => graph.find(&analysis.modules[module.0 as usize].id),
    }
}

/// Ties what calls each other, and code to the tables that it asks for. `read` has the distinct statements of the spans.
pub fn traces(graph: &mut Graph, spans: &[Span], read: &BTreeMap<&str, Statement>) {
    let code = places(graph, spans);
    let tables: BTreeMap<&str, Touched> = read.iter().map(|(text, found)| (*text, touched(graph, found))).collect();
    let mut found: BTreeMap<(NodeId, NodeId), f64> = BTreeMap::new();
    for (span, own) in spans.iter().zip(&code) {
        let caller = span.parent.and_then(|parent| code[parent as usize]);
        if let (Some(caller), Some(own)) = (caller, *own) {
            *found.entry((caller, own)).or_default() += 1.0;
        }
        let mut asked: BTreeSet<NodeId> = table(graph, &span.table).into_iter().collect();
        if let Some(touched) = tables.get(span.statement.as_str()) {
            pairs(touched, 1.0, &mut found);
            asked.extend(touched.0.iter().chain(&touched.1));
        }
        for table in asked {
            if let Some(own) = *own {
                *found.entry((own, table)).or_default() += 1.0;
            }
        }
    }
    add(graph, EdgeKind::Trace, found.into_iter().map(|(pair, count)| (pair, (count, Some(count.ln_1p())))));
}

/// By span: the part of the code that it ran in, its own or that of the nearest span around it.
fn places(graph: &Graph, spans: &[Span]) -> Vec<Option<NodeId>> {
    let files = files(graph);
    let mut known: FxHashMap<(&str, &str, &str), Option<NodeId>> = FxHashMap::default();
    let own: Vec<Option<NodeId>> = spans
        .iter()
        .map(|span| {
            *known.entry((&span.code, &span.file, &span.name)).or_insert_with(|| {
                let file = || files.get(&span.file).and_then(|nodes| nodes.first()).copied();
                // Names of spans are free: only those count that are paths.
                let name = || span.name.contains("::").then(|| part(graph, &span.name)).flatten();
                part(graph, &span.code).or_else(file).or_else(name)
            })
        })
        .collect();
    let mut places: Vec<Option<Option<NodeId>>> = own.iter().map(|own| own.map(Some)).collect();
    for start in 0..spans.len() {
        let (mut way, mut seen, mut at) = (Vec::new(), FxHashSet::default(), Some(start));
        let end = loop {
            let Some(span) = at.filter(|span| seen.insert(*span)) else { break None };
            if let Some(place) = places[span] {
                break place;
            }
            way.push(span);
            at = spans[span].parent.map(|parent| parent as usize);
        };
        way.into_iter().for_each(|span| places[span] = Some(end));
    }
    places.into_iter().map(Option::flatten).collect()
}

/// The part of the code with that path, or the innermost that holds it.
fn part(graph: &Graph, path: &str) -> Option<NodeId> {
    let mut path = path;
    while !path.is_empty() {
        if let Some(node) = graph.find(path).filter(|node| !graph.node(*node).kind.is_table()) {
            return Some(node);
        }
        path = path.rfind([':', '.', '/', '#']).map_or("", |at| path[..at].trim_end_matches(':'));
    }
    None
}

/// The table with that name, in its schema or in the one that goes without saying.
fn table(graph: &Graph, name: &str) -> Option<NodeId> {
    let find = |name: &str| {
        let ids = [format!("table:{name}"), name.to_owned()];
        ids.iter().find_map(|id| graph.find(id).filter(|node| graph.node(*node).kind.is_table()))
    };
    find(name).or_else(|| name.strip_prefix("public.").and_then(find))
}

/// Adds ties of one kind; what the graph has already of them counts on.
fn add(graph: &mut Graph, kind: EdgeKind, found: impl Iterator<Item = ((NodeId, NodeId), Times)>) {
    let mut new: BTreeMap<(NodeId, NodeId), Times> = found.filter(|((from, to), _)| from != to).collect();
    for edge in graph.edges.iter_mut().filter(|edge| edge.kind == kind) {
        if let Some((weight, damped)) = new.remove(&(edge.from, edge.to)) {
            if edge.damped.is_some() || damped.is_some() {
                edge.damped = Some(edge.damped.unwrap_or(edge.weight) + damped.unwrap_or(weight));
            }
            edge.weight += weight;
        }
    }
    let edge = |((from, to), (weight, damped))| GraphEdge { from, to, kind, weight, damped, places: Vec::new() };
    graph.edges.extend(new.into_iter().map(edge));
    graph.edges.sort_by_key(|edge| (edge.from, edge.to, edge.kind));
}
