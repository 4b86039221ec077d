//! Routes that a service exposes to others and that ask for one thing by its key: answered completely from its tables.
//! `GET /tenants/{id}` is a row of `tenants`; `GET /users/{id}/permissions` the keys of all `permissions` that foreign keys lead
//! to from a row of `users`.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::lookups::{cast, is_secret, quoted, quoted_table, ty};
use super::names::{plain, snake, type_name};
use super::schema::wire_name;
use crate::generate::sources::Sources;
use crate::model::contract::{Attribute, Body, Contracts, Definition, Field, Handler, Shape, Type, attribute};
use crate::model::map::fits::route_parts;
use crate::model::ownership::{Owner, Ownership};
use crate::model::schema::{Dialect, ForeignKey, Name, Schema, Table};

/// A route that is answered from tables.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Exposed {
    /// The table of the key.
    pub table: String,
    pub column: String,
    pub key: Type,
    pub answer: Type,
    pub statement: String,
}

/// By service, method, and the parts of the path as all frameworks write them alike.
pub(super) type Found = BTreeMap<(String, String, Vec<String>), Exposed>;

pub(super) fn find(sources: &Sources<'_>, contracts: &mut Contracts) -> Found {
    let mut found = Found::new();
    let (Some(map), Some((analysis, ownership))) = (sources.map, sources.code) else { return found };
    let mut handlers: BTreeMap<(String, Vec<String>), Handler> = BTreeMap::new();
    for (index, handler) in &contracts.handlers {
        let route = &analysis.routes[*index as usize];
        handlers.insert((route.method.clone(), route_parts(&route.path)), handler.clone());
    }
    for (number, (name, service)) in (0u32..).zip(&map.services) {
        for route in &service.exposes.routes {
            let Some(("GET", path)) = route.split_once(' ') else { continue };
            let parts = route_parts(path);
            let handler = handlers.get(&("GET".to_owned(), parts.clone()));
            let owner = owner_of(ownership, name, number);
            for (database, of) in (0u32..).zip(&analysis.databases).filter(|(_, of)| of.dialect == Dialect::Postgres) {
                let owned = Owned { schema: &of.schema, database, ownership, owner };
                let exposed = match parts.as_slice() {
                    [table, key] if key == "{}" => owned.row(table, handler, name, contracts),
                    [table, key, other] if key == "{}" => owned.reached(table, other, handler, name, contracts),
                    _ => None,
                };
                if let Some(exposed) = exposed {
                    found.insert((name.clone(), "GET".to_owned(), parts.clone()), exposed);
                    break;
                }
            }
        }
    }
    found
}

fn owner_of(ownership: &Ownership, name: &str, number: u32) -> Owner {
    let at = ownership.services.iter().position(|one| one == name);
    Owner::Service(at.map_or(number, |at| at as u32))
}

/// The tables of one service in one database.
struct Owned<'a> {
    schema: &'a Schema,
    database: u32,
    ownership: &'a Ownership,
    owner: Owner,
}

