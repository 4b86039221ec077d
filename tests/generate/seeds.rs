//! Mistakes put into the files that are generated for Corallum, and who has to find each.

/// Who finds a mistake.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finder {
    /// A check of our own, by its name.
    Check(&'static str),
    /// The schemas of Istio's own kinds.
    Schema,
    /// kubernetes-validate or checkov.
    Validator(&'static str),
}
use Finder::{Check, Schema, Validator};

/// A file, what stands there once at least, what is put in the place of the first one, who finds it.
pub type Seed = (&'static str, &'static str, &'static str, Finder);

const AUTH: &str = "kubernetes/base/auth-service.yaml";
const MESH: &str = "istio/auth-service.yaml";

pub const SEEDS: &[Seed] = &[
    (
        AUTH,
        "  selector:\n    app.kubernetes.io/name: auth-service",
        "  selector:\n    app.kubernetes.io/name: auth-servce",
        Check("selectors"),
    ),
    (
        AUTH,
        "      app.kubernetes.io/component: server\n  strategy",
        "      app.kubernetes.io/component: serve\n  strategy",
        Check("selectors"),
    ),
    (AUTH, "    app.kubernetes.io/component: server\n  ports", "  ports", Check("selectors")),
    (AUTH, "port: http\n            periodSeconds: 2\n", "port: htp\n            periodSeconds: 2\n", Check("probes")),
    (AUTH, "path: /readyz", "path: /ready", Check("probes")),
    (
        AUTH,
        "/livez\n              port: http\n            periodSeconds: 10",
        "/readyz\n              port: http\n            periodSeconds: 10",
        Check("probes"),
    ),
    (AUTH, "targetPort: 3001", "targetPort: 3010", Check("ports")),
    (AUTH, "containerPort: 3001", "containerPort: 3002", Check("completeness")),
    (AUTH, "image: corallum/auth-service", "image: corallum/auth-servce", Check("completeness")),
    (
        AUTH,
        "configMapRef:\n                name: auth-service",
        "configMapRef:\n                name: auth-config",
        Check("references"),
    ),
    (AUTH, "- name: tmp\n              mountPath", "- name: temp\n              mountPath", Check("references")),
    (AUTH, "key: database-url", "key: database_url", Check("secrets")),
    (AUTH, "name: auth-secrets", "name: auth-secret", Check("secrets")),
    (AUTH, "serviceAccountName: auth-service", "serviceAccountName: auth", Check("accounts")),
    (AUTH, "automountServiceAccountToken: false", "automountServiceAccountToken: true", Check("accounts")),
    (AUTH, "  replicas: 3", "  replicas: 2", Check("scaling")),
    (AUTH, "  maxUnavailable: 1\n  unhealthy", "  minAvailable: 3\n  unhealthy", Check("scaling")),
    (AUTH, "app.kubernetes.io/name: gateway", "app.kubernetes.io/name: gatway", Check("selectors")),
    (AUTH, "app.kubernetes.io/name: prometheus", "app.kubernetes.io/name: nats", Check("network")),
    (
        AUTH,
        "- podSelector:\n            matchLabels:\n              app.kubernetes.io/name: gateway\n",
        "- namespaceSelector: {}\n",
        Check("network"),
    ),
    (
        "kubernetes/base/network.yaml",
        "  podSelector: {}\n",
        "  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: nats\n",
        Check("network"),
    ),
    ("kubernetes/overlays/prod/kustomization.yaml", "kind: Deployment", "kind: Deploymnt", Check("patches")),
    ("kubernetes/overlays/dev/kustomization.yaml", "path: /data/RUST_LOG", "path: /data/RUST_LG", Check("patches")),
    ("kubernetes/overlays/dev/kustomization.yaml", "name: auth-service", "name: auth", Check("patches")),
    ("kubernetes/base/kustomization.yaml", "  - auth-service.yaml\n", "", Check("resources")),
    ("kubernetes/base/kustomization.yaml", "network.yaml", "networks.yaml", Check("resources")),
    (MESH, "host: auth-service\n            port:", "host: auth-servce\n            port:", Check("routes")),
    (MESH, "number: 3001", "number: 3010", Check("routes")),
    (
        MESH,
        "host: auth-service\n            port:",
        "host: auth-service\n            subset: v2\n            port:",
        Check("subsets"),
    ),
    (MESH, "attempts: 0", "attempts: 2", Check("retries")),
    (MESH, "      retries:\n        attempts: 0\n", "", Check("retries")),
    (
        MESH,
        "      route:\n",
        "      fault:\n        abort:\n          httpStatus: 500\n          percentage:\n            value: 5\n      route:\n",
        Check("faults"),
    ),
    (MESH, "cluster.local/ns/corallum/sa/gateway", "\"*\"", Check("authorization")),
    (MESH, "sa/workflow-service", "sa/workflow", Check("authorization")),
    (MESH, "\"/auth/*\"", "\"/*\"", Check("authorization")),
    ("istio/mesh.yaml", "mode: STRICT", "mode: PERMISSIVE", Check("authorization")),
    ("istio/mesh.yaml", "spec: {}", "spec:\n  action: DENY", Check("authorization")),
    ("istio/gateway.yaml", "gateways: [corallum-gateway]", "gateways: [coralum-gateway]", Check("gateways")),
    ("kong/kong.yaml", "http://auth-service:3001", "http://auth-service:3002", Check("kong")),
    (AUTH, "  type: ClusterIP\n", "  type: ClusterIP\n  type: ClusterIP\n", Check("yaml")),
    (MESH, "mode: ISTIO_MUTUAL", "mode: ISTIO_MUTAL", Schema),
    (MESH, "consecutive5xxErrors", "consecutive5xxErors", Schema),
    (AUTH, "imagePullPolicy", "imagePulPolicy", Validator("kubernetes-validate")),
    (AUTH, "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false", Validator("checkov")),
];
