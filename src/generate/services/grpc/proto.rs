//! The proto file of a service.

use super::super::decide::Code;
use super::super::names::comment;
use super::{Api, Field, Form, Kind, Label, Message, request_name, response_name};

/// The whole file.
pub(in super::super) fn print(api: &Api, code: &Code<'_>) -> String {
    let mut out = String::from(
        "// Written by `split generate`, together with the routes. Changes are kept: they are merged when it is generated again.\n//\n\
         // A field keeps its number; one that goes leaves it reserved.\n",
    );
    out.push_str(&format!("syntax = \"proto3\";\n\npackage {};\n\n", api.package));
    if api.messages.iter().flat_map(|message| &message.fields).any(|field| field.form == Form::Moment) {
        out.push_str("import \"google/protobuf/timestamp.proto\";\n\n");
    }
    out.push_str(&format!(
        "// What other services ask of `{}`.\nservice {} {{\n",
        comment(&code.service.name),
        api.service
    ));
    for (at, method) in api.methods.iter().enumerate() {
        let route = &code.routes[method.route];
        out.push_str(if at == 0 { "" } else { "\n" });
        let mut docs = route.docs.clone();
        if !docs.is_empty() {
            docs.push(String::new());
        }
        docs.push(format!("Over HTTP: `{} {}`.", route.method, route.template()));
        out.push_str(&lines("  ", &docs));
        let head = format!("  rpc {}({}) returns ({})", method.name, request_name(method), response_name(method));
        let option = match method.kind {
            Kind::Reads => "NO_SIDE_EFFECTS",
            Kind::Repeatable => "IDEMPOTENT",
            Kind::Changes => {
                out.push_str(&format!("{head};\n"));
                continue;
            }
        };
        out.push_str(&format!("{head} {{\n    option idempotency_level = {option};\n  }}\n"));
    }
    out + "}\n" + &messages(api)
}

pub(super) fn messages(api: &Api) -> String {
    api.messages.iter().map(|message| self::message(message, api)).collect()
}

fn message(message: &Message, api: &Api) -> String {
    let docs = match message.docs.as_slice() {
        [] => {
            let of =
                |end| message.name.strip_suffix(end).filter(|name| api.methods.iter().any(|one| one.name == **name));
            match (of("Request"), of("Response")) {
                (Some(name), _) => vec![format!("What `{name}` takes.")],
                (_, Some(name)) => vec![format!("What `{name}` answers.")],
                _ => vec![format!("`{}` of `{}`.", message.name, api.service)],
            }
        }
        docs => docs.to_vec(),
    };
    let mut out = format!("\n{}message {} {{", lines("", &docs), message.name);
    let (numbers, names) = &message.gone;
    if message.fields.is_empty() && numbers.is_empty() {
        return out + "}\n";
    }
    out.push('\n');
    let list = |parts: Vec<String>| {
        if parts.is_empty() { String::new() } else { format!("  reserved {};\n", parts.join(", ")) }
    };
    out.push_str(&list(numbers.iter().map(ToString::to_string).collect()));
    out.push_str(&list(names.iter().map(|name| format!("\"{name}\"")).collect()));
    message.fields.iter().for_each(|field| out.push_str(&self::field(field)));
    out + "}\n"
}

fn field(field: &Field) -> String {
    let label = match field.label {
        Label::One => "",
        Label::Optional => "optional ",
        Label::Many => "repeated ",
    };
    let mut docs = field.docs.clone();
    docs.extend((field.form == Form::Json).then(|| "JSON.".to_owned()));
    format!("{}  {label}{} {} = {};\n", lines("  ", &docs), field.form.proto(), field.name, field.number)
}

fn lines(indent: &str, docs: &[String]) -> String {
    let line = |text: &String| format!("{indent}// {}", comment(text)).trim_end().to_owned() + "\n";
    docs.iter().map(line).collect()
}
