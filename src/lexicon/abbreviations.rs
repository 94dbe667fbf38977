//! Abbreviations that are written with a point.

use super::calendar::SHORT_MONTHS;

lists! {
    /// Words whose point ends no sentence before a capital. Months with a point come before digits.
    BEFORE_CAPITAL = union!(
        &[
            "mr", "mrs", "ms", "dr", "prof", "sen", "rep", "gov", "gen", "col", "lt", "maj", "capt", "sgt", "adm",
            "cmdr", "rev", "hon", "messrs", "pres",
        ],
        &["st", "mt", "ft", "no", "nos", "vs", "fig", "op", "cf", "ca", "approx", "dept", "bros"],
        &MONTHS,
    );
}

const MONTHS: [&str; SHORT_MONTHS.len()] = {
    let (mut words, mut at) = ([""; SHORT_MONTHS.len()], 0);
    while at < words.len() {
        words[at] = SHORT_MONTHS[at].0;
        at += 1;
    }
    words
};
