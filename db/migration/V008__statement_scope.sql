-- A stop-condition or a line of monitoring may hold for some preparations or routes alone, named here with commas between
-- them; none named: it holds for all. They are columns and not a table, since each dose row reads them.
alter table statement add column products varchar(120);
alter table statement add column routes varchar(1000);
