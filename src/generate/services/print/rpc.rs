//! gRPC in Rust: what a client sends and a service answers, between the types of both and those that are compiled from the contract.

use super::super::book::free;
use super::super::decide::{Code, Input, PathArguments, Route};
use super::super::grpc::{
    Api, FOLDER, Kind, Message, Method, is_text, request_name, response_name, rust_field, rust_method,
};
use super::super::layout;
use super::super::names::{literal, marked};
use super::super::routes::parameters;
use super::ANEW;
use crate::model::contract::{Body, Type};

/// `clients/…/build.rs`.
pub(in super::super) fn build(api: &Api) -> String {
    let mut out = format!("//! Compiles the contract `{}`; no `protoc` is needed.\n\n", api.path());
    out.push_str("fn main() -> Result<(), Box<dyn std::error::Error>> {\n");
    out.push_str(&layout::call(4, "let folder = std::path::Path::new", &[literal(&format!("../../{FOLDER}"))], ";"));
    out.push_str(&layout::call(4, "let file = folder.join", &[literal(&api.file())], ";"));
    out.push_str(
        "    println!(\"cargo::rerun-if-changed={}\", file.display());\n    \
         let contract = protox::compile([&file], [folder])?;\n    \
         // What a comment there shows is no test of this crate.\n    \
         tonic_prost_build::configure().disable_comments([\".\"]).compile_fds(contract)?;\n    Ok(())\n}\n",
    );
    out
}

/// `clients/…/src/wire.rs`.
pub(in super::super) fn wire(api: &Api, code: &Code<'_>) -> String {
    let mut out = format!("//! What goes over the wire of gRPC.\n//!\n{ANEW}\nuse chassis::rpc::Malformed;\n\n");
    let own: Vec<&Message> = api.messages.iter().filter(|message| message.of.is_some()).collect();
    if own.is_empty() {
        out = out.replace("use chassis::rpc::Malformed;\n\n", "");
    } else {
        out.push_str("use crate::types;\n\n");
    }
    out.push_str("/// As it is compiled from the contract.\n");
    out.push_str("#[allow(clippy::all, nonstandard_style, reason = \"tonic writes it\")]\npub mod proto {\n");
    out.push_str(&format!("    tonic::include_proto!(\"{}\");\n}}\n", api.package));
    for message in own {
        let Some(ty) = &message.of else { continue };
        let (own, proto) = (code.book.rust(ty, "types::"), format!("proto::{}", message.name));
        let write = message.fields.iter().map(|field| {
            let value = format!("value.{}", field.own);
            let written = field.write(&value, &code.book, "types::", "proto::").tried();
            (rust_field(&field.name), written)
        });
        out.push_str(&from(&own, &proto, write.collect()));
        let read = message.fields.iter().map(|field| {
            let value = format!("value.{}", rust_field(&field.name));
            let read = field.read(&value, &code.book, "types::", "proto::").tried();
            (field.own.clone(), read)
        });
        out.push_str(&from(&proto, &own, read.collect()));
    }
    out
}

fn from(from: &str, to: &str, fields: Vec<(String, String)>) -> String {
    let value = if fields.is_empty() { "_" } else { "value" };
    let fields: Vec<String> = fields.into_iter().map(|(name, value)| format!("{name}: {value}")).collect();
    let made = if fields.is_empty() {
        "        Ok(Self {})\n".to_owned()
    } else {
        layout::literal(8, "Ok(Self", &fields, ")")
    };
    let head = layout::function(4, "fn try_from", &[format!("{value}: {from}")], " -> Result<Self, Malformed>");
    format!(
        "\nimpl TryFrom<{from}> for {to} {{\n    type Error = Malformed;\n\n{}    }}\n}}\n",
        kept(&format!("{head}{made}"), "    ")
    )
}

/// rustfmt breaks lines that are too wide in ways of its own.
fn kept(text: &str, indent: &str) -> String {
    let wide = text.lines().any(|line| line.chars().count() > layout::WIDTH);
    if wide { format!("{indent}#[rustfmt::skip]\n{text}") } else { text.to_owned() }
}

/// The module and the name of the client that tonic writes.
pub(in super::super) fn client_type(api: &Api) -> String {
    let module = format!("{}_client", rust_method(&api.service).trim_start_matches("r#"));
    format!("wire::proto::{module}::{}Client", api.service)
}

