//! What a table has from its parents: it stands with them, until somebody copies the table or takes it out.

use std::collections::BTreeSet;

use super::State;
use super::names::joined;
use crate::frontend::sql::change::NewIndex;
use crate::model::schema::{Key, Name, Table};

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

    /// A partition that is taken out keeps what it had from its parent, under names of its own.
    pub(super) fn detach(&mut self, partition: &Name) {
        let Some(whole) = self.whole(partition) else { return };
        let Some(own) = self.tables.get(partition).cloned() else { return };
        let place = own.place;
        let pkey = self.free_relation(partition, "", "pkey");
        if let Some(table) = self.tables.get_mut(partition) {
            table.partition_of = None;
            table.checks.clone_from(&whole.checks);
            table.foreign_keys.clone_from(&whole.foreign_keys);
            if table.primary_key.is_none() {
                let key = whole.primary_key.as_ref();
                table.primary_key =
                    key.map(|key| Key { name: pkey, columns: key.columns.clone(), place: place.clone() });
            }
        }
        for key in whole.uniques.iter().skip(own.uniques.len()) {
            let name = self.free_relation(partition, &joined(key.columns.iter().map(String::as_str)), "key");
            if let Some(table) = self.tables.get_mut(partition) {
                table.uniques.push(Key { name, columns: key.columns.clone(), place: place.clone() });
            }
        }
        for index in whole.indexes.iter().skip(own.indexes.len()) {
            let new = NewIndex {
                columns: index.columns.clone(),
                unique: index.unique,
                method: index.method.clone(),
                predicate: index.predicate.clone(),
                place: place.clone(),
                ..NewIndex::default()
            };
            self.add_index(partition, new);
        }
    }

    /// A table that is no heir any more keeps the checks.
    pub(super) fn disinherit(&mut self, table: &Name, parent: &Name) {
        let Some(whole) = self.whole(table) else { return };
        if let Some(table) = self.tables.get_mut(table) {
            table.checks = whole.checks;
            table.inherits.retain(|name| name != parent);
        }
    }
}
