/** Whether a step was shared with observers when a version of it was kept: of those from before this was kept, none is shown to them. */
export const sharedVersions = `
alter table versions add column shared integer not null default 0;
`
