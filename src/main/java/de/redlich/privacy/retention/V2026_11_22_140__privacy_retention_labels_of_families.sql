-- Moments of what is kept about children and those who answer for them: all of it counts from the day the child is of age.
do $$
declare
  kept regclass;
begin
  foreach kept in array array ['guardian.guardianship', 'guardian.link', 'guardian.agreement', 'guardian.dispute']::regclass[] loop
    call privacy.label(kept, '@due coming_of_age child_id>guardian.childhood');
    call privacy.restrictable(kept);
  end loop;
end $$;
call privacy.label('guardian.childhood', '@due coming_of_age of_age_on');
call privacy.restrictable('guardian.childhood');
