-- One page each, with its names, its history, its sections of prose and its links to other pages.
create table topic (
    id              integer primary key,
    kind            varchar(20)  not null check (kind in ('INDICATIONS', 'ROUTES', 'CONTRAINDICATIONS', 'SIDE_EFFECTS',
                        'INTERACTIONS', 'POPULATIONS', 'PHARMACOLOGY', 'SAFE_USE', 'PRODUCTS', 'BACKGROUND')),
    slug            varchar(80)  not null,
    title           varchar(200) not null,
    revision        integer      not null check (revision >= 1),
    reviewed        date         not null,
    review_by       date         not null,
    safety_critical boolean      not null,
    searched_on     date,
    searched_where  varchar(500),
    unique (kind, slug),
    check (review_by > reviewed)
);

create table topic_alias (
    topic_id integer      not null references topic,
    ordinal  integer      not null,
    alias    varchar(120) not null,
    primary key (topic_id, ordinal)
);

create table topic_code (
    topic_id integer      not null references topic,
    ordinal  integer      not null,
    system   varchar(20)  not null,
    code     varchar(40)  not null,
    display  varchar(200),
    primary key (topic_id, ordinal)
);

create table topic_change (
    id         integer primary key,
    topic_id   integer       not null references topic,
    revision   integer       not null,
    changed_on date          not null,
    note       varchar(1000) not null,
    safety     boolean       not null,
    unique (topic_id, revision)
);

-- What a revision changed, in the words that a reader saw before and sees now.
create table topic_difference (
    change_id integer      not null references topic_change,
    ordinal   integer      not null,
    place     varchar(200) not null,
    was       varchar(2000),
    becomes   varchar(2000),
    primary key (change_id, ordinal)
);

create table topic_link (
    from_id integer not null references topic,
    to_id   integer not null references topic,
    primary key (from_id, to_id),
    check (from_id <> to_id)
);

create table section (
    topic_id integer      not null references topic,
    ordinal  integer      not null,
    level    integer      not null check (level in (2, 3)),
    anchor   varchar(120) not null,
    heading  varchar(200) not null,
    primary key (topic_id, ordinal),
    unique (topic_id, anchor)
);

create table evidence_item (
    id           integer primary key,
    topic_id     integer       not null references topic,
    ordinal      integer       not null,
    study        varchar(200)  not null,
    design       varchar(30)   not null,
    participants integer check (participants > 0),
    studies      integer check (studies > 0),
    population   varchar(500),
    intervention varchar(500),
    comparator   varchar(500)  not null,
    outcome      varchar(500)  not null,
    result       varchar(1500) not null,
    favors       varchar(20),
    statement_id varchar(80)   not null references statement
);

create table guideline_position (
    id           integer primary key,
    topic_id     integer       not null references topic,
    ordinal      integer       not null,
    who          varchar(200)  not null,
    published    integer,
    jurisdiction varchar(3),
    says         varchar(1500) not null,
    strength     varchar(300),
    statement_id varchar(80)   not null references statement
);

create table disagreement (
    id       integer primary key,
    topic_id integer      not null references topic,
    ordinal  integer      not null,
    anchor   varchar(80)  not null,
    about    varchar(500) not null,
    unique (topic_id, anchor)
);

create table disagreement_position (
    id              integer primary key,
    disagreement_id integer       not null references disagreement,
    ordinal         integer       not null,
    who             varchar(200)  not null,
    published       integer,
    for_whom        varchar(500),
    says            varchar(1500) not null,
    statement_id    varchar(80)   not null references statement
);

create table kinetic_figure (
    id           integer primary key,
    topic_id     integer      not null references topic,
    ordinal      integer      not null,
    anchor       varchar(80)  not null,
    parameter    varchar(30)  not null,
    of_what      varchar(300) not null,
    route_id     integer references topic,
    product      varchar(30),
    population   varchar(300),
    low          numeric(16, 6),
    high         numeric(16, 6),
    usual        numeric(16, 6),
    unit         varchar(20)  not null,
    says         varchar(200) not null,
    statement_id varchar(80)  not null references statement,
    unique (topic_id, anchor),
    check (low <= high),
    check (low is not null or usual is not null)
);
