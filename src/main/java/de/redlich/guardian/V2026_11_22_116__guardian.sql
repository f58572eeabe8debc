create schema guardian;
comment on schema guardian is 'Children and those who answer for them.';
grant usage on schema guardian to redlich_app;

create table guardian.childhood (
  id         uuid primary key references account.person (id) on delete restrict,
  academy_id uuid not null references academy.academy (id) on delete restrict,
  state      text not null
             check (state in ('WAITING', 'AGREED', 'FROZEN', 'WITHDRAWN', 'ASKED', 'GROWN', 'OF_AGE', 'LEAVING')),
  since      timestamptz not null,
  of_age_on  date not null,
  shown      boolean not null default false,
  came_of_age_at timestamptz
);
comment on table  guardian.childhood            is 'How things stand with a child who is, or was, here through a guardian. @subject id';
comment on column guardian.childhood.id         is 'The child. @data guardians';
comment on column guardian.childhood.academy_id is 'The academy. @data guardians';
comment on column guardian.childhood.state      is 'Waiting for agreement, agreed, frozen, withdrawn, asked at 16, grown, of age, being erased. @data guardians';
comment on column guardian.childhood.since      is 'Since when. @data guardians';
comment on column guardian.childhood.of_age_on  is 'From when the child is of age: the first of the month after the 18th birthday. @data guardians';
comment on column guardian.childhood.shown      is 'Whether the youth lets the guardians go on seeing what is stored. @data guardians';
comment on column guardian.childhood.came_of_age_at is 'When the contract passed over to the grown child. @data guardians';
call academy.guard('guardian.childhood');

create table guardian.guardianship (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  guardian_id uuid references account.person (id) on delete restrict,
  child_id    uuid not null references guardian.childhood (id) on delete restrict,
  custody     text not null check (custody in ('SOLE', 'JOINT')),
  declared_at timestamptz not null,
  agreed_at   timestamptz,
  ended_at    timestamptz,
  unique (guardian_id, child_id)
);
comment on table  guardian.guardianship             is 'A person answers for a child. @subject child_id>guardian.childhood.id, guardian_id';
comment on column guardian.guardianship.id          is 'Identifies the row. @data guardians';
comment on column guardian.guardianship.academy_id  is 'The academy. @data guardians';
comment on column guardian.guardianship.guardian_id is 'Who answers. @data guardians';
comment on column guardian.guardianship.child_id    is 'For whom. @data guardians';
comment on column guardian.guardianship.custody     is 'Declared: sole custody, or with the other parent''s agreement. @data guardians';
comment on column guardian.guardianship.declared_at is 'When that was declared. @data guardians';
comment on column guardian.guardianship.agreed_at   is 'When the mailed link confirmed it; none while that is missing. @data guardians';
comment on column guardian.guardianship.ended_at    is 'When it ended. @data guardians';
create index guardianship_child on guardian.guardianship (child_id);
call academy.guard('guardian.guardianship');

