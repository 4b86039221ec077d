//! Rocket: handlers with attributes, collected by `routes![…]` and mounted under a base.

use super::{Detector, RawRoute, Scene};
use crate::frontend::rust::follow::Follow;
use crate::frontend::rust::follow::attr::{Arg, Attribute, METHODS, attributes, is_method};
use crate::frontend::rust::follow::names::Named;
use crate::frontend::rust::follow::text::shown;
use crate::frontend::rust::follow::value::*;
use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::ir::*;
use crate::frontend::rust::world::{DefId, Ns};
use crate::model::analysis::Confidence;

const NAME: &str = "rocket";

pub const DETECTOR: Detector = Detector {
    name: NAME,
    crates: &["rocket", "rocket_okapi"],
    triggers: &["mount"],
    macros: &["routes", "openapi_get_routes", "openapi_get_routes_spec"],
    types: &[("Rocket", Some(Kind::Router)), ("Route", None), ("RouteHandler", None)],
    call,
    method,
    mac,
    rest,
};

fn call(follow: &mut Follow<'_>, names: &[Sym], args: List) -> Option<Value> {
    let last = names.last()?.as_str();
    if !matches!(last, "build" | "custom" | "ignite") {
        return None;
    }
    follow.escape(args);
    Some(Value::Routes(follow.new_routes(NAME, Kind::Router, Text::of(""))))
}

fn method(follow: &mut Follow<'_>, value: &Value, call: &MethodCall) -> Option<Value> {
    let name = call.name.as_str();
    match (value, name) {
        (Value::Routes(id), "mount") => {
            mount(follow, *id, call);
            Some(value.clone())
        }
        (Value::Unknown, "mount") if call.args.len == 2 => {
            let arg = follow.arg(call, 1)?;
            let Value::Routes(list) = follow.once(arg) else { return None };
            if follow.at(list).framework != NAME {
                return None;
            }
            let id = follow.new_routes(NAME, Kind::Router, Text::of(""));
            mount(follow, id, call);
            Some(Value::Routes(id))
        }
        (Value::Routes(id), "append" | "extend" | "push" | "chain") => {
            match follow.once(follow.arg(call, 0)?) {
                Value::Routes(more) => follow.mount(*id, more, Text::clone),
                _ => follow.unread(call.pos, "the routes that are added here could not be read"),
            }
            Some(value.clone())
        }
        // An empty list that is filled later.
        (Value::Unknown | Value::Tuple(_), "append" | "extend" | "push") => {
            let Value::Routes(more) = follow.once(follow.arg(call, 0)?) else { return None };
            if follow.at(more).framework != NAME {
                return None;
            }
            let id = follow.new_routes(NAME, Kind::List, Text::of(""));
            follow.mount(id, more, Text::clone);
            Some(Value::Routes(id))
        }
        (Value::Routes(_), "register" | "manage" | "configure") => {
            follow.escape(call.args);
            Some(value.clone())
        }
        _ => None,
    }
}

fn mount(follow: &mut Follow<'_>, id: RoutesId, call: &MethodCall) {
    let base = follow.route_path_text(follow.arg(call, 0), call.pos);
    let Some(arg) = follow.arg(call, 1) else { return };
    match follow.once(arg) {
        Value::Routes(list) => follow.mount(id, list, |path| based(&base, path)),
        Value::Tuple(parts) if parts.is_empty() => {}
        _ => match follow.handler(arg) {
            // `FileServer::from("static")` answers for everything below.
            Handler::Text(_) => {
                let text = shown(follow.frame.ir, arg, 0);
                follow.add_entry(id, "GET", based(&base, &Text::of("/<path..>")), Handler::Text(text), call.pos);
            }
            _ => follow.unread(call.pos, "the routes that are mounted here could not be read"),
        },
    }
}

/// As Rocket joins them: the root of a mounted list is the base itself.
fn based(base: &Text, path: &Text) -> Text {
    let trimmed = base.text.trim_end_matches('/');
    let text = match path.text.as_str() {
        "/" if base.text.is_empty() => "/".to_owned(),
        "/" => base.text.clone(),
        rest => format!("{trimmed}{rest}"),
    };
    Text { text, whole: base.whole && path.whole }
}

/// `routes![a, b::c]`.
fn mac(follow: &mut Follow<'_>, call: &MacroIr) -> Option<Value> {
    let krate = follow.w.krate(follow.w.insts[follow.frame.inst.0 as usize].krate);
    if !krate.externs.keys().any(|name| DETECTOR.owns(name.as_str())) {
        return None;
    }
    let id = follow.new_routes(NAME, Kind::List, Text::of(""));
    for &expr in follow.frame.ir.list(call.exprs) {
        let Some(&Expr::Path(path)) = follow.frame.ir.exprs.get(expr as usize) else { continue };
        let pos = follow.frame.ir.path(path).1.first().map(|seg| seg.pos).unwrap_or_default();
        let declared = match follow.named(path, Ns::Values) {
            Named::Own(def) => {
                declared(follow, def).into_iter().map(|(method, path, pos)| (def, method, path, pos)).collect()
            }
            _ => Vec::new(),
        };
        if declared.is_empty() {
            let text = shown(follow.frame.ir, ExprId(expr), 0);
            follow.unread(pos, &format!("no route attribute was found for `{text}`"));
        }
        for (def, method, path, pos) in declared {
            follow.add_declared(id, &method, Text::of(&path), def, pos);
        }
    }
    Some(Value::Routes(id))
}

/// The routes that a handler's attributes declare: method, path without its query, place.
fn declared(follow: &Follow<'_>, def: DefId) -> Vec<(String, String, Pos)> {
    attributes(follow.w, def).iter().filter_map(route).collect()
}

fn route(attr: &Attribute) -> Option<(String, String, Pos)> {
    let ours = match attr.path.as_slice() {
        [_] => true,
        [krate, ..] => krate.as_str() == "rocket",
        [] => false,
    };
    let (method, path) = match attr.name() {
        name if ours && METHODS.contains(&name) => (name.to_ascii_uppercase(), attr.first_text()?),
        "route" if ours => {
            let word = attr.args.iter().find_map(|arg| match arg {
                Arg::Word(word) if is_method(word.as_str()) => Some(word.as_str().to_ascii_uppercase()),
                _ => None,
            })?;
            (word, attr.named("uri").next().or_else(|| attr.first_text())?)
        }
        _ => return None,
    };
    let path = path.split('?').next().unwrap_or_default().to_owned();
    Some((method, path, attr.pos))
}

/// Handlers that no code in sight mounts.
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
