//! What no field shows alone: names of services that exist, one owner for everything, one service a port.

use std::collections::BTreeMap;

use super::decode::{Decoder, shown};
use super::suggestion;
use crate::model::map::ServiceMap;
use crate::model::problem::{Problem, Span};

pub(super) fn check(decoder: &mut Decoder, map: &ServiceMap, rules: &[&str]) {
    let mut checks = Checks { decoder, map };
    checks.services();
    checks.owners();
    checks.platform();
    checks.events();
    checks.rules(rules);
}

struct Checks<'a> {
    decoder: &'a mut Decoder,
    map: &'a ServiceMap,
}

impl Checks<'_> {
    fn place(&self, path: &str) -> Span {
        let mut path = path;
        loop {
            if let Some(span) = self.decoder.places.get(path) {
                return *span;
            }
            match path.rfind(['.', '[']) {
                Some(at) => path = &path[..at],
                None => return Span { line: 1, column: 1, width: 1 },
            }
        }
    }

    fn problem(&mut self, path: &str, message: String, help: String) {
        let span = self.place(path);
        self.decoder.problem(span, message, help);
    }

    fn known_service(&mut self, path: &str, name: &str) -> bool {
        let known = self.map.services.contains_key(name);
        if !known {
            let help = match suggestion(name, self.map.services.keys().map(String::as_str)) {
                help if help.is_empty() => {
                    format!("the services are: {}", self.map.services.keys().cloned().collect::<Vec<_>>().join(", "))
                }
                help => help,
            };
            self.problem(path, format!("no service is called `{}`", shown(name)), help);
        }
        known
    }

    fn services(&mut self) {
        let map = self.map;
        for (name, service) in &map.services {
            for (index, other) in service.depends_on.iter().enumerate() {
                let path = format!("services.{name}.depends_on[{index}]");
                if self.known_service(&path, other) && other == name {
                    self.problem(&path, format!("`{name}` depends on itself"), "take it out".to_owned());
                }
            }
        }
        for (index, table) in map.shared.tables.iter().enumerate() {
            self.known_service(&format!("shared.tables[{index}].owner"), &table.owner);
            for (copy, service) in table.replicated_to.iter().enumerate() {
                let path = format!("shared.tables[{index}].replicated_to[{copy}]");
                if self.known_service(&path, service) && *service == table.owner {
                    self.problem(&path, format!("`{service}` owns the table, and needs no copy"), String::new());
                }
            }
        }
    }

    /// Reports the second of two that are the same.
    fn once(&mut self, what: &str, all: impl Iterator<Item = (String, String, String)>) {
        let mut seen: BTreeMap<String, (String, String)> = BTreeMap::new();
        for (key, owner, path) in all {
            match seen.get(&key) {
                Some((first, first_path)) if *first != owner => {
                    let other = self.place(first_path);
                    let mut problem = Problem::new(
                        self.place(&path),
                        format!("{what} `{}` belongs to `{owner}` here, and to `{first}`", shown(&key)),
                        "one of them owns it; the other may use what that one exposes",
                    );
                    problem.other = Some((other, format!("to `{first}`")));
                    self.decoder.problems.push(problem);
                }
                Some(_) => {}
                None => {
                    seen.insert(key, (owner, path));
                }
            }
        }
    }

    /// The same pattern in two services: no specificity can decide.
    fn owners(&mut self) {
        let map = self.map;
        let lists = |field: &'static str, of: fn(&crate::model::map::Service) -> &[String]| {
            map.services.iter().flat_map(move |(name, service)| {
                of(service)
                    .iter()
                    .enumerate()
                    .map(move |(index, text)| (text.clone(), name.clone(), format!("services.{name}.{field}[{index}]")))
            })
        };
        let shared = map.shared.modules.iter().enumerate();
        let shared =
            shared.map(|(index, text)| (text.clone(), "shared".to_owned(), format!("shared.modules[{index}]")));
        self.once("the module", shared.chain(lists("modules", |service| &service.modules)));
        let owned = map.shared.tables.iter().enumerate();
        let owned = owned
            .map(|(index, table)| (table.table.clone(), table.owner.clone(), format!("shared.tables[{index}].table")));
        self.once("the table", owned.chain(lists("tables", |service| &service.tables)));
        self.once("the route", lists("routes", |service| &service.routes));
    }

    fn platform(&mut self) {
        let map = self.map;
        let services = || map.services.iter();
        self.once(
            "the port",
            services().filter_map(|(name, service)| {
                Some((service.platform.port?.to_string(), name.clone(), format!("services.{name}.port")))
            }),
        );
        self.once(
            "the database",
            services().filter_map(|(name, service)| {
                let database = service.platform.database.as_ref()?.name.clone()?;
                Some((database, name.clone(), format!("services.{name}.database.name")))
            }),
        );
        self.once(
            "the path",
            services().flat_map(|(name, service)| {
                let paths = service.platform.gateway.iter().flat_map(|gateway| &gateway.paths).enumerate();
                paths.map(move |(index, path)| {
                    (path.clone(), name.clone(), format!("services.{name}.gateway.paths[{index}]"))
                })
            }),
        );
    }

    /// Somebody publishes what is subscribed to.
    fn events(&mut self) {
        let map = self.map;
        let published: Vec<&str> =
            map.services.values().flat_map(|service| &service.publishes).map(String::as_str).collect();
        for (name, service) in &map.services {
            for (index, event) in service.subscribes.iter().enumerate() {
                if !published.contains(&event.as_str()) {
                    let help = match suggestion(event, published.iter().copied()) {
                        help if help.is_empty() => "add it to `publishes` of the service that it comes from".to_owned(),
                        help => help,
                    };
                    let path = format!("services.{name}.subscribes[{index}]");
                    self.problem(&path, format!("no service publishes `{}`", shown(event)), help);
                }
            }
        }
        for name in map.events.keys().filter(|name| !published.contains(&name.as_str())) {
            let help = match suggestion(name, published.iter().copied()) {
                help if help.is_empty() => "add it to `publishes` of the service that it comes from".to_owned(),
                help => help,
            };
            self.problem(&format!("events.{name}#"), format!("no service publishes `{}`", shown(name)), help);
        }
        self.once(
            "the event",
            map.services.iter().flat_map(|(name, service)| {
                service.publishes.iter().enumerate().map(move |(index, event)| {
                    (event.clone(), name.clone(), format!("services.{name}.publishes[{index}]"))
                })
            }),
        );
    }

    fn rules(&mut self, rules: &[&str]) {
        let map = self.map;
        let mut named: Vec<(String, &str)> =
            map.rules.keys().map(|rule| (format!("rules.{rule}#"), rule.as_str())).collect();
        for (name, service) in &map.services {
            named.extend(service.rules.keys().map(|rule| (format!("services.{name}.rules.{rule}#"), rule.as_str())));
        }
        let exceptions = map.exceptions.iter().enumerate();
        named.extend(
            exceptions.map(|(index, exception)| (format!("exceptions[{index}].rule"), exception.rule.as_str())),
        );
        for (path, rule) in named {
            if !rules.contains(&rule) {
                let help = match suggestion(rule, rules.iter().copied()) {
                    help if help.is_empty() => "`split explain` lists all rules".to_owned(),
                    help => help,
                };
                self.problem(&path, format!("no rule is called `{}`", shown(rule)), help);
            }
        }
    }
}
