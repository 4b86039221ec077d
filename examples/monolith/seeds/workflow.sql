-- Seed of the workflow tables.
INSERT INTO workflows (id, tenant_id, name, description, definition, created_by) VALUES
    ('00000000-0000-4000-8000-000000000901', '00000000-0000-4000-8000-000000000002', 'Greet', 'Says hello.',
     '{"steps": [{"name": "hello", "kind": "set", "values": {"text": "Hello {{input.who}}"}}]}',
     '00000000-0000-4000-8000-000000000201')
ON CONFLICT DO NOTHING;

INSERT INTO workflow_versions (workflow_id, version, definition, changed_by)
SELECT id, version, definition, created_by FROM workflows WHERE id = '00000000-0000-4000-8000-000000000901'
ON CONFLICT DO NOTHING;
