//! Constraints: their names, and what they make of the table.

use super::names::{choose, index_columns, joined, mentioned};
use super::{Applied, State};
use crate::frontend::sql::change::*;
use crate::model::schema::{Check, Dialect, ForeignKey, Key, Name, Place, Table};

impl State {
    pub(super) fn add_constraint(&mut self, table: &Name, constraint: NewConstraint) -> Applied {
        let NewConstraint { name, kind, place } = constraint;
        match kind {
            ConstraintKind::PrimaryKey { columns, include, using_index } => {
                let (columns, index) = self.key_columns(table, columns, using_index)?;
                let _ = include;
                let name = name.or(index).unwrap_or_else(|| self.free_relation(table, "", "pkey"));
                let nullable = self.dialect == Dialect::Sqlite;
                if !nullable {
                    for heir in self.heirs(table) {
                        for column in &columns {
                            self.column(&heir, column).into_iter().for_each(|column| column.nullable = false);
                        }
                    }
                }
                self.set_primary_key(table, name, columns, place, nullable);
            }
            ConstraintKind::Unique { columns, include, using_index, variant } => {
                let (columns, index) = self.key_columns(table, columns, using_index)?;
                let same_as_key = |table: &Table| {
                    table.primary_key.as_ref().is_some_and(|key| key.columns == columns)
                        && variant.is_empty()
                        && include.is_empty()
                };
                // Within one CREATE TABLE a unique constraint like the primary key is that key.
                if !self.altering && self.tables.get(table).is_some_and(same_as_key) {
                    if let (Some(name), Some(key)) =
                        (name, self.tables.get_mut(table).and_then(|table| table.primary_key.as_mut()))
                        && key.name == super::names::object_name(&table.name, "", "pkey")
                    {
                        key.name = name;
                    }
                    return Ok(());
                }
                if !self.altering
                    && name.is_none()
                    && self
                        .tables
                        .get(table)
                        .is_some_and(|table| table.uniques.iter().any(|key| key.columns == columns))
                {
                    return Ok(());
                }
                let second = joined(columns.iter().chain(&include).map(String::as_str));
                let name = name.or(index).unwrap_or_else(|| self.free_relation(table, &second, "key"));
                if let Some(table) = self.tables.get_mut(table) {
                    let more = !(variant.is_empty() && include.is_empty());
                    table.uniques.push(Key { name, columns, more, place });
                }
            }
            ConstraintKind::ForeignKey(key) => self.add_foreign_key(table, name, key, place),
            ConstraintKind::Check { expression } => self.add_check(table, name, &expression, &place),
            ConstraintKind::Exclude { expression, elements } => {
                let columns = self.tables.get(table).map(|table| table.columns.clone()).unwrap_or_default();
                let names = index_columns(&elements, |name| columns.iter().any(|column| column.name == name));
                let second = joined(names.iter().map(String::as_str));
                let name = name.unwrap_or_else(|| self.free_relation(table, &second, "excl"));
                if let Some(table) = self.tables.get_mut(table) {
                    table.excludes.push(Check { name, expression, place });
                }
            }
            ConstraintKind::NotNull { column } => {
                if let Some(found) = self.column(table, &column) {
                    found.nullable = false;
                }
            }
        }
        Ok(())
    }

    pub(super) fn column(&mut self, table: &Name, column: &str) -> Option<&mut crate::model::schema::Column> {
        self.tables.get_mut(table)?.columns.iter_mut().find(|own| own.name == column)
    }

    fn free_relation(&self, table: &Name, second: &str, label: &str) -> String {
        let schema = table.schema.as_ref();
        choose(&table.name, second, label, |name| {
            self.relation_taken(schema, name) || self.constraint_taken(schema, name)
        })
    }

    fn free_constraint(&self, table: &Name, second: &str, label: &str) -> String {
        choose(&table.name, second, label, |name| self.constraint_taken(table.schema.as_ref(), name))
    }

    /// The columns of a key, those of an index that becomes one; and the index's name.
    fn key_columns(
        &mut self,
        table: &Name,
        columns: Vec<String>,
        using_index: Option<String>,
    ) -> Result<(Vec<String>, Option<String>), String> {
        let Some(index) = using_index else { return Ok((columns, None)) };
        let found = self.tables.get_mut(table).and_then(|table| {
            let at = table.indexes.iter().position(|own| own.name == index)?;
            Some(table.indexes.remove(at))
        });
        let found = found.ok_or_else(|| format!("there is no index {index} on {table}"))?;
        Ok((found.columns, Some(index)))
    }

    pub(super) fn set_primary_key(
        &mut self,
        table: &Name,
        name: String,
        columns: Vec<String>,
        place: Place,
        nullable: bool,
    ) {
        let Some(table) = self.tables.get_mut(table) else { return };
        if !nullable {
            for column in table.columns.iter_mut().filter(|column| columns.contains(&column.name)) {
                column.nullable = false;
            }
        }
        table.primary_key = Some(Key { name, columns, more: false, place });
    }

    fn add_foreign_key(&mut self, table: &Name, name: Option<String>, key: NewForeignKey, place: Place) {
        let found = self.table_name(&key.references);
        if found.is_none() && self.dialect == Dialect::Postgres {
            self.miss(&place, format!("{table} references {}, which is not there", key.references));
        }
        let references = found.unwrap_or_else(|| self.new_name(&key.references));
        let mut referenced_columns = key.referenced_columns;
        if referenced_columns.is_empty()
            && let Some(primary) = self.tables.get(&references).and_then(|table| table.primary_key.as_ref())
        {
            referenced_columns.clone_from(&primary.columns);
        }
        let second = joined(key.columns.iter().map(String::as_str));
        let name = name.unwrap_or_else(|| self.free_constraint(table, &second, "fkey"));
        let (columns, on_delete, on_update, deferrable) = (key.columns, key.on_delete, key.on_update, key.deferrable);
        let key = ForeignKey { name, columns, references, referenced_columns, on_delete, on_update, deferrable, place };
        if let Some(table) = self.tables.get_mut(table) {
            table.foreign_keys.push(key);
        }
    }

    fn add_check(&mut self, table: &Name, name: Option<String>, expression: &str, place: &Place) {
        let Some(found) = self.tables.get(table) else { return };
        let mut columns = mentioned(expression, self.dialect);
        columns.retain(|name| found.columns.iter().any(|column| column.name == *name));
        columns.sort();
        columns.dedup();
        let second = if let [column] = columns.as_slice() { column.as_str() } else { "" };
        let name = name.unwrap_or_else(|| self.free_constraint(table, second, "check"));
        if let Some(table) = self.tables.get_mut(table) {
            table.checks.push(Check { name, expression: expression.to_owned(), place: place.clone() });
        }
    }
}
