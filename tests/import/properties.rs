//! What holds of an import whatever the order of its parts and whatever is in the files of the reference.

use super::facts::{GROUNDS, RELATIONS, STADIUMS};
use super::original;
use factlint::import::{Import, Rows};
use factlint::{File, Reference};
use proptest::prelude::*;

/// Terms that follow upon each other, each with its days; the first is the one that the file has open.
fn terms() -> Vec<Vec<String>> {
    let row = |(number, who): (usize, &str)| {
        let from = if number == 0 { "2010".to_owned() } else { format!("{}-01-01", 2010 + number) };
        let to = format!("{}-01-01", 2011 + number);
        ["norland", "prime minister", who, &from, &to].map(str::to_owned).to_vec()
    };
    ["Gus Holm", "A B", "C D", "E F", "A B", "C D", "A B", "G H", "E F", "I J"]
        .into_iter()
        .enumerate()
        .map(row)
        .collect()
}

fn rows(rows: &[Vec<String>]) -> Rows {
    let header = ["file", "title", "person_name", "from", "to"].map(str::to_owned).to_vec();
    let rows = rows.iter().enumerate().map(|(number, row)| (number as u64 + 2, row.clone())).collect();
    Rows { path: "terms.csv".into(), stem: "terms".into(), header, rows }
}

/// The small reference with a file of facts, things, and a body with one seat.
fn with_facts() -> Vec<File> {
    let group = "id: league\nkind: group\nnames: [League]\nheadquarters: nordhaven   # the old town\nsource: x\nchecked: 2026-01-02\n";
    let more = [
        ("facts/grounds.yaml", GROUNDS),
        ("groups/league.yaml", group),
        ("relations.yaml", RELATIONS),
        ("terms/stadiums.yaml", STADIUMS),
    ];
    let all = original().into_iter().chain(more.map(|(path, text)| (path.to_owned(), text.to_owned())));
    all.map(|(path, text)| File { path, text }).collect()
}

/// Facts, things and seats; of each table the first row closes what the files have open.
fn tables() -> Vec<Rows> {
    let table = |stem: &str, lines: &[&str]| {
        let cells = |line: &&str| line.split(',').map(str::to_owned).collect::<Vec<_>>();
        let mut lines = lines.iter().map(cells);
        let header = lines.next().unwrap();
        let rows = lines.enumerate().map(|(number, row)| (number as u64 + 2, row)).collect();
        Rows { path: format!("{stem}.csv"), stem: stem.to_owned(), header, rows }
    };
    vec![
        table(
            "things",
            &[
                "file,id,name,names",
                "stadiums,mill-lane,Mill Lane,The Mill",
                "stadiums,ash-park,Ash Park,",
                "stadiums,zoo,Zoo,The Zoo",
            ],
        ),
        table(
            "facts",
            &[
                "file,subject,object,object_name,from,to",
                "grounds,north-pact,mill-lane,,1990,2000",
                "grounds,north-pact,mill-lane,,2005,2010",
                "grounds,north-pact,,Cow Field,2000,2005",
                "grounds,league,,The Common,,1990",
                "grounds,league,mill-lane,,1990,",
            ],
        ),
        table(
            "headquarters",
            &[
                "group,place,from,to",
                "league,nordhaven,1950,1990",
                "league,elmstad,1990,2000",
                "league,sudland,2000,",
                "league,norland,2000,2005",
            ],
        ),
    ]
}

fn imported(files: &[File], tables: &[Rows]) -> Vec<File> {
    let Import { changed, .. } = Reference::builtin().import(files, tables).unwrap();
    let kept = files.iter().filter(|file| !changed.iter().any(|other| other.path == file.path));
    let mut all: Vec<File> = kept.chain(&changed).cloned().collect();
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    /// The files are the same whatever part is imported first, and in any order. The first import always has the end of
    /// the open term; without it, the end would be taken from the next term that is known.
    #[test]
    fn parts_in_any_order_come_to_the_same(
        all in Just(terms()).prop_shuffle(),
        first in proptest::collection::vec(0..10_usize, 0..10),
    ) {
        let files: Vec<File> = original().into_iter().map(|(path, text)| File { path, text }).collect();
        let mut part: Vec<Vec<String>> = first.iter().map(|number| all[*number].clone()).collect();
        part.push(terms().swap_remove(0));
        let texts = |files: Vec<File>| files.into_iter().map(|file| file.text).collect::<Vec<_>>();
        let at_once = imported(&files, &[rows(&terms())]);
        let by_and_by = imported(&imported(&files, &[rows(&part)]), &[rows(&all)]);
        prop_assert_eq!(texts(at_once), texts(by_and_by));
    }

    /// The same of facts, things and seats.
    #[test]
    fn facts_in_any_order_come_to_the_same(
        order in Just(vec![0, 1, 2, 3, 4]).prop_shuffle(),
        first in proptest::collection::vec(any::<bool>(), 5),
    ) {
        let files = with_facts();
        let texts = |files: Vec<File>| files.into_iter().map(|file| file.text).collect::<Vec<_>>();
        let chosen = |kept: &dyn Fn(usize) -> bool| {
            let mut all = tables();
            for table in &mut all {
                let rows = std::mem::take(&mut table.rows);
                table.rows = order.iter().filter(|&&row| kept(row)).filter_map(|&row| rows.get(row).cloned()).collect();
            }
            all.reverse();
            all
        };
        let at_once = imported(&files, &tables());
        let by_and_by = imported(&imported(&files, &chosen(&|row| row == 0 || first[row])), &chosen(&|_| true));
        prop_assert_eq!(texts(at_once), texts(by_and_by));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any content of a file: no panic, and a change only if the result is a reference without faults.
    #[test]
    fn any_file_may_be_there(file in 0..5_usize, at in any::<prop::sample::Index>(), text in "[ -~\n]{0,6}|\\PC{0,3}|[\\[\\]{}:,#'\"| -]{1,3}") {
        let mut files: Vec<File> = original().into_iter().map(|(path, text)| File { path, text }).collect();
        let places: Vec<usize> = files[file].text.char_indices().map(|(place, _)| place).collect();
        files[file].text.insert_str(places[at.index(places.len())], &text);
        let _ = Reference::builtin().import(&files, &[rows(&terms())]);
    }

    /// The same of files of facts, of things and of a body.
    #[test]
    fn any_file_of_facts_may_be_there(path in prop::sample::select(&["facts/grounds.yaml", "groups/league.yaml", "terms/stadiums.yaml"][..]), at in any::<prop::sample::Index>(), text in "[ -~\n]{0,6}|\\PC{0,3}|[\\[\\]{}:,#'\"| -]{1,3}") {
        let mut files = with_facts();
        let file = files.iter_mut().find(|file| file.path == path).unwrap();
        let places: Vec<usize> = file.text.char_indices().map(|(place, _)| place).collect();
        file.text.insert_str(places[at.index(places.len())], &text);
        let _ = Reference::builtin().import(&files, &tables());
    }
}
