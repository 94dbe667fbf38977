//! `factlint reference import` on a small invented reference: the records that are added, listed and kept.
//!
//! `properties` has what holds of any tables and files. Deliberately not here: whether the built-in reference can be
//! rebuilt from its tables, which is tested beside the engine.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests read and write their own files, and a failure is a failed test"
)]

mod facts;
mod headquarters;
mod properties;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TERMS: &str = "file,title,person,person_name,from,to,status,note\n";

#[test]
fn a_new_head_of_state_is_two_lines() {
    let folder = Folder::new("two-lines");
    folder.table("terms.csv", &format!("{TERMS}norland,president,,Jane Doe,2026-11-20,,,\n"));
    let run = folder.run(&["--dry-run", "terms.csv"]);
    assert_eq!(
        run.out,
        "\
--- reference/offices/norland.yaml
+++ reference/offices/norland.yaml
@@ -9,7 +9,8 @@
     holders:
       - {person: ada-berg, from: 1991-03-01, to: 1999-03-01}   # the first
       - {person: {name: Carl Dahl}, from: 1999-03-01, to: {between: [2007-02-27, 2007-03-01]}}
-      - {person: eva-falk, from: 2007-03-01}
+      - {person: eva-falk, from: 2007-03-01, to: 2026-11-20}
+      - {person: {name: Jane Doe}, from: 2026-11-20}
       # Deputies are not listed.
   - title: prime minister
     role: head_of_government
"
    );
    assert_eq!(run.err, "factlint: 1 file changed: 1 record and 1 field added; not written\n");
    assert_eq!(run.status, 0);
    assert_eq!(folder.files(), original());
}

#[test]
fn what_differs_is_listed_and_kept() {
    let folder = Folder::new("conflicts");
    let rows = "norland,president,ada-berg,,1991-03-01,1999-02-27,,\nnorland,president,,Carl Dahl,1999,,acting,\n";
    folder.table("terms.csv", &format!("{TERMS}{rows}"));
    folder.table("places.csv", "id,name,in,population\nelmstad,Elmstead,sudland,40001\n");
    let run = folder.run(&["terms.csv", "places.csv"]);
    assert_eq!(
        run.err,
        "\
factlint: conflict: reference/offices/norland.yaml:10: `to` of ada-berg is `1999-03-01` here, `1999-02-27` in terms.csv:2; kept
factlint: conflict: reference/offices/norland.yaml:11: `status` of carl-dahl is `full` here, `acting` in terms.csv:3; kept
factlint: conflict: reference/places/norland.yaml:11: `in` of elmstad is `norland` here, `sudland` in places.csv:2; kept
factlint: conflict: reference/places/norland.yaml:11: `name` of elmstad is `Elmstad` here, `Elmstead` in places.csv:2; kept
factlint: conflict: reference/places/norland.yaml:11: `population` of elmstad is `40000` here, `40001` in places.csv:2; kept
factlint: nothing to change; 5 conflicts
"
    );
    assert_eq!(run.status, 0);
    assert_eq!(folder.files(), original());
}

