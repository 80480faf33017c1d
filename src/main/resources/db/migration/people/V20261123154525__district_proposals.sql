-- A balance that was accepted as a whole: what it moved, by whose word. What comes of it are hand-overs.
create table people.district_proposal (
    project_id  uuid not null references estate.project,
    id          uuid not null,
    accepted_by uuid not null,
    accepted_at timestamptz not null,
    allowed     int not null,
    units       int not null,
    households  int not null,
    primary key (project_id, id)
);
create index district_proposal_newest on people.district_proposal (project_id, accepted_at desc);
call platform.protect('people.district_proposal', 'select, insert');

create table people.district_proposal_move (
    project_id    uuid not null,
    proposal_id   uuid not null,
    building_code text not null,
    unit_code     text not null,
    from_district uuid,
    to_district   uuid not null,
    households    int not null,
    primary key (project_id, proposal_id, building_code, unit_code),
    foreign key (project_id, proposal_id) references people.district_proposal,
    foreign key (project_id, from_district) references people.district,
    foreign key (project_id, to_district) references people.district
);
call platform.protect('people.district_proposal_move', 'select, insert');
