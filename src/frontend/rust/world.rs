//! All crates of a run, linked: which file stands in which module of which crate, and what each scope names.
//!
//! Every file that a crate includes is an [`Inst`]; its items and scopes have consecutive numbers, so that a
//! definition's id is the number of its instance's first item plus its index in the file.

use bitcode::{Decode, Encode};
use rustc_hash::{FxHashMap, FxHashSet};

use super::imports::{Change, Import};
use super::intern::Sym;
use super::ir::*;

/// A definition: an item of a file in a crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct DefId(pub u32);
/// A module or a block that holds items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct ScopeId(pub u32);
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct CrateId(pub u32);
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct InstId(pub u32);

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Encode, Decode)]
pub enum Res {
    Mod(ScopeId),
    Def(DefId),
    /// A variant of an enum, by its index.
    Variant(DefId, u32),
    /// A primitive type.
    Prim(Sym),
    /// Something of a crate that is not read.
    External,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ns {
    Types,
    Values,
    Macros,
}

/// From where a name may be used: everywhere, or below a module.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum Reach {
    Everywhere,
    Below(ScopeId),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Binding {
    pub res: Res,
    pub reach: Reach,
    pub by_glob: bool,
}

#[derive(Debug, Clone, Copy, Default, Encode, Decode)]
pub struct PerNs {
    pub types: Option<Binding>,
    pub values: Option<Binding>,
    pub macros: Option<Binding>,
}

impl PerNs {
    #[must_use]
    pub fn get(&self, ns: Ns) -> Option<Binding> {
        match ns {
            Ns::Types => self.types,
            Ns::Values => self.values,
            Ns::Macros => self.macros,
        }
    }

    pub fn slot(&mut self, ns: Ns) -> &mut Option<Binding> {
        match ns {
            Ns::Types => &mut self.types,
            Ns::Values => &mut self.values,
            Ns::Macros => &mut self.macros,
        }
    }
}

#[derive(Debug, Encode, Decode)]
pub struct FileData {
    /// Relative to the root, with `/`; for a stub, its crate's name.
    pub path: String,
    pub ir: FileIr,
    /// The file that holds the macro call of which this is the expansion.
    pub expansion_of: Option<u32>,
}

#[derive(Debug, Encode, Decode)]
pub struct CrateData {
    pub name: Sym,
    pub edition: u16,
    pub root: ScopeId,
    /// Names of other crates as this one writes them; `None`: known by name only.
    pub externs: FxHashMap<Sym, Option<CrateId>>,
    /// A stub: its items are not part of the codebase.
    pub outside: bool,
    /// A stub of which the uses are kept (see `access/`).
    pub watched: bool,
    /// Index into the packages of the source set.
    pub package: u32,
    /// A test, an example or a bench.
    pub auxiliary: bool,
}

/// A file in a crate.
#[derive(Debug, Encode, Decode)]
pub struct Inst {
    pub file: u32,
    pub krate: CrateId,
    pub first_def: u32,
    pub first_scope: u32,
    pub test: bool,
}

#[derive(Debug, Encode, Decode)]
pub struct ScopeData {
    pub inst: InstId,
    pub ix: ScopeIx,
    pub krate: CrateId,
    pub kind: ScopeKind,
    /// The enclosing scope: for a block also the way names are looked up.
    pub parent: Option<ScopeId>,
    /// The nearest module, itself included.
    pub module: ScopeId,
    pub name: Sym,
    pub names: FxHashMap<Sym, PerNs>,
    /// The `mod` item, where there is one.
    pub decl: Option<DefId>,
    pub test: bool,
    /// A traits-only import: `use Trait as _`.
    pub unnamed: Vec<DefId>,
    /// A glob of a crate that is not read, or not wholly: names unknown here may come from it.
    pub open_glob: bool,
}

#[derive(Debug, Default)]
pub struct World {
    pub files: Vec<FileData>,
    pub crates: Vec<CrateData>,
    pub insts: Vec<Inst>,
    pub scopes: Vec<ScopeData>,
    /// The instance of each definition.
    pub def_inst: Vec<InstId>,
    pub std: Option<CrateId>,
    pub prelude: FxHashMap<Sym, PerNs>,
    /// Test code is linked and resolved too.
    pub tests: bool,
    pub imports: Vec<Import>,
    /// What changed of each scope's names, in order.
    pub changes: Vec<Vec<Change>>,
    /// Names that globs have looked at so far.
    pub glob_steps: u64,
    /// Globs whose names were left out, by file and place.
    pub left_out_globs: Vec<(u32, Pos)>,
    /// Macro calls between items of which the expansion was read.
    pub expanded: FxHashSet<DefId>,
    /// The structs whose derives wrote an instance.
    pub derived: FxHashMap<InstId, DefId>,
}

impl World {
    #[must_use]
    pub fn inst(&self, def: DefId) -> &Inst {
        &self.insts[self.def_inst[def.0 as usize].0 as usize]
    }

