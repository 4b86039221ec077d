//! Puts code and databases together: which statement goes to which database, and what transactions and callers make
//! of it.

use crate::model::analysis::{Analysis, BlindSpot};
use crate::model::data::CodeData;
use crate::model::source::SourceSet;

use super::sql;

/// Fills the analysis with databases, queries and transactions.
pub fn join(source: &SourceSet, mut code: CodeData, options: &sql::Options, analysis: &mut Analysis) {
    let schemas = std::mem::take(&mut code.schemas);
    let (databases, blind_spots): (_, Vec<BlindSpot>) = sql::databases(source, schemas, options);
    analysis.databases = databases;
    analysis.blind_spots.extend(blind_spots);
    analysis.blind_spots.sort();
    analysis.blind_spots.dedup();
    analysis.systems = code.systems;
}
