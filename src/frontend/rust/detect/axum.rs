//! axum: routers that are built, nested and merged; also their relatives of axum-extra, aide and utoipa-axum.

use std::rc::Rc;

use super::{Detector, RawRoute, Scene};
use crate::frontend::rust::follow::Follow;
use crate::frontend::rust::follow::attr::{METHODS, attributes, is_method};
use crate::frontend::rust::follow::names::Named;
use crate::frontend::rust::follow::text::shown;
use crate::frontend::rust::follow::value::*;
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::Ns;

const NAME: &str = "axum";

pub const DETECTOR: Detector = Detector {
    name: NAME,
    crates: &["axum", "axum_extra", "utoipa_axum", "aide"],
    triggers: &[
        "route",
        "route_service",
        "route_with_tsr",
        "nest",
        "nest_service",
        "merge",
        "fallback",
        "fallback_service",
        "api_route",
        "nest_api_service",
        "routes",
    ],
    macros: &["routes"],
    types: &[
        ("Router", Some(Kind::Router)),
        ("OpenApiRouter", Some(Kind::Router)),
        ("ApiRouter", Some(Kind::Router)),
        ("MethodRouter", None),
        ("ApiMethodRouter", None),
    ],
    call,
    method,
    mac,
    rest,
};

/// What a router answers where no route fits.
const FALLBACK: &str = "/{*fallback}";
/// What lies below a service that is mounted under a path.
const BELOW: &str = "/{*rest}";

fn call(follow: &mut Follow<'_>, names: &[Sym], args: List) -> Option<Value> {
    let mut last = names.iter().rev().map(|name| name.as_str());
    let (name, holder) = (last.next()?, last.next().unwrap_or_default());
    if matches!(holder, "Router" | "OpenApiRouter" | "ApiRouter") {
        follow.escape(args);
        return Some(Value::Routes(follow.new_routes(NAME, Kind::Router, Text::of(""))));
    }
    if holder == "MethodRouter" || holder == "ApiMethodRouter" {
        return Some(verbs(Vec::new()));
    }
    if matches!(holder, "MethodFilter" | "Method") {
        return None;
    }
    let args = follow.frame.ir.list(args).to_vec();
    verb(follow, name, &args).map(|verb| verbs(vec![verb]))
}

fn verbs(verbs: Vec<Verb>) -> Value {
    Value::Verbs(Rc::new(Verbs { framework: NAME, verbs }))
}

/// `get(handler)`, `any_service(service)`, `on(filter, handler)`, as a function or as a method.
fn verb(follow: &mut Follow<'_>, name: &str, args: &[u32]) -> Option<Verb> {
    let plain = name.trim_end_matches("_service").trim_end_matches("_with");
    if plain == "on" {
        let (&filter, &handler) = (args.first()?, args.get(1)?);
        let mut methods = Vec::new();
        filters(follow.frame.ir, ExprId(filter), &mut methods);
        let method = if methods.is_empty() { "ANY".to_owned() } else { methods.join("|") };
        return Some(Verb { method, handler: follow.handler(ExprId(handler)) });
    }
    let method = match plain {
        "any" => "ANY".to_owned(),
        other if METHODS.contains(&other) => other.to_ascii_uppercase(),
        _ => return None,
    };
    Some(Verb { method, handler: follow.handler(ExprId(*args.first()?)) })
}

/// `MethodFilter::GET.or(MethodFilter::POST)`, and with `|` before axum 0.7.
fn filters(ir: &FileIr, id: ExprId, out: &mut Vec<String>) {
    match ir.exprs.get(id.ix()) {
        Some(&Expr::Path(path)) => out.extend(ir.path(path).1.last().map(|seg| seg.name.as_str().to_owned())),
        Some(&Expr::MethodCall { recv, call }) => {
            filters(ir, recv, out);
            for &arg in ir.list(ir.calls[call.ix()].args) {
                filters(ir, ExprId(arg), out);
            }
        }
        Some(&Expr::Binary { lhs, rhs, .. }) => {
            filters(ir, lhs, out);
            filters(ir, rhs, out);
        }
        _ => {}
    }
}

fn method(follow: &mut Follow<'_>, value: &Value, call: &MethodCall) -> Option<Value> {
    let name = call.name.as_str();
    match value {
        Value::Routes(id) => router_method(follow, *id, name, call).map(|()| value.clone()),
        Value::Verbs(known) => {
            let mut all = known.verbs.clone();
            if name == "fallback" || name == "fallback_service" {
                let handler = follow.handler(follow.arg(call, 0)?);
                all.push(Verb { method: "ANY".to_owned(), handler });
            } else if name == "merge" {
                let Value::Verbs(other) = follow.once(follow.arg(call, 0)?) else { return None };
                all.extend(other.verbs.iter().cloned());
            } else {
                let args = follow.frame.ir.list(call.args).to_vec();
                all.push(verb(follow, name, &args)?);
            }
            Some(verbs(all))
        }
        Value::Unknown if matches!(name, "route" | "api_route" | "route_with_tsr") && call.args.len >= 2 => {
            // Whatever it is called on: what takes a path and methods is a router.
            let arg = follow.arg(call, 1)?;
            let Value::Verbs(verbs) = follow.once(arg) else { return None };
            if verbs.framework != NAME {
                return None;
            }
            let id = follow.new_routes(NAME, Kind::Router, Text::of(""));
            router_method(follow, id, name, call)?;
            Some(Value::Routes(id))
        }
        _ => None,
    }
}

