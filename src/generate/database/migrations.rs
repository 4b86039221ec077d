//! A service's migrations: numbered files, up and down, before the rows and after them. What was written once is never
//! changed: what is new since then goes into files with new numbers.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::piece::{Kept, Piece};
use super::remade::above;
use super::undo;
use crate::generate::sources::Sources;
use crate::model::generated::GeneratedFile;

/// What is kept of a service's database: all its pieces in order, as the migrations so far make them.
#[derive(Debug, Default, Serialize, Deserialize)]
struct State {
    /// Of this format.
    version: u32,
    /// The number of the last migration.
    last: u32,
    pieces: Vec<Kept>,
}

const VERSION: u32 = 1;

/// What the runner's session has is put aside, and taken back at the end: a runner writes its own records in the same
/// transaction, under the names that its search path finds. In between names are found as in the monolith: PostgreSQL's text
/// has their schemas, but the bodies of functions that it runs on the way may not.
fn begin(search_path: &str) -> String {
    let path = literal(if search_path.is_empty() { "public" } else { search_path });
    format!(
        "SELECT pg_catalog.set_config('split.search_path', pg_catalog.current_setting('search_path'), false);\n\
         SELECT pg_catalog.set_config('split.check_function_bodies', pg_catalog.current_setting('check_function_bodies'), false);\n\
         SELECT pg_catalog.set_config('search_path', {path}, false);\n\
         SELECT pg_catalog.set_config('check_function_bodies', 'off', false);\n"
    )
}

const END: &str = "\
SELECT pg_catalog.set_config('check_function_bodies', pg_catalog.current_setting('split.check_function_bodies'), false);
SELECT pg_catalog.set_config('search_path', pg_catalog.current_setting('split.search_path'), false);
";

/// The folder of a service's migrations.
fn folder(service: &str) -> String {
    format!("services/{service}/migrations")
}

fn state_path(service: &str) -> String {
    format!("database/state/{service}.json")
}

/// What an earlier run wrote for a service, as it was: nothing is changed while a person has to decide.
pub fn earlier(service: &str, sources: &Sources<'_>) -> Vec<GeneratedFile> {
    let Some(written) = sources.written else { return Vec::new() };
    let below = format!("{}/", folder(service));
    let of_it = |path: &&String| path.starts_with(&below) || **path == state_path(service);
    let paths = written.keys().filter(of_it);
    paths.map(|path| GeneratedFile::new(path.clone(), written[path].clone().into_bytes())).collect()
}

/// All files of a service's migrations; or what has to be done by hand.
///
/// # Errors
/// A sentence for people, where a change can't be made by a migration that is generated.
pub fn files(
    service: &str,
    search_path: &str,
    pieces: &[Piece],
    sources: &Sources<'_>,
) -> Result<Vec<GeneratedFile>, String> {
    let now: Vec<Kept> = pieces.iter().map(Piece::kept).collect();
    let mut files = earlier(service, sources);
    files.retain(|file| file.path != state_path(service));
    let before = sources.earlier(&state_path(service)).and_then(|text| serde_json::from_str::<State>(text).ok());
    let before = before.filter(|state| state.version == VERSION && !files.is_empty());
    let write = |number: u32, name: &str, what: &str, up: &str, down: &str| {
        let path = |way: &str| format!("{}/{number:04}_{name}.{way}.sql", folder(service));
        let text = |body: &str| match body.is_empty() {
            true => format!("-- {service}: {what}.\nSELECT 1;\n"),
            false => format!("-- {service}: {what}.\n{}\n{}\n\n{END}", begin(search_path), body.trim_end()),
        };
        [
            GeneratedFile::new(path("up"), text(up).into_bytes()),
            GeneratedFile::new(path("down"), text(down).into_bytes()),
        ]
    };
    let mut state = State { version: VERSION, last: 0, pieces: now.clone() };
    match before {
        None => {
            files.clear();
            let (first, second): (Vec<&Kept>, Vec<&Kept>) = now.iter().partition(|piece| piece.before_rows);
            let what = "what is there before the rows";
            files.extend(write(1, "pre_data", what, &ups(pieces, &first), &downs(&first)));
            let what = "what is made when the rows are there";
            files.extend(write(2, "post_data", what, &ups(pieces, &second), &downs(&second)));
            state.last = 2;
        }
        Some(before) if before.pieces == now => state.last = before.last,
        Some(before) => {
            let change = change(&before.pieces, &now)?;
            state.last = before.last;
            for (name, what, up, down) in change {
                state.last += 1;
                files.extend(write(state.last, name, what, &up, &down));
            }
        }
    }
    let text = serde_json::to_string_pretty(&state).unwrap_or_default() + "\n";
    files.push(GeneratedFile::new(state_path(service), text.into_bytes()));
    Ok(files)
}

