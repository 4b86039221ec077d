//! The templates that the program brings, by their path below `templates/`.

macro_rules! embedded {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../templates/", $name)))),*]
    };
}

/// Sorted. A test fails for a template that is missing here.
pub const EMBEDDED: &[(&str, &str)] = embedded! {
    "ci/github.yml.tera"
    "ci/gitlab.yml.tera"
    "compose/.env.example.tera"
    "compose/compose.yaml.tera"
    "consul/default.hcl.tera"
    "consul/intentions.hcl.tera"
    "consul/service.hcl.tera"
    "gateway-api/README.md.tera"
    "gateway-api/gateway.yaml.tera"
    "gateway-api/kustomization.yaml.tera"
    "gateway-api/route.yaml.tera"
    "istio/gateway.yaml.tera"
    "istio/kustomization.yaml.tera"
    "istio/mesh.yaml.tera"
    "istio/platform.yaml.tera"
    "istio/policy.yaml.tera"
    "istio/retries.yaml.tera"
    "istio/route.yaml.tera"
    "istio/service.yaml.tera"
    "istio/virtual-service.yaml.tera"
    "kong/kong.yaml.tera"
    "kubernetes/README.md.tera"
    "kubernetes/base/kustomization.yaml.tera"
    "kubernetes/base/namespace.yaml.tera"
    "kubernetes/base/network.yaml.tera"
    "kubernetes/base/policy.yaml.tera"
    "kubernetes/base/secrets.yaml.tera"
    "kubernetes/base/service.yaml.tera"
    "kubernetes/overlays/chaos.yaml.tera"
    "kubernetes/overlays/dev.yaml.tera"
    "kubernetes/overlays/prod.yaml.tera"
    "nginx/nginx.conf.tera"
    "nginx/service.conf.tera"
    "nginx/upstreams-keepalive.conf.tera"
    "nginx/upstreams-kubernetes.conf.tera"
    "nginx/upstreams.conf.tera"
    "observability/collector.yaml.tera"
    "observability/dashboard.json.tera"
    "observability/dashboards.yaml.tera"
    "observability/datasources.yaml.tera"
    "observability/prometheus-kubernetes.yaml.tera"
    "observability/prometheus.yaml.tera"
    "observability/rules.yaml.tera"
    "observability/tests.yaml.tera"
};
