//! The router of a service.

use super::super::decide::Code;
use super::super::layout;
use super::super::names::{literal, marked};
use super::super::routes::Access;
use super::ANEW;

/// `src/generated/routes.rs`.
pub(in super::super) fn print(code: &Code<'_>) -> String {
    let mut functions: Vec<String> = Vec::new();
    let mut body = String::new();
    let mut merged = Vec::new();
    for (access, name, layer) in [
        (Access::Open, "open", None),
        (Access::Callers, "callers", Some("auth::callers")),
        (Access::Services, "services", Some("auth::services")),
    ] {
        let routes: Vec<_> = code.routes.iter().filter(|route| route.access == access).collect();
        let jobs = code.jobs && access == Access::Services;
        if routes.is_empty() && !jobs {
            continue;
        }
        merged.push(name);
        body.push_str(&format!("    let {name} = Router::new();\n"));
        for route in routes {
            let method = match route.method.as_str() {
                "ANY" => "any".to_owned(),
                method => method.to_ascii_lowercase(),
            };
            let module = if route.lookup.is_some() { "lookups" } else { "handlers" };
            let handler = format!("{method}({module}::{})", marked(&route.function));
            functions.push(method);
            body.push_str(&layout::call(
                4,
                &format!("let {name} = {name}.route"),
                &[literal(&route.path()), handler],
                ";",
            ));
        }
        if jobs {
            // For operators: what waits, runs and is dead.
            body.push_str(&layout::call(
                4,
                &format!("let {name} = {name}.nest_service"),
                &[literal("/internal/jobs"), "jobs::routes(app.db.clone())".to_owned()],
                ";",
            ));
        }
        if let Some(layer) = layer {
            let guarded = format!("from_fn_with_state(app.guard.clone(), {layer})");
            body.push_str(&layout::call(4, &format!("let {name} = {name}.route_layer"), &[guarded], ";"));
        }
    }
    let router = match merged.as_slice() {
        [] => "Router::new()".to_owned(),
        [one] => (*one).to_owned(),
        [first, rest @ ..] => {
            first.to_string() + &rest.iter().map(|name| format!(".merge({name})")).collect::<String>()
        }
    };
    match code.rpc {
        Some(_) => {
            body.push_str("    let rpc = super::rpc::routes(app.clone());\n");
            body.push_str(&format!("    {router}.with_state(app).merge(rpc)\n"));
        }
        None => body.push_str(&format!("    {router}.with_state(app)\n")),
    }
    functions.sort();
    functions.dedup();
    let guarded = code.jobs || code.routes.iter().any(|route| route.access != Access::Open);
    let mut out = format!("//! Which handler answers what, and who may call it.\n//!\n{ANEW}\n");
    out.push_str("use axum::Router;\n");
    if guarded {
        out.push_str("use axum::middleware::from_fn_with_state;\n");
    }
    out.push_str(&layout::import("axum::routing", &functions));
    if guarded {
        out.push_str("use chassis::auth;\n");
    }
    out.push_str("\nuse super::app::App;\n");
    if code.routes.iter().any(|route| route.lookup.is_some()) {
        out.push_str("use super::lookups;\n");
    }
    if code.routes.iter().any(|route| route.lookup.is_none()) {
        out.push_str("use crate::handlers;\n");
    }
    let argument = "app: App";
    out + &format!("\n/// All routes of this service.\npub fn routes({argument}) -> Router {{\n{body}}}\n")
}
