//! Secrets and keys that pods take values from and that nobody was told to make; passwords that are written out.

use super::Check;
use super::documents::{list, text};
use crate::model::map::SecretSource;

pub(super) const CHECK: Check = Check {
    name: "secrets",
    find: |world, found| {
        let stated = world.platform.secrets();
        for pod in &world.pods {
            let document = &world.documents[pod.document];
            for container in document.containers() {
                for one in list(&container["env"]) {
                    let reference = &one["valueFrom"]["secretKeyRef"];
                    let (name, key) = (text(&reference["name"]), text(&reference["key"]));
                    if !reference.is_null() && !stated.get(name).is_some_and(|keys| keys.contains(key)) {
                        found.push(document.found(format!("nobody is told to make `{key}` of the secret `{name}`")));
                    }
                    let variable = text(&one["name"]).to_ascii_uppercase();
                    let secret =
                        ["PASSWORD", "SECRET", "TOKEN", "DATABASE_URL"].iter().any(|word| variable.contains(word));
                    if secret && !one["value"].is_null() {
                        found.push(document.found(format!("`{variable}` is written out: take it from a secret")));
                    }
                }
                for name in list(&container["envFrom"]).iter().filter_map(|from| from["secretRef"]["name"].as_str()) {
                    if !stated.contains_key(name) {
                        found.push(document.found(format!("nobody is told to make the secret `{name}`")));
                    }
                }
            }
        }
        for document in world.of_kind("Secret") {
            found.push(document.found("writes a secret out"));
        }
        let external = world.platform.system.secrets == SecretSource::ExternalSecrets;
        if !external || world.named("Namespace", &world.platform.system.name).is_none() {
            return;
        }
        for (secret, keys) in stated {
            let Some(document) =
                world.of_kind("ExternalSecret").find(|one| text(one.at("/spec/target/name")) == secret)
            else {
                let message = format!("no ExternalSecret makes `{secret}`");
                found.extend(world.named("Namespace", &world.platform.system.name).map(|one| one.found(message)));
                continue;
            };
            for key in keys {
                if !list(document.at("/spec/data")).iter().any(|one| text(&one["secretKey"]) == key) {
                    found.push(document.found(format!("does not make `{key}`")));
                }
            }
        }
    },
};
