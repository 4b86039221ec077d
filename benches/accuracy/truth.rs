//! Reads rust-analyzer's SCIP index: the definitions of the workspace and the places that name them.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;
use std::path::Path;

use protobuf::Message;
use scip::types::Index;
use scip::types::symbol_information::Kind;

use crate::source::Sources;

const DEFINITION: i32 = 1;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// A function, type, constant, macro …
    Item,
    /// An associated type or constant.
    Associated,
    Variant,
    Module,
    /// Fields, parameters, locals: never an end of an edge.
    Small,
}

pub struct Definition {
    pub symbol: String,
    pub role: Role,
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub offset: usize,
    /// The whole node with its attributes; nothing for what a macro call makes, whose span is the call itself.
    pub span: Range<usize>,
}

pub struct Mention {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub offset: usize,
    pub symbol: String,
}

pub struct Truth {
    pub definitions: Vec<Definition>,
    pub mentions: Vec<Mention>,
    by_symbol: HashMap<String, Vec<usize>>,
    by_file: HashMap<String, Vec<usize>>,
    /// Offsets of occurrences of any kind, sorted.
    occupied: BTreeMap<String, Vec<usize>>,
    defined: HashSet<(String, usize)>,
}

pub fn read_index(path: &Path) -> Result<Index, Box<dyn std::error::Error>> {
    Ok(Index::parse_from_bytes(&std::fs::read(path)?)?)
}

impl Truth {
    pub fn new(index: &Index, sources: &Sources) -> Self {
        let mut truth = Self {
            definitions: Vec::new(),
            mentions: Vec::new(),
            by_symbol: HashMap::new(),
            by_file: HashMap::new(),
            occupied: BTreeMap::new(),
            defined: HashSet::new(),
        };
        for document in &index.documents {
            let file = &document.relative_path;
            let source = sources.get(file);
            let kinds: HashMap<&str, Kind> =
                document.symbols.iter().map(|s| (s.symbol.as_str(), s.kind.enum_value_or_default())).collect();
            let mut offsets = Vec::new();
            for occurrence in &document.occurrences {
                let [line, byte] = start(&occurrence.range);
                let offset = source.offset(line, byte);
                offsets.push(offset);
                if occurrence.symbol.starts_with("local ") {
                    continue;
                }
                let (symbol, column) = (occurrence.symbol.clone(), source.column(line, byte));
                if occurrence.symbol_roles & DEFINITION == 0 {
                    truth.mentions.push(Mention { file: file.clone(), line: line + 1, column, offset, symbol });
                    continue;
                }
                let role = role(&symbol, kinds.get(symbol.as_str()).copied().unwrap_or_default());
                let [from_line, from_byte] = start(&occurrence.enclosing_range);
                let [to_line, to_byte] = end(&occurrence.enclosing_range);
                let mut span = source.offset(from_line, from_byte)..source.offset(to_line, to_byte);
                if source.macro_calls.iter().any(|m| m.contains(&offset) && span.start < m.start && m.end <= span.end) {
                    span = offset..offset;
                }
                truth.defined.insert((file.clone(), line + 1));
                truth.definitions.push(Definition {
                    symbol,
                    role,
                    file: file.clone(),
                    line: line + 1,
                    column,
                    offset,
                    span,
                });
            }
            offsets.sort_unstable();
            truth.occupied.insert(file.clone(), offsets);
        }
        truth.part_shared_spans();
        for (i, definition) in truth.definitions.iter().enumerate() {
            truth.by_symbol.entry(definition.symbol.clone()).or_default().push(i);
            truth.by_file.entry(definition.file.clone()).or_default().push(i);
        }
        truth
    }

