//! A small shop to take apart: its schema, what the services' databases are made of, and a map.

pub const MAP: &str = "\
version: 1
system: { name: shop }
shared:
  tables:
    - { table: countries, owner: account, replicated_to: [order] }
services:
  account:
    tables: [users, sessions, audit.notes]
    database: { name: shop_account }
  order:
    tables: [orders, order_lines, events, measures]
    depends_on: [account]
    database: { name: shop_order }
";

/// What both the monolith and the services have of a schema, in three parts: what tables need, tables, what comes behind.
pub const ACCOUNT: [&str; 2] = [
    "CREATE TYPE mood AS ENUM ('fine', 'it''s bad');
     CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
     CREATE SCHEMA audit;
     CREATE TABLE countries (code char(2) NOT NULL, name text NOT NULL);
     CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY, \"Display name\" text NOT NULL, mail email, mood mood DEFAULT 'fine',
        moods mood[], balance numeric(12,3) NOT NULL DEFAULT 0, ratio double precision, seen timestamptz, data jsonb,
        small text GENERATED ALWAYS AS (lower(\"Display name\")) STORED, country char(2), picture bytea, at interval);
     CREATE TABLE sessions (user_id bigint NOT NULL, token text);
     CREATE SEQUENCE audit.numbers START 1000 INCREMENT 5;
     CREATE TABLE audit.notes (number bigint NOT NULL DEFAULT nextval('audit.numbers'), part int NOT NULL, note text);",
    "ALTER TABLE countries ADD PRIMARY KEY (code);
     ALTER TABLE users ADD PRIMARY KEY (id);
     ALTER TABLE users ADD FOREIGN KEY (country) REFERENCES countries (code);
     ALTER TABLE sessions ADD FOREIGN KEY (user_id) REFERENCES users (id);
     ALTER TABLE audit.notes ADD PRIMARY KEY (number, part);
     CREATE INDEX users_small ON users (small);",
];

pub const ORDER: [&str; 2] = [
    "CREATE TABLE orders (id serial, user_id bigint NOT NULL, total numeric NOT NULL, paid boolean NOT NULL DEFAULT false);
     CREATE TABLE order_lines (order_id int NOT NULL, line int NOT NULL, amount numeric NOT NULL, kind regtype);
     CREATE TABLE events (id uuid NOT NULL DEFAULT gen_random_uuid(), at timestamptz NOT NULL, what text) PARTITION BY RANGE (at);
     CREATE TABLE events_old PARTITION OF events FOR VALUES FROM (MINVALUE) TO ('2026-01-01');
     CREATE TABLE events_new PARTITION OF events FOR VALUES FROM ('2026-01-01') TO (MAXVALUE);
     CREATE TABLE measures (value real, label text);",
    "ALTER TABLE orders ADD PRIMARY KEY (id);
     ALTER TABLE order_lines ADD PRIMARY KEY (order_id, line);
     ALTER TABLE order_lines ADD FOREIGN KEY (order_id) REFERENCES orders (id) ON DELETE CASCADE;
     ALTER TABLE events ADD PRIMARY KEY (id, at);
     CREATE FUNCTION no_rows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'not now'; END $$;
     CREATE TRIGGER orders_closed BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION no_rows();",
];

/// The copy of a reference table that `order` reads.
pub const REPLICA: &str = "CREATE TABLE countries (code char(2) NOT NULL PRIMARY KEY, name text NOT NULL);";

/// What a monolith has of both, without what is only made for a service.
pub fn monolith() -> String {
    let trigger = ORDER[1].find("CREATE FUNCTION").expect("it is there");
    [ACCOUNT[0], ORDER[0], ACCOUNT[1], &ORDER[1][..trigger]].join("\n")
}

/// Rows of all kinds, about `many` a table.
pub fn rows(many: u32) -> String {
    format!(
        "INSERT INTO countries VALUES ('DE', 'Germany'), ('FR', 'France');
         INSERT INTO users (\"Display name\", mail, mood, moods, balance, ratio, seen, data, country, picture, at)
            SELECT 'User ' || i, CASE WHEN i % 3 > 0 THEN 'u' || i || '@example.org' END, CASE i % 4 WHEN 0 THEN 'it''s bad'::mood END,
                ARRAY['fine', NULL]::mood[], i / 7.0, sqrt(i), '2026-01-01'::timestamptz + i * interval '1 minute',
                jsonb_build_object('n', i, 'text', E'a\\tb\\\\'), CASE WHEN i % 2 = 0 THEN 'DE' ELSE 'FR' END, decode(md5(i::text), 'hex'),
                i * interval '1 hour' FROM generate_series(1, {many}) i;
         INSERT INTO sessions SELECT i % {many} + 1, CASE WHEN i % 5 > 0 THEN 'token ' || i / 2 END FROM generate_series(1, {many}) i;
         INSERT INTO audit.notes (part, note) SELECT i, 'note ' || i FROM generate_series(1, {many}) i;
         INSERT INTO orders (user_id, total) SELECT i % {many} + 1, 0 FROM generate_series(1, {many}) i;
         INSERT INTO order_lines SELECT i % {many} + 1, i / {many}, 1.50, 'pg_catalog.int4'::regtype FROM generate_series(1, 2 * {many}) i;
         UPDATE orders SET total = (SELECT sum(amount) FROM order_lines WHERE order_id = id);
         INSERT INTO events (at, what) SELECT '2025-12-31'::timestamptz + i * interval '1 minute', 'event ' || i FROM generate_series(1, {many}) i;
         INSERT INTO measures SELECT i % 10 / 3.0, 'label ' || i % 7 FROM generate_series(1, {many}) i;
         ANALYZE;"
    )
}
