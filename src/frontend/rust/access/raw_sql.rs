//! Statements that are written out beside a query builder: `sql_query` of diesel, `Statement` of sea-orm.

use super::takers::{self, Part, Taker};
use super::{Library, Raw, Unit};

pub const DIESEL: Library = Library { name: "diesel", crates: DIESEL_CRATES, read: read_diesel };
pub const SEA_ORM: Library = Library { name: "sea-orm", crates: SEA_ORM_CRATES, read: read_sea_orm };

const DIESEL_CRATES: &[&str] = &["diesel", "diesel_async"];
const SEA_ORM_CRATES: &[&str] = &["sea_orm", "sea_orm_migration"];

const DIESEL_TAKERS: &[Taker] = &[
    Taker { of: &[], names: &["sql_query"], part: Part::Arg(0), or_statement: false },
    Taker {
        of: &["SimpleConnection", "Connection", "SimpleAsyncConnection", "AsyncConnection"],
        names: &["batch_execute"],
        part: Part::Arg(0),
        or_statement: false,
    },
];

const SEA_ORM_TAKERS: &[Taker] = &[
    Taker {
        of: &["Statement"],
        names: &["from_string", "from_sql_and_values"],
        part: Part::Arg(1),
        or_statement: false,
    },
    Taker { of: &["ConnectionTrait"], names: &["execute_unprepared"], part: Part::Arg(0), or_statement: false },
];

fn read_diesel(unit: &Unit<'_>, raw: &mut Raw) {
    let dialect = unit.base.dialect(unit.base.world.insts[unit.inst.0 as usize].krate);
    takers::read(unit, raw, (DIESEL.name, DIESEL_CRATES), DIESEL_TAKERS, dialect);
}

fn read_sea_orm(unit: &Unit<'_>, raw: &mut Raw) {
    takers::read(unit, raw, (SEA_ORM.name, SEA_ORM_CRATES), SEA_ORM_TAKERS, None);
}
