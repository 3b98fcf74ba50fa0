-- A governorate's year asks for twelve months of each of its units, and for what is open in this month of each of its
-- services. Both lie far apart under the primary keys. None of these columns ever changes in a row, so its sums do so in
-- place as before.
CREATE INDEX by_month_whole ON oversight.by_month (scope, month) WHERE service = '*' AND channel = '*';
CREATE INDEX pending_line ON oversight.pending (scope, kind, channel, key, service);