/// One table of nearly every kind.
fn many_tables(folder: &Folder) {
    folder.table(
        "files.csv",
        "path,comment,source,checked\nplaces/westland.yaml,Westland: invented,invented|elsewhere,2026-01-02\n\
         offices/north-pact.yaml,,invented,2026-01-02\n",
    );
    folder.table(
        "places.csv",
        "id,name,formal,in,population\nwestland,Westland,Republic of Westland,,\nport-west,Port West,,westland,5\n\
         bergen-am-see,Bergen am See,,norland,9\nnordhaven,Nordhaven,,norland,200000\n",
    );
    folder.table(
        "names.csv",
        "of_kind,of,name,kind,from,to,only_with,note\nplace,nordhaven,Northaven,misspelling,,,,\n\
         place,nordhaven,Old Harbour,historic,1900,1950-02,harbour|port,\"so called, they say\"\n\
         place,nordhaven,Nordhaven,,1950-02,,,\nperson,ada-berg,A. Berg,variant,,,,\n\
         group,north-pact,pact,generic,,,,\n",
    );
    folder.table("demonyms.csv", "place,name,kind\nnorland,Norlander,noun\nnorland,Norlandic,adjective\n");
    folder.table("capitals.csv", "of,place,role\nwestland,port-west,capital\n");
    folder.table(
        "borders.csv",
        "of,place,status,note\nnorland,westland,,\nnorland,sudland,disputed,the spit\nwestland,norland,,\n",
    );
    folder.table("people.csv", "id,file,name,born,sex\nben-dahl,norland,Ben Dahl,1960-01-01..1960-03-01,male\nada-berg,norland,Ada Berg,,female\n");
    folder.table(
        "seats.csv",
        "file,of_kind,of,title,titles,role\nnorth-pact,group,north-pact,secretary general,head of the pact,other\n\
         norland,,,prime minister,premier,\n",
    );
    folder.table(
        "terms.csv",
        &format!(
            "{TERMS}north-pact,secretary general,ben-dahl,,2001,2005,,\n\
             north-pact,secretary general,,Eva Falck,2005,,,\n\
             norland,prime minister,,Gus Holm,2010-05-01,2015,,\nnorland,prime minister,,Old Hand,2003..2004-06,2010,,\n"
        ),
    );
    folder.table(
        "members.csv",
        "group,place,from,to,status\nnorth-pact,norland,2001-05-01,,\nnorth-pact,westland,2002,2003,observer\n",
    );
    folder.table("key_dates.csv", "group,event,on,note\nnorth-pact,founded,2001-05-01,\n");
}

const ALL: &[&str] = &[
    "files.csv",
    "places.csv",
    "names.csv",
    "demonyms.csv",
    "capitals.csv",
    "borders.csv",
    "people.csv",
    "seats.csv",
    "terms.csv",
    "members.csv",
    "key_dates.csv",
];

#[test]
fn everything_goes_to_its_place_and_comments_stay() {
    let folder = Folder::new("everything");
    many_tables(&folder);
    let run = folder.run(ALL);
    assert_eq!((run.status, run.out.as_str()), (0, ""), "{}", run.err);
    let expected = [
        ("places/norland.yaml", include_str!("../data/import/expected/places-norland.yaml")),
        ("places/westland.yaml", include_str!("../data/import/expected/places-westland.yaml")),
        ("offices/norland.yaml", include_str!("../data/import/expected/offices-norland.yaml")),
        ("offices/north-pact.yaml", include_str!("../data/import/expected/offices-north-pact.yaml")),
        ("people/norland.yaml", include_str!("../data/import/expected/people-norland.yaml")),
        ("groups/north-pact.yaml", include_str!("../data/import/expected/groups-north-pact.yaml")),
    ];
    let update = std::env::var_os("UPDATE").is_some();
    for (path, text) in expected {
        let found = folder.files().into_iter().find(|(name, _)| name == path).unwrap().1;
        if update {
            fs::write(data().join("expected").join(path.replace('/', "-")), &found).unwrap();
        } else {
            assert_eq!(found, text, "{path}");
        }
    }
    let once = folder.files();
    let again = folder.run(ALL);
    assert_eq!(
        again.err,
        "\
factlint: conflict: reference/offices/norland.yaml:19: `from` of gus-holm is `2010` here, `2010-05-01` in terms.csv:4; kept
factlint: nothing to change; 1 conflict
"
    );
    assert_eq!(folder.files(), once);
}

#[test]
fn a_region_stands_in_a_file_of_many_and_says_what_it_lies_in() {
    let folder = Folder::new("region");
    folder.table("files.csv", "path,source,checked\nplaces/states.yaml,invented,2026-01-02\n");
    folder.table("places.csv", "id,file,type,in,name\nupper-norland,states,region,norland,Upper Norland\n");
    folder.table("capitals.csv", "of,place\nupper-norland,elmstad\n");
    let tables = ["files.csv", "places.csv", "capitals.csv"];
    let run = folder.run(&tables);
    assert_eq!((run.status, run.err.as_str()), (0, "factlint: 1 new file\n"));
    let files = folder.files();
    let (_, text) = files.iter().find(|(path, _)| path == "places/states.yaml").unwrap();
    assert_eq!(
        text,
        "\
id: states
kind: places
places:
  - id: upper-norland
    type: region
    in: norland
    names:
      - Upper Norland
    capitals:
      - {place: elmstad}
source: invented
checked: 2026-01-02
"
    );
    assert_eq!(folder.run(&tables).err, "factlint: nothing to change\n");
    folder.table("places.csv", "id,file,type,in,name\nupper-norland,states,region,narland,Upper Norland\n");
    let run = folder.run(&["places.csv"]);
    assert!(
        run.err.contains("no place of this reference has the id `narland`; did you mean `norland`?"),
        "{}",
        run.err
    );
}

