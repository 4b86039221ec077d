//! Items: what they are called, where they stand and what they hold.

use proc_macro2::Span;
use syn::{ImplItem, Item, TraitItem};

use super::super::intern::{Sym, kw};
use super::super::ir::*;
use super::attr::ProcName;
use super::uses::UseHead;
use super::{Ctx, Here, Lowerer, attr};

/// The parts that every kind of item has.
struct Head<'a> {
    attrs: &'a [syn::Attribute],
    vis: Vis,
    name: Sym,
    pos: Pos,
    start: Span,
    end: Span,
}

impl Lowerer {
    /// Lowers the items of a module or a block.
    pub(super) fn items_of<'a>(&mut self, items: impl Iterator<Item = &'a Item>, ctx: Ctx) {
        let mut uses = Vec::new();
        for item in items {
            self.item(item, ctx, &mut uses);
        }
        self.add_uses(ctx.scope, &uses);
    }

    /// A scope's uses are one run: those that macros add later move the run to the end.
    pub(super) fn add_uses(&mut self, scope: ScopeIx, more: &[UseIr]) {
        if more.is_empty() {
            return;
        }
        let old = self.ir.scopes[scope.ix()].uses;
        let start = self.ir.uses.len() as u32;
        self.ir.uses.extend_from_within(old.range());
        self.ir.uses.extend_from_slice(more);
        self.ir.scopes[scope.ix()].uses = List { start, len: old.len + more.len() as u32 };
    }

    pub(super) fn vis(&mut self, vis: &syn::Visibility) -> Vis {
        match vis {
            syn::Visibility::Public(_) => Vis::Public,
            syn::Visibility::Inherited => Vis::Private,
            syn::Visibility::Restricted(restricted) => {
                if restricted.path.is_ident("crate") {
                    Vis::Crate
                } else if restricted.path.is_ident("self") {
                    Vis::Private
                } else {
                    Vis::Restricted(self.path(&restricted.path, None))
                }
            }
        }
    }

    /// Adds an item and its scope entry; members of impls and traits are entered by their holder only.
    fn add(&mut self, head: &Head, generics: Option<&syn::Generics>, kind: ItemIrKind, ctx: Ctx) -> ItemIx {
        let (cfg, cfg_test) = attr::cfg_of(head.attrs);
        let attrs = self.attrs(head.attrs);
        let generics = generics.map_or(GenericsId::NONE, |generics| self.generics(generics));
        let start_line = head.attrs.first().map_or(head.start, |attr| attr.pound_token.span).start().line as u32;
        let item = ItemIr {
            name: head.name,
            pos: head.pos,
            start_line,
            end_line: Self::end_line(head.end),
            vis: head.vis,
            kind,
            parent: ctx.parent,
            scope: ctx.scope,
            generics,
            attrs,
            cfg,
            test: ctx.test || cfg_test,
            synthetic: false,
            proc_macro: attr::proc_macro_name(head.attrs).map_or(kw::EMPTY, |name| self.proc_name(&name, head.name)),
        };
        self.ir.items.push(item);
        let ix = ItemIx(self.ir.items.len() as u32 - 1);
        if ctx.parent.is_none() {
            self.ir.scopes[ctx.scope.ix()].items.push(ix);
        }
        ix
    }

    fn proc_name(&mut self, name: &ProcName, own: Sym) -> Sym {
        match name {
            ProcName::Own => own,
            ProcName::Derive(ident) => self.sym(ident),
        }
    }

    fn head<'a>(&mut self, attrs: &'a [syn::Attribute], vis: Vis, ident: &syn::Ident, end: Span) -> Head<'a> {
        let pos = Self::pos(ident.span());
        Head { attrs, vis, name: self.sym(ident), pos, start: ident.span(), end }
    }

    fn item(&mut self, item: &Item, ctx: Ctx, uses: &mut Vec<UseIr>) {
        match item {
            Item::Fn(function) => {
                let vis = self.vis(&function.vis);
                let end = function.block.brace_token.span.close();
                let head = self.head(&function.attrs, vis, &function.sig.ident, end);
                self.function(&head, &function.sig, Some(&function.block), ctx);
            }
            Item::Struct(structure) => {
                let vis = self.vis(&structure.vis);
                let end = end_of_fields(&structure.fields).unwrap_or_else(|| structure.ident.span());
                let head = self.head(&structure.attrs, vis, &structure.ident, end);
                let ix = self.add(&head, Some(&structure.generics), nothing(), ctx);
                let (fields, style) = self.fields(&structure.fields);
                self.set(ix, ItemIrKind::Struct { fields, style });
            }
            Item::Union(union) => {
                let vis = self.vis(&union.vis);
                let head = self.head(&union.attrs, vis, &union.ident, union.fields.brace_token.span.close());
                let ix = self.add(&head, Some(&union.generics), nothing(), ctx);
                let fields: Vec<_> = union.fields.named.iter().collect();
                let fields = self.field_list(&fields);
                self.set(ix, ItemIrKind::Union { fields });
            }
            Item::Enum(enumeration) => {
                let vis = self.vis(&enumeration.vis);
                let head = self.head(&enumeration.attrs, vis, &enumeration.ident, enumeration.brace_token.span.close());
                let ix = self.add(&head, Some(&enumeration.generics), nothing(), ctx);
                let mut variants = Vec::with_capacity(enumeration.variants.len());
                for variant in &enumeration.variants {
                    let name = self.sym(&variant.ident);
                    let (fields, style) = self.fields(&variant.fields);
                    let discriminant = variant.discriminant.as_ref().map_or(ExprId::NONE, |(_, expr)| self.expr(expr));
                    let attrs = self.attrs(&variant.attrs);
                    let pos = Self::pos(variant.ident.span());
                    variants.push(VariantIr { name, pos, fields, style, discriminant, attrs });
                }
                let start = self.ir.variants.len() as u32;
                self.ir.variants.extend_from_slice(&variants);
                self.set(ix, ItemIrKind::Enum { variants: List { start, len: variants.len() as u32 } });
            }
            Item::Trait(definition) => self.trait_(definition, ctx),
            Item::TraitAlias(alias) => {
                let vis = self.vis(&alias.vis);
                let head = self.head(&alias.attrs, vis, &alias.ident, alias.semi_token.span);
                let ix = self.add(&head, Some(&alias.generics), nothing(), ctx);
                let bounds = self.bound_list(alias.bounds.iter());
                self.set(ix, ItemIrKind::TraitAlias { bounds });
            }
            Item::Impl(implementation) => self.impl_(implementation, ctx),
            Item::Const(konst) => {
                let vis = self.vis(&konst.vis);
                let head = self.head(&konst.attrs, vis, &konst.ident, konst.semi_token.span);
                self.constant(&head, &konst.ty, Some(&konst.expr), false, ctx);
            }
            Item::Static(statics) => {
                let vis = self.vis(&statics.vis);
                let head = self.head(&statics.attrs, vis, &statics.ident, statics.semi_token.span);
                self.constant(&head, &statics.ty, Some(&statics.expr), true, ctx);
            }
            Item::Type(alias) => {
                let vis = self.vis(&alias.vis);
                let head = self.head(&alias.attrs, vis, &alias.ident, alias.semi_token.span);
                let ix = self.add(&head, Some(&alias.generics), nothing(), ctx);
                let ty = self.ty(&alias.ty);
                self.set(ix, ItemIrKind::TypeAlias { ty, bounds: List::default(), assoc: false });
            }
            Item::Mod(module) => self.module(module, ctx),
            Item::Use(declaration) => {
                let vis = self.vis(&declaration.vis);
                let (_, test) = attr::cfg_of(&declaration.attrs);
                let global = declaration.leading_colon.is_some();
                let mut prefix = Vec::new();
                self.use_tree(&declaration.tree, &mut prefix, UseHead { vis, global, test: test || ctx.test }, uses);
            }
            Item::ExternCrate(declaration) => {
                let vis = self.vis(&declaration.vis);
                let pos = Self::pos(declaration.ident.span());
                let name = self.sym(&declaration.ident);
                let alias = declaration.rename.as_ref().map_or(name, |(_, alias)| self.sym(alias));
                let path = self.plain_path(&[Seg { name, pos, args: ArgsId::NONE }], true);
                let test = ctx.test || attr::cfg_of(&declaration.attrs).1;
                uses.push(UseIr { path, alias, glob: false, vis, test, extern_crate: true });
            }
            Item::ForeignMod(foreign) => self.foreign(foreign, ctx),
            Item::Macro(mac) => self.macro_item(mac, ctx, uses),
            _ => {}
        }
    }

    pub(super) fn set(&mut self, ix: ItemIx, kind: ItemIrKind) {
        self.ir.items[ix.ix()].kind = kind;
    }

    fn here(&mut self, ix: ItemIx, ctx: Ctx) {
        let test = self.ir.items[ix.ix()].test;
        self.here.push(Here { scope: ctx.scope, owner: ix, test });
    }

    fn function(&mut self, head: &Head, sig: &syn::Signature, block: Option<&syn::Block>, ctx: Ctx) -> ItemIx {
        let ctx = Ctx { test: ctx.test || attr::is_test_fn(head.attrs), ..ctx };
        let ix = self.add(head, Some(&sig.generics), nothing(), ctx);
        self.here(ix, ctx);
        let (mut self_kind, mut self_ty) = (SelfKind::None, TypeId::NONE);
        let mut params = Vec::with_capacity(sig.inputs.len());
        for input in &sig.inputs {
            match input {
                syn::FnArg::Receiver(receiver) => match &receiver.kind {
                    syn::ReceiverKind::Value => self_kind = SelfKind::Value,
                    syn::ReceiverKind::Reference(_, _, Some(_)) => self_kind = SelfKind::RefMut,
                    syn::ReceiverKind::Reference(..) => self_kind = SelfKind::Ref,
                    syn::ReceiverKind::Typed(_, ty) => (self_kind, self_ty) = (SelfKind::Typed, self.ty(ty)),
                    _ => self_kind = SelfKind::Value,
                },
                syn::FnArg::Typed(typed) => {
                    let pat = self.pat(&typed.pat);
                    params.push((pat, self.ty(&typed.ty)));
                }
            }
        }
        let params = self.params(&params);
        let ret = self.return_type(&sig.output);
        let body = block.map_or(ExprId::NONE, |block| self.block(block, BlockKind::Plain));
        self.leave();
        self.set(ix, ItemIrKind::Fn(FnIr { params, self_kind, self_ty, ret, body, is_async: sig.asyncness.is_some() }));
        ix
    }

    fn constant(&mut self, head: &Head, ty: &syn::Type, body: Option<&syn::Expr>, is_static: bool, ctx: Ctx) -> ItemIx {
        let ix = self.add(head, None, nothing(), ctx);
        self.here(ix, ctx);
        let ty = self.ty(ty);
        let body = body.map_or(ExprId::NONE, |body| self.expr(body));
        self.leave();
        self.set(ix, if is_static { ItemIrKind::Static { ty, body } } else { ItemIrKind::Const { ty, body } });
        ix
    }

    fn fields(&mut self, fields: &syn::Fields) -> (List, FieldStyle) {
        let style = match fields {
            syn::Fields::Named(_) => FieldStyle::Named,
            syn::Fields::Unnamed(_) => FieldStyle::Tuple,
            syn::Fields::Unit => FieldStyle::Unit,
        };
        let fields: Vec<_> = fields.iter().collect();
        (self.field_list(&fields), style)
    }

    fn field_list(&mut self, fields: &[&syn::Field]) -> List {
        let mut lowered = Vec::with_capacity(fields.len());
        for (index, field) in fields.iter().enumerate() {
            let name = match &field.ident {
                Some(ident) => self.sym(ident),
                None => super::pat::tuple_field(index),
            };
            let ty = self.ty(&field.ty);
            let pos = field.ident.as_ref().map_or(Pos::default(), |ident| Self::pos(ident.span()));
            let shown = matches!(field.vis, syn::Visibility::Public(_));
            lowered.push(FieldIr { name, pos, ty, attrs: self.attrs(&field.attrs), shown });
        }
        let start = self.ir.fields.len() as u32;
        self.ir.fields.extend_from_slice(&lowered);
        List { start, len: lowered.len() as u32 }
    }

    fn trait_(&mut self, definition: &syn::ItemTrait, ctx: Ctx) {
        let vis = self.vis(&definition.vis);
        let head = self.head(&definition.attrs, vis, &definition.ident, definition.brace_token.span.close());
        let ix = self.add(&head, Some(&definition.generics), nothing(), ctx);
        let bounds = self.bound_list(definition.supertraits.iter());
        let ctx = Ctx { parent: ix, test: self.ir.items[ix.ix()].test, ..ctx };
        let mut members = Vec::with_capacity(definition.items.len());
        for member in &definition.items {
            members.push(
                match member {
                    TraitItem::Fn(function) => {
                        let end = function.default.as_ref().map_or_else(
                            || function.semi_token.as_ref().map_or_else(|| function.sig.ident.span(), |semi| semi.span),
                            |block| block.brace_token.span.close(),
                        );
                        let head = self.head(&function.attrs, Vis::Public, &function.sig.ident, end);
                        self.function(&head, &function.sig, function.default.as_ref(), ctx)
                    }
                    TraitItem::Const(konst) => {
                        let head = self.head(&konst.attrs, Vis::Public, &konst.ident, konst.semi_token.span);
                        self.constant(&head, &konst.ty, konst.default.as_ref().map(|(_, expr)| expr), false, ctx)
                    }
                    TraitItem::Type(alias) => {
                        let head = self.head(&alias.attrs, Vis::Public, &alias.ident, alias.semi_token.span);
                        let ix = self.add(&head, Some(&alias.generics), nothing(), ctx);
                        let bounds = self.bound_list(alias.bounds.iter());
                        let ty = alias.default.as_ref().map_or(TypeId::NONE, |(_, ty)| self.ty(ty));
                        self.set(ix, ItemIrKind::TypeAlias { ty, bounds, assoc: true });
                        ix
                    }
                    TraitItem::Macro(mac) => self.member_macro(&mac.mac, &mac.attrs, ctx),
                    _ => continue,
                }
                .0,
            );
        }
        let members = self.list(&members);
        self.set(ix, ItemIrKind::Trait { bounds, members });
    }

    fn impl_(&mut self, block: &syn::ItemImpl, ctx: Ctx) {
        let start = block.impl_token.span;
        let head = Head {
            attrs: &block.attrs,
            vis: Vis::Private,
            name: kw::EMPTY,
            pos: Self::pos(start),
            start,
            end: block.brace_token.span.close(),
        };
        let ix = self.add(&head, Some(&block.generics), nothing(), ctx);
        let negative = block.modifiers.polarity.is_some();
        let trait_ = block.trait_.as_ref().map_or(PathId::NONE, |(path, _)| self.path(path, None));
        let self_ty = self.ty(&block.self_ty);
        let ctx = Ctx { parent: ix, test: self.ir.items[ix.ix()].test, ..ctx };
        let mut members = Vec::with_capacity(block.items.len());
        for member in &block.items {
            members.push(
                match member {
                    ImplItem::Fn(function) => {
                        let vis = self.vis(&function.vis);
                        let end = function.block.brace_token.span.close();
                        let head = self.head(&function.attrs, vis, &function.sig.ident, end);
                        self.function(&head, &function.sig, Some(&function.block), ctx)
                    }
                    ImplItem::Const(konst) => {
                        let vis = self.vis(&konst.vis);
                        let head = self.head(&konst.attrs, vis, &konst.ident, konst.semi_token.span);
                        self.constant(&head, &konst.ty, Some(&konst.expr), false, ctx)
                    }
                    ImplItem::Type(alias) => {
                        let vis = self.vis(&alias.vis);
                        let head = self.head(&alias.attrs, vis, &alias.ident, alias.semi_token.span);
                        let ix = self.add(&head, Some(&alias.generics), nothing(), ctx);
                        let ty = self.ty(&alias.ty);
                        self.set(ix, ItemIrKind::TypeAlias { ty, bounds: List::default(), assoc: true });
                        ix
                    }
                    ImplItem::Macro(mac) => self.member_macro(&mac.mac, &mac.attrs, ctx),
                    _ => continue,
                }
                .0,
            );
        }
        let members = self.list(&members);
        self.set(ix, ItemIrKind::Impl { trait_, self_ty, members, negative });
    }

    fn member_macro(&mut self, mac: &syn::Macro, attrs: &[syn::Attribute], ctx: Ctx) -> ItemIx {
        let span = mac.bang_token.span;
        let pos = Self::pos(span);
        let head = Head { attrs, vis: Vis::Private, name: kw::EMPTY, pos, start: span, end: span };
        let ix = self.add(&head, None, nothing(), ctx);
        let call = self.macro_call(mac);
        self.set(ix, ItemIrKind::MacroCall(call));
        ix
    }

    fn module(&mut self, module: &syn::ItemMod, ctx: Ctx) {
        let vis = self.vis(&module.vis);
        let end = match (&module.content, &module.semi) {
            (Some((brace, _)), _) => brace.span.close(),
            (None, Some(semi)) => semi.span,
            (None, None) => module.ident.span(),
        };
        let head = self.head(&module.attrs, vis, &module.ident, end);
        let ix = self.add(&head, None, nothing(), ctx);
        let path = attr::path_of(&module.attrs);
        let macro_use = attr::has(&module.attrs, "macro_use");
        let (mut scope, mut inline) = (ScopeIx::NONE, false);
        if let Some((_, items)) = &module.content {
            inline = true;
            scope = self.new_scope(ctx.scope, ScopeKind::Inline, ix);
            let test = self.ir.items[ix.ix()].test;
            self.here.push(Here { scope, owner: ItemIx::NONE, test });
            self.items_of(items.iter(), Ctx { scope, parent: ItemIx::NONE, test });
            self.leave();
        }
        self.set(ix, ItemIrKind::Mod { scope, path, inline, macro_use });
    }

    fn foreign(&mut self, foreign: &syn::ItemForeignMod, ctx: Ctx) {
        for item in &foreign.items {
            match item {
                syn::ForeignItem::Fn(function) => {
                    let vis = self.vis(&function.vis);
                    let head = self.head(&function.attrs, vis, &function.sig.ident, function.semi_token.span);
                    self.function(&head, &function.sig, None, ctx);
                }
                syn::ForeignItem::Static(statics) => {
                    let vis = self.vis(&statics.vis);
                    let head = self.head(&statics.attrs, vis, &statics.ident, statics.semi_token.span);
                    self.constant(&head, &statics.ty, None, true, ctx);
                }
                _ => {}
            }
        }
    }

    /// A `macro_rules!` definition, or a macro that is called between items.
    fn macro_item(&mut self, mac: &syn::ItemMacro, ctx: Ctx, uses: &mut Vec<UseIr>) {
        let end = mac.mac.delimiter.span().close();
        if let Some(ident) = &mac.ident {
            let vis = if attr::has(&mac.attrs, "macro_export") { Vis::Public } else { Vis::Private };
            let head = self.head(&mac.attrs, vis, ident, end);
            let exported = vis == Vis::Public;
            let toks = self.toks(&mac.mac.tokens);
            self.add(&head, None, ItemIrKind::Macro(MacroDef { exported, toks }), ctx);
            return;
        }
        let start = mac.mac.path.segments.first().map_or(end, |segment| segment.ident.span());
        let (attrs, pos) = (&mac.attrs[..], Self::pos(start));
        let head = Head { attrs, vis: Vis::Private, name: kw::EMPTY, pos, start, end };
        let ix = self.add(&head, None, nothing(), ctx);
        let ctx = Ctx { test: self.ir.items[ix.ix()].test, ..ctx };
        self.here(ix, ctx);
        let call = self.item_macro_call(&mac.mac, ctx, uses);
        self.leave();
        self.set(ix, ItemIrKind::MacroCall(call));
    }

    pub(super) fn add_static(&mut self, entry: &StaticEntry, ctx: Ctx) {
        let vis = self.vis(&entry.vis);
        let head = self.head(&entry.attrs, vis, &entry.ident, entry.ident.span());
        self.constant(&head, &entry.ty, Some(&entry.expr), true, ctx);
    }

    pub(super) fn one_item(&mut self, item: &Item, ctx: Ctx, uses: &mut Vec<UseIr>) {
        self.item(item, ctx, uses);
    }
}

/// `static ref NAME: T = expr;` of `lazy_static!`.
pub(super) struct StaticEntry {
    pub attrs: Vec<syn::Attribute>,
    pub vis: syn::Visibility,
    pub ident: syn::Ident,
    pub ty: syn::Type,
    pub expr: syn::Expr,
}

/// Fills the place of an item's kind until its parts are lowered.
pub(super) fn nothing() -> ItemIrKind {
    ItemIrKind::TraitAlias { bounds: List::default() }
}

fn end_of_fields(fields: &syn::Fields) -> Option<Span> {
    match fields {
        syn::Fields::Named(named) => Some(named.brace_token.span.close()),
        syn::Fields::Unnamed(unnamed) => Some(unnamed.paren_token.span.close()),
        syn::Fields::Unit => None,
    }
}
