//! What statements change in a schema: between reading a migration and replaying it. Names are folded, and not yet
//! looked up.

use super::types::TypeName;
use crate::model::schema::{
    Action, Column, Function, Name, Place, Policy, Sequence, TableKind, Trigger, TypeDef, View,
};

#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub place: Place,
    pub kind: ChangeKind,
    /// What does not fit is no finding: it stands in a block that may catch its own errors.
    pub lenient: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ChangeKind {
    Table(Box<NewTable>),
    Alter {
        table: Name,
        if_exists: bool,
        actions: Vec<(Place, TableAction)>,
    },
    Index(Box<NewIndex>),
    View {
        view: View,
        replace: bool,
        if_not_exists: bool,
        temporary: bool,
    },
    Type {
        def: TypeDef,
        /// Of a domain.
        base: Option<TypeName>,
        if_not_exists: bool,
    },
    AlterType {
        name: Name,
        if_exists: bool,
        action: TypeAction,
    },
    Sequence {
        sequence: Sequence,
        if_not_exists: bool,
    },
    /// `OWNED BY`; nothing for `NONE`.
    Owned {
        sequence: Name,
        if_exists: bool,
        by: Option<(Name, String)>,
    },
    Function {
        function: Box<NewFunction>,
        replace: bool,
    },
    Trigger {
        trigger: Trigger,
        /// Of MySQL and SQLite.
        body: Option<String>,
        replace: bool,
        if_not_exists: bool,
    },
    Policy(Policy),
    Extension(Name),
    Schema(Name),
    Drop {
        object: Object,
        names: Vec<Target>,
        if_exists: bool,
        cascade: bool,
    },
    Rename {
        object: Object,
        target: Target,
        if_exists: bool,
        to: String,
    },
    SetSchema {
        object: Object,
        target: Target,
        if_exists: bool,
        schema: String,
    },
    SearchPath(Vec<String>),
    Comment {
        table: Name,
        column: Option<String>,
        text: Option<String>,
    },
    /// Rows are changed; the schema stays as it is.
    Rows {
        reads: Vec<Name>,
        writes: Vec<Name>,
    },
    /// What is made (or taken away again) and has no place among the rest: the statement as it begins, and the names in it.
    Other {
        statement: String,
        names: Vec<Name>,
    },
    /// A call at the top level, with the arguments that are string literals.
    Call {
        function: Name,
        arguments: Vec<Option<String>>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Object {
    Table,
    View,
    Index,
    Type,
    Sequence,
    Function,
    Trigger,
    Policy,
    Extension,
    Schema,
}

impl Object {
    /// For people.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::View => "view",
            Self::Index => "index",
            Self::Type => "type",
            Self::Sequence => "sequence",
            Self::Function => "function",
            Self::Trigger => "trigger",
            Self::Policy => "policy",
            Self::Extension => "extension",
            Self::Schema => "schema",
        }
    }
}

