//! The way back of what `pg_dump` has no text for: comments, rights, the flag of row security.

use super::piece::Kept;

/// The text that takes a piece away; empty where it goes with another.
#[must_use]
pub fn down(piece: &Kept) -> String {
    if piece.down.is_empty() { of(&piece.up).unwrap_or_default() } else { piece.down.clone() }
}

/// Whether rights are given in a way that can't be turned round.
#[must_use]
pub fn is_lost(piece: &Kept) -> bool {
    piece.title.starts_with("acl ") && down(piece).is_empty()
}

fn of(up: &str) -> Option<String> {
    if up.starts_with("COMMENT ON ") {
        let end =
            up.match_indices(" IS '").map(|(at, _)| at).find(|at| up[..*at].matches('"').count().is_multiple_of(2))?;
        return Some(format!("{} IS NULL;", &up[..end]));
    }
    if let Some(table) = up.strip_suffix(" ENABLE ROW LEVEL SECURITY;").filter(|text| !text.contains('\n')) {
        return Some(format!("{table} DISABLE ROW LEVEL SECURITY;"));
    }
    let lines: Vec<String> = up.lines().rev().map(turned).collect::<Option<_>>()?;
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// A right given as taken, and the other way round.
fn turned(line: &str) -> Option<String> {
    let line = line.strip_suffix(';')?;
    if let Some(given) = line.strip_prefix("GRANT ") {
        let (what, who) = given.strip_suffix(" WITH GRANT OPTION").unwrap_or(given).rsplit_once(" TO ")?;
        return Some(format!("REVOKE {what} FROM {who};"));
    }
    let (what, who) = line.strip_prefix("REVOKE ")?.rsplit_once(" FROM ")?;
    (!what.starts_with("GRANT OPTION ")).then(|| format!("GRANT {what} TO {who};"))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn what_was_said_is_taken_back() {
        for (up, down) in [
            (
                "COMMENT ON COLUMN public.t.\"x IS 'y\" IS 'it IS ''so';",
                "COMMENT ON COLUMN public.t.\"x IS 'y\" IS NULL;",
            ),
            ("ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;", "ALTER TABLE public.t DISABLE ROW LEVEL SECURITY;"),
            (
                "REVOKE ALL ON FUNCTION public.f() FROM PUBLIC;\nGRANT ALL ON FUNCTION public.f() TO x WITH GRANT OPTION;",
                "REVOKE ALL ON FUNCTION public.f() FROM x;\nGRANT ALL ON FUNCTION public.f() TO PUBLIC;",
            ),
        ] {
            assert_eq!(of(up).as_deref(), Some(down));
        }
        assert_eq!(of("SET SESSION AUTHORIZATION x;\nGRANT ALL ON TABLE public.t TO y;"), None);
        assert_eq!(of("CREATE ROLE x;"), None);
    }
}
