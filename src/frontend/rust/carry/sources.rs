//! The syntax trees of files that are asked for, and what names in them stand for.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use proc_macro2::{Ident, LineColumn};

use super::super::parse::{MAX_BYTES, tree};
use crate::model::analysis::{Analysis, FileId, Item, ItemId};

/// Where something stands: line and column, both from 1.
pub(super) type Place = (u32, u32);

/// A file that was read.
pub(super) struct Source {
    pub tree: syn::File,
    pub lines: Vec<String>,
    /// What the file's `use` declarations bring in, by name: the path as it is written.
    pub uses: BTreeMap<String, Vec<String>>,
}

pub(super) struct Sources<'a> {
    root: PathBuf,
    analysis: &'a Analysis,
    read: HashMap<FileId, Option<Rc<Source>>>,
    /// What is mentioned in a file, by place.
    mentions: HashMap<FileId, Rc<BTreeMap<Place, ItemId>>>,
    /// References begin here in the list of all: it is sorted by place.
    starts: BTreeMap<FileId, (usize, usize)>,
}

impl<'a> Sources<'a> {
    pub fn new(root: &Path, analysis: &'a Analysis) -> Self {
        let mut starts: BTreeMap<FileId, (usize, usize)> = BTreeMap::new();
        for (index, reference) in analysis.references.iter().enumerate() {
            starts.entry(reference.file).or_insert((index, index)).1 = index + 1;
        }
        Self { root: root.to_owned(), analysis, read: HashMap::new(), mentions: HashMap::new(), starts }
    }

    /// A file; nothing where it can't be read any more.
    pub fn file(&mut self, id: FileId) -> Option<Rc<Source>> {
        let (root, analysis) = (&self.root, self.analysis);
        self.read
            .entry(id)
            .or_insert_with(|| read(&root.join(&analysis.files[id.0 as usize].path)).map(Rc::new))
            .clone()
    }

    /// What stands for an item of the codebase in a file, by place.
    pub fn mentions(&mut self, id: FileId) -> Rc<BTreeMap<Place, ItemId>> {
        let (analysis, starts) = (self.analysis, &self.starts);
        let read = || {
            let (from, to) = starts.get(&id).copied().unwrap_or_default();
            let here = analysis.references[from..to].iter().filter(|reference| reference.file == id);
            Rc::new(here.map(|reference| ((reference.line, reference.column), reference.to)).collect())
        };
        self.mentions.entry(id).or_insert_with(read).clone()
    }
}

fn read(path: &Path) -> Option<Source> {
    if fs::metadata(path).ok()?.len() > MAX_BYTES {
        return None;
    }
    let text = fs::read_to_string(path).ok()?;
    let tree = tree(&text).ok()?;
    let mut uses = BTreeMap::new();
    collect(&tree.items, &mut uses);
    Some(Source { tree, lines: text.lines().map(str::to_owned).collect(), uses })
}

fn collect(items: &[syn::Item], uses: &mut BTreeMap<String, Vec<String>>) {
    for item in items {
        match item {
            syn::Item::Use(one) => flatten(&one.tree, &mut Vec::new(), uses),
            syn::Item::Mod(one) => collect(one.content.as_ref().map_or(&[], |(_, items)| items), uses),
            _ => {}
        }
    }
}

fn flatten(tree: &syn::UseTree, before: &mut Vec<String>, uses: &mut BTreeMap<String, Vec<String>>) {
    let mut add = |name: &Ident, of: &Ident, before: &[String]| {
        let mut path = before.to_vec();
        if of != "self" {
            path.push(of.to_string());
        }
        let name = if name == "self" { path.last().cloned().unwrap_or_default() } else { name.to_string() };
        uses.insert(name, path);
    };
    match tree {
        syn::UseTree::Path(path) => {
            before.push(path.ident.to_string());
            flatten(&path.tree, before, uses);
            before.pop();
        }
        syn::UseTree::Name(one) => add(&one.ident, &one.ident, before),
        syn::UseTree::Rename(one) => add(&one.rename, &one.ident, before),
        syn::UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, before, uses)),
        syn::UseTree::Glob(_) => {}
    }
}

