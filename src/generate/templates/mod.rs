//! Templates: embedded, overridden one by one, and printed with every value quoted for the syntax of its file.
//!
//! A template writes `[= value =]`, `[% tag %]` and `[# comment #]`, so that the braces of Kong, GitHub, Prometheus and
//! Helm are plain text. No value gets out unquoted: each `[= … =]` is sent through the quoting of the file's syntax, and
//! what would get past that is an error.

mod embedded;
mod names;
mod quote;
mod scan;
mod sql;

use std::any::type_name;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Mutex;

use rayon::prelude::*;
use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use tera::{Context, Delimiters, ErrorKind, Kwargs, State, Tera, Value};

pub use self::embedded::EMBEDDED;
use self::quote::{SYNTAXES, Syntax};
pub use self::sql::ident;
use crate::error::Error;

/// All templates, ready to print.
pub struct Templates {
    tera: Tera,
    /// What a template says, by its name.
    texts: BTreeMap<String, String>,
    /// Overridden ones, with the file that they come from.
    origins: BTreeMap<String, String>,
    /// Templates whose names were held against the values of a type.
    checked: Mutex<Checked>,
}

/// The mistake found, by template and type.
type Checked = HashMap<(String, &'static str), Result<(), String>>;

/// A template of somebody's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    /// `kong/kong.yaml.tera`
    pub name: String,
    /// The file, for messages.
    pub path: String,
    pub text: String,
}

impl Templates {
    /// The embedded templates, with others in place of some.
    ///
    /// # Errors
    /// When an override stands for none, or when a template is broken: with its file and line.
    pub fn new(overrides: &[Override]) -> Result<Self, Error> {
        let mut texts: BTreeMap<String, String> =
            EMBEDDED.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        let mut origins = BTreeMap::new();
        for own in overrides {
            if !texts.contains_key(&own.name) {
                let message = format!("no template is called `{}`{}", own.name, near(&own.name, texts.keys()));
                return Err(Error::Template { name: own.path.clone(), line: 1, message });
            }
            texts.insert(own.name.clone(), own.text.clone());
            origins.insert(own.name.clone(), own.path.clone());
        }
        Self::of(texts, origins)
    }

    /// Whether a template of a target was overridden.
    #[must_use]
    pub fn is_own(&self, target: &str) -> bool {
        self.origins.keys().any(|name| name.split('/').next() == Some(target))
    }

    fn of(texts: BTreeMap<String, String>, origins: BTreeMap<String, String>) -> Result<Self, Error> {
        let mut tera = Tera::new();
        let delimiters = Delimiters {
            block_start: scan::TAG.0.into(),
            block_end: scan::TAG.1.into(),
            variable_start: scan::VALUE.0.into(),
            variable_end: scan::VALUE.1.into(),
            comment_start: scan::COMMENT.0.into(),
            comment_end: scan::COMMENT.1.into(),
        };
        tera.set_delimiters(delimiters).map_err(|error| told(&error, &origins))?;
        // For all files; what reaches it has got past the quoting, and must not get out.
        tera.autoescape_on([""]);
        tera.set_escape_fn(|_, _| Err(std::io::Error::other("a value got past its quoting")));
        register(&mut tera);
        let mut prepared = Vec::with_capacity(texts.len());
        for (name, text) in &texts {
            let file = origins.get(name).unwrap_or(name);
            let Some(syntax) = Syntax::of(name) else {
                let message = "it is not known how values are quoted in such a file".to_owned();
                return Err(Error::Template { name: file.clone(), line: 1, message });
            };
            let prepared_text = scan::prepare(text, syntax.filter).map_err(|(line, message)| Error::Template {
                name: file.clone(),
                line,
                message,
            })?;
            prepared.push((name.clone(), prepared_text));
        }
        tera.add_raw_templates(prepared).map_err(|error| told(&error, &origins))?;
        Ok(Self { tera, texts, origins, checked: Mutex::default() })
    }

    /// The names of all templates, with whether they are overridden.
    pub fn names(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.texts.keys().map(|name| (name.as_str(), self.origins.get(name).map(String::as_str)))
    }

