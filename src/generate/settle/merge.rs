//! Three-way merge of texts, and unified diffs.

use diffy::{ConflictStyle, DiffOptions, MergeOptions};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Merged {
    Clean(String),
    /// With markers, those of diff3.
    Conflict(String),
}

/// Merges what was generated anew into what a person has made of what was generated before.
#[must_use]
pub fn merge(base: &str, edited: &str, generated: &str) -> Merged {
    // An editor that ends lines as Windows does has changed every line, and none.
    if edited.contains("\r\n") && !base.contains("\r\n") && !generated.contains("\r\n") {
        let windows = |text: String| text.replace('\n', "\r\n");
        return match merge(base, &edited.replace("\r\n", "\n"), generated) {
            Merged::Clean(text) => Merged::Clean(windows(text)),
            Merged::Conflict(text) => Merged::Conflict(windows(text)),
        };
    }
    let mut options = MergeOptions::new();
    options.set_conflict_style(ConflictStyle::Diff3).set_incomplete_hunk_style(diffy::IncompleteHunkStyle::Git);
    match options.merge(base, edited, generated) {
        Ok(text) => Merged::Clean(text),
        Err(text) => Merged::Conflict(named(&text)),
    }
}

/// The library calls the sides "ours" and "theirs", which nobody can tell apart here.
fn named(text: &str) -> String {
    text.split_inclusive('\n')
        .map(|line| match line.trim_end() {
            "<<<<<<< ours" => "<<<<<<< edited\n",
            "||||||| original" => "||||||| generated before\n",
            ">>>>>>> theirs" => ">>>>>>> generated now\n",
            _ => line,
        })
        .collect()
}

/// Whether a text has the markers of a conflict that nobody has resolved.
#[must_use]
pub fn has_markers(text: &str) -> bool {
    let begins = |mark: &str| text.lines().any(|line| line.starts_with(mark));
    begins("<<<<<<< ") && begins(">>>>>>> ")
}

/// A unified diff of a file.
#[must_use]
pub fn diff(path: &str, before: Option<&str>, after: Option<&str>) -> String {
    let name = |side: &str, there: bool| if there { format!("{side}/{path}") } else { "/dev/null".to_owned() };
    let mut options = DiffOptions::new();
    options.set_original_filename(name("a", before.is_some())).set_modified_filename(name("b", after.is_some()));
    options.create_patch(before.unwrap_or_default(), after.unwrap_or_default()).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was generated before, what a person made of it, what is generated now, and what comes out (`!` where both
    /// changed the same).
    #[rustfmt::skip]
    const CASES: &[(&str, &str, &str, &str, &str)] = &[
        ("nothing changed", "abc", "abc", "abc", "abc"),
        ("only the person changed a line", "abc", "aXc", "abc", "aXc"),
        ("only the program changed a line", "abc", "abc", "aXc", "aXc"),
        ("both the same change", "abc", "aXc", "aXc", "aXc"),
        ("both the same line, otherwise", "abc", "aXc", "aYc", "!"),
        ("far apart", "abcdefg", "Xbcdefg", "abcdefY", "XbcdefY"),
        ("one line between", "abcde", "aXcde", "abcYe", "aXcYe"),
        ("the person added at the end", "abc", "abcX", "abc", "abcX"),
        ("the program added at the end", "abc", "abc", "abcY", "abcY"),
        ("both added at the end", "abc", "abcX", "abcY", "!"),
        ("both added the same at the end", "abc", "abcX", "abcX", "abcX"),
        ("the person added at the beginning", "abc", "Xabc", "abcY", "XabcY"),
        ("both added at the beginning", "abc", "Xabc", "Yabc", "!"),
        ("the person added in the middle", "abcdef", "abXcdef", "abcdeYf", "abXcdeYf"),
        ("the person deleted a line", "abcde", "acde", "abcde", "acde"),
        ("the program deleted a line", "abcde", "abcde", "acde", "acde"),
        ("both deleted the same line", "abcde", "acde", "acde", "acde"),
        ("both deleted, other lines", "abcdefg", "bcdefg", "abcdef", "bcdef"),
        ("deleted by the person, changed by the program", "abcde", "abde", "abXde", "!"),
        ("changed by the person, deleted by the program", "abcde", "abXde", "abde", "!"),
        ("the person emptied it, the program changed nothing", "abc", "", "abc", ""),
        ("the person emptied it, the program changed it", "abc", "", "aXc", "!"),
        ("the program emptied it, the person changed nothing", "abc", "abc", "", ""),
        ("nothing was there before, both the same", "", "abc", "abc", "abc"),
        ("nothing was there before, both something else", "", "abc", "xyz", "!"),
        ("the person moved a line", "abcdef", "bcdefa", "abcdef", "bcdefa"),
        ("the person doubled a line", "abc", "abbc", "abc", "abbc"),
        ("a block was added by the person, a line far away changed", "abcdefgh", "abXYZcdefgh", "abcdefgQ", "abXYZcdefgQ"),
        ("two places by the person, one by the program", "abcdefghi", "Xbcdefghi", "abcdYfghi", "XbcdYfghi"),
        ("two places each, one shared", "abcdefghi", "XbcdefghZ", "XbcdYfghi", "XbcdYfghZ"),
        ("a change and a deletion apart", "abcdefghi", "abcdefgi", "aXcdefghi", "aXcdefgi"),
        ("a change beside an addition", "abcd", "aXcd", "abcdY", "aXcdY"),
    ];

    fn lines(letters: &str) -> String {
        letters.chars().map(|letter| format!("{letter}\n")).collect()
    }

    #[test]
    fn merges_are_as_a_person_expects() {
        assert!(CASES.len() >= 30);
        for (what, base, edited, generated, expected) in CASES {
            let merged = merge(&lines(base), &lines(edited), &lines(generated));
            match (&merged, *expected) {
                (Merged::Clean(text), expected) if expected != "!" => assert_eq!(*text, lines(expected), "{what}"),
                (Merged::Conflict(text), "!") => {
                    assert!(has_markers(text), "{what}: {text}");
                    // Nothing of either side is lost.
                    for line in lines(edited).lines().chain(lines(generated).lines()) {
                        assert!(text.lines().any(|there| there == line), "{what}: `{line}` is lost in {text}");
                    }
                }
                _ => panic!("{what}: {merged:?}"),
            }
            // The other way round it comes out the same.
            if let Merged::Clean(text) = &merged {
                assert_eq!(
                    merge(&lines(base), &lines(generated), &lines(edited)),
                    Merged::Clean(text.clone()),
                    "{what}"
                );
            }
        }
    }

    #[test]
    fn ends_of_lines_are_kept() {
        let merged = merge("a\nb\nc\nd\n", "a\r\nX\r\nc\r\nd\r\n", "a\nb\nc\nY\n");
        assert_eq!(merged, Merged::Clean("a\r\nX\r\nc\r\nY\r\n".to_owned()));
        let merged = merge("a\nb\nc", "a\nX\nc", "a\nb\nc");
        assert_eq!(merged, Merged::Clean("a\nX\nc".to_owned()));
        let Merged::Conflict(text) = merge("a\nb", "a\nX", "a\nY") else { panic!("no conflict") };
        assert_eq!(text, "a\n<<<<<<< edited\nX\n||||||| generated before\nb\n=======\nY\n>>>>>>> generated now\n");
    }
}
