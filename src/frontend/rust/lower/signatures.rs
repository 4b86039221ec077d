//! Reads signatures: the plain Rust of `stubs/`, which has no attributes, no macros and no bodies, straight into the
//! tables. It takes a tenth of the time that the general parser does, and a test holds both to the same tables.

use smallvec::SmallVec;

use super::super::intern::{Sym, kw};
use super::super::ir::*;
use super::signature_tokens::{Read, Reader, Token, Unread};
use super::{Ctx, Lowerer};

/// Reads a text of signatures.
///
/// # Errors
/// The index of the token that is not understood.
pub fn lower_signatures(text: &str) -> Result<FileIr, Unread> {
    let mut reader = Reader::new(Lowerer::new(0, false), text)?;
    let scope = ScopeIx(0);
    reader.items(Ctx { scope, parent: ItemIx::NONE, test: false })?;
    Ok(reader.low.ir)
}

impl Reader<'_> {
    fn items(&mut self, ctx: Ctx) -> Read<()> {
        let mut uses = Vec::new();
        while !matches!(self.peek(), Token::End | Token::Sign(b'}')) {
            self.item(ctx, &mut uses)?;
        }
        self.low.add_uses(ctx.scope, &uses);
        Ok(())
    }

    fn vis(&mut self) -> Read<Vis> {
        if !self.word("pub") {
            return Ok(Vis::Private);
        }
        if self.peek() != Token::Sign(b'(') || self.nth(1) != Token::Word("crate") {
            return Ok(Vis::Public);
        }
        self.at += 2;
        self.must(b')')?;
        Ok(Vis::Crate)
    }

    fn item(&mut self, ctx: Ctx, uses: &mut Vec<UseIr>) -> Read<()> {
        if let Token::Macro(name) = self.peek() {
            self.at += 1;
            let ix = self.add(super::super::intern::intern(name), Vis::Public, false, ctx)?;
            self.low.set(ix, ItemIrKind::Macro(MacroDef { exported: true, toks: List::default() }));
            return Ok(());
        }
        let vis = self.vis()?;
        if self.is_function() {
            self.function(vis, ctx)?;
            return Ok(());
        }
        self.word("unsafe");
        let Token::Word(word) = self.peek() else { return self.unread() };
        self.at += 1;
        match word {
            "mod" => {
                let name = self.name()?;
                let ix = self.add(name, vis, false, ctx)?;
                self.must(b'{')?;
                let scope = self.low.new_scope(ctx.scope, ScopeKind::Inline, ix);
                self.items(Ctx { scope, ..ctx })?;
                self.must(b'}')?;
                self.low.set(ix, ItemIrKind::Mod { scope, path: None, inline: true, macro_use: false });
            }
            "use" => {
                let global = self.token(Token::PathSep);
                self.use_tree(&mut Vec::new(), vis, global, uses)?;
                self.must(b';')?;
            }
            "struct" => {
                let name = self.name()?;
                let ix = self.add(name, vis, true, ctx)?;
                let (fields, style) = self.fields()?;
                if style != FieldStyle::Named {
                    self.after_where();
                    self.must(b';')?;
                }
                self.low.set(ix, ItemIrKind::Struct { fields, style });
            }
            "union" => {
                let name = self.name()?;
                let ix = self.add(name, vis, true, ctx)?;
                let (fields, _) = self.fields()?;
                self.low.set(ix, ItemIrKind::Union { fields });
            }
            "enum" => {
                let name = self.name()?;
                let ix = self.add(name, vis, true, ctx)?;
                self.after_where();
                self.must(b'{')?;
                let mut variants = Vec::new();
                self.list(b'}', |reader| {
                    let name = reader.name()?;
                    let (fields, style) = reader.fields()?;
                    let discriminant = if reader.sign(b'=') { reader.value()? } else { ExprId::NONE };
                    let (attrs, pos) = (List::default(), Pos::default());
                    variants.push(VariantIr { name, pos, fields, style, discriminant, attrs });
                    Ok(())
                })?;
                let start = self.low.ir.variants.len() as u32;
                self.low.ir.variants.extend_from_slice(&variants);
                self.low.set(ix, ItemIrKind::Enum { variants: List { start, len: variants.len() as u32 } });
            }
            "trait" => self.trait_(vis, ctx)?,
            "impl" => self.impl_(ctx)?,
            "const" | "static" => {
                self.constant(vis, word == "static", ctx)?;
            }
            "type" => {
                self.alias(vis, false, ctx)?;
            }
            _ => {
                self.at -= 1;
                return self.unread();
            }
        }
        Ok(())
    }

    /// Adds an item at its generics, which are read with the where clause behind them.
    fn add(&mut self, name: Sym, vis: Vis, generic: bool, ctx: Ctx) -> Read<ItemIx> {
        self.end_of_where = None;
        let generics = if generic { self.generics()? } else { GenericsId::NONE };
        self.low.ir.items.push(ItemIr {
            name,
            pos: Pos::default(),
            start_line: 0,
            end_line: 0,
            vis,
            kind: super::item::nothing(),
            parent: ctx.parent,
            scope: ctx.scope,
            generics,
            attrs: List::default(),
            cfg: None,
            test: false,
            synthetic: false,
            proc_macro: kw::EMPTY,
        });
        let ix = ItemIx(self.low.ir.items.len() as u32 - 1);
        if ctx.parent.is_none() {
            self.low.ir.scopes[ctx.scope.ix()].items.push(ix);
        }
        Ok(ix)
    }

    /// Steps over the where clause, which was read with the generics.
    fn after_where(&mut self) {
        if let Some(end) = self.end_of_where.take() {
            self.at = end;
        }
    }

    fn generics(&mut self) -> Read<GenericsId> {
        let mut lowered = GenericsIr::default();
        let mut any = false;
        if self.sign(b'<') {
            self.list(b'>', |reader| {
                any = true;
                reader.generic_param(&mut lowered)
            })?;
        }
        let stops = |token, _| matches!(token, Token::Word("where") | Token::Sign(b'{' | b';' | b'='));
        if let Some(at) = self.find(stops)
            && self.tokens[at] == Token::Word("where")
        {
            any = true;
            let back = std::mem::replace(&mut self.at, at + 1);
            while !matches!(self.peek(), Token::Sign(b'{' | b';' | b'=')) {
                if self.token(Token::Lifetime) {
                    self.must(b':')?;
                    while self.token(Token::Lifetime) || self.sign(b'+') {}
                } else {
                    self.for_lifetimes()?;
                    let ty = self.ty()?;
                    self.must(b':')?;
                    let bounds = self.bound_list()?;
                    lowered.wheres.push((ty, bounds));
                }
                if !self.sign(b',') {
                    break;
                }
            }
            self.end_of_where = Some(std::mem::replace(&mut self.at, back));
        }
        if !any {
            return Ok(GenericsId::NONE);
        }
        self.low.ir.generics.push(lowered);
        Ok(GenericsId(self.low.ir.generics.len() as u32 - 1))
    }

    fn generic_param(&mut self, lowered: &mut GenericsIr) -> Read<()> {
        if self.token(Token::Lifetime) {
            if self.sign(b':') {
                while self.token(Token::Lifetime) || self.sign(b'+') {}
            }
            return Ok(());
        }
        if self.word("const") {
            let name = self.name()?;
            self.must(b':')?;
            let const_ty = self.ty()?;
            let (bounds, default) = (List::default(), TypeId::NONE);
            lowered.params.push(GenericParamIr { name, bounds, default, const_ty });
            return if self.peek() == Token::Sign(b'=') { self.unread() } else { Ok(()) };
        }
        let name = self.name()?;
        let bounds = if self.sign(b':') { self.bound_list()? } else { List::default() };
        let default = if self.sign(b'=') { self.ty()? } else { TypeId::NONE };
        lowered.params.push(GenericParamIr { name, bounds, default, const_ty: TypeId::NONE });
        Ok(())
    }

    pub(super) fn for_lifetimes(&mut self) -> Read<()> {
        if self.word("for") {
            self.must(b'<')?;
            self.list(b'>', |reader| if reader.token(Token::Lifetime) { Ok(()) } else { reader.unread() })?;
        }
        Ok(())
    }

    pub(super) fn bounds(&mut self) -> Read<SmallVec<[u32; 4]>> {
        let mut ids = SmallVec::new();
        loop {
            let parens = self.sign(b'(');
            if self.token(Token::Lifetime) || self.peek() == Token::Sign(b'?') {
                if self.sign(b'?') {
                    // Not held to: what it names is no bound.
                    self.name()?;
                }
            } else if matches!(self.peek(), Token::Word(word) if word != "where") || self.peek() == Token::PathSep {
                self.for_lifetimes()?;
                ids.push(self.path()?.0);
            }
            if parens {
                self.must(b')')?;
            }
            if !self.sign(b'+') {
                return Ok(ids);
            }
        }
    }

    fn bound_list(&mut self) -> Read<List> {
        let ids = self.bounds()?;
        Ok(self.low.list(&ids))
    }

    fn is_function(&self) -> bool {
        let mut ahead = 0;
        loop {
            match self.nth(ahead) {
                Token::Word("fn") => return true,
                Token::Word("const" | "unsafe" | "async" | "extern") | Token::Str(_) => ahead += 1,
                _ => return false,
            }
        }
    }

    fn function(&mut self, vis: Vis, ctx: Ctx) -> Read<ItemIx> {
        let mut is_async = false;
        while !self.word("fn") {
            is_async |= self.peek() == Token::Word("async");
            self.at += 1;
        }
        let name = self.name()?;
        let ix = self.add(name, vis, true, ctx)?;
        let end_of_where = self.end_of_where.take();
        self.must(b'(')?;
        let (mut self_kind, mut self_ty) = (SelfKind::None, TypeId::NONE);
        let mut params: SmallVec<[(PatId, TypeId); 6]> = SmallVec::new();
        self.list(b')', |reader| {
            if let Some(kind) = reader.receiver() {
                self_kind = kind;
                if reader.sign(b':') {
                    (self_kind, self_ty) = (SelfKind::Typed, reader.ty()?);
                }
                return Ok(());
            }
            let pat = reader.param_name()?;
            reader.must(b':')?;
            params.push((pat, reader.ty()?));
            Ok(())
        })?;
        let params = self.low.params(&params);
        let ret = self.return_type()?;
        self.at = end_of_where.unwrap_or(self.at);
        let body = if self.sign(b';') { ExprId::NONE } else { self.empty_block()? };
        self.low.set(ix, ItemIrKind::Fn(FnIr { params, self_kind, self_ty, ret, body, is_async }));
        Ok(ix)
    }

    pub(super) fn empty_block(&mut self) -> Read<ExprId> {
        self.must(b'{')?;
        self.must(b'}')?;
        let (tail, scope) = (ExprId::NONE, ScopeIx::NONE);
        Ok(self.low.expr_id(Expr::Block { stmts: List::default(), tail, scope, kind: BlockKind::Plain }))
    }

    fn receiver(&mut self) -> Option<SelfKind> {
        let back = self.at;
        let reference = self.sign(b'&');
        if reference {
            self.token(Token::Lifetime);
        }
        let mutable = self.word("mut");
        if self.word("self") {
            return Some(match (reference, mutable) {
                (true, true) => SelfKind::RefMut,
                (true, false) => SelfKind::Ref,
                (false, _) => SelfKind::Value,
            });
        }
        self.at = back;
        None
    }

    fn param_name(&mut self) -> Read<PatId> {
        let mutable = self.word("mut");
        let name = self.name()?;
        if name == kw::UNDERSCORE {
            return Ok(self.low.pat_id(Pat::Wild));
        }
        Ok(self.low.pat_id(Pat::Bind { name, pos: Pos::default(), sub: PatId::NONE, plain: !mutable }))
    }

    fn fields(&mut self) -> Read<(List, FieldStyle)> {
        let mut lowered: SmallVec<[FieldIr; 8]> = SmallVec::new();
        let field = |name, ty| FieldIr { name, pos: Pos::default(), ty, attrs: List::default(), shown: true };
        let style = if self.sign(b'(') {
            self.list(b')', |reader| {
                reader.vis()?;
                let name = super::pat::tuple_field(lowered.len());
                lowered.push(field(name, reader.ty()?));
                Ok(())
            })?;
            FieldStyle::Tuple
        } else {
            self.after_where();
            if self.sign(b'{') {
                self.list(b'}', |reader| {
                    reader.vis()?;
                    let name = reader.name()?;
                    reader.must(b':')?;
                    lowered.push(field(name, reader.ty()?));
                    Ok(())
                })?;
                FieldStyle::Named
            } else {
                FieldStyle::Unit
            }
        };
        let start = self.low.ir.fields.len() as u32;
        self.low.ir.fields.extend_from_slice(&lowered);
        Ok((List { start, len: lowered.len() as u32 }, style))
    }

    fn trait_(&mut self, vis: Vis, ctx: Ctx) -> Read<()> {
        let name = self.name()?;
        let ix = self.add(name, vis, true, ctx)?;
        let end_of_where = self.end_of_where.take();
        let bounds = if self.sign(b':') { self.bound_list()? } else { List::default() };
        self.at = end_of_where.unwrap_or(self.at);
        let members = self.members(Vis::Public, Ctx { parent: ix, ..ctx })?;
        self.low.set(ix, ItemIrKind::Trait { bounds, members });
        Ok(())
    }

    fn impl_(&mut self, ctx: Ctx) -> Read<()> {
        let ix = self.add(kw::EMPTY, Vis::Private, true, ctx)?;
        let end_of_where = self.end_of_where.take();
        let negative = self.sign(b'!');
        let is_for = |token, next| token == Token::Word("for") && next != Token::Sign(b'<');
        let end = self.find(|token, next| is_for(token, next) || matches!(token, Token::Sign(b'{')));
        let mut trait_ = PathId::NONE;
        if end.is_some_and(|end| self.tokens[end] == Token::Word("for")) {
            trait_ = self.path()?;
            if !self.word("for") {
                return self.unread();
            }
        }
        let self_ty = self.ty()?;
        self.at = end_of_where.unwrap_or(self.at);
        let members = self.members(Vis::Private, Ctx { parent: ix, ..ctx })?;
        self.low.set(ix, ItemIrKind::Impl { trait_, self_ty, members, negative });
        Ok(())
    }

    fn members(&mut self, vis: Vis, ctx: Ctx) -> Read<List> {
        self.must(b'{')?;
        let mut members = Vec::new();
        while !self.sign(b'}') {
            // What a trait declares is as public as the trait.
            let vis = match self.vis()? {
                Vis::Private => vis,
                own => own,
            };
            let member = if self.is_function() {
                self.function(vis, ctx)?
            } else if self.word("const") {
                self.constant(vis, false, ctx)?
            } else if self.word("type") {
                self.alias(vis, true, ctx)?
            } else {
                return self.unread();
            };
            members.push(member.0);
        }
        Ok(self.low.list(&members))
    }

    fn constant(&mut self, vis: Vis, is_static: bool, ctx: Ctx) -> Read<ItemIx> {
        let name = self.name()?;
        let ix = self.add(name, vis, false, ctx)?;
        self.must(b':')?;
        let ty = self.ty()?;
        let body = if self.sign(b'=') { self.value()? } else { ExprId::NONE };
        self.must(b';')?;
        self.low.set(ix, if is_static { ItemIrKind::Static { ty, body } } else { ItemIrKind::Const { ty, body } });
        Ok(ix)
    }

    fn alias(&mut self, vis: Vis, assoc: bool, ctx: Ctx) -> Read<ItemIx> {
        let name = self.name()?;
        let ix = self.add(name, vis, true, ctx)?;
        let end_of_where = self.end_of_where.take();
        let bounds = if self.sign(b':') { self.bound_list()? } else { List::default() };
        self.at = end_of_where.unwrap_or(self.at);
        let ty = if self.sign(b'=') { self.ty()? } else { TypeId::NONE };
        self.must(b';')?;
        self.low.set(ix, ItemIrKind::TypeAlias { ty, bounds, assoc });
        Ok(ix)
    }
}
