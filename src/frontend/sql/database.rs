//! Sets of SQL to databases: read in parallel, replayed in order, and put beside what the code declares.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use super::change::Change;
use super::discover::{Set, is_below, sets};
use super::replay::State;
use super::split::split;
use super::{Options, data, ddl, dialect, replay};
use crate::model::analysis::{BlindSpot, BlindSpotKind};
use crate::model::data::{CodeSchema, SchemaContent};
use crate::model::migration::Migration;
use crate::model::schema::{Database, Dialect, Name, Schema, SchemaSource};
use crate::model::source::SourceSet;

/// What the runners of migrations keep for themselves.
pub(super) const RUNNERS: &[&str] =
    &["_sqlx_migrations", "__diesel_schema_migrations", "refinery_schema_history", "seaql_migrations"];

/// How much of a statement that could not be read is shown, in characters.
const EXCERPT: usize = 60;

/// What the SQL files alone make, before it is known what the code declares.
pub struct Replayed {
    all: Vec<Candidate>,
    blind_spots: Vec<BlindSpot>,
    /// Folders that the user named: what the code declares elsewhere is not asked for.
    named: Vec<String>,
}

pub(super) fn files(source: &SourceSet, options: &Options) -> Vec<(String, Vec<String>)> {
    let named: Vec<String> = options.migrations.iter().map(|folder| below_root(source, folder)).collect();
    let paths = |set: &Set<'_>| set.files.iter().map(|file| file.path.clone()).collect();
    sets(source, &named).iter().map(|set| (set.id.clone(), paths(set))).collect()
}

pub(super) fn replayed_files(source: &SourceSet, options: &Options) -> Replayed {
    let mut blind_spots = Vec::new();
    let named: Vec<String> = options.migrations.iter().map(|folder| below_root(source, folder)).collect();
    let mut found = sets(source, &named);
    found.retain(|set| {
        let texts: Vec<&str> = set.files.iter().map(|file| file.text.as_str()).collect();
        let foreign = dialect::foreign(&texts);
        if let Some(name) = foreign {
            let message = format!("{} files for {name}, which is not read", set.files.len());
            blind_spots.push(blind(&set.files[0].path, 0, BlindSpotKind::LeftOut, message));
        }
        foreign.is_none()
    });
    let dialects = dialects(source, &found);
    let mut all: Vec<Candidate> = found.par_iter().zip(dialects).map(|(set, dialect)| replayed(set, dialect)).collect();
    if named.is_empty() {
        all.retain(|candidate| {
            let script = is_script(candidate);
            if script {
                let message = "changes tables that it does not make: taken for a script and left out".to_owned();
                blind_spots.push(blind(&candidate.database.id, 0, BlindSpotKind::LeftOut, message));
            }
            !script
        });
    }
    Replayed { all, blind_spots, named }
}

pub(super) fn databases(
    source: &SourceSet,
    replayed: Replayed,
    code: Vec<CodeSchema>,
) -> (Vec<Database>, Vec<BlindSpot>) {
    let Replayed { mut all, mut blind_spots, named } = replayed;
    // A folder may hold migrations in Rust.
    let has_sql = |folder: &str| source.sql_files.iter().any(|file| is_below(&file.path, folder));
    let in_code: Vec<&String> = named.iter().filter(|folder| !has_sql(folder)).collect();
    for folder in &in_code {
        if !code.iter().any(|code| is_below(&code.id, folder)) {
            let message = "no SQL file and no schema in code lies here".to_owned();
            blind_spots.push(blind(folder, 0, BlindSpotKind::UnreadableSql, message));
        }
    }
    let wanted = |code: &CodeSchema| named.is_empty() || in_code.iter().any(|folder| is_below(&code.id, folder));
    let code: Vec<CodeSchema> = code.into_iter().filter(wanted).collect();
    all.par_extend(code.into_par_iter().map(|code| from_code(source, code)));
    let kept = settle(all, &mut blind_spots);
    (kept, blind_spots)
}

/// A database before it is known whether another knows it better.
struct Candidate {
    /// The smaller, the more it is believed.
    rank: u8,
    database: Database,
    blind_spots: Vec<BlindSpot>,
}

