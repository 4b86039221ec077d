//! Text as code puts it together: written-out pieces, holes, and what callers hand in.

use std::rc::Rc;

use rustc_hash::FxHashSet;

use crate::frontend::rust::intern::Sym;
use crate::frontend::rust::world::DefId;
use crate::model::data::HOLE;

/// No statement is that long: code that doubles a text again and again must not fill the memory.
const LONGEST: usize = 256 << 10;
/// A text of so many pieces is no statement either.
const MOST_PARTS: usize = 4096;
/// Texts that the ways through a function may give.
pub const ALTERNATIVES: usize = 16;
/// Texts that a written list may hold.
const LISTED: usize = 1024;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Written(String),
    /// Something that was not read.
    Hole,
    /// What the caller of a function hands in; the receiver does not count.
    Param(DefId, u32),
}

/// Where a text is written out, if it comes from one const or one file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Relative to the root.
    pub file: String,
    pub line: u32,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    pub parts: Vec<Part>,
    pub source: Option<Source>,
}

impl Text {
    pub fn of(text: &str) -> Self {
        let parts = if text.is_empty() { Vec::new() } else { vec![Part::Written(text.to_owned())] };
        Self { parts, source: None }
    }

    pub fn hole() -> Self {
        Self { parts: vec![Part::Hole], source: None }
    }

    pub fn param(def: DefId, index: u32) -> Self {
        Self { parts: vec![Part::Param(def, index)], source: None }
    }

    fn len(&self) -> usize {
        self.parts.iter().map(|part| if let Part::Written(text) = part { text.len() } else { 1 }).sum()
    }

    pub fn push(&mut self, next: &Self) {
        self.source = None;
        if self.len() + next.len() > LONGEST || self.parts.len() + next.parts.len() > MOST_PARTS {
            self.parts = vec![Part::Hole];
            return;
        }
        for part in &next.parts {
            match (self.parts.last_mut(), part) {
                (Some(Part::Written(last)), Part::Written(text)) => last.push_str(text),
                (Some(Part::Hole), Part::Hole) => {}
                _ => self.parts.push(part.clone()),
            }
        }
    }

    /// Nothing of it is written out.
    pub fn is_blank(&self) -> bool {
        !self.parts.iter().any(|part| matches!(part, Part::Written(text) if !text.trim().is_empty()))
    }

    pub fn has_params(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Param(..)))
    }

    pub fn has_holes(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Hole))
    }

    /// The parameter that the text begins with: the statement is then its caller's.
    pub fn leading_param(&self) -> Option<(DefId, u32)> {
        match self.parts.iter().find(|part| !matches!(part, Part::Written(text) if text.trim().is_empty())) {
            Some(&Part::Param(def, index)) => Some((def, index)),
            _ => None,
        }
    }

    /// With holes for all that is not written out.
    pub fn to_sql(&self) -> String {
        let mut out = String::with_capacity(self.len());
        for part in &self.parts {
            match part {
                Part::Written(text) => out.push_str(text),
                _ => out.push(HOLE),
            }
        }
        out
    }
}

/// What an expression stands for, as far as statements are concerned.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    #[default]
    Unknown,
    /// A prepared or ready-made statement: it counts where it is made.
    Statement,
    /// One of these texts; never empty.
    Texts(Vec<Text>),
    Tuple(Rc<Vec<Value>>),
    /// An array, a vector, an iterator; repetitions may be told once.
    List(Rc<Vec<Value>>),
    /// A struct, by its fields.
    Fields(Rc<Vec<(Sym, Value)>>),
    /// A variant of an enum or a tuple struct, and what it holds (a tuple where that is more than one value).
    Variant(Sym, Rc<Value>),
    /// One of several that are put together; none of them is such a choice itself.
    Any(Rc<Vec<Value>>),
}

impl Value {
    pub fn text(text: &str) -> Self {
        Self::Texts(vec![Text::of(text)])
    }

    pub fn hole() -> Self {
        Self::Texts(vec![Text::hole()])
    }

    /// The texts; a hole where there are none.
    pub fn texts(self) -> Vec<Text> {
        match self {
            Self::Texts(texts) => texts,
            _ => vec![Text::hole()],
        }
    }

