//! Gateways and listeners that routes name and that are not there; routes on a door without encryption.

use super::Check;
use super::documents::{list, text};

pub(super) const CHECK: Check = Check {
    name: "gateways",
    find: |world, found| {
        for document in world.of_kind("VirtualService") {
            for gateway in list(document.at("/spec/gateways")).iter().map(text) {
                let name = gateway.rsplit('/').next().unwrap_or_default();
                if name != "mesh" && world.named("Gateway", name).is_none() {
                    found.push(document.found(format!("there is no Gateway `{gateway}`")));
                }
            }
        }
        for document in world.of_kind("HTTPRoute") {
            for parent in list(document.at("/spec/parentRefs")) {
                let (name, section) = (text(&parent["name"]), text(&parent["sectionName"]));
                let Some(gateway) = world.named("Gateway", name) else {
                    found.push(document.found(format!("there is no Gateway `{name}`")));
                    continue;
                };
                let listener = list(gateway.at("/spec/listeners")).iter().find(|one| text(&one["name"]) == section);
                match listener {
                    None => found.push(document.found(format!("Gateway `{name}` has no listener `{section}`"))),
                    Some(one) if text(&one["protocol"]) == "HTTP" && !redirects(document.at("/spec/rules")) => {
                        found.push(document.found("answers without encryption"));
                    }
                    Some(_) => {}
                }
            }
        }
    },
};

fn redirects(rules: &serde_json::Value) -> bool {
    let redirect = |filter: &serde_json::Value| text(&filter["type"]) == "RequestRedirect";
    list(rules).iter().all(|rule| list(&rule["filters"]).iter().any(redirect) && list(&rule["backendRefs"]).is_empty())
}
