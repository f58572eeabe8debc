-- Who writes a letter about their data is answered by mail too, without having an account.
alter table mail.message drop constraint if exists message_person_id_fkey;
