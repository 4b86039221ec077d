//! The events of the map as Rust types. Nothing is imported, so that an event may be called as it likes.

use super::super::ir::{Event, EventField, Platform};

pub(super) fn print(platform: &Platform) -> String {
    let mut out = String::from(
        "//! Written by `split generate` from the events of the service map. Changes are kept: they are merged when it is generated\n\
         //! again.\n",
    );
    for event in &platform.events {
        out.push('\n');
        one(&mut out, event);
    }
    out
}

fn one(out: &mut String, event: &Event) {
    let name = &event.type_name;
    let handled = match event.subscribers.as_slice() {
        [] => "handled by nobody yet".to_owned(),
        subscribers => format!("handled by {}", subscribers.join(", ")),
    };
    if let Some(summary) = &event.summary {
        out.push_str(&format!("/// {}\n///\n", text(summary)));
    }
    out.push_str(&format!("/// `{}`: told by {}, {handled}.\n", event.name, event.publisher));
    out.push_str("#[derive(Debug, Clone, PartialEq, ::serde::Serialize, ::serde::Deserialize)]\n");
    out.push_str(&format!("pub struct {name} {{\n"));
    if event.key.is_none() {
        out.push_str("    /// Which one it is about: events with the same key keep their order.\n");
        out.push_str("    #[serde(rename = \"_key\")]\n    pub event_key: ::std::string::String,\n");
    }
    for field in &event.fields {
        print_field(out, field);
    }
    if event.fields.is_empty() {
        out.push_str("    /// Whatever else it carries.\n    #[serde(flatten)]\n");
        out.push_str("    pub data: ::serde_json::Map<::std::string::String, ::serde_json::Value>,\n");
    }
    let key = event.key.as_deref().unwrap_or("event_key");
    out.push_str(&format!(
        "}}\n\nimpl super::Event for {name} {{\n    const TYPE: &'static str = {:?};\n    const AGGREGATE: &'static str = {:?};\n\n    \
         fn key(&self) -> ::std::string::String {{\n        self.{key}.to_string()\n    }}\n}}\n",
        event.name, event.aggregate
    ));
}

fn print_field(out: &mut String, field: &EventField) {
    let plain = match field.kind {
        "uuid" => "::uuid::Uuid",
        "integer" => "i64",
        "number" => "f64",
        "boolean" => "bool",
        "timestamp" => "::chrono::DateTime<::chrono::Utc>",
        "json" => "::serde_json::Value",
        _ => "::std::string::String",
    };
    let mut attributes = Vec::new();
    if field.identifier.trim_start_matches("r#") != field.name {
        attributes.push(format!("rename = {:?}", field.name));
    }
    let kind = if field.optional {
        attributes.push("default, skip_serializing_if = \"::std::option::Option::is_none\"".to_owned());
        format!("::std::option::Option<{plain}>")
    } else {
        plain.to_owned()
    };
    if !attributes.is_empty() {
        out.push_str(&format!("    #[serde({})]\n", attributes.join(", ")));
    }
    out.push_str(&format!("    pub {}: {kind},\n", field.identifier));
}

/// A line of a comment stays one, and means nothing to rustdoc.
fn text(summary: &str) -> String {
    let plain: String = summary.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
    plain.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]").replace('<', "\\<").replace('`', "'")
}
