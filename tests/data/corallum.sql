-- Rows for every table of the reference monolith, beside those of its migrations and seeds: many, with text that a copy could
-- spoil, dates at the edges, and columns that are null.
CREATE FUNCTION pg_temp.id(kind text, n int) RETURNS uuid LANGUAGE sql AS $$ SELECT md5(kind || n)::uuid $$;

INSERT INTO tenants (id, slug, name, status, plan_code, created_at)
SELECT pg_temp.id('tenant', n), 'tenant-' || n, E'Tenänt\t' || n || E' \\N ''"', (ARRAY['active', 'suspended', 'closed'])[1 + n % 3]::account_status,
    (ARRAY['free', 'team', 'enterprise'])[1 + n % 3], '2000-01-01 00:00:00.000001+00'::timestamptz + n * interval '1 day'
FROM generate_series(1, 50) n;
INSERT INTO tenant_settings (tenant_id, key, value) SELECT pg_temp.id('tenant', n), 'settings', jsonb_build_object('n', n, 'text', E'a\n\\b') FROM generate_series(1, 50) n;
INSERT INTO subscriptions (tenant_id, plan_code, ended_at) SELECT pg_temp.id('tenant', 1 + n % 50), 'team', CASE WHEN n > 50 THEN 'infinity'::timestamptz END FROM generate_series(1, 150) n;
INSERT INTO invoices (tenant_id, subscription_id, period, total_cents) SELECT tenant_id, id, '0044-03-15 BC'::date + id::int, id FROM subscriptions;
INSERT INTO invoice_lines SELECT id, line, 'line ' || line, line, -line FROM invoices, generate_series(1, 3) line;
INSERT INTO usage_records SELECT pg_temp.id('tenant', n), 'ai_tokens', '2026-11-01', n, 9223372036854775807 FROM generate_series(1, 50) n;

INSERT INTO users (id, tenant_id, email, name, password_hash, last_login_at)
SELECT pg_temp.id('user', n), pg_temp.id('tenant', 1 + n % 50), 'user' || n || '@x.example', repeat('é', n % 70), CASE WHEN n % 2 = 0 THEN 'hash' END,
    CASE WHEN n % 3 = 0 THEN '-infinity'::timestamptz END
FROM generate_series(1, 600) n;
INSERT INTO user_roles (user_id, role_id, granted_by) SELECT pg_temp.id('user', n), 1 + n % 4, CASE WHEN n % 2 = 0 THEN pg_temp.id('user', 1) END FROM generate_series(1, 600) n;
INSERT INTO sessions SELECT pg_temp.id('session', n), pg_temp.id('user', n), NULL, now(), now() + interval '1 day', NULL FROM generate_series(1, 600) n;
INSERT INTO refresh_tokens SELECT decode(md5('token' || n) || '00ff5c', 'hex'), pg_temp.id('session', n) FROM generate_series(1, 600) n;
INSERT INTO sso_identities SELECT 'google', 'subject ' || n, pg_temp.id('user', n) FROM generate_series(1, 100) n;
INSERT INTO login_attempts (email, user_id, succeeded) SELECT 'user' || n, NULL, n % 2 = 0 FROM generate_series(1, 700) n;
INSERT INTO invitations (token_hash, tenant_id, email, role_id) SELECT decode(md5('invitation' || n), 'hex'), pg_temp.id('tenant', 1 + n % 50), 'new' || n, 2 FROM generate_series(1, 60) n;

