//! What statements read, write and join: each row is a statement and what a person expects of it.

use split::frontend::sql::{looks_like_sql, named, statement};
use split::model::data::{HOLE, Statement};
use split::model::schema::{Column, Dialect, Function, Join, Name, Schema, Table};

fn name(text: &str) -> Name {
    match text.split_once('.') {
        Some((schema, name)) => Name { schema: Some(schema.to_owned()), name: name.to_owned() },
        None => Name::plain(text),
    }
}

/// Tables that the statements speak of.
fn schema() -> Schema {
    let table = |own: &str, columns: &str| Table {
        name: name(own),
        columns: columns.split(' ').map(|column| Column { name: column.to_owned(), ..Column::default() }).collect(),
        ..Table::default()
    };
    let function = |own: &str, reads: &str, writes: &str, calls: &str| Function {
        name: name(own),
        reads: reads.split_whitespace().map(name).collect(),
        writes: writes.split_whitespace().map(name).collect(),
        calls: calls.split_whitespace().map(name).collect(),
        ..Function::default()
    };
    Schema {
        tables: vec![
            table("items", "id order_id product_id qty"),
            table("nodes", "id parent_id label"),
            table("orders", "id user_id total status note"),
            table("orgs", "id title owner_id"),
            table("products", "id sku price"),
            table("users", "id email name org_id age tags"),
        ],
        functions: vec![function("close_order", "items", "orders", "log_it"), function("log_it", "", "audit", "")],
        ..Schema::default()
    }
}

fn list(names: &[Name]) -> String {
    names.iter().map(Name::to_string).collect::<Vec<_>>().join(" ")
}

