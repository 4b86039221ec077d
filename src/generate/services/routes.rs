//! The routes of a service: those of the monolith that are its own, and those that the map names; all paths fit one router.

use std::collections::{BTreeMap, BTreeSet};

use super::names;
use crate::generate::ir::{Gateway, Service};
use crate::model::map::fits::{route_fits, route_parts};

/// A part of a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Segment {
    Fixed(String),
    /// One part that varies.
    Parameter(String),
    /// All that is left.
    Rest(String),
}

/// Who may call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Access {
    Open,
    /// People with a token, and services.
    Callers,
    /// Services alone.
    Services,
}

/// Methods that a router knows.
pub(super) const METHODS: &[&str] = &["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT"];

/// What every service has itself.
const TAKEN: &[&str] = &["/livez", "/readyz", "/metrics"];

/// Takes a path apart, however its framework writes what varies.
pub(super) fn segments(path: &str) -> Vec<Segment> {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    // What is put before all routes when the monolith starts is not known, and the gateway's to add.
    let parts = path.trim_matches('/').split('/').filter(|part| !part.is_empty()).skip_while(|part| *part == "{…}");
    parts
        .map(|part| {
            let rest = |name: &str| Segment::Rest(names::ident(if name.is_empty() { "rest" } else { name }));
            let parameter = |name: &str| Segment::Parameter(names::ident(if name.is_empty() { "part" } else { name }));
            if part == "*" {
                return parameter("part");
            }
            if let Some(name) = part.strip_prefix("{*").and_then(|name| name.strip_suffix('}')) {
                return rest(name);
            }
            if let Some(name) = part.strip_prefix('*') {
                return rest(name.trim_start_matches('*'));
            }
            if let Some(name) = part.strip_prefix('<').and_then(|name| name.strip_suffix("..>")) {
                return rest(name);
            }
            if let Some(name) = part.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
                let (name, pattern) = name.split_once(':').unwrap_or((name, ""));
                return if pattern == ".*" || pattern == ".+" { rest(name) } else { parameter(name) };
            }
            if let Some(name) = part.strip_prefix('<').and_then(|name| name.strip_suffix('>')) {
                return parameter(name);
            }
            match part.strip_prefix(':') {
                Some(name) if !name.is_empty() => parameter(name),
                // A part of which some varies: the router has whole parts alone.
                _ if part.contains(['{', '<', '*']) => parameter("part"),
                _ => Segment::Fixed(part.to_owned()),
            }
        })
        .collect()
}

/// As the router and the contract write it.
pub(super) fn path(segments: &[Segment], rest: &str) -> String {
    let parts: Vec<String> = segments
        .iter()
        .map(|segment| match segment {
            Segment::Fixed(text) => text.clone(),
            Segment::Parameter(name) => format!("{{{}}}", name.trim_start_matches("r#")),
            Segment::Rest(name) => format!("{{{rest}{}}}", name.trim_start_matches("r#")),
        })
        .collect();
    format!("/{}", parts.join("/"))
}

/// What varies, in order.
pub(super) fn parameters(segments: &[Segment]) -> Vec<&str> {
    let names = segments.iter().filter_map(|segment| match segment {
        Segment::Fixed(_) => None,
        Segment::Parameter(name) | Segment::Rest(name) => Some(name.as_str()),
    });
    names.collect()
}

/// The name of the function that answers a route: it stays when other routes come.
pub(super) fn function(method: &str, segments: &[Segment]) -> String {
    let mut name = method.to_ascii_lowercase();
    for segment in segments {
        let (Segment::Fixed(text) | Segment::Parameter(text) | Segment::Rest(text)) = segment;
        name.push('_');
        name.push_str(&names::snake(&names::plain(text.trim_start_matches("r#"))));
    }
    if segments.is_empty() {
        name.push_str("_root");
    }
    name
}

/// A router takes paths that differ in the name of what varies for two that collide: at each place the first name holds. Where
/// one part may vary and all that is left too, the latter can't stay. Says which paths had to go, and why.
#[derive(Default)]
pub(super) struct Paths {
    /// The name of what varies below a path.
    names: BTreeMap<String, String>,
    rests: BTreeSet<String>,
}

