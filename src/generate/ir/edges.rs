//! Who may talk to whom: the map's arrows, and what the platform itself adds.

use std::collections::BTreeMap;

use super::{COLLECTOR, Edge, EdgeKind, GATEWAY, PROMETHEUS, Service, System};

pub(super) fn edges(system: &System, services: &[Service]) -> Vec<Edge> {
    let mut edges = Vec::new();
    let mut add = |from: &str, to: &str, port: u16, kind: EdgeKind| {
        edges.push(Edge { from: from.to_owned(), to: to.to_owned(), port, kind });
    };
    for service in services {
        let host = &service.host;
        if service.gateway.is_some() {
            add(GATEWAY, host, service.port, EdgeKind::Gateway);
        }
        for callee in &service.calls {
            // Sorted by name.
            if let Ok(index) = services.binary_search_by(|other| other.name.cmp(callee)) {
                add(host, &services[index].host, services[index].port, EdgeKind::Call);
            }
        }
        if let Some((database, port)) = service.database.as_ref().and_then(|db| Some((db, db.port?))) {
            add(host, &database.host, port, EdgeKind::Database);
        }
        if let Some(broker) = system.broker.as_ref().filter(|_| service.uses_broker) {
            add(host, &broker.host, broker.port, EdgeKind::Events);
        }
        for store in &service.uses {
            add(host, &store.host, store.port, EdgeKind::Store);
        }
        add(PROMETHEUS, host, service.port, EdgeKind::Metrics);
        add(host, COLLECTOR, system.telemetry.port, EdgeKind::Traces);
    }
    if services.iter().any(|service| service.gateway.as_ref().is_some_and(|gateway| gateway.traffic.is_some())) {
        add(GATEWAY, &system.monolith.host, system.monolith.port, EdgeKind::Gateway);
    }
    edges.sort();
    edges
}

/// The edges of one host.
#[derive(Debug, Default)]
pub struct Ends<'p> {
    pub incoming: Vec<&'p Edge>,
    pub outgoing: Vec<&'p Edge>,
}

/// All hosts that edges begin or end at.
#[must_use]
pub fn by_host(edges: &[Edge]) -> BTreeMap<&str, Ends<'_>> {
    let mut hosts: BTreeMap<&str, Ends<'_>> = BTreeMap::new();
    for edge in edges {
        hosts.entry(&edge.from).or_default().outgoing.push(edge);
        hosts.entry(&edge.to).or_default().incoming.push(edge);
    }
    hosts
}

/// Whether a host is a name of the world outside, and so no pod is known by it.
#[must_use]
pub fn is_outside(host: &str) -> bool {
    host.contains('.') || host.len() > 63
}
