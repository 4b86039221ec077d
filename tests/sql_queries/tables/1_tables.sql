-- What the statements of forms.txt speak of.
CREATE TABLE users (id int PRIMARY KEY, email text, name text, org_id int, age int, tags text[]);
CREATE TABLE orgs (id int PRIMARY KEY, title text, owner_id int);
CREATE TABLE orders (id int, user_id int, total int, status text, note text);
CREATE TABLE items (id int, order_id int, product_id int, qty int);
CREATE TABLE products (id int, sku text, price int);
CREATE TABLE nodes (id int, parent_id int, label text);
CREATE VIEW v_users AS SELECT * FROM users;
CREATE SEQUENCE s;
