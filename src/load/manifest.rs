//! Manifests read without Cargo: one `Cargo.toml` to one package, workspace inheritance applied.

use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

use crate::load::place::{blind, blind_at, line_column};
use crate::load::targets;
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::source::{SourceDependency, SourcePackage};

/// A manifest's text, as a table: what is of an unexpected type is passed over, since Cargo is the judge of that.
#[derive(Debug)]
pub(super) struct Manifest {
    pub path: PathBuf,
    pub text: String,
    pub table: Table,
}

impl Manifest {
    /// # Errors
    /// The blind spot that says what is wrong and where.
    pub(super) fn read(root: &Path, path: &Path) -> Result<Self, BlindSpot> {
        let text = fs::read_to_string(path).map_err(|error| {
            blind(root, path, BlindSpotKind::Manifest, format!("the manifest could not be read: {error}"))
        })?;
        let table = text.parse::<Table>().map_err(|error| {
            let place = error.span().map_or((0, 0), |span| line_column(&text, span.start));
            let message = format!("the manifest is not valid TOML: {}", one_line(error.message()));
            blind_at(root, path, place, BlindSpotKind::Manifest, message)
        })?;
        Ok(Self { path: path.to_owned(), text, table })
    }

    pub(super) fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("/"))
    }

    pub(super) fn workspace(&self) -> Option<&Table> {
        self.table.get("workspace")?.as_table()
    }

    pub(super) fn has_package(&self) -> bool {
        self.package_table().is_some()
    }

    fn package_table(&self) -> Option<&Table> {
        self.table.get("package").or_else(|| self.table.get("project"))?.as_table()
    }

    /// Where `package.workspace` says that the workspace's root is.
    pub(super) fn named_workspace(&self) -> Option<PathBuf> {
        let folder = self.package_table()?.get("workspace")?.as_str()?;
        Some(self.folder().join(folder).join("Cargo.toml"))
    }

    /// A list of strings below `[workspace]`.
    pub(super) fn workspace_list(&self, key: &str) -> Vec<String> {
        let list = self.workspace().and_then(|workspace| workspace.get(key)).and_then(Value::as_array);
        list.into_iter().flatten().filter_map(|value| Some(value.as_str()?.to_owned())).collect()
    }

    /// Line and column where a string stands in the text, for the place of a blind spot.
    pub(super) fn place_of(&self, text: &str) -> (u32, u32) {
        let quoted = self.text.find(&format!("\"{text}\"")).or_else(|| self.text.find(&format!("'{text}'")));
        quoted.map_or((0, 0), |offset| line_column(&self.text, offset))
    }

    /// The package of the manifest, if it has one that at least says its name.
    ///
    /// # Errors
    /// The blind spot that says what is missing.
    pub(super) fn package(&self, root: &Path, workspace: Option<&Manifest>) -> Result<SourcePackage, BlindSpot> {
        let problem = |message: &str| blind(root, &self.path, BlindSpotKind::Manifest, message);
        let package = self.package_table().ok_or_else(|| problem("the manifest has no [package]"))?;
        let name = package
            .get("name")
            .and_then(Value::as_str)
            .ok_or_else(|| problem("the manifest's [package] says no name"))?
            .to_owned();
        let inherited = workspace.and_then(Manifest::workspace);
        let field = |key: &str| match package.get(key)? {
            Value::Table(_) => inherited?.get("package")?.get(key)?.as_str(),
            value => value.as_str(),
        };
        let edition = field("edition").and_then(|edition| edition.parse().ok()).unwrap_or(2015);
        let version = field("version").unwrap_or("0.0.0").to_owned();
        Ok(SourcePackage {
            targets: targets::discover(self.folder(), &self.table, package, &name, edition),
            dependencies: self.dependencies(workspace),
            workspace: workspace.map_or(self.folder(), Manifest::folder).to_owned(),
            manifest: self.path.clone(),
            name,
            version,
            edition,
        })
    }

    fn dependencies(&self, workspace: Option<&Manifest>) -> Vec<SourceDependency> {
        let mut all = Vec::new();
        let platforms = self.table.get("target").and_then(Value::as_table);
        let tables = platforms.into_iter().flat_map(Table::values).filter_map(Value::as_table);
        for table in std::iter::once(&self.table).chain(tables) {
            for (keys, dev, build) in [
                (["dependencies", "dependencies"], false, false),
                (["dev-dependencies", "dev_dependencies"], true, false),
                (["build-dependencies", "build_dependencies"], false, true),
            ] {
                let dependencies = table.get(keys[0]).or_else(|| table.get(keys[1])).and_then(Value::as_table);
                for (key, value) in dependencies.into_iter().flatten() {
                    let (package, path) = self.dependency(key, value, workspace);
                    all.push(SourceDependency { package, extern_name: key.replace('-', "_"), path, dev, build });
                }
            }
        }
        all
    }

    /// The package's name and the folder of a path dependency.
    fn dependency(&self, key: &str, value: &Value, workspace: Option<&Manifest>) -> (String, Option<PathBuf>) {
        let (value, folder) = match (value.get("workspace").and_then(Value::as_bool), workspace) {
            (Some(true), Some(workspace)) => {
                let inherited = workspace.workspace().and_then(|table| table.get("dependencies")?.get(key));
                (inherited.unwrap_or(value), workspace.folder())
            }
            _ => (value, self.folder()),
        };
        let package = value.get("package").and_then(Value::as_str).unwrap_or(key).to_owned();
        let path = value.get("path").and_then(Value::as_str).map(|path| normal(&folder.join(path)));
        (package, path)
    }
}

/// The path without `.` and `..`, by its text alone.
pub(super) fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir => {
                normal.pop();
            }
            part => normal.push(part),
        }
    }
    normal
}

fn one_line(message: &str) -> String {
    message.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_leave_a_path() {
        assert_eq!(normal(Path::new("/a/./b/../c")), Path::new("/a/c"));
    }
}
