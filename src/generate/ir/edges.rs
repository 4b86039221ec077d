//! Who may talk to whom: the map's arrows, and what the platform itself adds.

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
    edges.sort();
    edges
}
