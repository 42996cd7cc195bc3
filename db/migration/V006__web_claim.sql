-- What the source articles of the project claim, judged.
create table web_article (
    id            varchar(10) primary key,
    title         varchar(300) not null,
    sources_given boolean      not null,
    date_given    boolean      not null,
    author_given  boolean,
    sells         boolean,
    read_on       date         not null
);

create table web_claim (
    id         varchar(10) primary key,
    article_id varchar(10)   not null references web_article,
    ordinal    integer       not null,
    theme      varchar(60)   not null,
    claim      varchar(1000) not null,
    verdict    varchar(20)   not null check (verdict in ('SUPPORTED', 'PARTLY_SUPPORTED', 'UNPROVEN', 'CONTRADICTED'))
);

create table web_claim_topic (
    claim_id varchar(10) not null references web_claim,
    topic_id integer     not null references topic,
    primary key (claim_id, topic_id)
);

create table web_claim_conflict (
    claim_id varchar(10) not null references web_claim,
    other_id varchar(10) not null references web_claim,
    primary key (claim_id, other_id)
);
