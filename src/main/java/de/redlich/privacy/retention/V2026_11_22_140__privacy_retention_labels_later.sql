-- Moments of what came after the first labels. Families' data count from the day the child is of age.
do $$
declare
  kept regclass;
begin
  foreach kept in array array ['guardian.guardianship', 'guardian.link', 'guardian.agreement', 'guardian.dispute']::regclass[] loop
    call privacy.label(kept, '@due coming_of_age child_id>guardian.childhood');
  end loop;
end $$;
call privacy.label('guardian.childhood', '@due coming_of_age of_age_on');
call privacy.label('rights.offer', '@due closing fetched_at, expires_at');
