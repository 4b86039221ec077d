//! Which pattern of a service map fits what. The most specific one wins: more names, then fewer `*`.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::model::analysis::Analysis;
use crate::model::map::ServiceMap;
use crate::model::map::fits::{is_beside, path_fits, route_fits, route_parts, segments, table_fits};
use crate::model::ownership::{Owner, Ownership};
use crate::model::schema::Name;

/// A pattern with its owner, and where it stands in the map.
struct Pattern<'m, T> {
    parts: T,
    owner: Owner,
    text: &'m str,
    place: String,
}

/// Applies a map to a codebase.
#[must_use]
pub fn ownership(analysis: &Analysis, map: &ServiceMap) -> Ownership {
    let mut result = Ownership { services: map.services.keys().cloned().collect(), ..Ownership::default() };
    let mut contested: BTreeMap<Vec<u32>, u32> = BTreeMap::new();
    let mut used: BTreeSet<String> = BTreeSet::new();

    let patterns = path_patterns(map);
    let modules: Vec<Fit> = analysis.modules.par_iter().map(|module| fit_path(&patterns, &module.id)).collect();
    // Where no pattern reaches into a module, its items are whose the module is.
    let cut: Vec<bool> = analysis.modules.par_iter().map(|module| reaches_into(&patterns, &module.id)).collect();
    let items: Vec<Option<Fit>> = analysis
        .items
        .par_iter()
        .map(|item| cut[item.module.0 as usize].then(|| fit_path(&patterns, &item.id)))
        .collect();
    let mut settle = |fit: Fit, used: &mut BTreeSet<String>| match fit.owners.as_slice() {
        [] => Owner::Nobody,
        [only] => {
            used.extend(fit.places);
            *only
        }
        several => {
            used.extend(fit.places);
            let services: BTreeSet<u32> = several
                .iter()
                .filter_map(|owner| if let Owner::Service(index) = owner { Some(*index) } else { None })
                .collect();
            let key: Vec<u32> = services.into_iter().collect();
            let next = contested.len() as u32;
            Owner::Contested(*contested.entry(key).or_insert(next))
        }
    };
    result.modules = modules.into_iter().map(|fit| settle(fit, &mut used)).collect();
    result.items = items
        .into_iter()
        .zip(&analysis.items)
        .map(|(fit, item)| match fit {
            Some(fit) => settle(fit, &mut used),
            None => result.modules[item.module.0 as usize],
        })
        .collect();

    let tables = table_patterns(map);
    for (number, database) in (0u32..).zip(&analysis.databases) {
        let names = database.schema.tables.iter().map(|table| &table.name);
        for name in names.chain(database.schema.views.iter().map(|view| &view.name)) {
            let owner = settle(fit_table(&tables, name), &mut used);
            result.tables.insert((number, name.clone()), owner);
        }
    }
    let routes = route_patterns(map);
    result.routes = analysis
        .routes
        .iter()
        .map(|route| {
            let fit = fit_route(&routes, &route.method, &route.path);
            match (settle(fit, &mut used), route.handler) {
                // A route that no pattern names belongs to its handler's owner.
                (Owner::Nobody, Some(handler)) => result.items[handler.0 as usize],
                (owner, _) => owner,
            }
        })
        .collect();
    let idle = |place: &String| !used.contains(place);
    let all = patterns.iter().map(|pattern| (pattern.place.clone(), pattern.text.to_owned()));
    let all = all.chain(tables.iter().map(|pattern| (pattern.place.clone(), pattern.text.to_owned())));
    let all = all.chain(routes.iter().map(|pattern| (pattern.place.clone(), pattern.text.to_owned())));
    result.idle = all.filter(|(place, _)| idle(place)).collect();
    result.contested = {
        let mut lists = vec![Vec::new(); contested.len()];
        contested.into_iter().for_each(|(services, index)| lists[index as usize] = services);
        lists
    };
    result
}

/// The owners of the patterns that fit best, and where these stand.
#[derive(Default)]
struct Fit {
    best: (usize, usize),
    owners: Vec<Owner>,
    places: Vec<String>,
}