impl Paths {
    pub fn fit(&mut self, segments: &mut [Segment]) -> Result<(), String> {
        let mut before = String::new();
        let mut seen: Vec<String> = Vec::new();
        for segment in segments.iter_mut() {
            match segment {
                Segment::Fixed(text) => before.push_str(&format!("/{text}")),
                Segment::Parameter(name) => {
                    if self.rests.contains(&before) {
                        return Err("another route takes all that is below its path".to_owned());
                    }
                    let held = self.names.entry(before.clone()).or_insert_with(|| {
                        let mut unique = name.clone();
                        while seen.contains(&unique) {
                            unique.push('2');
                        }
                        unique
                    });
                    name.clone_from(held);
                    seen.push(name.clone());
                    before.push_str("/{}");
                }
                Segment::Rest(_) => {
                    if self.names.contains_key(&before) {
                        return Err("another route has a part that varies in its place".to_owned());
                    }
                    self.rests.insert(before.clone());
                    before.push_str("/{*}");
                }
            }
        }
        Ok(())
    }
}

/// Why a route can't be one of a service, where it can't.
pub(super) fn refused(method: &str, path: &str) -> Option<&'static str> {
    if TAKEN.contains(&path) {
        return Some("every service has it itself");
    }
    (method != "ANY" && !METHODS.contains(&method)).then_some("no router knows its method")
}

/// Who may call a route.
pub(super) fn access(service: &Service, method: &str, path: &str) -> Access {
    let parts = route_parts(path);
    let fits = |route: &str| {
        let (wanted, path) = route.split_once(' ').unwrap_or(("*", route));
        route_fits((wanted, &route_parts(path)), (method, &parts)).is_some()
    };
    let below = |prefix: &String| {
        prefix == "/" || path == prefix || path.strip_prefix(prefix.as_str()).is_some_and(|rest| rest.starts_with('/'))
    };
    let through = |gateway: &Gateway| gateway.prefixes.iter().any(below);
    match &service.gateway {
        Some(gateway) if through(gateway) => {
            let public = gateway.public.iter().any(|route| {
                let method = route.method.as_deref().unwrap_or("*");
                fits(&format!("{method} {}", route.path))
            });
            if !gateway.protected || public { Access::Open } else { Access::Callers }
        }
        // No gateway leads there: whoever calls is a service.
        _ => Access::Services,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_all_frameworks_fit_one_router() {
        for (written, router, name) in [
            ("/users/{id}/permissions", "/users/{id}/permissions", "get_users_id_permissions"),
            ("/users/:id", "/users/{id}", "get_users_id"),
            ("/a/<id>/<rest..>", "/a/{id}/{*rest}", "get_a_id_rest"),
            ("/a/{name:[a-z]+}", "/a/{name}", "get_a_name"),
            ("/files/{*path}", "/files/{*path}", "get_files_path"),
            ("/a/{type}", "/a/{type}", "get_a_type"),
            ("/a/v{x}.json", "/a/{part}", "get_a_part"),
            ("/", "/", "get_root"),
            ("{…}/icons/{…}", "/icons/{unnamed}", "get_icons_unnamed"),
        ] {
            let segments = segments(written);
            assert_eq!(
                (path(&segments, "*"), function("GET", &segments)),
                (router.to_owned(), name.to_owned()),
                "{written}"
            );
        }
    }

    #[test]
    fn what_would_collide_is_settled() {
        let mut paths = Paths::default();
        let mut fit = |text: &str| {
            let mut segments = segments(text);
            paths.fit(&mut segments).map(|()| path(&segments, "*"))
        };
        assert_eq!(fit("/a/{id}"), Ok("/a/{id}".into()));
        assert_eq!(fit("/a/{name}/b"), Ok("/a/{id}/b".into()));
        assert_eq!(fit("/x/{id}/{id}"), Ok("/x/{id}/{id2}".into()));
        assert!(fit("/a/{*rest}").is_err());
        assert_eq!(fit("/b/{*rest}"), Ok("/b/{*rest}".into()));
        assert!(fit("/b/{id}").is_err());
    }
}
