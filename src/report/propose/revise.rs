//! A map that people have edited, with what is new put in and what is gone taken out: all else stays as they wrote it.

use std::collections::{BTreeMap, BTreeSet};

use super::Proposed;
use super::map::{ITEMS, fits, list, mentions, one_line, route_fits, using};
use crate::model::analysis::{Analysis, BlindSpotKind};
use crate::model::graph::NodeId;
use crate::model::map::fits::{Patterns, path_fits, route_fits as route_is, route_parts, segments, table_fits};
use crate::model::map::{Service, ServiceMap};
use crate::model::problem::Span;
use crate::model::proposal::{Move, SHARED};
use crate::report::map::{Edits, format, quoted};

/// A map as it was read.
#[derive(Debug, Clone, Copy)]
pub struct Previous<'a> {
    pub map: &'a ServiceMap,
    pub text: &'a str,
    /// As the reader of maps tells them.
    pub places: &'a BTreeMap<String, Span>,
    /// For messages.
    pub file: &'a str,
}

/// What becomes of a map.
#[derive(Debug, Clone)]
pub struct Revision {
    pub file: String,
    /// The edited text; nothing where the map is written in a way that can't be edited.
    pub text: Option<String>,
    /// What the text has to say.
    pub map: ServiceMap,
    /// Parts that the map did not name, and those that were moved.
    pub placed: Vec<NodeId>,
    /// Patterns that fit nothing any more: the line, and the pattern.
    pub dropped: Vec<(u32, String)>,
    /// Moves that would pay.
    pub moves: Vec<Move>,
    /// Whether these were made.
    pub accepted: bool,
}

/// Edits a map so that it says what the proposal says.
#[must_use]
pub fn revise(proposed: &Proposed<'_>, previous: Previous<'_>, moves: Vec<Move>, accepted: bool) -> Revision {
    let mut work = Work {
        proposed,
        previous,
        patterns: Patterns::new(previous.map),
        map: previous.map.clone(),
        edits: Edits::new(previous.text, previous.places),
        added: BTreeMap::new(),
        dropped: Vec::new(),
    };
    work.drop_gone();
    let placed = work.place();
    work.routes();
    work.edges(&placed);
    if let Some(analysis) = proposed.analysis {
        work.uses(analysis, &placed);
    }
    let Work { mut map, mut edits, added, mut dropped, .. } = work;
    write(proposed, &added, &mut map, &mut edits);
    dropped.sort();
    let text = edits.finish().map(|text| {
        // Who formats the map finds it formatted.
        if format(previous.text) == previous.text { format(&text) } else { text }
    });
    Revision { file: previous.file.to_owned(), text, map, placed, dropped, moves, accepted }
}

/// What a service gets: modules and tables with a comment each, names of others.
#[derive(Default)]
struct Added {
    modules: Vec<(String, String)>,
    tables: Vec<(String, String)>,
    routes: BTreeSet<String>,
    items: BTreeSet<String>,
    uses: BTreeSet<String>,
}

struct Work<'a> {
    proposed: &'a Proposed<'a>,
    previous: Previous<'a>,
    /// Of the map as it is by now.
    patterns: Patterns,
    map: ServiceMap,
    edits: Edits<'a>,
    added: BTreeMap<String, Added>,
    dropped: Vec<(u32, String)>,
}

