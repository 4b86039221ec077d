//! `src/generated/calls.rs`: in the place of functions that are other services' now.

use std::collections::BTreeSet;

use super::super::calls::Call;
use super::super::decide::Code;
use super::super::layout;
use super::super::names::{comment, ident, marked};
use super::ANEW;

pub(in super::super) fn print(code: &Code<'_>) -> String {
    let mut out = format!("//! In the place of functions that are other services' now.\n//!\n{ANEW}\n");
    out.push_str("use chassis::client::CallError;\n\nuse super::app::App;\n");
    let mut seen = BTreeSet::new();
    for asked in &code.asks {
        let mut name = asked.name.clone();
        if !seen.insert(name.clone()) {
            name = format!("{}_{name}", asked.owner.identifier);
            seen.insert(name.clone());
        }
        out.push('\n');
        out.push_str(&layout::docs(0, "///", &asked.docs));
        let mut arguments = vec!["app: &App".to_owned()];
        arguments.extend(asked.arguments.iter().map(|(name, ty)| format!("{name}: {ty}")));
        let returns = format!(" -> Result<{}, CallError>", asked.returns);
        out.push_str(&layout::function(0, &format!("pub async fn {}", marked(&name)), &arguments, &returns));
        let fields: Vec<String> = asked
            .fields
            .iter()
            .zip(&asked.arguments)
            .map(|(field, (name, _))| if field == name { name.clone() } else { format!("{field}: {name}") })
            .collect();
        let made = if fields.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", fields.join(", ")) };
        out.push_str(&format!("    #[rustfmt::skip]\n    let request = {} {made};\n", asked.request));
        out.push_str(&format!(
            "    app.calls.{}.{}(&request).await\n}}\n",
            ident(&asked.owner.name),
            marked(&asked.function)
        ));
    }
    out
}

/// What a reader has to know of a call that goes over the wire now.
pub(in super::super) fn docs(owner: &str, call: &Call, places: &BTreeSet<String>) -> Vec<String> {
    let mut docs = call.called.docs.clone();
    let mut add = |line: String| {
        if !docs.is_empty() {
            docs.push(String::new());
        }
        docs.push(line);
    };
    add(format!("Belongs to `{}`: in the monolith `{}`.", comment(owner), comment(&call.called.item)));
    for left in &call.called.left {
        add(format!("Not as in the monolith: {left}."));
    }
    if !call.called.stays.is_empty() {
        add(format!(
            "What stays with its owner: {}.",
            call.called.stays.iter().map(|name| format!("`{}`", comment(name))).collect::<Vec<_>>().join(", ")
        ));
    }
    add("In the monolith these call it:".to_owned());
    docs.extend(places.iter().map(|place| format!("- `{}`", comment(place))));
    docs
}
