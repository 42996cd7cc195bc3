-- What ketamine is given for: status by country and product, certainty, and what goes with the doses.
create table indication (
    topic_id  integer primary key references topic,
    specialty varchar(30) not null
);

create table indication_setting (
    indication_id integer     not null references indication,
    setting       varchar(20) not null check (setting in ('ANESTHESIA', 'SEDATION', 'ANALGESIA', 'PSYCHIATRY', 'PALLIATIVE')),
    primary key (indication_id, setting)
);

create table label_status (
    id            integer primary key,
    indication_id integer     not null references indication,
    ordinal       integer     not null,
    jurisdiction  varchar(3)  not null,
    product       varchar(30) not null,
    status        varchar(20) not null check (status in ('LABELED', 'OFF_LABEL', 'INVESTIGATIONAL', 'NOT_MARKETED', 'NOT_STATED')),
    note          varchar(500),
    statement_id  varchar(80) not null references statement
);

create table certainty (
    id            integer primary key,
    indication_id integer      not null references indication,
    ordinal       integer      not null,
    about         varchar(10)  not null check (about in ('BENEFIT', 'HARM')),
    outcome       varchar(300) not null,
    grade         varchar(10)  not null check (grade in ('HIGH', 'MODERATE', 'LOW', 'VERY_LOW')),
    graded_by     varchar(200) not null,
    statement_id  varchar(80)  not null references statement
);

create table certainty_reason (
    certainty_id integer      not null references certainty,
    ordinal      integer      not null,
    domain       varchar(30)  not null,
    why          varchar(500) not null,
    primary key (certainty_id, ordinal)
);

-- A side effect of this use: how often it is seen here (expected), or what to do first when it comes (rescue).
create table indication_effect (
    id            integer primary key,
    indication_id integer     not null references indication,
    ordinal       integer     not null,
    purpose       varchar(10) not null check (purpose in ('EXPECTED', 'RESCUE')),
    topic_id      integer     not null references topic,
    statement_id  varchar(80) not null references statement
);
