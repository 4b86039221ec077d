//! Types as JSON Schema has them, and examples of them.

use serde_json::{Map, Value, json};

use super::book::Book;
use super::names::unmarked_name;
use crate::model::contract::{Attribute, Definition, Field, Plain, Shape, Type, Variant, attribute, renamed};

/// How deep examples and names of generic types go before a circle of types is taken for granted.
const DEEP: u8 = 6;

/// The schema of a type.
pub(super) fn schema(ty: &Type, book: &Book<'_>) -> Value {
    schema_at(ty, At { book, depth: 0 })
}

/// The schema of a definition.
pub(super) fn of_definition(definition: &Definition, book: &Book<'_>) -> Value {
    definition_at(definition, At { book, depth: 0 })
}

/// Types with parameters are written out where they stand, as far as that ends.
#[derive(Clone, Copy)]
struct At<'b> {
    book: &'b Book<'b>,
    depth: u8,
}

fn schema_at(ty: &Type, at: At<'_>) -> Value {
    match ty {
        Type::Plain(one) => plain(*one),
        Type::Option(ty) => nullable(schema_at(ty, at)),
        Type::Boxed(ty) => schema_at(ty, at),
        Type::List(ty) => json!({ "type": "array", "items": schema_at(ty, at) }),
        Type::Set(ty) => json!({ "type": "array", "items": schema_at(ty, at), "uniqueItems": true }),
        Type::Map(ty) => json!({ "type": "object", "additionalProperties": schema_at(ty, at) }),
        Type::Tuple(types) if types.is_empty() => json!({ "type": "null" }),
        Type::Tuple(types) => {
            let items: Vec<Value> = types.iter().map(|ty| schema_at(ty, at)).collect();
            json!({ "type": "array", "prefixItems": items, "minItems": types.len(), "maxItems": types.len() })
        }
        Type::Json | Type::Parameter(_) => json!({}),
        Type::Named(key, arguments) => match at.book.types.get(key) {
            None => json!({}),
            // What has parameters is written out where it stands.
            Some(entry) if !entry.definition.parameters.is_empty() => {
                if at.depth > DEEP {
                    return json!({});
                }
                definition_at(&with_arguments(entry.definition, arguments), At { depth: at.depth + 1, ..at })
            }
            Some(entry) => json!({ "$ref": format!("#/components/schemas/{}", unmarked_name(&entry.name)) }),
        },
    }
}

fn plain(plain: Plain) -> Value {
    match plain {
        Plain::Bool => json!({ "type": "boolean" }),
        Plain::Char => json!({ "type": "string", "minLength": 1, "maxLength": 1 }),
        Plain::String => json!({ "type": "string" }),
        Plain::I8 => json!({ "type": "integer", "minimum": i8::MIN, "maximum": i8::MAX }),
        Plain::I16 => json!({ "type": "integer", "minimum": i16::MIN, "maximum": i16::MAX }),
        Plain::I32 => json!({ "type": "integer", "format": "int32", "minimum": i32::MIN, "maximum": i32::MAX }),
        Plain::I64 => json!({ "type": "integer", "format": "int64", "minimum": i64::MIN, "maximum": i64::MAX }),
        Plain::U8 => json!({ "type": "integer", "minimum": 0, "maximum": u8::MAX }),
        Plain::U16 => json!({ "type": "integer", "minimum": 0, "maximum": u16::MAX }),
        Plain::U32 => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        Plain::U64 => json!({ "type": "integer", "minimum": 0, "maximum": u64::MAX }),
        Plain::F32 => json!({ "type": "number", "format": "float" }),
        Plain::F64 => json!({ "type": "number", "format": "double" }),
        Plain::Uuid => json!({ "type": "string", "format": "uuid" }),
        Plain::DateTime => json!({ "type": "string", "format": "date-time" }),
        Plain::Date => json!({ "type": "string", "format": "date" }),
        Plain::LocalDateTime => json!({ "type": "string", "description": "A date with a time, of no zone" }),
        Plain::Time => json!({ "type": "string", "description": "A time of the day" }),
    }
}

