-- Table of db-scheduler 16, in its own shape. Jobs carry ids only, never personal data.
create schema jobs;
comment on schema jobs is 'Work to be done later, by whichever node is free.';
grant usage on schema jobs to redlich_app;
create table jobs.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index execution_time_idx on jobs.scheduled_tasks (execution_time);
create index last_heartbeat_idx on jobs.scheduled_tasks (last_heartbeat);
create index priority_execution_time_idx on jobs.scheduled_tasks (priority desc, execution_time asc);
comment on table  jobs.scheduled_tasks                      is 'A job and when it is due. @plain ids of work, no data about people';
comment on column jobs.scheduled_tasks.task_name            is 'Kind of job.';
comment on column jobs.scheduled_tasks.task_instance        is 'Which one.';
comment on column jobs.scheduled_tasks.task_data            is 'Ids it works on.';
comment on column jobs.scheduled_tasks.execution_time       is 'When it is due.';
comment on column jobs.scheduled_tasks.picked               is 'Whether a node works on it.';
comment on column jobs.scheduled_tasks.picked_by            is 'Which node.';
comment on column jobs.scheduled_tasks.last_success         is 'Last time it went well.';
comment on column jobs.scheduled_tasks.last_failure         is 'Last time it failed.';
comment on column jobs.scheduled_tasks.consecutive_failures is 'How often in a row it failed.';
comment on column jobs.scheduled_tasks.last_heartbeat       is 'Sign of life of the node that works on it.';
comment on column jobs.scheduled_tasks.version              is 'Guards against two nodes taking it.';
comment on column jobs.scheduled_tasks.priority             is 'Order among due jobs.';
call academy.open_table('jobs.scheduled_tasks');