/// The path below the root of a folder that the user names.
fn below_root(source: &SourceSet, folder: &Path) -> String {
    let absolute = if folder.is_absolute() { folder.to_owned() } else { source.root.join(folder) };
    let below = absolute.strip_prefix(&source.root).unwrap_or(folder);
    let below: Vec<_> =
        below.components().map(|part| part.as_os_str().to_string_lossy()).filter(|part| part != ".").collect();
    below.join("/")
}

fn blind(file: &str, line: u32, kind: BlindSpotKind, message: String) -> BlindSpot {
    BlindSpot { file: file.to_owned(), line, column: 0, kind, message }
}

/// The dialect of each set; one that says nothing goes with the others.
fn dialects(source: &SourceSet, sets: &[Set<'_>]) -> Vec<Dialect> {
    let own: Vec<Option<Dialect>> = sets
        .par_iter()
        .map(|set| {
            let texts: Vec<&str> = set.files.iter().map(|file| file.text.as_str()).collect();
            dialect::of(source, &set.id, &texts)
        })
        .collect();
    let count = |dialect: Dialect| own.iter().flatten().filter(|own| **own == dialect).count();
    let order = [Dialect::Mysql, Dialect::Sqlite, Dialect::Postgres];
    let usual = order.into_iter().max_by_key(|dialect| count(*dialect)).unwrap_or_default();
    own.into_iter().map(|own| own.unwrap_or(usual)).collect()
}

fn replayed(set: &Set<'_>, dialect: Dialect) -> Candidate {
    let read: Vec<(Vec<Change>, Vec<BlindSpot>)> =
        set.files.par_iter().map(|file| changes(&file.text, dialect, &file.path, 1, !set.whole)).collect();
    let (schema, mut migrations, blind_spots) = replay(dialect, read);
    if set.whole {
        // A schema as it is: nothing runs.
        migrations.clear();
    }
    let database = Database { id: set.id.clone(), source: SchemaSource::Migrations, dialect, schema, migrations };
    Candidate { rank: u8::from(set.whole), database, blind_spots }
}

/// A file that stands alone and hardly fits itself: no schema, but changes to one, or a collection of examples.
fn is_script(candidate: &Candidate) -> bool {
    let missed = candidate.blind_spots.iter().filter(|spot| spot.kind == BlindSpotKind::SchemaMismatch).count();
    candidate.rank == 1 && missed > 0 && missed * 2 >= candidate.database.schema.tables.len()
}

fn replay(dialect: Dialect, files: Vec<(Vec<Change>, Vec<BlindSpot>)>) -> (Schema, Vec<Migration>, Vec<BlindSpot>) {
    let mut state = State::new(dialect);
    let mut blind_spots = Vec::new();
    for (changes, unread) in files {
        blind_spots.extend(unread);
        state.next_file();
        for change in changes {
            state.apply(change);
        }
    }
    let migrations = state.migrations();
    let (schema, mismatches) = state.finish();
    blind_spots.extend(mismatches);
    (schema, migrations, blind_spots)
}

/// The changes of a file; what could not be read of it. `line`: where its first line stands. `rows`: changes of rows are
/// wanted too; dumps of whole databases are full of them.
fn changes(text: &str, dialect: Dialect, file: &str, line: u32, rows: bool) -> (Vec<Change>, Vec<BlindSpot>) {
    let (mut changes, mut unread) = (Vec::new(), Vec::new());
    for mut piece in split(text, dialect) {
        piece.line += line - 1;
        let read = match piece.text.contains('\0') {
            true => Err("has a NUL byte in it, which no server takes".to_owned()),
            false => ddl::read(&piece, dialect, file).map_err(|reason| (*reason).to_owned()),
        };
        match read {
            Ok(read) => {
                changes.extend(read);
                if rows {
                    changes.extend(data::read(&piece, dialect, file));
                }
            }
            Err(reason) => {
                let excerpt: String = piece.text.chars().take(EXCERPT).collect();
                let excerpt = excerpt.split_whitespace().collect::<Vec<_>>().join(" ");
                let message = format!("`{excerpt}`: {reason}");
                unread.push(blind(file, piece.line, BlindSpotKind::UnreadableSql, message));
            }
        }
    }
    (changes, unread)
}

pub(super) fn schema_of(text: &str, dialect: Dialect, file: &str) -> (Schema, Vec<BlindSpot>) {
    let (schema, _, blind_spots) = replay(dialect, vec![changes(text, dialect, file, 1, false)]);
    (schema, blind_spots)
}

fn from_code(source: &SourceSet, code: CodeSchema) -> Candidate {
    let rank = |source: SchemaSource| match source {
        SchemaSource::Migrations | SchemaSource::Catalog => 0,
        SchemaSource::RustMigrations => 2,
        SchemaSource::Embedded => 3,
        SchemaSource::DieselSchema => 4,
        SchemaSource::Entities => 5,
    };
    match code.content {
        SchemaContent::Sql { mut texts, dialect } => {
            texts.sort_by(|one, two| (&one.file, one.line).cmp(&(&two.file, two.line)));
            let all: Vec<&str> = texts.iter().map(|text| text.text.as_str()).collect();
            let dialect = dialect.unwrap_or_else(|| dialect::of(source, &code.id, &all).unwrap_or_default());
            let read = texts.iter().map(|text| changes(&text.text, dialect, &text.file, text.line, false)).collect();
            let (schema, _, blind_spots) = replay(dialect, read);
            let database =
                Database { id: code.id, source: SchemaSource::Embedded, dialect, schema, ..Database::default() };
            Candidate { rank: rank(SchemaSource::Embedded), database, blind_spots }
        }
        SchemaContent::Steps { texts, dialect } => {
            let all: Vec<&str> = texts.iter().map(|text| text.text.as_str()).collect();
            let dialect = dialect.unwrap_or_else(|| dialect::of(source, &code.id, &all).unwrap_or_default());
            let read = texts.iter().map(|text| changes(&text.text, dialect, &text.file, text.line, true)).collect();
            let (schema, migrations, blind_spots) = replay(dialect, read);
            let source = SchemaSource::RustMigrations;
            let database = Database { id: code.id, source, dialect, schema, migrations };
            Candidate { rank: rank(SchemaSource::RustMigrations), database, blind_spots }
        }
        SchemaContent::Ready { source: from, dialect, mut schema } => {
            replay::complete(&mut schema);
            let dialect = dialect.unwrap_or_else(|| dialect::of(source, &code.id, &[]).unwrap_or_default());
            let database = Database { id: code.id, source: from, dialect, schema, ..Database::default() };
            Candidate { rank: rank(from), database, blind_spots: Vec::new() }
        }
    }
}

/// Of databases that say the same, the one that knows most stays.
fn settle(mut all: Vec<Candidate>, blind_spots: &mut Vec<BlindSpot>) -> Vec<Database> {
    all.retain(|candidate| !is_empty(&candidate.database.schema) || !candidate.blind_spots.is_empty());
    all.sort_by(|one, two| (one.rank, &one.database.id).cmp(&(two.rank, &two.database.id)));
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in all {
        let known = kept.iter().position(|other| repeats(&candidate, other));
        match known {
            Some(at) if candidate.rank == 1 && tables(&candidate).len() > tables(&kept[at]).len() => {
                // A whole schema beside migrations that start from it.
                kept[at] = candidate;
            }
            Some(_) => {}
            None => kept.push(candidate),
        }
    }
    let mut databases: Vec<Database> = Vec::new();
    for candidate in kept {
        blind_spots.extend(candidate.blind_spots);
        databases.push(candidate.database);
    }
    databases.retain(|database| !is_empty(&database.schema));
    databases.sort_by(|one, two| one.id.cmp(&two.id));
    databases
}

fn is_empty(schema: &Schema) -> bool {
    schema.views.is_empty() && schema.tables.iter().all(|table| RUNNERS.contains(&table.name.name.as_str()))
}

fn tables(candidate: &Candidate) -> BTreeSet<&Name> {
    candidate.database.schema.tables.iter().map(|table| &table.name).collect()
}

/// Whether a database is told by another already: most of the smaller one's tables are in both.
fn repeats(candidate: &Candidate, other: &Candidate) -> bool {
    if candidate.rank == 0
        || (candidate.rank == 1 && other.rank == 1 && candidate.database.dialect != other.database.dialect)
    {
        return false;
    }
    let (own, others) = (tables(candidate), tables(other));
    let shared = own.intersection(&others).count();
    let smaller = own.len().min(others.len());
    let folder = |id: &str| id.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned());
    let near = folder(&candidate.database.id).starts_with(&folder(&other.database.id));
    shared * 2 >= smaller && shared > 0 && (shared >= 3 || near)
}
