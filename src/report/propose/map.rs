//! A proposal as the service map that it stands for, commented; to be edited by a person.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io::{self, Write};

use super::Proposed;
use crate::model::analysis::{Analysis, Origin};
use crate::model::graph::{EdgeKind, Graph, GraphEdge, NodeId};
use crate::model::proposal::ServiceProposal;
use crate::report::Style;
use crate::report::map::quoted;

/// More exposed items of one module than this are written as the module.
pub(super) const ITEMS: usize = 5;

/// Below this share of agreeing runs a part is commented.
pub(super) const SURE: f64 = 0.7;

type Service = Option<u32>;

#[derive(Default)]
struct Part {
    modules: Vec<(String, String)>,
    tables: Vec<(String, String)>,
    routes: BTreeSet<String>,
    exposed: BTreeSet<String>,
    uses: BTreeSet<u32>,
}

pub(super) fn render(proposed: &Proposed<'_>, _: Style, out: &mut dyn Write) -> io::Result<()> {
    let text = match proposed.revision.and_then(|revision| revision.text.as_ref()) {
        Some(edited) => edited.clone(),
        None => text(proposed),
    };
    out.write_all(text.as_bytes())
}

fn text(proposed: &Proposed<'_>) -> String {
    let proposal = proposed.proposal;
    let mut parts: BTreeMap<Service, Part> = BTreeMap::new();
    let mut unnamed = Vec::new();
    for (number, node) in (0u32..).zip(&proposed.graph.nodes) {
        let own = proposal.assignment[number as usize];
        let part = parts.entry(own).or_default();
        let entry = (node.id.clone(), doubt(proposed, number));
        match (node.kind.is_table(), fits(&node.id, node.kind.is_table())) {
            (_, false) => unnamed.push(node.id.clone()),
            (true, true) => part.tables.push(entry),
            (false, true) if inherits(proposed, number) => {}
            (false, true) => part.modules.push(entry),
        }
    }
    let mut seen = BTreeSet::new();
    for (route, node) in &proposed.graph.routes {
        if seen.insert(route) && route_fits(route) {
            parts.entry(proposal.assignment[*node as usize]).or_default().routes.insert(route.clone());
        }
    }
    for (from, to) in uses_of_edges(proposed) {
        parts.entry(Some(from)).or_default().uses.insert(to);
    }
    if let Some(analysis) = proposed.analysis {
        uses_in_code(proposed, analysis, &mut parts);
    }
    write_map(proposed, &parts, &unnamed)
}

/// Whether the pattern of the module above says the same already.
fn inherits(proposed: &Proposed<'_>, node: NodeId) -> bool {
    let own = |node: NodeId| proposed.proposal.assignment[node as usize];
    above(proposed.graph, node).is_some_and(|above| own(above) == own(node))
}

/// The node whose pattern holds this one too.
pub(super) fn above(graph: &Graph, node: NodeId) -> Option<NodeId> {
    let found = graph.node(node);
    let above = if found.package.is_empty() { None } else { graph.find(&found.package) };
    above.filter(|above| {
        let rest = found.id.strip_prefix(graph.node(*above).id.as_str());
        rest.is_some_and(|rest| rest.starts_with("::"))
    })
}

/// Whether a map can name it.
pub(super) fn fits(id: &str, table: bool) -> bool {
    let name = |part: &str| {
        part.chars().next().is_some_and(|first| first.is_alphabetic() || first == '_')
            && part.chars().all(|sign| sign.is_alphanumeric() || matches!(sign, '_' | '#'))
    };
    let parts: Vec<&str> = if table { id.split('.').collect() } else { id.split("::").collect() };
    id.len() <= 400 && parts.into_iter().all(name)
}

pub(super) fn route_fits(route: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"/{}:*-._~<>+@%".contains(&byte);
    route.split_once(' ').is_some_and(|(method, path)| {
        (method == "*" || (!method.is_empty() && method.bytes().all(|sign| sign.is_ascii_uppercase())))
            && path.starts_with('/')
            && path.len() <= 400
            && !path.split('/').any(|part| part == "..")
            && path.bytes().all(allowed)
    })
}

/// What a person shall know of a part that could as well be elsewhere.
pub(super) fn doubt(proposed: &Proposed<'_>, node: NodeId) -> String {
    let why = &proposed.proposal.explanations[node as usize];
    match (why.confidence, why.runner_up) {
        (Some(confidence), Some((other, cost))) if confidence < SURE => {
            let other = proposed.service(Some(other));
            format!("  # {:.0} % sure; {other} would cost {cost:+.2}", confidence * 100.0)
        }
        _ => String::new(),
    }
}

/// Services that use code or tables of others.
fn uses_of_edges(proposed: &Proposed<'_>) -> BTreeSet<(u32, u32)> {
    let own = |node: NodeId| proposed.proposal.assignment[node as usize];
    let edges = using(proposed.graph).filter_map(|edge| Some((own(edge.from)?, own(edge.to)?)));
    edges.filter(|(from, to)| from != to).collect()
}

/// Whether an edge of that kind makes one service need another.
pub(super) fn uses(kind: EdgeKind) -> bool {
    kind.is_code() || matches!(kind, EdgeKind::DataRead | EdgeKind::DataWrite)
}

/// Edges that make one service need another.
pub(super) fn using(graph: &Graph) -> impl Iterator<Item = &GraphEdge> {
    graph.edges.iter().filter(move |edge| uses(edge.kind) && !graph.node(edge.from).kind.is_table())
}

