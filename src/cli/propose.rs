//! `split propose`: services for a codebase or a graph, as a map to edit.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::cli::args::Propose;
use crate::cli::demands::{Demands, Known, demands, find, named_items};
use crate::cli::observed::Observed;
use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, facts};
use crate::error::Error;
use crate::graph;
use crate::load::{self, baseline, map, map::LoadedMap};
use crate::model::analysis::{Analysis, ModuleId};
use crate::model::graph::{Graph, NodeId, NodeKind};
use crate::model::proposal::{Move, SHARED};
use crate::model::weights::Weights;
use crate::propose::{self, cut_cost, sketch};
use crate::report::Style;
use crate::report::map::{SCHEMA_FILE, label, schema_text};
use crate::report::propose::{PROPOSE_FORMATS, Previous, Proposed, Revision, revise, what_if};
use crate::rules;
use crate::write;

/// Modules of at least so many lines may be opened.
const GOD: f64 = 100.0;

/// Modules that are tried for opening, the largest first.
const GODS: usize = 8;

pub(super) fn run(args: &Propose, terminal: &Terminal) -> Result<u8, Error> {
    let folder = if args.path.is_file() { facts::folder(&args.path) } else { &args.path };
    let known = Known::read(args, folder)?;
    let bar = Bar::new(terminal.shows_progress());
    let facts = match &args.graph {
        Some(_) => None,
        None => {
            let migrations = known.as_ref().map(|known| facts::migrations(&known.loaded.map));
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
        (None, Some(analysis)) => open(analysis, &observed, args, known.as_ref())?,
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
    let Demands { mut request, held, missing } = demands(args, &graph, known.as_ref())?;
    let contradiction = |message| Error::Contradiction { message };
    let mut proposal = propose::propose(&graph, &request).map_err(contradiction)?;
    let mut moves = Vec::new();
    if !held.is_empty() {
        moves = propose::suggest(&graph, &request, &proposal, &held).map_err(contradiction)?;
    }
    if args.accept_moves && !moves.is_empty() {
        for step in &moves {
            request.pinned.insert(step.node, step.to.clone());
        }
        proposal = propose::propose(&graph, &request).map_err(contradiction)?;
    }
    proposal.missing = missing;
    bar.finish();
    let before = known.as_ref().filter(|known| known.owners).map(|known| &known.loaded);
    let system = match args.graph.as_deref().and_then(Path::file_stem) {
        _ if before.is_some() => before.map(|loaded| loaded.map.system.name.clone()).unwrap_or_default(),
        Some(stem) if graph.name.is_empty() => label(&stem.to_string_lossy(), &map::may_be_named),
        _ => label(&graph.name, &map::may_be_named),
    };
    let schema = format!("{}/{SCHEMA_FILE}", baseline::FOLDER);
    let root = match &args.output {
        Some(file) if analysis.is_some() && (args.format.name == "map" || args.format.name == "text") => {
            facts::way(facts::folder(file), folder).filter(|root| !root.is_empty())
        }
        _ => None,
    };
    let section = known.as_ref().map(Known::section).unwrap_or_default();
    let mut proposed = Proposed {
        graph: &graph,
        proposal: &proposal,
        analysis,
        system: &system,
        schema: &schema,
        root: root.as_deref(),
        revision: None,
        section: &section,
    };
    let revision = before.map(|loaded| revised(&proposed, loaded, moves, args.accept_moves));
    proposed.revision = revision.as_ref();
    if args.what_if.is_empty() {
        deliver(args, &proposed, before, folder, terminal)
    } else {
        price(args, &proposed, terminal)
    }
}

/// The map that was there, edited; without a text where that did not come out as it should.
fn revised(proposed: &Proposed<'_>, loaded: &LoadedMap, moves: Vec<Move>, accepted: bool) -> Revision {
    let file = loaded.path.display().to_string();
    let previous = Previous { map: &loaded.map, text: &loaded.text, places: &loaded.places, file: &file };
    let mut revision = revise(proposed, previous, moves, accepted);
    let says_it = |text: &String| map::parse(text, &rules::names()).is_ok_and(|(map, _)| map == revision.map);
    if !revision.text.as_ref().is_some_and(says_it) {
        revision.text = None;
    }
    revision
}

/// Writes the map and shows the proposal, or what another format makes of it.
fn deliver(
    args: &Propose,
    proposed: &Proposed<'_>,
    before: Option<&LoadedMap>,
    folder: &Path,
    terminal: &Terminal,
) -> Result<u8, Error> {
    let style = Style { color: terminal.stdout_has_color() };
    let text = args.format.name == PROPOSE_FORMATS[0].name;
    if args.format.name == "map" {
        editable(proposed, before)?;
    }
    match &args.output {
        Some(file) if !text => {
            if file.exists() && !args.force && args.format.name == "map" {
                return Err(Error::Exists { path: file.clone() });
            }
            let style = Style { color: terminal.file_has_color() };
            write::atomically(file, |out| (args.format.render)(proposed, style, out))?;
            if args.format.name == "map" {
                with_schema(file, proposed)?;
            }
            return Ok(CLEAN);
        }
        _ => Terminal::print(|out| (args.format.render)(proposed, style, out))?,
    }
    if !text || args.dry_run || (args.graph.is_some() && args.output.is_none() && args.previous.is_none()) {
        return Ok(CLEAN);
    }
    let home = before.map_or_else(|| folder.join(map::FILE), |loaded| loaded.path.clone());
    let path = args.output.clone().unwrap_or(home);
    let same = before.filter(|loaded| loaded.path == path);
    // Where nobody owned anything, all that was written stays, and there is nothing to ask.
    let starts = same.is_some_and(|loaded| loaded.map.services.is_empty());
    if path.exists() && !args.force && !starts {
        terminal.say(&format!(
            "{} is there already and stays as it is: `--output FILE` writes another one, `--force` writes over it",
            path.display()
        ));
        return Ok(CLEAN);
    }
    editable(proposed, before)?;
    if let Some(loaded) = same {
        // Somebody may have written meanwhile.
        let now = fs::read(&path).map_err(|source| Error::Read { path: path.clone(), source })?;
        if now != loaded.text.as_bytes() {
            return Err(Error::Changed { path });
        }
    }
    let Some(map) = PROPOSE_FORMATS.iter().find(|format| format.name == "map") else { return Ok(CLEAN) };
    write::atomically(&path, |out| (map.render)(proposed, Style::default(), out))?;
    with_schema(&path, proposed)?;
    terminal.say(&format!("wrote {}: edit it, then `split check`", path.display()));
    Ok(CLEAN)
}

/// Puts the schema where a new map says that it is; a map that was there names its own.
fn with_schema(map: &Path, proposed: &Proposed<'_>) -> Result<(), Error> {
    if proposed.revision.is_some() {
        return Ok(());
    }
    let store = facts::folder(map).join(baseline::FOLDER);
    write::folder(&store)?;
    let schema = schema_text();
    write::atomically(&store.join(SCHEMA_FILE), |out| out.write_all(schema.as_bytes()))
}

/// Whether the map that was there could be edited.
fn editable(proposed: &Proposed<'_>, before: Option<&LoadedMap>) -> Result<(), Error> {
    match before {
        Some(loaded) if proposed.revision.is_none_or(|revision| revision.text.is_none()) => {
            Err(Error::NotRevised { path: loaded.path.clone() })
        }
        _ => Ok(()),
    }
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

/// The graph of the codebase, with those modules opened into their items where that lowers the cost of all cuts.
fn open(
    analysis: &Analysis,
    observed: &Observed,
    args: &Propose,
    known: Option<&Known>,
) -> Result<(Graph, BTreeSet<ModuleId>), Error> {
    let neutral = |opened: &BTreeSet<ModuleId>| {
        let mut graph = graph::neutral(analysis, opened);
        observed.add(&mut graph, Some(analysis));
        graph
    };
    let mut opened = named_items(args, analysis, known);
    let mut graph = neutral(&opened);
    // A map that names owners has been edited: what it has not taken apart stays whole.
    if known.is_some_and(|known| known.owners && !known.loaded.map.services.is_empty()) {
        return Ok((graph, opened));
    }
    let contradiction = |message| Error::Contradiction { message };
    let request = demands(args, &graph, known)?.request;
    if request.services.is_some() {
        return Ok((graph, opened));
    }
    let mut assignment = sketch(&graph, &request).map_err(contradiction)?;
    for god in gods(analysis, &graph, &assignment) {
        let mut more = opened.clone();
        more.insert(god);
        let next = neutral(&more);
        let Ok(demands) = demands(args, &next, known) else { continue };
        let found = sketch(&next, &demands.request).map_err(contradiction)?;
        let module = &analysis.modules[god.0 as usize].id;
        if better((&graph, &assignment), (&next, &found), module, &request.weights) {
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
fn better(
    (before, old): (&Graph, &[Option<u32>]),
    (after, new): (&Graph, &[Option<u32>]),
    module: &str,
    weights: &Weights,
) -> bool {
    let own = |node: &NodeId| new[*node as usize];
    let items =
        (0u32..).zip(&after.nodes).filter(|(_, node)| node.package == module && node.kind == NodeKind::Function);
    let services: BTreeSet<Option<u32>> = items.map(|(node, _)| own(&node)).collect();
    services.len() > 1 && cut_cost(after, new, weights) < cut_cost(before, old, weights)
}
