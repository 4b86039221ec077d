//! Istio: retries where they do no harm, circuit breakers, certificates, and nobody talks but along the map's edges.

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::ir::{Address, Edge, EdgeKind, Ends, GATEWAY, Platform, Service, System, by_host, is_outside};
use super::kubernetes::is_service;
use super::templates::Templates;
use super::{Files, Target};
use crate::error::Error;
use crate::model::generated::GeneratedFile;
use crate::model::map::{AbortFault, DelayFault, Mtls, Period};

pub(super) const TARGET: Target = Target {
    name: "istio",
    about: "a service mesh: retries, circuit breakers, mutual TLS, and who may call whom",
    applies: |_| true,
    files: Files::OfPlatform(files),
};

/// What may be asked twice without harm.
const SAFE_METHODS: &[&str] = &["GET", "HEAD", "OPTIONS"];

fn files(platform: &Platform, templates: &Templates) -> Result<Vec<GeneratedFile>, Error> {
    let (hosts, system) = (by_host(&platform.edges), &platform.system);
    let whole = Whole {
        system,
        services: &platform.services,
        entrance: system.entrance.as_ref(),
        public_host: system.host.as_deref().unwrap_or("*"),
    };
    let mut files = Vec::with_capacity(platform.services.len() + 4);
    let mut names = vec!["platform", "kustomization", "mesh"];
    if whole.entrance.is_some() {
        names.push("gateway");
    }
    let templates_of: Vec<String> = names.iter().map(|name| format!("istio/{name}.yaml.tera")).collect();
    let templates_of: Vec<&str> = templates_of.iter().map(String::as_str).collect();
    let mut printed = templates.render_all(&templates_of, &whole)?;
    let mut others = std::mem::take(&mut printed[0]);
    let printed = names.iter().zip(printed).skip(1);
    files.extend(printed.map(|(name, bytes)| GeneratedFile::new(format!("istio/{name}.yaml"), bytes)));
    for (host, ends) in &hosts {
        let doors = if *host == GATEWAY { texts(&system.doors) } else { Vec::new() };
        if is_service(platform, host) || is_outside(host) || ends.incoming.is_empty() && doors.is_empty() {
            continue;
        }
        let policy = Policy { system, host, doors, strict: true, callers: callers(platform, None, Some(ends)) };
        others.extend(templates.render("istio/policy.yaml.tera", &policy)?);
    }
    files.push(GeneratedFile::new("istio/platform.yaml", others));
    let services = platform.services.par_iter().map(|service| {
        let callers = callers(platform, Some(service), hosts.get(service.host.as_str()));
        let meshed = meshed(system, service, callers, false);
        let bytes = templates.render("istio/service.yaml.tera", &meshed)?;
        Ok(GeneratedFile::new(format!("istio/{}.yaml", service.host), bytes))
    });
    files.extend(services.collect::<Result<Vec<_>, Error>>()?);
    Ok(files)
}

/// Virtual services with the faults that the map names.
pub(super) fn faults(platform: &Platform, templates: &Templates) -> Result<Vec<u8>, Error> {
    let header = "# Written by `split generate` from the service map. Changes are kept: they are merged when it is generated again.\n\
                  # Where a fault is injected, Istio leaves out the timeouts and retries of the same rule.\n";
    let mut bytes = header.as_bytes().to_vec();
    for service in platform.services.iter().filter(|service| is_faulty(service)) {
        let meshed = meshed(&platform.system, service, Vec::new(), true);
        bytes.extend(templates.render("istio/virtual-service.yaml.tera", &meshed)?);
    }
    Ok(bytes)
}

pub(super) fn is_faulty(service: &Service) -> bool {
    let (delay, abort) = chaos(service);
    delay.is_some() || abort.is_some()
}

/// The faults that come to something.
fn chaos(service: &Service) -> (Option<DelayFault>, Option<AbortFault>) {
    let Some(chaos) = &service.mesh.chaos else { return (None, None) };
    let delay = chaos.delay.clone().filter(|fault| fault.percent > 0.0 && fault.delay.milliseconds > 0);
    (delay, chaos.abort.clone().filter(|fault| fault.percent > 0.0))
}

