// The table of readers, which the program and its build script both include: the program makes its functions of it,
// and the build script its cue words, for the index.
//
// A reader is run on a sentence that has a token it starts from (`from`), or all cues of one of its wants. A sentence
// is tokenised only if some reader wants it: it has a name of each of the kinds of a want, one word of each group of
// its cues, and the function after them finds by the names and the marks beside them that it may be worth it.

readers! {
    // "Armenia - Serzh Sargsyan", "the presidents X (Armenia) and Y (Belarus)". First, for what stands in pairs is no
    // claim by itself.
    pairs {
        from: [Place],
        read: pair::read,
        wants: [{ kinds: [State, People], cues: [], near: pairs_country }],
    }
    // "German President X", "President X", "King Charles II".
    offices {
        from: [Title],
        read: office::read,
        wants: [
            { kinds: [Holder], cues: [], near: titles_holder },
            { kinds: [People], cues: [["ex-"]], near: anywhere },
            { kinds: [Surname], cues: [], near: numbers_ruler },
        ],
    }
    // "the prime minister of Switzerland said".
    posts { from: [Title], read: post::read, wants: [] }
    // "the 44th president, X".
    ordinals { from: [Title], read: term::ordinals, wants: [] }
    // "X, in power since 1994", "X has led Germany since 2005"; beside an office, "since" is enough.
    tenures {
        from: [],
        read: term::tenures,
        wants: [
            { kinds: [People], cues: [["since"], ["in power", "in office"]], near: in_power },
            { kinds: [People, State], cues: [["since"], ["ruled", "led", "governed"]], near: anywhere },
            { kinds: [], cues: [["since"]], near: nowhere },
        ],
    }
    // "X succeeded Y as president of Germany".
    successions {
        from: [],
        read: term::successions,
        wants: [{ kinds: [], cues: [["succeeded", "replaced"]], near: nowhere }],
    }
    // "The members of the CSTO are A, B and C", "the CSTO groups A, B and C".
    lists {
        from: [Place],
        read: list::read,
        wants: [
            { kinds: [State, Body], cues: [["member", "members", "membership"]], near: anywhere },
            { kinds: [State], cues: [["member", "members", "membership"]], near: names_three_states },
            {
                kinds: [State, Body],
                cues: [[
                    "comprises", "comprising", "comprised", "comprise", "group", "groups", "grouping", "grouped",
                    "unites", "includes", "brings together", "consists", "consisting", "consist", "composed", "made up",
                ]],
                near: names_two_states,
            },
        ],
    }
    // "Astana, the capital of Kazakhstan", "NATO member Turkey": the sentences are data, and so are their cues.
    relations { from: [Stated], read: stated::read, wants: [] }
    // "Presidents X and Y", "his Kazakh counterpart, X".
    shared {
        from: [Titles],
        read: joint::read,
        wants: [{ kinds: [], cues: [["counterpart"]], near: nowhere }],
    }
    // "the late X", "X will open the bridge". Last, for who has an office there is judged by it.
    lives {
        from: [Person],
        read: life::read,
        wants: [{ kinds: [Person], cues: [], near: tells_of_life }],
    }
}
