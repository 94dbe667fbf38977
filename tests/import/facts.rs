//! Rows of files of facts, and things with names.

use super::Folder;

pub(super) const RELATIONS: &str = "\
id: relations
kind: relations
relations:
  - {id: plays-at, subject: group, object: name, one: object}
  - {id: manages, subject: person, object: group}
  - {id: reached-final, subject: group, object: year}
  - {id: holds, subject: name, object: number}
source: invented
";

pub(super) const STADIUMS: &str = "\
# The grounds
id: stadiums
kind: names
names:
  - {id: mill-lane, names: [Mill Lane]}   # by the river
";

pub(super) const GROUNDS: &str = "\
# Where they play
id: grounds
kind: facts
relation: plays-at
facts:
  - {subject: north-pact, object: mill-lane, from: 1990}   # since the flood
  - {subject: north-pact, object: {name: The Common}, from: 1950, to: 1990}
source: invented
checked: 2026-01-02
";

const FINALS: &str = "\
id: finals
kind: facts
relation: reached-final
facts:
  - {subject: north-pact, object: 1951-05-06}
  - {subject: north-pact, object: 1953}
source: invented
checked: 2026-01-02
";

const FACTS: &str = "file,subject,subject_name,object,object_name,from,to,status,note\n";

fn folder(name: &str) -> Folder {
    let folder = Folder::new(name);
    folder.has("relations.yaml", RELATIONS);
    folder
}

const NEW: &[(&str, &str)] = &[
    (
        "facts/grounds.yaml",
        "\
# Where they play
id: grounds
kind: facts
relation: plays-at
complete_from: 1950
facts:
  - {subject: north-pact, object: northern-bowl, from: 1980, to: 1981, status: disputed, note: 'a guest, they say'}
  - {subject: north-pact, object: mill-lane, from: 1990, to: 2024-08}
  - {subject: north-pact, object: {name: Northern Bowl}, from: 2024-08}
source: a handbook
checked: 2026-11-20
",
    ),
    (
        "facts/managers.yaml",
        "\
id: managers
kind: facts
relation: manages
facts:
  - {subject: ada-berg, object: north-pact, from: 2001, to: 2005}
  - {subject: {name: Jane Doe}, object: north-pact, from: 2005}
source: a handbook
checked: 2026-11-20
",
    ),
    (
        "facts/finals.yaml",
        "\
id: finals
kind: facts
relation: reached-final
facts:
  - {subject: north-pact, object: {between: [1951-05-06, 1951-05-08]}}
  - {subject: north-pact, object: 1953}
source: a handbook
checked: 2026-11-20
",
    ),
    (
        "facts/capacity.yaml",
        "\
id: capacity
kind: facts
relation: holds
facts:
  - {subject: mill-lane, object: 1200, from: 1999}
source: a handbook
checked: 2026-11-20
",
    ),
    (
        "terms/stadiums.yaml",
        "\
# The grounds
id: stadiums
kind: names
names:
  - id: mill-lane
    names:
      - Mill Lane
      - Old Mill
      - The Mill
      - {name: ML, kind: acronym}
      - {name: Mill Road, kind: former, to: 1950}
",
    ),
];

