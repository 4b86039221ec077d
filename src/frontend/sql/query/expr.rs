//! Expressions: columns, calls, subqueries, and what conditions equate.

use std::borrow::Cow;
use std::ops::ControlFlow;

use sqlparser::ast::{
    AccessExpr, BinaryOperator, Expr, FunctionArg, FunctionArgExpr, FunctionArguments, ObjectName, Query, SetExpr,
    UnaryOperator, Visit, Visitor,
};

use super::scope::{Base, Hit, Rel, Scope, Source, find, fold, resolve, resolve_in};
use super::walk::{Locks, Walk, last};
use crate::model::data::HOLE;

#[derive(Clone, Copy)]
enum Mode<'n> {
    Plain,
    /// Equated columns count as joins.
    Condition,
    /// These names are columns of the result.
    Shown(&'n [Cow<'n, str>]),
    /// Names that mean nothing here are nothing to note.
    Quiet,
}

struct Expressions<'w, 'm, 's, 'a> {
    walk: &'w mut Walk<'m>,
    scope: &'s Scope<'s, 'a>,
    mode: Mode<'w>,
    /// How many subqueries lie between here and what is looked at: they are walked with a scope of their own.
    inside: usize,
    /// Columns that are compared with what a subquery gives.
    compared: Vec<(*const Query, Vec<Option<Base<'static>>>)>,
}

impl Walk<'_> {
    pub fn expressions<'s>(&mut self, node: &impl Visit, scope: &'s Scope<'s, '_>) {
        self.visit(node, scope, Mode::Plain);
    }

    pub fn quiet<'s>(&mut self, node: &impl Visit, scope: &'s Scope<'s, '_>) {
        self.visit(node, scope, Mode::Quiet);
    }

    /// What stands where names of the result are known (`ORDER BY`, `GROUP BY`).
    pub fn after_aliases<'s>(&mut self, node: &impl Visit, scope: &'s Scope<'s, '_>, shown: &[Cow<'_, str>]) {
        self.visit(node, scope, Mode::Shown(shown));
    }

    /// `WHERE`, `ON`, `HAVING`.
    pub fn condition<'s, 'a>(&mut self, condition: &'a Expr, scope: &'s Scope<'s, 'a>) {
        if self.complete && hides_condition(condition) {
            self.complete = false;
        }
        self.visit(condition, scope, Mode::Condition);
    }

    fn visit<'s>(&mut self, node: &impl Visit, scope: &'s Scope<'s, '_>, mode: Mode<'_>) {
        let mut visitor = Expressions { walk: self, scope, mode, inside: 0, compared: Vec::new() };
        let _ = node.visit(&mut visitor);
    }

    /// Notes a call of a function that the schema may know.
    pub fn call(&mut self, name: &ObjectName) {
        if !self.schema.functions.is_empty() {
            let complete = self.complete;
            let name = self.name(name);
            self.complete = complete;
            self.calls.extend(name);
        }
    }

    /// `USING (column)`: the column of both sides.
    pub fn merge_columns(&mut self, left: &[Rel<'_>], right: &[Rel<'_>], column: &str) {
        let (left, right) = (self.side(left, column), self.side(right, column));
        for base in [&left, &right].into_iter().flatten() {
            self.used(Hit::Table { base: base.clone(), target: false, whole: false }, column);
        }
        if let (Some(left), Some(right)) = (left, right) {
            self.joins.equate(&left, &right);
        }
    }

    /// The table's column behind a column of one side of a join: of the first relation that has it, else of the first
    /// that may have it.
    fn side<'a>(&self, rels: &[Rel<'a>], column: &str) -> Option<Base<'a>> {
        let mut maybe = None;
        for rel in rels {
            match &rel.source {
                Source::Table { name, known } => {
                    let base = Base { id: rel.id, table: name.clone(), column: Cow::Owned(column.to_owned()) };
                    match known.map(|known| self.schema.tables[known].columns.iter().any(|it| it.name == column)) {
                        Some(true) => return Some(base),
                        Some(false) => {}
                        None => maybe = maybe.or(Some(base)),
                    }
                }
                Source::Derived(outputs) => {
                    if let Some(output) = outputs.columns.iter().find(|output| output.name == column) {
                        return output.base.clone();
                    }
                }
            }
        }
        maybe
    }

    /// `NATURAL JOIN`: the columns of the same name, where the schema knows them.
    pub fn natural(&mut self, left: &[Rel<'_>], right: &[Rel<'_>]) {
        let names = |rels: &[Rel<'_>]| -> Vec<String> {
            let of = |rel: &Rel<'_>| match &rel.source {
                Source::Table { known: Some(known), .. } => {
                    self.schema.tables[*known].columns.iter().map(|column| column.name.clone()).collect()
                }
                Source::Table { .. } => Vec::new(),
                Source::Derived(outputs) => outputs.columns.iter().map(|output| output.name.to_string()).collect(),
            };
            rels.iter().flat_map(of).collect::<Vec<String>>()
        };
        let (ours, theirs) = (names(left), names(right));
        for column in ours.iter().filter(|column| theirs.contains(column)) {
            self.merge_columns(left, right, column);
        }
    }
}

