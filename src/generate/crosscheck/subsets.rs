//! Subsets that a route names and that no destination rule defines.

use super::Check;
use super::documents::{is_within, labels, list, text};

pub(super) const CHECK: Check = Check {
    name: "subsets",
    find: |world, found| {
        for document in world.of_kind("VirtualService") {
            for route in list(document.at("/spec/http")).iter().flat_map(|rule| list(&rule["route"])) {
                let destination = &route["destination"];
                let (host, Some(subset)) = (text(&destination["host"]), destination["subset"].as_str()) else {
                    continue;
                };
                let defined = world.of_kind("DestinationRule").any(|rule| {
                    text(rule.at("/spec/host")) == host
                        && list(rule.at("/spec/subsets")).iter().any(|one| text(&one["name"]) == subset)
                });
                if !defined {
                    found.push(document.found(format!("no DestinationRule defines the subset `{subset}` of `{host}`")));
                }
            }
        }
        for document in world.of_kind("DestinationRule") {
            for subset in list(document.at("/spec/subsets")) {
                let wanted = labels(&subset["labels"]);
                if !world.pods.iter().any(|pod| is_within(&wanted, &pod.labels)) {
                    found.push(document.found(format!("the subset `{}` has no pods", text(&subset["name"]))));
                }
            }
        }
    },
};
