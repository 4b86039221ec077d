//! What the code of a handler tells of its answer, where its signature says no more than that it is one.

use std::rc::Rc;

use super::Carrier;
use super::answers::is_left_open;
use super::sources::{Found, Source, find, has_word};
use crate::model::analysis::{FileId, ItemId, ItemKind};
use crate::model::contract::{Body, Type};

/// A piece of a file: its first line, and its text with all columns as they are.
struct Piece {
    file: FileId,
    first: u32,
    text: String,
}

impl Carrier<'_> {
    /// Nothing where the code does not tell it either.
    pub fn told(&mut self, id: ItemId, depth: u8) -> Option<Body> {
        let item = &self.analysis.items[id.0 as usize];
        let source = self.sources.file(item.file)?;
        let Some(Found::Function(_, _, Some(block))) = find(&source.tree.items, item) else { return None };
        let (first, text) = source.between(block.brace_token.span);
        let piece = Piece { file: item.file, first, text: without_comments(&text) };
        let mut found: Vec<Body> = Vec::new();
        for at in written_as_json(&piece.text) {
            found.push(Body::Json(self.written(&piece, at)?));
        }
        let uses = |word: &str| has_word(&piece.text, word);
        // Written as JSON in some way that is not read here.
        if found.is_empty() && ["serde_json", "json", "to_string", "to_vec", "Json"].iter().any(|word| uses(word)) {
            return None;
        }
        if depth > 3 {
            return None;
        }
        for helper in self.helpers(&piece, id) {
            found.push(self.told(helper, depth + 1)?);
        }
        found.extend(made_here(&piece.text));
        one_of(found)
    }

    /// Functions of the codebase that are named in some code, and make answers.
    fn helpers(&mut self, piece: &Piece, of: ItemId) -> Vec<ItemId> {
        let last = piece.first + piece.text.lines().count() as u32;
        let mentions = self.sources.mentions(piece.file);
        let here = mentions.range((piece.first, 0)..(last, 0)).map(|(_, id)| *id);
        let mut found: Vec<ItemId> = here.filter(|id| *id != of).collect();
        found.sort();
        found.dedup();
        found.retain(|id| {
            let item = &self.analysis.items[id.0 as usize];
            if item.kind != ItemKind::Function {
                return false;
            }
            let source: Option<Rc<Source>> = self.sources.file(item.file);
            source.is_some_and(|source| match find(&source.tree.items, item) {
                Some(Found::Function(_, signature, _)) => {
                    matches!(&signature.output, syn::ReturnType::Type(_, ty) if is_left_open(ty))
                }
                _ => false,
            })
        });
        found
    }

    /// The type of what is written as JSON: a value that is made there, or one that was given its type.
    fn written(&mut self, piece: &Piece, at: usize) -> Option<Type> {
        let rest = piece.text[at..].trim_start_matches(|sign: char| sign.is_whitespace() || sign == '&');
        let at = piece.text.len() - rest.len();
        let end = rest.find(|sign: char| !(sign.is_alphanumeric() || "_:".contains(sign))).unwrap_or(rest.len());
        let (path, after) = (&rest[..end], rest[end..].trim_start());
        if path.starts_with(|sign: char| sign.is_uppercase()) {
            let made = after.starts_with('{') && !path.ends_with(':');
            let made = made || (after.starts_with('(') && [":new", ":from"].iter().any(|end| path.ends_with(end)));
            let name = path.split("::").take_while(|part| part.starts_with(char::is_uppercase)).last()?;
            return self.named(piece, at + path.find(name)?).filter(|_| made);
        }
        // A name alone.
        if path.is_empty() || path.contains(':') || !after.starts_with(')') {
            return None;
        }
        let given = ["let ", "let mut "].iter().find_map(|before| {
            let typed = format!("{before}{path}: ");
            let made = format!("{before}{path} = ");
            let at = piece.text.find(&typed).map(|at| (at + typed.len(), true));
            at.or_else(|| piece.text.find(&made).map(|at| (at + made.len(), false)))
        });
        match given? {
            (at, true) => self.given(piece, at, 0),
            (at, false) if piece.text[at..].starts_with(char::is_uppercase) => self.written(piece, at),
            _ => None,
        }
    }

    /// A type as it is written there.
    fn given(&mut self, piece: &Piece, at: usize, depth: u8) -> Option<Type> {
        let rest = &piece.text[at..];
        let end = rest.find(|sign: char| !(sign.is_alphanumeric() || sign == '_'))?;
        let name = &rest[..end];
        let inner = at + end + 1;
        match name {
            "Vec" if rest[end..].starts_with('<') && depth < 8 => {
                self.given(piece, inner, depth + 1).map(|ty| Type::List(Box::new(ty)))
            }
            "Option" if rest[end..].starts_with('<') && depth < 8 => {
                self.given(piece, inner, depth + 1).map(|ty| Type::Option(Box::new(ty)))
            }
            _ if rest[end..].starts_with(['<', ':']) => None,
            _ => self.named(piece, at),
        }
    }

    /// The type of the codebase that is named there.
    fn named(&mut self, piece: &Piece, at: usize) -> Option<Type> {
        let before = &piece.text[..at];
        let line = piece.first + before.matches('\n').count() as u32;
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count() as u32 + 1;
        let id = self.sources.mentions(piece.file).get(&(line, column)).copied()?;
        let item = &self.analysis.items[id.0 as usize];
        let is_plain = matches!(item.kind, ItemKind::Struct | ItemKind::Enum);
        self.define(id).ok().filter(|()| is_plain)?;
        let parameters = self.types.get(&id).map_or(0, |definition| definition.parameters.len());
        (parameters == 0).then(|| Type::Named(item.id.clone(), Vec::new()))
    }
}

