-- For the check of who may open a file: finds the record that a file belongs to.
create index comment_file_by_file on tickets.comment_file (project_id, file_id);
