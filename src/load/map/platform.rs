//! The parts of a map that say what a service's platform needs.

use super::decode::{At, Decoder, Fields};
use super::names;
use crate::model::map::{
    AbortFault, Authentication, Autoscale, Chaos, DatabaseSettings, DelayFault, Engine, GatewaySettings, MeshSettings,
    Metric, MetricKind, Mtls, Period, Platform, Quantities, RateLimit, Resources, Retries, Scaling, SloSettings, Store,
};

pub(super) fn platform(decoder: &mut Decoder, fields: &Fields) -> Platform {
    Platform {
        port: fields.get("port").and_then(|at| decoder.number(&at, 1, 65_535)).map(|port| port as u16),
        database: fields.get("database").map(|at| database(decoder, &at)),
        scaling: fields.get("scaling").map(|at| scaling(decoder, &at)),
        resources: fields.get("resources").map(|at| resources(decoder, &at)),
        gateway: fields.get("gateway").map(|at| gateway(decoder, &at)),
        mesh: fields.get("mesh").map(|at| mesh(decoder, &at)),
        metrics: fields.get("metrics").map(|at| metrics(decoder, &at)).unwrap_or_default(),
        uses: fields.get("uses").map(|at| decoder.words(&at, Store::WORDS)).unwrap_or_default(),
        jobs: fields.get("jobs").is_some_and(|at| decoder.truth(&at)),
        slo: fields.get("slo").map(|at| slo(decoder, &at)),
    }
}

fn slo(decoder: &mut Decoder, at: &At) -> SloSettings {
    let fields = decoder.fields(at, &["availability", "latency", "latency_percent"]);
    SloSettings {
        availability: fields.get("availability").and_then(|at| decoder.decimal(&at, 50.0, 99.999)),
        latency: fields.get("latency").and_then(|at| period(decoder, &at)),
        latency_percent: fields.get("latency_percent").and_then(|at| decoder.decimal(&at, 50.0, 99.999)),
    }
}

fn database(decoder: &mut Decoder, at: &At) -> DatabaseSettings {
    let fields = decoder.fields(at, &["engine", "version", "name", "user"]);
    DatabaseSettings {
        engine: fields.get("engine").and_then(|at| decoder.word(&at, Engine::WORDS)).unwrap_or_default(),
        version: fields.get("version").and_then(|at| decoder.number(&at, 1, 99)).map(|version| version as u32),
        name: fields.get("name").and_then(|at| decoder.checked(&at, names::sql_identifier)),
        user: fields.get("user").and_then(|at| decoder.checked(&at, names::sql_identifier)),
    }
}

fn count(decoder: &mut Decoder, fields: &Fields, name: &str, least: u64, most: u64) -> Option<u32> {
    fields.get(name).and_then(|at| decoder.number(&at, least, most)).map(|number| number as u32)
}

fn scaling(decoder: &mut Decoder, at: &At) -> Scaling {
    let fields = decoder.fields(at, &["replicas", "autoscale"]);
    let replicas = count(decoder, &fields, "replicas", 0, 1000);
    let autoscale = fields.get("autoscale").map(|at| {
        let fields = decoder.fields(&at, &["min", "max", "cpu", "memory"]);
        let min = fields.need(decoder, "min").and_then(|at| decoder.number(&at, 1, 1000)).unwrap_or(1) as u32;
        let max = fields.need(decoder, "max");
        let most = max.as_ref().and_then(|at| decoder.number(at, 1, 1000)).map_or(min, |number| number as u32);
        if let Some(at) = max
            && most < min
        {
            decoder.problem(at.node.span, format!("`max` is {most}, less than `min`, which is {min}"), "");
        }
        let (cpu, memory) = (count(decoder, &fields, "cpu", 1, 1000), count(decoder, &fields, "memory", 1, 1000));
        Autoscale { min, max: most, cpu, memory }
    });
    Scaling { replicas, autoscale }
}

fn resources(decoder: &mut Decoder, at: &At) -> Resources {
    let fields = decoder.fields(at, &["requests", "limits"]);
    Resources {
        requests: fields.get("requests").map(|at| quantities(decoder, &at)),
        limits: fields.get("limits").map(|at| quantities(decoder, &at)),
    }
}

fn quantities(decoder: &mut Decoder, at: &At) -> Quantities {
    let fields = decoder.fields(at, &["cpu", "memory"]);
    Quantities {
        cpu: fields.get("cpu").and_then(|at| decoder.checked(&at, names::cpu)),
        memory: fields.get("memory").and_then(|at| decoder.checked(&at, names::memory)),
    }
}

