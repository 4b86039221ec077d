//! Publications and subscriptions: how copies of a table come from its owner, and stay like it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::world::{Owner, ServiceId, World};
use crate::error::Error;
use crate::generate::templates::Templates;
use crate::model::generated::GeneratedFile;

#[derive(Serialize, JsonSchema)]
struct Publication {
    owner: String,
    readers: Vec<Reader>,
    without_key: Vec<Table>,
}

#[derive(Serialize, JsonSchema)]
struct Reader {
    publication: String,
    slot: String,
    tables: Vec<Table>,
}

#[derive(Serialize, JsonSchema, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Table {
    schema: String,
    name: String,
}

#[derive(Serialize, JsonSchema)]
struct Subscription {
    owner: String,
    reader: String,
    /// The variable that says how the reader's server reaches the owner's database.
    variable: String,
    /// Of the subscription and of the publication.
    name: String,
    slot: String,
    tables: Vec<Table>,
}

/// The scripts of all copies.
///
/// # Errors
/// When a template is broken.
pub fn files(world: &World<'_>, templates: &Templates) -> Result<Vec<GeneratedFile>, Error> {
    let mut by_owner: BTreeMap<ServiceId, BTreeMap<ServiceId, Vec<u32>>> = BTreeMap::new();
    for reader in 0..world.services.len() {
        for oid in world.copies(reader) {
            // Partitions come with what they are parts of.
            let inside = world.relation(*oid).is_some_and(|relation| {
                relation.is_partition && relation.parents.iter().any(|parent| world.copies(reader).contains(parent))
            });
            if let (Owner::Service(owner), false) = (world.owner(*oid), inside) {
                by_owner.entry(*owner).or_default().entry(reader).or_default().push(*oid);
            }
        }
    }
    let mut files = Vec::new();
    let print = |template: &str, path: String, value: &dyn Fn(&str) -> Result<Vec<u8>, Error>| {
        Ok::<_, Error>(GeneratedFile::new(path, value(&format!("database/{template}.tera"))?))
    };
    for (owner, readers) in by_owner {
        let owner_name = world.services[owner];
        let mut without_key: Vec<Table> = readers
            .values()
            .flatten()
            .filter(|oid| {
                world.relation(**oid).is_some_and(|relation| {
                    relation.primary_key.is_empty() && !matches!(relation.replica_identity, 'f' | 'i')
                })
            })
            .filter_map(|oid| table(world, *oid))
            .collect();
        without_key.sort();
        without_key.dedup();
        let names = |reader: ServiceId| {
            let name = |text: &str| text.replace('-', "_");
            let both = format!("{}_to_{}", name(owner_name), name(world.services[reader]));
            super::events::short(&both)
        };
        let publication = Publication {
            owner: owner_name.to_owned(),
            readers: readers
                .iter()
                .map(|(reader, tables)| Reader {
                    publication: names(*reader),
                    slot: names(*reader),
                    tables: tables.iter().filter_map(|oid| table(world, *oid)).collect(),
                })
                .collect(),
            without_key,
        };
        for way in ["up", "down"] {
            let path = format!("services/{owner_name}/replication/publication.{way}.sql");
            files.push(print(&format!("publication.{way}.sql"), path, &|name| templates.render(name, &publication))?);
        }
        for (reader, tables) in &readers {
            let subscription = Subscription {
                owner: owner_name.to_owned(),
                reader: world.services[*reader].to_owned(),
                variable: format!("{}_replication", owner_name.replace('-', "_")),
                name: names(*reader),
                slot: names(*reader),
                tables: tables.iter().filter_map(|oid| table(world, *oid)).collect(),
            };
            for way in ["up", "down"] {
                let path = format!("services/{}/replication/from_{owner_name}.{way}.sql", world.services[*reader]);
                files.push(print(&format!("subscription.{way}.sql"), path, &|name| {
                    templates.render(name, &subscription)
                })?);
            }
        }
    }
    Ok(files)
}

fn table(world: &World<'_>, oid: u32) -> Option<Table> {
    let name = &world.relation(oid)?.name;
    Some(Table { schema: name.schema.clone().unwrap_or_else(|| "public".to_owned()), name: name.name.clone() })
}
