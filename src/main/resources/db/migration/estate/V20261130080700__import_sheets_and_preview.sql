-- Of which sheets a register was read, which were left out and why; and how its first lines were understood.
alter table estate.import
    add column sources jsonb not null default '[]',
    add column preview jsonb not null default '[]';
alter table estate.import_fault add column sheet text not null default '';