impl<'a> Owned<'a> {
    fn table(&self, name: &str) -> Option<&'a Table> {
        let found = self.schema.tables.iter().find(|table| table.name.name == name.replace('-', "_"))?;
        self.owns(&found.name).then_some(found)
    }

    fn owns(&self, name: &Name) -> bool {
        self.ownership.table(self.database, name) == self.owner
    }

    fn row(&self, table: &str, handler: Option<&Handler>, service: &str, contracts: &mut Contracts) -> Option<Exposed> {
        let table = self.table(table)?;
        let key = key(table)?;
        let (answer, columns) = match handler.map(|handler| &handler.answer.body) {
            Some(Body::Json(answer @ Type::Named(id, arguments))) if arguments.is_empty() => {
                (answer.clone(), columns_of(contracts.types.get(id)?, table)?)
            }
            Some(Body::Json(answer)) if *answer != Type::Json => return None,
            _ => self.whole_row(table, service, contracts),
        };
        let columns: Vec<String> =
            columns.iter().map(|(column, name)| format!("{} AS {}", quoted(column), quoted(name))).collect();
        let column = table.columns.iter().find(|column| column.name == key)?;
        Some(Exposed {
            table: table.name.to_string(),
            column: key.to_owned(),
            key: ty(self.schema, &column.ty),
            answer,
            statement: format!(
                "SELECT to_jsonb(found) FROM (SELECT {} FROM {} WHERE {} = ANY($1::text[]::{}[])) AS found",
                columns.join(", "),
                quoted_table(&table.name),
                quoted(key),
                cast(&column.ty),
            ),
        })
    }

    /// All columns but those that leave no service.
    fn whole_row(&self, table: &Table, service: &str, contracts: &mut Contracts) -> (Type, Vec<(String, String)>) {
        let id = format!("{service}::{}::whole", table.name);
        let shown: Vec<_> = table.columns.iter().filter(|column| !is_secret(&column.name)).collect();
        let field = |column: &&crate::model::schema::Column| {
            let name = super::names::ident(&column.name);
            let name = super::names::unmarked_name(&name).to_owned();
            let rename = Attribute { name: "rename".to_owned(), value: Some(column.name.clone()) };
            let ty = ty(self.schema, &column.ty);
            Field {
                serde: if name == column.name { Vec::new() } else { vec![rename] },
                name,
                docs: Vec::new(),
                ty: if column.nullable { Type::Option(Box::new(ty)) } else { ty },
            }
        };
        let words: String = plain(&table.name.to_string()).split('_').map(type_name).collect();
        contracts.types.insert(
            id.clone(),
            Definition {
                name: format!("{words}Whole"),
                docs: vec![format!("A row of `{}`.", table.name)],
                parameters: Vec::new(),
                serde: Vec::new(),
                shape: Shape::Struct(shown.iter().map(field).collect()),
                has_default: false,
                left: Vec::new(),
            },
        );
        let columns = shown.iter().map(|column| (column.name.clone(), column.name.clone())).collect();
        (Type::Named(id, Vec::new()), columns)
    }

    /// The keys of another table's rows, which foreign keys lead to.
    fn reached(
        &self,
        table: &str,
        other: &str,
        handler: Option<&Handler>,
        service: &str,
        contracts: &mut Contracts,
    ) -> Option<Exposed> {
        // A handler that says what it answers says it for a reason.
        if !handler.is_none_or(|handler| matches!(handler.answer.body, Body::Open | Body::Json(Type::Json))) {
            return None;
        }
        let (table, other) = (self.table(table)?, self.table(other)?);
        let (key, other_key) = (key(table)?, key(other)?);
        let joins = self.way(table, other)?;
        let column = table.columns.iter().find(|column| column.name == key)?;
        let other_column = other.columns.iter().find(|column| column.name == other_key)?;
        let mut of = String::new();
        for (number, step) in joins.iter().enumerate() {
            let on: Vec<String> = step
                .on
                .iter()
                .map(|(left, right)| format!("t{}.{} = t{}.{}", number + 1, quoted(right), number, quoted(left)))
                .collect();
            of.push_str(&format!(
                " LEFT JOIN {} AS t{} ON {}",
                quoted_table(&step.table.name),
                number + 1,
                on.join(" AND ")
            ));
        }
        let last = joins.len();
        let one = singular(&table.name.name);
        let (id_name, list_name) = (format!("{one}Id"), camel(&other.name.name));
        let id = format!("{service}::{}::{}", table.name, other.name);
        let (key_type, other_type) = (ty(self.schema, &column.ty), ty(self.schema, &other_column.ty));
        let field = |name: String, wire: &str, ty: Type| Field {
            docs: Vec::new(),
            serde: vec![Attribute { name: "rename".to_owned(), value: Some(wire.to_owned()) }],
            name,
            ty,
        };
        let words = |name: &str| plain(name).split('_').map(type_name).collect::<String>();
        contracts.types.insert(
            id.clone(),
            Definition {
                name: format!("{}{}", type_name(&one), words(&other.name.name)),
                docs: vec![format!("The keys of `{}` that a row of `{}` leads to.", other.name, table.name)],
                parameters: Vec::new(),
                serde: Vec::new(),
                shape: Shape::Struct(vec![
                    field(format!("{}_id", snake(&one)), &id_name, key_type.clone()),
                    field(snake(&plain(&other.name.name)), &list_name, Type::List(Box::new(other_type))),
                ]),
                has_default: false,
                left: Vec::new(),
            },
        );
        Some(Exposed {
            table: table.name.to_string(),
            column: key.to_owned(),
            key: key_type,
            answer: Type::Named(id, Vec::new()),
            statement: format!(
                "SELECT jsonb_build_object('{id_name}', t0.{key}, '{list_name}', coalesce(jsonb_agg(DISTINCT t{last}.{reached} \
                 ORDER BY t{last}.{reached}) FILTER (WHERE t{last}.{reached} IS NOT NULL), '[]')) FROM {} AS t0{of} \
                 WHERE t0.{key} = ANY($1::text[]::{}[]) GROUP BY t0.{key}",
                quoted_table(&table.name),
                cast(&column.ty),
                key = quoted(key),
                reached = quoted(other_key),
            ),
        })
    }

    /// The shortest way along foreign keys between tables of the service.
    fn way(&self, from: &'a Table, to: &Table) -> Option<Vec<Step<'a>>> {
        let mut seen: BTreeSet<&Name> = [&from.name].into();
        let mut open: VecDeque<(&Table, Vec<Step<'a>>)> = [(from, Vec::new())].into();
        while let Some((at, steps)) = open.pop_front() {
            if at.name == to.name {
                return Some(steps);
            }
            for step in self.steps(at) {
                if self.owns(&step.table.name) && seen.insert(&step.table.name) {
                    let mut steps = steps.clone();
                    let table = step.table;
                    steps.push(step);
                    open.push_back((table, steps));
                }
            }
        }
        None
    }

    /// Tables beside one. A foreign key that is part of its table's primary key says more than one that is not.
    fn steps(&self, at: &Table) -> Vec<Step<'a>> {
        let mut steps: Vec<(bool, Step<'a>)> = Vec::new();
        for table in &self.schema.tables {
            for key in &table.foreign_keys {
                let weak = !key
                    .columns
                    .iter()
                    .all(|column| table.primary_key.as_ref().is_some_and(|primary| primary.columns.contains(column)));
                if key.references == at.name {
                    steps.push((
                        weak,
                        Step { table, on: pairs(key).into_iter().map(|(own, other)| (other, own)).collect() },
                    ));
                }
                if table.name == at.name
                    && let Some(other) = self.schema.table(&key.references)
                {
                    steps.push((weak, Step { table: other, on: pairs(key) }));
                }
            }
        }
        steps.sort_by_key(|(weak, _)| *weak);
        steps.into_iter().map(|(_, step)| step).collect()
    }
}

/// Columns of the table that has the key, and of the one that it refers to.
fn pairs(key: &ForeignKey) -> Vec<(String, String)> {
    key.columns.iter().cloned().zip(key.referenced_columns.iter().cloned()).collect()
}

#[derive(Clone)]
struct Step<'a> {
    table: &'a Table,
    /// Columns of the table before, and of this one.
    on: Vec<(String, String)>,
}

