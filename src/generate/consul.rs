//! Consul: a definition with health checks for each service, and who may call it.

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::ir::{EdgeKind, Platform, Service};
use super::{Files, Target};
use crate::model::generated::GeneratedFile;
use crate::model::map::Discovery;

pub(super) const TARGET: Target = Target {
    name: "consul",
    about: "Consul: service definitions with health checks, and intentions along the map's edges",
    applies: |platform| platform.system.discovery == Discovery::Consul,
    files: Files::OfPlatform(|platform, templates| {
        let files = platform.services.par_iter().map(|service| {
            let registered = registered(platform, service);
            let file = |folder: &str, template: &str| {
                let bytes = templates.render(&format!("consul/{template}.hcl.tera"), &registered)?;
                Ok(GeneratedFile::new(format!("consul/{folder}/{}.hcl", service.name), bytes))
            };
            Ok([file("services", "service")?, file("intentions", "intentions")?])
        });
        let mut files: Vec<GeneratedFile> = files.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
        // No service's name begins so.
        let bytes = templates.render("consul/default.hcl.tera", platform)?;
        files.push(GeneratedFile::new("consul/intentions/_default.hcl", bytes));
        Ok(files)
    }),
};

/// What the templates print.
#[derive(Serialize, JsonSchema)]
struct Registered<'p> {
    system: &'p str,
    service: &'p Service,
    /// Who may call it, sorted.
    callers: Vec<&'p str>,
    phase: Option<String>,
}

fn registered<'p>(platform: &'p Platform, service: &'p Service) -> Registered<'p> {
    let calls = [EdgeKind::Gateway, EdgeKind::Call, EdgeKind::Metrics];
    let edges = platform.edges.iter().filter(|edge| edge.to == service.host && calls.contains(&edge.kind));
    let mut callers: Vec<&str> = edges.map(|edge| edge.from.as_str()).collect();
    callers.sort_unstable();
    callers.dedup();
    Registered { system: &platform.system.name, service, callers, phase: service.phase.map(|phase| phase.to_string()) }
}
