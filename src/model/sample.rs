//! Small analyses for unit tests, from pairs of ids alone.

use crate::model::analysis::{
    Analysis, Confidence, FileId, Item, ItemId, ItemKind, Module, ModuleId, Origin, Package, PackageId, Reference,
    ReferenceKind, SourceFile, Visibility,
};

/// Makes the modules and items that the references name. An id that ends in `::` is a module as origin.
pub(crate) fn sample(references: &[(&str, &str, ReferenceKind)]) -> Analysis {
    let mut modules: Vec<String> = Vec::new();
    let mut items: Vec<String> = Vec::new();
    for id in references.iter().flat_map(|(from, to, _)| [*from, *to]) {
        let (mut module, name) = id.rsplit_once("::").expect("an id with a module");
        if !name.is_empty() {
            items.push(id.to_owned());
        }
        modules.push(module.to_owned());
        while let Some((outer, _)) = module.rsplit_once("::") {
            modules.push(outer.to_owned());
            module = outer;
        }
    }
    for all in [&mut modules, &mut items] {
        all.sort();
        all.dedup();
    }
    let module_id = |id: &str| {
        ModuleId(u32::try_from(modules.binary_search_by(|known| known.as_str().cmp(id)).expect("known")).expect("few"))
    };
    let item_id = |id: &str| {
        ItemId(u32::try_from(items.binary_search_by(|known| known.as_str().cmp(id)).expect("known")).expect("few"))
    };
    let item = |id: &String| {
        let (module, name) = id.rsplit_once("::").expect("an id with a module");
        Item {
            id: id.clone(),
            name: name.to_owned(),
            kind: ItemKind::Function,
            module: module_id(module),
            parent: None,
            file: FileId(0),
            line: 1,
            column: 4,
            end_line: 3,
            visibility: Visibility::Public,
            test: false,
            cfg: None,
        }
    };
    let module = |id: &String| Module {
        id: id.clone(),
        package: PackageId(0),
        parent: id.rsplit_once("::").map(|(parent, _)| module_id(parent)),
        file: FileId(0),
        line: 1,
        lines: 10,
        test: false,
        cfg: None,
    };
    let reference = |(from, to, kind): &(&str, &str, ReferenceKind)| Reference {
        from: match from.strip_suffix("::") {
            Some(module) => Origin::Module(module_id(module)),
            None => Origin::Item(item_id(from)),
        },
        to: item_id(to),
        kind: *kind,
        confidence: Confidence::Certain,
        file: FileId(0),
        line: 1,
        column: 1,
        test: false,
        shown: false,
    };
    Analysis {
        files: vec![SourceFile { path: "src/lib.rs".to_owned(), lines: 10 }],
        packages: vec![Package {
            name: "sample".to_owned(),
            version: "0.1.0".to_owned(),
            edition: 2024,
            manifest: "Cargo.toml".to_owned(),
            targets: Vec::new(),
            dependencies: Vec::new(),
        }],
        items: items.iter().map(item).collect(),
        references: references.iter().map(reference).collect(),
        modules: modules.iter().map(module).collect(),
        ..Analysis::default()
    }
}