fn router_method(follow: &mut Follow<'_>, id: RoutesId, name: &str, call: &MethodCall) -> Option<()> {
    let (first, second) = (follow.arg(call, 0), follow.arg(call, 1));
    let pos = call.pos;
    match name {
        "route" | "route_with_tsr" | "api_route" | "api_route_with" => {
            let path = follow.route_path_text(first, pos);
            let value = follow.once(second?);
            add_verbs(follow, id, &path, value, second?, pos);
        }
        "route_service" | "route_service_with_tsr" => {
            let path = follow.route_path_text(first, pos);
            let handler = follow.handler(second?);
            follow.add_entry(id, "ANY", path, service(handler), pos);
        }
        "nest" | "nest_service" | "nest_api_service" => {
            let prefix = follow.route_path_text(first, pos);
            match follow.once(second?) {
                Value::Routes(inner) => follow.mount(id, inner, |path| nested(&prefix, path)),
                _ if name == "nest" => follow.unread(pos, "the router that is nested here could not be read"),
                _ => {
                    let handler = follow.handler(second?);
                    follow.add_entry(id, "ANY", nested(&prefix, &Text::of(BELOW)), service(handler), pos);
                }
            }
        }
        "merge" => match follow.once(first?) {
            Value::Routes(other) => follow.mount(id, other, Text::clone),
            _ => follow.unread(pos, "the router that is merged here could not be read"),
        },
        "fallback" | "fallback_service" => {
            let handler = match follow.once(first?) {
                // `fallback_service(get_service(…))`.
                Value::Verbs(verbs) => verbs.verbs.first().map(|verb| verb.handler.clone()),
                _ => None,
            };
            let handler = match handler {
                Some(handler) => handler,
                None => follow.handler(first?),
            };
            let handler = if name == "fallback" { handler } else { service(handler) };
            follow.add_entry(id, "ANY", Text::of(FALLBACK), handler, pos);
        }
        "method_not_allowed_fallback" | "reset_fallback" => {}
        "typed_get" | "typed_post" | "typed_put" | "typed_delete" | "typed_patch" | "typed_head" | "typed_options" => {
            let handler = follow.handler(first?);
            follow.add_entry(id, &name["typed_".len()..].to_ascii_uppercase(), Text::hole(), handler, pos);
            follow.unread(pos, "the path of a typed route stands on its handler's parameter");
        }
        "routes" => match follow.once(first?) {
            Value::Routes(list) => follow.mount(id, list, Text::clone),
            _ => follow.unread(pos, "the routes that are added here could not be read"),
        },
        _ => return None,
    }
    Some(())
}

/// A service is what it is called; there is no handler to miss.
fn service(handler: Handler) -> Handler {
    match handler {
        Handler::Unread(text) => Handler::Text(text),
        other => other,
    }
}

fn add_verbs(follow: &mut Follow<'_>, id: RoutesId, path: &Text, value: Value, written: ExprId, pos: Pos) {
    let Value::Verbs(verbs) = value else {
        let text = shown(follow.frame.ir, written, 0);
        follow.add_entry(id, "ANY", path.clone(), Handler::Unread(text), pos);
        return;
    };
    for verb in &verbs.verbs {
        for method in verb.method.split('|') {
            follow.add_entry(id, method, path.clone(), verb.handler.clone(), pos);
        }
    }
}

/// As axum joins them: the root of a nested router is the prefix itself.
fn nested(prefix: &Text, path: &Text) -> Text {
    let text = match (prefix.text.ends_with('/'), path.text.as_str()) {
        (true, rest) => format!("{}{}", prefix.text, rest.trim_start_matches('/')),
        (false, "/") => prefix.text.clone(),
        (false, rest) => format!("{}{rest}", prefix.text),
    };
    Text { text, whole: prefix.whole && path.whole }
}

/// utoipa-axum's `routes!(list, create)`: the path stands in the handlers' `#[utoipa::path(get, path = "/x")]`.
fn mac(follow: &mut Follow<'_>, call: &MacroIr) -> Option<Value> {
    if !follow.detectors.iter().any(|detector| detector.name == NAME) || !is_utoipa(follow, call) {
        return None;
    }
    let id = follow.new_routes(NAME, Kind::List, Text::of(""));
    for &expr in follow.frame.ir.list(call.exprs) {
        let Some(&Expr::Path(path)) = follow.frame.ir.exprs.get(expr as usize) else { continue };
        let pos = follow.frame.ir.path(path).1.first().map(|seg| seg.pos).unwrap_or_default();
        let Named::Own(def) = follow.named(path, Ns::Values) else {
            follow.unread(pos, "a handler of `routes!` could not be found");
            continue;
        };
        let described = attributes(follow.w, def).into_iter().find(|attr| attr.name() == "path");
        let Some(attr) = described else {
            follow.unread(pos, "the handler has no `#[utoipa::path]`");
            continue;
        };
        let prefix = attr.named("context_path").next().unwrap_or_default().to_owned();
        let path = Text::of(&format!("{prefix}{}", attr.named("path").next().unwrap_or_default()));
        let words = attr.args.iter().filter_map(|arg| match arg {
            crate::frontend::rust::follow::attr::Arg::Word(word) if is_method(word.as_str()) => Some(word.as_str()),
            _ => None,
        });
        for method in words.map(str::to_ascii_uppercase).collect::<Vec<_>>() {
            follow.add_entry(id, &method, path.clone(), Handler::Def(def), pos);
        }
    }
    Some(Value::Routes(id))
}

/// Rocket has a macro of this name too: utoipa's is the one of a crate that depends on it.
fn is_utoipa(follow: &Follow<'_>, _: &MacroIr) -> bool {
    let krate = follow.w.krate(follow.w.insts[follow.frame.inst.0 as usize].krate);
    krate.externs.keys().any(|name| name.as_str() == "utoipa_axum")
}

fn rest(_: &mut Follow<'_>, _: &Scene<'_>, _: &mut Vec<RawRoute>) {}
