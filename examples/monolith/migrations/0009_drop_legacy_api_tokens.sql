-- Nobody has been able to create one since 3.0.
DROP TABLE legacy_api_tokens;
