//! A listed spelling of somebody's name that is not the one the house writes.
//!
//! It says nothing of people whose form the house does not set, and nothing of shorter forms that are spelt like it.
//! Names that their owners gave up are for `superseded-person-name`.

use super::super::desk::{Desk, finding, note, record_ref, source_note};
use super::super::places::sightings::around;
use super::cast::{Cast, Mention, People, family_word, is_gloss, runs_on, stands_alone};
use super::inconsistent_person_spelling::is_respelled;
use crate::document::ProseSpan;
use crate::finding::{Applicability, Edit, Finding, Fix, NoteKind, Severity};
use factlint_index::{EntityId, Name, NameHash, NameKind, fold, is_word_char};

const RULE: &str = "nonpreferred-person-spelling";

pub(crate) fn check(desk: &Desk<'_>, people: &People, cast: &Cast) -> Vec<Finding> {
    if desk.settings.names.is_empty() || desk.is_off(RULE) {
        return Vec::new();
    }
    let preferred = cast.first_mentions().into_iter().filter_map(|first| Preferred::of(desk, first));
    preferred.flat_map(|preferred| preferred.found(desk, people, cast)).collect()
}

/// Somebody whose name the house writes in one way.
struct Preferred<'d> {
    person: EntityId,
    /// The byte after the first mention in full.
    named: u32,
    form: &'d str,
    /// Its words, folded and as written.
    words: Vec<(String, &'d str)>,
}

impl<'d> Preferred<'d> {
    fn of(desk: &Desk<'d>, first: &Mention) -> Option<Preferred<'d>> {
        let form = desk.settings.names.among(in_full(desk, first.person).map(|name| name.folded))?;
        let words = words(form).map(|word| (fold(word), word)).collect();
        Some(Preferred { person: first.person, named: first.span.end, form, words })
    }

    fn found(&self, desk: &Desk<'_>, people: &People, cast: &Cast) -> Vec<Finding> {
        let own = |mention: &&Mention| mention.person == self.person;
        let full: Vec<&Mention> = cast.full.iter().filter(own).collect();
        let mut findings: Vec<Finding> = full.iter().filter_map(|mention| self.in_full(desk, mention)).collect();
        let surnames =
            cast.surnames.iter().filter(own).map(|mention| (mention.span, desk.reference.name_at(mention.name)));
        let alone = surnames.chain(self.by_other_family(desk, people));
        let alone = alone.filter(|(span, _)| span.start >= self.named && is_theirs(desk, *span, &full));
        findings.extend(alone.filter_map(|(span, name)| {
            let right = self.respelt(desk.text(span))?;
            report(desk, span, &name, right)
        }));
        findings
    }

    /// What is wrong with a full name: the whole form is to stand for one that is no shorter.
    fn in_full(&self, desk: &Desk<'_>, mention: &Mention) -> Option<Finding> {
        let name = desk.reference.name_at(mention.name);
        let written = desk.text(mention.span);
        let respelt = self.respelt(written)?;
        let right = if words(written).count() < self.words.len() { respelt } else { self.form.to_owned() };
        let judged = is_spelling(&name) && !name.never && !runs_on(desk, mention.span);
        judged.then(|| report(desk, mention.span, &name, right)).flatten()
    }

    /// Words that nobody has as a name, but that are the family name in another listed spelling of this one.
    fn by_other_family<'p>(&self, desk: &'p Desk<'_>, people: &'p People) -> Vec<(ProseSpan, Name<'p>)> {
        let mut others: Vec<(NameHash, Name<'_>)> = Vec::new();
        for name in in_full(desk, self.person).filter(|name| is_spelling(name) && name.folded.contains(' ')) {
            let family = family_word(desk, self.person, name.folded);
            let hash = NameHash::of(family);
            if self.respelt(family).is_some() && !others.iter().any(|(known, _)| *known == hash) {
                others.push((hash, name));
            }
        }
        if others.is_empty() {
            return Vec::new();
        }
        let listed = |hash: NameHash| others.iter().find(|(known, _)| *known == hash).map(|(_, name)| *name);
        people.strangers.iter().filter_map(|other| Some((other.span, listed(other.hash)?))).collect()
    }

    /// Some words with those of the form for the ones that are spelt otherwise; nothing if none is.
    fn respelt(&self, written: &str) -> Option<String> {
        let own: Vec<String> = words(written).map(fold).collect();
        let is_in_form = |word: &String| self.words.iter().any(|(folded, _)| folded == word);
        let (mut text, mut rest) = (String::new(), written);
        for (word, folded) in words(written).zip(&own).filter(|(_, folded)| !is_in_form(folded)) {
            let left = self.words.iter().filter(|(other, _)| !own.contains(other));
            let right = left.filter(|(other, _)| is_respelled(folded, other)).map(|(_, right)| *right).next();
            if let (Some(right), Some((before, after))) = (right, rest.split_once(word)) {
                text.extend([before, right]);
                rest = after;
            }
        }
        (!text.is_empty()).then(|| text + rest)
    }
}

/// The names of a person but for the family name alone.
fn in_full<'d>(desk: &Desk<'d>, person: EntityId) -> impl Iterator<Item = Name<'d>> {
    desk.reference.names(person).filter(|name| name.kind != NameKind::Surname)
}

