//! How values of each type are written in a message.

use std::collections::{BTreeMap, BTreeSet};

use super::super::book::Book;
use super::super::names::field;
use super::names::camel;
use super::{Field, Message, names};
use crate::model::contract::{Definition, Plain, Shape, Type};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Label {
    One,
    Optional,
    Many,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Form {
    /// The same in Rust.
    Plain(&'static str),
    /// A number that is narrower in Rust.
    Number(&'static str),
    /// What JSON writes as a text: a UUID, a date, a word out of several.
    Word,
    /// A text of JSON: whatever else there is.
    Json,
    /// `google.protobuf.Timestamp`
    Moment,
    /// A message of this name, for this type.
    Message(String, Type),
}

impl Form {
    /// As the proto file writes it.
    pub fn proto(&self) -> &str {
        match self {
            Self::Plain(name) | Self::Number(name) => name,
            Self::Word | Self::Json => "string",
            Self::Moment => "google.protobuf.Timestamp",
            Self::Message(name, _) => name,
        }
    }

    /// Whether it is there or not, whatever its label says.
    fn is_message(&self) -> bool {
        matches!(self, Self::Moment | Self::Message(..))
    }

    /// The functions that write and read it, where it takes any.
    fn functions(&self, book: &Book<'_>, types: &str, proto: &str) -> Option<(String, String)> {
        let of = |write: &str, read: &str| Some((format!("chassis::rpc::{write}"), format!("chassis::rpc::{read}")));
        match self {
            Self::Plain(_) => None,
            Self::Number(_) => of("number", "number"),
            Self::Word => of("word", "of_word"),
            Self::Json => of("json", "of_json"),
            Self::Moment => of("timestamp", "moment"),
            Self::Message(name, ty) => {
                Some((format!("{proto}{name}::try_from"), format!("{}::try_from", book.rust(ty, types))))
            }
        }
    }
}

/// Rust that writes or reads a value, and whether that can fail.
pub(in super::super) struct Converted {
    pub rust: String,
    pub fails: bool,
}

impl Converted {
    /// Where an error may leave.
    pub fn tried(self) -> String {
        if self.fails { self.rust + "?" } else { self.rust }
    }

    /// Where a `Result` is wanted.
    pub fn result(self) -> String {
        if self.fails { self.rust } else { format!("Ok({})", self.rust) }
    }
}

impl Field {
    pub fn write(&self, value: &str, book: &Book<'_>, types: &str, proto: &str) -> Converted {
        let Some((write, _)) = self.form.functions(book, types, proto) else {
            return Converted { rust: value.to_owned(), fails: false };
        };
        let rust = match self.label {
            Label::One if self.form.is_message() => format!("{write}({value}).map(Some)"),
            Label::One => format!("{write}({value})"),
            Label::Optional => format!("{value}.map({write}).transpose()"),
            Label::Many => format!("chassis::rpc::all({value}, {write})"),
        };
        Converted { rust, fails: true }
    }

    pub fn read(&self, value: &str, book: &Book<'_>, types: &str, proto: &str) -> Converted {
        let Some((_, read)) = self.form.functions(book, types, proto) else {
            return Converted { rust: value.to_owned(), fails: false };
        };
        let rust = match self.label {
            Label::One if self.form.is_message() => format!("chassis::rpc::there({value}).and_then({read})"),
            Label::One => format!("{read}({value})"),
            Label::Optional => format!("{value}.map({read}).transpose()"),
            Label::Many => format!("chassis::rpc::all({value}, {read})"),
        };
        Converted { rust, fails: true }
    }
}

/// Gives types their forms, and those that are messages their names.
pub(super) struct Forms<'b, 'c> {
    book: &'b Book<'c>,
    taken: &'b mut BTreeSet<String>,
    /// By the key of the type; nothing while it is being made.
    messages: BTreeMap<String, Option<Message>>,
}

impl<'b, 'c> Forms<'b, 'c> {
    pub fn new(book: &'b Book<'c>, taken: &'b mut BTreeSet<String>) -> Self {
        Self { book, taken, messages: BTreeMap::new() }
    }

    /// By their names.
    pub fn into_messages(self) -> Vec<Message> {
        let mut messages: Vec<Message> = self.messages.into_values().flatten().collect();
        messages.sort_by(|a, b| a.name.cmp(&b.name));
        messages
    }

    pub fn of(&mut self, ty: &Type) -> (Label, Form) {
        match ty {
            Type::Option(inner) => (Label::Optional, self.one(inner)),
            Type::List(inner) | Type::Set(inner) => (Label::Many, self.one(inner)),
            other => (Label::One, self.one(other)),
        }
    }

    fn one(&mut self, ty: &Type) -> Form {
        match ty {
            Type::Plain(plain) => of_plain(*plain),
            Type::Named(key, arguments) if arguments.is_empty() => self.named(key, ty),
            // What a message can't hold in one field.
            _ => Form::Json,
        }
    }

    fn named(&mut self, key: &str, ty: &Type) -> Form {
        let book = self.book;
        let Some(entry) = book.types.get(key) else { return Form::Json };
        if is_word(entry.definition) {
            return Form::Word;
        }
        let Shape::Struct(fields) = &entry.definition.shape else { return Form::Json };
        if !entry.definition.parameters.is_empty() {
            return Form::Json;
        }
        match self.messages.get(key) {
            Some(Some(message)) => return Form::Message(message.name.clone(), ty.clone()),
            // It has itself inside.
            Some(None) => return Form::Json,
            None => {}
        }
        self.messages.insert(key.to_owned(), None);
        let mut name = camel(&entry.name);
        while !self.taken.insert(name.clone()) {
            name.push('X');
        }
        let mut taken = BTreeSet::new();
        let mut made = Vec::new();
        for one in fields {
            let mut name = names::field(&one.name);
            while !taken.insert(name.clone()) {
                name.push_str("_too");
            }
            let (label, form) = self.of(&one.ty);
            made.push(Field { own: field(&one.name), docs: one.docs.clone(), ..Field::new(&name, (label, form)) });
        }
        let message =
            Message { docs: entry.definition.docs.clone(), of: Some(ty.clone()), ..Message::of(name.clone(), made) };
        self.messages.insert(key.to_owned(), Some(message));
        Form::Message(name, ty.clone())
    }
}

/// A type that JSON writes as one of several words.
fn is_word(definition: &Definition) -> bool {
    let Shape::Enum(variants) = &definition.shape else { return false };
    let plain = definition.serde.iter().all(|one| one.name.starts_with("rename"));
    plain && definition.parameters.is_empty() && variants.iter().all(|variant| variant.shape == Shape::Unit)
}

fn of_plain(plain: Plain) -> Form {
    match plain {
        Plain::Bool => Form::Plain("bool"),
        Plain::String => Form::Plain("string"),
        Plain::I32 => Form::Plain("int32"),
        Plain::I64 => Form::Plain("int64"),
        Plain::U32 => Form::Plain("uint32"),
        Plain::U64 => Form::Plain("uint64"),
        Plain::F32 => Form::Plain("float"),
        Plain::F64 => Form::Plain("double"),
        Plain::I8 | Plain::I16 => Form::Number("int32"),
        Plain::U8 | Plain::U16 => Form::Number("uint32"),
        Plain::DateTime => Form::Moment,
        Plain::Char | Plain::Uuid | Plain::Date | Plain::LocalDateTime | Plain::Time => Form::Word,
    }
}
