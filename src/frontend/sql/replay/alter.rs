//! `ALTER TABLE`, and what follows from it elsewhere.

use super::names::{exchange, mentioned};
use super::{Applied, State};
use crate::frontend::sql::change::*;
use crate::frontend::sql::types::display;
use crate::model::schema::{Dialect, Identity, Name, Place};

impl State {
    pub(super) fn alter_table(&mut self, raw: &Name, if_exists: bool, actions: Vec<(Place, TableAction)>) -> Applied {
        let Some(mut table) = self.table_name(raw) else {
            return self.alter_other(raw, if_exists, actions);
        };
        self.altering = true;
        for (place, action) in actions {
            match self.alter_action(&table, action, &place) {
                Ok(Some(renamed)) => table = renamed,
                Ok(None) => {}
                Err(message) => self.miss(&place, message),
            }
        }
        self.altering = false;
        Ok(())
    }

    /// `ALTER TABLE` of a view, an index or a sequence.
    fn alter_other(&mut self, raw: &Name, if_exists: bool, actions: Vec<(Place, TableAction)>) -> Applied {
        for (_, action) in actions {
            let target = Target { name: raw.clone(), ..Target::default() };
            let done = match action {
                TableAction::RenameTo(to) => [Object::View, Object::Index, Object::Sequence]
                    .into_iter()
                    .any(|object| self.rename_one(object, &target, &to.name)),
                TableAction::SetSchema(schema) => {
                    [Object::View, Object::Sequence].into_iter().any(|object| self.move_one(object, &target, &schema))
                }
                _ => self.view_name(raw).is_some(),
            };
            if !done && !if_exists {
                return Err(format!("alters table {raw}, which is not there"));
            }
        }
        Ok(())
    }

    /// The table's new name, where it gets one.
    fn alter_action(&mut self, table: &Name, action: TableAction, place: &Place) -> Result<Option<Name>, String> {
        match action {
            TableAction::AddColumn { column, if_not_exists } => self.add_column(table, *column, if_not_exists)?,
            TableAction::DropColumn { name, if_exists, cascade } => {
                if !self.drop_column(table, &name, cascade) && !if_exists {
                    return Err(format!("drops column {table}.{name}, which is not there"));
                }
            }
            TableAction::ChangeColumn { old, column } => self.change_column(table, &old, *column)?,
            TableAction::AddConstraint { constraint, if_not_exists } => {
                let known =
                    constraint.name.as_ref().is_some_and(|name| super::has_constraint(&self.tables[table], name));
                if !(known && if_not_exists) {
                    self.add_constraint(table, constraint)?;
                }
            }
            TableAction::DropConstraint { name, if_exists, cascade } => {
                if !self.drop_constraint(table, &name, cascade) && !if_exists {
                    return Err(format!("drops constraint {name} of {table}, which is not there"));
                }
            }
            TableAction::DropPrimaryKey => {
                if let Some(table) = self.tables.get_mut(table) {
                    table.primary_key = None;
                }
            }
            TableAction::AddIndex(index) => self.add_index(table, index),
            TableAction::DropIndex { name, if_exists } => {
                if !self.drop_index_of(table, &name) && !if_exists {
                    return Err(format!("drops index {name} of {table}, which is not there"));
                }
            }
            TableAction::RenameTo(to) => {
                let new = Name { schema: table.schema.clone(), name: to.name };
                self.rename_table(table, &new);
                return Ok(Some(new));
            }
            TableAction::SetSchema(schema) => {
                let new = super::qualified(Some(schema), &table.name);
                self.rename_table(table, &new);
                return Ok(Some(new));
            }
            TableAction::RenameColumn { from, to, if_exists } => {
                if !self.rename_column(table, &from, &to) && !if_exists {
                    return Err(format!("renames column {table}.{from}, which is not there"));
                }
            }
            TableAction::RenameConstraint { from, to } => {
                if !self.rename_constraint(table, &from, &to) {
                    return Err(format!("renames constraint {from} of {table}, which is not there"));
                }
            }
            TableAction::RenameIndex { from, to } => {
                let target = Target { name: Name::plain(&from), on: Some(table.clone()), ..Target::default() };
                if !self.rename_one(Object::Index, &target, &to) {
                    return Err(format!("renames index {from} of {table}, which is not there"));
                }
            }
            TableAction::PrimaryKey { columns } => {
                let name = self.tables[table].primary_key.as_ref().map(|key| key.name.clone());
                let name = name.unwrap_or_else(|| super::names::object_name(&table.name, "", "pkey"));
                self.set_primary_key(table, name, columns, place.clone(), false);
            }
            TableAction::Attach(partition) => {
                let partition = self.existing_table(&partition)?;
                self.attach(table, &partition);
            }
            TableAction::Detach(partition) => {
                let partition = self.existing_table(&partition)?;
                self.detach(table, &partition);
            }
            TableAction::Inherit(parent) => {
                let parent = self.existing_table(&parent)?;
                if let Some(found) = self.tables.get_mut(table) {
                    found.inherits.push(parent);
                }
            }
            TableAction::NoInherit(parent) => {
                let parent = self.existing_table(&parent)?;
                self.disinherit(&parent, table);
            }
            TableAction::RowSecurity(on) => {
                if let Some(table) = self.tables.get_mut(table) {
                    table.row_security = on;
                }
            }
            TableAction::Deferrable { constraint, deferrable } => {
                if let Some(table) = self.tables.get_mut(table) {
                    for key in table.foreign_keys.iter_mut().filter(|key| key.name == constraint) {
                        key.deferrable = deferrable;
                    }
                }
            }
            TableAction::Comment(text) => {
                if let Some(table) = self.tables.get_mut(table) {
                    table.comment = Some(text);
                }
            }
            other => self.alter_column(table, other)?,
        }
        Ok(None)
    }

