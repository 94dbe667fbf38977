//! Facts, and the tables of their row numbers in other orders.

use super::Rows;
use super::tables::Tables;
use crate::bytes::layout::{NONE, Section, attribute, fact};
use crate::schema::record::{Detail, Fact, Id, Value};
use crate::schema::resolve::Resolved;
use crate::schema::words::EntityKind;

pub(super) fn write(resolved: &Resolved, rows: &Rows, tables: &mut Tables) {
    let mut facts: Vec<([u32; 6], &Fact)> = resolved.facts.iter().map(|fact| (key(fact, rows), fact)).collect();
    facts.sort_by_key(|(key, fact)| {
        (key[0], key[1], key[2], fact.period.from.earliest, fact.period.to.latest, key[4], fact.at.file, fact.at.line)
    });
    for (key, fact) in &facts {
        let row = row(key, fact, tables);
        tables.push(Section::Facts, &row);
    }
    let mut by_subject: Vec<(u32, u32)> =
        facts.iter().enumerate().map(|(row, (key, _))| (key[4], row as u32)).collect();
    by_subject.sort_unstable();
    for (_, row) in by_subject {
        tables.push(Section::BySubject, &[row]);
    }
    seats(resolved, rows, tables);
    attributes(resolved, rows, tables);
}

/// Object, relation, role, owner, subject; the first three are the order of the table.
fn key(fact: &Fact, rows: &Rows) -> [u32; 6] {
    let row = |id: &Id| rows.get(&(id.kind, id.id.clone())).copied().unwrap_or(NONE);
    let relation = rows.get(&(EntityKind::Relation, fact.relation.clone())).copied().unwrap_or(NONE);
    let owner = rows.get(&fact.owner).copied().unwrap_or(NONE);
    [
        row(&fact.object),
        relation,
        fact.role.as_ref().map_or(NONE, row),
        owner,
        fact.subject.as_ref().map_or(NONE, row),
        0,
    ]
}

fn row(key: &[u32; 6], found: &Fact, tables: &mut Tables) -> [u32; 23] {
    let mut row = [0; 23];
    row[fact::OBJECT] = key[0];
    row[fact::RELATION] = key[1];
    row[fact::ROLE] = key[2];
    row[fact::OWNER] = key[3];
    row[fact::SUBJECT] = key[4];
    let (from, to) = (found.period.from, found.period.to);
    let period = [from.earliest, from.latest, to.earliest, to.latest].map(|day| day.number() as u32);
    row[fact::PERIOD..fact::PERIOD + 4].copy_from_slice(&period);
    row[fact::STATUS] = found.status.code();
    row[fact::FLAGS] = if found.provenance.provisional { fact::PROVISIONAL } else { 0 };
    row[fact::CHECKED] = found.provenance.checked.map_or(NONE, |day| day.number() as u32);
    row[fact::SHELF_LIFE] = found.provenance.shelf_life.unwrap_or(NONE);
    row[fact::SOURCE..fact::SOURCE + 2].copy_from_slice(&tables.string(&found.provenance.source));
    row[fact::NOTE..fact::NOTE + 2].copy_from_slice(&tables.string(&found.note));
    row[fact::FILE] = found.at.file as u32;
    row[fact::LINE] = found.at.line;
    row[fact::ORDINAL] = found.ordinal.unwrap_or(NONE);
    row[fact::VALUE_KIND..fact::VALUE + 2].copy_from_slice(&match found.value {
        None => [fact::NO_VALUE, NONE, NONE],
        Some(Value::Days(days)) => [fact::DAYS, days.earliest.number() as u32, days.latest.number() as u32],
        Some(Value::Number(number)) => [fact::NUMBER, number, NONE],
    });
    row
}

fn seats(resolved: &Resolved, rows: &Rows, tables: &mut Tables) {
    let mut of_object = Vec::new();
    let mut of_title = Vec::new();
    for entity in &resolved.entities {
        let Detail::Seat { object, titles, .. } = &entity.detail else { continue };
        let seat = rows.get(&(entity.kind, entity.id.clone())).copied().unwrap_or(NONE);
        of_object.push([rows.get(&(object.kind, object.id.clone())).copied().unwrap_or(NONE), seat]);
        for title in titles {
            let title = rows.get(&(EntityKind::Title, crate::schema::meaning::slug(title))).copied().unwrap_or(NONE);
            of_title.push([title, seat]);
        }
    }
    let mut of_seat: Vec<[u32; 2]> = of_title.iter().map(|[title, seat]| [*seat, *title]).collect();
    of_object.sort_unstable();
    of_title.sort_unstable();
    of_seat.sort_unstable();
    for (section, pairs) in
        [(Section::SeatsOf, of_object), (Section::TitleSeats, of_title), (Section::SeatTitles, of_seat)]
    {
        for pair in pairs {
            tables.push(section, &pair);
        }
    }
}

fn attributes(resolved: &Resolved, rows: &Rows, tables: &mut Tables) {
    let mut kept: Vec<(u32, &str, &str)> = Vec::new();
    for entity in &resolved.entities {
        let row = rows.get(&(entity.kind, entity.id.clone())).copied().unwrap_or(NONE);
        kept.extend(entity.attributes.iter().map(|(key, value)| (row, key.as_str(), value.as_str())));
        if let Detail::Relation(relation) = &entity.detail {
            let texts = [(attribute::SAYS, &relation.says), (attribute::UNLESS_BOTH, &relation.unless_both)];
            kept.extend(
                texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| (row, key, text.as_str())),
            );
        }
    }
    kept.sort();
    for (row, key, value) in kept {
        let ([a, b], [c, d]) = (tables.string(key), tables.string(value));
        tables.push(Section::Attributes, &[row, a, b, c, d]);
    }
}
