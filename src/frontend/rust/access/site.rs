//! From a call to its statements: at the call itself, or at the callers that hand the text in.

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use super::eval::Eval;
use super::text::*;
use super::types::{About, about};
use super::{Codebase, Raw, RawSite, Unit};
use crate::frontend::rust::infer::{From, RawRef};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::Confidence;
use crate::model::data::{Access, EmbeddedSql};
use crate::model::schema::Dialect;

/// Callers of callers are asked this far for the text of a statement.
const ROUNDS: u32 = 5;

/// A call that gives a statement to a database.
#[derive(Debug, Clone)]
pub struct Call {
    pub from: From,
    pub pos: Pos,
    pub library: &'static str,
    /// What is called.
    pub name: String,
    pub dialect: Option<Dialect>,
    pub confidence: Confidence,
    /// What says nothing may be a prepared statement: it is not reported.
    pub quiet: bool,
}

/// A statement whose text callers hand in.
#[derive(Debug)]
pub struct Waiting {
    inst: InstId,
    call: Call,
    text: Text,
}

/// Text by which the code itself may make a schema.
#[derive(Debug)]
pub struct Ddl {
    /// Index into the packages of the source set.
    pub package: u32,
    pub dialect: Option<Dialect>,
    pub sql: EmbeddedSql,
}

impl Unit<'_> {
    /// Adds the sites of a call whose statement is this value.
    pub fn add(&self, raw: &mut Raw, call: &Call, value: Value) {
        add(self.base, self.inst, raw, call, value);
    }

    /// Whether a parameter that is handed on is a statement already, which counts where it was made.
    pub fn is_statement(&self, value: &Value) -> bool {
        match value {
            Value::Statement => true,
            Value::Texts(texts) => texts.iter().all(|text| match text.parts.as_slice() {
                &[Part::Param(def, index)] => {
                    let (ir, item) = self.base.world.item_in(def);
                    let ItemIrKind::Fn(function) = item.kind else { return false };
                    let ty = ir.params[function.params.range()].get(index as usize).map(|&(_, ty)| ty);
                    ty.is_some_and(|ty| about(ir, ty, 0) == Some(About::Statement))
                }
                _ => false,
            }),
            _ => false,
        }
    }
}

fn add(base: &Codebase<'_>, inst: InstId, raw: &mut Raw, call: &Call, value: Value) {
    let texts = match value {
        Value::Statement => return,
        Value::Texts(texts) => texts,
        _ => vec![Text::hole()],
    };
    for text in enough(texts) {
        if text.has_params() {
            raw.waiting.push(Waiting { inst, call: call.clone(), text });
        } else {
            place(base, inst, raw, call, &text);
        }
    }
}

/// Of many texts that one place may give and that begin alike, as few as it takes to have every word of all: no table is
/// lost. What makes a schema stays whole.
fn enough(texts: Vec<Text>) -> Vec<Text> {
    const MANY: usize = 3;
    if texts.len() <= MANY {
        return texts;
    }
    let start = |text: &Text| text.to_sql().chars().take(16).collect::<String>();
    let mut groups: Vec<(String, Vec<Text>)> = Vec::new();
    for text in texts {
        let start = if defines_schema(&text.to_sql()) { text.to_sql() } else { start(&text) };
        match groups.iter_mut().find(|(other, _)| *other == start) {
            Some((_, group)) => group.push(text),
            None => groups.push((start, vec![text])),
        }
    }
    groups.into_iter().flat_map(|(_, group)| if group.len() <= MANY { group } else { covering(&group) }).collect()
}

