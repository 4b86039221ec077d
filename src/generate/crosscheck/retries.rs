//! Calls that Istio would try again although they may not happen twice. It does so by itself where nothing is said.

use super::Check;
use super::documents::{list, text};

const SAFE: &[&str] = &["GET", "HEAD", "OPTIONS"];

pub(super) const CHECK: Check = Check {
    name: "retries",
    find: |world, found| {
        for document in world.of_kind("VirtualService") {
            for rule in list(document.at("/spec/http")) {
                let (name, attempts) = (text(&rule["name"]), rule["retries"]["attempts"].as_u64());
                let matches = list(&rule["match"]);
                let safe =
                    !matches.is_empty() && matches.iter().all(|one| SAFE.contains(&text(&one["method"]["exact"])));
                match attempts {
                    Some(0) => {}
                    None => {
                        found.push(document.found(format!("`{name}` does not say `attempts`: Istio tries twice more")));
                    }
                    Some(_) if !safe => {
                        found.push(document.found(format!("`{name}` tries calls again that may not happen twice")));
                    }
                    Some(_) if text(&rule["retries"]["retryOn"]).is_empty() => {
                        found.push(document.found(format!("`{name}` does not say what is tried again (`retryOn`)")));
                    }
                    Some(_) => {}
                }
            }
        }
    },
};
