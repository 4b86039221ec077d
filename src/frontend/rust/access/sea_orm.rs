//! sea-orm: entities, their models and relations, and the query builder below it (sea-query).
//!
//! A statement is a site where it is run (`one`, `all`, `exec` and their like; `insert`, `update`, `save`, `delete` of a
//! model). What is built and handed on is a site where its table is named.

use std::sync::{Arc, OnceLock};

use super::built::value::*;
use super::built::{Known, Vocabulary, Walk, read};
use super::sea_orm_entities::{Entities, Role};
use super::sea_orm_iden::Idens;
use super::sea_orm_parts::{aliased, expression, operand, run, start, target, tie, written};
use super::{Library, Raw, Unit};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::schema::{Join, Name};

pub const LIBRARY: Library =
    Library { name: "sea-orm", crates: &["sea_orm", "sea_orm_migration", "sea_query"], read: read_unit };

/// What is read once for all files.
#[derive(Debug, Default)]
pub struct State {
    entities: OnceLock<Entities>,
    idens: OnceLock<Idens>,
    known: Known,
}

/// Methods that run a query. Those of the second list are words that others use too: they take the connection alone.
const RUNS: &[&str] = &[
    "exec",
    "exec_with_returning",
    "exec_without_returning",
    "exec_with_returning_many",
    "exec_with_returning_keys",
    "fetch",
    "fetch_page",
    "num_items",
    "num_pages",
    "num_items_and_pages",
    "fetch_and_next",
];
const RUNS_ON: &[&str] = &["one", "all", "stream", "count", "exists", "stream_partial_model"];

/// Methods of a connection that take a statement.
const TAKES: &[&str] =
    &["query_one", "query_all", "execute", "stream", "query_one_raw", "query_all_raw", "execute_raw", "stream_raw"];

/// Methods that join another entity: what ties them is told by `Related`.
const RELATES: &[&str] = &[
    "find_also_related",
    "find_with_related",
    "inner_join",
    "left_join",
    "right_join",
    "find_also",
    "find_with",
    "full_outer_join",
    "cross_join",
    "and_also_related",
    "with",
];

const JOINS: &[&str] = &["join", "join_as", "join_rev", "join_as_rev", "join_subquery", "join_lateral"];

pub fn state_of<'u>(unit: &Unit<'u>) -> (&'u Entities, &'u Idens) {
    let state = &unit.base.sea_orm;
    let world = unit.base.world;
    let entities = state.entities.get_or_init(|| Entities::build(world));
    (entities, state.idens.get_or_init(|| Idens::build(world)))
}

fn read_unit(unit: &Unit<'_>, raw: &mut Raw) {
    let (entities, idens) = state_of(unit);
    super::sea_orm_schema::schemas(unit, entities, raw);
    super::sea_orm_migrations::read(unit, raw);
    super::rows::entities(unit, entities, raw);
    let sea_orm = SeaOrm { entities, idens };
    read(unit.base, unit.inst, &sea_orm, &unit.base.sea_orm.known, raw);
}

struct SeaOrm<'t> {
    entities: &'t Entities,
    idens: &'t Idens,
}

