-- R26: attempts of officers on rows of other cities. One line per officer, row and day.
create unique index if not exists attempts_once on attempts (actor_id, subject_uid, subject_id, day);
