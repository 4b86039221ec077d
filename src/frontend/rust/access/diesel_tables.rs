//! What `diesel::table!`, `joinable!` and the attributes of models say of tables.

use rustc_hash::FxHashMap;

use crate::frontend::rust::intern::{Sym, intern};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::schema::Name;

/// A table of a `table!` block.
#[derive(Debug)]
pub struct TableDef {
    /// The module that stands for it.
    pub module: DefId,
    pub name: Name,
    pub columns: Vec<ColumnDef>,
}

#[derive(Debug)]
pub struct ColumnDef {
    pub def: DefId,
    /// As the database calls it.
    pub name: String,
    /// Diesel's type, as written.
    pub ty: String,
    /// `#[max_length = …]`.
    pub most: Option<u32>,
    /// Its position in the primary key.
    pub key: Option<u32>,
}

/// What a definition stands for.
#[derive(Debug, Clone, Copy)]
pub enum Meaning {
    Table(u32),
    /// Table and column.
    Column(u32, u32),
}

/// `joinable!(child -> parent (column))`.
#[derive(Debug, Clone)]
pub struct Joinable {
    pub child: u32,
    pub parent: u32,
    pub column: String,
    pub file: u32,
    pub line: u32,
}

/// The tables of a codebase.
#[derive(Debug, Default)]
pub struct Tables {
    pub all: Vec<TableDef>,
    pub means: FxHashMap<DefId, Meaning>,
    by_module: FxHashMap<ScopeId, u32>,
    /// By the file that calls the macro, in the order of `all`.
    pub by_file: FxHashMap<u32, Vec<u32>>,
    pub joinables: Vec<Joinable>,
}

impl Tables {
    pub fn build(world: &World) -> Self {
        let mut tables = Self::default();
        let (table_attr, column_attr) = (intern("diesel_table"), intern("diesel_column"));
        for inst in world.insts.iter().filter(|inst| !world.krate(inst.krate).outside) {
            let ir = &world.files[inst.file as usize].ir;
            if world.files[inst.file as usize].expansion_of.is_none() {
                continue;
            }
            for (ix, item) in ir.items.iter().enumerate() {
                let ItemIrKind::Mod { scope, inline: true, .. } = item.kind else { continue };
                if let Some(texts) = texts(ir, item.attrs, table_attr) {
                    let module = DefId(inst.first_def + ix as u32);
                    tables.add(ir, inst, module, scope, &texts, column_attr);
                }
            }
        }
        for (number, table) in (0..).zip(&tables.all) {
            if let Some(file) = world.files[world.inst(table.module).file as usize].expansion_of {
                tables.by_file.entry(file).or_default().push(number);
            }
        }
        let joinable = intern("joinable");
        for (index, inst) in world.insts.iter().enumerate().filter(|(_, inst)| !world.krate(inst.krate).outside) {
            let ir = &world.files[inst.file as usize].ir;
            for item in &ir.items {
                let ItemIrKind::MacroCall(mac) = item.kind else { continue };
                let mac = &ir.macros[mac.ix()];
                if ir.path(mac.path).1.last().is_some_and(|seg| seg.name == joinable) {
                    tables.joinable(world, InstId(index as u32), item, &ir.toks[mac.toks.range()]);
                }
            }
        }
        tables
    }

    fn add(&mut self, ir: &FileIr, inst: &Inst, module: DefId, scope: ScopeIx, said: &[&str], attr: Sym) {
        let number = self.all.len() as u32;
        let name = match said {
            [schema, name] => Name { schema: named_schema(schema), name: (*name).to_owned() },
            _ => return,
        };
        let mut columns = Vec::new();
        self.by_module.insert(ScopeId(inst.first_scope + scope.0), number);
        for &ix in &ir.scopes[scope.ix()].items {
            let item = &ir.items[ix.ix()];
            match item.kind {
                ItemIrKind::Struct { .. } if item.name.as_str() == "table" => {
                    self.means.insert(DefId(inst.first_def + ix.0), Meaning::Table(number));
                }
                ItemIrKind::Mod { scope: inner, .. } if item.name.as_str() == "columns" => {
                    for &ix in &ir.scopes[inner.ix()].items {
                        let item = &ir.items[ix.ix()];
                        let Some(said) = texts(ir, item.attrs, attr) else { continue };
                        let [name, ty, most, key] = said.as_slice() else { continue };
                        let def = DefId(inst.first_def + ix.0);
                        self.means.insert(def, Meaning::Column(number, columns.len() as u32));
                        columns.push(ColumnDef {
                            def,
                            name: (*name).to_owned(),
                            ty: (*ty).to_owned(),
                            most: most.parse().ok(),
                            key: key.parse().ok(),
                        });
                    }
                }
                ItemIrKind::Mod { scope: inner, .. } => {
                    // `users::dsl` names the table too.
                    self.by_module.insert(ScopeId(inst.first_scope + inner.0), number);
                }
                _ => {}
            }
        }
        self.all.push(TableDef { module, name, columns });
    }

