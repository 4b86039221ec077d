//! `split` takes a monolith apart safely. The modules stand in reading order: values first, then the phases that
//! turn one value into the next, and the command line last. See ARCHITECTURE.md.

pub mod error;
pub mod model;

pub mod postgres;

pub mod load;

pub mod data;

pub mod frontend;

pub mod generate;
pub mod graph;
pub mod propose;
pub mod report;
pub mod rules;

pub mod up;

pub mod cli;
pub mod write;
