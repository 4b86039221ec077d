//! What a service map is made into: files, one target a file here, printed by the templates of the same name.

mod ci;
mod compose;
mod consul;
pub mod crosscheck;
pub mod database;
mod events;
mod gateway_api;
pub mod ir;
mod istio;
mod kong;
mod kubernetes;
mod nginx;
mod observability;
pub mod services;
pub mod settle;
pub mod sources;
pub mod templates;

use std::collections::BTreeMap;

use rayon::prelude::*;

use self::ir::Platform;
use self::sources::{Made, Sources};
use self::templates::Templates;
use crate::error::Error;
use crate::model::generated::{GeneratedFile, is_fit};
use crate::model::map::ServiceMap;

/// A kind of output.
pub struct Target {
    /// As `--target` takes it; also the folder of its files and of its templates.
    pub name: &'static str,
    pub about: &'static str,
    /// Whether it is written when nobody names targets.
    pub applies: fn(&Platform) -> bool,
    pub files: Files,
}

/// All files of a target, in any order, and what they are made of.
#[derive(Clone, Copy)]
pub enum Files {
    /// The map alone.
    OfPlatform(fn(&Platform, &Templates) -> Result<Vec<GeneratedFile>, Error>),
    /// What the monolith is made of too, as far as it is known.
    OfSources(fn(&Platform, &Sources<'_>, &Templates) -> Result<Made, Error>),
}

/// In the order of help and documentation.
pub const TARGETS: &[Target] = &[
    kong::TARGET,
    nginx::TARGET,
    gateway_api::TARGET,
    kubernetes::TARGET,
    istio::TARGET,
    consul::TARGET,
    compose::TARGET,
    database::TARGET,
    observability::TARGET,
    ci::TARGET,
    services::TARGET,
    events::TARGET,
];

/// The platform of a map, all decided.
#[must_use]
pub fn platform(map: &ServiceMap) -> Platform {
    ir::decide(map)
}

/// All files of some targets, sorted by path, for who has a map alone.
///
/// # Errors
/// When a template is broken, or a target makes a file that may not be written.
pub fn files(platform: &Platform, targets: &[&Target], templates: &Templates) -> Result<Vec<GeneratedFile>, Error> {
    made(platform, &Sources::default(), targets, templates).map(|made| made.files)
}

/// All files of some targets, sorted by path, and what could not be made.
///
/// # Errors
/// When a template is broken, or a target makes a file that may not be written.
pub fn made(
    platform: &Platform,
    sources: &Sources<'_>,
    targets: &[&Target],
    templates: &Templates,
) -> Result<Made, Error> {
    let each: Vec<Made> =
        targets.par_iter().map(|target| one(target, platform, sources, templates)).collect::<Result<_, _>>()?;
    let mut all = Made::default();
    for made in each {
        all.files.extend(made.files);
        all.problems.extend(made.problems);
        all.notes.extend(made.notes);
    }
    all.files.sort_by(|a, b| a.path.cmp(&b.path));
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for file in &all.files {
        // Some file systems take names for the same that differ in case only.
        if !is_fit(&file.path) || seen.insert(file.path.to_lowercase(), &file.path).is_some() {
            return Err(Error::GeneratedPath { path: file.path.clone() });
        }
    }
    Ok(all)
}

fn one(target: &Target, platform: &Platform, sources: &Sources<'_>, templates: &Templates) -> Result<Made, Error> {
    let mut made = match target.files {
        Files::OfPlatform(files) => Made { files: files(platform, templates)?, ..Made::default() },
        Files::OfSources(files) => files(platform, sources, templates)?,
    };
    made.files.iter_mut().for_each(|file| target.name.clone_into(&mut file.target));
    Ok(made)
}

/// Of all that files are made from: the map as it is decided, the targets, the templates, and this program's version.
#[must_use]
pub fn inputs(platform: &Platform, targets: &[&Target], templates: &Templates) -> String {
    let mut text = format!("{}\n", env!("CARGO_PKG_VERSION"));
    for target in targets {
        text.push_str(&format!("{}\n", target.name));
    }
    for (name, _) in templates.names() {
        text.push_str(&format!("{name} {}\n", settle::hash(templates.text(name).unwrap_or_default().as_bytes())));
    }
    // A value of texts and numbers is always JSON.
    text.push_str(&serde_json::to_string(platform).unwrap_or_default());
    settle::hash(text.as_bytes())
}
