//! Whether a text looks like SQL: the first word, and whether what follows fits it.

/// Whether a text is likely to be a statement. Cheap: no parser, one pass at most.
#[must_use]
pub fn looks_like_sql(text: &str) -> bool {
    let text = start(text);
    let (first, rest) = word(text);
    // Words of prose begin with a capital or stand alone.
    let shout = first.bytes().all(|byte| byte.is_ascii_uppercase());
    if first.is_empty() || !(shout || first.bytes().all(|byte| byte.is_ascii_lowercase())) {
        return false;
    }
    let rest = start(rest);
    let (second, after) = word(rest);
    let second = second.to_ascii_uppercase();
    let after = start(after);
    match first.to_ascii_uppercase().as_str() {
        "SELECT" => selects(rest, shout),
        "INSERT" => {
            matches!(second.as_str(), "INTO" | "OR" | "IGNORE")
                && has_word(after, &["VALUES", "SELECT", "DEFAULT", "SET"])
                || (second == "INTO" && shout && is_name(after))
        }
        "REPLACE" => second == "INTO" && is_name(after),
        "UPDATE" => is_name(rest) && has_word(rest, &["SET"]) && (shout || rest.contains('=')),
        "DELETE" => {
            second == "FROM"
                && is_name(after)
                && (shout || {
                    let (_, end) = word(after);
                    let end = start(end.trim_start_matches('.'));
                    end.is_empty() || has_word(end, &["WHERE", "USING", "RETURNING"])
                })
        }
        "WITH" => {
            let (third, _) = if second == "RECURSIVE" { word(start(word(after).1)) } else { word(after) };
            (third.eq_ignore_ascii_case("AS") || after.starts_with('('))
                && has_word(after, &["AS"])
                && after.contains('(')
        }
        "MERGE" => second == "INTO" && has_word(after, &["USING"]),
        "CREATE" | "ALTER" | "DROP" => {
            const OBJECTS: &[&str] = &[
                "TABLE",
                "INDEX",
                "UNIQUE",
                "VIEW",
                "MATERIALIZED",
                "OR",
                "TEMP",
                "TEMPORARY",
                "TYPE",
                "EXTENSION",
                "SCHEMA",
                "DATABASE",
                "SEQUENCE",
                "FUNCTION",
                "TRIGGER",
                "ROLE",
                "USER",
                "PROCEDURE",
                "DOMAIN",
                "POLICY",
                "VIRTUAL",
                "UNLOGGED",
                "PUBLICATION",
                "SUBSCRIPTION",
            ];
            OBJECTS.contains(&second.as_str())
                && (shout || has_word(after, &["IF", "ON", "AS"]) || after.contains('('))
                && !after.is_empty()
        }
        "TRUNCATE" => (second == "TABLE" && is_name(after)) || (shout && is_name(rest)),
        "COPY" => (rest.starts_with('(') || is_name(rest)) && has_word(rest, &["FROM", "TO"]) && shout,
        "EXPLAIN" => {
            let inner = rest.find(|c: char| c.is_ascii_alphabetic()).map_or("", |at| &rest[at..]);
            ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "ANALYZE", "QUERY", "VERBOSE"]
                .iter()
                .any(|verb| word(inner).0.eq_ignore_ascii_case(verb))
                || rest.starts_with('(')
        }
        "VALUES" => rest.starts_with('('),
        "TABLE" => shout && is_name(rest) && word(rest).1.trim().is_empty(),
        "CALL" => is_name(rest) && rest.contains('('),
        "DO" => rest.starts_with('$') || (shout && rest.starts_with('\'')),
        "REFRESH" => second == "MATERIALIZED",
        "LOCK" => shout && matches!(second.as_str(), "TABLE" | "TABLES"),
        "SET" => {
            shout
                && is_name(rest)
                && (after.starts_with('=') || has_word(rest, &["TO", "TRANSACTION", "CONSTRAINTS", "ROLE"]))
        }
        "PRAGMA" => is_name(rest),
        "LISTEN" | "UNLISTEN" | "NOTIFY" => shout && (is_name(rest) || rest.starts_with('*')),
        "BEGIN" | "COMMIT" | "ROLLBACK" | "VACUUM" => {
            shout
                && (rest.is_empty()
                    || rest.starts_with(';')
                    || has_word(
                        rest,
                        &[
                            "TRANSACTION",
                            "WORK",
                            "TO",
                            "IMMEDIATE",
                            "DEFERRED",
                            "EXCLUSIVE",
                            "FULL",
                            "INTO",
                            "ISOLATION",
                        ],
                    ))
        }
        "SAVEPOINT" | "RELEASE" | "START" | "ANALYZE" | "SHOW" | "GRANT" | "REVOKE" | "COMMENT" | "REINDEX"
        | "DEALLOCATE" | "PREPARE" | "DECLARE" => {
            shout
                && is_name(rest)
                && (rest.bytes().filter(u8::is_ascii_whitespace).count() == 0
                    || has_word(
                        rest,
                        &["TRANSACTION", "ON", "TO", "IS", "SAVEPOINT", "TABLE", "AS", "CURSOR", "FROM", "LEVEL"],
                    ))
        }
        _ => false,
    }
}

/// The text from its first word on: past white space, comments and opening brackets.
fn start(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if let Some(comment) = rest.strip_prefix("--") {
            rest = comment.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
        } else {
            return rest;
        }
    }
}

fn word(text: &str) -> (&str, &str) {
    let text = text.trim_start_matches('(').trim_start();
    let end = text.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(text.len());
    text.split_at(end)
}

/// Whether a name, or what stands for one, begins here.
fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '"' | '`' | '[' | crate::model::data::HOLE))
}

/// Whether one of these words stands in a text.
fn has_word(text: &str, words: &[&str]) -> bool {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .any(|found| words.iter().any(|word| found.eq_ignore_ascii_case(word)))
}

fn selects(list: &str, shout: bool) -> bool {
    if list.is_empty() {
        return false;
    }
    let Some((list, from)) = from_clause(list) else {
        // SELECT 1, SELECT now(), SELECT $1 = 2, SELECT EXISTS (…
        let begins = list.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '\'' | '?' | '*' | '('));
        return (begins || list.contains('(')) && (shout || list.contains(['(', ',', '=', '$', '?']) || list.len() < 3)
            || (shout && list.contains(crate::model::data::HOLE));
    };
    if !(is_name(from) || from.starts_with('(')) {
        return false;
    }
    // "select the best from these": a list has commas, stars, points.
    let words = list.split_ascii_whitespace().count();
    shout || words == 1 || list.contains([',', '*', '(', '=', '.', '"', '`'])
}

/// The two sides of the first FROM.
fn from_clause(text: &str) -> Option<(&str, &str)> {
    let bytes = text.as_bytes();
    let found = (0..bytes.len().saturating_sub(3)).find(|&at| {
        bytes[at..at + 4].eq_ignore_ascii_case(b"from")
            && (at == 0 || !is_part(bytes[at - 1]))
            && !bytes.get(at + 4).is_some_and(|byte| is_part(*byte))
    })?;
    Some((text[..found].trim(), start(&text[found + 4..])))
}

fn is_part(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric()
}
