//! Macros of the codebase that put a query of sqlx around what they are given: each call is a query of its own.

use rustc_hash::FxHashMap;

use super::eval::Eval;
use super::site::Call;
use super::sqlx::{FUNCTIONS, MACROS};
use super::text::Value;
use super::{Raw, Unit};
use crate::frontend::rust::expand::{inside, is_punct, tree};
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{Confidence, ReferenceKind};
use crate::model::schema::Dialect;

/// A query in the body of one rule of a macro.
struct Wrapper {
    /// How many arguments the rule takes.
    params: usize,
    text: Vec<Piece>,
}

enum Piece {
    Written(String),
    /// An argument of the call, by its place.
    Argument(usize),
    Unknown,
}

pub fn read(unit: &Unit<'_>, raw: &mut Raw, library: &'static str, dialect: Option<Dialect>) {
    let world = unit.base.world;
    let mut known: FxHashMap<DefId, Vec<Wrapper>> = FxHashMap::default();
    let mut eval = Eval::new(unit.base);
    for reference in &unit.base.found[unit.inst.0 as usize].refs {
        if reference.kind != ReferenceKind::Macro {
            continue;
        }
        let (ir, item) = world.item_in(reference.to);
        let ItemIrKind::Macro(definition) = item.kind else { continue };
        let wrappers = known.entry(reference.to).or_insert_with(|| wrappers(&ir.toks[definition.toks.range()]));
        if wrappers.is_empty() {
            continue;
        }
        let Some(Expr::Macro(call)) = unit.code().at(reference.pos).map(|id| unit.ir.exprs[id.ix()]) else { continue };
        let args = unit.ir.list(unit.ir.macros[call.ix()].exprs);
        let fits = wrappers.iter().any(|wrapper| wrapper.params == args.len());
        for wrapper in wrappers.iter().filter(|wrapper| !fits || wrapper.params == args.len()) {
            let value = wrapper.text.iter().fold(Value::text(""), |text, piece| {
                text.then(match piece {
                    Piece::Written(text) => Value::text(text),
                    Piece::Argument(index) => {
                        args.get(*index).map_or(Value::Unknown, |&arg| eval.value(unit.inst, ExprId(arg)))
                    }
                    Piece::Unknown => Value::Unknown,
                })
            });
            let (from, pos) = (reference.from, reference.pos);
            let (name, confidence, quiet) = (format!("{}!", item.name.as_str()), Confidence::Inferred, false);
            unit.add(raw, &Call { from, pos, library, name, dialect, confidence, quiet }, value);
        }
    }
}

/// The queries in the rules of a macro: `(pattern) => { body }` each.
fn wrappers(definition: &[Tok]) -> Vec<Wrapper> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((pattern, after)) = tree(definition, at) {
        let arrow = definition.get(after).is_some_and(|tok| is_punct(tok, '='));
        let Some((body, end)) = arrow.then(|| tree(definition, after + 2)).flatten() else { break };
        let params = parameters(inside(pattern));
        for text in queries(body) {
            let text = pieces(text, &params);
            found.push(Wrapper { params: params.len(), text });
        }
        at = end;
        while definition.get(at).is_some_and(|tok| is_punct(tok, ';')) {
            at += 1;
        }
    }
    found
}

/// The names in `$name:kind`, in order.
fn parameters(pattern: &[Tok]) -> Vec<Sym> {
    pattern
        .windows(3)
        .filter_map(|toks| match (toks[0].kind, toks[1].kind, toks[2].kind) {
            (TokKind::Punct('$', _), TokKind::Ident(name), TokKind::Punct(':', _)) => Some(name),
            _ => None,
        })
        .collect()
}

/// The tokens that stand for the text in each `query_as!(Type, text, …)` and `query(text)`.
fn queries(body: &[Tok]) -> Vec<&[Tok]> {
    let mut found = Vec::new();
    for (at, tok) in body.iter().enumerate() {
        let TokKind::Ident(name) = tok.kind else { continue };
        let name = name.as_str();
        let is_macro = body.get(at + 1).is_some_and(|tok| is_punct(tok, '!'));
        let open = match is_macro {
            true if MACROS.contains(&name) => at + 2,
            false if FUNCTIONS.contains(&name) => after_generics(body, at + 1),
            _ => continue,
        };
        if !matches!(body.get(open).map(|tok| tok.kind), Some(TokKind::Open('(' | '{' | '['))) {
            continue;
        }
        let Some((group, _)) = tree(body, open) else { continue };
        let args = split(inside(group));
        let index = usize::from(is_macro && name.starts_with("query_as"));
        found.extend(args.get(index));
    }
    found
}

/// Where a call's arguments open after its name: `::<…>` may stand between.
fn after_generics(body: &[Tok], at: usize) -> usize {
    let colons = [at, at + 1].iter().all(|&at| body.get(at).is_some_and(|tok| is_punct(tok, ':')));
    if !colons {
        return at;
    }
    let mut depth = 0_usize;
    for (index, tok) in body.iter().enumerate().skip(at + 2) {
        if is_punct(tok, '<') {
            depth += 1;
        } else if is_punct(tok, '>') {
            depth = depth.saturating_sub(1);
        }
        if depth == 0 {
            return index + 1;
        }
    }
    body.len()
}

/// Cuts at the commas that stand in no bracket.
fn split(toks: &[Tok]) -> Vec<&[Tok]> {
    let (mut out, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (index, tok) in toks.iter().enumerate() {
        match tok.kind {
            TokKind::Open(_) => depth += 1,
            TokKind::Close(_) => depth = depth.saturating_sub(1),
            TokKind::Punct(',', _) if depth == 0 => {
                out.push(&toks[start..index]);
                start = index + 1;
            }
            _ => {}
        }
    }
    out.push(&toks[start..]);
    out
}

fn pieces(toks: &[Tok], params: &[Sym]) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(tok) = toks.get(at) {
        at += 1;
        match tok.kind {
            TokKind::Lit(lit) => out.push(
                syn::parse_str::<syn::LitStr>(lit.as_str()).map_or(Piece::Unknown, |lit| Piece::Written(lit.value())),
            ),
            TokKind::Punct('$', _) => {
                let name = toks.get(at).map(|tok| tok.kind);
                let index = params.iter().position(|&param| name == Some(TokKind::Ident(param)));
                out.push(index.map_or(Piece::Unknown, Piece::Argument));
                at += 1;
            }
            TokKind::Punct('+' | '&', _) => {}
            // `concat!("…", $name)`.
            TokKind::Ident(name) if name.as_str() == "concat" => {
                let Some((group, end)) = tree(toks, at + 1) else { break };
                split(inside(group)).into_iter().for_each(|part| out.extend(pieces(part, params)));
                at = end;
            }
            _ => {
                out.push(Piece::Unknown);
                break;
            }
        }
    }
    out
}
