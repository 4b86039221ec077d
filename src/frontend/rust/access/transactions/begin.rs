//! What begins and ends a transaction, library by library.

use crate::frontend::rust::access::Unit;
use crate::frontend::rust::infer::OutsideUse;
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

/// How a call begins a transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It gives the handle.
    Gives,
    /// It hands the handle to a function that it is given.
    Calls,
}

/// Calls of a library that begin a transaction.
pub struct Row {
    /// As it stands in a document.
    pub library: &'static str,
    pub crates: &'static [&'static str],
    pub how: How,
    pub names: &'static [&'static str],
    /// Taken for the library's by these names alone where the receiver's type is unknown.
    pub loose: &'static [&'static str],
}

pub const ROWS: &[Row] = &[
    Row {
        library: "sqlx",
        crates: &["sqlx", "sqlx_core"],
        how: How::Gives,
        names: &["begin", "try_begin", "begin_with", "try_begin_with", "begin_immediate"],
        loose: &["begin", "try_begin"],
    },
    Row {
        library: "sqlx",
        crates: &["sqlx", "sqlx_core"],
        how: How::Calls,
        names: &["transaction"],
        loose: &["transaction"],
    },
    Row {
        library: "tokio-postgres",
        crates: &["tokio_postgres", "deadpool_postgres", "bb8_postgres"],
        how: How::Gives,
        names: &["transaction", "start", "savepoint"],
        loose: &["transaction", "savepoint"],
    },
    Row {
        library: "postgres",
        crates: &["postgres", "r2d2_postgres"],
        how: How::Gives,
        names: &["transaction", "start", "savepoint"],
        loose: &["transaction", "savepoint"],
    },
    Row {
        library: "rusqlite",
        crates: &["rusqlite", "tokio_rusqlite", "r2d2_sqlite", "deadpool_sqlite"],
        how: How::Gives,
        names: &[
            "transaction",
            "transaction_with_behavior",
            "unchecked_transaction",
            "savepoint",
            "savepoint_with_name",
            "new_unchecked",
        ],
        loose: &[
            "transaction",
            "transaction_with_behavior",
            "unchecked_transaction",
            "savepoint",
            "savepoint_with_name",
        ],
    },
    Row {
        library: "diesel",
        crates: &["diesel", "diesel_async", "async_bb8_diesel"],
        how: How::Calls,
        names: &["transaction", "immediate_transaction", "exclusive_transaction", "test_transaction", "run"],
        loose: &[
            "transaction",
            "immediate_transaction",
            "exclusive_transaction",
            "test_transaction",
            "transaction_async",
            "transaction_async_with_retry",
        ],
    },
    Row {
        library: "sea-orm",
        crates: &["sea_orm", "sea_orm_migration"],
        how: How::Gives,
        names: &["begin", "begin_with_config"],
        loose: &["begin", "begin_with_config"],
    },
    Row {
        library: "sea-orm",
        crates: &["sea_orm", "sea_orm_migration"],
        how: How::Calls,
        names: &["transaction", "transaction_with_config"],
        loose: &["transaction", "transaction_with_config"],
    },
];

/// A begin, and whether only its name says so.
#[derive(Clone, Copy)]
pub struct Begin {
    pub row: &'static Row,
    pub guessed: bool,
}

/// The begin that a use of a library is.
pub fn of_use(unit: &Unit<'_>, used: &OutsideUse) -> Option<Begin> {
    let world = unit.base.world;
    let (krate, name) = (unit.crate_of(used.to), world.item(used.to).name.as_str());
    let fits = |row: &&Row| row.crates.contains(&krate) && row.names.contains(&name);
    let row = ROWS.iter().find(fits)?;
    // `run` and `start` are those of a builder only.
    let builder = || {
        let parent = world.parent(used.to)?;
        let (ir, item) = world.item_in(parent);
        let ItemIrKind::Impl { self_ty, .. } = item.kind else { return None };
        let TypeRef::Path(path) = *ir.types.get(self_ty.ix())? else { return None };
        Some(ir.path(path).1.last()?.name.as_str() == "TransactionBuilder")
    };
    let plain = !matches!(name, "run" | "start");
    (plain || builder() == Some(true)).then_some(Begin { row, guessed: false })
}

