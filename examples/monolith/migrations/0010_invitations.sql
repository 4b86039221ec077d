-- People join an existing tenant by invitation only.
CREATE TABLE invitations (
    token_hash bytea PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    email text NOT NULL,
    role_id integer NOT NULL REFERENCES roles (id) ON DELETE RESTRICT,
    invited_by uuid REFERENCES users (id) ON DELETE SET NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL DEFAULT now() + interval '7 days',
    accepted_at timestamptz
);

CREATE UNIQUE INDEX invitations_open_idx ON invitations (tenant_id, lower(email)) WHERE accepted_at IS NULL;

-- Read by the member list (tenant) and by everything that picks recipients (notification).
CREATE VIEW member_directory AS
SELECT
    u.id AS user_id,
    u.tenant_id,
    t.slug AS tenant_slug,
    t.name AS tenant_name,
    u.email,
    u.name,
    u.last_login_at,
    array_agg(r.name ORDER BY r.name) FILTER (WHERE r.name IS NOT NULL) AS roles
FROM users u
JOIN tenants t ON t.id = u.tenant_id
LEFT JOIN user_roles ur ON ur.user_id = u.id
LEFT JOIN roles r ON r.id = ur.role_id
WHERE u.status = 'active' AND t.status = 'active'
GROUP BY u.id, t.id;
