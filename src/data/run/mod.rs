//! A move of data and its comparison, done: sessions of both databases, several at a time.

mod copy;
mod expand;
mod pump;
mod queue;
mod session;
mod snapshot;
mod state;
mod survey;
mod verify;

use crate::model::map::ServiceMap;
use crate::model::transfer::{Phase, Scripts};
use crate::postgres::Address;

use crate::error::Error;
use crate::model::transfer::Stock;

pub use self::copy::copy;
pub use self::verify::verify;

/// Hears how far it is. Called from several threads.
pub trait Progress: Sync {
    /// A phase begins, with about so many rows (or services, or files) to come.
    fn phase(&self, phase: Phase, total: u64);
    fn advance(&self, by: u64);
    /// Something that a person may want to know.
    fn note(&self, text: &str);
}

/// What a database has.
///
/// # Errors
/// When it can't be reached or read.
pub fn stock(address: &Address) -> Result<Stock, Error> {
    Ok(snapshot::Snapshot::take(address)?.stock)
}

/// Hears nothing.
#[derive(Debug)]
pub struct Silent;

impl Progress for Silent {
    fn phase(&self, _: Phase, _: u64) {}

    fn advance(&self, _: u64) {}

    fn note(&self, _: &str) {}
}

/// A service's database.
#[derive(Debug, Clone)]
pub struct Destination {
    pub service: String,
    pub address: Address,
    /// What makes its tables; nothing where they are there already.
    pub scripts: Option<Scripts>,
}

/// What is asked for.
#[derive(Debug)]
pub struct Request<'a> {
    pub map: &'a ServiceMap,
    pub source: &'a Address,
    pub targets: &'a [Destination],
    /// Connections to each side that work at a time.
    pub jobs: usize,
    /// Databases that are not there are created.
    pub create: bool,
    /// What the targets keep of the move is taken away at the end.
    pub finish: bool,
    /// Everything is compared at the end, in the same snapshot; so many rows that differ are named.
    pub verify: Option<usize>,
}