/// What calls a method, in the client of a service.
pub(in super::super) fn call(code: &Code<'_>, api: &Api, method: &Method) -> String {
    let route = &code.routes[method.route];
    let name = marked(&route.function);
    let client = api.service.clone() + "Client";
    let rust = |ty: &Type| code.book.rust(ty, "types::");
    let safe = method.kind != Kind::Changes;
    let send = |indent: &str, request: &str| {
        format!(
            "{indent}let send = |to, request| async move {{\n{indent}    let mut to = {client}::new(to).max_decoding_message_size(chassis::client::LARGEST);\n\
             {indent}    to.{}(request).await\n{indent}}};\n\
             {indent}let answer = self.remote.rpc({}, {safe}, {request}, send).await?;\n",
            rust_method(&method.name),
            literal(&method.name)
        )
    };
    let mut out = format!("    /// `{} {}`, over gRPC", route.method, route.template());
    if let Some(lookup) = &route.lookup {
        out.push_str(": so many keys as there are, in few calls.\n");
        let key = super::lookups::key(&rust(&lookup.key));
        let arguments = ["&self".to_owned(), format!("ids: &[{key}]")];
        let returns = format!(" -> Result<Vec<{}>, CallError>", rust(&lookup.row));
        out.push_str(&layout::function(4, &format!("pub async fn {name}"), &arguments, &returns));
        let row = answer(api, method, "answer.rows", code, "types::");
        out.push_str("        let mut rows = Vec::with_capacity(ids.len());\n");
        out.push_str("        for some in ids.chunks(chassis::lookup::MOST) {\n");
        out.push_str("            let ids = some.iter().map(ToString::to_string).collect();\n");
        let request = format!("wire::proto::{} {{ ids }}", request_name(method));
        out.push_str(&format!("            let request = {request};\n"));
        out.push_str(&send("            ", "request"));
        out.push_str(&format!(
            "            rows.append(&mut self.remote.agreed(|| {row})?);\n        }}\n        Ok(rows)\n"
        ));
        return kept(&(out + "    }\n"), "    ");
    }
    out.push_str(".\n");
    let (mut arguments, mut fields) = (vec!["&self".to_owned()], Vec::new());
    let mut taken = ["self", "request", "send", "answer"].map(str::to_owned).to_vec();
    let message = api.message(&request_name(method));
    let mut sent = message.map(|message| message.fields.iter()).into_iter().flatten();
    let mut add = |name: &str, ty: &dyn Fn() -> String, value: &dyn Fn(&str) -> String| {
        let name = free(name, &taken);
        taken.push(name.clone());
        arguments.push(format!("{name}: {}", ty()));
        if let Some(field) = sent.next() {
            let value = field.write(&value(&name), &code.book, "types::", "wire::proto::");
            fields.push((rust_field(&field.name), value));
        }
    };
    if let PathArguments::Each(types) = &route.path {
        for (part, ty) in parameters(&route.segments).into_iter().zip(types) {
            if is_text(ty) {
                add(part, &|| "&str".to_owned(), &|name| format!("{name}.to_owned()"));
            } else {
                add(part, &|| rust(ty), &str::to_owned);
            }
        }
    }
    for query in &route.queries {
        add("query", &|| format!("&{}", rust(query)), &|name| format!("{name}.clone()"));
    }
    match &route.takes {
        Input::Nothing => {}
        Input::Json(ty) | Input::Form(ty) => {
            add("body", &|| format!("&{}", rust(ty)), &|name| format!("{name}.clone()"));
        }
        Input::Parts(_) | Input::Bytes(_) => add("body", &|| "Vec<u8>".to_owned(), &str::to_owned),
    }
    let returns = match &route.answer.body {
        Body::Empty => "()".to_owned(),
        Body::Open | Body::Media(_) => "Vec<u8>".to_owned(),
        Body::Json(ty) => rust(ty),
    };
    let head = format!("pub async fn {name}");
    out.push_str(&layout::function(4, &head, &arguments, &format!(" -> Result<{returns}, CallError>")));
    let fails = fields.iter().any(|(_, value)| value.fails);
    let fields: Vec<String> = fields
        .into_iter()
        .map(|(name, value)| if name == value.rust { name } else { format!("{name}: {}", value.tried()) })
        .collect();
    let made = format!("wire::proto::{} {{ {} }}", request_name(method), fields.join(", ")).replace("{  }", "{}");
    out.push_str(&if fails {
        format!("        let request = self.remote.agreed(|| Ok({made}))?;\n")
    } else {
        format!("        let request = {made};\n")
    });
    out.push_str(&send("        ", "request"));
    out.push_str(&match &route.answer.body {
        Body::Empty => "        let _ = answer;\n        Ok(())\n".to_owned(),
        Body::Open | Body::Media(_) => "        Ok(answer.body)\n".to_owned(),
        Body::Json(_) => {
            format!("        self.remote.agreed(|| {})\n", answer(api, method, "answer.answer", code, "types::"))
        }
    });
    kept(&(out + "    }\n"), "    ")
}

