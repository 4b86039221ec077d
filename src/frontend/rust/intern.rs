//! Names as small numbers, shared by all threads for the life of the process.

use bitcode::{Decode, Encode};
use std::cell::RefCell;
use std::sync::{LazyLock, RwLock};

use rustc_hash::FxHashMap;

/// An interned name. Equal names have equal numbers; the numbers' order means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct Sym(pub u32);

struct Table {
    map: FxHashMap<&'static str, u32>,
    names: Vec<&'static str>,
}

static TABLE: LazyLock<RwLock<Table>> = LazyLock::new(|| {
    let mut table = Table { map: FxHashMap::default(), names: Vec::new() };
    for (index, name) in kw::ALL.iter().enumerate() {
        table.map.insert(name, index as u32);
        table.names.push(name);
    }
    RwLock::new(table)
});

thread_local! {
    // Most names repeat within a thread: this spares the lock.
    static NEAR: RefCell<FxHashMap<&'static str, u32>> = RefCell::default();
    // Most of them are short, and are then compared without a look at where they are kept.
    static RECENT: RefCell<Vec<(u128, u32)>> = RefCell::new(vec![(0, 0); 1 << RECENT_BITS]);
}

const RECENT_BITS: u32 = 12;

/// Interns a name. Names live as long as the process, which reads each source once.
#[must_use]
pub fn intern(name: &str) -> Sym {
    let Some(key) = short_key(name) else { return intern_near(name) };
    // The two halves mixed, of which the upper bits choose the slot.
    let mixed = ((key >> 64) as u64 ^ (key as u64).rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let slot = (mixed >> (64 - RECENT_BITS)) as usize;
    RECENT.with_borrow_mut(|recent| {
        if recent[slot].0 != key {
            recent[slot] = (key, intern_near(name).0);
        }
        Sym(recent[slot].1)
    })
}

/// A short name's bytes, and its length plus one in the last: zero stands for no name.
fn short_key(name: &str) -> Option<u128> {
    let mut key = [0; 16];
    key.get_mut(..name.len()).filter(|part| part.len() < 16)?.copy_from_slice(name.as_bytes());
    key[15] = name.len() as u8 + 1;
    Some(u128::from_le_bytes(key))
}

fn intern_near(name: &str) -> Sym {
    NEAR.with(|near| {
        let mut near = near.borrow_mut();
        if let Some(&found) = near.get(name) {
            return Sym(found);
        }
        let (stored, number) = intern_shared(name);
        near.insert(stored, number);
        Sym(number)
    })
}

fn intern_shared(name: &str) -> (&'static str, u32) {
    if let Ok(table) = TABLE.read()
        && let Some((&stored, &number)) = table.map.get_key_value(name)
    {
        return (stored, number);
    }
    let mut table = TABLE.write().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some((&stored, &number)) = table.map.get_key_value(name) {
        return (stored, number);
    }
    let stored: &'static str = Box::leak(name.to_owned().into_boxed_str());
    let number = u32::try_from(table.names.len()).unwrap_or(u32::MAX);
    table.names.push(stored);
    table.map.insert(stored, number);
    (stored, number)
}

/// All names, in the order of their numbers.
#[must_use]
pub fn all() -> Vec<&'static str> {
    TABLE.read().unwrap_or_else(std::sync::PoisonError::into_inner).names.clone()
}

/// Gives names the numbers that they had in another process. False, and nothing is changed, where this one has numbered
/// names of its own already.
#[must_use]
pub fn restore(names: Vec<String>) -> bool {
    let mut table = TABLE.write().unwrap_or_else(std::sync::PoisonError::into_inner);
    let known = names.len() >= kw::ALL.len() && names.iter().zip(kw::ALL).all(|(name, known)| name == known);
    if !known || table.names.len() != kw::ALL.len() {
        return false;
    }
    table.map.reserve(names.len());
    table.names.reserve(names.len());
    for name in names.into_iter().skip(kw::ALL.len()) {
        let stored: &'static str = Box::leak(name.into_boxed_str());
        let number = u32::try_from(table.names.len()).unwrap_or(u32::MAX);
        table.names.push(stored);
        table.map.insert(stored, number);
    }
    true
}

impl Sym {
    /// The name itself.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        let table = TABLE.read().unwrap_or_else(std::sync::PoisonError::into_inner);
        table.names.get(self.0 as usize).copied().unwrap_or("")
    }
}

/// Names that the frontend itself knows, as constants.
pub mod kw {
    use super::Sym;

    macro_rules! known {
        ($($konst:ident = $name:literal),* $(,)?) => {
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "only counts")]
            #[repr(u32)]
            enum Index { $($konst),* }
            $(#[allow(dead_code, reason = "the primitive types stand in one run, used or not")]
            pub const $konst: Sym = Sym(Index::$konst as u32);)*
            pub(super) const ALL: &[&str] = &[$($name),*];
        };
    }

    known! {
        EMPTY = "", NEW = "new", CRATE = "crate", SELF = "self", SUPER = "super", SELF_TYPE = "Self", DOLLAR_CRATE = "$crate",
        UNDERSCORE = "_", STD = "std", CORE = "core", ALLOC = "alloc", PRELUDE = "prelude", V1 = "v1", BOOL = "bool",
        CHAR = "char", STR = "str", U8 = "u8", U16 = "u16", U32 = "u32", U64 = "u64", U128 = "u128", USIZE = "usize",
        I8 = "i8", I16 = "i16", I32 = "i32", I64 = "i64", I128 = "i128", ISIZE = "isize", F32 = "f32", F64 = "f64",
        STRING = "String", OPTION = "Option", RESULT = "Result", VEC = "Vec", BOX = "Box", TARGET = "Target",
        OUTPUT = "Output", ITEM = "Item", DEREF = "Deref", FUTURE = "Future", INTO_FUTURE = "IntoFuture",
        ITERATOR = "Iterator", INTO_ITERATOR = "IntoIterator", INDEX = "Index", ADD = "Add", SUB = "Sub",
        MUL = "Mul", DIV = "Div", REM = "Rem", NEG = "Neg", NOT = "Not", BIT_AND = "BitAnd", BIT_OR = "BitOr",
        BIT_XOR = "BitXor", SHL = "Shl", SHR = "Shr", FN = "Fn", FN_MUT = "FnMut", FN_ONCE = "FnOnce",
        ASYNC_FN = "AsyncFn", ASYNC_FN_MUT = "AsyncFnMut", ASYNC_FN_ONCE = "AsyncFnOnce", CLONE = "Clone",
        ARC = "Arc", RC = "Rc", PIN = "Pin", TEST = "test", FROM = "From", INTO = "Into", RANGE = "Range",
        PROC_MACRO = "proc_macro", FROM_ITERATOR = "FromIterator",
        DERIVE_ENTITY_MODEL = "DeriveEntityModel", DERIVE_ACTIVE_MODEL = "DeriveActiveModel",
    }
}
