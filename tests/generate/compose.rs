//! Compose: the reference's databases, variables, health checks, and what Docker Compose itself says.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::tools::{run, tool, written, yamllint};
use super::{SERVICES, corallum, file, generated, yaml};

/// With `<<` in its place.
fn composed(map: &str) -> Value {
    let mut value = yaml(&file(&generated(map, "compose"), "compose/compose.yaml"));
    for service in value["services"].as_object_mut().expect("services").values_mut() {
        let merged = service.as_object_mut().expect("a service").remove("<<");
        for (key, inherited) in merged.as_ref().and_then(Value::as_object).into_iter().flatten() {
            service.as_object_mut().expect("a service").entry(key).or_insert_with(|| inherited.clone());
        }
    }
    value
}

#[test]
fn the_reference_is_held_value_by_value() {
    let compose = composed(&corallum());
    assert_eq!(compose["name"], "corallum");
    for (name, port, _) in SERVICES {
        let service = &compose["services"][format!("{name}-service")];
        let upper = name.to_uppercase();
        assert_eq!(service["image"], format!("corallum/{name}-service:${{IMAGE_TAG:-latest}}"));
        let environment = &service["environment"];
        assert_eq!(environment["PORT"], port.to_string());
        let password = format!("${{{upper}_DB_PASSWORD:?set it in .env}}");
        assert_eq!(
            environment["DATABASE_URL"],
            format!("postgres://{name}_user:{password}@{name}-db:5432/corallum_{name}")
        );
        assert_eq!(environment["SERVICE_TOKEN"], "${SERVICE_TOKEN:?set it in .env}");
        assert_eq!(environment["OTEL_EXPORTER_OTLP_ENDPOINT"], "http://otel-collector:4317");
        assert_eq!(environment["OTEL_SERVICE_NAME"], format!("{name}-service"));
        assert_eq!(service["depends_on"][format!("{name}-db")], json!({ "condition": "service_healthy" }));
        assert_eq!(service["deploy"]["resources"]["limits"], json!({ "cpus": "0.5", "memory": "512m" }));
        assert_eq!((&service["user"], &service["read_only"]), (&json!("10001:10001"), &json!(true)));
        // The image has no other program: the service asks itself.
        assert_eq!(service["healthcheck"]["test"], json!(["CMD", "/usr/local/bin/service", "health"]));

        let database = &compose["services"][format!("{name}-db")];
        assert_eq!(database["image"], if *name == "auth" { "postgres:15" } else { "postgres:16" });
        assert_eq!(database["environment"]["POSTGRES_DB"], format!("corallum_{name}"));
        assert_eq!(database["environment"]["POSTGRES_USER"], format!("{name}_user"));
        assert_eq!(database["environment"]["POSTGRES_PASSWORD"], password);
        assert_eq!(database["volumes"], json!([format!("{name}_db_data:/var/lib/postgresql/data")]));
        assert_eq!(database["networks"], json!(["data"]));
        assert_eq!(compose["volumes"].get(format!("{name}_db_data")), Some(&Value::Null));
    }
    let tenant = &compose["services"]["auth-service"]["environment"];
    assert_eq!(tenant["TENANT_SERVICE_URL"], "http://tenant-service:3005");
    for (service, variable, url, needs) in [
        ("auth", "REDIS_URL", "redis://redis:6379", "redis"),
        ("analytics", "ELASTICSEARCH_URL", "http://elasticsearch:9200", "elasticsearch"),
        ("file", "S3_ENDPOINT", "http://object-store:9000", "object-store"),
        ("workflow", "NATS_URL", "nats://nats:4222", "nats"),
    ] {
        let service = &compose["services"][format!("{service}-service")];
        assert_eq!(service["environment"][variable], url);
        assert_eq!(service["depends_on"][needs]["condition"], "service_healthy");
    }
    assert_eq!(compose["services"]["ai-service"]["environment"]["REDIS_URL"], Value::Null);
    for (host, profile) in [
        ("gateway", "gateway"),
        ("jaeger", "observability"),
        ("prometheus", "observability"),
        ("grafana", "observability"),
        ("otel-collector", "observability"),
    ] {
        assert_eq!(compose["services"][host]["profiles"], json!([profile]), "{host}");
    }
    assert_eq!(compose["networks"]["data"], json!({ "internal": true }));
}

#[test]
fn everything_is_asked_whether_it_is_well() {
    for map in maps() {
        let compose = composed(&map);
        for (name, service) in compose["services"].as_object().expect("services") {
            // The first has nothing to ask itself with, the others run once.
            let without = ["otel-collector", "gateway-config", "consul-intentions"].contains(&name.as_str());
            assert_eq!(service["healthcheck"]["test"].is_array(), !without, "{name}");
            for needed in service["depends_on"].as_object().into_iter().flatten() {
                let once = ["gateway-config"].contains(&needed.0.as_str());
                let condition = if once { "service_completed_successfully" } else { "service_healthy" };
                assert_eq!(needed.1["condition"], condition, "{name} needs {}", needed.0);
                assert!(compose["services"].get(needed.0).is_some(), "{name} needs {}", needed.0);
            }
        }
    }
}

