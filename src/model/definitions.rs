//! What a PostgreSQL database is made of, object by object, with the texts that make it: as `pg_dump` and the catalog have
//! it.

use std::collections::BTreeMap;

use super::schema::{Action, Name, Schema};

/// Where the objects come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Origin {
    /// The database that is in use.
    #[default]
    Live,
    /// A server of our own, to which the migrations were applied.
    Scratch,
    /// The migrations, read by a parser: the lesser source.
    Replayed,
}

/// A whole database.
#[derive(Debug, Clone, Default)]
pub struct Definitions {
    pub origin: Origin,
    /// The server's major version.
    pub version: u32,
    /// In an order in which they can be made.
    pub objects: Vec<Object>,
    pub facts: Facts,
    /// The same database as every analysis has it; of functions it says what their bodies read, write and call.
    pub schema: Schema,
}

/// When an object is made: before the rows, with them, after them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Section {
    #[default]
    None,
    PreData,
    Data,
    PostData,
}

/// An object as `pg_dump` writes it into an archive.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Object {
    /// In the archive.
    pub id: u32,
    /// Its class and its oid in the catalog; zeros where it has no row of its own.
    pub catalog: (u32, u32),
    /// As `pg_dump` calls it: `TABLE`, `FK CONSTRAINT`.
    pub kind: String,
    pub schema: Option<String>,
    /// `orders`, `orders orders_user_fkey`, `touch(integer)`.
    pub name: String,
    pub make: String,
    /// Empty where it goes with another.
    pub remove: String,
    pub section: Section,
    /// Of a table.
    pub access_method: Option<String>,
    pub owner: String,
    /// Ids of what has to be there before; sorted.
    pub needs: Vec<u32>,
}

impl Object {
    /// For people, and for a map: `trigger public.users users_audit` without `public`.
    #[must_use]
    pub fn title(&self) -> String {
        let kind = self.kind.to_ascii_lowercase();
        match self.schema.as_deref() {
            Some(schema) if schema != "public" => format!("{kind} {schema}.{}", self.name),
            _ => format!("{kind} {}", self.name),
        }
    }
}

/// What `pg_dump` does not tell, by oid.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    pub relations: BTreeMap<u32, Relation>,
    /// The relation that an object belongs to, by class and oid: of an index, a trigger, a constraint, a policy.
    pub parts: BTreeMap<(u32, u32), u32>,
    pub foreign_keys: BTreeMap<u32, ForeignKeyFacts>,
    /// The index behind each constraint that has one.
    pub constraint_indexes: BTreeMap<u32, String>,
    /// What an object needs besides what its archive says, by class and oid.
    pub needs: BTreeMap<(u32, u32), Vec<(u32, u32)>>,
    pub sequences: BTreeMap<u32, SequenceFacts>,
    /// Functions by name, without those of the server itself.
    pub functions: BTreeMap<Name, Vec<FunctionFacts>>,
    /// The function of each trigger.
    pub triggers: BTreeMap<u32, u32>,
    /// Roles that rights are granted to, or that policies name; without those of the server itself.
    pub roles: Vec<String>,
    pub large_objects: u64,
    /// Where names without a schema are looked for, by the database's own settings.
    pub search_path: String,
    /// What types and functions are by their definition, by class and oid.
    pub fingerprints: BTreeMap<(u32, u32), Fingerprint>,
    /// Versions of extensions that are not those which the server would make by itself.
    pub versions: BTreeMap<String, String>,
}

/// A table, a view, a sequence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Relation {
    pub name: Name,
    /// `r`, `p`, `f`, `v`, `m`, `S`, `c`: as the catalog has it.
    pub kind: char,
    /// What it inherits from, or is a partition of.
    pub parents: Vec<u32>,
    pub is_partition: bool,
    /// `d`, `n`, `f` or `i`: what an update is told by to subscribers.
    pub replica_identity: char,
    /// Columns of the primary key.
    pub primary_key: Vec<String>,
    pub columns: Vec<ColumnFacts>,
    /// Columns of each index that covers all rows, in order.
    pub indexes: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ColumnFacts {
    pub name: String,
    /// As `format_type` writes it, with its schema.
    pub ty: String,
    /// `a` or `d` for an identity.
    pub identity: Option<char>,
    pub generated: bool,
    pub comment: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ForeignKeyFacts {
    pub name: String,
    pub child: u32,
    pub parent: u32,
    pub columns: Vec<String>,
    pub referenced: Vec<String>,
    pub on_delete: Action,
    pub on_update: Action,
    /// The columns that a deletion clears, where it does not clear all.
    pub clears: Vec<String>,
    /// One of a partition that comes with its parent's.
    pub inherited: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SequenceFacts {
    pub owner: Option<(u32, String)>,
    pub identity: bool,
    /// Relations with a default that takes from it.
    pub users: Vec<u32>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FunctionFacts {
    pub oid: u32,
    /// The extension that brought it.
    pub extension: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fingerprint {
    pub schema: String,
    pub name: String,
    /// Of a function, as `pg_get_function_identity_arguments` has them.
    pub arguments: String,
    /// The MD5 of all that it says, as the check of duplicates computes it too.
    pub digest: String,
}
