-- From a person to the holds about them, or by them, without reading everybody's.
create index hold_person on privacy.hold (person_id);
create index hold_set_by on privacy.hold (set_by);
create index hold_lifted_by on privacy.hold (lifted_by);
