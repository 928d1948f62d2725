/**
 * When someone was last seen in a cycle, and the end of their visit before the present one. Who came before this was kept has
 * the last hour at which a device of theirs came in.
 */
export const visits = `
create table visits (
  participant text primary key references participants (id) on delete cascade,
  seen_at integer not null,
  away_since integer
) strict;
insert into visits (participant, seen_at)
  select participant, max(visited_at) from memberships group by participant;
`
