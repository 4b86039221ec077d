//! Macro calls between items, expanded and linked as if what they write stood in their place.

use std::cmp::Reverse;
use std::path::PathBuf;

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::diesel_macros::{diesel_alias, diesel_joinable, diesel_table};
use super::expand::{expand, to_text};
use super::intern::{Sym, intern, kw};
use super::ir::*;
use super::link::{Linker, Work};
use super::parse::parse_text;
use super::sea_orm_macros::sea_orm_items;
use super::world::*;
use crate::model::analysis::BlindSpotKind;

/// Macros whose expansion calls macros again are followed so far.
const ROUNDS: usize = 6;

/// All expansions of a run together may not write more tokens than this.
const MOST: usize = 6_000_000;

/// A call that waits to be expanded.
struct Call {
    def: DefId,
    inst: InstId,
    scope: ScopeId,
    /// None for a derive.
    mac: MacroIx,
}

/// Whether the derives of a struct write a sea-orm entity.
fn derives_entity(ir: &FileIr, item: &ItemIr) -> bool {
    ir.attrs[item.attrs.range()].iter().filter(|attr| attr.derive).any(|attr| {
        let paths = ir.list(attr.paths).iter();
        let mut names = paths.filter_map(|&path| ir.path(PathId(path)).1.last());
        names.any(|seg| matches!(seg.name, kw::DERIVE_ENTITY_MODEL | kw::DERIVE_ACTIVE_MODEL))
    })
}

impl Linker<'_> {
    /// Expands every call between items of which the definition is known, and resolves the imports anew.
    pub fn expand_all(&mut self, first_inst: usize) {
        let mut from = first_inst;
        let mut written = 0;
        for _ in 0..ROUNDS {
            let calls = self.calls(from);
            from = self.world.insts.len();
            let world = &self.world;
            // The largest first, so that no worker ends long after the others.
            let mut order: Vec<usize> = (0..calls.len()).collect();
            order.sort_by_key(|&index| Reverse(world.size_of(&calls[index])));
            let mut results: Vec<(usize, Expansion)> = (order.into_par_iter().with_max_len(1))
                .map(|index| (index, expand_call(world, &calls[index])))
                .collect();
            results.sort_unstable_by_key(|&(index, _)| index);
            for (call, (_, result)) in calls.iter().zip(results) {
                match result {
                    Expansion::Unknown => {}
                    Expansion::Unreadable(name) => self.unreadable(call, name),
                    Expansion::Read(ir, tokens) => {
                        written += tokens;
                        if written < MOST {
                            self.place_expansion(call, *ir);
                        }
                    }
                }
            }
            if self.world.insts.len() == from {
                return;
            }
            self.world.import_all(from);
        }
    }

    fn calls(&self, from: usize) -> Vec<Call> {
        let mut calls = Vec::new();
        for (index, inst) in self.world.insts.iter().enumerate().skip(from) {
            if self.world.krate(inst.krate).outside {
                continue;
            }
            let ir = &self.world.files[inst.file as usize].ir;
            for (ix, item) in ir.items.iter().enumerate() {
                let mac = match item.kind {
                    ItemIrKind::MacroCall(mac) if item.parent.is_none() && !ir.macros[mac.ix()].taken => mac,
                    // Derives that write more than impls.
                    ItemIrKind::Struct { .. } if derives_entity(ir, item) => MacroIx::NONE,
                    _ => continue,
                };
                let scope = ScopeId(inst.first_scope + item.scope.0);
                let (def, inst) = (DefId(inst.first_def + ix as u32), InstId(index as u32));
                calls.push(Call { def, inst, scope, mac });
            }
        }
        calls
    }

    fn unreadable(&mut self, call: &Call, name: Sym) {
        let file = self.world.insts[call.inst.0 as usize].file;
        let path = self.world.files[file as usize].path.clone();
        let pos = self.world.item(call.def).pos;
        let message = format!("the expansion of `{}!` could not be read", name.as_str());
        self.spot(path, pos, BlindSpotKind::OpaqueMacro, message);
    }

    fn place_expansion(&mut self, call: &Call, ir: FileIr) {
        let Inst { file, krate, test, .. } = self.world.insts[call.inst.0 as usize];
        let test = test || self.world.item(call.def).test;
        let path = self.world.files[file as usize].path.clone();
        self.world.files.push(FileData { path, ir, expansion_of: Some(self.real(file)) });
        let expansion = self.world.files.len() as u32 - 1;
        let child = self.place_included(expansion, krate, call.scope, test);
        if call.mac.is_none() {
            self.world.derived.insert(self.world.scope(child).inst, call.def);
        }
        self.world.expanded.insert(call.def);
        let mut queue =
            vec![Work { scope: child, dir: PathBuf::new(), path_dir: PathBuf::new(), above: vec![expansion] }];
        while let Some(work) = queue.pop() {
            self.modules(&work, &mut queue);
        }
        // Modules that the expansion declares are entered after its names were handed on.
        self.hand_on(child, call.scope);
    }

    fn real(&self, file: u32) -> u32 {
        self.world.files[file as usize].expansion_of.unwrap_or(file)
    }
}