fn joins(joins: &[Join]) -> String {
    let one = |join: &Join| {
        let on = join.on.iter().map(|(left, right)| format!("{left}={right}")).collect::<Vec<_>>().join(",");
        format!("{}+{}({on})", join.left, join.right)
    };
    joins.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// `kind r: … w: …`, and `?` where there may be more.
fn shown(statement: &Statement) -> String {
    let kind = serde_json::to_value(statement.kind).expect("a kind");
    let mut text = kind.as_str().expect("a word").to_owned();
    for (mark, names) in [(" r: ", &statement.reads), (" w: ", &statement.writes)] {
        if !names.is_empty() {
            text += mark;
            text += &list(names);
        }
    }
    if !statement.complete {
        text += " ?";
    }
    text
}

fn check(dialect: Dialect, rows: &[(&str, &str)]) {
    let schema = schema();
    let mut wrong = Vec::new();
    for (text, expected) in rows {
        let text = text.replace('…', &HOLE.to_string());
        let found = shown(&statement(&text, dialect, &schema));
        if found != *expected {
            wrong.push(format!("{text}\n  expected {expected}\n  found    {found}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn queries_of_postgresql() {
    check(
        Dialect::Postgres,
        &[
            ("SELECT 1", "select"),
            ("select * from users", "select r: users"),
            ("SELECT id FROM public.users u WHERE u.id = $1;", "select r: users"),
            ("SELECT * FROM Billing.Invoices, \"Users\"", "select r: Users billing.invoices"),
            ("SELECT count(*) FROM a.b.c", "select r: b.c"),
            ("(SELECT id FROM users) UNION ALL (SELECT id FROM orgs) ORDER BY id LIMIT 3", "select r: orgs users"),
            ("SELECT id FROM users EXCEPT SELECT user_id FROM orders INTERSECT SELECT 1", "select r: orders users"),
            ("TABLE users", "select r: users"),
            ("VALUES (1, (SELECT max(id) FROM users))", "select r: users"),
            ("SELECT (SELECT title FROM orgs WHERE orgs.id = org_id) FROM users", "select r: orgs users"),
            ("SELECT * FROM users ORDER BY (SELECT title FROM orgs WHERE id = org_id)", "select r: orgs users"),
            ("SELECT * FROM users LIMIT (SELECT count(*) FROM orgs)", "select r: orgs users"),
            ("SELECT * FROM users GROUP BY id HAVING count(*) > (SELECT 1 FROM orgs)", "select r: orgs users"),
            ("SELECT CASE WHEN EXISTS (SELECT 1 FROM orders) THEN 1 END FROM users", "select r: orders users"),
            ("SELECT ARRAY(SELECT id FROM orders), coalesce((SELECT 1 FROM orgs), 2)", "select r: orders orgs"),
            ("SELECT 1 WHERE 1 = ANY(SELECT id FROM users)", "select r: users"),
            (
                "SELECT * FROM (SELECT * FROM users) AS u, LATERAL (SELECT * FROM orders WHERE user_id = u.id) o",
                "select r: orders users",
            ),
            (
                "SELECT * FROM generate_series(1, 3) g, unnest($1::int[]) AS t(x), json_to_recordset($2) AS r(a int)",
                "select",
            ),
            ("SELECT * FROM users u, unnest(u.tags) WITH ORDINALITY AS t(tag, at)", "select r: users"),
            ("SELECT * FROM users TABLESAMPLE SYSTEM (10)", "select r: users"),
            ("SELECT * FROM (users JOIN orders ON true) JOIN orgs ON true", "select r: orders orgs users"),
            (
                "SELECT extract(epoch FROM created), substring(a FROM 2), trim(both FROM b) FROM users",
                "select r: users",
            ),
            ("SELECT a IS DISTINCT FROM b FROM users", "select r: users"),
            (
                "SELECT sum(total) OVER (PARTITION BY user_id ORDER BY id) FROM orders WINDOW w AS (ORDER BY id)",
                "select r: orders",
            ),
            ("SELECT * FROM ONLY users", "select r: users"),
            ("SELECT DISTINCT ON (id) * FROM users", "select r: users"),
            ("SELECT data->>'a', data ? 'b', data @> $1 FROM users", "select r: users"),
            ("SELECT * FROM users WHERE id = ? AND name = ?", "select r: users"),
            ("SELECT * FROM users WHERE id = ?1 AND age > ?2", "select r: users"),
            ("SELECT * FROM users WHERE id = :id", "select r: users"),
            ("EXPLAIN (ANALYZE, BUFFERS) SELECT * FROM users", "select r: users"),
            ("EXPLAIN ANALYZE DELETE FROM users", "delete w: users"),
            ("PREPARE q (int) AS SELECT * FROM users WHERE id = $1", "select r: users"),
            ("DECLARE c CURSOR FOR SELECT * FROM users", "select r: users"),
            ("SELECT * INTO copy FROM users", "select r: users w: copy"),
        ],
    );
}

/// Forms of PostgreSQL, less common ones too: what is expected has been confirmed by a server
/// (`cargo bench --bench queries -- tests/sql_queries/forms.txt --migrations tables`).
#[test]
fn forms_that_a_server_confirmed() {
    let rows: Vec<(&str, &str)> = include_str!("sql_queries/forms.txt")
        .lines()
        .map(|line| line.rsplit_once(" => ").expect("a text and what is expected"))
        .collect();
    assert!(rows.len() > 150);
    check(Dialect::Postgres, &rows);
}

#[test]
fn common_table_expressions_are_no_tables() {
    check(
        Dialect::Postgres,
        &[
            ("WITH x AS (SELECT * FROM users) SELECT * FROM x", "select r: users"),
            ("WITH users AS (SELECT * FROM users) SELECT * FROM users", "select r: users"),
            ("WITH users AS (SELECT 1) SELECT * FROM users", "select"),
            ("WITH users AS (SELECT 1) SELECT * FROM public.users", "select r: users"),
            ("WITH a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM a, b", "select r: b"),
            ("WITH RECURSIVE a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM a, b", "select"),
            (
                "WITH RECURSIVE t(id) AS (SELECT id FROM nodes UNION ALL SELECT n.id FROM nodes n JOIN t ON n.parent_id = t.id) SELECT * FROM t",
                "select r: nodes",
            ),
            ("SELECT * FROM (WITH x AS (SELECT * FROM users) SELECT * FROM x) y, x", "select r: users x"),
            ("WITH x AS (WITH y AS (SELECT * FROM users) SELECT * FROM y) SELECT * FROM x, y", "select r: users y"),
            ("WITH \"X\" AS (SELECT 1) SELECT * FROM X", "select r: x"),
            ("WITH x AS NOT MATERIALIZED (SELECT 1) SELECT (SELECT count(*) FROM x) FROM users", "select r: users"),
            (
                "WITH x AS (INSERT INTO orders (id) VALUES (1) RETURNING id) SELECT * FROM x",
                "select r: orders w: orders",
            ),
            (
                "WITH x AS (DELETE FROM orders WHERE id = 1 RETURNING *) INSERT INTO items SELECT id FROM x",
                "insert r: orders w: items orders",
            ),
            ("WITH x AS (SELECT 1) UPDATE users SET age = 1 FROM x", "update w: users"),
            ("WITH x AS (SELECT 1) DELETE FROM users USING x WHERE users.id = 1", "delete r: users w: users"),
            ("INSERT INTO items WITH x AS (SELECT * FROM orders) SELECT * FROM x", "insert r: orders w: items"),
            ("WITH a AS (UPDATE users SET age = 2), b AS (DELETE FROM orgs) SELECT 1", "select w: orgs users"),
        ],
    );
}

#[test]
fn targets_are_read_where_their_columns_are_used() {
    check(
        Dialect::Postgres,
        &[
            ("INSERT INTO users (id) VALUES ($1)", "insert w: users"),
            ("INSERT INTO users DEFAULT VALUES", "insert w: users"),
            ("INSERT INTO users (id) VALUES (DEFAULT) RETURNING id", "insert r: users w: users"),
            ("INSERT INTO users (id) VALUES (1) RETURNING 1", "insert w: users"),
            ("INSERT INTO users AS u (id) VALUES (1) RETURNING u.*", "insert r: users w: users"),
            ("INSERT INTO users (id) VALUES ((SELECT max(id) FROM orgs))", "insert r: orgs w: users"),
            ("INSERT INTO users (id) SELECT id FROM orgs", "insert r: orgs w: users"),
            ("INSERT INTO users (id) VALUES (1) ON CONFLICT DO NOTHING", "insert w: users"),
            ("INSERT INTO users (id) VALUES (1) ON CONFLICT (id) DO NOTHING", "insert r: users w: users"),
            (
                "INSERT INTO users (id) VALUES (1) ON CONFLICT ON CONSTRAINT users_pkey DO UPDATE SET age = 1",
                "insert r: users w: users",
            ),
            (
                "INSERT INTO users (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET age = EXCLUDED.age WHERE users.age < 3",
                "insert r: users w: users",
            ),
            (
                "INSERT INTO users (email) VALUES (1) ON CONFLICT (lower(email)) WHERE age > 1 DO UPDATE SET age = (SELECT count(*) FROM orgs)",
                "insert r: orgs users w: users",
            ),
            ("UPDATE users SET age = 1", "update w: users"),
            ("UPDATE users SET age = DEFAULT, name = $1", "update w: users"),
            ("UPDATE users SET age = age + 1", "update r: users w: users"),
            ("UPDATE users SET age = 1 WHERE id = 2", "update r: users w: users"),
            ("UPDATE users SET age = 1 WHERE true RETURNING id", "update r: users w: users"),
            ("UPDATE users SET age = 1 RETURNING now()", "update w: users"),
            ("UPDATE users u SET age = o.total FROM orders o WHERE o.status = 'x'", "update r: orders w: users"),
            ("UPDATE users SET age = total FROM orders WHERE status = 'x'", "update r: orders w: users"),
            ("UPDATE users SET age = total FROM orders WHERE email = 'x'", "update r: orders users w: users"),
            (
                "UPDATE users SET (age, name) = (SELECT total, note FROM orders WHERE user_id = users.id)",
                "update r: orders users w: users",
            ),
            ("UPDATE users SET age = (SELECT max(total) FROM orders)", "update r: orders w: users"),
            (
                "UPDATE users SET age = (SELECT max(total) FROM orders WHERE user_id = email)",
                "update r: orders users w: users",
            ),
            ("UPDATE ONLY users SET age = 1", "update w: users"),
            ("UPDATE users SET tags[1] = 'x'", "update w: users"),
            ("UPDATE users SET age = 1 WHERE CURRENT OF c", "update w: users"),
            ("UPDATE unknown SET a = b", "update r: unknown w: unknown"),
            ("UPDATE unknown u SET a = x.b FROM other x WHERE x.c = 1", "update r: other w: unknown"),
            ("DELETE FROM users", "delete w: users"),
            ("DELETE FROM users WHERE id = 1", "delete r: users w: users"),
            ("DELETE FROM users WHERE true", "delete w: users"),
            ("DELETE FROM users USING orders o WHERE o.id = 1", "delete r: orders w: users"),
            (
                "DELETE FROM users u USING orders o WHERE o.user_id = u.id RETURNING u.id",
                "delete r: orders users w: users",
            ),
            (
                "DELETE FROM users WHERE EXISTS (SELECT 1 FROM orders WHERE user_id = users.id)",
                "delete r: orders users w: users",
            ),
            ("DELETE FROM users WHERE EXISTS (SELECT 1 FROM orders)", "delete r: orders w: users"),
            (
                "MERGE INTO orgs o USING users u ON u.org_id = o.id WHEN MATCHED THEN UPDATE SET title = u.name WHEN NOT MATCHED THEN INSERT (id) VALUES (u.id)",
                "merge r: orgs users w: orgs",
            ),
            ("MERGE INTO orgs o USING users u ON u.id = 1 WHEN MATCHED THEN DELETE", "merge r: users w: orgs"),
            ("SELECT * FROM users FOR UPDATE", "select r: users w: users"),
            ("SELECT * FROM users u JOIN orders o ON true FOR UPDATE OF o", "select r: orders users w: orders"),
            (
                "SELECT * FROM users u, orders o, orgs FOR UPDATE OF o, u SKIP LOCKED",
                "select r: orders orgs users w: orders users",
            ),
            ("SELECT * FROM users FOR NO KEY UPDATE", "select r: users w: users"),
            ("SELECT * FROM users FOR SHARE", "select r: users w: users"),
            ("SELECT * FROM (SELECT * FROM users) u FOR UPDATE", "select r: users w: users"),
            ("WITH x AS (SELECT * FROM users) SELECT * FROM x, orders FOR UPDATE", "select r: orders users w: orders"),
            (
                "UPDATE users SET age = 1 WHERE id IN (SELECT id FROM orders FOR UPDATE SKIP LOCKED)",
                "update r: orders users w: orders users",
            ),
        ],
    );
}

#[test]
fn other_statements() {
    check(
        Dialect::Postgres,
        &[
            ("COPY users (id, email) FROM STDIN WITH (FORMAT binary)", "copy w: users"),
            ("COPY users TO STDOUT", "copy r: users"),
            ("COPY (SELECT * FROM users JOIN orgs ON true) TO STDOUT", "copy r: orgs users"),
            ("TRUNCATE TABLE ONLY users, public.orders * RESTART IDENTITY CASCADE", "truncate w: orders users"),
            ("TRUNCATE users", "truncate w: users"),
            ("LOCK TABLE users, orders IN EXCLUSIVE MODE", "control w: orders users"),
            ("CREATE TABLE x AS SELECT * FROM users", "schema r: users w: x"),
            ("CREATE MATERIALIZED VIEW x AS SELECT * FROM users WITH NO DATA", "schema r: users w: x"),
            ("CREATE OR REPLACE VIEW x AS SELECT * FROM users, orgs", "schema r: orgs users w: x"),
            ("CREATE TABLE IF NOT EXISTS x (id int REFERENCES users)", "schema w: x"),
            ("ALTER TABLE users ADD COLUMN x int", "schema w: users"),
            ("DROP TABLE IF EXISTS users, orders CASCADE", "schema w: orders users"),
            ("CREATE UNIQUE INDEX CONCURRENTLY i ON users (lower(email)) WHERE age > 1", "schema w: users"),
            ("REFRESH MATERIALIZED VIEW CONCURRENTLY totals", "schema w: totals"),
            ("CREATE EXTENSION citext", "schema"),
            ("BEGIN ISOLATION LEVEL SERIALIZABLE", "control"),
            ("SET LOCAL statement_timeout = '1s'", "control"),
            ("LISTEN changes", "control"),
            ("SELECT pg_notify('x', $1)", "select"),
            ("BEGIN; INSERT INTO users DEFAULT VALUES; SELECT * FROM orgs; COMMIT;", "batch r: orgs w: users"),
            (
                "DO $$ BEGIN DELETE FROM users WHERE id = 1; PERFORM 1 FROM orgs; END $$",
                "call r: orgs users w: users ?",
            ),
            ("CALL close_order(1)", "call r: items w: audit orders"),
            ("SELECT close_order(id) FROM users", "select r: items users w: audit orders"),
            ("SELECT * FROM log_it($1)", "select w: audit"),
            ("", "unknown ?"),
            ("hello world", "unknown ?"),
        ],
    );
    let text = "SELECT close_order(id) FROM users";
    assert_eq!(shown(&named(text, Dialect::Postgres, &schema())), "select r: users");
}

#[test]
fn mysql_and_sqlite() {
    check(
        Dialect::Mysql,
        &[
            ("SELECT `Id` FROM `Users` WHERE `id` = ? LIMIT 5, 10", "select r: users"),
            ("INSERT IGNORE INTO users (id) VALUES (?)", "insert w: users"),
            ("INSERT INTO users (id) VALUES (?) ON DUPLICATE KEY UPDATE age = age + 1", "insert r: users w: users"),
            ("INSERT INTO users SET id = 1", "insert w: users"),
            ("REPLACE INTO users (id) VALUES (?)", "insert w: users"),
            (
                "UPDATE users u JOIN orders o ON o.user_id = u.id SET u.age = 1 WHERE o.id = 2",
                "update r: orders users w: users",
            ),
            ("DELETE o FROM orders o JOIN users u ON u.id = o.user_id", "delete r: orders users w: orders"),
            ("SELECT \"text\" FROM dual", "select"),
            ("SELECT * FROM shop.users", "select r: shop.users"),
        ],
    );
    check(
        Dialect::Sqlite,
        &[
            ("INSERT OR REPLACE INTO users (id) VALUES (?1)", "insert w: users"),
            ("INSERT OR IGNORE INTO [users] (id) VALUES (@id)", "insert w: users"),
            ("REPLACE INTO users VALUES (?, :name, $x)", "insert w: users"),
            ("SELECT rowid, * FROM main.users WHERE name LIKE ? COLLATE NOCASE LIMIT 3 OFFSET 2", "select r: users"),
            ("SELECT * FROM users WHERE name GLOB 'a*'", "select r: users"),
            (
                "INSERT INTO users (id) VALUES (?) ON CONFLICT(id) DO UPDATE SET age = excluded.age",
                "insert r: users w: users",
            ),
            ("PRAGMA foreign_keys = ON", "control"),
            ("DELETE FROM users WHERE id = ? LIMIT 1", "delete r: users w: users"),
        ],
    );
}

/// `…` stands for a hole.
#[test]
fn holes() {
    check(
        Dialect::Postgres,
        &[
            ("SELECT * FROM … WHERE id = 1", "select ?"),
            ("SELECT * FROM users JOIN … ON true", "select r: users ?"),
            ("INSERT INTO … (id) SELECT id FROM users", "insert r: users ?"),
            ("UPDATE … SET a = 1", "update ?"),
            ("SELECT * FROM users_…", "select ?"),
            ("SELECT * FROM ….users", "select r: users ?"),
            ("SELECT … FROM users", "select r: users"),
            ("SELECT id, … AS x FROM users u WHERE u.… = $1", "select r: users"),
            ("SELECT * FROM users WHERE id IN (…)", "select r: users"),
            ("SELECT * FROM users WHERE id IN …", "select r: users"),
            ("SELECT * FROM users WHERE id = … AND name = '…' AND age > $…", "select r: users"),
            ("SELECT * FROM users WHERE … = 1", "select r: users"),
            ("SELECT * FROM users WHERE id … 3", "select r: users"),
            ("SELECT * FROM users WHERE …", "select r: users ?"),
            ("SELECT * FROM users WHERE id = 1 AND …", "select r: users ?"),
            ("SELECT * FROM users …", "select r: users ?"),
            ("SELECT * FROM users … ORDER BY id", "select r: users ?"),
            ("SELECT * FROM users u … WHERE id = 1", "select r: users ?"),
            ("SELECT * FROM users WHERE id = 1 … ORDER BY id", "select r: users ?"),
            ("SELECT * FROM users ORDER BY … …", "select r: users"),
            ("SELECT * FROM users ORDER BY id … LIMIT …", "select r: users"),
            ("SELECT * FROM users LIMIT … OFFSET …", "select r: users"),
            ("INSERT INTO users (id, name) VALUES …", "insert w: users"),
            ("INSERT INTO users (…) VALUES (…)", "insert w: users"),
            ("INSERT INTO users … VALUES (1)", "insert w: users"),
            ("INSERT INTO users (id) …", "insert w: users ?"),
            ("INSERT INTO users (id, name) … ON CONFLICT (id) DO NOTHING", "insert r: users w: users ?"),
            ("UPDATE users SET … WHERE id = 1", "update r: users w: users"),
            ("UPDATE users SET age = 1, … WHERE id = 1", "update r: users w: users"),
            ("UPDATE users SET … = $1", "update w: users"),
            ("DELETE FROM users WHERE …", "delete w: users ?"),
            ("… SELECT * FROM users", "select r: users ?"),
            ("SELECT a::… FROM users", "select r: users"),
            ("WITH x AS (…) SELECT * FROM x, users", "select r: users ?"),
            ("SELECT * FROM (…) t JOIN users ON true", "select r: users ?"),
            (" AND x IN (SELECT id FROM users)", "unknown r: users ?"),
            ("WHERE a = 1 AND EXISTS (SELECT 1 FROM users)", "unknown r: users ?"),
            ("LEFT JOIN users u ON u.id = o.user_id", "unknown r: users ?"),
            ("FROM users JOIN orgs ON true", "unknown r: orgs users ?"),
        ],
    );
}

#[test]
fn what_cannot_be_parsed_is_scanned() {
    check(
        Dialect::Postgres,
        &[
            ("SELECT * FROM users u, orders AS o !! nonsense JOIN orgs ON (", "select r: orders orgs users ?"),
            ("WITH x (a, b) AS (SELECT 1 FROM users) SELECT ]] FROM x", "select r: users ?"),
            ("INSERT INTO users !! (SELECT a FROM f(1), orders)", "insert w: users ?"),
            ("DELETE FROM users USING orders !! WHERE", "delete r: orders users w: users ?"),
            ("UPDATE users !! SET x = extract(day FROM y)", "update w: users ?"),
            ("SELECT * FROM users WHERE name = 'open", "select r: users ?"),
            ("SELECT * FROM users WHERE id = \0 1", "select r: users ?"),
        ],
    );
}

#[test]
fn joins_and_their_columns() {
    let rows: &[(&str, &str)] = &[
        ("SELECT * FROM users u JOIN orders o ON o.user_id = u.id", "orders+users(user_id=id)"),
        ("SELECT * FROM orders LEFT JOIN users ON users.id = orders.user_id", "orders+users(user_id=id)"),
        ("SELECT * FROM orders, users WHERE user_id = users.id", "orders+users(user_id=id)"),
        ("SELECT * FROM orders, users WHERE user_id = 3", "orders+users()"),
        ("SELECT * FROM orders CROSS JOIN users", "orders+users()"),
        (
            "SELECT * FROM users JOIN orders ON true JOIN items ON items.order_id = orders.id",
            "items+orders(order_id=id) orders+users()",
        ),
        (
            "SELECT * FROM users u JOIN orders o ON o.user_id = u.id JOIN items i ON i.order_id = o.id JOIN products p ON p.id = i.product_id",
            "items+orders(order_id=id) items+products(product_id=id) orders+users(user_id=id)",
        ),
        ("SELECT * FROM users JOIN orgs USING (id)", "orgs+users(id=id)"),
        ("SELECT * FROM a JOIN b USING (x, y)", "a+b(x=x,y=y)"),
        ("SELECT * FROM users NATURAL JOIN orgs", "orgs+users(id=id)"),
        ("SELECT * FROM a NATURAL JOIN b", "a+b()"),
        ("SELECT * FROM nodes c JOIN nodes p ON p.id = c.parent_id", "nodes+nodes(id=parent_id)"),
        ("SELECT * FROM a JOIN b ON a.x = b.y AND b.z = a.w", "a+b(w=z,x=y)"),
        ("SELECT * FROM a JOIN b ON (a.x, a.y) = (b.x, b.y)", "a+b(x=x,y=y)"),
        ("SELECT * FROM a JOIN b ON a.x::text = b.y", "a+b(x=y)"),
        ("SELECT * FROM a JOIN b ON a.x IS NOT DISTINCT FROM b.y", "a+b(x=y)"),
        ("SELECT * FROM a JOIN b ON a.x = ANY(b.xs)", "a+b(x=xs)"),
        ("SELECT * FROM a JOIN b ON a.x > b.y", "a+b()"),
        ("SELECT * FROM a JOIN b ON a.x = b.y OR a.z = b.y", "a+b(x=y,z=y)"),
        ("SELECT * FROM a WHERE x IN (SELECT y FROM b)", "a+b(x=y)"),
        ("SELECT * FROM users WHERE id IN (SELECT user_id FROM orders WHERE total > 3)", "orders+users(user_id=id)"),
        ("SELECT * FROM users WHERE id = (SELECT owner_id FROM orgs LIMIT 1)", "orgs+users(owner_id=id)"),
        ("SELECT * FROM users u WHERE EXISTS (SELECT 1 FROM orders WHERE user_id = u.id)", "orders+users(user_id=id)"),
        (
            "SELECT * FROM users WHERE EXISTS (SELECT 1 FROM orders WHERE user_id = users.id)",
            "orders+users(user_id=id)",
        ),
        (
            "SELECT * FROM users u, LATERAL (SELECT * FROM orders o WHERE o.user_id = u.id) x",
            "orders+users(user_id=id)",
        ),
        (
            "SELECT * FROM users u JOIN (SELECT user_id, sum(total) FROM orders GROUP BY 1) o ON o.user_id = u.id",
            "orders+users(user_id=id)",
        ),
        (
            "SELECT * FROM users u JOIN (SELECT user_id AS who FROM orders) o ON o.who = u.id",
            "orders+users(user_id=id)",
        ),
        (
            "WITH o AS (SELECT * FROM orders) SELECT * FROM o JOIN users u ON u.id = o.user_id",
            "orders+users(user_id=id)",
        ),
        (
            "WITH o(who) AS (SELECT user_id FROM orders) SELECT * FROM users JOIN o ON who = id",
            "orders+users(user_id=id)",
        ),
        (
            "WITH d AS (DELETE FROM orders RETURNING user_id) SELECT * FROM users JOIN d ON d.user_id = users.id",
            "orders+users(user_id=id)",
        ),
        ("UPDATE users SET age = 1 FROM orders WHERE orders.user_id = users.id", "orders+users(user_id=id)"),
        (
            "UPDATE users SET age = 1 FROM orders o JOIN items i ON i.order_id = o.id WHERE o.user_id = users.id",
            "items+orders(order_id=id) orders+users(user_id=id)",
        ),
        ("DELETE FROM orders USING users WHERE users.id = user_id", "orders+users(user_id=id)"),
        ("MERGE INTO orgs o USING users u ON u.org_id = o.id WHEN MATCHED THEN DELETE", "orgs+users(id=org_id)"),
        (
            "INSERT INTO items (id) SELECT o.id FROM orders o JOIN users u ON u.id = o.user_id",
            "orders+users(user_id=id)",
        ),
        ("INSERT INTO users (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET age = 1 WHERE users.id = EXCLUDED.id", ""),
        ("SELECT * FROM users WHERE id = id", ""),
        ("SELECT * FROM a x, a y WHERE x.k = y.k", "a+a(k=k)"),
        ("SELECT * FROM s.a JOIN public.b ON s.a.x = b.y", "b+s.a(y=x)"),
        ("SELECT * FROM (a JOIN b ON a.x = b.x) JOIN c ON c.y = a.y", "a+b(x=x) a+c(y=y)"),
        ("SELECT * FROM a UNION SELECT * FROM b", ""),
        ("SELECT a.x = b.y FROM a, b", "a+b()"),
    ];
    let schema = schema();
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(text, expected)| {
            let found = joins(&statement(text, Dialect::Postgres, &schema).joins);
            (found != *expected).then(|| format!("{text}\n  expected {expected}\n  found    {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn columns_with_their_tables() {
    let rows: &[(&str, &str)] = &[
        ("SELECT email FROM users WHERE id = 1", "users.email users.id"),
        ("SELECT u.email, o.x FROM users u, unknown o", "unknown.x users.email"),
        ("SELECT email, total FROM users, orders", "orders.total users.email"),
        ("SELECT * FROM users", "users.*"),
        ("SELECT o.* FROM users u, orders o ORDER BY o.id", "orders.* orders.id"),
        ("SELECT a FROM x, y", "a"),
        ("SELECT count(*) AS n FROM users GROUP BY age ORDER BY n", "users.age"),
        ("SELECT x.who FROM (SELECT email AS who FROM users) x", "users.email"),
        ("INSERT INTO users (id, \"Email\") VALUES (1, 2)", "users.Email users.id"),
        ("UPDATE users SET age = orders.total FROM orders WHERE note = 'x'", "orders.note orders.total users.age"),
        ("SELECT u FROM users u", ""),
        ("SELECT current_date, true, null FROM users", ""),
        ("SELECT (SELECT title FROM orgs WHERE orgs.id = org_id) FROM users", "orgs.id orgs.title users.org_id"),
    ];
    let schema = schema();
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|(text, expected)| {
            let columns = statement(text, Dialect::Postgres, &schema).columns;
            let mut found: Vec<String> = columns
                .iter()
                .map(|use_| use_.table.as_ref().map_or(use_.column.clone(), |table| format!("{table}.{}", use_.column)))
                .collect();
            found.sort();
            (found.join(" ") != *expected)
                .then(|| format!("{text}\n  expected {expected}\n  found    {}", found.join(" ")))
        })
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn sql_is_told_from_prose() {
    for text in [
        "SELECT 1",
        "select * from users",
        "SELECT id FROM users",
        "  -- a comment\n select id, name from users",
        "SELECT EXISTS(SELECT 1 FROM users)",
        "SELECT pg_advisory_lock($1)",
        "INSERT INTO users (id) VALUES ($1)",
        "insert into users values (1)",
        "INSERT OR REPLACE INTO users VALUES (1)",
        "REPLACE INTO users VALUES (1)",
        "UPDATE users SET age = 1",
        "update users set age = 1",
        "DELETE FROM users",
        "delete from users where id = $1",
        "WITH x AS (SELECT 1) SELECT * FROM x",
        "with recursive x as (select 1) select * from x",
        "CREATE TABLE x (id int)",
        "create index i on x (a)",
        "TRUNCATE users",
        "COPY users FROM STDIN",
        "BEGIN",
        "SET search_path TO x",
        "PRAGMA journal_mode = WAL",
        "LISTEN jobs",
        "(SELECT 1) UNION (SELECT 2)",
        "EXPLAIN SELECT 1",
        "DO $$ BEGIN END $$",
        "VALUES (1)",
    ] {
        assert!(looks_like_sql(text), "{text}");
    }
    for text in [
        "",
        "SELECT",
        "Select a file from the list",
        "select the best candidate from these",
        "Update the settings",
        "update your profile and set it up",
        "Delete from the list",
        "delete from cart if empty",
        "insert coin",
        "with love",
        "create a table",
        "Begin",
        "begin the day",
        "set of things",
        "call me",
        "show",
        "drop it",
        "hello SELECT",
        "copy files from here to there",
        "/users/{id}",
        "grant access on demand",
    ] {
        assert!(!looks_like_sql(text), "{text}");
    }
}

/// Neither a panic, nor an overflow, nor more than linear time.
#[test]
fn hostile_texts() {
    let deep = |open: &str, close: &str, inner: &str, times: usize| {
        format!("SELECT {}{inner}{} FROM users", open.repeat(times), close.repeat(times))
    };
    let mut texts = Vec::new();
    for times in [20, 45, 58, 100, 10_000] {
        texts.push(deep("(", ")", "1", times));
        texts.push(deep("(SELECT ", ")", "1", times));
        texts.push(deep("f(", ")", "1", times));
        texts.push(deep("CASE WHEN a THEN ", " END", "1", times));
        texts.push(deep("NOT ", "", "a", times));
        texts.push(deep("- ", "", "1", times));
        texts.push(deep("ARRAY[", "]", "1", times));
        texts.push(deep("x IN (", ")", "1", times));
        texts.push(deep("CAST(", " AS int)", "1", times));
        texts.push(deep("EXISTS(", "", "1", times));
        texts.push(deep("INTERVAL ", "", "'1'", times));
        texts.push(deep("a.", "", "b", times));
        texts.push(format!("SELECT * FROM {}users{}", "(".repeat(times), ")".repeat(times)));
        texts.push(format!("SELECT * FROM {}users{}", "(SELECT * FROM ".repeat(times), ") x".repeat(times)));
        texts.push(format!("SELECT * FROM users WHERE {}true", "a = 1 AND ".repeat(times)));
        texts.push(format!("SELECT 1{} FROM users", " + 1".repeat(times)));
        texts.push(format!("SELECT 1 FROM users{}", " UNION SELECT 1 FROM users".repeat(times)));
        texts.push(format!("{}SELECT 1 FROM users", "WITH x AS (".repeat(times)));
        texts.push(format!("SELECT * FROM users{}", " JOIN users".repeat(times)));
        texts.push(format!("SELECT * FROM users WHERE {}", "(".repeat(times)));
        texts.push(format!("{}SELECT 1 FROM users", "EXPLAIN ".repeat(times)));
        texts.push(format!("SELECT * FROM users x {}", "… ".repeat(times)).replace('…', &HOLE.to_string()));
        texts.push(format!("SELECT a{} FROM users", "::int".repeat(times)));
        texts.push(format!("SELECT a{} FROM users", "[1]".repeat(times)));
        texts.push(format!("SELECT a{} FROM users", "->'b'".repeat(times)));
        texts.push(format!("SELECT a{} FROM users", " IS NULL".repeat(times)));
        texts.push(format!("SELECT a{} FROM users", " AT TIME ZONE 'x'".repeat(times)));
        texts.push(format!("SELECT a{} FROM users", " BETWEEN 1".repeat(times)));
        texts.push(format!("DECLARE c CURSOR FOR {} SELECT 1", "DECLARE c CURSOR FOR ".repeat(times)));
    }
    texts.push("SELECT 'unterminated FROM users".to_owned());
    texts.push("SELECT \"unterminated FROM users".to_owned());
    texts.push("SELECT $x$ unterminated FROM users".to_owned());
    texts.push("SELECT /* unterminated FROM users".to_owned());
    texts.push("\0\0\0".to_owned());
    texts.push(format!("SELECT ! {}", "FROM a, ".repeat(20_000)));
    texts.push(format!("SELECT ! {}", "FROM a.".repeat(20_000)));
    texts.push("(".repeat(100_000));
    texts.push(";".repeat(100_000));
    texts.push("SELECT 1;".repeat(4_000));
    texts.push(format!("INSERT INTO users (id, name) VALUES {}(1, 'x')", "(1, 'some text of a row'), ".repeat(8_000)));
    texts.push(format!("SELECT * FROM users WHERE id IN (1{})", ", 1".repeat(40_000)));
    texts.push("x".repeat(10_000_000));
    texts.push(format!("WITH {}", "x (".repeat(100_000)));
    let schema = schema();
    for dialect in [Dialect::Postgres, Dialect::Mysql, Dialect::Sqlite] {
        for text in &texts {
            let begin = std::time::Instant::now();
            let found = statement(text, dialect, &schema);
            let took = begin.elapsed();
            let head: String = text.chars().take(60).collect();
            assert!(took.as_secs() < 60, "{dialect:?} {head}: {took:?} {}", shown(&found));
        }
    }
}