/// Whether what is called there belongs to a library of databases.
pub fn is_database(unit: &Unit<'_>, pos: Pos) -> bool {
    let uses = unit.uses();
    let at = uses.partition_point(|used| used.pos < pos);
    let mut here = uses[at..].iter().take_while(|used| used.pos == pos);
    here.any(|used| ROWS.iter().any(|row| row.crates.contains(&unit.crate_of(used.to))))
}

/// The begin that a method call of unknown type may be, by its name and the crates at hand.
pub fn of_name(world: &World, krate: &CrateData, ir: &FileIr, recv: ExprId, call: &MethodCall) -> Option<Begin> {
    let name = call.name.as_str();
    let takes_function = ir.list(call.args).iter().any(|&arg| {
        let arg = ir.exprs.get(arg as usize);
        matches!(arg, Some(Expr::Closure { .. } | Expr::Path(_)))
    });
    let from_builder = matches!(name, "run" | "start") && built(ir, recv);
    let fits = |row: &&Row| {
        let shape = match row.how {
            How::Gives => !takes_function && (call.args.is_empty() || row.library != "sqlx"),
            How::Calls => takes_function,
        };
        let named = row.loose.contains(&name) || (from_builder && row.names.contains(&name));
        named && shape && depends(world, krate, |name| row.crates.contains(&name.as_str()))
    };
    ROWS.iter().find(fits).map(|row| Begin { row, guessed: true })
}

/// Whether a chain of calls has a `build_transaction` in it.
fn built(ir: &FileIr, recv: ExprId) -> bool {
    let mut at = recv;
    for _ in 0..16 {
        match ir.exprs.get(at.ix()) {
            Some(&Expr::MethodCall { recv, call }) => {
                if ir.calls[call.ix()].name.as_str() == "build_transaction" {
                    return true;
                }
                at = recv;
            }
            Some(&(Expr::Await(inner) | Expr::Try(inner))) => at = inner,
            _ => return false,
        }
    }
    false
}

/// Whether a crate depends on one of those that are meant.
pub fn depends(world: &World, krate: &CrateData, is_meant: impl Fn(Sym) -> bool) -> bool {
    krate.externs.iter().any(|(name, target)| {
        let stub = target.map(|target| world.krate(target)).filter(|target| target.outside);
        is_meant(*name) || stub.is_some_and(|stub| is_meant(stub.name))
    })
}

/// Methods of a handle after which the transaction is over.
pub fn ends(name: &str) -> bool {
    matches!(name, "commit" | "rollback" | "finish" | "abort" | "detach")
}

/// What a statement does to a transaction of its connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    Begins,
    Ends,
    /// From begin to commit in one text.
    Whole,
}

pub fn control(sql: &str) -> Option<Control> {
    let mut statements = sql.split(';').filter_map(|statement| {
        let words: Vec<String> = statement
            .lines()
            .map(|line| line.split("--").next().unwrap_or_default())
            .flat_map(str::split_whitespace)
            .take(3)
            .map(str::to_ascii_uppercase)
            .collect();
        (!words.is_empty()).then_some(words)
    });
    let first = statements.next()?;
    let word = |at: usize| first.get(at).map_or("", String::as_str);
    match (word(0), word(1)) {
        ("BEGIN", _) | ("START", "TRANSACTION") => {
            let rest: Vec<Vec<String>> = statements.collect();
            let closes = |words: &Vec<String>| matches!(words[0].as_str(), "COMMIT" | "END" | "ROLLBACK");
            Some(if rest.last().is_some_and(closes) { Control::Whole } else { Control::Begins })
        }
        ("ROLLBACK", "TO") => None,
        ("ROLLBACK", _) if word(2) == "TO" => None,
        ("COMMIT" | "END" | "ROLLBACK" | "ABORT", _) => Some(Control::Ends),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Control, control};

    #[test]
    fn statements_that_control_transactions_are_known_by_their_words() {
        for (text, expected) in [
            ("BEGIN", Some(Control::Begins)),
            (" begin immediate;", Some(Control::Begins)),
            ("start transaction isolation level serializable", Some(Control::Begins)),
            ("BEGIN; INSERT INTO a VALUES (1); COMMIT;", Some(Control::Whole)),
            ("commit;", Some(Control::Ends)),
            ("ROLLBACK", Some(Control::Ends)),
            ("ROLLBACK TO SAVEPOINT a", None),
            ("ROLLBACK WORK TO a", None),
            ("SAVEPOINT a", None),
            ("-- begin\nSELECT 1", None),
            ("", None),
        ] {
            assert_eq!(control(text), expected, "{text:?}");
        }
    }
}
