//! `cargo metadata`, as Cargo itself sees a workspace: the one place that knows `cargo_metadata`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, Package, TargetKind as CargoTargetKind};

use crate::model::source::{SourceDependency, SourcePackage, SourceTarget, TargetKind};

/// The packages of one workspace.
#[derive(Debug)]
pub(super) struct CargoWorkspace {
    pub root: PathBuf,
    pub packages: Vec<SourcePackage>,
}

/// Asks Cargo for the workspace of a manifest.
///
/// Nothing is resolved, fetched, compiled or written: `--no-deps` stops before the lock file. Cargo is started beside
/// rustup where that is possible, so a pinned toolchain that is not installed neither matters nor gets downloaded;
/// it runs in the file system's root, so the project's `.cargo/config.toml` has no say.
///
/// # Errors
/// One line that says why Cargo could not answer.
pub(super) fn metadata(manifest: &Path) -> Result<CargoWorkspace, String> {
    let cargo = find_cargo();
    let mut command = MetadataCommand::new();
    command
        .cargo_path(&cargo.program)
        .manifest_path(manifest)
        .no_deps()
        .other_options(["--offline".to_owned()])
        .env("RUSTUP_AUTO_INSTALL", "0")
        // Lets a stable Cargo read manifests with `cargo-features`.
        .env("RUSTC_BOOTSTRAP", "1");
    if let Some(top) = manifest.ancestors().last() {
        command.current_dir(top);
    }
    if let Some(toolchain) = &cargo.toolchain {
        command.env("RUSTUP_TOOLCHAIN", toolchain);
    }
    let metadata = command.exec().map_err(|error| reason(&error))?;
    Ok(convert(&metadata))
}

fn reason(error: &cargo_metadata::Error) -> String {
    match error {
        cargo_metadata::Error::CargoMetadata { stderr } => {
            // The outermost message names the manifest with its full path; the innermost says what is wrong.
            let cause = stderr.lines().rev().map(str::trim).find(|line| !line.is_empty());
            let first = stderr.lines().find_map(|line| line.trim().strip_prefix("error: "));
            match stderr.contains("Caused by:") {
                true => cause.or(first),
                false => first.or(cause),
            }
            .unwrap_or("no reason given")
            .to_owned()
        }
        cargo_metadata::Error::Io(error) => format!("cargo could not be started ({error})"),
        other => other.to_string().lines().next().unwrap_or_default().to_owned(),
    }
}

struct Cargo {
    program: PathBuf,
    toolchain: Option<String>,
}

/// The Cargo that runs us, or that of rustup's default toolchain, or of any installed one, or `cargo` in the PATH.
fn find_cargo() -> Cargo {
    if let Some(program) = env::var_os("CARGO").map(PathBuf::from).filter(|path| path.is_file()) {
        return Cargo { program, toolchain: None };
    }
    rustup_cargo().unwrap_or_else(|| Cargo { program: PathBuf::from("cargo"), toolchain: None })
}

/// Which Cargo would answer: another one may say something else. For one that is only a word, the path decides.
pub(super) fn identity() -> String {
    let cargo = find_cargo();
    let path = if cargo.program.is_absolute() { None } else { env::var_os("PATH") };
    format!("{} {:?} {path:?}", cargo.program.display(), cargo.toolchain)
}

fn rustup_cargo() -> Option<Cargo> {
    let home = env::var_os("RUSTUP_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".rustup")))?;
    let toolchains = home.join("toolchains");
    let installed = |name: &str| {
        let program = toolchains.join(name).join("bin").join(format!("cargo{}", env::consts::EXE_SUFFIX));
        program.is_file().then(|| Cargo { program, toolchain: Some(name.to_owned()) })
    };
    let default = fs::read_to_string(home.join("settings.toml"))
        .ok()
        .and_then(|text| text.parse::<toml::Table>().ok())
        .and_then(|settings| installed(settings.get("default_toolchain")?.as_str()?));
    default.or_else(|| {
        let mut names: Vec<String> =
            fs::read_dir(&toolchains).ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
        names.sort_unstable();
        names.iter().rev().find_map(|name| installed(name))
    })
}

fn convert(metadata: &Metadata) -> CargoWorkspace {
    let root = metadata.workspace_root.clone().into_std_path_buf();
    let packages = metadata.workspace_packages().into_iter().map(|package| convert_package(&root, package)).collect();
    CargoWorkspace { root, packages }
}

fn convert_package(workspace: &Path, package: &Package) -> SourcePackage {
    let targets = package
        .targets
        .iter()
        .map(|target| SourceTarget {
            name: target.name.clone(),
            kind: target_kind(&target.kind),
            path: target.src_path.clone().into_std_path_buf(),
            edition: edition(target.edition),
        })
        .collect();
    let dependencies = package
        .dependencies
        .iter()
        .map(|dependency| SourceDependency {
            package: dependency.name.clone(),
            extern_name: dependency.rename.as_deref().unwrap_or(&dependency.name).replace('-', "_"),
            path: dependency.path.clone().map(cargo_metadata::camino::Utf8PathBuf::into_std_path_buf),
            dev: dependency.kind == DependencyKind::Development,
            build: dependency.kind == DependencyKind::Build,
        })
        .collect();
    SourcePackage {
        name: package.name.to_string(),
        version: package.version.to_string(),
        manifest: package.manifest_path.clone().into_std_path_buf(),
        edition: edition(package.edition),
        workspace: workspace.to_owned(),
        targets,
        dependencies,
    }
}

fn edition(edition: cargo_metadata::Edition) -> u16 {
    edition.as_str().parse().unwrap_or(2024)
}

fn target_kind(kinds: &[CargoTargetKind]) -> TargetKind {
    match kinds.first() {
        Some(CargoTargetKind::Bin) => TargetKind::Bin,
        Some(CargoTargetKind::Example) => TargetKind::Example,
        Some(CargoTargetKind::Test) => TargetKind::Test,
        Some(CargoTargetKind::Bench) => TargetKind::Bench,
        Some(CargoTargetKind::CustomBuild) => TargetKind::BuildScript,
        Some(CargoTargetKind::ProcMacro) => TargetKind::ProcMacro,
        _ => TargetKind::Lib,
    }
}