/// What some code makes besides JSON, as far as it shows that it makes an answer at all.
fn made_here(text: &str) -> Option<Body> {
    let uses = |words: &[&str]| words.iter().any(|word| has_word(text, word));
    if uses(&["Html", "html", "Markup", "render"]) || text.contains("text/html") {
        Some(Body::Media("text/html"))
    } else if uses(&["LOCATION", "Redirect", "SeeOther", "SEE_OTHER", "Found"]) || uses(&["body", "Body"]) {
        Some(Body::Media("*/*"))
    } else if uses(&["finish"]) {
        Some(Body::Empty)
    } else {
        uses(&["into_response", "IntoResponse", "Response"]).then_some(Body::Media("*/*"))
    }
}

/// What all of them are; whoever answers with a page or with nothing answers with something.
fn one_of(mut all: Vec<Body>) -> Option<Body> {
    let is_other = |body: &Body| matches!(body, Body::Media(_));
    if all.iter().any(is_other) {
        all.retain(|body| *body != Body::Empty && *body != Body::Media("*/*"));
        let first = all.pop().unwrap_or(Body::Media("*/*"));
        // JSON at one time, and something else at another.
        return all.iter().all(|body| *body == first).then_some(first).filter(is_other);
    }
    let first = all.pop()?;
    all.iter().all(|body| *body == first).then_some(first)
}

/// Where values begin that are written as JSON.
fn written_as_json(text: &str) -> Vec<usize> {
    let mut found: Vec<usize> = text.match_indices(".json(").map(|(at, form)| at + form.len()).collect();
    let begins = |at: usize| !text[..at].ends_with(|sign: char| sign.is_alphanumeric() || sign == '_');
    found.extend(text.match_indices("Json(").filter(|(at, _)| begins(*at)).map(|(at, form)| at + form.len()));
    found
}

/// Comments become spaces, so that all else stays in its place.
fn without_comments(text: &str) -> String {
    let line = |line: &str| match line.find("//") {
        Some(at) if !line[..at].ends_with(':') => line[..at].to_owned(),
        _ => line.to_owned(),
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
