#pragma once

#include <QList>
#include <QStringView>

namespace dp::worddiff {

/// A word of a text with the white space before it.
struct Word {
    QStringView space; ///< the white space before the word; may be empty
    QStringView text; ///< empty only for white space at the end of the text
};

/// Divides a text into words. The words in order, with their white space, are exactly the text. A formula
/// between dollar signs and a TeX command with its arguments are one word, and so is a web address.
/// Punctuation around a word and each ideograph are words of their own. The result refers to the text.
QList<Word> wordsOf(QStringView text);

} // namespace dp::worddiff
