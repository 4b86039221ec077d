//! Expands `macro_rules!` by example: which rule fits, what its variables stand for, what it writes.
//!
//! Fragments are cut by the tokens that may follow them, not parsed: that is what the language's follow sets are for.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::intern::{Sym, kw};
use super::ir::{Pos, Tok, TokKind};

/// One expansion may not grow beyond this.
const MOST: usize = 200_000;
const DEPTH: u32 = 24;

/// What a variable of a pattern stands for.
#[derive(Debug, Clone)]
enum Bound<'t> {
    One(&'t [Tok]),
    /// Shared, since every round of a repetition starts from all that is bound around it.
    Many(Rc<Vec<Bindings<'t>>>),
}

type Bindings<'t> = FxHashMap<Sym, Bound<'t>>;

/// Expands a call; `krate` is written for `$crate`. `None`: no rule fits, or the result is too large.
pub fn expand(definition: &[Tok], call: &[Tok], krate: Sym) -> Option<Vec<Tok>> {
    let mut at = 0;
    while at < definition.len() {
        let (pattern, after) = tree(definition, at)?;
        let (arrow, body_at) = (definition.get(after)?, after + 2);
        if !is_punct(arrow, '=') {
            return None;
        }
        let (body, after) = tree(definition, body_at)?;
        let mut bindings = Bindings::default();
        let (inner, body) = (inside(pattern), inside(body));
        if matches(inner, call, &mut bindings, 0) == Some(call.len()) {
            let mut out = Vec::new();
            transcribe(body, &bindings, krate, &mut out, 0)?;
            return Some(out);
        }
        at = after;
        while definition.get(at).is_some_and(|tok| is_punct(tok, ';')) {
            at += 1;
        }
    }
    None
}

pub(super) fn is_punct(tok: &Tok, sign: char) -> bool {
    matches!(tok.kind, TokKind::Punct(found, _) if found == sign)
}

/// The token tree at `at`, and where it ends.
pub(super) fn tree(toks: &[Tok], at: usize) -> Option<(&[Tok], usize)> {
    let mut depth = 0_usize;
    for (index, tok) in toks.iter().enumerate().skip(at) {
        match tok.kind {
            TokKind::Open(_) => depth += 1,
            TokKind::Close(_) => depth = depth.checked_sub(1)?,
            _ => {}
        }
        if depth == 0 {
            return Some((&toks[at..=index], index + 1));
        }
    }
    None
}

/// What stands between the brackets of a group.
pub(super) fn inside(group: &[Tok]) -> &[Tok] {
    group.get(1..group.len().saturating_sub(1)).unwrap_or_default()
}

/// `$( … ) sep op` from the `$` on: what repeats, the separator, the operator, and where it ends.
fn repetition(toks: &[Tok], at: usize) -> Option<(&[Tok], Option<Tok>, char, usize)> {
    if !matches!(toks.get(at + 1)?.kind, TokKind::Open('(')) {
        return None;
    }
    let (group, after) = tree(toks, at + 1)?;
    let operator = |tok: &Tok| match tok.kind {
        TokKind::Punct(sign @ ('*' | '+' | '?'), _) => Some(sign),
        _ => None,
    };
    let first = toks.get(after)?;
    if let Some(sign) = operator(first) {
        return Some((inside(group), None, sign, after + 1));
    }
    let sign = operator(toks.get(after + 1)?)?;
    Some((inside(group), Some(*first), sign, after + 2))
}

/// Matches a pattern; gives how much of the input it took.
fn matches<'t>(pattern: &[Tok], input: &'t [Tok], bindings: &mut Bindings<'t>, depth: u32) -> Option<usize> {
    if depth > DEPTH {
        return None;
    }
    let (mut at, mut taken) = (0, 0);
    while at < pattern.len() {
        if is_punct(&pattern[at], '$') {
            if let Some((inner, separator, operator, after)) = repetition(pattern, at) {
                taken += repeat(inner, separator, operator, &input[taken..], bindings, depth)?;
                at = after;
                continue;
            }
            if let (Some(TokKind::Ident(name)), Some(colon), Some(TokKind::Ident(kind))) =
                (pattern.get(at + 1).map(|tok| tok.kind), pattern.get(at + 2), pattern.get(at + 3).map(|tok| tok.kind))
                && is_punct(colon, ':')
            {
                let len = fragment(kind, &input[taken..])?;
                bindings.insert(name, Bound::One(&input[taken..taken + len]));
                taken += len;
                at += 4;
                continue;
            }
        }
        let found = input.get(taken)?;
        if let TokKind::Open(open) = pattern[at].kind {
            if found.kind != TokKind::Open(open) {
                return None;
            }
            let (group, after) = tree(pattern, at)?;
            let (given, given_after) = tree(input, taken)?;
            let given = inside(given);
            if matches(inside(group), given, bindings, depth + 1)? != given.len() {
                return None;
            }
            (at, taken) = (after, given_after);
            continue;
        }
        let same = match (pattern[at].kind, found.kind) {
            (TokKind::Punct(a, _), TokKind::Punct(b, _)) => a == b,
            (a, b) => a == b,
        };
        if !same {
            return None;
        }
        at += 1;
        taken += 1;
    }
    Some(taken)
}