/// The texts, with a heading for each stage.
fn ups(pieces: &[Piece], chosen: &[&Kept]) -> String {
    let wanted: BTreeSet<&str> = chosen.iter().map(|piece| piece.title.as_str()).collect();
    let mut text = String::new();
    let mut stage = None;
    for piece in pieces.iter().filter(|piece| wanted.contains(piece.title.as_str()) && !piece.up.is_empty()) {
        if stage != Some(piece.stage) {
            stage = Some(piece.stage);
            text.push_str(&format!("-- {}\n\n", piece.stage.title()));
        }
        text.push_str(&piece.up);
        text.push_str("\n\n");
    }
    text
}

fn downs(chosen: &[&Kept]) -> String {
    let down = |piece: &&&Kept| !piece.down.is_empty();
    chosen.iter().rev().filter(down).map(|piece| format!("{}\n", piece.down)).collect()
}

type Change = (&'static str, &'static str, String, String);

/// The migrations from one state to another: what goes first is what hangs on others, tables go last and only when they are
/// empty.
fn change(before: &[Kept], now: &[Kept]) -> Result<Vec<Change>, String> {
    let old: BTreeMap<&str, &Kept> = before.iter().map(|piece| (piece.title.as_str(), piece)).collect();
    let new: BTreeMap<&str, &Kept> = now.iter().map(|piece| (piece.title.as_str(), piece)).collect();
    let (mut altered, mut values) = (Vec::new(), Vec::new());
    let (mut dropped, mut made): (Vec<&Kept>, Vec<&Kept>) = (Vec::new(), Vec::new());
    let mut again: Vec<&Kept> = Vec::new();
    let mut replaced: Vec<(Kept, Kept)> = Vec::new();
    for piece in before {
        let other = new.get(piece.title.as_str());
        if other.is_some_and(|other| other.up == piece.up) {
            continue;
        }
        if undo::is_lost(piece) {
            return Err(by_hand(piece));
        }
        let Some(other) = other else {
            dropped.push(piece);
            continue;
        };
        if piece.rows_of.is_some() {
            altered.push(super::alter::table(piece, other).ok_or_else(|| by_hand(piece))?);
        } else if let Some(text) = super::alter::enumeration(piece, other) {
            values.push(text);
        } else if let Some(pair) = replacement(piece, other) {
            replaced.push(pair);
        } else if piece.before_rows {
            // Tables stand on it.
            return Err(by_hand(piece));
        } else {
            dropped.push(piece);
            made.push(other);
            again.push(piece);
        }
    }
    for piece in above(&again, before, &new) {
        dropped.push(piece);
        made.push(piece);
    }
    let old_position = |piece: &&Kept| before.iter().position(|other| other.title == piece.title);
    dropped.sort_by_key(old_position);
    made.extend(now.iter().filter(|piece| !old.contains_key(piece.title.as_str())));
    let (tables, others): (Vec<&Kept>, Vec<&Kept>) = dropped.into_iter().partition(|piece| piece.before_rows);
    let join = |texts: Vec<String>| {
        texts.into_iter().filter(|text| !text.is_empty()).map(|text| text + "\n").collect::<String>()
    };
    let mut changes: Vec<Change> = Vec::new();
    if !values.is_empty() {
        // By themselves: what is added to an enum can't be used in the same transaction.
        let stay = "-- PostgreSQL takes no value out of an enum: it stays.".to_owned();
        changes.push((
            "added_values",
            "values that enums have got; the way back leaves them there",
            join(values),
            join(vec![stay]),
        ));
    }
    // In the order of all: what is new may stand between what is there.
    let position: BTreeMap<&str, usize> =
        now.iter().enumerate().map(|(at, piece)| (piece.title.as_str(), at)).collect();
    made.sort_by_key(|piece| position.get(piece.title.as_str()).copied().unwrap_or(usize::MAX));
    let (first, second): (Vec<&Kept>, Vec<&Kept>) = made.into_iter().partition(|piece| piece.before_rows);
    let mut up: Vec<String> = others.iter().rev().map(|piece| undo::down(piece)).collect();
    // What a new column may need comes before it, what may need the column after.
    let (late, early): (Vec<&Kept>, Vec<&Kept>) = first.into_iter().partition(|piece| is_of_columns(piece));
    up.extend(early.iter().map(|piece| piece.up.clone()));
    up.extend(altered.iter().map(|(up, _)| up.clone()));
    up.extend(late.iter().map(|piece| piece.up.clone()));
    up.extend(replaced.iter().map(|(_, new)| new.up.clone()));
    let mut down: Vec<String> = replaced.iter().rev().map(|(old, _)| old.up.clone()).collect();
    down.extend(late.iter().rev().map(|piece| piece.down.clone()));
    down.extend(altered.iter().rev().map(|(_, down)| down.clone()));
    down.extend(early.iter().rev().map(|piece| piece.down.clone()));
    down.extend(others.iter().map(|piece| piece.up.clone()));
    if up.iter().any(|text| !text.is_empty()) {
        changes.push(("revised_pre_data", "what has changed, before the rows", join(up), join(down)));
    }
    if !second.is_empty() {
        let up = second.iter().map(|piece| piece.up.clone()).collect();
        let down = second.iter().rev().map(|piece| undo::down(piece)).collect();
        changes.push(("revised_post_data", "what has changed, when the rows are there", join(up), join(down)));
    }
    // Roles, which stay, have no way down.
    if tables.iter().any(|piece| !piece.down.is_empty()) {
        let mut up: Vec<String> = tables.iter().filter_map(|piece| piece.rows_of.as_deref()).map(guard).collect();
        up.extend(tables.iter().rev().map(|piece| piece.down.clone()));
        let down = tables.iter().map(|piece| piece.up.clone()).collect();
        changes.push((
            "contract",
            "what is this service's no longer; it refuses while there are rows",
            join(up),
            join(down),
        ));
    }
    Ok(changes)
}

