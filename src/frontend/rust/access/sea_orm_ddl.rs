//! Schema statements of sea-query as the SQL that they stand for (PostgreSQL's).
//!
//! What is written follows the lines of the code, so that a column's place in the text is its place in the file.

use std::fmt::Write as _;

use super::Codebase;
use super::sea_orm_chain::{Chain, quoted};
use super::sea_orm_entities::Entities;
use super::sea_orm_iden::Idens;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::*;

pub struct Ddl<'d> {
    pub(super) base: &'d Codebase<'d>,
    pub(super) entities: &'d Entities,
    pub(super) idens: &'d Idens,
    /// The function at hand.
    pub(super) def: DefId,
    pub(super) ir: &'d FileIr,
    line: u32,
}

/// Text that grows along the lines of the code.
struct Out {
    text: String,
    line: u32,
}

impl Out {
    fn at(&mut self, line: u32) {
        while self.line < line {
            self.text.push('\n');
            self.line += 1;
        }
    }
}

impl<'d> Ddl<'d> {
    pub fn new(base: &'d Codebase<'d>, entities: &'d Entities, idens: &'d Idens, def: DefId, line: u32) -> Self {
        let ir = base.ir(base.world.def_inst[def.0 as usize]);
        Self { base, entities, idens, def, ir, line }
    }

    /// The text of a step; `None` where it can't be told.
    pub fn statement(&self, step: &str, arg: ExprId) -> Option<String> {
        let chain = self.chain(arg);
        let links = &chain.links;
        let table = || self.first(links, &["table"]).and_then(|arg| self.iden(arg));
        match step {
            "create_table" => self.create_table(&chain),
            "alter_table" => self.alter_table(&chain),
            "drop_table" => {
                let tables: Vec<String> =
                    self.all(links, "table").into_iter().filter_map(|arg| self.iden(arg)).collect();
                let cascade = if self.has(links, "cascade") { " CASCADE" } else { "" };
                (!tables.is_empty()).then(|| format!("DROP TABLE IF EXISTS {}{cascade}", tables.join(", ")))
            }
            "rename_table" => {
                let link = links.iter().find(|link| link.name.as_str() == "table")?;
                let [from, to] = self.args(link)[..] else { return None };
                Some(format!("ALTER TABLE {} RENAME TO {}", self.iden(from)?, self.iden(to)?))
            }
            "create_index" => self.create_index(&chain),
            "drop_index" => {
                let name = self.text(self.first(links, &["name"])?)?;
                Some(format!("DROP INDEX IF EXISTS {}", quoted(&name)))
            }
            "create_foreign_key" => {
                let key = self.foreign_key(links)?;
                let from = self.key_table(links)?;
                Some(format!("ALTER TABLE {from} ADD {key}"))
            }
            "drop_foreign_key" => {
                let name = self.text(self.first(links, &["name"])?)?;
                Some(format!("ALTER TABLE {} DROP CONSTRAINT IF EXISTS {}", table()?, quoted(&name)))
            }
            "create_type" => {
                let name = self.iden(self.first(links, &["as_enum"])?)?;
                let values = self.words(self.first(links, &["values"])?);
                let labels: Vec<String> =
                    values.iter().map(|value| format!("'{}'", value.replace('\'', "''"))).collect();
                Some(format!("CREATE TYPE {name} AS ENUM ({})", labels.join(", ")))
            }
            "drop_type" => Some(format!("DROP TYPE IF EXISTS {}", self.iden(self.first(links, &["name"])?)?)),
            "alter_type" => {
                let name = self.iden(self.first(links, &["name"])?)?;
                let value = self.word(self.first(links, &["add_value"])?)?;
                Some(format!("ALTER TYPE {name} ADD VALUE '{}'", value.replace('\'', "''")))
            }
            _ => None,
        }
    }

