//! Istio's authorization against the edges of the map: none is forbidden, nothing else is allowed.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::super::ir::{Edge, EdgeKind, GATEWAY, is_outside};
use super::super::istio::{below, principal};
use super::documents::{Document, World, list, text};
use super::{Check, Found};
use crate::model::map::Mtls;

pub(super) const CHECK: Check = Check {
    name: "authorization",
    find: |world, found| {
        let Some(first) = world.of_kind("AuthorizationPolicy").next() else { return };
        let denies = |document: &Document| document.at("/spec") == &json!({});
        if !world.of_kind("AuthorizationPolicy").any(denies) {
            found.push(first.found("no policy denies everything that none allows (`spec: {}`)"));
        }
        let strict = |document: &Document| {
            document.at("/spec/selector").is_null() && text(document.at("/spec/mtls/mode")) == "STRICT"
        };
        if !world.of_kind("PeerAuthentication").any(strict) {
            found.push(first.found("no PeerAuthentication asks everybody for a certificate (STRICT)"));
        }
        let loose = |document: &&Document| !document.at("/spec/selector").is_null();
        for document in world.of_kind("PeerAuthentication").filter(loose) {
            let allowed = |host: &String| world.service(host).is_some_and(|service| service.mesh.mtls != Mtls::Strict);
            if text(document.at("/spec/mtls/mode")) != "STRICT"
                && !world.hosts(document.at("/spec/selector")).iter().all(allowed)
            {
                found.push(document.found("asks for no certificate; the map says it must"));
            }
        }
        let mut allowed = BTreeSet::new();
        for document in world.of_kind("AuthorizationPolicy").filter(|document| !denies(document)) {
            if text(document.at("/spec/action")) != "ALLOW" {
                continue;
            }
            if document.at("/spec/selector").is_null() {
                found.push(document.found("allows something for all pods"));
                continue;
            }
            for host in world.hosts(document.at("/spec/selector")) {
                let ends = world.edges.get(host.as_str());
                let mut incoming: Incoming<'_> = BTreeMap::new();
                for edge in ends.into_iter().flat_map(|ends| &ends.incoming) {
                    let caller = principal(&world.platform.system, &edge.from);
                    incoming.entry((caller, edge.port)).or_default().push(edge);
                }
                for rule in list(document.at("/spec/rules")) {
                    one(world, document, (&host, &incoming), rule, &mut allowed, found);
                }
            }
        }
        for edge in world.platform.edges.iter().filter(|edge| !is_outside(&edge.to)) {
            if !allowed.contains(&(edge.from.clone(), edge.to.clone(), edge.port, edge.kind)) {
                let message =
                    format!("{} → {}:{} is an edge of the map, and no policy allows it", edge.from, edge.to, edge.port);
                found.push(first.found(message));
            }
        }
    },
};

/// Edges that end at one host, by who calls which port.
type Incoming<'p> = BTreeMap<(String, u16), Vec<&'p Edge>>;

type Allowed = BTreeSet<(String, String, u16, EdgeKind)>;

fn one(
    world: &World<'_>,
    document: &Document,
    (host, incoming): (&str, &Incoming<'_>),
    rule: &Value,
    allowed: &mut Allowed,
    found: &mut Vec<Found>,
) {
    let operations: Vec<&Value> = list(&rule["to"]).iter().map(|to| &to["operation"]).collect();
    let ports: Vec<u16> =
        operations.iter().flat_map(|one| list(&one["ports"])).filter_map(|port| text(port).parse().ok()).collect();
    if operations.is_empty() || operations.iter().any(|one| list(&one["ports"]).is_empty()) {
        found.push(document.found("a rule names no port: it opens every one"));
        return;
    }
    let texts = |field: &str| operations.iter().flat_map(|one| list(&one[field])).map(text).collect::<Vec<_>>();
    let (methods, paths) = (texts("methods"), texts("paths"));
    let loose = world.service(host).is_some_and(|service| service.mesh.mtls != Mtls::Strict);
    let sources = list(&rule["from"]);
    if sources.is_empty() {
        let door = |port: &u16| host == GATEWAY && world.platform.system.doors.contains(port);
        if !ports.iter().all(|port| door(port) || loose) {
            found.push(document.found(format!("lets everybody in at `{host}`")));
        }
    }
    let principals: Vec<&str> = sources.iter().flat_map(|one| list(&one["source"]["principals"])).map(text).collect();
    if !sources.is_empty()
        && (principals.is_empty() || sources.iter().any(|one| list(&one["source"]["principals"]).is_empty()))
    {
        found.push(document.found("a rule does not say by name who is let in"));
        return;
    }
    for port in &ports {
        let mut meant: Vec<&Edge> = Vec::new();
        for name in &principals {
            match incoming.get(&((*name).to_owned(), *port)) {
                Some(edges) => meant.extend(edges),
                None => {
                    let message = format!("allows `{name}` to `{host}`:{port}, which is no edge of the map");
                    found.push(document.found(message));
                }
            }
        }
        if sources.is_empty() && loose {
            meant.extend(incoming.iter().filter(|((_, of), _)| of == port).flat_map(|(_, edges)| edges));
        }
        for edge in meant {
            // A caller by name gets what its own edge gives; it may have one rule for each of its edges.
            let wide = match (edge.kind, world.service(host).and_then(|service| service.gateway.as_ref())) {
                (EdgeKind::Gateway, Some(gateway)) => {
                    let fine = below(&gateway.prefixes);
                    if !fine.iter().all(|path| paths.contains(&path.as_str())) && !paths.is_empty() {
                        continue;
                    }
                    paths.is_empty() || paths.iter().any(|path| !fine.iter().any(|one| one == path))
                }
                (EdgeKind::Metrics, _) => paths != ["/metrics"] || methods != ["GET"],
                _ => false,
            };
            if wide && !sources.is_empty() {
                found.push(document.found(format!("lets `{}` at more of `{host}` than the map says", edge.from)));
            }
            allowed.insert((edge.from.clone(), edge.to.clone(), edge.port, edge.kind));
        }
    }
}
