//! Statements in, schema out: one test a form of statement. What PostgreSQL makes of the same is compared by
//! `cargo bench --bench schema`.

use split::frontend::sql::schema_of;
use split::model::schema::{Action, Dialect, Schema};

/// The schema in lines, one an object, in the order of the model.
fn lines(schema: &Schema) -> Vec<String> {
    let mut out = Vec::new();
    out.extend(schema.schemas.iter().map(|named| format!("schema {}", named.name)));
    out.extend(schema.extensions.iter().map(|named| format!("extension {}", named.name)));
    out.extend(schema.types.iter().map(|def| {
        let used = if def.used_by.is_empty() { String::new() } else { format!(" used by {}", def.used_by.join(", ")) };
        format!("{:?} {} ({}){used}", def.kind, def.name, def.parts.join(", "))
    }));
    out.extend(schema.sequences.iter().map(|sequence| {
        let owner = sequence.owned_by.as_ref().map(|(table, column)| format!(" of {table}.{column}"));
        let used = if sequence.used_by.is_empty() {
            String::new()
        } else {
            format!(" used by {}", sequence.used_by.join(", "))
        };
        format!("sequence {}{}{used}", sequence.name, owner.unwrap_or_default())
    }));
    for table in &schema.tables {
        let parent = table.partition_of.as_ref().map(|parent| format!(" of {parent}")).unwrap_or_default();
        let heirs: Vec<String> = table.inherits.iter().map(|parent| format!(" inherits {parent}")).collect();
        let heirs = heirs.concat();
        out.push(format!("{:?} {}{parent}{heirs}", table.kind, table.name).to_lowercase());
        for column in &table.columns {
            let not_null = if column.nullable { "" } else { " not null" };
            let identity = column.identity.map(|identity| format!(" {identity:?}").to_lowercase()).unwrap_or_default();
            let default = column.default.as_ref().map(|text| format!(" = {text}")).unwrap_or_default();
            let generated = column.generated.as_ref().map(|text| format!(" from {text}")).unwrap_or_default();
            out.push(format!("  {} {}{not_null}{identity}{default}{generated}", column.name, column.ty));
        }
        out.extend(table.primary_key.iter().map(|key| format!("  key {} ({})", key.name, key.columns.join(", "))));
        out.extend(table.uniques.iter().map(|key| format!("  unique {} ({})", key.name, key.columns.join(", "))));
        out.extend(table.foreign_keys.iter().map(|key| {
            let action = |word: &str, action: Action| match action {
                Action::NoAction => String::new(),
                action => format!(" on {word} {action:?}"),
            };
            format!(
                "  {} ({}) to {} ({}){}{}{}",
                key.name,
                key.columns.join(", "),
                key.references,
                key.referenced_columns.join(", "),
                action("delete", key.on_delete),
                action("update", key.on_update),
                if key.deferrable { " deferrable" } else { "" },
            )
        }));
        out.extend(table.checks.iter().map(|check| format!("  check {} {}", check.name, check.expression)));
        out.extend(table.excludes.iter().map(|check| format!("  exclude {}", check.name)));
        for index in &table.indexes {
            let unique = if index.unique { "unique " } else { "" };
            let partial = index.predicate.as_ref().map(|text| format!(" where {text}")).unwrap_or_default();
            out.push(format!(
                "  {unique}index {} {} ({}){partial}",
                index.name,
                index.method,
                index.columns.join(", ")
            ));
        }
    }
    let names =
        |names: &[split::model::schema::Name]| names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    out.extend(schema.views.iter().map(|view| {
        let indexes: Vec<String> = view.indexes.iter().map(|index| format!(" index {}", index.name)).collect();
        let indexes = indexes.concat();
        format!("view {} reads {}{indexes}", view.name, names(&view.reads))
    }));
    out.extend(schema.functions.iter().map(|function| {
        format!(
            "{:?} {}({}) {} reads {} writes {} calls {}{}",
            function.kind,
            function.name,
            function.arguments.join(", "),
            function.language,
            names(&function.reads),
            names(&function.writes),
            names(&function.calls),
            if function.dynamic { " dynamic" } else { "" }
        )
        .to_lowercase()
    }));
    out.extend(schema.triggers.iter().map(|trigger| {
        format!(
            "trigger {} {} {} on {} calls {} writes {}",
            trigger.name,
            trigger.timing,
            trigger.events.join(" "),
            trigger.table,
            trigger.function.as_ref().map(ToString::to_string).unwrap_or_default(),
            names(&trigger.writes)
        )
    }));
    out.extend(schema.policies.iter().map(|policy| format!("policy {} on {}", policy.name, policy.table)));
    out.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The lines, after those of what could not be read or does not fit.
fn made(dialect: Dialect, text: &str) -> Vec<String> {
    let (schema, blind_spots) = schema_of(text, dialect, "a.sql");
    let mut all: Vec<String> = blind_spots.iter().map(|spot| format!("!{} {}", spot.line, spot.message)).collect();
    all.extend(lines(&schema));
    all
}

#[track_caller]
fn check_in(dialect: Dialect, text: &str, expected: &str) {
    let made = made(dialect, text).join("\n");
    let expected: Vec<&str> = expected
        .lines()
        .map(|line| line.strip_prefix("        ").unwrap_or(line))
        .filter(|line| !line.is_empty())
        .collect();
    let expected = expected.join("\n");
    assert!(made == expected, "\n-- made\n{made}\n-- expected\n{expected}\n");
}

#[track_caller]
fn check(text: &str, expected: &str) {
    check_in(Dialect::Postgres, text, expected);
}

#[test]
fn columns_and_constraints_get_their_names() {
    check(
        "CREATE TABLE Users (id serial PRIMARY KEY, email varchar(20) NOT NULL UNIQUE CHECK (email <> ''), \"Key\" text DEFAULT 'a, b' NOT NULL);
         CREATE TABLE IF NOT EXISTS orders (
           id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
           user_id int NOT NULL REFERENCES users ON DELETE CASCADE ON UPDATE SET NULL DEFERRABLE INITIALLY DEFERRED,
           a int CONSTRAINT positive CHECK (a > 0) CONSTRAINT a_there NOT NULL, b numeric(10, 2) DEFAULT (1 + 2)::numeric,
           c text GENERATED ALWAYS AS (lower(d)) STORED, d text[] DEFAULT ARRAY['x','y']::text[],
           UNIQUE (a, b), CHECK (a > 0), CHECK (a < b::int), EXCLUDE USING gist (a WITH =, int4range(a, a) WITH &&),
           FOREIGN KEY (a) REFERENCES orders (a));",
        "
        sequence orders_id_seq of orders.id used by orders.id
        sequence users_id_seq of users.id used by users.id
        table orders
          id bigint not null always
          user_id integer not null
          a integer not null
          b numeric(10,2) = (1 + 2)::numeric
          c text from lower(d)
          d text[] = ARRAY['x','y']::text[]
          key orders_pkey (id)
          unique orders_a_b_key (a, b)
          orders_user_id_fkey (user_id) to users (id) on delete Cascade on update SetNull deferrable
          orders_a_fkey (a) to orders (a)
          check positive a > 0
          check orders_a_check a > 0
          check orders_check a < b::int
          exclude orders_a_int4range_excl
        table users
          id integer not null serial = nextval('users_id_seq'::regclass)
          email character varying(20) not null
          Key text not null = 'a, b'
          key users_pkey (id)
          unique users_email_key (email)
          check users_email_check email <> ''",
    );
}

#[test]
fn a_unique_constraint_like_the_key_is_the_key() {
    check(
        "CREATE TABLE t (id int PRIMARY KEY UNIQUE, CONSTRAINT own UNIQUE (id)); CREATE TABLE u (a int UNIQUE, UNIQUE (a));",
        "
        table t
          id integer not null
          key own (id)
        table u
          a integer
          unique u_a_key (a)",
    );
}

#[test]
fn tables_change() {
    check(
        "CREATE TABLE a (id int PRIMARY KEY, x int, y int, z int, UNIQUE (x, y));
         CREATE TABLE b (a_id int REFERENCES a, x int);
         CREATE INDEX ON a (x) WHERE y > 0; CREATE UNIQUE INDEX CONCURRENTLY i2 ON a USING btree (lower(z::text) DESC, x); CREATE INDEX ON a (z, (x + y));
         ALTER TABLE a DROP COLUMN y, ADD COLUMN IF NOT EXISTS x int, ADD w timestamptz NOT NULL DEFAULT now(), ALTER COLUMN z TYPE bigint USING z::bigint, ALTER z SET DEFAULT 3, ALTER COLUMN x SET NOT NULL;
         ALTER TABLE a RENAME COLUMN x TO xx; ALTER TABLE a RENAME id TO key; ALTER TABLE a RENAME TO aa;
         ALTER TABLE ONLY b ADD CONSTRAINT named FOREIGN KEY (x) REFERENCES aa (key) NOT VALID, VALIDATE CONSTRAINT named;
         ALTER TABLE b RENAME CONSTRAINT named TO renamed;
         ALTER INDEX i2 RENAME TO i3;
         ALTER TABLE b ADD UNIQUE (x); ALTER TABLE b DROP CONSTRAINT b_x_key; DROP INDEX IF EXISTS nothing;",
        "
        table aa
          key integer not null
          xx integer not null
          z bigint = 3
          w timestamp with time zone not null = now()
          key a_pkey (key)
          unique index i3 btree (lower(z::text), xx)
        table b
          a_id integer
          x integer
          b_a_id_fkey (a_id) to aa (key)
          renamed (x) to aa (key)",
    );
}

#[test]
fn what_is_dropped_takes_its_own_along() {
    check(
        "CREATE TYPE mood AS ENUM ('a'); CREATE TABLE a (id serial PRIMARY KEY, m mood, n mood[]); CREATE TABLE b (a_id int REFERENCES a);
         CREATE VIEW v AS SELECT * FROM a; CREATE VIEW w AS SELECT * FROM v; CREATE VIEW x AS SELECT * FROM b;
         CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
         CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION f();
         DROP TABLE a CASCADE; DROP FUNCTION f CASCADE; DROP TYPE mood; DROP TABLE IF EXISTS zz; DROP SCHEMA IF EXISTS s CASCADE;",
        "
        table b
          a_id integer
        view x reads b",
    );
}

#[test]
fn what_does_not_fit_is_told() {
    let text = "DROP TABLE a;\nALTER TABLE b ADD COLUMN c int;\nCREATE INDEX i ON b (c);\nALTER TYPE t ADD VALUE 'x';\nFROB x;\nSELECT 'abc";
    let messages = made(Dialect::Postgres, text);
    assert_eq!(messages.len(), 6, "{messages:#?}");
    assert!(messages[0].starts_with("!5 ") && messages[1].starts_with("!6 "), "{messages:#?}");
    assert!(messages[2].starts_with("!1 ") && messages[5].starts_with("!4 "), "{messages:#?}");
}

#[test]
fn types_change() {
    check(
        "CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TYPE mood ADD VALUE IF NOT EXISTS 'happy' AFTER 'sad'; ALTER TYPE mood RENAME VALUE 'ok' TO 'fine';
         CREATE DOMAIN mail AS varchar(50) CHECK (value LIKE '%@%'); CREATE TYPE pair AS (a int, b mail);
         CREATE TABLE t (m mood, n mood[], p pair, q public.mail);
         ALTER TYPE mood RENAME TO feeling; ALTER TYPE pair ADD ATTRIBUTE c text;",
        "
        Enum feeling (sad, happy, fine) used by t.m, t.n
        Domain mail (character varying(50)) used by t.q
        Composite pair (a integer, b mail, c text) used by t.p
        table t
          m feeling
          n feeling[]
          p pair
          q mail",
    );
}

#[test]
fn schemas_keep_names_apart() {
    check(
        "CREATE SCHEMA s; CREATE TABLE s.t (id int PRIMARY KEY); CREATE TABLE t (id int REFERENCES s.t); CREATE TYPE s.e AS ENUM ('a');
         SET search_path TO s, public; CREATE TABLE u (id serial, e e, t int REFERENCES t); ALTER TABLE u SET SCHEMA public;
         CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" WITH SCHEMA public; SET search_path TO DEFAULT; ALTER TABLE public.t RENAME TO v;",
        "
        schema s
        extension uuid-ossp
        Enum s.e (a) used by u.e
        sequence u_id_seq of u.id used by u.id
        table u
          id integer not null serial = nextval('u_id_seq'::regclass)
          e s.e
          t integer
          u_t_fkey (t) to s.t (id)
        table v
          id integer
          t_id_fkey (id) to s.t (id)
        table s.t
          id integer not null
          key t_pkey (id)",
    );
}

#[test]
fn partitions_and_heirs_have_the_columns() {
    check(
        "CREATE TABLE p (id int, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
         CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
         CREATE TABLE p2 (id int NOT NULL, at date NOT NULL); ALTER TABLE p ATTACH PARTITION p2 DEFAULT;
         CREATE TABLE h (extra text) INHERITS (p3); CREATE TABLE p3 (a int); CREATE TABLE k (extra text) INHERITS (p3);
         ALTER TABLE p ADD COLUMN x text; ALTER TABLE p3 ADD y int; DROP TABLE p1;
         CREATE TABLE l (LIKE k INCLUDING ALL, z int); CREATE TABLE c AS SELECT a, y AS why, count(*) AS n FROM k GROUP BY 1 WITH NO DATA;",
        "
        !4 there is no table p3
        table c
          a integer
          why integer
          n
        table k inherits p3
          a integer
          extra text
          y integer
        table l
          a integer
          extra text
          y integer
          z integer
        partitioned p
          id integer not null
          at date not null
          x text
          key p_pkey (id, at)
        table p2 of p
          id integer not null
          at date not null
          x text
        table p3
          a integer
          y integer",
    );
}

#[test]
fn views_and_functions_say_what_they_read() {
    check(
        "CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (a_id int); CREATE TABLE log (x text); CREATE TABLE old (id int);
         CREATE MATERIALIZED VIEW m AS WITH c AS (SELECT * FROM a) SELECT * FROM c JOIN b ON b.a_id = c.id WITH NO DATA; CREATE UNIQUE INDEX ON m (id);
         CREATE OR REPLACE VIEW v (x) AS SELECT id FROM old; ALTER TABLE old RENAME TO new;
         CREATE FUNCTION note(what text, n int DEFAULT 3) RETURNS void LANGUAGE sql AS 'INSERT INTO log VALUES (what)';
         CREATE FUNCTION on_b() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM note('x'); IF EXISTS (SELECT 1 FROM a WHERE id = NEW.a_id) THEN UPDATE b SET a_id = 1; END IF; RETURN NULL; END $$;
         CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN EXECUTE format('DELETE FROM %I', 'x'); END $$;
         CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int);
         CREATE CONSTRAINT TRIGGER t AFTER INSERT OR UPDATE OF a_id ON b DEFERRABLE FOR EACH ROW WHEN (NEW.a_id > 0) EXECUTE FUNCTION on_b();
         CREATE POLICY mine ON b USING (true); COMMENT ON TABLE b IS 'it''s'; COMMENT ON FUNCTION note(text, int) IS 'x';",
        "
        table a
          id integer not null
          key a_pkey (id)
        table b
          a_id integer
        table log
          x text
        table new
          id integer
        view m reads a, b index m_id_idx
        view v reads new
        function note(text, integer) sql reads  writes log calls
        function on_b() plpgsql reads a writes b calls note
        procedure p() plpgsql reads  writes  calls  dynamic
        aggregate total(integer) internal reads  writes  calls
        trigger t after insert update on b calls on_b writes b, log
        policy mine on b",
    );
}

