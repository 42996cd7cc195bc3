-- Sheets that put statements of several pages on one side of paper, and topics that are published no more.
create table combined_sheet (
    slug      varchar(80) primary key,
    ordinal   integer      not null,
    title     varchar(200) not null,
    purpose   varchar(500) not null,
    revision  integer      not null check (revision >= 1),
    reviewed  date         not null,
    review_by date         not null,
    check (review_by > reviewed)
);

create table combined_sheet_line (
    sheet_slug   varchar(80) not null references combined_sheet,
    ordinal      integer     not null,
    heading      varchar(80) not null,
    statement_id varchar(80) not null references statement,
    primary key (sheet_slug, ordinal)
);

create table combined_sheet_change (
    sheet_slug varchar(80)   not null references combined_sheet,
    ordinal    integer       not null,
    revision   integer       not null,
    changed_on date          not null,
    note       varchar(1000) not null,
    safety     boolean       not null,
    primary key (sheet_slug, ordinal),
    unique (sheet_slug, revision)
);

-- So that the code on a sheet printed long ago is still answered.
create table withdrawn_topic (
    path         varchar(120) primary key,
    title        varchar(200)  not null,
    revision     integer       not null check (revision >= 1),
    withdrawn_on date          not null,
    reason       varchar(1000) not null,
    instead      varchar(120)
);
