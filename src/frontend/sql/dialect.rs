//! Which database a set of SQL is for, by what it says.

use std::path::Path;

use crate::model::schema::Dialect;
use crate::model::source::SourceSet;

/// How far into a file it is looked for evidence.
const FAR: usize = 64 * 1024;

/// Notations that only one of them has, and how much they say.
const SYNTAX: &[(Dialect, &str, u32)] = &[
    (Dialect::Sqlite, "autoincrement", 5),
    (Dialect::Sqlite, "without rowid", 5),
    (Dialect::Sqlite, "pragma ", 4),
    (Dialect::Sqlite, "strftime(", 3),
    (Dialect::Sqlite, "integer primary key", 1),
    (Dialect::Sqlite, "sqlite_", 3),
    (Dialect::Sqlite, "unixepoch", 3),
    (Dialect::Sqlite, "datetime('now", 4),
    (Dialect::Sqlite, " blob", 2),
    (Dialect::Sqlite, "raise(", 5),
    (Dialect::Sqlite, "insert or ", 5),
    (Dialect::Sqlite, "text primary key", 1),
    (Dialect::Sqlite, "`", 1),
    (Dialect::Mysql, "auto_increment", 5),
    (Dialect::Mysql, "engine=", 5),
    (Dialect::Mysql, "engine = innodb", 5),
    (Dialect::Mysql, " unsigned", 3),
    (Dialect::Mysql, " on update current_timestamp", 4),
    (Dialect::Mysql, "`", 1),
    (Dialect::Mysql, " datetime ", 1),
    (Dialect::Sqlite, " datetime ", 1),
    (Dialect::Mysql, "character set ", 3),
    (Dialect::Mysql, " modify ", 1),
    (Dialect::Postgres, "serial ", 2),
    (Dialect::Postgres, "jsonb", 3),
    (Dialect::Postgres, "$$", 4),
    (Dialect::Postgres, "timestamptz", 4),
    (Dialect::Postgres, "with time zone", 3),
    (Dialect::Postgres, "bytea", 4),
    (Dialect::Postgres, " uuid ", 1),
    (Dialect::Postgres, "plpgsql", 5),
    (Dialect::Postgres, "create extension", 5),
    (Dialect::Postgres, "create type", 5),
    (Dialect::Postgres, "::", 1),
    (Dialect::Postgres, "using gin", 4),
    (Dialect::Postgres, "using gist", 4),
    (Dialect::Postgres, "generated always as identity", 4),
];

const NAMES: &[(Dialect, &str)] = &[
    (Dialect::Sqlite, "sqlite"),
    (Dialect::Mysql, "mysql"),
    (Dialect::Mysql, "mariadb"),
    (Dialect::Postgres, "postgres"),
    (Dialect::Postgres, "pgsql"),
    (Dialect::Postgres, "crdb"),
    (Dialect::Postgres, "cockroach"),
];

const LIBRARIES: &[(Dialect, &str)] = &[
    (Dialect::Sqlite, "rusqlite"),
    (Dialect::Sqlite, "libsqlite3-sys"),
    (Dialect::Sqlite, "libsql"),
    (Dialect::Mysql, "mysql"),
    (Dialect::Mysql, "mysql_async"),
    (Dialect::Postgres, "postgres"),
    (Dialect::Postgres, "tokio-postgres"),
    (Dialect::Postgres, "deadpool-postgres"),
    (Dialect::Postgres, "postgres-types"),
];

/// The dialect with the most evidence; nothing where there is none. `id` is the path of the folder or file.
#[must_use]
pub fn of(source: &SourceSet, id: &str, texts: &[&str]) -> Option<Dialect> {
    let mut points = [0_u32; 3];
    let slot = |dialect: Dialect| match dialect {
        Dialect::Postgres => 0,
        Dialect::Mysql => 1,
        Dialect::Sqlite => 2,
    };
    let path = id.to_ascii_lowercase();
    for (dialect, name) in NAMES {
        if path.contains(name) {
            points[slot(*dialect)] += 20;
        }
    }
    let own = source.packages.iter().filter(|package| {
        let folder = package.manifest.parent().and_then(|folder| folder.strip_prefix(&source.root).ok());
        folder.is_some_and(|folder| folder != Path::new("") && Path::new(id).starts_with(folder))
    });
    for package in own {
        for (dialect, name) in LIBRARIES {
            if package.dependencies.iter().any(|dependency| !dependency.dev && dependency.package == *name) {
                points[slot(*dialect)] += 3;
            }
        }
    }
    for text in texts {
        let mut end = text.len().min(FAR);
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let start = text[..end].to_ascii_lowercase();
        for (dialect, sign, weight) in SYNTAX {
            if start.contains(sign) {
                points[slot(*dialect)] += weight;
            }
        }
    }
    // MySQL and SQLite share notations; what only MySQL has weighs more.
    let [postgres, mysql, sqlite] = points;
    if postgres.max(mysql).max(sqlite) == 0 {
        None
    } else if sqlite >= mysql && sqlite > postgres {
        Some(Dialect::Sqlite)
    } else if mysql > postgres {
        Some(Dialect::Mysql)
    } else {
        Some(Dialect::Postgres)
    }
}

/// A database that is known and not read.
#[must_use]
pub fn foreign(texts: &[&str]) -> Option<&'static str> {
    let sign = |sign: &str| texts.iter().any(|text| text.contains(sign));
    (sign("MergeTree") || sign("ENGINE = Memory") || sign("LowCardinality(")).then_some("ClickHouse")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syntax_and_folders_tell() {
        let source = SourceSet::default();
        let of = |id: &str, text: &str| of(&source, id, &[text]);
        assert_eq!(of("m", "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT)"), Some(Dialect::Sqlite));
        assert_eq!(of("m", "CREATE TABLE `t` (id INT AUTO_INCREMENT) ENGINE=InnoDB"), Some(Dialect::Mysql));
        assert_eq!(of("m", "CREATE TABLE t (id bigserial PRIMARY KEY, d jsonb)"), Some(Dialect::Postgres));
        assert_eq!(of("migrations/sqlite", "CREATE TABLE t (id int)"), Some(Dialect::Sqlite));
        assert_eq!(of("m", "CREATE TABLE t (id int)"), None);
    }
}
