//! actix-web: applications, scopes and resources that are built, configured by functions, and handlers with attributes.

use std::rc::Rc;

use super::{Detector, RawRoute, Scene};
use crate::frontend::rust::follow::Follow;
use crate::frontend::rust::follow::attr::{Attribute, METHODS, attributes};
use crate::frontend::rust::follow::names::Named;
use crate::frontend::rust::follow::text::{as_text, shown};
use crate::frontend::rust::follow::value::*;
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::{DefId, Ns};
use crate::model::analysis::Confidence;

const NAME: &str = "actix-web";

pub const DETECTOR: Detector = Detector {
    name: NAME,
    crates: &["actix_web", "actix_files"],
    triggers: &["route", "service", "configure", "default_service"],
    macros: &["services"],
    types: &[
        ("App", Some(Kind::Router)),
        ("Scope", Some(Kind::Router)),
        ("ServiceConfig", Some(Kind::Router)),
        ("Resource", Some(Kind::Resource)),
        ("Route", None),
        ("HttpServiceFactory", None),
    ],
    call,
    method,
    mac,
    rest,
};

/// Everything below a path that no route answers.
const BELOW: &str = "/{tail:.*}";

fn call(follow: &mut Follow<'_>, names: &[Sym], args: List) -> Option<Value> {
    let mut last = names.iter().rev().map(|name| name.as_str());
    let (name, holder) = (last.next()?, last.next().unwrap_or_default());
    let ids = follow.frame.ir.list(args).to_vec();
    let first = ids.first().map(|&id| ExprId(id));
    match (holder, name) {
        ("App", "new") => Some(Value::Routes(follow.new_routes(NAME, Kind::Router, Text::of("")))),
        (_, "scope") | ("Scope", "new") => {
            let prefix = follow.text(first?);
            Some(Value::Routes(follow.new_routes(NAME, Kind::Router, slashed(&prefix))))
        }
        (_, "resource") | ("Resource", "new") => {
            let prefix = match follow.once(first?) {
                // Several patterns for one resource: the first stands for all, the others are said to be left out.
                Value::Tuple(parts) => {
                    follow.unread(follow.here, "a resource with several paths: only the first is listed");
                    parts.first().map_or_else(Text::hole, as_text)
                }
                value => as_text(&value),
            };
            Some(Value::Routes(follow.new_routes(NAME, Kind::Resource, slashed(&prefix))))
        }
        ("Files", "new") => {
            let path = slashed(&follow.text(first?)).then(&Text::of(BELOW));
            Some(one(follow, "ANY", path, Handler::Text("Files::new(…)".to_owned())))
        }
        (_, "redirect") => {
            let path = slashed(&follow.text(first?));
            Some(one(follow, "ANY", path, Handler::Text("redirect(…)".to_owned())))
        }
        (_, "to") => Some(verbs("ANY", Some(follow.handler(first?)))),
        (_, "route") if ids.is_empty() => Some(verbs("ANY", None)),
        ("Route", "new") => Some(verbs("ANY", None)),
        (_, "method") => Some(verbs(&method_name(follow.frame.ir, first?), None)),
        (_, method) if ids.is_empty() && METHODS.contains(&method) => Some(verbs(&method.to_ascii_uppercase(), None)),
        _ => None,
    }
}

/// A list of one route, placed where it is made.
fn one(follow: &mut Follow<'_>, method: &str, path: Text, handler: Handler) -> Value {
    let id = follow.new_routes(NAME, Kind::List, Text::of(""));
    follow.add_entry(id, method, path, handler, follow.here);
    Value::Routes(id)
}

fn verbs(method: &str, handler: Option<Handler>) -> Value {
    let handler = handler.unwrap_or_else(|| Handler::Unread(String::new()));
    Value::Verbs(Rc::new(Verbs { framework: NAME, verbs: vec![Verb { method: method.to_owned(), handler }] }))
}

/// `Method::PUT`, `http::Method::from_bytes(…)`.
fn method_name(ir: &FileIr, id: ExprId) -> String {
    match ir.exprs.get(id.ix()) {
        Some(&Expr::Path(path)) => ir.path(path).1.last().map_or("ANY", |seg| seg.name.as_str()).to_owned(),
        _ => "ANY".to_owned(),
    }
}

