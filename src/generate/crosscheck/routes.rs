//! Routes to services or ports that are not there, and shares that are no shares.

use serde_json::Value;

use super::Check;
use super::documents::{World, list, text};

pub(super) const CHECK: Check = Check {
    name: "routes",
    find: |world, found| {
        for document in world.of_kind("VirtualService") {
            for route in list(document.at("/spec/http")).iter().flat_map(|rule| list(&rule["route"])) {
                let destination = &route["destination"];
                let wrong = wrong(world, text(&destination["host"]), &destination["port"]["number"]);
                found.extend(wrong.map(|message| document.found(message)));
            }
            if document.at("/spec/gateways").is_null() {
                for host in list(document.at("/spec/hosts")).iter().map(text) {
                    if world.service(host).is_none() {
                        found.push(document.found(format!("stands for `{host}`, which is no service")));
                    }
                }
            }
        }
        for document in world.of_kind("DestinationRule") {
            let host = text(document.at("/spec/host"));
            if world.service(host).is_none() {
                found.push(document.found(format!("stands for `{host}`, which is no service")));
            }
        }
        for document in world.of_kind("HTTPRoute") {
            for rule in list(document.at("/spec/rules")) {
                let backends = list(&rule["backendRefs"]);
                for backend in backends {
                    let name = text(&backend["name"]);
                    let there = world.named("Service", name).map(|service| list(service.at("/spec/ports")));
                    let wrong = match there {
                        Some(ports) if ports.iter().any(|port| port["port"] == backend["port"]) => None,
                        Some(_) => Some(format!("leads to port {} of `{name}`, which is not there", backend["port"])),
                        // The Services may not be among what is generated.
                        None => wrong(world, name, &backend["port"]),
                    };
                    found.extend(wrong.map(|message| document.found(message)));
                }
                let weights: u64 = backends.iter().filter_map(|backend| backend["weight"].as_u64()).sum();
                if backends.len() > 1 && weights != 100 {
                    found.push(document.found(format!("the weights come to {weights}, not to 100")));
                }
            }
        }
    },
};

fn wrong(world: &World<'_>, host: &str, port: &Value) -> Option<String> {
    let known = match world.service(host) {
        Some(service) => vec![service.port],
        None => world.other_ports(host).into_iter().collect(),
    };
    if known.is_empty() {
        return Some(format!("leads to `{host}`, which is not there"));
    }
    let there = known.iter().any(|known| port.as_u64() == Some(u64::from(*known)));
    (!there).then(|| format!("leads to port {port} of `{host}`, which is not there"))
}