#[test]
fn the_order_of_rows_and_files_does_not_count() {
    let folders = [Folder::new("forwards"), Folder::new("backwards")];
    for folder in &folders {
        many_tables(folder);
    }
    for name in ALL {
        let path = folders[1].root.join(name);
        let text = fs::read_to_string(&path).unwrap();
        let (head, rows) = text.split_once('\n').unwrap();
        let rows: Vec<&str> = rows.lines().rev().collect();
        fs::write(path, format!("{head}\n{}\n", rows.join("\n"))).unwrap();
    }
    let backwards: Vec<&str> = ALL.iter().rev().copied().collect();
    assert_eq!(folders[0].run(ALL).status, 0);
    assert_eq!(folders[1].run(&backwards).status, 0);
    assert_eq!(folders[0].files(), folders[1].files());
}

#[test]
fn a_bad_row_names_its_cure_and_writes_nothing() {
    let folder = Folder::new("bad");
    folder.table(
        "terms.csv",
        &format!(
            "{TERMS}norland,president,,Jane Doe,2026-13-20,,,\nnorland,presidant,,Jane Doe,2026,,,\n\
             norland,president,eva-flak,,2026,,,\nnorland,president,,Good One,2026-01-01,,,\n\
             norland,president,,Jane Doe,2025,,actng,\nnorland,president,,Jane Doe,2027\n\
             norland,,,Jane Doe,2027,,,\nwestland,president,,Jane Doe,2027,,,\n"
        ),
    );
    folder.table("members.csv", "group,place,form\nnorth-pact,norland,2001\n");
    folder.table("borders.csv", "of,place\nnorland,nowhere-at-all\n");
    folder.table("countries.csv", "id\nx\n");
    let run = folder.run(&["terms.csv", "members.csv", "borders.csv", "countries.csv"]);
    assert_eq!(run.out, "");
    assert_eq!(
        run.err,
        "\
factlint: borders.csv:2: column `place`: no place of this reference has the id `nowhere-at-all`; add a row for it to places.csv
factlint: countries.csv:1: no table is called `countries`; name it after its table: `files`, `places`, `groups`, `people`, `things`, `seats`, `names`, `demonyms`, `capitals`, `borders`, `currencies`, `parties`, `terms`, `headquarters`, `members`, `chairs`, `organs`, `key_dates`, `facts`, `phrases`, `known`
factlint: members.csv:1: column `form`: members.csv has no column of this name; did you mean `from`?
factlint: terms.csv:2: column `from`: `2026-13-20` is no day; write `2008-04-09`, `2008-04`, `2008`, or `2008-04-07..2008-04-11` where sources differ
factlint: terms.csv:3: column `title`: offices/norland.yaml has no office with the title `presidant`; did you mean `president`?
factlint: terms.csv:4: column `person`: no person of this reference has the id `eva-flak`; did you mean `eva-falk`?
factlint: terms.csv:6: column `status`: `actng` is no word for this; did you mean `acting`?
factlint: terms.csv:7: this row has 5 cells, the head has 8; write one cell a column; quote a cell that holds a comma
factlint: terms.csv:8: column `title`: this cell is empty; a row needs it
factlint: terms.csv:9: column `title`: offices/westland.yaml has no office with the title `president`; add a row for it to seats.csv
factlint: nothing was written
"
    );
    assert_eq!(run.status, 2);
    assert_eq!(folder.files(), original());
}

#[test]
fn what_would_be_a_fault_of_the_reference_is_not_written() {
    let folder = Folder::new("fault");
    folder.table("terms.csv", &format!("{TERMS}norland,president,,Jane Doe,2026-11-20,2020,,\n"));
    let run = folder.run(&["terms.csv"]);
    assert!(run.err.contains("error[reference-impossible]: this ends before it begins"), "{}", run.err);
    assert!(run.err.contains("reference/offices/norland.yaml:13"), "{}", run.err);
    assert_eq!(run.status, 2);
    assert_eq!(folder.files(), original());
}

