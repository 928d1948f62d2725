/** Who says that they come to which session. */
export const registrations = `
create table registrations (
  cycle text not null references cycles (id) on delete cascade,
  session text not null,
  participant text not null references participants (id) on delete cascade,
  coming text not null,
  at integer not null,
  primary key (cycle, session, participant)
) strict;
`
