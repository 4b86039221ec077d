//! Files that a kustomization names and that are not there, and files beside it that it does not name.

use std::collections::BTreeSet;

use super::Check;
use super::documents::{World, is_yaml, list, text};

pub(super) const CHECK: Check = Check {
    name: "resources",
    find: |world, found| {
        for document in world.of_kind("Kustomization") {
            let folder = document.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let named = list(&document.value["resources"]).iter().map(text);
            let mut files = BTreeSet::new();
            for resource in named {
                match resolve(world, folder, resource) {
                    Some(file) => drop(files.insert(file)),
                    None => found.push(document.found(format!("names `{resource}`, which is not there"))),
                }
            }
            for patch in list(&document.value["patches"]).iter().filter_map(|patch| patch["path"].as_str()) {
                match resolve(world, folder, patch) {
                    Some(file) => drop(files.insert(file)),
                    None => found.push(document.found(format!("names `{patch}`, which is not there"))),
                }
            }
            let beside = |path: &&&str| path.rsplit_once('/').is_some_and(|(own, file)| own == folder && is_yaml(file));
            for path in world.paths.iter().filter(beside) {
                if *path != document.path && !files.contains(*path) {
                    found.push(document.found(format!("does not name {path}, which lies beside it")));
                }
            }
        }
    },
};

/// The file that a kustomization means by a path: itself, or the kustomization of a folder.
pub(super) fn resolve(world: &World<'_>, folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop()?),
            "." | "" => {}
            part => parts.push(part),
        }
    }
    let file = parts.join("/");
    [file.clone(), format!("{file}/kustomization.yaml")].into_iter().find(|path| world.paths.contains(path.as_str()))
}
