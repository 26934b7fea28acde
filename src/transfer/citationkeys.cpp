#include "transfer/citationkeys.h"

#include "exchange/citationkey.h"
#include "library/paperheads.h"

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

/// Returns the first day of January of the year of an identifier, plus a number of years.
QDate yearAround(qint64 id, int years)
{
    const auto parsed = ArxivId::fromKey(id);
    return {(parsed ? parsed->month().year() : QDate::currentDate().year()) + years, 1, 1};
}

} // namespace

Result<CitationKeys> CitationKeys::load(Library &library, qint64 firstId, qint64 lastId)
{
    CitationKeys keys;
    // The year of a key is that of the submission, and the identifier may have the next year.
    DP_TRY(paperheads::forEach(library, ArxivId::lowestKeyOf(yearAround(firstId, -1)),
        ArxivId::lowestKeyOf(yearAround(lastId, 2)), [&keys](const Paper &paper) {
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
