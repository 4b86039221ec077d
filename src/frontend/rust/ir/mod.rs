//! One file's code in a compact form that survives its syntax tree: flat tables, linked by number.
//!
//! A [`FileIr`] knows nothing of crates and modules above it, so a file that two crates include is lowered once.

mod code;

use bitcode::{Decode, Encode};

use super::intern::Sym;

pub use self::code::*;

/// A place in a file. Lines and columns count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Encode, Decode)]
pub struct Pos {
    pub line: u32,
    pub col: u32,
}

/// A run of entries in one of the tables of a [`FileIr`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Encode, Decode)]
pub struct List {
    pub start: u32,
    pub len: u32,
}

impl List {
    #[must_use]
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.start as usize + self.len as usize
    }

    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len == 0
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
        pub struct $name(pub u32);
        #[allow(dead_code, reason = "the same for all ids")]
        impl $name {
            /// Stands for "there is none".
            pub const NONE: Self = Self(u32::MAX);
            #[must_use]
            pub fn is_none(self) -> bool { self.0 == u32::MAX }
            #[must_use]
            pub fn some(self) -> Option<Self> { if self.is_none() { None } else { Some(self) } }
            #[must_use]
            pub fn ix(self) -> usize { self.0 as usize }
        }
    )*};
}

ids! {
    /// Index into [`FileIr::paths`].
    PathId,
    /// Index into [`FileIr::types`].
    TypeId,
    /// Index into [`FileIr::exprs`].
    ExprId,
    /// Index into [`FileIr::pats`].
    PatId,
    /// Index into [`FileIr::items`].
    ItemIx,
    /// Index into [`FileIr::scopes`].
    ScopeIx,
    /// Index into [`FileIr::generics`].
    GenericsId,
    /// Index into [`FileIr::args`].
    ArgsId,
    /// Index into [`FileIr::strings`].
    StrId,
    /// Index into [`FileIr::macros`].
    MacroIx,
    /// Index into [`FileIr::calls`].
    CallIx,
}

/// The lowered file.
#[derive(Debug, Default, Encode, Decode)]
pub struct FileIr {
    pub lines: u32,
    /// `#![cfg(test)]` at its top.
    pub inner_test: bool,
    pub items: Vec<ItemIr>,
    /// `scopes[0]` is the file's own module.
    pub scopes: Vec<ScopeIr>,
    pub uses: Vec<UseIr>,
    pub segs: Vec<Seg>,
    pub paths: Vec<PathIr>,
    pub args: Vec<ArgsIr>,
    pub types: Vec<TypeRef>,
    pub generics: Vec<GenericsIr>,
    pub exprs: Vec<Expr>,
    pub pats: Vec<Pat>,
    pub arms: Vec<Arm>,
    pub calls: Vec<MethodCall>,
    pub macros: Vec<MacroIr>,
    pub fields: Vec<FieldIr>,
    pub variants: Vec<VariantIr>,
    pub field_inits: Vec<(Sym, ExprId)>,
    pub field_pats: Vec<(Sym, PatId)>,
    /// Closure and function parameters.
    pub params: Vec<(PatId, TypeId)>,
    /// Lists of `TypeId`, `PathId`, `ExprId`, `PatId`, `ItemIx`: which, the holder of the `List` says.
    pub lists: Vec<u32>,
    /// String literals, unescaped.
    pub strings: Vec<Box<str>>,
    pub attrs: Vec<AttrIr>,
    /// The tokens of macro definitions, and of macro calls between items.
    pub toks: Vec<Tok>,
    /// Macro calls that were too long to be read: where, and of which macro.
    pub refused: Vec<(Pos, Sym)>,
}

impl FileIr {
    pub fn list(&self, list: List) -> &[u32] {
        &self.lists[list.range()]
    }

    pub fn path(&self, id: PathId) -> (&PathIr, &[Seg]) {
        let path = &self.paths[id.ix()];
        (path, &self.segs[path.segs.range()])
    }
}

