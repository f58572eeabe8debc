-- An objection that a person must weigh is a request like any other, with its clock. No foreign key: whoever takes the
-- objection back removes it, and the request stays as long as requests do.
alter table rights.request add column objection_id uuid;
comment on column rights.request.objection_id is 'The objection that is weighed in it. @data rights_cases';
create unique index request_objection on rights.request (objection_id) where objection_id is not null;

alter table rights.request_step drop constraint request_step_what_check;
alter table rights.request_step add constraint request_step_what_check
  check (what in ('RECEIVED', 'TAKEN_UP', 'IDENTITY_ASKED', 'IDENTITY_PROVED', 'EXTENDED', 'ANSWERED', 'REFUSED', 'MESSAGE', 'REPLY',
                  'NOTE', 'NEWS', 'REMINDED', 'REISSUED', 'RECIPIENTS_TOLD', 'REVIEWED', 'TAKEN_BACK'));
