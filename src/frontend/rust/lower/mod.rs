//! From a syntax tree to a [`FileIr`]: one pass in source order, after which the tree is dropped.

mod attr;
mod expr;
mod item;
mod macro_args;
mod macros;
mod pat;
mod signature_tokens;
mod signature_types;
mod signatures;
mod ty;
mod uses;

use std::fmt::Write as _;

use proc_macro2::{Ident, Span};

use super::intern::{Sym, intern};
use super::ir::*;

pub use self::signatures::lower_signatures;

/// Lowers a parsed file.
#[must_use]
pub fn lower_file(file: &syn::File, lines: u32) -> FileIr {
    let mut lowerer = Lowerer::new(lines, attr::cfg_of(&file.attrs).1);
    lowerer.file_items(file);
    lowerer.ir
}

/// Where an item stands.
#[derive(Clone, Copy)]
struct Ctx {
    scope: ScopeIx,
    parent: ItemIx,
    test: bool,
}

/// The innermost scope and item around the expression that is being lowered.
#[derive(Clone, Copy)]
struct Here {
    scope: ScopeIx,
    owner: ItemIx,
    test: bool,
}

struct Lowerer {
    ir: FileIr,
    here: Vec<Here>,
    /// Spares an allocation for each identifier.
    name: String,
    macro_depth: u32,
}

/// Macro arguments inside macro arguments are read down to this depth.
const MACRO_DEPTH: u32 = 24;

impl Lowerer {
    fn new(lines: u32, test: bool) -> Self {
        let ir = FileIr { lines, inner_test: test, ..FileIr::default() };
        let mut lowerer = Self { ir, name: String::new(), macro_depth: 0, here: Vec::new() };
        let scope = lowerer.new_scope(ScopeIx::NONE, ScopeKind::File, ItemIx::NONE);
        lowerer.here.push(Here { scope, owner: ItemIx::NONE, test });
        lowerer
    }

    fn file_items(&mut self, file: &syn::File) {
        let (scope, _, test) = self.block_ctx();
        self.items_of(file.items.iter(), Ctx { scope, parent: ItemIx::NONE, test });
    }

    fn new_scope(&mut self, parent: ScopeIx, kind: ScopeKind, owner: ItemIx) -> ScopeIx {
        let scope = ScopeIx(self.ir.scopes.len() as u32);
        self.ir.scopes.push(ScopeIr { parent, kind, items: Vec::new(), uses: List::default(), owner });
        scope
    }

    /// The scope, owner and test mark at this point of a body.
    fn block_ctx(&self) -> (ScopeIx, ItemIx, bool) {
        self.here.last().map_or((ScopeIx(0), ItemIx::NONE, false), |here| (here.scope, here.owner, here.test))
    }

    fn enter(&mut self, scope: ScopeIx) {
        let (_, owner, test) = self.block_ctx();
        self.here.push(Here { scope, owner, test });
    }

    fn leave(&mut self) {
        self.here.pop();
    }

    fn sym(&mut self, ident: &Ident) -> Sym {
        self.name.clear();
        // Writing to a String cannot fail.
        let _ = write!(self.name, "{ident}");
        intern(self.name.strip_prefix("r#").unwrap_or(&self.name))
    }

    fn pos(span: Span) -> Pos {
        let start = span.start();
        Pos { line: start.line as u32, col: start.column as u32 + 1 }
    }

    fn end_line(span: Span) -> u32 {
        span.end().line as u32
    }

    fn list(&mut self, ids: &[u32]) -> List {
        if ids.is_empty() {
            return List::default();
        }
        let start = self.ir.lists.len() as u32;
        self.ir.lists.extend_from_slice(ids);
        List { start, len: ids.len() as u32 }
    }

    fn expr_id(&mut self, expr: Expr) -> ExprId {
        self.ir.exprs.push(expr);
        ExprId(self.ir.exprs.len() as u32 - 1)
    }

    fn pat_id(&mut self, pat: Pat) -> PatId {
        self.ir.pats.push(pat);
        PatId(self.ir.pats.len() as u32 - 1)
    }

    fn type_id(&mut self, ty: TypeRef) -> TypeId {
        self.ir.types.push(ty);
        TypeId(self.ir.types.len() as u32 - 1)
    }

    fn str_id(&mut self, text: String) -> StrId {
        self.ir.strings.push(text.into_boxed_str());
        StrId(self.ir.strings.len() as u32 - 1)
    }

    fn path_id(&mut self, path: PathIr) -> PathId {
        self.ir.paths.push(path);
        PathId(self.ir.paths.len() as u32 - 1)
    }

    /// A path of plain segments, from parts already taken apart.
    fn plain_path(&mut self, segs: &[Seg], global: bool) -> PathId {
        let start = self.ir.segs.len() as u32;
        self.ir.segs.extend_from_slice(segs);
        let segs = List { start, len: segs.len() as u32 };
        self.path_id(PathIr { segs, qself: TypeId::NONE, qself_position: 0, global })
    }
}
