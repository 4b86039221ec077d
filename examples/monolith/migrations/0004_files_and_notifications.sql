-- Stored files and everything that reaches a person's inbox or phone.
CREATE TABLE files (
    id uuid PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE RESTRICT,
    uploaded_by uuid NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    content_type text NOT NULL DEFAULT 'application/octet-stream',
    size_bytes bigint NOT NULL CHECK (size_bytes >= 0),
    sha256 text NOT NULL,
    object_key text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz
);

CREATE INDEX files_live_idx ON files (tenant_id, created_at DESC) WHERE deleted_at IS NULL;

CREATE TABLE file_shares (
    file_id uuid NOT NULL REFERENCES files (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    can_write boolean NOT NULL DEFAULT false,
    shared_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (file_id, user_id)
);

CREATE TYPE notification_channel AS ENUM ('email', 'push');

CREATE TABLE notification_templates (
    id serial PRIMARY KEY,
    tenant_id uuid REFERENCES tenants (id) ON DELETE CASCADE,
    name text NOT NULL,
    channel notification_channel NOT NULL DEFAULT 'email',
    subject text NOT NULL,
    body text NOT NULL,
    UNIQUE NULLS NOT DISTINCT (tenant_id, name)
);

CREATE TABLE notification_preferences (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    channel notification_channel NOT NULL,
    enabled boolean NOT NULL DEFAULT true,
    PRIMARY KEY (user_id, channel)
);

CREATE TABLE notifications (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id uuid NOT NULL REFERENCES tenants (id) ON DELETE CASCADE,
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    template_id integer REFERENCES notification_templates (id) ON DELETE SET NULL,
    channel notification_channel NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    -- What it is about: ('workflow', id), ('invoice', id), ('file', id) ...
    subject_type text,
    subject_id text,
    status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'sent', 'failed', 'muted')),
    created_at timestamptz NOT NULL DEFAULT now(),
    sent_at timestamptz,
    read_at timestamptz,
    CHECK ((subject_type IS NULL) = (subject_id IS NULL))
);

CREATE INDEX notifications_unread_idx ON notifications (user_id, created_at DESC) WHERE read_at IS NULL;

CREATE TABLE push_devices (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    platform text NOT NULL CHECK (platform IN ('ios', 'android', 'web')),
    token text NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now()
);
