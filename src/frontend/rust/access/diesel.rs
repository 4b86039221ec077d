//! Diesel: `table!` modules, the query DSL, models.
//!
//! A statement is a site where it is run (`load`, `execute` and their like). What is built and given back or handed on
//! is a site where its table is named; a condition or a list of columns alone is none.

use std::sync::OnceLock;

use super::built::value::*;
use super::built::{Known, Vocabulary, Walk, read};
use super::diesel_schema::schemas;
use super::diesel_tables::{Meaning, Tables};
use super::{Codebase, Library, Raw, Unit};
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;
use crate::model::schema::{Join, Name};

pub const LIBRARY: Library = Library { name: "diesel", crates: &["diesel", "diesel_async"], read: read_unit };

/// What is read once for all files.
#[derive(Debug, Default)]
pub struct State {
    tables: OnceLock<Tables>,
    known: Known,
}

/// Methods that run a statement.
const RUNS: &[&str] = &[
    "load",
    "load_iter",
    "load_stream",
    "get_result",
    "get_results",
    "first",
    "execute",
    "load_async",
    "first_async",
    "execute_async",
    "get_result_async",
    "get_results_async",
    "internal_load",
];

/// Methods of statements and expressions: their arguments become part of what they are called on.
const BUILDS: &[&str] = &[
    "filter",
    "or_filter",
    "find",
    "order",
    "order_by",
    "then_order_by",
    "limit",
    "offset",
    "group_by",
    "having",
    "for_update",
    "for_no_key_update",
    "for_share",
    "for_key_share",
    "skip_locked",
    "no_wait",
    "into_boxed",
    "boxed",
    "single_value",
    "nullable",
    "distinct",
    "distinct_on",
    "select",
    "count",
    "as_query",
    "values",
    "set",
    "default_values",
    "on_conflict",
    "on_conflict_do_nothing",
    "on_conflict_on_constraint",
    "do_nothing",
    "do_update",
    "filter_target",
    "returning",
    "bind",
    "on",
    "eq",
    "ne",
    "eq_any",
    "ne_all",
    "gt",
    "ge",
    "lt",
    "le",
    "between",
    "not_between",
    "is_null",
    "is_not_null",
    "like",
    "ilike",
    "not_like",
    "not_ilike",
    "similar_to",
    "and",
    "or",
    "not",
    "desc",
    "asc",
    "nulls_first",
    "nulls_last",
    "is_not_distinct_from",
    "is_distinct_from",
    "assume_not_null",
    "concat",
    "escape",
    "cast",
    "fallback_cast",
    "into_sql",
    "as_sql",
    "aliased",
    "is_contained_by",
    "contains",
    "overlaps_with",
    "overlaps",
    "has_key",
    "retrieve_as_text",
    "retrieve_as_object",
    "retrieve_by_path",
    "index",
    "contained_by",
    "filter_aggregate",
    "aggregate_filter",
    "aggregate_distinct",
    "aggregate_all",
    "aggregate_order",
    "over",
    "partition_by",
    "window_filter",
    "window_order",
    "only",
    "tablesample_bernoulli",
    "tablesample_system",
    "into_columns",
    "at_time_zone",
    "sql",
    "collate",
    "default_selection",
    "apply",
    "map",
    "is_json",
    "as_returning",
    "as_select",
    "when",
    "otherwise",
    "is",
    "eq_all",
    "set_null",
    "as_record",
    "any",
];

/// Methods of tables that give columns.
const COLUMNS: &[&str] = &["field", "fields", "primary_key", "star", "all_columns"];

const JOINS: &[&str] = &["inner_join", "left_join", "left_outer_join"];

const SETS: &[&str] = &["union", "union_all", "intersect", "intersect_all", "except", "except_all"];

fn read_unit(unit: &Unit<'_>, raw: &mut Raw) {
    let state = &unit.base.diesel;
    let tables = state.tables.get_or_init(|| Tables::build(unit.base.world));
    schemas(unit, tables, raw);
    super::rows::models(unit, tables, raw);
    let diesel = Diesel { tables };
    read(unit.base, unit.inst, &diesel, &state.known, raw);
}

