alter table certificate.certificate add column replaced_by uuid references certificate.certificate (id) on delete restrict;
comment on column certificate.certificate.replaced_by is 'The certificate that was issued in its place, with corrected words. @data certificate';
