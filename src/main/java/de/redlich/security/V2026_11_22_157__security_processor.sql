create table security.processor_warning (
  academy_id uuid not null references academy.academy (id) on delete restrict,
  entry      uuid not null,
  until      date not null,
  days       int not null,
  warned_at  timestamptz not null,
  primary key (academy_id, entry, until, days)
);
comment on table  security.processor_warning            is 'That the privacy officers were told of a contract or certificate that ends. @plain about companies under contract';
comment on column security.processor_warning.academy_id is 'The academy.';
comment on column security.processor_warning.entry      is 'Entry in the register of processors.';
comment on column security.processor_warning.until      is 'Last day of the contract or the certificate.';
comment on column security.processor_warning.days       is 'How many days before; each warning goes out once.';
comment on column security.processor_warning.warned_at  is 'When.';
call academy.guard('security.processor_warning', 'select, insert');
