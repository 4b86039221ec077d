//! The fallback where `cargo metadata` has no answer: a workspace's members found by reading its manifests.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ignore::overrides::OverrideBuilder;
use rayon::prelude::*;

use crate::load::manifest::{Manifest, normal};
use crate::load::place::{blind, blind_at};
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::source::SourcePackage;

/// What the manifests of one workspace say.
#[derive(Debug, Default)]
pub(super) struct ReadWorkspace {
    pub packages: Vec<SourcePackage>,
    /// Manifests that belong to it, also those that could not be read.
    pub manifests: BTreeSet<PathBuf>,
    pub blind_spots: Vec<BlindSpot>,
}

/// Reads the workspace whose root manifest is `top`. `walked` are all manifests that the walk found.
pub(super) fn read(root: &Path, top: &Manifest, walked: &[PathBuf]) -> ReadWorkspace {
    let mut result = ReadWorkspace::default();
    let mut open = named_members(root, top, walked, &mut result);
    result.manifests.insert(top.path.clone());
    if top.has_package() {
        match top.package(root, Some(top)) {
            Ok(package) => {
                open.extend(path_dependencies(top, &package));
                result.packages.push(package);
            }
            Err(blind_spot) => result.blind_spots.push(blind_spot),
        }
    }
    // Wave by wave: what is named, then what that depends on, and so on.
    while !open.is_empty() {
        let mut wave: Vec<PathBuf> = open.drain(..).filter(|path| !result.manifests.contains(path)).collect();
        wave.sort_unstable();
        wave.dedup();
        result.manifests.extend(wave.iter().cloned());
        let members: Vec<Result<SourcePackage, BlindSpot>> =
            wave.par_iter().map(|path| Manifest::read(root, path)?.package(root, Some(top))).collect();
        for member in members {
            match member {
                Ok(package) => {
                    open.extend(path_dependencies(top, &package));
                    result.packages.push(package);
                }
                Err(blind_spot) => result.blind_spots.push(blind_spot),
            }
        }
    }
    result
}

/// Whether a workspace's `exclude` names the folder (or one above it).
pub(super) fn excludes(top: &Manifest, folder: &Path) -> bool {
    let named = |list: &str| top.workspace_list(list).into_iter().map(|path| normal(&top.folder().join(path)));
    named("exclude").any(|path| folder.starts_with(path)) && !named("members").any(|path| folder == path)
}

/// The manifests that `workspace.members` names, as patterns or one by one.
fn named_members(root: &Path, top: &Manifest, walked: &[PathBuf], result: &mut ReadWorkspace) -> Vec<PathBuf> {
    let mut manifests = Vec::new();
    for member in top.workspace_list("members") {
        if member.contains(['*', '?', '[']) {
            // An override of `ignore` is a pattern below a folder, with the meaning of a .gitignore line: anchored.
            let pattern = format!("/{}", member.trim_start_matches("./").trim_matches('/'));
            let matcher = OverrideBuilder::new(top.folder()).add(&pattern).and_then(|builder| builder.build());
            let Ok(matcher) = matcher else {
                let message = format!("`{member}` in workspace.members is not a pattern");
                let place = top.place_of(&member);
                result.blind_spots.push(blind_at(root, &top.path, place, BlindSpotKind::Manifest, message));
                continue;
            };
            let below = walked.iter().filter(|path| {
                let folder = path.parent().unwrap_or(path);
                folder.starts_with(top.folder())
                    && folder != top.folder()
                    && matcher.matched(folder, true).is_whitelist()
                    && !excludes(top, folder)
            });
            manifests.extend(below.cloned());
            continue;
        }
        let folder = normal(&top.folder().join(&member));
        let manifest = folder.join("Cargo.toml");
        if excludes(top, &folder) {
            continue;
        }
        if manifest.is_file() {
            manifests.push(manifest);
        } else {
            let message = format!("the workspace's member `{member}` is missing");
            let place = top.place_of(&member);
            result.blind_spots.push(blind_at(root, &top.path, place, BlindSpotKind::Manifest, message));
        }
    }
    manifests.retain(|path| *path != top.path);
    manifests
}

/// Path dependencies below the workspace's root are members without being named.
fn path_dependencies(top: &Manifest, package: &SourcePackage) -> Vec<PathBuf> {
    let folders = package.dependencies.iter().filter_map(|dependency| dependency.path.as_deref());
    folders
        .filter(|folder| folder.starts_with(top.folder()) && !excludes(top, folder))
        .map(|folder| folder.join("Cargo.toml"))
        .filter(|manifest| manifest.is_file())
        .collect()
}

/// A package that stands alone: no workspace includes it.
///
/// # Errors
/// The blind spot that says what is wrong with its manifest.
pub(super) fn read_alone(root: &Path, manifest: &Manifest) -> Result<SourcePackage, BlindSpot> {
    let named = manifest.named_workspace().map(|path| normal(&path));
    let above = manifest.folder().ancestors().skip(1).take_while(|folder| folder.starts_with(root));
    let candidates = named.into_iter().chain(above.map(|folder| folder.join("Cargo.toml")));
    // Only for what it may inherit; a workspace that can't be read is reported where it is met.
    let workspace = candidates
        .filter(|path| path.is_file())
        .filter_map(|path| Manifest::read(root, &path).ok())
        .find(|candidate| candidate.workspace().is_some() && !excludes(candidate, manifest.folder()));
    let mut package = manifest.package(root, workspace.as_ref())?;
    package.workspace = manifest.folder().to_owned();
    Ok(package)
}

/// The blind spot that says that Cargo gave no answer, and why.
pub(super) fn without_cargo(root: &Path, manifest: &Path, reason: &str) -> BlindSpot {
    let root_text = root.to_string_lossy();
    let reason = reason.replace(&*format!("{root_text}/"), "").replace(&*root_text, ".");
    let message = format!("read without Cargo, since `cargo metadata` failed: {reason}");
    blind(root, manifest, BlindSpotKind::Manifest, message)
}
