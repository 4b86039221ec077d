//! `CROSSINGS.md` and `crossings.json`: every object that is not simply in one service's database.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::Parts;
use super::treatments::TREATMENTS;
use super::world::World;
use crate::error::Error;
use crate::generate::templates::Templates;
use crate::model::crossing::{Answer, Crossing, Document, ServiceDocument};
use crate::model::definitions::Origin;
use crate::model::generated::GeneratedFile;

/// Places that stand in the page; the document has all.
const SHOWN: usize = 8;

#[derive(Serialize, JsonSchema)]
struct Page<'p> {
    lesser: bool,
    source: &'static str,
    services: &'p [ServiceDocument],
    open: Vec<Entry<'p>>,
    sections: Vec<Section<'p>>,
}

#[derive(Serialize, JsonSchema)]
struct Section<'p> {
    name: &'static str,
    about: &'static str,
    answers: Vec<Answer>,
    entries: Vec<Entry<'p>>,
}

#[derive(Serialize, JsonSchema, Clone)]
struct Entry<'p> {
    crossing: &'p Crossing,
    with: String,
    places: Vec<String>,
    more: usize,
}

/// # Errors
/// When a template is broken.
pub fn files(world: &World<'_>, templates: &Templates, all: &Parts) -> Result<Vec<GeneratedFile>, Error> {
    let services: Vec<ServiceDocument> = world
        .services
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let mut relations: Vec<String> =
                world.owners().filter(|(oid, _)| world.owns(at, *oid)).map(|(oid, _)| world.name(oid)).collect();
            relations.sort();
            let mut copies: Vec<String> = world.copies(at).iter().map(|oid| world.name(*oid)).collect();
            copies.sort();
            let part = &all.each[at];
            let objects = part.objects.len() + part.pieces.len();
            ServiceDocument { name: (*name).to_owned(), relations, copies, objects, stopped: part.stopped }
        })
        .collect();
    let source = match world.definitions.origin {
        Origin::Live => "live",
        Origin::Scratch => "scratch",
        Origin::Replayed => "replayed",
    };
    let page = page(&services, &all.crossings, source);
    let page = templates.render("database/CROSSINGS.md.tera", &page)?;
    let document = Document {
        version: 1,
        source: source.to_owned(),
        server: world.definitions.version,
        services,
        crossings: all.crossings.clone(),
    };
    // Texts and numbers are always JSON.
    let json = serde_json::to_string_pretty(&document).unwrap_or_default() + "\n";
    Ok(vec![
        GeneratedFile::new("database/CROSSINGS.md", page),
        GeneratedFile::new("database/crossings.json", json.into_bytes()),
        GeneratedFile::new(
            "database/README.md",
            templates.render("database/README.md.tera", &Whole { source: source.to_owned() })?,
        ),
        GeneratedFile::new(
            "database/check.sh",
            templates.render("database/check.sh.tera", &Whole { source: source.to_owned() })?,
        ),
    ])
}

#[derive(Serialize, JsonSchema)]
struct Whole {
    source: String,
}

fn page<'p>(services: &'p [ServiceDocument], crossings: &'p [Crossing], source: &'static str) -> Page<'p> {
    let mut by_treatment: BTreeMap<&str, Vec<Entry<'p>>> = BTreeMap::new();
    let mut open = Vec::new();
    for crossing in crossings {
        let place = |place: &crate::model::crossing::CodePlace| {
            let of = place.service.as_deref().map(|service| format!(" of {service}")).unwrap_or_default();
            format!("{}:{} ({}{of})", place.file, place.line, place.statement)
        };
        let entry = Entry {
            crossing,
            with: super::treatments::listed(&crossing.with),
            places: crossing.places.iter().take(SHOWN).map(place).collect(),
            more: crossing.places.len().saturating_sub(SHOWN),
        };
        if !crossing.decide.is_empty() {
            open.push(entry.clone());
        }
        by_treatment.entry(&crossing.treatment).or_default().push(entry);
    }
    open.sort_by_key(|entry| !entry.crossing.stops);
    let sections = TREATMENTS
        .iter()
        .filter_map(|treatment| {
            let entries = by_treatment.remove(treatment.name)?;
            let answers = treatment.answers.iter().map(super::treatments::answer).collect();
            Some(Section { name: treatment.name, about: treatment.about, answers, entries })
        })
        .collect();
    Page { lesser: source == "replayed", source, services, open, sections }
}
