//! Entities of sea-orm: their tables, columns and relations.

use rustc_hash::FxHashMap;

use crate::frontend::rust::intern::{Sym, intern};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::sea_orm_macros::{is_column, snake};
use crate::frontend::rust::world::*;
use crate::model::schema::Name;

#[derive(Debug)]
pub struct Entity {
    pub def: DefId,
    pub model: Option<DefId>,
    pub name: Name,
    /// In the order of the model's fields; `Column`'s variants without a model.
    pub columns: Vec<EntityColumn>,
    pub relations: Vec<Relation>,
}

#[derive(Debug)]
pub struct EntityColumn {
    /// The field of the model.
    pub field: Sym,
    /// As the database calls it.
    pub name: String,
}

/// A variant of a `Relation` enum.
#[derive(Debug, Clone)]
pub struct Relation {
    pub variant: Sym,
    pub to: DefId,
    /// Columns here and there; empty for the far side of a `has_many`.
    pub from_columns: Vec<String>,
    pub to_columns: Vec<String>,
    pub on_delete: Option<String>,
    pub on_update: Option<String>,
    /// The foreign key lies here.
    pub owns: bool,
    pub line: u32,
}

/// What a definition stands for.
#[derive(Debug, Clone, Copy)]
pub enum Role {
    Entity(u32),
    Model(u32),
    ActiveModel(u32),
    /// The enum of its columns.
    Columns(u32),
    Keys(u32),
    Relations(u32),
}

/// `impl Related<to> for from`.
#[derive(Debug, Clone, Copy)]
pub struct Related {
    pub to: Option<DefId>,
    pub via: Option<DefId>,
}

#[derive(Debug, Default)]
pub struct Entities {
    pub all: Vec<Entity>,
    pub roles: FxHashMap<DefId, Role>,
    pub related: FxHashMap<(u32, u32), Related>,
    /// The `link` function of each `impl Linked`.
    pub linked: FxHashMap<DefId, DefId>,
}

impl Entities {
    pub fn build(world: &World) -> Self {
        let mut entities = Self::default();
        let own = || world.insts.iter().filter(|inst| !world.krate(inst.krate).outside);
        for inst in own() {
            let ir = &world.files[inst.file as usize].ir;
            for (ix, item) in ir.items.iter().enumerate() {
                let def = DefId(inst.first_def + ix as u32);
                match item.kind {
                    ItemIrKind::Struct { .. } if derives(ir, item, "DeriveEntityModel") => {
                        entities.compact(world, inst, ir, item, def);
                    }
                    ItemIrKind::Impl { trait_, self_ty, .. }
                        if names_trait(ir, trait_, "EntityName")
                        // The one that a derive writes has no members.
                        && world.members(def).next().is_some() =>
                    {
                        entities.expanded(world, inst, ir, item, def, self_ty);
                    }
                    _ => {}
                }
            }
        }
        for at in 0..entities.all.len() {
            let relations = entities.relations(world, at as u32);
            entities.all[at].relations.extend(relations);
        }
        for inst in own() {
            let ir = &world.files[inst.file as usize].ir;
            for (ix, item) in ir.items.iter().enumerate() {
                let ItemIrKind::Impl { trait_, self_ty, .. } = item.kind else { continue };
                if trait_.is_none() {
                    continue;
                }
                let def = DefId(inst.first_def + ix as u32);
                if names_trait(ir, trait_, "Related") {
                    entities.relate(world, ir, def, trait_, self_ty);
                } else if names_trait(ir, trait_, "Linked") {
                    let link = world.members(def).find(|&member| world.item(member).name.as_str() == "link");
                    if let (Some(link), Some(of)) = (link, type_def(world, ir, world.scope_of(def), self_ty)) {
                        entities.linked.insert(of, link);
                    }
                }
            }
        }
        entities
    }