struct Diesel<'t> {
    tables: &'t Tables,
}

impl Vocabulary for Diesel<'_> {
    fn library(&self) -> &'static str {
        LIBRARY.name
    }

    fn triggers(&self) -> &'static [&'static str] {
        // What begins, runs or names: a file without any of them has no statement.
        &[
            "table",
            "dsl",
            "load",
            "execute",
            "get_result",
            "get_results",
            "first",
            "load_async",
            "execute_async",
            "first_async",
            "get_result_async",
            "get_results_async",
            "insert_into",
            "update",
            "delete",
            "belonging_to",
            "save_changes",
            "replace_into",
            "load_stream",
            "load_iter",
            "query",
        ]
    }

    fn path(&self, _: &mut Walk<'_>, res: Res) -> Option<Value> {
        let Res::Def(def) = res else { return None };
        match *self.tables.means.get(&def)? {
            Meaning::Table(table) => Some(Value::part(Part::table(self.tables.name(table)))),
            Meaning::Column(table, column) => {
                let name = &self.tables.all[table as usize].columns[column as usize].name;
                Some(Value::part(Part::column(self.tables.name(table), name)))
            }
        }
    }

    fn call(&self, walk: &mut Walk<'_>, callee: PathId, args: &[Value]) -> Option<Value> {
        let (name, owner) = walk.associated(callee)?;
        let begins = |verb| Some(self.begin(walk.base, verb, args.first()));
        match name.as_str() {
            "insert_into" | "replace_into" | "insert_or_ignore_into" => begins(Verb::Insert),
            "update" | "uplete" if owner.is_none() => begins(Verb::Update),
            "delete" if owner.is_none() => begins(Verb::Delete),
            "select" if owner.is_none() => {
                let mut part = Walk::merged(args);
                (part.verb, part.from) = (Verb::Select, None);
                Some(Value::part(part))
            }
            "sql_query" if owner.is_none() => Some(Value::part(Part { text: true, ..Part::default() })),
            "sql" if owner.is_none() => {
                let plain = matches!(args, [Value::Text(text)] if !text.to_ascii_lowercase().contains("from"));
                Some(Value::part(Part { open: !plain, ..Part::default() }))
            }
            "exists" | "not" | "case_when" | "any" | "all" | "count" | "count_distinct" | "sum" | "avg" | "max"
            | "min" | "count_star" | "coalesce" | "lower" | "upper" | "date" | "array" | "greatest" | "least"
                if owner.is_none() =>
            {
                Some(Value::part(Walk::merged(args)))
            }
            // `Post::belonging_to(&user)`, `User::table()`, `User::query()`.
            "belonging_to" | "table" | "query" => {
                let model = owner?;
                let table = self.tables.of_model(walk.w, model)?;
                let mut part = Part::table(self.tables.name(table));
                match name.as_str() {
                    "belonging_to" => self.association(walk.w, table, args.first(), &mut part),
                    "query" => selection(walk, model, &mut part, 0),
                    _ => {}
                }
                part.row = Some(model);
                let pos = walk.ir().path(callee).1.last().map_or(Pos::default(), |seg| seg.pos);
                Some(walk.born(part, pos, name))
            }
            "as_select" | "as_returning" => {
                let (path, _) = walk.ir().path(callee);
                let models = match path.qself.some() {
                    Some(qself) => walk.structs_of(qself),
                    None => owner.into_iter().collect(),
                };
                let mut part = Part { row: owner, ..Part::default() };
                models.into_iter().for_each(|model| selection(walk, model, &mut part, 0));
                Some(Value::part(part))
            }
            _ => None,
        }
    }

    fn method(&self, walk: &mut Walk<'_>, recv: &Value, call: &MethodCall, args: &[Value]) -> Option<Value> {
        let name = call.name.as_str();
        if RUNS.contains(&name) {
            return self.run(walk, recv, call, args);
        }
        if name == "save_changes" {
            return self.save(walk, recv, call);
        }
        match recv {
            Value::Part(part) if JOINS.contains(&name) => {
                let mut part = (**part).clone();
                match args.first() {
                    Some(Value::Part(other)) => self.join(&mut part, other),
                    _ => part.open = true,
                }
                Some(Value::part(part))
            }
            Value::Part(part) if SETS.contains(&name) => {
                let mut part = (**part).clone();
                part.open |= !matches!(args, [Value::Part(_)]);
                args.iter().for_each(|arg| arg.flow_into(&mut part));
                Some(Value::part(part))
            }
            // `form.insert_into(users::table)`, `query.insert_into(users::table)`.
            _ if name == "insert_into" => {
                let target = args.first()?.as_part()?.clone();
                let mut part = (*target).clone();
                part.verb = Verb::Insert;
                recv.flow_into(&mut part);
                Some(Value::part(part))
            }
            // `alias.field(column)` is a column, `table.primary_key()` are columns: neither names a table.
            Value::Part(part) if COLUMNS.contains(&name) => {
                walk.ask(part);
                let mut part = Walk::merged(args);
                part.column = args.first().and_then(|arg| arg.as_part()).and_then(|arg| arg.column.clone());
                Some(Value::part(part))
            }
            Value::Part(part) if BUILDS.contains(&name) => {
                let column = part.column.clone();
                let mut part = (**part).clone();
                let row = args.iter().find_map(|arg| arg.as_part().and_then(|arg| arg.row));
                args.iter().for_each(|arg| arg.flow_into(&mut part));
                if name == "eq" {
                    let other = args.first().and_then(|arg| arg.as_part()).and_then(|arg| arg.column.clone());
                    part.equal.extend(column.clone().zip(other));
                }
                part.column = column.filter(|_| matches!(name, "nullable" | "assume_not_null"));
                part.row = row.or(part.row);
                Some(Value::part(part))
            }
            _ => None,
        }
    }

    fn mac(&self, walk: &mut Walk<'_>, mac: &MacroIr) -> Option<Value> {
        let ir = walk.ir();
        let name = ir.path(mac.path).1.last()?.name;
        if name.as_str() != "alias" {
            return None;
        }
        let mut values = Vec::new();
        for &expr in ir.list(mac.exprs) {
            let Expr::Cast { expr, .. } = ir.exprs[expr as usize] else { continue };
            let Expr::Path(id) = ir.exprs[expr.ix()] else { continue };
            let (path, segs) = ir.path(id);
            let Some(table) = self.tables.module(walk.w, walk.scope(), segs, path.global) else { continue };
            let pos = segs.last().map_or(Pos::default(), |seg| seg.pos);
            values.push(walk.born(Part::table(self.tables.name(table)), pos, name));
        }
        match values.len() {
            0 => None,
            1 => values.pop(),
            _ => Some(Value::Tuple(std::sync::Arc::new(values))),
        }
    }
}

