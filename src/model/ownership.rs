//! Who owns what, by a service map.

use std::collections::BTreeMap;

use super::analysis::{ItemId, ModuleId};
use super::schema::Name;

/// The owner of a module, an item, a table or a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// Index into [`Ownership::services`].
    Service(u32),
    /// The library that everyone may use.
    Shared,
    /// Nobody. Two things without an owner never count as one service.
    Nobody,
    /// Patterns of two services fit equally well; index into [`Ownership::contested`].
    Contested(u32),
}

/// Who owns each part of a codebase.
#[derive(Debug, Default, Clone)]
pub struct Ownership {
    /// Names, sorted.
    pub services: Vec<String>,
    /// By `ModuleId`.
    pub modules: Vec<Owner>,
    /// By `ItemId`.
    pub items: Vec<Owner>,
    /// Tables and views, by database and name.
    pub tables: BTreeMap<(u32, Name), Owner>,
    /// By index of the route.
    pub routes: Vec<Owner>,
    /// The services that claim the same, sorted.
    pub contested: Vec<Vec<u32>>,
    /// Patterns of the map that fit nothing: their path in the map, and the pattern.
    pub idle: Vec<(String, String)>,
}

impl Ownership {
    #[must_use]
    pub fn module(&self, id: ModuleId) -> Owner {
        self.modules[id.0 as usize]
    }

    #[must_use]
    pub fn item(&self, id: ItemId) -> Owner {
        self.items[id.0 as usize]
    }

    #[must_use]
    pub fn table(&self, database: u32, name: &Name) -> Owner {
        self.tables.get(&(database, name.clone())).copied().unwrap_or(Owner::Nobody)
    }

    /// For people.
    #[must_use]
    pub fn name(&self, owner: Owner) -> String {
        match owner {
            Owner::Service(index) => self.services[index as usize].clone(),
            Owner::Shared => "shared".to_owned(),
            Owner::Nobody => "nobody".to_owned(),
            Owner::Contested(index) => {
                let names =
                    self.contested[index as usize].iter().map(|service| self.services[*service as usize].as_str());
                names.collect::<Vec<_>>().join(" and ")
            }
        }
    }
}
