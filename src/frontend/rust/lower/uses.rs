//! `use` trees, flattened to their leaves.

use super::super::intern::kw;
use super::super::ir::*;
use super::Lowerer;

/// What all leaves of a `use` declaration share.
#[derive(Clone, Copy)]
pub(super) struct UseHead {
    pub vis: Vis,
    pub global: bool,
    pub test: bool,
}

impl Lowerer {
    pub(super) fn use_tree(
        &mut self,
        tree: &syn::UseTree,
        prefix: &mut Vec<Seg>,
        head: UseHead,
        uses: &mut Vec<UseIr>,
    ) {
        match tree {
            syn::UseTree::Path(path) => {
                prefix.push(self.use_seg(&path.ident));
                self.use_tree(&path.tree, prefix, head, uses);
                prefix.pop();
            }
            syn::UseTree::Name(name) => self.use_leaf(&name.ident, None, prefix, head, uses),
            syn::UseTree::Rename(rename) => self.use_leaf(&rename.ident, Some(&rename.rename), prefix, head, uses),
            syn::UseTree::Glob(_) => {
                let path = self.plain_path(prefix, head.global);
                let UseHead { vis, test, .. } = head;
                uses.push(UseIr { path, alias: kw::UNDERSCORE, glob: true, vis, test, extern_crate: false });
            }
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.use_tree(tree, prefix, head, uses);
                }
            }
        }
    }

    fn use_seg(&mut self, ident: &syn::Ident) -> Seg {
        Seg { name: self.sym(ident), pos: Self::pos(ident.span()), args: ArgsId::NONE }
    }

    fn use_leaf(
        &mut self,
        ident: &syn::Ident,
        rename: Option<&syn::Ident>,
        prefix: &mut Vec<Seg>,
        head: UseHead,
        uses: &mut Vec<UseIr>,
    ) {
        let seg = self.use_seg(ident);
        // `a::{self}` names `a`.
        let is_self = seg.name == kw::SELF && !prefix.is_empty();
        if !is_self {
            prefix.push(seg);
        }
        let last = prefix.last().map_or(kw::EMPTY, |seg| seg.name);
        let alias = rename.map_or(last, |rename| self.sym(rename));
        let path = self.plain_path(prefix, head.global);
        let UseHead { vis, test, .. } = head;
        uses.push(UseIr { path, alias, glob: false, vis, test, extern_crate: false });
        if !is_self {
            prefix.pop();
        }
    }
}
