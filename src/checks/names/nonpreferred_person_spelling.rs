//! A listed spelling of somebody's name that is not the one the house writes.
//!
//! It says nothing of people whose form the house does not set, and nothing of shorter forms that are spelt like it.
//! Names that their owners gave up are for `superseded-person-name`.

use super::inconsistent_person_spelling::is_respelled;
use crate::article::cast::{Mention, family_word, is_gloss};
use crate::checks::context::Context;
use crate::checks::draft::Draft;
use crate::document::ProseSpan;
use crate::finding::Applicability;
use factlint_index::{EntityId, Name, NameHash, NameKind, fold, is_word_char};

const RULE: &str = "nonpreferred-person-spelling";

pub(crate) fn check<'a>(context: &Context<'a>) -> Vec<Draft<'a>> {
    if context.settings.names.is_empty() {
        return Vec::new();
    }
    let first_mentions = context.article.cast().first_mentions().into_iter();
    let preferred = first_mentions.filter_map(|first| Preferred::of(context, first));
    preferred.flat_map(|preferred| preferred.found(context)).collect()
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
    fn of(context: &Context<'d>, first: &Mention) -> Option<Preferred<'d>> {
        let form = context.settings.names.among(in_full(context, first.person).map(|name| name.folded))?;
        let words = words(form).map(|word| (fold(word), word)).collect();
        Some(Preferred { person: first.person, named: first.span.end, form, words })
    }

    fn found<'a>(&self, context: &Context<'a>) -> Vec<Draft<'a>> {
        let cast = context.article.cast();
        let own = |mention: &&Mention| mention.person == self.person;
        let full: Vec<&Mention> = cast.full.iter().filter(own).collect();
        let mut findings: Vec<Draft<'a>> = full.iter().filter_map(|mention| self.in_full(context, mention)).collect();
        let surnames =
            cast.surnames.iter().filter(own).map(|mention| (mention.span, context.reference.name_at(mention.name)));
        let alone = surnames.chain(self.by_other_family(context));
        let alone = alone.filter(|(span, _)| span.start >= self.named && is_theirs(context, *span, &full));
        findings.extend(alone.filter_map(|(span, name)| {
            let right = self.respelt(context.text(span))?;
            report(context, span, &name, right)
        }));
        findings
    }

    /// A draft on a full name. It proposes the whole form, or for a shorter name that name in the spelling of the form.
    fn in_full<'a>(&self, context: &Context<'a>, mention: &Mention) -> Option<Draft<'a>> {
        let name = context.reference.name_at(mention.name);
        let written = context.text(mention.span);
        let respelt = self.respelt(written)?;
        let right = if words(written).count() < self.words.len() { respelt } else { self.form.to_owned() };
        let judged = is_spelling(&name) && !name.never && !context.article.runs_on(mention.span);
        judged.then(|| report(context, mention.span, &name, right)).flatten()
    }

    /// Words that name nobody listed, and are the family name in another listed spelling of this person's name.
    fn by_other_family<'a>(&self, context: &Context<'a>) -> Vec<(ProseSpan, Name<'a>)> {
        let mut others: Vec<(NameHash, Name<'_>)> = Vec::new();
        for name in in_full(context, self.person).filter(|name| is_spelling(name) && name.folded.contains(' ')) {
            let family = family_word(context.reference, self.person, name.folded);
            let hash = NameHash::of(family);
            if self.respelt(family).is_some() && !others.iter().any(|(known, _)| *known == hash) {
                others.push((hash, name));
            }
        }
        if others.is_empty() {
            return Vec::new();
        }
        let listed = |hash: NameHash| others.iter().find(|(known, _)| *known == hash).map(|(_, name)| *name);
        context
            .article
            .names
            .unlisted_words
            .iter()
            .filter_map(|other| Some((other.span, listed(other.hash)?)))
            .collect()
    }

    /// The words with those of the form in place of the ones that are spelt otherwise; none if no word is.
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
fn in_full<'d>(context: &Context<'d>, person: EntityId) -> impl Iterator<Item = Name<'d>> {
    context.reference.names(person).filter(|name| name.kind != NameKind::Surname)
}

/// Whether a name is one more spelling, and none that was given up.
fn is_spelling(name: &Name<'_>) -> bool {
    !matches!(name.kind, NameKind::Former | NameKind::Historic)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character| !is_word_char(character)).filter(|word| !word.is_empty())
}

/// Whether a family name is this person's: it stands alone, and no longer name in the text has it but theirs.
fn is_theirs(context: &Context<'_>, span: ProseSpan, full: &[&Mention]) -> bool {
    let word = context.text(span);
    let mut spans = context.article.occurrences(word).take(MANY);
    // The full names are in order.
    let theirs = |span: ProseSpan| {
        let next = full.get(full.partition_point(|own| own.span.end < span.end));
        next.is_some_and(|own| own.span.start <= span.start)
    };
    context.article.stands_alone(span) && spans.all(|span| theirs(span) || context.article.stands_alone(span))
}

/// No more occurrences of a word are looked at: they tell nothing new.
const MANY: usize = 32;

fn report<'a>(context: &Context<'a>, span: ProseSpan, name: &Name<'_>, right: String) -> Option<Draft<'a>> {
    let document = context.document;
    let written = context.text(span);
    if !written.chars().any(char::is_lowercase)
        || is_gloss(context.article, span)
        || is_byline(context, span)
        || is_in_address(context, span)
        || document.is_emphasised(span)
        || !document.is_english_at(span.start)
    {
        return None;
    }
    let draft = context
        .finding(RULE, format!("the house writes `{right}`, and not `{written}`"))
        .primary(span, "another listed spelling")
        .gentle_in_quotations()
        .cites_name(name, "")
        .help(format!("write `{right}`"))
        .write(Applicability::Safe, span, &right);
    Some(draft)
}

/// "By Jane Doe" at the head of a paragraph: authors sign as they like.
fn is_byline(context: &Context<'_>, span: ProseSpan) -> bool {
    context.article.around(span).0.trim().eq_ignore_ascii_case("by")
}

/// Whether the words are part of an address or a handle.
fn is_in_address(context: &Context<'_>, span: ProseSpan) -> bool {
    let (before, after) = context.article.around(span);
    let start = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let end = after.split(char::is_whitespace).next().unwrap_or_default();
    start.contains(['/', '@', '#', '_']) || end.contains(['/', '@', '_']) || start.contains("www.")
}
