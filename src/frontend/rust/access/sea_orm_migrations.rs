//! Migrations written in Rust (sea-orm-migration), as the statements that they send: the replay of SQL does the rest.

use super::code::children;
use super::eval::Eval;
use super::sea_orm::state_of;
use super::sea_orm_ddl::Ddl;
use super::sea_orm_entities::{names_trait, type_def};
use super::{Raw, Unit};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::data::{CodeSchema, EmbeddedSql, HOLE, SchemaContent};

/// Helper functions of a migration are followed so far.
const CALLS: usize = 6;
/// Expressions within expressions.
const NESTING: u32 = 400;

/// What a `SchemaManager` (or the connection behind it) is told to do.
const STEPS: &[&str] = &[
    "create_table",
    "alter_table",
    "drop_table",
    "rename_table",
    "create_index",
    "drop_index",
    "create_foreign_key",
    "drop_foreign_key",
    "create_type",
    "alter_type",
    "drop_type",
    "execute_unprepared",
];

/// The migrations that a `Migrator` of this file lists, in its order.
pub fn read(unit: &Unit<'_>, raw: &mut Raw) {
    let world = unit.base.world;
    let inst = &world.insts[unit.inst.0 as usize];
    // A file that several crates include is told of once.
    if !unit.base.is_first(unit.inst) {
        return;
    }
    for (ix, item) in unit.ir.items.iter().enumerate() {
        let ItemIrKind::Impl { trait_, .. } = item.kind else { continue };
        if !names_trait(unit.ir, trait_, "MigratorTrait") || item.test {
            continue;
        }
        let imp = DefId(inst.first_def + ix as u32);
        let Some(list) = world.members(imp).find(|&member| world.item(member).name.as_str() == "migrations") else {
            continue;
        };
        let migrations = listed(world, list);
        let ups: Vec<DefId> = migrations.iter().filter_map(|&migration| up(world, migration)).collect();
        if ups.is_empty() {
            continue;
        }
        let mut reader = Reader { unit, eval: Eval::new(unit.base), texts: Vec::new(), stack: Vec::new(), depth: 0 };
        for up in ups {
            reader.function(up);
        }
        let texts = reader.texts;
        if texts.is_empty() {
            continue;
        }
        let file = &world.files[inst.file as usize].path;
        let id = file.rsplit_once('/').map_or_else(|| file.clone(), |(folder, _)| folder.to_owned());
        let package = super::diesel_schema::package_folder(unit, inst);
        raw.schemas.push(CodeSchema { id, package, content: SchemaContent::Steps { texts, dialect: None } });
    }
}

/// The structs that `vec![Box::new(m1::Migration), …]` names, in order.
fn listed(world: &World, list: DefId) -> Vec<DefId> {
    let (ir, item) = world.item_in(list);
    let ItemIrKind::Fn(function) = item.kind else { return Vec::new() };
    let scope = world.scope_of(list);
    let mut found = Vec::new();
    let mut queue = vec![function.body];
    // Depth first, so that the order is the one of the code.
    while let Some(id) = queue.pop() {
        let Some(expr) = ir.exprs.get(id.ix()) else { continue };
        let path = match expr {
            Expr::Path(path) | Expr::Struct { path, .. } => Some(*path),
            _ => None,
        };
        if let Some(path) = path {
            let (path, segs) = ir.path(path);
            let res = world.resolve(scope, segs, path.global, Ns::Types, &mut |_, _| {});
            if let Some(Res::Def(def)) = res.res
                && res.used == segs.len()
                && matches!(world.item(def).kind, ItemIrKind::Struct { .. })
                && !world.is_outside(def)
            {
                found.push(def);
            }
        }
        let mut inner = Vec::new();
        children(ir, expr, &mut |child| inner.push(child));
        queue.extend(inner.into_iter().rev());
    }
    found
}

