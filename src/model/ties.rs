//! Everything that ties two parts of a system: services, modules, items or tables.

use super::finding::CodePlace;

/// One tie, with the places that make it.
#[derive(Debug, Clone, PartialEq)]
pub struct Tie {
    pub kind: TieKind,
    /// What is tied: `a → b`, a table, a transaction.
    pub what: String,
    /// How much it weighs: the number of places, transactions and foreign keys more.
    pub weight: u32,
    /// Sorted.
    pub places: Vec<CodePlace>,
    /// From the second part to the first one.
    pub back: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TieKind {
    Transaction,
    ForeignKey,
    Join,
    Write,
    Read,
    Reference,
}

impl TieKind {
    /// A tie through a database is harder to cut than one of code.
    #[must_use]
    pub fn weight(self) -> u32 {
        match self {
            Self::Transaction => 8,
            Self::ForeignKey | Self::Write => 4,
            Self::Join => 3,
            Self::Read => 2,
            Self::Reference => 1,
        }
    }

    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Transaction => "transaction",
            Self::ForeignKey => "foreign key",
            Self::Join => "join",
            Self::Write => "write",
            Self::Read => "read",
            Self::Reference => "use",
        }
    }
}
