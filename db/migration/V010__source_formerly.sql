-- Addresses that a source once had lead to the one it has now: no published address ever dies.
create table source_formerly (
    former_id varchar(80) primary key,
    source_id varchar(80) not null references source
);
