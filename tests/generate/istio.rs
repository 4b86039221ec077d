//! Istio and the Gateway API: the reference's values, faults in the chaos overlay alone, the schemas of both.

use std::fs;

use kube_cel::{CompiledSchema, Validator, compile_schema};
use serde_json::{Value, json};

use super::kubernetes::{documents, of_kind};
use super::seeds::{Finder, SEEDS};
use super::{MAPS, corallum, file, generated, validator};

#[test]
fn the_reference_is_held_value_by_value() {
    let files = generated(&corallum(), "istio");
    let auth = documents(&file(&files, "istio/auth-service.yaml"));
    let service = of_kind(&auth, "VirtualService", "auth-service");
    assert_eq!(service["apiVersion"], "networking.istio.io/v1");
    assert_eq!(service["spec"]["hosts"], json!(["auth-service"]));
    let rules = service["spec"]["http"].as_array().expect("rules");
    let reads = &rules[0];
    assert_eq!(reads["match"][0], json!({ "uri": { "prefix": "/auth" }, "method": { "exact": "GET" } }));
    assert_eq!(reads["route"][0]["destination"], json!({ "host": "auth-service", "port": { "number": 3001 } }));
    assert_eq!((&reads["retries"]["attempts"], &reads["retries"]["perTryTimeout"]), (&json!(3), &json!("2s")));
    assert!(reads["retries"]["retryOn"].is_string());
    assert_eq!(rules[1]["match"], json!([{ "uri": { "prefix": "/auth" } }]));
    assert_eq!((&rules[1]["retries"], &rules[3]["retries"]), (&json!({ "attempts": 0 }), &json!({ "attempts": 0 })));
    of_kind(&auth, "DestinationRule", "auth-service");
    let policy = of_kind(&auth, "AuthorizationPolicy", "auth-service");
    // The gateway, Prometheus, and who calls it: analytics, file, notification, tenant, workflow.
    assert_eq!(policy["spec"]["rules"].as_array().expect("rules").len(), 7);
    let mesh = documents(&file(&files, "istio/mesh.yaml"));
    assert_eq!(of_kind(&mesh, "PeerAuthentication", "default")["spec"]["mtls"]["mode"], "STRICT");
    assert_eq!(of_kind(&mesh, "AuthorizationPolicy", "default-deny")["spec"], json!({}));
    of_kind(&documents(&file(&files, "istio/gateway.yaml")), "Gateway", "corallum-gateway");
    assert!(files.iter().all(|(_, text)| !text.contains("fault:")), "a fault in the default output");
}

#[test]
fn faults_are_in_the_chaos_overlay_alone() {
    let files = generated(&corallum(), "kubernetes");
    let faults = documents(&file(&files, "kubernetes/overlays/chaos/faults.yaml"));
    let rules = of_kind(&faults, "VirtualService", "auth-service")["spec"]["http"].as_array().expect("rules");
    for rule in rules {
        assert_eq!(rule["fault"]["delay"], json!({ "fixedDelay": "5s", "percentage": { "value": 0.1 } }));
    }
    assert_eq!(faults.len(), 1);
    let others = files.iter().filter(|(path, text)| text.contains("fault:") && !path.contains("overlays/chaos"));
    assert_eq!(others.count(), 0);
}

#[test]
fn traffic_moves_by_weight() {
    let files = generated(MAPS[0], "gateway-api");
    let route = documents(&file(&files, "gateway-api/cart-service.yaml"));
    let rule = &route[0]["spec"]["rules"][0];
    let weights: Vec<&Value> =
        rule["backendRefs"].as_array().expect("backends").iter().map(|one| &one["weight"]).collect();
    assert_eq!(weights, [&json!(25), &json!(75)]);
    assert_eq!(rule["timeouts"]["request"], "2m3s456ms");
}

/// What a custom resource's definition asks of a document: nothing unknown may be there, and its CEL rules hold.
struct Schema {
    kind: String,
    api: String,
    structure: jsonschema::Validator,
    rules: CompiledSchema,
}

