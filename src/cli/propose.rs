//! `split propose`: services for a codebase or a graph, as a map to edit.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::cli::args::Propose;
use crate::cli::observed::Observed;
use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, facts};
use crate::error::Error;
use crate::graph;
use crate::load::{self, map};
use crate::model::analysis::{Analysis, ModuleId};
use crate::model::graph::{Graph, NodeId, NodeKind};
use crate::model::map::ServiceMap;
use crate::model::ownership::Owner;
use crate::model::proposal::{Request, SHARED};
use crate::model::weights::{FIELDS, Weights};
use crate::propose::{self, assign, cut_cost};
use crate::report::Style;
use crate::report::map::label;
use crate::report::propose::{PROPOSE_FORMATS, Proposed, what_if};
use crate::rules;
use crate::write;

/// Modules of at least so many lines may be opened.
const GOD: f64 = 100.0;

/// Modules that are tried for opening, the largest first.
const GODS: usize = 8;

pub(super) fn run(args: &Propose, terminal: &Terminal) -> Result<u8, Error> {
    let folder = if args.path.is_file() { facts::folder(&args.path) } else { &args.path };
    let previous = args.previous.as_deref().map(|path| map::read(path, &rules::names())).transpose()?;
    let bar = Bar::new(terminal.shows_progress());
    let facts = match &args.graph {
        Some(_) => None,
        None => {
            let migrations = previous.as_ref().map(|loaded| facts::migrations(&loaded.map));
            Some(facts::analyze(folder, &migrations.unwrap_or_default(), &args.cache, &bar, terminal)?)
        }
    };
    let analysis = facts.as_ref().map(|facts| &*facts.analysis);
    let observed = Observed::read(args, folder, analysis, terminal)?;
    let (mut graph, opened) = match (&args.graph, analysis) {
        (Some(path), _) => {
            let mut graph = load::graph::read(path)?;
            observed.add(&mut graph, None);
            (graph, BTreeSet::new())
        }
        (None, Some(analysis)) => open(analysis, &observed, args, previous.as_ref().map(|loaded| &loaded.map))?,
        (None, None) => (Graph::default(), BTreeSet::new()),
    };
    if let Some(analysis) = analysis {
        // One package names the system better than its folder does.
        graph.name = match analysis.packages.as_slice() {
            [package] => package.name.clone(),
            _ => std::mem::take(&mut graph.name),
        };
        terminal.note(&format!(
            "{} nodes, {} edges, {} modules opened",
            graph.nodes.len(),
            graph.edges.len(),
            opened.len()
        ));
    }
    let request = request(args, &graph, analysis.zip(previous.as_ref().map(|loaded| &loaded.map)))?;
    let proposal = propose::propose(&graph, &request).map_err(|message| Error::Contradiction { message })?;
    bar.finish();
    let system = match args.graph.as_deref().and_then(Path::file_stem) {
        Some(stem) if graph.name.is_empty() => label(&stem.to_string_lossy(), &map::may_be_named),
        _ => label(&graph.name, &map::may_be_named),
    };
    let proposed = Proposed { graph: &graph, proposal: &proposal, analysis, system: &system };
    if args.what_if.is_empty() { deliver(args, &proposed, folder, terminal) } else { price(args, &proposed, terminal) }
}

/// Writes the map and shows the proposal, or what another format makes of it.
fn deliver(args: &Propose, proposed: &Proposed<'_>, folder: &Path, terminal: &Terminal) -> Result<u8, Error> {
    let style = Style { color: terminal.stdout_has_color() };
    let text = args.format.name == PROPOSE_FORMATS[0].name;
    match &args.output {
        Some(file) if !text => {
            if file.exists() && !args.force && args.format.name == "map" {
                return Err(Error::Exists { path: file.clone() });
            }
            let style = Style { color: terminal.file_has_color() };
            write::atomically(file, |out| (args.format.render)(proposed, style, out))?;
            return Ok(CLEAN);
        }
        _ => Terminal::print(|out| (args.format.render)(proposed, style, out))?,
    }
    if !text || args.dry_run || (args.graph.is_some() && args.output.is_none()) {
        return Ok(CLEAN);
    }
    let path = args.output.clone().unwrap_or_else(|| folder.join(map::FILE));
    if path.exists() && !args.force {
        terminal.say(&format!(
            "{} is there already and stays as it is: `--output FILE` writes another one, `--force` writes over it",
            path.display()
        ));
        return Ok(CLEAN);
    }
    let Some(map) = PROPOSE_FORMATS.iter().find(|format| format.name == "map") else { return Ok(CLEAN) };
    write::atomically(&path, |out| (map.render)(proposed, Style::default(), out))?;
    terminal.say(&format!("wrote {}: edit it, then `split check`", path.display()));
    Ok(CLEAN)
}

fn price(args: &Propose, proposed: &Proposed<'_>, terminal: &Terminal) -> Result<u8, Error> {
    let services = &proposed.proposal.services;
    let mut moves = Vec::new();
    for (part, name) in &args.what_if {
        let to = match services.iter().position(|service| service.name == *name) {
            Some(index) => Some(index as u32),
            None if name == SHARED => None,
            None => {
                let known: Vec<&str> = services.iter().map(|service| service.name.as_str()).collect();
                let message = format!("no service is called `{name}`; there are {}", known.join(", "));
                return Err(Error::Contradiction { message });
            }
        };
        moves.push((find(proposed.graph, part)?, to));
    }
    let change = propose::what_if(proposed.graph, proposed.proposal, &moves);
    let style = Style { color: terminal.stdout_has_color() };
    Terminal::print(|out| what_if(proposed, &change, style, out))?;
    Ok(CLEAN)
}

