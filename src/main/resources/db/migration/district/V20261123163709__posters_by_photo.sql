create index poster_by_photo on district.poster (project_id, photo_id) where photo_id is not null;
