//! The result of `split analyze`: what a codebase is made of and what refers to what.
//!
//! Large sets refer to each other by index (`ItemId`, `ModuleId` …); the JSON document writes the Rust paths instead.

use std::path::PathBuf;

use bitcode::{Decode, Encode};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::compare::Difference;
use super::data::{Query, RowType, SystemUse, Transaction};
use super::schema::Database;

/// Index into [`Analysis::items`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct ItemId(pub u32);
/// Index into [`Analysis::modules`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct ModuleId(pub u32);
/// Index into [`Analysis::packages`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct PackageId(pub u32);
/// Index into [`Analysis::files`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct FileId(pub u32);

#[derive(Debug, Default, Clone)]
pub struct Analysis {
    /// The analysed folder, absolute; never written into a document.
    pub root: PathBuf,
    /// Paths relative to the root, with `/`, sorted.
    pub files: Vec<SourceFile>,
    pub packages: Vec<Package>,
    /// Sorted by id.
    pub modules: Vec<Module>,
    /// Sorted by id.
    pub items: Vec<Item>,
    /// Sorted by place.
    pub references: Vec<Reference>,
    pub routes: Vec<Route>,
    pub blind_spots: Vec<BlindSpot>,
    /// Sorted by id; a live one (`catalog`) is the last.
    pub databases: Vec<Database>,
    /// Id of the database whose migrations the live one is compared with: the one that fits best.
    pub drift_of: Option<String>,
    /// Where the live database is not what the migrations make, sorted.
    pub drift: Vec<Difference>,
    /// Sorted by place.
    pub queries: Vec<Query>,
    /// Sorted by place; their steps refer to `queries`.
    pub transactions: Vec<Transaction>,
    /// Sorted by place.
    pub systems: Vec<SystemUse>,
    /// Types whose values are rows of tables; sorted by item.
    pub rows: Vec<RowType>,
    pub resolution: Resolution,
}

#[derive(Debug, Clone, Encode, Decode)]
pub struct SourceFile {
    pub path: String,
    pub lines: u32,
}

/// How much of what the code mentions was resolved. Counts are mentions, not pairs.
#[derive(Debug, Default, Clone, Copy, Serialize, Deserialize, JsonSchema, Encode, Decode)]
pub struct Resolution {
    /// Mentions resolved to an item of the codebase.
    pub resolved: u64,
    /// Mentions known to lie outside the codebase (the standard library, external crates).
    pub external: u64,
    /// Mentions that could not be resolved; each is a blind spot with its place.
    pub unresolved: u64,
}

#[derive(Debug, Clone, Encode, Decode)]
pub struct Package {
    pub name: String,
    pub version: String,
    pub edition: u16,
    /// Relative to the root.
    pub manifest: String,
    pub targets: Vec<Target>,
    /// Packages of this codebase that the manifest names (dev- and build-dependencies marked).
    pub dependencies: Vec<PackageDependency>,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, Encode, Decode)]
pub struct Target {
    /// The crate's name as code writes it.
    pub name: String,
    /// `lib`, `proc-macro`, `bin`, `example`, `test`, `bench` or `build-script`.
    pub kind: String,
    /// The crate root, relative to the analysed folder.
    pub file: String,
}

#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, Encode, Decode)]
pub struct PackageDependency {
    pub package: String,
    /// `normal`, `dev` or `build`.
    pub kind: String,
}

#[derive(Debug, Clone, Encode, Decode)]
pub struct Module {
    /// The Rust path with the crate's name first.
    pub id: String,
    pub package: PackageId,
    pub parent: Option<ModuleId>,
    pub file: FileId,
    /// Of the module's name where it is declared in line, otherwise 1.
    pub line: u32,
    /// Lines of code of the module itself, inline submodules not counted.
    pub lines: u32,
    /// Test code: `#[cfg(test)]`, or a target that is a test, an example or a bench.
    pub test: bool,
    pub cfg: Option<String>,
}

#[derive(Debug, Clone, Encode, Decode)]
pub struct Item {
    /// The Rust path with the crate's name first; unique.
    pub id: String,
    pub name: String,
    pub kind: ItemKind,
    pub module: ModuleId,
    /// The trait or impl that holds it, or the function it is nested in.
    pub parent: Option<ItemId>,
    pub file: FileId,
    /// Of the name (of the keyword for an impl); lines and columns count from 1, columns in characters.
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub visibility: Visibility,
    pub test: bool,
    pub cfg: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    Function,
    Method,
    Struct,
    Enum,
    Union,
    Trait,
    TraitAlias,
    Impl,
    Const,
    Static,
    TypeAlias,
    AssocType,
    Macro,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    Public,
    Crate,
    Restricted,
    Private,
}

/// Where a reference stands: in an item, or directly in a module (`use`, an attribute of the module).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub enum Origin {
    Item(ItemId),
    Module(ModuleId),
}

