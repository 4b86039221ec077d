//! The Gateway API: a gateway, and a route for each service behind it that shares requests with the monolith by weight.

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::ir::{Gateway, Platform, Service, System, is_outside};
use super::templates::Templates;
use super::{Files, Target};
use crate::error::Error;
use crate::model::generated::GeneratedFile;
use crate::model::map::{GatewayKind, Period};

pub(super) const TARGET: Target = Target {
    name: "gateway-api",
    about: "routes of Kubernetes' Gateway API with weighted backends",
    applies: |platform| platform.system.gateway == GatewayKind::GatewayApi,
    files: Files::OfPlatform(files),
};

fn files(platform: &Platform, templates: &Templates) -> Result<Vec<GeneratedFile>, Error> {
    let routes: Vec<Behind<'_>> = platform.services.iter().filter_map(|service| behind(platform, service)).collect();
    let whole = Whole {
        system: &platform.system,
        moving: routes.iter().any(|route| route.gateway.traffic.is_some()),
        monolith_outside: is_outside(&platform.system.monolith.host),
        routes,
    };
    let mut files = Vec::with_capacity(whole.routes.len() + 3);
    for name in ["README.md", "gateway.yaml", "kustomization.yaml"] {
        let bytes = templates.render(&format!("gateway-api/{name}.tera"), &whole)?;
        files.push(GeneratedFile::new(format!("gateway-api/{name}"), bytes));
    }
    let routes = whole.routes.par_iter().map(|route| {
        let bytes = templates.render("gateway-api/route.yaml.tera", route)?;
        Ok(GeneratedFile::new(format!("gateway-api/{}.yaml", route.service.host), bytes))
    });
    files.extend(routes.collect::<Result<Vec<_>, Error>>()?);
    Ok(files)
}

#[derive(Serialize, JsonSchema)]
struct Whole<'p> {
    system: &'p System,
    routes: Vec<Behind<'p>>,
    /// Whether any service shares its requests with the monolith.
    moving: bool,
    monolith_outside: bool,
}

/// A service behind the gateway.
#[derive(Serialize, JsonSchema)]
struct Behind<'p> {
    system: &'p System,
    service: &'p Service,
    gateway: &'p Gateway,
    timeout: Option<String>,
    /// Requests of one caller, for the page.
    second: String,
    minute: String,
    hour: String,
}

fn behind<'p>(platform: &'p Platform, service: &'p Service) -> Option<Behind<'p>> {
    let gateway = service.gateway.as_ref()?;
    let limit = gateway.rate_limit.clone().unwrap_or_default();
    let told = |limit: Option<u32>| limit.map_or_else(|| "any".to_owned(), |limit| limit.to_string());
    Some(Behind {
        system: &platform.system,
        service,
        gateway,
        timeout: duration(service.mesh.timeout),
        second: told(limit.second),
        minute: told(limit.minute),
        hour: told(limit.hour),
    })
}

/// Five digits at most before each unit; nothing where there is no bound.
fn duration(period: Period) -> Option<String> {
    let (seconds, rest) = (period.milliseconds / 1000, period.milliseconds % 1000);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    let parts = [(hours, "h"), (minutes, "m"), (seconds, "s"), (rest, "ms")];
    let text: String =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| format!("{count}{unit}")).collect();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::{Period, duration};

    #[test]
    fn durations_fit_the_standard() {
        for (milliseconds, text) in [(10_000, "10s"), (123_456, "2m3s456ms"), (3_600_000, "1h"), (90_000, "1m30s")] {
            assert_eq!(duration(Period { milliseconds }).as_deref(), Some(text));
        }
        assert_eq!(duration(Period::default()), None);
    }
}
