//! Pages in HTML and the blocks, zones, offsets, languages and days that are read from them.

use super::super::map::Step;
use super::super::shown::{self, slice};
use super::super::writer::BETWEEN_BLOCKS;
use super::super::{AsOfContext, AsOfFrom, Format, ProseSpan, Zone};
use super::*;
use factlint_index::Day;

fn shown(text: &str) -> Vec<String> {
    shown::blocks(&read(&Source::new("x", text)))
}

/// Blocks as their texts alone.
fn texts(text: &str) -> Vec<String> {
    let source = Source::new("x", text);
    let reading = read(&source);
    reading.blocks.iter().map(|block| slice(&reading, block.span)).collect()
}

#[test]
fn blocks() {
    for (text, expected) in [
        (
            "<!DOCTYPE html>\n<html>\n<head><title>T</title></head>\n<body>\n<h1>Head</h1>\n<p>One.</p>\n</body></html>\n",
            vec!["h 0: Head", "p 1: One."],
        ),
        ("<h2>Head<h3>More</h3>text", vec!["h 0: Head", "h 1: More", "p 2: text"]),
        ("<p>One<p>Two<div>Three</div>Four", vec!["p 0: One", "p 1: Two", "p 2: Three", "p 3: Four"]),
        ("<P CLASS=x>One</P><BLOCKQUOTE><P>a</P>b</BLOCKQUOTE>", vec!["p 0: One", "q 1: a", "q 1: b"]),
        (
            "Lead:<ul><li>a<li>b<ol><li>c</ol>d<li><p>e</p></ul>End",
            vec!["p 0: Lead:", "li 1: a", "li 1: b", "li 2: c", "li 1: d", "li 1: e", "p 3: End"],
        ),
        ("<dl><dt>a<dd>b</dl><p>c", vec!["p 1: a", "p 2: b", "p 3: c"]),
        (
            "<figure><img src=x alt='A man'><figcaption>In <i>A</i></figcaption></figure>",
            vec!["alt 0: A man", "alt 1: In A"],
        ),
        ("<p>See <img alt=''> it, <img alt=\"🙂\"> it", vec!["p 0: See \u{fffc} it, \u{fffc} it"]),
        ("<p>A <img alt='b &amp;\n c'>d</p>", vec!["p 0: A", "alt 1: b & c", "p 2: d"]),
        (
            "<table><caption>C</caption><tr><th>A<th>B<tr><td colspan=2>1<td>2</table>x",
            vec!["alt 1: C", "0,0 0: A", "0,1 0: B", "1,0 0: 1", "1,2 0: 2", "p 2: x"],
        ),
        (
            "<table><thead><tr><td>a</thead><tbody><tr><td>b<table><td>c</table>d<td>e</table>",
            vec!["0,0 0: a", "1,0 0: b", "0,0 1: c", "1,0 0: d", "1,1 0: e"],
        ),
        ("<td>a</td></table></tr><li>b", vec!["p 0: a", "li 1: b"]),
        ("<blockquote><ul><li>a</ul>b</blockquote>c", vec!["li 1: a", "q 0: b", "p 2: c"]),
        ("", vec![]),
    ] {
        assert_eq!(shown(text), expected, "{text:?}");
    }
}

#[test]
fn lines_and_spaces() {
    for (text, expected) in [
        ("Dus<b>han</b>be and <i>Tash</i><!-- c -->kent", vec!["Dushanbe and Tashkent"]),
        ("<p>  One\r\n  two\n\nthree <b> four</b> \t five </p>", vec!["One two three four five"]),
        ("<p>One<br>two <br/> three<br><br>four</br>five<BR>\n<p>six", vec!["One\ntwo \nthree", "four\nfive", "six"]),
        ("<p>a<br> <br> <br>b", vec!["a", "b"]),
        ("<p>a&nbsp;b&#32; c&#10;&#x20;d</p>&nbsp;", vec!["a\u{a0}b c d"]),
        ("<span>a</span> <span>b</span><span> c</span>", vec!["a b c"]),
        ("<p>Uz&shy;bek<wbr>istan", vec!["Uzbekistan"]),
        ("é<é à <ü>", vec!["é<é à <ü>"]),
    ] {
        assert_eq!(texts(text), expected, "{text:?}");
    }
}

