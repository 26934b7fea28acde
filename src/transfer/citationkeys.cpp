#include "transfer/citationkeys.h"

#include "exchange/citation.h"
#include "exchange/citationkey.h"
#include "library/paperheads.h"

#include <QSet>

#include <algorithm>

namespace dp {
namespace {

/// Returns the FNV-1a hash of a key (http://www.isthe.com/chongo/tech/comp/fnv/). Unlike qHash(), it is the
/// same in each run, so that an accidental collision cannot change keys from one export to the next.
quint64 hashOf(const QString &key)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const char c : key.toLatin1()) {
        hash ^= quint8(c);
        hash *= 0x100000001b3;
    }
    return hash;
}

/// Returns the range for papers of these years. The identifier may have the year after that of the
/// submission.
paperheads::Range rangeOf(int firstYear, int lastYear)
{
    return {ArxivId::lowestKeyOf({firstYear - 1, 1, 1}), ArxivId::lowestKeyOf({lastYear + 2, 1, 1})};
}

int yearOf(qint64 id)
{
    return ArxivId::fromKey(id).value_or(ArxivId()).month().year();
}

} // namespace

Result<CitationKeys> CitationKeys::load(Library &library, qint64 firstId, qint64 lastId)
{
    CitationKeys keys;
    DP_TRY(
        paperheads::forEach(library, rangeOf(yearOf(firstId), yearOf(lastId)), [&keys](const Paper &paper) {
            keys.m_entries.push_back({hashOf(citationkey::of(paper)), paper.id.key()});
            return success();
        }));
    std::sort(keys.m_entries.begin(), keys.m_entries.end());
    return keys;
}

Result<CitationKeys> CitationKeys::loadFor(Library &library, const QList<LibraryPaper> &papers)
{
    QSet<QString> prefixes;
    QSet<int> years;
    for (const LibraryPaper &libraryPaper : papers) {
        prefixes << citationkey::surnameAndYear(libraryPaper.paper);
        years << Citation::yearOf(libraryPaper.paper);
    }
    CitationKeys keys;
    if (years.isEmpty())
        return keys;
    const auto [first, last] = std::minmax_element(years.cbegin(), years.cend());
    paperheads::Range range = rangeOf(*first, *last);
    range.years = years;
    DP_TRY(paperheads::forEach(library, range, [&](const Paper &paper) {
        if (prefixes.contains(citationkey::surnameAndYear(paper)))
            keys.m_entries.push_back({hashOf(citationkey::of(paper)), paper.id.key()});
        return success();
    }));
    std::sort(keys.m_entries.begin(), keys.m_entries.end());
    return keys;
}

QString CitationKeys::keyOf(const Paper &paper) const
{
    const QString key = citationkey::of(paper);
    const Entry first{hashOf(key), 0}, own{hashOf(key), paper.id.key()};
    auto rank = std::lower_bound(m_entries.begin(), m_entries.end(), own)
        - std::lower_bound(m_entries.begin(), m_entries.end(), first);
    if (rank == 0)
        return key;
    // A letter is skipped if another paper has the result as its plain key.
    auto number = rank;
    for (char letter = 'a'; letter <= 'z'; ++letter)
        if (const QString lettered = key + QLatin1Char(letter); !isPlainKey(lettered) && --rank == 0)
            return lettered;
    return key + QLatin1Char('-') + QString::number(number + 1);
}

bool CitationKeys::isPlainKey(const QString &key) const
{
    const quint64 hash = hashOf(key);
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), Entry{hash, 0});
    return found != m_entries.end() && found->hash == hash;
}

} // namespace dp
