//! Whether the names in a template's expressions exist in the values that it is given.

use std::collections::BTreeSet;

use serde_json::Value;

use super::scan::{Kind, Mistake, parts};
use crate::model::nearest::nearest;

/// The names of a type: at its top, and of all fields below.
#[derive(Debug, Default)]
pub(super) struct Known {
    roots: BTreeSet<String>,
    fields: BTreeSet<String>,
}

/// Reads them from a JSON schema.
pub(super) fn of_schema(schema: &Value) -> Known {
    let names =
        |value: &Value| value["properties"].as_object().into_iter().flatten().map(|(name, _)| name.clone()).collect();
    let mut known = Known { roots: names(schema), fields: BTreeSet::new() };
    collect(schema, &mut known.fields);
    known
}

fn collect(value: &Value, fields: &mut BTreeSet<String>) {
    match value {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                fields.extend(properties.keys().cloned());
            }
            object.values().for_each(|value| collect(value, fields));
        }
        Value::Array(list) => list.iter().for_each(|value| collect(value, fields)),
        _ => {}
    }
}

/// Words of the language.
const WORDS: &[&str] = &[
    "and",
    "as",
    "block",
    "break",
    "continue",
    "elif",
    "else",
    "endblock",
    "endfilter",
    "endfor",
    "endif",
    "endset",
    "extends",
    "filter",
    "for",
    "from",
    "if",
    "import",
    "in",
    "include",
    "is",
    "loop",
    "none",
    "None",
    "not",
    "null",
    "or",
    "set",
    "set_global",
    "true",
    "True",
    "false",
    "False",
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    Name(&'t str),
    Text(&'t str),
    Sign(char),
}

/// Holds all names of a template against those that exist; gives the templates that it includes, with the line.
pub(super) fn check(text: &str, known: &Known) -> Result<Vec<(usize, String)>, Mistake> {
    let parts = parts(text)?;
    let expressions = || parts.iter().filter(|part| matches!(part.kind, Kind::Value | Kind::Tag));
    // What the template itself names, wherever: the library sees to the order.
    let mut bound: BTreeSet<&str> = BTreeSet::new();
    let mut included = Vec::new();
    for part in expressions() {
        let tokens = tokens(part.inner, part.line);
        match tokens.as_slice() {
            [(_, Token::Name("for")), rest @ ..] => {
                let names = rest.iter().take_while(|(_, token)| *token != Token::Name("in"));
                bound.extend(
                    names.filter_map(|(_, token)| if let Token::Name(name) = token { Some(*name) } else { None }),
                );
            }
            [(_, Token::Name("set" | "set_global")), (_, Token::Name(name)), ..] => {
                bound.insert(name);
            }
            [(line, Token::Name("include" | "extends")), (_, Token::Text(name)), ..] => {
                included.push((*line, (*name).to_owned()));
            }
            _ => {}
        }
    }
    for part in expressions() {
        one(&tokens(part.inner, part.line), known, &bound)?;
    }
    Ok(included)
}

fn one(tokens: &[(usize, Token<'_>)], known: &Known, bound: &BTreeSet<&str>) -> Result<(), Mistake> {
    let at = |index: usize| tokens.get(index).map(|(_, token)| *token);
    for (index, (line, token)) in tokens.iter().enumerate() {
        let Token::Name(name) = token else { continue };
        let before = index.checked_sub(1).and_then(at);
        let after = at(index + 1);
        let field = before == Some(Token::Sign('.'));
        let exists = match before {
            _ if field => known.fields.contains(*name) || is_of_loop(tokens, index),
            // The library knows its filters, tests and functions, and says so when it does not.
            Some(Token::Sign('|') | Token::Name("is" | "filter" | "block")) => true,
            Some(Token::Name("not")) if index >= 2 && at(index - 2) == Some(Token::Name("is")) => true,
            _ if after == Some(Token::Sign('(')) => true,
            // The name of an argument.
            _ if after == Some(Token::Sign('=')) && at(index + 2) != Some(Token::Sign('=')) => true,
            _ => known.roots.contains(*name) || bound.contains(name) || WORDS.contains(name),
        };
        if exists {
            continue;
        }
        let among = if field { &known.fields } else { &known.roots };
        let help = match nearest(name, among.iter().map(String::as_str).chain(bound.iter().copied())) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("there are {}", among.iter().cloned().collect::<Vec<_>>().join(", ")),
        };
        return Err((*line, format!("nothing is called `{name}` here; {help}")));
    }
    Ok(())
}

/// `loop.index`, `loop.first`: the library's own.
fn is_of_loop(tokens: &[(usize, Token<'_>)], index: usize) -> bool {
    index >= 2 && tokens[index - 2].1 == Token::Name("loop")
}

fn tokens(text: &str, mut line: usize) -> Vec<(usize, Token<'_>)> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let length = if sign.is_alphabetic() || sign == '_' {
            let end = rest.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(rest.len());
            tokens.push((line, Token::Name(&rest[..end])));
            end
        } else if sign.is_ascii_digit() {
            rest.find(|sign: char| !sign.is_alphanumeric() && sign != '.').unwrap_or(rest.len())
        } else if matches!(sign, '"' | '\'' | '`') {
            let end = rest[1..].find(sign).map_or(rest.len(), |end| end + 2);
            tokens.push((line, Token::Text(rest[1..end].trim_end_matches(sign))));
            end
        } else {
            if !sign.is_whitespace() && sign != '?' {
                tokens.push((line, Token::Sign(sign)));
            }
            sign.len_utf8()
        };
        line += rest[..length].matches('\n').count();
        rest = &rest[length..];
    }
    tokens
}
