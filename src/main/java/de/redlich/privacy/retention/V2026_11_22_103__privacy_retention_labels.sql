-- Where the moments stand from which the catalogue's rules count, at the tables that were there before.
alter table account.person add column seen_at timestamptz not null default now();
alter table account.person add column warned_at timestamptz;
comment on column account.person.seen_at   is 'When the account was last used, to the day. @data account';
comment on column account.person.warned_at is 'When the person was told that the account will end unless it is used. @data account';
comment on column account.person.age_band  is 'Age band. @data birth @sealed @coarse';

call privacy.label('account.person', '@due unconfirmed created_at unless confirmed_at @due inactivity seen_at @notice warned_at @due withdrawal act @due sixteen birth_date');
call privacy.label('account.session', '@due session_end expires_at @due inactivity last_used_at @due creation created_at @due unconfirmed end');
call privacy.label('account.token', '@part link @due expiry expires_at @due inactivity end @due unconfirmed end');
call privacy.label('privacy.outside_consent', '@due withdrawal act');
call privacy.label('course.course', '@due leaving end');
call privacy.label('learning.enrolment', '@due course_end completed_at, left_at @total course_id');
call privacy.label('learning.progress', '@due course_end enrolment_id>learning.enrolment @total enrolment_id>learning.enrolment.course_id sum seconds');
call privacy.label('learning.week', '@due course_end enrolment_id>learning.enrolment @total enrolment_id>learning.enrolment.course_id sum seconds');
call privacy.label('quiz.answer', '@due result checked_at');
call privacy.label('certificate.certificate', '@due issue issued_at @due request act');
call privacy.label('mail.message', '@due creation created_at');

comment on column mail.message.address is 'Where it goes; erased with the sending or giving up. @data mail @sealed';
comment on column mail.message.content is 'Its words; erased with the sending or giving up. @data mail @sealed';
update mail.message set address = null, content = null where state <> 'QUEUED';