    fn compact(&mut self, world: &World, inst: &Inst, ir: &FileIr, item: &ItemIr, model: DefId) {
        let scope = ScopeId(inst.first_scope + item.scope.0);
        let Some(Res::Def(def)) = world.named(scope, intern("Entity"), Ns::Types) else { return };
        let settings = settings(ir, item.attrs);
        let text = |key: &str| settings.iter().find(|(name, _)| name.as_str() == key).map(|(_, value)| value.text());
        let name = text("table_name").unwrap_or_else(|| snake(item.name.as_str()));
        let schema = text("schema_name").filter(|schema| schema != "public");
        let all_cases = text("rename_all");
        let ItemIrKind::Struct { fields, .. } = item.kind else { return };
        let columns = ir.fields[fields.range()].iter().filter(|field| is_column(ir, field.ty)).map(|field| {
            let own = self::settings(ir, field.attrs);
            let named = own.iter().find(|(name, _)| name.as_str() == "column_name").map(|(_, value)| value.text());
            let plain = || match all_cases.as_deref() {
                Some("camelCase") => lower_camel(field.name.as_str()),
                _ => field.name.as_str().to_owned(),
            };
            EntityColumn { field: field.name, name: named.unwrap_or_else(plain) }
        });
        let entity = Entity {
            def,
            model: Some(model),
            name: Name { schema, name },
            columns: columns.collect(),
            relations: Vec::new(),
        };
        self.add(world, scope, entity);
    }

    /// The format that is written out: `impl EntityName for Entity`.
    fn expanded(&mut self, world: &World, inst: &Inst, ir: &FileIr, item: &ItemIr, imp: DefId, self_ty: TypeId) {
        let scope = ScopeId(inst.first_scope + item.scope.0);
        let Some(def) = type_def(world, ir, scope, self_ty) else { return };
        let said = |name: &str| {
            let member = world.members(imp).find(|&member| world.item(member).name.as_str() == name)?;
            let ItemIrKind::Fn(function) = world.item(member).kind else { return None };
            literal_in(ir, function.body)
        };
        let Some(name) = said("table_name") else { return };
        let schema = said("schema_name").filter(|schema| schema != "public");
        let model = match world.named(scope, intern("Model"), Ns::Types) {
            Some(Res::Def(model)) => Some(model),
            _ => None,
        };
        let columns = model.map(|model| {
            let (ir, item) = world.item_in(model);
            let ItemIrKind::Struct { fields, .. } = item.kind else { return Vec::new() };
            let fields = ir.fields[fields.range()].iter();
            fields.map(|field| EntityColumn { field: field.name, name: field.name.as_str().to_owned() }).collect()
        });
        let name = Name { schema, name };
        self.add(
            world,
            scope,
            Entity { def, model, name, columns: columns.unwrap_or_default(), relations: Vec::new() },
        );
    }

    fn add(&mut self, world: &World, scope: ScopeId, entity: Entity) {
        let number = self.all.len() as u32;
        self.roles.insert(entity.def, Role::Entity(number));
        self.roles.extend(entity.model.map(|model| (model, Role::Model(number))));
        let named = |name: &str| match world.named(scope, intern(name), Ns::Types) {
            Some(Res::Def(def)) => Some(def),
            _ => None,
        };
        self.roles.extend(named("ActiveModel").map(|def| (def, Role::ActiveModel(number))));
        self.roles.extend(named("Column").map(|def| (def, Role::Columns(number))));
        self.roles.extend(named("PrimaryKey").map(|def| (def, Role::Keys(number))));
        self.roles.extend(named("Relation").map(|def| (def, Role::Relations(number))));
        self.all.push(entity);
    }

    /// The relations of an entity that attributes declare: on the variants of `Relation`, or on the model's fields.
    fn relations(&self, world: &World, number: u32) -> Vec<Relation> {
        let entity = &self.all[number as usize];
        let mut found = Vec::new();
        let scope = world.scope_of(entity.def);
        let declared = self.roles.iter().find_map(|(&def, role)| match role {
            Role::Relations(of) if *of == number => Some(def),
            _ => None,
        });
        if let Some(def) = declared {
            let (ir, item) = world.item_in(def);
            if let ItemIrKind::Enum { variants } = item.kind {
                for variant in &ir.variants[variants.range()] {
                    let settings = settings(ir, variant.attrs);
                    found.extend(self.relation(world, scope, number, variant.name, variant.pos.line, &settings));
                }
            }
        }
        // As sea-orm 2 writes it: `#[sea_orm(belongs_to, from = "…", to = "…")] pub user: HasOne<…>`.
        if let Some(model) = entity.model {
            let (ir, item) = world.item_in(model);
            let ItemIrKind::Struct { fields, .. } = item.kind else { return found };
            for field in ir.fields[fields.range()].iter().filter(|field| !is_column(ir, field.ty)) {
                let Some(TypeRef::Path(path)) = ir.types.get(field.ty.ix()) else { continue };
                let args = ir.path(*path).1.last().and_then(|seg| seg.args.some());
                let first = args.and_then(|args| ir.list(ir.args[args.ix()].types).first().copied());
                let Some(to) = first.and_then(|ty| type_def(world, ir, scope, TypeId(ty))) else { continue };
                let settings = settings(ir, field.attrs);
                let columns = |key: &str| -> Vec<String> {
                    let value = settings.iter().find(|(name, _)| name.as_str() == key);
                    value.map(|(_, value)| words(&value.text())).unwrap_or_default()
                };
                let owns = settings.iter().any(|(name, _)| name.as_str() == "belongs_to");
                let action =
                    |key: &str| settings.iter().find(|(name, _)| name.as_str() == key).map(|(_, value)| value.text());
                found.push(Relation {
                    variant: field.name,
                    to,
                    from_columns: columns("from"),
                    to_columns: columns("to"),
                    on_delete: action("on_delete"),
                    on_update: action("on_update"),
                    owns,
                    line: field.pos.line,
                });
            }
        }
        found
    }