fn nullable(schema: Value) -> Value {
    match schema.get("type").and_then(Value::as_str).map(str::to_owned) {
        Some(kind) if schema.get("enum").is_none() => {
            let mut schema = schema;
            schema["type"] = json!([kind, "null"]);
            schema
        }
        _ if schema == json!({}) => schema,
        _ => json!({ "anyOf": [schema, { "type": "null" }] }),
    }
}

fn with_arguments(definition: &Definition, arguments: &[Type]) -> Definition {
    fn fill(ty: &mut Type, names: &[String], arguments: &[Type]) {
        match ty {
            Type::Parameter(name) => {
                let at = names.iter().position(|one| one == name);
                *ty = at.and_then(|at| arguments.get(at)).cloned().unwrap_or(Type::Json);
            }
            Type::Option(ty) | Type::Boxed(ty) | Type::List(ty) | Type::Set(ty) | Type::Map(ty) => {
                fill(ty, names, arguments);
            }
            Type::Tuple(types) | Type::Named(_, types) => types.iter_mut().for_each(|ty| fill(ty, names, arguments)),
            Type::Plain(_) | Type::Json => {}
        }
    }
    fn shape(shape_: &mut Shape, names: &[String], arguments: &[Type]) {
        match shape_ {
            Shape::Struct(fields) | Shape::Tuple(fields) => {
                fields.iter_mut().for_each(|field| fill(&mut field.ty, names, arguments));
            }
            Shape::Enum(variants) => {
                variants.iter_mut().for_each(|variant| shape(&mut variant.shape, names, arguments));
            }
            Shape::Alias(ty) => fill(ty, names, arguments),
            Shape::Unit => {}
        }
    }
    let mut definition = definition.clone();
    let names = definition.parameters.clone();
    shape(&mut definition.shape, &names, arguments);
    definition
}

fn definition_at(definition: &Definition, at: At<'_>) -> Value {
    let mut schema = match &definition.shape {
        Shape::Struct(fields) => object(fields, &definition.serde, at),
        Shape::Tuple(fields) => unnamed(fields, at),
        Shape::Unit => json!({ "type": "null" }),
        Shape::Alias(ty) => schema_at(ty, at),
        Shape::Enum(variants) => variants_of(variants, &definition.serde, at),
    };
    if !definition.docs.is_empty() && schema.get("$ref").is_none() {
        schema["description"] = definition.docs.join("\n").into();
    }
    schema
}

fn unnamed(fields: &[Field], at: At<'_>) -> Value {
    match fields {
        [one] => schema_at(&one.ty, at),
        fields => schema_at(&Type::Tuple(fields.iter().map(|field| field.ty.clone()).collect()), at),
    }
}

/// The name of a field on the wire.
pub(super) fn wire_name(field: &Field, of: &[Attribute]) -> String {
    if let Some(name) = attribute(&field.serde, "rename").or(attribute(&field.serde, "rename.serialize")) {
        return name.to_owned();
    }
    match attribute(of, "rename_all").or(attribute(of, "rename_all.serialize")) {
        Some(rule) => renamed(&field.name, rule, false),
        None => field.name.clone(),
    }
}