#[test]
fn new_files_of_facts_and_of_things_are_made() {
    let folder = folder("new-facts");
    folder.table(
        "files.csv",
        "path,comment,relation,complete_from,source,checked\n\
         facts/grounds.yaml,Where they play,plays-at,1950,a handbook,2026-11-20\n\
         facts/managers.yaml,,manages,,a handbook,2026-11-20\nfacts/finals.yaml,,reached-final,,a handbook,2026-11-20\n\
         facts/capacity.yaml,,holds,,a handbook,2026-11-20\nterms/stadiums.yaml,The grounds,,,,\n",
    );
    folder.table("things.csv", "file,id,name,names,acronym\nstadiums,mill-lane,Mill Lane,The Mill|Old Mill,ML\n");
    folder.table("names.csv", "of_kind,of,name,kind,to\nname,mill-lane,Mill Road,former,1950\n");
    folder.table(
        "facts.csv",
        &format!(
            "{FACTS}grounds,north-pact,,,Northern Bowl,2024-08,,,\ngrounds,north-pact,,,Mill Lane,1990,2024-08,,\n\
             grounds,north-pact,,northern-bowl,,1980,1981,disputed,\"a guest, they say\"\n\
             managers,ada-berg,,north-pact,,2001,2005,,\nmanagers,,Jane Doe,north-pact,,2005,,,\n\
             finals,north-pact,,1951-05-06..1951-05-08,,,,,\nfinals,north-pact,,1953,,,,,\ncapacity,mill-lane,,1200,,1999,,,\n"
        ),
    );
    let tables = ["files.csv", "things.csv", "names.csv", "facts.csv"];
    let run = folder.run(&tables);
    assert_eq!((run.status, run.err.as_str()), (0, "factlint: 5 new files\n"));
    for (path, text) in NEW {
        assert_eq!(folder.text(path), *text, "{path}");
    }
    let once = folder.files();
    assert_eq!(folder.run(&tables).err, "factlint: nothing to change\n");
    assert_eq!(folder.files(), once);
}

/// What changes where rows meet facts and things that are there.
const MORE: &str = "\
--- reference/facts/finals.yaml
+++ reference/facts/finals.yaml
+  - {subject: north-pact, object: 1952, note: lost}
--- reference/facts/grounds.yaml
+++ reference/facts/grounds.yaml
-  - {subject: north-pact, object: mill-lane, from: 1990}   # since the flood
+  - {subject: north-pact, object: mill-lane, from: 1990, to: 2024-08}   # since the flood
+  - {subject: north-pact, object: bowl, from: 2024-08}
--- reference/terms/stadiums.yaml
+++ reference/terms/stadiums.yaml
-  - {id: mill-lane, names: [Mill Lane]}   # by the river
+  - {id: bowl, names: [Northern Bowl], note: new}
+  - {id: mill-lane, names: [Mill Lane, The Mill]}   # by the river
";

#[test]
fn facts_that_are_there_are_kept_and_new_ones_stand_among_them() {
    let folder = folder("more-facts");
    folder.has("terms/stadiums.yaml", STADIUMS);
    folder.has("facts/grounds.yaml", GROUNDS);
    folder.has("facts/finals.yaml", FINALS);
    folder.table("files.csv", "path,relation\nfacts/grounds.yaml,plays-at\nfacts/finals.yaml,manages\n");
    folder.table(
        "things.csv",
        "file,id,name,names,note\nstadiums,mill-lane,Mill Lane,The Mill,\nstadiums,bowl,Northern Bowl,,new\n",
    );
    folder.table(
        "facts.csv",
        &format!(
            "{FACTS}grounds,north-pact,,,Mill Lane,1990,2024-08,,\ngrounds,north-pact,,bowl,,2024-08,,,\n\
             grounds,north-pact,,,The Common,1950,1991,disputed,\nfinals,north-pact,,1951,,,,,\n\
             finals,north-pact,,1953-05-01,,,,,\nfinals,north-pact,,1952,,,,,lost\n"
        ),
    );
    let run = folder.run(&["--dry-run", "files.csv", "things.csv", "facts.csv"]);
    let lines: String =
        run.out.lines().filter(|line| !line.starts_with([' ', '@'])).map(|line| format!("{line}\n")).collect();
    assert_eq!(lines, MORE);
    assert_eq!(
        run.err,
        "\
factlint: conflict: reference/facts/finals.yaml:3: `relation` of finals is `reached-final` here, `manages` in files.csv:3; kept
factlint: conflict: reference/facts/finals.yaml:6: `object` of north-pact is `1953` here, `1953-05-01` in facts.csv:6; kept
factlint: conflict: reference/facts/grounds.yaml:7: `status` of north-pact the-common is `full` here, `disputed` in facts.csv:4; kept
factlint: conflict: reference/facts/grounds.yaml:7: `to` of north-pact the-common is `1990` here, `1991` in facts.csv:4; kept
factlint: 3 files changed: 4 records and 1 field added; not written; 4 conflicts
"
    );
    assert_eq!(run.status, 0);
}

