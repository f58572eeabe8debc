-- Every way to a person has an index: otherwise erasing one reads the rows of all.
create index dispute_child on guardian.dispute (child_id);
