/** The first shape of the facts. */
export const facts = `
create table cycles (
  id text primary key,
  title text not null,
  territory text not null,
  language text not null,
  template text not null,
  demo integer not null,
  created_at integer not null,
  expires_at integer
) strict;

create table live (
  cycle text primary key references cycles (id) on delete cascade,
  rev integer not null,
  facts text not null
) strict;

create table structures (
  id text primary key,
  cycle text not null references cycles (id) on delete cascade,
  name text not null,
  type text not null,
  voice text,
  merged_into text,
  position integer not null
) strict;
create index structures_by_cycle on structures (cycle, position);

create table participants (
  id text primary key,
  cycle text not null references cycles (id) on delete cascade,
  name text,
  role text not null,
  structure text references structures (id),
  joined_at integer not null,
  removed_at integer
) strict;
create index participants_by_cycle on participants (cycle, joined_at);

create table devices (
  hash text primary key,
  created_at integer not null
) strict;

create table memberships (
  device text not null references devices (hash) on delete cascade,
  cycle text not null references cycles (id) on delete cascade,
  participant text not null references participants (id) on delete cascade,
  visited_at integer not null,
  primary key (device, cycle)
) strict;

create table invitations (
  id text primary key,
  cycle text not null references cycles (id) on delete cascade,
  role text not null,
  hash text not null unique,
  created_at integer not null,
  expires_at integer not null,
  revoked_at integer
) strict;
create index invitations_by_cycle on invitations (cycle);

create table return_links (
  hash text primary key,
  cycle text not null references cycles (id) on delete cascade,
  participant text not null references participants (id) on delete cascade,
  created_at integer not null
) strict;
`
