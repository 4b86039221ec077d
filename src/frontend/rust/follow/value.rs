//! What an expression may stand for, as far as routes are concerned.

use std::rc::Rc;

use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::Confidence;

/// Stands in a path for what could not be read.
pub const HOLE: &str = "{…}";

/// No path is that long: code that doubles a text again and again must not fill the memory.
pub const LONGEST: usize = 8192;

/// A string, with [`HOLE`]s where parts of it are not written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub text: String,
    /// Without holes.
    pub whole: bool,
}

impl Text {
    pub fn of(text: &str) -> Self {
        Self { text: text.to_owned(), whole: true }
    }

    pub fn hole() -> Self {
        Self { text: HOLE.to_owned(), whole: false }
    }

    pub fn then(&self, next: &Self) -> Self {
        if self.text.len() + next.text.len() > LONGEST {
            return Self::hole();
        }
        Self { text: format!("{}{}", self.text, next.text), whole: self.whole && next.whole }
    }
}

/// Index into the routes that are followed at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoutesId(pub u32);

/// A value. Routes are shared: builders hand on what they were called on, so all names of a router mean one thing.
#[derive(Debug, Clone)]
pub enum Value {
    Unknown,
    Text(Text),
    /// A router, a scope, an application, a list of routes.
    Routes(RoutesId),
    /// Handlers by method, without a path yet.
    Verbs(Rc<Verbs>),
    /// A function, or a method by its path.
    Fn(DefId),
    Closure(Rc<Closure>),
    /// A tuple, an array or a `vec![…]`.
    Tuple(Rc<Vec<Value>>),
}

#[derive(Debug, Clone)]
pub struct Verbs {
    pub framework: &'static str,
    pub verbs: Vec<Verb>,
}

#[derive(Debug, Clone)]
pub struct Verb {
    /// In capitals, or `ANY`.
    pub method: String,
    pub handler: Handler,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handler {
    Def(DefId),
    /// A function of the codebase inside something that wraps it.
    Wrapped(DefId),
    /// What is written where there is no item to name: a closure, an external service.
    Text(String),
    /// What is written and says nothing.
    Unread(String),
}

/// A closure with the names that it saw.
#[derive(Debug)]
pub struct Closure {
    pub def: DefId,
    pub scope: ScopeId,
    pub params: List,
    pub body: ExprId,
    pub env: Vec<(Sym, Value)>,
}

/// What sort of collection routes are put into; each framework gives it its own meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Takes paths and other routers.
    Router,
    /// Has one path for all its methods.
    Resource,
    /// Routes that are collected to be mounted.
    List,
}

#[derive(Debug, Clone)]
pub struct Routes {
    pub framework: &'static str,
    pub kind: Kind,
    /// Stands before the path of everything that is added.
    pub prefix: Text,
    /// The method that a guard asks for.
    pub guard: Option<String>,
    pub entries: Vec<u32>,
    /// Came in from outside the function that is followed: where it is mounted, that function cannot tell.
    pub given: bool,
}

/// One route of one router; where the router is mounted, a new entry with the longer path takes its place.
#[derive(Debug, Clone)]
pub struct Entry {
    pub framework: &'static str,
    pub method: String,
    pub path: Text,
    pub handler: Handler,
    pub file: u32,
    pub line: u32,
    pub confidence: Confidence,
    /// Written in test code.
    pub test: bool,
    /// Another entry stands for it.
    pub absorbed: bool,
}
