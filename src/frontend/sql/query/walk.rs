//! Queries: what each FROM names, scope by scope.

use std::borrow::Cow;
use std::rc::Rc;

use sqlparser::ast::{
    Expr, Ident, LockClause, ObjectName, ObjectNamePart, OrderBy, Query, Select, SelectItem,
    SelectItemQualifiedWildcardKind, SetExpr, TableAlias, With,
};

use super::joins::Joins;
use super::scope::{Base, Cte, Hit, Output, Outputs, Rel, Scope, Source, find, fold, resolve, resolve_in};
use crate::model::data::{ColumnUse, HOLE};
use crate::model::schema::{Dialect, Name, Schema};

/// What is found while a statement's tree is walked; neither sorted nor free of doubles.
pub struct Walk<'m> {
    pub dialect: Dialect,
    pub schema: &'m Schema,
    pub reads: Vec<Name>,
    pub writes: Vec<Name>,
    pub columns: Vec<ColumnUse>,
    pub joins: Joins,
    /// Functions that are called.
    pub calls: Vec<Name>,
    pub complete: bool,
    pub relations: u32,
}

/// Which relations of a FROM a query locks.
#[derive(Clone)]
pub enum Locks<'a> {
    None,
    All,
    Named(Vec<Cow<'a, str>>),
}

impl Locks<'_> {
    pub fn hold(&self, alias: &str) -> bool {
        match self {
            Locks::None => false,
            Locks::All => true,
            Locks::Named(names) => names.iter().any(|name| name == alias),
        }
    }
}

impl<'m> Walk<'m> {
    pub fn new(dialect: Dialect, schema: &'m Schema) -> Self {
        Self {
            dialect,
            schema,
            reads: Vec::new(),
            writes: Vec::new(),
            columns: Vec::new(),
            joins: Joins::default(),
            calls: Vec::new(),
            complete: true,
            relations: 0,
        }
    }

