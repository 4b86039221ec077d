//! Which pattern of a service map fits what. The most specific one wins: more names, then fewer `*`.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::model::analysis::Analysis;
use crate::model::map::ServiceMap;
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

/// The names of a path; what stands in `<…>` is one name.
pub(super) fn segments(path: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0usize);
    let bytes = path.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'<' => depth += 1,
            b'>' if at == 0 || bytes[at - 1] != b'-' => depth = depth.saturating_sub(1),
            b':' if depth == 0 && bytes.get(at + 1) == Some(&b':') => {
                parts.push(&path[start..at]);
                (at, start) = (at + 1, at + 2);
            }
            _ => {}
        }
        at += 1;
    }
    parts.push(&path[start..]);
    parts
}

fn fit_path(patterns: &[Pattern<'_, Vec<&str>>], path: &str) -> Fit {
    let parts = segments(path);
    let mut fit = Fit::default();
    for pattern in patterns {
        let exact = pattern.parts[0] == "*" || pattern.parts[0] == parts[0];
        let fits = pattern.parts.len() <= parts.len()
            && (exact || is_beside(pattern.parts[0], parts[0]))
            && pattern.parts.iter().zip(&parts).skip(1).all(|(wanted, part)| *wanted == "*" || wanted == part);
        if fits {
            let written = pattern.parts.iter().filter(|part| **part != "*").count();
            fit.add((pattern.parts.len(), written * 2 + usize::from(exact)), pattern);
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

/// Whether a crate is the binary or the build script of a library: `app#bin` of `app`.
fn is_beside(library: &str, krate: &str) -> bool {
    krate.strip_prefix(library).is_some_and(|rest| rest.starts_with('#'))
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
    for pattern in patterns.iter().filter(|pattern| wild(pattern.text, &text)) {
        let written = pattern.text.chars().filter(|sign| *sign != '*').count();
        let whole = usize::from(!pattern.text.contains('*'));
        fit.add((whole + 1, written), pattern);
    }
    fit
}

/// Whether a pattern with `*` for any text fits; time is the product of both lengths at most.
fn wild(pattern: &str, text: &str) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let (mut p, mut t, mut star) = (0, 0, None);
    while t < text.len() {
        if p < pattern.len() && pattern[p] == '*' {
            star = Some((p, t));
            p += 1;
        } else if p < pattern.len() && pattern[p] == text[t] {
            (p, t) = (p + 1, t + 1);
        } else if let Some((at, from)) = star {
            (p, t, star) = (at + 1, from + 1, Some((at, from + 1)));
        } else {
            return false;
        }
    }
    pattern[p..].iter().all(|sign| *sign == '*')
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

/// The parts of a route's path; parameters of all frameworks look the same.
pub(super) fn route_parts(path: &str) -> Vec<String> {
    let part = |part: &str| {
        let parameter = part.starts_with([':', '{', '<']) && part != "{…}";
        if parameter { "{}".to_owned() } else { part.to_owned() }
    };
    path.trim_matches('/').split('/').filter(|part| !part.is_empty()).map(part).collect()
}

fn fit_route(patterns: &[Pattern<'_, (&str, Vec<String>)>], method: &str, path: &str) -> Fit {
    let parts = route_parts(path);
    let mut fit = Fit::default();
    for pattern in patterns {
        let (wanted, path) = &pattern.parts;
        if *wanted != "*" && *wanted != method && method != "ANY" {
            continue;
        }
        let (path, open) = match path.split_last() {
            Some((last, before)) if last == "**" => (before, true),
            _ => (path.as_slice(), false),
        };
        let same = path.iter().zip(&parts).all(|(wanted, part)| wanted == "*" || wanted == part);
        if same && (path.len() == parts.len() || (open && path.len() <= parts.len())) {
            fit.add((path.len() * 2 + usize::from(!open) + 1, usize::from(*wanted != "*")), pattern);
        }
    }
    fit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_cut_between_names_only() {
        assert_eq!(segments("a::b::<impl x::T for Vec<y::U>>::f"), ["a", "b", "<impl x::T for Vec<y::U>>", "f"]);
        assert_eq!(segments("a::<impl Fn() -> x::Y for Z>"), ["a", "<impl Fn() -> x::Y for Z>"]);
        assert_eq!(segments("a"), ["a"]);
    }

    #[test]
    fn stars_fit_any_text_in_bounded_time() {
        for (pattern, text, fits) in [
            ("user*", "users", true),
            ("*", "", true),
            ("a*b*c", "aXbYc", true),
            ("a*b", "ab", true),
            ("a*b", "abc", false),
            ("users", "user", false),
            ("billing.*", "billing.plans", true),
        ] {
            assert_eq!(wild(pattern, text), fits, "{pattern} {text}");
        }
        assert!(!wild(&"*a".repeat(200), &"a".repeat(100)));
    }
}