    fn joinable(&mut self, world: &World, inst: InstId, item: &ItemIr, toks: &[Tok]) {
        let Some(arrow) = toks.iter().position(|tok| matches!(tok.kind, TokKind::Punct('-', _))) else { return };
        let Some(open) = toks.iter().position(|tok| tok.kind == TokKind::Open('(')) else { return };
        let scope = ScopeId(world.insts[inst.0 as usize].first_scope + item.scope.0);
        let table = |toks: &[Tok]| {
            let segs: Vec<Seg> = toks
                .iter()
                .filter_map(|tok| match tok.kind {
                    TokKind::Ident(name) => Some(Seg { name, pos: tok.pos, args: ArgsId::NONE }),
                    _ => None,
                })
                .collect();
            self.module(world, scope, &segs, false)
        };
        let (Some(before), Some(between)) = (toks.get(..arrow), toks.get(arrow + 2..open)) else { return };
        let (Some(child), Some(parent)) = (table(before), table(between)) else { return };
        let Some(TokKind::Ident(column)) = toks.get(open + 1).map(|tok| tok.kind) else { return };
        let written = column.as_str();
        // The column's own name may differ from the word that stands for it.
        let columns = &self.all[child as usize].columns;
        let known = columns.iter().find(|known| world.item(known.def).name == column);
        let column = known.map_or_else(|| written.to_owned(), |known| known.name.clone());
        let (file, line) = (world.insts[inst.0 as usize].file, item.pos.line);
        self.joinables.push(Joinable { child, parent, column, file, line });
    }

    /// The table whose module a path names.
    pub fn module(&self, world: &World, scope: ScopeId, segs: &[Seg], global: bool) -> Option<u32> {
        let found = world.resolve(scope, segs, global, Ns::Types, &mut |_, _| {});
        match found.res {
            Some(Res::Mod(module)) if found.used == segs.len() => self.by_module.get(&module).copied(),
            Some(Res::Def(def)) if found.used == segs.len() => match self.means.get(&def) {
                Some(Meaning::Table(table)) => Some(*table),
                _ => None,
            },
            _ => None,
        }
    }

    pub fn name(&self, table: u32) -> Name {
        self.all[table as usize].name.clone()
    }

    /// The table of a model: of its `#[diesel(table_name = …)]`, or the one that its name stands for.
    pub fn of_model(&self, world: &World, model: DefId) -> Option<u32> {
        let (ir, item) = world.item_in(model);
        let scope = world.scope_of(model);
        let mut derives = false;
        for attr in &ir.attrs[item.attrs.range()] {
            if attr.derive {
                derives |= ir.list(attr.paths).iter().any(|&path| {
                    ir.path(PathId(path)).1.last().is_some_and(|seg| {
                        matches!(
                            seg.name.as_str(),
                            "Identifiable" | "Insertable" | "AsChangeset" | "Selectable" | "Associations" | "HasQuery"
                        )
                    })
                });
                continue;
            }
            let Some(last) = ir.path(attr.path).1.last() else { continue };
            let name = last.name.as_str();
            if name == "table_name" {
                // As diesel 1 writes it.
                let text = ir.list(attr.exprs).iter().find_map(|&expr| match ir.exprs[expr as usize] {
                    Expr::Lit(Lit::Str(text)) => Some(&*ir.strings[text.ix()]),
                    _ => None,
                });
                let found = text.and_then(|text| self.word(world, scope, text));
                if found.is_some() {
                    return found;
                }
            }
            if name != "diesel" {
                continue;
            }
            let exprs = ir.list(attr.exprs).iter().filter_map(|&expr| match ir.exprs[expr as usize] {
                Expr::Path(path) => Some(path),
                _ => None,
            });
            let paths = ir.list(attr.paths).iter().map(|&path| PathId(path));
            for path in exprs.chain(paths) {
                let (path, segs) = ir.path(path);
                if let Some(table) = self.module(world, scope, segs, path.global) {
                    return Some(table);
                }
            }
        }
        if derives { self.word(world, scope, &plural(item.name.as_str())) } else { None }
    }

    fn word(&self, world: &World, scope: ScopeId, word: &str) -> Option<u32> {
        let seg = Seg { name: intern(word), pos: Pos::default(), args: ArgsId::NONE };
        self.module(world, scope, &[seg], false)
    }

    /// The columns by which two tables are joined where nothing is written: left, right.
    pub fn by_default(&self, left: &Name, right: &Name) -> Option<(String, String)> {
        let pair = |one: &Joinable| (&self.all[one.child as usize].name, &self.all[one.parent as usize].name);
        let key = |one: &Joinable| {
            let columns = &self.all[one.parent as usize].columns;
            columns.iter().find(|column| column.key == Some(0)).map_or_else(|| "id".to_owned(), |key| key.name.clone())
        };
        self.joinables.iter().find_map(|one| match pair(one) {
            (child, parent) if child == left && parent == right => Some((one.column.clone(), key(one))),
            (child, parent) if child == right && parent == left => Some((key(one), one.column.clone())),
            _ => None,
        })
    }
}

/// The default schemas are left out.
fn named_schema(schema: &str) -> Option<String> {
    (!matches!(schema, "" | "public" | "main")).then(|| schema.to_owned())
}

/// The strings in an attribute of that name.
fn texts(ir: &FileIr, attrs: List, name: Sym) -> Option<Vec<&str>> {
    let attr = ir.attrs[attrs.range()]
        .iter()
        .find(|attr| !attr.derive && ir.path(attr.path).1.last().is_some_and(|seg| seg.name == name))?;
    let text = |&expr: &u32| match ir.exprs[expr as usize] {
        Expr::Lit(Lit::Str(text)) => &*ir.strings[text.ix()],
        _ => "",
    };
    Some(ir.list(attr.exprs).iter().map(text).collect())
}

/// `BlogPost` as diesel names its table: `blog_posts`.
fn plural(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 4);
    for (index, letter) in name.chars().enumerate() {
        if letter.is_uppercase() && index > 0 {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out.push('s');
    out
}
