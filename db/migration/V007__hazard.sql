-- The hazard log: what could harm a patient, and what prevents it.
create table hazard (
    id       varchar(10) primary key,
    ordinal  integer       not null,
    hazard   varchar(500)  not null,
    cause    varchar(1000) not null,
    effect   varchar(1000) not null,
    residual varchar(1000) not null
);

create table hazard_control (
    hazard_id varchar(10)  not null references hazard,
    ordinal   integer      not null,
    measure   varchar(500) not null,
    proof     varchar(200),
    primary key (hazard_id, ordinal)
);

create table safety_case (
    id        integer primary key check (id = 1),
    signed_by varchar(200) not null,
    reviewed  date         not null
);