#[test]
fn characters() {
    for (text, expected) in [
        ("AT&amp;T &lt;x&gt; &copy &eacute;&#233;&#xE9;", "AT&T <x> © ééé"),
        ("&amp;nbsp; &amp;amp;", "&nbsp; &amp;"),
        ("&nosuch; & &; &#; &#x; &ampx", "&nosuch; & &; &#; &#x; &x"),
        ("&#0; &#x110000; &#xD800; &#128;", "\u{fffd} \u{fffd} \u{fffd} €"),
        ("&semi;&NewLine;x", "; x"),
        ("a < b, 3<4, <3", "a < b, 3<4, <3"),
        ("a <", "a <"),
        ("<p>He said <q>yes, <q>no</q></q>.", "He said “yes, ‘no’”."),
        ("<q>open<p>next", "“open|next"),
        ("Bishkek<sup>[1]</sup> on the 15<sup>th</sup>, CO<sub>2</sub>", "Bishkek\u{fffc} on the 15th, CO\u{fffc}"),
    ] {
        assert_eq!(texts(text).join("|"), expected, "{text:?}");
    }
}

#[test]
fn no_prose() {
    for (text, expected) in [
        ("<p>a <code>b</code> <kbd>c</kbd> d", "a \u{fffc} \u{fffc} d"),
        ("a<pre>b <b>c</b></pre>d", "a|d"),
        ("a <svg><title/><text>b</text><style>c</style><g></svg> d", "a \u{fffc} d"),
        ("a <svg><foreignObject><div>b</div></foreignObject></svg> <svg/> c", "a \u{fffc} \u{fffc} c"),
        (
            "a <math><mi>x</mi></math>, <button>b</button> <input> <textarea></p>c</textarea> d",
            "a \u{fffc}, \u{fffc} \u{fffc} \u{fffc} d",
        ),
        ("<svg></svg> a <svg>&lt;<![CDATA[ > b </svg>]]></svg> c", "a \u{fffc} c"),
        ("a<![CDATA[ b > c ]]>", "a c ]]>"),
        ("<nav><ul><li>Menu<li>More</ul></nav>a<aside>b</aside><footer>c</footer>", "a|b|c"),
        ("<p>a<script>if (a</p>b) '</script' <!-- <script></script>--></script>b", "ab"),
        ("<style>p > a {}</style><template><p>t</template><noscript><p>n</noscript>a", "a"),
        ("<p>a <span hidden>b <i>c</i></span>d <p hidden>e</p>f", "a d|f"),
        ("<div hidden><p>a<div>b</div></div>c<img hidden alt=d>", "c"),
        ("<p title='a > b' data-x=\"</p>\">c</p x='>'>d", "c|d"),
        ("<iframe>a</iframe><xmp><b></xmp><object>b</object>c", "c"),
        ("a</>b</ x>c<!>d<?e>f", "abcdf"),
        ("a<p b", "a"),
        ("a<!-- b", "a"),
        ("a<script>b", "a"),
    ] {
        assert_eq!(texts(text).join("|"), expected, "{text:?}");
    }
}

#[test]
fn zones() {
    let source = Source::new("x", "A <em>b <a href=u>c</a></em> <b>d <p>e</b> f <p><i>g <nav><a>h</a></nav></i>");
    let reading = read(&source);
    let zones: Vec<_> = reading.zones.iter().map(|&(span, zone)| (slice(&reading, span), zone)).collect();
    let expected =
        [("b c", Zone::Emphasis), ("c", Zone::Link), ("d \n\ne f \n\ng ", Zone::Emphasis), ("g ", Zone::Emphasis)];
    assert_eq!(zones, expected.map(|(text, zone)| (text.to_owned(), zone)));
}