fn object(fields: &[Field], of: &[Attribute], at: At<'_>) -> Value {
    let transparent = attribute(of, "transparent").is_some();
    if let ([one], true) = (fields, transparent) {
        return schema_at(&one.ty, at);
    }
    let (mut properties, mut required, mut parts) = (Map::new(), Vec::new(), Vec::new());
    for field in fields {
        if attribute(&field.serde, "skip").is_some() {
            continue;
        }
        if attribute(&field.serde, "flatten").is_some() {
            parts.push(schema_at(&field.ty, at));
            continue;
        }
        let name = wire_name(field, of);
        let mut one = schema_at(&field.ty, at);
        if !field.docs.is_empty() && one.get("$ref").is_none() {
            one["description"] = field.docs.join("\n").into();
        }
        let unwritten = attribute(&field.serde, "skip_serializing").is_some();
        if unwritten && one.get("$ref").is_none() {
            one["writeOnly"] = true.into();
        }
        let may_miss = matches!(field.ty, Type::Option(_))
            || unwritten
            || attribute(&field.serde, "default").is_some()
            || attribute(&field.serde, "skip_serializing_if").is_some()
            || attribute(of, "default").is_some();
        if !may_miss {
            required.push(Value::from(name.clone()));
        }
        properties.insert(name, one);
    }
    let mut schema = json!({ "type": "object", "properties": properties });
    if !required.is_empty() {
        schema["required"] = required.into();
    }
    if attribute(of, "deny_unknown_fields").is_some() {
        schema["additionalProperties"] = false.into();
    }
    if !parts.is_empty() {
        parts.push(schema);
        return json!({ "allOf": parts });
    }
    schema
}

/// The name of a variant on the wire.
fn variant_name(variant: &Variant, of: &[Attribute]) -> String {
    if let Some(name) = attribute(&variant.serde, "rename").or(attribute(&variant.serde, "rename.serialize")) {
        return name.to_owned();
    }
    match attribute(of, "rename_all").or(attribute(of, "rename_all.serialize")) {
        Some(rule) => renamed(&variant.name, rule, true),
        None => variant.name.clone(),
    }
}

/// What holds for the fields of a variant.
fn of_variant(variant: &Variant, of: &[Attribute]) -> Vec<Attribute> {
    let mut all = variant.serde.clone();
    if let Some(rule) = attribute(of, "rename_all_fields")
        && attribute(&all, "rename_all").is_none()
    {
        all.push(Attribute { name: "rename_all".to_owned(), value: Some(rule.to_owned()) });
    }
    all
}

fn content(variant: &Variant, of: &[Attribute], at: At<'_>) -> Value {
    match &variant.shape {
        Shape::Struct(fields) => object(fields, &of_variant(variant, of), at),
        Shape::Tuple(fields) => unnamed(fields, at),
        _ => json!({ "type": "null" }),
    }
}

fn variants_of(variants: &[Variant], of: &[Attribute], at: At<'_>) -> Value {
    let written: Vec<&Variant> =
        variants.iter().filter(|variant| attribute(&variant.serde, "skip").is_none()).collect();
    let (tag, inside) = (attribute(of, "tag"), attribute(of, "content"));
    if attribute(of, "untagged").is_some() {
        return json!({ "anyOf": written.iter().map(|variant| content(variant, of, at)).collect::<Vec<_>>() });
    }
    if tag.is_none() && written.iter().all(|variant| variant.shape == Shape::Unit) {
        let names: Vec<String> = written.iter().map(|variant| variant_name(variant, of)).collect();
        return json!({ "type": "string", "enum": names });
    }
    let one = |variant: &&Variant| {
        let name = variant_name(variant, of);
        let unit = variant.shape == Shape::Unit;
        match (tag, inside) {
            (Some(tag), Some(inside)) => {
                let mut schema =
                    json!({ "type": "object", "properties": { tag: { "const": name } }, "required": [tag] });
                if !unit {
                    schema["properties"][inside] = content(variant, of, at);
                    schema["required"] = json!([tag, inside]);
                }
                schema
            }
            (Some(tag), None) => {
                let tagged = json!({ "type": "object", "properties": { tag: { "const": name } }, "required": [tag] });
                if unit { tagged } else { json!({ "allOf": [tagged, content(variant, of, at)] }) }
            }
            (None, _) if unit => json!({ "const": name }),
            (None, _) => json!({
                "type": "object", "properties": { &name: content(variant, of, at) }, "required": [name],
                "additionalProperties": false,
            }),
        }
    };
    json!({ "oneOf": written.iter().map(one).collect::<Vec<_>>() })
}

