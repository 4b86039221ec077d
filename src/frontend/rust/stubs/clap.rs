//! Signatures of clap that type inference needs; bodies are empty on purpose.

pub use self::builder::{Arg, ArgAction, ArgGroup, Command, ValueHint};
pub use self::error::Error;
pub use self::parser::ArgMatches;
pub use self::util::{ColorChoice, Id};
pub type App<'a> = Command;
pub trait FromArgMatches {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error>;
    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, Error>;
    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error>;
}
pub trait CommandFactory {
    fn command() -> Command;
    fn command_for_update() -> Command;
}
pub trait Parser: FromArgMatches + CommandFactory {
    fn parse() -> Self;
    fn try_parse() -> Result<Self, Error>;
    fn parse_from<I, T>(itr: I) -> Self;
    fn try_parse_from<I, T>(itr: I) -> Result<Self, Error>;
    fn update_from<I, T>(&mut self, itr: I);
    fn try_update_from<I, T>(&mut self, itr: I) -> Result<(), Error>;
}
pub trait Args: FromArgMatches {
    fn group_id() -> Option<Id>;
    fn augment_args(cmd: Command) -> Command;
    fn augment_args_for_update(cmd: Command) -> Command;
}
pub trait Subcommand: FromArgMatches {
    fn augment_subcommands(cmd: Command) -> Command;
    fn augment_subcommands_for_update(cmd: Command) -> Command;
    fn has_subcommand(name: &str) -> bool;
}
pub trait ValueEnum: Clone {
    fn value_variants<'a>() -> &'a [Self];
    fn from_str(input: &str, ignore_case: bool) -> Result<Self, String>;
    fn to_possible_value(&self) -> Option<builder::PossibleValue>;
}
impl<T: Parser> CommandFactory for T {}
impl<T: Parser> FromArgMatches for T {}
impl<T: Args> FromArgMatches for T {}
impl<T: Subcommand> FromArgMatches for T {}
pub mod util {
    pub enum ColorChoice {
        Auto,
        Always,
        Never,
    }
    impl Clone for ColorChoice {}
    pub struct Id;
    impl Id {
        pub fn as_str(&self) -> &str {}
    }
    impl Clone for Id {}
    impl std::fmt::Display for Id {}
}
pub mod error {
    pub enum ErrorKind {
        InvalidValue,
        UnknownArgument,
        InvalidSubcommand,
        NoEquals,
        ValueValidation,
        TooManyValues,
        TooFewValues,
        WrongNumberOfValues,
        ArgumentConflict,
        MissingRequiredArgument,
        MissingSubcommand,
        InvalidUtf8,
        DisplayHelp,
        DisplayHelpOnMissingArgumentOrSubcommand,
        DisplayVersion,
        Io,
        Format,
    }
    impl Clone for ErrorKind {}
    impl PartialEq for ErrorKind {}
    pub struct Error;
    impl Error {
        pub fn raw<M>(kind: ErrorKind, message: M) -> Error {}
        pub fn new(kind: ErrorKind) -> Error {}
        pub fn format(self, cmd: &mut crate::Command) -> Error {}
        pub fn with_cmd(self, cmd: &crate::Command) -> Error {}
        pub fn kind(&self) -> ErrorKind {}
        pub fn use_stderr(&self) -> bool {}
        pub fn exit_code(&self) -> i32 {}
        pub fn exit(&self) -> ! {}
        pub fn print(&self) -> std::io::Result<()> {}
        pub fn render(&self) -> crate::builder::StyledStr {}
    }
    impl std::error::Error for Error {}
    impl std::fmt::Display for Error {}
    impl std::fmt::Debug for Error {}
    pub type Result<T, E = Error> = std::result::Result<T, E>;
}
pub mod parser {
    pub use crate::error::Error as MatchesError;
    use std::iter::__Iter;
    pub enum ValueSource {
        DefaultValue,
        EnvVariable,
        CommandLine,
    }
    impl Clone for ValueSource {}
    impl PartialEq for ValueSource {}
    pub type ValuesRef<'a, T> = __Iter<&'a T>;
    pub type Values<T> = __Iter<T>;
    pub struct ArgMatches;
    impl ArgMatches {
        pub fn get_one<T>(&self, id: &str) -> Option<&T> {}
        pub fn get_count(&self, id: &str) -> u8 {}
        pub fn get_flag(&self, id: &str) -> bool {}
        pub fn get_many<T>(&self, id: &str) -> Option<__Iter<&T>> {}
        pub fn get_occurrences<T>(&self, id: &str) -> Option<__Iter<__Iter<&T>>> {}
        pub fn get_raw(&self, id: &str) -> Option<__Iter<&std::ffi::OsStr>> {}
        pub fn remove_one<T>(&mut self, id: &str) -> Option<T> {}
        pub fn remove_many<T>(&mut self, id: &str) -> Option<__Iter<T>> {}
        pub fn try_get_one<T>(&self, id: &str) -> Result<Option<&T>, MatchesError> {}
        pub fn try_get_many<T>(&self, id: &str) -> Result<Option<__Iter<&T>>, MatchesError> {}
        pub fn contains_id(&self, id: &str) -> bool {}
        pub fn ids(&self) -> __Iter<&crate::Id> {}
        pub fn args_present(&self) -> bool {}
        pub fn value_source(&self, id: &str) -> Option<ValueSource> {}
        pub fn index_of(&self, id: &str) -> Option<usize> {}
        pub fn indices_of(&self, id: &str) -> Option<__Iter<usize>> {}
        pub fn subcommand(&self) -> Option<(&str, &ArgMatches)> {}
        pub fn remove_subcommand(&mut self) -> Option<(String, ArgMatches)> {}
        pub fn subcommand_matches(&self, name: &str) -> Option<&ArgMatches> {}
        pub fn subcommand_name(&self) -> Option<&str> {}
        pub fn is_present(&self, id: &str) -> bool {}
        pub fn value_of(&self, id: &str) -> Option<&str> {}
        pub fn values_of(&self, id: &str) -> Option<__Iter<&str>> {}
        pub fn occurrences_of(&self, id: &str) -> u64 {}
    }
    impl Clone for ArgMatches {}
    impl Default for ArgMatches {}
}
pub mod builder {
    pub use crate::util::Id;
    use std::iter::__Iter;
    pub enum ArgAction {
        Set,
        Append,
        SetTrue,
        SetFalse,
        Count,
        Help,
        HelpShort,
        HelpLong,
        Version,
    }
    pub enum ValueHint {
        Unknown,
        Other,
        AnyPath,
        FilePath,
        DirPath,
        ExecutablePath,
        CommandName,
        CommandString,
        CommandWithArguments,
        Username,
        Hostname,
        Url,
        EmailAddress,
    }
    pub struct StyledStr;
    impl StyledStr {
        pub fn ansi(&self) -> StyledStr {}
    }
    impl std::fmt::Display for StyledStr {}
    pub struct Str;
    pub struct OsStr;
    pub struct ValueRange;
    pub struct ValueParser;
    pub struct PossibleValuesParser;
    pub struct NonEmptyStringValueParser;
    impl PossibleValuesParser {
        pub fn new<V>(values: V) -> PossibleValuesParser {}
    }
    impl TypedValueParser for PossibleValuesParser {
        type Value = String;
    }
    impl TypedValueParser for NonEmptyStringValueParser {
        type Value = String;
    }
    pub struct __MapValueParser<T>(T);
    impl<T> TypedValueParser for __MapValueParser<T> {
        type Value = T;
    }
    pub trait TypedValueParser {
        type Value;
        fn parse_ref(
            &self,
            cmd: &Command,
            arg: Option<&Arg>,
            value: &std::ffi::OsStr,
        ) -> Result<Self::Value, crate::Error>;
        fn parse(
            &self,
            cmd: &Command,
            arg: Option<&Arg>,
            value: std::ffi::OsString,
        ) -> Result<Self::Value, crate::Error>;
        fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>>;
        fn map<T, F: Fn(Self::Value) -> T>(self, func: F) -> __MapValueParser<T>;
        fn try_map<F: Fn(Self::Value) -> Result<T, E>, T, E>(self, func: F) -> __MapValueParser<T>;
    }
    pub struct PossibleValue;
    impl PossibleValue {
        pub fn new<S>(name: S) -> PossibleValue {}
        pub fn help<S>(self, help: S) -> PossibleValue {}
        pub fn hide(self, yes: bool) -> PossibleValue {}
        pub fn alias<S>(self, name: S) -> PossibleValue {}
        pub fn aliases<I>(self, names: I) -> PossibleValue {}
        pub fn get_name(&self) -> &str {}
        pub fn get_help(&self) -> Option<&StyledStr> {}
        pub fn is_hide_set(&self) -> bool {}
        pub fn matches(&self, value: &str, ignore_case: bool) -> bool {}
    }
    impl Clone for PossibleValue {}
    pub struct Styles;
    impl Styles {
        pub const fn plain() -> Styles {}
        pub const fn styled() -> Styles {}
        pub const fn header<S>(self, style: S) -> Styles {}
        pub const fn error<S>(self, style: S) -> Styles {}
        pub const fn usage<S>(self, style: S) -> Styles {}
        pub const fn literal<S>(self, style: S) -> Styles {}
        pub const fn placeholder<S>(self, style: S) -> Styles {}
        pub const fn valid<S>(self, style: S) -> Styles {}
        pub const fn invalid<S>(self, style: S) -> Styles {}
    }
    pub struct ArgGroup;
    impl ArgGroup {
        pub fn new<I>(id: I) -> ArgGroup {}
        pub fn arg<I>(self, id: I) -> ArgGroup {}
        pub fn args<I>(self, ns: I) -> ArgGroup {}
        pub fn multiple(self, yes: bool) -> ArgGroup {}
        pub fn required(self, yes: bool) -> ArgGroup {}
        pub fn requires<I>(self, id: I) -> ArgGroup {}
        pub fn conflicts_with<I>(self, id: I) -> ArgGroup {}
        pub fn get_id(&self) -> &Id {}
        pub fn get_args(&self) -> __Iter<&Id> {}
    }
    pub struct Arg;
    impl Arg {
        pub fn new<I>(id: I) -> Arg {}
        pub fn id<I>(self, id: I) -> Arg {}
        pub fn short<S>(self, s: S) -> Arg {}
        pub fn long<S>(self, l: S) -> Arg {}
        pub fn alias<S>(self, name: S) -> Arg {}
        pub fn aliases<N>(self, names: N) -> Arg {}
        pub fn short_alias<S>(self, name: S) -> Arg {}
        pub fn visible_alias<S>(self, name: S) -> Arg {}
        pub fn visible_aliases<N>(self, names: N) -> Arg {}
        pub fn visible_short_alias<S>(self, name: S) -> Arg {}
        pub fn index<I>(self, idx: I) -> Arg {}
        pub fn trailing_var_arg(self, yes: bool) -> Arg {}
        pub fn last(self, yes: bool) -> Arg {}
        pub fn required(self, yes: bool) -> Arg {}
        pub fn requires<I>(self, id: I) -> Arg {}
        pub fn requires_if<V, I>(self, val: V, id: I) -> Arg {}
        pub fn exclusive(self, yes: bool) -> Arg {}
        pub fn global(self, yes: bool) -> Arg {}
        pub fn action<A>(self, action: A) -> Arg {}
        pub fn value_parser<P>(self, parser: P) -> Arg {}
        pub fn num_args<Q>(self, qty: Q) -> Arg {}
        pub fn value_name<S>(self, name: S) -> Arg {}
        pub fn value_names<N>(self, names: N) -> Arg {}
        pub fn value_hint<H>(self, hint: H) -> Arg {}
        pub fn ignore_case(self, yes: bool) -> Arg {}
        pub fn allow_hyphen_values(self, yes: bool) -> Arg {}
        pub fn allow_negative_numbers(self, yes: bool) -> Arg {}
        pub fn require_equals(self, yes: bool) -> Arg {}
        pub fn value_delimiter<D>(self, d: D) -> Arg {}
        pub fn value_terminator<T>(self, term: T) -> Arg {}
        pub fn raw(self, yes: bool) -> Arg {}
        pub fn default_value<V>(self, val: V) -> Arg {}
        pub fn default_values<V>(self, vals: V) -> Arg {}
        pub fn default_value_if<I, P, D>(self, arg_id: I, predicate: P, default: D) -> Arg {}
        pub fn default_missing_value<V>(self, val: V) -> Arg {}
        pub fn env<S>(self, name: S) -> Arg {}
        pub fn help<H>(self, h: H) -> Arg {}
        pub fn long_help<H>(self, h: H) -> Arg {}
        pub fn help_heading<H>(self, heading: H) -> Arg {}
        pub fn display_order<O>(self, ord: O) -> Arg {}
        pub fn next_line_help(self, yes: bool) -> Arg {}
        pub fn hide(self, yes: bool) -> Arg {}
        pub fn hide_possible_values(self, yes: bool) -> Arg {}
        pub fn hide_default_value(self, yes: bool) -> Arg {}
        pub fn hide_env(self, yes: bool) -> Arg {}
        pub fn hide_env_values(self, yes: bool) -> Arg {}
        pub fn group<I>(self, id: I) -> Arg {}
        pub fn groups<I>(self, ids: I) -> Arg {}
        pub fn conflicts_with<I>(self, id: I) -> Arg {}
        pub fn conflicts_with_all<I>(self, ids: I) -> Arg {}
        pub fn overrides_with<I>(self, id: I) -> Arg {}
        pub fn required_unless_present<I>(self, id: I) -> Arg {}
        pub fn required_unless_present_any<I>(self, ids: I) -> Arg {}
        pub fn required_if_eq<I, V>(self, arg: I, val: V) -> Arg {}
        pub fn takes_value(self, yes: bool) -> Arg {}
        pub fn multiple_values(self, yes: bool) -> Arg {}
        pub fn possible_values<V>(self, values: V) -> Arg {}
        pub fn get_id(&self) -> &Id {}
        pub fn get_help(&self) -> Option<&StyledStr> {}
        pub fn get_long_help(&self) -> Option<&StyledStr> {}
        pub fn get_short(&self) -> Option<char> {}
        pub fn get_long(&self) -> Option<&str> {}
        pub fn get_value_names(&self) -> Option<&[Str]> {}
        pub fn get_possible_values(&self) -> Vec<PossibleValue> {}
        pub fn get_action(&self) -> &ArgAction {}
        pub fn get_default_values(&self) -> &[OsStr] {}
        pub fn get_env(&self) -> Option<&std::ffi::OsStr> {}
        pub fn is_positional(&self) -> bool {}
        pub fn is_required_set(&self) -> bool {}
        pub fn is_hide_set(&self) -> bool {}
        pub fn is_global_set(&self) -> bool {}
    }
    impl Clone for Arg {}
    pub struct Command;
    impl Command {
        pub fn new<S>(name: S) -> Command {}
        pub fn arg<A>(self, a: A) -> Command {}
        pub fn args<I>(self, args: I) -> Command {}
        pub fn mut_arg<F: FnOnce(Arg) -> Arg>(self, arg_id: impl AsRef<str>, f: F) -> Command {}
        pub fn mut_args<F: FnMut(Arg) -> Arg>(self, f: F) -> Command {}
        pub fn mut_subcommand<F: FnOnce(Command) -> Command>(self, name: impl AsRef<str>, f: F) -> Command {}
        pub fn group<G>(self, group: G) -> Command {}
        pub fn groups<I>(self, groups: I) -> Command {}
        pub fn subcommand<C>(self, subcmd: C) -> Command {}
        pub fn subcommands<I>(self, subcmds: I) -> Command {}
        pub fn name<S>(self, name: S) -> Command {}
        pub fn bin_name<S>(self, name: S) -> Command {}
        pub fn display_name<S>(self, name: S) -> Command {}
        pub fn author<S>(self, author: S) -> Command {}
        pub fn about<S>(self, about: S) -> Command {}
        pub fn long_about<S>(self, long_about: S) -> Command {}
        pub fn before_help<S>(self, help: S) -> Command {}
        pub fn after_help<S>(self, help: S) -> Command {}
        pub fn after_long_help<S>(self, help: S) -> Command {}
        pub fn version<S>(self, ver: S) -> Command {}
        pub fn long_version<S>(self, ver: S) -> Command {}
        pub fn override_usage<S>(self, usage: S) -> Command {}
        pub fn override_help<S>(self, help: S) -> Command {}
        pub fn help_template<S>(self, s: S) -> Command {}
        pub fn next_help_heading<H>(self, heading: H) -> Command {}
        pub fn next_line_help(self, yes: bool) -> Command {}
        pub fn color(self, color: crate::ColorChoice) -> Command {}
        pub fn styles(self, styles: Styles) -> Command {}
        pub fn term_width(self, width: usize) -> Command {}
        pub fn max_term_width(self, width: usize) -> Command {}
        pub fn no_binary_name(self, yes: bool) -> Command {}
        pub fn ignore_errors(self, yes: bool) -> Command {}
        pub fn disable_version_flag(self, yes: bool) -> Command {}
        pub fn propagate_version(self, yes: bool) -> Command {}
        pub fn disable_help_flag(self, yes: bool) -> Command {}
        pub fn disable_help_subcommand(self, yes: bool) -> Command {}
        pub fn arg_required_else_help(self, yes: bool) -> Command {}
        pub fn subcommand_required(self, yes: bool) -> Command {}
        pub fn subcommand_help_heading<H>(self, heading: H) -> Command {}
        pub fn subcommand_value_name<S>(self, name: S) -> Command {}
        pub fn subcommand_negates_reqs(self, yes: bool) -> Command {}
        pub fn args_conflicts_with_subcommands(self, yes: bool) -> Command {}
        pub fn allow_external_subcommands(self, yes: bool) -> Command {}
        pub fn infer_subcommands(self, yes: bool) -> Command {}
        pub fn infer_long_args(self, yes: bool) -> Command {}
        pub fn multicall(self, yes: bool) -> Command {}
        pub fn hide(self, yes: bool) -> Command {}
        pub fn alias<S>(self, name: S) -> Command {}
        pub fn visible_alias<S>(self, name: S) -> Command {}
        pub fn visible_aliases<I>(self, names: I) -> Command {}
        pub fn short_flag<S>(self, short: S) -> Command {}
        pub fn display_order<O>(self, ord: O) -> Command {}
        pub fn flatten_help(self, yes: bool) -> Command {}
        pub fn get_matches(self) -> crate::ArgMatches {}
        pub fn get_matches_mut(&mut self) -> crate::ArgMatches {}
        pub fn try_get_matches(self) -> Result<crate::ArgMatches, crate::Error> {}
        pub fn get_matches_from<I, T>(self, itr: I) -> crate::ArgMatches {}
        pub fn try_get_matches_from<I, T>(self, itr: I) -> Result<crate::ArgMatches, crate::Error> {}
        pub fn try_get_matches_from_mut<I, T>(&mut self, itr: I) -> Result<crate::ArgMatches, crate::Error> {}
        pub fn print_help(&mut self) -> std::io::Result<()> {}
        pub fn print_long_help(&mut self) -> std::io::Result<()> {}
        pub fn render_help(&mut self) -> StyledStr {}
        pub fn render_long_help(&mut self) -> StyledStr {}
        pub fn render_usage(&mut self) -> StyledStr {}
        pub fn render_version(&self) -> String {}
        pub fn error(&mut self, kind: crate::error::ErrorKind, message: impl std::fmt::Display) -> crate::Error {}
        pub fn build(&mut self) {}
        pub fn debug_assert(self) {}
        pub fn get_name(&self) -> &str {}
        pub fn get_bin_name(&self) -> Option<&str> {}
        pub fn get_version(&self) -> Option<&str> {}
        pub fn get_about(&self) -> Option<&StyledStr> {}
        pub fn get_long_about(&self) -> Option<&StyledStr> {}
        pub fn get_subcommands(&self) -> __Iter<&Command> {}
        pub fn get_subcommands_mut(&mut self) -> __Iter<&mut Command> {}
        pub fn find_subcommand<N>(&self, name: N) -> Option<&Command> {}
        pub fn find_subcommand_mut<N>(&mut self, name: N) -> Option<&mut Command> {}
        pub fn get_arguments(&self) -> __Iter<&Arg> {}
        pub fn get_opts(&self) -> __Iter<&Arg> {}
        pub fn get_positionals(&self) -> __Iter<&Arg> {}
        pub fn get_groups(&self) -> __Iter<&ArgGroup> {}
        pub fn get_all_aliases(&self) -> __Iter<&str> {}
        pub fn get_visible_aliases(&self) -> __Iter<&str> {}
        pub fn has_subcommands(&self) -> bool {}
        pub fn is_hide_set(&self) -> bool {}
    }
    impl Clone for Command {}
}