fn gateway(decoder: &mut Decoder, at: &At) -> GatewaySettings {
    let fields = decoder.fields(at, &["paths", "rate_limit", "authentication", "public", "max_body_mb", "traffic"]);
    let rate_limit = fields.get("rate_limit").map(|at| {
        let fields = decoder.fields(&at, &["second", "minute", "hour"]);
        RateLimit {
            second: count(decoder, &fields, "second", 1, 1_000_000_000),
            minute: count(decoder, &fields, "minute", 1, 1_000_000_000),
            hour: count(decoder, &fields, "hour", 1, 1_000_000_000),
        }
    });
    GatewaySettings {
        paths: fields.get("paths").map(|at| decoder.all_checked(&at, names::prefix)).unwrap_or_default(),
        rate_limit,
        authentication: fields
            .get("authentication")
            .and_then(|at| decoder.word(&at, Authentication::WORDS))
            .unwrap_or_default(),
        public: fields.get("public").map(|at| decoder.all_checked(&at, names::route)).unwrap_or_default(),
        max_body_mb: count(decoder, &fields, "max_body_mb", 1, 10_000),
        traffic: fields.get("traffic").and_then(|at| decoder.number(&at, 0, 100)).map(|share| share as u8),
    }
}

fn period(decoder: &mut Decoder, at: &At) -> Option<Period> {
    decoder.checked(at, names::period).and_then(|text| Period::parse(&text))
}

fn mesh(decoder: &mut Decoder, at: &At) -> MeshSettings {
    let fields = decoder.fields(at, &["timeout", "retries", "mtls", "chaos"]);
    let retries = fields.get("retries").map(|at| {
        let fields = decoder.fields(&at, &["attempts", "per_try_timeout"]);
        let attempts = fields.need(decoder, "attempts").and_then(|at| decoder.number(&at, 0, 10));
        let per_try_timeout = fields.get("per_try_timeout").and_then(|at| period(decoder, &at));
        Retries { attempts: attempts.unwrap_or_default() as u32, per_try_timeout }
    });
    MeshSettings {
        timeout: fields.get("timeout").and_then(|at| period(decoder, &at)),
        retries,
        mtls: fields.get("mtls").and_then(|at| decoder.word(&at, Mtls::WORDS)).unwrap_or_default(),
        chaos: fields.get("chaos").map(|at| chaos(decoder, &at)),
    }
}

fn chaos(decoder: &mut Decoder, at: &At) -> Chaos {
    let fields = decoder.fields(at, &["delay", "abort"]);
    let delay = fields.get("delay").map(|at| {
        let fields = decoder.fields(&at, &["delay", "percent"]);
        let delay = fields.need(decoder, "delay").and_then(|at| period(decoder, &at)).unwrap_or_default();
        let percent = fields.need(decoder, "percent").and_then(|at| decoder.decimal(&at, 0.0, 100.0));
        DelayFault { delay, percent: percent.unwrap_or_default() }
    });
    let abort = fields.get("abort").map(|at| {
        let fields = decoder.fields(&at, &["status", "percent"]);
        let status = fields.need(decoder, "status").and_then(|at| decoder.number(&at, 400, 599)).unwrap_or(500) as u16;
        let percent = fields.need(decoder, "percent").and_then(|at| decoder.decimal(&at, 0.0, 100.0));
        AbortFault { status, percent: percent.unwrap_or_default() }
    });
    Chaos { delay, abort }
}

fn metrics(decoder: &mut Decoder, at: &At) -> Vec<Metric> {
    let mut metrics: Vec<Metric> = Vec::new();
    for at in decoder.list(at) {
        let fields = decoder.fields(&at, &["name", "kind", "help", "labels", "buckets"]);
        let name = fields.need(decoder, "name");
        let text = name.as_ref().and_then(|at| decoder.checked(at, names::metric));
        let kind = fields.need(decoder, "kind").and_then(|at| decoder.word(&at, MetricKind::WORDS));
        let help = fields.get("help").and_then(|at| decoder.checked(&at, names::line));
        let labels = fields.get("labels").map(|at| decoder.all_checked(&at, names::metric)).unwrap_or_default();
        let mut buckets = Vec::new();
        if let Some(at) = fields.get("buckets") {
            if kind.is_some_and(|kind| kind != MetricKind::Histogram) {
                decoder.problem(at.node.span, "only a histogram has buckets", "");
            }
            for entry in decoder.list(&at) {
                let bound = decoder.decimal(&entry, 0.0, f64::MAX);
                if let (Some(bound), Some(before)) = (bound, buckets.last())
                    && bound <= *before
                {
                    decoder.problem(entry.node.span, format!("{bound} does not rise above {before}"), "");
                }
                buckets.extend(bound);
            }
        }
        let (Some(at), Some(name), Some(kind)) = (name, text, kind) else { continue };
        if metrics.iter().any(|metric| metric.name == name) {
            decoder.problem(at.node.span, format!("a second metric is called `{name}`"), "");
        }
        metrics.push(Metric { name, kind, help, labels, buckets });
    }
    metrics
}