impl Vocabulary for SeaOrm<'_> {
    fn library(&self) -> &'static str {
        LIBRARY.name
    }

    fn triggers(&self) -> &'static [&'static str] {
        &[
            "find",
            "find_by_id",
            "find_related",
            "exec",
            "one",
            "all",
            "insert",
            "insert_many",
            "update",
            "update_many",
            "save",
            "delete",
            "delete_many",
            "delete_by_id",
            "load_one",
            "load_many",
            "paginate",
            "Query",
            "select",
            "find_linked",
        ]
    }

    fn path(&self, walk: &mut Walk<'_>, res: Res) -> Option<Value> {
        match res {
            Res::Def(def) => match self.entities.roles.get(&def)? {
                Role::Entity(entity) => Some(Value::part(self.table(*entity))),
                _ => None,
            },
            Res::Variant(def, index) => {
                let (ir, item) = walk.w.item_in(def);
                let ItemIrKind::Enum { variants } = item.kind else { return None };
                let variant = ir.variants[variants.range()].get(index as usize)?.name;
                match self.entities.roles.get(&def) {
                    Some(Role::Columns(entity) | Role::Keys(entity)) => {
                        let column = self.entities.column_named(*entity, variant.as_str())?;
                        Some(Value::part(Part::column(self.entities.name(*entity), &column)))
                    }
                    Some(Role::Relations(entity)) => self.relation(walk, *entity, def, variant),
                    _ => {
                        let iden = self.idens.get(def)?;
                        Some(match iden.column(variant) {
                            None => Value::part(Part::table(Name::plain(&iden.table))),
                            Some(column) => Value::part(Part::column(Name::plain(&iden.table), column)),
                        })
                    }
                }
            }
            _ => None,
        }
    }

    fn call(&self, walk: &mut Walk<'_>, callee: PathId, args: &[Value]) -> Option<Value> {
        let (path, segs) = walk.ir().path(callee);
        let (name, owner) = walk.associated(callee)?;
        let of = segs.len().checked_sub(2).map_or("", |at| segs[at].name.as_str());
        let pos = segs.last()?.pos;
        let _ = path;
        if let Some(Role::Entity(entity)) = owner.and_then(|def| self.entities.roles.get(&def)) {
            let entity = *entity;
            let verb = match name.as_str() {
                "find" | "find_by_id" | "find_related" | "find_linked" | "load" => Verb::Select,
                "insert" | "insert_many" => Verb::Insert,
                "update" | "update_many" => Verb::Update,
                "delete" | "delete_by_id" | "delete_many" => Verb::Delete,
                "belongs_to" | "has_many" | "has_one" | "belongs_to_many" => {
                    let right = args.first()?.as_part()?.from.clone()?;
                    walk.ask(args.first()?.as_part()?);
                    return Some(Value::part(tie(self.entities.name(entity), right, Vec::new())));
                }
                _ => return None,
            };
            let mut part = self.table(entity);
            part.verb = verb;
            for arg in args {
                // The row that is stored or deleted says nothing more.
                arg.flow_into(&mut part);
            }
            return Some(walk.born(part, pos, name));
        }
        // A model's or an active model's own: `Model::find_by_statement(…)`, `ActiveModel::from(…)`.
        match (of, name.as_str()) {
            (_, "find_by_statement") => args.iter().find(|arg| arg.is_statement()).cloned(),
            ("Query", "select") | ("SelectStatement", "new") => Some(start(Verb::Select)),
            ("Query", "insert") | ("InsertStatement", "new") => Some(start(Verb::Insert)),
            ("Query", "update") | ("UpdateStatement", "new") => Some(start(Verb::Update)),
            ("Query", "delete") | ("DeleteStatement", "new") => Some(start(Verb::Delete)),
            ("Alias", "new") => match args {
                [Value::Text(text)] => Some(Value::Text(text.clone())),
                _ => None,
            },
            ("Expr" | "Func" | "SimpleExpr" | "CaseStatement", _) => {
                let mut part = Part::default();
                args.iter().for_each(|arg| operand(walk, arg, &mut part));
                Some(Value::part(part))
            }
            ("Condition" | "Cond", "any" | "all") => Some(Value::part(Part::default())),
            _ if owner.is_some_and(|def| self.entities.of(def).is_some()) => owner.map(Value::Model),
            _ => None,
        }
    }

    fn method(&self, walk: &mut Walk<'_>, recv: &Value, call: &MethodCall, args: &[Value]) -> Option<Value> {
        let name = call.name.as_str();
        let statement = recv.is_statement();
        if statement && (RUNS.contains(&name) || (RUNS_ON.contains(&name) && args.len() == 1)) {
            return Some(run(walk, recv.as_part()?, call));
        }
        match name {
            "load_one" | "load_many" | "load_many_to_many" if args.len() >= 2 => return self.load(walk, call, args),
            "insert" | "update" | "save" | "delete" if !statement && args.len() == 1 => {
                return self.store(walk, recv, call);
            }
            "find_related" | "find_linked" if !statement => return self.related(walk, recv, call, args),
            "into_active_model" | "reset_all" | "reset" | "set_from_json" => return Some(recv.clone()),
            // `backend.build(&query)` is the query.
            "build" if !statement => return args.iter().find(|arg| arg.is_statement()).cloned(),
            "create_table_from_entity" | "create_enum_from_entity" | "create_index_from_entity" => {
                args.iter().filter_map(Value::as_part).for_each(|part| walk.ask(part));
                return Some(Value::Unknown);
            }
            _ => {}
        }
        if TAKES.contains(&name) && !statement {
            let part = args.iter().find(|arg| arg.is_statement())?.as_part()?.clone();
            return Some(run(walk, &part, call));
        }
        let Value::Part(part) = recv else { return None };
        Some(self.build(walk, part, call, args))
    }
}