fn schemas(file: &str) -> Option<Vec<Schema>> {
    fn strict(value: &mut Value) {
        let Value::Object(object) = value else {
            if let Value::Array(list) = value {
                list.iter_mut().for_each(strict);
            }
            return;
        };
        let open = object.remove("x-kubernetes-preserve-unknown-fields").is_some();
        object.retain(|key, _| !key.starts_with("x-"));
        if object.contains_key("properties") && !open {
            object.entry("additionalProperties").or_insert(json!(false));
        }
        // `not`, `anyOf` and their like say more of the same object, and know a part of its fields.
        let parts = object.iter_mut().filter(|(key, _)| !matches!(key.as_str(), "not" | "anyOf" | "oneOf" | "allOf"));
        parts.for_each(|(_, part)| strict(part));
    }
    let text = fs::read_to_string(validator(file)?).expect("readable");
    let mut found = Vec::new();
    for definition in documents(&text).iter().filter(|one| one["kind"] == "CustomResourceDefinition") {
        let spec = &definition["spec"];
        for version in spec["versions"].as_array().expect("versions") {
            let mut schema = version["schema"]["openAPIV3Schema"].clone();
            // What every object has.
            for (key, value) in [
                ("apiVersion", json!({ "type": "string" })),
                ("kind", json!({ "type": "string" })),
                ("metadata", json!({ "type": "object", "x-kubernetes-preserve-unknown-fields": true })),
            ] {
                schema["properties"][key] = value;
            }
            let rules = compile_schema(&schema);
            strict(&mut schema);
            let api =
                format!("{}/{}", spec["group"].as_str().expect("a group"), version["name"].as_str().expect("a name"));
            let kind = spec["names"]["kind"].as_str().expect("a kind").to_owned();
            found.push(Schema { kind, api, structure: jsonschema::validator_for(&schema).expect("a schema"), rules });
        }
    }
    Some(found)
}

fn mistakes(schemas: &[Schema], text: &str) -> (usize, Vec<String>) {
    let (mut count, mut found) = (0, Vec::new());
    let rules = Validator::new();
    for document in documents(text) {
        let api = document["apiVersion"].as_str().unwrap_or_default();
        let ours = schemas.iter().any(|schema| schema.api.split('/').next() == api.split('/').next());
        match schemas.iter().find(|schema| document["kind"] == schema.kind.as_str() && api == schema.api) {
            Some(schema) => {
                count += 1;
                let structure = schema.structure.iter_errors(&document);
                found.extend(structure.map(|error| format!("{error} at {}", error.instance_path())));
                // A rule that can't be compiled or run is among them.
                if let Err(broken) = rules.validate_compiled(&schema.rules, &document, None) {
                    found.extend(broken.iter().map(|error| format!("CEL, {:?}: {error}", error.kind)));
                }
            }
            None if ours => found.push(format!("{api} has no {}", document["kind"])),
            None => {}
        }
    }
    (count, found)
}

#[test]
fn the_schemas_of_istio_and_the_gateway_api_take_it() {
    for (schema, targets, least) in [
        ("istio-crd-all.gen.yaml", ["istio", "kubernetes"].as_slice(), 30),
        ("gateway-api-crd.yaml", &["gateway-api"], 3),
    ] {
        let Some(schemas) = schemas(schema) else { continue };
        let mut count = 0;
        let maps = [corallum(), corallum().replace("gateway: kong", "gateway: gateway-api")];
        for map in maps.iter().map(String::as_str).chain(MAPS.iter().copied()) {
            for (path, text) in targets.iter().flat_map(|target| generated(map, target)) {
                if path.rsplit_once('.').is_some_and(|(_, end)| end == "yaml") {
                    let (known, found) = mistakes(&schemas, &text);
                    assert_eq!(found, Vec::<String>::new(), "{path}");
                    count += known;
                }
            }
        }
        assert!(count >= least, "{schema} judged {count} documents");
    }
}

#[test]
fn seeded_mistakes_are_seen_by_the_schemas() {
    let Some(schemas) = schemas("istio-crd-all.gen.yaml") else { return };
    let files = generated(&corallum(), "istio");
    for (path, from, to, _) in SEEDS.iter().filter(|(.., finder)| *finder == Finder::Schema) {
        let text = file(&files, path).replacen(from, to, 1);
        assert!(!mistakes(&schemas, &text).1.is_empty(), "{from} → {to}");
    }
    // What only a rule in CEL forbids: the structure is right.
    let auth = file(&files, "istio/auth-service.yaml");
    for (from, to) in [
        ("perTryTimeout: 2s", "perTryTimeout: 0s"),
        ("matchLabels:\n      app.kubernetes.io/name:", "matchLabels:\n      \"*\":"),
    ] {
        assert!(auth.contains(from), "no {from}");
        let (_, found) = mistakes(&schemas, &auth.replacen(from, to, 1));
        assert!(found.iter().any(|one| one.starts_with("CEL, ValidationFailure")), "{from} → {to}: {found:?}");
    }
}
