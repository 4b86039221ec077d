//! tokio-postgres and postgres, with the pools around them.

use super::takers::{self, Guess, Part, Taker};
use super::{Library, Raw, Unit};
use crate::model::schema::Dialect;

pub const ASYNC: Library = Library { name: "tokio-postgres", crates: ASYNC_CRATES, read: read_async };
pub const BLOCKING: Library = Library { name: "postgres", crates: BLOCKING_CRATES, read: read_blocking };

const ASYNC_CRATES: &[&str] = &["tokio_postgres", "deadpool_postgres", "bb8_postgres"];
const BLOCKING_CRATES: &[&str] = &["postgres", "r2d2_postgres"];

const HOLDERS: &[&str] = &["Client", "Transaction", "GenericClient", "ClientWrapper"];

const TAKERS: &[Taker] = &[
    Taker {
        of: HOLDERS,
        names: &[
            "query",
            "query_one",
            "query_opt",
            "query_raw",
            "execute",
            "execute_raw",
            "copy_in",
            "copy_out",
            "bind",
        ],
        part: Part::Arg(0),
        or_statement: true,
    },
    Taker {
        of: HOLDERS,
        names: &[
            "prepare",
            "prepare_typed",
            "prepare_cached",
            "prepare_typed_cached",
            "simple_query",
            "simple_query_raw",
            "batch_execute",
            "query_typed",
            "query_typed_raw",
            "query_typed_one",
            "query_typed_opt",
            "execute_typed",
        ],
        part: Part::Arg(0),
        or_statement: false,
    },
];

const GUESSES: &[Guess] = &[
    Guess { name: "query", args: &[2] },
    Guess { name: "query_one", args: &[2] },
    Guess { name: "query_opt", args: &[2] },
    Guess { name: "query_raw", args: &[2] },
    Guess { name: "query_typed", args: &[2] },
    Guess { name: "execute", args: &[2] },
    Guess { name: "execute_raw", args: &[2] },
    Guess { name: "prepare", args: &[1] },
    Guess { name: "prepare_typed", args: &[2] },
    Guess { name: "prepare_cached", args: &[1] },
    Guess { name: "prepare_typed_cached", args: &[2] },
    Guess { name: "simple_query", args: &[1] },
    Guess { name: "batch_execute", args: &[1] },
    Guess { name: "copy_in", args: &[1] },
    Guess { name: "copy_out", args: &[1] },
];

fn read_async(unit: &Unit<'_>, raw: &mut Raw) {
    takers::read(unit, raw, (ASYNC.name, ASYNC_CRATES), TAKERS, Some(Dialect::Postgres));
    takers::guess(unit, raw, ASYNC.name, GUESSES, Some(Dialect::Postgres));
}

fn read_blocking(unit: &Unit<'_>, raw: &mut Raw) {
    takers::read(unit, raw, (BLOCKING.name, BLOCKING_CRATES), TAKERS, Some(Dialect::Postgres));
    takers::guess(unit, raw, BLOCKING.name, GUESSES, Some(Dialect::Postgres));
}
