//! Plain values that travel between the phases: no I/O, no parser, no graph library in here.

pub mod analysis;
pub mod baseline;
pub mod compare;
pub mod contract;
pub mod crossing;
pub mod data;
pub mod definitions;
pub mod document;
pub mod finding;
pub mod generated;
pub mod graph;
pub mod map;
pub mod migration;
pub mod nearest;
pub mod observed;
pub mod ownership;
pub mod problem;
pub mod proposal;
#[cfg(test)]
pub(crate) mod sample;
pub mod schema;
pub mod source;
pub mod structure;
pub mod tables;
pub mod ties;
pub mod transfer;
pub mod weights;
mod without_tests;
