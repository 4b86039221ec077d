//! Names of a proto file, in forms that its linter and the compiler to Rust keep as they are.

use super::super::names::{marked, plain};

/// Words as Rust's compilers of proto files cut them: where a small letter or a digit stands before a capital, and before the last of
/// several capitals.
pub(super) fn snake(text: &str) -> String {
    let signs: Vec<char> = plain(text).chars().collect();
    let mut out = String::new();
    // Whether the letter before was a capital; digits go with what stands before them.
    let mut capital = false;
    for (at, sign) in signs.iter().enumerate() {
        if *sign == '_' {
            out.push('_');
            capital = false;
            continue;
        }
        let small_follows = signs.get(at + 1).is_some_and(char::is_ascii_lowercase);
        let begins = sign.is_ascii_uppercase() && (!capital || small_follows);
        if begins && !out.is_empty() && !out.ends_with('_') {
            out.push('_');
        }
        out.push(sign.to_ascii_lowercase());
        if sign.is_ascii_alphabetic() {
            capital = sign.is_ascii_uppercase();
        }
    }
    out
}

/// `TenantsById`. What it is cut into makes the same name again.
pub(in super::super) fn camel(text: &str) -> String {
    let join = |text: &str| -> String {
        let capital = |word: &str| {
            let mut letters = word.chars();
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
        };
        text.split('_').map(capital).collect()
    };
    let mut name = join(&snake(text));
    loop {
        let again = join(&snake(&name));
        if again == name {
            return name;
        }
        name = again;
    }
}

/// The name of a field.
pub(super) fn field(text: &str) -> String {
    snake(text)
}

/// A part of a package's name: it becomes the name of a file, where a word of Rust would be marked.
pub(super) fn part(text: &str) -> String {
    let name = snake(text);
    if rust_field(&name) == name { name } else { format!("{name}_part") }
}

/// As the field is called in Rust.
pub(in super::super) fn rust_field(name: &str) -> String {
    if name == "extern" { "extern_".to_owned() } else { marked(name) }
}

/// As the method is called in Rust.
pub(in super::super) fn rust_method(name: &str) -> String {
    rust_field(&snake(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_what_they_are() {
        for (text, name, function) in [
            ("tenants_by_id", "TenantsById", "tenants_by_id"),
            ("get_a_b_c", "GetAbc", "get_abc"),
            ("get_a_2fa", "GetA2fa", "get_a2fa"),
            ("oauth2_tokens", "Oauth2Tokens", "oauth2_tokens"),
            ("user-service", "UserService", "user_service"),
            ("HTTPRow", "HttpRow", "http_row"),
            ("é", "Unnamed", "unnamed"),
        ] {
            let camel = camel(text);
            assert_eq!((camel.as_str(), rust_method(&camel).as_str()), (name, function), "{text}");
        }
        assert_eq!((part("type"), part("tenant")), ("type_part".to_owned(), "tenant".to_owned()));
        assert_eq!((rust_field("type"), rust_field("extern")), ("r#type".to_owned(), "extern_".to_owned()));
    }
}
