//! What a call is about: a topic, an address, a key, the type of an event, where it is written out.

use super::rows::Subject;
use crate::frontend::rust::access::Unit;
use crate::frontend::rust::access::eval::Eval;
use crate::frontend::rust::access::text::Value;
use crate::frontend::rust::ir::*;
use crate::model::data::HOLE;

/// Longer texts are no subjects.
const LONGEST: usize = 200;

/// The arguments of a call, the receiver left out.
pub fn arguments(ir: &FileIr, id: ExprId) -> Vec<ExprId> {
    match ir.exprs.get(id.ix()) {
        Some(&Expr::Call { args, .. }) => ir.list(args).iter().map(|&arg| ExprId(arg)).collect(),
        Some(&Expr::MethodCall { call, .. }) => {
            ir.list(ir.calls[call.ix()].args).iter().map(|&arg| ExprId(arg)).collect()
        }
        _ => Vec::new(),
    }
}

/// `as_trait`: the call names its function by a path and hands the receiver in first.
pub fn read(
    unit: &Unit<'_>,
    eval: &mut Eval<'_>,
    id: ExprId,
    name: &str,
    subject: Subject,
    skip: usize,
) -> Option<String> {
    let args = arguments(unit.ir, id);
    let arg = |at: usize| args.get(at + skip).copied();
    match subject {
        Subject::None => None,
        Subject::Arg(at) => text(unit, eval, arg(at)?),
        Subject::Verb => {
            let url = text(unit, eval, arg(0)?).unwrap_or_else(|| HOLE.to_string());
            Some(format!("{} {url}", name.to_ascii_uppercase()))
        }
        Subject::Request => {
            let method = last_name(unit.ir, arg(0)?).map(str::to_ascii_uppercase);
            let url = arg(1).and_then(|url| text(unit, eval, url));
            let hole = || HOLE.to_string();
            (method.is_some() || url.is_some())
                .then(|| format!("{} {}", method.unwrap_or_else(hole), url.unwrap_or_else(hole)))
        }
        Subject::Chain(methods) => {
            let parts: Vec<String> = methods
                .iter()
                .filter_map(|method| Some((method, chained(unit, id, method)?)))
                .map(|(method, arg)| {
                    let text = text(unit, eval, arg).unwrap_or_else(|| HOLE.to_string());
                    format!("{method}={text}")
                })
                .collect();
            let says = parts.iter().any(|part| !part.ends_with(&format!("={HOLE}")));
            (says && !parts.is_empty()).then(|| parts.join(" "))
        }
        Subject::Command => {
            let command = text(unit, eval, arg(0)?)?;
            match chained(unit, id, "arg").and_then(|arg| text(unit, eval, arg)) {
                Some(key) => Some(format!("{command} {key}")),
                None => Some(command),
            }
        }
    }
}

/// The first argument of a method further along the chain.
fn chained(unit: &Unit<'_>, id: ExprId, name: &str) -> Option<ExprId> {
    let mut below = id;
    for outer in unit.code().ancestors(id).take(40) {
        match unit.ir.exprs[outer.ix()] {
            Expr::MethodCall { recv, call } if recv == below => {
                let call = unit.ir.calls[call.ix()];
                if call.name.as_str() == name {
                    return unit.ir.list(call.args).first().map(|&arg| ExprId(arg));
                }
            }
            Expr::Await(_) | Expr::Try(_) => {}
            _ => return None,
        }
        below = outer;
    }
    None
}

/// Text that says something.
pub fn text(unit: &Unit<'_>, eval: &mut Eval<'_>, id: ExprId) -> Option<String> {
    let Value::Texts(texts) = eval.value(unit.inst, id) else { return None };
    let text = texts.first()?.to_sql();
    let says = text.chars().any(|sign| sign != HOLE && !sign.is_whitespace());
    (says && texts.len() == 1 && text.len() <= LONGEST).then_some(text)
}

/// The last name of a path.
fn last_name(ir: &FileIr, id: ExprId) -> Option<&'static str> {
    match *ir.exprs.get(id.ix())? {
        Expr::Path(path) => ir.path(path).1.last().map(|seg| seg.name.as_str()),
        Expr::Ref { expr: inner, .. } => last_name(ir, inner),
        _ => None,
    }
}

/// The event that a call hands on, by its type or its variant; else the topic that is written.
pub fn event(unit: &Unit<'_>, eval: &mut Eval<'_>, id: ExprId) -> Option<String> {
    let ir = unit.ir;
    if let Expr::MethodCall { call, .. } = ir.exprs[id.ix()]
        && let Some(args) = ir.calls[call.ix()].generics.some()
        && let Some(&ty) = ir.list(ir.args[args.ix()].types).first()
        && let Some(&TypeRef::Path(path)) = ir.types.get(ty as usize)
    {
        // A parameter of the function around it says nothing.
        let is_param =
            unit.code().owner(id).and_then(|owner| ir.items[owner.ix()].generics.some()).is_some_and(|own| {
                let first = ir.path(path).1.first().map(|seg| seg.name);
                ir.generics[own.ix()].params.iter().any(|param| Some(param.name) == first)
            });
        return (!is_param).then(|| written(ir, path));
    }
    let args = arguments(ir, id);
    args.iter().find_map(|&arg| made(ir, arg, 0)).or_else(|| args.first().and_then(|&arg| text(unit, eval, arg)))
}

/// What a value is made as: `Created { … }`, `Event::Created(…)`, `Created::new(…)`.
fn made(ir: &FileIr, id: ExprId, depth: u32) -> Option<String> {
    if depth > 8 {
        return None;
    }
    match *ir.exprs.get(id.ix())? {
        Expr::Ref { expr: inner, .. } | Expr::Try(inner) | Expr::Await(inner) => made(ir, inner, depth + 1),
        Expr::Struct { path, .. } => Some(written(ir, path)),
        Expr::MethodCall { recv, call }
            if ["into", "clone", "to_owned"].contains(&ir.calls[call.ix()].name.as_str()) =>
        {
            made(ir, recv, depth + 1)
        }
        Expr::Call { callee, args } => {
            let Some(&Expr::Path(path)) = ir.exprs.get(callee.ix()) else { return None };
            let names: Vec<&str> = ir.path(path).1.iter().map(|seg| seg.name.as_str()).collect();
            let (last, before) = names.split_last()?;
            match before.last() {
                Some(&("Arc" | "Box" | "Rc")) | None if !last.starts_with(char::is_uppercase) => {
                    ir.list(args).first().and_then(|&arg| made(ir, ExprId(arg), depth + 1))
                }
                Some(of) if of.starts_with(char::is_uppercase) && !last.starts_with(char::is_uppercase) => {
                    Some(before.join("::"))
                }
                _ if *last == "Some" => ir.list(args).first().and_then(|&arg| made(ir, ExprId(arg), depth + 1)),
                _ => Some(names.join("::")),
            }
        }
        Expr::Path(path) => {
            let names = ir.path(path).1;
            let variant = names.len() > 1
                && names.iter().rev().take(2).all(|seg| seg.name.as_str().starts_with(char::is_uppercase))
                && names.last().is_some_and(|seg| seg.name.as_str().chars().any(char::is_lowercase));
            variant.then(|| written(ir, path))
        }
        _ => None,
    }
}

fn written(ir: &FileIr, path: PathId) -> String {
    ir.path(path).1.iter().map(|seg| seg.name.as_str()).collect::<Vec<_>>().join("::")
}