#[test]
fn what_cannot_be_read_names_file_line_and_cure() {
    let folder = Folder::new("unreadable");
    fs::write(folder.root.join("terms.csv"), b"file,title\nnorland,pr\xe9sident\n").unwrap();
    folder.table("broken.json", "{\"results\": {\"bindings\": [\n  {\"a\": {\"value\": \"b\"}},\n  {\"a\"]}}\n");
    folder.table("page.json", "<html>\n");
    folder.table("items.csv", "qid,id\nQ1,norland\n");
    folder.table("terms.txt", "");
    let run = folder.run(&["terms.csv", "broken.json", "page.json", "items.csv", "terms.txt", "none.csv"]);
    assert_eq!(
        run.err,
        "\
factlint: terms.csv:2: this is not UTF-8; save the file as UTF-8
factlint: broken.json:3: this is no SPARQL result: expected `:` at line 3 column 7; ask for `application/sparql-results+json`
factlint: page.json:1: this is no SPARQL result: expected value at line 1 column 1; ask for `application/sparql-results+json`
factlint: items.csv:1: this table has the columns `item` and `id`; write these two
factlint: terms.txt: this is neither a table (.csv) nor a result of Wikidata (.json); rename it
factlint: none.csv: this source cannot be read: No such file or directory (os error 2)
"
    );
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert_eq!(folder.files(), original());
}

#[test]
fn no_row_names_a_file_elsewhere() {
    let folder = Folder::new("elsewhere");
    let out = "../../elsewhere";
    folder.table(
        "files.csv",
        &format!("path,source,checked\n{out}.yaml,invented,2026-01-01\nplaces/{out}.yaml,x,2026-01-01\n"),
    );
    folder.table("people.csv", &format!("id,file,name\njane-doe,{out},Jane Doe\n"));
    folder.table("places.csv", &format!("id,file,name\nx,{out},X\n{out},,Y\nz,,Z\nz,a,Z\n"));
    folder.table("groups.csv", &format!("id,name\n{out},X\n"));
    folder.table("seats.csv", &format!("file,title\n{out},king\n"));
    folder.table("known.csv", &format!("file,name\n{out},X\n"));
    let run = folder.run(&["files.csv", "people.csv", "places.csv", "groups.csv", "seats.csv", "known.csv"]);
    for row in [
        "files.csv:2",
        "files.csv:3",
        "people.csv:2",
        "places.csv:2",
        "places.csv:3",
        "places.csv:5",
        "groups.csv:2",
        "seats.csv:2",
        "known.csv:2",
    ] {
        assert!(run.err.contains(row), "{row}\n{}", run.err);
    }
    assert_eq!(run.status, 2);
    assert_eq!(folder.files(), original());
}

/// Two lists of one office, in two spellings of names, would otherwise both stand in the file.
#[test]
fn a_term_beside_that_of_somebody_else_is_listed() {
    let folder = Folder::new("rival");
    folder.table(
        "terms.csv",
        &format!(
            "{TERMS}norland,president,,Karl Dahl,1999-03-01,2007-02-27,,\nnorland,president,,Dahl,2001,2003,,\n\
             norland,president,,Eva Fallk,2007-03-01,,,\n"
        ),
    );
    let run = folder.run(&["terms.csv"]);
    assert_eq!(
        run.err,
        "\
factlint: conflict: reference/offices/norland.yaml:11: `person` of president is `carl-dahl` here, `dahl` in terms.csv:3; kept
factlint: conflict: reference/offices/norland.yaml:11: `person` of president is `carl-dahl` here, `karl-dahl` in terms.csv:2; kept
factlint: conflict: reference/offices/norland.yaml:12: `person` of president is `eva-falk` here, `eva-fallk` in terms.csv:4; kept
factlint: nothing to change; 3 conflicts
"
    );
    assert_eq!(folder.files(), original());
}

