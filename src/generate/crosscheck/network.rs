//! Network policies against the edges of the map: none is forbidden, nothing else is allowed.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::ir::{GATEWAY, is_outside};
use super::documents::{Document, World, list, text};
use super::{Check, Found};

pub(super) const CHECK: Check = Check {
    name: "network",
    find: |world, found| {
        let mut allowed = Allowed::default();
        for document in world.of_kind("NetworkPolicy") {
            one(world, document, &mut allowed, found);
        }
        let Some(first) = world.of_kind("NetworkPolicy").find(|document| document.path.starts_with("kubernetes/"))
        else {
            return;
        };
        let denies = |document: &Document| {
            let spec = document.at("/spec");
            spec["podSelector"] == json!({})
                && spec["ingress"].is_null()
                && spec["egress"].is_null()
                && list(&spec["policyTypes"]).len() == 2
        };
        if !world.of_kind("NetworkPolicy").any(denies) {
            found.push(first.found("no policy denies everything that none allows"));
        }
        for edge in &world.platform.edges {
            let key = (edge.from.clone(), edge.to.clone(), edge.port);
            let told = format!("{} → {}:{}", edge.from, edge.to, edge.port);
            let (leaves, enters) = (allowed.egress.contains(&key), allowed.ingress.contains(&key));
            if is_outside(&edge.from) || is_outside(&edge.to) {
                if !is_outside(&edge.from) && !allowed.out.contains(&(edge.from.clone(), edge.port)) {
                    found.push(
                        first.found(format!("{told} is an edge of the map, and `{}` may not send it", edge.from)),
                    );
                }
                continue;
            }
            if !leaves {
                found.push(first.found(format!("{told} is an edge of the map, and `{}` may not send it", edge.from)));
            }
            if !enters {
                found.push(first.found(format!("{told} is an edge of the map, and `{}` may not take it", edge.to)));
            }
        }
    },
};

#[derive(Default)]
struct Allowed {
    ingress: BTreeSet<(String, String, u16)>,
    egress: BTreeSet<(String, String, u16)>,
    /// To anywhere.
    out: BTreeSet<(String, u16)>,
}

fn one(world: &World<'_>, document: &Document, allowed: &mut Allowed, found: &mut Vec<Found>) {
    let spec = document.at("/spec");
    let everybody = spec["podSelector"] == json!({});
    let hosts = if everybody { Vec::new() } else { world.hosts(&spec["podSelector"]) };
    for (kind, field, ends) in [("Ingress", "ingress", "from"), ("Egress", "egress", "to")] {
        let meant = list(&spec["policyTypes"]).iter().any(|one| text(one) == kind);
        if !list(&spec[field]).is_empty() && !meant {
            found.push(document.found(format!("has rules for `{field}`, and `policyTypes` does not name {kind}")));
        }
        for rule in list(&spec[field]) {
            let ports = ports(&rule["ports"]);
            if is_infrastructure(rule, ends, &ports) {
                continue;
            }
            if ports.is_empty() {
                found.push(
                    document.found(format!("a rule for `{field}` names no port, or not all: it opens every one")),
                );
                continue;
            }
            let peers = list(&rule[ends]);
            if everybody {
                found.push(document.found(format!("a rule for `{field}` is for all pods")));
            }
            for host in &hosts {
                if peers.is_empty() {
                    open(world, document, (host, kind), &ports, allowed, found);
                }
                for peer in peers {
                    if !peer["ipBlock"].is_null() || !peer["namespaceSelector"].is_null() {
                        found.push(document.found(format!("a rule for `{field}` reaches beyond the namespace")));
                        continue;
                    }
                    if labels_of(peer).is_none() {
                        found.push(document.found(format!("a rule for `{field}` is for all pods")));
                        continue;
                    }
                    for other in world.hosts(&peer["podSelector"]) {
                        for port in &ports {
                            let (from, to) = if kind == "Ingress" { (&other, host) } else { (host, &other) };
                            let edge = (from.clone(), to.clone(), *port);
                            if !is_edge(world, from, to, *port) {
                                let message = format!("allows {from} → {to}:{port}, which is no edge of the map");
                                found.push(document.found(message));
                            }
                            let side = if kind == "Ingress" { &mut allowed.ingress } else { &mut allowed.egress };
                            side.insert(edge);
                        }
                    }
                }
            }
        }
    }
}

fn labels_of(peer: &Value) -> Option<()> {
    peer["podSelector"]["matchLabels"].as_object().filter(|labels| !labels.is_empty()).map(drop)
}

/// A rule without peers: the gateway's door, or the way to a name outside.
fn open(
    world: &World<'_>,
    document: &Document,
    (host, kind): (&str, &str),
    ports: &[u16],
    allowed: &mut Allowed,
    found: &mut Vec<Found>,
) {
    let outside = |port: &u16| {
        let edges = world.edges.get(host).into_iter().flat_map(|ends| &ends.outgoing);
        edges.into_iter().any(|edge| edge.port == *port && is_outside(&edge.to))
    };
    let door = |port: &u16| host == GATEWAY && world.platform.system.doors.contains(port);
    for port in ports {
        let fine = if kind == "Ingress" { door(port) } else { outside(port) };
        if !fine {
            found.push(document.found(format!("opens port {port} of `{host}` to everybody ({kind})")));
        }
        if kind == "Egress" {
            allowed.out.insert((host.to_owned(), *port));
        }
    }
}

fn is_edge(world: &World<'_>, from: &str, to: &str, port: u16) -> bool {
    let edges = &world.platform.edges;
    let begin = edges.partition_point(|edge| (edge.from.as_str(), edge.to.as_str(), edge.port) < (from, to, port));
    edges.get(begin).is_some_and(|edge| edge.from == from && edge.to == to && edge.port == port)
}

/// All ports of a rule; none where one of them is no plain number, or a range.
fn ports(value: &Value) -> Vec<u16> {
    let all: Option<Vec<u16>> = list(value)
        .iter()
        .map(|port| {
            port["port"].as_u64().filter(|_| port["endPort"].is_null()).and_then(|port| u16::try_from(port).ok())
        })
        .collect();
    all.unwrap_or_default()
}

/// DNS, and the control plane of the mesh.
fn is_infrastructure(rule: &Value, ends: &str, ports: &[u16]) -> bool {
    let peers = list(&rule[ends]);
    let [peer] = peers else { return false };
    let space = text(&peer["namespaceSelector"]["matchLabels"]["kubernetes.io/metadata.name"]);
    let pods = &peer["podSelector"]["matchLabels"];
    ends == "to"
        && match space {
            "kube-system" => {
                text(&pods["k8s-app"]) == "kube-dns" && ports.iter().all(|port| *port == 53) && !ports.is_empty()
            }
            "istio-system" => text(&pods["app"]) == "istiod" && ports == [15012],
            _ => false,
        }
}