impl Expressions<'_, '_, '_, '_> {
    fn equate(&mut self, one: &Expr, other: &Expr) {
        match (one, other) {
            (Expr::Nested(one), other) | (other, Expr::Nested(one)) => self.equate(one, other),
            (Expr::Tuple(ones), Expr::Tuple(others)) => {
                for (one, other) in ones.iter().zip(others) {
                    self.equate(one, other);
                }
            }
            (one, Expr::Subquery(query)) => self.compare(one, query),
            (Expr::Subquery(query), other) => self.compare(other, query),
            _ => {
                if let (Some(one), Some(other)) = (self.walk.base(one, self.scope), self.walk.base(other, self.scope)) {
                    self.walk.joins.equate(&one, &other);
                }
            }
        }
    }

    fn compare(&mut self, expr: &Expr, query: &Query) {
        let ours: Vec<&Expr> = match expr {
            Expr::Tuple(exprs) => exprs.iter().collect(),
            expr => vec![expr],
        };
        let bases: Vec<_> =
            ours.into_iter().map(|expr| self.walk.base(expr, self.scope).map(Base::into_owned)).collect();
        if bases.iter().any(Option::is_some) {
            self.compared.push((std::ptr::from_ref(query), bases));
        }
    }

    fn column(&mut self, hit: Hit<'_>, column: &str) {
        let nothing = matches!(hit, Hit::Nothing);
        if !(nothing && matches!(self.mode, Mode::Quiet)) {
            self.walk.used(hit, column);
        }
    }

    fn arguments(&mut self, arguments: &FunctionArguments) {
        let FunctionArguments::List(list) = arguments else { return };
        for argument in &list.args {
            let (FunctionArg::Unnamed(argument)
            | FunctionArg::Named { arg: argument, .. }
            | FunctionArg::ExprNamed { arg: argument, .. }) = argument;
            if let FunctionArgExpr::QualifiedWildcard(name) = argument
                && let Some(rel) = last(name)
                && let Some(rel) = find(self.scope, &fold(rel, self.walk.dialect))
                && let (Source::Table { name, .. }, true) = (&rel.source, rel.target)
            {
                self.walk.reads.push((**name).clone());
            }
        }
    }
}

impl Visitor for Expressions<'_, '_, '_, '_> {
    type Break = ();

    fn pre_visit_query(&mut self, query: &Query) -> ControlFlow<()> {
        if self.inside == 0 {
            let at = self.compared.iter().position(|(compared, _)| std::ptr::eq(*compared, query));
            let outputs = self.walk.query(query, self.scope, Locks::None, at.is_some());
            if let Some(at) = at {
                let (_, bases) = self.compared.swap_remove(at);
                for (ours, theirs) in bases.iter().zip(&outputs.columns) {
                    if let (Some(ours), Some(theirs)) = (ours, &theirs.base) {
                        self.walk.joins.equate(ours, theirs);
                    }
                }
            }
        }
        self.inside += 1;
        ControlFlow::Continue(())
    }

    fn post_visit_query(&mut self, _: &Query) -> ControlFlow<()> {
        self.inside -= 1;
        ControlFlow::Continue(())
    }

    fn pre_visit_expr(&mut self, expr: &Expr) -> ControlFlow<()> {
        if self.inside > 0 {
            return ControlFlow::Continue(());
        }
        let dialect = self.walk.dialect;
        match expr {
            Expr::Identifier(name) => {
                let column = fold(name, dialect);
                let shown = matches!(self.mode, Mode::Shown(names) if names.contains(&column));
                let word = name.quote_style.is_none() && column == "default";
                if !shown && !word {
                    let hit = resolve(self.scope, column.clone(), self.walk.schema);
                    self.column(hit, &column);
                }
            }
            Expr::CompoundIdentifier(parts) => {
                if let [.., relation, name] = &parts[..] {
                    let column = fold(name, dialect);
                    let hit = resolve_in(self.scope, &fold(relation, dialect), column.clone());
                    self.column(hit, &column);
                }
            }
            Expr::CompoundFieldAccess { root, access_chain } => {
                if let (Expr::Identifier(relation), Some(AccessExpr::Dot(Expr::Identifier(name)))) =
                    (&**root, access_chain.first())
                {
                    let column = fold(name, dialect);
                    let hit = resolve_in(self.scope, &fold(relation, dialect), column.clone());
                    self.column(hit, &column);
                }
            }
            Expr::Function(function) => {
                self.walk.call(&function.name);
                self.arguments(&function.args);
            }
            Expr::BinaryOp { left, op: BinaryOperator::Eq | BinaryOperator::Spaceship, right }
            | Expr::AnyOp { left, compare_op: BinaryOperator::Eq, right, .. }
            | Expr::IsNotDistinctFrom(left, right)
                if matches!(self.mode, Mode::Condition) =>
            {
                self.equate(left, right);
            }
            Expr::InSubquery { expr, subquery, .. } if matches!(self.mode, Mode::Condition) => {
                self.compare(expr, subquery);
            }
            _ => {}
        }
        ControlFlow::Continue(())
    }
}

/// Whether a part of a condition that is true or false by itself stands for something unknown: it may hold a subquery.
fn hides_condition(condition: &Expr) -> bool {
    let mut rest = vec![condition];
    while let Some(expr) = rest.pop() {
        match expr {
            Expr::BinaryOp { left, op: BinaryOperator::And | BinaryOperator::Or, right } => {
                rest.extend([&**left, right]);
            }
            Expr::Nested(inner) | Expr::UnaryOp { op: UnaryOperator::Not, expr: inner } => rest.push(inner),
            Expr::Identifier(name) if name.value.contains(HOLE) => return true,
            Expr::Exists { subquery, .. } => {
                if let SetExpr::Values(_) = &*subquery.body {
                    return true;
                }
            }
            _ => {}
        }
    }
    false
}
