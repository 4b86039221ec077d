//! New tables, columns and indexes.

use super::names::{choose, index_columns, joined, object_name};
use super::{Applied, State};
use crate::frontend::sql::change::*;
use crate::frontend::sql::types::display;
use crate::model::schema::{Column, Dialect, Identity, Index, Name, Sequence, Table, TypeKind};

impl State {
    pub(super) fn create_table(&mut self, new: NewTable) -> Applied {
        let name = if new.temporary { Name::plain(&new.name.name) } else { self.new_name(&new.name) };
        if self.tables.contains_key(&name) {
            return if new.if_not_exists || new.temporary {
                Ok(())
            } else {
                Err(format!("table {name} is there already"))
            };
        }
        if self.views.contains_key(&name) {
            return if new.if_not_exists { Ok(()) } else { Err(format!("a view {name} is there already")) };
        }
        if new.temporary || new.name.schema.as_deref() == Some("pg_temp") {
            self.temporary.insert(name.clone());
        }
        let mut table = Table {
            name: name.clone(),
            kind: new.kind,
            comment: new.comment,
            partition_by: new.partition_by,
            place: new.place.clone(),
            ..Table::default()
        };
        self.inherit_into(&mut table, &new.inherits, new.partition_of.as_ref())?;
        if let Some(of_type) = &new.of_type {
            self.columns_of_type(&mut table, of_type);
        }
        let mut constraints = Vec::new();
        let mut indexes = Vec::new();
        let mut serials = Vec::new();
        for item in new.items {
            match item {
                Item::Column(column) => self.take_column(&mut table, column, &mut constraints, &mut serials),
                Item::Constraint(constraint) => constraints.push(constraint),
                Item::Index(index) => indexes.push(index),
                Item::Like { table: other, defaults, constraints: checks, indexes: keys, identity } => {
                    let Some(other) = self.table_name(&other).and_then(|name| self.whole(&name)) else {
                        self.miss(&new.place, format!("there is no table {other} to be like"));
                        continue;
                    };
                    let parts = Like { defaults, checks, keys, identity };
                    copy_like(&mut table, &other, &parts, &mut constraints, &mut indexes, &mut serials);
                }
            }
        }
        if let Some(query) = &new.query {
            self.columns_of_query(&mut table, query);
        }
        self.tables.insert(name.clone(), table);
        for (column, sequence) in serials {
            self.add_serial(&name, &column, sequence);
        }
        // As PostgreSQL goes about it: checks, then keys (the primary one first), then foreign keys.
        constraints.sort_by_key(|constraint| match constraint.kind {
            ConstraintKind::NotNull { .. } | ConstraintKind::Check { .. } => 0,
            ConstraintKind::PrimaryKey { .. } => 1,
            ConstraintKind::Unique { .. } | ConstraintKind::Exclude { .. } => 2,
            ConstraintKind::ForeignKey(_) => 3,
        });
        for constraint in constraints {
            let place = constraint.place.clone();
            if let Err(message) = self.add_constraint(&name, constraint) {
                self.miss(&place, message);
            }
        }
        for mut index in indexes {
            index.table = name.clone();
            self.add_index(&name, index);
        }
        Ok(())
    }

    /// A column of a new table, or options for one that the parent brought.
    fn take_column(
        &mut self,
        table: &mut Table,
        new: NewColumn,
        constraints: &mut Vec<NewConstraint>,
        serials: &mut Vec<(String, Option<Name>)>,
    ) {
        let column = self.finished_column(&new);
        if column.identity.is_some() && self.dialect == Dialect::Postgres {
            serials.push((column.name.clone(), new.sequence));
        }
        constraints.extend(new.constraints);
        match table.columns.iter_mut().find(|other| other.name == column.name) {
            Some(other) => {
                other.nullable &= column.nullable;
                other.default = column.default.or(other.default.take());
                if !column.ty.is_empty() {
                    other.ty = column.ty;
                }
            }
            None => table.columns.push(column),
        }
    }

    pub(super) fn finished_column(&self, new: &NewColumn) -> Column {
        let mut column = new.column.clone();
        column.ty = new.ty.written(|name| self.type_known(name));
        column
    }

    fn columns_of_type(&self, table: &mut Table, of_type: &Name) {
        let name = self.type_known(of_type);
        let Some(def) = self.types.get(&name).filter(|def| def.kind == TypeKind::Composite) else { return };
        for part in &def.parts {
            if let Some((name, ty)) = part.split_once(' ') {
                table.columns.push(Column {
                    name: name.to_owned(),
                    ty: ty.to_owned(),
                    nullable: true,
                    place: table.place.clone(),
                    ..Column::default()
                });
            }
        }
    }

    fn inherit_into(&mut self, table: &mut Table, inherits: &[Name], partition_of: Option<&Name>) -> Applied {
        for parent in inherits.iter().chain(partition_of) {
            let parent = self.existing_table(parent)?;
            let other = &self.tables[&parent];
            for column in &other.columns {
                match table.columns.iter_mut().find(|own| own.name == column.name) {
                    Some(own) => own.nullable &= column.nullable,
                    None => {
                        let mut column = column.clone();
                        column.place = table.place.clone();
                        column.comment = None;
                        if inherits.is_empty() || column.identity == Some(Identity::Serial) {
                            column.identity = None;
                        }
                        table.columns.push(column);
                    }
                }
            }
            if partition_of.is_some() {
                table.partition_of = Some(parent);
            } else {
                table.inherits.push(parent);
            }
        }
        Ok(())
    }

