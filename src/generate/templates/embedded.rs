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
    "kong/kong.yaml.tera"
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
