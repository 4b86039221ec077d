//! The client of a service, for others.

use super::super::book::free;
use super::super::decide::{Code, Input, PathArguments, Route};
use super::super::layout;
use super::super::names::{literal, marked};
use super::super::routes::{Segment, parameters};
use super::{ANEW, rpc};
use crate::model::contract::{Body, Plain, Type};

/// `clients/…/src/lib.rs`.
pub(in super::super) fn lib(code: &Code<'_>) -> String {
    let service = code.service;
    let mut out = format!("//! Calls to the service `{}`, typed.\n//!\n{ANEW}\n", service.name);
    out.push_str("#[allow(clippy::all, nonstandard_style, reason = \"as the service has them\")]\npub mod types;\n");
    out.push_str(if code.rpc.is_some() { "pub mod wire;\n\n" } else { "\n" });
    out.push_str("use std::time::Duration;\n\n");
    let over_rpc = |route: usize| {
        let api = code.rpc.as_ref()?;
        api.methods.iter().find(|method| method.route == route).map(|method| (api, method))
    };
    let over_http = |route: &Route| route.method != "ANY";
    let http = (0..code.routes.len()).any(|at| over_rpc(at).is_none());
    let mut names = vec!["Remote".to_owned(), "Terms".to_owned()];
    if !code.routes.is_empty() {
        names.push("CallError".to_owned());
    }
    out.push_str("use chassis::Env;\n");
    out.push_str(&layout::import("chassis::client", &names));
    if http {
        out.push_str("use reqwest::Method;\n");
    }
    if let Some(api) = &code.rpc {
        out.push_str(&format!("use {};\n", rpc::client_type(api)));
    }
    out.push_str("\n/// How it is called.\npub const TERMS: Terms = Terms {\n");
    out.push_str(&format!("    service: {},\n", literal(&service.name)));
    out.push_str(&format!("    variable: \"{}_SERVICE_URL\",\n", service.identifier.to_ascii_uppercase()));
    out.push_str(&format!("    deadline: Duration::from_millis({}),\n", service.mesh.timeout_ms));
    out.push_str(&format!("    per_try: Duration::from_millis({}),\n", service.mesh.per_try_timeout_ms));
    out.push_str(&format!("    retries: {},\n}};\n\n", service.mesh.attempts));
    out.push_str(&format!("/// The service `{}`.\n#[derive(Clone)]\npub struct Client {{\n", service.name));
    out.push_str(if code.routes.is_empty() {
        "    #[allow(dead_code, reason = \"the service has no route yet\")]\n    remote: Remote,\n}\n"
    } else {
        "    remote: Remote,\n}\n"
    });
    out.push_str(
        "\nimpl Client {\n    /// Where it is, and the token to show there, by the environment.\n    \
         pub fn read(env: &mut Env) -> Option<Self> {\n        \
         Remote::read(env, TERMS).map(|remote| Self { remote })\n    }\n\n    \
         /// At an address.\n    pub fn of(remote: Remote) -> Self {\n        Self { remote }\n    }\n",
    );
    let routes = code.routes.iter().enumerate().filter(|(_, route)| over_http(route));
    let mut functions: Vec<String> = routes
        .map(|(at, route)| match over_rpc(at) {
            Some((api, method)) => rpc::call(code, api, method),
            None => function(code, route),
        })
        .collect();
    functions.retain(|function| !function.is_empty());
    functions.iter().for_each(|function| out.push_str(&format!("\n{function}")));
    out + "}\n"
}

/// `clients/…/src/types.rs`.
pub(in super::super) fn types(code: &Code<'_>) -> String {
    let mut out = format!("//! What goes over the wire.\n//!\n{ANEW}");
    let module = code.book.module();
    if module.contains("Serialize") {
        out.push_str("\nuse serde::{Deserialize, Serialize};\n");
    }
    if !module.is_empty() {
        out.push('\n');
    }
    out + &module
}

