alter table guardian.childhood add column came_of_age_at timestamptz;
comment on column guardian.childhood.came_of_age_at is 'When the contract passed over to the grown child. @data guardians';