    fn create_table(&self, chain: &Chain) -> Option<String> {
        let links = &chain.links;
        // `table_auto(X)` and `Table::create().table(X)`.
        let name = match self.first(links, &["table"]) {
            Some(arg) => self.iden(arg)?,
            None => self.iden(*self.call_args(chain.base, "table_auto")?.first()?)?,
        };
        let mut out = Out { text: String::new(), line: self.line };
        let _ = write!(out.text, "CREATE TABLE IF NOT EXISTS {name} (");
        let mut parts = 0;
        let mut part = |out: &mut Out, text: &str| {
            out.text.push_str(if parts > 0 { ", " } else { " " });
            out.text.push_str(text);
            parts += 1;
        };
        let mut uniques = Vec::new();
        for link in links {
            let args = self.args(link);
            let Some(&arg) = args.first() else { continue };
            match link.name.as_str() {
                "col" => {
                    if let Some(column) = self.column(arg) {
                        out.at(link.pos.line);
                        part(&mut out, &column);
                    }
                }
                "foreign_key" => {
                    if let Some(key) = self.foreign_key(&self.chain(arg).links) {
                        out.at(link.pos.line);
                        part(&mut out, &key);
                    }
                }
                "primary_key" | "index" => {
                    let inner = self.chain(arg).links;
                    let columns = self.columns(&inner);
                    if columns.is_empty() {
                        continue;
                    }
                    out.at(link.pos.line);
                    let named = self.first(&inner, &["name"]).and_then(|arg| self.text(arg));
                    let named = named.map_or_else(String::new, |name| format!("CONSTRAINT {} ", quoted(&name)));
                    if link.name.as_str() == "primary_key" || self.has(&inner, "primary") {
                        part(&mut out, &format!("{named}PRIMARY KEY ({})", columns.join(", ")));
                    } else if self.has(&inner, "unique") {
                        part(&mut out, &format!("{named}UNIQUE ({})", columns.join(", ")));
                    }
                }
                "check" => {
                    if let Some(text) = self.expression(arg) {
                        part(&mut out, &format!("CHECK ({text})"));
                    }
                }
                "comment" => uniques.extend(
                    self.text(arg).map(|text| format!("; COMMENT ON TABLE {name} IS '{}'", text.replace('\'', "''"))),
                ),
                _ => {}
            }
        }
        if self.call_args(chain.base, "table_auto").is_some() {
            for column in ["created_at", "updated_at"] {
                part(&mut out, &format!("\"{column}\" timestamp with time zone NOT NULL DEFAULT CURRENT_TIMESTAMP"));
            }
        }
        out.text.push(')');
        uniques.iter().for_each(|text| out.text.push_str(text));
        Some(out.text)
    }

    fn alter_table(&self, chain: &Chain) -> Option<String> {
        let links = &chain.links;
        let table = self.iden(self.first(links, &["table"])?)?;
        let mut out = Out { text: String::new(), line: self.line };
        let mut any = false;
        for link in links {
            let args = self.args(link);
            let Some(&arg) = args.first() else { continue };
            let change = match link.name.as_str() {
                "add_column" => self.column(arg).map(|column| format!("ADD COLUMN {column}")),
                "add_column_if_not_exists" => {
                    self.column(arg).map(|column| format!("ADD COLUMN IF NOT EXISTS {column}"))
                }
                "drop_column" | "drop_column_if_exists" => {
                    self.iden(arg).map(|column| format!("DROP COLUMN IF EXISTS {column}"))
                }
                "rename_column" => {
                    let to = args.get(1).and_then(|&to| self.iden(to));
                    self.iden(arg).zip(to).map(|(from, to)| format!("RENAME COLUMN {from} TO {to}"))
                }
                "modify_column" => self.modified(arg, &table),
                "add_foreign_key" => self.foreign_key(&self.chain(arg).links).map(|key| format!("ADD {key}")),
                "drop_foreign_key" => self.word(arg).map(|name| format!("DROP CONSTRAINT IF EXISTS {}", quoted(&name))),
                _ => None,
            };
            if let Some(change) = change {
                out.at(link.pos.line);
                if any {
                    out.text.push_str("; ");
                }
                let _ = write!(out.text, "ALTER TABLE {table} {change}");
                any = true;
            }
        }
        any.then_some(out.text)
    }

    fn create_index(&self, chain: &Chain) -> Option<String> {
        let links = &chain.links;
        let table = self.iden(self.first(links, &["table"])?)?;
        let columns = self.columns(links);
        let name = self.first(links, &["name"]).and_then(|arg| self.text(arg));
        let name = name.map_or_else(String::new, |name| format!(" IF NOT EXISTS {}", quoted(&name)));
        let unique = if self.has(links, "unique") { "UNIQUE " } else { "" };
        let nulls = if self.has(links, "nulls_not_distinct") { " NULLS NOT DISTINCT" } else { "" };
        let method = self.first(links, &["index_type"]).and_then(|arg| self.last_name(arg));
        let method = match method.as_deref() {
            Some("Hash") => " USING hash",
            Some("FullText") => " USING gin",
            _ => {
                if self.has(links, "full_text") {
                    " USING gin"
                } else {
                    ""
                }
            }
        };
        (!columns.is_empty())
            .then(|| format!("CREATE {unique}INDEX{name} ON {table}{method} ({}){nulls}", columns.join(", ")))
    }