    /// What a person wrote: what a derive adds stands for the struct that has it.
    #[must_use]
    pub fn written(&self, def: DefId) -> DefId {
        self.derived.get(&self.def_inst[def.0 as usize]).copied().unwrap_or(def)
    }

    #[must_use]
    pub fn ir(&self, def: DefId) -> &FileIr {
        &self.files[self.inst(def).file as usize].ir
    }

    #[must_use]
    pub fn item(&self, def: DefId) -> &ItemIr {
        let inst = self.inst(def);
        &self.files[inst.file as usize].ir.items[(def.0 - inst.first_def) as usize]
    }

    /// The item and the file that holds it.
    #[must_use]
    pub fn item_in(&self, def: DefId) -> (&FileIr, &ItemIr) {
        let inst = self.inst(def);
        let ir = &self.files[inst.file as usize].ir;
        (ir, &ir.items[(def.0 - inst.first_def) as usize])
    }

    /// The definition of another item of the same instance.
    #[must_use]
    pub fn sibling(&self, def: DefId, ix: ItemIx) -> DefId {
        DefId(self.inst(def).first_def + ix.0)
    }

    /// The scope in which an item's names are looked up.
    #[must_use]
    pub fn scope_of(&self, def: DefId) -> ScopeId {
        let inst = self.inst(def);
        let item = &self.files[inst.file as usize].ir.items[(def.0 - inst.first_def) as usize];
        ScopeId(inst.first_scope + item.scope.0)
    }

    /// The impl or trait that holds a member.
    #[must_use]
    pub fn parent(&self, def: DefId) -> Option<DefId> {
        self.item(def).parent.some().map(|ix| self.sibling(def, ix))
    }

    #[must_use]
    pub fn scope(&self, scope: ScopeId) -> &ScopeData {
        &self.scopes[scope.0 as usize]
    }

    #[must_use]
    pub fn krate(&self, krate: CrateId) -> &CrateData {
        &self.crates[krate.0 as usize]
    }

    #[must_use]
    pub fn is_outside(&self, def: DefId) -> bool {
        self.krate(self.inst(def).krate).outside
    }

    /// The members of a trait or an impl.
    pub fn members(&self, def: DefId) -> impl Iterator<Item = DefId> + '_ {
        let inst = self.inst(def);
        let (ir, item) = self.item_in(def);
        let members = match item.kind {
            ItemIrKind::Trait { members, .. } | ItemIrKind::Impl { members, .. } => members,
            _ => List::default(),
        };
        ir.list(members).iter().map(move |ix| DefId(inst.first_def + ix))
    }

    /// Whether code in `scope` may use a name that reaches so far.
    #[must_use]
    pub fn reaches(&self, reach: Reach, scope: ScopeId) -> bool {
        match reach {
            Reach::Everywhere => true,
            Reach::Below(top) => {
                let mut at = Some(self.scope(scope).module);
                while let Some(here) = at {
                    if here == top {
                        return true;
                    }
                    at = self.scope(here).parent.map(|parent| self.scope(parent).module);
                }
                false
            }
        }
    }

    /// Whether a name that is not found from here may come from a glob of an outside crate.
    #[must_use]
    pub fn has_open_glob(&self, scope: ScopeId) -> bool {
        let mut at = scope;
        loop {
            let data = self.scope(at);
            if data.open_glob {
                return true;
            }
            match (data.kind, data.parent) {
                (ScopeKind::Block, Some(parent)) => at = parent,
                _ => return false,
            }
        }
    }

    /// A name in one scope, without looking further.
    #[must_use]
    pub fn named(&self, scope: ScopeId, name: Sym, ns: Ns) -> Option<Res> {
        self.scope(scope).names.get(&name).and_then(|per| per.get(ns)).map(|binding| binding.res)
    }
}