#[test]
fn blocks_and_calls_make_ddl() {
    check(
        "CREATE FUNCTION manage(_tbl regclass) RETURNS VOID AS $$ BEGIN EXECUTE format('CREATE TRIGGER touch BEFORE UPDATE ON %s FOR EACH ROW EXECUTE PROCEDURE touched()', _tbl); END; $$ LANGUAGE plpgsql;
         CREATE FUNCTION touched() RETURNS trigger AS $$ BEGIN RETURN NEW; END; $$ LANGUAGE plpgsql;
         DO $$ BEGIN IF NOT EXISTS (SELECT 1) THEN CREATE TYPE e AS ENUM ('a'); END IF; CREATE TABLE t (e e); EXCEPTION WHEN duplicate_object THEN NULL; END $$;
         SELECT manage('t');",
        "
        Enum e (a) used by t.e
        table t
          e e
        function manage(regclass) plpgsql reads  writes  calls  dynamic
        function touched() plpgsql reads  writes  calls
        trigger touch before update on t calls touched writes",
    );
}

#[test]
fn sequences_are_owned_and_used() {
    check(
        "CREATE SEQUENCE s START WITH 5 INCREMENT BY 2; CREATE TABLE t (id int DEFAULT nextval('s'), b bigserial, c smallserial);
         ALTER SEQUENCE s OWNED BY t.id; ALTER SEQUENCE t_b_seq RENAME TO own; ALTER TABLE t DROP COLUMN c;",
        "
        sequence own of t.b used by t.b
        sequence s of t.id used by t.id
        table t
          id integer serial = nextval('s')
          b bigint not null serial = nextval('own'::regclass)",
    );
}

