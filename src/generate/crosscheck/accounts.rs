//! Service accounts that pods run as and that are not there, or that give them a token.

use serde_json::json;

use super::Check;
use super::documents::text;

pub(super) const CHECK: Check = Check {
    name: "accounts",
    find: |world, found| {
        for pod in &world.pods {
            let document = &world.documents[pod.document];
            let account = text(document.at("/spec/template/spec/serviceAccountName"));
            match world.named("ServiceAccount", account) {
                None => found.push(document.found(format!("runs as `{account}`, and there is no such ServiceAccount"))),
                Some(account) if account.at("/automountServiceAccountToken") != &json!(false) => {
                    found.push(account.found("gives its pods a token that none of them needs"));
                }
                Some(_) => {}
            }
            let name = pod.labels.get(super::documents::NAME).map(String::as_str).unwrap_or_default();
            if name != account {
                found.push(document.found(format!("`{name}` runs as `{account}`: policies know it by its own name")));
            }
        }
    },
};