#[test]
fn offsets() {
    for (text, prose, expected) in [
        ("---\nt: x\n---\n<p>A <b>b</b> c", "b", "b"),
        ("---\nt: x\n---\n<p>A <b>b</b> c", "A b c", "A <b>b</b> c"),
        ("\u{feff}AT&amp;T is", "&", "&amp;"),
        ("AT&amp;T is", "T is", "T is"),
        ("AT&amp;T is", "AT&T", "AT&amp;T"),
        ("x&semi;y", ";", "&semi;"),
        ("Dus<b>han</b>be", "Dushanbe", "Dus<b>han</b>be"),
        ("Dus<b>han</b>be", "hanb", "han</b>b"),
        ("Uz&shy;bek", "Uzb", "Uz&shy;b"),
        ("one\r\n  two", "two", "two"),
        ("one\r\ntwo &amp; é<é\r\n&lt;x", "two & é<é <", "two &amp; é<é\r\n&lt;"),
        ("one \n <b>two", " ", " \n "),
        ("a<br>b", "\n", "<br>"),
        ("<img alt=\"a &lt;\r\n é&lt;b\">", "é<b", "é&lt;b"),
        ("<img src=x alt=é>", "é", "é"),
        ("a <code>x</code> y", "\u{fffc}", "<code>"),
        ("<q>a</q>", "“", "<q>"),
        ("<q>a</q>", "”", "</q>"),
        ("a &ngE; b", "≧\u{338}", "&ngE;"),
    ] {
        let source = Source::new("x", text);
        let reading = read(&source);
        let start = reading.prose.find(prose).unwrap_or_else(|| panic!("{prose:?} in {:?}", reading.prose)) as u32;
        let span = reading.map.span(ProseSpan { start, end: start + prose.len() as u32 });
        assert_eq!(source.slice(span), expected, "{prose:?} in {text:?}");
    }
}

fn context() -> AsOfContext {
    AsOfContext { flag: None, record: None, today: Day::from_ymd(2026, 11, 23).unwrap() }
}

#[test]
fn stets() {
    for (text, expected) in [
        ("<html><!-- stet a: b --><p>One.", vec!["everything"]),
        ("<p>One.</p>\n<!-- stet a: b -->\n<p>Two.</p>", vec!["Two."]),
        ("<p>One.<p>T<b>w</b>o <!--stet a: b-->is.", vec!["T<b>w</b>o <!--stet a: b-->is."]),
        ("<p>One.</p><!-- stet a: b", vec![]),
        ("<p>One.</p><? stet a: b><!-- stet a: b --!><!-->", vec![]),
        ("<pre><!-- stet a: b --></pre><script><!-- stet a: b --></script>", vec![]),
    ] {
        let source = Source::new("x", text);
        let document = super::super::read(&source, Format::Html, &context());
        let covers = |stet: &super::super::stet::Stet| match stet.covers {
            super::super::stet::Covers::Document => "everything".to_owned(),
            super::super::stet::Covers::Block(span) => source.slice(span).to_owned(),
            super::super::stet::Covers::Nothing => "nothing".to_owned(),
        };
        assert_eq!(document.stets.iter().map(covers).collect::<Vec<_>>(), expected, "{text:?}");
    }
}

