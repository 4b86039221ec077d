//! Statements that change rows: their target is written, and read only where a column of it is used.

use sqlparser::ast::{
    Assignment, AssignmentTarget, ConflictTarget, Delete, FromTable, Insert, Merge, MergeAction, MergeInsertKind,
    MergeUpdateKind, ObjectName, OnConflictAction, OnInsert, OutputClause, SelectItem, Statement, TableFactor,
    TableObject, TableWithJoins, Update, UpdateTableFromKind,
};
use std::borrow::Cow;
use std::rc::Rc;

use super::scope::{Outputs, Rel, Scope, Source, find, fold};
use super::walk::{Locks, Walk, last};
use crate::model::data::{ColumnUse, HOLE};
use crate::model::schema::Dialect;

impl Walk<'_> {
    /// INSERT, UPDATE, DELETE or MERGE; gives the columns of its RETURNING.
    pub fn change<'s, 'a>(&mut self, statement: &'a Statement, outer: &'s Scope<'s, 'a>) -> Outputs<'a> {
        match statement {
            Statement::Insert(insert) => self.insert(insert, outer),
            Statement::Update(update) => self.update(update, outer),
            Statement::Delete(delete) => self.delete(delete, outer),
            Statement::Merge(merge) => self.merge(merge, outer),
            _ => {
                self.complete = false;
                Outputs::open()
            }
        }
    }

    fn insert<'s, 'a>(&mut self, insert: &'a Insert, outer: &'s Scope<'s, 'a>) -> Outputs<'a> {
        let mut scope = Scope::below(outer);
        match &insert.table {
            TableObject::TableName(name) => self.table(name, None, true, &mut scope, &Locks::None),
            TableObject::TableFunction(function) => self.expressions(function, outer),
            TableObject::TableQuery(query) => {
                self.query(query, outer, Locks::None, false);
            }
        }
        if let (Some(rel), Some(alias)) = (scope.rels.last_mut(), &insert.table_alias) {
            rel.alias = fold(&alias.alias, self.dialect);
        }
        let target = scope.rels.last().and_then(|rel| match &rel.source {
            Source::Table { name, known } => Some((rel.id, Rc::clone(name), *known)),
            Source::Derived(_) => None,
        });
        for column in insert.columns.iter().filter_map(last) {
            self.set(target.as_ref().map(|(_, name, _)| name.to_string()), &fold(column, self.dialect));
        }
        if let Some(source) = &insert.source {
            self.query(source, outer, Locks::None, false);
        }
        self.assignments(&insert.assignments, &scope, outer);

        if let Some(on) = &insert.on {
            // What was to be inserted is seen as one more row of the same table.
            if let Some((id, name, known)) = &target {
                let row = insert.insert_alias.as_ref().and_then(|alias| last(&alias.row_alias));
                let alias = row.map_or(Cow::Borrowed("excluded"), |row| fold(row, self.dialect));
                let source = Source::Table { name: Rc::clone(name), known: *known };
                scope.rels.push(Rel { alias, id: *id, source, target: true, qualified: true });
            }
            match on {
                OnInsert::DuplicateKeyUpdate(assignments) => self.assignments(assignments, &scope, &scope),
                OnInsert::OnConflict(conflict) => {
                    if let (Some(_), Some((_, name, _))) = (&conflict.conflict_target, &target) {
                        // Which rows are in the way is looked up by these columns.
                        self.reads.push((**name).clone());
                    }
                    if let Some(ConflictTarget::Columns(columns)) = &conflict.conflict_target {
                        for column in columns {
                            self.set(target.as_ref().map(|(_, name, _)| name.to_string()), &fold(column, self.dialect));
                        }
                    }
                    if let OnConflictAction::DoUpdate(update) = &conflict.action {
                        self.assignments(&update.assignments, &scope, &scope);
                        if let Some(condition) = &update.selection {
                            self.condition(condition, &scope);
                        }
                    }
                }
                _ => self.complete = false,
            }
            scope.rels.truncate(1);
        }
        self.returning(insert.returning.as_deref(), insert.output.as_ref(), &scope)
    }

    fn update<'s, 'a>(&mut self, update: &'a Update, outer: &'s Scope<'s, 'a>) -> Outputs<'a> {
        let mut scope = Scope::below(outer);
        self.targets(&update.table, &mut scope, outer, &assigned(&update.assignments, self.dialect));
        if let Some(UpdateTableFromKind::BeforeSet(from) | UpdateTableFromKind::AfterSet(from)) = &update.from {
            for from in from {
                self.from(from, &mut scope, outer, &Locks::None);
            }
        }
        self.assignments(&update.assignments, &scope, &scope);
        if let Some(condition) = &update.selection {
            self.condition(condition, &scope);
        }
        self.expressions(&update.order_by, &scope);
        self.quiet(&update.limit, &scope);
        self.returning(update.returning.as_deref(), update.output.as_ref(), &scope)
    }

    fn delete<'s, 'a>(&mut self, delete: &'a Delete, outer: &'s Scope<'s, 'a>) -> Outputs<'a> {
        let mut scope = Scope::below(outer);
        let (FromTable::WithFromKeyword(from) | FromTable::WithoutKeyword(from)) = &delete.from;
        let named: Vec<Cow<'_, str>> =
            delete.tables.iter().filter_map(last).map(|name| fold(name, self.dialect)).collect();
        let mut using = delete.using.iter().flatten();
        if self.dialect == Dialect::Mysql && delete.using.is_some() {
            // DELETE FROM a, b USING a JOIN b: the first list only says which of them.
            let named: Vec<Cow<'_, str>> = from.iter().filter_map(|it| alias(&it.relation, self.dialect)).collect();
            for from in using.by_ref() {
                self.targets(from, &mut scope, outer, &named);
            }
        } else {
            for (at, from) in from.iter().enumerate() {
                match named.is_empty() && at > 0 {
                    true => self.from(from, &mut scope, outer, &Locks::None),
                    false => self.targets(from, &mut scope, outer, &named),
                }
            }
        }
        for from in using {
            self.from(from, &mut scope, outer, &Locks::None);
        }
        if let Some(condition) = &delete.selection {
            self.condition(condition, &scope);
        }
        self.expressions(&delete.order_by, &scope);
        self.quiet(&delete.limit, &scope);
        self.returning(delete.returning.as_deref(), delete.output.as_ref(), &scope)
    }

    /// What UPDATE or DELETE changes, with MySQL's joins: of those, the relations that are named (the first, where none
    /// is).
    fn targets<'s, 'a>(
        &mut self,
        table: &'a TableWithJoins,
        scope: &mut Scope<'s, 'a>,
        outer: &'s Scope<'s, 'a>,
        named: &[Cow<'_, str>],
    ) {
        let start = scope.rels.len();
        let shown = alias(&table.relation, self.dialect);
        let first = table.joins.is_empty() || named.is_empty() || shown.is_some_and(|shown| named.contains(&shown));
        match &table.relation {
            TableFactor::Table { name, alias, args: None, .. } if first => {
                self.table(name, alias.as_ref(), true, scope, &Locks::None);
            }
            relation => self.factor(relation, scope, outer, &Locks::None),
        }
        self.join(&table.joins, start, scope, outer, &Locks::None);
        for at in start + 1..scope.rels.len() {
            if let (Source::Table { name, .. }, true) = (&scope.rels[at].source, named.contains(&scope.rels[at].alias))
            {
                self.writes.push((**name).clone());
            }
        }
    }

    fn merge<'s, 'a>(&mut self, merge: &'a Merge, outer: &'s Scope<'s, 'a>) -> Outputs<'a> {
        let mut scope = Scope::below(outer);
        match &merge.table {
            TableFactor::Table { name, alias, args: None, .. } => {
                self.table(name, alias.as_ref(), true, &mut scope, &Locks::None);
            }
            relation => self.factor(relation, &mut scope, outer, &Locks::None),
        }
        self.factor(&merge.source, &mut scope, outer, &Locks::None);
        self.condition(&merge.on, &scope);
        for clause in &merge.clauses {
            if let Some(condition) = &clause.predicate {
                self.condition(condition, &scope);
            }
            match &clause.action {
                MergeAction::Insert(insert) => {
                    let table = scope.rels.first().and_then(table_name);
                    for column in insert.columns.iter().filter_map(last) {
                        self.set(table.clone(), &fold(column, self.dialect));
                    }
                    if let MergeInsertKind::Values(values) = &insert.kind {
                        self.expressions(values, &scope);
                    }
                    self.expressions(&insert.insert_predicate, &scope);
                }
                MergeAction::Update(update) => {
                    if let MergeUpdateKind::Set(assignments) = &update.kind {
                        self.assignments(assignments, &scope, &scope);
                    }
                    self.expressions(&update.update_predicate, &scope);
                    self.expressions(&update.delete_predicate, &scope);
                }
                MergeAction::Delete { .. } | MergeAction::DoNothing { .. } => {}
            }
        }
        self.returning(None, merge.output.as_ref(), &scope)
    }

    fn returning<'s, 'a>(
        &mut self,
        items: Option<&'a [SelectItem]>,
        output: Option<&'a OutputClause>,
        scope: &'s Scope<'s, 'a>,
    ) -> Outputs<'a> {
        let output = output.map(|output| match output {
            OutputClause::Output { select_items, .. } | OutputClause::Returning { select_items, .. } => {
                &select_items[..]
            }
        });
        items.or(output).map(|items| self.items(items, scope, true)).unwrap_or_default()
    }

    /// `SET a = …`: `values` is where the right sides are looked up.
    fn assignments<'s, 'a>(&mut self, assignments: &'a [Assignment], scope: &Scope<'_, 'a>, values: &'s Scope<'s, 'a>) {
        for assignment in assignments {
            let columns = match &assignment.target {
                AssignmentTarget::ColumnName(name) => std::slice::from_ref(name),
                AssignmentTarget::Tuple(names) => names,
            };
            for name in columns {
                let rel = qualifier(name, self.dialect).and_then(|relation| find(scope, &relation));
                let table = rel.or(scope.rels.first()).and_then(table_name);
                // What stands before the point is a relation in MySQL, and a column of a composite type in PostgreSQL.
                let column = match self.dialect {
                    Dialect::Mysql => last(name),
                    _ => name.0.first().and_then(|part| part.as_ident()),
                };
                if let Some(column) = column {
                    self.set(table, &fold(column, self.dialect));
                }
            }
            self.expressions(&assignment.value, values);
        }
    }

    /// A column that is given a value.
    fn set(&mut self, table: Option<String>, column: &str) {
        if !column.contains(HOLE) {
            self.columns.push(ColumnUse { table, column: column.to_owned() });
        }
    }
}

fn table_name(rel: &Rel<'_>) -> Option<String> {
    match &rel.source {
        Source::Table { name, .. } => Some(name.to_string()),
        Source::Derived(_) => None,
    }
}

fn alias(factor: &TableFactor, dialect: Dialect) -> Option<Cow<'_, str>> {
    let TableFactor::Table { name, alias, .. } = factor else { return None };
    let ident = alias.as_ref().map(|alias| &alias.name).or(last(name))?;
    Some(fold(ident, dialect))
}

fn qualifier(name: &ObjectName, dialect: Dialect) -> Option<Cow<'_, str>> {
    let at = name.0.len().checked_sub(2)?;
    name.0[at].as_ident().map(|ident| fold(ident, dialect))
}

/// The relations whose columns are given values.
fn assigned(assignments: &[Assignment], dialect: Dialect) -> Vec<Cow<'_, str>> {
    let names = assignments.iter().flat_map(|assignment| match &assignment.target {
        AssignmentTarget::ColumnName(name) => std::slice::from_ref(name),
        AssignmentTarget::Tuple(names) => names,
    });
    names.filter_map(|name| qualifier(name, dialect)).collect()
}
