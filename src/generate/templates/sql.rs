//! Parts of SQL that are no literals: names and types.

/// An identifier as SQL takes it for exactly that name.
#[must_use]
pub fn ident(name: &str) -> String {
    let plain = name
        .bytes()
        .enumerate()
        .all(|(at, byte)| byte.is_ascii_lowercase() || byte == b'_' || (at > 0 && byte.is_ascii_digit()));
    if plain && !name.is_empty() && !KEYWORDS.contains(&name) {
        name.to_owned()
    } else {
        format!("\"{}\"", name.replace('"', "\"\""))
    }
}

/// Words that PostgreSQL keeps wholly, or that can't be a function's or a type's name.
const KEYWORDS: &[&str] = &[
    "all",
    "analyse",
    "analyze",
    "and",
    "any",
    "array",
    "as",
    "asc",
    "asymmetric",
    "authorization",
    "between",
    "bigint",
    "binary",
    "bit",
    "boolean",
    "both",
    "case",
    "cast",
    "char",
    "character",
    "check",
    "coalesce",
    "collate",
    "collation",
    "column",
    "concurrently",
    "constraint",
    "create",
    "cross",
    "current_catalog",
    "current_date",
    "current_role",
    "current_schema",
    "current_time",
    "current_timestamp",
    "current_user",
    "dec",
    "decimal",
    "default",
    "deferrable",
    "desc",
    "distinct",
    "do",
    "else",
    "end",
    "except",
    "exists",
    "extract",
    "false",
    "fetch",
    "float",
    "for",
    "foreign",
    "freeze",
    "from",
    "full",
    "grant",
    "greatest",
    "group",
    "grouping",
    "having",
    "ilike",
    "in",
    "initially",
    "inner",
    "inout",
    "int",
    "integer",
    "intersect",
    "interval",
    "into",
    "is",
    "isnull",
    "join",
    "json_array",
    "json_arrayagg",
    "json_exists",
    "json_object",
    "json_objectagg",
    "json_query",
    "json_scalar",
    "json_serialize",
    "json_table",
    "json_value",
    "lateral",
    "leading",
    "least",
    "left",
    "like",
    "limit",
    "localtime",
    "localtimestamp",
    "merge_action",
    "national",
    "natural",
    "nchar",
    "none",
    "normalize",
    "not",
    "notnull",
    "null",
    "nullif",
    "numeric",
    "offset",
    "on",
    "only",
    "or",
    "order",
    "out",
    "outer",
    "overlaps",
    "overlay",
    "placing",
    "position",
    "precision",
    "primary",
    "real",
    "references",
    "returning",
    "right",
    "row",
    "select",
    "session_user",
    "setof",
    "similar",
    "smallint",
    "some",
    "substring",
    "symmetric",
    "system_user",
    "table",
    "tablesample",
    "then",
    "time",
    "timestamp",
    "to",
    "trailing",
    "treat",
    "trim",
    "true",
    "union",
    "unique",
    "user",
    "using",
    "values",
    "varchar",
    "variadic",
    "verbose",
    "when",
    "where",
    "window",
    "with",
    "xmlattributes",
    "xmlconcat",
    "xmlelement",
    "xmlexists",
    "xmlforest",
    "xmlnamespaces",
    "xmlparse",
    "xmlpi",
    "xmlroot",
    "xmlserialize",
    "xmltable",
];

/// What a function's body stands in, in templates.
const BODY: &str = "$split$";

/// Gives a text as it is written, or says why it can't be.
type Filter = fn(&str) -> Result<String, String>;

/// Filters for parts of SQL, by their names in templates.
pub(super) const FILTERS: &[(&str, Filter)] =
    &[("identifier", identifier), ("type_name", type_name), ("expression", expression)];

fn identifier(name: &str) -> Result<String, String> {
    if name.contains('\0') || name.contains(BODY) {
        return Err("this can't be a name in SQL that is generated".to_owned());
    }
    Ok(ident(name))
}

/// A type as `format_type` writes it: words, names in quotes, brackets with numbers.
fn type_name(text: &str) -> Result<String, String> {
    let mut inside = false;
    let fine = text.chars().all(|sign| {
        if sign == '"' {
            inside = !inside;
            return true;
        }
        inside || sign.is_alphanumeric() || " _.,()[]".contains(sign)
    });
    match fine && !inside && !text.is_empty() && !text.contains(BODY) && !text.contains('\0') {
        true => Ok(text.to_owned()),
        false => Err("this is no type that the server names".to_owned()),
    }
}

/// What stood in a statement that was read stays one part of a statement: brackets and quotes close, and nothing ends it.
fn expression(text: &str) -> Result<String, String> {
    let wrong = || Err("this is no single expression".to_owned());
    let mut open = Vec::new();
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\'' | '"' if !signs.any(|(_, other)| other == sign) => {
                return wrong();
            }
            '(' | '[' => open.push(sign),
            ')' | ']' if open.pop() != Some(if sign == ')' { '(' } else { '[' }) => {
                return wrong();
            }
            ';' | '$' | '\\' | '\0' => return wrong(),
            '-' if text[at..].starts_with("--") => return wrong(),
            '/' if text[at..].starts_with("/*") => return wrong(),
            _ => {}
        }
    }
    if open.is_empty() && !text.trim().is_empty() { Ok(text.to_owned()) } else { wrong() }
}

#[cfg(test)]
mod tests {
    use super::{expression, ident, identifier, type_name};

    #[test]
    fn names_stay_names() {
        for (name, text) in [
            ("users", "users"),
            ("a1", "a1"),
            ("1a", "\"1a\""),
            ("User", "\"User\""),
            ("order", "\"order\""),
            ("", "\"\""),
            ("a\"; DROP TABLE x; --", "\"a\"\"; DROP TABLE x; --\""),
            ("é", "\"é\""),
        ] {
            assert_eq!(ident(name), text);
        }
        assert!(identifier("a$split$b").is_err());
    }

    #[test]
    fn expressions_end_where_they_end() {
        for text in ["now()", "'it''s; (' || \"a)\"", "(a[1] > 5)", "lower(email)", "a -> 'b' ->> 'c'"] {
            assert_eq!(expression(text), Ok(text.to_owned()));
        }
        for text in ["", "1); DROP TABLE x", "1 -- x", "'open", "(", ")(", "1; 2", "$$x$$", "/* */ 1", "E'\\''"] {
            assert!(expression(text).is_err(), "{text}");
        }
    }

    #[test]
    fn types_are_types() {
        for text in
            ["integer", "character varying(20)", "public.\"My; type\"[]", "numeric(10,2)", "timestamp with time zone"]
        {
            assert_eq!(type_name(text), Ok(text.to_owned()));
        }
        for text in ["", "int; DROP TABLE x", "\"open", "int)::text --", "x'y"] {
            assert!(type_name(text).is_err(), "{text}");
        }
    }
}
