//! Types, interned per worker: equal types have equal numbers.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::world::DefId;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ty(pub u32);

/// A list of types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Substs(pub u32);

/// The bounds of an `impl Trait` or a `dyn Trait`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BoundsId(pub u32);

/// One bound: a trait, its arguments, and what its associated types are.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Bound {
    pub trait_: DefId,
    pub args: Substs,
    pub bindings: Vec<(Sym, Ty)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TyKind {
    Unknown,
    Never,
    Prim(Sym),
    Adt(DefId, Substs),
    /// A type of a crate that is not read, by its last name.
    External(Sym),
    Ref(Ty),
    Ptr(Ty),
    Slice(Ty),
    Array(Ty),
    Tuple(Substs),
    /// Parameters, then what is returned.
    FnPtr(Substs),
    /// A function named as a value, with the arguments of its parent and then its own.
    FnDef(DefId, Substs),
    /// A tuple struct or a variant (by index; `u32::MAX` for a struct) named as a function.
    Ctor(DefId, u32, Substs),
    /// Number within the body; parameters, then what is returned.
    Closure(u32, Substs),
    /// What an async function or block gives when awaited.
    Future(Ty),
    /// The n-th generic parameter of a definition.
    Param(DefId, u32),
    /// `Self` in a trait.
    SelfParam(DefId),
    Opaque(BoundsId),
    Dyn(BoundsId),
    /// `<T as Trait>::Name` that is not known more exactly.
    Proj(Ty, DefId, Sym),
    Infer(u32),
}

pub const UNKNOWN: Ty = Ty(0);
pub const NEVER: Ty = Ty(1);
pub const NO_SUBSTS: Substs = Substs(0);

#[derive(Debug)]
pub struct Types {
    kinds: Vec<TyKind>,
    /// Whether the type holds an inference variable, a parameter, a projection.
    flags: Vec<u8>,
    map: FxHashMap<TyKind, Ty>,
    lists: Vec<Box<[Ty]>>,
    list_map: FxHashMap<Box<[Ty]>, Substs>,
    bounds: Vec<Box<[Bound]>>,
    bounds_map: FxHashMap<Box<[Bound]>, BoundsId>,
    /// The most frequent types by what they are of, which spares the maps: variables by number, references by what
    /// they refer to, lists of one by that one. [`ABSENT`] where there is none yet.
    vars: Vec<u32>,
    refs: Vec<u32>,
    ones: Vec<u32>,
}

const ABSENT: u32 = u32::MAX;

/// An entry of a table that grows as far as it is asked.
fn slot(table: &mut Vec<u32>, index: u32) -> &mut u32 {
    let index = index as usize;
    if index >= table.len() {
        table.resize((index + 1).next_power_of_two(), ABSENT);
    }
    &mut table[index]
}

pub const HAS_INFER: u8 = 1;
pub const HAS_PARAM: u8 = 2;
pub const HAS_PROJ: u8 = 4;

impl Default for Types {
    fn default() -> Self {
        let mut types = Self {
            kinds: Vec::new(),
            flags: Vec::new(),
            map: FxHashMap::default(),
            lists: vec![Box::default()],
            list_map: FxHashMap::default(),
            bounds: Vec::new(),
            bounds_map: FxHashMap::default(),
            vars: Vec::new(),
            refs: Vec::new(),
            ones: Vec::new(),
        };
        types.list_map.insert(Box::default(), NO_SUBSTS);
        types.intern(TyKind::Unknown);
        types.intern(TyKind::Never);
        types
    }
}

impl Types {
    pub fn intern(&mut self, kind: TyKind) -> Ty {
        let slot = match kind {
            TyKind::Infer(number) => slot(&mut self.vars, number),
            TyKind::Ref(inner) => slot(&mut self.refs, inner.0),
            _ => {
                if let Some(&ty) = self.map.get(&kind) {
                    return ty;
                }
                let ty = self.push(kind);
                self.map.insert(kind, ty);
                return ty;
            }
        };
        if *slot != ABSENT {
            return Ty(*slot);
        }
        *slot = self.kinds.len() as u32;
        self.push(kind)
    }

    fn push(&mut self, kind: TyKind) -> Ty {
        let ty = Ty(self.kinds.len() as u32);
        let flags = self.flags_of(kind);
        self.kinds.push(kind);
        self.flags.push(flags);
        ty
    }