    fn alter_column(&mut self, table: &Name, action: TableAction) -> Applied {
        let mut all = self.heirs(table);
        all.insert(0, table.clone());
        let name = match &action {
            TableAction::ColumnType { column, .. }
            | TableAction::Default { column, .. }
            | TableAction::Nullable { column, .. }
            | TableAction::AddIdentity { column, .. }
            | TableAction::DropIdentity { column }
            | TableAction::DropExpression { column } => column.clone(),
            _ => return Ok(()),
        };
        if self.column(table, &name).is_none() {
            // Views have defaults too.
            return Err(format!("alters column {table}.{name}, which is not there"));
        }
        match action {
            TableAction::ColumnType { ty, .. } => {
                let written = ty.written(|name| self.type_known(name));
                for heir in &all {
                    if let Some(column) = self.column(heir, &name) {
                        column.ty.clone_from(&written);
                    }
                }
            }
            TableAction::Default { default, .. } => {
                for heir in &all {
                    if let Some(column) = self.column(heir, &name) {
                        if column.identity == Some(Identity::Serial)
                            && default.as_ref().is_none_or(|text| !text.contains("nextval"))
                        {
                            column.identity = None;
                        }
                        column.default.clone_from(&default);
                    }
                }
            }
            TableAction::Nullable { nullable, .. } => {
                for heir in &all {
                    if let Some(column) = self.column(heir, &name) {
                        column.nullable = nullable;
                    }
                }
            }
            TableAction::AddIdentity { identity, sequence, .. } => {
                let column = self.column(table, &name);
                let had = column.is_some_and(|column| column.identity.replace(identity).is_some());
                if !had {
                    self.add_serial(table, &name, sequence);
                }
            }
            TableAction::DropIdentity { .. } => {
                if let Some(column) = self.column(table, &name) {
                    column.identity = None;
                }
                let owner = Some((table.clone(), name));
                self.sequences.retain(|_, sequence| sequence.owned_by != owner);
            }
            TableAction::DropExpression { .. } => {
                for heir in &all {
                    if let Some(column) = self.column(heir, &name) {
                        column.generated = None;
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn add_column(&mut self, table: &Name, new: NewColumn, if_not_exists: bool) -> Applied {
        let column = self.finished_column(&new);
        let name = column.name.clone();
        if self.column(table, &name).is_some() {
            let known = format!("adds column {table}.{name}, which is there already");
            return if if_not_exists { Ok(()) } else { Err(known) };
        }
        let mut all = self.heirs(table);
        all.insert(0, table.clone());
        for heir in &all {
            let Some(heir) = self.tables.get_mut(heir) else { continue };
            if heir.columns.iter().any(|own| own.name == name) {
                continue;
            }
            let at = match &new.position {
                Some(Position::First) => 0,
                Some(Position::After(other)) => {
                    heir.columns.iter().position(|own| own.name == *other).map_or(heir.columns.len(), |at| at + 1)
                }
                None => heir.columns.len(),
            };
            heir.columns.insert(at, column.clone());
        }
        if column.identity.is_some() && self.dialect == Dialect::Postgres {
            self.add_serial(table, &name, new.sequence);
        }
        for constraint in new.constraints {
            self.add_constraint(table, constraint)?;
        }
        Ok(())
    }

    fn change_column(&mut self, table: &Name, old: &str, new: NewColumn) -> Applied {
        let column = self.finished_column(&new);
        if old != column.name && !self.rename_column(table, old, &column.name) {
            return Err(format!("changes column {table}.{old}, which is not there"));
        }
        let in_key = self.tables[table].primary_key.as_ref().is_some_and(|key| key.columns.contains(&column.name));
        let Some(found) = self.column(table, &column.name) else {
            return Err(format!("changes column {table}.{old}, which is not there"));
        };
        *found = column;
        found.nullable &= !in_key;
        for constraint in new.constraints {
            self.add_constraint(table, constraint)?;
        }
        Ok(())
    }

    /// Everything that names the table follows it.
    pub(super) fn rename_table(&mut self, from: &Name, to: &Name) {
        // Views keep what they read by identity.
        self.read_views();
        let Some(mut table) = self.tables.remove(from) else { return };
        table.name = to.clone();
        if self.dialect != Dialect::Postgres {
            // There the names are ours alone: they follow.
            let prefix = format!("{}_", from.name);
            let names = table.uniques.iter_mut().chain(&mut table.primary_key).map(|key| &mut key.name);
            let names = names.chain(table.foreign_keys.iter_mut().map(|key| &mut key.name));
            for name in names.chain(table.checks.iter_mut().map(|check| &mut check.name)) {
                if let Some(rest) = name.strip_prefix(&prefix) {
                    *name = format!("{}_{rest}", to.name);
                }
            }
        }
        self.tables.insert(to.clone(), table);
        self.rename_touches(from, to);
        self.rename_relation(from, to);
    }

    /// The references to a table or a view that has a new name.
    pub(super) fn rename_relation(&mut self, from: &Name, to: &Name) {
        let change = |name: &mut Name| {
            if name == from {
                *name = to.clone();
            }
        };
        for table in self.tables.values_mut() {
            table.foreign_keys.iter_mut().for_each(|key| change(&mut key.references));
            table.inherits.iter_mut().for_each(change);
            table.partition_of.iter_mut().for_each(change);
        }
        for statement in self.views.values_mut().filter_map(|view| view.statement.as_mut()) {
            statement.reads.iter_mut().for_each(change);
            statement.joins.iter_mut().for_each(|join| {
                change(&mut join.left);
                change(&mut join.right);
            });
        }
        let moved_schema = from.schema != to.schema;
        let mut moved = Vec::new();
        let owned: Vec<Name> = self.sequences.keys().cloned().collect();
        for name in owned {
            let Some(mut sequence) = self.sequences.remove(&name) else { continue };
            let mut key = name;
            if let Some((owner, _)) = &mut sequence.owned_by
                && owner == from
            {
                *owner = to.clone();
                if moved_schema {
                    key.schema.clone_from(&to.schema);
                    moved.push((display(&sequence.name), display(&key)));
                    sequence.name = key.clone();
                }
            }
            self.sequences.insert(key, sequence);
        }
        moved.iter().for_each(|(from, to)| self.rename_in_defaults(from, to));
        let triggers = std::mem::take(&mut self.triggers);
        for ((mut table, name), mut stored) in triggers {
            change(&mut table);
            change(&mut stored.trigger.table);
            self.triggers.insert((table, name), stored);
        }
        let policies = std::mem::take(&mut self.policies);
        for ((mut table, name), mut policy) in policies {
            change(&mut table);
            change(&mut policy.table);
            self.policies.insert((table, name), policy);
        }
        self.others.iter_mut().flat_map(|other| &mut other.about).for_each(change);
        if self.temporary.remove(from) {
            self.temporary.insert(to.clone());
        }
    }

    fn rename_column(&mut self, table: &Name, from: &str, to: &str) -> bool {
        if self.column(table, from).is_none() {
            return false;
        }
        self.read_views();
        let dialect = self.dialect;
        let mut all = self.heirs(table);
        all.push(table.clone());
        for name in &all {
            let Some(table) = self.tables.get_mut(name) else { continue };
            let change = |name: &mut String| {
                if name == from {
                    to.clone_into(name);
                }
            };
            let inside = |text: &mut String| {
                if mentioned(text, dialect).iter().any(|name| name == from) {
                    *text = exchange(text, from, to, dialect);
                }
            };
            for column in &mut table.columns {
                change(&mut column.name);
                column.generated.iter_mut().for_each(inside);
            }
            for key in table.uniques.iter_mut().chain(&mut table.primary_key) {
                key.columns.iter_mut().for_each(change);
            }
            table.foreign_keys.iter_mut().for_each(|key| key.columns.iter_mut().for_each(change));
            for index in &mut table.indexes {
                for column in &mut index.columns {
                    if column == from { to.clone_into(column) } else { inside(column) }
                }
                index.predicate.iter_mut().for_each(inside);
            }
            table.checks.iter_mut().chain(&mut table.excludes).for_each(|check| inside(&mut check.expression));
        }
        for other in self.tables.values_mut() {
            for key in other.foreign_keys.iter_mut().filter(|key| all.contains(&key.references)) {
                key.referenced_columns.iter_mut().filter(|name| *name == from).for_each(|name| to.clone_into(name));
            }
        }
        for (owner, column) in self.sequences.values_mut().filter_map(|sequence| sequence.owned_by.as_mut()) {
            if all.contains(owner) && column == from {
                to.clone_into(column);
            }
        }
        for join in self
            .views
            .values_mut()
            .filter_map(|view| view.statement.as_mut())
            .flat_map(|statement| &mut statement.joins)
        {
            let (left, right) = (all.contains(&join.left), all.contains(&join.right));
            for (one, two) in &mut join.on {
                if left && one == from {
                    to.clone_into(one);
                }
                if right && two == from {
                    to.clone_into(two);
                }
            }
        }
        true
    }

    fn rename_constraint(&mut self, table: &Name, from: &str, to: &str) -> bool {
        let mut all = self.heirs(table);
        all.push(table.clone());
        let mut found = false;
        for name in all {
            let Some(table) = self.tables.get_mut(&name) else { continue };
            let names = table.uniques.iter_mut().chain(&mut table.primary_key).map(|key| &mut key.name);
            let names = names.chain(table.foreign_keys.iter_mut().map(|key| &mut key.name));
            let names = names.chain(table.checks.iter_mut().chain(&mut table.excludes).map(|check| &mut check.name));
            for name in names.filter(|name| *name == from) {
                to.clone_into(name);
                found = true;
            }
        }
        found
    }
}
