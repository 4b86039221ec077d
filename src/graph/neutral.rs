//! From an analysis to the graph that services are proposed for: modules, tables, and what ties them. Modules that are
//! opened stand for themselves and for their items.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::{FxHashMap, FxHashSet};

use crate::model::analysis::{Analysis, Confidence, FileId, ItemId, ItemKind, ModuleId, Origin, ReferenceKind};
use crate::model::finding::CodePlace;
use crate::model::graph::{EdgeKind, Graph, GraphEdge, GraphNode, GraphTransaction, NodeId, NodeKind};
use crate::model::schema::Name;

/// Places of an edge that are kept.
const PLACES: usize = 8;

/// The graph of a codebase. `opened` are modules whose items are nodes of their own.
#[must_use]
pub fn neutral(analysis: &Analysis, opened: &BTreeSet<ModuleId>) -> Graph {
    let nodes = Nodes::new(analysis, opened);
    let mut edges = Edges::default();
    references(analysis, &nodes, &mut edges);
    data(analysis, &nodes, &mut edges);
    let transactions = transactions(analysis, &nodes);
    let routes = analysis.routes.iter().filter_map(|route| {
        let method = if route.method == "ANY" { "*" } else { &route.method };
        Some((format!("{method} {}", route.path), nodes.item(route.handler?)))
    });
    Graph {
        name: analysis.root.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        routes: routes.collect(),
        edges: edges.finish(),
        transactions,
        nodes: nodes.all,
        ..Graph::default()
    }
}

/// Which node stands for what.
struct Nodes {
    all: Vec<GraphNode>,
    modules: Vec<NodeId>,
    items: Vec<NodeId>,
    tables: FxHashMap<(u32, Name), NodeId>,
}

impl Nodes {
    fn new(analysis: &Analysis, opened: &BTreeSet<ModuleId>) -> Self {
        let place = |file: FileId, line: u32| {
            Some(CodePlace { file: analysis.files[file.0 as usize].path.clone(), line, column: 1 })
        };
        let mut all: BTreeMap<String, GraphNode> = BTreeMap::new();
        for module in &analysis.modules {
            let package =
                module.parent.map(|parent| analysis.modules[parent.0 as usize].id.clone()).unwrap_or_default();
            let node = GraphNode {
                id: module.id.clone(),
                kind: NodeKind::Module,
                loc: f64::from(module.lines.max(1)),
                package,
                place: place(module.file, module.line),
            };
            all.insert(module.id.clone(), node);
        }
        let units: Vec<Option<ItemId>> = (0u32..)
            .zip(&analysis.items)
            .map(|(number, item)| opened.contains(&item.module).then(|| unit(analysis, ItemId(number))).flatten())
            .collect();
        for unit in units.iter().flatten().collect::<BTreeSet<_>>() {
            let item = &analysis.items[unit.0 as usize];
            let module = &analysis.modules[item.module.0 as usize].id;
            let loc = f64::from(item.end_line.saturating_sub(item.line) + 1);
            if let Some(module) = all.get_mut(module) {
                module.loc = (module.loc - loc).max(1.0);
            }
            all.insert(
                item.id.clone(),
                GraphNode {
                    id: item.id.clone(),
                    kind: NodeKind::Function,
                    loc,
                    package: module.clone(),
                    place: place(item.file, item.line),
                },
            );
        }
        let mut ids: FxHashMap<(u32, Name), String> = FxHashMap::default();
        for (number, database) in (0u32..).zip(&analysis.databases) {
            let tables = database.schema.tables.iter().map(|table| (&table.name, &table.place));
            for (name, at) in tables.chain(database.schema.views.iter().map(|view| (&view.name, &view.place))) {
                let plain = name.to_string();
                // A module or crate may be called like a table.
                let taken = all.get(&plain).is_some_and(|node| !node.kind.is_table());
                let id = if taken { format!("table:{plain}") } else { plain };
                ids.insert((number, name.clone()), id.clone());
                let place = Some(CodePlace { file: at.file.clone(), line: at.line, column: 1 });
                let node = GraphNode { id: id.clone(), kind: NodeKind::Table, loc: 1.0, package: String::new(), place };
                all.entry(id).or_insert(node);
            }
        }
        let numbers: FxHashMap<&str, NodeId> = all.keys().map(String::as_str).zip(0u32..).collect();
        let modules: Vec<NodeId> = analysis.modules.iter().map(|module| numbers[module.id.as_str()]).collect();
        let items = analysis.items.iter().zip(&units).map(|(item, unit)| match unit {
            Some(unit) => numbers[analysis.items[unit.0 as usize].id.as_str()],
            None => modules[item.module.0 as usize],
        });
        let items = items.collect();
        let tables = ids.iter().map(|(key, id)| (key.clone(), numbers[id.as_str()])).collect();
        Self { modules, items, tables, all: all.into_values().collect() }
    }

    fn item(&self, item: ItemId) -> NodeId {
        self.items[item.0 as usize]
    }

    fn origin(&self, from: Origin) -> NodeId {
        match from {
            Origin::Item(item) => self.item(item),
            Origin::Module(module) => self.modules[module.0 as usize],
        }
    }

    fn table(&self, database: Option<u32>, name: &Name) -> Option<NodeId> {
        self.tables.get(&(database?, name.clone())).copied()
    }
}

