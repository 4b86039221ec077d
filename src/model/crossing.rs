//! What does not fit into one service's database, as it is told: what it is, what was done, what a person has to decide.

use schemars::JsonSchema;
use serde::Serialize;

use super::schema::Place;

/// All of `crossings.json`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Document {
    /// Of this format: 1.
    pub version: u32,
    /// Where the schema was read: `live`, `scratch` (the migrations, applied to a server) or `replayed` (the migrations, read).
    pub source: String,
    /// The server's major version; 0 where there was none.
    pub server: u32,
    pub services: Vec<ServiceDocument>,
    pub crossings: Vec<Crossing>,
}

/// What became of a service's database.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ServiceDocument {
    pub name: String,
    /// Tables, views and sequences of its own.
    pub relations: Vec<String>,
    /// Relations that it has a copy of.
    pub copies: Vec<String>,
    /// Objects in its migrations, those for events included.
    pub objects: usize,
    /// Nothing new was written for it: a person has to decide first.
    pub stopped: bool,
}

/// An object of the monolith that more than one service has to do with, or none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Crossing {
    /// `foreign-key`, `view`, `trigger`: what kind of treatment it gets.
    pub treatment: String,
    /// As a map names it: `trigger users users_audit`.
    pub object: String,
    /// The service that it stays with, or that it would belong to; nothing where it is nobody's.
    pub service: Option<String>,
    /// The others.
    pub with: Vec<String>,
    /// The tables, views and sequences that are in it.
    pub relations: Vec<String>,
    /// What was done.
    pub done: String,
    /// What a person has to decide or to look after; empty where nothing is left.
    pub decide: String,
    /// Whether the service is not written until then.
    pub stops: bool,
    /// What a map may say of it (`shared.objects`), with what it means.
    pub answers: Vec<Answer>,
    /// What the map says.
    pub answer: Option<String>,
    /// Where the migrations make it, where it was read there.
    pub defined: Option<Place>,
    /// Places in the code that depend on it.
    pub places: Vec<CodePlace>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Answer {
    pub word: String,
    pub means: String,
}

/// A place in the code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct CodePlace {
    /// Relative to the root, with `/`.
    pub file: String,
    /// From 1.
    pub line: u32,
    /// The service whose code it is; nothing where it is nobody's.
    pub service: Option<String>,
    /// What the statement does: `select`, `insert`.
    pub statement: String,
}
