-- What everything rests on: the bibliography, and each cited sentence or row with its citations.
create table edition (
    id     integer primary key check (id = 1),
    digest varchar(64) not null
);

create table source (
    id           varchar(80) primary key,
    short_name   varchar(80)   not null,
    kind         varchar(30)   not null,
    jurisdiction varchar(3)    not null,
    title        varchar(1000) not null,
    publication_year integer,
    doi          varchar(200),
    pmid         varchar(20),
    url          varchar(1000),
    extent_read  varchar(10)   not null check (extent_read in ('FULL', 'PART', 'ABSTRACT')),
    read_at      varchar(1000),
    note         varchar(1000),
    vancouver    text          not null
);

-- page is the address of the page on which the statement stands, without the leading slash.
create table statement (
    id          varchar(80) primary key,
    page        varchar(120) not null,
    page_title  varchar(200) not null,
    part        varchar(120) not null,
    ordinal     integer      not null,
    block_kind  varchar(10)  not null check (block_kind in ('ROW', 'ITEM', 'SENTENCE', 'BULLET', 'NUMBER')),
    block       integer      not null,
    html        text         not null,
    plain       text         not null
);
create index statement_page on statement (page);

create table citation (
    statement_id varchar(80)  not null references statement,
    ordinal      integer      not null,
    mark         integer      not null,
    source_id    varchar(80)  not null references source,
    locator      varchar(300) not null,
    primary key (statement_id, ordinal)
);
create index citation_source on citation (source_id);
