//! What a workflow is made of, how it is checked, and how its templates are filled in.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::platform::FieldErrors;

pub const MAX_STEPS: usize = 50;
const MAX_WAIT_MS: u64 = 60_000;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Definition {
    pub steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    pub name: String,
    #[serde(flatten)]
    pub kind: StepKind,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StepKind {
    /// Puts values, templates filled in, under the step's name.
    Set {
        values: Map<String, Value>,
    },
    /// Goes on only when the two are equal after filling in.
    Condition {
        left: Value,
        equals: Value,
    },
    /// Asks the language model.
    Llm {
        prompt: String,
    },
    /// Notifies the person who triggered the execution.
    Notify {
        subject: String,
        body: String,
    },
    /// Records an analytics event.
    Track {
        event: String,
    },
    Wait {
        ms: u64,
    },
    Fail {
        message: String,
    },
}

impl StepKind {
    pub fn name(&self) -> &'static str {
        match self {
            Self::Set { .. } => "set",
            Self::Condition { .. } => "condition",
            Self::Llm { .. } => "llm",
            Self::Notify { .. } => "notify",
            Self::Track { .. } => "track",
            Self::Wait { .. } => "wait",
            Self::Fail { .. } => "fail",
        }
    }
}

impl Definition {
    pub fn check(&self, errors: &mut FieldErrors) {
        if self.steps.is_empty() || self.steps.len() > MAX_STEPS {
            errors.push("definition", format!("1 to {MAX_STEPS} steps"));
        }
        for (i, step) in self.steps.iter().enumerate() {
            if step.name.is_empty() || step.name.contains(['.', '{', '}']) {
                errors.push("definition", format!("step {}: a name without dots and braces", i + 1));
            }
            if self.steps[..i].iter().any(|other| other.name == step.name) {
                errors.push("definition", format!("step {}: the name `{}` is taken", i + 1, step.name));
            }
            if let StepKind::Wait { ms } = step.kind
                && ms > MAX_WAIT_MS
            {
                errors.push("definition", format!("step {}: waits {MAX_WAIT_MS} ms at most", i + 1));
            }
        }
    }
}

/// Fills `{{path.to.value}}` in from `scope`. A string that is one placeholder keeps the value's type.
pub fn fill(template: &Value, scope: &Value) -> Value {
    match template {
        Value::String(text) => fill_text(text, scope),
        Value::Array(items) => items.iter().map(|item| fill(item, scope)).collect(),
        Value::Object(map) => map.iter().map(|(k, v)| (k.clone(), fill(v, scope))).collect(),
        other => other.clone(),
    }
}

pub fn fill_string(text: &str, scope: &Value) -> String {
    match fill_text(text, scope) {
        Value::String(s) => s,
        other => other.to_string(),
    }
}

fn fill_text(text: &str, scope: &Value) -> Value {
    let lookup = |path: &str| {
        let pointer = format!("/{}", path.trim().replace('.', "/"));
        scope.pointer(&pointer).cloned().unwrap_or(Value::Null)
    };
    if let Some(path) = text.strip_prefix("{{").and_then(|t| t.strip_suffix("}}"))
        && !path.contains("{{")
    {
        return lookup(path);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((path, tail)) = after.split_once("}}") else {
            rest = &rest[before.len()..];
            break;
        };
        match lookup(path) {
            Value::String(s) => out.push_str(&s),
            Value::Null => {}
            other => out.push_str(&other.to_string()),
        }
        rest = tail;
    }
    out.push_str(rest);
    Value::String(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_lone_placeholder_keeps_its_type() {
        let scope = json!({ "input": { "n": 3, "who": "Ada" } });
        assert_eq!(fill(&json!("{{input.n}}"), &scope), json!(3));
        assert_eq!(fill(&json!(["n={{input.n}}, {{ input.who }}!"]), &scope), json!(["n=3, Ada!"]));
        assert_eq!(fill_string("{{input.missing}} {{open", &scope), " {{open");
    }

    #[test]
    fn steps_are_tagged_by_kind() {
        let definition: Definition = serde_json::from_value(json!({
            "steps": [{ "name": "a", "kind": "wait", "ms": 5 }, { "name": "a", "kind": "wait", "ms": 90_000_000 }]
        }))
        .unwrap();
        let mut errors = FieldErrors::default();
        definition.check(&mut errors);
        let error = format!("{:?}", errors.into_result().unwrap_err());
        assert!(error.contains("is taken") && error.contains("waits"), "{error}");
    }
}
