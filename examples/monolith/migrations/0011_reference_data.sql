-- Plans, roles, models and house templates: the rows without which nothing works.
INSERT INTO plans (code, name, monthly_cents, workflow_executions, ai_tokens, storage_bytes) VALUES
    ('free', 'Free', 0, 5, 20000, 1048576),
    ('team', 'Team', 4900, 2000, 2000000, 1073741824),
    ('enterprise', 'Enterprise', 49900, 1000000, 1000000000, 1099511627776);

INSERT INTO permissions (code, description) VALUES
    ('workflows:read', 'See workflows and their executions'),
    ('workflows:write', 'Create and change workflows'),
    ('workflows:execute', 'Run workflows'),
    ('ai:use', 'Chat, analyse, generate'),
    ('jobs:read', 'See jobs'),
    ('jobs:write', 'Enqueue, retry and cancel jobs'),
    ('tenants:read', 'See the own tenant'),
    ('tenants:write', 'Change the own tenant and invite people'),
    ('tenants:admin', 'Manage every tenant'),
    ('billing:read', 'See usage and invoices'),
    ('billing:write', 'Change plans and issue invoices'),
    ('analytics:read', 'See events, metrics and reports'),
    ('analytics:write', 'Record events, build reports, track model runs'),
    ('notifications:send', 'Send to other people'),
    ('files:read', 'Download files'),
    ('files:write', 'Upload, share and delete files');

INSERT INTO roles (name, description) VALUES
    ('platform_admin', 'Runs Corallum itself'),
    ('owner', 'Owns a tenant'),
    ('member', 'Works in a tenant'),
    ('viewer', 'Looks on');

INSERT INTO role_permissions (role_id, permission_code)
SELECT r.id, p.code
FROM roles r
CROSS JOIN permissions p
WHERE r.name = 'platform_admin'
   OR (r.name = 'owner' AND p.code <> 'tenants:admin')
   OR (r.name = 'member' AND p.code NOT IN ('tenants:admin', 'tenants:write', 'billing:read', 'billing:write', 'jobs:write'))
   OR (r.name = 'viewer' AND p.code IN ('workflows:read', 'tenants:read', 'analytics:read', 'files:read', 'jobs:read'));

INSERT INTO ai_models (id, provider, context_window, cents_per_1k_tokens, enabled) VALUES
    ('corallum-mini', 'embedded', 8192, 0.0100, true),
    ('corallum-large', 'openai-compatible', 128000, 0.2500, true),
    ('corallum-legacy', 'embedded', 2048, 0.0500, false);

INSERT INTO notification_templates (tenant_id, name, channel, subject, body) VALUES
    (NULL, 'welcome', 'email', 'Welcome to {{tenant}}', 'Hello {{name}}, your account at {{tenant}} is ready.'),
    (NULL, 'invoice', 'email', 'Invoice {{number}}', 'Your invoice {{number}} over {{total}} is ready.'),
    (NULL, 'workflow_failed', 'email', 'Workflow {{workflow}} failed', 'Execution {{execution}} ended with: {{error}}'),
    (NULL, 'invitation', 'email', 'You are invited to {{tenant}}', 'Use this token to join {{tenant}}: {{token}}');

INSERT INTO job_schedules (name, kind, every_seconds) VALUES
    ('nightly-rollup', 'analytics.rollup', 3600),
    ('session-sweep', 'auth.sweep_sessions', 900);
