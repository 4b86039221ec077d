//! `split analyze`: load, read, report.

use std::io::{self, Write};
use std::mem;
use std::time::Instant;

use crate::cli::args::{Analyze, CacheArgs};
use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, facts};
use crate::error::Error;
use crate::frontend::{self, rust};
use crate::graph;
use crate::load::{self, LoadOptions, load_while};
use crate::model::analysis::Analysis;
use crate::model::structure::Level;
use crate::report::{Format, Render, Style};
use crate::write;

pub(super) fn run(args: &Analyze, terminal: &Terminal) -> Result<u8, Error> {
    if let Some(folder) = &args.cache_dir {
        let bar = Bar::new(terminal.shows_progress());
        let cache = CacheArgs { cache_dir: Some(folder.clone()), no_cache: false };
        let facts = facts::analyze(&args.path, &args.migrations, &cache, &bar, terminal)?;
        bar.finish();
        return write_out(args, &facts.analysis, terminal);
    }
    let clock = Instant::now();
    let bar = Bar::new(terminal.shows_progress());
    // First, because it fails first.
    let live = args.database_url.as_deref().map(load::catalog::read).transpose()?;
    if let Some(catalog) = &live {
        let tables = count(catalog.schema.tables.len(), "table");
        terminal.note(&format!("{tables} of the live database read in {:.0?}", clock.elapsed()));
    }
    let options = frontend::Options {
        rust: rust::Options { include_tests: args.include_tests },
        sql: frontend::sql::Options { migrations: args.migrations.clone(), live },
    };
    // The files are parsed while Cargo is asked for the packages.
    let (source, read) = load_while(&args.path, &LoadOptions::default(), |files, folders| {
        rust::read(files, folders, options.rust, &bar)
    })?;
    terminal.note(&format!(
        "{} and {} read in {:.0?}",
        count(source.packages.len(), "package"),
        count(source.rust_files.len(), "Rust file"),
        clock.elapsed()
    ));

    let clock = Instant::now();
    let mut analysis = frontend::analyze_read(&source, read, &options, &bar);
    bar.finish();
    if !args.include_tests {
        analysis = analysis.without_tests();
    }
    terminal.note(&format!("{} references resolved in {:.0?}", analysis.references.len(), clock.elapsed()));

    let code = write_out(args, &analysis, terminal)?;
    // The process ends here: nobody waits for them to be taken apart.
    mem::forget((analysis, source));
    Ok(code)
}

fn write_out(args: &Analyze, analysis: &Analysis, terminal: &Terminal) -> Result<u8, Error> {
    let clock = Instant::now();
    match &args.output {
        None => {
            let style = Style { color: terminal.stdout_has_color() };
            Terminal::print(|out| render(args.format, args.level.level(), style, analysis, out))?;
        }
        Some(file) => {
            let style = Style { color: terminal.file_has_color() };
            write::atomically(file, |out| render(args.format, args.level.level(), style, analysis, out))?;
        }
    }
    terminal.note(&format!("written in {:.0?}", clock.elapsed()));
    Ok(CLEAN)
}

fn count(many: usize, noun: &str) -> String {
    format!("{many} {noun}{}", if many == 1 { "" } else { "s" })
}

fn render(format: &Format, level: Level, style: Style, analysis: &Analysis, out: &mut dyn Write) -> io::Result<()> {
    match format.render {
        Render::Facts(render) => render(analysis, out),
        Render::Structure(render) => render(analysis, &graph::structure(analysis, level), style, out),
    }
}
