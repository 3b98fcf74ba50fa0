-- What an official finished today, on his own list.
create index act_by_staff on requests.act (by_staff, at) where outcome is not null;
