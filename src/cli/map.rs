//! `split map`: show who owns what; format the file.

use std::fs;

use crate::cli::args::{Map, MapCommand, MapFile, MapFmt, MapSchema};
use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, FINDINGS, facts};
use crate::error::Error;
use crate::graph;
use crate::load::map;
use crate::report::{Style, map as report};
use crate::rules;
use crate::write;

pub(super) fn run(args: &Map, terminal: &Terminal) -> Result<u8, Error> {
    match &args.command {
        MapCommand::Show(args) => show(args, terminal),
        MapCommand::Fmt(args) => format(args, terminal),
        MapCommand::Schema(args) => schema(args),
    }
}

fn show(args: &MapFile, terminal: &Terminal) -> Result<u8, Error> {
    let path = facts::map_path(&args.path, None)?;
    let loaded = map::read(&path, &rules::names())?;
    let root = facts::folder(&path).join(loaded.map.system.source.root.as_deref().unwrap_or("."));
    let bar = Bar::new(terminal.shows_progress());
    let facts = facts::analyze(&root, &facts::migrations(&loaded.map), &args.cache, &bar, terminal)?;
    let analysis = &facts.analysis;
    bar.finish();
    let ownership = graph::ownership(analysis, &loaded.map);
    let style = Style { color: terminal.stdout_has_color() };
    Terminal::print(|out| report::show(&loaded.map, analysis, &ownership, style, out))?;
    Ok(CLEAN)
}

fn schema(args: &MapSchema) -> Result<u8, Error> {
    let text = report::schema_text();
    match &args.output {
        None => Terminal::print(|out| out.write_all(text.as_bytes()))?,
        Some(path) => write::atomically(path, |out| out.write_all(text.as_bytes()))?,
    }
    Ok(CLEAN)
}

fn format(args: &MapFmt, terminal: &Terminal) -> Result<u8, Error> {
    let path = facts::map_path(&args.path, None)?;
    let loaded = map::read(&path, &rules::names())?;
    let formatted = report::format(&loaded.text);
    if formatted == loaded.text {
        return Ok(CLEAN);
    }
    // What was read must be what is written: else the file stays as it is.
    match map::parse(&formatted, &rules::names()) {
        Ok((again, _)) if again == loaded.map => {}
        _ => return Err(Error::NotFormatted { path }),
    }
    if args.check {
        terminal.say(&format!("{} is not formatted", path.display()));
        return Ok(FINDINGS);
    }
    // Somebody may have written meanwhile.
    let now = fs::read(&path).map_err(|source| Error::Read { path: path.clone(), source })?;
    if now != loaded.text.as_bytes() {
        return Err(Error::Changed { path });
    }
    write::atomically(&path, |out| out.write_all(formatted.as_bytes()))?;
    Ok(CLEAN)
}