impl SeaOrm<'_> {
    fn table(&self, entity: u32) -> Part {
        let mut part = Part::table(self.entities.name(entity));
        part.row = self.entities.all[entity as usize].model;
        part
    }

    /// The entity that a table's name stands for.
    fn entity(&self, name: &Name) -> Option<u32> {
        self.entities.all.iter().position(|entity| entity.name == *name).map(|at| at as u32)
    }

    /// `Relation::Author`: by its attribute, or by the arm of `fn def`.
    fn relation(
        &self,
        walk: &mut Walk<'_>,
        entity: u32,
        def: DefId,
        variant: crate::frontend::rust::intern::Sym,
    ) -> Option<Value> {
        let known = self.entities.all[entity as usize].relations.iter().find(|relation| relation.variant == variant);
        let left = self.entities.name(entity);
        if let Some(relation) = known {
            let Some(Role::Entity(to)) = self.entities.roles.get(&relation.to) else { return None };
            return Some(Value::part(tie(left, self.entities.name(*to), self.entities.tie(entity, *to))));
        }
        let arm = self.idens.arm(walk.w, def, variant)?;
        Some(walk.eval_in(arm.0, arm.1))
    }

    /// What ties two entities, as `impl Related` says it, with the tables between them.
    fn tied(&self, walk: &mut Walk<'_>, from: u32, to: u32) -> Part {
        let known = self.entities.related.get(&(from, to)).copied();
        let mut part = Part::default();
        if let Some(known) = known {
            for def in [known.via, known.to].into_iter().flatten() {
                walk.gives(def).flow_into(&mut part);
            }
        }
        let (left, right) = (self.entities.name(from), self.entities.name(to));
        if part.joins.is_empty() {
            part.joins.push(Join { left, right: right.clone(), on: self.entities.tie(from, to) });
        }
        part.reads.insert(right);
        part
    }

    /// A link in a chain that builds.
    fn build(&self, walk: &mut Walk<'_>, recv: &Arc<Part>, call: &MethodCall, args: &[Value]) -> Value {
        let name = call.name.as_str();
        let mut part = (**recv).clone();
        if part.verb == Verb::None {
            return expression(walk, recv, name, args);
        }
        match name {
            "from" | "from_as" | "into_table" | "table" | "from_table" => {
                match args.first() {
                    Some(Value::Text(text)) => target(&mut part, Name::plain(text)),
                    Some(Value::Part(other)) if other.from.is_some() => {
                        part.births.extend(&other.births);
                        other.from.iter().cloned().for_each(|name| target(&mut part, name));
                    }
                    // `("schema", "table")` and its like.
                    Some(Value::Tuple(values)) => match values.as_slice() {
                        [Value::Text(schema), Value::Text(table)] => {
                            let schema = (&**schema != "public").then(|| schema.to_string());
                            target(&mut part, Name { schema, name: table.to_string() });
                        }
                        [_, Value::Part(table)] => {
                            part.births.extend(&table.births);
                            table.from.iter().cloned().for_each(|name| target(&mut part, name));
                        }
                        _ => part.open = true,
                    },
                    _ => part.open = true,
                }
                return Value::part(part);
            }
            "find_also_linked" | "find_with_linked" => {
                let links = args.first().map(|arg| self.linked(walk, arg)).unwrap_or_default();
                part.open |= links.joins.is_empty();
                part.absorb(&links);
                return Value::part(part);
            }
            _ => {}
        }
        if RELATES.contains(&name) || JOINS.contains(&name) {
            let sub = name == "join_subquery" || name == "join_lateral";
            let skip = |index: usize| aliased(name, index);
            for (_, arg) in args.iter().enumerate().filter(|(index, _)| !skip(*index)) {
                match arg {
                    Value::Part(other) if other.from.is_some() && !sub => self.joined(walk, &mut part, other),
                    Value::Text(text) if JOINS.contains(&name) || args.len() > 1 => {
                        part.reads.insert(Name::plain(text));
                    }
                    Value::Part(other) => {
                        part.absorb(other);
                        if name.ends_with("_rev") {
                            part.reads.extend(other.joins.iter().map(|join| join.left.clone()));
                        }
                    }
                    other => other.flow_into(&mut part),
                }
            }
            // The condition of a join in sea-query.
            let on = args.last().and_then(Value::as_part).map(|part| part.equal.clone()).unwrap_or_default();
            if let Some(right) = args.iter().filter_map(Value::as_part).find_map(|part| part.from.clone()) {
                written(&mut part, &right, &on);
            }
            return Value::part(part);
        }
        let row = args.iter().filter_map(Value::as_part).find_map(|arg| arg.row);
        for (_, arg) in args.iter().enumerate().filter(|(index, _)| !aliased(name, *index)) {
            arg.flow_into(&mut part);
        }
        part.row = part.row.or(row);
        Value::part(part)
    }

    /// Another entity is joined.
    fn joined(&self, walk: &mut Walk<'_>, part: &mut Part, other: &Arc<Part>) {
        let Some(right) = other.from.clone() else { return };
        let from = part.from.clone();
        let pair = from.as_ref().and_then(|from| Some((self.entity(from)?, self.entity(&right)?)));
        part.absorb(other);
        part.also = other.row;
        let Some((from, to)) = pair else { return };
        let others: Vec<u32> = part.reads.iter().filter_map(|name| self.entity(name)).collect();
        // It may be related to another of the query.
        let near =
            |from: &u32| self.entities.related.contains_key(&(*from, to)) || !self.entities.tie(*from, to).is_empty();
        let from = std::iter::once(from).chain(others).find(near).unwrap_or(from);
        let tied = self.tied(walk, from, to);
        part.absorb(&tied);
    }

    fn linked(&self, walk: &mut Walk<'_>, value: &Value) -> Part {
        let Value::Model(of) = value else { return Part::default() };
        let Some(&link) = self.entities.linked.get(of) else { return Part::default() };
        let mut part = Part::default();
        walk.gives(link).flow_into(&mut part);
        part
    }

    /// `model.find_related(Entity)`, `model.find_linked(Link)`: the rows of another table that belong to a row.
    fn related(&self, walk: &mut Walk<'_>, recv: &Value, call: &MethodCall, args: &[Value]) -> Option<Value> {
        let crates = LIBRARY.crates;
        let model = match recv {
            Value::Model(model) => Some(*model),
            _ => walk.declared_by(call.pos, crates).flatten(),
        };
        let from = model.and_then(|model| self.entities.of(model));
        if call.name.as_str() == "find_linked" {
            let links = self.linked(walk, args.first()?);
            let far = links.joins.last()?.right.clone();
            let mut part = Part::table(far);
            part.absorb(&links);
            part.reads.extend(from.map(|from| self.entities.name(from)));
            return Some(walk.born(part, call.pos, call.name));
        }
        let other = args.first()?.as_part()?.clone();
        let to = self.entity(other.from.as_ref()?)?;
        let mut part = (*other).clone();
        part.row = self.entities.all[to as usize].model;
        match from {
            Some(from) => {
                let tied = self.tied(walk, from, to);
                part.absorb(&tied);
                part.reads.insert(self.entities.name(from));
                part.reads.remove(&self.entities.name(to));
            }
            None => part.open = true,
        }
        Some(Value::part(part))
    }

    /// `models.load_many(Entity, db)`.
    fn load(&self, walk: &mut Walk<'_>, call: &MethodCall, args: &[Value]) -> Option<Value> {
        let mut parts = args.iter().filter_map(Value::as_part).filter(|part| part.from.is_some());
        let mut part = (**parts.next()?).clone();
        parts.for_each(|other| part.absorb(other));
        Some(run(walk, &part, call))
    }

    /// `model.insert(db)` and its like.
    fn store(&self, walk: &mut Walk<'_>, recv: &Value, call: &MethodCall) -> Option<Value> {
        let declared = walk.declared_by(call.pos, LIBRARY.crates);
        let model = match recv {
            Value::Model(model) if self.entities.of(*model).is_some() => Some(*model),
            _ => declared.flatten(),
        };
        let entity = model.and_then(|model| self.entities.of(model));
        if entity.is_none() && declared.is_none() {
            return None;
        }
        let verb = match call.name.as_str() {
            "update" => Verb::Update,
            "delete" => Verb::Delete,
            _ => Verb::Insert,
        };
        let mut part = entity.map(|entity| self.table(entity)).unwrap_or_default();
        (part.verb, part.open) = (verb, entity.is_none());
        walk.run(&part, call.pos, call.name, declared.is_some());
        Some(Walk::row(part.row))
    }
}
