//! FROM: tables, subqueries, functions, and how they are joined.

use std::borrow::Cow;
use std::rc::Rc;

use sqlparser::ast::{Join, JoinConstraint, JoinOperator, ObjectName, TableAlias, TableFactor, TableWithJoins};

use super::scope::{Outputs, Rel, Scope, Source, fold};
use super::walk::{Locks, Walk, last, renamed};
use crate::model::schema::Dialect;

impl Walk<'_> {
    /// One entry of FROM with its joins; names become visible in `scope`.
    pub fn from<'s, 'a>(
        &mut self,
        from: &'a TableWithJoins,
        scope: &mut Scope<'s, 'a>,
        outer: &'s Scope<'s, 'a>,
        locks: &Locks<'a>,
    ) {
        let start = scope.rels.len();
        self.factor(&from.relation, scope, outer, locks);
        self.join(&from.joins, start, scope, outer, locks);
    }

    /// Joins with what stands in `scope` from `start` on.
    pub fn join<'s, 'a>(
        &mut self,
        joins: &'a [Join],
        start: usize,
        scope: &mut Scope<'s, 'a>,
        outer: &'s Scope<'s, 'a>,
        locks: &Locks<'a>,
    ) {
        for join in joins {
            let right = scope.rels.len();
            self.factor(&join.relation, scope, outer, locks);
            match constraint(&join.join_operator) {
                Some(JoinConstraint::On(condition)) => self.condition(condition, scope),
                Some(JoinConstraint::Using(columns)) => {
                    for column in columns.iter().filter_map(last) {
                        let column = fold(column, self.dialect);
                        self.merge_columns(&scope.rels[start..right], &scope.rels[right..], &column);
                    }
                }
                Some(JoinConstraint::Natural) => self.natural(&scope.rels[start..right], &scope.rels[right..]),
                Some(JoinConstraint::None) | None => {}
            }
            if let JoinOperator::AsOf { match_condition, .. } = &join.join_operator {
                self.condition(match_condition, scope);
            }
        }
    }

    pub fn factor<'s, 'a>(
        &mut self,
        factor: &'a TableFactor,
        scope: &mut Scope<'s, 'a>,
        outer: &'s Scope<'s, 'a>,
        locks: &Locks<'a>,
    ) {
        match factor {
            TableFactor::Table { name, alias, args: None, sample, .. } => {
                self.quiet(sample, scope);
                self.table(name, alias.as_ref(), false, scope, locks);
            }
            TableFactor::Derived { lateral, subquery, alias, .. } => {
                let name = alias.as_ref().map(|alias| fold(&alias.name, self.dialect));
                let locks = match name.as_deref().map_or(matches!(locks, Locks::All), |name| locks.hold(name)) {
                    true => Locks::All,
                    false => Locks::None,
                };
                let outputs = match lateral {
                    true => self.query(subquery, scope, locks, true),
                    false => self.query(subquery, outer, locks, true),
                };
                self.derived(outputs, alias.as_ref(), scope);
            }
            TableFactor::NestedJoin { table_with_joins, .. } => self.from(table_with_joins, scope, outer, locks),
            TableFactor::Pivot { table, alias, .. }
            | TableFactor::Unpivot { table, alias, .. }
            | TableFactor::MatchRecognize { table, alias, .. } => {
                self.factor(table, scope, outer, locks);
                self.derived(Outputs::open(), alias.as_ref(), scope);
            }
            TableFactor::Table { name, alias, args: Some(args), .. } => {
                self.call(name);
                self.expressions(&args.args, scope);
                self.function(name, alias.as_ref(), scope);
            }
            TableFactor::Function { name, args, alias, .. } => {
                self.call(name);
                self.expressions(args, scope);
                self.function(name, alias.as_ref(), scope);
            }
            TableFactor::TableFunction { alias, .. }
            | TableFactor::UNNEST { alias, .. }
            | TableFactor::JsonTable { alias, .. }
            | TableFactor::OpenJsonTable { alias, .. }
            | TableFactor::XmlTable { alias, .. }
            | TableFactor::SemanticView { alias, .. } => {
                // None of these holds a relation, only expressions.
                self.expressions(factor, scope);
                self.derived(Outputs::open(), alias.as_ref(), scope);
            }
            TableFactor::UnpivotExpr { .. } => self.derived(Outputs::open(), None, scope),
        }
    }

    fn function<'a>(&mut self, name: &'a ObjectName, alias: Option<&'a TableAlias>, scope: &mut Scope<'_, 'a>) {
        match (alias, last(name)) {
            (None, Some(name)) => {
                let alias = fold(name, self.dialect);
                self.push(alias, Source::Derived(Rc::new(Outputs::open())), scope);
            }
            _ => self.derived(Outputs::open(), alias, scope),
        }
    }

    fn derived<'a>(&mut self, outputs: Outputs<'a>, alias: Option<&'a TableAlias>, scope: &mut Scope<'_, 'a>) {
        let name = alias.map_or(Cow::Borrowed(""), |alias| fold(&alias.name, self.dialect));
        let outputs = Rc::new(renamed(outputs, alias, self.dialect));
        self.push(name, Source::Derived(outputs), scope);
    }

    /// A table, a view or a common table expression; `target`: it is what a statement changes.
    pub fn table<'a>(
        &mut self,
        name: &'a ObjectName,
        alias: Option<&'a TableAlias>,
        target: bool,
        scope: &mut Scope<'_, 'a>,
        locks: &Locks<'a>,
    ) {
        let Some(table) = self.name(name) else {
            self.derived(Outputs::open(), alias, scope);
            return;
        };
        let own = last(name).map_or(Cow::Borrowed(""), |name| fold(name, self.dialect));
        let shown = alias.map_or(own, |alias| fold(&alias.name, self.dialect));
        if name.0.len() == 1
            && !target
            && let Some(cte) = scope.cte(&table.name)
        {
            let outputs = match alias {
                Some(alias) if !alias.columns.is_empty() => {
                    let copy = Outputs { columns: cte.outputs.columns.clone(), open: cte.outputs.open };
                    Rc::new(renamed(copy, Some(alias), self.dialect))
                }
                _ => Rc::clone(&cte.outputs),
            };
            self.push(shown, Source::Derived(outputs), scope);
            return;
        }
        if self.dialect == Dialect::Mysql && table.name == "dual" {
            return;
        }
        if target || locks.hold(&shown) {
            self.writes.push(table.clone());
        }
        if !target {
            self.reads.push(table.clone());
        }
        let name = Rc::new(table);
        let known = self.schema.tables.binary_search_by(|known| known.name.cmp(&name)).ok();
        let before = scope.rels.iter().rev().find_map(|rel| match &rel.source {
            Source::Table { name, .. } => Some((rel.id, Rc::clone(name))),
            Source::Derived(_) => None,
        });
        let after = (self.relations, Rc::clone(&name));
        if let Some(before) = before {
            self.joins.neighbours(before, after);
        }
        self.push(shown, Source::Table { name, known }, scope);
        if let Some(rel) = scope.rels.last_mut() {
            rel.target = target;
        }
    }

    fn push<'a>(&mut self, alias: Cow<'a, str>, source: Source<'a>, scope: &mut Scope<'_, 'a>) {
        scope.rels.push(Rel { alias, id: self.relations, source, target: false, qualified: false });
        self.relations += 1;
    }
}

fn constraint(operator: &JoinOperator) -> Option<&JoinConstraint> {
    match operator {
        JoinOperator::Join(constraint)
        | JoinOperator::Inner(constraint)
        | JoinOperator::Left(constraint)
        | JoinOperator::LeftOuter(constraint)
        | JoinOperator::Right(constraint)
        | JoinOperator::RightOuter(constraint)
        | JoinOperator::FullOuter(constraint)
        | JoinOperator::CrossJoin(constraint)
        | JoinOperator::Semi(constraint)
        | JoinOperator::LeftSemi(constraint)
        | JoinOperator::RightSemi(constraint)
        | JoinOperator::Anti(constraint)
        | JoinOperator::LeftAnti(constraint)
        | JoinOperator::RightAnti(constraint)
        | JoinOperator::AsOf { constraint, .. }
        | JoinOperator::StraightJoin(constraint) => Some(constraint),
        JoinOperator::CrossApply
        | JoinOperator::OuterApply
        | JoinOperator::ArrayJoin
        | JoinOperator::LeftArrayJoin
        | JoinOperator::InnerArrayJoin => None,
    }
}