/// `fn up` of a migration: its impl stands in the file of the struct.
fn up(world: &World, migration: DefId) -> Option<DefId> {
    let inst = world.inst(migration);
    let ir = &world.files[inst.file as usize].ir;
    ir.items.iter().enumerate().find_map(|(ix, item)| {
        let ItemIrKind::Impl { trait_, self_ty, .. } = item.kind else { return None };
        let imp = DefId(inst.first_def + ix as u32);
        if !names_trait(ir, trait_, "MigrationTrait")
            || type_def(world, ir, world.scope_of(imp), self_ty) != Some(migration)
        {
            return None;
        }
        world.members(imp).find(|&member| world.item(member).name.as_str() == "up")
    })
}

struct Reader<'u, 'r> {
    unit: &'r Unit<'u>,
    eval: Eval<'r>,
    texts: Vec<EmbeddedSql>,
    stack: Vec<DefId>,
    depth: u32,
}

impl Reader<'_, '_> {
    /// The steps of a function, in the order of the code.
    fn function(&mut self, def: DefId) {
        if self.stack.len() >= CALLS || self.stack.contains(&def) {
            return;
        }
        let ItemIrKind::Fn(function) = self.unit.base.world.item(def).kind else { return };
        if function.body.is_none() {
            return;
        }
        self.stack.push(def);
        self.visit(def, function.body);
        self.stack.pop();
    }

    fn visit(&mut self, def: DefId, id: ExprId) {
        if self.depth >= NESTING {
            return;
        }
        self.depth += 1;
        let world = self.unit.base.world;
        let ir = world.ir(def);
        let expr = &ir.exprs[id.ix()];
        let mut inner = Vec::new();
        children(ir, expr, &mut |child| inner.push(child));
        for child in inner {
            self.visit(def, child);
        }
        let code = self.unit.base.code(world.def_inst[def.0 as usize]);
        match expr {
            Expr::MethodCall { call, .. } => {
                let call = ir.calls[call.ix()];
                if STEPS.contains(&call.name.as_str()) {
                    self.step(def, &call);
                } else if let Some(own) = code.referred(call.pos) {
                    self.helper(own);
                }
            }
            Expr::Call { callee, .. } => {
                if let Expr::Path(path) = ir.exprs[callee.ix()]
                    && let Some(last) = ir.path(path).1.last()
                    && let Some(own) = code.referred(last.pos)
                {
                    self.helper(own);
                }
            }
            _ => {}
        }
        self.depth -= 1;
    }

    /// A function of the codebase that takes the manager may do a part of the work.
    fn helper(&mut self, def: DefId) {
        let world = self.unit.base.world;
        let (ir, item) = world.item_in(def);
        let ItemIrKind::Fn(function) = item.kind else { return };
        let takes = ir.params[function.params.range()].iter().any(|&(_, ty)| {
            let mut ty = ty;
            while let Some(TypeRef::Ref(inner)) = ir.types.get(ty.ix()) {
                ty = *inner;
            }
            let Some(TypeRef::Path(path)) = ir.types.get(ty.ix()) else { return false };
            ir.path(*path).1.last().is_some_and(|seg| seg.name.as_str() == "SchemaManager")
        });
        if takes {
            self.function(def);
        }
    }

    fn step(&mut self, def: DefId, call: &MethodCall) {
        let base = self.unit.base;
        let inst = base.world.def_inst[def.0 as usize];
        let ir = base.ir(inst);
        let Some(&arg) = ir.list(call.args).first() else { return };
        let file = &base.world.files[base.world.insts[inst.0 as usize].file as usize].path;
        if call.name.as_str() == "execute_unprepared" {
            // Texts of unknown parts would be read wrongly: only the schema's own statements are taken.
            let texts = self.eval.value(inst, ExprId(arg)).texts();
            if let [text] = texts.as_slice() {
                let sql = text.to_sql();
                if !sql.contains(HOLE) {
                    self.texts.push(EmbeddedSql { file: file.clone(), line: call.pos.line, text: sql });
                }
            }
            return;
        }
        let (entities, idens) = state_of(self.unit);
        let ddl = Ddl::new(base, entities, idens, def, call.pos.line);
        if let Some(text) = ddl.statement(call.name.as_str(), ExprId(arg)) {
            self.texts.push(EmbeddedSql { file: file.clone(), line: call.pos.line, text });
        }
    }
}
