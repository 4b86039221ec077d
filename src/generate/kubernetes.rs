//! Kubernetes: a kustomize base with all that each service needs, and overlays for trying out, for production, for chaos.

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::ir::{Ends, GATEWAY, Platform, SecretValue, Service, System, by_host, is_outside};
use super::istio;
use super::templates::Templates;
use super::{Files, Target};
use crate::error::Error;
use crate::model::generated::GeneratedFile;
use crate::model::map::{SecretSource, Transport};

pub(super) const TARGET: Target = Target {
    name: "kubernetes",
    about: "kustomize: a base and the overlays dev, prod and chaos",
    applies: |_| true,
    files: Files::OfPlatform(files),
};

fn files(platform: &Platform, templates: &Templates) -> Result<Vec<GeneratedFile>, Error> {
    let hosts = by_host(&platform.edges);
    let whole = whole(platform);
    let mut files = Vec::with_capacity(platform.services.len() + 10);
    let mut wanted = vec![
        ("base/network.yaml", "kubernetes/base/network.yaml.tera"),
        ("README.md", "kubernetes/README.md.tera"),
        ("base/kustomization.yaml", "kubernetes/base/kustomization.yaml.tera"),
        ("base/namespace.yaml", "kubernetes/base/namespace.yaml.tera"),
        ("overlays/dev/kustomization.yaml", "kubernetes/overlays/dev.yaml.tera"),
        ("overlays/prod/kustomization.yaml", "kubernetes/overlays/prod.yaml.tera"),
        ("overlays/chaos/kustomization.yaml", "kubernetes/overlays/chaos.yaml.tera"),
    ];
    if whole.external_secrets {
        wanted.push(("base/secrets.yaml", "kubernetes/base/secrets.yaml.tera"));
    }
    let (paths, names): (Vec<&str>, Vec<&str>) = wanted.into_iter().unzip();
    let mut printed = templates.render_all(&names, &whole)?;
    let mut network = std::mem::take(&mut printed[0]);
    let printed = paths.iter().zip(printed).skip(1);
    files.extend(printed.map(|(path, bytes)| GeneratedFile::new(format!("kubernetes/{path}"), bytes)));
    let services = platform.services.par_iter().map(|service| {
        let workload = workload(&platform.system, service, hosts.get(service.host.as_str()));
        let bytes = templates.render("kubernetes/base/service.yaml.tera", &workload)?;
        Ok(GeneratedFile::new(format!("kubernetes/base/{}.yaml", service.host), bytes))
    });
    files.extend(services.collect::<Result<Vec<_>, Error>>()?);
    for (host, ends) in &hosts {
        if is_service(platform, host) || is_outside(host) {
            continue;
        }
        let doors = if *host == GATEWAY { platform.system.doors.as_slice() } else { &[] };
        let (incoming, outgoing) = peers(Some(ends));
        let policy = Policy { system: &platform.system, host, doors, incoming, outgoing };
        network.extend(b"---\n");
        network.extend(templates.render("kubernetes/base/policy.yaml.tera", &policy)?);
    }
    files.push(GeneratedFile::new("kubernetes/base/network.yaml", network));
    if whole.faulty {
        files.push(GeneratedFile::new("kubernetes/overlays/chaos/faults.yaml", istio::faults(platform, templates)?));
    }
    Ok(files)
}

pub(super) fn is_service(platform: &Platform, host: &str) -> bool {
    let name = host.strip_suffix("-service");
    name.is_some_and(|name| platform.services.binary_search_by(|service| service.name.as_str().cmp(name)).is_ok())
}

/// What files of the whole system print.
#[derive(Serialize, JsonSchema)]
struct Whole<'p> {
    system: &'p System,
    services: &'p [Service],
    external_secrets: bool,
    /// Secrets with their keys.
    secrets: Vec<Key<'p>>,
    /// Services of which there is more than one although nothing scales them.
    small: Vec<&'p Service>,
    /// Whether any service scales by itself.
    scaling: bool,
    /// Whether the map names any fault.
    faulty: bool,
}

#[derive(Serialize, JsonSchema)]
struct Key<'p> {
    secret: &'p str,
    key: &'p str,
}

fn whole(platform: &Platform) -> Whole<'_> {
    let secrets = platform.secrets();
    let keys = secrets.into_iter().flat_map(|(secret, keys)| keys.into_iter().map(move |key| Key { secret, key }));
    let services = &platform.services;
    Whole {
        system: &platform.system,
        services,
        external_secrets: platform.system.secrets == SecretSource::ExternalSecrets,
        secrets: keys.collect(),
        small: services.iter().filter(|service| service.autoscale.is_none() && service.replicas > 1).collect(),
        scaling: services.iter().any(|service| service.autoscale.is_some()),
        faulty: services.iter().any(istio::is_faulty),
    }
}

/// What a service's file prints.
#[derive(Serialize, JsonSchema)]
struct Workload<'p> {
    system: &'p System,
    service: &'p Service,
    /// Taken into the environment.
    secrets: Vec<&'p SecretValue>,
    external_secrets: bool,
    /// Whether the database is a file of the service's own.
    embedded_database: bool,
    grace_seconds: u64,
    /// As Kubernetes and Istio name what the port speaks.
    protocol: &'static str,
    host: &'p str,
    doors: &'p [u16],
    incoming: Vec<Peer<'p>>,
    outgoing: Vec<Peer<'p>>,
}

#[derive(Serialize, JsonSchema)]
struct Policy<'p> {
    system: &'p System,
    host: &'p str,
    /// Ports for everybody.
    doors: &'p [u16],
    incoming: Vec<Peer<'p>>,
    outgoing: Vec<Peer<'p>>,
}

/// The other end of an edge, with the port that is called.
#[derive(Serialize, JsonSchema)]
struct Peer<'p> {
    host: &'p str,
    port: u16,
    /// Whether it is no pod of ours.
    outside: bool,
}

fn workload<'p>(system: &'p System, service: &'p Service, ends: Option<&Ends<'p>>) -> Workload<'p> {
    let asks = service.gateway.as_ref().is_some_and(|gateway| gateway.protected);
    let jwt = system.jwt.as_ref().filter(|_| asks).map(|jwt| &jwt.secret);
    let secrets = service.secrets().into_iter().chain(jwt).chain([&system.service_token]).collect();
    let (incoming, outgoing) = peers(ends);
    Workload {
        system,
        service,
        secrets,
        external_secrets: system.secrets == SecretSource::ExternalSecrets,
        embedded_database: service.database.as_ref().is_some_and(|database| database.port.is_none()),
        // The wait before the end, the longest request, and some to close in.
        grace_seconds: 10 + service.mesh.timeout_ms.div_ceil(1000) + 10,
        protocol: match system.transport {
            Transport::Rest => "http",
            Transport::Grpc => "kubernetes.io/h2c",
        },
        host: &service.host,
        doors: &[],
        incoming,
        outgoing,
    }
}

fn peers<'p>(ends: Option<&Ends<'p>>) -> (Vec<Peer<'p>>, Vec<Peer<'p>>) {
    let peer = |host: &'p str, port| Peer { host, port, outside: is_outside(host) };
    let Some(ends) = ends else { return (Vec::new(), Vec::new()) };
    (
        ends.incoming.iter().map(|edge| peer(&edge.from, edge.port)).collect(),
        ends.outgoing.iter().map(|edge| peer(&edge.to, edge.port)).collect(),
    )
}