    /// Either of two.
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Texts(a), Self::Texts(b)) => Self::Texts(either(a, b)),
            (Self::Texts(a), Self::Unknown) | (Self::Unknown, Self::Texts(a)) => {
                Self::Texts(either(a, vec![Text::hole()]))
            }
            (Self::Statement, _) | (_, Self::Statement) => Self::Statement,
            (Self::List(a), Self::List(b)) => Self::List(Rc::new(a.iter().chain(b.iter()).cloned().collect())),
            (Self::Unknown, Self::Unknown) => Self::Unknown,
            (a, b) if a == b => a,
            (a, b) => {
                let mut all: Vec<Self> = a.alternatives().to_vec();
                let fresh: Vec<Self> = b.alternatives().iter().filter(|value| !all.contains(value)).cloned().collect();
                all.extend(fresh.into_iter().take(LISTED.saturating_sub(all.len())));
                Self::Any(Rc::new(all))
            }
        }
    }

    /// What it may be.
    pub fn alternatives(&self) -> &[Self] {
        match self {
            Self::Any(all) => all,
            one => std::slice::from_ref(one),
        }
    }

    /// One of many that are written out one by one.
    pub fn any_of(parts: &[Self]) -> Self {
        let mut all = Vec::new();
        for part in parts {
            match part {
                Self::Texts(texts) => all.extend(texts.iter().cloned()),
                Self::Tuple(_) | Self::Fields(_) | Self::Variant(..) => {
                    return Self::Any(Rc::new(parts.iter().take(LISTED).cloned().collect()));
                }
                _ => return parts.iter().cloned().reduce(Self::or).unwrap_or_default(),
            }
        }
        let mut seen = FxHashSet::default();
        all.retain(|text| seen.insert(text.to_sql()) || text.has_params());
        all.truncate(LISTED);
        if all.is_empty() { Self::Unknown } else { Self::Texts(all) }
    }

    /// Each text of the one followed by each of the other.
    pub fn then(self, next: Self) -> Self {
        Self::Texts(append(self.texts(), &next.texts()))
    }

    /// The same with all its texts (of one place) made into others.
    fn each_text(self, change: &mut dyn FnMut(Vec<Text>) -> Vec<Text>) -> Self {
        let mut all = |parts: &[Self]| Rc::new(parts.iter().map(|part| part.clone().each_text(change)).collect());
        match self {
            Self::Texts(texts) => Self::Texts(change(texts)),
            Self::Tuple(parts) => Self::Tuple(all(&parts)),
            Self::List(parts) => Self::List(all(&parts)),
            Self::Any(parts) => Self::Any(all(&parts)),
            Self::Variant(name, inner) => Self::Variant(name, Rc::new(inner.as_ref().clone().each_text(change))),
            Self::Fields(parts) => {
                let changed = parts.iter().map(|(name, part)| (*name, part.clone().each_text(change)));
                Self::Fields(Rc::new(changed.collect()))
            }
            other @ (Self::Unknown | Self::Statement) => other,
        }
    }

    /// Says of texts where they are written out, unless that is known.
    pub fn written_at(self, source: &Source) -> Self {
        self.each_text(&mut |mut texts| {
            texts.iter_mut().for_each(|text| {
                text.source.get_or_insert_with(|| source.clone());
            });
            texts
        })
    }

    /// With other texts in the place of a function's parameters.
    pub fn filled(self, def: DefId, args: &mut dyn FnMut(u32) -> Value) -> Self {
        self.each_text(&mut |texts| texts.iter().fold(Vec::new(), |all, text| either(all, fill(text, def, args))))
    }
}

fn fill(text: &Text, def: DefId, args: &mut dyn FnMut(u32) -> Value) -> Vec<Text> {
    if !text.parts.iter().any(|part| matches!(part, Part::Param(of, _) if *of == def)) {
        return vec![text.clone()];
    }
    let mut out = vec![Text::default()];
    for part in &text.parts {
        match part {
            &Part::Param(of, index) if of == def => {
                let given = args(index).texts();
                // A text that is handed through keeps its source.
                if text.parts.len() == 1 {
                    return given;
                }
                out = append(out, &given);
            }
            part => {
                let piece = Text { parts: vec![part.clone()], source: None };
                out.iter_mut().for_each(|text| text.push(&piece));
            }
        }
    }
    out
}