#[test]
fn a_constraint_can_take_an_index_over() {
    check(
        "CREATE TABLE t (a int, b int); CREATE UNIQUE INDEX i ON t (a); CREATE UNIQUE INDEX j ON t (b);
         ALTER TABLE t ADD CONSTRAINT k PRIMARY KEY USING INDEX i, ADD UNIQUE USING INDEX j;",
        "
        table t
          a integer not null
          b integer
          key k (a)
          unique j (b)",
    );
}

#[test]
fn sqlite_rebuilds_tables() {
    check_in(
        Dialect::Sqlite,
        "CREATE TABLE a (id INTEGER PRIMARY KEY AUTOINCREMENT, [my name] VARCHAR(20) NOT NULL DEFAULT '', at DATETIME DEFAULT CURRENT_TIMESTAMP);
         CREATE TABLE b (a_id INTEGER REFERENCES a (id) ON DELETE CASCADE, key TEXT, PRIMARY KEY (a_id, key)) WITHOUT ROWID;
         CREATE TABLE a_new (id TEXT PRIMARY KEY NOT NULL); INSERT INTO a_new SELECT id FROM a; DROP TABLE a; ALTER TABLE a_new RENAME TO a; PRAGMA foreign_keys = ON;
         CREATE TRIGGER t AFTER INSERT ON b WHEN NEW.key IS NULL BEGIN UPDATE a SET id = 1; DELETE FROM b; END;
         CREATE VIRTUAL TABLE f USING fts5(title, body, content='a');",
        "
        table a
          id text not null
          key a_pkey (id)
        table b
          a_id integer
          key text
          key b_pkey (a_id, key)
          b_a_id_fkey (a_id) to a (id) on delete Cascade
        virtual f
          title
          body
        trigger t after insert on b calls  writes a, b",
    );
}

