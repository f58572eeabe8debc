-- What outlives a person points to nobody's row; what is detached from somebody points to nobody.
alter table certificate.certificate drop constraint certificate_holder_id_fkey;
alter table course.course alter column lecturer_id drop not null;
comment on column course.course.lecturer_id is 'Who teaches it; none once that account has ended. @data teaching';
comment on column account.person.picture is 'Where the profile picture lies, if given. @data picture @blob picture';

-- A receipt goes to somebody who has no account any more, sealed for that one letter.
alter table mail.message drop constraint message_person_id_fkey;
alter table mail.message add column farewell boolean not null default false;
comment on column mail.message.farewell is 'Whether it goes to somebody without an account; then nothing stays after the sending. @data mail';
