//! Types whose values are rows of a table: what statements are read into, and what object mappers are told.

use super::diesel_tables::Tables;
use super::sea_orm_entities::{Entities, Role, derives};
use super::{Raw, Unit};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::analysis::{FileId, ItemId};
use crate::model::data::{RowMeans, RowSite};
use crate::model::schema::Name;

/// A type that may be a row, in terms of definitions.
#[derive(Debug)]
pub struct RawRow {
    pub def: DefId,
    pub fields: Vec<String>,
    pub means: Means,
}

#[derive(Debug)]
pub enum Means {
    /// Index into the world's files, and the place of the call.
    Statement(u32, Pos),
    Declared(Name),
    Derived,
}

/// Traits whose derives make a value of a row.
const FROM_ROW: &[&str] = &["FromRow", "FromQueryResult", "QueryableByName"];

/// What the file's statements are read into, and what can be made of a row.
pub fn read(unit: &Unit<'_>, raw: &mut Raw) {
    for &(pos, def) in &unit.base.found[unit.inst.0 as usize].rows {
        add(unit.base.world, raw, def, Means::Statement(unit.file(), pos));
    }
    for def in structs(unit) {
        let item = unit.base.world.item(def);
        if FROM_ROW.iter().any(|name| derives(unit.ir, item, name)) {
            add(unit.base.world, raw, def, Means::Derived);
        }
    }
}

/// Models of diesel.
pub fn models(unit: &Unit<'_>, tables: &Tables, raw: &mut Raw) {
    let world = unit.base.world;
    for def in structs(unit) {
        if let Some(table) = tables.of_model(world, def) {
            add(world, raw, def, Means::Declared(tables.name(table)));
        }
    }
}

/// Models of sea-orm's entities.
pub fn entities(unit: &Unit<'_>, entities: &Entities, raw: &mut Raw) {
    for def in structs(unit) {
        if let Some(&Role::Model(entity)) = entities.roles.get(&def) {
            add(unit.base.world, raw, def, Means::Declared(entities.name(entity)));
        }
    }
}

fn structs<'u>(unit: &Unit<'u>) -> impl Iterator<Item = DefId> + use<'u> {
    let first = unit.base.world.insts[unit.inst.0 as usize].first_def;
    let items = (first..).zip(&unit.ir.items);
    items.filter(|(_, item)| matches!(item.kind, ItemIrKind::Struct { .. })).map(|(def, _)| DefId(def))
}

fn add(world: &World, raw: &mut Raw, def: DefId, means: Means) {
    let (ir, item) = world.item_in(def);
    let ItemIrKind::Struct { fields, .. } = item.kind else { return };
    let fields: Vec<String> =
        ir.fields[fields.range()].iter().map(|field| field.name.as_str().trim_start_matches("r#").to_owned()).collect();
    // What holds one value is that value: an id, a count.
    if fields.len() > 1 {
        raw.rows.push(RawRow { def, fields, means });
    }
}

/// The same in terms of the analysis.
pub fn placed(rows: Vec<RawRow>, files: &[Option<FileId>], items: &[Option<ItemId>]) -> Vec<RowSite> {
    let placed = rows.into_iter().filter_map(|row| {
        let means = match row.means {
            Means::Statement(file, pos) => {
                RowMeans::Statement { file: files[file as usize]?, line: pos.line, column: pos.col }
            }
            Means::Declared(table) => RowMeans::Declared(table),
            Means::Derived => RowMeans::Derived,
        };
        Some(RowSite { item: items[row.def.0 as usize]?, fields: row.fields, means })
    });
    placed.collect()
}
