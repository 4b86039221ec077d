//! Config maps, keys, claims and volumes that pods name and that are not there.

use serde_json::Value;

use super::Check;
use super::documents::{list, text};

pub(super) const CHECK: Check = Check {
    name: "references",
    find: |world, found| {
        for pod in &world.pods {
            let document = &world.documents[pod.document];
            let volumes = list(document.at("/spec/template/spec/volumes"));
            for volume in volumes {
                let claim = &volume["persistentVolumeClaim"]["claimName"];
                if !claim.is_null() && world.named("PersistentVolumeClaim", text(claim)).is_none() {
                    found.push(document.found(format!("there is no PersistentVolumeClaim {claim}")));
                }
                let map = &volume["configMap"]["name"];
                if !map.is_null() && world.named("ConfigMap", text(map)).is_none() {
                    found.push(document.found(format!("there is no ConfigMap {map}")));
                }
            }
            for container in document.containers() {
                for mount in list(&container["volumeMounts"]).iter().map(|mount| text(&mount["name"])) {
                    if !volumes.iter().any(|volume| text(&volume["name"]) == mount) {
                        found.push(document.found(format!("mounts the volume `{mount}`, which is not there")));
                    }
                }
                let whole =
                    list(&container["envFrom"]).iter().map(|from| (&from["configMapRef"]["name"], &Value::Null));
                let single = list(&container["env"]).iter().map(|one| &one["valueFrom"]["configMapKeyRef"]);
                for (name, key) in whole.chain(single.map(|one| (&one["name"], &one["key"]))) {
                    if name.is_null() {
                        continue;
                    }
                    match world.named("ConfigMap", text(name)) {
                        None => found.push(document.found(format!("there is no ConfigMap {name}"))),
                        Some(map) if !key.is_null() && map.value["data"][text(key)].is_null() => {
                            found.push(document.found(format!("the ConfigMap {name} has no {key}")));
                        }
                        Some(_) => {}
                    }
                }
            }
        }
    },
};
