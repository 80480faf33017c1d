-- An accepted proposal: what it moved, and who accepted it. The moves are hand-overs.
create table district.proposal (
    project_id  uuid not null references estate.project,
    id          uuid not null,
    accepted_by uuid not null,
    accepted_at timestamptz not null,
    allowed     int not null,
    units       int not null,
    households  int not null,
    primary key (project_id, id)
);
create index district_proposal_newest on district.proposal (project_id, accepted_at desc);
call platform.protect('district.proposal', 'select, insert');

create table district.proposal_move (
    project_id    uuid not null,
    proposal_id   uuid not null,
    building_code text not null,
    unit_code     text not null,
    from_district uuid,
    to_district   uuid not null,
    households    int not null,
    primary key (project_id, proposal_id, building_code, unit_code),
    foreign key (project_id, proposal_id) references district.proposal,
    foreign key (project_id, from_district) references district.district,
    foreign key (project_id, to_district) references district.district
);
call platform.protect('district.proposal_move', 'select, insert');
