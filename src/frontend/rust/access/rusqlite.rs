//! rusqlite, and the migrations that code hands to it.

use super::eval::Eval;
use super::site::Call;
use super::takers::{self, Guess, Part, Taker};
use super::{Library, Raw, Unit};
use crate::frontend::rust::intern::intern;
use crate::frontend::rust::ir::*;
use crate::model::analysis::Confidence;
use crate::model::schema::Dialect;

pub const LIBRARY: Library = Library { name: "rusqlite", crates: CRATES, read };

const CRATES: &[&str] =
    &["rusqlite", "tokio_rusqlite", "rusqlite_migration", "r2d2_sqlite", "deadpool_sqlite", "async_sqlite"];

const TAKERS: &[Taker] = &[Taker {
    of: &["Connection"],
    names: &[
        "execute",
        "execute_batch",
        "query_row",
        "query_row_and_then",
        "query_one",
        "prepare",
        "prepare_cached",
        "prepare_with_flags",
    ],
    part: Part::Arg(0),
    or_statement: false,
}];

const GUESSES: &[Guess] = &[
    Guess { name: "execute", args: &[2] },
    Guess { name: "execute_batch", args: &[1] },
    Guess { name: "query_row", args: &[3] },
    Guess { name: "query_row_and_then", args: &[3] },
    Guess { name: "query_one", args: &[3] },
    Guess { name: "prepare", args: &[1] },
    Guess { name: "prepare_cached", args: &[1] },
];

fn read(unit: &Unit<'_>, raw: &mut Raw) {
    takers::read(unit, raw, (LIBRARY.name, CRATES), TAKERS, Some(Dialect::Sqlite));
    takers::guess(unit, raw, LIBRARY.name, GUESSES, Some(Dialect::Sqlite));
    migrations(unit, raw);
}

/// `M::up("CREATE TABLE …")` of `rusqlite_migration`. The way back is no part of the schema.
fn migrations(unit: &Unit<'_>, raw: &mut Raw) {
    let world = unit.base.world;
    let krate = world.krate(world.insts[unit.inst.0 as usize].krate);
    let is_up = |seg: &Seg| matches!(seg.name.as_str(), "up" | "up_with_hook");
    if !krate.externs.contains_key(&intern("rusqlite_migration")) {
        return;
    }
    let mut eval = Eval::new(unit.base);
    for expr in &unit.ir.exprs {
        let Expr::Call { callee, args } = *expr else { continue };
        let Some(&Expr::Path(path)) = unit.ir.exprs.get(callee.ix()) else { continue };
        let [.., of, last] = unit.ir.path(path).1 else { continue };
        if of.name.as_str() != "M" || !is_up(last) {
            continue;
        }
        let (Some(&arg), Some(from)) = (unit.ir.list(args).first(), unit.holder_of(callee)) else { continue };
        let value = eval.value(unit.inst, ExprId(arg));
        let (name, confidence) = (format!("M::{}", last.name.as_str()), Confidence::Inferred);
        let dialect = Some(Dialect::Sqlite);
        unit.add(
            raw,
            &Call { from, pos: last.pos, library: LIBRARY.name, name, dialect, confidence, quiet: false },
            value,
        );
    }
}
