//! Objections: what rules say of claims, before the house and the writer let anything stand.
//!
//! A rule that is asked about a claim objects to it by a draft, whatever its function is; and so does a draft that such
//! a rule makes otherwise, of the very words of a claim. A draft that yields to another leaves its claims to that one.
//! Deliberately not here: what an objection makes of the answer to a claim, which is in `crate::told`.

use super::draft::Draft;
use crate::document::ProseSpan;
use crate::finding::{LabelKind, LetStand};
use crate::settings::Settings;
use crate::standing::Judged;
use std::collections::BTreeSet;

/// A claim that a draft objects to.
#[derive(Clone, Debug)]
pub(crate) struct About {
    /// Its number in the article.
    pub claim: usize,
    /// The words of it that are wrong.
    pub words: ProseSpan,
    /// What the draft says of them.
    pub says: String,
    /// The line of the reference that says so; empty if there is none.
    pub source: String,
}

impl About {
    fn of(draft: &Draft<'_>, claim: usize, words: ProseSpan) -> About {
        let label = draft.finding.labels.iter().find(|label| label.kind == LabelKind::Primary);
        let says = label.map(|label| label.message.clone()).unwrap_or_default();
        let fact = draft.finding.facts.first();
        let source = fact.map(|fact| format!("{}:{}", fact.path, fact.line)).unwrap_or_default();
        About { claim, words, says, source }
    }
}

/// An objection to a claim.
#[derive(Debug)]
pub(crate) struct Objection {
    pub about: About,
    /// By what the words are let stand; none if they are reported.
    pub let_stand: Option<LetStand>,
}

/// Notes which claim some drafts are about.
pub(super) fn note(drafts: &mut [Draft<'_>], claim: usize, all: ProseSpan) {
    for draft in drafts {
        let about = About::of(draft, claim, draft.primary.unwrap_or(all));
        draft.about.push(about);
    }
}

/// Notes the same of drafts that a rule on claims made otherwise: they are about the claims whose subject they
/// underline.
pub(super) fn note_by_words(drafts: &mut [Draft<'_>], judged: &[Judged<'_>]) {
    let place = |number: usize| move |words: ProseSpan| (words.start, words.end, number);
    let subjects = judged.iter().enumerate();
    let subjects: BTreeSet<(u32, u32, usize)> =
        subjects.flat_map(|(number, judged)| judged.subjects().map(place(number))).collect();
    for draft in drafts.iter_mut().filter(|draft| draft.about.is_empty()) {
        let Some(words) = draft.primary else { continue };
        let same = subjects.range((words.start, words.end, 0)..=(words.start, words.end, usize::MAX));
        let about: Vec<About> = same.map(|(.., claim)| About::of(draft, *claim, words)).collect();
        draft.about = about;
    }
}

/// The objections of a rule that the house has turned off; none of a rule that is off unless a house wants it.
pub(super) fn of_silent_rule(rule: &str, drafts: Vec<Draft<'_>>, settings: &Settings) -> Vec<Objection> {
    let Some(off) = settings.turned_off(rule) else { return Vec::new() };
    let about = drafts.into_iter().flat_map(|draft| draft.about);
    about.map(|about| Objection { about, let_stand: Some(off.clone()) }).collect()
}

/// The objections to a claim, of all that are sorted by the numbers of the claims.
pub(crate) fn to(objections: &[Objection], claim: usize) -> &[Objection] {
    let first = objections.partition_point(|objection| objection.about.claim < claim);
    let rest = &objections[first..];
    &rest[..rest.partition_point(|objection| objection.about.claim == claim)]
}
