//! What routes take and answer, and the types that go over the wire: from a codebase's handlers, or from a map.

use std::collections::BTreeMap;

/// The contracts of a codebase.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Contracts {
    /// By the index of the route in the analysis.
    pub handlers: BTreeMap<u32, Handler>,
    /// By the Rust path of the item.
    pub types: BTreeMap<String, Definition>,
    /// Functions that other services call, by the index of the item in the analysis.
    pub called: BTreeMap<u32, Called>,
}

/// An `async` function that is called from another service: what of it goes over the wire.
#[derive(Debug, Clone, PartialEq)]
pub struct Called {
    /// Its Rust path.
    pub item: String,
    pub name: String,
    pub docs: Vec<String>,
    /// By name, in order.
    pub arguments: Vec<(String, Type)>,
    /// Arguments that only make sense where the function is: a pool, a state, a transaction.
    pub stays: Vec<String>,
    /// What comes back when all is well, where something does.
    pub answer: Option<Type>,
    /// What could not be carried over, and why; each a sentence.
    pub left: Vec<String>,
}

/// A function that answers a route.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Handler {
    /// The Rust path of the function.
    pub item: String,
    pub docs: Vec<String>,
    pub takes: Vec<Taken>,
    pub answer: Answer,
    /// What could not be carried over, and why; each a sentence.
    pub left: Vec<String>,
}

/// An argument of a handler.
#[derive(Debug, Clone, PartialEq)]
pub enum Taken {
    /// What varies in the path, in order.
    Path(Vec<Type>),
    /// A struct of what varies in the path.
    PathFields(Type),
    Query(Type),
    /// A JSON body.
    Body(Type),
    /// A body as pages send their forms: names and values.
    Form(Type),
    /// A body in parts, files among them: what they are, as far as that is told.
    Parts(Type),
    Headers,
    /// The body as it comes.
    Bytes,
    /// Who calls.
    Caller,
}

/// What a handler answers when all is well.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// Nothing where the code does not say it in one place: 200.
    pub status: Option<u16>,
    pub body: Body,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub enum Body {
    /// Without one.
    Empty,
    Json(Type),
    /// Something else, of this media type.
    Media(&'static str),
    /// Something that the code does not tell.
    #[default]
    Open,
}

/// A type as it goes over the wire.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Type {
    Plain(Plain),
    Option(Box<Type>),
    /// The same value, elsewhere in memory: what contains itself can't do without.
    Boxed(Box<Type>),
    List(Box<Type>),
    /// A list in which nothing stands twice.
    Set(Box<Type>),
    /// By texts.
    Map(Box<Type>),
    Tuple(Vec<Type>),
    /// A definition, by its key in [`Contracts::types`], with arguments.
    Named(String, Vec<Type>),
    /// A parameter of the definition that it stands in.
    Parameter(String),
    /// Any JSON.
    Json,
}

/// A type that JSON has, or that other libraries write as a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Plain {
    Bool,
    Char,
    String,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F32,
    F64,
    Uuid,
    /// A moment, in UTC.
    DateTime,
    Date,
    /// A date with a time, of no zone.
    LocalDateTime,
    Time,
}

/// A type that a service defines.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    pub name: String,
    pub docs: Vec<String>,
    pub parameters: Vec<String>,
    pub serde: Vec<Attribute>,
    pub shape: Shape,
    /// It can be made from nothing.
    pub has_default: bool,
    /// What could not be carried over, and why; each a sentence.
    pub left: Vec<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Struct(Vec<Field>),
    /// Fields without names.
    Tuple(Vec<Field>),
    Unit,
    Enum(Vec<Variant>),
    Alias(Type),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// As Rust has it, without `r#`; empty where it has none.
    pub name: String,
    pub docs: Vec<String>,
    pub serde: Vec<Attribute>,
    pub ty: Type,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Variant {
    pub name: String,
    pub docs: Vec<String>,
    pub serde: Vec<Attribute>,
    /// Never an enum or an alias.
    pub shape: Shape,
    /// The one that stands for nothing.
    pub is_default: bool,
}

/// `rename_all = "camelCase"`, `default`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribute {
    pub name: String,
    pub value: Option<String>,
}

/// An attribute's value among others; an attribute without a value has an empty one.
#[must_use]
pub fn attribute<'a>(attributes: &'a [Attribute], name: &str) -> Option<&'a str> {
    attributes.iter().find(|one| one.name == name).map(|one| one.value.as_deref().unwrap_or_default())
}

/// A name as `rename_all` writes it: of a field (`snake_case` in Rust), or of a variant (`PascalCase` in Rust).
#[must_use]
pub fn renamed(name: &str, rule: &str, is_variant: bool) -> String {
    let words: Vec<String> =
        if is_variant { words_of_variant(name) } else { name.split('_').map(str::to_owned).collect() };
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
    };
    match rule {
        "lowercase" if is_variant => name.to_ascii_lowercase(),
        "UPPERCASE" => name.to_ascii_uppercase(),
        "PascalCase" if is_variant => name.to_owned(),
        "PascalCase" => words.iter().map(|word| capital(word)).collect(),
        "camelCase" if is_variant => {
            let mut letters = name.chars();
            letters.next().map(|first| first.to_ascii_lowercase().to_string() + letters.as_str()).unwrap_or_default()
        }
        "camelCase" => {
            let pascal: String = words.iter().map(|word| capital(word)).collect();
            let mut letters = pascal.chars();
            letters.next().map(|first| first.to_ascii_lowercase().to_string() + letters.as_str()).unwrap_or_default()
        }
        "snake_case" if is_variant => words.join("_"),
        "SCREAMING_SNAKE_CASE" => words.join("_").to_ascii_uppercase(),
        "kebab-case" => words.join("-"),
        "SCREAMING-KEBAB-CASE" => words.join("-").to_ascii_uppercase(),
        _ => name.to_owned(),
    }
}

/// As serde cuts them: before each capital letter.
fn words_of_variant(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for letter in name.chars() {
        match words.last_mut() {
            Some(word) if !letter.is_uppercase() => word.push(letter),
            _ => words.push(letter.to_ascii_lowercase().to_string()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn names_are_written_as_serde_does() {
        for (name, rule, is_variant, written) in [
            ("tenant_id", "camelCase", false, "tenantId"),
            ("tenant_id", "PascalCase", false, "TenantId"),
            ("tenant_id", "kebab-case", false, "tenant-id"),
            ("tenant_id", "SCREAMING_SNAKE_CASE", false, "TENANT_ID"),
            ("tenant_id", "lowercase", false, "tenant_id"),
            ("InProgress", "snake_case", true, "in_progress"),
            ("InProgress", "camelCase", true, "inProgress"),
            ("InProgress", "kebab-case", true, "in-progress"),
            ("InProgress", "lowercase", true, "inprogress"),
            ("InProgress", "SCREAMING-KEBAB-CASE", true, "IN-PROGRESS"),
        ] {
            assert_eq!(renamed(name, rule, is_variant), written, "{name} {rule}");
        }
    }
}
