//! Calls of macros: their arguments are read by what is known of the macro, and else by what they look like.

use proc_macro2::{Delimiter, Literal, Spacing, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};
use syn::{Item, Token};

use super::super::intern::intern;
use super::super::ir::*;
use super::item::StaticEntry;
use super::macro_args::{Args, SelectArm, SelectBranch, parse_matches, parse_select};
use super::{Ctx, Lowerer, MACRO_DEPTH};

/// Macros whose tokens are text or another program's code.
const OPAQUE: &[&str] = &[
    "quote",
    "quote_spanned",
    "parse_quote",
    "parse_quote_spanned",
    "stringify",
    "include_bytes",
    "env",
    "option_env",
    "cfg",
    "line",
    "file",
    "column",
    "module_path",
    "compile_error",
    "concat_idents",
];

impl Lowerer {
    /// A macro called where an expression, a type, a pattern or a member may stand.
    pub(super) fn macro_call(&mut self, mac: &syn::Macro) -> MacroIx {
        let path = self.path(&mac.path, None);
        let name = mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        let mut lowered = MacroIr {
            path,
            exprs: List::default(),
            scanned: List::default(),
            include: StrId::NONE,
            loose: false,
            toks: List::default(),
            taken: false,
        };
        if mac.tokens.is_empty() {
            // Nothing to read.
        } else if self.macro_depth < MACRO_DEPTH && !OPAQUE.contains(&name.as_str()) {
            self.macro_depth += 1;
            self.macro_tokens(&name, mac, &mut lowered);
            self.macro_depth -= 1;
        } else if name != "include"
            && let Some(literal) = lone_literal(&mac.tokens)
        {
            let id = self.literal(literal);
            lowered.exprs = self.list(&[id.0]);
        }
        self.ir.macros.push(lowered);
        MacroIx(self.ir.macros.len() as u32 - 1)
    }

    fn macro_tokens(&mut self, name: &str, mac: &syn::Macro, lowered: &mut MacroIr) {
        let tokens = mac.tokens.clone();
        match name {
            "include" => {
                if let Ok(text) = syn::parse2::<syn::LitStr>(tokens) {
                    lowered.include = self.str_id(text.value());
                }
                return;
            }
            "select" | "select_biased" => {
                if let Ok(arms) = Parser::parse2(parse_select, tokens.clone()) {
                    lowered.exprs = self.select_arms(&arms);
                    return;
                }
            }
            "matches" | "assert_matches" | "debug_assert_matches" => {
                if let Ok((scrutinee, pat, guard)) = Parser::parse2(parse_matches, tokens.clone()) {
                    let scrutinee = self.expr(&scrutinee);
                    let (pat, inner) = match &pat {
                        syn::Pat::Guard(guarded) => (self.pat(&guarded.pat), Some(&*guarded.guard)),
                        pat => (self.pat(pat), None),
                    };
                    let guard = inner.or(guard.as_ref()).map_or(ExprId::NONE, |guard| self.expr(guard));
                    let arms = self.arm_list(&[Arm { pat, guard, body: ExprId::NONE }]);
                    let matching = self.expr_id(Expr::Match { scrutinee, arms });
                    lowered.exprs = self.list(&[matching.0]);
                    return;
                }
            }
            _ => {}
        }
        // One buffer for both grammars.
        let args = Parser::parse2(Args::parse, tokens.clone()).unwrap_or(Args::Other);
        lowered.loose = !matches!(args, Args::Literal(_) | Args::List(_));
        match args {
            Args::Literal(literal) => {
                let id = self.literal(literal);
                lowered.exprs = self.list(&[id.0]);
            }
            Args::List(args) => {
                let ids: Vec<u32> = args.iter().map(|arg| self.expr(arg).0).collect();
                lowered.exprs = self.list(&ids);
            }
            Args::Stmts(stmts) => {
                let block = self.stmts(&stmts, BlockKind::Plain);
                lowered.exprs = self.list(&[block.0]);
            }
            Args::Other => (lowered.exprs, lowered.scanned) = self.loose_args(tokens),
        }
    }

    /// `pattern = future, if guard => body` reads as a match on the awaited future.
    fn select_arms(&mut self, arms: &[SelectArm]) -> List {
        let mut ids = Vec::with_capacity(arms.len());
        for arm in arms {
            ids.push(match arm {
                SelectArm::Else(body) => self.expr(body).0,
                SelectArm::Branch(branch) => {
                    let SelectBranch { pat, future, guard, body } = &**branch;
                    let future = self.expr(future);
                    let scrutinee = self.expr_id(Expr::Await(future));
                    let pat = self.pat(pat);
                    let guard = guard.as_ref().map_or(ExprId::NONE, |guard| self.expr(guard));
                    let body = self.expr(body);
                    let arms = self.arm_list(&[Arm { pat, guard, body }]);
                    self.expr_id(Expr::Match { scrutinee, arms }).0
                }
            });
        }
        self.list(&ids)
    }

