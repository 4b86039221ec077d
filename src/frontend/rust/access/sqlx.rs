//! sqlx: macros, functions, executors that are handed text, and query builders.

use super::codebase::dialect_of;
use super::eval::Eval;
use super::site::Call;
use super::takers::{self, Guess, Part, Taker, first_text};
use super::text::Value;
use super::{Library, Raw, RawSite, Unit, rows, wrapped};
use crate::frontend::rust::infer::From;
use crate::frontend::rust::ir::*;
use crate::model::analysis::Confidence;
use crate::model::data::Access;
use crate::model::schema::Dialect;

pub const LIBRARY: Library = Library { name: "sqlx", crates: CRATES, read };

const CRATES: &[&str] = &["sqlx", "sqlx_core"];

pub(super) const MACROS: &[&str] =
    &["query", "query_unchecked", "query_as", "query_as_unchecked", "query_scalar", "query_scalar_unchecked"];
const FILES: &[&str] = &[
    "query_file",
    "query_file_unchecked",
    "query_file_as",
    "query_file_as_unchecked",
    "query_file_scalar",
    "query_file_scalar_unchecked",
];

pub(super) const FUNCTIONS: &[&str] = &[
    "query",
    "query_with",
    "query_as",
    "query_as_with",
    "query_scalar",
    "query_scalar_with",
    "raw_sql",
    "query_with_result",
    "query_as_with_result",
    "query_scalar_with_result",
];

const TAKERS: &[Taker] = &[
    Taker { of: &[], names: FUNCTIONS, part: Part::Arg(0), or_statement: false },
    Taker {
        of: &["Executor"],
        names: &[
            "execute",
            "execute_many",
            "fetch",
            "fetch_many",
            "fetch_all",
            "fetch_one",
            "fetch_optional",
            "prepare",
            "prepare_with",
            "describe",
        ],
        part: Part::Arg(0),
        or_statement: true,
    },
    Taker {
        of: &["QueryBuilder"],
        names: &["build", "build_query_as", "build_query_scalar"],
        part: Part::Receiver,
        or_statement: false,
    },
];

const GUESSES: &[Guess] = &[
    Guess { name: "execute", args: &[1] },
    Guess { name: "execute_many", args: &[1] },
    Guess { name: "fetch", args: &[1] },
    Guess { name: "fetch_all", args: &[1] },
    Guess { name: "fetch_one", args: &[1] },
    Guess { name: "fetch_optional", args: &[1] },
    Guess { name: "prepare", args: &[1] },
];

fn read(unit: &Unit<'_>, raw: &mut Raw) {
    let dialect = dialect(unit);
    takers::read(unit, raw, (LIBRARY.name, CRATES), TAKERS, dialect);
    macros(unit, raw, dialect);
    takers::guess(unit, raw, LIBRARY.name, GUESSES, dialect);
    builders(unit, raw, dialect);
    wrapped::read(unit, raw, LIBRARY.name, dialect);
    rows::read(unit, raw);
}

/// What the file says, else what the crate says.
fn dialect(unit: &Unit<'_>) -> Option<Dialect> {
    let mut named: Vec<Dialect> = unit.uses().iter().filter_map(|used| dialect_of(unit.base.world, used.to)).collect();
    named.sort();
    named.dedup();
    match named.as_slice() {
        [] => unit.base.dialect(unit.base.world.insts[unit.inst.0 as usize].krate),
        [one] => Some(*one),
        _ => None,
    }
}

/// Macros: those that resolve to sqlx, and those that can't resolve (`#[macro_use] extern crate`) by their name.
fn macros(unit: &Unit<'_>, raw: &mut Raw, dialect: Option<Dialect>) {
    let ir = unit.ir;
    let named = |call: &MacroIr| ir.path(call.path).1.last().map_or("", |seg| seg.name.as_str()).starts_with("query");
    if !ir.macros.iter().any(named) {
        return;
    }
    let mut eval = Eval::new(unit.base);
    for expr in &ir.exprs {
        let Expr::Macro(call) = *expr else { continue };
        let mac = ir.macros[call.ix()];
        let Some(last) = ir.path(mac.path).1.last() else { continue };
        let name = last.name.as_str();
        let is_file = FILES.contains(&name);
        if !is_file && !MACROS.contains(&name) {
            continue;
        }
        let pos = last.pos;
        let used = unit.used_at(pos);
        let (from, confidence) = match used {
            Some(used) if CRATES.contains(&unit.crate_of(used.to)) => (used.from, Confidence::Certain),
            Some(_) => continue,
            // A macro of the codebase by that name is something else.
            None if unit.code().referred(pos).is_some() => continue,
            None => match unit.code().at(pos).and_then(|id| unit.holder_of(id)) {
                Some(from) => (from, Confidence::Inferred),
                None => continue,
            },
        };
        let args: Vec<ExprId> = ir.list(mac.exprs).iter().map(|&arg| ExprId(arg)).collect();
        let value = first_text(unit, &mut eval, &args);
        let call =
            Call { from, pos, library: LIBRARY.name, name: format!("{name}!"), dialect, confidence, quiet: false };
        if is_file {
            file_site(unit, raw, call, &value);
        } else {
            unit.add(raw, &call, value);
        }
    }
}

/// `query_file!("queries/x.sql")`: a path from the package's folder on.
fn file_site(unit: &Unit<'_>, raw: &mut Raw, call: Call, value: &Value) {
    let path = match value {
        Value::Texts(texts) => texts[0].to_sql(),
        _ => String::new(),
    };
    let found = unit.base.sql_file(&unit.base.package_folder(unit.inst), &path);
    let access = found.map_or(Access::Unread, |file| Access::File { path: file.path.clone() });
    let Call { from, pos, library, name, confidence, .. } = call;
    raw.sites.push(RawSite { from, file: unit.file(), pos, library, call: name, access, confidence });
}

/// `build()` on a builder of unknown type.
fn builders(unit: &Unit<'_>, raw: &mut Raw, dialect: Option<Dialect>) {
    let ir = unit.ir;
    let named = |call: &MethodCall| call.name.as_str().starts_with("build") && call.args.is_empty();
    if !ir.calls.iter().any(named) {
        return;
    }
    let mut eval = Eval::new(unit.base);
    for expr in &ir.exprs {
        let Expr::MethodCall { recv, call } = *expr else { continue };
        let call = ir.calls[call.ix()];
        let name = call.name.as_str();
        if !named(&call)
            || !["build", "build_query_as", "build_query_scalar"].contains(&name)
            || unit.is_known(call.pos)
        {
            continue;
        }
        let value = eval.value(unit.inst, recv);
        let Value::Texts(texts) = &value else { continue };
        if !texts.iter().any(|text| takers::reads_like_sql(&text.to_sql())) {
            continue;
        }
        let Some(from): Option<From> = unit.holder_of(recv) else { continue };
        let (name, confidence) = (name.to_owned(), Confidence::Guessed);
        unit.add(
            raw,
            &Call { from, pos: call.pos, library: LIBRARY.name, name, dialect, confidence, quiet: true },
            value,
        );
    }
}
