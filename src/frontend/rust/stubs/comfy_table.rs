//! Signatures of comfy_table that type inference needs; bodies are empty on purpose.

use std::iter::__Iter;
pub struct Table;
impl Table {
    pub fn new() -> Table {}
    pub fn set_header<T>(&mut self, row: T) -> &mut Table {}
    pub fn add_row<T>(&mut self, row: T) -> &mut Table {}
    pub fn add_rows<I>(&mut self, rows: I) -> &mut Table {}
    pub fn set_width(&mut self, width: u16) -> &mut Table {}
    pub fn set_content_arrangement(&mut self, arrangement: ContentArrangement) -> &mut Table {}
    pub fn set_delimiter(&mut self, delimiter: char) -> &mut Table {}
    pub fn force_no_tty(&mut self) -> &mut Table {}
    pub fn enforce_styling(&mut self) -> &mut Table {}
    pub fn load_preset(&mut self, preset: &str) -> &mut Table {}
    pub fn apply_modifier(&mut self, modifier: &str) -> &mut Table {}
    pub fn set_style(&mut self, component: TableComponent, character: char) -> &mut Table {}
    pub fn remove_style(&mut self, component: TableComponent) -> &mut Table {}
    pub fn set_constraints<T>(&mut self, constraints: T) -> &mut Table {}
    pub fn header(&self) -> Option<&Row> {}
    pub fn width(&self) -> Option<u16> {}
    pub fn column(&self, index: usize) -> Option<&Column> {}
    pub fn column_mut(&mut self, index: usize) -> Option<&mut Column> {}
    pub fn column_iter(&self) -> __Iter<&Column> {}
    pub fn column_iter_mut(&mut self) -> __Iter<&mut Column> {}
    pub fn row(&self, index: usize) -> Option<&Row> {}
    pub fn row_iter(&self) -> __Iter<&Row> {}
    pub fn row_count(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn lines(&self) -> __Iter<String> {}
    pub fn trim_fmt(&self) -> String {}
}
impl Clone for Table {}
impl Default for Table {}
impl std::fmt::Display for Table {}
pub struct Row;
impl Row {
    pub fn new() -> Row {}
    pub fn from<T>(cells: T) -> Row {}
    pub fn add_cell(&mut self, cell: Cell) -> &mut Row {}
    pub fn max_height(&mut self, lines: usize) -> &mut Row {}
    pub fn cell_count(&self) -> usize {}
    pub fn cell_iter(&self) -> __Iter<&Cell> {}
}
impl Clone for Row {}
impl<T> From<T> for Row {}
pub struct Cell;
impl Cell {
    pub fn new<T>(content: T) -> Cell {}
    pub fn new_owned(content: String) -> Cell {}
    pub fn content(&self) -> String {}
    pub fn set_delimiter(self, delimiter: char) -> Cell {}
    pub fn set_alignment(self, alignment: CellAlignment) -> Cell {}
    pub fn fg(self, color: Color) -> Cell {}
    pub fn bg(self, color: Color) -> Cell {}
    pub fn add_attribute(self, attribute: Attribute) -> Cell {}
    pub fn add_attributes(self, attributes: Vec<Attribute>) -> Cell {}
}
impl Clone for Cell {}
impl<T> From<T> for Cell {}
pub struct Column {
    pub index: usize,
}
impl Column {
    pub fn set_padding(&mut self, padding: (u16, u16)) -> &mut Column {}
    pub fn set_delimiter(&mut self, delimiter: char) -> &mut Column {}
    pub fn set_constraint(&mut self, constraint: ColumnConstraint) -> &mut Column {}
    pub fn remove_constraint(&mut self) -> &mut Column {}
    pub fn set_cell_alignment(&mut self, alignment: CellAlignment) {}
}
pub enum ColumnConstraint {
    Hidden,
    ContentWidth,
    Absolute(Width),
    LowerBoundary(Width),
    UpperBoundary(Width),
    Boundaries { lower: Width, upper: Width },
}
pub enum Width {
    Fixed(u16),
    Percentage(u16),
}
pub enum CellAlignment {
    Left,
    Right,
    Center,
}
pub enum ContentArrangement {
    Disabled,
    Dynamic,
    DynamicFullWidth,
}
pub enum Color {
    Reset,
    Black,
    DarkGrey,
    Red,
    DarkRed,
    Green,
    DarkGreen,
    Yellow,
    DarkYellow,
    Blue,
    DarkBlue,
    Magenta,
    Cyan,
    White,
    Grey,
}
pub enum Attribute {
    Reset,
    Bold,
    Dim,
    Italic,
    Underlined,
    CrossedOut,
}
pub enum TableComponent {
    LeftBorder,
    RightBorder,
    TopBorder,
    BottomBorder,
    HeaderLines,
    VerticalLines,
    HorizontalLines,
}
pub mod presets {
    pub const ASCII_FULL: &'static str = "";
    pub const ASCII_MARKDOWN: &'static str = "";
    pub const ASCII_BORDERS_ONLY: &'static str = "";
    pub const UTF8_FULL: &'static str = "";
    pub const UTF8_FULL_CONDENSED: &'static str = "";
    pub const UTF8_BORDERS_ONLY: &'static str = "";
    pub const UTF8_HORIZONTAL_ONLY: &'static str = "";
    pub const UTF8_NO_BORDERS: &'static str = "";
    pub const NOTHING: &'static str = "";
}
pub mod modifiers {
    pub const UTF8_ROUND_CORNERS: &'static str = "";
    pub const UTF8_SOLID_INNER_BORDERS: &'static str = "";
}