    /// What a template says.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(String::as_str)
    }

    /// Prints a value by a template.
    ///
    /// # Errors
    /// When the template names something that the value does not have, or fails otherwise: with its file and line.
    pub fn render<T: Serialize + JsonSchema>(&self, name: &str, value: &T) -> Result<Vec<u8>, Error> {
        Ok(self.render_all(&[name], value)?.swap_remove(0))
    }

    /// Prints one value by several templates, in their order: to hand over a large value takes time, and is done once.
    ///
    /// # Errors
    /// As [`Self::render`].
    pub fn render_all<T: Serialize + JsonSchema>(&self, names: &[&str], value: &T) -> Result<Vec<Vec<u8>>, Error> {
        names.iter().try_for_each(|name| self.check::<T>(name))?;
        let context = Context::from_serialize(value).map_err(|error| told(&error, &self.origins))?;
        let one = |name: &&str| {
            let mut out = Vec::new();
            self.tera.render_to(name, &context, &mut out).map_err(|error| told(&error, &self.origins))?;
            Ok(out)
        };
        if names.len() == 1 { names.iter().map(one).collect() } else { names.par_iter().map(one).collect() }
    }

    /// Tera takes an unknown name in an `if` for false: so all names of a template are held against the type first.
    fn check<T: JsonSchema>(&self, name: &str) -> Result<(), Error> {
        let key = (name.to_owned(), type_name::<T>());
        let file = || self.origins.get(name).map_or(name, String::as_str).to_owned();
        let mut checked = self.checked.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let found = checked.entry(key).or_insert_with(|| {
            let schema = SchemaGenerator::default().into_root_schema_for::<T>();
            let known = names::of_schema(schema.as_value());
            self.check_text(name, &known, &mut BTreeSet::new())
        });
        match found {
            Ok(()) => Ok(()),
            Err(message) => {
                let (line, message) = message.split_once('\t').unwrap_or(("1", message));
                Err(Error::Template { name: file(), line: line.parse().unwrap_or(1), message: message.to_owned() })
            }
        }
    }

    fn check_text(&self, name: &str, known: &names::Known, seen: &mut BTreeSet<String>) -> Result<(), String> {
        let Some(text) = self.texts.get(name).filter(|_| seen.insert(name.to_owned())) else { return Ok(()) };
        let included = names::check(text, known).map_err(|(line, message)| format!("{line}\t{message}"))?;
        for (line, other) in included {
            self.check_text(&other, known, seen)
                .map_err(|message| format!("{line}\tin `{other}`, line {}", message.replace('\t', ": ")))?;
        }
        Ok(())
    }
}

fn register(tera: &mut Tera) {
    macro_rules! quoting {
        ($($index:literal)*) => {$(
            if let Some(syntax) = SYNTAXES.get($index) {
                tera.register_filter(syntax.filter, |value: &Value, _: Kwargs, _: &State<'_>| quoted($index, value));
            }
        )*};
    }
    // A filter is a function: each syntax has its own.
    quoting!(0 1 2 3 4 5 6 7 8 9 10 11);
    debug_assert!(SYNTAXES.len() <= 12, "a syntax without a filter");
    tera.register_filter("comment", |value: &Value, _: Kwargs, _: &State<'_>| {
        value
            .as_str()
            .map(|text| Value::safe_string(&quote::comment(text)))
            .ok_or_else(|| failure("`comment` is for texts"))
    });
    for (name, write) in sql::FILTERS {
        tera.register_filter(*name, move |value: &Value, _: Kwargs, _: &State<'_>| {
            let text = value.as_str().ok_or_else(|| failure("this is for texts"))?;
            write(text).map(|text| Value::safe_string(&text)).map_err(|message| failure(&message))
        });
    }
    // What is in the library and would undo the quoting.
    tera.register_filter("safe", |_: &Value, _: Kwargs, _: &State<'_>| {
        Err::<Value, _>(failure("`safe` is not for templates of `split`: all values are quoted"))
    });
}

fn failure(message: &str) -> tera::Error {
    tera::Error::message(message)
}

fn quoted(syntax: usize, value: &Value) -> Result<Value, tera::Error> {
    if value.is_safe() && value.is_string() {
        return Ok(value.clone());
    }
    let text = quote::quote(&SYNTAXES[syntax], value).map_err(|message| failure(&message))?;
    Ok(Value::safe_string(&text))
}

fn near<'n>(name: &str, known: impl Iterator<Item = &'n String>) -> String {
    let near = crate::model::nearest::nearest(name, known.map(String::as_str));
    near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default()
}

