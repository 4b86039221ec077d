//! Type inference, one body at a time, as far as what is written tells; and the references that come of it.
//!
//! Unification is lenient: a mismatch is the compiler's business, here it only means that nothing is learnt.

mod body;
mod call;
mod expr;
mod header;
pub mod index;
mod item;
mod lower;
mod method;
mod obligation;
mod ops;
mod pat;
mod path;
mod table;
mod traits;
mod ty;

use bitcode::{Decode, Encode};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use self::index::Index;
use self::ty::*;
use super::intern::Sym;
use super::ir::*;
use super::world::*;
use crate::model::analysis::{BlindSpotKind, Confidence, ReferenceKind};

pub use self::item::infer_inst;

/// Where a mention stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum From {
    Def(DefId),
    Scope(ScopeId),
}

/// A mention of a definition of the codebase.
#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct RawRef {
    pub from: From,
    pub to: DefId,
    pub pos: Pos,
    pub kind: ReferenceKind,
    pub confidence: Confidence,
    /// It stands in what the item shows of itself.
    pub shown: bool,
}

/// A mention that could not be resolved.
#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct RawSpot {
    pub pos: Pos,
    pub kind: BlindSpotKind,
    pub name: Sym,
}

/// A mention of what a watched crate declares (see `access/`).
#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct OutsideUse {
    pub from: From,
    pub to: DefId,
    /// Of the name that is called or mentioned.
    pub pos: Pos,
    pub kind: ReferenceKind,
    /// For a method call: the type that the receiver was dereferenced to, where it is a named one.
    pub receiver: Option<DefId>,
}

/// What one instance gave.
#[derive(Debug, Default, Encode, Decode)]
pub struct Found {
    pub refs: Vec<RawRef>,
    pub spots: Vec<RawSpot>,
    /// Sorted by place.
    pub outside: Vec<OutsideUse>,
    pub external: u64,
    /// Types of the codebase that a statement of a watched crate gives rows as, and where that statement is made.
    pub rows: Vec<(Pos, DefId)>,
}

/// A function's signature in terms of its own and its parent's parameters.
#[derive(Debug)]
pub struct Sig {
    pub params: Vec<Ty>,
    pub has_self: bool,
    pub ret: Ty,
}

#[derive(Debug)]
pub struct ImplHead {
    pub trait_: Option<(DefId, Substs)>,
    pub self_ty: Ty,
}

/// Names and types of fields, in the parameters of the type that has them.
pub type FieldTypes = Vec<(Sym, Ty)>;

/// `ty: bound`.
#[derive(Debug, Clone)]
pub struct Pred {
    pub ty: Ty,
    pub bound: Bound,
}

/// One worker's state: its caches, and the body at hand.
pub struct Cx<'w> {
    pub w: &'w World,
    pub index: &'w Index,
    pub t: Types,
    sigs: FxHashMap<DefId, Rc<Sig>>,
    impls: FxHashMap<DefId, Rc<ImplHead>>,
    preds: FxHashMap<DefId, Rc<Vec<Pred>>>,
    supers: FxHashMap<DefId, Rc<Vec<DefId>>>,
    /// The traits that a module names.
    scope_traits: FxHashMap<ScopeId, FxHashSet<DefId>>,
    fields: FxHashMap<(DefId, u32), Rc<FieldTypes>>,
    /// Guards against definitions that need themselves to be lowered.
    busy: Vec<DefId>,
    /// How often a guard has cut something short. What was lowered meanwhile holds for this asker alone and is not
    /// kept: else it would matter who asks first, and with several workers no two runs would be the same.
    cuts: u32,
    /// Bounds of impls that tell of each other.
    settling: u32,
    type_depth: u32,
    /// Types lowered since the outermost one was asked for.
    steps: u32,
    /// What aliases and associated types stand for, and what parameters default to, in the parameters of their owner:
    /// types that name others twice would else take twice as long with each step.
    aliases: FxHashMap<DefId, Ty>,
    defaults: FxHashMap<(DefId, u32), Ty>,
    pub found: Found,
    // The body at hand.
    vars: Vec<Option<Ty>>,
    trail: Vec<u32>,
    pending: Vec<obligation::Obligation>,
    locals: Vec<(Sym, Ty)>,
    rets: Vec<Ty>,
    breaks: Vec<Ty>,
    closures: u32,
    env: Env<'w>,
    loose: u32,
    depth: u32,
    /// What is read shows to others: a signature, a public field; not a body.
    shown: bool,
    /// Where rows are asked for, and as what.
    rows: Vec<(Pos, Ty)>,
}

/// Where code stands: whose names, whose parameters, whose `Self`.
#[derive(Clone)]
pub struct Env<'w> {
    pub ir: &'w FileIr,
    pub scope: ScopeId,
    pub first_scope: u32,
    /// The function or type, then its impl or trait.
    pub owners: [Option<DefId>; 2],
    pub self_ty: Option<Ty>,
    /// Written `_` and left-out arguments become variables.
    pub infer: bool,
    /// Mentions are recorded.
    pub emit: bool,
    pub from: From,
}