/// Reads the one field of an answer.
fn answer(api: &Api, method: &Method, value: &str, code: &Code<'_>, types: &str) -> String {
    let message = api.message(&response_name(method));
    let field = message.and_then(|message| message.fields.first());
    field.map(|field| field.read(value, &code.book, types, "wire::proto::").result()).unwrap_or_default()
}

/// `src/generated/rpc.rs`.
pub(in super::super) fn server(code: &Code<'_>, api: &Api) -> String {
    let crate_name = format!("{}_client", code.service.identifier);
    let module = format!("{}_server", rust_method(&api.service).trim_start_matches("r#"));
    let routes: Vec<&Route> = api.methods.iter().map(|method| &code.routes[method.route]).collect();
    let lookups = routes.iter().any(|route| route.lookup.is_some());
    let others: Vec<&&Route> = routes.iter().filter(|route| route.lookup.is_none()).collect();
    let json = lookups
        || others
            .iter()
            .any(|route| matches!(route.answer.body, Body::Json(_)) || matches!(route.takes, Input::Json(_)));
    let mut extract: Vec<String> = Vec::new();
    let form = others.iter().any(|route| matches!(route.takes, Input::Form(_)));
    extract.extend(form.then(|| "Form".to_owned()));
    extract.extend(json.then(|| "Json".to_owned()));
    let has_path = |route: &Route| !parameters(&route.segments).is_empty();
    extract.extend(others.iter().any(|route| has_path(route)).then(|| "Path".to_owned()));
    extract.extend((lookups || others.iter().any(|route| !route.queries.is_empty())).then(|| "Query".to_owned()));
    let mut used = vec![
        "use axum::Router;\n".to_owned(),
        "use axum::extract::State;\n".to_owned(),
        "use axum::middleware::from_fn_with_state;\n".to_owned(),
        format!("use {crate_name}::wire::proto;\n"),
        layout::import(
            &format!("{crate_name}::wire::proto::{module}"),
            &[api.service.clone(), format!("{}Server", api.service)],
        ),
        "use tonic::{Request, Response, Status};\n".to_owned(),
    ];
    let caller = others.iter().any(|route| route.caller);
    used.push(if caller { "use chassis::auth::{self, Caller};\n" } else { "use chassis::auth;\n" }.to_owned());
    used.push(layout::import("chassis::extract", &extract));
    used.push(if lookups { "use chassis::lookup::Ids;\n" } else { "" }.to_owned());
    used.sort_by_key(|line| line.replace(';', " ").replace('{', "~"));
    let mut out = format!("//! What other services ask, over gRPC.\n//!\n{ANEW}\n{}\n", used.concat());
    out.push_str("use super::app::{ABOUT, App};\n");
    out.push_str(if lookups { "use super::lookups;\n" } else { "" });
    out.push_str(if others.is_empty() { "" } else { "use crate::handlers;\n" });
    out.push_str("\n/// Answers as the routes of HTTP do.\n#[derive(Clone)]\nstruct Answers(App);\n\n");
    out.push_str("/// Its methods.\n#[rustfmt::skip]\n");
    let names: Vec<String> = api.methods.iter().map(|method| literal(&method.name)).collect();
    out.push_str(&format!("const METHODS: &[&str] = &[{}];\n", names.join(", ")));
    out.push_str("\n/// What the router has for gRPC, for services alone.\npub fn routes(app: App) -> Router {\n");
    out.push_str("    let guard = from_fn_with_state(app.guard.clone(), auth::services);\n");
    out.push_str(&format!(
        "    let answers = {}Server::new(Answers(app)).max_decoding_message_size(ABOUT.max_body);\n",
        api.service
    ));
    let name = literal(&format!("{}.{}", api.package, api.service));
    out.push_str(&layout::call(
        4,
        "let routes = chassis::rpc::routes",
        &["answers".to_owned(), name, "METHODS".to_owned()],
        ";",
    ));
    out.push_str(&format!(
        "    routes.route_layer(guard)\n}}\n\n#[tonic::async_trait]\nimpl {} for Answers {{\n",
        api.service
    ));
    let methods: Vec<String> = api.methods.iter().map(|method| self::method(code, api, method)).collect();
    out + &methods.join("\n") + "}\n"
}

