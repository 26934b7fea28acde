#pragma once

#include "support/madeuppapers.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <array>

namespace dp::test {

/// The words of the papers LoopbackArxiv serves, so that it can answer like a search engine: without regard
/// to case, accents and the plural. A value in the thread of its owner, built anew when the papers change.
class PaperIndex
{
public:
    enum Field { Title, Abstract, Authors, Comment, Journal, FieldCount };

    PaperIndex() = default;
    explicit PaperIndex(const QList<MadeUpPaper> &papers);

    const QList<MadeUpPaper> &papers() const { return m_papers; }

    /// How often the words stand side by side in the field; the last may end in a star.
    int count(int paper, Field field, const QStringList &words) const;

    /// The words of a text as the index has them: letters and digits, lower case, without accents, singular.
    static QStringList words(const QString &text);

private:
    /// A word's number, or none of any text.
    int number(const QString &word) const { return m_numbers.value(word, -2); }

    QList<MadeUpPaper> m_papers;
    QHash<QString, int> m_numbers;
    QStringList m_words; ///< by number
    QList<std::array<QList<int>, FieldCount>> m_texts; ///< per paper and field, words by number
};

} // namespace dp::test