fn function(code: &Code<'_>, route: &Route) -> String {
    if !matches!(route.method.as_str(), "GET" | "POST" | "PUT" | "DELETE" | "PATCH" | "HEAD") {
        return String::new();
    }
    let rust = |ty: &Type| code.book.rust(ty, "types::");
    if let Some(lookup) = &route.lookup {
        let key = super::lookups::key(&rust(&lookup.key));
        let arguments = ["&self".to_owned(), format!("ids: &[{key}]")];
        let returns = format!(" -> Result<Vec<{}>, CallError>", rust(&lookup.row));
        let mut out = format!("    /// `GET {}`: so many keys as there are, in few calls.\n", route.template());
        out.push_str(&layout::function(4, &format!("pub async fn {}", marked(&route.function)), &arguments, &returns));
        let parts: Vec<String> = route
            .segments
            .iter()
            .map(|segment| match segment {
                Segment::Fixed(text) | Segment::Parameter(text) | Segment::Rest(text) => literal(text),
            })
            .collect();
        out.push_str(&layout::array(8, "let path = ", &parts, ";"));
        out.push_str("        let mut rows = Vec::with_capacity(ids.len());\n");
        out.push_str("        for some in ids.chunks(chassis::lookup::MOST) {\n");
        out.push_str("            let keys: Vec<String> = some.iter().map(ToString::to_string).collect();\n");
        out.push_str(
            "            let call = self.remote.call(Method::GET, &path).query(&chassis::lookup::Ids::of(&keys));\n",
        );
        out.push_str("            rows.append(&mut call.fetch().await?);\n        }\n        Ok(rows)\n    }\n");
        return out;
    }
    let (mut arguments, mut taken) = (vec!["&self".to_owned()], vec!["path".to_owned()]);
    let mut parts = Vec::new();
    let mut rest = None;
    let types = match &route.path {
        PathArguments::Each(types) => types.clone(),
        PathArguments::Struct(_) => vec![Type::Plain(Plain::String); parameters(&route.segments).len()],
    };
    let mut types = types.into_iter();
    for segment in &route.segments {
        match segment {
            Segment::Fixed(text) => parts.push(literal(text)),
            Segment::Parameter(name) | Segment::Rest(name) => {
                let name = free(name, &taken);
                taken.push(name.clone());
                let ty = types.next().unwrap_or(Type::Plain(Plain::String));
                match ty {
                    Type::Plain(Plain::String) | Type::Named(..) => {
                        arguments.push(format!("{name}: &str"));
                        parts.push(name.clone());
                    }
                    ty => {
                        arguments.push(format!("{name}: {}", rust(&ty)));
                        parts.push(format!("&{name}.to_string()"));
                    }
                }
                if matches!(segment, Segment::Rest(_)) {
                    rest = Some(name);
                    parts.pop();
                }
            }
        }
    }
    let mut with = String::new();
    for query in &route.queries {
        let name = free("query", &taken);
        taken.push(name.clone());
        arguments.push(format!("{name}: &{}", rust(query)));
        with.push_str(&format!("        let call = call.query({name});\n"));
    }
    match &route.takes {
        Input::Nothing => {}
        Input::Json(ty) | Input::Form(ty) => {
            let name = free("request", &taken);
            arguments.push(format!("{name}: &{}", rust(ty)));
            let sends = if matches!(route.takes, Input::Json(_)) { "json" } else { "form" };
            with.push_str(&format!("        let call = call.{sends}({name});\n"));
        }
        Input::Parts(_) => {
            // The line between the parts is named in the kind.
            let kind = free("kind", &taken);
            taken.push(kind.clone());
            let name = free("body", &taken);
            arguments.extend([format!("{kind}: &str"), format!("{name}: Vec<u8>")]);
            with.push_str(&format!("        let call = call.body({kind}, {name});\n"));
        }
        Input::Bytes(kind) => {
            let name = free("body", &taken);
            arguments.push(format!("{name}: Vec<u8>"));
            with.push_str(&format!("        let call = call.body({}, {name});\n", literal(kind)));
        }
    }
    let (returns, end) = match &route.answer.body {
        Body::Empty => ("()".to_owned(), "done"),
        Body::Open | Body::Media(_) => ("Vec<u8>".to_owned(), "bytes"),
        Body::Json(ty) => (rust(ty), "fetch"),
    };
    let mut out = format!("    /// `{} {}`\n", route.method, route.template());
    let head = format!("pub async fn {}", marked(&route.function));
    out.push_str(&layout::function(4, &head, &arguments, &format!(" -> Result<{returns}, CallError>")));
    let method = format!("Method::{}", route.method);
    let path = match rest {
        None if parts.is_empty() => "&[]",
        None => {
            out.push_str(&layout::array(8, "let path = ", &parts, ";"));
            "&path"
        }
        Some(rest) => {
            out.push_str(&layout::array(8, "let mut path = vec!", &parts, ";"));
            out.push_str(&format!("        path.extend({rest}.split('/'));\n"));
            "&path"
        }
    };
    out.push_str(&layout::call(8, "let call = self.remote.call", &[method, path.to_owned()], ";"));
    out.push_str(&with);
    out + &format!("        call.{end}().await\n    }}\n")
}
