//! The types of columns and arguments, as PostgreSQL writes them.

use super::cursor::Cursor;
use super::lex::Kind;
use crate::model::schema::{Dialect, Name};

/// A type as a statement names it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypeName {
    /// Before the modifiers: `character varying`, `timestamp`; empty for a user's type.
    pub base: String,
    /// A type that PostgreSQL does not bring along.
    pub own: Option<Name>,
    /// With brackets: `(20)`.
    pub modifiers: String,
    /// What comes after the modifiers: ` with time zone`.
    pub suffix: &'static str,
    pub array: bool,
    /// One of the `serial` types.
    pub serial: bool,
}

impl TypeName {
    /// As `format_type` writes it, given how the user's type is called in full.
    #[must_use]
    pub fn written(&self, resolve: impl Fn(&Name) -> Name) -> String {
        let base = self.own.as_ref().map_or_else(|| self.base.clone(), |own| display(&resolve(own)));
        format!("{base}{}{}{}", self.modifiers, self.suffix, if self.array { "[]" } else { "" })
    }
}

/// A name in SQL: quoted where it has to be.
#[must_use]
pub fn display(name: &Name) -> String {
    let quote = |part: &str| {
        let plain = part.starts_with(|c: char| c.is_ascii_lowercase() || c == '_')
            && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '$');
        if plain { part.to_owned() } else { format!("\"{}\"", part.replace('"', "\"\"")) }
    };
    match &name.schema {
        Some(schema) => format!("{}.{}", quote(schema), quote(&name.name)),
        None => quote(&name.name),
    }
}

/// Words that end the type of a column in MySQL and SQLite, where a type is any row of words.
const AFTER_TYPE: &[&str] = &[
    "constraint",
    "not",
    "null",
    "default",
    "primary",
    "unique",
    "key",
    "check",
    "references",
    "collate",
    "generated",
    "as",
    "auto_increment",
    "autoincrement",
    "comment",
    "on",
    "character",
    "charset",
    "first",
    "after",
    "virtual",
    "stored",
    "visible",
    "invisible",
];

/// Reads a type; nothing where none stands.
pub fn type_name(cursor: &mut Cursor<'_>) -> Option<TypeName> {
    if cursor.dialect != Dialect::Postgres {
        return Some(free_type(cursor));
    }
    cursor.eat("setof");
    let token = cursor.peek()?;
    if cursor.is("pg_catalog") && cursor.sign_nth(1, '.') {
        cursor.at += 2;
    }
    let mut ty = if token.kind == Kind::Quoted || cursor.sign_nth(1, '.') {
        TypeName { own: Some(cursor.name()?), ..TypeName::default() }
    } else {
        builtin(cursor)?
    };
    if let Some(own) = &ty.own
        && own.schema.is_none()
        && own.name == "char"
    {
        ty = TypeName { base: "\"char\"".to_owned(), ..TypeName::default() };
    }
    if cursor.sign('%') && cursor.is_nth(1, "type") {
        cursor.at += 2;
    }
    if ty.own.is_some() && cursor.sign('(') {
        ty.modifiers = modifiers(cursor);
    }
    while cursor.eat_sign('[') {
        while !cursor.done() && !cursor.eat_sign(']') {
            cursor.at += 1;
        }
        ty.array = true;
    }
    if cursor.eat("array") {
        ty.array = true;
        if cursor.eat_sign('[') {
            cursor.at += 1;
            cursor.eat_sign(']');
        }
    }
    Some(ty)
}

fn free_type(cursor: &mut Cursor<'_>) -> TypeName {
    let mut base = String::new();
    while let Some(token) = cursor.peek() {
        match token.kind {
            Kind::Word if cursor.is("character") && !cursor.is_nth(1, "set") => {}
            Kind::Word if cursor.is_any(AFTER_TYPE) => break,
            Kind::Word | Kind::Quoted => {}
            Kind::Sign('(') => {
                let inside = cursor.parens().unwrap_or_default();
                let enumeration = base == "enum" || base == "set";
                let inside = if enumeration { inside.to_owned() } else { inside.to_ascii_lowercase() };
                base.extend(["(", &tight(&inside), ")"]);
                continue;
            }
            _ => break,
        }
        cursor.at += 1;
        if !base.is_empty() {
            base.push(' ');
        }
        base.push_str(&token.text(cursor.text).trim_matches(['"', '`']).to_ascii_lowercase());
    }
    TypeName { base, ..TypeName::default() }
}

