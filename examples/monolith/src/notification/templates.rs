//! `{{name}}` placeholders in subjects and bodies.

use serde_json::Value;

/// Unknown names become nothing: a half-filled mail is better than none.
pub fn render(template: &str, variables: &Value) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        match after.split_once("}}") {
            Some((name, tail)) => {
                match &variables[name.trim()] {
                    Value::Null => {}
                    Value::String(text) => out.push_str(text),
                    other => out.push_str(&other.to_string()),
                }
                rest = tail;
            }
            None => {
                out.push_str("{{");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::render;
    use serde_json::json;

    #[test]
    fn placeholders_are_filled() {
        let variables = json!({ "name": "Ada", "n": 2 });
        assert_eq!(render("Hi {{ name }}, {{n}} new{{gone}}.", &variables), "Hi Ada, 2 new.");
        assert_eq!(render("open {{name", &variables), "open {{name");
    }
}
