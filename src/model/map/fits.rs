//! What the patterns of a map fit. The most specific one wins: more names, then fewer `*`.

use std::collections::{BTreeMap, BTreeSet};

use super::ServiceMap;

/// How specific a pattern is that fits; more wins.
pub type Rank = (usize, usize);

/// The names of a path; what stands in `<…>` is one name.
#[must_use]
pub fn segments(path: &str) -> Vec<&str> {
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

/// Whether a pattern of paths fits a path: the path itself, or what is below it.
#[must_use]
pub fn path_fits(pattern: &[&str], path: &[&str]) -> Option<Rank> {
    let exact = pattern[0] == "*" || pattern[0] == path[0];
    let fits = pattern.len() <= path.len()
        && (exact || is_beside(pattern[0], path[0]))
        && pattern.iter().zip(path).skip(1).all(|(wanted, part)| *wanted == "*" || wanted == part);
    let written = || pattern.iter().filter(|part| **part != "*").count();
    fits.then(|| (pattern.len(), written() * 2 + usize::from(exact)))
}

/// Whether a crate is the binary or the build script of a library: `app#bin` of `app`.
#[must_use]
pub fn is_beside(library: &str, krate: &str) -> bool {
    krate.strip_prefix(library).is_some_and(|rest| rest.starts_with('#'))
}

/// Whether a pattern of tables fits a table.
#[must_use]
pub fn table_fits(pattern: &str, table: &str) -> Option<Rank> {
    let written = || pattern.chars().filter(|sign| *sign != '*').count();
    wild(pattern, table).then(|| (usize::from(!pattern.contains('*')) + 1, written()))
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

/// The parts of a route's path; parameters of all frameworks look the same.
#[must_use]
pub fn route_parts(path: &str) -> Vec<String> {
    let part = |part: &str| {
        let parameter = part.starts_with([':', '{', '<']) && part != "{…}";
        if parameter { "{}".to_owned() } else { part.to_owned() }
    };
    path.trim_matches('/').split('/').filter(|part| !part.is_empty()).map(part).collect()
}

/// Whether a pattern of routes, as method and parts, fits a route. A route of any method is written `ANY` or `*`.
#[must_use]
pub fn route_fits(pattern: (&str, &[String]), route: (&str, &[String])) -> Option<Rank> {
    let ((wanted, path), (method, parts)) = (pattern, route);
    if wanted != "*" && wanted != method && !matches!(method, "ANY" | "*") {
        return None;
    }
    let (path, open) = match path.split_last() {
        Some((last, before)) if last == "**" => (before, true),
        _ => (path, false),
    };
    let same = path.iter().zip(parts).all(|(wanted, part)| wanted == "*" || wanted == part);
    let fits = same && (path.len() == parts.len() || (open && path.len() <= parts.len()));
    fits.then(|| (path.len() * 2 + usize::from(!open) + 1, usize::from(wanted != "*")))
}

/// The patterns of a map by what they are for. A service's name stands for it, `shared` for the library.
#[derive(Debug, Default, Clone)]
pub struct Patterns {
    /// Patterns without `*`, by text: a large map has one for each part of the code.
    paths: BTreeMap<String, BTreeSet<String>>,
    wild_paths: Vec<(String, String)>,
    tables: BTreeMap<String, BTreeSet<String>>,
    wild_tables: Vec<(String, String)>,
    routes: Vec<(String, Vec<String>)>,
}

impl Patterns {
    #[must_use]
    pub fn new(map: &ServiceMap) -> Self {
        let mut patterns = Self::default();
        map.shared.modules.iter().for_each(|path| patterns.add_path(path, "shared"));
        map.shared.tables.iter().for_each(|table| patterns.add_table(&table.table, &table.owner));
        for (name, service) in &map.services {
            service.modules.iter().for_each(|path| patterns.add_path(path, name));
            service.tables.iter().for_each(|table| patterns.add_table(table, name));
            let routes = service.routes.iter().filter_map(|route| route.split_once(' '));
            patterns.routes.extend(routes.map(|(method, path)| (method.to_owned(), route_parts(path))));
        }
        patterns
    }

    /// Patterns of parts of both kinds, with their services.
    #[must_use]
    pub fn of_parts<'p>(parts: impl Iterator<Item = (&'p str, &'p str)>) -> Self {
        let mut patterns = Self::default();
        for (part, service) in parts {
            patterns.add_path(part, service);
            patterns.add_table(part.strip_prefix("table:").unwrap_or(part), service);
        }
        patterns
    }

    pub fn add_path(&mut self, path: &str, service: &str) {
        if segments(path).contains(&"*") {
            self.wild_paths.push((path.to_owned(), service.to_owned()));
        } else {
            self.paths.entry(path.to_owned()).or_default().insert(service.to_owned());
        }
    }

    pub fn add_table(&mut self, table: &str, service: &str) {
        if table.contains('*') {
            self.wild_tables.push((table.to_owned(), service.to_owned()));
        } else {
            self.tables.entry(table.to_owned()).or_default().insert(service.to_owned());
        }
    }

    /// Takes the pattern of exactly this text from a service.
    pub fn remove(&mut self, text: &str, table: bool, service: &str) {
        let plain = if table { &mut self.tables } else { &mut self.paths };
        if let Some(owners) = plain.get_mut(text) {
            owners.remove(service);
            if owners.is_empty() {
                plain.remove(text);
            }
        }
    }

    /// Who owns a part of the code; nobody where two services claim it equally.
    #[must_use]
    pub fn owner_of_path(&self, path: &str) -> Option<&str> {
        let parts = segments(path);
        let library = path.split_once('#').map(|(library, _)| library).filter(|library| library.len() < parts[0].len());
        let mut fits: Vec<(Rank, &str)> = Vec::new();
        for many in (1..=parts.len()).rev() {
            let rest = &parts[1..many];
            let named = |first: &str| std::iter::once(first).chain(rest.iter().copied()).collect::<Vec<_>>().join("::");
            for (first, exact) in std::iter::once((parts[0], 1)).chain(library.map(|library| (library, 0))) {
                let owners = self.paths.get(&named(first)).into_iter().flatten();
                fits.extend(owners.map(|own| ((many, many * 2 + exact), own.as_str())));
            }
            if !fits.is_empty() {
                break;
            }
        }
        for (pattern, own) in &self.wild_paths {
            fits.extend(path_fits(&segments(pattern), &parts).map(|rank| (rank, own.as_str())));
        }
        best(fits.into_iter())
    }

    #[must_use]
    pub fn owner_of_table(&self, table: &str) -> Option<&str> {
        if let Some(owners) = self.tables.get(table) {
            return owners.first().filter(|_| owners.len() == 1).map(String::as_str);
        }
        best(self.wild_tables.iter().filter_map(|(pattern, own)| Some((table_fits(pattern, table)?, own.as_str()))))
    }

    /// Who owns a node of a graph, by its id.
    #[must_use]
    pub fn owner(&self, id: &str, table: bool) -> Option<&str> {
        if table { self.owner_of_table(id.strip_prefix("table:").unwrap_or(id)) } else { self.owner_of_path(id) }
    }

    /// Whether any service names a route, given as `METHOD /path`.
    #[must_use]
    pub fn name_route(&self, route: &str) -> bool {
        let Some((method, path)) = route.split_once(' ') else { return false };
        let parts = route_parts(path);
        self.routes.iter().any(|(wanted, path)| route_fits((wanted, path), (method, &parts)).is_some())
    }

    #[must_use]
    pub fn have_routes(&self) -> bool {
        !self.routes.is_empty()
    }
}

/// The owner of the most specific pattern.
fn best<'m>(fits: impl Iterator<Item = (Rank, &'m str)>) -> Option<&'m str> {
    let mut best: Option<(Rank, Option<&str>)> = None;
    for (rank, own) in fits {
        match &mut best {
            Some((known, owner)) if *known == rank => {
                if *owner != Some(own) {
                    *owner = None;
                }
            }
            Some((known, _)) if *known > rank => {}
            _ => best = Some((rank, Some(own))),
        }
    }
    best.and_then(|(_, owner)| owner)
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

    #[test]
    fn the_most_specific_pattern_owns_and_equal_ones_own_nothing() {
        let patterns =
            Patterns::of_parts([("a", "x"), ("a::b", "y"), ("a::*::c", "z"), ("t*", "x"), ("*1", "y")].into_iter());
        for (path, owner) in
            [("a", Some("x")), ("a#bin::m", Some("x")), ("a::b::d", Some("y")), ("a::b::c", Some("z")), ("ab", None)]
        {
            assert_eq!(patterns.owner(path, false), owner, "{path}");
        }
        assert_eq!(patterns.owner("table:tt", true), Some("x"));
        assert_eq!(patterns.owner("t1", true), None, "two claim it");
    }
}