fn repeat<'t>(
    inner: &[Tok],
    separator: Option<Tok>,
    operator: char,
    input: &'t [Tok],
    bindings: &mut Bindings<'t>,
    depth: u32,
) -> Option<usize> {
    let mut rounds = Vec::new();
    let mut taken = 0;
    loop {
        let mut start = taken;
        if let (Some(separator), false) = (separator, rounds.is_empty()) {
            match (input.get(start).map(|tok| tok.kind), separator.kind) {
                (Some(TokKind::Punct(a, _)), TokKind::Punct(b, _)) if a == b => start += 1,
                (Some(a), b) if a == b => start += 1,
                _ => break,
            }
        }
        let mut round = Bindings::default();
        match matches(inner, &input[start..], &mut round, depth + 1) {
            // A round that takes nothing would go on forever.
            Some(0) | None => break,
            Some(len) => {
                taken = start + len;
                rounds.push(round);
            }
        }
        if operator == '?' {
            break;
        }
    }
    if operator == '+' && rounds.is_empty() {
        return None;
    }
    let mut names = Vec::new();
    variables(inner, &mut names);
    for name in names {
        let many = rounds
            .iter()
            .map(|round| round.iter().filter(|(n, _)| **n == name).map(|(n, b)| (*n, b.clone())).collect());
        bindings.insert(name, Bound::Many(Rc::new(many.collect())));
    }
    Some(taken)
}

/// The variables that a pattern binds.
fn variables(pattern: &[Tok], names: &mut Vec<Sym>) {
    for window in pattern.windows(3) {
        if is_punct(&window[0], '$')
            && let TokKind::Ident(name) = window[1].kind
            && is_punct(&window[2], ':')
        {
            names.push(name);
        }
    }
}

/// How many tokens a fragment takes.
fn fragment(kind: Sym, input: &[Tok]) -> Option<usize> {
    let first = input.first();
    match kind.as_str() {
        "ident" => matches!(first?.kind, TokKind::Ident(_)).then_some(1),
        "lifetime" => (is_punct(first?, '\'') && matches!(input.get(1)?.kind, TokKind::Ident(_))).then_some(2),
        "literal" => match first?.kind {
            TokKind::Lit(_) => Some(1),
            TokKind::Ident(name) if matches!(name.as_str(), "true" | "false") => Some(1),
            TokKind::Punct('-', _) => matches!(input.get(1)?.kind, TokKind::Lit(_)).then_some(2),
            _ => None,
        },
        "tt" => tree(input, 0).map(|(_, after)| after),
        "block" => match first?.kind {
            TokKind::Open('{') => tree(input, 0).map(|(_, after)| after),
            _ => None,
        },
        "vis" => Some(visibility(input)),
        "item" => item(input),
        "ty" | "path" => cut(input, true, &["as", "where"], "{[;|=:,>"),
        "pat" | "pat_param" => cut(input, false, &["if", "in"], "=,"),
        // An expression, a statement or an attribute's inside ends at `,`, `;` or `=>`.
        _ => cut(input, false, &[], ",;"),
    }
}

fn visibility(input: &[Tok]) -> usize {
    match input.first().map(|tok| tok.kind) {
        Some(TokKind::Ident(name)) if name.as_str() == "pub" => match (input.get(1), input.get(2)) {
            (Some(Tok { kind: TokKind::Open('('), .. }), Some(Tok { kind: TokKind::Ident(name), .. }))
                if matches!(name.as_str(), "crate" | "self" | "super" | "in") =>
            {
                tree(input, 1).map_or(1, |(_, after)| after)
            }
            _ => 1,
        },
        _ => 0,
    }
}

/// Attributes, then all up to a body in braces or a semicolon.
fn item(input: &[Tok]) -> Option<usize> {
    let mut at = 0;
    while at < input.len() {
        match input[at].kind {
            TokKind::Open('{') => return tree(input, at).map(|(_, after)| after),
            TokKind::Punct(';', _) => return Some(at + 1),
            TokKind::Open(_) => at = tree(input, at)?.1,
            _ => at += 1,
        }
    }
    None
}

