//! Kong: the reference's entries, what is public and what is not, the strangler, decK's schema.

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use super::{SERVICES, corallum, file, generated, named, validator, yaml};

fn kong(map: &str) -> Value {
    yaml(&file(&generated(map, "kong"), "kong/kong.yaml"))
}

#[test]
fn the_reference_is_held_value_by_value() {
    let kong = kong(&corallum());
    assert_eq!(kong["_format_version"], "3.0");
    for &(name, port, path) in SERVICES {
        let service = named(&kong["services"], &format!("{name}-service"));
        assert_eq!(service["url"], format!("http://{name}-service:{port}"));
        let route = named(&service["routes"], &format!("{name}-routes"));
        assert_eq!(route["paths"], json!([path]));
        assert_eq!(route["strip_path"], false);
        assert_eq!(named(&route["plugins"], "jwt")["config"]["secret_is_base64"], false);
        assert_eq!(named(&service["plugins"], "request-size-limiting")["config"]["allowed_payload_size"], 10);
    }
    let auth = named(&kong["services"], "auth-service");
    let limits = &named(&auth["plugins"], "rate-limiting")["config"];
    assert_eq!((&limits["minute"], &limits["hour"], &limits["policy"]), (&json!(100), &json!(1000), &json!("local")));
    let public = named(&auth["routes"], "auth-public");
    assert_eq!(public["methods"], json!(["POST"]));
    assert_eq!(public["paths"], json!(["~/auth/login$", "~/auth/register$", "~/auth/sso/[^/]+$", "~/auth/refresh$"]));
    assert_eq!(public["plugins"], Value::Null, "login must stay open");
    assert_eq!(kong["upstreams"], Value::Null);
    let secret = &kong["consumers"][0]["jwt_secrets"][0];
    assert_eq!(
        (&secret["key"], &secret["secret"]),
        (&json!("corallum"), &json!("${{ env \"DECK_CORALLUM_JWT_SECRET\" }}"))
    );
    for plugin in ["correlation-id", "prometheus", "cors"] {
        named(&kong["plugins"], plugin);
    }
}

/// Kong takes the last of two routes with the same name, and says nothing.
#[test]
fn names_are_unique() {
    let map = "version: 1\nsystem: { name: shop }\nservices:\n  a: { gateway: { paths: [/a], authentication: jwt, \
               public: ['GET /a/x', 'POST /a/x', '* /a/docs/**'] } }\n  b: { gateway: { paths: [/b, /c] } }\n";
    let kong = kong(map);
    let mut names = BTreeSet::new();
    for service in kong["services"].as_array().expect("a list") {
        for route in service["routes"].as_array().expect("a list") {
            assert!(names.insert(route["name"].to_string()), "{} twice", route["name"]);
        }
    }
    assert_eq!(names.len(), 5);
    let open = named(&named(&kong["services"], "b-service")["routes"], "b-routes");
    assert_eq!(open["plugins"], Value::Null);
    assert_eq!(
        named(&named(&kong["services"], "a-service")["routes"], "a-public")["paths"],
        json!(["~/a/docs(/.*)?$"])
    );
}

#[test]
fn traffic_moves_by_one_number() {
    for share in [0, 1, 50, 100] {
        let map = format!(
            "version: 1\nsystem: {{ name: shop, monolith: {{ host: legacy, port: 9000 }} }}\nservices:\n  a: {{ port: 3001, gateway: {{ \
             paths: [/a], traffic: {share} }} }}\n"
        );
        let kong = kong(&map);
        let service = named(&kong["services"], "a-service");
        assert_eq!(service["url"], "http://a-upstream:3001");
        let targets = &named(&kong["upstreams"], "a-upstream")["targets"];
        assert_eq!(
            targets,
            &json!([{ "target": "legacy:9000", "weight": 100 - share }, { "target": "a-service:3001", "weight": share }])
        );
    }
}

#[test]
fn consul_names_are_used_where_consul_finds_services() {
    let kong = kong(&corallum().replace("discovery: kubernetes", "discovery: consul"));
    assert_eq!(named(&kong["services"], "auth-service")["url"], "http://auth-service.service.consul:3001");
}

/// `$schema` stands on every part, and a validator takes each for a document of its own.
fn strip(value: &mut Value, top: bool) {
    if let Value::Object(object) = value {
        if !top {
            object.remove("$schema");
        }
        object.values_mut().for_each(|value| strip(value, false));
    } else if let Value::Array(list) = value {
        list.iter_mut().for_each(|value| strip(value, false));
    }
}

#[test]
fn deck_takes_it() {
    let Some(path) = validator("kong_json_schema.json") else { return };
    let mut schema: Value = serde_json::from_str(&fs::read_to_string(path).expect("readable")).expect("JSON");
    strip(&mut schema, true);
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let moving = corallum().replace("gateway: { paths: [/ai]", "gateway: { traffic: 25, paths: [/ai]");
    for map in [corallum(), moving] {
        let kong = kong(&map);
        let mistakes: Vec<String> =
            validator.iter_errors(&kong).map(|error| format!("{error} at {}", error.instance_path())).collect();
        assert_eq!(mistakes, Vec::<String>::new());
        let mut broken = kong.clone();
        broken["services"][0]["routes"][0]["pathz"] = json!(["/x"]);
        assert!(!validator.is_valid(&broken), "the schema sees nothing");
    }
}
