//! `DROP`, and what goes with what is dropped.

use super::State;
use super::finish::takes_from;
use super::names::mentioned;
use crate::frontend::sql::change::{Object, Target};
use crate::model::schema::{Dialect, Name};

impl State {
    /// Whether it was there.
    pub(super) fn drop_one(&mut self, object: Object, target: &Target, cascade: bool) -> bool {
        let raw = &target.name;
        match object {
            Object::Table => match self.table_name(raw) {
                Some(name) => {
                    self.drop_table(&name, cascade);
                    true
                }
                None => false,
            },
            Object::View => match self.view_name(raw) {
                Some(name) => {
                    self.drop_view(&name, cascade);
                    true
                }
                None => false,
            },
            Object::Index => self.drop_index(target),
            Object::Type => self.drop_type(raw, cascade),
            Object::Sequence => {
                let Some(name) = self.look_up(raw, |name| self.sequences.contains_key(name)) else { return false };
                self.sequences.remove(&name);
                for column in self.tables.values_mut().flat_map(|table| &mut table.columns).filter(|_| cascade) {
                    if column.default.as_deref().is_some_and(|text| takes_from(text, &name)) {
                        column.default = None;
                    }
                }
                true
            }
            Object::Function => self.drop_function(target, cascade),
            Object::Trigger => {
                let Some(table) = target.on.as_ref().and_then(|on| self.relation_name(on)) else {
                    // MySQL and SQLite name no table.
                    let found = self.triggers.keys().find(|(_, name)| *name == raw.name).cloned();
                    return target.on.is_none() && found.is_some_and(|key| self.triggers.remove(&key).is_some());
                };
                self.triggers.remove(&(table, raw.name.clone())).is_some()
            }
            Object::Policy => {
                let table = target.on.as_ref().and_then(|on| self.table_name(on));
                table.is_some_and(|table| self.policies.remove(&(table, raw.name.clone())).is_some())
            }
            Object::Extension => self.extensions.remove(raw).is_some(),
            Object::Schema => self.drop_schema(&raw.name),
        }
    }

    fn drop_schema(&mut self, schema: &str) -> bool {
        let name = Name::plain(schema);
        if self.schemas.remove(&name).is_none() && !super::is_default(schema) {
            return false;
        }
        let inside = |name: &Name| super::qualified(Some(schema.to_owned()), "").schema == name.schema;
        let tables: Vec<Name> = self.tables.keys().filter(|name| inside(name)).cloned().collect();
        for table in tables {
            self.drop_table(&table, true);
        }
        let views: Vec<Name> = self.views.keys().filter(|name| inside(name)).cloned().collect();
        for view in views {
            self.drop_view(&view, true);
        }
        let functions: Vec<_> = self.functions.keys().filter(|(name, _)| inside(name)).cloned().collect();
        for key in functions {
            self.remove_function(&key, true);
        }
        self.types.retain(|name, _| !inside(name));
        self.sequences.retain(|name, _| !inside(name));
        true
    }

    pub(super) fn drop_table(&mut self, table: &Name, cascade: bool) {
        if cascade {
            self.drop_readers(table);
        }
        let mut all = if self.dialect == Dialect::Postgres { self.heirs(table) } else { Vec::new() };
        if !cascade {
            all.retain(|heir| self.tables.get(heir).is_some_and(|heir| heir.partition_of.is_some()));
        }
        all.push(table.clone());
        for name in &all {
            self.tables.remove(name);
            self.temporary.remove(name);
            self.triggers.retain(|(on, _), _| on != name);
            self.policies.retain(|(on, _), _| on != name);
            self.drop_others(name);
            self.sequences.retain(|_, sequence| sequence.owned_by.as_ref().is_none_or(|(owner, _)| owner != name));
            if self.dialect == Dialect::Postgres {
                for other in self.tables.values_mut() {
                    other.foreign_keys.retain(|key| key.references != *name);
                }
            }
        }
        if cascade {
            self.drop_users_of_type(table);
        }
    }

    /// Functions that take or give rows of a type.
    fn drop_users_of_type(&mut self, name: &Name) {
        let written = crate::frontend::sql::types::display(name);
        let is = |ty: &str| ty.trim_start_matches("SETOF ").trim_end_matches("[]") == written;
        let keys: Vec<_> = self
            .functions
            .iter()
            .filter(|((_, arguments), new)| {
                arguments.iter().any(|ty| is(ty)) || new.function.returns.as_deref().is_some_and(is)
            })
            .map(|(key, _)| key.clone())
            .collect();
        for key in keys {
            self.remove_function(&key, true);
        }
    }