    /// `ALTER COLUMN` as sea-query writes it.
    fn modified(&self, arg: ExprId, table: &str) -> Option<String> {
        let chain = self.chain(arg);
        let name = self.iden(*self.any_args(chain.base)?.first()?)?;
        let mut changes = Vec::new();
        if let Some(ty) = self.type_of(&chain.links) {
            changes.push(format!("ALTER COLUMN {name} TYPE {ty}"));
        }
        for link in &chain.links {
            match link.name.as_str() {
                "not_null" => changes.push(format!("ALTER COLUMN {name} SET NOT NULL")),
                "null" => changes.push(format!("ALTER COLUMN {name} DROP NOT NULL")),
                "default" => {
                    let value = self.args(link).first().and_then(|&arg| self.expression(arg));
                    changes.extend(value.map(|value| format!("ALTER COLUMN {name} SET DEFAULT {value}")));
                }
                _ => {}
            }
        }
        let _ = table;
        (!changes.is_empty()).then(|| changes.join(", "))
    }

    /// A column: `ColumnDef::new(X::Id).integer().not_null()`, or a helper as `string_null(X::Name)`.
    fn column(&self, arg: ExprId) -> Option<String> {
        let chain = self.chain(arg);
        let args = self.any_args(chain.base)?;
        let name = self.iden(*args.first()?)?;
        let helper = self.last_name(chain.base).unwrap_or_default();
        let mut words = String::new();
        let (mut ty, mut constraints) = match helper.as_str() {
            "new" => (self.type_of(&chain.links), String::new()),
            "new_with_type" => (args.get(1).and_then(|&ty| self.column_type(ty)), String::new()),
            "pk_auto" => (Some("serial".to_owned()), " NOT NULL PRIMARY KEY".to_owned()),
            "big_pk_auto" => (Some("bigserial".to_owned()), " NOT NULL PRIMARY KEY".to_owned()),
            "pk_uuid" => (Some("uuid".to_owned()), " NOT NULL PRIMARY KEY".to_owned()),
            helper => {
                let (plain, constraint) = if let Some(plain) = helper.strip_suffix("_null") {
                    (plain, "")
                } else if let Some(plain) = helper.strip_suffix("_uniq") {
                    (plain, " NOT NULL UNIQUE")
                } else {
                    (helper, " NOT NULL")
                };
                (self.named_type(plain, args.get(1..).unwrap_or_default()), constraint.to_owned())
            }
        };
        for link in &chain.links {
            let first = self.args(link).first().copied();
            match link.name.as_str() {
                "not_null" if !constraints.contains("NOT NULL") => constraints.push_str(" NOT NULL"),
                "null" => constraints = constraints.replace(" NOT NULL", ""),
                "unique_key" | "unique" => constraints.push_str(" UNIQUE"),
                "primary_key" => constraints.push_str(" PRIMARY KEY"),
                "auto_increment" => {
                    ty = match ty.as_deref() {
                        Some("smallint") => Some("smallserial".to_owned()),
                        Some("bigint") => Some("bigserial".to_owned()),
                        _ => Some("serial".to_owned()),
                    };
                }
                "default" => {
                    let value = first.and_then(|arg| self.expression(arg));
                    let _ = value.map(|value| write!(words, " DEFAULT {value}"));
                }
                "check" => {
                    let value = first.and_then(|arg| self.expression(arg));
                    let _ = value.map(|value| write!(words, " CHECK ({value})"));
                }
                "extra" => {
                    let value = first.and_then(|arg| self.word(arg));
                    let _ = value.map(|value| write!(words, " {value}"));
                }
                _ => {}
            }
        }
        Some(format!("{name} {}{constraints}{words}", ty.unwrap_or_else(|| "text".to_owned())))
    }

    /// The type that a chain of a column says.
    fn type_of(&self, links: &[MethodCall]) -> Option<String> {
        links.iter().find_map(|link| self.named_type(link.name.as_str(), &self.args(link)))
    }

