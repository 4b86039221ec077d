//! Targets made ready: the database, the run's hold on it, tables that can take rows.

use postgres::error::SqlState;

use super::session::Session;
use super::{Destination, Progress, state};
use crate::data::resume::State;
use crate::data::sql::{literal, qualified, quoted};
use crate::error::Error;
use crate::model::schema::Name;
use crate::model::transfer::{Phase, Script};

/// A target that this run holds.
pub(super) struct Target<'a> {
    pub to: &'a Destination,
    pub session: Session,
    /// Nothing where no run was here.
    pub state: Option<State>,
    /// An earlier run had begun to take the state away.
    pub finishing: bool,
    pub identity: String,
}

/// Opens a target. It is not this run's before it is held.
pub(super) fn open<'a>(to: &'a Destination, create: bool, source: &str) -> Result<Target<'a>, Error> {
    let mut session = match Session::writing(&to.address) {
        Err(error) if create && is_missing(&error) => {
            created(to)?;
            Session::writing(&to.address)?
        }
        session => session?,
    };
    let identity: String = session.row("ask which database it is", IDENTITY)?;
    if identity == source {
        return Err(Error::NotMovable {
            problems: vec![format!("{}: {} is the database that is copied from", to.service, session.server)],
            help: "give each service a database of its own",
        });
    }
    Ok(Target { to, session, state: None, finishing: false, identity })
}

/// Holds a target against other runs, and reads what earlier ones have done.
pub(super) fn hold(target: &mut Target<'_>, source: &str) -> Result<(), Error> {
    state::take(&mut target.session)?;
    let Some((state, from, finishing)) = state::read(&mut target.session)? else { return Ok(()) };
    if from != source {
        let (service, server) = (&target.to.service, &target.session.server);
        return Err(Error::NotMovable {
            problems: vec![format!("{service}: an earlier run copied to {server} from another database")],
            help: "go on from the database that it was begun with, or begin with an empty one",
        });
    }
    (target.state, target.finishing) = (Some(state), finishing);
    Ok(())
}

const IDENTITY: &str = "SELECT (SELECT system_identifier FROM pg_catalog.pg_control_system()) || '/' ||
    (SELECT oid FROM pg_catalog.pg_database WHERE datname = pg_catalog.current_database()) AS row";

fn is_missing(error: &Error) -> bool {
    matches!(error, Error::Refused { reason, .. } if reason.contains("does not exist") && reason.contains("database"))
}

/// Creates a database of UTF-8, with the server's own language.
fn created(to: &Destination) -> Result<(), Error> {
    let maintenance = to.address.with_database("postgres");
    let mut session = match Session::writing(&maintenance) {
        Ok(session) => session,
        Err(_) => Session::writing(&to.address.with_database("template1"))?,
    };
    let statement = format!("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", quoted(to.address.database()));
    match session.client.batch_execute(&statement) {
        // Somebody was faster.
        Err(error) if error.code() == Some(&SqlState::DUPLICATE_DATABASE) => Ok(()),
        result => result.map_err(|error| session.failed(&format!("create the database of {}", to.service), &error)),
    }
}

/// What stands against a target that no run of ours has been to, as sentences. `tables` are those that the service gets.
pub(super) fn obstacles(target: &mut Target<'_>, tables: &[&Name]) -> Result<Vec<String>, Error> {
    if target.state.is_some() {
        return Ok(Vec::new());
    }
    let there = existing(&mut target.session, tables)?;
    if target.to.scripts.is_none() {
        return filled(target, tables.iter().copied().filter(|name| there.contains(&name.to_string())));
    }
    let (service, server) = (&target.to.service, &target.session.server);
    Ok(match there.is_empty() {
        true => Vec::new(),
        false => vec![format!("{service}: {server} has tables already: {}", some(&there))],
    })
}

/// Makes the tables, where no run was here before.
pub(super) fn expand(target: &mut Target<'_>, source: &str, progress: &dyn Progress) -> Result<(), Error> {
    if target.state.is_some() {
        return Ok(());
    }
    let service = &target.to.service;
    let doing = format!("make the tables of {service}");
    target.session.run(&doing, "BEGIN")?;
    let scripts = target.to.scripts.as_ref().map(|scripts| scripts.before.as_slice()).unwrap_or_default();
    for script in scripts {
        progress.note(&format!("{service}: {}", script.name));
    }
    run_scripts(&mut target.session, service, scripts)?;
    if !scripts.is_empty() {
        triggers(&mut target.session, service, false)?;
    }
    target.session.run(&doing, &format!("{} COMMIT", state::begin(source)))?;
    target.state = Some(State { done: Phase::Expand, marks: Vec::new() });
    Ok(())
}