fn find(graph: &Graph, name: &str) -> Result<NodeId, Error> {
    graph.find(name).ok_or_else(|| Error::NoSuchPart { name: name.to_owned() })
}

fn request(args: &Propose, graph: &Graph, previous: Option<(&Analysis, &ServiceMap)>) -> Result<Request, Error> {
    let mut request = Request {
        services: args.services.map(usize::from),
        min_size: args.min_size.map(f64::from),
        max_size: args.max_size.map(f64::from),
        ..Request::default()
    };
    for (name, value) in &args.weight {
        if let Some((_, field)) = FIELDS.iter().find(|(field, _)| field == name) {
            *field(&mut request.weights) = *value;
        }
    }
    if let Some((analysis, map)) = previous {
        request.pinned = pins(analysis, map, graph);
    }
    for (a, b) in &args.together {
        request.together.push(vec![find(graph, a)?, find(graph, b)?]);
    }
    for (a, b) in &args.apart {
        request.apart.push((find(graph, a)?, find(graph, b)?));
    }
    for (part, service) in &args.pin {
        request.pinned.insert(find(graph, part)?, service.clone());
    }
    Ok(request)
}

/// What a map says of who owns what: a person has said it, so it stays.
fn pins(analysis: &Analysis, map: &ServiceMap, graph: &Graph) -> BTreeMap<NodeId, String> {
    let own = graph::ownership(analysis, map);
    let name = |owner: Owner| match owner {
        Owner::Service(_) | Owner::Shared => Some(own.name(owner)),
        Owner::Nobody | Owner::Contested(_) => None,
    };
    let modules = analysis.modules.iter().zip(&own.modules).map(|(module, owner)| (module.id.clone(), *owner));
    let items = analysis.items.iter().zip(&own.items).map(|(item, owner)| (item.id.clone(), *owner));
    let tables = own.tables.iter().flat_map(|((_, table), owner)| {
        let table = table.to_string();
        [(format!("table:{table}"), *owner), (table, *owner)]
    });
    let mut pins = BTreeMap::new();
    for (id, owner) in items.chain(tables).chain(modules) {
        if let (Some(node), Some(name)) = (graph.find(&id), name(owner)) {
            pins.entry(node).or_insert(name);
        }
    }
    pins
}

/// The graph of the codebase, with those modules opened into their items where that lowers the cost of all cuts.
fn open(
    analysis: &Analysis,
    observed: &Observed,
    args: &Propose,
    previous: Option<&ServiceMap>,
) -> Result<(Graph, BTreeSet<ModuleId>), Error> {
    let neutral = |opened: &BTreeSet<ModuleId>| {
        let mut graph = graph::neutral(analysis, opened);
        observed.add(&mut graph, Some(analysis));
        graph
    };
    let mut opened = BTreeSet::new();
    let mut graph = neutral(&opened);
    if previous.is_some() || args.services.is_some() {
        return Ok((graph, opened));
    }
    let contradiction = |message| Error::Contradiction { message };
    // Constraints name parts of the graph as it is without anything opened.
    let request = request(args, &graph, None)?;
    let mut assignment = assign(&graph, &request).map_err(contradiction)?;
    for god in gods(analysis, &graph, &assignment) {
        let mut more = opened.clone();
        more.insert(god);
        let next = neutral(&more);
        let Ok(request) = self::request(args, &next, None) else { continue };
        let found = assign(&next, &request).map_err(contradiction)?;
        if better(&graph, &assignment, &next, &found, &analysis.modules[god.0 as usize].id) {
            (graph, assignment, opened) = (next, found, more);
        }
    }
    Ok((graph, opened))
}

/// Modules with ties into three services or more, none of which has most of them.
fn gods(analysis: &Analysis, graph: &Graph, assignment: &[Option<u32>]) -> Vec<ModuleId> {
    let mut ties: Vec<BTreeMap<Option<u32>, f64>> = vec![BTreeMap::new(); graph.nodes.len()];
    for edge in &graph.edges {
        *ties[edge.from as usize].entry(assignment[edge.to as usize]).or_default() += edge.weight.ln_1p();
    }
    let mut gods: Vec<(u32, ModuleId)> = Vec::new();
    for (number, module) in (0u32..).zip(&analysis.modules) {
        let Some(node) = graph.find(&module.id) else { continue };
        if graph.node(node).kind != NodeKind::Module || graph.node(node).loc < GOD {
            continue;
        }
        let services: Vec<f64> = ties[node as usize].iter().filter(|(own, _)| own.is_some()).map(|(_, w)| *w).collect();
        let all: f64 = services.iter().sum();
        let most = services.iter().copied().fold(0.0, f64::max);
        if services.len() >= 3 && most < all / 2.0 {
            gods.push((module.lines, ModuleId(number)));
        }
    }
    gods.sort_by_key(|(lines, module)| (std::cmp::Reverse(*lines), *module));
    gods.into_iter().map(|(_, module)| module).take(GODS).collect()
}

/// Whether the items of the opened module go to several services, and less has to be cut that way.
fn better(before: &Graph, old: &[Option<u32>], after: &Graph, new: &[Option<u32>], module: &str) -> bool {
    let own = |node: &NodeId| new[*node as usize];
    let items =
        (0u32..).zip(&after.nodes).filter(|(_, node)| node.package == module && node.kind == NodeKind::Function);
    let services: BTreeSet<Option<u32>> = items.map(|(node, _)| own(&node)).collect();
    let weights = Weights::default();
    services.len() > 1 && cut_cost(after, new, &weights) < cut_cost(before, old, &weights)
}
