#pragma once

#include "support/madeuppapers.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <array>

namespace dp::test {

/// An index of the words in the papers of LoopbackArxiv. It allows LoopbackArxiv to answer like a search
/// engine that ignores case, accents and plural forms. LoopbackArxiv builds it again when the papers change,
/// and uses it only in its own thread.
class PaperIndex
{
public:
    enum Field { Title, Abstract, Authors, Comment, Journal, FieldCount };

    PaperIndex() = default;
    explicit PaperIndex(const QList<MadeUpPaper> &papers);

    const QList<MadeUpPaper> &papers() const { return m_papers; }

    /// Returns how often the words occur one directly after another in this field of the paper. If the last
    /// word ends in a star, the star stands for any letters.
    int count(int paper, Field field, const QStringList &words) const;

    /// Returns the words of a text as the index stores them: only letters and digits, lower case, without
    /// accents, singular.
    static QStringList words(const QString &text);

private:
    /// Returns the number of a word, or -2 if no text contains the word.
    int number(const QString &word) const { return m_numbers.value(word, -2); }

    QList<MadeUpPaper> m_papers;
    QHash<QString, int> m_numbers;
    QStringList m_words; ///< all words; the index of a word is its number
    QList<std::array<QList<int>, FieldCount>> m_texts; ///< the numbers of the words, for each paper and field
};

} // namespace dp::test