    /// Views that read a table or a view go with it.
    fn drop_readers(&mut self, name: &Name) {
        self.read_views();
        let readers: Vec<Name> = self
            .views
            .iter()
            .filter(|(own, view)| {
                *own != name && view.statement.as_ref().is_some_and(|statement| statement.reads.contains(name))
            })
            .map(|(name, _)| name.clone())
            .collect();
        for reader in readers {
            self.drop_view(&reader, true);
        }
    }

    pub(super) fn drop_view(&mut self, view: &Name, cascade: bool) {
        if cascade {
            // While the name still means something.
            self.read_views();
        }
        if self.views.remove(view).is_none() {
            return;
        }
        self.temporary.remove(view);
        self.triggers.retain(|(on, _), _| on != view);
        if cascade {
            self.drop_readers(view);
            self.drop_users_of_type(view);
        }
    }

    fn drop_index(&mut self, target: &Target) -> bool {
        if let Some(table) = target.on.as_ref().and_then(|on| self.table_name(on)) {
            return self.drop_index_of(&table, &target.name.name);
        }
        let raw = &target.name;
        match self.index_owner(raw) {
            Some(table) => self.drop_index_of(&table, &raw.name),
            None => false,
        }
    }

    /// The table or materialised view that has an index of this name.
    pub(super) fn index_owner(&self, raw: &Name) -> Option<Name> {
        let has = |schema: Option<&String>| {
            self.tables
                .iter()
                .find(|(name, table)| {
                    name.schema.as_ref() == schema
                        && (table.indexes.iter().any(|index| index.name == raw.name)
                            || table.uniques.iter().chain(&table.primary_key).any(|key| key.name == raw.name))
                })
                .map(|(name, _)| name)
                .or_else(|| {
                    let own =
                        |stored: &super::StoredView| stored.view.indexes.iter().any(|index| index.name == raw.name);
                    let mut views = self.views.iter();
                    views.find(|(name, stored)| name.schema.as_ref() == schema && own(stored)).map(|(name, _)| name)
                })
                .cloned()
        };
        let schemas: Vec<Option<String>> = match &raw.schema {
            Some(schema) => vec![super::qualified(Some(schema.clone()), "").schema],
            None => self.path.iter().map(|schema| super::qualified(Some(schema.clone()), "").schema).collect(),
        };
        schemas.iter().find_map(|schema| has(schema.as_ref()))
    }

    pub(super) fn drop_index_of(&mut self, table: &Name, name: &str) -> bool {
        if let Some(indexes) = self.indexes_of(table) {
            let before = indexes.len();
            indexes.retain(|index| index.name != name);
            if indexes.len() != before {
                return true;
            }
        }
        // CockroachDB and MySQL drop unique constraints by their index.
        let Some(found) = self.tables.get_mut(table) else { return false };
        let before = found.uniques.len();
        found.uniques.retain(|key| key.name != name);
        found.uniques.len() != before
    }

    fn drop_type(&mut self, raw: &Name, cascade: bool) -> bool {
        let Some(name) = self.look_up(raw, |name| self.types.contains_key(name)) else { return false };
        self.types.remove(&name);
        if cascade {
            let written = crate::frontend::sql::types::display(&name);
            let users: Vec<(Name, String)> = self
                .tables
                .iter()
                .flat_map(|(table, found)| {
                    let columns = found.columns.iter().filter(|column| column.ty.trim_end_matches("[]") == written);
                    columns.map(|column| (table.clone(), column.name.clone()))
                })
                .collect();
            for (table, column) in users {
                self.drop_column(&table, &column, true);
            }
            self.drop_users_of_type(&name);
        }
        true
    }

    pub(super) fn remove_function(&mut self, key: &(Name, Vec<String>), cascade: bool) {
        self.functions.remove(key);
        if cascade && !self.functions.keys().any(|(name, _)| *name == key.0) {
            let triggers = std::mem::take(&mut self.triggers);
            let uses = |stored: &super::StoredTrigger| {
                stored
                    .trigger
                    .function
                    .as_ref()
                    .is_some_and(|function| self.look_up(function, |name| *name == key.0).is_some())
            };
            let kept = triggers.into_iter().filter(|(_, stored)| !uses(stored)).collect();
            self.triggers = kept;
        }
    }

    fn drop_function(&mut self, target: &Target, cascade: bool) -> bool {
        match self.function_key(target) {
            Some(key) => {
                self.remove_function(&key, cascade);
                true
            }
            None => false,
        }
    }

    /// The function that is meant: by its argument types where they are written.
    pub(super) fn function_key(&self, target: &Target) -> Option<(Name, Vec<String>)> {
        let known = |name: &Name| self.functions.keys().any(|(own, _)| own == name);
        let name = self.look_up(&target.name, known)?;
        let mut all = self.functions.keys().filter(|(own, _)| *own == name);
        match &target.arguments {
            Some(arguments) => {
                let written = self.argument_types(arguments);
                all.clone().find(|(_, own)| *own == written).or_else(|| all.next()).cloned()
            }
            None => all.next().cloned(),
        }
    }