/// Whether a name is one more spelling, and none that was given up.
fn is_spelling(name: &Name<'_>) -> bool {
    !matches!(name.kind, NameKind::Former | NameKind::Historic)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character| !is_word_char(character)).filter(|word| !word.is_empty())
}

/// Whether a family name is this person's: it stands alone, and the text has it in no longer name but theirs.
fn is_theirs(desk: &Desk<'_>, span: ProseSpan, full: &[&Mention]) -> bool {
    let word = desk.text(span);
    let places = desk.document.prose.match_indices(word).take(MANY);
    let mut spans = places.map(|(at, word)| ProseSpan { start: at as u32, end: (at + word.len()) as u32 });
    // The full names are in order.
    let theirs = |span: ProseSpan| {
        let next = full.get(full.partition_point(|own| own.span.end < span.end));
        next.is_some_and(|own| own.span.start <= span.start)
    };
    stands_alone(desk, span) && spans.all(|span| theirs(span) || stands_alone(desk, span))
}

/// After so many places of a word nothing new is learnt.
const MANY: usize = 32;

fn report(desk: &Desk<'_>, span: ProseSpan, name: &Name<'_>, right: String) -> Option<Finding> {
    let document = desk.document;
    let written = desk.text(span);
    if !written.chars().any(char::is_lowercase)
        || is_gloss(desk, span)
        || is_byline(desk, span)
        || is_in_address(desk, span)
        || document.is_emphasised(span)
        || !document.is_english_at(span.start)
    {
        return None;
    }
    let title = format!("the house writes `{right}`, and not `{written}`");
    let labels = vec![desk.primary(span, "another listed spelling".into())];
    let mut found = finding(RULE, desk.level(RULE), title, labels);
    let mut record = record_ref(desk.reference, name.entity);
    record.line = name.line;
    found.notes = vec![source_note(&record, ""), note(NoteKind::Help, format!("write `{right}`"))];
    found.facts = vec![record];
    found.fixes = vec![Fix {
        title: format!("write `{right}`"),
        applicability: Applicability::Safe,
        edits: vec![Edit { span: document.map.span(span), text: right }],
    }];
    if document.is_quoted(span) {
        found.severity = Severity::Info;
    }
    Some(found)
}

/// "By Jane Doe" at the head of a paragraph: authors sign as they like.
fn is_byline(desk: &Desk<'_>, span: ProseSpan) -> bool {
    around(desk, span).0.trim().eq_ignore_ascii_case("by")
}

/// Whether the words are part of an address or a handle.
fn is_in_address(desk: &Desk<'_>, span: ProseSpan) -> bool {
    let (before, after) = around(desk, span);
    let start = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let end = after.split(char::is_whitespace).next().unwrap_or_default();
    start.contains(['/', '@', '#', '_']) || end.contains(['/', '@', '_']) || start.contains("www.")
}