/// Takes tokens up to one that may only follow. Within `<…>` nothing ends a type.
fn cut(input: &[Tok], is_type: bool, words: &[&str], signs: &str) -> Option<usize> {
    let (mut at, mut angle) = (0, 0_usize);
    while let Some(tok) = input.get(at) {
        let next_is = |sign| input.get(at + 1).is_some_and(|tok| is_punct(tok, sign));
        match tok.kind {
            TokKind::Punct('=', true) if next_is('>') && angle == 0 => break,
            TokKind::Punct('-', true) if next_is('>') => at += 1,
            TokKind::Punct(':', true) if next_is(':') => at += 1,
            TokKind::Punct('<', _) if is_type => angle += 1,
            TokKind::Punct('>', _) if is_type && angle > 0 => angle -= 1,
            TokKind::Punct('=', _) if !is_type && (next_is('=') || (at > 0 && joins(&input[at - 1]))) => {}
            TokKind::Punct(sign, _) if angle == 0 && signs.contains(sign) => break,
            TokKind::Ident(name) if angle == 0 && at > 0 && words.contains(&name.as_str()) => break,
            TokKind::Open(open) => {
                // A type may start with a bracket, also behind `&` and its like, and ends before one.
                let starts = open == '[' && leads_to_type(&input[..at]);
                if is_type && at > 0 && angle == 0 && signs.contains(open) && !starts {
                    break;
                }
                at = tree(input, at)?.1;
                continue;
            }
            TokKind::Close(_) => return None,
            _ => {}
        }
        at += 1;
    }
    (at > 0).then_some(at)
}

/// `&`, `&'a`, `&mut`, `*const` and `->` have a type behind them.
fn leads_to_type(before: &[Tok]) -> bool {
    match before {
        [.., Tok { kind: TokKind::Punct('-', true), .. }, Tok { kind: TokKind::Punct('>', _), .. }]
        | [.., Tok { kind: TokKind::Punct('\'', _), .. }, Tok { kind: TokKind::Ident(_), .. }]
        | [.., Tok { kind: TokKind::Punct('&', _), .. }] => true,
        [.., Tok { kind: TokKind::Ident(word), .. }] => matches!(word.as_str(), "mut" | "const"),
        _ => false,
    }
}

fn joins(tok: &Tok) -> bool {
    matches!(tok.kind, TokKind::Punct(_, true))
}

/// Writes a rule's body with what its variables stand for.
fn transcribe(body: &[Tok], bindings: &Bindings, krate: Sym, out: &mut Vec<Tok>, depth: u32) -> Option<()> {
    if depth > DEPTH {
        return None;
    }
    let mut at = 0;
    while at < body.len() {
        if out.len() > MOST {
            return None;
        }
        if is_punct(&body[at], '$') {
            if let Some((inner, separator, _, after)) = repetition(body, at) {
                write_rounds(inner, separator, bindings, krate, out, depth)?;
                at = after;
                continue;
            }
            if let Some(TokKind::Ident(name)) = body.get(at + 1).map(|tok| tok.kind) {
                match bindings.get(&name) {
                    Some(Bound::One(toks)) => {
                        out.extend_from_slice(toks);
                        at += 2;
                        continue;
                    }
                    Some(Bound::Many(_)) => return None,
                    None if name == kw::CRATE => {
                        out.push(Tok { kind: TokKind::Ident(krate), pos: Pos::default() });
                        at += 2;
                        continue;
                    }
                    None => {}
                }
            }
        }
        out.push(Tok { kind: body[at].kind, pos: Pos::default() });
        at += 1;
    }
    Some(())
}

fn write_rounds(
    inner: &[Tok],
    separator: Option<Tok>,
    bindings: &Bindings,
    krate: Sym,
    out: &mut Vec<Tok>,
    depth: u32,
) -> Option<()> {
    let mut rounds = None;
    let mut used = Vec::new();
    for window in inner.windows(2) {
        if is_punct(&window[0], '$')
            && let TokKind::Ident(name) = window[1].kind
            && let Some(Bound::Many(many)) = bindings.get(&name)
        {
            used.push((name, many));
            rounds = Some(rounds.map_or(many.len(), |rounds: usize| rounds.min(many.len())));
        }
    }
    for round in 0..rounds? {
        if let (Some(separator), true) = (separator, round > 0) {
            out.push(Tok { kind: separator.kind, pos: Pos::default() });
        }
        let mut here = bindings.clone();
        for (name, many) in &used {
            match many[round].get(name) {
                Some(bound) => here.insert(*name, bound.clone()),
                None => here.remove(name),
            };
        }
        transcribe(inner, &here, krate, out, depth + 1)?;
    }
    Some(())
}

/// Writes tokens one a line, so that a line of the text tells the token it came from.
pub fn to_text(toks: &[Tok]) -> (String, Vec<Pos>) {
    let mut text = String::with_capacity(toks.len() * 8);
    let mut places = vec![Pos::default()];
    let mut new_line = true;
    for tok in toks {
        if new_line {
            places.push(tok.pos);
        }
        new_line = true;
        match tok.kind {
            TokKind::Ident(name) | TokKind::Lit(name) => {
                let name = name.as_str();
                text.push_str(name);
                // A literal may run over several lines.
                for _ in name.matches('\n') {
                    places.push(tok.pos);
                }
            }
            TokKind::Punct(sign, joint) => {
                text.push(sign);
                new_line = !joint;
            }
            TokKind::Open(sign) | TokKind::Close(sign) => text.push(sign),
        }
        if new_line {
            text.push('\n');
        }
    }
    (text, places)
}

#[cfg(test)]
mod tests;
