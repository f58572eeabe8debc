-- What is kept as proof after the account's end is seen by nobody who does not ask for it.
do $$
declare
  kept regclass;
begin
  if to_regprocedure('privacy.restrictable(regclass)') is not null then
    foreach kept in array array ['privacy.consent', 'privacy.objection', 'privacy.restriction', 'privacy.edition_seen']::regclass[] loop
      call privacy.restrictable(kept);
    end loop;
  end if;
end $$;