#[test]
fn languages() {
    for (text, language, english) in [
        ("<html lang=en-GB><p>a", Some("en-GB"), "1"),
        ("<HTML LANG='de'><p>a<p lang=en>b<div lang=''>c", Some("de"), "010"),
        ("<html lang=''><p lang=fr>a<p>b", None, "01"),
        ("<html lang=en><body lang=uz><p>a<article lang=en><h1>b</h1></article>c", Some("en"), "010"),
        ("<html lang=en><div lang=ru>a<p>b<ul><li>c</ul></div>d", Some("en"), "0001"),
        ("<p>The <i lang=fr>Monde</i> says<p><i lang=fr>Le Monde</i> says", None, "11"),
        ("---\nlang: fr\n---\n<html lang=en><p>a", Some("fr"), "0"),
    ] {
        let source = Source::new("x", text);
        let document = super::super::read(&source, Format::Html, &context());
        assert_eq!(document.language.as_deref(), language, "{text:?}");
        let flags = (0..document.blocks.len()).map(|index| if document.block_is_english(index) { '1' } else { '0' });
        assert_eq!(flags.collect::<String>(), english, "{text:?}");
    }
}

fn day(text: &str) -> Option<String> {
    read(&Source::new("x", text)).published.map(|day| day.to_string())
}

#[test]
fn days_of_metadata() {
    for text in [
        "<meta property='article:published_time' content='2015-09-15T23:30:00+05:00'>",
        "<META NAME=Date CONTENT=2015-09-15 />",
        "<meta name=\"pubdate\" content=\"15 September 2015\">",
        "<meta name=DC.date content=2015-09-15><meta name=date content=now>",
        "<meta name=dcterms.created content=2015-09-15>",
        "<meta name=dcterms.issued content=2015-09-15>",
        "<meta name=parsely-pub-date content=2015-09-15T00:00:00Z>",
        "<meta name=sailthru.date content=' 2015-09-15 10:00'>",
        "<meta itemprop=datePublished content=2015-09-15>",
        "<meta name=date content=2015-09-14><meta property=article:published_time content=2015&#45;09-15>",
        "<time itemprop=datePublished datetime=2015-09-15>x</time><time itemprop=datePublished datetime=2015-09-16>y</time>",
        "<time class='a dt-published' datetime='2015-09-15T10:00'>today</time>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2015-09-15T10:00Z\"}</script>
         <meta name=date content=2015-09-14>",
        "<script type=application/ld+json>[{\"@type\": \"Person\", \"datePublished\": \"2014-01-01\"},
         {\"@graph\": [{\"@type\": \"WebPage\", \"datePublished\": \"2014-01-02\"}, {\"@type\": [\"Thing\",
         \"http://schema.org/BlogPosting\"], \"datePublished\": \"2015-09-15\", \"dateModified\": \"2016-01-01\"}]}]</script>",
        "<script type=application/ld+json>{broken \"datePublished\"}</script><meta name=date content=2015-09-15>",
    ] {
        assert_eq!(day(text).as_deref(), Some("2015-09-15"), "{text}");
    }
}

#[test]
fn days_that_are_no_day_of_publication() {
    for text in [
        "<meta property=article:modified_time content=2015-09-15><meta name=last-modified content=2015-09-15>",
        "<meta property=og:updated_time content=2015-09-15><meta name=date><meta content=2015-09-15>",
        "<time datetime=2015-09-15>x</time><time itemprop=dateModified class=dt-updated datetime=2015-09-15>x</time>",
        "<time itemprop=datePublished>2015-09-15</time>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"dateModified\": \"2015-09-15\"}</script>",
        "<script type='application/ld+json'>{\"@type\": \"WebPage\", \"datePublished\": \"2015-09-15\"}</script>",
        "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2015-09-15\"}",
        "<script>article = {\"@type\": \"NewsArticle\", \"datePublished\": \"2015-09-15\"}</script>",
        "<template><meta name=date content=2015-09-15></template><!-- <meta name=date content=2015-09-15> -->",
        "<meta name=date content=03/04/2015>",
    ] {
        assert_eq!(day(text), None, "{text}");
    }
}

#[test]
fn front_matter_comes_before_metadata() {
    let page = "<!doctype html><meta name=date content=2015-09-15><p>a";
    for (text, expected) in [
        (format!("---\ndate: 2015-09-14\n---\n{page}"), ("2015-09-14", AsOfFrom::FrontMatter)),
        (page.to_owned(), ("2015-09-15", AsOfFrom::Metadata)),
    ] {
        let source = Source::new("x", text.clone());
        let document = super::super::read(&source, Format::Html, &context());
        assert_eq!((document.as_of.day.to_string().as_str(), document.as_of.from), expected, "{text}");
        assert_eq!(texts(&text), ["a"]);
    }
}

/// Elements within elements without end are read in linear time and without recursion.
#[test]
fn depth_has_a_bound() {
    let many = 20_000;
    assert_eq!(texts(&format!("{}a{}b", "<div>".repeat(many), "</div>".repeat(many))), ["a", "b"]);
    assert_eq!(texts(&format!("{}a", "<table><tr><td>".repeat(many))), ["a"]);
    assert_eq!(texts(&format!("{}a{}", "<b><q hidden>".repeat(many), "</i>".repeat(many))), Vec::<String>::new());
}

/// Random strings of HTML: no panic, and every piece of the map is right.
#[test]
fn any_text_is_read() {
    #[rustfmt::skip]
    const PIECES: [&str; 72] = [
        "<", ">", "</", "/>", "\"", "'", "=", "&", ";", "#", "\r\n", "\r", "\n", " ", "  ", "\t", "\0", "\u{c}", "é", "🙂",
        "word", "a b", "&amp;", "&nbsp;", "&lt", "&#x1F600;", "&#13;", "&shy;", "&ngE;", "&semi;", "<p>", "</p>", "<p ",
        "<b>", "</b>", "<a href='", "<i>", "</i>", "<br>", "<img alt=\"", "<img alt=", "<q>", "</q>", "<h1>", "</h1>",
        "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<blockquote>", "</blockquote>", "<!--", "-->",
        "<![CDATA[", "]]>", "<!doctype ", "<script>", "</script>", "<svg>", "</svg>", "<pre>", "</pre>", "<sup>",
        "</sup>", "<nav>", "</nav>", " hidden", "<title>", "</title>",
    ];
    let mut seed = 11_u64;
    for _ in 0..5_000 {
        let mut text = String::new();
        for _ in 0..24 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            text.push_str(PIECES[(seed >> 33) as usize % PIECES.len()]);
        }
        check_reading(&text);
    }
}

