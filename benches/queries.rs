//! Compares what we read of query strings with what a real PostgreSQL makes of them: tables read and written.
//!
//! ```text
//! cargo bench --bench queries -- ROOT [--migrations DIR]… [--sql STATEMENT]… [--views] [ROOT …] [--differences N]
//! ```
//!
//! For each root: a scratch database, the migrations of the folders that are named after it (below the root; files
//! `*.sql` in the order of their numbers, `*.down.sql` left out, and folders with an `up.sql`), after the statements of
//! `--sql` (roles, say). Then every query string:
//!
//! - `query` of each `.sqlx/*.json` of the tree, and each string literal of its Rust files that looks like SQL;
//! - of a root that is a list (`tests/sql_queries/forms.txt`): each line up to ` => `;
//! - with `--views`: the definitions of the database's views, and of the server's own;
//! - prepared on the server. What it refuses (other dialects, holes of `format!`, tables that the migrations do not
//!   make) is counted and left out, so are texts of several statements and what cannot be prepared (DDL, `SET`).
//!
//! Truth is the analysed tree (`debug_print_parse`): each relation with the permissions that are asked of it. SELECT is
//! a read, INSERT, UPDATE and DELETE are writes; views are not expanded, functions not looked into. A statement agrees
//! where both lists of tables are equal. It is read twice: with the tables of the scratch database known, and without.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for the terminal")]

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use split::frontend::sql::named;
use split::model::data::Statement;
use split::model::schema::{Dialect, Name, Schema};

#[path = "queries/judge.rs"]
mod judge;
#[path = "queries/server.rs"]
mod server;
#[path = "queries/strings.rs"]
mod strings;

const USAGE: &str =
    "cargo bench --bench queries -- ROOT [--migrations DIR]… [--sql STATEMENT]… [--views] [ROOT …] [--differences N]";

#[derive(Default)]
struct Repository {
    root: PathBuf,
    migrations: Vec<String>,
    before: Vec<String>,
    views: bool,
}

