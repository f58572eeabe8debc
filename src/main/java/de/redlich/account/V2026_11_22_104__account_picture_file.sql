-- The copy of a person's data brings the file along whose key this is.
comment on column account.person.picture is 'Where the profile picture lies, if given. @data picture @blob picture';