    fn relation(
        &self,
        world: &World,
        scope: ScopeId,
        number: u32,
        variant: Sym,
        line: u32,
        settings: &[(Sym, Setting)],
    ) -> Option<Relation> {
        let value = |key: &str| settings.iter().find(|(name, _)| name.as_str() == key).map(|(_, value)| value.text());
        let (key, to) = ["belongs_to", "has_many", "has_one"].iter().find_map(|key| Some((*key, value(key)?)))?;
        let to = path_def(world, scope, &to)?;
        let Some(Role::Entity(other)) = self.roles.get(&to) else { return None };
        let columns = |text: Option<String>, of: u32| -> Vec<String> {
            let words = text.map(|text| words(&text)).unwrap_or_default();
            words.iter().filter_map(|word| self.column_named(of, word)).collect()
        };
        Some(Relation {
            variant,
            to,
            from_columns: columns(value("from"), number),
            to_columns: columns(value("to"), *other),
            on_delete: value("on_delete"),
            on_update: value("on_update"),
            owns: key == "belongs_to",
            line,
        })
    }

    /// The column that a variant of `Column` stands for.
    pub fn column_named(&self, entity: u32, variant: &str) -> Option<String> {
        let columns = &self.all[entity as usize].columns;
        let known = columns.iter().find(|column| {
            let field = column.field.as_str();
            field == variant || crate::frontend::rust::sea_orm_macros::camel(field) == variant
        });
        Some(known.map_or_else(|| snake(variant), |column| column.name.clone()))
    }

    fn relate(&mut self, world: &World, ir: &FileIr, imp: DefId, trait_: PathId, self_ty: TypeId) {
        let scope = world.scope_of(imp);
        let args = ir.path(trait_).1.last().and_then(|seg| seg.args.some());
        let to = args.and_then(|args| ir.list(ir.args[args.ix()].types).first().copied());
        let to = to.and_then(|ty| type_def(world, ir, scope, TypeId(ty)));
        let from = type_def(world, ir, scope, self_ty);
        let entity = |def: Option<DefId>| match def.and_then(|def| self.roles.get(&def).copied()) {
            Some(Role::Entity(number)) => Some(number),
            _ => None,
        };
        let (Some(from), Some(to)) = (entity(from), entity(to)) else { return };
        let member = |name: &str| world.members(imp).find(|&member| world.item(member).name.as_str() == name);
        self.related.insert((from, to), Related { to: member("to"), via: member("via") });
    }

    pub fn name(&self, entity: u32) -> Name {
        self.all[entity as usize].name.clone()
    }

    /// The entity that a definition (an entity, its model, its active model) belongs to.
    pub fn of(&self, def: DefId) -> Option<u32> {
        match *self.roles.get(&def)? {
            Role::Entity(at) | Role::Model(at) | Role::ActiveModel(at) | Role::Columns(at) | Role::Keys(at) => Some(at),
            Role::Relations(_) => None,
        }
    }

    /// What ties two entities, by attributes: pairs of columns.
    pub fn tie(&self, from: u32, to: u32) -> Vec<(String, String)> {
        let pairs = |of: u32, other: u32| {
            let other = self.all[other as usize].def;
            let relations = &self.all[of as usize].relations;
            relations.iter().find(|relation| relation.to == other && !relation.from_columns.is_empty()).map(
                |relation| {
                    relation.from_columns.iter().cloned().zip(relation.to_columns.iter().cloned()).collect::<Vec<_>>()
                },
            )
        };
        pairs(from, to)
            .or_else(|| pairs(to, from).map(|pairs| pairs.into_iter().map(|(a, b)| (b, a)).collect()))
            .unwrap_or_default()
    }
}

