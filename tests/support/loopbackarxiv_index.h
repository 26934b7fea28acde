#pragma once

#include "support/madeuppapers.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <array>

namespace dp::test {

/// The words of the papers of LoopbackArxiv, so that it can answer like a search engine: case, accents and
/// plural forms are ignored. A value in the thread of its owner, rebuilt when the papers change.
class PaperIndex
{
public:
    enum Field { Title, Abstract, Authors, Comment, Journal, FieldCount };

    PaperIndex() = default;
    explicit PaperIndex(const QList<MadeUpPaper> &papers);

    const QList<MadeUpPaper> &papers() const { return m_papers; }

    /// Returns the number of places in the field where the words are consecutive. The last word may end in a
    /// star.
    int count(int paper, Field field, const QStringList &words) const;

    /// Returns the words of a text in the form of the index: letters and digits, lower case, without accents,
    /// singular.
    static QStringList words(const QString &text);

private:
    /// Returns a word's number, or -2 for a word that is in no text.
    int number(const QString &word) const { return m_numbers.value(word, -2); }

    QList<MadeUpPaper> m_papers;
    QHash<QString, int> m_numbers;
    QStringList m_words; ///< by number
    QList<std::array<QList<int>, FieldCount>> m_texts; ///< per paper and field, words by number
};

} // namespace dp::test
