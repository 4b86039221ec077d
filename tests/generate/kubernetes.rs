//! Kubernetes: the reference's values, and what a map without the reference's settings becomes.

use serde_json::{Value, json};

use super::{MAPS, SERVICES, corallum, file, generated, named};

/// All documents of a file.
pub fn documents(text: &str) -> Vec<Value> {
    use serde::Deserialize;
    let documents = serde_yaml::Deserializer::from_str(text);
    let read = documents.map(|one| Value::deserialize(one).unwrap_or_else(|error| panic!("{error}\n{text}")));
    read.filter(|one| !one.is_null()).collect()
}

pub fn of_kind<'d>(documents: &'d [Value], kind: &str, name: &str) -> &'d Value {
    let found = documents.iter().find(|one| one["kind"] == kind && one["metadata"]["name"] == name);
    found.unwrap_or_else(|| panic!("no {kind} {name}"))
}

#[test]
fn the_reference_is_held_value_by_value() {
    let files = generated(&corallum(), "kubernetes");
    let auth = documents(&file(&files, "kubernetes/base/auth-service.yaml"));
    let deployment = of_kind(&auth, "Deployment", "auth-service");
    assert_eq!(deployment["spec"]["replicas"], 3);
    let pod = &deployment["spec"]["template"]["spec"];
    let container = named(&pod["containers"], "auth-service");
    assert_eq!(container["image"], "corallum/auth-service");
    assert_eq!(container["ports"][0]["containerPort"], 3001);
    let reference = &named(&container["env"], "DATABASE_URL")["valueFrom"]["secretKeyRef"];
    assert_eq!(reference, &json!({ "name": "auth-secrets", "key": "database-url" }));
    assert_eq!(container["resources"]["requests"], json!({ "memory": "256Mi", "cpu": "250m" }));
    assert_eq!(container["resources"]["limits"], json!({ "memory": "512Mi", "cpu": "500m" }));
    let service = of_kind(&auth, "Service", "auth-service");
    assert_eq!(
        (&service["spec"]["ports"][0]["port"], &service["spec"]["ports"][0]["targetPort"]),
        (&json!(3001), &json!(3001))
    );
    for (probe, path) in [("startupProbe", "/livez"), ("readinessProbe", "/readyz"), ("livenessProbe", "/livez")] {
        assert_eq!(container[probe]["httpGet"], json!({ "path": path, "port": "http" }));
    }
    assert_eq!(of_kind(&auth, "ServiceAccount", "auth-service")["automountServiceAccountToken"], false);
    assert!(pod["securityContext"]["runAsUser"].as_u64().is_some_and(|user| user >= 10_000));
    assert_eq!(container["securityContext"]["capabilities"]["drop"], json!(["ALL"]));
    assert_eq!(container["imagePullPolicy"], "Always");
    for kind in ["ConfigMap", "PodDisruptionBudget", "NetworkPolicy"] {
        of_kind(&auth, kind, "auth-service");
    }
    of_kind(&auth, "Job", "auth-service-migrate");
    let config = &of_kind(&auth, "ConfigMap", "auth-service")["data"];
    assert_eq!(
        (&config["PORT"], &config["TENANT_SERVICE_URL"]),
        (&json!("3001"), &json!("http://tenant-service:3005"))
    );
    for &(name, port, _) in SERVICES {
        let host = format!("{name}-service");
        let own = documents(&file(&files, &format!("kubernetes/base/{host}.yaml")));
        assert_eq!(of_kind(&own, "Service", &host)["spec"]["ports"][0]["port"], port);
        let own = of_kind(&own, "Deployment", &host);
        assert_eq!(own["spec"]["template"]["spec"]["containers"][0]["image"], format!("corallum/{host}"));
    }
    let spaces = documents(&file(&files, "kubernetes/base/namespace.yaml"));
    assert_eq!(spaces[0]["metadata"]["labels"]["pod-security.kubernetes.io/enforce"], "restricted");
    let passwords = files.iter().any(|(_, text)| text.contains("postgres://"));
    assert!(!passwords, "a database's address belongs into a secret");
}

#[test]
fn an_autoscaler_owns_the_replicas() {
    let files = generated(MAPS[0], "kubernetes");
    let cart = documents(&file(&files, "kubernetes/base/cart-service.yaml"));
    assert_eq!(of_kind(&cart, "Deployment", "cart-service")["spec"]["replicas"], Value::Null);
    assert_eq!(of_kind(&cart, "HorizontalPodAutoscaler", "cart-service")["spec"]["minReplicas"], 2);
    let made = of_kind(&cart, "ExternalSecret", "cart-secrets");
    assert_eq!(made["spec"]["data"][0]["secretKey"], "database-url");
    let stock = documents(&file(&files, "kubernetes/base/stock-service.yaml"));
    of_kind(&stock, "PersistentVolumeClaim", "stock-db");
    assert!(!stock.iter().any(|one| one["kind"] == "Job"), "a file's database is migrated by the service");
}