#[test]
fn mysql_has_its_own_words() {
    check_in(
        Dialect::Mysql,
        "CREATE TABLE `a` (`id` int(11) unsigned NOT NULL AUTO_INCREMENT COMMENT 'it\\'s', `k` varchar(20) CHARACTER SET utf8 COLLATE utf8_bin DEFAULT NULL, PRIMARY KEY (`id`), KEY `k_idx` (`k`(10)), UNIQUE KEY `u` (`k`), CONSTRAINT `c` FOREIGN KEY (`k`) REFERENCES `b` (`x`)) ENGINE=InnoDB DEFAULT CHARSET=utf8;
         ALTER TABLE a MODIFY COLUMN k TEXT NOT NULL, CHANGE COLUMN `id` ident BIGINT, ADD COLUMN first_one INT FIRST, ADD INDEX (k), DROP FOREIGN KEY c;
         RENAME TABLE a TO c; ALTER TABLE c DROP INDEX k_idx;",
        "
        table c
          first_one int
          ident bigint not null
          k text not null
          key c_pkey (ident)
          unique u (k)
          index a_k_idx btree (k)",
    );
}

#[test]
fn hostile_text_is_survived() {
    let deep = format!("CREATE TABLE t (a int DEFAULT {}1{});", "(".repeat(10_000), ")".repeat(10_000));
    assert!(made(Dialect::Postgres, &deep).contains(&"table t".to_owned()));
    let view = format!("CREATE VIEW v AS SELECT {}1{};", "(".repeat(10_000), ")".repeat(10_000));
    let told = "!1 the query of the view `v` was not read whole: it may name more tables";
    assert_eq!(made(Dialect::Postgres, &view), [told, "view v reads"]);
    for text in [
        "CREATE TABLE",
        "CREATE TABLE t (",
        "ALTER TABLE t ADD",
        "\0\0",
        "CREATE TABLE t (a \0 int)",
        "DO $$",
        "DO $$ BEGIN $$",
        "CREATE INDEX ON t ((",
        "'",
        "CREATE FUNCTION f(",
        "SELECT f(",
        "DROP",
        "COMMENT ON COLUMN a",
        "CREATE TRIGGER",
    ] {
        for dialect in [Dialect::Postgres, Dialect::Mysql, Dialect::Sqlite] {
            let _ = made(dialect, text);
        }
    }
}