/// What services use of each other, in code.
fn uses_in_code(proposed: &Proposed<'_>, analysis: &Analysis, parts: &mut BTreeMap<Service, Part>) {
    let own = |node: NodeId| proposed.proposal.assignment[node as usize];
    let mut exposed: BTreeMap<(u32, &str), BTreeSet<&str>> = BTreeMap::new();
    for (from, to, module, item) in mentions(proposed.graph, analysis) {
        let (Some(from), Some(into)) = (own(from), own(to)) else { continue };
        if from != into {
            parts.entry(Some(from)).or_default().uses.insert(into);
            exposed.entry((into, module)).or_default().insert(item);
        }
    }
    for ((own, module), items) in exposed {
        let part = parts.entry(Some(own)).or_default();
        if items.len() > ITEMS || !items.iter().all(|item| fits(item, false)) {
            part.exposed.insert(module.to_owned());
        } else {
            part.exposed.extend(items.into_iter().map(str::to_owned));
        }
    }
}

/// What code uses of other code: from which node, of which, in which module, which item.
pub(super) fn mentions<'a>(graph: &Graph, analysis: &'a Analysis) -> BTreeSet<(NodeId, NodeId, &'a str, &'a str)> {
    let node = |id: &str, module: &str| graph.find(id).or_else(|| graph.find(module));
    let module_of = |item: usize| analysis.modules[analysis.items[item].module.0 as usize].id.as_str();
    let owner: Vec<Option<NodeId>> = (0..analysis.items.len())
        .map(|item| {
            let mut at = item;
            loop {
                let found = &analysis.items[at];
                match found.parent {
                    Some(parent) if graph.find(&found.id).is_none() => at = parent.0 as usize,
                    _ => return node(&found.id, module_of(at)),
                }
            }
        })
        .collect();
    let mut mentions = BTreeSet::new();
    for reference in analysis.references.iter().filter(|reference| !reference.test) {
        let from = match reference.from {
            Origin::Item(item) => owner[item.0 as usize],
            Origin::Module(module) => {
                let id = &analysis.modules[module.0 as usize].id;
                node(id, id)
            }
        };
        let to = reference.to.0 as usize;
        if let (Some(from), Some(into)) = (from, owner[to])
            && from != into
        {
            mentions.insert((from, into, module_of(to), analysis.items[to].id.as_str()));
        }
    }
    mentions
}

fn write_map(proposed: &Proposed<'_>, parts: &BTreeMap<Service, Part>, unnamed: &[String]) -> String {
    let proposal = proposed.proposal;
    let mut text = format!("# yaml-language-server: $schema={}\n", proposed.schema);
    text.push_str(
        "# Proposed services: a start to edit. `split check` holds the code to it; `split propose --what-if PART=SERVICE` prices a\n\
         # change; `split propose --previous split.yaml` places what is new and leaves all else where you have put it.\n",
    );
    for warning in &proposal.warnings {
        let _ = writeln!(text, "# Warning: {}", one_line(warning));
    }
    let _ = write!(text, "version: 1\n\nsystem:\n  name: {}\n", proposed.system);
    if let Some(root) = proposed.root {
        let _ = writeln!(text, "  source:\n    root: {}", quoted(root));
    }
    text.push('\n');
    if !proposed.section.is_empty() {
        text.push_str(proposed.section);
        text.push('\n');
    }
    let none = Part::default();
    let shared = parts.get(&None).unwrap_or(&none);
    if !shared.modules.is_empty() {
        text.push_str(
            "# Used from everywhere, owned by nobody: a library that every service keeps.\nshared:\n  modules:\n",
        );
        shared.modules.iter().for_each(|(name, doubt)| {
            let _ = writeln!(text, "    - {}{doubt}", quoted(name));
        });
        text.push('\n');
    }
    text.push_str("services:\n");
    for (own, service) in (0u32..).zip(&proposal.services) {
        let part = parts.get(&Some(own)).unwrap_or(&none);
        if own > 0 {
            text.push('\n');
        }
        let _ = writeln!(text, "{}", said(service));
        let _ = writeln!(text, "  {}:", service.name);
        list(&mut text, "    ", "modules", part.modules.iter().map(|(name, doubt)| (name.as_str(), doubt.as_str())));
        list(&mut text, "    ", "tables", part.tables.iter().map(|(name, doubt)| (name.as_str(), doubt.as_str())));
        list(&mut text, "    ", "routes", part.routes.iter().map(|route| (route.as_str(), "")));
        if !part.exposed.is_empty() {
            text.push_str("    exposes:\n");
            list(&mut text, "      ", "items", part.exposed.iter().map(|item| (item.as_str(), "")));
        }
        let uses: Vec<&str> = part.uses.iter().map(|other| proposal.services[*other as usize].name.as_str()).collect();
        let _ = writeln!(text, "    depends_on: [{}]", uses.join(", "));
    }
    if proposal.services.is_empty() {
        text.push_str("  {}\n");
    }
    if !unnamed.is_empty() {
        text.push_str("\n# A map can't name these:\n");
        unnamed.iter().for_each(|id| {
            let _ = writeln!(text, "# - {}", one_line(id));
        });
    }
    text
}

/// What a comment says of a service.
pub(super) fn said(service: &ServiceProposal) -> String {
    let (loc, within) = (service.loc, service.cohesion * 100.0);
    format!("  # {loc:.0} lines; {within:.0} % of its ties stay within; words: {}", service.words.join(", "))
}

pub(super) fn one_line(text: &str) -> String {
    text.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

pub(super) fn list<'n>(text: &mut String, indent: &str, name: &str, entries: impl Iterator<Item = (&'n str, &'n str)>) {
    let mut entries = entries.peekable();
    if entries.peek().is_none() {
        return;
    }
    let _ = writeln!(text, "{indent}{name}:");
    for (entry, comment) in entries {
        let _ = writeln!(text, "{indent}  - {}{comment}", quoted(entry));
    }
}
