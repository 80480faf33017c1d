-- For the check of who may open a file: finds the record that a file belongs to.
create index staff_by_photo on staff.staff (project_id, photo_id) where photo_id is not null;
create index certificate_by_scan on staff.certificate (project_id, scan_id) where scan_id is not null;
