//! The last look at loaded packages: everything lies below the root, nothing stands twice, the order is fixed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::load::place::{blind, relative};
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::source::{SourcePackage, SourceTarget, TargetKind};

/// Packages by manifest, without what lies outside the root or is missing; that becomes blind spots.
pub(super) fn settle(
    root: &Path,
    packages: Vec<SourcePackage>,
    blind_spots: &mut Vec<BlindSpot>,
) -> Vec<SourcePackage> {
    let mut settled: BTreeMap<PathBuf, SourcePackage> = BTreeMap::new();
    for mut package in packages {
        let Some(manifest) = fs::canonicalize(&package.manifest).ok().filter(|path| path.starts_with(root)) else {
            let message = format!("the package `{}` lies outside the analysed folder and is left out", package.name);
            let place = if package.manifest.starts_with(root) {
                &package.manifest
            } else {
                &package.workspace.join("Cargo.toml")
            };
            blind_spots.push(blind(root, place, BlindSpotKind::OutsideRoot, message));
            continue;
        };
        package.targets.retain_mut(|target| keep(root, &manifest, target, blind_spots));
        package.targets.sort_by(|a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
        package.manifest.clone_from(&manifest);
        settled.insert(manifest, package);
    }
    name_libraries(&mut settled);
    settled.into_values().collect()
}

/// A target's file by its true path, if it is there and below the root.
fn keep(root: &Path, manifest: &Path, target: &mut SourceTarget, blind_spots: &mut Vec<BlindSpot>) -> bool {
    let what = format!("the {} target `{}`", target.kind.name(), target.name);
    match fs::canonicalize(&target.path) {
        Ok(path) if path.starts_with(root) => {
            target.path = path;
            true
        }
        Ok(_) => {
            let message = format!("{what} lies outside the analysed folder and is left out");
            blind_spots.push(blind(root, manifest, BlindSpotKind::OutsideRoot, message));
            false
        }
        Err(_) => {
            let message = format!("{what} has no file at `{}`", relative(root, &target.path));
            blind_spots.push(blind(root, manifest, BlindSpotKind::Manifest, message));
            false
        }
    }
}

/// Code names a dependency by its library's name, which `[lib] name` may set; a rename goes first.
fn name_libraries(packages: &mut BTreeMap<PathBuf, SourcePackage>) {
    let libraries: BTreeMap<PathBuf, String> = packages
        .iter()
        .filter_map(|(manifest, package)| {
            let library =
                package.targets.iter().find(|target| matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro))?;
            Some((manifest.parent()?.to_owned(), library.name.replace('-', "_")))
        })
        .collect();
    // Many packages depend on the same ones.
    let mut real: BTreeMap<PathBuf, PathBuf> = BTreeMap::new();
    for dependency in packages.values_mut().flat_map(|package| &mut package.dependencies) {
        let Some(folder) = &dependency.path else { continue };
        let folder = match real.get(folder) {
            Some(known) => known.clone(),
            None => {
                let found = fs::canonicalize(folder).unwrap_or_else(|_| folder.clone());
                real.insert(folder.clone(), found.clone());
                found
            }
        };
        if let Some(library) = libraries.get(&folder)
            && dependency.extern_name == dependency.package.replace('-', "_")
        {
            dependency.extern_name.clone_from(library);
        }
        dependency.path = Some(folder);
    }
}
