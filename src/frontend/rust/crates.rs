//! Which crates there are: those of the packages, and the stubs of those that these depend on.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::intern::{intern, kw};
use super::ir::FileIr;
use super::link::Linker;
use super::world::*;
use crate::model::source::{SourcePackage, SourceTarget, TargetKind};

impl Linker<'_> {
    pub(super) fn stubs(&mut self, stubs: Vec<(&'static str, FileIr)>) {
        for (name, ir) in stubs {
            self.world.files.push(FileData { path: name.to_owned(), ir, expansion_of: None });
            let file = self.world.files.len() as u32 - 1;
            let krate = self.new_crate(name, 2021, u32::MAX, false, true);
            self.stub_crates.insert(name, krate);
            let root = self.place(file, krate, None, false);
            self.world.crates[krate.0 as usize].root = root;
            self.follow(root, PathBuf::new(), file);
        }
        let all: Vec<(&str, CrateId)> = self.stub_crates.iter().map(|(&name, &krate)| (name, krate)).collect();
        for &(_, krate) in &all {
            self.world.crates[krate.0 as usize].externs =
                all.iter().map(|&(name, krate)| (intern(name), Some(krate))).collect();
        }
        if let Some(&std) = self.stub_crates.get("std") {
            self.world.std = Some(std);
            for krate in &mut self.world.crates {
                for name in [kw::CORE, kw::ALLOC] {
                    krate.externs.insert(name, Some(std));
                }
            }
        }
        self.world.import_all(0);
        if let Some(std) = self.world.std {
            let root = self.world.krate(std).root;
            let at = |world: &World, scope, name| match world.named(scope, name, Ns::Types) {
                Some(Res::Mod(scope)) => Some(scope),
                _ => None,
            };
            let found = at(&self.world, root, kw::PRELUDE).and_then(|prelude| at(&self.world, prelude, kw::V1));
            if let Some(prelude) = found {
                self.world.prelude = self.world.scope(prelude).names.clone();
            }
        }
    }

    pub(super) fn crates(&mut self) {
        let first_inst = self.world.insts.len();
        let source = self.source;
        let mut libs: FxHashMap<&Path, (CrateId, &str)> = FxHashMap::default();
        let mut made: Vec<(CrateId, usize, &SourceTarget)> = Vec::new();
        for (index, package) in source.packages.iter().enumerate() {
            for target in &package.targets {
                let auxiliary = target.kind.is_auxiliary();
                if auxiliary && !self.options.include_tests {
                    continue;
                }
                let Some(file) = self.file(&target.path) else { continue };
                let name = target.name.replace('-', "_");
                let krate = self.new_crate(&name, target.edition, index as u32, auxiliary, false);
                let root = self.place(file, krate, None, auxiliary);
                self.world.crates[krate.0 as usize].root = root;
                let dir = target.path.parent().map(Path::to_owned).unwrap_or_default();
                self.follow(root, dir, file);
                if matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro)
                    && let Some(folder) = package.manifest.parent()
                {
                    libs.insert(folder, (krate, &target.name));
                }
                made.push((krate, index, target));
            }
        }
        for (krate, index, target) in made {
            self.externs(krate, &source.packages[index], target, &libs);
        }
        self.macros_used();
        self.world.import_all(first_inst);
        self.expand_all(first_inst);
    }

    fn externs(
        &mut self,
        krate: CrateId,
        package: &SourcePackage,
        target: &SourceTarget,
        libs: &FxHashMap<&Path, (CrateId, &str)>,
    ) {
        let mut externs = FxHashMap::default();
        for dependency in &package.dependencies {
            let local = dependency.path.as_deref().and_then(|path| libs.get(path));
            match local {
                Some(&(lib, name)) => {
                    // A library may call itself otherwise than its package.
                    let renamed = dependency.extern_name != dependency.package.replace('-', "_");
                    let seen = if renamed { dependency.extern_name.clone() } else { name.replace('-', "_") };
                    externs.insert(intern(&seen), Some(lib));
                }
                None => {
                    let stub = self.stub_crates.get(dependency.package.replace('-', "_").as_str()).copied();
                    externs.insert(intern(&dependency.extern_name), stub);
                }
            }
        }
        if let Some(folder) = package.manifest.parent()
            && let Some(&(lib, name)) = libs.get(folder)
            && lib != krate
            && target.kind != TargetKind::BuildScript
        {
            externs.insert(intern(&name.replace('-', "_")), Some(lib));
        }
        for name in [kw::STD, kw::CORE, kw::ALLOC] {
            externs.insert(name, self.world.std);
        }
        for name in [kw::PROC_MACRO, kw::TEST] {
            externs.entry(name).or_insert(None);
        }
        self.world.crates[krate.0 as usize].externs = externs;
    }
}