/// What the library says, in our words.
fn told(error: &tera::Error, origins: &BTreeMap<String, String>) -> Error {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let file = report.filename();
            let name = origins.get(file).map_or(file, String::as_str).to_owned();
            Error::Template { name, line: report.span().start_line, message: report.message().to_owned() }
        }
        _ => {
            // Other mistakes come as a text for people, of which the first is enough: `error: WHAT\n --> FILE:LINE:COLUMN`.
            let text = error.to_string();
            let message = text.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
            let place = text.split_once("--> ").and_then(|(_, rest)| rest.lines().next());
            let mut parts = place.unwrap_or_default().split(':');
            let (file, line) = (parts.next().unwrap_or_default(), parts.next().and_then(|line| line.parse().ok()));
            let name = origins.get(file).map_or(file, String::as_str).to_owned();
            Error::Template { name, line: line.unwrap_or(1), message }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize, JsonSchema)]
    struct Shop {
        name: String,
        port: u16,
        open: bool,
        none: Option<String>,
        names: Vec<String>,
        parts: Vec<Part>,
    }

    #[derive(Serialize, JsonSchema)]
    struct Part {
        label: String,
    }

    fn shop(name: &str) -> Shop {
        let names = vec![name.to_owned(), "no".to_owned()];
        let parts = vec![Part { label: name.to_owned() }];
        Shop { name: name.to_owned(), port: 80, open: true, none: None, names, parts }
    }

    fn render(file: &str, text: &str, name: &str) -> Result<String, String> {
        let texts = BTreeMap::from([(file.to_owned(), text.to_owned())]);
        let templates = Templates::of(texts, BTreeMap::new()).map_err(|error| error.to_string())?;
        let bytes = templates.render(file, &shop(name)).map_err(|error| error.to_string())?;
        Ok(String::from_utf8(bytes).expect("text"))
    }

    #[test]
    fn values_are_quoted_by_their_type() {
        let text = "a: [= name =]\nb: [= port =]\nc: [= open =]\nd: [= none =]\ne: [= names =]\nf: [= \"80\" =]\n";
        let plain = render("x.yaml.tera", text, "auth").expect("rendered");
        assert_eq!(plain, "a: auth\nb: 80\nc: true\nd: null\ne: [auth, \"no\"]\nf: \"80\"\n");
        let hostile = render("x.yaml.tera", "a: [= name =]\n", "x\"\nb: {{ $(y) }} # [= port =]").expect("rendered");
        assert_eq!(hostile, "a: \"x\\\"\\nb: {{ $(y) }} # [= port =]\"\n");
        assert_eq!(render("x.sh.tera", "A=[= name =]\n", "x'$(y)").expect("rendered"), "A='x'\\''$(y)'\n");
        assert_eq!(render("x.sql.tera", "SELECT [= name =]", "x';--").expect("rendered"), "SELECT 'x'';--'");
        assert_eq!(render("x.conf.tera", "a [= name =];", "x; y").expect("rendered"), "a \"x; y\";");
        assert!(render("x.conf.tera", "a [= name =];", "$host").expect_err("refused").contains("nginx"));
    }

    #[test]
    fn lines_with_tags_alone_leave_nothing() {
        let text = "a:\n  [# why #]\n  [% for part in parts %]\n  - [= part.label ~ \"-x\" =]\n  [% endfor %]\nb: 1\n";
        assert_eq!(render("x.yaml.tera", text, "auth").expect("rendered"), "a:\n  - auth-x\nb: 1\n");
    }

    #[test]
    fn misspelt_names_are_told_with_their_line() {
        for (text, line, told) in [
            ("a: 1\nb: [= nme =]\n", "line 2", "`nme`"),
            ("a: 1\n[% if opne %]\nb: 1\n[% endif %]\n", "line 2", "did you mean `open`?"),
            ("[% for part in parts %]\na: [= part.lable =]\n[% endfor %]\n", "line 2", "did you mean `label`?"),
            ("[% if port == 80 and parts[0].x %]\n[% endif %]\n", "line 1", "`x`"),
            ("a: [= name | uper =]\n", "line 1", "uper"),
            ("\n\na: [= name\n", "line 3", "=]"),
        ] {
            let error = render("x.yaml.tera", text, "auth").expect_err(text);
            assert!(error.contains(line) && error.contains(told) && error.contains("x.yaml.tera"), "{text}: {error}");
        }
    }

    #[test]
    fn no_value_gets_past_its_quoting() {
        let evil = "x\ny: z";
        for text in ["a: [= name | safe =]", "a: [= name | trim | safe =]"] {
            assert!(render("x.yaml.tera", text, evil).is_err(), "{text}");
        }
        for text in [
            "a: [= name | upper | lower =]",
            "[% set b = name %]a: [= b =]",
            "[% set b %][= name =][% endset %]a: [= b =]",
            "a: [= name if open else port =]",
            "a: [= names[0] =]",
            "a: [= (\"=]\" ~ name) | replace(from=\"=]\", to=\"\") =]",
        ] {
            let rendered = render("x.yaml.tera", text, evil).unwrap_or_else(|error| panic!("{text}: {error}"));
            assert_eq!(rendered, "a: \"x\\ny: z\"", "{text}");
        }
    }
}
