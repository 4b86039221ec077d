//! The part of a map that holds for every proposal, and what in it contradicts itself.

use std::collections::BTreeMap;

use super::decode::{At, Decoder, shown};
use super::{names, suggestion};
use crate::model::map::Propose;
use crate::model::map::fits::Patterns;
use crate::model::problem::{Problem, Span};
use crate::model::proposal::SHARED;
use crate::model::weights::{FIELDS, MOST};

pub(super) fn propose(decoder: &mut Decoder, at: &At) -> Propose {
    let fields = decoder.fields(at, &["weights", "together", "apart", "pinned", "services", "min_size", "max_size"]);
    let mut number = |name: &str, least: u64, most: u32| {
        fields.get(name).and_then(|at| decoder.number(&at, least, u64::from(most))).map(|number| number as u32)
    };
    let services = number("services", 1, u32::from(u16::MAX));
    let (min_size, max_size) = (number("min_size", 0, u32::MAX), number("max_size", 0, u32::MAX));
    if let (Some(least), Some(most)) = (min_size, max_size)
        && most < least
    {
        let place = |name: &str| decoder.places.get(&format!("{}.{name}", at.path)).copied().unwrap_or(at.node.span);
        let message = format!("`max_size` is {most}, less than `min_size`, which is {least}");
        let mut problem = Problem::new(place("max_size"), message, "");
        problem.other = Some((place("min_size"), "the least".to_owned()));
        decoder.problems.push(problem);
    }
    let propose = Propose {
        weights: fields.get("weights").map(|at| weights(decoder, &at)).unwrap_or_default(),
        together: fields.get("together").map(|at| groups(decoder, &at)).unwrap_or_default(),
        apart: fields.get("apart").map(|at| groups(decoder, &at)).unwrap_or_default(),
        pinned: fields.get("pinned").map(|at| pinned(decoder, &at)).unwrap_or_default(),
        services,
        min_size,
        max_size,
    };
    contradictions(decoder, &propose);
    propose
}

fn weights(decoder: &mut Decoder, at: &At) -> BTreeMap<String, f64> {
    let mut weights = BTreeMap::new();
    let known = || FIELDS.iter().map(|(name, _)| *name);
    for (name, span, value) in decoder.entries(at) {
        if !known().any(|known| known == name) {
            let help = match suggestion(&name, known()) {
                help if help.is_empty() => format!("there are {}", known().collect::<Vec<_>>().join(", ")),
                help => help,
            };
            decoder.problem(span, format!("no weight is called `{}`", shown(&name)), help);
        } else if let Some(weight) = decoder.decimal(&value, 0.0, MOST) {
            weights.insert(name, weight);
        }
    }
    weights
}

/// Lists of two parts or more.
fn groups(decoder: &mut Decoder, at: &At) -> Vec<Vec<String>> {
    let mut groups = Vec::new();
    for entry in decoder.list(at) {
        let before = decoder.problems.len();
        let group = decoder.all_checked(&entry, part);
        if group.len() < 2 && decoder.problems.len() == before {
            decoder.problem(entry.node.span, "a group has two parts at least", "write it as `[app::cart, orders]`");
        }
        groups.push(group);
    }
    groups
}

/// Graphs of other languages have ids of any form, so all text is taken.
fn part(text: &str) -> Result<(), String> {
    if text.is_empty() { Err("an empty text names no part".to_owned()) } else { names::line(text) }
}

fn pinned(decoder: &mut Decoder, at: &At) -> BTreeMap<String, String> {
    let mut pinned = BTreeMap::new();
    for (name, span, value) in decoder.entries(at) {
        if let Err(message) = part(&name) {
            decoder.problem(span, message, "");
        }
        let service = |text: &str| if text == SHARED { Ok(()) } else { names::label(text) };
        if let Some(service) = decoder.checked(&value, service) {
            pinned.insert(name, service);
        }
    }
    pinned
}

/// Parts that are bound to each other, with the place that bound them.
#[derive(Default)]
struct Bound<'p> {
    above: BTreeMap<&'p str, (&'p str, String)>,
}