/// A value of a type: what a test sends.
pub(super) fn example(ty: &Type, book: &Book<'_>) -> Value {
    example_in(ty, book, 0)
}

fn example_in(ty: &Type, book: &Book<'_>, depth: u8) -> Value {
    if depth > DEEP {
        return Value::Null;
    }
    let inner = |ty: &Type| example_in(ty, book, depth + 1);
    match ty {
        Type::Plain(plain) => match plain {
            Plain::Bool => true.into(),
            Plain::Char => "a".into(),
            Plain::String => "text".into(),
            Plain::F32 | Plain::F64 => json!(1.5),
            Plain::Uuid => "67e55044-10b1-426f-9247-bb680e5fe0c8".into(),
            Plain::DateTime => "2024-02-29T12:00:00Z".into(),
            Plain::Date => "2024-02-29".into(),
            Plain::LocalDateTime => "2024-02-29T12:00:00".into(),
            Plain::Time => "12:00:00".into(),
            _ => 1.into(),
        },
        Type::Option(_) => Value::Null,
        Type::Boxed(ty) => inner(ty),
        Type::List(_) | Type::Set(_) => json!([]),
        Type::Map(_) => json!({}),
        Type::Tuple(types) if types.is_empty() => Value::Null,
        Type::Tuple(types) => types.iter().map(inner).collect(),
        Type::Json | Type::Parameter(_) => json!({}),
        Type::Named(key, arguments) => match book.types.get(key) {
            None => json!({}),
            Some(entry) => example_of(&with_arguments(entry.definition, arguments), book, depth),
        },
    }
}

fn example_of(definition: &Definition, book: &Book<'_>, depth: u8) -> Value {
    let inner = |ty: &Type| example_in(ty, book, depth + 1);
    let fields_of = |fields: &[Field], of: &[Attribute]| {
        let mut object = Map::new();
        for field in fields.iter().filter(|field| attribute(&field.serde, "skip").is_none()) {
            let value = inner(&field.ty);
            match (attribute(&field.serde, "flatten").is_some(), value) {
                (true, Value::Object(more)) => object.extend(more),
                (true, _) => {}
                (false, value) => drop(object.insert(wire_name(field, of), value)),
            }
        }
        Value::Object(object)
    };
    let tuple = |fields: &[Field]| match fields {
        [one] => inner(&one.ty),
        fields => fields.iter().map(|field| inner(&field.ty)).collect(),
    };
    match &definition.shape {
        Shape::Struct(fields) if fields.len() == 1 && attribute(&definition.serde, "transparent").is_some() => {
            inner(&fields[0].ty)
        }
        Shape::Struct(fields) => fields_of(fields, &definition.serde),
        Shape::Tuple(fields) => tuple(fields),
        Shape::Unit => Value::Null,
        Shape::Alias(ty) => inner(ty),
        Shape::Enum(variants) => {
            let Some(variant) = variants.iter().find(|variant| attribute(&variant.serde, "skip").is_none()) else {
                return Value::Null;
            };
            let of = &definition.serde;
            let (name, unit) = (variant_name(variant, of), variant.shape == Shape::Unit);
            let value = match &variant.shape {
                Shape::Struct(fields) => fields_of(fields, &of_variant(variant, of)),
                Shape::Tuple(fields) => tuple(fields),
                _ => Value::Null,
            };
            match (attribute(of, "tag"), attribute(of, "content")) {
                _ if attribute(of, "untagged").is_some() => value,
                (Some(tag), Some(_)) if unit => json!({ tag: name }),
                (Some(tag), Some(inside)) => json!({ tag: name, inside: value }),
                (Some(tag), None) => {
                    let mut object = if let Value::Object(object) = value { object } else { Map::new() };
                    object.insert(tag.to_owned(), name.into());
                    Value::Object(object)
                }
                (None, _) if unit => name.into(),
                (None, _) => json!({ name: value }),
            }
        }
    }
}