    /// PostgreSQL's type for a method or helper of sea-query.
    fn named_type(&self, name: &str, args: &[ExprId]) -> Option<String> {
        let plain = match name {
            "char" | "char_len" => return Some(self.sized("character", args)),
            "string" | "string_len" | "var_char" => return Some(self.sized("character varying", args)),
            "text" | "tiny_text" | "medium_text" | "long_text" => "text",
            "tiny_integer" | "small_integer" | "tiny_unsigned" | "small_unsigned" => "smallint",
            "integer" | "unsigned" => "integer",
            "big_integer" | "big_unsigned" => "bigint",
            "float" | "float_len" => "real",
            "double" | "double_len" => "double precision",
            "decimal" | "decimal_len" => return Some(self.sized("numeric", args)),
            "date_time" | "timestamp" => "timestamp without time zone",
            "timestamp_with_time_zone" | "timestamp_tz" => "timestamp with time zone",
            "time" => "time without time zone",
            "date" => "date",
            "interval" => "interval",
            "binary" | "binary_len" | "var_binary" | "blob" | "tiny_blob" | "medium_blob" | "long_blob" => "bytea",
            "boolean" => "boolean",
            "money" | "money_len" => "money",
            "json" => "json",
            "json_binary" => "jsonb",
            "uuid" => "uuid",
            "cidr" => "cidr",
            "inet" => "inet",
            "mac_address" => "macaddr",
            "ltree" => "ltree",
            "custom" | "enumeration" => return args.first().and_then(|&arg| self.iden(arg)),
            "array" => return args.first().and_then(|&arg| self.column_type(arg)).map(|ty| format!("{ty}[]")),
            _ => return None,
        };
        Some(plain.to_owned())
    }

    /// A type with its length, or its precision and scale.
    fn sized(&self, name: &str, args: &[ExprId]) -> String {
        let numbers: Vec<String> = args.iter().flat_map(|&arg| self.numbers(arg)).collect();
        if numbers.is_empty() { name.to_owned() } else { format!("{name}({})", numbers.join(",")) }
    }

    /// `ColumnType::Integer` and its like.
    fn column_type(&self, arg: ExprId) -> Option<String> {
        let name = self.last_name(arg)?;
        let args = self.any_args(arg).unwrap_or_default();
        let word = match name.as_str() {
            "DateTime" => "date_time".to_owned(),
            "TimestampWithTimeZone" => "timestamp_with_time_zone".to_owned(),
            other => crate::frontend::rust::sea_orm_macros::snake(other),
        };
        self.named_type(&word, &args)
    }

    /// The table that a key belongs to.
    fn key_table(&self, links: &[MethodCall]) -> Option<String> {
        let arg = self.first(links, &["from", "from_tbl"])?;
        self.iden(arg)
    }

    fn foreign_key(&self, links: &[MethodCall]) -> Option<String> {
        let (mut from, mut to, mut table) = (Vec::new(), Vec::new(), None);
        let (mut name, mut actions) = (String::new(), String::new());
        for link in links {
            let args = self.args(link);
            let Some(&arg) = args.first() else { continue };
            match link.name.as_str() {
                "name" => {
                    name = self.text(arg).map_or_else(String::new, |name| format!("CONSTRAINT {} ", quoted(&name)));
                }
                "from" => from.extend(args.get(1).into_iter().flat_map(|&arg| self.list(arg))),
                "from_col" => from.extend(self.list(arg)),
                "to" => {
                    table = self.iden(arg);
                    to.extend(args.get(1).into_iter().flat_map(|&arg| self.list(arg)));
                }
                "to_tbl" => table = self.iden(arg),
                "to_col" => to.extend(self.list(arg)),
                "on_delete" | "on_update" => {
                    let action = match self.last_name(arg)?.as_str() {
                        "Cascade" => "CASCADE",
                        "SetNull" => "SET NULL",
                        "SetDefault" => "SET DEFAULT",
                        "Restrict" => "RESTRICT",
                        _ => "NO ACTION",
                    };
                    let on = if link.name.as_str() == "on_delete" { "DELETE" } else { "UPDATE" };
                    let _ = write!(actions, " ON {on} {action}");
                }
                _ => {}
            }
        }
        let table = table?;
        (!from.is_empty() && !to.is_empty())
            .then(|| format!("{name}FOREIGN KEY ({}) REFERENCES {table} ({}){actions}", from.join(", "), to.join(", ")))
    }

    /// The columns of an index.
    fn columns(&self, links: &[MethodCall]) -> Vec<String> {
        self.all(links, "col").into_iter().flat_map(|arg| self.index_column(arg)).collect()
    }

    fn index_column(&self, arg: ExprId) -> Vec<String> {
        match self.ir.exprs[self.plain(arg).ix()] {
            // A column and its order (or its length).
            Expr::Tuple(parts) => {
                let parts = self.ir.list(parts);
                let name = parts.first().and_then(|&part| self.iden(ExprId(part)));
                let order = parts.get(1).and_then(|&part| self.last_name(ExprId(part)));
                let order = if order.as_deref() == Some("Desc") { " DESC" } else { "" };
                name.map(|name| format!("{name}{order}")).into_iter().collect()
            }
            _ => match self.iden(arg) {
                Some(name) => vec![name],
                None => self.expression(arg).map(|text| format!("({text})")).into_iter().collect(),
            },
        }
    }
}