    /// Members of an impl under an attribute macro (`#[async_trait]`) all have the whole impl as their range: each gets what lies
    /// between its name and the next one's.
    fn part_shared_spans(&mut self) {
        let mut shared: BTreeMap<(String, usize, usize), Vec<usize>> = BTreeMap::new();
        for (i, definition) in self.definitions.iter().enumerate() {
            if matches!(definition.role, Role::Item | Role::Associated) && !definition.span.is_empty() {
                let key = (definition.file.clone(), definition.span.start, definition.span.end);
                shared.entry(key).or_default().push(i);
            }
        }
        for ((_, _, end), mut members) in shared {
            // A lone member of such an impl shows by what lies before its name: other items begin shortly before theirs.
            if members.len() < 2 {
                continue;
            }
            members.sort_by_key(|i| self.definitions[*i].offset);
            for (at, &member) in members.iter().enumerate() {
                let next = members.get(at + 1).map_or(end, |next| self.definitions[*next].offset);
                self.definitions[member].span = self.definitions[member].offset..next;
            }
        }
    }

    /// Where a symbol is defined. A type without a definition but with a function of its name is the unit struct that a web framework's
    /// attribute writes beside a handler: it stands for the function.
    pub fn definitions_of(&self, symbol: &str) -> &[usize] {
        let function = || self.by_symbol.get(&format!("{}().", symbol.strip_suffix('#')?));
        self.by_symbol.get(symbol).or_else(function).map_or(&[], Vec::as_slice)
    }

    /// Definitions with a wanted role around a place, innermost first.
    pub fn around(&self, file: &str, offset: usize, wanted: impl Fn(Role) -> bool) -> Vec<usize> {
        let here = self.by_file.get(file).map_or(&[][..], Vec::as_slice);
        let covers = |d: &Definition| {
            wanted(d.role) && (d.span.contains(&offset) || (d.span.end == offset && d.span.start == 0))
        };
        let mut found: Vec<usize> = here.iter().copied().filter(|i| covers(&self.definitions[*i])).collect();
        found.sort_by_key(|i| (self.definitions[*i].span.len(), *i));
        found
    }

    pub fn has_document(&self, file: &str) -> bool {
        self.occupied.contains_key(file)
    }

    pub fn has_definition(&self, file: &str, line: usize) -> bool {
        self.defined.contains(&(file.to_owned(), line))
    }

    pub fn has_occurrence_in(&self, file: &str, range: &Range<usize>) -> bool {
        let Some(offsets) = self.occupied.get(file) else { return false };
        let first = offsets.partition_point(|o| *o < range.start);
        offsets.get(first).is_some_and(|o| *o < range.end)
    }
}

fn start(range: &[i32]) -> [usize; 2] {
    [number(range, 0), number(range, 1)]
}

/// SCIP writes `[line, from, to]` for a range in one line, `[line, from, line, to]` otherwise.
fn end(range: &[i32]) -> [usize; 2] {
    if range.len() == 3 { [number(range, 0), number(range, 2)] } else { [number(range, 2), number(range, 3)] }
}

fn number(range: &[i32], at: usize) -> usize {
    range.get(at).and_then(|n| usize::try_from(*n).ok()).unwrap_or(0)
}

fn role(symbol: &str, kind: Kind) -> Role {
    match kind {
        Kind::Module | Kind::Namespace | Kind::Package => Role::Module,
        Kind::EnumMember => Role::Variant,
        Kind::AssociatedType => Role::Associated,
        Kind::Field | Kind::Parameter | Kind::TypeParameter | Kind::SelfParameter | Kind::Variable => Role::Small,
        Kind::Constant if owner(symbol).ends_with(['#', ']']) => Role::Associated,
        Kind::UnspecifiedKind if symbol.ends_with('/') => Role::Module,
        _ => Role::Item,
    }
}

/// The symbol without its last descriptor.
fn owner(symbol: &str) -> &str {
    let body = symbol.trim_end_matches(['.', '#', '!', ':', '/']).trim_end_matches("()");
    match body.strip_suffix('`') {
        Some(quoted) => &body[..quoted.rfind('`').unwrap_or(0)],
        None => body.trim_end_matches(crate::source::is_word),
    }
}