    /// A query; `want`: the columns that it gives are asked for.
    pub fn query<'s, 'a>(
        &mut self,
        query: &'a Query,
        outer: &'s Scope<'s, 'a>,
        locks: Locks<'a>,
        want: bool,
    ) -> Outputs<'a> {
        let mut scope = Scope::below(outer);
        if let Some(with) = &query.with {
            self.with(with, &mut scope);
        }
        let locks = self.locks(&query.locks, locks);
        let order = query.order_by.as_ref();
        let outputs = match &*query.body {
            SetExpr::Select(select) => self.select(select, order, &scope, &locks, want),
            body => {
                self.quiet(&query.order_by, &scope);
                self.body(body, &scope, locks, want)
            }
        };
        self.quiet(&query.limit_clause, &scope);
        self.quiet(&query.fetch, &scope);
        outputs
    }

    fn body<'s, 'a>(
        &mut self,
        body: &'a SetExpr,
        scope: &'s Scope<'s, 'a>,
        locks: Locks<'a>,
        want: bool,
    ) -> Outputs<'a> {
        match body {
            SetExpr::Select(select) => self.select(select, None, scope, &locks, want),
            SetExpr::Query(query) => self.query(query, scope, locks, want),
            SetExpr::SetOperation { left, right, .. } => {
                let outputs = self.body(left, scope, locks.clone(), want);
                self.body(right, scope, locks, false);
                outputs
            }
            SetExpr::Values(values) => {
                self.quiet(values, scope);
                let width = values.rows.first().map_or(0, |row| row.len());
                let named = |at| Output { name: Cow::Owned(format!("column{at}")), base: None };
                Outputs { columns: (1..=width).map(named).collect(), open: false }
            }
            SetExpr::Insert(change) | SetExpr::Update(change) | SetExpr::Delete(change) | SetExpr::Merge(change) => {
                self.change(change, scope)
            }
            SetExpr::Table(table) => {
                if let Some(name) = &table.table_name {
                    let schema = table.schema_name.as_ref().map(Ident::new);
                    let parts = schema.into_iter().chain([Ident::new(name)]).map(ObjectNamePart::Identifier).collect();
                    if scope.cte(name).is_none()
                        && let Some(name) = self.name(&ObjectName(parts))
                    {
                        self.reads.push(name);
                    }
                }
                Outputs::open()
            }
        }
    }

    fn with<'a>(&mut self, with: &'a With, scope: &mut Scope<'_, 'a>) {
        if with.recursive {
            // All of them may name each other.
            for cte in &with.cte_tables {
                let outputs = Rc::new(renamed(Outputs::open(), Some(&cte.alias), self.dialect));
                scope.ctes.push(Cte { name: fold(&cte.alias.name, self.dialect), outputs });
            }
        }
        for (at, cte) in with.cte_tables.iter().enumerate() {
            let outputs = self.query(&cte.query, scope, Locks::None, true);
            let outputs = Rc::new(renamed(outputs, Some(&cte.alias), self.dialect));
            match with.recursive {
                true => scope.ctes[at].outputs = outputs,
                false => scope.ctes.push(Cte { name: fold(&cte.alias.name, self.dialect), outputs }),
            }
        }
    }

    fn locks<'a>(&self, clauses: &'a [LockClause], inherited: Locks<'a>) -> Locks<'a> {
        if clauses.is_empty() {
            return inherited;
        }
        if clauses.iter().any(|clause| clause.of.is_none()) {
            return Locks::All;
        }
        let names = clauses.iter().filter_map(|clause| clause.of.as_ref().and_then(last));
        Locks::Named(names.map(|name| fold(name, self.dialect)).collect())
    }

    fn select<'s, 'a>(
        &mut self,
        select: &'a Select,
        order: Option<&'a OrderBy>,
        outer: &'s Scope<'s, 'a>,
        locks: &Locks<'a>,
        want: bool,
    ) -> Outputs<'a> {
        let mut scope = Scope::below(outer);
        for from in &select.from {
            self.from(from, &mut scope, outer, locks);
        }
        let outputs = self.items(&select.projection, &scope, want);
        if let Some(into) = &select.into {
            for target in &into.targets {
                let name = match target {
                    Expr::Identifier(name) => self.name(&ObjectName(vec![ObjectNamePart::Identifier(name.clone())])),
                    _ => None,
                };
                self.writes.extend(name);
            }
        }
        for condition in [&select.prewhere, &select.selection, &select.having, &select.qualify].into_iter().flatten() {
            self.condition(condition, &scope);
        }
        let shown: Vec<Cow<'_, str>> = select.projection.iter().filter_map(|item| self.alias(item)).collect();
        self.after_aliases(&select.distinct, &scope, &shown);
        self.after_aliases(&select.group_by, &scope, &shown);
        self.after_aliases(&select.named_window, &scope, &shown);
        if let Some(order) = order {
            self.after_aliases(order, &scope, &shown);
        }
        self.expressions(&select.lateral_views, &scope);
        outputs
    }

    fn alias<'a>(&self, item: &'a SelectItem) -> Option<Cow<'a, str>> {
        match item {
            SelectItem::ExprWithAlias { alias, .. } => Some(fold(alias, self.dialect)),
            _ => None,
        }
    }

    /// The columns of a select list, or of RETURNING.
    pub fn items<'s, 'a>(&mut self, items: &'a [SelectItem], scope: &'s Scope<'s, 'a>, want: bool) -> Outputs<'a> {
        let mut outputs = Outputs::default();
        for item in items {
            let (expr, name) = match item {
                SelectItem::UnnamedExpr(expr) => (expr, None),
                SelectItem::ExprWithAlias { expr, alias } => (expr, Some(alias)),
                SelectItem::ExprWithAliases { expr, .. } => (expr, None),
                SelectItem::QualifiedWildcard(SelectItemQualifiedWildcardKind::ObjectName(name), _) => {
                    if let Some(rel) = last(name).map(|name| fold(name, self.dialect)).and_then(|it| find(scope, &it)) {
                        self.everything(rel, want.then_some(&mut outputs));
                    }
                    continue;
                }
                SelectItem::QualifiedWildcard(SelectItemQualifiedWildcardKind::Expr(expr), _) => {
                    outputs.open = true;
                    (expr, None)
                }
                SelectItem::Wildcard(_) => {
                    for rel in scope.rels.iter().filter(|rel| !rel.qualified) {
                        self.everything(rel, want.then_some(&mut outputs));
                    }
                    continue;
                }
            };
            self.expressions(expr, scope);
            if want {
                let (own, base) = self.output(expr, scope);
                let name = name.map(|name| fold(name, self.dialect)).or(own).unwrap_or(Cow::Borrowed("?column?"));
                outputs.columns.push(Output { name, base });
            }
        }
        outputs
    }

    /// The name and the origin of an expression in a select list.
    fn output<'a>(&self, expr: &'a Expr, scope: &Scope<'_, 'a>) -> (Option<Cow<'a, str>>, Option<Base<'a>>) {
        match expr {
            Expr::Identifier(_) | Expr::CompoundIdentifier(_) => {
                let name = match expr {
                    Expr::Identifier(name) => Some(name),
                    Expr::CompoundIdentifier(parts) => parts.last(),
                    _ => None,
                };
                (name.map(|name| fold(name, self.dialect)), self.base(expr, scope))
            }
            Expr::Cast { expr, .. } | Expr::Nested(expr) | Expr::Collate { expr, .. } => self.output(expr, scope),
            Expr::Function(function) => (last(&function.name).map(|name| fold(name, self.dialect)), None),
            _ => (None, None),
        }
    }

    /// `*` of one relation.
    fn everything<'a>(&mut self, rel: &Rel<'a>, outputs: Option<&mut Outputs<'a>>) {
        if let Source::Table { name, .. } = &rel.source {
            if rel.target {
                self.reads.push((**name).clone());
            }
            self.columns.push(ColumnUse { table: Some(name.to_string()), column: "*".to_owned() });
        }
        let Some(outputs) = outputs else { return };
        match &rel.source {
            Source::Table { name, known: Some(index) } => {
                for column in &self.schema.tables[*index].columns {
                    let column: Cow<'_, str> = Cow::Owned(column.name.clone());
                    let base = Base { id: rel.id, table: Rc::clone(name), column: column.clone() };
                    outputs.columns.push(Output { name: column, base: Some(base) });
                }
            }
            Source::Table { known: None, .. } => outputs.open = true,
            Source::Derived(derived) => {
                outputs.columns.extend(derived.columns.iter().cloned());
                outputs.open |= derived.open;
            }
        }
    }

    /// A table's name, without the default schema; nothing where a part of it is not known.
    pub fn name(&mut self, name: &ObjectName) -> Option<Name> {
        let mut parts = name.0.iter().rev().map(|part| match part {
            ObjectNamePart::Identifier(ident) => Some(fold(ident, self.dialect)),
            ObjectNamePart::Function(_) => None,
        });
        let (own, schema) = (parts.next().flatten()?, parts.next().flatten());
        if own.contains(HOLE) {
            self.complete = false;
            return None;
        }
        let default = match self.dialect {
            Dialect::Postgres => "public",
            Dialect::Sqlite => "main",
            Dialect::Mysql => "",
        };
        let schema = schema.filter(|schema| {
            self.complete &= !schema.contains(HOLE);
            schema != default && !schema.contains(HOLE)
        });
        Some(Name { schema: schema.map(Cow::into_owned), name: own.into_owned() })
    }

    /// Notes what a column's name refers to.
    pub fn used(&mut self, hit: Hit<'_>, column: &str) {
        if column.contains(HOLE) {
            return;
        }
        let table = match hit {
            Hit::Table { base, target, whole } => {
                if target {
                    self.reads.push((*base.table).clone());
                }
                if whole {
                    return;
                }
                Some(base.table.to_string())
            }
            Hit::Derived(_) => return,
            Hit::Unsure(target) => {
                self.reads.extend(target.map(|target| (*target).clone()));
                None
            }
            Hit::Nothing => None,
        };
        self.columns.push(ColumnUse { table, column: column.to_owned() });
    }

    /// What an expression that is nothing but a column comes from.
    pub fn base<'a>(&self, expr: &'a Expr, scope: &Scope<'_, 'a>) -> Option<Base<'a>> {
        let hit = match expr {
            Expr::Nested(expr) | Expr::Cast { expr, .. } | Expr::Collate { expr, .. } => return self.base(expr, scope),
            Expr::Identifier(name) => resolve(scope, fold(name, self.dialect), self.schema),
            Expr::CompoundIdentifier(parts) => match &parts[..] {
                [.., relation, column] => resolve_in(scope, &fold(relation, self.dialect), fold(column, self.dialect)),
                _ => Hit::Nothing,
            },
            _ => Hit::Nothing,
        };
        match hit {
            Hit::Table { base, whole: false, .. } => Some(base),
            Hit::Derived(base) => base,
            _ => None,
        }
        .filter(|base| !base.column.contains(HOLE))
    }
}

pub fn last(name: &ObjectName) -> Option<&Ident> {
    match name.0.last() {
        Some(ObjectNamePart::Identifier(ident)) => Some(ident),
        _ => None,
    }
}

/// The names that an alias gives to columns.
pub fn renamed<'a>(mut outputs: Outputs<'a>, alias: Option<&'a TableAlias>, dialect: Dialect) -> Outputs<'a> {
    for (at, column) in alias.into_iter().flat_map(|alias| &alias.columns).enumerate() {
        let name = fold(&column.name, dialect);
        match outputs.columns.get_mut(at) {
            Some(output) => output.name = name,
            None => outputs.columns.push(Output { name, base: None }),
        }
    }
    if alias.is_some_and(|alias| !alias.columns.is_empty()) {
        outputs.open = false;
    }
    outputs
}
