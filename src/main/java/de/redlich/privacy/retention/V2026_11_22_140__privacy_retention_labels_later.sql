-- Moments of what came after the first labels. Families' data count from the day the child is of age; they are locked by their
-- use, because only the families' own pages read them and the person goes on finding them in the copy.
do $$
declare
  kept regclass;
begin
  foreach kept in array array ['guardian.guardianship', 'guardian.link', 'guardian.agreement', 'guardian.dispute']::regclass[] loop
    call privacy.label(kept, '@due coming_of_age child_id>guardian.childhood @lock by_use');
  end loop;
end $$;
call privacy.label('guardian.childhood', '@due coming_of_age of_age_on @lock by_use');
call privacy.label('rights.offer', '@due closing fetched_at, expires_at');
