//! Both sides as edges between the same nodes: the truth's places and the analysis' ids are brought onto the analysis' items.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::analysis::Analysis;
use crate::source::{Ink, Sources};
use crate::truth::{Definition, Mention, Role, Truth};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub enum Node {
    Item(usize),
    Module(usize),
    /// A definition of the truth that the analysis lacks.
    Lacking(usize),
    /// A file of the truth that the analysis lacks (its first definition).
    LackingFile(usize),
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Place {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub offset: usize,
}

pub struct Edge {
    pub from: Node,
    pub to: Node,
    pub place: Place,
    /// SCIP symbol, or the analysis' kind of reference.
    pub label: String,
}

#[derive(Default)]
pub struct Side {
    pub edges: Vec<Edge>,
    /// Why how many references were left out.
    pub left_out: BTreeMap<&'static str, usize>,
}

pub struct World<'a> {
    pub analysis: &'a Analysis,
    pub truth: &'a Truth,
    pub sources: &'a Sources,
}

impl World<'_> {
    /// The edges of the analysis that take part, and apart the ones at places that the index doesn't know.
    pub fn ours(&self) -> (Side, Side) {
        let (mut inside, mut outside) = (Side::default(), Side::default());
        for reference in &self.analysis.references {
            let source = self.sources.get(&reference.file);
            let offset = source.offset_of_column(reference.line, reference.column);
            let place = Place { file: reference.file.clone(), line: reference.line, column: reference.column, offset };
            let mut leave = |why| *inside.left_out.entry(why).or_default() += 1;
            let Some(to) = self.analysis.item(&reference.to) else {
                leave(if self.analysis.module(&reference.to).is_some() {
                    "target is a module"
                } else {
                    "target id is not in the analysis"
                });
                continue;
            };
            let Some(from) = self.our_from(&reference.from, &place) else {
                leave("from id is not in the analysis");
                continue;
            };
            let marked = [Some(to), item_of(from)].into_iter().flatten().any(|i| self.analysis.items[i].test);
            let to = Node::Item(to);
            if self.is_test_place(&place.file, offset) || self.is_test(to) || self.is_test(from) {
                leave("test code");
            } else if marked {
                leave("test code by the analysis' mark only");
            } else if source.is_alias(offset) {
                leave("alias in `use … as`");
            } else if source.token(offset) == "Self" {
                leave("`Self`");
            } else if source.ink(offset) == Ink::Doc {
                leave("doc comment");
            } else if from == to {
                leave("item to itself");
            } else {
                let known = self.in_index(from, &place);
                let side = if known { &mut inside } else { &mut outside };
                side.edges.push(Edge { from, to, place, label: reference.kind.clone() });
            }
        }
        (inside, outside)
    }

    /// The edges of the index. `ours` decides only between several definition sites of one symbol.
    pub fn theirs(&self, ours: &BTreeSet<(Node, Node)>) -> Side {
        let mut side = Side::default();
        let mut nodes: HashMap<usize, Option<Node>> = HashMap::new();
        for mention in &self.truth.mentions {
            let mut leave = |why| *side.left_out.entry(why).or_default() += 1;
            let candidates = self.truth.definitions_of(&mention.symbol);
            if candidates.is_empty() {
                continue;
            }
            let source = self.sources.get(&mention.file);
            if self.is_test_place(&mention.file, mention.offset) {
                leave("test code");
                continue;
            }
            if source.ink(mention.offset) == Ink::Doc {
                leave("doc comment");
                continue;
            }
            if source.is_alias(mention.offset) {
                leave("alias in `use … as`");
                continue;
            }
            let Some(from) = self.their_from(mention) else { continue };
            let mut targets =
                candidates.iter().filter_map(|d| nodes.entry(*d).or_insert_with(|| self.node(*d)).map(|n| (*d, n)));
            let mut targets: Vec<(usize, Node)> = targets.by_ref().collect();
            if targets.is_empty() {
                leave("target is a module, a field or an unlisted associated item");
                continue;
            }
            if targets.len() > 1 {
                leave("(kept) symbol with several definition sites");
                targets.sort_by_key(|(d, n)| {
                    (!ours.contains(&(from, *n)), Self::distance(&self.truth.definitions[*d], mention), *d)
                });
            }
            let (_, to) = targets[0];
            if self.is_test(to) {
                leave("test code");
            } else if from == to {
                leave("item to itself");
            } else {
                let place = Place {
                    file: mention.file.clone(),
                    line: mention.line,
                    column: mention.column,
                    offset: mention.offset,
                };
                side.edges.push(Edge { from, to, place, label: mention.symbol.clone() });
            }
        }
        side
    }

    /// The module that a node lies in (a module lies in itself).
    pub fn module(&self, node: Node) -> Node {
        match node {
            Node::Item(i) => self.analysis.canonical_module(&self.analysis.items[i].module).map_or(node, Node::Module),
            Node::Module(_) | Node::LackingFile(_) => node,
            Node::Lacking(d) => {
                let definition = &self.truth.definitions[d];
                self.module_around(&definition.file, definition.offset).unwrap_or(node)
            }
        }
    }

    /// The node of a definition: variants stand for their enum, small things for nothing.
    fn node(&self, definition: usize) -> Option<Node> {
        let found = &self.truth.definitions[definition];
        let ours = || {
            self.analysis
                .item_at(&found.file, found.line, found.column, self.sources.get(&found.file).token(found.offset))
                .map(Node::Item)
        };
        match found.role {
            Role::Item => Some(ours().unwrap_or(Node::Lacking(definition))),
            Role::Associated => ours(),
            Role::Variant => {
                let outer = self.truth.around(&found.file, found.offset, |r| r == Role::Item);
                outer.first().and_then(|d| self.node(*d))
            }
            Role::Module | Role::Small => None,
        }
    }

    fn their_from(&self, mention: &Mention) -> Option<Node> {
        let around = self.truth.around(&mention.file, mention.offset, |r| matches!(r, Role::Item | Role::Associated));
        around
            .iter()
            .find_map(|d| self.node(*d))
            .or_else(|| self.outside_items(&mention.file, mention.line, mention.offset))
    }

    fn our_from(&self, id: &str, place: &Place) -> Option<Node> {
        match self.analysis.item(id) {
            Some(item) if self.analysis.items[item].kind == "impl" => {
                self.outside_items(&place.file, place.line, place.offset)
            }
            Some(item) => Some(Node::Item(item)),
            None => {
                let module = self.analysis.canonical_module(id)?;
                self.analysis.impl_at(&place.file, place.line).map(Node::Item).or(Some(Node::Module(module)))
            }
        }
    }

    /// Places that no item covers: the impl block, else the module.
    fn outside_items(&self, file: &str, line: usize, offset: usize) -> Option<Node> {
        self.analysis.impl_at(file, line).map(Node::Item).or_else(|| self.module_around(file, offset))
    }

    fn module_around(&self, file: &str, offset: usize) -> Option<Node> {
        let around = self.truth.around(file, offset, |r| r == Role::Module);
        let inline = around.iter().map(|d| &self.truth.definitions[*d]).find(|d| d.span.start > 0).map(|d| d.line);
        self.analysis.module_at(file, inline).map(Node::Module).or_else(|| around.last().map(|d| Node::LackingFile(*d)))
    }

    /// Same file before same folder before the rest.
    fn distance(definition: &Definition, mention: &Mention) -> usize {
        let shared = definition.file.split('/').zip(mention.file.split('/')).take_while(|(a, b)| a == b).count();
        if definition.file == mention.file { 0 } else { 100 - shared.min(99) }
    }

    fn is_test(&self, node: Node) -> bool {
        match node {
            Node::Item(i) => {
                let item = &self.analysis.items[i];
                self.is_test_place(&item.file, self.sources.get(&item.file).offset_of_column(item.line, item.column))
            }
            Node::Lacking(d) | Node::LackingFile(d) => {
                self.is_test_place(&self.truth.definitions[d].file, self.truth.definitions[d].offset)
            }
            Node::Module(m) => is_test_file(&self.analysis.modules[m].file),
        }
    }

    fn is_test_place(&self, file: &str, offset: usize) -> bool {
        is_test_file(file) || self.sources.get(file).is_test(offset)
    }

    /// Has rust-analyzer looked at this place at all? Not in files and items that a cfg switches off.
    fn in_index(&self, from: Node, place: &Place) -> bool {
        if !self.truth.has_document(&place.file) {
            return false;
        }
        let source = self.sources.get(&place.file);
        let off = |range: &std::ops::Range<usize>| {
            range.contains(&place.offset) && !self.truth.has_occurrence_in(&place.file, range)
        };
        if source
            .governed
            .iter()
            .any(|g| g.cfg && (off(&g.extent) || (g.attribute.contains(&place.offset) && off(&g.attribute))))
        {
            return false;
        }
        match from {
            Node::Item(i) if self.analysis.items[i].kind != "impl" => {
                self.truth.has_definition(&self.analysis.items[i].file, self.analysis.items[i].line)
            }
            _ => true,
        }
    }
}

fn item_of(node: Node) -> Option<usize> {
    if let Node::Item(i) = node { Some(i) } else { None }
}

/// Integration tests, benches, examples and build scripts, by their folders outside `src`.
fn is_test_file(file: &str) -> bool {
    let mut folders = file.split('/').take_while(|folder| *folder != "src");
    file.rsplit('/').next() == Some("build.rs")
        || folders.any(|folder| matches!(folder, "tests" | "benches" | "examples"))
}