/// A module body, or a block that holds items of its own.
#[derive(Debug, Encode, Decode)]
pub struct ScopeIr {
    pub parent: ScopeIx,
    pub kind: ScopeKind,
    pub items: Vec<ItemIx>,
    pub uses: List,
    /// The item that the block belongs to (for [`ScopeKind::Block`]), or the module item.
    pub owner: ItemIx,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum ScopeKind {
    File,
    Inline,
    Block,
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct Seg {
    pub name: Sym,
    pub pos: Pos,
    pub args: ArgsId,
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct PathIr {
    pub segs: List,
    /// The type in `<T as Trait>::name` or `<T>::name`.
    pub qself: TypeId,
    /// How many leading segments the trait of a qualified path has.
    pub qself_position: u16,
    /// A leading `::`.
    pub global: bool,
}

#[derive(Debug, Clone, Copy, Default, Encode, Decode)]
pub struct ArgsIr {
    /// `TypeId`s; a const argument is `TypeId::NONE`. Lifetimes are left out.
    pub types: List,
    /// Pairs of name and `TypeId` in `lists`, for `Item = T`.
    pub bindings: List,
    /// Pairs of name and `PathId` in `lists`, for `Item: Bound` (one pair a bound).
    pub constraints: List,
    /// `Fn(A, B) -> C`: the types are the parameters, and this is what it returns (`NONE`: the unit).
    pub fn_sugar: bool,
    pub output: TypeId,
    /// Const arguments that are expressions.
    pub consts: List,
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub enum TypeRef {
    Path(PathId),
    Ref(TypeId),
    Ptr(TypeId),
    Tuple(List),
    Array(TypeId, ExprId),
    Slice(TypeId),
    FnPtr {
        params: List,
        ret: TypeId,
    },
    /// `PathId`s of the bounds.
    Impl(List),
    Dyn(List),
    Never,
    Infer,
    Macro(MacroIx),
    Unknown,
}

#[derive(Debug, Default, Clone, Encode, Decode)]
pub struct GenericsIr {
    pub params: Vec<GenericParamIr>,
    /// Bounded type and `PathId`s of its bounds.
    pub wheres: Vec<(TypeId, List)>,
}

#[derive(Debug, Clone, Encode, Decode)]
pub struct GenericParamIr {
    pub name: Sym,
    pub bounds: List,
    pub default: TypeId,
    /// The type of a const parameter.
    pub const_ty: TypeId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum Vis {
    Public,
    Crate,
    Private,
    /// `pub(super)`, `pub(in path)`.
    Restricted(PathId),
}

#[derive(Debug, Encode, Decode)]
pub struct ItemIr {
    pub name: Sym,
    pub pos: Pos,
    pub start_line: u32,
    pub end_line: u32,
    pub vis: Vis,
    pub kind: ItemIrKind,
    /// The impl, trait or extern block that holds it.
    pub parent: ItemIx,
    /// The scope in which its names are looked up.
    pub scope: ScopeIx,
    pub generics: GenericsId,
    pub attrs: List,
    pub cfg: Option<Box<str>>,
    /// Under `#[cfg(test)]`, or a `#[test]` function.
    pub test: bool,
    /// A macro wrote its name: it is defined nowhere in the source.
    pub synthetic: bool,
    /// The name under which users call a procedural macro; empty for everything else.
    pub proc_macro: Sym,
}

#[derive(Debug, Encode, Decode)]
pub enum ItemIrKind {
    Fn(FnIr),
    Struct {
        fields: List,
        style: FieldStyle,
    },
    Union {
        fields: List,
    },
    Enum {
        variants: List,
    },
    Trait {
        bounds: List,
        members: List,
    },
    TraitAlias {
        bounds: List,
    },
    Impl {
        trait_: PathId,
        self_ty: TypeId,
        members: List,
        negative: bool,
    },
    Const {
        ty: TypeId,
        body: ExprId,
    },
    Static {
        ty: TypeId,
        body: ExprId,
    },
    /// Also an associated type; `NONE` where a trait gives no default.
    TypeAlias {
        ty: TypeId,
        bounds: List,
        assoc: bool,
    },
    Macro(MacroDef),
    /// `mod name { … }` has a scope; `mod name;` has none, and maybe a `#[path]`.
    Mod {
        scope: ScopeIx,
        path: Option<Box<str>>,
        inline: bool,
        /// Its `macro_rules!` are known after it in the module around it.
        macro_use: bool,
    },
    /// A macro called where an item may stand.
    MacroCall(MacroIx),
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct MacroDef {
    pub exported: bool,
    pub toks: List,
}

/// A token of a macro; groups are flat, between their brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Tok {
    pub kind: TokKind,
    /// Line 0 where the token stands in no source (a macro wrote it).
    pub pos: Pos,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum TokKind {
    Ident(Sym),
    /// A literal as it is written.
    Lit(Sym),
    /// A sign, and whether the next sign follows at once.
    Punct(char, bool),
    Open(char),
    Close(char),
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct FnIr {
    pub params: List,
    pub self_kind: SelfKind,
    /// The type in `self: Arc<Self>`.
    pub self_ty: TypeId,
    pub ret: TypeId,
    pub body: ExprId,
    pub is_async: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum SelfKind {
    None,
    Value,
    Ref,
    RefMut,
    Typed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub enum FieldStyle {
    Named,
    Tuple,
    Unit,
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct FieldIr {
    pub name: Sym,
    pub pos: Pos,
    pub ty: TypeId,
    pub attrs: List,
    /// It is `pub`; those of a variant are shown with it.
    pub shown: bool,
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct VariantIr {
    pub name: Sym,
    pub pos: Pos,
    pub fields: List,
    pub style: FieldStyle,
    pub discriminant: ExprId,
    pub attrs: List,
}

/// One leaf of a `use` tree, with all segments that lead to it.
#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct UseIr {
    pub path: PathId,
    /// The name it gets here; `_` for none; unused for a glob.
    pub alias: Sym,
    pub glob: bool,
    pub vis: Vis,
    pub test: bool,
    /// `extern crate name;` acts as a `use` too.
    pub extern_crate: bool,
}

#[derive(Debug, Clone, Copy, Encode, Decode)]
pub struct AttrIr {
    pub path: PathId,
    pub derive: bool,
    /// Paths that are named inside (`PathId`s).
    pub paths: List,
    /// Arguments that are expressions (routes of attribute macros among them).
    pub exprs: List,
}