/// The value of a setting in an attribute.
#[derive(Debug, Clone)]
pub enum Setting {
    Text(String),
    /// A word, a number, or nothing.
    Other,
}

impl Setting {
    pub fn text(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Other => String::new(),
        }
    }
}

/// The settings of `#[sea_orm(…)]` attributes: `key = "value"`, or a key alone.
pub fn settings(ir: &FileIr, attrs: List) -> Vec<(Sym, Setting)> {
    let mut found: Vec<(Sym, Setting)> = Vec::new();
    for attr in &ir.attrs[attrs.range()] {
        if attr.derive || ir.path(attr.path).1.last().is_none_or(|seg| seg.name.as_str() != "sea_orm") {
            continue;
        }
        for &expr in ir.list(attr.exprs) {
            match ir.exprs[expr as usize] {
                Expr::Path(path) => {
                    found.extend(ir.path(path).1.last().map(|seg| (seg.name, Setting::Other)));
                }
                Expr::Lit(Lit::Str(text)) => {
                    if let Some((_, value @ Setting::Other)) = found.last_mut() {
                        *value = Setting::Text(ir.strings[text.ix()].to_string());
                    }
                }
                _ => {}
            }
        }
    }
    found
}

/// The last names of the paths in `Column::Id` or `(Column::A, super::b::Column::B)`.
fn words(text: &str) -> Vec<String> {
    let inner = text.trim().trim_start_matches('(').trim_end_matches(')');
    let parts = inner.split(',').map(|part| part.rsplit("::").next().unwrap_or(part).trim());
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

pub fn derives(ir: &FileIr, item: &ItemIr, name: &str) -> bool {
    ir.attrs[item.attrs.range()].iter().filter(|attr| attr.derive).any(|attr| {
        let paths = ir.list(attr.paths).iter();
        paths.filter_map(|&path| ir.path(PathId(path)).1.last()).any(|seg| seg.name.as_str() == name)
    })
}

pub fn names_trait(ir: &FileIr, path: PathId, name: &str) -> bool {
    !path.is_none() && ir.path(path).1.last().is_some_and(|seg| seg.name.as_str() == name)
}

/// The definition of the codebase that a plain type names.
pub fn type_def(world: &World, ir: &FileIr, scope: ScopeId, ty: TypeId) -> Option<DefId> {
    let TypeRef::Path(path) = *ir.types.get(ty.ix())? else { return None };
    let (path, segs) = ir.path(path);
    resolved(world, scope, segs, path.global)
}

fn path_def(world: &World, scope: ScopeId, text: &str) -> Option<DefId> {
    let segs: Vec<Seg> = text
        .split("::")
        .map(|name| Seg { name: intern(name.trim()), pos: Pos::default(), args: ArgsId::NONE })
        .collect();
    resolved(world, scope, &segs, false)
}

fn resolved(world: &World, scope: ScopeId, segs: &[Seg], global: bool) -> Option<DefId> {
    let found = world.resolve(scope, segs, global, Ns::Types, &mut |_, _| {});
    match found.res {
        Some(Res::Def(def)) if found.used == segs.len() => Some(world.through_alias(def).unwrap_or(def)),
        _ => None,
    }
}

/// The string that a body gives.
fn literal_in(ir: &FileIr, body: ExprId) -> Option<String> {
    let mut at = body;
    for _ in 0..8 {
        match *ir.exprs.get(at.ix())? {
            Expr::Lit(Lit::Str(text)) => return Some(ir.strings[text.ix()].to_string()),
            Expr::Block { tail, .. } => at = tail,
            Expr::Call { args, .. } => at = ExprId(*ir.list(args).first()?),
            Expr::MethodCall { recv, .. } => at = recv,
            Expr::Ref { expr, .. } | Expr::Return(expr) | Expr::Semi(expr) => at = expr,
            _ => return None,
        }
    }
    None
}

fn lower_camel(name: &str) -> String {
    let whole = crate::frontend::rust::sea_orm_macros::camel(name);
    let mut letters = whole.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
