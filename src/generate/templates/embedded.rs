//! The templates that the program brings, by their path below `templates/`.

macro_rules! embedded {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../templates/", $name)))),*]
    };
}

/// Sorted. A test fails for a template that is missing here.
pub const EMBEDDED: &[(&str, &str)] = embedded! {
    "kong/kong.yaml.tera"
};