/// Both lists without doubles. Where they are too many, every second of each is left out, so that what the one way and
/// what the other adds both still occur.
pub fn either(mut a: Vec<Text>, b: Vec<Text>) -> Vec<Text> {
    let fresh: Vec<Text> = b.into_iter().filter(|text| !a.contains(text)).collect();
    let listed = a.len() > ALTERNATIVES || fresh.len() > ALTERNATIVES;
    if a.len() + fresh.len() <= if listed { LISTED } else { ALTERNATIVES } {
        a.extend(fresh);
        return a;
    }
    let half = ALTERNATIVES / 2;
    let mut out: Vec<Text> = thin(&a, 0, ALTERNATIVES - half.min(fresh.len()));
    out.extend(thin(&fresh, 1, half));
    out
}

fn thin(list: &[Text], from: usize, most: usize) -> Vec<Text> {
    if list.len() <= most {
        return list.to_vec();
    }
    let step = list.len().div_ceil(most);
    list.iter().skip(from.min(list.len() - 1)).step_by(step).take(most).cloned().collect()
}

/// Each of the one followed by each of the other; where those are too many, each occurs at least once.
pub fn append(a: Vec<Text>, b: &[Text]) -> Vec<Text> {
    if let [one] = b {
        let mut a = a;
        a.iter_mut().for_each(|text| text.push(one));
        return a;
    }
    let joined = |a: &Text, b: &Text| {
        let mut text = a.clone();
        text.push(b);
        text
    };
    if a.len() * b.len() <= ALTERNATIVES {
        return a.iter().flat_map(|a| b.iter().map(move |b| joined(a, b))).collect();
    }
    let count = a.len().max(b.len()).max(1);
    (0..count).filter_map(|at| Some(joined(a.get(at % a.len().max(1))?, b.get(at % b.len().max(1))?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &[&str]) -> Vec<Text> {
        words.iter().map(|word| Text::of(word)).collect()
    }

    fn shown(texts: &[Text]) -> Vec<String> {
        texts.iter().map(Text::to_sql).collect()
    }

    #[test]
    fn each_way_occurs() {
        assert_eq!(shown(&append(texts(&["a", "b"]), &texts(&["1", "2"]))), ["a1", "a2", "b1", "b2"]);
        let many: Vec<Text> = (0..12).map(|n| Text::of(&n.to_string())).collect();
        let all = shown(&append(many, &texts(&["x", "y"])));
        assert_eq!(all.len(), 12);
        assert!(all.contains(&"0x".to_owned()) && all.contains(&"11y".to_owned()));
    }

    #[test]
    fn alternatives_stay_few() {
        let mut all = texts(&[""]);
        for n in 0..40 {
            let (mut a, mut b) = (all.clone(), all);
            a.iter_mut().for_each(|text| text.push(&Text::of(&format!("+{n}"))));
            b.iter_mut().for_each(|text| text.push(&Text::of(&format!("-{n}"))));
            all = either(a, b);
            assert!(all.len() <= ALTERNATIVES);
            for sign in ['+', '-'] {
                assert!(shown(&all).iter().any(|text| text.ends_with(&format!("{sign}{n}"))), "{sign}{n}");
            }
        }
    }

    #[test]
    fn a_text_has_an_end() {
        let mut text = Text::of(&"x".repeat(1 << 10));
        for _ in 0..20 {
            let copy = text.clone();
            text.push(&copy);
        }
        assert!(text.len() <= LONGEST);
    }

    #[test]
    fn parameters_are_filled() {
        let (f, g) = (DefId(1), DefId(2));
        let mut text = Text::of("SELECT ");
        text.push(&Text::param(f, 0));
        text.push(&Text::param(g, 0));
        let filled = Value::Texts(vec![text]).filled(f, &mut |_| Value::Texts(texts(&["a", "b"]))).texts();
        assert_eq!(shown(&filled), [format!("SELECT a{HOLE}"), format!("SELECT b{HOLE}")]);
        assert!(filled[0].has_params());
    }
}