fn main() -> ExitCode {
    let mut repositories: Vec<Repository> = Vec::new();
    let mut differences = 20;
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    while let Some(argument) = arguments.next() {
        if let ("--views", Some(last)) = (argument.as_str(), repositories.last_mut()) {
            last.views = true;
            continue;
        }
        let value = if argument.starts_with("--") { arguments.next() } else { None };
        match (argument.as_str(), value, repositories.last_mut()) {
            ("--migrations", Some(folder), Some(last)) => last.migrations.push(folder),
            ("--sql", Some(statement), Some(last)) => last.before.push(statement),
            ("--differences", Some(number), _) => differences = number.parse().unwrap_or(differences),
            (root, None, _) if !root.starts_with("--") => {
                repositories.push(Repository { root: PathBuf::from(root), ..Repository::default() });
            }
            _ => {
                eprintln!("queries: `{argument}` is not understood\n{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    if repositories.is_empty() {
        // `cargo bench` runs every bench, this one has nothing to do without a folder.
        println!("queries: skipped. {USAGE}");
        return ExitCode::SUCCESS;
    }
    match compare(&repositories, differences) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("queries: {error}");
            ExitCode::from(2)
        }
    }
}

/// The figures of one repository.
#[derive(Default)]
struct Figures {
    name: String,
    texts: usize,
    prepared: usize,
    agree: usize,
    agree_blind: usize,
    complete: usize,
    took: Duration,
}

fn compare(repositories: &[Repository], differences: usize) -> Result<(), String> {
    let server = server::Server::start()?;
    let mut all = Vec::new();
    for (at, repository) in repositories.iter().enumerate() {
        all.push(one(&server, &format!("split{at}"), repository, differences)?);
    }
    println!("\n| repository | texts | prepared | agree | share | without a schema | complete | µs a text |");
    println!("|---|---|---|---|---|---|---|---|");
    let mut sum = Figures { name: "all".to_owned(), ..Figures::default() };
    for figures in &all {
        row(figures);
        sum.texts += figures.texts;
        sum.prepared += figures.prepared;
        sum.agree += figures.agree;
        sum.agree_blind += figures.agree_blind;
        sum.complete += figures.complete;
        sum.took += figures.took;
    }
    row(&sum);
    Ok(())
}

#[allow(clippy::cast_precision_loss, reason = "counts of texts")]
fn row(figures: &Figures) {
    let share = |part: usize| 100.0 * part as f64 / figures.prepared.max(1) as f64;
    println!(
        "| {} | {} | {} | {} | {:.1} % | {:.1} % | {:.1} % | {:.1} |",
        figures.name,
        figures.texts,
        figures.prepared,
        figures.agree,
        share(figures.agree),
        share(figures.agree_blind),
        share(figures.complete),
        figures.took.as_secs_f64() * 1e6 / figures.texts.max(1) as f64,
    );
}

fn one(
    server: &server::Server,
    database: &str,
    repository: &Repository,
    differences: usize,
) -> Result<Figures, String> {
    let name = repository.root.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    println!("\n## {name}");
    server.create(database)?;
    let mut files = Vec::new();
    for folder in &repository.migrations {
        let base = if repository.root.is_file() { repository.root.parent() } else { Some(&*repository.root) };
        files.extend(strings::migrations(&base.unwrap_or(Path::new("")).join(folder))?);
    }
    let (applied, failed) = server.apply(database, &repository.before, &files)?;
    println!("{applied} migrations, {} statements of them failed", failed.len());
    for message in failed.iter().take(5) {
        println!("  {message}");
    }
    let schema = server.schema(database)?;
    let mut texts = strings::queries(&repository.root)?;
    if repository.views {
        texts.extend(server.views(database)?);
    }
    let begin = Instant::now();
    let ours: Vec<Statement> = texts.iter().map(|text| named(text, Dialect::Postgres, &schema)).collect();
    let took = begin.elapsed();
    let truth = judge::relations(server, database, &texts)?;
    let blind = Schema::default();
    let mut figures = Figures { name, texts: texts.len(), took, ..Figures::default() };
    let mut refused = std::collections::BTreeMap::new();
    for ((text, ours), truth) in texts.iter().zip(&ours).zip(&truth) {
        let truth = match truth {
            Ok(truth) => truth,
            Err(message) => {
                *refused.entry(class(message)).or_insert(0_usize) += 1;
                continue;
            }
        };
        figures.prepared += 1;
        figures.complete += usize::from(ours.complete);
        let agrees = |ours: &Statement| listed(&ours.reads) == truth.reads && listed(&ours.writes) == truth.writes;
        figures.agree_blind += usize::from(agrees(&named(text, Dialect::Postgres, &blind)));
        if agrees(ours) {
            figures.agree += 1;
            if !ours.complete && figures.prepared - figures.complete <= differences {
                println!("agrees, and is not called complete: {}", one_line(text));
            }
        } else if figures.prepared - figures.agree <= differences {
            println!("difference: {}", one_line(text));
            println!(
                "  ours   reads {:?} writes {:?} complete {}",
                listed(&ours.reads),
                listed(&ours.writes),
                ours.complete
            );
            println!("  server reads {:?} writes {:?}", truth.reads, truth.writes);
        }
    }
    for (message, count) in refused {
        println!("not prepared: {count:>5} {message}");
    }
    Ok(figures)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A message without the names in it.
fn class(message: &str) -> String {
    let mut class = String::new();
    let mut quoted = false;
    for character in message.chars() {
        quoted ^= character == '"';
        if !quoted {
            class.push(character);
        }
    }
    class.chars().take(60).collect()
}

/// Names as the server's are written: its own schema and the default one are left out.
fn listed(names: &[Name]) -> Vec<String> {
    let mut listed: Vec<String> = names
        .iter()
        .map(|name| match name.schema.as_deref() {
            Some("pg_catalog") => name.name.clone(),
            _ => name.to_string(),
        })
        .collect();
    listed.sort();
    listed.dedup();
    listed
}
