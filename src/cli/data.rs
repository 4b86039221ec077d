//! `split data`: the rows of the monolith's database into those of the services, and the proof that all are there.

use std::collections::BTreeMap;
use std::thread::available_parallelism;

use crate::cli::args::{Copy, Data, DataCommand, DataFormat, Sides, Verify};
use crate::cli::generate::OUTPUT;
use crate::cli::progress::Meter;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, FINDINGS, facts};
use crate::data::plan::{Shares, shares};
use crate::data::run::{self, Destination, Request};
use crate::error::Error;
use crate::generate;
use crate::load::map::LoadedMap;
use crate::load::{map, scripts};
use crate::model::map::ServiceMap;
use crate::model::transfer::{Role, Stock, Verified};
use crate::postgres::Address;
use crate::report::transfer as report;
use crate::rules;

/// Where the monolith's database is, where nobody says so.
const FROM: &str = "DATABASE_URL";

pub(super) fn run(args: &Data, terminal: &Terminal) -> Result<u8, Error> {
    match &args.command {
        DataCommand::Copy(args) => copy(args, terminal),
        DataCommand::Verify(args) => verify(args, terminal),
    }
}

fn copy(args: &Copy, terminal: &Terminal) -> Result<u8, Error> {
    let (loaded, source) = begin(&args.sides)?;
    let services = services(&args.sides, &loaded.map)?;
    if args.dry_run {
        let stock = run::stock(&source)?;
        return dry_run(&shares(&loaded.map, &stock), &stock, &services);
    }
    let mut targets = destinations(&args.sides, &loaded.map, &services)?;
    if !args.no_schema {
        let folder = args.generated.clone().unwrap_or_else(|| facts::folder(&loaded.path).join(OUTPUT));
        for target in &mut targets {
            target.scripts = Some(scripts::read(&folder.join("services").join(&target.service).join("migrations"))?);
        }
    }
    let request = Request {
        map: &loaded.map,
        source: &source,
        targets: &targets,
        jobs: jobs(&args.sides),
        create: args.create,
        finish: args.finish,
        verify: args.verify.then_some(args.sides.limit),
    };
    let meter = Meter::new(terminal);
    let result = run::copy(&request, &meter);
    meter.finish();
    let (copied, verified) = result?;
    match args.sides.format {
        DataFormat::Json => Terminal::print(|out| report::copied_json(&copied, verified.as_ref(), out))?,
        DataFormat::Text => Terminal::print(|out| {
            report::copied_text(&copied, out)?;
            verified.as_ref().map_or(Ok(()), |verified| report::verified_text(verified, out))
        })?,
    }
    Ok(if verified.is_none_or(|verified| verified.is_equal()) { CLEAN } else { FINDINGS })
}

fn verify(args: &Verify, terminal: &Terminal) -> Result<u8, Error> {
    let (loaded, source) = begin(&args.sides)?;
    let services = services(&args.sides, &loaded.map)?;
    let targets = destinations(&args.sides, &loaded.map, &services)?;
    let meter = Meter::new(terminal);
    let result = run::verify(&loaded.map, &source, &targets, (jobs(&args.sides), args.sides.limit), &meter);
    meter.finish();
    let verified: Verified = result?;
    Terminal::print(|out| match args.sides.format {
        DataFormat::Json => report::verified_json(&verified, out),
        DataFormat::Text => report::verified_text(&verified, out),
    })?;
    Ok(if verified.is_equal() { CLEAN } else { FINDINGS })
}

fn begin(sides: &Sides) -> Result<(LoadedMap, Address), Error> {
    let path = facts::map_path(&sides.path, sides.map.as_deref())?;
    let loaded = map::read(&path, &rules::names())?;
    let source = match &sides.from {
        Some(text) => Address::argument("--from", text)?,
        None => Address::variable(FROM)?.ok_or_else(|| missing(FROM, "--from"))?,
    };
    Ok((loaded, source))
}

fn missing(variable: &str, option: &str) -> Error {
    Error::DatabaseUrl { option: variable.to_owned(), reason: format!("is not set, and there is no `{option}`") }
}

fn jobs(sides: &Sides) -> usize {
    sides.jobs.map_or_else(|| available_parallelism().map_or(1, usize::from), usize::from)
}

/// The services that are asked for, or all that have tables.
fn services(sides: &Sides, map: &ServiceMap) -> Result<Vec<String>, Error> {
    if let Some(name) = sides.service.iter().find(|name| !map.services.contains_key(*name)) {
        return Err(Error::NoSuchPart { name: name.clone() });
    }
    let has_tables = |name: &String| {
        let shared =
            |table: &crate::model::map::SharedTable| table.owner == *name || table.replicated_to.contains(name);
        !map.services[name].tables.is_empty() || map.shared.tables.iter().any(shared)
    };
    let asked = |name: &&String| match sides.service.is_empty() {
        true => has_tables(name),
        false => sides.service.contains(name),
    };
    Ok(map.services.keys().filter(asked).cloned().collect())
}

fn destinations(sides: &Sides, map: &ServiceMap, services: &[String]) -> Result<Vec<Destination>, Error> {
    let destination = |service: &String| {
        let variable = service.to_uppercase().replace('-', "_");
        let address = match &sides.to {
            Some(pattern) => Address::argument("--to", &filled(pattern, service, &variable, map))?,
            None => {
                let name = format!("{variable}_{FROM}");
                Address::variable(&name)?.ok_or_else(|| missing(&name, "--to"))?
            }
        };
        Ok(Destination { service: service.clone(), address, scripts: None })
    };
    services.iter().map(destination).collect()
}

/// A pattern with what it stands for. Names in a map are such that none of them changes what a URL means.
fn filled(pattern: &str, service: &str, variable: &str, map: &ServiceMap) -> String {
    let platform = generate::platform(map);
    let settings =
        platform.services.iter().find(|known| known.name == service).and_then(|service| service.database.as_ref());
    let (database, user) = settings.map(|settings| (settings.name.clone(), settings.user.clone())).unwrap_or_default();
    let values = [("{service}", service), ("{SERVICE}", variable), ("{database}", &database), ("{user}", &user)];
    values.iter().fold(pattern.to_owned(), |text, (name, value)| text.replace(name, value))
}

fn dry_run(shares: &Shares, stock: &Stock, services: &[String]) -> Result<u8, Error> {
    // A divided table has its blocks in its parts.
    let mut pages: BTreeMap<String, u64> = BTreeMap::new();
    for table in &stock.tables {
        *pages.entry(table.root.as_ref().unwrap_or(&table.name).to_string()).or_default() += table.pages;
    }
    Terminal::print(|out| {
        for service in services {
            for (name, role) in shares.services.get(service).into_iter().flatten() {
                let copy = if *role == Role::Replica { " (a copy; another service owns it)" } else { "" };
                let size = pages.get(&name.to_string()).copied().unwrap_or_default() * 8;
                writeln!(out, "{service}: `{name}`, {size} KiB{copy}")?;
            }
        }
        report::left_out(&shares.left_out, out)
    })?;
    Ok(CLEAN)
}
