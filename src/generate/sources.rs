//! What files are made of besides the map: the monolith as it was read, and what was written before.

use std::collections::BTreeMap;

use crate::model::analysis::Analysis;
use crate::model::contract::Contracts;
use crate::model::definitions::Definitions;
use crate::model::generated::GeneratedFile;
use crate::model::map::ServiceMap;
use crate::model::ownership::Ownership;

/// Whatever of it is known; a target says in its own words what it can't do without.
#[derive(Clone, Copy, Default)]
pub struct Sources<'a> {
    pub map: Option<&'a ServiceMap>,
    /// The monolith's code, tests left out, and who owns what of it.
    pub code: Option<(&'a Analysis, &'a Ownership)>,
    /// The monolith's database, object by object.
    pub definitions: Option<&'a Definitions>,
    /// What its routes take and answer.
    pub contracts: Option<&'a Contracts>,
    /// The texts of an earlier run, as they were generated, by path; nothing where there was none.
    pub written: Option<&'a BTreeMap<String, String>>,
}

impl<'a> Sources<'a> {
    /// A text of an earlier run.
    #[must_use]
    pub fn earlier(&self, path: &str) -> Option<&'a str> {
        self.written.and_then(|written| written.get(path)).map(String::as_str)
    }
}

/// What a target makes.
#[derive(Debug, Default)]
pub struct Made {
    pub files: Vec<GeneratedFile>,
    /// What a person has to settle before the rest can be made, each a sentence.
    pub problems: Vec<String>,
    /// What a person should know and need not settle, each a line.
    pub notes: Vec<String>,
}
