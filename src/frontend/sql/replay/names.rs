//! Names as PostgreSQL makes them where none is written.

use crate::frontend::sql::lex::{Kind, cut_to, fold, tokens};
use crate::model::schema::Dialect;

/// Names hold 63 bytes and a terminator.
const LONGEST: usize = 63;

/// `makeObjectName`: both parts lose from the longer one until the whole fits.
#[must_use]
pub fn object_name(first: &str, second: &str, label: &str) -> String {
    let mut overhead = label.len() + 1;
    if !second.is_empty() {
        overhead += 1;
    }
    let room = LONGEST.saturating_sub(overhead);
    let (mut one, mut two) = (first.len(), second.len());
    while one + two > room {
        if one > two {
            one -= 1;
        } else {
            two -= 1;
        }
    }
    let (first, second) = (cut_to(first, one), cut_to(second, two));
    if second.is_empty() { format!("{first}_{label}") } else { format!("{first}_{second}_{label}") }
}

/// The first name that is free: with 1, 2, … after the label where it is taken.
pub fn choose(first: &str, second: &str, label: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut name = object_name(first, second, label);
    let mut pass = 0_u32;
    while taken(&name) {
        pass += 1;
        name = object_name(first, second, &format!("{label}{pass}"));
    }
    name
}

/// `ChooseIndexNameAddition`: the columns in a row, as far as a name goes.
#[must_use]
pub fn joined<'a>(columns: impl IntoIterator<Item = &'a str>) -> String {
    let mut all = String::new();
    for column in columns {
        if !all.is_empty() {
            all.push('_');
        }
        all.push_str(column);
        if all.len() > LONGEST {
            break;
        }
    }
    all
}

/// `ChooseIndexColumnNames`: how the parts of an index are called, expressions too, each once.
#[must_use]
pub fn index_columns(columns: &[String], is_column: impl Fn(&str) -> bool) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for column in columns {
        let base = if is_column(column) { column.clone() } else { expression_name(column) };
        let mut name = base.clone();
        let mut pass = 0_u32;
        while names.contains(&name) {
            pass += 1;
            let number = pass.to_string();
            name = format!("{}{number}", cut_to(&base, LONGEST - number.len()));
        }
        names.push(name);
    }
    names
}

/// `FigureIndexColname`: a function's name, a column under a cast, else `expr`.
fn expression_name(text: &str) -> String {
    let dialect = Dialect::Postgres;
    let all = tokens(text, dialect);
    let mut at = 0;
    while all.get(at).is_some_and(|token| token.kind == Kind::Sign('(')) {
        at += 1;
    }
    let word = |at: usize| {
        all.get(at)
            .filter(|token| matches!(token.kind, Kind::Word | Kind::Quoted))
            .map(|token| fold(token.text(text), dialect))
    };
    let sign = |at: usize, sign: char| all.get(at).is_some_and(|token| token.kind == Kind::Sign(sign));
    let Some(mut name) = word(at) else { return "expr".to_owned() };
    at += 1;
    while sign(at, '.') {
        name = word(at + 1).unwrap_or(name);
        at += 2;
    }
    if name == "case" {
        return name;
    }
    if sign(at, '(') {
        let mut depth = 0_usize;
        while let Some(token) = all.get(at) {
            match token.kind {
                Kind::Sign('(') => depth += 1,
                Kind::Sign(')') => depth = depth.saturating_sub(1),
                _ => {}
            }
            at += 1;
            if depth == 0 {
                break;
            }
        }
    }
    // Only a cast or nothing may follow: all else is an expression without a name.
    while sign(at, ')') {
        at += 1;
    }
    let cast = sign(at, ':') && sign(at + 1, ':');
    if at >= all.len()
        || (cast && all[at..].iter().all(|token| !matches!(token.kind, Kind::Sign('|' | '+' | '-' | '>'))))
    {
        name
    } else {
        "expr".to_owned()
    }
}

/// The names in an expression, folded, functions left out.
#[must_use]
pub fn mentioned(expression: &str, dialect: Dialect) -> Vec<String> {
    let all = tokens(expression, dialect);
    let mut names = Vec::new();
    for (at, token) in all.iter().enumerate() {
        let called = all.get(at + 1).is_some_and(|next| next.kind == Kind::Sign('('));
        if matches!(token.kind, Kind::Word | Kind::Quoted) && !called {
            names.push(fold(token.text(expression), dialect));
        }
    }
    names
}

/// The same expression with a name exchanged.
#[must_use]
pub fn exchange(expression: &str, from: &str, to: &str, dialect: Dialect) -> String {
    let mut out = String::with_capacity(expression.len());
    let mut last = 0;
    for token in tokens(expression, dialect) {
        if matches!(token.kind, Kind::Word | Kind::Quoted) && fold(token.text(expression), dialect) == from {
            out.push_str(&expression[last..token.start as usize]);
            out.push_str(to);
            last = token.end as usize;
        }
    }
    out.push_str(&expression[last..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_as_postgres_makes_them() {
        assert_eq!(object_name("users", "email", "key"), "users_email_key");
        assert_eq!(object_name("users", "", "pkey"), "users_pkey");
        let long = object_name(&"a".repeat(40), &"b".repeat(40), "fkey");
        assert_eq!(long.len(), 63);
        assert_eq!(long, format!("{}_{}_fkey", "a".repeat(29), "b".repeat(28)));
        let taken = ["t_a_idx", "t_a_idx1"];
        assert_eq!(choose("t", "a", "idx", |name| taken.contains(&name)), "t_a_idx2");
    }

    #[test]
    fn expressions_in_indexes_have_names() {
        let columns: Vec<String> =
            ["lower(email)", "a", "a || b", "(data ->> 'x')", "coalesce(a, b)", "(a)::text", "lower(name)"]
                .map(str::to_owned)
                .to_vec();
        let names = index_columns(&columns, |name| name == "a");
        assert_eq!(names, ["lower", "a", "expr", "expr1", "coalesce", "a1", "lower1"]);
    }

    #[test]
    fn names_in_expressions_are_exchanged_whole() {
        assert_eq!(
            exchange("lower(spec) || spec_x || 'spec'", "spec", "def", Dialect::Postgres),
            "lower(def) || spec_x || 'spec'"
        );
        assert_eq!(mentioned("a > now() AND b", Dialect::Postgres), ["a", "and", "b"]);
    }
}