/// The item that moves as one with this: a function, a type, a method of an inherent impl. What implements a trait stays
/// with its module.
fn unit(analysis: &Analysis, item: ItemId) -> Option<ItemId> {
    let mut at = item;
    loop {
        let found = &analysis.items[at.0 as usize];
        match found.parent.map(|parent| (parent, &analysis.items[parent.0 as usize])) {
            None if found.kind == ItemKind::Impl => return None,
            None => return Some(at),
            Some((_, parent)) if parent.kind == ItemKind::Impl && parent.parent.is_none() => {
                return (!parent.id.contains(" for ")).then_some(at);
            }
            Some((parent, _)) => at = parent,
        }
    }
}

/// From, to, kind.
type Key = (NodeId, NodeId, EdgeKind);

/// How often, the same damped, and where.
type Uses = (f64, Option<f64>, Vec<CodePlace>);

#[derive(Default)]
struct Edges {
    found: FxHashMap<Key, Uses>,
}

impl Edges {
    fn add(
        &mut self,
        from: NodeId,
        to: NodeId,
        kind: EdgeKind,
        damped: Option<f64>,
        place: impl FnOnce() -> CodePlace,
    ) {
        if from == to {
            return;
        }
        let edge = self.found.entry((from, to, kind)).or_default();
        edge.0 += 1.0;
        if let Some(damped) = damped {
            *edge.1.get_or_insert(0.0) += damped;
        }
        if edge.2.len() < PLACES {
            edge.2.push(place());
        }
    }

    fn finish(self) -> Vec<GraphEdge> {
        let edge = |((from, to, kind), (weight, damped, mut places)): (Key, Uses)| {
            places.sort();
            places.dedup();
            GraphEdge { from, to, kind, weight, damped, places }
        };
        let mut edges: Vec<GraphEdge> = self.found.into_iter().map(edge).collect();
        edges.sort_by_key(|edge| (edge.from, edge.to, edge.kind));
        edges
    }
}

fn at(analysis: &Analysis, file: FileId, line: u32, column: u32) -> CodePlace {
    CodePlace { file: analysis.files[file.0 as usize].path.clone(), line, column }
}

/// Mentions of items of other nodes. A mention counts 1 / log₂(1 + u) where u nodes use the item: the same damping as
/// that of couplings.
fn references(analysis: &Analysis, nodes: &Nodes, edges: &mut Edges) {
    let uses = || {
        analysis.references.iter().filter(|reference| {
            !matches!(reference.kind, ReferenceKind::Import | ReferenceKind::Reexport)
                && reference.confidence != Confidence::Guessed
                && !reference.test
                && nodes.origin(reference.from) != nodes.item(reference.to)
        })
    };
    let users: FxHashSet<(NodeId, ItemId)> =
        uses().map(|reference| (nodes.origin(reference.from), reference.to)).collect();
    let mut counts: FxHashMap<ItemId, u32> = FxHashMap::default();
    users.iter().for_each(|(_, item)| *counts.entry(*item).or_default() += 1);
    for reference in uses() {
        let damped = 1.0 / f64::from(1 + counts[&reference.to]).log2();
        edges.add(nodes.origin(reference.from), nodes.item(reference.to), EdgeKind::Call, Some(damped), || {
            at(analysis, reference.file, reference.line, reference.column)
        });
    }
}

fn data(analysis: &Analysis, nodes: &Nodes, edges: &mut Edges) {
    for query in analysis.queries.iter().filter(|query| !query.test) {
        let place = || at(analysis, query.file, query.line, query.column);
        let from = nodes.origin(query.from);
        let statement = &query.statement;
        for (names, kind) in [(&statement.reads, EdgeKind::DataRead), (&statement.writes, EdgeKind::DataWrite)] {
            for table in names.iter().filter_map(|name| nodes.table(query.database, name)) {
                edges.add(from, table, kind, None, place);
            }
        }
        for join in &statement.joins {
            let (left, right) = (nodes.table(query.database, &join.left), nodes.table(query.database, &join.right));
            if let (Some(left), Some(right)) = (left, right) {
                edges.add(left.min(right), left.max(right), EdgeKind::Join, None, place);
            }
        }
    }
    for (number, database) in (0u32..).zip(&analysis.databases) {
        for table in &database.schema.tables {
            let from = nodes.table(Some(number), &table.name);
            for key in &table.foreign_keys {
                if let (Some(from), Some(to)) = (from, nodes.table(Some(number), &key.references)) {
                    let place = || CodePlace { file: key.place.file.clone(), line: key.place.line, column: 1 };
                    edges.add(from, to, EdgeKind::Fk, None, place);
                }
            }
        }
        for view in &database.schema.views {
            let from = nodes.table(Some(number), &view.name);
            for read in &view.reads {
                if let (Some(from), Some(to)) = (from, nodes.table(Some(number), read)) {
                    let place = || CodePlace { file: view.place.file.clone(), line: view.place.line, column: 1 };
                    edges.add(from.min(to), from.max(to), EdgeKind::Join, None, place);
                }
            }
        }
    }
}

fn transactions(analysis: &Analysis, nodes: &Nodes) -> Vec<GraphTransaction> {
    let all = analysis.transactions.iter().filter(|transaction| !transaction.test);
    all.map(|transaction| {
        let tables = |names: &[Name]| {
            let found: BTreeSet<NodeId> =
                names.iter().filter_map(|name| nodes.table(transaction.database, name)).collect();
            found.into_iter().collect::<Vec<_>>()
        };
        let id = match transaction.from {
            Origin::Item(item) => &analysis.items[item.0 as usize].id,
            Origin::Module(module) => &analysis.modules[module.0 as usize].id,
        };
        GraphTransaction {
            id: id.clone(),
            reads: tables(&transaction.reads),
            writes: tables(&transaction.writes),
            weight: 1.0,
            place: Some(at(analysis, transaction.file, transaction.line, transaction.column)),
        }
    })
    .collect()
}
