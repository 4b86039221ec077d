//! Which impls there are, by the head of their self type, and which members by name.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::frontend::rust::intern::{Sym, kw};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// The outermost part of a type: enough to choose the impls that may fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Head {
    Adt(DefId),
    Prim(Sym),
    External(Sym),
    Ref,
    Ptr,
    Slice,
    Array,
    Tuple,
    Fn,
    Never,
    Dyn(DefId),
    /// A parameter or something unknown: may be anything.
    Any,
}

/// Definitions of the standard library that the inference itself speaks of.
#[derive(Debug, Default)]
pub struct Lang {
    pub named: FxHashMap<Sym, DefId>,
}

#[derive(Debug, Default)]
pub struct Index {
    /// Inherent impls' members.
    pub inherent: FxHashMap<(Head, Sym), Vec<DefId>>,
    pub trait_impls: FxHashMap<(DefId, Head), Vec<DefId>>,
    /// Members of traits, by name.
    pub trait_members: FxHashMap<Sym, Vec<DefId>>,
    /// Associated types of traits, by name.
    pub assoc_types: FxHashMap<Sym, Vec<DefId>>,
    /// The trait of each trait impl.
    pub impl_trait: FxHashMap<DefId, DefId>,
    /// The trait's name where an impl's trait lies in a crate that is not read.
    pub derives: FxHashMap<DefId, Vec<Sym>>,
    /// Names of methods that the codebase itself defines, with how many there are.
    pub own_methods: FxHashMap<Sym, Vec<DefId>>,
    /// Names of methods in the stubs.
    pub outside_methods: FxHashSet<Sym>,
    pub lang: Lang,
}

impl Index {
    pub fn build(world: &World) -> Self {
        let mut index = Self::default();
        index.find_lang(world);
        // What is looked up for the impls is looked up by all workers.
        let impls: Vec<Vec<(Head, Of)>> = world.insts.par_iter().map(|inst| impls_in(world, inst)).collect();
        for (inst, impls) in world.insts.iter().zip(impls) {
            let mut impls = impls.into_iter();
            let ir = &world.files[inst.file as usize].ir;
            for (ix, item) in ir.items.iter().enumerate() {
                let def = DefId(inst.first_def + ix as u32);
                match item.kind {
                    ItemIrKind::Impl { negative: false, .. } => {
                        if let Some((head, of)) = impls.next() {
                            index.add_impl(world, def, head, of);
                        }
                    }
                    ItemIrKind::Trait { .. } => index.add_trait(world, def),
                    ItemIrKind::Struct { .. } | ItemIrKind::Enum { .. } | ItemIrKind::Union { .. } => {
                        index.add_derives(ir, def, item);
                    }
                    ItemIrKind::Fn(function) if !item.parent.is_none() && function.self_kind != SelfKind::None => {
                        if world.krate(inst.krate).outside {
                            index.outside_methods.insert(item.name);
                        } else {
                            index.own_methods.entry(item.name).or_default().push(def);
                        }
                    }
                    _ => {}
                }
            }
        }
        index
    }

    fn add_derives(&mut self, ir: &FileIr, def: DefId, item: &ItemIr) {
        let mut names = Vec::new();
        for attr in &ir.attrs[item.attrs.range()] {
            if attr.derive {
                for &path in ir.list(attr.paths) {
                    if let Some(last) = ir.path(PathId(path)).1.last() {
                        names.push(last.name);
                    }
                }
            }
        }
        if !names.is_empty() {
            self.derives.insert(def, names);
        }
    }

    fn add_trait(&mut self, world: &World, def: DefId) {
        for member in world.members(def) {
            let item = world.item(member);
            match item.kind {
                ItemIrKind::TypeAlias { .. } => self.assoc_types.entry(item.name).or_default().push(def),
                _ => self.trait_members.entry(item.name).or_default().push(member),
            }
        }
    }

    fn add_impl(&mut self, world: &World, def: DefId, head: Head, of: Of) {
        match of {
            Of::Trait(trait_) => {
                self.impl_trait.insert(def, trait_);
                self.trait_impls.entry((trait_, head)).or_default().push(def);
            }
            Of::Itself => {
                for member in world.members(def) {
                    let name = world.item(member).name;
                    self.inherent.entry((head, name)).or_default().push(member);
                }
            }
        }
    }

