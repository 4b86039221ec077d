//! What has no place among the rest, while it is there: made, dropped, gone with its table.

use super::State;
use crate::model::schema::{Name, Other, Place};

/// Kinds of two words and more.
const LONG: &[&str] = &[
    "event trigger",
    "operator class",
    "operator family",
    "foreign data wrapper",
    "access method",
    "text search configuration",
    "text search dictionary",
    "text search parser",
    "text search template",
    "user mapping",
];

impl State {
    /// Keeps a statement; one that drops takes away what made the same.
    pub(super) fn other(&mut self, statement: String, names: &[Name], place: Place) {
        let words = words(&statement);
        if words.first().is_some_and(|word| word == "drop") {
            let dropped = object(&words[1..]);
            self.others.retain(|other| {
                let made = self::words(&other.statement);
                let made = made.strip_prefix(&["create".to_owned()][..]).unwrap_or_default();
                object(made) != dropped
            });
            return;
        }
        let mut about: Vec<Name> = names.iter().filter_map(|name| self.relation_name(name)).collect();
        about.sort();
        about.dedup();
        self.others.push(Other { statement, about, place });
    }

    /// What was about this table alone is gone with it.
    pub(super) fn drop_others(&mut self, table: &Name) {
        self.others.retain(|other| other.about.as_slice() != std::slice::from_ref(table));
    }
}

/// In small letters, without what may be left away.
fn words(statement: &str) -> Vec<String> {
    let text = statement.to_ascii_lowercase().replace('(', " (").replace(',', " , ");
    let text = text.replace(" or replace ", " ").replace(" if not exists ", " ").replace(" if exists ", " ");
    text.split_whitespace().map(str::to_owned).collect()
}

/// The kind of an object and its name.
fn object(words: &[String]) -> Option<String> {
    let long = LONG.iter().map(|kind| kind.split(' ').count()).zip(LONG);
    let kind = long
        .filter(|(count, kind)| words.len() > *count && words[..*count].join(" ") == **kind)
        .map(|(count, _)| count)
        .next();
    words.get(..=kind.unwrap_or(1)).map(|words| words.join(" "))
}
