#include "support/loopbackarxiv_index.h"

using namespace Qt::StringLiterals;

namespace dp::test {
namespace {

constexpr int border = -1; // stands between two authors, so that no phrase matches across both

QString singular(const QString &word)
{
    if (word.size() > 4 && word.endsWith("ies"_L1))
        return word.chopped(3) + u'y';
    if (word.size() > 3 && word.endsWith(u's') && !word.endsWith("ss"_L1) && !word.endsWith("us"_L1))
        return word.chopped(1);
    return word;
}

} // namespace

QStringList PaperIndex::words(const QString &text)
{
    QStringList list;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            list << singular(word);
        word.clear();
    };
    for (QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isMark())
            continue;
        if (c.isLetterOrNumber())
            word += c.toLower();
        else
            finish();
    }
    finish();
    return list;
}

PaperIndex::PaperIndex(const QList<MadeUpPaper> &papers)
    : m_papers(papers)
{
    const auto numbered = [this](const QString &text) {
        QList<int> numbers;
        for (const QString &word : words(text)) {
            auto known = m_numbers.constFind(word);
            if (known == m_numbers.constEnd()) {
                known = m_numbers.insert(word, int(m_words.size()));
                m_words << word;
            }
            numbers << *known;
        }
        return numbers;
    };
    m_texts.reserve(papers.size());
    for (const MadeUpPaper &paper : papers) {
        std::array<QList<int>, FieldCount> texts;
        texts[Title] = numbered(paper.title);
        texts[Abstract] = numbered(paper.abstract);
        texts[Comment] = numbered(paper.comment);
        texts[Journal] = numbered(paper.journalRef);
        for (const QString &author : paper.authors)
            texts[Authors] << numbered(author) << border;
        m_texts << texts;
    }
}

int PaperIndex::count(int paper, Field field, const QStringList &phrase) const
{
    if (phrase.isEmpty())
        return 0;
    const QList<int> &text = m_texts.at(paper)[field];
    const QString &last = phrase.constLast();
    const bool isOpen = last.endsWith(u'*');
    QList<int> wanted;
    for (const QString &word : phrase)
        wanted << number(word);
    const auto fits = [&](int at, int nth) {
        if (isOpen && nth == wanted.size() - 1)
            return text.at(at) >= 0 && m_words.at(text.at(at)).startsWith(QStringView(last).chopped(1));
        return text.at(at) == wanted.at(nth);
    };
    int found = 0;
    for (int at = 0; at + wanted.size() <= text.size(); ++at) {
        int nth = 0;
        while (nth < wanted.size() && fits(at + nth, nth))
            ++nth;
        found += nth == wanted.size();
    }
    return found;
}

} // namespace dp::test
