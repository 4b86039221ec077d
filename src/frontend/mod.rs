//! Text to facts, one folder a language. A bad file is reported and never aborts a run.

pub mod rust;