    /// The sequence behind `serial` and identity columns.
    pub(super) fn add_serial(&mut self, table: &Name, column: &str, written: Option<Name>) {
        let name = match written {
            Some(written) => Name { schema: table.schema.clone(), ..written },
            None => {
                let name = choose(&table.name, column, "seq", |name| self.relation_taken(table.schema.as_ref(), name));
                Name { schema: table.schema.clone(), name }
            }
        };
        let Some(found) =
            self.tables.get_mut(table).and_then(|table| table.columns.iter_mut().find(|own| own.name == column))
        else {
            return;
        };
        if found.identity == Some(Identity::Serial) {
            found.default = Some(format!("nextval('{}'::regclass)", display(&name)));
        }
        let place = found.place.clone();
        let owned_by = Some((table.clone(), column.to_owned()));
        self.sequences.insert(name.clone(), Sequence { name, owned_by, place, ..Sequence::default() });
    }

    pub(super) fn create_index(&mut self, index: NewIndex) -> Applied {
        let Some(name) = self.relation_name(&index.table) else {
            return Err(format!("there is no table {} to index", index.table));
        };
        if let Some(written) = &index.name
            && self.dialect != Dialect::Mysql
            && self.relation_taken(name.schema.as_ref(), &written.name)
        {
            let known = format!("index {} is there already", written.name);
            return if index.if_not_exists { Ok(()) } else { Err(known) };
        }
        self.add_index(&name, index);
        Ok(())
    }

    pub(super) fn add_index(&mut self, table: &Name, new: NewIndex) {
        let name = match new.name {
            Some(name) => name.name,
            None => {
                let all: Vec<String> = new.columns.iter().chain(&new.include).cloned().collect();
                let columns = self.tables.get(table).map(|table| table.columns.as_slice());
                // The columns of a materialised view are not known.
                let is_column = |name: &str| columns.is_none_or(|all| all.iter().any(|column| column.name == name));
                let second = joined(index_columns(&all, is_column).iter().map(String::as_str));
                choose(&table.name, &second, "idx", |name| self.relation_taken(table.schema.as_ref(), name))
            }
        };
        let (columns, unique, method, predicate, place) =
            (new.columns, new.unique, new.method, new.predicate, new.place);
        let more = new.more || !new.include.is_empty();
        let index = Index { name, columns, unique, method, predicate, more, place };
        if !new.only {
            self.index_partitions(table, &index);
        }
        if let Some(indexes) = self.indexes_of(table) {
            indexes.push(index);
        }
    }

    /// Of a table or a materialised view.
    pub(super) fn indexes_of(&mut self, relation: &Name) -> Option<&mut Vec<Index>> {
        match self.tables.get_mut(relation) {
            Some(table) => Some(&mut table.indexes),
            None => self.views.get_mut(relation).map(|stored| &mut stored.view.indexes),
        }
    }
}

/// What `LIKE` brings along besides columns.
struct Like {
    defaults: bool,
    checks: bool,
    keys: bool,
    identity: bool,
}

fn copy_like(
    table: &mut Table,
    other: &Table,
    parts: &Like,
    constraints: &mut Vec<NewConstraint>,
    indexes: &mut Vec<NewIndex>,
    serials: &mut Vec<(String, Option<Name>)>,
) {
    for column in &other.columns {
        let mut column = column.clone();
        column.place = table.place.clone();
        if column.identity == Some(Identity::Serial) {
            // The default still takes from the other table's sequence.
            column.identity = None;
        } else if !parts.identity {
            column.identity = None;
        } else if column.identity.is_some() {
            serials.push((column.name.clone(), None));
        }
        if !parts.defaults {
            column.default = None;
        }
        table.columns.push(column);
    }
    if parts.checks {
        table.checks.extend(other.checks.iter().cloned());
    }
    if !parts.keys {
        return;
    }
    if let Some(key) = &other.primary_key {
        let columns = key.columns.clone();
        let kind = ConstraintKind::PrimaryKey { columns, include: Vec::new(), using_index: None };
        constraints.push(NewConstraint { name: None, kind, place: table.place.clone() });
    }
    for key in &other.uniques {
        let columns = key.columns.clone();
        let kind = ConstraintKind::Unique { columns, include: Vec::new(), using_index: None, variant: String::new() };
        constraints.push(NewConstraint { name: None, kind, place: table.place.clone() });
    }
    for exclude in &other.excludes {
        let mut exclude = exclude.clone();
        if let Some(rest) = exclude.name.strip_prefix(&format!("{}_", other.name.name)) {
            exclude.name = object_name(&table.name.name, rest.trim_end_matches("_excl"), "excl");
        }
        table.excludes.push(exclude);
    }
    for index in &other.indexes {
        indexes.push(NewIndex {
            columns: index.columns.clone(),
            unique: index.unique,
            method: index.method.clone(),
            predicate: index.predicate.clone(),
            place: table.place.clone(),
            ..NewIndex::default()
        });
    }
}
