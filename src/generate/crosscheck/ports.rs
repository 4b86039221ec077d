//! Ports that nothing listens on, and names of ports that are there twice.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Check;
use super::documents::{Document, labels, list, text};

pub(super) const CHECK: Check = Check {
    name: "ports",
    find: |world, found| {
        for pod in &world.pods {
            let document = &world.documents[pod.document];
            let (mut names, mut numbers) = (BTreeSet::new(), BTreeSet::new());
            for port in document.containers().iter().flat_map(|container| list(&container["ports"])) {
                if !names.insert(text(&port["name"])) || !numbers.insert(port["containerPort"].as_u64()) {
                    found.push(document.found(format!("the port `{}` is there twice", text(&port["name"]))));
                }
            }
        }
        for document in world.of_kind("Service") {
            let wanted = labels(document.at("/spec/selector"));
            let mut seen = BTreeSet::new();
            for port in list(document.at("/spec/ports")) {
                if !seen.insert(text(&port["name"])) {
                    found.push(document.found(format!("the port `{}` is there twice", text(&port["name"]))));
                }
                let target = if port["targetPort"].is_null() { &port["port"] } else { &port["targetPort"] };
                let pods = if wanted.is_empty() { Vec::new() } else { world.pods_of(&wanted) };
                for pod in pods {
                    let there = &world.documents[pod.document];
                    if !listens(there, target) {
                        let message = format!("the target port {target} is none of {} `{}`", there.kind, there.name);
                        found.push(document.found(message));
                    }
                }
            }
        }
    },
};

/// Whether a container has the port, by name or by number.
pub(super) fn listens(document: &Document, port: &Value) -> bool {
    let field = if port.is_string() { "name" } else { "containerPort" };
    document.containers().iter().flat_map(|container| list(&container["ports"])).any(|one| &one[field] == port)
}
