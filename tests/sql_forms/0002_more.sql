CREATE TABLE events (id bigserial, at timestamptz NOT NULL, kind text NOT NULL DEFAULT 'x', PRIMARY KEY (id, at, kind), CHECK (kind <> '')) PARTITION BY RANGE (at);
CREATE TABLE events_2020 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE events_rest PARTITION OF events (kind DEFAULT 'rest') DEFAULT PARTITION BY LIST (kind);
CREATE TABLE events_rest_a PARTITION OF events_rest FOR VALUES IN ('a');
CREATE TABLE events_2021 (LIKE events INCLUDING DEFAULTS INCLUDING CONSTRAINTS);
ALTER TABLE events ATTACH PARTITION events_2021 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');
CREATE INDEX ON events (kind); ALTER TABLE events ADD COLUMN extra jsonb; ALTER TABLE events ADD CONSTRAINT kind_len CHECK (length(kind) < 10);
CREATE TABLE base (id int NOT NULL, label text DEFAULT 'l', CHECK (id > 0)); CREATE TABLE child (more text, label text) INHERITS (base);
