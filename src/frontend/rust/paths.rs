//! From a path to what it names.

use super::intern::{Sym, kw};
use super::ir::*;
use super::world::*;

/// What became of a path: the last thing found, and how many segments led to it. The rest are associated items.
#[derive(Debug, Clone, Copy)]
pub struct PathRes {
    pub res: Option<Res>,
    pub used: usize,
}

impl World {
    /// Resolves the segments of a path; tells `seen` what each of them named.
    pub fn resolve(
        &self,
        scope: ScopeId,
        segs: &[Seg],
        global: bool,
        ns: Ns,
        seen: &mut dyn FnMut(usize, Res),
    ) -> PathRes {
        let ns_at = |index: usize| if index + 1 == segs.len() { ns } else { Ns::Types };
        let Some((first, mut at)) = self.first(scope, segs, global, ns_at(0)) else {
            return PathRes { res: None, used: 0 };
        };
        let mut res = first;
        if at > 0 {
            seen(at - 1, res);
        }
        while at < segs.len() {
            let name = segs[at].name;
            let next = match res {
                Res::Mod(module) => {
                    let wanted = ns_at(at);
                    match self.in_module(module, name, wanted) {
                        Some(next) => next,
                        None if self.krate(self.scope(module).krate).outside => Res::External,
                        None => return PathRes { res: None, used: at },
                    }
                }
                Res::Def(def) => match self.variant(def, name) {
                    Some(index) => Res::Variant(self.through_alias(def).unwrap_or(def), index),
                    None => break,
                },
                Res::External => {
                    seen(segs.len() - 1, res);
                    return PathRes { res: Some(res), used: segs.len() };
                }
                Res::Variant(..) | Res::Prim(_) => break,
            };
            res = next;
            seen(at, res);
            at += 1;
        }
        PathRes { res: Some(res), used: at }
    }

    /// What the path starts from, and how many segments that took.
    fn first(&self, scope: ScopeId, segs: &[Seg], global: bool, ns: Ns) -> Option<(Res, usize)> {
        let first = segs.first()?;
        let krate = self.scope(scope).krate;
        if global {
            if self.krate(krate).edition == 2015
                && let Some(res) = self.in_module(self.krate(krate).root, first.name, ns)
            {
                return Some((res, 1));
            }
            return self.extern_crate(krate, first.name).map(|res| (res, 1));
        }
        match first.name {
            kw::CRATE | kw::DOLLAR_CRATE => Some((Res::Mod(self.krate(krate).root), 1)),
            kw::SELF | kw::SUPER => {
                let mut module = self.scope(scope).module;
                let mut at = usize::from(first.name == kw::SELF);
                while segs.get(at).is_some_and(|seg| seg.name == kw::SUPER) {
                    module = self.scope(self.scope(module).parent?).module;
                    at += 1;
                }
                Some((Res::Mod(module), at))
            }
            name => self.lookup(scope, name, ns).map(|res| (res, 1)),
        }
    }

    /// A name as seen from a scope: blocks outwards, the module, crates, the prelude, primitive types.
    #[must_use]
    pub fn lookup(&self, scope: ScopeId, name: Sym, ns: Ns) -> Option<Res> {
        let mut at = scope;
        loop {
            if let Some(res) = self.named(at, name, ns) {
                return Some(res);
            }
            let data = self.scope(at);
            match (data.kind, data.parent) {
                (ScopeKind::Block, Some(parent)) => at = parent,
                _ => break,
            }
        }
        let krate = self.scope(scope).krate;
        match ns {
            Ns::Types => self
                .extern_crate(krate, name)
                .or_else(|| self.prelude.get(&name).and_then(|per| per.types).map(|binding| binding.res))
                .or_else(|| is_primitive(name).then_some(Res::Prim(name))),
            Ns::Values => self.prelude.get(&name).and_then(|per| per.values).map(|binding| binding.res),
            Ns::Macros => self.textual_macro(scope, name),
        }
    }

    /// `macro_rules!` names reach down into the modules after them; exported ones stand at the crate's root.
    fn textual_macro(&self, scope: ScopeId, name: Sym) -> Option<Res> {
        let mut at = self.scope(scope).parent;
        while let Some(here) = at {
            if let Some(res) = self.named(here, name, Ns::Macros) {
                return Some(res);
            }
            at = self.scope(here).parent;
        }
        self.named(self.krate(self.scope(scope).krate).root, name, Ns::Macros)
    }

    fn extern_crate(&self, krate: CrateId, name: Sym) -> Option<Res> {
        let found = self.krate(krate).externs.get(&name)?;
        Some(found.map_or(Res::External, |krate| Res::Mod(self.krate(krate).root)))
    }

    /// A name in a module.
    #[must_use]
    pub fn in_module(&self, module: ScopeId, name: Sym, ns: Ns) -> Option<Res> {
        self.named(module, name, ns)
    }

    /// The index of an enum's variant; looks through a type alias of the enum.
    #[must_use]
    pub fn variant(&self, def: DefId, name: Sym) -> Option<u32> {
        let target = self.through_alias(def)?;
        let (ir, item) = self.item_in(target);
        let ItemIrKind::Enum { variants } = item.kind else { return None };
        ir.variants[variants.range()].iter().position(|variant| variant.name == name).map(|index| index as u32)
    }

    /// The type that an alias of a plain path stands for; itself where it is none.
    #[must_use]
    pub fn through_alias(&self, def: DefId) -> Option<DefId> {
        let mut at = def;
        for _ in 0..8 {
            let (ir, item) = self.item_in(at);
            let ItemIrKind::TypeAlias { ty, assoc: false, .. } = item.kind else { return Some(at) };
            let TypeRef::Path(path) = *ir.types.get(ty.ix())? else { return None };
            let (path, segs) = ir.path(path);
            let found = self.resolve(self.scope_of(at), segs, path.global, Ns::Types, &mut |_, _| {});
            match found.res {
                Some(Res::Def(next)) if found.used == segs.len() => at = next,
                _ => return None,
            }
        }
        None
    }
}

/// The names of the language's own types.
#[must_use]
pub fn is_primitive(name: Sym) -> bool {
    (kw::BOOL.0..=kw::F64.0).contains(&name.0)
}
