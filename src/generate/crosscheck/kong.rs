//! Kong: services and targets that lead nowhere, public routes that ask for tokens, protected ones that don't.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Check;
use super::documents::{list, text};

pub(super) const CHECK: Check = Check {
    name: "kong",
    find: |world, found| {
        let platform = world.platform;
        let mut known: BTreeSet<String> =
            platform.services.iter().map(|service| format!("{}:{}", service.address, service.port)).collect();
        known.insert(format!("{}:{}", platform.system.monolith.host, platform.system.monolith.port));
        for document in world.documents.iter().filter(|document| !document.value["_format_version"].is_null()) {
            let upstreams = list(&document.value["upstreams"]);
            let mut names = BTreeSet::new();
            for upstream in upstreams {
                for target in list(&upstream["targets"]) {
                    let target = text(&target["target"]);
                    if !known.contains(target) {
                        found.push(document.found(format!("a target leads to `{target}`, which is not there")));
                    }
                }
            }
            for service in list(&document.value["services"]) {
                let (name, url) = (text(&service["name"]), text(&service["url"]));
                let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
                let host = rest.split(':').next().unwrap_or_default();
                if !known.contains(rest) && !upstreams.iter().any(|upstream| text(&upstream["name"]) == host) {
                    found.push(document.found(format!("`{name}` leads to `{url}`, which is not there")));
                }
                let Some(of_map) = world.service(name) else {
                    found.push(document.found(format!("`{name}` is no service of the map")));
                    continue;
                };
                let Some(gateway) = &of_map.gateway else { continue };
                for route in list(&service["routes"]) {
                    let route_name = text(&route["name"]);
                    if !names.insert(route_name) {
                        found.push(document.found(format!("a second route is called `{route_name}`")));
                    }
                    let asks = list(&route["plugins"]).iter().chain(list(&service["plugins"])).any(is_jwt);
                    let public = gateway.public_groups.iter().any(|group| group.name == route_name);
                    if public && asks {
                        found.push(document.found(format!("`{route_name}` is public and asks for a token")));
                    } else if !public && gateway.protected && !asks {
                        found.push(
                            document.found(format!("`{route_name}` lets everybody in; the map asks for a token")),
                        );
                    }
                }
            }
        }
    },
};

fn is_jwt(plugin: &Value) -> bool {
    text(&plugin["name"]) == "jwt"
}
