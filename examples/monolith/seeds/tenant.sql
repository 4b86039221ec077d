-- Seed of the tenant tables. Fixed ids, so that the other seeds can refer to them.
INSERT INTO tenants (id, slug, name, plan_code) VALUES
    ('00000000-0000-4000-8000-000000000001', 'corallum', 'Corallum', 'enterprise'),
    ('00000000-0000-4000-8000-000000000002', 'acme', 'Acme', 'team'),
    ('00000000-0000-4000-8000-000000000003', 'globex', 'Globex', 'team')
ON CONFLICT DO NOTHING;

INSERT INTO subscriptions (tenant_id, plan_code)
SELECT t.id, t.plan_code FROM tenants t
WHERE t.slug IN ('corallum', 'acme', 'globex')
  AND NOT EXISTS (SELECT 1 FROM subscriptions s WHERE s.tenant_id = t.id AND s.ended_at IS NULL);

INSERT INTO tenant_settings (tenant_id, key, value) VALUES
    ('00000000-0000-4000-8000-000000000002', 'locale', '"en"'),
    ('00000000-0000-4000-8000-000000000003', 'locale', '"de"')
ON CONFLICT DO NOTHING;