#[derive(Serialize, JsonSchema)]
struct Whole<'p> {
    system: &'p System,
    services: &'p [Service],
    entrance: Option<&'p Address>,
    /// `*` where any name will do.
    public_host: &'p str,
}

/// What a service's file prints.
#[derive(Serialize, JsonSchema)]
struct Meshed<'p> {
    system: &'p System,
    service: &'p Service,
    host: &'p str,
    doors: Vec<String>,
    /// Whether all callers show certificates.
    strict: bool,
    tls_mode: &'static str,
    peer_mode: &'static str,
    /// What the gateway lets in.
    prefixes: &'p [String],
    safe_methods: &'static [&'static str],
    attempts: u32,
    timeout: Option<Period>,
    per_try_timeout: Option<Period>,
    delay: Option<DelayFault>,
    abort: Option<AbortFault>,
    callers: Vec<Caller<'p>>,
}

#[derive(Serialize, JsonSchema)]
struct Policy<'p> {
    system: &'p System,
    host: &'p str,
    /// Ports for everybody, as texts.
    doors: Vec<String>,
    strict: bool,
    callers: Vec<Caller<'p>>,
}

/// One edge that ends here.
#[derive(Serialize, JsonSchema)]
struct Caller<'p> {
    host: &'p str,
    /// `cluster.local/ns/corallum/sa/auth-service`
    principal: String,
    port: u16,
    /// Empty for all.
    methods: Vec<&'static str>,
    paths: Vec<String>,
}

fn meshed<'p>(system: &'p System, service: &'p Service, callers: Vec<Caller<'p>>, faults: bool) -> Meshed<'p> {
    let given = |period: Period| (period.milliseconds > 0).then_some(period);
    let (delay, abort) = if faults { chaos(service) } else { (None, None) };
    let (tls_mode, peer_mode) = match service.mesh.mtls {
        Mtls::Strict => ("ISTIO_MUTUAL", "STRICT"),
        Mtls::Permissive => ("ISTIO_MUTUAL", "PERMISSIVE"),
        Mtls::Disabled => ("DISABLE", "DISABLE"),
    };
    Meshed {
        system,
        service,
        host: &service.host,
        doors: Vec::new(),
        strict: service.mesh.mtls == Mtls::Strict,
        tls_mode,
        peer_mode,
        prefixes: service.gateway.as_ref().map_or(&[], |gateway| &gateway.prefixes),
        safe_methods: SAFE_METHODS,
        attempts: service.mesh.attempts,
        timeout: given(service.mesh.timeout),
        per_try_timeout: given(service.mesh.per_try_timeout),
        delay,
        abort,
        callers,
    }
}

fn texts(ports: &[u16]) -> Vec<String> {
    ports.iter().map(ToString::to_string).collect()
}

fn callers<'p>(platform: &'p Platform, service: Option<&Service>, ends: Option<&Ends<'p>>) -> Vec<Caller<'p>> {
    let edges = ends.map(|ends| ends.incoming.as_slice()).unwrap_or_default();
    edges.iter().map(|edge| caller(&platform.system, service, edge)).collect()
}

fn caller<'p>(system: &System, service: Option<&Service>, edge: &'p Edge) -> Caller<'p> {
    let (methods, paths) = match (edge.kind, service.and_then(|service| service.gateway.as_ref())) {
        (EdgeKind::Gateway, Some(gateway)) => (Vec::new(), below(&gateway.prefixes)),
        (EdgeKind::Metrics, _) => (vec!["GET"], vec!["/metrics".to_owned()]),
        _ => (Vec::new(), Vec::new()),
    };
    Caller { host: &edge.from, principal: principal(system, &edge.from), port: edge.port, methods, paths }
}

/// Who a host is to the mesh: its service account.
pub(super) fn principal(system: &System, host: &str) -> String {
    let account = if host == GATEWAY { &system.gateway_account } else { host };
    format!("cluster.local/ns/{}/sa/{account}", system.name)
}

/// Prefixes as Istio's policies have them.
pub(super) fn below(prefixes: &[String]) -> Vec<String> {
    let bare = prefixes.iter().map(|prefix| prefix.trim_end_matches('/'));
    bare.flat_map(|prefix| [if prefix.is_empty() { "/" } else { prefix }.to_owned(), format!("{prefix}/*")]).collect()
}