create table guardian.link (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  guardian_id uuid references account.person (id) on delete restrict,
  child_id    uuid not null references guardian.childhood (id) on delete restrict,
  purpose     text not null check (purpose in ('AGREE', 'INVITE')),
  token_hash  bytea not null unique,
  address     bytea,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
comment on table  guardian.link             is 'A mailed link by which a guardian agrees, or a second one is invited. @subject child_id>guardian.childhood.id, guardian_id';
comment on column guardian.link.id          is 'Identifies the link. @data guardians';
comment on column guardian.link.academy_id  is 'The academy. @data guardians';
comment on column guardian.link.guardian_id is 'Who agrees, or who invites. @data guardians';
comment on column guardian.link.child_id    is 'The child. @data guardians';
comment on column guardian.link.purpose     is 'To agree, or to invite. @data guardians';
comment on column guardian.link.token_hash  is 'SHA-256 of the random token in the link. @data guardians @hashed';
comment on column guardian.link.address     is 'Where an invitation went. @data guardians @sealed';
comment on column guardian.link.created_at  is 'When it was mailed. @data guardians';
comment on column guardian.link.expires_at  is 'Until when it can be used. @data guardians';
comment on column guardian.link.used_at     is 'When it was used. @data guardians';
create index link_guardian on guardian.link (guardian_id);
create index link_child on guardian.link (child_id);
call academy.guard('guardian.link');

create table guardian.agreement (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  child_id    uuid not null references guardian.childhood (id) on delete restrict,
  course_id   uuid not null references course.course (id) on delete restrict,
  guardian_id uuid references account.person (id) on delete restrict,
  asked_at    timestamptz not null,
  agreed_at   timestamptz,
  unique (child_id, course_id),
  check (guardian_id is null or agreed_at is not null)
);
comment on table  guardian.agreement             is 'A guardian agrees that a child takes a course. @subject child_id>guardian.childhood.id, guardian_id';
comment on column guardian.agreement.id          is 'Identifies the row. @data guardians';
comment on column guardian.agreement.academy_id  is 'The academy. @data guardians';
comment on column guardian.agreement.child_id    is 'The child. @data guardians';
comment on column guardian.agreement.course_id   is 'The course. @data guardians';
comment on column guardian.agreement.guardian_id is 'Who agreed; none while nobody has. @data guardians';
comment on column guardian.agreement.asked_at    is 'When the child asked. @data guardians';
comment on column guardian.agreement.agreed_at   is 'When a guardian agreed. @data guardians';
create index agreement_guardian on guardian.agreement (guardian_id);
create index agreement_course on guardian.agreement (course_id);
call academy.guard('guardian.agreement');

create table guardian.dispute (
  id          uuid primary key default uuidv7(),
  academy_id  uuid not null references academy.academy (id) on delete restrict,
  guardian_id uuid references account.person (id) on delete restrict,
  child_id    uuid not null references guardian.childhood (id) on delete restrict,
  reason      bytea not null,
  raised_at   timestamptz not null,
  staff_id    uuid references account.person (id) on delete restrict,
  lifted_at   timestamptz,
  check (staff_id is null or lifted_at is not null)
);
comment on table  guardian.dispute             is 'Guardians disagree about a child; until staff lift it everything rests and nothing is deleted. @subject child_id>guardian.childhood.id, guardian_id, staff_id';
comment on column guardian.dispute.id          is 'Identifies the dispute. @data guardians';
comment on column guardian.dispute.academy_id  is 'The academy. @data guardians';
comment on column guardian.dispute.guardian_id is 'Who raised it. @data guardians';
comment on column guardian.dispute.child_id    is 'The child. @data guardians';
comment on column guardian.dispute.reason      is 'What the guardian wrote. @data guardians @sealed';
comment on column guardian.dispute.raised_at   is 'When. @data guardians';
comment on column guardian.dispute.staff_id    is 'Who of the staff lifted it. @data guardians';
comment on column guardian.dispute.lifted_at   is 'When it was lifted. @data guardians';
create unique index dispute_open on guardian.dispute (child_id) where lifted_at is null;
create index dispute_guardian on guardian.dispute (guardian_id);
create index dispute_staff on guardian.dispute (staff_id);
call academy.guard('guardian.dispute');

-- Whatever code enrols a child: only in a course for children, and only with a guardian's agreement to that course.
create function guardian.require_agreement() returns trigger language plpgsql as $$
begin
  if account.is_child(new.learner_id) and not exists (
       select from guardian.agreement a join course.course c on c.id = a.course_id
        where a.child_id = new.learner_id and a.course_id = new.course_id and a.agreed_at is not null and c.for_children) then
    raise exception 'a child takes a course only with a guardian''s agreement' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger guardians_agreement before insert or update of learner_id, course_id, left_at on learning.enrolment
  for each row when (new.left_at is null) execute function guardian.require_agreement();

-- A child nobody answers for any more (its guardian's account has ended) rests from that moment on.
create function guardian.rest_without_guardian() returns trigger language plpgsql as $$
begin
  if not exists (select from guardian.guardianship g
                  where g.child_id = new.child_id and g.guardian_id is not null and g.ended_at is null) then
    update guardian.childhood set state = 'WITHDRAWN', since = now()
     where id = new.child_id and state in ('WAITING', 'AGREED', 'FROZEN');
    if found then
      update account.person set held_at = coalesce(held_at, now()) where id = new.child_id;
      delete from account.session where person_id = new.child_id;
    end if;
  end if;
  return null;
end $$;
create trigger rest_without_guardian after update of guardian_id on guardian.guardianship
  for each row when (new.guardian_id is null and old.guardian_id is not null)
  execute function guardian.rest_without_guardian();