/// What a `DROP` or a `RENAME` means.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Target {
    pub name: Name,
    /// The table of a trigger, a policy or (in MySQL) an index.
    pub on: Option<Name>,
    /// Of a function, where they are written.
    pub arguments: Option<Vec<TypeName>>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewTable {
    pub name: Name,
    pub if_not_exists: bool,
    pub temporary: bool,
    pub kind: TableKind,
    pub items: Vec<Item>,
    pub inherits: Vec<Name>,
    pub partition_of: Option<Name>,
    pub partition_by: Option<String>,
    /// Of `CREATE TABLE … AS`.
    pub query: Option<String>,
    pub of_type: Option<Name>,
    pub comment: Option<String>,
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    Column(NewColumn),
    Constraint(NewConstraint),
    Index(NewIndex),
    Like { table: Name, defaults: bool, constraints: bool, indexes: bool, identity: bool },
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewColumn {
    pub column: Column,
    pub ty: TypeName,
    pub constraints: Vec<NewConstraint>,
    /// Where it goes in MySQL: before all others, or after one.
    pub position: Option<Position>,
    /// Of an identity column, where it is written (`SEQUENCE NAME x`).
    pub sequence: Option<Name>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Position {
    First,
    After(String),
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewConstraint {
    pub name: Option<String>,
    pub kind: ConstraintKind,
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq)]
pub enum ConstraintKind {
    PrimaryKey {
        columns: Vec<String>,
        include: Vec<String>,
        using_index: Option<String>,
    },
    Unique {
        columns: Vec<String>,
        include: Vec<String>,
        using_index: Option<String>,
        variant: String,
    },
    ForeignKey(NewForeignKey),
    Check {
        expression: String,
    },
    /// The expression as written after `EXCLUDE`, and its elements.
    Exclude {
        expression: String,
        elements: Vec<String>,
    },
    NotNull {
        column: String,
    },
}

impl Default for ConstraintKind {
    fn default() -> Self {
        Self::Check { expression: String::new() }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewForeignKey {
    pub columns: Vec<String>,
    pub references: Name,
    /// Empty where none are written.
    pub referenced_columns: Vec<String>,
    pub on_delete: Action,
    pub on_update: Action,
    pub deferrable: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewIndex {
    pub name: Option<Name>,
    pub table: Name,
    pub if_not_exists: bool,
    pub columns: Vec<String>,
    pub include: Vec<String>,
    pub unique: bool,
    pub method: String,
    pub predicate: Option<String>,
    /// `ON ONLY`: not on the partitions.
    pub only: bool,
    /// More is said than is kept.
    pub more: bool,
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq)]
pub enum TableAction {
    AddColumn {
        column: Box<NewColumn>,
        if_not_exists: bool,
    },
    DropColumn {
        name: String,
        if_exists: bool,
        cascade: bool,
    },
    /// MySQL's `MODIFY` and `CHANGE`.
    ChangeColumn {
        old: String,
        column: Box<NewColumn>,
    },
    AddConstraint {
        constraint: NewConstraint,
        if_not_exists: bool,
    },
    DropConstraint {
        name: String,
        if_exists: bool,
        cascade: bool,
    },
    DropPrimaryKey,
    AddIndex(NewIndex),
    DropIndex {
        name: String,
        if_exists: bool,
    },
    RenameTo(Name),
    RenameColumn {
        from: String,
        to: String,
        if_exists: bool,
    },
    RenameConstraint {
        from: String,
        to: String,
    },
    RenameIndex {
        from: String,
        to: String,
    },
    SetSchema(String),
    ColumnType {
        column: String,
        ty: TypeName,
    },
    Default {
        column: String,
        default: Option<String>,
    },
    Nullable {
        column: String,
        nullable: bool,
    },
    AddIdentity {
        column: String,
        identity: crate::model::schema::Identity,
        sequence: Option<Name>,
    },
    DropIdentity {
        column: String,
    },
    DropExpression {
        column: String,
    },
    PrimaryKey {
        columns: Vec<String>,
    },
    Attach(Name),
    Detach(Name),
    Inherit(Name),
    NoInherit(Name),
    RowSecurity(bool),
    Deferrable {
        constraint: String,
        deferrable: bool,
    },
    /// The type's values come from the table on (MySQL).
    Comment(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeAction {
    AddValue { label: String, if_not_exists: bool, before: Option<String>, after: Option<String> },
    RenameValue { from: String, to: String },
    DropValue { label: String },
    AddAttribute { name: String, ty: TypeName },
    DropAttribute { name: String },
    AttributeType { name: String, ty: TypeName },
    RenameAttribute { from: String, to: String },
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct NewFunction {
    pub function: Function,
    /// The types of the arguments that tell functions of one name apart.
    pub arguments: Vec<TypeName>,
    /// The names of all arguments, empty where one has none.
    pub names: Vec<String>,
    /// The text of the body and its first line.
    pub body: String,
    pub body_line: u32,
}