fn covering(texts: &[Text]) -> Vec<Text> {
    let sql: Vec<String> = texts.iter().map(Text::to_sql).collect();
    let words: Vec<FxHashSet<&str>> =
        sql.iter().map(|sql| sql.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).collect()).collect();
    let mut missing: FxHashSet<&str> = words.iter().flatten().copied().collect();
    let mut kept = Vec::new();
    while !missing.is_empty() {
        // The first of those that bring most.
        let brings = |at: &usize| words[*at].intersection(&missing).count();
        let Some(best) = (0..texts.len()).rev().max_by_key(brings) else { break };
        missing.retain(|word| !words[best].contains(word));
        kept.push(best);
    }
    kept.sort_unstable();
    kept.into_iter().map(|at| texts[at].clone()).collect()
}

/// A site whose text is as complete as it gets.
fn place(base: &Codebase<'_>, inst: InstId, raw: &mut Raw, call: &Call, text: &Text) {
    if call.quiet && text.is_blank() {
        return;
    }
    let (sql, file) = (text.to_sql(), base.world.insts[inst.0 as usize].file);
    if !text.has_holes() && defines_schema(&sql) && !base.is_test(call.from) {
        let source = text.source.clone().unwrap_or(Source { file: base.path(file).to_owned(), line: call.pos.line });
        raw.ddl.push(Ddl {
            package: base.world.krate(base.world.insts[inst.0 as usize].krate).package,
            dialect: call.dialect,
            sql: EmbeddedSql { file: source.file, line: source.line, text: sql.clone() },
        });
    }
    let access = if text.is_blank() { Access::Unread } else { Access::Sql { text: sql, dialect: call.dialect } };
    raw.sites.push(RawSite {
        from: call.from,
        file,
        pos: call.pos,
        library: call.library,
        call: call.name.clone(),
        access,
        confidence: call.confidence,
    });
}

/// Whether a text makes or changes what a database is made of; one that only drops says nothing of what is.
fn defines_schema(sql: &str) -> bool {
    sql.split(';').any(|statement| {
        let mut words = statement
            .lines()
            .map(|line| line.split("--").next().unwrap_or_default())
            .flat_map(str::split_whitespace)
            .map(str::to_ascii_lowercase);
        match words.next().as_deref() {
            Some("create") => {
                let kind =
                    words.find(|word| !matches!(word.as_str(), "or" | "replace" | "unique" | "unlogged" | "virtual"));
                matches!(kind.as_deref(), Some("table" | "index" | "view" | "trigger" | "type" | "materialized"))
            }
            Some("alter") => words.next().as_deref() == Some("table"),
            _ => false,
        }
    })
}

/// Finds the text of statements that callers hand in.
pub fn forward(base: &Codebase<'_>, raw: &mut Raw) {
    let mut seen = FxHashSet::default();
    for _ in 0..ROUNDS {
        let waiting = std::mem::take(&mut raw.waiting);
        if waiting.is_empty() {
            return;
        }
        let callers = callers(base, &waiting);
        let mut round = Round { base, eval: Eval::new(base), callers, seen: &mut seen };
        for one in waiting {
            match one.text.leading_param() {
                Some((def, _)) => round.hand_up(raw, &one, def),
                None => round.fill_in(raw, one),
            }
        }
    }
    for one in std::mem::take(&mut raw.waiting) {
        place(base, one.inst, raw, &one.call, &one.text);
    }
}

type Callers = FxHashMap<DefId, Vec<(InstId, RawRef)>>;

struct Round<'u> {
    base: &'u Codebase<'u>,
    eval: Eval<'u>,
    callers: Callers,
    /// Texts that were handed up to a caller already: functions may call themselves.
    seen: &'u mut FxHashSet<(InstId, Pos, String)>,
}

