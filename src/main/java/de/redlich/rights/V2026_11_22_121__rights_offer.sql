-- What outlives a person points to nobody's row.
alter table rights.offer drop constraint offer_person_id_fkey;