/// What `#[diesel(select_expression = …)]` of a model's fields adds to a query for it, those of embedded models too.
fn selection(walk: &mut Walk<'_>, model: DefId, part: &mut Part, depth: u32) {
    let (ir, item) = walk.w.item_in(model);
    let ItemIrKind::Struct { fields, .. } = item.kind else { return };
    for field in &ir.fields[fields.range()] {
        for attr in &ir.attrs[field.attrs.range()] {
            if ir.path(attr.path).1.last().is_none_or(|seg| seg.name.as_str() != "diesel") {
                continue;
            }
            for &expr in ir.list(attr.exprs) {
                if matches!(ir.exprs[expr as usize], Expr::Call { .. } | Expr::MethodCall { .. }) {
                    walk.eval_in(model, ExprId(expr)).flow_into(part);
                }
            }
            // A word alone, as in `#[diesel(embed)]`, is not kept.
            let bare = attr.exprs.is_empty() && attr.paths.is_empty();
            if bare
                && depth < 6
                && let Some(inner) = walk.struct_in(model, field.ty)
            {
                selection(walk, inner, part, depth + 1);
            }
        }
    }
}

impl Diesel<'_> {
    fn begin(&self, base: &Codebase<'_>, verb: Verb, target: Option<&Value>) -> Value {
        match target {
            Some(Value::Part(target)) => {
                let mut part = (**target).clone();
                part.verb = verb;
                Value::part(part)
            }
            Some(Value::Model(model)) => {
                let table = self.tables.of_model(base.world, *model).map(|table| self.tables.name(table));
                Value::part(Part { verb, open: table.is_none(), from: table, ..Part::default() })
            }
            _ => Value::part(Part { verb, open: true, ..Part::default() }),
        }
    }

    fn run(&self, walk: &mut Walk<'_>, recv: &Value, call: &MethodCall, args: &[Value]) -> Option<Value> {
        let declared = walk.declared_by(call.pos, LIBRARY.crates).is_some();
        let part = match recv {
            Value::Part(part) => part.clone(),
            _ if declared => std::sync::Arc::new(Part { open: true, ..Part::default() }),
            _ => return None,
        };
        // `first` and `execute` are words that others use too.
        let stands = part.verb != Verb::None || declared;
        if !stands && (args.is_empty() || !part.given) {
            return None;
        }
        walk.run(&part, call.pos, call.name, declared);
        Some(Walk::row(walk.turbofish(call.generics).or(part.row)))
    }

    /// `model.save_changes(conn)` updates the model's row.
    fn save(&self, walk: &mut Walk<'_>, recv: &Value, call: &MethodCall) -> Option<Value> {
        let declared = walk.declared_by(call.pos, LIBRARY.crates);
        let model = match recv {
            Value::Model(model) => Some(*model),
            _ => declared.flatten(),
        };
        let table = model.and_then(|model| self.tables.of_model(walk.w, model));
        if table.is_none() && declared.is_none() {
            return None;
        }
        let from = table.map(|table| self.tables.name(table));
        let part = Part { verb: Verb::Update, open: from.is_none(), from, ..Part::default() };
        walk.run(&part, call.pos, call.name, declared.is_some());
        Some(Walk::row(walk.turbofish(call.generics).or(model)))
    }

    fn join(&self, part: &mut Part, other: &Part) {
        let before: Vec<Name> = part.from.iter().chain(&part.reads).cloned().collect();
        part.absorb(other);
        // A table that is joined comes first in what is joined with it.
        let Some(right) = &other.from else {
            part.open |= !other.given && other.reads.is_empty();
            return;
        };
        let mut written: Vec<Join> = Vec::new();
        for (a, b) in &other.equal {
            let (left, right) = match (&a.0 == right, &b.0 == right) {
                (false, true) => (a, b),
                (true, _) => (b, a),
                _ => continue,
            };
            let on = (left.1.clone(), right.1.clone());
            match written.iter_mut().find(|join| join.left == left.0) {
                Some(join) => join.on.push(on),
                None => written.push(Join { left: left.0.clone(), right: right.0.clone(), on: vec![on] }),
            }
        }
        if written.is_empty() {
            let known = before.iter().find_map(|left| {
                let on = self.tables.by_default(left, right)?;
                Some(Join { left: left.clone(), right: right.clone(), on: vec![on] })
            });
            let plain = || {
                let left = before.first()?.clone();
                Some(Join { left, right: right.clone(), on: Vec::new() })
            };
            written.extend(known.or_else(plain));
        }
        part.joins.extend(written);
    }

    /// The column by which a child's rows belong to a parent's.
    fn association(&self, world: &World, child: u32, parent: Option<&Value>, part: &mut Part) {
        let Some(Value::Model(parent)) = parent else { return };
        let Some(parent) = self.tables.of_model(world, *parent) else { return };
        let (child, parent) = (self.tables.name(child), self.tables.name(parent));
        if let Some((column, _)) = self.tables.by_default(&child, &parent) {
            part.columns.insert((child, column));
        }
    }
}
