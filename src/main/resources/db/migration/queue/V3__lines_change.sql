-- A line that is retired keeps its row: earlier tickets and figures name it.
alter table queue.line add column retired_at timestamptz;

-- The version of a window counts every call; this one counts changes of its profile, so that of two managers at once the
-- second is told.
alter table queue.service_window add column profile_version int not null default 0;
