//! Patches, images and replica counts of overlays that change nothing, as what they name is not there.

use std::collections::BTreeSet;

use serde_json::Value;

use super::Check;
use super::documents::{Document, World, list, text};
use super::resources::resolve;

pub(super) const CHECK: Check = Check {
    name: "patches",
    find: |world, found| {
        for document in world.of_kind("Kustomization") {
            let mut below = Vec::new();
            gather(world, document, &mut below, 0);
            for patch in list(&document.value["patches"]) {
                let inline = patch["patch"].as_str().map(super::documents::parse);
                let folder = document.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                let file = patch["path"].as_str().and_then(|path| resolve(world, folder, path));
                let body = match (inline, file) {
                    (Some(Ok(value)), _) => value,
                    (Some(Err(message)), _) => {
                        found.push(document.found(format!("a patch is no YAML: {message}")));
                        continue;
                    }
                    (None, Some(file)) => {
                        let of_file = world.documents.iter().find(|one| one.path == file);
                        of_file.map(|one| one.value.clone()).unwrap_or_default()
                    }
                    (None, None) => Value::Null,
                };
                let target = if patch["target"].is_null() { &body } else { &patch["target"] };
                let meant: Vec<&&Document> = below.iter().filter(|one| is_meant(one, target)).collect();
                if meant.is_empty() {
                    let name = text(&target["name"]);
                    let told = format!("{} {name}", text(&target["kind"]));
                    found.push(document.found(format!("a patch is for `{}`, which is not there", told.trim())));
                }
                for operation in list(&body) {
                    let (kind, path) = (text(&operation["op"]), text(&operation["path"]));
                    for one in &meant {
                        let there = one.value.pointer(path).is_some();
                        if matches!(kind, "replace" | "remove" | "test") && !there {
                            found
                                .push(document.found(format!("{} `{}` has no `{path}` to {kind}", one.kind, one.name)));
                        }
                    }
                }
            }
            let images: BTreeSet<&str> = below
                .iter()
                .flat_map(|one| one.containers())
                .map(|container| text(&container["image"]).split(['@', ':']).next().unwrap_or_default())
                .collect();
            for image in list(&document.value["images"]).iter().map(|image| text(&image["name"])) {
                if !images.contains(image) {
                    found.push(document.found(format!("nothing runs the image `{image}`")));
                }
            }
            let there: BTreeSet<(&str, &str)> =
                below.iter().map(|one| (one.kind.as_str(), one.name.as_str())).collect();
            for name in list(&document.value["replicas"]).iter().map(|one| text(&one["name"])) {
                if !there.contains(&("Deployment", name)) {
                    found.push(document.found(format!("`replicas` names `{name}`, which is not there")));
                }
                if there.contains(&("HorizontalPodAutoscaler", name)) {
                    found.push(
                        document.found(format!("the replicas of `{name}` belong to its HorizontalPodAutoscaler")),
                    );
                }
            }
        }
    },
};

/// All documents that a kustomization puts together.
fn gather<'w>(world: &'w World<'_>, document: &Document, found: &mut Vec<&'w Document>, depth: usize) {
    let folder = document.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    for resource in list(&document.value["resources"]).iter().map(text) {
        let Some(file) = resolve(world, folder, resource) else { continue };
        if file.ends_with("/kustomization.yaml") {
            // Kustomizations that name each other are told by kustomize itself.
            let next = world.of_kind("Kustomization").find(|one| one.path == file).filter(|_| depth < 8);
            if let Some(next) = next {
                gather(world, next, found, depth + 1);
            }
        } else {
            found.extend(world.of_file(&file));
        }
    }
}

fn is_meant(document: &Document, target: &Value) -> bool {
    let group = document.value["apiVersion"].as_str().unwrap_or_default();
    let name = target["name"].as_str().or_else(|| target["metadata"]["name"].as_str());
    let wanted = target["group"].as_str();
    target["kind"].as_str().is_none_or(|kind| kind == document.kind)
        && name.is_none_or(|name| name == document.name)
        && wanted.is_none_or(|wanted| group.split('/').next() == Some(wanted))
}