impl Work<'_> {
    /// Takes out patterns without `*` that fit nothing any more.
    fn drop_gone(&mut self) {
        let graph = self.proposed.graph;
        let mut paths: BTreeSet<&str> =
            graph.nodes.iter().filter(|node| !node.kind.is_table()).map(|node| node.id.as_str()).collect();
        let mut routes: Vec<(&str, Vec<String>)> = graph.routes.iter().filter_map(|(route, _)| read(route)).collect();
        let mut all_routes = self.proposed.analysis.is_some();
        if let Some(analysis) = self.proposed.analysis {
            paths.extend(analysis.items.iter().map(|item| item.id.as_str()));
            routes.extend(analysis.routes.iter().map(|route| (route.method.as_str(), route_parts(&route.path))));
            // Where some routes could not be read, nobody knows that one is gone.
            all_routes = !analysis.blind_spots.iter().any(|spot| spot.kind == BlindSpotKind::UnresolvedRoute);
        }
        let tables: BTreeSet<&str> =
            graph.nodes.iter().filter(|node| node.kind.is_table()).map(|node| plain(&node.id)).collect();
        let path_gone = |pattern: &str| {
            let parts = segments(pattern);
            !parts.contains(&"*")
                && !paths.contains(pattern)
                && !paths.iter().any(|path| path_fits(&parts, &segments(path)).is_some())
        };
        let table_gone = |pattern: &str| {
            !tables.is_empty()
                && !pattern.contains('*')
                && !tables.iter().any(|table| table_fits(pattern, table).is_some())
        };
        let route_gone = |pattern: &str| {
            let Some((method, parts)) = read(pattern) else { return false };
            let fits = |(known, path): &(&str, Vec<String>)| route_is((method, &parts), (known, path)).is_some();
            all_routes && !pattern.contains('*') && !routes.iter().any(fits)
        };
        let map = self.previous.map;
        let mut gone: Vec<(String, String)> = Vec::new();
        let mut find = |of: &str, list: &[String], is_gone: &dyn Fn(&str) -> bool| {
            let entries = list.iter().enumerate().filter(|(_, pattern)| is_gone(pattern));
            gone.extend(entries.map(|(index, pattern)| (format!("{of}[{index}]"), pattern.clone())));
        };
        find("shared.modules", &map.shared.modules, &path_gone);
        for (name, service) in &map.services {
            find(&format!("services.{name}.modules"), &service.modules, &path_gone);
            find(&format!("services.{name}.tables"), &service.tables, &table_gone);
            find(&format!("services.{name}.routes"), &service.routes, &route_gone);
            find(&format!("services.{name}.exposes.items"), &service.exposes.items, &path_gone);
        }
        for (place, pattern) in gone {
            let line = self.previous.places.get(&place).map_or(0, |span| span.line);
            self.take(&place, &pattern);
            self.dropped.push((line, pattern));
        }
    }

    /// Takes a pattern out of the text, the map and what it fits.
    fn take(&mut self, place: &str, pattern: &str) {
        self.edits.remove(place);
        let without = |list: &mut Vec<String>| list.retain(|known| known != pattern);
        if place.starts_with("shared.") {
            without(&mut self.map.shared.modules);
            self.patterns.remove(pattern, false, SHARED);
            return;
        }
        let Some((name, field)) = place.strip_prefix("services.").and_then(|rest| rest.split_once('.')) else { return };
        let Some(service) = self.map.services.get_mut(name) else { return };
        match field.split('[').next() {
            Some("modules") => without(&mut service.modules),
            Some("tables") => without(&mut service.tables),
            Some("routes") => without(&mut service.routes),
            _ => without(&mut service.exposes.items),
        }
        if field.starts_with("modules") || field.starts_with("tables") {
            self.patterns.remove(pattern, field.starts_with("tables"), name);
        }
    }

    /// Names each part where the proposal has it and the map does not.
    fn place(&mut self) -> Vec<NodeId> {
        let proposed = self.proposed;
        let before = Patterns::new(self.previous.map);
        let mut placed = Vec::new();
        for (number, node) in (0u32..).zip(&proposed.graph.nodes) {
            let (table, wanted) = (node.kind.is_table(), proposed.service_of(number));
            let id = if table { plain(&node.id) } else { &node.id };
            if !fits(id, table) || (table && wanted == SHARED) {
                continue;
            }
            if before.owner(id, table) != Some(wanted) {
                placed.push(number);
            }
            if self.patterns.owner(id, table) == Some(wanted) {
                continue;
            }
            if let Some((place, pattern)) = self.entry(id, table) {
                self.take(&place, &pattern);
            }
            if self.patterns.owner(id, table) == Some(wanted) {
                continue;
            }
            let doubt = super::map::doubt(proposed, number);
            let added = self.added.entry(wanted.to_owned()).or_default();
            if table {
                self.patterns.add_table(id, wanted);
                added.tables.push((id.to_owned(), doubt));
            } else {
                self.patterns.add_path(id, wanted);
                added.modules.push((id.to_owned(), doubt));
            }
        }
        placed
    }

    /// Where the map names exactly this.
    fn entry(&self, id: &str, table: bool) -> Option<(String, String)> {
        let find = |of: String, list: &[String]| {
            list.iter().position(|known| known == id).map(|at| (format!("{of}[{at}]"), id.to_owned()))
        };
        let map = self.previous.map;
        let service = |(name, service): (&String, &Service)| {
            let (field, list) = if table { ("tables", &service.tables) } else { ("modules", &service.modules) };
            find(format!("services.{name}.{field}"), list)
        };
        let shared = || if table { None } else { find("shared.modules".to_owned(), &map.shared.modules) };
        map.services.iter().find_map(service).or_else(shared)
    }

    /// Routes that no pattern names. A map that names none at all leaves them to their handlers.
    fn routes(&mut self) {
        let proposed = self.proposed;
        if !self.patterns.have_routes() && !self.previous.map.services.is_empty() {
            return;
        }
        let mut seen = BTreeSet::new();
        for (route, node) in &proposed.graph.routes {
            let own = proposed.proposal.assignment[*node as usize];
            if own.is_some() && seen.insert(route) && route_fits(route) && !self.patterns.name_route(route) {
                self.added.entry(proposed.service_of(*node).to_owned()).or_default().routes.insert(route.clone());
            }
        }
    }

    /// Services that new parts need, or that need new parts.
    fn edges(&mut self, placed: &[NodeId]) {
        let proposed = self.proposed;
        let is_new = |node: NodeId| placed.binary_search(&node).is_ok();
        for edge in using(proposed.graph).filter(|edge| is_new(edge.from) || is_new(edge.to)) {
            self.need(proposed.service_of(edge.from), proposed.service_of(edge.to));
        }
    }

    fn need(&mut self, own: &str, other: &str) {
        let known = self.map.services.get(own);
        if own != other
            && own != SHARED
            && other != SHARED
            && !known.is_some_and(|service| service.depends_on.iter().any(|known| known == other))
        {
            self.added.entry(own.to_owned()).or_default().uses.insert(other.to_owned());
        }
    }

    /// What new parts use of other services, and others of them. What old parts use is as people have said.
    fn uses(&mut self, analysis: &Analysis, placed: &[NodeId]) {
        let proposed = self.proposed;
        let is_new = |node: NodeId| placed.binary_search(&node).is_ok();
        let mut exposed: BTreeMap<(&str, &str), BTreeSet<&str>> = BTreeMap::new();
        for (from, to, module, item) in mentions(proposed.graph, analysis) {
            let (own, other) = (proposed.service_of(from), proposed.service_of(to));
            if own == other || own == SHARED || other == SHARED || !(is_new(from) || is_new(to)) {
                continue;
            }
            self.need(own, other);
            let patterns = self.map.services.get(other).map_or(&[][..], |service| &service.exposes.items);
            if !patterns.iter().any(|pattern| path_fits(&segments(pattern), &segments(item)).is_some()) {
                exposed.entry((other, module)).or_default().insert(item);
            }
        }
        for ((own, module), items) in exposed {
            let known = self.map.services.get(own).map_or(&[][..], |service| &service.exposes.items);
            let added = self.added.entry(own.to_owned()).or_default();
            if items.len() > ITEMS || !items.iter().all(|item| fits(item, false)) {
                added.items.insert(module.to_owned());
            } else {
                added.items.extend(items.into_iter().map(str::to_owned));
            }
            added.items.retain(|item| !known.contains(item));
        }
    }
}