fn modifiers(cursor: &mut Cursor<'_>) -> String {
    cursor.parens().map(|inside| format!("({})", tight(inside))).unwrap_or_default()
}

/// Without blanks.
fn tight(text: &str) -> String {
    text.split_whitespace().collect()
}

fn builtin(cursor: &mut Cursor<'_>) -> Option<TypeName> {
    let word = cursor.word_nth(0)?.to_ascii_lowercase();
    cursor.at += 1;
    let plain = |base: &str| Some(TypeName { base: base.to_owned(), ..TypeName::default() });
    let serial = |base: &str| Some(TypeName { base: base.to_owned(), serial: true, ..TypeName::default() });
    match word.as_str() {
        "int" | "int4" | "integer" => plain("integer"),
        "int2" | "smallint" => plain("smallint"),
        "int8" | "bigint" | "int64" => plain("bigint"),
        "float4" | "real" => plain("real"),
        "float8" => plain("double precision"),
        "double" => {
            cursor.eat("precision");
            plain("double precision")
        }
        "float" => {
            let bits: u32 = modifiers(cursor).trim_matches(['(', ')']).parse().unwrap_or(53);
            plain(if bits <= 24 { "real" } else { "double precision" })
        }
        "bool" | "boolean" => plain("boolean"),
        // CockroachDB.
        "string" if cursor.sign('(') => with_modifiers(cursor, "character varying"),
        "string" => plain("text"),
        "bytes" => plain("bytea"),
        "serial" | "serial4" => serial("integer"),
        "bigserial" | "serial8" => serial("bigint"),
        "smallserial" | "serial2" => serial("smallint"),
        "decimal" | "dec" | "numeric" => {
            let mut modifiers = modifiers(cursor);
            if !modifiers.is_empty() && !modifiers.contains(',') {
                modifiers = modifiers.replace(')', ",0)");
            }
            Some(TypeName { base: "numeric".to_owned(), modifiers, ..TypeName::default() })
        }
        "varchar" => with_modifiers(cursor, "character varying"),
        "national" | "nchar" | "character" | "char" => {
            if word == "national" {
                cursor.eat_any(&["character", "char"]);
            }
            if cursor.eat("varying") {
                return with_modifiers(cursor, "character varying");
            }
            let mut ty = with_modifiers(cursor, "character")?;
            if ty.modifiers.is_empty() {
                "(1)".clone_into(&mut ty.modifiers);
            }
            Some(ty)
        }
        "bpchar" => with_modifiers(cursor, if cursor.sign('(') { "character" } else { "bpchar" }),
        "varbit" => with_modifiers(cursor, "bit varying"),
        "bit" => {
            if cursor.eat("varying") {
                return with_modifiers(cursor, "bit varying");
            }
            let mut ty = with_modifiers(cursor, "bit")?;
            if ty.modifiers.is_empty() {
                "(1)".clone_into(&mut ty.modifiers);
            }
            Some(ty)
        }
        "timestamptz" => zoned(cursor, "timestamp", Some(true)),
        "timestamp" => zoned(cursor, "timestamp", None),
        "timetz" => zoned(cursor, "time", Some(true)),
        "time" => zoned(cursor, "time", None),
        "interval" => {
            let mut ty = with_modifiers(cursor, "interval")?;
            while cursor.is_any(&["year", "month", "day", "hour", "minute", "second", "to"]) {
                let word = cursor.word_nth(0).unwrap_or_default().to_ascii_lowercase();
                ty.base.extend([" ", &word]);
                cursor.at += 1;
                ty.modifiers.push_str(&modifiers(cursor));
            }
            Some(ty)
        }
        _ if BUILTIN.contains(&word.as_str()) => with_modifiers(cursor, &word),
        _ => {
            let own = Name::plain(&super::lex::fold(&word, cursor.dialect));
            Some(TypeName { own: Some(own), ..TypeName::default() })
        }
    }
}

