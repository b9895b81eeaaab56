-- By which layout each sheet was read. Owned by the rooms staging (sheets, layouts) and inbox (loads); the views by
-- publishing.

create table ops.layout (
    sha256 char(64) primary key,
    yaml   text     not null
);
comment on table ops.layout is 'Every layout that a sheet was read by, as it was then.';
comment on column ops.layout.sha256 is 'Fingerprint of the file''s bytes.';

alter table ops.load_sheet
    add column layout_source text check (layout_source in ('shipped', 'call', 'folder')),
    add column layout_sha256 char(64) references ops.layout;
comment on column ops.load_sheet.layout_source is 'shipped with the program; call: of the folder that --layouts named; folder: beside the file. NULL where no layout fitted.';
comment on column ops.load_sheet.layout_sha256 is 'Fingerprint of the layout''s YAML. A layout of call or folder that has changed makes the file be read again.';

alter table ops.load add column layouts text;
comment on column ops.load.layouts is 'The layouts that the call named, with fingerprints; NULL where it named none.';

create view mart.sheet_reading as
select l.run_id as run, l.dataset, l.name as file, l.sha256::text as sha256, s.sheet_number, s.sheet_name as sheet,
    s.layout, s.layout_source, s.layout_sha256::text as layout_sha256, s.rows_read, s.rows_loaded, s.rows_rejected,
    s.rows_ignored, s.notes as remarks,
    exists (select from ops.current_vintage c join ops.vintage_load w on w.vintage_id = c.vintage_id
        where w.load_id = l.id) as current
from ops.load l
join ops.load_sheet s on s.load_id = l.id
where exists (select from ops.vintage_load w join ops.vintage v on v.id = w.vintage_id
    where w.load_id = l.id and v.published_at is not null);

comment on view mart.sheet_reading is 'One row a sheet of each file that some vintage stands on: by which layout it was read, and what became of its rows. rows_read = rows_loaded + rows_rejected + rows_ignored.';
comment on column mart.sheet_reading.run is 'The run that read it.';
comment on column mart.sheet_reading.dataset is 'Folder of the file under the inbox.';
comment on column mart.sheet_reading.file is 'The file, by its path within its dataset.';
comment on column mart.sheet_reading.sha256 is 'Fingerprint of the file that was read.';
comment on column mart.sheet_reading.sheet_number is 'Position of the sheet in the file, from 1.';
comment on column mart.sheet_reading.sheet is 'Name of the sheet.';
comment on column mart.sheet_reading.layout is 'The layout that it was read by; NULL where none fitted.';
comment on column mart.sheet_reading.layout_source is 'shipped with the program; call: of the folder that --layouts named; folder: beside the file.';
comment on column mart.sheet_reading.layout_sha256 is 'Fingerprint of the layout''s YAML; its text is in view layout.';
comment on column mart.sheet_reading.rows_read is 'Rows with a filled cell.';
comment on column mart.sheet_reading.rows_loaded is 'Of these loaded.';
comment on column mart.sheet_reading.rows_rejected is 'Of these rejected, each with its reason in view rejection.';
comment on column mart.sheet_reading.rows_ignored is 'Of these known to hold no data: titles, headers, notes, totals.';
comment on column mart.sheet_reading.remarks is 'What a person should know of the sheet.';
comment on column mart.sheet_reading.current is 'Whether the other views show what it holds.';

create view mart.layout as
select sha256::text as sha256, yaml from ops.layout;

comment on view mart.layout is 'One row a layout that a sheet was read by, as it was then.';
comment on column mart.layout.sha256 is 'Fingerprint of its YAML, as in view sheet_reading.';
comment on column mart.layout.yaml is 'Its YAML.';

do $$
begin
    -- Where the server did not let us create the role, its administrator grants (README).
    if exists (select from pg_roles where rolname = 'analyst') then
        grant select on mart.sheet_reading, mart.layout to analyst;
    end if;
end
$$;