#[test]
fn heads_of_state_from_wikidata() {
    assert_eq!(
        wikidata(&["heads-of-state.json"]),
        "\
-      - {person: eva-falk, from: 2007-03-01}
+      - {person: eva-falk, from: 2007-03-01, to: 2026-11}
+      - {person: {name: Ivo Juhl}, from: 2026-11, checked: 2026-11-20, source: Wikidata (CC0)}
factlint: skipped: heads-of-state.json:35: sudland: no office is a head_of_state; list it in seats.csv first
factlint: skipped: heads-of-state.json:44: Farland (Q900003) is no place on record; give its id in items.csv
factlint: 1 file changed: 1 record and 1 field added; not written; 2 skipped rows
"
    );
}

#[test]
fn heads_of_government_from_wikidata() {
    assert_eq!(wikidata(&["heads-of-government.json"]), "\
-      - {person: {name: Gus Holm}, from: 2010}
+      - {person: {name: Gus Holm}, from: 2010, to: 2020-06-01}
factlint: skipped: heads-of-government.json:17: norland: Q900022 has no English name; give its id in items.csv
factlint: conflict: reference/offices/norland.yaml:17: `from` of gus-holm is `2010` here, `2010-06-01` in heads-of-government.json:5; kept
factlint: 1 file changed: 0 records and 1 field added; not written; 1 conflict; 1 skipped row
");
}

#[test]
fn memberships_from_wikidata() {
    assert_eq!(
        wikidata(&["memberships.json"]),
        "\
-  - {place: sudland, from: 2001-05-01}   # a founder
+  - {place: norland, from: 2003, checked: 2026-11-20, source: Wikidata (CC0)}
+  - {place: sudland, from: 2001-05-01, to: 2024-12-31}   # a founder
factlint: skipped: memberships.json:24: Postal League (Q900032) is no body on record; give its id in items.csv
factlint: 1 file changed: 1 record and 1 field added; not written; 1 skipped row
"
    );
}

/// A table gives the facts that no name gives.
#[test]
fn items_of_wikidata_are_given_ids() {
    let told = wikidata(&["heads-of-state.json", "heads-of-government.json", "memberships.json", "items.csv"]);
    assert!(
        told.contains("+      - {person: eva-falk, from: 2020-06-01, checked: 2026-11-20, source: Wikidata (CC0)}\n"),
        "{told}"
    );
    let skipped: Vec<&str> = told.lines().filter(|line| line.contains("skipped: ")).collect();
    let line = |number: usize| {
        format!(
            "factlint: skipped: heads-of-state.json:{number}: sudland: no office is a head_of_state; list it in seats.csv first"
        )
    };
    assert_eq!(skipped, [line(35), line(44)]);
}

/// The changes and messages of an import of samples, without the lines around the changes.
fn wikidata(names: &[&str]) -> String {
    let folder = Folder::new(&names.join("-"));
    for name in names {
        fs::copy(data().join(name), folder.root.join(name)).unwrap();
    }
    let run = folder.run(&[names, &["--dry-run", "--checked", "2026-11-20"]].concat());
    assert_eq!(run.status, 0, "{}", run.err);
    let is_change = |line: &&str| !line.starts_with([' ', '@']) && !line.starts_with("---") && !line.starts_with("+++");
    run.out.lines().filter(is_change).chain(run.err.lines()).map(|line| format!("{line}\n")).collect()
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import")
}

fn original() -> Vec<(String, String)> {
    texts(&data().join("reference"))
}

/// The files under a folder, by path.
fn texts(root: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// A copy of the small reference, and tables beside it.
struct Folder {
    root: PathBuf,
}

struct Run {
    out: String,
    err: String,
    status: i32,
}

impl Folder {
    fn new(name: &str) -> Folder {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("import").join(name);
        if root.exists() {
            fs::remove_dir_all(&root).unwrap();
        }
        for (path, text) in original() {
            let path = root.join("reference").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Folder { root }
    }

    fn table(&self, name: &str, text: &str) {
        fs::write(self.root.join(name), text).unwrap();
    }

    /// Puts a file into the reference.
    fn has(&self, path: &str, text: &str) {
        let path = self.root.join("reference").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.root.join("reference").join(path)).unwrap()
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_factlint"))
            .args(["reference", "import", "--into", "reference"])
            .args(arguments)
            .current_dir(&self.root)
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Run { out: text(&output.stdout), err: text(&output.stderr), status: output.status.code().unwrap() }
    }

    fn files(&self) -> Vec<(String, String)> {
        texts(&self.root.join("reference"))
    }
}
