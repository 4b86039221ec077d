//! Names that are derived from others: hosts, variables, identifiers, ports.

use std::collections::BTreeSet;

/// `AUTH_DB_PASSWORD` of `auth`, `db-password`.
pub(super) fn variable(parts: &[&str]) -> String {
    parts.join("_").replace('-', "_").to_ascii_uppercase()
}

/// As SQL and Prometheus have it.
pub(super) fn identifier(name: &str) -> String {
    name.replace('-', "_")
}

/// PostgreSQL keeps 63 bytes of an identifier: a longer one keeps its beginning and gets a tail that tells it apart.
pub(super) fn sql_name(name: &str) -> String {
    short(&identifier(name), 63)
}

/// A name of letters, digits, dashes and underscores that is at most so long, by the same rule.
pub(in crate::generate) fn short(name: &str, most: usize) -> String {
    if name.len() <= most {
        return name.to_owned();
    }
    format!("{}_{:08x}", &name[..most - 9], hash(name))
}

/// Not the next free number: a service that is added must not move the ports of others.
pub(super) fn port(name: &str, taken: &BTreeSet<u16>) -> u16 {
    const FIRST: u32 = 10_000;
    const COUNT: u32 = 22_000;
    let start = hash(name) % COUNT;
    let ports = (0..COUNT).map(|step| (FIRST + (start + step) % COUNT) as u16);
    // A map of 4 MiB has fewer services; one more could not listen anyway.
    ports.into_iter().find(|port| !taken.contains(port)).unwrap_or(u16::MAX)
}

/// FNV-1a: the same on every machine and for ever.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_derived() {
        assert_eq!(variable(&["file-store", "db", "password"]), "FILE_STORE_DB_PASSWORD");
        assert_eq!(sql_name("corallum-auth"), "corallum_auth");
        let (one, two) = (sql_name(&format!("{}-a", "x".repeat(70))), sql_name(&format!("{}-b", "x".repeat(70))));
        assert_eq!((one.len(), two.len()), (63, 63));
        assert_ne!(one, two);
    }

    #[test]
    fn ports_stay_when_a_service_is_added() {
        let mut taken = BTreeSet::new();
        let first = port("orders", &taken);
        taken.insert(port("another", &taken));
        assert_eq!(port("orders", &taken), first);
        taken.insert(first);
        assert_eq!(port("orders", &taken), first + 1);
    }
}
