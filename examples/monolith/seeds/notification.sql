-- Seed of the notification tables.
INSERT INTO notification_preferences (user_id, channel, enabled) VALUES
    ('00000000-0000-4000-8000-000000000201', 'email', true),
    ('00000000-0000-4000-8000-000000000202', 'email', true),
    ('00000000-0000-4000-8000-000000000203', 'email', false),
    ('00000000-0000-4000-8000-000000000301', 'email', true)
ON CONFLICT DO NOTHING;

INSERT INTO notification_templates (tenant_id, name, channel, subject, body) VALUES
    ('00000000-0000-4000-8000-000000000002', 'digest', 'email', 'Your week at {{tenant}}', '{{count}} workflows ran this week.')
ON CONFLICT DO NOTHING;
