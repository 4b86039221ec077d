//! What is asked of a proposal: by arguments, by `propose:` of a map, by the owners of a map that was there before.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::cli::args::Propose;
use crate::error::Error;
use crate::load::map::{self, LoadedMap};
use crate::model::analysis::{Analysis, ModuleId};
use crate::model::graph::{Graph, NodeId};
use crate::model::map::fits::Patterns;
use crate::model::nearest::{nearest, nearest_path};
use crate::model::proposal::{Request, SHARED};
use crate::model::weights::FIELDS;
use crate::rules;

/// A map that was there before.
pub(super) struct Known {
    pub loaded: LoadedMap,
    /// Whether its owners hold and its text is edited; else it only says what holds for proposals.
    pub owners: bool,
}

impl Known {
    /// The map that is named; else the one in the folder of the code.
    pub fn read(args: &Propose, folder: &Path) -> Result<Option<Self>, Error> {
        if let Some(path) = &args.previous {
            return Ok(Some(Self { loaded: map::read(path, &rules::names())?, owners: true }));
        }
        let path = folder.join(map::FILE);
        if args.graph.is_some() || !path.is_file() {
            return Ok(None);
        }
        let loaded = map::read(&path, &rules::names())?;
        // Nobody owns anything yet: there is nothing to lose, and all that is written stays.
        let owners = loaded.map.services.is_empty() && loaded.map.shared.modules.is_empty();
        Ok(Some(Self { loaded, owners }))
    }

    /// `propose:` as it is written, with the comments before it.
    pub fn section(&self) -> String {
        let Some(key) = self.loaded.places.get("propose#").filter(|key| key.column == 1) else { return String::new() };
        let lines: Vec<&str> = self.loaded.text.lines().collect();
        let at = key.line as usize - 1;
        let before = lines[..at].iter().rev().take_while(|line| line.starts_with('#')).count();
        let own = |line: &&&str| line.is_empty() || line.starts_with([' ', '#', '-']);
        let after = lines[at + 1..].iter().take_while(own).count();
        let mut section: Vec<&str> = lines[at - before..=at + after].to_vec();
        // What stands behind it belongs to what follows.
        while section.last().is_some_and(|line| line.trim().is_empty() || line.starts_with('#')) {
            section.pop();
        }
        section.iter().flat_map(|line| [*line, "\n"]).collect()
    }
}

/// What is asked of a proposal.
pub(super) struct Demands {
    pub request: Request,
    /// Parts that stay because a map names them, and for no other reason.
    pub held: BTreeSet<NodeId>,
    /// What the map names and the graph lacks.
    pub missing: Vec<String>,
}

