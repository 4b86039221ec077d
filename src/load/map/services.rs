//! The parts of a map that say who owns and uses what.

use std::collections::BTreeMap;

use super::decode::{At, Decoder};
use super::{names, platform};
use crate::model::map::{
    Code, Date, Discovery, EventBus, Exception, Exposed, GatewayKind, Level, Monolith, ObjectTreatment, SecretSource,
    Service, Shared, SharedObject, SharedTable, Source, System, Transport,
};

const LEVELS: &[(&str, Level)] = &[("off", Level::Off), ("warn", Level::Warn), ("error", Level::Error)];

pub(super) fn system(decoder: &mut Decoder, at: &At) -> Option<System> {
    let fields = decoder.fields(
        at,
        &[
            "name",
            "source",
            "code",
            "gateway",
            "discovery",
            "transport",
            "events",
            "secrets",
            "host",
            "cors",
            "monolith",
        ],
    );
    let name = fields.need(decoder, "name").and_then(|at| decoder.checked(&at, names::label));
    let source = fields.get("source").map(|at| source(decoder, &at)).unwrap_or_default();
    let code = fields.get("code").and_then(|at| decoder.word(&at, Code::WORDS));
    let gateway = fields.get("gateway").and_then(|at| decoder.word(&at, GatewayKind::WORDS));
    let discovery = fields.get("discovery").and_then(|at| decoder.word(&at, Discovery::WORDS));
    let transport = fields.get("transport").and_then(|at| decoder.word(&at, Transport::WORDS));
    let events = fields.get("events").and_then(|at| decoder.word(&at, EventBus::WORDS));
    let secrets = fields.get("secrets").and_then(|at| decoder.word(&at, SecretSource::WORDS));
    let host = fields.get("host").and_then(|at| decoder.checked(&at, names::host));
    let cors = fields.get("cors").map(|at| decoder.all_checked(&at, names::origin)).unwrap_or_default();
    let monolith = fields.get("monolith").map(|at| monolith(decoder, &at));
    Some(System {
        name: name?,
        source,
        code: code.unwrap_or_default(),
        gateway: gateway.unwrap_or_default(),
        discovery: discovery.unwrap_or_default(),
        transport: transport.unwrap_or_default(),
        events: events.unwrap_or_default(),
        secrets: secrets.unwrap_or_default(),
        host,
        cors,
        monolith,
    })
}

fn monolith(decoder: &mut Decoder, at: &At) -> Monolith {
    let fields = decoder.fields(at, &["host", "port"]);
    Monolith {
        host: fields.get("host").and_then(|at| decoder.checked(&at, names::host)),
        port: fields.get("port").and_then(|at| decoder.number(&at, 1, 65_535)).map(|port| port as u16),
    }
}

fn source(decoder: &mut Decoder, at: &At) -> Source {
    let fields = decoder.fields(at, &["root", "migrations"]);
    Source {
        root: fields.get("root").and_then(|at| decoder.checked(&at, names::root)),
        migrations: fields.get("migrations").map(|at| decoder.all_checked(&at, names::folder)).unwrap_or_default(),
    }
}

pub(super) fn shared(decoder: &mut Decoder, at: &At) -> Shared {
    let fields = decoder.fields(at, &["modules", "tables", "objects"]);
    let modules = fields.get("modules").map(|at| decoder.all_checked(&at, names::path)).unwrap_or_default();
    let mut tables = Vec::new();
    for at in fields.get("tables").map(|at| decoder.list(&at)).unwrap_or_default() {
        let fields = decoder.fields(&at, &["table", "owner", "replicated_to"]);
        let table = fields.need(decoder, "table").and_then(|at| decoder.checked(&at, names::table));
        let owner = fields.need(decoder, "owner").and_then(|at| decoder.text(&at));
        let copies = fields.need(decoder, "replicated_to").map(|at| decoder.all_checked(&at, |_| Ok(())));
        if let (Some(table), Some(owner)) = (table, owner) {
            tables.push(SharedTable { table, owner, replicated_to: copies.unwrap_or_default() });
        }
    }
    let mut objects: Vec<SharedObject> = Vec::new();
    for at in fields.get("objects").map(|at| decoder.list(&at)).unwrap_or_default() {
        let fields = decoder.fields(&at, &["object", "treatment"]);
        let name = fields.need(decoder, "object");
        let object = name.as_ref().and_then(|at| decoder.checked(at, names::line));
        let treatment = fields.need(decoder, "treatment").and_then(|at| decoder.word(&at, ObjectTreatment::WORDS));
        if let (Some(at), Some(object), Some(treatment)) = (name, object, treatment) {
            if objects.iter().any(|known| known.object == object) {
                decoder.problem(at.node.span, "this object stands here for the second time", "");
            }
            objects.push(SharedObject { object, treatment });
        }
    }
    Shared { modules, tables, objects }
}

