-- Reasons not to give ketamine, by setting and product; what it does to people, how often; what it meets.
create table route (
    topic_id     integer primary key references topic,
    abbreviation varchar(20)
);

create table contraindication_position (
    id            integer primary key,
    topic_id      integer       not null references topic,
    ordinal       integer       not null,
    anchor        varchar(80)   not null,
    strength      varchar(30)   not null check (strength in ('ABSOLUTE', 'RELATIVE', 'DISPUTED', 'NOT_A_CONTRAINDICATION')),
    product       varchar(30)   not null,
    jurisdiction  varchar(3),
    population    varchar(300),
    who           varchar(200)  not null,
    says          varchar(1500) not null,
    statement_id  varchar(80)   not null references statement,
    unique (topic_id, anchor)
);

create table contraindication_setting (
    position_id integer     not null references contraindication_position,
    setting     varchar(20) not null check (setting in ('ANESTHESIA', 'SEDATION', 'ANALGESIA', 'PSYCHIATRY', 'PALLIATIVE')),
    primary key (position_id, setting)
);

-- Where a source limits its position to some uses; no row means every use in the setting.
create table contraindication_indication (
    position_id   integer not null references contraindication_position,
    indication_id integer not null references indication,
    primary key (position_id, indication_id)
);

create table side_effect (
    topic_id    integer primary key references topic,
    body_system varchar(30) not null
);

create table side_effect_frequency (
    id            integer primary key,
    topic_id      integer      not null references side_effect,
    ordinal       integer      not null,
    anchor        varchar(80)  not null,
    exposure      varchar(20)  not null check (exposure in ('SINGLE_DOSE', 'COURSE', 'LONG_TERM')),
    percent_low   numeric(8, 4) check (percent_low between 0 and 100),
    percent_high  numeric(8, 4) check (percent_high between 0 and 100),
    events        integer check (events >= 0),
    participants  integer check (participants > 0),
    word          varchar(200),
    measure       varchar(500),
    population    varchar(500) not null,
    setting       varchar(20),
    product       varchar(30)  not null,
    route_id      integer references topic,
    comparator    varchar(300),
    comparator_percent numeric(8, 4) check (comparator_percent between 0 and 100),
    statement_id  varchar(80)  not null references statement,
    unique (topic_id, anchor),
    check (percent_low <= percent_high),
    check (events <= participants)
);

create table interaction_position (
    id           integer primary key,
    topic_id     integer       not null references topic,
    ordinal      integer       not null,
    anchor       varchar(80)   not null,
    action       varchar(20)   not null check (action in ('AVOID', 'CAUTION', 'ADJUST', 'MONITOR', 'NO_INTERACTION')),
    product      varchar(30)   not null,
    who          varchar(200)  not null,
    says         varchar(1500) not null,
    statement_id varchar(80)   not null references statement,
    unique (topic_id, anchor)
);

create table product (
    topic_id integer primary key references topic,
    product  varchar(30) not null unique,
    molecule varchar(30) not null
);

create table product_strength (
    id           integer primary key,
    topic_id     integer        not null references product,
    ordinal      integer        not null,
    amount       numeric(10, 3) not null check (amount > 0),
    unit         varchar(10)    not null,
    container    varchar(200),
    jurisdiction varchar(3)     not null,
    salt         varchar(20)    not null,
    statement_id varchar(80)    not null references statement
);

create table labeled_use (
    id            integer primary key,
    topic_id      integer      not null references product,
    ordinal       integer      not null,
    jurisdiction  varchar(3)   not null,
    labeled_for   varchar(500) not null,
    since         varchar(60),
    indication_id integer references indication,
    statement_id  varchar(80)  not null references statement
);
