//! Compares the schema that `split` reads out of migrations with what a real PostgreSQL makes of them.
//!
//! ```text
//! cargo bench --bench schema -- [--list N] [FOLDER[=MIGRATIONS]]…
//! ```
//!
//! For each folder of a Cargo project (by default the reference monolith) a throw-away PostgreSQL gets its migrations, file
//! by file and each file as one batch, as sqlx, diesel and refinery do. Then `split`'s own analysis of the folder is compared
//! with the server's catalog, object by object. MIGRATIONS is relative to the folder and `migrations` where it is not given.
//! What is compared exactly and what by presence says `src/model/compare.rs`.
//!
//! Where the server refuses a file (it needs another version, an extension that is not installed), the files before it are
//! compared: they are copied into a project of their own.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for the terminal")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use split::frontend::{self, rust};
use split::load;
use split::model::compare::{Comparison, Difference, ObjectKind, Tally, compare};
use split::model::schema::{Database, Schema};

#[path = "schema/migrations.rs"]
mod migrations;
#[path = "../tests/support/postgres.rs"]
mod postgres_server;

const USAGE: &str = "cargo bench --bench schema -- [--list N] [FOLDER[=MIGRATIONS]]…";

struct Project {
    folder: PathBuf,
    migrations: String,
}

fn main() -> ExitCode {
    let (projects, list) = match arguments(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("{message}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let server = postgres_server::Server::start();
    let mut total: BTreeMap<ObjectKind, Tally> = BTreeMap::new();
    let mut failed = false;
    for (number, project) in projects.iter().enumerate() {
        println!("\n== {} ({})", project.folder.display(), project.migrations);
        match judge(&server, &format!("project_{number}"), project) {
            Ok(comparison) => {
                print(&comparison.tallies, "");
                differences(&comparison, list);
                for (kind, tally) in comparison.tallies {
                    let sum = total.entry(kind).or_default();
                    sum.equal += tally.equal;
                    sum.different += tally.different;
                    sum.only_migrations += tally.only_migrations;
                    sum.only_catalog += tally.only_catalog;
                }
            }
            Err(message) => {
                failed = true;
                println!("not compared: {message}");
            }
        }
    }
    println!("\n== all");
    print(&total, "all ");
    if failed { ExitCode::from(1) } else { ExitCode::SUCCESS }
}

fn judge(server: &postgres_server::Server, database: &str, project: &Project) -> Result<Comparison, String> {
    let url = server.create(database);
    let files = migrations::in_order(&project.folder.join(&project.migrations))?;
    let mut client = server.client(database);
    let bookkeeping = files.first().map(migrations::bookkeeping).unwrap_or_default();
    client.batch_execute(bookkeeping).map_err(|error| error.to_string())?;
    let mut applied = 0;
    for file in &files {
        // The protocol for scripts: the whole file in one transaction, unless it says otherwise itself.
        if let Err(error) = client.batch_execute(&file.text) {
            let reason = error.as_db_error().map_or_else(|| error.to_string(), |answer| answer.message().to_owned());
            println!("the server refuses {}: {reason}", file.name);
            break;
        }
        applied += 1;
    }
    drop(client);
    println!("{applied} of {} migrations applied", files.len());
    let catalog = load::catalog::read(&url).map_err(|error| error.to_string())?;
    let ours = match applied == files.len() {
        true => replayed(&project.folder, &project.migrations)?,
        false => {
            let folder = project.folder.join(&project.migrations);
            let copy = tempfile::tempdir().map_err(|error| error.to_string())?;
            part(&folder, &files[..applied], copy.path()).map_err(|error| format!("no copy could be made: {error}"))?;
            replayed(copy.path(), "migrations")?
        }
    };
    Ok(compare(&ours.unwrap_or_default(), &catalog.schema))
}

/// A project that has some of the migrations.
fn part(folder: &Path, files: &[migrations::Migration], copy: &Path) -> io::Result<()> {
    fs::create_dir(copy.join("src"))?;
    fs::write(copy.join("src/lib.rs"), "")?;
    fs::write(copy.join("Cargo.toml"), "[package]\nname = \"part\"\nversion = \"0.0.0\"\nedition = \"2024\"\n")?;
    for file in files {
        let below = file.path.strip_prefix(folder).map_err(io::Error::other)?;
        let target = copy.join("migrations").join(below);
        fs::create_dir_all(target.parent().unwrap_or(copy))?;
        fs::write(target, &file.text)?;
    }
    Ok(())
}

/// What the analysis of a folder says of its migrations.
fn replayed(folder: &Path, migrations: &str) -> Result<Option<Schema>, String> {
    let source = load::load(folder, &load::LoadOptions::default()).map_err(|error| error.to_string())?;
    let analysis = frontend::analyze(&source, &frontend::Options::default(), &rust::Silent);
    let found = |database: &&Database| database.id.trim_end_matches('/') == migrations.trim_end_matches('/');
    let ids: Vec<&str> = analysis.databases.iter().map(|database| database.id.as_str()).collect();
    let database = analysis.databases.iter().find(found);
    if database.is_none() {
        println!("no database `{migrations}` among {ids:?}");
    }
    for spot in analysis.blind_spots.iter().filter(|spot| spot.file.starts_with(migrations)) {
        println!("blind spot: {}:{} {}", spot.file, spot.line, spot.message);
    }
    Ok(database.map(|database| database.schema.clone()))
}

fn print(tallies: &BTreeMap<ObjectKind, Tally>, word: &str) {
    println!("{:>24} {:>6} {:>6} {:>9} {:>10} {:>10}", "", "equal", "of", "different", "only ours", "only theirs");
    let mut sum = (0, 0);
    for (kind, tally) in tallies {
        println!(
            "{:>24} {:>6} {:>6} {:>9} {:>10} {:>10}",
            kind.noun(),
            tally.equal,
            tally.total(),
            tally.different,
            tally.only_migrations,
            tally.only_catalog
        );
        sum = (sum.0 + tally.equal, sum.1 + tally.total());
    }
    #[allow(clippy::cast_precision_loss, reason = "a share for people")]
    let share = if sum.1 == 0 { 0.0 } else { sum.0 as f64 * 100.0 / sum.1 as f64 };
    println!("{:>24} {:>6} {:>6}   {share:.2} %", format!("{word}objects"), sum.0, sum.1);
}

fn differences(comparison: &Comparison, list: usize) {
    for Difference { kind, name, migrations, catalog, place } in comparison.differences.iter().take(list) {
        let side = |text: &Option<String>| text.clone().unwrap_or_else(|| "–".to_owned());
        let place = if place.file.is_empty() { String::new() } else { format!("  [{}:{}]", place.file, place.line) };
        println!(
            "- {} {name}{place}\n    migrations: {}\n    catalog:    {}",
            kind.noun(),
            side(migrations),
            side(catalog)
        );
    }
    let more = comparison.differences.len().saturating_sub(list);
    if more > 0 {
        println!("… and {more} more differences");
    }
}

fn arguments(mut words: impl Iterator<Item = String>) -> Result<(Vec<Project>, usize), String> {
    let (mut projects, mut list) = (Vec::new(), usize::MAX);
    while let Some(word) = words.next() {
        match word.as_str() {
            "--list" => list = words.next().and_then(|n| n.parse().ok()).ok_or("--list needs a number")?,
            // Cargo passes this to every bench.
            "--bench" => {}
            word if word.starts_with('-') => return Err(format!("unknown argument {word}")),
            word => {
                let (folder, migrations) = word.split_once('=').unwrap_or((word, "migrations"));
                projects.push(Project { folder: folder.into(), migrations: migrations.to_owned() });
            }
        }
    }
    if projects.is_empty() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/monolith");
        projects.push(Project { folder, migrations: "migrations".to_owned() });
    }
    Ok((projects, list))
}
