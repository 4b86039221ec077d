//! Generated migrations by other people's runners: sqlx (up, down to nothing, up again) and refinery (up), each against what psql
//! makes, on the reference and on every trap: `cargo bench --bench runners`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for the terminal")]

#[path = "../tests/support/accounting.rs"]
#[allow(dead_code, reason = "here one catalog is held against another of the same service")]
mod accounting;
#[path = "schema/migrations.rs"]
#[allow(dead_code, reason = "other benches read more of a migration")]
mod migrations;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use accounting::{Catalog, Server, Service, generate, services};
use split::postgres::scratch::Scratch;
use split::postgres::{Address, Origin};

fn main() -> ExitCode {
    match all() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn home(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn all() -> Result<(), String> {
    let runners = built()?;
    let server = Server::start()?;
    println!("{:<20} {:>8} {:>10} {:>8} {:>8} {:>8}", "schema", "services", "migrations", "psql", "sqlx", "refinery");
    let files: Vec<PathBuf> = migrations::in_order(&home("examples/monolith/migrations"))?
        .into_iter()
        .map(|migration| migration.path)
        .collect();
    let said = |error: split::error::Error| error.to_string();
    let address = Address::new("the server", &server.cluster.url("postgres"), Origin::Variable).map_err(said)?;
    let reference = Scratch::new(&server.programs, Some(&address), &files).map_err(said)?;
    one(&server, &runners, "corallum", reference.address().database(), &home("examples/monolith/split.yaml"))?;
    let mut fixtures: Vec<PathBuf> = fs::read_dir(home("tests/fixtures/databases"))
        .map_err(|error| error.to_string())?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "sql"))
        .collect();
    fixtures.sort();
    for file in fixtures {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        server.create(&name)?;
        server.psql(&name, &[], std::slice::from_ref(&file))?;
        one(&server, &runners, &name, &name, &home("tests/fixtures/databases/split.yaml"))?;
    }
    Ok(())
}

/// The program with both runners; `SPLIT_GENERATED_TARGET` names a folder for what Cargo builds.
fn built() -> Result<PathBuf, String> {
    let target = std::env::var_os("SPLIT_GENERATED_TARGET").map_or_else(|| home("target/generated"), PathBuf::from);
    let status = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--locked", "--manifest-path"])
        .arg(home("benches/runners/Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .status()
        .map_err(|error| error.to_string())?;
    if status.success() { Ok(target.join("debug/runners")) } else { Err("the runners do not build".to_owned()) }
}

fn one(server: &Server, runners: &Path, name: &str, monolith: &str, map: &Path) -> Result<(), String> {
    let output = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (code, said) = generate(server, env!("CARGO_BIN_EXE_split"), monolith, map, output.path())?;
    if code != 0 {
        return Err(format!("{name}: {said}"));
    }
    let all = services(output.path());
    let mut times = [Duration::ZERO; 3];
    let count: usize = all.iter().map(|service| service.ups.len()).sum();
    for service in &all {
        let each = runs(server, runners, service).map_err(|error| format!("{name}, {}: {error}", service.name))?;
        times.iter_mut().zip(each).for_each(|(sum, time)| *sum += time);
    }
    let [psql, sqlx, refinery] = times.map(|time| format!("{:.2} s", time.as_secs_f64()));
    println!("{name:<20} {:>8} {count:>10} {psql:>8} {sqlx:>8} {refinery:>8}", all.len());
    Ok(())
}

/// The time of each way up; an error where what is there differs.
fn runs(server: &Server, runners: &Path, service: &Service) -> Result<[Duration; 3], String> {
    const DATABASE: &str = "runner";
    let folder = service.ups[0].parent().ok_or("no folder")?;
    let run = |runner: &str, way: &str| {
        let begun = Instant::now();
        let output = Command::new(runners).args([runner, way, &server.cluster.url(DATABASE)]).arg(folder).output();
        let output = output.map_err(|error| error.to_string())?;
        match output.status.success() {
            true => Ok(begun.elapsed()),
            false => Err(format!("{runner} {way}: {}", String::from_utf8_lossy(&output.stderr))),
        }
    };
    server.create(DATABASE)?;
    let nothing = found(server, DATABASE)?;
    let begun = Instant::now();
    server.apply(DATABASE, &service.ups)?;
    let by_psql = begun.elapsed();
    let wanted = found(server, DATABASE)?;
    server.create(DATABASE)?;
    let by_sqlx = run("sqlx", "up")?;
    same(&wanted, &found(server, DATABASE)?, "sqlx, up")?;
    run("sqlx", "down")?;
    same(&nothing, &found(server, DATABASE)?, "sqlx, down")?;
    run("sqlx", "up")?;
    same(&wanted, &found(server, DATABASE)?, "sqlx, up again")?;
    server.create(DATABASE)?;
    let by_refinery = run("refinery", "up")?;
    same(&wanted, &found(server, DATABASE)?, "refinery, up")?;
    Ok([by_psql, by_sqlx, by_refinery])
}

/// Without what the runners keep for themselves.
fn found(server: &Server, database: &str) -> Result<Catalog, String> {
    let mut catalog = server.catalog(database)?;
    catalog.retain(|what, _| !what.contains("_sqlx_migrations") && !what.contains("refinery_schema_history"));
    Ok(catalog)
}

fn same(wanted: &Catalog, found: &Catalog, what: &str) -> Result<(), String> {
    let differs = |(key, value): &(&String, &String)| wanted.get(*key) != Some(value);
    match found.iter().find(differs).map(|(key, _)| key).or_else(|| wanted.keys().find(|key| !found.contains_key(*key)))
    {
        Some(key) => Err(format!("{what}: {key} is not as psql makes it")),
        None => Ok(()),
    }
}
