//! The columns that `CREATE TABLE … AS` gets from its query, as far as names and plain columns tell.

use super::State;
use crate::frontend::sql::cursor::Cursor;
use crate::frontend::sql::lex::Kind;
use crate::frontend::sql::split::Piece;
use crate::frontend::sql::types::type_name;
use crate::model::schema::{Column, Name, Table};

const AFTER_TABLE: &[&str] = &[
    "where",
    "group",
    "order",
    "limit",
    "join",
    "left",
    "right",
    "inner",
    "outer",
    "full",
    "cross",
    "on",
    "using",
    "natural",
    "having",
    "union",
    "window",
    "offset",
    "for",
    "except",
    "intersect",
    "lateral",
    "with",
];

impl State {
    pub(super) fn columns_of_query(&self, table: &mut Table, query: &str) {
        let piece = Piece { text: query, line: table.place.line, offset: 0, broken: false };
        let mut cursor = Cursor::new(&piece, self.dialect, "");
        while !cursor.done() && !cursor.is("select") {
            if cursor.parens().is_none() {
                cursor.at += 1;
            }
        }
        cursor.at += 1;
        cursor.eat("distinct");
        let mut items = Vec::new();
        loop {
            let from = cursor.at;
            cursor.expression(&["from"]);
            items.push((from, cursor.at));
            if !cursor.eat_sign(',') {
                break;
            }
        }
        let end = cursor.clone();
        let tables = self.tables_from(&mut cursor);
        for (from, to) in items {
            let mut item = end.clone();
            item.at = from;
            self.columns_of_item(table, &item, to, &tables);
        }
    }

    /// Tables after `FROM` with the names that they go by.
    fn tables_from(&self, cursor: &mut Cursor<'_>) -> Vec<(String, Name)> {
        let mut tables = Vec::new();
        while !cursor.done() {
            if cursor.eat("from") || cursor.eat("join") || cursor.eat_sign(',') {
                let Some(raw) = cursor.name() else { continue };
                let found = self.relation_name(&raw);
                cursor.eat("as");
                let alias = if cursor.is_any(AFTER_TABLE) { None } else { cursor.ident() };
                tables.extend(found.map(|name| (alias.unwrap_or(raw.name), name)));
            } else if cursor.is_any(&["where", "group", "order", "union", "limit"]) {
                break;
            } else if cursor.parens().is_none() {
                cursor.at += 1;
            }
        }
        tables
    }

    fn columns_of_item(&self, table: &mut Table, item: &Cursor<'_>, to: usize, tables: &[(String, Name)]) {
        let columns = |alias: Option<&str>| -> Vec<&Column> {
            let tables = tables.iter().filter(|(own, _)| alias.is_none_or(|alias| own == alias));
            tables.filter_map(|(_, name)| self.tables.get(name)).flat_map(|table| &table.columns).collect()
        };
        let mut first = item.clone();
        let qualifier = if first.sign_nth(1, '.') { first.ident() } else { None };
        if qualifier.is_some() {
            first.at += 1;
        }
        if first.sign('*') {
            let copy = |column: &Column| Column {
                name: column.name.clone(),
                ty: column.ty.clone(),
                nullable: true,
                place: table.place.clone(),
                ..Column::default()
            };
            let copies: Vec<Column> = columns(qualifier.as_deref()).into_iter().map(copy).collect();
            table.columns.extend(copies);
            return;
        }
        let plain = first.ident();
        let mut ty = plain.as_ref().filter(|_| !first.sign('(')).and_then(|name| {
            columns(qualifier.as_deref())
                .into_iter()
                .find(|column| column.name == *name)
                .map(|column| column.ty.clone())
        });
        let mut name = plain;
        let mut cursor = item.clone();
        while cursor.at < to {
            if cursor.sign(':') && cursor.sign_nth(1, ':') {
                cursor.at += 2;
                ty = type_name(&mut cursor).map(|ty| ty.written(|name| self.type_known(name)));
                continue;
            }
            if cursor.parens().is_none() {
                cursor.at += 1;
            }
        }
        // `… AS name`, or a name alone behind an expression.
        let mut last = item.clone();
        last.at = to.saturating_sub(1);
        if to > item.at + 1 && last.peek().is_some_and(|token| matches!(token.kind, Kind::Word | Kind::Quoted)) {
            name = last.ident().or(name);
        }
        table.columns.push(Column {
            name: name.unwrap_or_else(|| "?column?".to_owned()),
            ty: ty.unwrap_or_default(),
            nullable: true,
            place: table.place.clone(),
            ..Column::default()
        });
    }
}
