//! What names mean in a place of a statement: common table expressions, relations of FROM, and their columns.

use std::borrow::Cow;
use std::rc::Rc;

use sqlparser::ast::Ident;

use super::super::lex::cut;
use crate::model::schema::{Dialect, Name, Schema};

/// Columns that every table of PostgreSQL (the last two: of SQLite) has without saying so.
const SYSTEM_COLUMNS: &[&str] = &["ctid", "xmin", "xmax", "cmin", "cmax", "tableoid", "oid", "rowid", "_rowid_"];

/// One level of names. `'a` is the syntax tree's life, `'s` the levels' above.
#[derive(Default)]
pub struct Scope<'s, 'a> {
    pub parent: Option<&'s Scope<'s, 'a>>,
    pub ctes: Vec<Cte<'a>>,
    pub rels: Vec<Rel<'a>>,
}

impl<'s, 'a> Scope<'s, 'a> {
    pub fn below(parent: &'s Scope<'s, 'a>) -> Self {
        Self { parent: Some(parent), ctes: Vec::new(), rels: Vec::new() }
    }

    /// The common table expression of that name, the nearest one.
    pub fn cte(&self, name: &str) -> Option<&Cte<'a>> {
        let mut level = Some(self);
        while let Some(scope) = level {
            if let Some(found) = scope.ctes.iter().rev().find(|cte| cte.name == name) {
                return Some(found);
            }
            level = scope.parent;
        }
        None
    }
}

pub struct Cte<'a> {
    pub name: Cow<'a, str>,
    pub outputs: Rc<Outputs<'a>>,
}

/// A relation of FROM, or the target of a change.
pub struct Rel<'a> {
    pub alias: Cow<'a, str>,
    /// Unique in the statement: the same table twice is two relations.
    pub id: u32,
    pub source: Source<'a>,
    /// A change's target: it is read only where a column of it is used.
    pub target: bool,
    /// Its columns are seen with its name before them only (`EXCLUDED`).
    pub qualified: bool,
}

pub enum Source<'a> {
    Table {
        name: Rc<Name>,
        /// Index into the schema's tables.
        known: Option<usize>,
    },
    /// A subquery, a common table expression, a function.
    Derived(Rc<Outputs<'a>>),
}

/// The columns that a query gives.
#[derive(Default)]
pub struct Outputs<'a> {
    pub columns: Vec<Output<'a>>,
    /// There may be more.
    pub open: bool,
}

impl Outputs<'_> {
    pub fn open() -> Self {
        Self { columns: Vec::new(), open: true }
    }
}

#[derive(Clone)]
pub struct Output<'a> {
    pub name: Cow<'a, str>,
    /// The table's column that it is, unchanged.
    pub base: Option<Base<'a>>,
}

/// A column of a table.
#[derive(Clone)]
pub struct Base<'a> {
    pub id: u32,
    pub table: Rc<Name>,
    pub column: Cow<'a, str>,
}

impl Base<'_> {
    pub fn into_owned(self) -> Base<'static> {
        Base { id: self.id, table: self.table, column: Cow::Owned(self.column.into_owned()) }
    }
}

/// What a column's name refers to.
pub enum Hit<'a> {
    /// A column of a table; `target` as in [`Rel`]. `whole` where the name is the relation's own.
    Table {
        base: Base<'a>,
        target: bool,
        whole: bool,
    },
    /// A column of something else, with the table's column that it comes from.
    Derived(Option<Base<'a>>),
    /// More than one relation may have it; whether a target is among them, by its name.
    Unsure(Option<Rc<Name>>),
    Nothing,
}

enum Has {
    Yes,
    Maybe,
    No,
}

fn has(rel: &Rel<'_>, column: &str, schema: &Schema) -> Has {
    match &rel.source {
        Source::Table { known: Some(index), .. } => {
            let table = &schema.tables[*index];
            let own = table.columns.iter().any(|known| known.name == column);
            let inherited = !table.inherits.is_empty() || table.partition_of.is_some();
            match own || SYSTEM_COLUMNS.contains(&column) {
                true => Has::Yes,
                false if inherited => Has::Maybe,
                false => Has::No,
            }
        }
        Source::Table { known: None, .. } => Has::Maybe,
        Source::Derived(outputs) if outputs.columns.iter().any(|output| output.name == column) => Has::Yes,
        Source::Derived(outputs) if outputs.open => Has::Maybe,
        Source::Derived(_) => Has::No,
    }
}

fn hit<'a>(rel: &Rel<'a>, column: Cow<'a, str>, whole: bool) -> Hit<'a> {
    match &rel.source {
        Source::Table { name, .. } => {
            Hit::Table { base: Base { id: rel.id, table: Rc::clone(name), column }, target: rel.target, whole }
        }
        Source::Derived(outputs) => {
            Hit::Derived(outputs.columns.iter().find(|output| output.name == column).and_then(|it| it.base.clone()))
        }
    }
}

/// What `column` means where it stands alone.
pub fn resolve<'a>(scope: &Scope<'_, 'a>, column: Cow<'a, str>, schema: &Schema) -> Hit<'a> {
    let mut level = Some(scope);
    while let Some(scope) = level {
        let mut maybe: Option<&Rel<'a>> = None;
        let (mut several, mut target) = (false, None);
        for rel in scope.rels.iter().filter(|rel| !rel.qualified) {
            match has(rel, &column, schema) {
                Has::Yes => return hit(rel, column, false),
                Has::No => {}
                Has::Maybe => {
                    several |= maybe.is_some();
                    maybe = Some(rel);
                    if let (Source::Table { name, .. }, true) = (&rel.source, rel.target) {
                        target = Some(Rc::clone(name));
                    }
                }
            }
        }
        // The relation's own name stands for its whole row.
        if let Some(rel) = scope.rels.iter().find(|rel| rel.alias == column) {
            return hit(rel, column, true);
        }
        match maybe {
            Some(rel) if !several => return hit(rel, column, false),
            Some(_) => return Hit::Unsure(target),
            None => level = scope.parent,
        }
    }
    Hit::Nothing
}

/// What `column` means after `relation.`.
pub fn resolve_in<'a>(scope: &Scope<'_, 'a>, relation: &str, column: Cow<'a, str>) -> Hit<'a> {
    find(scope, relation).map_or(Hit::Nothing, |rel| hit(rel, column, false))
}

/// The relation of that name, the nearest one.
pub fn find<'r, 'a>(scope: &'r Scope<'_, 'a>, relation: &str) -> Option<&'r Rel<'a>> {
    let mut level = Some(scope);
    while let Some(scope) = level {
        if let Some(rel) = scope.rels.iter().find(|rel| rel.alias == relation) {
            return Some(rel);
        }
        level = scope.parent;
    }
    None
}

/// A name as the database folds it; names of MySQL and SQLite compare without case.
pub fn fold(ident: &Ident, dialect: Dialect) -> Cow<'_, str> {
    let name = ident.value.as_str();
    let quoted = ident.quote_style.is_some() && dialect == Dialect::Postgres;
    let folded = match quoted || !name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => Cow::Borrowed(name),
        false => Cow::Owned(name.to_ascii_lowercase()),
    };
    match folded {
        folded if dialect != Dialect::Postgres => folded,
        Cow::Borrowed(name) => Cow::Borrowed(cut(name)),
        Cow::Owned(name) => Cow::Owned(cut(&name).to_owned()),
    }
}
