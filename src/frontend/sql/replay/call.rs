//! Calls of own functions at the top level of a migration: those that make DDL out of their arguments.

use super::State;
use crate::frontend::sql::body::fragments;
use crate::frontend::sql::change::{ChangeKind, NewFunction};
use crate::frontend::sql::ddl;
use crate::frontend::sql::lex::{Kind, fold, string_value, tokens};
use crate::frontend::sql::split::{Piece, split};
use crate::model::schema::{Name, Place};

impl State {
    /// Diesel's `SELECT diesel_manage_updated_at('t')` makes a trigger.
    pub(super) fn call(&mut self, function: &Name, arguments: &[Option<String>], place: &Place) {
        let Some(name) = self.look_up(function, |name| self.functions.keys().any(|(own, _)| own == name)) else {
            return;
        };
        let found = self.functions.iter().find(|((own, types), _)| *own == name && types.len() == arguments.len());
        let Some((_, new)) = found else { return };
        let mut texts = Vec::new();
        for fragment in fragments(&new.body, &new.function.language, self.dialect) {
            if fragment.dynamic {
                texts.extend(formatted(&fragment.text, new, arguments, self));
            } else if ddl::is_schema(&fragment.text) {
                texts.push(fragment.text);
            }
        }
        for text in texts {
            for piece in split(&text, self.dialect) {
                let piece = Piece { line: place.line, ..piece };
                let changes = ddl::read(&piece, self.dialect, &place.file).unwrap_or_default();
                // One step only: a function may call itself.
                for change in changes.into_iter().filter(|change| !matches!(change.kind, ChangeKind::Call { .. })) {
                    self.lenient = true;
                    let _ = self.change(change);
                }
            }
        }
    }
}

/// `format('… %s …', argument)` with the arguments of the call put in; nothing where one is not known.
fn formatted(text: &str, function: &NewFunction, arguments: &[Option<String>], state: &State) -> Option<String> {
    let all = tokens(text, state.dialect);
    let word = |at: usize| all.get(at).map(|token| token.text(text)).unwrap_or_default();
    if !word(0).eq_ignore_ascii_case("format") || word(1) != "(" {
        return None;
    }
    let template = all.get(2).filter(|token| token.kind == Kind::Str)?;
    let (template, _) = string_value(template.text(text));
    let mut values = Vec::new();
    for token in &all[3..] {
        match token.kind {
            Kind::Sign(',') => {}
            Kind::Sign(')') => break,
            Kind::Str => values.push(string_value(token.text(text)).0.into_owned()),
            Kind::Param => {
                let nth: usize = token.text(text).trim_start_matches('$').parse().ok()?;
                values.push(arguments.get(nth.checked_sub(1)?)?.clone()?);
            }
            Kind::Word | Kind::Quoted => {
                let name = fold(token.text(text), state.dialect);
                let nth = function.names.iter().position(|own| *own == name)?;
                values.push(arguments.get(nth)?.clone()?);
            }
            _ => return None,
        }
    }
    let mut out = String::new();
    let mut rest = template.as_ref();
    let mut values = values.into_iter();
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        match rest[at + 1..].chars().next()? {
            '%' => out.push('%'),
            's' | 'I' => out.push_str(&values.next()?),
            'L' => out.extend(["'", &values.next()?, "'"]),
            _ => return None,
        }
        rest = &rest[at + 2..];
    }
    out.push_str(rest);
    Some(out)
}
