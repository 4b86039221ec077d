//! What hangs together in the finished schema: what views, functions and triggers read and write, who uses types and
//! sequences.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::State;
use crate::frontend::sql::body::{fragments, is_readable};
use crate::frontend::sql::change::NewFunction;
use crate::frontend::sql::cursor::Cursor;
use crate::frontend::sql::lex::{Kind, fold, string_value, tokens};
use crate::frontend::sql::soft;
use crate::frontend::sql::split::Piece;
use crate::frontend::sql::types::display;
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::data::Statement;
use crate::model::schema::{Dialect, Function, Identity, Name, Schema, Trigger, View};

impl State {
    /// What a statement reads and writes, in names of this schema; what it does not have is left out (the server's
    /// own tables too).
    /// `tables` tell whose columns are meant.
    pub(super) fn resolved(&self, text: &str, tables: &Schema) -> Statement {
        let mut statement = crate::frontend::sql::named(text, self.dialect, tables);
        let known = |names: &mut Vec<Name>| {
            *names = names.iter().filter_map(|name| self.relation_name(name)).collect();
            names.sort();
            names.dedup();
        };
        known(&mut statement.reads);
        known(&mut statement.writes);
        statement.joins = std::mem::take(&mut statement.joins)
            .into_iter()
            .filter_map(|mut join| {
                join.left = self.relation_name(&join.left)?;
                join.right = self.relation_name(&join.right)?;
                Some(join)
            })
            .collect();
        statement
    }
}

/// What a body reads, writes and calls.
#[derive(Default)]
struct Reach {
    reads: Vec<Name>,
    writes: Vec<Name>,
    calls: Vec<Name>,
    dynamic: bool,
}

pub(super) fn finish(mut state: State) -> (Schema, Vec<BlindSpot>) {
    let temporary = std::mem::take(&mut state.temporary);
    for name in temporary {
        state.drop_table(&name, true);
        state.drop_view(&name, true);
    }
    state.fill_referenced();
    let state = &mut state;
    let mut findings = std::mem::take(&mut state.findings);
    let shared: &State = state;
    let known = Schema { tables: shared.tables.values().cloned().collect(), ..Schema::default() };
    let views: Vec<(View, bool)> = shared
        .views
        .par_iter()
        .map(|(_, stored)| {
            let mut view = stored.view.clone();
            let statement = stored.statement.clone().unwrap_or_else(|| shared.resolved(&view.definition, &known));
            (view.reads, view.joins) = (statement.reads, statement.joins);
            (view, statement.complete)
        })
        .collect();
    findings.extend(views.iter().filter(|(_, complete)| !complete).map(|(view, _)| BlindSpot {
        file: view.place.file.clone(),
        line: view.place.line,
        column: 0,
        kind: BlindSpotKind::UnreadableSql,
        message: format!("the query of the view `{}` was not read whole: it may name more tables", view.name),
    }));
    let views: Vec<View> = views.into_iter().map(|(view, _)| view).collect();
    let functions: Vec<Function> = shared.functions.par_iter().map(|(_, new)| shared.function(new, &known)).collect();
    let triggers: Vec<Trigger> = shared
        .triggers
        .par_iter()
        .map(|(_, stored)| {
            let mut trigger = stored.trigger.clone();
            if let Some(function) = &trigger.function {
                let (reads, writes) = reach_of(&functions, function);
                (trigger.reads, trigger.writes) = (reads, writes);
            } else if let Some(body) = &stored.body {
                let reach = shared.reach(body, "plpgsql", &known);
                (trigger.reads, trigger.writes) = (reach.reads, reach.writes);
            }
            trigger
        })
        .collect();
    let mut schema = Schema {
        schemas: std::mem::take(&mut state.schemas).into_values().collect(),
        extensions: std::mem::take(&mut state.extensions).into_values().collect(),
        types: std::mem::take(&mut state.types).into_values().collect(),
        sequences: std::mem::take(&mut state.sequences).into_values().collect(),
        tables: std::mem::take(&mut state.tables).into_values().collect(),
        views,
        functions,
        triggers,
        policies: std::mem::take(&mut state.policies).into_values().collect(),
        others: std::mem::take(&mut state.others),
        soft_references: Vec::new(),
    };
    complete(&mut schema);
    (schema, findings)
}

/// What a function reads and writes, with what it calls.
fn reach_of(functions: &[Function], name: &Name) -> (Vec<Name>, Vec<Name>) {
    let (mut reads, mut writes) = (Vec::new(), Vec::new());
    let mut open = vec![name];
    let mut seen: Vec<&Name> = Vec::new();
    while let Some(next) = open.pop() {
        if seen.contains(&next) {
            continue;
        }
        seen.push(next);
        for function in functions.iter().filter(|function| function.name == *next) {
            reads.extend(function.reads.iter().cloned());
            writes.extend(function.writes.iter().cloned());
            open.extend(&function.calls);
        }
    }
    for names in [&mut reads, &mut writes] {
        names.sort();
        names.dedup();
    }
    (reads, writes)
}

impl State {
    fn function(&self, new: &NewFunction, known: &Schema) -> Function {
        let mut function = new.function.clone();
        let reach = self.reach(&new.body, &function.language, known);
        function.reads = reach.reads;
        function.writes = reach.writes;
        function.calls.extend(reach.calls);
        function.calls = function.calls.iter().filter_map(|name| self.function_name(name)).collect();
        function.calls.sort();
        function.calls.dedup();
        function.dynamic = reach.dynamic || !is_readable(&function.language);
        function
    }

