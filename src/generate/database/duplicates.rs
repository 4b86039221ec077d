//! A check of each service for types and functions that several services have, and that must not drift apart.

use schemars::JsonSchema;
use serde::Serialize;

use super::parts::Parts;
use super::treatments::duplicate::is_watched;
use super::world::World;
use crate::error::Error;
use crate::generate::templates::Templates;
use crate::model::generated::GeneratedFile;

#[derive(Serialize, JsonSchema)]
struct Check {
    service: String,
    types: Vec<Watched>,
    functions: Vec<Watched>,
}

#[derive(Serialize, JsonSchema)]
struct Watched {
    title: String,
    schema: String,
    name: String,
    arguments: String,
    digest: String,
}

/// # Errors
/// When a template is broken.
pub fn files(world: &World<'_>, templates: &Templates, all: &Parts) -> Result<Vec<GeneratedFile>, Error> {
    let mut files = Vec::new();
    for (service, part) in all.each.iter().enumerate() {
        let (mut types, mut functions) = (Vec::new(), Vec::new());
        for at in &part.objects {
            let object = world.object(*at);
            let many = all.each.iter().filter(|part| part.objects.contains(at)).count() > 1;
            let Some(known) = world.definitions.facts.fingerprints.get(&object.catalog) else { continue };
            if !many || !is_watched(&object.kind) || world.part_of(*at).is_some() {
                continue;
            }
            let watched = Watched {
                title: object.title(),
                schema: known.schema.clone(),
                name: known.name.clone(),
                arguments: known.arguments.clone(),
                digest: known.digest.clone(),
            };
            if matches!(object.kind.as_str(), "TYPE" | "DOMAIN") {
                types.push(watched);
            } else {
                functions.push(watched);
            }
        }
        if types.is_empty() && functions.is_empty() {
            continue;
        }
        let name = world.services[service].to_owned();
        let path = format!("services/{name}/checks/duplicates.sql");
        let check = Check { service: name, types, functions };
        files.push(GeneratedFile::new(path, templates.render("database/duplicates.sql.tera", &check)?));
    }
    Ok(files)
}
