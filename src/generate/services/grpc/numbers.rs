//! Numbers of fields: whoever has one keeps it, for good. The proto file as it was generated last says which they are; what is gone
//! since then, or has become another type, leaves its number reserved.

use std::collections::{BTreeMap, BTreeSet};

use super::{Field, Label, Message};

/// The numbers of a proto file, by message.
#[derive(Debug, Default)]
pub(super) struct Numbers(BTreeMap<String, Known>);

#[derive(Debug, Default)]
struct Known {
    /// By name: the type, and the number.
    fields: BTreeMap<String, (String, u32)>,
    gone: BTreeSet<u32>,
    names: BTreeSet<String>,
}

/// Numbers that fields can't have.
const INNER: std::ops::RangeInclusive<u32> = 19_000..=19_999;
const LARGEST: u32 = (1 << 29) - 1;

impl Numbers {
    /// Of a file in the form that is printed here.
    pub fn read(text: &str) -> Self {
        let mut all: BTreeMap<String, Known> = BTreeMap::new();
        let mut inside: Option<&mut Known> = None;
        for line in text.lines() {
            if let Some(name) = line.strip_prefix("message ").and_then(|rest| rest.split(' ').next()) {
                inside = (!line.ends_with("{}")).then(|| all.entry(name.to_owned()).or_default());
                continue;
            }
            if line == "}" {
                inside = None;
            }
            let (Some(known), Some(line)) = (inside.as_deref_mut(), line.trim().strip_suffix(';')) else { continue };
            if line.starts_with("//") {
                continue;
            }
            if let Some(list) = line.strip_prefix("reserved ") {
                for one in list.split(", ") {
                    match one.parse() {
                        Ok(number) => drop(known.gone.insert(number)),
                        Err(_) => drop(known.names.insert(one.trim_matches('"').to_owned())),
                    }
                }
                continue;
            }
            let Some((field, number)) = line.split_once(" = ") else { continue };
            let (Ok(number), Some((kind, name))) = (number.parse(), field.rsplit_once(' ')) else { continue };
            known.fields.insert(name.to_owned(), (kind.to_owned(), number));
        }
        Self(all)
    }

    /// Gives each field its number.
    pub fn give(&self, message: &mut Message) {
        let nothing = Known::default();
        let known = self.0.get(&message.name).unwrap_or(&nothing);
        let (mut gone, mut names) = (known.gone.clone(), known.names.clone());
        let mut used: BTreeSet<u32> = gone.clone();
        for (name, (kind, number)) in &known.fields {
            used.insert(*number);
            let same = message.fields.iter().any(|field| field.name == *name && is_same(field, kind));
            if !same {
                gone.insert(*number);
                names.insert(name.clone());
            }
        }
        for field in &mut message.fields {
            names.remove(&field.name);
            let kept = known.fields.get(&field.name).filter(|(kind, _)| is_same(field, kind));
            field.number = kept.map_or_else(|| next(&used), |(_, number)| *number);
            used.insert(field.number);
        }
        message.gone = (gone, names);
    }
}

/// Whether what was written as the one can be read as the other.
fn is_same(field: &Field, kind: &str) -> bool {
    let many = field.label == Label::Many;
    match kind.strip_prefix("repeated ") {
        Some(kind) => many && kind == field.form.proto(),
        None => !many && kind.strip_prefix("optional ").unwrap_or(kind) == field.form.proto(),
    }
}

fn next(used: &BTreeSet<u32>) -> u32 {
    let last = used.iter().rev().find(|number| **number < LARGEST).copied().unwrap_or_default();
    if INNER.contains(&(last + 1)) { INNER.end() + 1 } else { last + 1 }
}

#[cfg(test)]
mod tests {
    use super::super::{Api, Form};
    use super::*;

    fn message(fields: &[(&str, &'static str)]) -> Message {
        let field = |(name, form): &(&str, &'static str)| Field::new(name, (Label::One, Form::Plain(form)));
        Message::of("Row".to_owned(), fields.iter().map(field).collect())
    }

    fn again(text: &str, fields: &[(&str, &'static str)]) -> (String, Vec<u32>) {
        let mut message = message(fields);
        Numbers::read(text).give(&mut message);
        let numbers = message.fields.iter().map(|field| field.number).collect();
        let api = Api {
            package: "a.b.v1".to_owned(),
            service: "BService".to_owned(),
            methods: Vec::new(),
            messages: vec![message],
        };
        (super::super::proto::messages(&api), numbers)
    }

    #[test]
    fn a_number_stays_and_is_never_given_twice() {
        let (first, numbers) = again("", &[("id", "string"), ("name", "string"), ("size", "int32")]);
        assert_eq!(numbers, [1, 2, 3]);
        // One goes, one comes before all others.
        let (second, numbers) = again(&first, &[("age", "int32"), ("id", "string"), ("size", "int32")]);
        assert_eq!(numbers, [4, 1, 3], "{second}");
        assert!(second.contains("  reserved 2;\n  reserved \"name\";\n"), "{second}");
        // What goes last leaves its number too; one that comes back is another.
        let (third, _) = again(&second, &[("id", "string"), ("size", "int32")]);
        assert!(third.contains("  reserved 2, 4;\n  reserved \"age\", \"name\";\n"), "{third}");
        let (fourth, numbers) = again(&third, &[("age", "int32"), ("id", "string"), ("size", "int64")]);
        assert_eq!(numbers, [5, 1, 6], "{fourth}");
        assert!(fourth.contains("  reserved 2, 3, 4;\n  reserved \"name\";\n"), "{fourth}");
        assert_eq!(again(&fourth, &[("age", "int32"), ("id", "string"), ("size", "int64")]).0, fourth);
    }

    #[test]
    fn some_numbers_are_no_fields() {
        assert_eq!((next(&[18_999].into()), next(&BTreeSet::new())), (20_000, 1));
        assert_eq!(next(&[7, LARGEST].into()), 8);
    }
}
