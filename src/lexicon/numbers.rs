//! Numbers and places in a row, in words.

lists! {
    /// Two to twelve, in order: "the seven members".
    TWO_AND_MORE = &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// First to sixteenth, in order: "Germany's tenth chancellor".
    ORDINALS = &[
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
    ];

    /// What makes an ordinal of digits: "the 44th president".
    ORDINAL_ENDINGS = &["st", "nd", "rd", "th"];

    /// Those told of in a row: "the first president", "her last chancellor".
    IN_A_ROW = &["first", "second", "third", "last"];

    /// Words after a comma that count in another row: "the second president, after John Roe, to visit".
    OF_ANOTHER_ROW = &["after", "to", "since", "in", "following"];
}
