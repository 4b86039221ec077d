//! Every object of a monolith accounted for: `cargo bench --bench databases -- MAP=MIGRATIONS …`, a service map and the folder of the
//! migrations that it is about, each. Everything is restored on a real server: up, down to nothing, up again.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for the terminal")]

#[path = "../tests/support/accounting.rs"]
mod accounting;
#[path = "schema/migrations.rs"]
#[allow(dead_code, reason = "other benches read more of a migration")]
mod migrations;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use accounting::{Server, account, generate, services};
use split::postgres::scratch::Scratch;
use split::postgres::{Address, Origin};

/// Differences that are shown of each.
const SHOWN: usize = 10;

fn main() -> ExitCode {
    let pairs: Vec<(PathBuf, PathBuf)> = std::env::args()
        .skip(1)
        .filter_map(|argument| argument.split_once('=').map(|(map, folder)| (map.into(), folder.into())))
        .collect();
    if pairs.is_empty() {
        eprintln!("cargo bench --bench databases -- MAP=MIGRATIONS …");
        return ExitCode::SUCCESS;
    }
    let server = match Server::start() {
        Ok(server) => server,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    println!(
        "{:<16} {:>8} {:>8} {:>7} {:>7} {:>8} {:>11} {:>10} {:>8}  seconds",
        "map", "services", "objects", "same", "treated", "reported", "unaccounted", "unexpected", "share"
    );
    let mut whole = true;
    for (map, folder) in &pairs {
        match one(&server, map, folder) {
            Ok(fine) => whole &= fine,
            Err(error) => {
                whole = false;
                println!("{:<16} {error}", name(map));
            }
        }
    }
    if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn name(map: &Path) -> String {
    let stem = map.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    if stem == "split" {
        map.parent().and_then(Path::file_name).map(|name| name.to_string_lossy().into_owned()).unwrap_or(stem)
    } else {
        stem
    }
}

fn one(server: &Server, map: &Path, folder: &Path) -> Result<bool, String> {
    let begun = Instant::now();
    let files: Vec<PathBuf> = migrations::in_order(folder)?.into_iter().map(|migration| migration.path).collect();
    let said = |error: split::error::Error| error.to_string();
    let address = Address::new("the server", &server.cluster.url("postgres"), Origin::Variable).map_err(said)?;
    let scratch = Scratch::new(&server.programs, Some(&address), &files).map_err(said)?;
    let monolith = scratch.address().database().to_owned();
    let output = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (code, said) = generate(server, env!("CARGO_BIN_EXE_split"), &monolith, map, output.path())?;
    if code > 1 {
        return Err(said);
    }
    let account = account(server, &monolith, output.path())?;
    let share = 100.0 * (account.same + account.treated + account.reported) as f64 / account.objects.max(1) as f64;
    println!(
        "{:<16} {:>8} {:>8} {:>7} {:>7} {:>8} {:>11} {:>10} {share:>7.2}%  {:.1}",
        name(map),
        services(output.path()).len(),
        account.objects,
        account.same,
        account.treated,
        account.reported,
        account.unaccounted.len(),
        account.unexpected.len(),
        begun.elapsed().as_secs_f64(),
    );
    for (what, list) in [("unaccounted", &account.unaccounted), ("unexpected", &account.unexpected)] {
        for line in list.iter().take(SHOWN) {
            println!("  {what}: {}", line.replace('\n', " "));
        }
    }
    for line in said.lines().filter(|line| line.contains(": ")).take(SHOWN) {
        println!("  {line}");
    }
    Ok(account.unaccounted.is_empty() && account.unexpected.is_empty())
}