    fn flags_of(&self, kind: TyKind) -> u8 {
        match kind {
            TyKind::Infer(_) => HAS_INFER,
            TyKind::Param(..) | TyKind::SelfParam(_) => HAS_PARAM,
            TyKind::Proj(inner, ..) => HAS_PROJ | self.flags(inner),
            TyKind::Ref(inner) | TyKind::Ptr(inner) | TyKind::Slice(inner) | TyKind::Array(inner) => self.flags(inner),
            TyKind::Future(inner) => self.flags(inner),
            TyKind::Adt(_, substs)
            | TyKind::Tuple(substs)
            | TyKind::FnPtr(substs)
            | TyKind::FnDef(_, substs)
            | TyKind::Ctor(_, _, substs)
            | TyKind::Closure(_, substs) => self.list(substs).iter().fold(0, |flags, &ty| flags | self.flags(ty)),
            TyKind::Opaque(bounds) | TyKind::Dyn(bounds) => self.bounds(bounds).iter().fold(0, |flags, bound| {
                let args = self.list(bound.args).iter().fold(flags, |flags, &ty| flags | self.flags(ty));
                bound.bindings.iter().fold(args, |flags, &(_, ty)| flags | self.flags(ty))
            }),
            TyKind::Unknown | TyKind::Never | TyKind::Prim(_) | TyKind::External(_) => 0,
        }
    }

    pub fn kind(&self, ty: Ty) -> TyKind {
        self.kinds[ty.0 as usize]
    }

    pub fn flags(&self, ty: Ty) -> u8 {
        self.flags[ty.0 as usize]
    }

    pub fn list(&self, substs: Substs) -> &[Ty] {
        &self.lists[substs.0 as usize]
    }

    pub fn substs(&mut self, list: &[Ty]) -> Substs {
        if let [one] = list {
            let slot = slot(&mut self.ones, one.0);
            if *slot == ABSENT {
                *slot = self.lists.len() as u32;
                self.lists.push(list.into());
            }
            return Substs(*slot);
        }
        if let Some(&substs) = self.list_map.get(list) {
            return substs;
        }
        let substs = Substs(self.lists.len() as u32);
        self.lists.push(list.into());
        self.list_map.insert(list.into(), substs);
        substs
    }

    pub fn bounds(&self, bounds: BoundsId) -> &[Bound] {
        &self.bounds[bounds.0 as usize]
    }

    pub fn bounds_id(&mut self, list: Vec<Bound>) -> BoundsId {
        if let Some(&bounds) = self.bounds_map.get(list.as_slice()) {
            return bounds;
        }
        let bounds = BoundsId(self.bounds.len() as u32);
        self.bounds.push(list.clone().into_boxed_slice());
        self.bounds_map.insert(list.into_boxed_slice(), bounds);
        bounds
    }

    pub fn unit(&mut self) -> Ty {
        self.intern(TyKind::Tuple(NO_SUBSTS))
    }

    /// Rebuilds a type from parts that `f` maps.
    pub fn map_parts(&mut self, ty: Ty, f: &mut dyn FnMut(&mut Self, Ty) -> Ty) -> Ty {
        let kind = match self.kind(ty) {
            TyKind::Ref(inner) => TyKind::Ref(f(self, inner)),
            TyKind::Ptr(inner) => TyKind::Ptr(f(self, inner)),
            TyKind::Slice(inner) => TyKind::Slice(f(self, inner)),
            TyKind::Array(inner) => TyKind::Array(f(self, inner)),
            TyKind::Future(inner) => TyKind::Future(f(self, inner)),
            TyKind::Proj(inner, trait_, name) => TyKind::Proj(f(self, inner), trait_, name),
            TyKind::Adt(def, substs) => TyKind::Adt(def, self.map_list(substs, f)),
            TyKind::Tuple(substs) => TyKind::Tuple(self.map_list(substs, f)),
            TyKind::FnPtr(substs) => TyKind::FnPtr(self.map_list(substs, f)),
            TyKind::FnDef(def, substs) => TyKind::FnDef(def, self.map_list(substs, f)),
            TyKind::Ctor(def, index, substs) => TyKind::Ctor(def, index, self.map_list(substs, f)),
            TyKind::Closure(number, substs) => TyKind::Closure(number, self.map_list(substs, f)),
            TyKind::Opaque(bounds) => TyKind::Opaque(self.map_bounds(bounds, f)),
            TyKind::Dyn(bounds) => TyKind::Dyn(self.map_bounds(bounds, f)),
            TyKind::Unknown
            | TyKind::Never
            | TyKind::Prim(_)
            | TyKind::External(_)
            | TyKind::Param(..)
            | TyKind::SelfParam(_)
            | TyKind::Infer(_) => return ty,
        };
        self.intern(kind)
    }

