alter table course.course add column for_children boolean not null default false;
comment on column course.course.for_children is 'Whether children below 16 may take it. @data teaching';