fn read(route: &str) -> Option<(&str, Vec<String>)> {
    route.split_once(' ').map(|(method, path)| (method, route_parts(path)))
}

/// A table as a map names it.
fn plain(id: &str) -> &str {
    id.strip_prefix("table:").unwrap_or(id)
}

/// Puts into the map and its text what each service gets.
fn write(proposed: &Proposed<'_>, added: &BTreeMap<String, Added>, map: &mut ServiceMap, edits: &mut Edits<'_>) {
    let with_comment =
        |list: &[(String, String)]| list.iter().map(|(name, doubt)| (quoted(name), doubt.clone())).collect::<Vec<_>>();
    let names = |list: &BTreeSet<String>| list.iter().map(|name| (quoted(name), String::new())).collect::<Vec<_>>();
    let only = |list: &[(String, String)]| list.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
    let mut blocks = Vec::new();
    for (name, part) in added {
        if name == SHARED {
            if map.shared.modules.is_empty() && map.shared.tables.is_empty() {
                let mut text = String::from("shared:\n");
                list(
                    &mut text,
                    "  ",
                    "modules",
                    part.modules.iter().map(|(name, doubt)| (name.as_str(), doubt.as_str())),
                );
                text.push('\n');
                edits.add_before_services(&text);
            } else {
                edits.add("shared", "modules", &with_comment(&part.modules));
            }
            map.shared.modules.extend(only(&part.modules));
            continue;
        }
        if let Some(service) = map.services.get_mut(name) {
            let of = format!("services.{name}");
            edits.add(&of, "modules", &with_comment(&part.modules));
            edits.add(&of, "tables", &with_comment(&part.tables));
            edits.add(&of, "routes", &names(&part.routes));
            edits.add(&format!("{of}.exposes"), "items", &names(&part.items));
            edits.add(&of, "depends_on", &names(&part.uses));
            extend(service, part);
            continue;
        }
        let mut service = Service::default();
        extend(&mut service, part);
        blocks.push(block(proposed, name, part));
        map.services.insert(name.clone(), service);
    }
    edits.add_services(&blocks);
}

fn extend(service: &mut Service, part: &Added) {
    service.modules.extend(part.modules.iter().map(|(name, _)| name.clone()));
    service.tables.extend(part.tables.iter().map(|(name, _)| name.clone()));
    service.routes.extend(part.routes.iter().cloned());
    service.exposes.items.extend(part.items.iter().cloned());
    service.depends_on.extend(part.uses.iter().cloned());
}

/// A service that the map did not have.
fn block(proposed: &Proposed<'_>, name: &str, part: &Added) -> String {
    let mut text = String::new();
    if let Some(service) = proposed.proposal.services.iter().find(|service| service.name == *name) {
        text.push_str(&one_line(&super::map::said(service)));
        text.push('\n');
    }
    text.push_str(&format!("  {name}:\n"));
    list(&mut text, "    ", "modules", part.modules.iter().map(|(name, doubt)| (name.as_str(), doubt.as_str())));
    list(&mut text, "    ", "tables", part.tables.iter().map(|(name, doubt)| (name.as_str(), doubt.as_str())));
    list(&mut text, "    ", "routes", part.routes.iter().map(|route| (route.as_str(), "")));
    if !part.items.is_empty() {
        text.push_str("    exposes:\n");
        list(&mut text, "      ", "items", part.items.iter().map(|item| (item.as_str(), "")));
    }
    text.push_str(&format!("    depends_on: [{}]\n", part.uses.iter().cloned().collect::<Vec<_>>().join(", ")));
    text
}
