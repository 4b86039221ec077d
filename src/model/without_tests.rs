//! An analysis without its test code, so that no output has to think of it.

use std::collections::BTreeSet;

use crate::model::analysis::{
    Analysis, FileId, Item, ItemId, Module, ModuleId, Origin, Package, Reference, Route, SourceFile,
};
use crate::model::data::{Query, RowType, SystemUse, Transaction};

/// New indices for old ones; what is left out has none.
struct Renumbered(Vec<u32>);

impl Renumbered {
    const GONE: u32 = u32::MAX;

    fn new(keep: impl Iterator<Item = bool>) -> Self {
        let mut next = 0;
        let number = |keep| {
            let number = if keep { next } else { Self::GONE };
            next += u32::from(keep);
            number
        };
        Self(keep.map(number).collect())
    }

    fn get(&self, old: u32) -> Option<u32> {
        self.0.get(old as usize).copied().filter(|new| *new != Self::GONE)
    }
}

impl Analysis {
    /// Leaves out test modules, items, references, routes and targets, dev-dependencies, and the files (with their
    /// blind spots) that hold nothing but test code.
    #[must_use]
    pub fn without_tests(self) -> Self {
        if !self.has_tests() {
            let packages = self.packages.into_iter().map(package).collect();
            return Self { packages, ..self };
        }
        let mut code = vec![false; self.files.len()];
        let mut tests = vec![false; self.files.len()];
        for module in &self.modules {
            let marks = if module.test { &mut tests } else { &mut code };
            if let Some(mark) = marks.get_mut(module.file.0 as usize) {
                *mark = true;
            }
        }
        let files = Renumbered::new(code.iter().zip(&tests).map(|(code, test)| *code || !*test));
        let modules =
            Renumbered::new(self.modules.iter().map(|module| !module.test && files.get(module.file.0).is_some()));
        let items = Renumbered::new(
            self.items
                .iter()
                .map(|item| !item.test && modules.get(item.module.0).is_some() && files.get(item.file.0).is_some()),
        );
        let gone: BTreeSet<&str> = (0u32..)
            .zip(&self.files)
            .filter(|(index, _)| files.get(*index).is_none())
            .map(|(_, file)| file.path.as_str())
            .collect();
        let mut blind_spots = self.blind_spots;
        blind_spots.retain(|spot| !gone.contains(spot.file.as_str()));

        let queries: Vec<Option<Query>> =
            self.queries.into_iter().map(|old| query(old, &files, &modules, &items)).collect();
        let kept_queries = Renumbered::new(queries.iter().map(Option::is_some));
        let transactions = self
            .transactions
            .into_iter()
            .filter_map(|old| transaction(old, &files, &modules, &items, &kept_queries))
            .collect();
        Self {
            root: self.root,
            packages: self.packages.into_iter().map(package).collect(),
            modules: self.modules.into_iter().filter_map(|old| module(old, &files, &modules)).collect(),
            items: self.items.into_iter().filter_map(|old| item(old, &files, &modules, &items)).collect(),
            references: self
                .references
                .into_iter()
                .filter_map(|old| reference(old, &files, &modules, &items))
                .collect(),
            routes: self.routes.into_iter().filter_map(|old| route(old, &files, &items)).collect(),
            blind_spots,
            databases: self.databases,
            drift_of: self.drift_of,
            drift: self.drift,
            queries: queries.into_iter().flatten().collect(),
            transactions,
            systems: self.systems.into_iter().filter_map(|old| system(old, &files, &modules, &items)).collect(),
            rows: self.rows.into_iter().filter_map(|old| row(old, &files, &items)).collect(),
            resolution: self.resolution,
            files: kept(self.files, &files),
        }
    }
}

impl Analysis {
    /// Whether anything is marked as test code; what was analysed without tests has nothing of them.
    fn has_tests(&self) -> bool {
        self.modules.iter().any(|module| module.test)
            || self.items.iter().any(|item| item.test)
            || self.references.iter().any(|reference| reference.test)
            || self.routes.iter().any(|route| route.test)
            || self.queries.iter().any(|query| query.test)
            || self.transactions.iter().any(|transaction| transaction.test)
            || self.systems.iter().any(|system| system.test)
    }
}

