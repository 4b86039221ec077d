//! Routes as gateways need them: what of a path is fixed, and a regular expression for the whole of it.

use schemars::JsonSchema;
use serde::Serialize;

/// A route of the map, `POST /auth/sso/:provider`, taken apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct GatewayRoute {
    /// Nothing for all.
    pub method: Option<String>,
    /// As the map has it.
    pub path: String,
    /// The path itself, where nothing in it varies.
    pub exact: Option<String>,
    /// What all its requests begin with; ends with `/` where the rest varies.
    pub prefix: String,
    /// Of the whole path, from `^` to `$`, good for PCRE and RE2.
    pub regex: String,
    /// The same without `^`, as Kong wants it behind its `~`.
    pub regex_body: String,
    /// The same with `\z` at its end: in nginx a `$` begins the name of a variable.
    pub regex_nginx: String,
}

impl GatewayRoute {
    /// A route that the map's reader has let in.
    pub(super) fn parse(route: &str) -> Self {
        let (method, path) = route.split_once(' ').unwrap_or(("*", route));
        let (mut body, mut fixed, mut prefix) = (String::new(), true, String::new());
        for segment in path.split('/').skip(1) {
            if fixed {
                prefix.push('/');
            }
            if segment == "**" {
                // What is below, and the path itself.
                fixed = false;
                body.push_str("(/.*)?");
                break;
            }
            body.push('/');
            let varies = segment == "*"
                || segment.starts_with(':') && segment.len() > 1
                || segment.contains(['{', '}', '<', '>', '*']);
            if varies {
                fixed = false;
                body.push_str("[^/]+");
                continue;
            }
            body.push_str(&escaped(segment));
            if fixed {
                prefix.push_str(segment);
            }
        }
        Self {
            method: (method != "*").then(|| method.to_owned()),
            path: path.to_owned(),
            exact: fixed.then(|| path.to_owned()),
            prefix,
            regex: format!("^{body}$"),
            regex_body: format!("{body}$"),
            regex_nginx: format!("{body}\\z"),
        }
    }
}

/// The characters that a path may have and that mean something to a regular expression.
fn escaped(segment: &str) -> String {
    let mut out = String::with_capacity(segment.len());
    for sign in segment.chars() {
        if matches!(sign, '.' | '+' | '*' | '?' | '(' | ')' | '[' | ']' | '{' | '}' | '|' | '^' | '$' | '\\') {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::GatewayRoute;

    #[test]
    fn routes_are_taken_apart() {
        for (route, method, exact, prefix, regex) in [
            ("POST /auth/login", Some("POST"), Some("/auth/login"), "/auth/login", "^/auth/login$"),
            ("POST /auth/sso/:provider", Some("POST"), None, "/auth/sso/", "^/auth/sso/[^/]+$"),
            ("GET /a/{id}/b", Some("GET"), None, "/a/", "^/a/[^/]+/b$"),
            ("* /docs/**", None, None, "/docs/", "^/docs(/.*)?$"),
            ("GET /v1.0/a+b", Some("GET"), Some("/v1.0/a+b"), "/v1.0/a+b", r"^/v1\.0/a\+b$"),
            ("GET /", Some("GET"), Some("/"), "/", "^/$"),
            ("GET /**", Some("GET"), None, "/", "^(/.*)?$"),
        ] {
            let parsed = GatewayRoute::parse(route);
            assert_eq!(
                (parsed.method.as_deref(), parsed.exact.as_deref(), &*parsed.prefix, &*parsed.regex),
                (method, exact, prefix, regex),
                "{route}"
            );
        }
    }
}