impl World {
    /// How many tokens a call hands over.
    fn size_of(&self, call: &Call) -> u32 {
        let ir = &self.files[self.insts[call.inst.0 as usize].file as usize].ir;
        call.mac.some().map_or(0, |mac| ir.macros[mac.ix()].toks.len)
    }
}

/// What became of a call.
enum Expansion {
    /// No definition of it is known.
    Unknown,
    Unreadable(Sym),
    /// The items, and how many tokens they took.
    Read(Box<FileIr>, usize),
}

fn expand_call(world: &World, call: &Call) -> Expansion {
    let Inst { file, krate, .. } = world.insts[call.inst.0 as usize];
    let ir = &world.files[file as usize].ir;
    if call.mac.is_none() {
        let item = world.item(call.def);
        let Some(text) = sea_orm_items(ir, item) else { return Expansion::Unknown };
        let Ok(mut expanded) = parse_text(&text) else { return Expansion::Unknown };
        replace_places(&mut expanded, &[], item.pos, item.end_line);
        return Expansion::Read(Box::new(expanded), text.len() / 4);
    }
    let mac = ir.macros[call.mac.ix()];
    let (path, segs) = ir.path(mac.path);
    let toks = &ir.toks[mac.toks.range()];
    let name = segs.last().map_or(kw::EMPTY, |seg| seg.name);
    let found = world.resolve(call.scope, segs, path.global, Ns::Macros, &mut |_, _| {});
    let known = match found.res {
        Some(Res::Def(def)) => match world.item_in(def) {
            (ir, &ItemIr { kind: ItemIrKind::Macro(definition), .. }) => Some((def, &ir.toks[definition.toks.range()])),
            _ => None,
        },
        _ => None,
    };
    let expanded = match known {
        Some((def, definition)) if !definition.is_empty() => {
            expand(definition, toks, crate_as_seen(world, krate, world.inst(def).krate))
        }
        None if name.as_str() == "table" => diesel_table(toks),
        None if name.as_str() == "joinable" => diesel_joinable(toks),
        None if name.as_str() == "alias" => diesel_alias(toks),
        _ => return Expansion::Unknown,
    };
    let item = world.item(call.def);
    let parsed = expanded.and_then(|toks| {
        let (text, places) = to_text(&toks);
        let mut ir = parse_text(&text).ok()?;
        replace_places(&mut ir, &places, item.pos, item.end_line);
        Some((ir, toks.len()))
    });
    match parsed {
        Some((ir, tokens)) => Expansion::Read(Box::new(ir), tokens),
        None if known.is_some() => Expansion::Unreadable(name),
        None => Expansion::Unknown,
    }
}

/// What `$crate` is from another crate.
fn crate_as_seen(world: &World, from: CrateId, own: CrateId) -> Sym {
    if from == own {
        return kw::CRATE;
    }
    let externs = &world.krate(from).externs;
    let mut names: Vec<&str> =
        externs.iter().filter(|(_, krate)| **krate == Some(own)).map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    names.first().map_or(world.krate(own).name, |name| intern(name))
}

/// Puts the places of the call's tokens for those of the text; what the macro wrote itself stands nowhere, and items
/// that it names itself stand where it is called.
fn replace_places(ir: &mut FileIr, places: &[Pos], call: Pos, call_end: u32) {
    let place = |pos: &mut Pos| *pos = places.get(pos.line as usize).copied().unwrap_or_default();
    for seg in &mut ir.segs {
        place(&mut seg.pos);
    }
    for method in &mut ir.calls {
        place(&mut method.pos);
    }
    for variant in &mut ir.variants {
        place(&mut variant.pos);
    }
    for pat in &mut ir.pats {
        if let Pat::Bind { pos, .. } = pat {
            place(pos);
        }
    }
    for expr in &mut ir.exprs {
        if let Expr::Deref(_, pos) = expr {
            place(pos);
        }
    }
    for tok in &mut ir.toks {
        place(&mut tok.pos);
    }
    let mut taken = FxHashSet::default();
    for field in &mut ir.fields {
        place(&mut field.pos);
        taken.insert(field.pos);
    }
    for item in &mut ir.items {
        place(&mut item.pos);
        // A token that names a field and a method of the same name is the field's place.
        let is_impl = matches!(item.kind, ItemIrKind::Impl { .. });
        if item.pos.line == 0 || (!is_impl && !taken.insert(item.pos)) {
            (item.pos, item.synthetic) = (call, true);
        }
        let line = |line: u32| places.get(line as usize).map_or(0, |pos| pos.line);
        (item.start_line, item.end_line) = match (line(item.start_line), line(item.end_line)) {
            (0, 0) => (call.line, call_end),
            (0, end) => (item.pos.line.min(end), end),
            (start, 0) => (start, call_end.max(start)),
            (start, end) => (start, end.max(start)),
        };
    }
    ir.refused.iter_mut().for_each(|(pos, _)| *pos = call);
    ir.lines = 0;
}
