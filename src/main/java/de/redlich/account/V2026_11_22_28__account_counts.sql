comment on table account.failure is 'Failed sign-ins, registrations and mailed links of the last hour, to slow down guessing and mail floods. @plain keyed fingerprints, gone within two hours, of which many belong to nobody';
comment on column account.failure.key is 'Keyed fingerprint of what is counted: an address from a network, a network (/24, /48), or a person.';
