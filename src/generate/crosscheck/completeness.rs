//! What the map says of a service and its files don't: port, image, a Deployment and a Service each; names used twice.

use std::collections::BTreeMap;

use serde_json::json;

use super::documents::{Document, text};
use super::{Check, Found};

pub(super) const CHECK: Check = Check {
    name: "completeness",
    find: |world, found| {
        let mut ports: BTreeMap<u16, &str> = BTreeMap::new();
        for service in &world.platform.services {
            if let Some(other) = ports.insert(service.port, &service.host) {
                let message = format!("`{}` and `{other}` have the same port, {}", service.host, service.port);
                found.push(Found { path: "kubernetes".into(), place: String::new(), message });
            }
        }
        // Faults of the chaos overlay take the place of what has the same name.
        let mut names: BTreeMap<(&str, &str), &Document> = BTreeMap::new();
        let named = world.documents.iter().filter(|one| !one.name.is_empty() && !one.path.contains("/overlays/"));
        for document in named {
            if let Some(other) = names.insert((&document.kind, &document.name), document) {
                found.push(document.found(format!("has the name of another one, in {}", other.path)));
            }
        }
        if !world.paths.contains("kubernetes/base/kustomization.yaml") {
            return;
        }
        for service in &world.platform.services {
            let missing = |kind: &str| Found {
                path: format!("kubernetes/base/{}.yaml", service.host),
                place: String::new(),
                message: format!("there is no {kind} `{}`", service.host),
            };
            match world.named("Deployment", &service.host) {
                None => found.push(missing("Deployment")),
                Some(document) => {
                    let container = document.containers().first();
                    let image = container.map(|container| text(&container["image"])).unwrap_or_default();
                    let bare = image.split('@').next().unwrap_or_default();
                    if bare != service.image && !bare.starts_with(&format!("{}:", service.image)) {
                        found.push(document.found(format!("runs `{image}`; the map says `{}`", service.image)));
                    }
                    let port = container.and_then(|container| container.pointer("/ports/0/containerPort"));
                    if port != Some(&json!(service.port)) {
                        found.push(document.found(format!("does not listen on {}, as the map says", service.port)));
                    }
                }
            }
            match world.named("Service", &service.host) {
                None => found.push(missing("Service")),
                Some(document) if document.at("/spec/ports/0/port") != &json!(service.port) => {
                    found.push(document.found(format!("is not reached at {}, as the map says", service.port)));
                }
                Some(_) => {}
            }
        }
    },
};