fn key(table: &Table) -> Option<&str> {
    match table.primary_key.as_ref()?.columns.as_slice() {
        [key] => Some(key),
        _ => None,
    }
}

/// The column of each field, with the field's name on the wire; nothing where a field has no column.
fn columns_of(definition: &Definition, table: &Table) -> Option<Vec<(String, String)>> {
    let Shape::Struct(fields) = &definition.shape else { return None };
    let written =
        |field: &&Field| ["skip", "skip_serializing"].iter().all(|name| attribute(&field.serde, name).is_none());
    fields
        .iter()
        .filter(written)
        .map(|field| {
            let there = table.columns.iter().any(|column| column.name == field.name);
            let plain = attribute(&field.serde, "flatten").is_none();
            (there && plain).then(|| (field.name.clone(), wire_name(field, &definition.serde)))
        })
        .collect()
}

/// Of what a table has many.
fn singular(name: &str) -> String {
    let one = match name {
        name if name.ends_with("ies") => format!("{}y", &name[..name.len() - 3]),
        name if name.ends_with("sses") => name[..name.len() - 2].to_owned(),
        name if name.ends_with('s') && !name.ends_with("ss") => name[..name.len() - 1].to_owned(),
        name => name.to_owned(),
    };
    camel(&one)
}

fn camel(name: &str) -> String {
    crate::model::contract::renamed(&plain(name), "camelCase", false)
}