impl<'w> Cx<'w> {
    pub fn new(w: &'w World, index: &'w Index) -> Self {
        let env = Env {
            ir: &w.files[0].ir,
            scope: ScopeId(0),
            first_scope: 0,
            owners: [None, None],
            self_ty: None,
            infer: false,
            emit: false,
            from: From::Scope(ScopeId(0)),
        };
        Self {
            w,
            index,
            t: Types::default(),
            sigs: FxHashMap::default(),
            impls: FxHashMap::default(),
            preds: FxHashMap::default(),
            supers: FxHashMap::default(),
            scope_traits: FxHashMap::default(),
            fields: FxHashMap::default(),
            busy: Vec::new(),
            cuts: 0,
            settling: 0,
            type_depth: 0,
            steps: 0,
            aliases: FxHashMap::default(),
            defaults: FxHashMap::default(),
            found: Found::default(),
            vars: Vec::new(),
            trail: Vec::new(),
            pending: Vec::new(),
            locals: Vec::new(),
            rets: Vec::new(),
            breaks: Vec::new(),
            closures: 0,
            env,
            loose: 0,
            depth: 0,
            shown: false,
            rows: Vec::new(),
        }
    }

    /// The environment of a definition, for lowering its header.
    pub fn env_of(&mut self, def: DefId) -> Env<'w> {
        let inst = self.w.inst(def);
        let ir = &self.w.files[inst.file as usize].ir;
        let first_scope = inst.first_scope;
        let parent = self.w.parent(def);
        let item = self.w.item(def);
        let self_ty = match (&item.kind, parent) {
            (ItemIrKind::Trait { .. }, _) => Some(self.t.intern(TyKind::SelfParam(def))),
            (ItemIrKind::Impl { .. }, _) => None,
            (_, Some(parent)) => match self.w.item(parent).kind {
                ItemIrKind::Trait { .. } => Some(self.t.intern(TyKind::SelfParam(parent))),
                ItemIrKind::Impl { .. } => Some(self.impl_head(parent).self_ty),
                _ => None,
            },
            (ItemIrKind::Struct { .. } | ItemIrKind::Enum { .. } | ItemIrKind::Union { .. }, None) => {
                let params = self.own_params(def);
                Some(self.t.intern(TyKind::Adt(def, params)))
            }
            _ => None,
        };
        Env {
            ir,
            scope: self.w.scope_of(def),
            first_scope,
            owners: [Some(def), parent],
            self_ty,
            infer: false,
            emit: false,
            from: From::Def(def),
        }
    }

    /// A definition's parameters as its own arguments.
    pub fn own_params(&mut self, def: DefId) -> Substs {
        let count = self.param_count(def);
        let list: Vec<Ty> = (0..count).map(|index| self.t.intern(TyKind::Param(def, index))).collect();
        self.t.substs(&list)
    }

    pub fn param_count(&self, def: DefId) -> u32 {
        let (ir, item) = self.w.item_in(def);
        item.generics.some().map_or(0, |generics| ir.generics[generics.ix()].params.len() as u32)
    }

    /// Runs with another environment.
    pub fn within<T>(&mut self, env: Env<'w>, run: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.env, env);
        let result = run(self);
        self.env = outer;
        result
    }

    pub fn emit(&mut self, to: DefId, pos: Pos, kind: ReferenceKind, confidence: Confidence) {
        // A token that a macro wrote stands nowhere.
        if !self.env.emit || pos.line == 0 {
            return;
        }
        let to = self.w.written(to);
        if self.w.is_outside(to) || self.w.item(to).synthetic {
            self.found.external += 1;
            if self.w.krate(self.w.inst(to).krate).watched {
                let from = self.env.from;
                self.found.outside.push(OutsideUse { from, to, pos, kind, receiver: None });
            }
            return;
        }
        self.found.refs.push(RawRef { from: self.env.from, to, pos, kind, confidence, shown: self.shown });
    }

    pub fn spot(&mut self, pos: Pos, kind: BlindSpotKind, name: Sym) {
        if self.env.emit && self.loose == 0 && pos.line > 0 {
            self.found.spots.push(RawSpot { pos, kind, name });
        }
    }

    pub fn external(&mut self) {
        self.found.external += u64::from(self.env.emit);
    }

    /// A lang item's type with these arguments.
    pub fn lang_adt(&mut self, name: Sym, args: &[Ty]) -> Ty {
        match self.index.lang(name) {
            Some(def) => {
                let substs = self.t.substs(args);
                self.t.intern(TyKind::Adt(def, substs))
            }
            None => UNKNOWN,
        }
    }
}