fn method(code: &Code<'_>, api: &Api, method: &Method) -> String {
    let route = &code.routes[method.route];
    let (name, response) = (marked(&route.function), format!("proto::{}", response_name(method)));
    let arguments = ["&self".to_owned(), format!("request: Request<proto::{}>", request_name(method))];
    let returns = format!(" -> Result<Response<{response}>, Status>");
    let mut out = layout::function(4, &format!("async fn {}", rust_method(&method.name)), &arguments, &returns);
    let types = format!("{}_client::types::", code.service.identifier);
    let answer = |value: &str| {
        let message = api.message(&response_name(method));
        let field = message.and_then(|message| message.fields.first());
        let written = field.map(|field| {
            let written = field.write(value, &code.book, &types, "proto::").tried();
            let name = rust_field(&field.name);
            if written == name { name } else { format!("{name}: {written}") }
        });
        format!("        chassis::rpc::answer(|| Ok({response} {{ {} }}))\n", written.unwrap_or_default())
            .replace("{  }", "{}")
    };
    if route.lookup.is_some() {
        out.push_str("        let ids = Ids::of(&request.into_inner().ids);\n");
        out.push_str(&format!("        let Json(rows) = lookups::{name}(State(self.0.clone()), Query(ids)).await?;\n"));
        return kept(&(out + &answer("rows") + "    }\n"), "    ");
    }
    let message = api.message(&request_name(method));
    let fields = message.map(|message| message.fields.as_slice()).unwrap_or_default();
    out.push_str(match (route.headers, fields.is_empty()) {
        (true, false) => "        let (metadata, _, request) = request.into_parts();\n",
        (true, true) => "        let (metadata, ..) = request.into_parts();\n",
        (false, false) => "        let request = request.into_inner();\n",
        (false, true) => "        let _ = request;\n",
    });
    let mut given = vec!["State(self.0.clone())".to_owned()];
    given.extend(route.caller.then(|| "Caller::Service".to_owned()));
    let mut fields = fields.iter();
    let mut read = |text: Option<&Type>| {
        let Some(field) = fields.next() else { return String::new() };
        let value = format!("request.{}", rust_field(&field.name));
        match text {
            Some(Type::Named(..)) => format!("chassis::rpc::of_word({value})?"),
            _ => field.read(&value, &code.book, &types, "proto::").tried(),
        }
    };
    if let PathArguments::Each(types) = &route.path {
        let parts: Vec<String> = types.iter().map(|ty| read(Some(ty))).collect();
        match parts.as_slice() {
            [] => {}
            [one] => given.push(format!("Path({one})")),
            more => given.push(format!("Path(({}))", more.join(", "))),
        }
    }
    for _ in &route.queries {
        given.push(format!("Query({})", read(None)));
    }
    given.extend(route.headers.then(|| "metadata.into_headers()".to_owned()));
    match &route.takes {
        Input::Nothing => {}
        Input::Json(_) => given.push(format!("Json({})", read(None))),
        Input::Form(_) => given.push(format!("Form({})", read(None))),
        Input::Parts(_) | Input::Bytes(_) => given.push(format!("{}.into()", read(None))),
    }
    let made = format!("handlers::{name}({}).await?", given.join(", "));
    let line = match &route.answer.body {
        Body::Empty => format!("        chassis::rpc::done({made})?;\n"),
        Body::Open | Body::Media(_) => format!("        let body = chassis::rpc::bytes({made}).await?;\n"),
        Body::Json(_) if route.status() == 200 => format!("        let Json(answer) = {made};\n"),
        Body::Json(_) => {
            format!("        let (status, Json(answer)) = {made};\n        chassis::rpc::done(status)?;\n")
        }
    };
    out.push_str(&line);
    out.push_str(&answer(if matches!(route.answer.body, Body::Open | Body::Media(_)) { "body" } else { "answer" }));
    kept(&(out + "    }\n"), "    ")
}