/// Runs scripts inside of the transaction that the session is in. One that ends it would leave half of the work done.
pub(super) fn run_scripts(session: &mut Session, service: &str, scripts: &[Script]) -> Result<(), Error> {
    let doing = |script: &Script| format!("apply {} to {service}", script.name);
    for script in scripts {
        let number = "SELECT pg_catalog.txid_current() AS row";
        let before: u64 = session.row(&doing(script), number)?;
        session.run(&doing(script), &script.text)?;
        // Scripts of `pg_dump` leave the search path empty, and may leave settings behind.
        let after: u64 = session.row(&doing(script), number)?;
        if before != after {
            let reason = "it ends the transaction that it runs in".to_owned();
            let help = "take BEGIN and COMMIT out of the file, and begin with an empty database";
            return Err(Error::Transfer { doing: doing(script), server: session.server.clone(), reason, help });
        }
    }
    Ok(())
}

/// Puts triggers to sleep that earlier migrations have brought, or wakes them: rows that are copied are no news.
pub(super) fn triggers(session: &mut Session, service: &str, awake: bool) -> Result<(), Error> {
    let doing = format!("{} the triggers of {service}", if awake { "enable" } else { "disable" });
    let (word, state) = if awake { ("ENABLE", "D") } else { ("DISABLE", "O") };
    let query = format!(
        "SELECT DISTINCT pg_catalog.format('ALTER TABLE %I.%I {word} TRIGGER USER;', n.nspname, c.relname) AS row
         FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
         JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
         WHERE NOT t.tgisinternal AND t.tgenabled = '{state}' AND c.relkind IN ('r', 'p') ORDER BY 1"
    );
    let statements: Vec<String> = session.rows(&doing, &query)?;
    session.run(&doing, &statements.join(" "))
}

fn existing(session: &mut Session, tables: &[&Name]) -> Result<Vec<String>, Error> {
    if tables.is_empty() {
        return Ok(Vec::new());
    }
    let pair = |name: &&Name| format!("({}, {})", literal(&name.to_string()), literal(&qualified(name)));
    let names: Vec<String> = tables.iter().map(pair).collect();
    let query = format!(
        "SELECT n AS row FROM (VALUES {}) v(n, q) WHERE pg_catalog.to_regclass(q) IS NOT NULL ORDER BY 1",
        names.join(", ")
    );
    session.rows("look for tables", &query)
}

/// Tables that have rows which no run of ours brought, as a sentence.
pub(super) fn filled<'n>(
    target: &mut Target<'_>,
    tables: impl Iterator<Item = &'n Name>,
) -> Result<Vec<String>, Error> {
    let each = |name: &Name| {
        format!("SELECT {} AS n WHERE EXISTS (SELECT FROM {})", literal(&name.to_string()), qualified(name))
    };
    let parts: Vec<String> = tables.map(each).collect();
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let query = format!("SELECT n AS row FROM ({}) f ORDER BY 1", parts.join(" UNION ALL "));
    let filled: Vec<String> = target.session.rows("look for rows", &query)?;
    let service = &target.to.service;
    Ok(match filled.is_empty() {
        true => Vec::new(),
        false => {
            vec![format!("{service}: {} is not empty: there are rows in {}", target.session.server, some(&filled))]
        }
    })
}

/// What to do about tables that are in the way.
pub(super) const EMPTY: &str = "nothing there was changed: begin with an empty database, or with `--no-schema` where the tables were made by \
    somebody else and are empty. Where an earlier run ended with `--finish`, nothing is left to do";

/// The first names of a list.
fn some(names: &[String]) -> String {
    let shown: Vec<String> = names.iter().take(5).map(|name| format!("`{name}`")).collect();
    let more = if names.len() > 5 { format!(" and {} more", names.len() - 5) } else { String::new() };
    format!("{}{more}", shown.join(", "))
}
