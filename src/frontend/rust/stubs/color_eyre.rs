//! Signatures of color_eyre that type inference needs; bodies are empty on purpose.

pub use self::section::{Help, Section};
pub use eyre;
pub use eyre::{Report, Result};
pub fn install() -> Result<(), Report> {}
pub mod section {
    use eyre::Report;
    pub trait Section {
        type Return;
        fn section<D>(self, section: D) -> Self::Return;
        fn with_section<D, F: FnOnce() -> D>(self, section: F) -> Self::Return;
        fn note<D>(self, note: D) -> Self::Return;
        fn suggestion<D>(self, suggestion: D) -> Self::Return;
        fn with_suggestion<D, F: FnOnce() -> D>(self, suggestion: F) -> Self::Return;
        fn warning<D>(self, warning: D) -> Self::Return;
    }
    pub use self::Section as Help;
    impl Section for Report {
        type Return = Report;
    }
    impl<T, E> Section for Result<T, E> {
        type Return = Result<T, Report>;
    }
}
