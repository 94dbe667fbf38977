//! A country, city or other place.

use super::{Asked, Line, Part, Period, Stands, names, office, plain, stated};
use crate::standing::facts_like;
use crate::wording;
use factlint_index::{Boundary, Day, EntityId, EntityKind, Fact, Holding, PlaceType, ReadsLike, built_in};

pub(super) fn parts(asked: &Asked<'_>, place: EntityId) -> Vec<Part> {
    let is_state = matches!(asked.reference.place_type(place), PlaceType::Country | PlaceType::FormerCountry);
    let mut parts = names::parts(asked, place);
    parts.push(details(asked, place, is_state));
    parts.push(capitals(asked, place, is_state));
    if is_state || !asked.reference.seats_of(place).is_empty() {
        parts.extend(office::of(asked, place));
    }
    parts.push(memberships(asked, place, is_state));
    let chaired = asked.reference.facts_about(place);
    let like = |like: ReadsLike| move |fact: &Fact<'_>| asked.reference.reads_like(fact.relation) == like;
    parts.push(part(asked, "chairs", "Chairs", chaired.into_iter().filter(like(ReadsLike::Chair)), Side::Object));
    parts.push(borders(asked, place, is_state));
    parts.push(stated::part(asked, place));
    parts
}

/// Which side of a fact is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Subject,
    Object,
}

/// A part with the facts that hold on the day asked for.
pub(super) fn part<'r>(
    asked: &Asked<'r>,
    key: &'static str,
    title: &str,
    facts: impl Iterator<Item = Fact<'r>>,
    side: Side,
) -> Part {
    let other = |fact: &Fact<'_>| if side == Side::Subject { fact.subject } else { Some(fact.object) };
    let facts = asked.those_days(facts);
    let lines = facts.iter().map(|fact| asked.fact("", other(fact), fact)).collect();
    Part { key, title: format!("{title}{}", asked.on_words()), lines, remarks: Vec::new() }
}

fn details(asked: &Asked<'_>, place: EntityId, is_state: bool) -> Part {
    let reference = asked.reference;
    let mut lines: Vec<Line> = Vec::new();
    if let Some(parent) = reference.parent(place) {
        let line = plain("in", reference.name(parent), asked.record(place));
        lines.push(Line { thing: Some(asked.thing(parent)), ..line });
    }
    if reference.population(place) > 0 {
        lines.push(plain("inhabitants", &reference.population(place).to_string(), asked.record(place)));
    }
    for (key, value) in reference.attributes(place) {
        if key == "landlocked" {
            lines.extend(dated(asked, place, key, value));
            continue;
        }
        let what = match key {
            "from" => "exists since",
            "to" => "existed until",
            "admin" => "division",
            _ => key,
        };
        lines.push(plain(what, &value_in_words(value), asked.record(place)));
    }
    let money =
        asked.reference.facts_about(place).into_iter().filter(|fact| reference.id(fact.relation) == built_in::CURRENCY);
    let money: Vec<Fact<'_>> = money.collect();
    for fact in asked.those_days(money.iter().copied()) {
        lines.push(Line {
            period: Period::new(fact.from, fact.to),
            ..plain("currency", fact.note(), Stands::of(&fact))
        });
    }
    let no_currency = is_state && money.is_empty();
    let remarks = if no_currency { vec!["the reference lists no currency".to_owned()] } else { Vec::new() };
    Part { key: "details", title: "Details".to_owned(), lines, remarks }
}

/// A value with days after it, `KGS Kyrgyz som 1993-05-10..`, if it holds on the day that is asked for.
fn dated(asked: &Asked<'_>, place: EntityId, key: &str, value: &str) -> Option<Line> {
    let (text, days) = value.rsplit_once(' ').unwrap_or(("", value));
    let (first, last) = days.split_once("..")?;
    let day = |written: &str, open: Boundary| {
        if written.is_empty() { Some(open) } else { Day::from_iso(written).map(Boundary::on) }
    };
    let (from, to) = (day(first, Boundary::ALWAYS)?, day(last, Boundary::NEVER)?);
    let holding = asked.holding(from, to);
    let line = Line { period: Period::new(from, to), ..plain(key, text, asked.record(place)) };
    (holding != Holding::No).then_some(line)
}

/// A value as an editor reads it; the index keeps days as windows, `FIRST..LAST`.
pub(super) fn value_in_words(value: &str) -> String {
    let window = value
        .split_once("..")
        .and_then(|(first, last)| Some(Boundary { earliest: Day::from_iso(first)?, latest: Day::from_iso(last)? }));
    let day = || Boundary::parse(value).filter(|_| value.contains('-'));
    window.or_else(day).map_or_else(|| value.to_owned(), wording::boundary)
}

fn capitals(asked: &Asked<'_>, place: EntityId, is_state: bool) -> Part {
    let of = facts_like(asked.reference, place, ReadsLike::Capital);
    if is_state {
        let mut part = part(asked, "capitals", "Capital", of.into_iter(), Side::Subject);
        if part.lines.is_empty() {
            part.remarks.push(format!("the reference lists no capital{}", asked.on_words()));
        }
        return part;
    }
    let about = asked.reference.facts_about(place).into_iter();
    let about = about.filter(|fact| asked.reference.reads_like(fact.relation) == ReadsLike::Capital);
    part(asked, "capital_of", "As a capital", about, Side::Object)
}

fn memberships(asked: &Asked<'_>, place: EntityId, is_state: bool) -> Part {
    let facts = asked.reference.facts_about(place).into_iter();
    let facts = facts.filter(|fact| asked.reference.reads_like(fact.relation) == ReadsLike::Membership);
    let mut part = part(asked, "memberships", "Memberships", facts, Side::Object);
    part.lines.sort_by(|a, b| a.text.cmp(&b.text));
    if part.lines.is_empty() && is_state {
        part.remarks.push(format!("the reference lists it as a member of no group{}", asked.on_words()));
    }
    part
}

fn borders(asked: &Asked<'_>, place: EntityId, is_state: bool) -> Part {
    let relation = asked.reference.find(EntityKind::Relation, built_in::BORDERS);
    let facts = relation.map(|relation| asked.reference.facts_of(place, relation)).unwrap_or_default();
    let mut part = part(asked, "borders", "Borders", facts.into_iter(), Side::Subject);
    part.lines.sort_by(|a, b| a.text.cmp(&b.text));
    if part.lines.is_empty() && is_state {
        part.remarks.push(format!("the reference lists no border on land{}", asked.on_words()));
    }
    part
}