    fn find_lang(&mut self, world: &World) {
        let Some(std) = world.std else { return };
        let root = world.krate(std).root;
        for (module, name) in [
            ("option", kw::OPTION),
            ("result", kw::RESULT),
            ("vec", kw::VEC),
            ("boxed", kw::BOX),
            ("string", kw::STRING),
            ("ops", kw::DEREF),
            ("ops", kw::INDEX),
            ("ops", kw::FN),
            ("ops", kw::FN_MUT),
            ("ops", kw::FN_ONCE),
            ("ops", kw::ADD),
            ("ops", kw::SUB),
            ("ops", kw::MUL),
            ("ops", kw::DIV),
            ("ops", kw::REM),
            ("ops", kw::NEG),
            ("ops", kw::NOT),
            ("ops", kw::BIT_AND),
            ("ops", kw::BIT_OR),
            ("ops", kw::BIT_XOR),
            ("ops", kw::SHL),
            ("ops", kw::SHR),
            ("ops", kw::RANGE),
            ("ops", kw::ASYNC_FN),
            ("ops", kw::ASYNC_FN_MUT),
            ("ops", kw::ASYNC_FN_ONCE),
            ("future", kw::FUTURE),
            ("future", kw::INTO_FUTURE),
            ("iter", kw::ITERATOR),
            ("iter", kw::INTO_ITERATOR),
            ("iter", kw::FROM_ITERATOR),
            ("convert", kw::FROM),
            ("convert", kw::INTO),
            ("clone", kw::CLONE),
            ("pin", kw::PIN),
            ("sync", kw::ARC),
            ("rc", kw::RC),
        ] {
            let module = world.named(root, crate::frontend::rust::intern::intern(module), Ns::Types);
            if let Some(Res::Mod(module)) = module
                && let Some(Res::Def(def)) = world.named(module, name, Ns::Types)
            {
                self.lang.named.insert(name, def);
            }
        }
    }

    pub fn lang(&self, name: Sym) -> Option<DefId> {
        self.lang.named.get(&name).copied()
    }

    /// The impls of a trait for a type with this head; those for anything come last.
    pub fn impls_of(&self, trait_: DefId, head: Head) -> impl Iterator<Item = DefId> + '_ {
        let exact = self.trait_impls.get(&(trait_, head)).map_or(&[][..], Vec::as_slice);
        let blanket = if head == Head::Any {
            &[][..]
        } else {
            self.trait_impls.get(&(trait_, Head::Any)).map_or(&[][..], Vec::as_slice)
        };
        exact.iter().chain(blanket).copied()
    }
}

/// What an impl is of.
#[derive(Clone, Copy)]
enum Of {
    /// The type itself; or a trait of a crate that is not read, whose methods may be called like inherent ones.
    Itself,
    Trait(DefId),
}

/// The impls of an instance that are not negative, in order: for what, and of what.
fn impls_in(world: &World, inst: &Inst) -> Vec<(Head, Of)> {
    let ir = &world.files[inst.file as usize].ir;
    let mut impls = Vec::new();
    for (ix, item) in ir.items.iter().enumerate() {
        let ItemIrKind::Impl { trait_, self_ty, negative: false, .. } = item.kind else { continue };
        let def = DefId(inst.first_def + ix as u32);
        let named = trait_.some().and_then(|path| {
            let (path, segs) = ir.path(path);
            world.resolve(world.scope_of(def), segs, path.global, Ns::Types, &mut |_, _| {}).res
        });
        let of = match named {
            Some(Res::Def(trait_)) => Of::Trait(world.through_alias(trait_).unwrap_or(trait_)),
            _ => Of::Itself,
        };
        impls.push((type_head(world, ir, def, self_ty, 0), of));
    }
    impls
}

/// The head of a written type.
fn type_head(world: &World, ir: &FileIr, def: DefId, ty: TypeId, depth: u32) -> Head {
    let Some(ty) = ir.types.get(ty.ix()) else { return Head::Any };
    match *ty {
        TypeRef::Ref(_) => Head::Ref,
        TypeRef::Ptr(_) => Head::Ptr,
        TypeRef::Slice(_) => Head::Slice,
        TypeRef::Array(..) => Head::Array,
        TypeRef::Tuple(_) => Head::Tuple,
        TypeRef::FnPtr { .. } => Head::Fn,
        TypeRef::Never => Head::Never,
        TypeRef::Dyn(bounds) => {
            for &bound in ir.list(bounds) {
                let (path, segs) = ir.path(PathId(bound));
                let found = world.resolve(world.scope_of(def), segs, path.global, Ns::Types, &mut |_, _| {});
                if let Some(Res::Def(def)) = found.res {
                    return Head::Dyn(def);
                }
            }
            Head::Any
        }
        TypeRef::Path(path) => {
            let (path, segs) = ir.path(path);
            if !path.qself.is_none() {
                return Head::Any;
            }
            let item = world.item(def);
            if segs.len() == 1
                && let Some(generics) = item.generics.some()
                && ir.generics[generics.ix()].params.iter().any(|param| param.name == segs[0].name)
            {
                return Head::Any;
            }
            let found = world.resolve(world.scope_of(def), segs, path.global, Ns::Types, &mut |_, _| {});
            match found.res {
                Some(Res::Def(found)) if depth < 8 => match world.item_in(found) {
                    (ir, &ItemIr { kind: ItemIrKind::TypeAlias { ty, .. }, .. }) => {
                        type_head(world, ir, found, ty, depth + 1)
                    }
                    (_, &ItemIr { kind: ItemIrKind::Trait { .. }, .. }) => Head::Dyn(found),
                    _ => Head::Adt(found),
                },
                Some(Res::Prim(name)) => Head::Prim(name),
                Some(Res::External) => Head::External(segs.last().map_or(kw::EMPTY, |seg| seg.name)),
                _ => Head::Any,
            }
        }
        _ => Head::Any,
    }
}