    fn function_name(&self, raw: &Name) -> Option<Name> {
        let known = |name: &Name| {
            let start = (name.clone(), Vec::new());
            self.functions.range(start..).next().is_some_and(|((own, _), _)| own == name)
        };
        self.look_up(raw, known)
    }

    fn reach(&self, body: &str, language: &str, known: &Schema) -> Reach {
        let mut reach = Reach::default();
        for fragment in fragments(body, language, self.dialect) {
            self.calls_in(&fragment.text, &mut reach.calls);
            if fragment.dynamic {
                reach.dynamic = true;
                continue;
            }
            let statement = self.resolved(&fragment.text, known);
            reach.reads.extend(statement.reads);
            reach.writes.extend(statement.writes);
        }
        for names in [&mut reach.reads, &mut reach.writes, &mut reach.calls] {
            names.sort();
            names.dedup();
        }
        reach
    }

    /// Own functions that a text calls.
    fn calls_in(&self, text: &str, calls: &mut Vec<Name>) {
        let all = tokens(text, self.dialect);
        for (at, pair) in all.windows(2).enumerate() {
            if pair[1].kind != Kind::Sign('(') || !matches!(pair[0].kind, Kind::Word | Kind::Quoted) {
                continue;
            }
            let schema =
                (at >= 2 && all[at - 1].kind == Kind::Sign('.')).then(|| fold(all[at - 2].text(text), self.dialect));
            let raw = Name { schema, name: fold(pair[0].text(text), self.dialect) };
            calls.extend(self.function_name(&raw));
        }
    }

    /// Foreign keys that name no columns mean the primary key, which may be made after them.
    fn fill_referenced(&mut self) {
        let keys: Vec<(Name, Vec<String>)> = self
            .tables
            .iter()
            .filter_map(|(name, table)| Some((name.clone(), table.primary_key.as_ref()?.columns.clone())))
            .collect();
        for key in self.tables.values_mut().flat_map(|table| &mut table.foreign_keys) {
            if key.referenced_columns.is_empty()
                && let Ok(at) = keys.binary_search_by(|(name, _)| name.cmp(&key.references))
            {
                key.referenced_columns.clone_from(&keys[at].1);
            }
        }
    }
}

/// Fills in who uses types and sequences, and the soft references.
pub(in crate::frontend::sql) fn complete(schema: &mut Schema) {
    // By the written name of a type, with and without its arguments.
    let mut by_type: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut with_default: Vec<(&str, String)> = Vec::new();
    for table in &schema.tables {
        for column in &table.columns {
            let user = || format!("{}.{}", table.name, column.name);
            let base = column.ty.trim_end_matches("[]");
            by_type.entry(base).or_default().push(user());
            if let Some((plain, _)) = base.split_once('(') {
                by_type.entry(plain).or_default().push(user());
            }
            with_default.extend(column.default.as_deref().map(|text| (text, user())));
        }
    }
    for def in &mut schema.types {
        def.used_by = by_type.get(display(&def.name).as_str()).cloned().unwrap_or_default();
        def.used_by.sort();
    }
    for sequence in &mut schema.sequences {
        let users = with_default.iter().filter(|(text, _)| takes_from(text, &sequence.name));
        sequence.used_by = users.map(|(_, user)| user.clone()).collect();
        sequence.used_by.sort();
        if let Some((table, column)) = &sequence.owned_by {
            let identity = schema.tables.binary_search_by(|own| own.name.cmp(table)).ok().and_then(|at| {
                schema.tables[at].columns.iter().find(|own| own.name == *column).filter(|own| own.identity.is_some())
            });
            if identity.is_some() {
                sequence.used_by.push(format!("{table}.{column}"));
            }
        }
        sequence.used_by.sort();
        sequence.used_by.dedup();
    }
    // A column that takes from the sequence that it owns is what `serial` makes.
    for sequence in &schema.sequences {
        if let Some((table, column)) = &sequence.owned_by
            && sequence.used_by.contains(&format!("{table}.{column}"))
            && let Ok(at) = schema.tables.binary_search_by(|own| own.name.cmp(table))
            && let Some(column) = schema.tables[at].columns.iter_mut().find(|own| own.name == *column)
        {
            column.identity.get_or_insert(Identity::Serial);
        }
    }
    schema.soft_references = soft::references(&schema.tables);
}

/// Whether a default asks for the next value of a sequence.
pub(super) fn takes_from(default: &str, sequence: &Name) -> bool {
    // Most defaults are none of a sequence.
    if !default.as_bytes().windows(7).any(|word| word.eq_ignore_ascii_case(b"nextval")) {
        return false;
    }
    let all = tokens(default, Dialect::Postgres);
    let asks = all.iter().any(|token| token.text(default).eq_ignore_ascii_case("nextval"));
    let names = |text: &str| {
        let piece = Piece { text, line: 1, offset: 0, broken: false };
        let name = Cursor::new(&piece, Dialect::Postgres, "").name().unwrap_or_default();
        let schema = name.schema.filter(|schema| schema != "public");
        name.name == sequence.name && (schema.is_none() || schema == sequence.schema)
    };
    asks && all.iter().any(|token| token.kind == Kind::Str && names(&string_value(token.text(default)).0))
}