#[test]
fn a_fact_at_fault_names_its_cure() {
    let folder = folder("bad-facts");
    folder.has("terms/stadiums.yaml", STADIUMS);
    folder.has("facts/grounds.yaml", GROUNDS);
    folder.has("facts/finals.yaml", FINALS);
    folder.table(
        "files.csv",
        "path,relation,complete_from,source,checked\nfacts/new.yaml,,,invented,2026-01-02\n\
         facts/newer.yaml,playsat,,invented,2026-01-02\nplaces/norland.yaml,plays-at,,,\ngroups/north-pact.yaml,,1990,,\n\
         facts/holds.yaml,holds,,invented,2026-01-02\n",
    );
    folder.table("things.csv", "file,id,name\nwords,ball,ball\n");
    folder.table("known.csv", "file,name\nwords,Nordhafen\n");
    folder.table(
        "facts.csv",
        &format!(
            "{FACTS}nowhere,north-pact,,1990,,,,,\nfinals,north-pakt,,1990,,,,,\nfinals,north-pact,,May 1990,,,,,\n\
             finals,,North Pact,1990,,,,,\nfinals,north-pact,,,1990,,,,\ngrounds,north-pact,,mill-lain,,,,,\n\
             grounds,north-pact,,,,,,,\ngrounds,north-pact,,mill-lane,Mill Lane,,,,\ngrounds,north-pact,,mill-lane,,,,acting,\n\
             holds,mill-lane,,many,,,,,\n"
        ),
    );
    let run = folder.run(&["files.csv", "things.csv", "known.csv", "facts.csv"]);
    assert_eq!(
        run.err,
        "\
factlint: facts.csv:2: column `file`: there is no file facts/nowhere.yaml yet, and no row says of which relation it is; add a row for it to files.csv: path, relation, source, checked
factlint: facts.csv:3: column `subject`: no group of this reference has the id `north-pakt`; did you mean `north-pact`?
factlint: facts.csv:4: column `object`: `May 1990` is no day; write `2008-04-09`, `2008-04`, `2008`, or `2008-04-07..2008-04-11` where sources differ
factlint: facts.csv:5: column `subject_name`: only people and things can be named in place; leave this cell empty, and fill `subject`
factlint: facts.csv:6: column `object_name`: only people and things can be named in place; leave this cell empty, and fill `object`
factlint: facts.csv:7: column `object`: no thing of this reference has the id `mill-lain`; did you mean `mill-lane`?
factlint: facts.csv:8: column `object`: this cell is empty; a row needs it, or `object_name`
factlint: facts.csv:9: column `object`: this is given as an id and as a name; keep one of the two
factlint: facts.csv:10: column `status`: `acting` is no word for this; write one of `full`, `disputed`, `scheduled`, `unverified`
factlint: facts.csv:11: column `object`: `many` is no whole number; write digits only, as in `1086244`
factlint: files.csv:2: column `relation`: there is no file facts/new.yaml yet, and this row does not say of which relation it is; give the id of a relation
factlint: files.csv:3: column `relation`: no relation of this reference has the id `playsat`; did you mean `plays-at`?
factlint: files.csv:4: column `relation`: only a file of facts has this here; leave this cell empty
factlint: files.csv:5: column `complete_from`: only a file of facts has this here; leave this cell empty
factlint: known.csv:2: column `file`: terms/words.yaml holds things with names; give the id of another file
factlint: nothing was written
"
    );
    assert_eq!(run.status, 2);
}