fn kept(all: Vec<SourceFile>, files: &Renumbered) -> Vec<SourceFile> {
    (0u32..).zip(all).filter(|(index, _)| files.get(*index).is_some()).map(|(_, file)| file).collect()
}

fn package(mut old: Package) -> Package {
    old.targets.retain(|target| !matches!(target.kind.as_str(), "example" | "test" | "bench"));
    old.dependencies.retain(|dependency| dependency.kind != "dev");
    old
}

fn module(mut old: Module, files: &Renumbered, modules: &Renumbered) -> Option<Module> {
    if old.test {
        return None;
    }
    old.file = FileId(files.get(old.file.0)?);
    old.parent = old.parent.and_then(|parent| modules.get(parent.0)).map(ModuleId);
    Some(old)
}

fn item(mut old: Item, files: &Renumbered, modules: &Renumbered, items: &Renumbered) -> Option<Item> {
    if old.test {
        return None;
    }
    old.file = FileId(files.get(old.file.0)?);
    old.module = ModuleId(modules.get(old.module.0)?);
    old.parent = old.parent.and_then(|parent| items.get(parent.0)).map(ItemId);
    Some(old)
}

fn origin(old: Origin, modules: &Renumbered, items: &Renumbered) -> Option<Origin> {
    Some(match old {
        Origin::Item(item) => Origin::Item(ItemId(items.get(item.0)?)),
        Origin::Module(module) => Origin::Module(ModuleId(modules.get(module.0)?)),
    })
}

fn query(mut old: Query, files: &Renumbered, modules: &Renumbered, items: &Renumbered) -> Option<Query> {
    if old.test {
        return None;
    }
    old.from = origin(old.from, modules, items)?;
    old.file = FileId(files.get(old.file.0)?);
    old.called_by = old.called_by.into_iter().filter_map(|item| items.get(item.0)).map(ItemId).collect();
    Some(old)
}

fn transaction(
    mut old: Transaction,
    files: &Renumbered,
    modules: &Renumbered,
    items: &Renumbered,
    queries: &Renumbered,
) -> Option<Transaction> {
    if old.test {
        return None;
    }
    old.from = origin(old.from, modules, items)?;
    old.file = FileId(files.get(old.file.0)?);
    old.steps.retain_mut(|step| {
        let Some(new) = queries.get(step.query) else { return false };
        step.query = new;
        step.chain = step.chain.iter().filter_map(|item| items.get(item.0)).map(ItemId).collect();
        true
    });
    Some(old)
}

fn system(mut old: SystemUse, files: &Renumbered, modules: &Renumbered, items: &Renumbered) -> Option<SystemUse> {
    if old.test {
        return None;
    }
    old.from = origin(old.from, modules, items)?;
    old.file = FileId(files.get(old.file.0)?);
    Some(old)
}

fn row(mut old: RowType, files: &Renumbered, items: &Renumbered) -> Option<RowType> {
    old.item = ItemId(items.get(old.item.0)?);
    old.file = FileId(files.get(old.file.0)?);
    Some(old)
}

fn reference(mut old: Reference, files: &Renumbered, modules: &Renumbered, items: &Renumbered) -> Option<Reference> {
    if old.test {
        return None;
    }
    old.from = origin(old.from, modules, items)?;
    old.to = ItemId(items.get(old.to.0)?);
    old.file = FileId(files.get(old.file.0)?);
    Some(old)
}

fn route(mut old: Route, files: &Renumbered, items: &Renumbered) -> Option<Route> {
    if old.test {
        return None;
    }
    old.handler = old.handler.and_then(|handler| items.get(handler.0)).map(ItemId);
    old.file = FileId(files.get(old.file.0)?);
    Some(old)
}
