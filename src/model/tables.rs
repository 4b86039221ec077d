//! Who uses which table: what ties the parts of a codebase through their data.

use super::data::Certainty;
use super::schema::Name;

/// How the code of a codebase shares its databases. Everything is ordered.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Sharing {
    /// Those that most areas use first.
    pub tables: Vec<Shared>,
    /// Pairs of tables that statements join, with the most statements first; those of different homes before others.
    pub joins: Vec<Joined>,
    /// Foreign keys between tables of different homes, sorted.
    pub foreign_keys: Vec<Crossing>,
    /// Those over most homes first.
    pub transactions: Vec<Spanning>,
    /// Types that columns of tables of different homes have, with those homes.
    pub types: Vec<Spread>,
    /// Views over tables of different homes, or that several areas read.
    pub views: Vec<Spread>,
}

/// An area is a part of a codebase as its modules show it: the first module below a crate's root, or the crate itself.
pub type Area = String;

#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Shared {
    /// Index into the analysis' databases.
    pub database: u32,
    pub table: Name,
    /// The area that writes it most (reads it most, where none writes); nothing where nobody uses it.
    pub home: Option<Area>,
    /// Sorted by uses, the most first.
    pub uses: Vec<AreaUse>,
}

#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct AreaUse {
    pub area: Area,
    /// Statements that read it.
    pub reads: u32,
    pub writes: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    pub database: Option<u32>,
    pub left: Name,
    pub right: Name,
    /// The tables' homes differ.
    pub across: bool,
    /// Indices of the queries, sorted.
    pub queries: Vec<u32>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossing {
    pub database: u32,
    pub table: Name,
    /// Index into the table's foreign keys.
    pub key: u32,
    pub from: Area,
    pub to: Area,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spanning {
    /// Index into the analysis' transactions.
    pub transaction: u32,
    /// Homes of the tables that it writes, sorted.
    pub homes: Vec<Area>,
    pub certainty: Certainty,
}

/// A view or a type, and the areas that share it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    pub database: u32,
    pub name: Name,
    /// Homes of its tables and areas that use it, sorted.
    pub areas: Vec<Area>,
}
