-- Which record a file hangs on is asked each time it is opened.
create index staff_by_photo on staff.staff (project_id, photo_id) where photo_id is not null;
create index certificate_by_scan on staff.certificate (project_id, scan_id) where scan_id is not null;