/// The reference with each gateway, broker, way to find services, and with each kind of database.
fn maps() -> Vec<String> {
    let mut maps = vec![corallum()];
    for (from, to) in [
        ("gateway: kong", "gateway: nginx"),
        ("gateway: kong", "gateway: gateway-api"),
        ("events: nats", "events: kafka"),
        ("events: nats", "events: rabbitmq"),
        ("discovery: kubernetes", "discovery: consul"),
        ("database: { name: corallum_ai,", "database: { engine: mysql, name: corallum_ai,"),
        ("database: { name: corallum_ai,", "database: { engine: sqlite, name: corallum_ai,"),
        ("database: { name: corallum_ai,", "database: { version: 18, name: corallum_ai,"),
    ] {
        assert!(corallum().contains(from), "{from}");
        maps.push(corallum().replace(from, to));
    }
    maps.push("version: 1\nsystem: { name: shop }\nservices:\n  one: {}\n".to_owned());
    maps
}

/// `${NAME…` wherever it stands.
fn variables(text: &str) -> BTreeSet<String> {
    let word = |text: &str| text.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '_').collect();
    text.split("${").skip(1).map(word).collect()
}

#[test]
fn variables_are_named_and_have_no_value() {
    for map in maps() {
        let files = generated(&map, "compose");
        let example = file(&files, "compose/.env.example");
        let lines: Vec<&str> = example.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
        assert!(lines.iter().all(|line| line.ends_with('=')), "a value in {lines:?}");
        let named: BTreeSet<String> = lines.iter().map(|line| line.trim_end_matches('=').to_owned()).collect();
        let text: String =
            file(&files, "compose/compose.yaml").lines().filter(|line| !line.trim().starts_with('#')).collect();
        assert_eq!(named, variables(&text));
        assert_eq!(lines.len(), named.len());
    }
    let files = generated(&corallum(), "compose");
    assert!(file(&files, "compose/.env.example").contains("\nAUTH_DB_PASSWORD=\n"));
}

#[test]
fn docker_compose_takes_it() {
    let Some(compose) = tool("DOCKER_COMPOSE", &["docker-compose"]) else { return };
    let (fine, said) = run(&compose, &["version", "--short"], "/".as_ref(), &[]);
    if !fine || said.starts_with("1.") {
        eprintln!("LEFT OUT: this is no Docker Compose 2: {said}");
        return;
    }
    for map in maps() {
        let files = generated(&map, "compose");
        let folder = written(&files, |text, _| text.to_owned());
        let home = folder.path().join("compose");
        let example = file(&files, "compose/.env.example");
        let filled: String = example
            .lines()
            .map(|line| match line.ends_with('=') && !line.contains("_PORT") {
                true => format!("{line}filled\n"),
                false => format!("{line}\n"),
            })
            .collect();
        let args = ["--profile", "*", "config", "--quiet"];
        let (fine, said) = run(&compose, &args, &home, &[]);
        assert!(!fine && said.contains("set it in .env"), "passwords are not asked for: {said}");
        std::fs::write(home.join(".env"), filled).expect("written");
        let (fine, said) = run(&compose, &args, &home, &[]);
        assert!(fine && said.trim().is_empty(), "{said}\n{map}");
    }
    // It sees what is wrong.
    let broken =
        |text: &str, _: &std::path::Path| text.replace("auth-db:\n        condition", "auth-bd:\n        condition");
    let folder = written(&generated(&corallum(), "compose"), broken);
    let home = folder.path().join("compose");
    let names = variables(&file(&generated(&corallum(), "compose"), "compose/compose.yaml"));
    let filled: Vec<(&str, &str)> =
        names.iter().filter(|name| !name.ends_with("_PORT")).map(|name| (name.as_str(), "x")).collect();
    assert!(!run(&compose, &["config", "--quiet"], &home, &filled).0);
}

#[test]
fn yamllint_is_content() {
    for map in maps() {
        yamllint(&generated(&map, "compose"));
    }
}

/// Who has copies read by others has a server that tells what changes; nobody else.
#[test]
fn publishers_have_servers_that_say_what_changes() {
    let shared = "  # The audit log is of analytics";
    let map = corallum();
    assert!(map.contains(shared));
    let copied = format!("  tables:\n    - {{ table: plans, owner: tenant, replicated_to: [analytics] }}\n{shared}");
    let compose = composed(&map.replacen(shared, &copied, 1).replacen("      - plans\n", "", 1));
    assert_eq!(compose["services"]["tenant-db"]["command"], json!(["postgres", "-c", "wal_level=logical"]));
    assert_eq!(compose["services"]["analytics-db"]["command"], Value::Null);
}
