//! Reads the JSON of `split analyze` and finds its items by place.

use std::collections::HashMap;
use std::path::Path;

use serde::Deserialize;

#[derive(Deserialize)]
struct Document {
    modules: Vec<Module>,
    items: Vec<Item>,
    references: Vec<Reference>,
}

#[derive(Deserialize)]
pub struct Module {
    pub id: String,
    pub file: String,
    #[serde(default)]
    pub line: usize,
}

#[derive(Deserialize)]
pub struct Item {
    pub id: String,
    pub kind: String,
    pub module: String,
    pub file: String,
    pub line: usize,
    #[serde(default)]
    pub column: usize,
    #[serde(default)]
    pub end_line: usize,
    #[serde(default)]
    pub test: bool,
}

#[derive(Deserialize)]
pub struct Reference {
    pub from: String,
    pub to: String,
    pub kind: String,
    pub file: String,
    pub line: usize,
    pub column: usize,
}

pub struct Analysis {
    pub modules: Vec<Module>,
    pub items: Vec<Item>,
    pub references: Vec<Reference>,
    item_ids: HashMap<String, usize>,
    module_ids: HashMap<String, usize>,
    places: HashMap<(String, usize), Vec<usize>>,
    impls: HashMap<String, Vec<usize>>,
    files: HashMap<String, Vec<usize>>,
}

impl Analysis {
    pub fn read(path: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        let document: Document = serde_json::from_slice(&std::fs::read(path)?)?;
        let mut analysis = Self {
            modules: document.modules,
            items: document.items,
            references: document.references,
            item_ids: HashMap::new(),
            module_ids: HashMap::new(),
            places: HashMap::new(),
            impls: HashMap::new(),
            files: HashMap::new(),
        };
        for (i, module) in analysis.modules.iter().enumerate() {
            analysis.module_ids.entry(module.id.clone()).or_insert(i);
            analysis.files.entry(module.file.clone()).or_default().push(i);
        }
        for (i, item) in analysis.items.iter().enumerate() {
            analysis.item_ids.entry(item.id.clone()).or_insert(i);
            if item.kind == "impl" {
                analysis.impls.entry(item.file.clone()).or_default().push(i);
            } else {
                analysis.places.entry((item.file.clone(), item.line)).or_default().push(i);
            }
        }
        Ok(analysis)
    }

    /// The item of an id; a file that is compiled twice (library and binary) has its items twice: the first one stands for both.
    pub fn item(&self, id: &str) -> Option<usize> {
        let found = *self.item_ids.get(id)?;
        let item = &self.items[found];
        if item.kind == "impl" {
            self.impl_at(&item.file, item.line).or(Some(found))
        } else {
            self.item_at(&item.file, item.line, item.column, "").or(Some(found))
        }
    }

    pub fn module(&self, id: &str) -> Option<usize> {
        self.module_ids.get(id).copied()
    }

    /// The item whose name stands at this place: by column, else by name, else the only one of the line.
    pub fn item_at(&self, file: &str, line: usize, column: usize, name: &str) -> Option<usize> {
        let here = self.places.get(&(file.to_owned(), line))?;
        let by_column = || here.iter().find(|i| self.items[**i].column == column);
        let by_name = || here.iter().find(|i| !name.is_empty() && self.items[**i].id.rsplit("::").next() == Some(name));
        by_column().or_else(by_name).or_else(|| here.first().filter(|_| here.len() == 1)).copied()
    }

    /// The impl block that covers a line, innermost.
    pub fn impl_at(&self, file: &str, line: usize) -> Option<usize> {
        let here = self.impls.get(file)?;
        here.iter()
            .copied()
            .filter(|i| self.items[*i].line <= line && line <= self.items[*i].end_line)
            .max_by_key(|i| (self.items[*i].line, usize::MAX - *i))
    }

    /// The module of a file (`inline` none) or the inline module whose name stands on a line.
    pub fn module_at(&self, file: &str, inline: Option<usize>) -> Option<usize> {
        let here = self.files.get(file)?;
        if let Some(line) = inline
            && let Some(found) = here.iter().find(|m| self.modules[**m].line == line && here.len() > 1)
        {
            return Some(*found);
        }
        here.iter().copied().min_by_key(|m| (self.modules[*m].id.matches("::").count(), self.modules[*m].id.len(), *m))
    }

    /// The module of an item's id; modules of a file that is compiled twice are one.
    pub fn canonical_module(&self, id: &str) -> Option<usize> {
        let found = self.module(id)?;
        let module = &self.modules[found];
        let root = self.module_at(&module.file, None)?;
        let depth = |m: usize| self.modules[m].id.matches("::").count();
        if depth(found) == depth(root) && self.modules[root].line == module.line {
            return Some(root);
        }
        Some(found)
    }
}
