/** What steps held at one time: whole or not there, each with a checksum of its own. */
export const versions = `
create table versions (
  id text primary key,
  cycle text not null references cycles (id) on delete cascade,
  step text not null,
  at integer not null,
  reason text not null,
  name text,
  by text,
  session text,
  mark text not null,
  restores text,
  settled integer not null,
  size integer not null,
  crc integer not null,
  bytes blob not null
) strict;
create index versions_by_step on versions (cycle, step, at);
`
