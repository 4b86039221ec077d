//! Which part of a codebase a run judges: all of it, or some files.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::analysis::Analysis;
use crate::model::baseline::Entry;
use crate::model::finding::Finding;

/// The files that are judged, and where things stand.
pub struct Scope<'a> {
    files: &'a BTreeSet<String>,
    /// The file of each module, table and view.
    homes: BTreeMap<String, &'a str>,
}

impl<'a> Scope<'a> {
    /// Files are named as findings name them.
    #[must_use]
    pub fn new(files: &'a BTreeSet<String>, analysis: &'a Analysis) -> Self {
        let mut homes: BTreeMap<String, &str> = BTreeMap::new();
        for module in &analysis.modules {
            homes.insert(module.id.clone(), &analysis.files[module.file.0 as usize].path);
        }
        for schema in analysis.databases.iter().map(|database| &database.schema) {
            let tables = schema.tables.iter().map(|table| (&table.name, &table.place));
            let views = schema.views.iter().map(|view| (&view.name, &view.place));
            for (name, place) in tables.chain(views) {
                homes.entry(name.to_string()).or_insert(&place.file);
            }
        }
        Self { files, homes }
    }

    /// A finding is judged where it, or the way that leads to it, touches one of the files.
    #[must_use]
    pub fn holds(&self, finding: &Finding) -> bool {
        let on_way = finding.path.iter().filter_map(|step| step.place.as_ref());
        finding.places.iter().chain(on_way).any(|place| self.files.contains(&place.file))
            || self.is_home(&finding.key.from)
    }

    /// An entry of the baseline is judged where what it is about stands in one of the files: of others, this run says
    /// nothing.
    #[must_use]
    pub fn judges(&self, entry: &Entry) -> bool {
        self.is_home(&entry.key.from)
    }

    /// Whether an item, a module, a table or a view stands in one of the files. What is gone counts to the module that
    /// it stood in.
    fn is_home(&self, name: &str) -> bool {
        let mut name = name;
        loop {
            if let Some(file) = self.homes.get(name) {
                return self.files.contains(*file);
            }
            match name.rsplit_once("::") {
                Some((above, _)) => name = above,
                None => return false,
            }
        }
    }
}
