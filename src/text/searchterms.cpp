#include "text/searchterms.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::searchterms {
namespace {

// These limits are more than a user types, but not more than the index can handle in one query.
constexpr qsizetype longest = 1000;
constexpr qsizetype mostTerms = 40;

SearchTerm termOf(QStringView text, bool isOpen)
{
    SearchTerm term;
    term.isOpen = isOpen;
    forEachWord(text, [&](qsizetype start, qsizetype length) {
        if (QString word = folded(text.mid(start, length)); !word.isEmpty())
            term.words << word;
    });
    return term;
}

/// The words of a text. A word is folded only when it is needed. Most words begin with a different letter
/// than the searched word, so they are never folded.
class Words
{
public:
    explicit Words(QStringView text)
        : m_text(text)
    {
        forEachWord(text, [this](qsizetype start, qsizetype length) { m_places << Range{start, length}; });
        m_folded.resize(m_places.size());
    }

    qsizetype size() const { return m_places.size(); }
    const Range &place(qsizetype at) const { return m_places[at]; }
    bool startAt(qsizetype at, const SearchTerm &term)
    {
        const qsizetype count = term.words.size();
        if (at + count > size())
            return false;
        for (qsizetype i = 0; i < count; ++i) {
            const bool open = term.isOpen && i == count - 1;
            if (!mayBegin(at + i, term.words[i]))
                return false;
            const QString &word = folded(at + i);
            if (open ? !word.startsWith(term.words[i]) : word != term.words[i])
                return false;
        }
        return true;
    }

private:
    bool mayBegin(qsizetype at, const QString &wanted) const
    {
        const QChar first = m_text[m_places[at].start];
        return first.unicode() >= 128 || first.toLower() == wanted.front();
    }
    const QString &folded(qsizetype at)
    {
        if (m_folded[at].isEmpty())
            m_folded[at] = searchterms::folded(m_text.mid(m_places[at].start, m_places[at].length));
        return m_folded[at];
    }

    QStringView m_text;
    QList<Range> m_places;
    QStringList m_folded;
};

} // namespace

bool isQuote(QChar c)
{
    return u"\"\u201c\u201d\u201e\u00ab\u00bb"_s.contains(c);
}

QString beginningOf(const QString &typed)
{
    // Removes lone surrogates. They occur if a text was cut, or if its source is damaged.
    return QString::fromUtf8(typed.left(longest).toUtf8());
}

QList<SearchTerm> parse(const QString &typed, bool typing)
{
    const QString text = beginningOf(typed);
    QList<SearchTerm> terms;
    const auto take = [&](QStringView part, bool isOpen) {
        if (SearchTerm term = termOf(part, isOpen); !term.words.isEmpty() && terms.size() < mostTerms)
            terms << term;
    };
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const bool quoted = isQuote(text[at]);
        const qsizetype start = quoted ? at + 1 : at;
        qsizetype end = start;
        while (end < text.size() && !isQuote(text[end]) && (quoted || !text[end].isSpace()))
            ++end;
        const QStringView part = QStringView(text).mid(start, end - start);
        at = quoted && end < text.size() ? end + 1 : end;
        const bool starred = part.endsWith(u'*') || (quoted && at < text.size() && text[at] == u'*');
        const bool unfinished =
            typing && end == text.size() && !part.isEmpty() && part.last().isLetterOrNumber();
        take(part, starred || unfinished);
    }
    return terms;
}

QList<Range> matches(const QString &text, const QList<SearchTerm> &terms)
{
    Words words(text);
    QList<Range> found;
    for (qsizetype at = 0; at < words.size();) {
        qsizetype most = 0;
        for (const SearchTerm &term : terms)
            if (term.field != SearchTerm::Field::Category && words.startAt(at, term))
                most = std::max(most, term.words.size());
        if (most == 0) {
            ++at;
            continue;
        }
        const Range &first = words.place(at), &last = words.place(at + most - 1);
        found << Range{first.start, last.start + last.length - first.start};
        at += most;
    }
    return found;
}

} // namespace dp::searchterms
