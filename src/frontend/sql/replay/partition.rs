//! Partitions and heirs that come and go. A table lists what is its own: what it has from its parent becomes its own when
//! it leaves.

use super::State;
use super::names::{choose, index_columns, joined};
use crate::model::schema::{Index, Name, Table};

impl State {
    /// What the partition has like its parent is from now on the parent's.
    pub(super) fn attach(&mut self, parent: &Name, partition: &Name) {
        let Some(of) = self.tables.get(parent).cloned() else { return };
        let Some(part) = self.tables.get_mut(partition) else { return };
        part.partition_of = Some(parent.clone());
        if let (Some(own), Some(key)) = (&part.primary_key, &of.primary_key)
            && own.columns == key.columns
        {
            part.primary_key = None;
        }
        part.uniques.retain(|own| of.uniques.iter().all(|key| key.columns != own.columns));
        part.checks.retain(|own| of.checks.iter().all(|check| check.name != own.name));
        part.indexes.retain(|own| !of.indexes.iter().any(|index| same(own, index)));
        part.foreign_keys.retain(|own| {
            !of.foreign_keys.iter().any(|key| key.columns == own.columns && key.references == own.references)
        });
    }

    /// An index of the parent takes the place of the like of its partitions.
    pub(super) fn index_partitions(&mut self, parent: &Name, index: &Index) {
        for heir in self.heirs(parent) {
            if let Some(part) = self.tables.get_mut(&heir).filter(|part| part.partition_of.is_some()) {
                part.indexes.retain(|own| !same(own, index));
            }
        }
    }

    /// A partition that leaves keeps copies, under names of its own.
    pub(super) fn detach(&mut self, parent: &Name, partition: &Name) {
        let Some(of) = self.tables.get(parent).cloned() else { return };
        let Some(mut part) = self.tables.get(partition).cloned() else { return };
        part.partition_of = None;
        let free = |state: &Self, second: &str, label: &str| {
            choose(&partition.name, second, label, |name| state.relation_taken(partition.schema.as_ref(), name))
        };
        if let (None, Some(key)) = (&part.primary_key, &of.primary_key) {
            let mut key = key.clone();
            key.name = free(self, "", "pkey");
            part.primary_key = Some(key);
        }
        for key in &of.uniques {
            let mut key = key.clone();
            key.name = free(self, &joined(key.columns.iter().map(String::as_str)), "key");
            part.uniques.push(key);
        }
        for index in &of.indexes {
            let mut index = index.clone();
            let names = index_columns(&index.columns, |name| of.columns.iter().any(|column| column.name == name));
            index.name = free(self, &joined(names.iter().map(String::as_str)), "idx");
            part.indexes.push(index);
        }
        part.foreign_keys.extend(of.foreign_keys.iter().cloned());
        keep_checks(&mut part, &of);
        self.tables.insert(partition.clone(), part);
    }

    /// The same for `NO INHERIT`: only checks are passed on.
    pub(super) fn disinherit(&mut self, parent: &Name, heir: &Name) {
        let Some(of) = self.tables.get(parent).cloned() else { return };
        if let Some(heir) = self.tables.get_mut(heir) {
            heir.inherits.retain(|name| name != parent);
            keep_checks(heir, &of);
        }
    }
}

fn keep_checks(table: &mut Table, parent: &Table) {
    for check in &parent.checks {
        if table.checks.iter().all(|own| own.name != check.name) {
            table.checks.push(check.clone());
        }
    }
}

fn same(one: &Index, two: &Index) -> bool {
    (&one.columns, one.unique, &one.method, &one.predicate) == (&two.columns, two.unique, &two.method, &two.predicate)
}
