//! One file that is named, whole or refused.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::Error;

/// The bytes of a file that has at most so many. Also of a pipe, whose length nobody knows before.
pub(super) fn bytes(path: &Path, most: u64) -> Result<Vec<u8>, Error> {
    let failed = |source| Error::Read { path: path.to_owned(), source };
    let file = File::open(path).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    let too_large = |size| Err(Error::TooLarge { path: path.to_owned(), size, most });
    if size > most {
        return too_large(size);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    file.take(most + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most { too_large(bytes.len() as u64) } else { Ok(bytes) }
}

/// The same as text.
pub(super) fn text(path: &Path, most: u64) -> Result<String, Error> {
    String::from_utf8(bytes(path, most)?).map_err(|_| Error::NotUtf8 { path: path.to_owned() })
}
