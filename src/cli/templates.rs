//! `split templates`: what `generate` prints by.

use std::path::Path;

use crate::cli::args::{TemplatesArgs, TemplatesCommand};
use crate::cli::terminal::Terminal;
use crate::cli::{CLEAN, FINDINGS};
use crate::error::Error;
use crate::generate::settle::merge::diff;
use crate::generate::templates::{EMBEDDED, Override, Templates};
use crate::load::output;

pub(super) fn run(args: &TemplatesArgs) -> Result<u8, Error> {
    match &args.command {
        TemplatesCommand::List { templates } => {
            let templates = with(templates.as_deref())?;
            Terminal::print(|out| {
                templates.names().try_for_each(|(name, file)| match file {
                    Some(file) => writeln!(out, "{name}  {file}"),
                    None => writeln!(out, "{name}"),
                })
            })?;
            Ok(CLEAN)
        }
        TemplatesCommand::Show { name } => {
            let found = EMBEDDED.iter().find(|(known, _)| known == name);
            let (_, text) = found.ok_or_else(|| Error::NoTemplate { name: name.clone() })?;
            Terminal::print(|out| out.write_all(text.as_bytes()))?;
            Ok(CLEAN)
        }
        TemplatesCommand::Diff { templates } => {
            let own = overrides(Some(templates))?;
            let mut text = String::new();
            for own in &own {
                let embedded = EMBEDDED.iter().find(|(known, _)| *known == own.name).map(|(_, text)| *text);
                if embedded != Some(&own.text) {
                    text.push_str(&diff(&own.name, embedded, Some(&own.text)));
                }
            }
            Terminal::print(|out| out.write_all(text.as_bytes()))?;
            // As of `diff` itself.
            Ok(if text.is_empty() { CLEAN } else { FINDINGS })
        }
    }
}

/// The templates, with those of a folder in place of some.
pub(super) fn with(folder: Option<&Path>) -> Result<Templates, Error> {
    Templates::new(&overrides(folder)?)
}

fn overrides(folder: Option<&Path>) -> Result<Vec<Override>, Error> {
    let Some(folder) = folder else { return Ok(Vec::new()) };
    let found = output::templates(folder)?;
    Ok(found.into_iter().map(|(name, path, text)| Override { name, path, text }).collect())
}