impl Fit {
    fn add<T>(&mut self, rank: (usize, usize), pattern: &Pattern<'_, T>) {
        if rank < self.best {
            return;
        }
        if rank > self.best {
            (self.best, self.owners, self.places) = (rank, Vec::new(), Vec::new());
        }
        if !self.owners.contains(&pattern.owner) {
            self.owners.push(pattern.owner);
        }
        self.places.push(pattern.place.clone());
    }
}

fn path_patterns(map: &ServiceMap) -> Vec<Pattern<'_, Vec<&str>>> {
    let shared = map.shared.modules.iter().enumerate().map(|(index, text)| Pattern {
        parts: segments(text),
        owner: Owner::Shared,
        text,
        place: format!("shared.modules[{index}]"),
    });
    let services = (0u32..).zip(&map.services).flat_map(|(number, (name, service))| {
        service.modules.iter().enumerate().map(move |(index, text)| Pattern {
            parts: segments(text),
            owner: Owner::Service(number),
            text,
            place: format!("services.{name}.modules[{index}]"),
        })
    });
    shared.chain(services).collect()
}

fn fit_path(patterns: &[Pattern<'_, Vec<&str>>], path: &str) -> Fit {
    let parts = segments(path);
    let mut fit = Fit::default();
    for pattern in patterns {
        if let Some(rank) = path_fits(&pattern.parts, &parts) {
            fit.add(rank, pattern);
        }
    }
    fit
}

/// Whether a pattern may fit something inside of a path and not the path itself.
fn reaches_into(patterns: &[Pattern<'_, Vec<&str>>], path: &str) -> bool {
    let parts = segments(path);
    let begins = |pattern: &Vec<&str>| {
        let mut pairs = parts.iter().zip(pattern).enumerate();
        pairs.all(|(at, (part, wanted))| *wanted == "*" || wanted == part || (at == 0 && is_beside(wanted, part)))
    };
    patterns.iter().any(|pattern| pattern.parts.len() > parts.len() && begins(&pattern.parts))
}

fn table_patterns(map: &ServiceMap) -> Vec<Pattern<'_, ()>> {
    let number = |name: &String| map.services.keys().position(|known| known == name);
    let shared = map.shared.tables.iter().enumerate().filter_map(move |(index, table)| {
        Some(Pattern {
            parts: (),
            owner: Owner::Service(number(&table.owner)? as u32),
            text: &table.table,
            place: format!("shared.tables[{index}].table"),
        })
    });
    let services = (0u32..).zip(&map.services).flat_map(|(number, (name, service))| {
        service.tables.iter().enumerate().map(move |(index, text)| Pattern {
            parts: (),
            owner: Owner::Service(number),
            text,
            place: format!("services.{name}.tables[{index}]"),
        })
    });
    shared.chain(services).collect()
}

fn fit_table(patterns: &[Pattern<'_, ()>], name: &Name) -> Fit {
    let text = name.to_string();
    let mut fit = Fit::default();
    for pattern in patterns {
        if let Some(rank) = table_fits(pattern.text, &text) {
            fit.add(rank, pattern);
        }
    }
    fit
}

fn route_patterns(map: &ServiceMap) -> Vec<Pattern<'_, (&str, Vec<String>)>> {
    (0u32..)
        .zip(&map.services)
        .flat_map(|(number, (name, service))| {
            service.routes.iter().enumerate().filter_map(move |(index, text)| {
                let (method, path) = text.split_once(' ')?;
                Some(Pattern {
                    parts: (method, route_parts(path)),
                    owner: Owner::Service(number),
                    text,
                    place: format!("services.{name}.routes[{index}]"),
                })
            })
        })
        .collect()
}

fn fit_route(patterns: &[Pattern<'_, (&str, Vec<String>)>], method: &str, path: &str) -> Fit {
    let parts = route_parts(path);
    let mut fit = Fit::default();
    for pattern in patterns {
        let (wanted, wanted_parts) = &pattern.parts;
        if let Some(rank) = route_fits((wanted, wanted_parts), (method, &parts)) {
            fit.add(rank, pattern);
        }
    }
    fit
}