proptest::proptest! {
    #[test]
    fn any_bytes_are_read(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
        check_reading(&String::from_utf8_lossy(&bytes));
    }
}

fn check_reading(text: &str) {
    let source = Source::new("x", text);
    let reading = read(&source);
    let (mut prose, mut at) = (0, 0);
    for piece in &reading.map.pieces {
        let from = text.get(piece.source as usize..(piece.source + piece.source_len) as usize);
        let to = reading.prose.get(piece.prose as usize..(piece.prose + piece.len) as usize);
        assert!(from.is_some() && to.is_some(), "{text:?}");
        assert!(piece.step == Step::Decoded || from == to, "{text:?}");
        // A decoded piece is an entity, a tag or white space, or what cannot be shown, never words.
        let is_short = from.is_some_and(|from| from.starts_with(['&', '<']) || from.trim_ascii().is_empty());
        assert!(
            piece.step == Step::Straight || is_short || matches!(to, Some("\u{fffc}" | "\u{fffd}")),
            "{from:?} for {to:?} in {text:?}"
        );
        assert!(piece.prose >= prose && piece.source >= at, "{text:?}");
        (prose, at) = (piece.prose + piece.len, piece.source + piece.source_len);
    }
    let mut end = 0;
    for block in &reading.blocks {
        assert!(block.span.start >= end && !slice(&reading, block.span).trim().is_empty(), "{text:?}");
        end = block.span.end;
        let rest = &reading.prose[end as usize..];
        assert!(rest.trim().is_empty() || rest.contains(BETWEEN_BLOCKS), "{text:?}");
    }
    for &(span, _) in &reading.zones {
        assert!(!slice(&reading, span).is_empty(), "{text:?}");
    }
}