/// `guard::Post()`, `guard::Method(Method::PUT)`.
fn guard_method(ir: &FileIr, id: ExprId) -> Option<String> {
    let Some(&Expr::Call { callee, args }) = ir.exprs.get(id.ix()) else { return None };
    let Some(&Expr::Path(path)) = ir.exprs.get(callee.ix()) else { return None };
    let name = ir.path(path).1.last()?.name.as_str();
    if name == "Method" {
        return ir.list(args).first().map(|&id| method_name(ir, ExprId(id)));
    }
    METHODS.iter().find(|method| name.eq_ignore_ascii_case(method)).map(|method| method.to_ascii_uppercase())
}

/// A path that does not start with a slash gets one.
fn slashed(path: &Text) -> Text {
    let needs = !path.text.is_empty() && !path.text.starts_with('/') && !path.text.starts_with(HOLE);
    if needs { Text::of("/").then(path) } else { path.clone() }
}

fn join(prefix: &Text, path: &Text) -> Text {
    let trimmed = Text { text: prefix.text.trim_end_matches('/').to_owned(), whole: prefix.whole };
    trimmed.then(&slashed(path))
}

fn method(follow: &mut Follow<'_>, value: &Value, call: &MethodCall) -> Option<Value> {
    let name = call.name.as_str();
    match value {
        Value::Routes(id) => router_method(follow, *id, name, call).map(|()| value.clone()),
        Value::Verbs(known) => {
            let mut all = known.verbs.clone();
            let arg = follow.arg(call, 0)?;
            match name {
                "to" => {
                    let handler = follow.handler(arg);
                    all.iter_mut().for_each(|verb| verb.handler = handler.clone());
                }
                "guard" | "method" => {
                    let method = match name {
                        "guard" => guard_method(follow.frame.ir, arg)?,
                        _ => method_name(follow.frame.ir, arg),
                    };
                    all.iter_mut().for_each(|verb| verb.method.clone_from(&method));
                }
                _ => return None,
            }
            Some(Value::Verbs(Rc::new(Verbs { framework: NAME, verbs: all })))
        }
        Value::Unknown if matches!(name, "route" | "service" | "configure") => {
            let arg = follow.arg(call, call.args.len.checked_sub(1)? as usize)?;
            let ours = match follow.once(arg) {
                Value::Verbs(verbs) => name == "route" && verbs.framework == NAME,
                Value::Routes(inner) => name == "service" && follow.at(inner).framework == NAME,
                Value::Fn(def) => name == "service" && !declared(follow, def).is_empty(),
                _ => false,
            };
            if !ours {
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
    let Routes { prefix, kind, guard, .. } = follow.at(id).clone();
    match name {
        "route" if kind == Kind::Resource => {
            let value = follow.once(first?);
            add_verbs(follow, id, &prefix, guard.as_deref(), value, first?, pos);
        }
        "route" => {
            let path = follow.route_path_text(first, pos);
            let value = follow.once(second?);
            add_verbs(follow, id, &join(&prefix, &path), guard.as_deref(), value, second?, pos);
        }
        "to" if kind == Kind::Resource => {
            let handler = follow.handler(first?);
            follow.add_entry(id, guard.as_deref().unwrap_or("ANY"), prefix, handler, pos);
        }
        method if kind == Kind::Resource && METHODS.contains(&method) => {
            let handler = follow.handler(first?);
            follow.add_entry(id, &method.to_ascii_uppercase(), prefix, handler, pos);
        }
        "service" => service(follow, id, &prefix, first?, pos),
        "configure" => {
            let function = follow.once(first?);
            if follow.apply(&function, &[Value::Routes(id)]).is_none() {
                follow.unread(pos, "the function that configures these routes could not be read");
            }
        }
        "guard" => {
            let method = guard_method(follow.frame.ir, first?);
            if kind == Kind::Resource {
                follow.at(id).guard = method;
            }
        }
        "default_service" => {
            let path = if kind == Kind::Resource { prefix } else { join(&prefix, &Text::of(BELOW)) };
            let value = follow.once(first?);
            add_verbs(follow, id, &path, None, value, first?, pos);
        }
        _ => return None,
    }
    Some(())
}

fn add_verbs(
    follow: &mut Follow<'_>,
    id: RoutesId,
    path: &Text,
    guard: Option<&str>,
    value: Value,
    written: ExprId,
    pos: Pos,
) {
    let path = if path.text.is_empty() { Text::of("/") } else { path.clone() };
    let Value::Verbs(verbs) = value else {
        let text = shown(follow.frame.ir, written, 0);
        follow.add_entry(id, "ANY", path, Handler::Unread(text), pos);
        return;
    };
    for verb in &verbs.verbs {
        let method = match (verb.method.as_str(), guard) {
            ("ANY", Some(guard)) => guard,
            (method, _) => method,
        };
        follow.add_entry(id, method, path.clone(), verb.handler.clone(), pos);
    }
}

/// What `.service(…)` takes: a scope, a resource, a handler with attributes, several of them.
fn service(follow: &mut Follow<'_>, id: RoutesId, prefix: &Text, arg: ExprId, pos: Pos) {
    let value = follow.once(arg);
    if service_value(follow, id, prefix, &value) {
        return;
    }
    // Something of another crate: what it is given first is its path.
    let ir = follow.frame.ir;
    let mut at = arg;
    while let Some(&Expr::MethodCall { recv, .. }) = ir.exprs.get(at.ix()) {
        at = recv;
    }
    if let Some(&Expr::Call { callee, args }) = ir.exprs.get(at.ix())
        && let Some(&Expr::Path(path)) = ir.exprs.get(callee.ix())
        && let Named::Outside(_) = follow.named(path, Ns::Values)
        && let Some(&first) = ir.list(args).first()
        && let Value::Text(path) = follow.once(ExprId(first))
    {
        let text = shown(ir, at, 0);
        follow.add_entry(id, "ANY", join(prefix, &path), Handler::Text(text), pos);
        return;
    }
    follow.unread(pos, "the service that is added here could not be read");
}

fn service_value(follow: &mut Follow<'_>, id: RoutesId, prefix: &Text, value: &Value) -> bool {
    match value {
        Value::Routes(inner) => {
            follow.mount(id, *inner, |path| join(prefix, path));
            true
        }
        Value::Tuple(parts) => parts.iter().all(|part| service_value(follow, id, prefix, part)),
        Value::Fn(def) => {
            let declared = declared(follow, *def);
            if declared.is_empty() {
                // A function that makes a service, where its result was not understood.
                return false;
            }
            for (method, path, place) in &declared {
                let path = join(prefix, &Text::of(path));
                follow.add_declared(id, method, path, *def, *place);
            }
            true
        }
        _ => false,
    }
}

/// The routes that a handler's attributes declare: method, path, place.
fn declared(follow: &Follow<'_>, def: DefId) -> Vec<(String, String, Pos)> {
    let mut out = Vec::new();
    for attr in attributes(follow.w, def) {
        let Some(path) = attr.first_text() else { continue };
        let path = if path.is_empty() || path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        for method in methods(&attr) {
            out.push((method, path.clone(), attr.pos));
        }
    }
    out
}

fn methods(attr: &Attribute) -> Vec<String> {
    let ours = match attr.path.as_slice() {
        [_] => true,
        [krate, ..] => krate.as_str() == "actix_web",
        [] => false,
    };
    match attr.name() {
        name if ours && METHODS.contains(&name) => vec![name.to_ascii_uppercase()],
        "route" if ours => attr.named("method").map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

/// `services![a, b]`.
#[allow(clippy::unnecessary_wraps)] // The shape of every detector's `mac`.
fn mac(follow: &mut Follow<'_>, call: &MacroIr) -> Option<Value> {
    let values = follow.frame.ir.list(call.exprs).iter().map(|&id| follow.once(ExprId(id))).collect();
    Some(Value::Tuple(Rc::new(values)))
}

/// Handlers with attributes that no code in sight adds to an application.
fn rest(follow: &mut Follow<'_>, scene: &Scene<'_>, routes: &mut Vec<RawRoute>) {
    for def in scene.functions(follow, NAME) {
        if follow.registered.contains(&def) || follow.in_test(def) {
            continue;
        }
        for (method, path, pos) in declared(follow, def) {
            routes.push(RawRoute {
                framework: NAME,
                method,
                path,
                handler: Some(def),
                handler_text: String::new(),
                file: follow.w.inst(def).file,
                line: pos.line,
                confidence: Confidence::Guessed,
                test: false,
            });
        }
    }
}
