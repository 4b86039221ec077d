//! Names of tables and columns as enums: `#[derive(DeriveIden)]`, `#[derive(Iden)]`, `impl Iden`.

use rustc_hash::FxHashMap;

use super::sea_orm_entities::{derives, names_trait, type_def};
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::sea_orm_macros::snake;
use crate::frontend::rust::world::*;

/// An enum of names.
#[derive(Debug)]
pub struct Iden {
    pub table: String,
    /// By variant; nothing for the one that stands for the table.
    names: FxHashMap<Sym, Option<String>>,
}

impl Iden {
    /// The column that a variant names; `None` for the table.
    pub fn column(&self, variant: Sym) -> Option<&str> {
        self.names.get(&variant).and_then(Option::as_deref)
    }
}

#[derive(Debug, Default)]
pub struct Idens {
    all: FxHashMap<DefId, Iden>,
    /// Structs that stand for one name.
    units: FxHashMap<DefId, String>,
    /// The `def` function of each `impl RelationTrait`.
    defs: FxHashMap<DefId, DefId>,
}

impl Idens {
    pub fn build(world: &World) -> Self {
        let mut idens = Self::default();
        for inst in world.insts.iter().filter(|inst| !world.krate(inst.krate).outside) {
            let ir = &world.files[inst.file as usize].ir;
            for (ix, item) in ir.items.iter().enumerate() {
                let def = DefId(inst.first_def + ix as u32);
                match item.kind {
                    ItemIrKind::Enum { variants } if derives(ir, item, "DeriveIden") || derives(ir, item, "Iden") => {
                        idens.all.insert(def, derived(ir, item, variants));
                    }
                    ItemIrKind::Struct { .. } if derives(ir, item, "DeriveIden") || derives(ir, item, "Iden") => {
                        let name = said(ir, item.attrs).unwrap_or_else(|| snake(item.name.as_str()));
                        idens.units.insert(def, name);
                    }
                    ItemIrKind::Impl { trait_, self_ty, .. } if !trait_.is_none() => {
                        let is_iden = names_trait(ir, trait_, "Iden");
                        if !is_iden && !names_trait(ir, trait_, "RelationTrait") {
                            continue;
                        }
                        let Some(of) = type_def(world, ir, world.scope_of(def), self_ty) else { continue };
                        let wanted = if is_iden { &["unquoted", "to_string"][..] } else { &["def"] };
                        let mut members = world.members(def);
                        let Some(member) = members.find(|&member| wanted.contains(&world.item(member).name.as_str()))
                        else {
                            continue;
                        };
                        if is_iden {
                            idens.written(world, of, member);
                        } else {
                            idens.defs.insert(of, member);
                        }
                    }
                    _ => {}
                }
            }
        }
        idens
    }

    pub fn get(&self, def: DefId) -> Option<&Iden> {
        self.all.get(&def)
    }

    /// The name that a struct stands for.
    pub fn unit(&self, def: DefId) -> Option<&str> {
        self.units.get(&def).map(String::as_str)
    }

    /// The arm of `fn def(&self)` for a variant of a `Relation` enum, with the function.
    pub fn arm(&self, world: &World, relations: DefId, variant: Sym) -> Option<(DefId, ExprId)> {
        let &def = self.defs.get(&relations)?;
        let ir = world.ir(def);
        let ItemIrKind::Fn(function) = world.item(def).kind else { return None };
        let arm = arms(ir, function.body)?.find(|arm| names(ir, arm.pat, variant))?;
        Some((def, arm.body))
    }

    /// `impl Iden`: the strings in the arms of its match.
    fn written(&mut self, world: &World, of: DefId, member: DefId) {
        let (ir, item) = world.item_in(of);
        let ItemIrKind::Enum { variants } = item.kind else {
            let name = strings(world.ir(member), world.item(member)).next();
            self.units.extend(name.map(|name| (of, name)));
            return;
        };
        let mut iden = derived(ir, item, variants);
        let body_ir = world.ir(member);
        let ItemIrKind::Fn(function) = world.item(member).kind else { return };
        for variant in &ir.variants[variants.range()] {
            let Some(mut arms) = arms(body_ir, function.body) else { continue };
            let Some(arm) = arms.find(|arm| names(body_ir, arm.pat, variant.name)) else { continue };
            if let Expr::Lit(Lit::Str(text)) = body_ir.exprs[arm.body.ix()] {
                let text = body_ir.strings[text.ix()].to_string();
                if variant.name.as_str() == "Table" {
                    iden.table = text;
                } else {
                    iden.names.insert(variant.name, Some(text));
                }
            }
        }
        self.all.insert(of, iden);
    }
}

fn derived(ir: &FileIr, item: &ItemIr, variants: List) -> Iden {
    let table = said(ir, item.attrs);
    let mut iden = Iden { table: table.unwrap_or_else(|| snake(item.name.as_str())), names: FxHashMap::default() };
    for variant in &ir.variants[variants.range()] {
        let said = said(ir, variant.attrs);
        if variant.name.as_str() == "Table" {
            iden.table = said.unwrap_or(iden.table);
            iden.names.insert(variant.name, None);
        } else {
            iden.names.insert(variant.name, Some(said.unwrap_or_else(|| snake(variant.name.as_str()))));
        }
    }
    iden
}

/// The string of `#[sea_orm(iden = "…")]` or `#[iden = "…"]`.
fn said(ir: &FileIr, attrs: List) -> Option<String> {
    ir.attrs[attrs.range()].iter().filter(|attr| !attr.derive).find_map(|attr| {
        let name = ir.path(attr.path).1.last()?.name;
        if !matches!(name.as_str(), "sea_orm" | "iden") {
            return None;
        }
        ir.list(attr.exprs).iter().find_map(|&expr| match ir.exprs[expr as usize] {
            Expr::Lit(Lit::Str(text)) => Some(ir.strings[text.ix()].to_string()),
            _ => None,
        })
    })
}

/// The strings in the arguments of the macros of a body: `write!(s, "name")`.
fn strings<'i>(ir: &'i FileIr, item: &ItemIr) -> impl Iterator<Item = String> + 'i {
    let mut queue = match item.kind {
        ItemIrKind::Fn(function) if !function.body.is_none() => vec![function.body],
        _ => Vec::new(),
    };
    let mut found = Vec::new();
    while let Some(id) = queue.pop() {
        let Some(expr) = ir.exprs.get(id.ix()) else { continue };
        if let Expr::Lit(Lit::Str(text)) = expr {
            found.push(ir.strings[text.ix()].to_string());
        }
        super::children(ir, expr, &mut |child| queue.push(child));
    }
    found.into_iter()
}

/// The arms of the first match in a body.
fn arms(ir: &FileIr, body: ExprId) -> Option<impl Iterator<Item = &Arm>> {
    let mut queue = vec![body];
    let mut steps = 0;
    while let Some(id) = queue.pop() {
        steps += 1;
        if steps > 200 {
            break;
        }
        let expr = ir.exprs.get(id.ix())?;
        if let Expr::Match { arms, .. } = expr {
            return Some(ir.arms[arms.range()].iter());
        }
        super::children(ir, expr, &mut |child| queue.push(child));
    }
    None
}

fn names(ir: &FileIr, pat: PatId, variant: Sym) -> bool {
    match ir.pats.get(pat.ix()) {
        Some(Pat::Path(path)) => ir.path(*path).1.last().is_some_and(|seg| seg.name == variant),
        Some(Pat::Or(list)) => ir.list(*list).iter().any(|&pat| names(ir, PatId(pat), variant)),
        _ => false,
    }
}
