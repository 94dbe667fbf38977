//! A day in the name or the path of a file.

use factlint_index::Day;

/// The day that a path names: `2015-09-15-title.md`, `20150915-title.txt`, `2015/09/15/title/`.
/// The parts nearest to the file's name count first. A month alone is no day.
pub(super) fn day(path: &str) -> Option<Day> {
    let parts: Vec<&str> = path.split(['/', '\\']).filter(|part| !part.is_empty()).collect();
    let in_part = parts.iter().rev().find_map(|part| day_in_part(part));
    in_part.or_else(|| parts.windows(3).rev().find_map(day_of_folders))
}

fn day_in_part(part: &str) -> Option<Day> {
    let runs: Vec<(usize, &str)> = digit_runs(part).collect();
    (0..runs.len()).filter_map(|index| runs.get(index..)).find_map(|runs| day_of_runs(part, runs))
}

/// The day that the first of the runs starts.
fn day_of_runs(part: &str, runs: &[(usize, &str)]) -> Option<Day> {
    let &(_, first) = runs.first()?;
    if first.len() == 8 {
        return real_day(first.get(..4)?, first.get(4..6)?, first.get(6..)?);
    }
    separated_day(part, runs)
}

/// `2015-09-15`, `2015_09_15` or `2015.09.15`.
fn separated_day(part: &str, runs: &[(usize, &str)]) -> Option<Day> {
    let &[(year_at, year), (month_at, month), (day_at, day), ..] = runs else {
        return None;
    };
    let first = part.get(year_at + year.len()..month_at)?;
    let second = part.get(month_at + month.len()..day_at)?;
    let same = first == second && ["-", "_", "."].contains(&first);
    if same { real_day(year, month, day) } else { None }
}

/// `2015/09/15`.
fn day_of_folders(parts: &[&str]) -> Option<Day> {
    let &[year, month, day] = parts else {
        return None;
    };
    let digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if digits { real_day(year, month, day) } else { None }
}

fn real_day(year: &str, month: &str, day: &str) -> Option<Day> {
    if (year.len(), month.len(), day.len()) != (4, 2, 2) {
        return None;
    }
    let year = year.parse().ok().filter(|year| (1900..=2100).contains(year))?;
    Day::from_ymd(year, month.parse().ok()?, day.parse().ok()?)
}

/// Runs of digits and where they start.
fn digit_runs(part: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + part.get(at..)?.find(|c: char| c.is_ascii_digit())?;
        let rest = part.get(start..)?;
        let len = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        at = start + len;
        Some((start, rest.get(..len)?))
    })
}