/// All demands; arguments win over the map.
///
/// # Errors
/// An argument names what is not there.
pub(super) fn demands(args: &Propose, graph: &Graph, known: Option<&Known>) -> Result<Demands, Error> {
    let section = known.map(|known| &known.loaded.map.propose);
    let mut request = Request {
        services: args
            .services
            .map(usize::from)
            .or(section.and_then(|section| section.services.map(|many| many as usize))),
        min_size: args.min_size.or(section.and_then(|section| section.min_size)).map(f64::from),
        max_size: args.max_size.or(section.and_then(|section| section.max_size)).map(f64::from),
        ..Request::default()
    };
    let of_map = section.iter().flat_map(|section| &section.weights).map(|(name, value)| (name.as_str(), *value));
    for (name, value) in of_map.chain(args.weight.iter().map(|(name, value)| (*name, *value))) {
        if let Some((_, field)) = FIELDS.iter().find(|(field, _)| *field == name) {
            *field(&mut request.weights) = value;
        }
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
    let mut demands = Demands { request, held: BTreeSet::new(), missing: Vec::new() };
    if let Some(known) = known {
        demands.of_section(graph, known);
        if known.owners {
            demands.hold(graph, known);
        }
    }
    Ok(demands)
}

pub(super) fn find(graph: &Graph, name: &str) -> Result<NodeId, Error> {
    look(graph, name).ok_or_else(|| Error::NoSuchPart { name: name.to_owned() })
}

/// A part by its id; a table also where code is called the same.
fn look(graph: &Graph, name: &str) -> Option<NodeId> {
    graph.find(name).or_else(|| graph.find(&format!("table:{name}")))
}

impl Demands {
    fn of_section(&mut self, graph: &Graph, known: &Known) {
        let section = &known.loaded.map.propose;
        let pair = |a: NodeId, b: NodeId| (a.min(b), a.max(b));
        let joined: BTreeSet<_> = self.request.together.iter().map(|list| pair(list[0], list[1])).collect();
        let parted: BTreeSet<_> = self.request.apart.iter().map(|(a, b)| pair(*a, *b)).collect();
        for (index, group) in section.together.iter().enumerate() {
            let nodes = self.nodes(graph, known, group, &format!("propose.together[{index}]"));
            for two in nodes.windows(2).filter(|two| !parted.contains(&pair(two[0], two[1]))) {
                self.request.together.push(two.to_vec());
            }
        }
        for (index, group) in section.apart.iter().enumerate() {
            let nodes = self.nodes(graph, known, group, &format!("propose.apart[{index}]"));
            for (at, one) in nodes.iter().enumerate() {
                let others = nodes[at + 1..].iter().map(|other| (*one, *other));
                self.request.apart.extend(others.filter(|(a, b)| !joined.contains(&pair(*a, *b))));
            }
        }
        let patterns = Patterns::of_parts(section.pinned.iter().map(|(part, own)| (part.as_str(), own.as_str())));
        for (number, node) in (0u32..).zip(&graph.nodes) {
            if let Some(service) = patterns.owner(&node.id, node.kind.is_table()) {
                self.request.pinned.entry(number).or_insert_with(|| service.to_owned());
            }
        }
        for (part, service) in &section.pinned {
            let alone = Patterns::of_parts(std::iter::once((part.as_str(), service.as_str())));
            if !graph.nodes.iter().any(|node| alone.owner(&node.id, node.kind.is_table()).is_some()) {
                self.miss(graph, known, part, &format!("propose.pinned.{part}#"));
            }
        }
    }

    fn nodes(&mut self, graph: &Graph, known: &Known, group: &[String], place: &str) -> Vec<NodeId> {
        let mut nodes = Vec::new();
        for (at, part) in group.iter().enumerate() {
            match look(graph, part) {
                Some(node) => nodes.push(node),
                None => self.miss(graph, known, part, &format!("{place}[{at}]")),
            }
        }
        nodes
    }

    fn miss(&mut self, graph: &Graph, known: &Known, part: &str, place: &str) {
        let ids = || graph.nodes.iter().map(|node| node.id.as_str());
        let near = nearest_path(part, ids()).or_else(|| nearest(part, ids()));
        let hint = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
        let line = known.loaded.places.get(place).map_or(0, |span| span.line);
        let file = known.loaded.path.display();
        self.missing
            .push(format!("{file}:{line}: `{part}` is not here, so what `propose` says of it is left out{hint}"));
    }

    /// Whatever the map names stays, but for what is asked for besides.
    fn hold(&mut self, graph: &Graph, known: &Known) {
        let patterns = Patterns::new(&known.loaded.map);
        let mut held: BTreeMap<NodeId, String> = BTreeMap::new();
        for (number, node) in (0u32..).zip(&graph.nodes) {
            if !self.request.pinned.contains_key(&number)
                && let Some(service) = patterns.owner(&node.id, node.kind.is_table())
            {
                held.insert(number, service.to_owned());
            }
        }
        let own = |held: &BTreeMap<NodeId, String>, node: NodeId| {
            self.request.pinned.get(&node).or_else(|| held.get(&node)).cloned()
        };
        for list in &self.request.together {
            let owners: BTreeSet<String> = list.iter().filter_map(|node| own(&held, *node)).collect();
            if owners.len() > 1 {
                list.iter().for_each(|node| drop(held.remove(node)));
            }
        }
        for (a, b) in &self.request.apart {
            if let (Some(one), Some(other)) = (own(&held, *a), own(&held, *b))
                && one == other
            {
                held.remove(a);
                held.remove(b);
            }
        }
        self.request.taken = known.loaded.map.services.keys().cloned().collect();
        self.held = held.keys().copied().collect();
        self.request.pinned.extend(held);
    }
}

/// Modules whose items are named one by one: by the map that is there, or by what is asked for.
pub(super) fn named_items(args: &Propose, analysis: &Analysis, known: Option<&Known>) -> BTreeSet<ModuleId> {
    let mut names: BTreeSet<&str> = BTreeSet::new();
    names.extend(args.together.iter().chain(&args.apart).flat_map(|(a, b)| [a.as_str(), b.as_str()]));
    names.extend(args.pin.iter().map(|(part, _)| part.as_str()));
    if let Some(known) = known {
        let map = &known.loaded.map;
        names.extend(map.propose.together.iter().chain(&map.propose.apart).flatten().map(String::as_str));
        names.extend(map.propose.pinned.keys().map(String::as_str));
        if known.owners {
            names.extend(map.services.values().flat_map(|service| &service.modules).map(String::as_str));
        }
    }
    names.remove(SHARED);
    if names.is_empty() {
        return BTreeSet::new();
    }
    let modules: BTreeSet<&str> = analysis.modules.iter().map(|module| module.id.as_str()).collect();
    let items =
        analysis.items.iter().filter(|item| names.contains(item.id.as_str()) && !modules.contains(item.id.as_str()));
    items.map(|item| item.module).collect()
}
