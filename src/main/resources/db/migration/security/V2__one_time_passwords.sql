-- A password that somebody else gave is good for one sign-in, in which its owner chooses his own.
alter table security.credential add column one_time boolean not null default false;
