//! Faults that would be injected outside of the chaos overlay.

use super::Check;
use super::documents::list;

pub(super) const CHECK: Check = Check {
    name: "faults",
    find: |world, found| {
        for document in world.of_kind("VirtualService") {
            let faulty = list(document.at("/spec/http")).iter().any(|rule| !rule["fault"].is_null());
            if faulty && !document.path.contains("/overlays/chaos/") {
                found.push(document.found("injects faults outside of the chaos overlay"));
            }
        }
    },
};