#[allow(clippy::unnecessary_wraps, reason = "ends the branches of its callers")]
fn with_modifiers(cursor: &mut Cursor<'_>, base: &str) -> Option<TypeName> {
    Some(TypeName { base: base.to_owned(), modifiers: modifiers(cursor), ..TypeName::default() })
}

fn zoned(cursor: &mut Cursor<'_>, base: &str, zone: Option<bool>) -> Option<TypeName> {
    let mut ty = with_modifiers(cursor, base)?;
    let written = if cursor.eat("with time zone") {
        Some(true)
    } else if cursor.eat("without time zone") {
        Some(false)
    } else {
        None
    };
    ty.suffix = if zone.or(written).unwrap_or(false) { " with time zone" } else { " without time zone" };
    Some(ty)
}

/// Types of one word that PostgreSQL writes as they are.
const BUILTIN: &[&str] = &[
    "text",
    "uuid",
    "json",
    "jsonb",
    "bytea",
    "date",
    "inet",
    "cidr",
    "macaddr",
    "macaddr8",
    "money",
    "xml",
    "oid",
    "tsvector",
    "tsquery",
    "point",
    "line",
    "lseg",
    "box",
    "path",
    "polygon",
    "circle",
    "name",
    "int4range",
    "int8range",
    "numrange",
    "tsrange",
    "tstzrange",
    "daterange",
    "int4multirange",
    "int8multirange",
    "nummultirange",
    "tsmultirange",
    "tstzmultirange",
    "datemultirange",
    "pg_lsn",
    "xid",
    "xid8",
    "cid",
    "tid",
    "regclass",
    "regtype",
    "regproc",
    "regprocedure",
    "regnamespace",
    "regrole",
    "record",
    "void",
    "trigger",
    "event_trigger",
    "anyelement",
    "anyarray",
    "anyenum",
    "anynonarray",
    "anyrange",
    "anycompatible",
    "anycompatiblearray",
    "any",
    "internal",
    "cstring",
    "jsonpath",
    "refcursor",
    "language_handler",
    "txid_snapshot",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frontend::sql::split::split;

    fn read(text: &str, dialect: Dialect) -> String {
        let pieces = split(text, dialect);
        let mut cursor = Cursor::new(&pieces[0], dialect, "a.sql");
        let ty = type_name(&mut cursor).expect("a type");
        assert!(cursor.done(), "{text}: {} is left", cursor.rest());
        ty.written(Clone::clone)
    }

    #[test]
    fn types_are_written_as_postgres_writes_them() {
        for (written, expected) in [
            ("int", "integer"),
            ("VARCHAR(20)", "character varying(20)"),
            ("timestamptz(3)", "timestamp(3) with time zone"),
            ("timestamp", "timestamp without time zone"),
            ("time with time zone", "time with time zone"),
            ("text[][]", "text[]"),
            ("int4 ARRAY[4]", "integer[]"),
            ("double precision[]", "double precision[]"),
            ("decimal(10)", "numeric(10,0)"),
            ("numeric(10, 4)", "numeric(10,4)"),
            ("char", "character(1)"),
            ("\"char\"", "\"char\""),
            ("my_enum[]", "my_enum[]"),
            ("Other.\"My Type\"", "other.\"My Type\""),
            ("pg_catalog.int4", "integer"),
            ("geometry(Point,4326)", "geometry(Point,4326)"),
            ("interval day to second(3)", "interval day to second(3)"),
            ("bit varying(5)", "bit varying(5)"),
            ("bigserial", "bigint"),
        ] {
            assert_eq!(read(written, Dialect::Postgres), expected);
        }
        assert_eq!(read("BIGINT(20) UNSIGNED", Dialect::Mysql), "bigint(20) unsigned");
        assert_eq!(read("DATETIME", Dialect::Sqlite), "datetime");
        assert_eq!(read("enum('A', 'b')", Dialect::Mysql), "enum('A','b')");
    }
}
