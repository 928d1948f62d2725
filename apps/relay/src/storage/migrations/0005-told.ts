/** Whether someone was told of their last absence, which is kept until they were: of one from before this was kept, they are once more. */
export const told = `
alter table visits add column told integer not null default 0;
`