pub(super) fn service(decoder: &mut Decoder, at: &At) -> Service {
    let fields = decoder.fields(
        at,
        &[
            "summary",
            "team",
            "phase",
            "modules",
            "tables",
            "routes",
            "api",
            "exposes",
            "depends_on",
            "publishes",
            "subscribes",
            "strict",
            "rules",
            "port",
            "database",
            "scaling",
            "resources",
            "gateway",
            "mesh",
            "metrics",
            "uses",
            "jobs",
            "slo",
        ],
    );
    let api = fields.get("api").map(|at| super::api::api(decoder, &at)).unwrap_or_default();
    let exposes = fields.get("exposes").map(|at| exposed(decoder, &at)).unwrap_or_default();
    let rules = fields.get("rules").map(|at| levels(decoder, &at)).unwrap_or_default();
    let mut list = |name: &str, check: fn(&str) -> Result<(), String>| {
        fields.get(name).map(|at| decoder.all_checked(&at, check)).unwrap_or_default()
    };
    let (modules, tables, routes) =
        (list("modules", names::path), list("tables", names::table), list("routes", names::route));
    let depends_on = list("depends_on", |_| Ok(()));
    let (publishes, subscribes) = (list("publishes", names::event), list("subscribes", names::event));
    Service {
        summary: fields.get("summary").and_then(|at| decoder.checked(&at, names::line)),
        team: fields.get("team").and_then(|at| decoder.checked(&at, names::line)),
        phase: fields.get("phase").and_then(|at| decoder.number(&at, 1, 99)).map(|phase| phase as u32),
        modules,
        tables,
        routes,
        exposes,
        depends_on,
        publishes,
        subscribes,
        strict: fields.get("strict").is_some_and(|at| decoder.truth(&at)),
        rules,
        api,
        platform: platform::platform(decoder, &fields),
    }
}

fn exposed(decoder: &mut Decoder, at: &At) -> Exposed {
    let fields = decoder.fields(at, &["items", "routes"]);
    Exposed {
        items: fields.get("items").map(|at| decoder.all_checked(&at, names::path)).unwrap_or_default(),
        routes: fields.get("routes").map(|at| decoder.all_checked(&at, names::route)).unwrap_or_default(),
    }
}

pub(super) fn levels(decoder: &mut Decoder, at: &At) -> BTreeMap<String, Level> {
    let mut levels = BTreeMap::new();
    for (name, span, value) in decoder.entries(at) {
        if let Err(message) = names::rule(&name) {
            decoder.problem(span, message, "");
        }
        if let Some(level) = decoder.word(&value, LEVELS) {
            levels.insert(name, level);
        }
    }
    levels
}

pub(super) fn exceptions(decoder: &mut Decoder, at: &At) -> Vec<Exception> {
    let mut exceptions = Vec::new();
    for at in decoder.list(at) {
        let fields = decoder.fields(&at, &["rule", "from", "to", "reason", "issue", "until"]);
        let rule = fields.need(decoder, "rule").and_then(|at| decoder.checked(&at, names::rule));
        let from = fields.need(decoder, "from").and_then(|at| decoder.checked(&at, names::line));
        let to = fields.need(decoder, "to").and_then(|at| decoder.checked(&at, names::line));
        let reason = fields.need(decoder, "reason").and_then(|at| decoder.checked(&at, names::line));
        let issue = fields.get("issue").and_then(|at| decoder.checked(&at, names::line));
        let until = fields.get("until").and_then(|at| {
            let text = decoder.text(&at)?;
            let date = Date::parse(&text);
            if date.is_none() {
                decoder.problem(at.node.span, "this is no day of the calendar", "write it as 2027-03-31");
            }
            date
        });
        if let (Some(rule), Some(from), Some(to), Some(reason)) = (rule, from, to, reason) {
            exceptions.push(Exception { rule, from, to, reason, issue, until });
        }
    }
    exceptions
}