impl Round<'_> {
    /// The statement is its callers': each that is known is a site of its own.
    fn hand_up(&mut self, raw: &mut Raw, one: &Waiting, def: DefId) {
        let mut followed = false;
        for (inst, reference) in self.callers.get(&def).cloned().unwrap_or_default() {
            let Some(args) = arguments(self.base, inst, &reference, def) else { continue };
            followed = true;
            if !self.seen.insert((inst, reference.pos, one.text.to_sql())) {
                continue;
            }
            let value = filled(&mut self.eval, inst, &one.text, def, &args);
            let name = self.base.world.item(def).name.as_str().to_owned();
            let call = Call { from: reference.from, pos: reference.pos, name, ..one.call.clone() };
            add(self.base, inst, raw, &call, value);
        }
        if !followed {
            place(self.base, one.inst, raw, &one.call, &one.text);
        }
    }

    /// The statement is the function's own, with parts that callers give.
    fn fill_in(&mut self, raw: &mut Raw, one: Waiting) {
        let Some(def) = one.text.parts.iter().find_map(|part| match part {
            Part::Param(def, _) => Some(*def),
            _ => None,
        }) else {
            return;
        };
        let mut texts: Vec<Text> = Vec::new();
        for (inst, reference) in self.callers.get(&def).cloned().unwrap_or_default() {
            if let Some(args) = arguments(self.base, inst, &reference, def) {
                texts = either(texts, filled(&mut self.eval, inst, &one.text, def, &args).texts());
            }
        }
        if texts.is_empty() {
            texts = Value::Texts(vec![one.text]).filled(def, &mut |_| Value::Unknown).texts();
        }
        add(self.base, one.inst, raw, &one.call, Value::Texts(texts));
    }
}

fn filled(eval: &mut Eval<'_>, inst: InstId, text: &Text, def: DefId, args: &[ExprId]) -> Value {
    if let &[Part::Param(_, index)] = text.parts.as_slice() {
        return args.get(index as usize).map_or(Value::Unknown, |&arg| eval.value(inst, arg));
    }
    Value::Texts(vec![text.clone()]).filled(def, &mut |index| match args.get(index as usize) {
        Some(&arg) => eval.value(inst, arg),
        None => Value::Unknown,
    })
}

/// What a call hands in, without the receiver.
fn arguments(base: &Codebase<'_>, inst: InstId, reference: &RawRef, def: DefId) -> Option<Vec<ExprId>> {
    let ir = base.ir(inst);
    let call = base.code(inst).call_at(ir, reference.pos)?;
    match ir.exprs[call.ix()] {
        Expr::MethodCall { call, .. } => {
            Some(ir.list(ir.calls[call.ix()].args).iter().map(|&arg| ExprId(arg)).collect())
        }
        Expr::Call { args, .. } => {
            let has_self = matches!(
                base.world.item(def).kind,
                ItemIrKind::Fn(FnIr { self_kind, .. }) if self_kind != SelfKind::None
            );
            Some(ir.list(args).iter().skip(usize::from(has_self)).map(|&arg| ExprId(arg)).collect())
        }
        _ => None,
    }
}

/// Who calls the functions whose parameters are waited for, in the order of the code.
fn callers(base: &Codebase<'_>, waiting: &[Waiting]) -> Callers {
    let mut wanted: FxHashMap<DefId, Vec<DefId>> = FxHashMap::default();
    for one in waiting {
        for part in &one.text.parts {
            let Part::Param(def, _) = part else { continue };
            // Who calls the trait's method may mean this one.
            for called in [Some(*def), base.declaration(*def)].into_iter().flatten() {
                let means = wanted.entry(called).or_default();
                if !means.contains(def) {
                    means.push(*def);
                }
            }
        }
    }
    let mut found: Vec<(InstId, RawRef)> = base
        .found
        .par_iter()
        .enumerate()
        .flat_map_iter(|(inst, found)| {
            let fits = |reference: &&RawRef| wanted.contains_key(&reference.to);
            found.refs.iter().filter(fits).map(move |reference| (InstId(inst as u32), *reference)).collect::<Vec<_>>()
        })
        .collect();
    found.sort_by_key(|(inst, reference)| (*inst, reference.pos, reference.to));
    found.dedup_by_key(|(inst, reference)| (*inst, reference.pos, reference.to));
    let mut callers = Callers::default();
    for (inst, reference) in found {
        for &def in &wanted[&reference.to] {
            callers.entry(def).or_default().push((inst, reference));
        }
    }
    callers
}
