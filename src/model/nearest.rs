//! What somebody may have meant: the most similar of some words.

/// The most similar of some words, where one is similar enough to be meant (Jaro-Winkler above 0.8).
#[must_use]
pub fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    // Nobody means a word of 200 letters, and comparing takes the product of both lengths.
    if word.chars().count() > 60 {
        return None;
    }
    let scored = known.map(|known| (strsim::jaro_winkler(word, known), known));
    scored
        .filter(|(score, _)| *score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, known)| known)
}

/// The same for a path of names with `::` between them: of those that differ in one name, the one where that name is most
/// similar.
#[must_use]
pub fn nearest_path<'w>(path: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let wanted: Vec<&str> = path.split("::").collect();
    let differs = |other: &'w str| {
        let parts: Vec<&str> = other.split("::").collect();
        if parts.len() != wanted.len() {
            return None;
        }
        let mut different = parts.iter().zip(&wanted).filter(|(part, wanted)| part != wanted);
        let (&part, &word) = different.next()?;
        (different.next().is_none() && word.len() <= 60).then(|| (strsim::jaro_winkler(word, part), other))
    };
    known
        .filter_map(differs)
        .filter(|(score, _)| *score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1)))
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_name_may_be_mistyped() {
        let known = ["app::users", "app::orders", "app::orders::place", "lib::orders"];
        assert_eq!(nearest_path("app::order", known.into_iter()), Some("app::orders"));
        assert_eq!(nearest_path("ap::orders", known.into_iter()), Some("app::orders"));
        assert_eq!(nearest_path("app::oders::place", known.into_iter()), Some("app::orders::place"));
        assert_eq!(nearest_path("app::billing", known.into_iter()), None);
        assert_eq!(nearest_path("app::orders", known.into_iter()), None, "what is there was not mistyped");
        assert_eq!(nearest("oders", ["orders", "users"].into_iter()), Some("orders"));
    }
}
