-- The migrations' own list carries labels too.
comment on table  public.flyway_schema_history                is 'Which migrations have run. @plain about the schema';
comment on column public.flyway_schema_history.installed_rank is 'Order.';
comment on column public.flyway_schema_history.version        is 'Version.';
comment on column public.flyway_schema_history.description    is 'What it brought.';
comment on column public.flyway_schema_history.type           is 'SQL or code.';
comment on column public.flyway_schema_history.script         is 'File.';
comment on column public.flyway_schema_history.checksum       is 'Detects changes after the fact.';
comment on column public.flyway_schema_history.installed_by   is 'Database role.';
comment on column public.flyway_schema_history.installed_on   is 'When.';
comment on column public.flyway_schema_history.execution_time is 'Milliseconds.';
comment on column public.flyway_schema_history.success        is 'Whether it ran to its end.';
revoke create on schema public from public;