/// One mention of an item, resolved to its definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
pub struct Reference {
    pub from: Origin,
    pub to: ItemId,
    pub kind: ReferenceKind,
    pub confidence: Confidence,
    pub file: FileId,
    pub line: u32,
    pub column: u32,
    pub test: bool,
    /// It stands in what an item shows to those who may see it: a signature, a public field, an alias; not in a body.
    pub shown: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum ReferenceKind {
    /// In a `use` declaration that is private to its module.
    Import,
    /// In a `pub use` (any visibility beyond private).
    Reexport,
    /// A path that is called.
    Call,
    /// `receiver.method(…)`.
    MethodCall,
    /// A path in a type.
    Type,
    /// A path used as a value and not called: a const, a static, a function passed on.
    Value,
    /// A constructor: a struct literal, a tuple struct or a variant that is called or named.
    Construct,
    /// A path in a pattern.
    Pattern,
    /// A trait in a bound, a supertrait, `dyn` or `impl Trait`.
    Bound,
    /// The trait or the self type in an impl header.
    Impl,
    /// A call of a macro.
    Macro,
    /// An attribute or an attribute's argument.
    Attribute,
    /// A derive macro.
    Derive,
}

impl ReferenceKind {
    /// In the order of their discriminants.
    pub const ALL: [Self; 13] = [
        Self::Import,
        Self::Reexport,
        Self::Call,
        Self::MethodCall,
        Self::Type,
        Self::Value,
        Self::Construct,
        Self::Pattern,
        Self::Bound,
        Self::Impl,
        Self::Macro,
        Self::Attribute,
        Self::Derive,
    ];
}

/// `Certain`: written out and resolved by name. `Inferred`: through a type that was inferred from what is written.
/// `Guessed`: the receiver's type is unknown, and one item only fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[derive(Encode, Decode)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    Certain,
    Inferred,
    Guessed,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
pub struct Route {
    /// In capitals; `ANY` where the route takes every method; `GRPC` for a gRPC method.
    pub method: String,
    /// The full composed path, parameters as the framework writes them.
    pub path: String,
    pub handler: Option<ItemId>,
    /// What is written where no item could be named (a closure, an external service).
    pub handler_text: String,
    /// `axum`, `actix-web`, `rocket`, `tonic`.
    pub framework: String,
    pub file: FileId,
    pub line: u32,
    pub confidence: Confidence,
    pub test: bool,
}

/// Something that could not be read or resolved, with its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, Encode, Decode)]
pub struct BlindSpot {
    /// Relative to the root; empty where there is no file to name.
    pub file: String,
    /// From 1; 0 where the whole file is meant.
    pub line: u32,
    pub column: u32,
    pub kind: BlindSpotKind,
    pub message: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[derive(Encode, Decode)]
#[serde(rename_all = "kebab-case")]
pub enum BlindSpotKind {
    /// The file is not valid Rust.
    ParseError,
    /// The file could not be read (permissions, not UTF-8, too large, nested too deep).
    UnreadableFile,
    /// `mod name;` without a file.
    MissingModule,
    /// A module that includes itself by `#[path]`.
    ModuleCycle,
    /// A link, a `#[path]` or a member that leaves the root.
    OutsideRoot,
    /// A manifest that could not be read.
    Manifest,
    /// Packages that are taken for test data or vendored code.
    LeftOut,
    /// A folder that could not be read.
    UnreadableFolder,
    /// A path that names nothing known.
    UnresolvedPath,
    /// A method call whose receiver's type is unknown while items of that name exist.
    UnresolvedMethod,
    /// A macro whose arguments could not be read.
    OpaqueMacro,
    /// A route whose path or handler could not be read.
    UnresolvedRoute,
    /// A SQL statement, or a file of them, that could not be read.
    UnreadableSql,
    /// A statement of the code whose text is not written out.
    OpaqueQuery,
    /// A migration that does not fit the schema before it.
    SchemaMismatch,
}

impl BlindSpotKind {
    /// For people, in the singular.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::ParseError => "parse error",
            Self::UnreadableFile => "unreadable file",
            Self::MissingModule => "missing module",
            Self::ModuleCycle => "module cycle",
            Self::OutsideRoot => "place outside the root",
            Self::Manifest => "manifest",
            Self::LeftOut => "left-out folder",
            Self::UnreadableFolder => "unreadable folder",
            Self::UnresolvedPath => "unresolved path",
            Self::UnresolvedMethod => "unresolved method call",
            Self::OpaqueMacro => "opaque macro",
            Self::UnresolvedRoute => "unresolved route",
            Self::UnreadableSql => "unreadable SQL",
            Self::OpaqueQuery => "opaque query",
            Self::SchemaMismatch => "schema mismatch",
        }
    }
}
