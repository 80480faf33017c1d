-- The sheets read, the sheets skipped with the reason, and a preview of the first lines.
alter table estate.import
    add column sources jsonb not null default '[]',
    add column preview jsonb not null default '[]';
alter table estate.import_fault add column sheet text not null default '';
