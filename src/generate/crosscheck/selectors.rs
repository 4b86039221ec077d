//! Selectors that match nothing, or more than they should.

use serde_json::Value;

use super::documents::{Document, World, is_within, labels, list, text};
use super::{Check, Found};

pub(super) const CHECK: Check = Check {
    name: "selectors",
    find: |world, found| {
        for document in world.of_kind("Deployment") {
            let there = labels(document.at("/spec/template/metadata/labels"));
            let mut own = |pointer: &str, selector: &Value| {
                let wanted = labels(selector);
                if wanted.is_empty() || !is_within(&wanted, &there) {
                    found.push(document.found(format!("`{pointer}` does not match the pods that it makes")));
                }
            };
            own("selector", document.at("/spec/selector/matchLabels"));
            for spread in list(document.at("/spec/template/spec/topologySpreadConstraints")) {
                own("topologySpreadConstraints", &spread["labelSelector"]["matchLabels"]);
            }
        }
        for document in world.of_kind("Service").filter(|document| !document.at("/spec/selector").is_null()) {
            one_kind(world, document, document.at("/spec/selector"), found);
        }
        for document in world.of_kind("PodDisruptionBudget") {
            one_kind(world, document, document.at("/spec/selector/matchLabels"), found);
        }
        for document in world.of_kind("NetworkPolicy") {
            any(world, document, document.at("/spec/podSelector"), found);
            let rules = ["ingress", "egress"].into_iter().zip(["from", "to"]);
            for (peers, _) in rules.flat_map(|(field, ends)| {
                list(&document.value["spec"][field]).iter().map(move |rule| (list(&rule[ends]), field))
            }) {
                for peer in peers.iter().filter(|peer| peer["namespaceSelector"].is_null() && peer["ipBlock"].is_null())
                {
                    any(world, document, &peer["podSelector"], found);
                }
            }
        }
        for kind in ["AuthorizationPolicy", "PeerAuthentication"] {
            for document in world.of_kind(kind).filter(|document| !document.at("/spec/selector").is_null()) {
                any(world, document, document.at("/spec/selector"), found);
            }
        }
    },
};

/// Must find the pods of one Deployment, and nothing else.
fn one_kind(world: &World<'_>, document: &Document, selector: &Value, found: &mut Vec<Found>) {
    let wanted = labels(selector);
    // The monolith, which is not ours.
    if wanted.get(super::documents::NAME).is_some_and(|name| *name == world.platform.system.monolith.host) {
        return;
    }
    if !world.paths.contains("kubernetes/base/kustomization.yaml") {
        return;
    }
    let pods = world.pods_of(&wanted);
    match pods.as_slice() {
        [] => found.push(document.found("its selector matches nothing")),
        [one] if !one.job && world.documents[one.document].name == document.name => {}
        _ => {
            let names: Vec<String> = pods
                .iter()
                .map(|pod| &world.documents[pod.document])
                .map(|pod| format!("{} {}", pod.kind, pod.name))
                .collect();
            found.push(document.found(format!("its selector matches {}", names.join(", "))));
        }
    }
}

fn any(world: &World<'_>, document: &Document, selector: &Value, found: &mut Vec<Found>) {
    let told = labels(&selector["matchLabels"]);
    if !told.is_empty() && world.hosts(selector).is_empty() {
        let name = told
            .get(super::documents::NAME)
            .map_or_else(String::new, |name| format!(" (`{}`)", text(&Value::from(name.as_str()))));
        found.push(document.found(format!("a selector{name} matches nothing")));
    }
}
