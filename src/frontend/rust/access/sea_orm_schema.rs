//! Entities of sea-orm as a schema.

use std::collections::BTreeMap;

use super::diesel_schema::package_folder;
use super::sea_orm_entities::{Entities, EntityColumn, Setting, derives, settings, type_def};
use super::{Raw, Unit};
use crate::frontend::rust::intern::{Sym, intern};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::sea_orm_macros::{is_column, snake};
use crate::frontend::rust::world::*;
use crate::model::data::{CodeSchema, SchemaContent};
use crate::model::schema::*;

/// Types within types are read so far.
const DEPTH: u32 = 6;

/// The tables of the entities of a crate; told by the file that declares the first of them.
pub fn schemas(unit: &Unit<'_>, entities: &Entities, raw: &mut Raw) {
    let world = unit.base.world;
    let inst = &world.insts[unit.inst.0 as usize];
    let krate = inst.krate;
    let mut found: BTreeMap<&Name, u32> = BTreeMap::new();
    let mut first = None;
    for (number, entity) in entities.all.iter().enumerate() {
        let def = entity.model.unwrap_or(entity.def);
        let of = world.inst(def);
        let test = world.scope(world.scope_of(def)).test && !unit.base.include_tests;
        if of.krate == krate && !test {
            first.get_or_insert(of.file);
            found.entry(&entity.name).or_insert(number as u32);
        }
    }
    // The same file in two crates is told of once.
    if first != Some(inst.file) || !unit.base.is_first(unit.inst) {
        return;
    }
    let mut schema = Schema::default();
    for (name, &number) in &found {
        schema.tables.push(table(world, entities, number, name, &mut schema.types));
    }
    schema.types.sort_by(|a, b| a.name.cmp(&b.name));
    schema.types.dedup_by(|a, b| a.name == b.name);
    let root = world.krate(krate).root;
    let file = &world.files[world.insts[world.scope(root).inst.0 as usize].file as usize].path;
    let id = file.rsplit_once('/').map_or_else(|| file.clone(), |(folder, _)| folder.to_owned());
    let content = SchemaContent::Ready { source: SchemaSource::Entities, dialect: None, schema };
    raw.schemas.push(CodeSchema { id, package: package_folder(unit, inst), content });
}

fn table(world: &World, entities: &Entities, number: u32, name: &Name, types: &mut Vec<TypeDef>) -> Table {
    let entity = &entities.all[number as usize];
    let def = entity.model.unwrap_or(entity.def);
    let (ir, item) = world.item_in(def);
    let file = world.files[world.inst(def).file as usize].path.clone();
    let place = |line: u32| Place { file: file.clone(), line };
    let mut table = Table { name: name.clone(), place: place(item.pos.line), ..Table::default() };
    let mut keys = Vec::new();
    if let ItemIrKind::Struct { fields, .. } = item.kind {
        for field in ir.fields[fields.range()].iter().filter(|field| is_column(ir, field.ty)) {
            let settings = settings(ir, field.attrs);
            let has = |key: &str| settings.iter().any(|(name, _)| name.as_str() == key);
            if has("ignore") {
                continue;
            }
            let column = column_name(&entity.columns, field.name);
            let own = Type { world, scope: world.scope_of(def), types: &mut *types, place: place(field.pos.line) };
            let (ty, optional) = of_field(own, ir, field.ty, &settings);
            let serial = has("primary_key")
                && matches!(ty.as_str(), "integer" | "bigint" | "smallint")
                && !settings.iter().any(|(name, value)| {
                    name.as_str() == "auto_increment" && matches!(value, Setting::Text(text) if text == "false")
                });
            if has("primary_key") {
                keys.push(column.clone());
            }
            if has("unique") {
                let name = format!("{}_{column}_key", table.name.name);
                table.uniques.push(Key {
                    name,
                    columns: vec![column.clone()],
                    more: false,
                    place: place(field.pos.line),
                });
            }
            table.columns.push(Column {
                name: column,
                ty,
                nullable: (optional || has("nullable")) && !has("primary_key"),
                identity: serial.then_some(Identity::Serial),
                place: place(field.pos.line),
                ..Column::default()
            });
        }
    }
    if !keys.is_empty() {
        let name = format!("{}_pkey", table.name.name);
        table.primary_key = Some(Key { name, columns: keys, more: false, place: place(item.pos.line) });
    }
    for relation in entity.relations.iter().filter(|relation| relation.owns && !relation.from_columns.is_empty()) {
        let Some(other) = entities.of(relation.to) else { continue };
        let action = |text: &Option<String>| match text.as_deref() {
            Some("Cascade") => Action::Cascade,
            Some("SetNull") => Action::SetNull,
            Some("SetDefault") => Action::SetDefault,
            Some("Restrict") => Action::Restrict,
            _ => Action::NoAction,
        };
        table.foreign_keys.push(ForeignKey {
            name: format!("{}_{}_fkey", table.name.name, relation.from_columns.join("_")),
            columns: relation.from_columns.clone(),
            references: entities.name(other),
            referenced_columns: relation.to_columns.clone(),
            on_delete: action(&relation.on_delete),
            on_update: action(&relation.on_update),
            place: place(relation.line),
            ..ForeignKey::default()
        });
    }
    table.foreign_keys.sort_by(|a, b| a.name.cmp(&b.name));
    table
}

