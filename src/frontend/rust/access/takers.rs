//! Functions and methods that take the text of a statement, as tables; and calls that only look like them.

use super::eval::Eval;
use super::site::Call;
use super::text::Value;
use super::{Raw, Unit};
use crate::frontend::rust::infer::{From, OutsideUse};
use crate::frontend::rust::intern::{Sym, intern};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{Confidence, ReferenceKind};
use crate::model::schema::Dialect;

/// Which part of a call is the statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Counted without the receiver.
    Arg(usize),
    /// What the method is called on.
    Receiver,
}

/// Calls of a library that take a statement.
pub struct Taker {
    /// Names of the types or traits that have the methods; none for free functions and macros.
    pub of: &'static [&'static str],
    pub names: &'static [&'static str],
    pub part: Part,
    /// The argument may be a prepared statement too: one that says nothing is not reported.
    pub or_statement: bool,
}

/// Methods that are taken for a library's by their name, the number of their arguments and the text that they take.
pub struct Guess {
    pub name: &'static str,
    pub args: &'static [usize],
}

/// The calls that inference found to be of these crates.
pub fn read(
    unit: &Unit<'_>,
    raw: &mut Raw,
    (library, crates): (&'static str, &[&str]),
    takers: &[Taker],
    dialect: Option<Dialect>,
) {
    let world = unit.base.world;
    let mut eval = Eval::new(unit.base);
    for used in unit.uses() {
        let kinds = [ReferenceKind::Call, ReferenceKind::MethodCall];
        if !kinds.contains(&used.kind) || !crates.contains(&unit.crate_of(used.to)) {
            continue;
        }
        let name = world.item(used.to).name.as_str();
        let of = holder(world, used.to);
        let fits = |taker: &&Taker| {
            taker.names.contains(&name) && of.map_or(taker.of.is_empty(), |of| taker.of.contains(&of.as_str()))
        };
        let Some(taker) = takers.iter().find(fits) else { continue };
        let Some(id) = unit.code().call_at(unit.ir, used.pos) else { continue };
        let Some(arg) = argument(unit, id, used.to, taker.part) else { continue };
        let value = eval.value(unit.inst, arg);
        let is_statement = taker.or_statement && (unit.is_statement(&value) || !matches!(value, Value::Texts(_)));
        if is_statement {
            continue;
        }
        let confidence = match used.kind {
            ReferenceKind::MethodCall => Confidence::Inferred,
            _ => Confidence::Certain,
        };
        let (name, quiet) = (name.to_owned(), taker.or_statement);
        let call = Call { from: used.from, pos: used.pos, library, name, dialect, confidence, quiet };
        unit.add(raw, &call, value);
    }
}

fn argument(unit: &Unit<'_>, id: ExprId, def: DefId, part: Part) -> Option<ExprId> {
    let ir = unit.ir;
    let at = |args: List, index: usize| ir.list(args).get(index).map(|&arg| ExprId(arg));
    match (ir.exprs[id.ix()], part) {
        (Expr::MethodCall { recv, .. }, Part::Receiver) => Some(recv),
        (Expr::MethodCall { call, .. }, Part::Arg(index)) => at(ir.calls[call.ix()].args, index),
        (Expr::Call { args, .. }, Part::Arg(index)) => {
            let has_self = matches!(
                unit.base.world.item(def).kind,
                ItemIrKind::Fn(FnIr { self_kind, .. }) if self_kind != SelfKind::None
            );
            at(args, index + usize::from(has_self))
        }
        (Expr::Call { args, .. }, Part::Receiver) => at(args, 0),
        _ => None,
    }
}

/// `query!("…", …)`, `query_as!(Type, "…", …)`: a type gives no text.
pub fn first_text(unit: &Unit<'_>, eval: &mut Eval<'_>, args: &[ExprId]) -> Value {
    let values = args.iter().take(3).map(|&arg| eval.value(unit.inst, arg));
    values.into_iter().find(|value| matches!(value, Value::Texts(_))).unwrap_or_default()
}

/// The name of the type or the trait that has a member.
fn holder(world: &World, def: DefId) -> Option<Sym> {
    let parent = world.parent(def)?;
    let (ir, item) = world.item_in(parent);
    match item.kind {
        ItemIrKind::Trait { .. } => Some(item.name),
        ItemIrKind::Impl { self_ty, .. } => match ir.types.get(self_ty.ix()) {
            Some(&TypeRef::Path(path)) => ir.path(path).1.last().map(|seg| seg.name),
            _ => Some(intern("")),
        },
        _ => None,
    }
}

/// Method calls on values of unknown type that are handed text which reads like a statement.
pub fn guess(unit: &Unit<'_>, raw: &mut Raw, library: &'static str, guesses: &[Guess], dialect: Option<Dialect>) {
    let names: Vec<(Sym, &Guess)> = guesses.iter().map(|guess| (intern(guess.name), guess)).collect();
    if !unit.ir.calls.iter().any(|call| names.iter().any(|(name, _)| *name == call.name)) {
        return;
    }
    let mut eval = Eval::new(unit.base);
    for expr in &unit.ir.exprs {
        let Expr::MethodCall { call, .. } = *expr else { continue };
        let call = unit.ir.calls[call.ix()];
        let Some((_, guess)) = names.iter().find(|(name, _)| *name == call.name) else { continue };
        if !guess.args.contains(&(call.args.len as usize)) || unit.is_known(call.pos) {
            continue;
        }
        let Some(&arg) = unit.ir.list(call.args).first() else { continue };
        let value = eval.value(unit.inst, ExprId(arg));
        let Value::Texts(texts) = &value else { continue };
        if !texts.iter().any(|text| reads_like_sql(&text.to_sql())) {
            continue;
        }
        let Some(from) = unit.holder_of(ExprId(arg)) else { continue };
        let (name, confidence) = (guess.name.to_owned(), Confidence::Guessed);
        unit.add(raw, &Call { from, pos: call.pos, library, name, dialect, confidence, quiet: true }, value);
    }
}

impl Unit<'_> {
    /// The use of a watched crate that stands there.
    pub fn used_at(&self, pos: Pos) -> Option<&OutsideUse> {
        let uses = self.uses();
        let at = uses.partition_point(|used| used.pos < pos);
        uses.get(at).filter(|used| used.pos == pos)
    }

    /// Whether inference knows what stands there.
    pub fn is_known(&self, pos: Pos) -> bool {
        self.used_at(pos).is_some() || self.code().referred(pos).is_some()
    }

    /// The function or const that holds an expression, unless it is left out of this run.
    pub fn holder_of(&self, id: ExprId) -> Option<From> {
        let world = self.base.world;
        let inst = &world.insts[self.inst.0 as usize];
        let owner = self.code().owner(id)?;
        let def = DefId(inst.first_def + owner.0);
        let from = match self.ir.items[owner.ix()].kind {
            ItemIrKind::MacroCall(_) => From::Scope(world.scope_of(def)),
            _ => From::Def(def),
        };
        (self.base.include_tests || !self.base.is_test(From::Def(def))).then_some(from)
    }
}

/// How statements begin: one word, or two where the first may well be said in plain English.
const BEGINNINGS: &[&str] = &[
    "select",
    "with",
    "insert into",
    "insert or",
    "update",
    "delete from",
    "create",
    "alter",
    "drop",
    "truncate",
    "merge into",
    "replace into",
    "copy",
    "pragma",
    "vacuum",
    "begin",
    "commit",
    "rollback",
    "savepoint",
    "explain",
    "refresh materialized",
    "listen",
    "notify",
    "lock table",
    "attach database",
    "values (",
];

pub fn reads_like_sql(text: &str) -> bool {
    let mut rest = text.trim_start();
    while let Some(comment) = rest.strip_prefix("--") {
        rest = comment.split_once('\n').map_or("", |(_, rest)| rest).trim_start();
    }
    let start: String = rest.chars().take(40).collect::<String>().to_ascii_lowercase();
    let start = start.split_whitespace().collect::<Vec<_>>().join(" ");
    BEGINNINGS.iter().any(|word| {
        start
            .strip_prefix(word)
            .is_some_and(|rest| !rest.starts_with(|sign: char| sign.is_alphanumeric() || sign == '_'))
    })
}
