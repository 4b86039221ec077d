//! Probes of ports that are not there, probes that are missing, and liveness that asks the database.

use super::Check;
use super::documents::text;
use super::ports::listens;

pub(super) const CHECK: Check = Check {
    name: "probes",
    find: |world, found| {
        for pod in world.pods.iter().filter(|pod| !pod.job) {
            let document = &world.documents[pod.document];
            for container in document.containers() {
                for (probe, path) in
                    [("startupProbe", "/livez"), ("readinessProbe", "/readyz"), ("livenessProbe", "/livez")]
                {
                    let get = &container[probe]["httpGet"];
                    if get.is_null() {
                        found.push(document.found(format!("has no `{probe}` that asks over HTTP")));
                        continue;
                    }
                    if !listens(document, &get["port"]) {
                        found.push(
                            document.found(format!("`{probe}` asks at port {}, which is not there", get["port"])),
                        );
                    }
                    let asked = text(&get["path"]);
                    if asked == "/readyz" && probe != "readinessProbe" {
                        let message = format!("`{probe}` asks the database too: its loss would restart every pod");
                        found.push(document.found(message));
                    } else if asked != path {
                        found
                            .push(document.found(format!("`{probe}` asks for `{asked}`; services answer at `{path}`")));
                    }
                }
            }
        }
    },
};
