//! What `propose` takes in besides the code: history, counted statements, traces.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use crate::cli::args::Propose;
use crate::cli::terminal::Terminal;
use crate::error::Error;
use crate::frontend::sql;
use crate::graph::observed::{self, WIDEST};
use crate::load::{git, statements, traces};
use crate::model::analysis::Analysis;
use crate::model::data::Statement;
use crate::model::graph::Graph;
use crate::model::observed::{Commit, Span};
use crate::model::schema::{Dialect, Schema};

/// All that was asked for, read once.
#[derive(Default)]
pub(super) struct Observed {
    commits: Vec<Commit>,
    statements: Vec<(Statement, f64)>,
    spans: Vec<Span>,
    /// The statements of the spans.
    asked: Vec<(String, Statement)>,
}

impl Observed {
    pub fn read(
        args: &Propose,
        folder: &Path,
        analysis: Option<&Analysis>,
        terminal: &Terminal,
    ) -> Result<Self, Error> {
        let mut read = Self::default();
        if let Some(since) = &args.history {
            let root = analysis.map_or(folder, |analysis| &analysis.root);
            read.commits = git::history(root, since.as_deref())?;
            let wide = read.commits.iter().filter(|commit| commit.files > WIDEST).count();
            let all = read.commits.len();
            terminal.note(&format!("history: {all} commits, {wide} of them too wide (more than {WIDEST} files)"));
        }
        if let Some(file) = &args.statements {
            let counted = statements::read(file)?;
            read.statements =
                counted.par_iter().map(|counted| (statement(&counted.text, analysis), counted.calls)).collect();
            terminal.note(&format!("statements: {}", read.statements.len()));
        }
        if let Some(file) = &args.traces {
            read.spans = traces::read(file)?;
            let texts: BTreeSet<&str> = read.spans.iter().map(|span| span.statement.as_str()).collect();
            let texts: Vec<&str> = texts.into_iter().filter(|text| !text.is_empty()).collect();
            read.asked = texts.par_iter().map(|text| ((*text).to_owned(), statement(text, analysis))).collect();
            terminal.note(&format!("traces: {} spans", read.spans.len()));
        }
        Ok(read)
    }

    /// Adds what was read to a graph.
    pub fn add(&self, graph: &mut Graph, analysis: Option<&Analysis>) {
        if !self.commits.is_empty() {
            observed::history(graph, &self.commits, analysis);
        }
        if !self.statements.is_empty() {
            observed::statements(graph, &self.statements, analysis);
        }
        if !self.spans.is_empty() {
            let read: BTreeMap<&str, Statement> =
                self.asked.iter().map(|(text, read)| (text.as_str(), read.clone())).collect();
            observed::traces(graph, &self.spans, &read);
        }
    }
}

/// What a statement reads and writes, with the eyes of the database that has most of its tables.
fn statement(text: &str, analysis: Option<&Analysis>) -> Statement {
    let empty = Schema::default();
    let databases = analysis.iter().flat_map(|analysis| &analysis.databases);
    let read = databases.map(|database| {
        let found = sql::statement(text, database.dialect, &database.schema);
        let known = found.reads.iter().chain(&found.writes).filter(|name| database.schema.table(name).is_some());
        (known.count(), found)
    });
    // Of equals the first.
    let best = read.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map_or_else(|| sql::statement(text, Dialect::Postgres, &empty), |(_, found)| found)
}
