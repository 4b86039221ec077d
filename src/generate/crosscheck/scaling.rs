//! Replicas with two owners, budgets that never let a pod go, autoscalers of nothing.

use serde_json::{Value, json};

use super::Check;
use super::documents::{labels, text};

pub(super) const CHECK: Check = Check {
    name: "scaling",
    find: |world, found| {
        for document in world.of_kind("HorizontalPodAutoscaler") {
            let name = text(document.at("/spec/scaleTargetRef/name"));
            let kind = text(document.at("/spec/scaleTargetRef/kind"));
            match world.named(kind, name) {
                None => found.push(document.found(format!("there is no {kind} `{name}` to scale"))),
                Some(target) if !target.at("/spec/replicas").is_null() => {
                    found.push(target.found("says `replicas`, which belongs to its HorizontalPodAutoscaler"));
                }
                Some(_) => {}
            }
            let (least, most) = (document.at("/spec/minReplicas").as_u64(), document.at("/spec/maxReplicas").as_u64());
            if least > most {
                found.push(document.found("its least is above its most"));
            }
        }
        for service in &world.platform.services {
            let Some(document) = world.named("Deployment", &service.host) else { continue };
            let scaled = world.named("HorizontalPodAutoscaler", &service.host);
            let (there, owner) = match (scaled, &service.autoscale) {
                (Some(scaled), _) => (scaled.at("/spec/minReplicas"), scaled),
                (None, _) => (document.at("/spec/replicas"), document),
            };
            if there != &json!(service.least) {
                found.push(owner.found(format!("begins with {there} replicas; the map says {}", service.least)));
            }
        }
        for document in world.of_kind("PodDisruptionBudget") {
            let wanted = labels(document.at("/spec/selector/matchLabels"));
            let of = world.pods_of(&wanted).into_iter().find(|pod| !pod.job);
            let service = of.and_then(|pod| world.service(&world.documents[pod.document].name));
            let (kept, gone) = (document.at("/spec/minAvailable"), document.at("/spec/maxUnavailable"));
            let least = service.map_or(1, |service| u64::from(service.least));
            let stuck = kept == &Value::from("100%") || kept.as_u64().is_some_and(|kept| kept >= least.max(1));
            if stuck || gone == &json!(0) || gone == &Value::from("0%") {
                found.push(document.found(format!("never lets a pod go: {least} run at least")));
            }
        }
    },
};
