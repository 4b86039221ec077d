//! `split explain`: a rule, or everything that ties two parts of a system.

use crate::cli::args::Explain;
use crate::cli::progress::Bar;
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, facts};
use crate::error::Error;
use crate::graph;
use crate::load::map;
use crate::report::Style;
use crate::report::explain;
use crate::rules;

pub(super) fn run(args: &Explain, terminal: &Terminal) -> Result<u8, Error> {
    let style = Style { color: terminal.stdout_has_color() };
    let texts = super::check::rule_texts();
    let Some(first) = &args.first else {
        Terminal::print(|out| explain::rules(&texts, style, out))?;
        return Ok(CLEAN);
    };
    let Some(second) = &args.second else {
        let Some(rule) = texts.iter().find(|rule| rule.name == first) else {
            return Err(Error::NoRule { name: first.clone(), known: rules::names().join(", ") });
        };
        Terminal::print(|out| explain::rule(rule, style, out))?;
        return Ok(CLEAN);
    };
    let map_path = facts::map_path(&args.path, args.map.as_deref())?;
    let loaded = map::read(&map_path, &rules::names())?;
    let root = facts::folder(&map_path).join(loaded.map.system.source.root.as_deref().unwrap_or("."));
    let bar = Bar::new(terminal.shows_progress());
    let facts = facts::analyze(&root, &facts::migrations(&loaded.map), &args.cache, &bar, terminal)?;
    let analysis = &facts.analysis;
    bar.finish();
    let ownership = graph::ownership(analysis, &loaded.map);
    let ties =
        graph::ties(analysis, &ownership, first, second).map_err(|name| Error::NoSuchPart { name: name.to_owned() })?;
    Terminal::print(|out| explain::ties(&ties, first, second, style, out))?;
    Ok(CLEAN)
}