/// Whether a piece before the rows is about columns that may be new too.
fn is_of_columns(piece: &Kept) -> bool {
    const KINDS: &[&str] = &["constraint ", "default ", "index ", "sequence owned by ", "table attach "];
    KINDS.iter().any(|kind| piece.title.starts_with(kind))
}

fn by_hand(piece: &Kept) -> String {
    format!("{} has changed in a way that a person has to write down as a migration", piece.title)
}

/// A function is replaced in its place, for others may stand on it: the old one and the new one, said so.
fn replacement(before: &Kept, now: &Kept) -> Option<(Kept, Kept)> {
    let replaces = |piece: &Kept| {
        ["FUNCTION", "PROCEDURE"].iter().find_map(|kind| {
            let rest = piece.up.strip_prefix(&format!("CREATE {kind} "))?;
            // Several statements are more than a function.
            let alone = piece.title.starts_with(&kind.to_ascii_lowercase());
            alone.then(|| Kept { up: format!("CREATE OR REPLACE {kind} {rest}"), ..piece.clone() })
        })
    };
    Some((replaces(before)?, replaces(now)?))
}

/// Rows are never lost to a migration: they have to be moved, and deleted, before their table goes.
fn guard(table: &str) -> String {
    format!(
        "DO $split$\nBEGIN\n  IF EXISTS (SELECT FROM {table}) THEN\n    RAISE EXCEPTION '% still has rows: they have to be moved first', {};\n  \
         END IF;\nEND;\n$split$;",
        literal(table)
    )
}

fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