    /// The parts that [`map_parts`](Self::map_parts) maps, in its order.
    pub fn parts(&self, ty: Ty) -> SmallVec<[Ty; 8]> {
        match self.kind(ty) {
            TyKind::Ref(inner)
            | TyKind::Ptr(inner)
            | TyKind::Slice(inner)
            | TyKind::Array(inner)
            | TyKind::Future(inner)
            | TyKind::Proj(inner, ..) => [inner].into_iter().collect(),
            TyKind::Adt(_, substs)
            | TyKind::Tuple(substs)
            | TyKind::FnPtr(substs)
            | TyKind::FnDef(_, substs)
            | TyKind::Ctor(_, _, substs)
            | TyKind::Closure(_, substs) => self.list(substs).into(),
            TyKind::Opaque(bounds) | TyKind::Dyn(bounds) => {
                let parts = |bound: &Bound| {
                    let args = self.list(bound.args).iter().copied();
                    args.chain(bound.bindings.iter().map(|&(_, ty)| ty)).collect::<SmallVec<[Ty; 8]>>()
                };
                self.bounds(bounds).iter().flat_map(parts).collect()
            }
            TyKind::Unknown
            | TyKind::Never
            | TyKind::Prim(_)
            | TyKind::External(_)
            | TyKind::Param(..)
            | TyKind::SelfParam(_)
            | TyKind::Infer(_) => SmallVec::new(),
        }
    }

    pub fn map_list(&mut self, substs: Substs, f: &mut dyn FnMut(&mut Self, Ty) -> Ty) -> Substs {
        if substs == NO_SUBSTS {
            return substs;
        }
        let mut list: SmallVec<[Ty; 8]> = self.list(substs).into();
        for ty in &mut list {
            *ty = f(self, *ty);
        }
        self.substs(&list)
    }

    fn map_bounds(&mut self, bounds: BoundsId, f: &mut dyn FnMut(&mut Self, Ty) -> Ty) -> BoundsId {
        let list: Vec<Bound> = self.bounds(bounds).to_vec();
        let mapped = list
            .into_iter()
            .map(|bound| Bound {
                trait_: bound.trait_,
                args: self.map_list(bound.args, f),
                bindings: bound.bindings.into_iter().map(|(name, ty)| (name, f(self, ty))).collect(),
            })
            .collect();
        self.bounds_id(mapped)
    }

    /// Puts arguments in the place of parameters.
    pub fn subst(&mut self, ty: Ty, with: &Subst) -> Ty {
        if self.flags(ty) & HAS_PARAM == 0 {
            return ty;
        }
        match self.kind(ty) {
            TyKind::Param(owner, index) => {
                for &(from, substs) in &with.owners {
                    if from == owner {
                        return self.list(substs).get(index as usize).copied().unwrap_or(UNKNOWN);
                    }
                }
                ty
            }
            TyKind::SelfParam(trait_) => match with.self_ty {
                Some((of, self_ty)) if of == trait_ || with.any_self => self_ty,
                _ => ty,
            },
            _ => self.map_parts(ty, &mut |types, part| types.subst(part, with)),
        }
    }
}

/// What stands for whose parameters.
#[derive(Debug, Clone, Default)]
pub struct Subst {
    pub owners: Vec<(DefId, Substs)>,
    /// `Self` of a trait.
    pub self_ty: Option<(DefId, Ty)>,
    /// The self type stands for every trait's `Self` (a supertrait's too).
    pub any_self: bool,
}

impl Subst {
    pub fn one(owner: DefId, substs: Substs) -> Self {
        Self { owners: vec![(owner, substs)], ..Self::default() }
    }
}
