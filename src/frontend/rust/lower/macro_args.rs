//! Grammars of macro arguments, from exact ones to a look at the bare tokens.

use proc_macro2::{Delimiter, Literal, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::discouraged::Speculative;
use syn::parse::{ParseStream, Parser};
use syn::{Expr as SynExpr, Pat as SynPat, Token};

use super::super::ir::*;
use super::Lowerer;

pub(super) enum SelectArm {
    Branch(Box<SelectBranch>),
    Else(Box<SynExpr>),
}

pub(super) struct SelectBranch {
    pub pat: SynPat,
    pub future: SynExpr,
    pub guard: Option<SynExpr>,
    pub body: SynExpr,
}

pub(super) fn parse_select(input: ParseStream) -> syn::Result<Vec<SelectArm>> {
    let mut arms = Vec::new();
    while !input.is_empty() {
        if let Ok(word) = input.fork().parse::<syn::Ident>()
            && word == "biased"
        {
            input.parse::<syn::Ident>()?;
            input.parse::<Token![;]>()?;
            continue;
        }
        let is_else = input.peek(Token![else]);
        let is_default = !is_else
            && input.fork().call(syn::Ident::parse_any).is_ok_and(|word| word == "default" || word == "complete")
            && input.peek2(Token![=>]);
        if is_else || is_default {
            input.call(syn::Ident::parse_any)?;
            input.parse::<Token![=>]>()?;
            arms.push(SelectArm::Else(Box::new(arm_body(input)?)));
            continue;
        }
        let pat = SynPat::parse_multi_with_leading_vert(input)?;
        input.parse::<Token![=]>()?;
        let future = input.parse()?;
        let mut guard = None;
        if input.peek(Token![,]) && input.peek2(Token![if]) {
            input.parse::<Token![,]>()?;
            input.parse::<Token![if]>()?;
            guard = Some(input.parse()?);
        }
        input.parse::<Token![=>]>()?;
        arms.push(SelectArm::Branch(Box::new(SelectBranch { pat, future, guard, body: arm_body(input)? })));
    }
    Ok(arms)
}

fn arm_body(input: ParseStream) -> syn::Result<SynExpr> {
    let body = if input.peek(syn::token::Brace) {
        // A block ends the arm even where an operator could follow.
        let block: syn::Block = input.parse()?;
        SynExpr::Block(syn::ExprBlock { attrs: Vec::new(), label: None, block })
    } else {
        input.parse()?
    };
    input.parse::<Option<Token![,]>>()?;
    Ok(body)
}

/// `expr, pattern [if guard] [, message…]`.
pub(super) fn parse_matches(input: ParseStream) -> syn::Result<(SynExpr, SynPat, Option<SynExpr>)> {
    let scrutinee = input.parse()?;
    input.parse::<Token![,]>()?;
    let pat = SynPat::parse_multi_with_leading_vert(input)?;
    let guard = if input.parse::<Option<Token![if]>>()?.is_some() { Some(input.parse()?) } else { None };
    input.parse::<TokenStream>()?;
    Ok((scrutinee, pat, guard))
}

/// What arguments of unknown grammar look like.
pub(super) enum Args {
    /// `println!("text")` is the most common call of all.
    Literal(Literal),
    List(Vec<SynExpr>),
    Stmts(Vec<syn::Stmt>),
    Other,
}

impl Args {
    pub(super) fn parse(input: ParseStream) -> syn::Result<Self> {
        if let Some((_, after)) = input.cursor().literal()
            && after.eof()
        {
            return input.parse().map(Self::Literal);
        }
        let ahead = input.fork();
        if let Ok(args) = parse_args(&ahead) {
            input.advance_to(&ahead);
            return Ok(Self::List(args));
        }
        Ok(Self::Stmts(syn::Block::parse_within(input)?))
    }

    /// One expression, or statements none of which is an item.
    fn parse_chunk(input: ParseStream) -> syn::Result<Self> {
        let ahead = input.fork();
        if let Ok(expr) = ahead.parse::<SynExpr>()
            && ahead.is_empty()
            && !matches!(expr, SynExpr::Verbatim(_))
        {
            input.advance_to(&ahead);
            return Ok(Self::List(vec![expr]));
        }
        let stmts = syn::Block::parse_within(input)?;
        Ok(if stmts.iter().any(|stmt| matches!(stmt, syn::Stmt::Item(_))) { Self::Other } else { Self::Stmts(stmts) })
    }
}

/// Comma-separated expressions, each with an optional name (`name = expr`, `name: expr`) and the sigils of tracing.
fn parse_args(input: ParseStream) -> syn::Result<Vec<SynExpr>> {
    let mut args = Vec::new();
    while !input.is_empty() {
        if is_named(input) {
            while !(input.peek(Token![=]) || input.peek(Token![:])) {
                input.parse::<TokenTree>()?;
            }
            input.parse::<TokenTree>()?;
        }
        if input.peek(Token![%]) || input.peek(Token![?]) {
            input.parse::<TokenTree>()?;
        }
        args.push(input.parse()?);
        // `key => value`, as slog and literals of maps write it.
        if input.parse::<Option<Token![=>]>>()?.is_some() {
            if input.peek(Token![%]) || input.peek(Token![?]) || input.peek(Token![#]) {
                input.parse::<TokenTree>()?;
                if input.peek(Token![%]) || input.peek(Token![?]) {
                    input.parse::<TokenTree>()?;
                }
            }
            args.push(input.parse()?);
        }
        if input.is_empty() {
            break;
        }
        if input.parse::<Option<Token![;]>>()?.is_none() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(args)
}

/// A dotted name (or a string) and then a lone `=` or `:`.
fn is_named(input: ParseStream) -> bool {
    if !(input.peek(syn::Ident::peek_any) || input.peek(syn::LitStr)) {
        return false;
    }
    let lone = |ahead: ParseStream| {
        (ahead.peek(Token![=]) && !ahead.peek(Token![==]) && !ahead.peek(Token![=>]))
            || (ahead.peek(Token![:]) && !ahead.peek(Token![::]))
    };
    if !input.peek2(Token![.]) {
        return (input.peek2(Token![=]) && !input.peek2(Token![==]) && !input.peek2(Token![=>]))
            || (input.peek2(Token![:]) && !input.peek2(Token![::]));
    }
    let ahead = input.fork();
    loop {
        if ahead.parse::<TokenTree>().is_err() {
            return false;
        }
        if lone(&ahead) {
            return true;
        }
        if !ahead.peek(Token![.]) || ahead.parse::<Token![.]>().is_err() || !ahead.peek(syn::Ident::peek_any) {
            return false;
        }
    }
}

impl Lowerer {
    /// Expressions and paths among tokens of unknown grammar.
    pub(super) fn loose_args(&mut self, tokens: TokenStream) -> (List, List) {
        let (mut exprs, mut scanned) = (Vec::new(), Vec::new());
        self.walk_tokens(tokens, &mut exprs, &mut scanned, 0);
        (self.list(&exprs), self.list(&scanned))
    }

    fn walk_tokens(&mut self, tokens: TokenStream, exprs: &mut Vec<u32>, scanned: &mut Vec<u32>, depth: u32) {
        if depth > 32 {
            return;
        }
        for chunk in chunks(tokens) {
            if let [TokenTree::Literal(literal)] = &chunk[..] {
                exprs.push(self.literal(literal.clone()).0);
                continue;
            }
            let args = match is_hopeless(&chunk) {
                true => Args::Other,
                false => Parser::parse2(Args::parse_chunk, chunk.iter().cloned().collect()).unwrap_or(Args::Other),
            };
            match args {
                Args::Literal(literal) => exprs.push(self.literal(literal).0),
                Args::List(list) => exprs.extend(list.iter().map(|expr| self.expr(expr).0)),
                Args::Stmts(stmts) => exprs.push(self.stmts(&stmts, BlockKind::Plain).0),
                Args::Other => self.scan(&chunk, exprs, scanned, depth),
            }
        }
    }

    /// A literal that stands alone.
    pub(super) fn literal(&mut self, literal: proc_macro2::Literal) -> ExprId {
        let lit = self.lit(&syn::Lit::new(literal));
        self.expr_id(Expr::Lit(lit))
    }

    fn scan(&mut self, chunk: &[TokenTree], exprs: &mut Vec<u32>, scanned: &mut Vec<u32>, depth: u32) {
        let mut index = 0;
        while index < chunk.len() {
            match &chunk[index] {
                TokenTree::Group(group) => self.walk_tokens(group.stream(), exprs, scanned, depth + 1),
                TokenTree::Ident(_) if index > 0 && is_punct(&chunk[index - 1], '.') => {}
                TokenTree::Ident(_) => {
                    let mut segs = Vec::new();
                    while let Some(TokenTree::Ident(ident)) = chunk.get(index) {
                        segs.push(Seg { name: self.sym(ident), pos: Self::pos(ident.span()), args: ArgsId::NONE });
                        let colons = chunk.get(index + 1).is_some_and(|tree| is_punct(tree, ':'))
                            && chunk.get(index + 2).is_some_and(|tree| is_punct(tree, ':'));
                        if !colons || !matches!(chunk.get(index + 3), Some(TokenTree::Ident(_))) {
                            break;
                        }
                        index += 3;
                    }
                    scanned.push(self.plain_path(&segs, false).0);
                }
                _ => {}
            }
            index += 1;
        }
    }
}

const KEYWORDS: &[&str] = &[
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "if", "impl", "in", "let", "loop", "macro", "match",
    "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "Self", "self", "static", "struct", "super",
    "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// No expression and no statement starts so: a word before a word (of which the first starts nothing of the language),
/// or a sign that stands between operands only.
fn is_hopeless(chunk: &[TokenTree]) -> bool {
    match chunk {
        [TokenTree::Ident(first), TokenTree::Ident(second), ..] => {
            second != "as" && !KEYWORDS.iter().any(|word| first == word)
        }
        [TokenTree::Punct(sign), ..] => matches!(sign.as_char(), '$' | '@' | '~' | '=' | '>' | '/' | '+' | '^' | '%'),
        _ => false,
    }
}

fn is_punct(tree: &TokenTree, sign: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// Cuts at `,`, `;`, `=>`, a lone `:` and a lone `=`, and drops sigils before a chunk.
fn chunks(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let trees: Vec<TokenTree> = tokens.into_iter().collect();
    let mut chunks = vec![Vec::new()];
    let mut index = 0;
    while let Some(tree) = trees.get(index) {
        let next_is = |sign| trees.get(index + 1).is_some_and(|tree| is_punct(tree, sign));
        let before_is = |signs: &str| {
            index > 0
                && matches!(&trees[index - 1], TokenTree::Punct(punct)
                if signs.contains(punct.as_char()) && punct.spacing() == proc_macro2::Spacing::Joint)
        };
        let mut cut = 0;
        if let TokenTree::Punct(punct) = tree {
            cut = match punct.as_char() {
                ',' | ';' => 1,
                '=' if next_is('>') => 2,
                '=' if !next_is('=') && !before_is("=<>!+-*/%^&|.") => 1,
                ':' if !next_is(':') && !before_is(":") => 1,
                '%' | '?' if chunks.last().is_some_and(Vec::is_empty) => 1,
                _ => 0,
            };
        }
        if cut == 0 {
            // Two groups of braces in a row are two blocks.
            if let TokenTree::Group(group) = tree
                && group.delimiter() == Delimiter::Brace
                && matches!(trees.get(index + 1), Some(TokenTree::Group(next)) if next.delimiter() == Delimiter::Brace)
            {
                if let Some(chunk) = chunks.last_mut() {
                    chunk.push(tree.clone());
                }
                chunks.push(Vec::new());
                index += 1;
                continue;
            }
            if let Some(chunk) = chunks.last_mut() {
                chunk.push(tree.clone());
            }
            index += 1;
        } else {
            chunks.push(Vec::new());
            index += cut;
        }
    }
    chunks.retain(|chunk| !chunk.is_empty());
    chunks
}
