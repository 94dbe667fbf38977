//! Texts of any bytes, spans and widths, none of them written for a report.

use crate::finding::{LabelKind, Note, NoteKind};
use crate::report::examples::{finding, label, primary};
use crate::report::visible::width_of;
use crate::report::{Style, human, short};
use crate::source::Source;

/// The rows of the text in a drawing, without their numbers.
fn text_rows(drawn: &str) -> Vec<&str> {
    let numbered = |line: &&str| line.trim_start().starts_with(|ch: char| ch.is_ascii_digit());
    drawn
        .lines()
        .skip(1)
        .filter(numbered)
        .filter_map(|line| line.split_once('│').map(|(_, text)| text.trim()))
        .collect()
}

#[test]
fn a_list_of_27_members_stays_within_the_width() {
    let members = (1..=26).map(|number| format!("Member Number {number}")).collect::<Vec<_>>().join(", ");
    let before = "An opening sentence that is of no interest here, long enough to be left out of it. The ";
    let text = format!("{before}EU members ({members} and Member Number 27) met. They left.");
    let list = text.find('(').unwrap() + 1..text.find(')').unwrap();
    let source = Source::new("eu.md", format!("Above.\n\n{text}"));
    let head = before.len() + 8;
    let mut finding =
        finding("member-omitted", label(LabelKind::Primary, list.start + 8, list.end + 8, "27 of 28 listed members"));
    finding.labels.push(label(LabelKind::Secondary, head, head + 10, "the list reads as complete"));
    finding.notes.push(Note { kind: NoteKind::Help, text: "add one".to_owned() });
    for width in 40..=120 {
        let drawn = human(&source, &finding, &Style { width, ..Style::default() });
        // A narrower terminal wraps the messages of labels, as it wraps titles and notes.
        let is_judged = |line: &&str| width >= 70 || line.contains('│') && line.starts_with('3');
        let widest = drawn.lines().skip(1).filter(is_judged).map(width_of).max().unwrap();
        assert!(widest <= width, "{widest} > {width}\n{drawn}");
        assert!(drawn.contains("27 of 28 listed members") && drawn.contains('╭') && drawn.contains('╰'), "{drawn}");
        assert!(drawn.contains("eu.md:3:"), "{drawn}");
    }
    let drawn = human(&source, &finding, &Style::default());
    assert_eq!(text_rows(&drawn).len(), 5, "{drawn}");
}

#[test]
fn long_lines_are_cut_around_labels() {
    let filler = "word ".repeat(40);
    // The text, the words that are labelled, and the row they are in, 40 columns wide with the frame.
    let cases = [
        (format!("{filler}done. Short one here. Then {filler}"), "Short", "Short one here."),
        (format!("{filler}Kiev and Kyiv {filler}"), "Kiev and Kyiv", "Kiev and Kyiv word word word word"),
        (format!("{}Kiev{}", "x".repeat(70), "y".repeat(70)), "Kiev", "Kievyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"),
        (format!("{}基輔{}", "北".repeat(50), "京".repeat(50)), "基輔", "北北北北北北北北北北北北北北基輔京京"),
        (format!("  - note: {filler}"), "note", "- note: word word word word word"),
        (format!("{}Kiev fell", " ".repeat(90)), "Kiev", "Kiev fell"),
        (
            format!("{filler}e\u{301}e\u{301}\u{a0}x {filler}"),
            "e\u{301}e\u{301}\u{a0}x",
            "word word word word word e\u{301}e\u{301}\u{a0}x word",
        ),
    ];
    for (text, words, row) in cases {
        let start = text.find(words).unwrap();
        let source = Source::new("a.md", text);
        let finding = finding("r", primary(start, start + words.len()));
        let drawn = human(&source, &finding, &Style { width: 40, ..Style::default() });
        assert!(drawn.lines().skip(1).all(|line| width_of(line) <= 40), "{drawn}");
        assert_eq!(text_rows(&drawn), [row], "{drawn}");
    }
}

#[test]
fn left_out_rows_are_a_gap() {
    let source = Source::new("a.md", "Kyiv.\n\nNothing.\n\nKiev.\nKiev.\n");
    let mut finding = finding("r", primary(17, 21));
    finding.labels.push(primary(23, 27));
    finding.labels.push(label(LabelKind::Secondary, 0, 4, ""));
    let drawn = human(&source, &finding, &Style::default());
    let expected =
        "error[r]: a title\n  ┌─ a.md:5:1\n  │\n1 │ Kyiv.\n  │ ----\n  ·\n5 │ Kiev.\n  │ ^^^^\n6 │ Kiev.\n  │ ^^^^";
    assert_eq!(drawn, expected);
}

#[test]
fn without_a_label_there_are_title_and_notes() {
    let mut finding = finding("missing-publication-date", primary(0, 0));
    finding.labels.clear();
    finding.notes.push(Note { kind: NoteKind::Help, text: "add `date:`\nto the front matter".to_owned() });
    let source = Source::new("a.md", "");
    let expected = "error[missing-publication-date]: a title\n = help: add `date:`\n   to the front matter";
    assert_eq!(human(&source, &finding, &Style::default()), expected);
    assert_eq!(short(&source, &finding), "a.md: error[missing-publication-date]: a title");
}

#[test]
fn every_span_of_odd_texts_is_drawn() {
    let texts = [
        "",
        "\n",
        "\r\n\r\n",
        "a\tb\u{0}\u{1b}[31mc\u{7}\r d\r\n\te",
        "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} e\u{301}\u{302} 北京北京北京北京北京北京北京北京 \u{202e}abc\u{2028}.",
        "   \n \t \n                                                             x.  Y  ",
        "One. Two. Three. Four. Five. Six. Seven. Eight. \u{200b}\u{300}\u{300}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    ];
    for text in texts {
        let source = Source::new("odd\n.md", text);
        for start in (0..=text.len() + 2).step_by(2) {
            for end in (0..=text.len() + 2).step_by(3).chain([u32::MAX as usize]) {
                let mut finding = finding("r", primary(start, end));
                finding.title = text.to_owned();
                finding.labels.push(label(LabelKind::Secondary, end / 2, start, text));
                for width in [0, 27, 96] {
                    let drawn = human(&source, &finding, &Style { width, ..Style::default() });
                    assert!(drawn.starts_with("error[r]:"));
                    assert!(drawn.chars().all(|ch| ch == '\n' || !ch.is_control()), "{drawn:?}");
                    assert!(drawn.lines().all(|line| line.trim_end() == line), "{drawn:?}");
                    assert!(!short(&source, &finding).contains('\n'));
                }
            }
        }
    }
}

/// Only what is near the words is drawn, and no more of the line is measured.
#[test]
fn a_line_of_a_megabyte_is_drawn_in_short() {
    for piece in ["word ", "x", "A sentence. ", "\u{300}", "北", " ", "\u{0}"] {
        let text = piece.repeat(1_000_000 / piece.len());
        let middle = text.len() / 2 / piece.len() * piece.len();
        let source = Source::new("a.md", text);
        let mut finding = finding("r", primary(middle, middle + piece.len()));
        finding.labels.push(label(LabelKind::Secondary, 0, source.text().len(), "all of it"));
        let drawn = human(&source, &finding, &Style::default());
        assert!(drawn.len() < 20_000, "{piece:?} {}", drawn.len());
        assert!(drawn.lines().skip(1).all(|line| width_of(line) <= 110), "{drawn}");
    }
}
