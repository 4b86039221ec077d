-- Seed of the auth tables. Every password is `corallum-demo`.
INSERT INTO users (id, tenant_id, email, name, password_hash) VALUES
    ('00000000-0000-4000-8000-000000000101', '00000000-0000-4000-8000-000000000001', 'root@corallum.example', 'Root', '$argon2id$v=19$m=19456,t=2,p=1$NUDpM6w4+wl9HX8vWPVrLA$KkXcWQMXLxHH+vNPyBXxS/NSJquBiEd6+YPfi0sJQ40'),
    ('00000000-0000-4000-8000-000000000201', '00000000-0000-4000-8000-000000000002', 'owner@acme.example', 'Olga Owner', '$argon2id$v=19$m=19456,t=2,p=1$NUDpM6w4+wl9HX8vWPVrLA$KkXcWQMXLxHH+vNPyBXxS/NSJquBiEd6+YPfi0sJQ40'),
    ('00000000-0000-4000-8000-000000000202', '00000000-0000-4000-8000-000000000002', 'member@acme.example', 'Max Member', '$argon2id$v=19$m=19456,t=2,p=1$NUDpM6w4+wl9HX8vWPVrLA$KkXcWQMXLxHH+vNPyBXxS/NSJquBiEd6+YPfi0sJQ40'),
    ('00000000-0000-4000-8000-000000000203', '00000000-0000-4000-8000-000000000002', 'viewer@acme.example', 'Vera Viewer', '$argon2id$v=19$m=19456,t=2,p=1$NUDpM6w4+wl9HX8vWPVrLA$KkXcWQMXLxHH+vNPyBXxS/NSJquBiEd6+YPfi0sJQ40'),
    ('00000000-0000-4000-8000-000000000301', '00000000-0000-4000-8000-000000000003', 'owner@globex.example', 'Gus Owner', '$argon2id$v=19$m=19456,t=2,p=1$NUDpM6w4+wl9HX8vWPVrLA$KkXcWQMXLxHH+vNPyBXxS/NSJquBiEd6+YPfi0sJQ40')
ON CONFLICT DO NOTHING;

INSERT INTO user_roles (user_id, role_id)
SELECT u.id, r.id
FROM (VALUES
    ('00000000-0000-4000-8000-000000000101'::uuid, 'platform_admin'),
    ('00000000-0000-4000-8000-000000000201'::uuid, 'owner'),
    ('00000000-0000-4000-8000-000000000202'::uuid, 'member'),
    ('00000000-0000-4000-8000-000000000203'::uuid, 'viewer'),
    ('00000000-0000-4000-8000-000000000301'::uuid, 'owner')
) AS u (id, role)
JOIN roles r ON r.name = u.role
ON CONFLICT DO NOTHING;
