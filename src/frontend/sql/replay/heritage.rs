//! What a table has from its parents: it stands with them, until somebody copies the table.

use std::collections::BTreeSet;

use super::State;
use crate::model::schema::{Name, Table};

impl State {
    /// A table with what its parents give: checks from all, keys, foreign keys and indexes from what it is a partition of.
    pub(super) fn whole(&self, name: &Name) -> Option<Table> {
        let mut table = self.tables.get(name)?.clone();
        let mut seen = BTreeSet::from([name.clone()]);
        let mut open: Vec<(Name, bool)> = table.inherits.iter().map(|parent| (parent.clone(), false)).collect();
        open.extend(table.partition_of.iter().map(|parent| (parent.clone(), true)));
        while let Some((parent, keys)) = open.pop() {
            let Some(parent) = self.tables.get(&parent).filter(|_| seen.insert(parent)) else { continue };
            for check in &parent.checks {
                if table.checks.iter().all(|own| own.name != check.name) {
                    table.checks.push(check.clone());
                }
            }
            if keys {
                if table.primary_key.is_none() {
                    table.primary_key.clone_from(&parent.primary_key);
                }
                table.uniques.extend(parent.uniques.iter().cloned());
                table.foreign_keys.extend(parent.foreign_keys.iter().cloned());
                table.indexes.extend(parent.indexes.iter().cloned());
            }
            open.extend(parent.inherits.iter().map(|parent| (parent.clone(), false)));
            open.extend(parent.partition_of.iter().map(|parent| (parent.clone(), keys)));
        }
        Some(table)
    }
}
