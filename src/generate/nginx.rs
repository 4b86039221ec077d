//! nginx as the gateway: one configuration, the settings of each service in a file of its own, and where services are found.

use std::collections::BTreeMap;

use rayon::prelude::*;
use schemars::JsonSchema;
use serde::Serialize;

use super::ir::{Gateway, Platform, Service, System};
use super::{Files, Target};
use crate::model::generated::GeneratedFile;
use crate::model::map::{GatewayKind, RateLimit};

pub(super) const TARGET: Target = Target {
    name: "nginx",
    about: "configuration of an open-source nginx as the gateway",
    applies: |platform| platform.system.gateway == GatewayKind::Nginx,
    files: Files::OfPlatform(|platform, templates| {
        let whole = decide(platform);
        let mut files = Vec::new();
        for name in ["nginx", "upstreams", "upstreams-keepalive", "upstreams-kubernetes"] {
            let bytes = templates.render(&format!("nginx/{name}.conf.tera"), &whole)?;
            files.push(GeneratedFile::new(format!("nginx/{name}.conf"), bytes));
        }
        let services = whole.behind.par_iter().map(|behind| {
            let bytes = templates.render("nginx/service.conf.tera", behind)?;
            Ok(GeneratedFile::new(format!("nginx/services/{}.conf", behind.service.name), bytes))
        });
        files.extend(services.collect::<Result<Vec<_>, _>>()?);
        Ok(files)
    }),
};

/// What the templates print.
#[derive(Serialize, JsonSchema)]
struct Nginx<'p> {
    system: &'p System,
    behind: Vec<Behind<'p>>,
    /// Where requests go, in the order of services.
    locations: Vec<Location<'p>>,
    /// Whether any service shares its requests with the monolith.
    moving: bool,
    /// Whether there are paths that lead to no service.
    unclaimed: bool,
}

/// A service behind the gateway.
#[derive(Serialize, JsonSchema)]
struct Behind<'p> {
    service: &'p Service,
    gateway: &'p Gateway,
    zones: Vec<Zone>,
    /// The share of the service in percent where both sides get requests, 1 to 99.
    share: Option<u8>,
    /// Whether all requests go to the monolith.
    monolith: bool,
}

#[derive(Serialize, JsonSchema)]
struct Location<'p> {
    /// Whether it is this path alone, and not what is below it.
    exact: bool,
    path: String,
    service: &'p str,
}

/// A rate limit as nginx has it: a bucket for each caller that runs out at a rate.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
struct Zone {
    name: String,
    /// `100r/m`
    rate: String,
    /// Requests beyond the first that may come at once.
    burst: u32,
    /// `100 a minute`
    says: String,
}

fn decide(platform: &Platform) -> Nginx<'_> {
    let behind: Vec<Behind<'_>> = platform
        .services
        .iter()
        .filter_map(|service| {
            let gateway = service.gateway.as_ref()?;
            Some(Behind {
                service,
                gateway,
                zones: gateway.rate_limit.as_ref().map(|limit| zones(&service.name, limit)).unwrap_or_default(),
                // nginx takes no share of 0 %.
                share: gateway.traffic.filter(|share| (1..100).contains(share)),
                monolith: gateway.traffic == Some(0),
            })
        })
        .collect();
    let moving = behind.iter().any(|behind| behind.gateway.traffic.is_some_and(|share| share < 100));
    let locations = locations(&behind);
    let unclaimed = !locations.iter().any(|location| location.path == "/");
    Nginx { system: &platform.system, behind, locations, moving, unclaimed }
}

/// `/auth` is the path itself and what is below `/auth/`, but not `/authors`. No two locations are the same.
fn locations<'p>(behind: &[Behind<'p>]) -> Vec<Location<'p>> {
    let mut taken: BTreeMap<(String, bool), &'p str> = BTreeMap::new();
    let mut given: Vec<(&'p str, &'p str)> = Vec::new();
    for behind in behind {
        given.extend(behind.gateway.prefixes.iter().map(|prefix| (prefix.as_str(), behind.service.name.as_str())));
    }
    // What is written with its slash comes first: `/a` of one service leaves `/a/` of another alone.
    given.sort_by_key(|(prefix, _)| !prefix.ends_with('/'));
    for (prefix, service) in given {
        match prefix.strip_suffix('/') {
            Some(_) => {
                taken.entry((prefix.to_owned(), false)).or_insert(service);
            }
            None => {
                taken.entry((prefix.to_owned(), true)).or_insert(service);
                taken.entry((format!("{prefix}/"), false)).or_insert(service);
            }
        }
    }
    taken.into_iter().map(|((path, exact), service)| Location { exact, path, service }).collect()
}

/// A bucket that holds as many requests as a window may have: a caller may use them all at once, and over time gets no
/// more than the rate. So no stretch of a window's length has more than twice the limit, as with windows that begin anew.
fn zones(service: &str, limit: &RateLimit) -> Vec<Zone> {
    let zone = |unit: &str, count: u32, rate: String| Zone {
        name: format!("{service}-{unit}"),
        rate,
        burst: count.saturating_sub(1),
        says: format!("{count} a{} {unit}", if unit == "hour" { "n" } else { "" }),
    };
    let mut zones = Vec::new();
    if let Some(count) = limit.second {
        zones.push(zone("second", count, format!("{count}r/s")));
    }
    if let Some(count) = limit.minute {
        zones.push(zone("minute", count, format!("{count}r/m")));
    }
    if let Some(count) = limit.hour {
        // nginx counts in whole requests a minute, and knows nothing slower than one.
        zones.push(zone("hour", count, format!("{}r/m", (count / 60).max(1))));
    }
    zones
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_become_rates_with_bursts() {
        let limit = RateLimit { second: Some(1), minute: Some(100), hour: Some(1000) };
        let zones = zones("auth", &limit);
        let short: Vec<_> = zones.iter().map(|zone| (zone.name.as_str(), zone.rate.as_str(), zone.burst)).collect();
        assert_eq!(short, [("auth-second", "1r/s", 0), ("auth-minute", "100r/m", 99), ("auth-hour", "16r/m", 999)]);
        assert_eq!(zones[2].says, "1000 an hour");
    }
}
