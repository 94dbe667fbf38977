//! Numbers and places in a row, in words.

lists! {
    /// Two to twelve, in order: "the seven members".
    TWO_AND_MORE = &["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// One to twelve, in order.
    CARDINALS = union!(&["one"], TWO_AND_MORE);

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

    /// Words after four digits that make an hour of them even where a year is expected.
    HOURS = &["gmt", "utc", "hours", "hrs"];

    /// Words after four digits that make a quantity or an hour of them.
    QUANTITIES = union!(
        HOURS,
        &[
            "people", "percent", "per", "million", "billion", "thousand", "troops", "soldiers", "men", "women",
            "children", "euros", "dollars", "pounds", "roubles", "rubles", "tonnes", "tons", "kilos", "kilograms", "kg",
            "km", "kilometres", "kilometers", "metres", "meters", "miles", "feet", "hectares", "acres", "square",
            "votes",
        ],
    );

    /// Words after a small number that make a quantity of it, as in `By May 12 people had died`.
    COUNTED = &["percent", "per", "million", "billion", "thousand", "people", "others", "years", "days"];
}