impl<'p> Bound<'p> {
    /// The one that stands for all that are bound to this.
    fn head(&self, part: &'p str) -> &'p str {
        let mut at = part;
        while let Some((above, _)) = self.above.get(at) {
            at = above;
        }
        at
    }

    /// The last place that bound the part, or another one of its group.
    fn place(&self, part: &'p str) -> Option<&str> {
        let head = self.head(part);
        let own = self.above.get(part);
        own.or_else(|| self.above.iter().find(|(other, _)| self.head(other) == head).map(|(_, bound)| bound))
            .map(|(_, place)| place.as_str())
    }
}

fn contradictions(decoder: &mut Decoder, propose: &Propose) {
    let mut bound = Bound::default();
    for (index, group) in propose.together.iter().enumerate() {
        for (at, part) in group.iter().enumerate().skip(1) {
            let (one, other) = (bound.head(&group[0]), bound.head(part));
            if one != other {
                bound.above.insert(other, (one, format!("propose.together[{index}][{at}]")));
            }
        }
    }
    let patterns = Patterns::of_parts(propose.pinned.iter().map(|(part, own)| (part.as_str(), own.as_str())));
    // What a pattern of tables would fit is no path, so at most one of both says something.
    let pin = |part: &str| patterns.owner_of_path(part).or_else(|| patterns.owner_of_table(part));
    let place = |decoder: &Decoder, path: &str| decoder.places.get(path).copied().unwrap_or_default();
    let tell = |decoder: &mut Decoder, at: Span, message: String, other: Span, what: &str| {
        let mut problem = Problem::new(at, message, "take one of the two back");
        problem.other = Some((other, what.to_owned()));
        decoder.problems.push(problem);
    };
    let place_of_pin = |decoder: &Decoder, part: &str| {
        let exact = format!("propose.pinned.{part}#");
        let fits = |key: &&String| {
            Patterns::of_parts(std::iter::once((key.as_str(), ""))).owner(part, false).is_some()
                || Patterns::of_parts(std::iter::once((key.as_str(), ""))).owner(part, true).is_some()
        };
        let longest = propose.pinned.keys().filter(fits).max_by_key(|key| key.len());
        let path = if propose.pinned.contains_key(part) {
            Some(exact)
        } else {
            longest.map(|key| format!("propose.pinned.{key}#"))
        };
        path.map(|path| place(decoder, &path)).unwrap_or_default()
    };
    for (index, group) in propose.together.iter().enumerate() {
        let pins: Vec<(usize, &str)> =
            group.iter().enumerate().filter_map(|(at, part)| Some((at, pin(part)?))).collect();
        if let Some((_, first)) = pins.first()
            && let Some((at, other)) = pins.iter().find(|(_, own)| own != first)
        {
            let (one, two) = (&group[pins[0].0], &group[*at]);
            let message = format!(
                "`{}` is pinned to `{first}`, and `{}`, which stays with it, to `{other}`",
                shown(one),
                shown(two)
            );
            let span = place(decoder, &format!("propose.together[{index}][{at}]"));
            let other = place_of_pin(decoder, two);
            tell(decoder, span, message, other, "pinned here");
        }
    }
    for (index, group) in propose.apart.iter().enumerate() {
        for (at, two) in group.iter().enumerate() {
            let span = place(decoder, &format!("propose.apart[{index}][{at}]"));
            let before = &group[..at];
            if let Some(one) = before.iter().find(|one| bound.head(one) == bound.head(two)) {
                let other = bound.place(two).map(|path| place(decoder, path)).unwrap_or_default();
                let message = format!("`{}` and `{}` shall be apart, and stay together", shown(one), shown(two));
                tell(decoder, span, message, other, "bound together here");
            } else if let Some(own) = pin(two)
                && let Some(one) = before.iter().find(|one| pin(one) == Some(own))
            {
                let message =
                    format!("`{}` and `{}` shall be apart, and both are pinned to `{own}`", shown(one), shown(two));
                let other = place_of_pin(decoder, two);
                tell(decoder, span, message, other, "pinned here");
            }
        }
    }
}