    pub(super) fn drop_constraint(&mut self, table: &Name, name: &str, cascade: bool) -> bool {
        let Some(found) = self.tables.get_mut(table) else { return false };
        let mut dropped = None;
        if found.primary_key.as_ref().is_some_and(|key| key.name == name) {
            dropped = found.primary_key.take().map(|key| key.columns);
        } else if let Some(at) = found.uniques.iter().position(|key| key.name == name) {
            dropped = Some(found.uniques.remove(at).columns);
        } else {
            let count = found.foreign_keys.len() + found.checks.len() + found.excludes.len();
            found.foreign_keys.retain(|key| key.name != name);
            found.checks.retain(|check| check.name != name);
            found.excludes.retain(|check| check.name != name);
            if found.foreign_keys.len() + found.checks.len() + found.excludes.len() == count {
                return self.dialect == Dialect::Mysql && self.drop_numbered(table, name)
                    || self.drop_not_null(table, name);
            }
        }
        if let Some(columns) = dropped.filter(|_| cascade) {
            for other in self.tables.values_mut() {
                other.foreign_keys.retain(|key| key.references != *table || key.referenced_columns != columns);
            }
        }
        true
    }

    /// MySQL calls them `table_ibfk_1`, 2, …
    fn drop_numbered(&mut self, table: &Name, name: &str) -> bool {
        let Some(found) = self.tables.get_mut(table) else { return false };
        let number = name.rsplit_once("_ibfk_").and_then(|(_, number)| number.parse::<usize>().ok());
        match number.and_then(|number| number.checked_sub(1)).filter(|at| *at < found.foreign_keys.len()) {
            Some(at) => {
                found.foreign_keys.remove(at);
                true
            }
            None => false,
        }
    }

    /// Named NOT NULL constraints are kept without their names: as PostgreSQL 18 would name them.
    fn drop_not_null(&mut self, table: &Name, name: &str) -> bool {
        let Some(column) = name.strip_prefix(table.name.as_str()).and_then(|rest| rest.strip_prefix('_')) else {
            return false;
        };
        let Some(column) = column.strip_suffix("_not_null").map(str::to_owned) else { return false };
        self.column(table, &column).is_some_and(|column| {
            column.nullable = true;
            true
        })
    }

    pub(super) fn drop_column(&mut self, table: &Name, column: &str, cascade: bool) -> bool {
        if self.column(table, column).is_none() {
            return false;
        }
        let dialect = self.dialect;
        let mut all = self.heirs(table);
        all.push(table.clone());
        let tells = |text: &str| text == column || mentioned(text, dialect).iter().any(|name| name == column);
        for name in &all {
            let Some(found) = self.tables.get_mut(name) else { continue };
            found.columns.retain(|own| own.name != column);
            if found.primary_key.as_ref().is_some_and(|key| key.columns.iter().any(|own| own == column)) {
                found.primary_key = None;
            }
            found.uniques.retain(|key| !key.columns.iter().any(|own| own == column));
            found.foreign_keys.retain(|key| !key.columns.iter().any(|own| own == column));
            found.checks.retain(|check| !tells(&check.expression));
            found.excludes.retain(|check| !tells(&check.expression));
            if dialect == Dialect::Mysql {
                // An index loses the column, and goes with its last one.
                found.indexes.iter_mut().for_each(|index| index.columns.retain(|own| own != column));
                found.indexes.retain(|index| !index.columns.is_empty());
            } else {
                found.indexes.retain(|index| {
                    !index.columns.iter().any(|own| tells(own)) && !index.predicate.as_deref().is_some_and(tells)
                });
            }
        }
        self.sequences.retain(|_, sequence| {
            sequence.owned_by.as_ref().is_none_or(|(owner, own)| !all.contains(owner) || own != column)
        });
        for other in self.tables.values_mut() {
            other
                .foreign_keys
                .retain(|key| key.references != *table || !key.referenced_columns.iter().any(|own| own == column));
        }
        if cascade {
            self.read_views();
            let readers: Vec<Name> = self
                .views
                .iter()
                .filter(|(_, view)| {
                    let reads = view
                        .statement
                        .as_ref()
                        .is_some_and(|statement| statement.reads.iter().any(|name| all.contains(name)));
                    let text = &view.view.definition;
                    reads && (text.contains('*') || mentioned(text, dialect).iter().any(|name| name == column))
                })
                .map(|(name, _)| name.clone())
                .collect();
            for reader in readers {
                self.drop_view(&reader, true);
            }
        }
        true
    }
}
