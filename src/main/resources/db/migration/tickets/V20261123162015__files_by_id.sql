-- Which record a file hangs on is asked each time it is opened.
create index comment_file_by_file on tickets.comment_file (project_id, file_id);