    /// A macro called between items: what reads as items is taken as items of the same scope.
    pub(super) fn item_macro_call(&mut self, mac: &syn::Macro, ctx: Ctx, uses: &mut Vec<UseIr>) -> MacroIx {
        let name = mac.path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
        if self.macro_depth >= MACRO_DEPTH {
            return self.macro_call(mac);
        }
        match name.as_str() {
            "lazy_static" | "thread_local" | "task_local" => {
                if let Ok(entries) = Parser::parse2(parse_statics, mac.tokens.clone()) {
                    for entry in &entries {
                        self.add_static(entry, ctx);
                    }
                    return self.bare_macro(mac);
                }
            }
            "cfg_if" | "cfg_select" => {
                let parse = if name == "cfg_if" { parse_cfg_if } else { parse_cfg_select };
                if let Ok(items) = Parser::parse2(parse, mac.tokens.clone()) {
                    self.macro_items(&items, ctx, uses);
                    return self.bare_macro(mac);
                }
            }
            _ if OPAQUE.contains(&name.as_str()) => {}
            _ => {
                if !mac.tokens.is_empty()
                    && let Ok(items) = Parser::parse2(parse_items, mac.tokens.clone())
                    && items.iter().all(|item| !matches!(item, Item::Verbatim(_) | Item::Macro(_)))
                {
                    self.macro_items(&items, ctx, uses);
                    return self.bare_macro(mac);
                }
            }
        }
        let call = self.macro_call(mac);
        self.ir.macros[call.ix()].toks = self.toks(&mac.tokens);
        call
    }

    /// Keeps tokens beyond the life of their stream.
    pub(super) fn toks(&mut self, tokens: &TokenStream) -> List {
        let start = self.ir.toks.len() as u32;
        self.push_toks(tokens.clone());
        List { start, len: self.ir.toks.len() as u32 - start }
    }

    fn push_toks(&mut self, tokens: TokenStream) {
        for tree in tokens {
            match tree {
                TokenTree::Ident(ident) => {
                    let kind = TokKind::Ident(intern(&ident.to_string()));
                    self.ir.toks.push(Tok { kind, pos: Self::pos(ident.span()) });
                }
                TokenTree::Literal(literal) => {
                    let kind = TokKind::Lit(intern(&literal.to_string()));
                    self.ir.toks.push(Tok { kind, pos: Self::pos(literal.span()) });
                }
                TokenTree::Punct(punct) => {
                    let joint = punct.spacing() == Spacing::Joint;
                    let kind = TokKind::Punct(punct.as_char(), joint);
                    self.ir.toks.push(Tok { kind, pos: Self::pos(punct.span()) });
                }
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ('(', ')'),
                        Delimiter::Brace => ('{', '}'),
                        Delimiter::Bracket => ('[', ']'),
                        Delimiter::None => {
                            self.push_toks(group.stream());
                            continue;
                        }
                    };
                    let (start, end, stream) = (group.span_open(), group.span_close(), group.stream());
                    // Tokens that nobody else holds are walked without a copy.
                    drop(group);
                    self.ir.toks.push(Tok { kind: TokKind::Open(open), pos: Self::pos(start) });
                    self.push_toks(stream);
                    self.ir.toks.push(Tok { kind: TokKind::Close(close), pos: Self::pos(end) });
                }
            }
        }
    }

    fn macro_items(&mut self, items: &[Item], ctx: Ctx, uses: &mut Vec<UseIr>) {
        self.macro_depth += 1;
        for item in items {
            self.one_item(item, ctx, uses);
        }
        self.macro_depth -= 1;
    }

    /// The call alone, its arguments lowered elsewhere.
    fn bare_macro(&mut self, mac: &syn::Macro) -> MacroIx {
        let path = self.path(&mac.path, None);
        let (exprs, scanned) = (List::default(), List::default());
        self.ir.macros.push(MacroIr {
            path,
            exprs,
            scanned,
            include: StrId::NONE,
            loose: false,
            toks: List::default(),
            taken: true,
        });
        MacroIx(self.ir.macros.len() as u32 - 1)
    }
}

fn lone_literal(tokens: &TokenStream) -> Option<Literal> {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Literal(literal)), None) => Some(literal),
        _ => None,
    }
}

fn parse_items(input: ParseStream) -> syn::Result<Vec<Item>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        items.push(input.parse()?);
    }
    Ok(items)
}

fn parse_statics(input: ParseStream) -> syn::Result<Vec<StaticEntry>> {
    let mut entries = Vec::new();
    while !input.is_empty() {
        let attrs = input.call(syn::Attribute::parse_outer)?;
        let vis = input.parse()?;
        input.parse::<Token![static]>()?;
        input.parse::<Option<Token![ref]>>()?;
        let ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let ty = input.parse()?;
        // `task_local!` declares without a value.
        let expr = if input.parse::<Option<Token![=]>>()?.is_some() {
            input.parse()?
        } else {
            syn::Expr::Tuple(syn::ExprTuple {
                attrs: Vec::new(),
                paren_token: syn::token::Paren::default(),
                elems: syn::punctuated::Punctuated::new(),
            })
        };
        input.parse::<Option<Token![;]>>()?;
        entries.push(StaticEntry { attrs, vis, ident, ty, expr });
    }
    Ok(entries)
}

/// `if #[cfg(…)] { items } else if #[cfg(…)] { items } else { items }`: the items of every branch.
fn parse_cfg_if(input: ParseStream) -> syn::Result<Vec<Item>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        input.parse::<Option<Token![else]>>()?;
        if input.parse::<Option<Token![if]>>()?.is_some() {
            input.call(syn::Attribute::parse_outer)?;
        }
        let content;
        syn::braced!(content in input);
        items.extend(content.call(parse_items)?);
    }
    Ok(items)
}

/// `condition => { items } _ => { items }`: the items of every arm.
fn parse_cfg_select(input: ParseStream) -> syn::Result<Vec<Item>> {
    let mut items = Vec::new();
    while !input.is_empty() {
        while !input.peek(Token![=>]) {
            input.parse::<TokenTree>()?;
        }
        input.parse::<Token![=>]>()?;
        let content;
        syn::braced!(content in input);
        items.extend(content.call(parse_items)?);
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(items)
}
