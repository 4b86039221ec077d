-- The API has always called it a definition.
ALTER TABLE workflows RENAME COLUMN spec TO definition;
ALTER TABLE workflow_versions RENAME COLUMN spec TO definition;

ALTER TABLE workflows
    ADD CONSTRAINT workflows_definition_has_steps CHECK (jsonb_typeof(definition -> 'steps') = 'array');