/// The place of a name.
pub(super) fn place(ident: &Ident) -> Place {
    let LineColumn { line, column } = ident.span().start();
    (line as u32, column as u32 + 1)
}

/// What stands in a file for an item of the analysis.
pub(super) enum Found<'t> {
    Function(&'t [syn::Attribute], &'t syn::Signature, Option<&'t syn::Block>),
    Struct(&'t syn::ItemStruct),
    Enum(&'t syn::ItemEnum),
    Alias(&'t syn::ItemType),
}

/// Looks an item up by the place of its name.
pub(super) fn find<'t>(items: &'t [syn::Item], wanted: &Item) -> Option<Found<'t>> {
    let at = |ident: &Ident| place(ident) == (wanted.line, wanted.column);
    items.iter().find_map(|item| match item {
        syn::Item::Fn(one) if at(&one.sig.ident) => Some(Found::Function(&one.attrs, &one.sig, Some(&one.block))),
        syn::Item::Struct(one) if at(&one.ident) => Some(Found::Struct(one)),
        syn::Item::Enum(one) if at(&one.ident) => Some(Found::Enum(one)),
        syn::Item::Type(one) if at(&one.ident) => Some(Found::Alias(one)),
        syn::Item::Mod(one) => find(&one.content.as_ref()?.1, wanted),
        syn::Item::Impl(one) => one.items.iter().find_map(|item| match item {
            syn::ImplItem::Fn(one) if at(&one.sig.ident) => {
                Some(Found::Function(&one.attrs, &one.sig, Some(&one.block)))
            }
            _ => None,
        }),
        syn::Item::Trait(one) => one.items.iter().find_map(|item| match item {
            syn::TraitItem::Fn(one) if at(&one.sig.ident) => {
                Some(Found::Function(&one.attrs, &one.sig, one.default.as_ref()))
            }
            _ => None,
        }),
        _ => None,
    })
}

impl Source {
    /// The code of the first implementations of some traits for a type.
    pub fn made_by(&self, traits: &[&str], name: &str) -> Option<String> {
        fn among<'t>(items: &'t [syn::Item], traits: &[&str], name: &str, found: &mut Vec<&'t syn::ItemImpl>) {
            for item in items {
                match item {
                    syn::Item::Impl(one) => {
                        let of = one.trait_.as_ref().and_then(|(path, _)| path.segments.last());
                        let syn::Type::Path(this) = &*one.self_ty else { continue };
                        let this = this.path.segments.last();
                        if of.is_some_and(|of| traits.iter().any(|one| of.ident == *one))
                            && this.is_some_and(|this| this.ident == name)
                        {
                            found.push(one);
                        }
                    }
                    syn::Item::Mod(one) => {
                        among(one.content.as_ref().map_or(&[], |(_, items)| items), traits, name, found);
                    }
                    _ => {}
                }
            }
        }
        let mut found = Vec::new();
        among(&self.tree.items, traits, name, &mut found);
        let texts: Vec<String> = found.iter().map(|one| self.between(one.brace_token.span).1).collect();
        (!texts.is_empty()).then(|| texts.join("\n"))
    }

    /// The lines between two brackets, with the number of the first, and what stands before the bracket cut off.
    pub fn between(&self, span: proc_macro2::extra::DelimSpan) -> (u32, String) {
        let (open, close) = (span.open().start(), span.close().end());
        let mut lines: Vec<String> =
            self.lines.get(open.line.saturating_sub(1)..close.line.min(self.lines.len())).unwrap_or_default().to_vec();
        if let Some(first) = lines.first_mut() {
            *first = " ".repeat(open.column) + &first.chars().skip(open.column).collect::<String>();
        }
        (open.line as u32, lines.join("\n"))
    }
}

/// Whether a text has a word, with no letter beside it.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    let part = |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() || sign == '_');
    text.match_indices(word)
        .any(|(at, _)| !part(text[..at].chars().next_back()) && !part(text[at + word.len()..].chars().next()))
}
