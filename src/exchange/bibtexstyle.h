#pragma once

namespace dp {

class Settings;

/// How values are written for BibTeX and biblatex.
struct BibtexStyle {
    /// Many styles change a title to lower case, except the text in braces.
    enum class Title {
        Whole, ///< the whole title keeps its case: {{…}}
        Words, ///< only words with further capital letters keep their case: {A Study of {LLMs}}
        None, ///< as in arXiv's own entries: {…}
    };
    enum class Letters {
        Unicode, ///< é
        Tex, ///< {\'e}, for programs that cannot read UTF-8
    };

    Title title = Title::Whole;
    Letters letters = Letters::Unicode;

    /// Returns the style that the person has chosen.
    static BibtexStyle of(const Settings &settings);
};

} // namespace dp
