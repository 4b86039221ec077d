//! Patterns.

use smallvec::SmallVec;
use syn::Pat as SynPat;

use super::super::intern::{Sym, intern};
use super::super::ir::*;
use super::Lowerer;

impl Lowerer {
    pub(super) fn pat(&mut self, pat: &SynPat) -> PatId {
        let lowered = match pat {
            SynPat::Wild(_) => Pat::Wild,
            SynPat::Rest(_) => Pat::Rest,
            SynPat::Ident(ident) => {
                let name = self.sym(&ident.ident);
                let pos = Self::pos(ident.ident.span());
                let plain = ident.by_ref.is_none() && ident.mutability.is_none() && ident.subpat.is_none();
                let sub = ident.subpat.as_ref().map_or(PatId::NONE, |(_, sub)| self.pat(sub));
                Pat::Bind { name, pos, sub, plain }
            }
            SynPat::Path(path) => Pat::Path(self.path(&path.path, path.qself.as_ref())),
            SynPat::TupleStruct(tuple) => {
                let path = self.path(&tuple.path, tuple.qself.as_ref());
                Pat::TupleStruct { path, pats: self.pats(tuple.elems.iter()) }
            }
            SynPat::Struct(structure) => {
                let path = self.path(&structure.path, structure.qself.as_ref());
                let mut fields: SmallVec<[(Sym, PatId); 8]> = SmallVec::new();
                for field in &structure.fields {
                    let name = self.member(&field.member);
                    fields.push((name, self.pat(&field.pat)));
                }
                let start = self.ir.field_pats.len() as u32;
                self.ir.field_pats.extend_from_slice(&fields);
                Pat::Struct { path, fields: List { start, len: fields.len() as u32 } }
            }
            SynPat::Tuple(tuple) => Pat::Tuple(self.pats(tuple.elems.iter())),
            SynPat::Slice(slice) => Pat::Slice(self.pats(slice.elems.iter())),
            SynPat::Reference(reference) => Pat::Ref(self.pat(&reference.pat)),
            SynPat::Or(or) => Pat::Or(self.pats(or.cases.iter())),
            SynPat::Paren(paren) => return self.pat(&paren.pat),
            SynPat::Lit(lit) => {
                let lit = self.lit(&lit.lit);
                Pat::Lit(self.expr_id(Expr::Lit(lit)))
            }
            SynPat::Range(range) => {
                let lo = range.start.as_ref().map_or(ExprId::NONE, |expr| self.expr(expr));
                let hi = range.end.as_ref().map_or(ExprId::NONE, |expr| self.expr(expr));
                Pat::Range(lo, hi)
            }
            SynPat::Const(konst) => {
                let block = self.block(&konst.block, BlockKind::Const);
                Pat::Lit(block)
            }
            SynPat::Type(typed) => {
                let pat = self.pat(&typed.pat);
                Pat::Typed { pat, ty: self.ty(&typed.ty) }
            }
            SynPat::Guard(guard) => {
                let pat = self.pat(&guard.pat);
                Pat::Guard { pat, guard: self.expr(&guard.guard) }
            }
            SynPat::Macro(mac) => Pat::Macro(self.macro_call(&mac.mac)),
            _ => Pat::Wild,
        };
        self.pat_id(lowered)
    }

    pub(super) fn pats<'a>(&mut self, pats: impl Iterator<Item = &'a SynPat>) -> List {
        let ids: SmallVec<[u32; 8]> = pats.map(|pat| self.pat(pat).0).collect();
        self.list(&ids)
    }

    pub(super) fn member(&mut self, member: &syn::Member) -> Sym {
        match member {
            syn::Member::Named(ident) => self.sym(ident),
            syn::Member::Unnamed(index) => tuple_field(index.index as usize),
        }
    }
}

/// The name of a tuple's n-th field.
pub fn tuple_field(index: usize) -> Sym {
    const NAMES: [&str; 12] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];
    NAMES.get(index).map_or_else(|| intern(&index.to_string()), |name| intern(name))
}