INSERT INTO workflows (id, tenant_id, name, state, definition, created_by)
SELECT pg_temp.id('workflow', n), pg_temp.id('tenant', 1 + n % 50), 'flow ' || n, 'draft', '{"steps": [1.50, 1e3, "\u00e9"]}', pg_temp.id('user', n)
FROM generate_series(1, 200) n;
INSERT INTO workflow_versions (workflow_id, version, definition) SELECT pg_temp.id('workflow', n), v, '{"steps": []}' FROM generate_series(1, 200) n, generate_series(1, 2) v;
INSERT INTO jobs (tenant_id, kind, status, idempotency_key, last_error)
SELECT pg_temp.id('tenant', 1 + n % 50), 'kind', (ARRAY['queued', 'dead'])[1 + n % 2]::run_status, 'key ' || n, E'at\r\nline' FROM generate_series(1, 800) n;
INSERT INTO job_attempts SELECT id, 1, 'worker', now(), now(), NULL FROM jobs;
INSERT INTO dead_letters (job_id, reason) SELECT id, 'it failed' FROM jobs WHERE status = 'dead';
INSERT INTO workflow_executions (id, workflow_id, tenant_id, job_id, version, triggered_by)
SELECT pg_temp.id('execution', id::int), pg_temp.id('workflow', 1 + id::int % 200), tenant_id, id, 1, pg_temp.id('user', 1 + id::int % 600) FROM jobs;
INSERT INTO execution_steps SELECT pg_temp.id('execution', n), s, 'step', 'set', NULL, NULL, n FROM generate_series(1, 800) n, generate_series(1, 2) s;

INSERT INTO files (id, tenant_id, uploaded_by, name, size_bytes, sha256, object_key)
SELECT pg_temp.id('file', n), pg_temp.id('tenant', 1 + n % 50), pg_temp.id('user', n), 'file ' || n, n, md5(n::text), 'key ' || n FROM generate_series(1, 300) n;
INSERT INTO file_shares SELECT pg_temp.id('file', n), pg_temp.id('user', n + 1) FROM generate_series(1, 300) n;
INSERT INTO notification_preferences SELECT pg_temp.id('user', n), 'push', n % 2 = 0 FROM generate_series(1, 500) n;
INSERT INTO notifications (tenant_id, user_id, template_id, channel, subject, body)
SELECT pg_temp.id('tenant', 1 + n % 50), pg_temp.id('user', n), 1 + n % 4, 'email', 'subject', repeat('body ', n) FROM generate_series(1, 600) n;
INSERT INTO push_devices (user_id, platform, token) SELECT pg_temp.id('user', n), 'ios', 'token ' || n FROM generate_series(1, 90) n;

INSERT INTO ai_conversations (id, tenant_id, user_id, model_id) SELECT pg_temp.id('talk', n), pg_temp.id('tenant', 1 + n % 50), pg_temp.id('user', n), 'corallum-mini' FROM generate_series(1, 150) n;
INSERT INTO ai_messages (conversation_id, role, content) SELECT pg_temp.id('talk', 1 + n % 150), 'user', 'question ' || n FROM generate_series(1, 900) n;
INSERT INTO ai_documents (tenant_id, file_id, title, body) SELECT pg_temp.id('tenant', 1 + n % 50), pg_temp.id('file', n), 'Title ' || n, 'The foxes were jumping over ' || n FROM generate_series(1, 300) n;
INSERT INTO ai_generations (tenant_id, model_id, purpose, prompt, workflow_id) SELECT pg_temp.id('tenant', 1 + n % 50), 'corallum-large', 'draft', 'prompt', pg_temp.id('workflow', n) FROM generate_series(1, 120) n;

INSERT INTO analytics_events (tenant_id, name, properties) SELECT pg_temp.id('tenant', 1 + n % 50), 'seen', '{"a": null}' FROM generate_series(1, 1500) n;
INSERT INTO metric_rollups SELECT pg_temp.id('tenant', 1 + n % 50), 'metric ' || n, '2026-01-01', (ARRAY['NaN', '-0', 'Infinity', '0.1'])[1 + n % 4]::float8 FROM generate_series(1, 400) n;
INSERT INTO reports (tenant_id, name, kind, result) SELECT pg_temp.id('tenant', 1 + n % 50), 'report', 'cost', '[]' FROM generate_series(1, 70) n;
INSERT INTO model_runs (tenant_id, model_id) SELECT pg_temp.id('tenant', 1 + n % 50), 'corallum-mini' FROM generate_series(1, 80) n;
INSERT INTO event_log SELECT pg_temp.id('event', n), 'tenant.created', now(), pg_temp.id('tenant', 1 + n % 50), '{}' FROM generate_series(1, 200) n;
