//! The service map from disk: every mistake of the file in one run, each at its place.

mod api;
mod checks;
mod decode;
mod events;
mod names;
mod platform;
mod propose;
mod services;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use self::decode::{At, Decoder};
use crate::error::Error;
use crate::load::{file, yaml};
use crate::model::map::{NameKind, ServiceMap, VERSION};
use crate::model::nearest::nearest;
use crate::model::problem::{Problem, Span};

/// The name that a map has where nobody says otherwise.
pub const FILE: &str = "split.yaml";

/// A map of a thousand services has less.
const LARGEST: u64 = 4 * 1024 * 1024;

/// A map with the places of its values, for what is found later.
#[derive(Debug)]
pub struct LoadedMap {
    pub map: ServiceMap,
    pub path: PathBuf,
    pub text: String,
    /// By the path of a value: `services.auth.tables[2]`; of a field's name where it holds others.
    pub places: BTreeMap<String, Span>,
}

/// Whether a map may have such a name.
#[must_use]
pub fn may_be_named(kind: NameKind, text: &str) -> bool {
    let check = match kind {
        NameKind::Service => names::label,
        NameKind::Path => names::path,
        NameKind::Table => names::table,
        NameKind::Route => names::route,
    };
    check(text).is_ok()
}

/// Reads a map. `rules` are the names of all rules.
///
/// # Errors
/// When the file cannot be read, or has mistakes: then with all of them.
pub fn read(path: &Path, rules: &[&str]) -> Result<LoadedMap, Error> {
    let text = file::text(path, LARGEST)?;
    match parse(&text, rules) {
        Ok((map, places)) => Ok(LoadedMap { map, path: path.to_owned(), text, places }),
        Err(problems) => Err(Error::Map { path: path.to_owned(), text, problems }),
    }
}

/// Reads the text of a map.
///
/// # Errors
/// All that is wrong with it, sorted by place; never empty.
pub fn parse(text: &str, rules: &[&str]) -> Result<(ServiceMap, BTreeMap<String, Span>), Vec<Problem>> {
    let mut decoder = Decoder::default();
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let map = yaml::read(text, &mut decoder.problems).and_then(|node| {
        let root = At { node: Rc::new(node), path: String::new() };
        root_of(&mut decoder, &root, rules)
    });
    let mut problems = decoder.problems;
    problems.sort();
    problems.dedup();
    match map {
        Some(map) if problems.is_empty() => Ok((map, decoder.places)),
        _ if problems.is_empty() => {
            let span = Span { line: 1, column: 1, width: 1 };
            Err(vec![Problem::new(span, "the map is empty", "`split init` writes one to start from")])
        }
        _ => Err(problems),
    }
}

fn root_of(decoder: &mut Decoder, root: &At, rules: &[&str]) -> Option<ServiceMap> {
    let fields =
        decoder.fields(root, &["version", "system", "shared", "services", "events", "rules", "exceptions", "propose"]);
    let version = match fields.need(decoder, "version") {
        Some(at) => decoder.number(&at, 0, 1_000_000).map(|number| (number as u32, at)),
        None => None,
    };
    if let Some((version, at)) = version
        && version != VERSION
    {
        let help = format!("this program reads version {VERSION}; a newer `split` may know more");
        decoder.problem(at.node.span, format!("version {version} of the map is not known"), help);
        // What a field means in another version, nobody knows.
        return None;
    }
    let system = fields.need(decoder, "system").and_then(|at| services::system(decoder, &at));
    let shared = fields.get("shared").map(|at| services::shared(decoder, &at)).unwrap_or_default();
    let mut services = BTreeMap::new();
    if let Some(at) = fields.need(decoder, "services") {
        for (name, span, value) in decoder.entries(&at) {
            if let Err(message) = names::label(&name) {
                decoder.problem(span, message, "");
            }
            let service = services::service(decoder, &value);
            services.insert(name, service);
        }
    }
    let events = fields.get("events").map(|at| events::events(decoder, &at)).unwrap_or_default();
    let levels = fields.get("rules").map(|at| services::levels(decoder, &at)).unwrap_or_default();
    let exceptions = fields.get("exceptions").map(|at| services::exceptions(decoder, &at)).unwrap_or_default();
    let propose = fields.get("propose").map(|at| propose::propose(decoder, &at)).unwrap_or_default();
    // Without a system there is no map, and what else is wrong is told all the same.
    let known = system.is_some();
    let system = system.unwrap_or_default();
    let map = ServiceMap { version: VERSION, system, shared, services, events, rules: levels, exceptions, propose };
    checks::check(decoder, &map, rules);
    known.then_some(map)
}

/// `did you mean …?`, or nothing.
fn suggestion<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> String {
    nearest(word, known).map(|near| format!("did you mean `{near}`?")).unwrap_or_default()
}
