//! What an expression of a query builder stands for: a statement under construction, or a part of one.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::super::world::DefId;
use crate::model::data::{ColumnUse, Statement, StatementKind};
use crate::model::schema::{Join, Name};

/// The most pieces that one statement may be made of: what is beyond is left out, and the statement incomplete.
const MOST: usize = 2_000;

/// A column of a table.
pub type Col = (Name, String);

#[derive(Debug, Clone, Default)]
pub enum Value {
    #[default]
    Unknown,
    /// A statement, a table, a condition, a column.
    Part(Arc<Part>),
    /// A row of a table, or something to be stored in one: a value of this struct.
    Model(DefId),
    Tuple(Arc<Vec<Value>>),
    /// A closure, by what it gives.
    Gives(Arc<Value>),
    /// A string that is written out.
    Text(Arc<str>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Verb {
    /// A condition, a column: no statement of its own.
    #[default]
    None,
    Select,
    Insert,
    Update,
    Delete,
}

/// A statement or a part of one.
#[derive(Debug, Clone, Default)]
pub struct Part {
    pub verb: Verb,
    /// The first table of a `SELECT`, the target of a change.
    pub from: Option<Name>,
    /// Further tables that it reads.
    pub reads: BTreeSet<Name>,
    /// Further tables that it changes.
    pub writes: BTreeSet<Name>,
    pub joins: Vec<Join>,
    pub columns: BTreeSet<Col>,
    /// Columns of which the table is not known.
    pub loose: BTreeSet<String>,
    /// Pairs of columns that a condition equates.
    pub equal: Vec<(Col, Col)>,
    /// The one column that it is.
    pub column: Option<Col>,
    /// A piece of it could not be read.
    pub open: bool,
    /// It came in as an argument, and what it was before is not known.
    pub given: bool,
    /// Where the body at hand names tables for it, as numbers of its births.
    pub births: BTreeSet<u32>,
    /// It is text, which is read where texts are.
    pub text: bool,
    /// The row type that it gives, and the one beside it.
    pub row: Option<DefId>,
    pub also: Option<DefId>,
    /// Names that stand for a part of the statement itself.
    pub hidden: BTreeSet<Name>,
}

impl Part {
    pub fn table(name: Name) -> Self {
        Self { verb: Verb::Select, from: Some(name), ..Self::default() }
    }

    pub fn column(table: Name, column: &str) -> Self {
        let column = (table, column.to_owned());
        Self { columns: BTreeSet::from([column.clone()]), column: Some(column), ..Self::default() }
    }

    /// Whether it is a table and nothing more.
    pub fn is_bare(&self) -> bool {
        self.verb == Verb::Select && self.columns.is_empty() && self.joins.is_empty() && self.reads.is_empty()
    }

    /// Takes another part into this one: a condition, a subquery, a source.
    pub fn absorb(&mut self, other: &Part) {
        self.open |= other.open;
        self.births.extend(&other.births);
        if self.columns.len() + self.joins.len() + self.equal.len() > MOST {
            self.open = true;
            return;
        }
        match other.verb {
            Verb::None | Verb::Select => self.reads.extend(other.from.iter().cloned()),
            _ => self.writes.extend(other.from.iter().cloned()),
        }
        self.reads.extend(other.reads.iter().cloned());
        self.writes.extend(other.writes.iter().cloned());
        self.hidden.extend(other.hidden.iter().cloned());
        for join in &other.joins {
            if !self.joins.contains(join) {
                self.joins.push(join.clone());
            }
        }
        self.columns.extend(other.columns.iter().cloned());
        self.loose.extend(other.loose.iter().cloned());
        for pair in &other.equal {
            if !self.equal.contains(pair) {
                self.equal.push(pair.clone());
            }
        }
        self.column = None;
    }

    /// The other way through the code: either of both.
    pub fn or(&mut self, other: &Part) {
        if self.verb == Verb::None {
            let births = std::mem::take(&mut self.births);
            let before = std::mem::replace(self, other.clone());
            self.births.extend(births);
            self.absorb(&before);
            return;
        }
        let (from, verb) = (self.from.clone(), self.verb);
        self.absorb(other);
        if other.from == from && (other.verb == verb || other.verb == Verb::None) {
            // `absorb` took the shared table for one more.
            if let Some(from) = &from
                && !other.reads.contains(from)
            {
                self.reads.remove(from);
            }
        }
        self.given |= other.given;
    }

    /// As a statement that is run. `None`: nothing is known of it.
    pub fn statement(&self) -> Option<Statement> {
        let mut reads = self.reads.clone();
        let mut writes = self.writes.clone();
        let kind = match self.verb {
            Verb::None if self.given => StatementKind::Unknown,
            Verb::None | Verb::Select => StatementKind::Select,
            Verb::Insert => StatementKind::Insert,
            Verb::Update => StatementKind::Update,
            Verb::Delete => StatementKind::Delete,
        };
        match self.verb {
            Verb::None | Verb::Select => reads.extend(self.from.iter().cloned()),
            _ => writes.extend(self.from.iter().cloned()),
        }
        let missing = self.from.is_none() && (self.given || !matches!(self.verb, Verb::None | Verb::Select));
        if missing {
            // A column stands only where its table does.
            reads.extend(self.columns.iter().map(|(table, _)| table.clone()).filter(|table| !writes.contains(table)));
        }
        reads.retain(|name| !self.hidden.contains(name));
        if reads.is_empty() && writes.is_empty() && (self.open || self.given || missing) {
            return None;
        }
        let mut joins = self.joins.clone();
        joins.sort();
        joins.dedup();
        let mut columns: Vec<ColumnUse> = self
            .columns
            .iter()
            .map(|(table, column)| ColumnUse { table: Some(table.to_string()), column: column.clone() })
            .chain(self.loose.iter().map(|column| ColumnUse { table: None, column: column.clone() }))
            .collect();
        columns.sort();
        let complete = !(self.open || self.given || missing);
        Some(Statement {
            kind,
            reads: reads.into_iter().collect(),
            writes: writes.into_iter().collect(),
            joins,
            columns,
            complete,
        })
    }
}

impl Value {
    pub fn part(part: Part) -> Self {
        Self::Part(Arc::new(part))
    }

    /// Something that came in from outside of the function.
    pub fn given() -> Self {
        Self::part(Part { given: true, ..Part::default() })
    }

    pub fn as_part(&self) -> Option<&Arc<Part>> {
        match self {
            Self::Part(part) => Some(part),
            _ => None,
        }
    }

    /// Takes what the value holds into a part.
    pub fn flow_into(&self, part: &mut Part) {
        match self {
            Self::Part(inner) => part.absorb(inner),
            Self::Tuple(values) => values.iter().for_each(|value| value.flow_into(part)),
            Self::Gives(value) => value.flow_into(part),
            Self::Unknown | Self::Model(_) | Self::Text(_) => {}
        }
    }

    /// Whether it is a statement under construction.
    pub fn is_statement(&self) -> bool {
        matches!(self, Self::Part(part) if part.verb != Verb::None)
    }

    pub fn is_text(&self) -> bool {
        matches!(self, Self::Text(_))
    }

    /// Whether there is a statement (or a table) in it that the body at hand has begun.
    pub fn carries(&self) -> bool {
        match self {
            Self::Part(part) => !part.births.is_empty() || (part.verb != Verb::None && !part.given),
            Self::Tuple(values) => values.iter().any(Self::carries),
            Self::Gives(value) => value.carries(),
            Self::Unknown | Self::Model(_) | Self::Text(_) => false,
        }
    }

    /// What two ways through the code give together.
    pub fn join(self, other: Value) -> Value {
        match (self, other) {
            (Value::Unknown, other) | (other, Value::Unknown) => other,
            (Value::Part(mut a), Value::Part(b)) => {
                if !Arc::ptr_eq(&a, &b) {
                    Arc::make_mut(&mut a).or(&b);
                }
                Value::Part(a)
            }
            (Value::Tuple(a), Value::Tuple(b)) if a.len() == b.len() => {
                Value::Tuple(Arc::new(a.iter().zip(b.iter()).map(|(a, b)| a.clone().join(b.clone())).collect()))
            }
            (Value::Model(a), Value::Model(b)) if a == b => Value::Model(a),
            (part @ Value::Part(_), _) | (_, part @ Value::Part(_)) => part,
            (a, _) => a,
        }
    }

    /// The same without the births: it leaves the body that has them.
    pub fn foreign(self) -> Value {
        match self {
            Value::Part(mut part) => {
                if !part.births.is_empty() {
                    Arc::make_mut(&mut part).births.clear();
                }
                Value::Part(part)
            }
            Value::Tuple(values) => Value::Tuple(Arc::new(values.iter().cloned().map(Value::foreign).collect())),
            Value::Gives(value) => Value::Gives(Arc::new((*value).clone().foreign())),
            other => other,
        }
    }
}
