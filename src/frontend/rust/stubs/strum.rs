//! Signatures of strum that type inference needs; bodies are empty on purpose.

pub enum ParseError {
    VariantNotFound,
}
impl std::error::Error for ParseError {}
impl std::fmt::Display for ParseError {}
impl std::fmt::Debug for ParseError {}
impl PartialEq for ParseError {}
/// Stands for the derive of the same name.
pub trait EnumIter {
    fn __derived(&self);
}
/// Stands for the derive of the same name.
pub trait EnumString {
    fn __derived(&self);
}
/// Stands for the derive of the same name.
pub trait AsRefStr {
    fn __derived(&self);
}
/// Stands for the derive of the same name.
pub trait IntoStaticStr {
    fn __derived(&self);
}
pub trait IntoEnumIterator {
    fn iter() -> std::iter::__Iter<Self>;
}
impl<T: EnumIter> IntoEnumIterator for T {}
impl<T: EnumString> std::str::FromStr for T {
    type Err = ParseError;
}
impl<T: AsRefStr> AsRef<str> for T {}
pub trait EnumMessage {
    fn get_message(&self) -> Option<&'static str>;
    fn get_detailed_message(&self) -> Option<&'static str>;
    fn get_documentation(&self) -> Option<&'static str>;
    fn get_serializations(&self) -> &'static [&'static str];
}
pub trait EnumProperty {
    fn get_str(&self, prop: &str) -> Option<&'static str>;
    fn get_int(&self, prop: &str) -> Option<i64>;
    fn get_bool(&self, prop: &str) -> Option<bool>;
}
pub trait EnumCount {
    const COUNT: usize;
}
pub trait IntoDiscriminant {
    type Discriminant;
    fn discriminant(&self) -> Self::Discriminant;
}
pub trait VariantNames {
    const VARIANTS: &'static [&'static str];
}
pub trait VariantArray {
    const VARIANTS: &'static [Self];
}
pub trait VariantIterator {
    type Iterator;
    fn iter() -> Self::Iterator;
}
