-- A result says itself whom it favors, with its interval; a word for it was shown nowhere.
alter table evidence_item drop column favors;