fn column_name(columns: &[EntityColumn], field: Sym) -> String {
    let known = columns.iter().find(|column| column.field == field);
    known.map_or_else(|| field.as_str().to_owned(), |column| column.name.clone())
}

/// Where a field's type stands.
struct Type<'t> {
    world: &'t World,
    scope: ScopeId,
    types: &'t mut Vec<TypeDef>,
    place: Place,
}

/// The type of a field as PostgreSQL writes it, and whether it may be null.
fn of_field(own: Type<'_>, ir: &FileIr, ty: TypeId, settings: &[(Sym, Setting)]) -> (String, bool) {
    let (plain, optional) = of_type(own, ir, ty, 0);
    let said = settings.iter().find(|(name, _)| name.as_str() == "column_type").map(|(_, value)| value.text());
    (said.and_then(|said| written(&said)).unwrap_or(plain), optional)
}

/// `column_type = "…"`.
fn written(text: &str) -> Option<String> {
    let (head, inner) = text.split_once('(').map_or((text, ""), |(head, inner)| (head, inner));
    let numbers: Vec<&str> =
        inner.split(|letter: char| !letter.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    let sized = |name: &str| {
        if numbers.is_empty() { name.to_owned() } else { format!("{name}({})", numbers.join(",")) }
    };
    let plain = match head.trim() {
        "Char" => return Some(sized("character")),
        "String" => return Some(sized("character varying")),
        "Decimal" => return Some(sized("numeric")),
        "Text" => "text",
        "TinyInteger" | "SmallInteger" => "smallint",
        "Integer" | "Unsigned" => "integer",
        "BigInteger" | "BigUnsigned" => "bigint",
        "Float" => "real",
        "Double" => "double precision",
        "DateTime" | "Timestamp" => "timestamp without time zone",
        "TimestampWithTimeZone" => "timestamp with time zone",
        "Time" => "time without time zone",
        "Date" => "date",
        "Interval" => "interval",
        "Binary" | "VarBinary" | "Blob" => "bytea",
        "Boolean" => "boolean",
        "Money" => "money",
        "Json" => "json",
        "JsonBinary" => "jsonb",
        "Uuid" => "uuid",
        "Inet" => "inet",
        "Cidr" => "cidr",
        "MacAddr" => "macaddr",
        "LTree" => "ltree",
        "Custom" => return inner.split('"').nth(1).map(str::to_owned),
        _ => return None,
    };
    Some(plain.to_owned())
}

fn of_type(own: Type<'_>, ir: &FileIr, ty: TypeId, depth: u32) -> (String, bool) {
    let Some(&TypeRef::Path(path)) = ir.types.get(ty.ix()) else { return ("text".to_owned(), false) };
    let (path, segs) = ir.path(path);
    let Some(last) = segs.last() else { return ("text".to_owned(), false) };
    let first = last.args.some().and_then(|args| ir.list(ir.args[args.ix()].types).first().copied());
    let plain = match last.name.as_str() {
        "Option" if depth < DEPTH => {
            let inner = first.map(|inner| of_type(own, ir, TypeId(inner), depth + 1).0);
            return (inner.unwrap_or_else(|| "text".to_owned()), true);
        }
        "Vec" if depth < DEPTH => {
            let inner = first.map_or_else(|| "text".to_owned(), |inner| of_type(own, ir, TypeId(inner), depth + 1).0);
            // Bytes are no array.
            return (if inner == "u8" { "bytea".to_owned() } else { format!("{inner}[]") }, false);
        }
        "u8" if depth > 0 => "u8",
        "i8" | "i16" | "u8" => "smallint",
        "i32" | "u16" => "integer",
        "i64" | "u32" | "u64" => "bigint",
        "f32" => "real",
        "f64" => "double precision",
        "bool" => "boolean",
        "String" => "character varying",
        "Uuid" => "uuid",
        "DateTime" if first.is_some() => "timestamp with time zone",
        "DateTimeUtc" | "DateTimeLocal" | "DateTimeWithTimeZone" | "TimeDateTimeWithTimeZone" | "OffsetDateTime" => {
            "timestamp with time zone"
        }
        "DateTime" | "NaiveDateTime" | "ChronoDateTime" | "TimeDateTime" | "PrimitiveDateTime" => {
            "timestamp without time zone"
        }
        "Date" | "NaiveDate" | "ChronoDate" | "TimeDate" => "date",
        "Time" | "NaiveTime" | "ChronoTime" | "TimeTime" => "time without time zone",
        "Decimal" | "BigDecimal" => "numeric",
        "Json" | "Value" | "JsonValue" => "json",
        _ => return (custom(own, segs, path.global), false),
    };
    (plain.to_owned(), false)
}

/// A type of the codebase: an enum of the database, or one that is stored as what it stands for.
fn custom(own: Type<'_>, segs: &[Seg], global: bool) -> String {
    let found = own.world.resolve(own.scope, segs, global, Ns::Types, &mut |_, _| {});
    let Some(Res::Def(def)) = found.res else { return "text".to_owned() };
    let def = own.world.through_alias(def).unwrap_or(def);
    let (ir, item) = own.world.item_in(def);
    let said = settings(ir, item.attrs);
    let text = |key: &str| said.iter().find(|(name, _)| name.as_str() == key).map(|(_, value)| value.text());
    match item.kind {
        ItemIrKind::Enum { variants } if derives(ir, item, "DeriveActiveEnum") => {
            let stored = text("db_type").unwrap_or_default();
            if !stored.starts_with("Enum") {
                return written(&stored).unwrap_or_else(|| "character varying".to_owned());
            }
            let name = Name::plain(&text("enum_name").unwrap_or_else(|| snake(item.name.as_str())));
            let labels = ir.variants[variants.range()].iter().map(|variant| {
                let own = settings(ir, variant.attrs);
                let said = own.iter().find(|(name, _)| *name == intern("string_value")).map(|(_, value)| value.text());
                said.unwrap_or_else(|| variant.name.as_str().to_owned())
            });
            let shown = name.to_string();
            let place = Place { line: item.pos.line, file: file_of(own.world, def) };
            own.types.push(TypeDef { name, parts: labels.collect(), place, ..TypeDef::default() });
            shown
        }
        // A new type around one field: `DeriveValueType`.
        ItemIrKind::Struct { fields, .. } if derives(ir, item, "DeriveValueType") && fields.len == 1 => {
            let Some(field) = ir.fields[fields.range()].first() else { return "text".to_owned() };
            let scope = own.world.scope_of(def);
            let inner = type_def(own.world, ir, scope, field.ty);
            if inner == Some(def) {
                return "text".to_owned();
            }
            let inner = Type { world: own.world, scope, types: own.types, place: own.place };
            of_type(inner, ir, field.ty, DEPTH).0
        }
        _ if derives(ir, item, "FromJsonQueryResult") => "json".to_owned(),
        _ => "text".to_owned(),
    }
}

fn file_of(world: &World, def: DefId) -> String {
    world.files[world.inst(def).file as usize].path.clone()
}
