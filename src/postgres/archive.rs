//! The table of contents of an archive in `pg_dump`'s custom format: every object with the text that makes it, the text that
//! drops it, and what it needs. Formats 1.12 (PostgreSQL 9.0) to 1.16 (17 and newer).

use crate::model::definitions::{Object, Section};

const MAGIC: &[u8] = b"PGDMP";
const OLDEST: (u8, u8) = (1, 12);
const NEWEST: (u8, u8) = (1, 16);
/// The custom format.
const CUSTOM: u8 = 1;

/// Reads the objects, in the order in which they can be made.
///
/// # Errors
/// What is not as the format has it.
pub fn objects(bytes: &[u8]) -> Result<Vec<Object>, String> {
    let mut reader = Reader { bytes, at: 0, int: 4, offset: 8 };
    if reader.take(MAGIC.len())? != MAGIC {
        return Err("it is no archive of pg_dump".to_owned());
    }
    let version = (reader.byte()?, reader.byte()?);
    let _revision = reader.byte()?;
    if version < OLDEST || version > NEWEST {
        return Err(format!("archives of format {}.{} are not known", version.0, version.1));
    }
    reader.int = reader.byte()?;
    reader.offset = reader.byte()?;
    if !(1..=8).contains(&reader.int) || !(1..=8).contains(&reader.offset) {
        return Err("its numbers have a size that there is none of".to_owned());
    }
    if reader.byte()? != CUSTOM {
        return Err("it is not in the custom format".to_owned());
    }
    match version >= (1, 15) {
        true => drop(reader.byte()?),
        false => drop(reader.number()?),
    }
    // Seven parts of the time, the database's name, the versions of server and program.
    for _ in 0..7 {
        reader.number()?;
    }
    for _ in 0..3 {
        reader.text()?;
    }
    let count = reader.number()?;
    let mut objects = Vec::new();
    for _ in 0..count {
        objects.push(reader.object(version)?);
    }
    Ok(objects)
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    /// Bytes of a number, and of a place in the file.
    int: u8,
    offset: u8,
}

impl<'b> Reader<'b> {
    fn take(&mut self, count: usize) -> Result<&'b [u8], String> {
        let end = self.at.checked_add(count).filter(|end| *end <= self.bytes.len());
        let end = end.ok_or_else(|| "it ends too early".to_owned())?;
        let taken = &self.bytes[self.at..end];
        self.at = end;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, String> {
        self.take(1).map(|taken| taken[0])
    }

    /// A sign and the value, the lowest byte first.
    fn number(&mut self) -> Result<i64, String> {
        let negative = self.byte()? != 0;
        let bytes = self.take(usize::from(self.int))?;
        let value = bytes.iter().rev().fold(0_u64, |value, byte| value << 8 | u64::from(*byte));
        let value = i64::try_from(value).map_err(|_| "a number is too large".to_owned())?;
        Ok(if negative { -value } else { value })
    }

    /// Nothing where the archive has no text; an empty text is another matter.
    fn text(&mut self) -> Result<Option<String>, String> {
        let Ok(length) = usize::try_from(self.number()?) else { return Ok(None) };
        let bytes = self.take(length)?;
        String::from_utf8(bytes.to_vec()).map(Some).map_err(|_| "a text is not UTF-8".to_owned())
    }

    fn digits(&mut self) -> Result<u32, String> {
        let text = self.text()?.unwrap_or_default();
        text.parse().map_err(|_| format!("`{text}` stands where a number should"))
    }

    fn object(&mut self, version: (u8, u8)) -> Result<Object, String> {
        let id = self.number()? as u32;
        let _has_data = self.number()?;
        let catalog = (self.digits()?, self.digits()?);
        let name = self.text()?.unwrap_or_default();
        let kind = self.text()?.unwrap_or_default();
        let section = match self.number()? {
            2 => Section::PreData,
            3 => Section::Data,
            4 => Section::PostData,
            _ => Section::None,
        };
        let make = self.text()?.unwrap_or_default();
        let remove = self.text()?.unwrap_or_default();
        let _copy = self.text()?;
        let schema = self.text()?.filter(|schema| !schema.is_empty());
        let _tablespace = self.text()?;
        let access_method = if version >= (1, 14) { self.text()?.filter(|name| !name.is_empty()) } else { None };
        if version >= (1, 16) {
            self.number()?;
        }
        let owner = self.text()?.unwrap_or_default();
        let _with_oids = self.text()?;
        let mut needs = Vec::new();
        while let Some(text) = self.text()? {
            needs.push(text.parse().map_err(|_| format!("`{text}` is no object"))?);
        }
        needs.sort_unstable();
        needs.dedup();
        // Where the data stand: a flag and a place.
        self.take(1 + usize::from(self.offset))?;
        Ok(Object { id, catalog, kind, schema, name, make, remove, section, access_method, owner, needs })
    }
}

#[cfg(test)]
mod tests {
    use super::objects;

    #[test]
    fn what_is_no_archive_is_told() {
        for bytes in
            [&b""[..], b"PGDMP", b"PGDMP\x01\x0e\x00\x04\x08\x01", b"SELECT 1;", b"PGDMP\x02\x00\x00\x04\x08\x01"]
        {
            assert!(objects(bytes).is_err());
        }
    }
}
