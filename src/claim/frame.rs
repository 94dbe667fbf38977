//! The manner in which a sentence asserts: quotations, narratives of the past, and the days that it names.

mod pairs;

use super::{Frame, Governs, When};
use crate::dates::{self, Bound, DayMention, RelativeMention, relative_in};
use crate::document::{ProseSpan, Zone};
use crate::lexicon::{cues, grammar, time, verbs};
use crate::prose::{in_emphasis, in_quotation};
use factlint_index::Day;
use pairs::LetterPairs;
use std::cell::OnceCell;

/// A sentence, and the text around it that decides in which manner it asserts.
pub(crate) struct Setting<'d> {
    pub prose: &'d str,
    pub block: ProseSpan,
    pub sentence: ProseSpan,
    pub zones: &'d [(ProseSpan, Zone)],
    /// Whether the sentences before it set it in the past.
    pub told_in_past: bool,
    /// Whether its own words set it in the past; computed when first asked for.
    pub tells_of_past: OnceCell<bool>,
}

impl Setting<'_> {
    /// The frame of a stretch of the sentence.
    pub(crate) fn frame(&self, span: ProseSpan) -> Frame {
        // A name may run past the end of a sentence: after "St.", say.
        let words = |from: u32, to: u32| self.prose.get(from as usize..to as usize).unwrap_or_default();
        let sentence = self.sentence;
        if in_quotation(words(self.block.start, span.start)) {
            return Frame::Quoted;
        }
        if in_emphasis(self.zones, span) {
            return Frame::Work;
        }
        let tells = || *self.tells_of_past.get_or_init(|| tells_of_past(words(sentence.start, sentence.end)));
        // A verb of the present ends a narrative of the past.
        match acts_now(words(sentence.start, span.start), words(span.end, sentence.end)) {
            Some(Acts::InPresent) if is_shown(words(sentence.start, sentence.end)) => Frame::Past,
            Some(Acts::InPresent) => Frame::Current,
            _ if tells() => Frame::Past,
            Some(_) => Frame::Current,
            None if self.told_in_past => Frame::Past,
            None => Frame::Asserted,
        }
    }
}

/// Whether the person acts on the article's own day, by the words before and after the name: "X says", "X will",
/// "Today, X signed", "X said on Monday".
fn acts_now(before: &str, after: &str) -> Option<Acts> {
    let rest = after.strip_prefix(',').unwrap_or(after).strip_prefix(' ')?;
    let verb = rest.strip_prefix("and ").map_or_else(|| first_word(rest), past_second);
    let present = verb.len() > 3 && verb.ends_with('s') && !verb.ends_with("ss") || verbs::PRESENT.contains(&verb);
    let past = verb.len() > 4 && verb.ends_with("ed") || verbs::PAST.contains(&verb);
    let opened = before.trim_end().trim_end_matches(',');
    let names_day = || time::NEAR_DAYS.iter().any(|day| opened.ends_with(day) || after.contains(day));
    if present {
        Some(Acts::InPresent)
    } else if past && names_day() {
        Some(Acts::OnADay)
    } else {
        None
    }
}

/// How the person acts on the article's own day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Acts {
    /// "X says", even if the sentence also tells of another time.
    InPresent,
    /// "X said on Monday".
    OnADay,
}

/// Whether the present tense of a sentence is that of a picture, a book or another year.
fn is_shown(sentence: &str) -> bool {
    let sentence = sentence.to_ascii_lowercase();
    cues::SHOWN.iter().any(|cue| sentence.contains(cue))
}

/// The letters in lower case that a text begins with.
fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default()
}

/// The verb of two people, after the name of the second: "X and Vice President Y have", "X and his administration are".
fn past_second(second: &str) -> &str {
    let is_of_name = |word: &&str| word.starts_with(char::is_uppercase) || grammar::WITHIN_SECOND.contains(word);
    let words = second.split(' ').take(LONGEST_SECOND);
    words.into_iter().find(|word| !is_of_name(word)).map_or("", first_word)
}

/// A title, two names, and an article.
const LONGEST_SECOND: usize = 8;

fn tells_of_past(sentence: &str) -> bool {
    let sentence = sentence.to_ascii_lowercase();
    let pairs = LetterPairs::of(&sentence);
    sentence.starts_with("when ") || cues::PAST.iter().any(|cue| pairs.may_have(cue) && sentence.contains(cue))
}

/// The days that a sentence names, as the days of its claims. Days counted from the article's own ("last month", "in
/// September") are among them.
///
/// A date without a year lies near the article's day and moves nothing. A window after the article's
/// day is a plan or a forecast: the title in it is today's.
pub(crate) fn when(prose: &str, sentence: ProseSpan, days: &[DayMention], as_of: Day) -> When {
    let mut governs = Governs::Perhaps;
    let mut windows = Vec::new();
    for (day, window) in past_windows(days, as_of) {
        let one_time = day.bound == Bound::Within && !day.written.is_range();
        if one_time && is_adverbial(&prose[sentence.start as usize..day.span.0 as usize]) {
            governs = Governs::Surely;
        }
        windows.push(window);
    }
    windows.extend(told(prose, sentence, days, as_of));
    if windows.is_empty() { When::AsOf } else { When::Windows(windows, governs) }
}

fn past_windows(days: &[DayMention], as_of: Day) -> impl Iterator<Item = (&DayMention, (Day, Day))> {
    dates::windows(days, as_of).filter(move |(_, (first, _))| *first <= as_of)
}

/// The windows of days counted from the article's own. Weekdays are left out: they lie within days of the article,
/// where a claim is about the article's day.
fn told(prose: &str, sentence: ProseSpan, days: &[DayMention], as_of: Day) -> impl Iterator<Item = (Day, Day)> {
    let mut told = Vec::new();
    relative_in(prose, sentence.start as usize, sentence.end as usize, days, &mut told);
    let far = told.into_iter().filter(RelativeMention::is_far);
    let windows = far.filter_map(move |mention| Some(mention.bound.stretch(mention.window(as_of)?, as_of)));
    windows.filter(move |(first, _)| *first <= as_of).map(move |(first, last)| (first, last.min(as_of)))
}

/// "In March 1998 …", "On 5 May 2004 …": a date that opens its sentence governs all of it.
fn is_adverbial(before: &str) -> bool {
    ["In", "On"].contains(&before.trim())
}

/// Whether the sentences after these days go on in the past: one of the days is in a year that ended more than a year
/// before the article.
pub(crate) fn set_past(days: &[DayMention], as_of: Day) -> bool {
    past_windows(days, as_of).any(|(_, (_, last))| as_of.since(last) > 365)
}
