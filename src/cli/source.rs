//! The monolith's database, for who generates from it: the live one, a server of our own with the migrations applied, or what
//! a parser has read of the migrations.

use std::path::Path;

use crate::cli::args::Generate;
use crate::cli::terminal::Terminal;
use crate::error::Error;
use crate::frontend::sql;
use crate::load::{self, LoadOptions, catalog};
use crate::model::analysis::Analysis;
use crate::model::definitions::{Definitions, Origin};
use crate::model::map::ServiceMap;
use crate::model::ownership::{Owner, Ownership};
use crate::model::schema::{Dialect, SchemaSource};
use crate::postgres::Address;
use crate::postgres::dump;
use crate::postgres::programs::Programs;
use crate::postgres::scratch::Scratch;

/// Reads it, from the best source there is; nothing where there is none.
pub(super) fn definitions(
    args: &Generate,
    root: &Path,
    map: &ServiceMap,
    code: Option<(&Analysis, &Ownership)>,
    terminal: &Terminal,
) -> Result<Option<Definitions>, Error> {
    let programs = match args.without_postgres {
        true => None,
        false => Programs::find(args.postgres.as_deref())?,
    };
    if let Some(text) = &args.database_url {
        let address = Address::argument("--database-url", text)?;
        let programs = programs.unwrap_or_else(Programs::clients);
        return whole(&programs, &address, Origin::Live).map(Some);
    }
    let Some((analysis, ownership)) = code else { return Ok(None) };
    let Some(database) = chosen(analysis, ownership) else { return Ok(None) };
    let server = args.scratch_url.as_deref().map(|text| Address::argument("--scratch-url", text)).transpose()?;
    let programs = match (programs, &server) {
        (Some(programs), _) => programs,
        (None, Some(_)) => Programs::clients(),
        (None, None) => {
            terminal.say(
                "no PostgreSQL was found: the schema is what a parser reads in the migrations, the lesser source; `--postgres DIR` names a \
                 folder with initdb and pg_dump, `--database-url` a live database",
            );
            return Ok(None);
        }
    };
    let options = sql::Options { migrations: super::facts::migrations(map), ..sql::Options::default() };
    let source = load::load(root, &LoadOptions::default())?;
    let found = sql::files(&source, &options).into_iter().find(|(id, _)| *id == analysis.databases[database].id);
    let Some((id, files)) = found else { return Ok(None) };
    terminal.note(&format!("{} files of `{id}` are applied to a scratch database", files.len()));
    let files: Vec<_> = files.iter().map(|file| source.root.join(file)).collect();
    let scratch = Scratch::new(&programs, server.as_ref(), &files)?;
    whole(&programs, scratch.address(), Origin::Scratch).map(Some)
}

/// The database of the code that has most of what services own.
fn chosen(analysis: &Analysis, ownership: &Ownership) -> Option<usize> {
    let fits = |at: &usize| {
        let database = &analysis.databases[*at];
        database.dialect == Dialect::Postgres && database.source == SchemaSource::Migrations
    };
    let owned = |at: usize| {
        let tables = analysis.databases[at].schema.tables.iter();
        tables.filter(|table| matches!(ownership.table(at as u32, &table.name), Owner::Service(_))).count()
    };
    let best = (0..analysis.databases.len()).filter(fits).map(|at| (owned(at), at));
    // The first of those that have as many.
    best.filter(|(count, _)| *count > 0).max_by_key(|(count, at)| (*count, std::cmp::Reverse(*at))).map(|(_, at)| at)
}

fn whole(programs: &Programs, address: &Address, origin: Origin) -> Result<Definitions, Error> {
    let (catalog, facts, version, objects) =
        catalog::read_whole(address, |snapshot| dump::objects(programs, address, snapshot))?;
    let schema = sql::live_schema(&catalog);
    Ok(Definitions { origin, version, objects, facts, schema })
}
