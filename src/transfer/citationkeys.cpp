#include "transfer/citationkeys.h"

#include "exchange/citation.h"
#include "exchange/citationkey.h"
#include "library/paperheads.h"
#include "library/paperreader.h"

#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the FNV-1a hash of a key in lower case (http://www.isthe.com/chongo/tech/comp/fnv/). Unlike
/// qHash(), it is the same in each run, so that an accidental collision cannot change keys from one export to
/// the next.
quint64 hashOf(const QString &key)
{
    quint64 hash = 0xcbf29ce484222325;
    for (const char c : key.toLower().toLatin1()) {
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

/// By such a pattern, papers of different years have different names.
bool hasYear(const QString &pattern)
{
    return pattern.contains(u"{year}"_s);
}

paperheads::Range wholeLibrary()
{
    return {0, std::numeric_limits<qint64>::max()};
}

} // namespace

CitationKeys::CitationKeys(Library &library, const QString &pattern)
    : m_store(std::make_unique<CitationKeyStore>(library))
    , m_pattern(pattern)
{
}

Outcome CitationKeys::readStored(qint64 first, qint64 end)
{
    auto papers = m_store->papers(first, end);
    if (!papers)
        return papers.error();
    m_stored = std::move(*papers);
    return success();
}

void CitationKeys::addEntry(const QString &key, qint64 id)
{
    if (!std::binary_search(m_stored.begin(), m_stored.end(), id))
        m_entries.push_back({hashOf(key), id});
}

Result<CitationKeys> CitationKeys::load(
    Library &library, const QString &pattern, qint64 firstId, qint64 lastId)
{
    CitationKeys keys(library, pattern);
    const paperheads::Range range =
        hasYear(pattern) ? rangeOf(yearOf(firstId), yearOf(lastId)) : wholeLibrary();
    DP_TRY(keys.readStored(range.first, range.end));
    DP_TRY(paperheads::forEach(library, range, [&keys](const Paper &paper) {
        keys.addEntry(citationkey::of(paper, keys.m_pattern), paper.id.key());
        return success();
    }));
    std::sort(keys.m_entries.begin(), keys.m_entries.end());
    return keys;
}

Result<CitationKeys> CitationKeys::loadFor(
    Library &library, const QString &pattern, const QList<LibraryPaper> &papers)
{
    CitationKeys keys(library, pattern);
    QSet<QString> prefixes;
    QSet<int> years;
    for (const LibraryPaper &libraryPaper : papers) {
        prefixes << citationkey::surnameAndYear(libraryPaper.paper);
        years << Citation::yearOf(libraryPaper.paper);
    }
    if (years.isEmpty())
        return keys;
    const auto [first, last] = std::minmax_element(years.cbegin(), years.cend());
    paperheads::Range range = wholeLibrary();
    if (hasYear(pattern)) {
        range = rangeOf(*first, *last);
        range.years = years;
    }
    DP_TRY(keys.readStored(range.first, range.end));
    // Other patterns need the names of all papers.
    const bool isDefault = pattern == citationkey::defaultPattern;
    DP_TRY(paperheads::forEach(library, range, [&](const Paper &paper) {
        if (!isDefault || prefixes.contains(citationkey::surnameAndYear(paper)))
            keys.addEntry(citationkey::of(paper, pattern), paper.id.key());
        return success();
    }));
    std::sort(keys.m_entries.begin(), keys.m_entries.end());
    return keys;
}

Result<CitationKeys> CitationKeys::loadFor(Library &library, const QString &pattern, const QList<qint64> &ids)
{
    constexpr qsizetype few = 1000;
    if (ids.size() > few) {
        const auto [first, last] = std::minmax_element(ids.cbegin(), ids.cend());
        return load(library, pattern, *first, *last);
    }
    const auto papers = PaperReader(library).papers(ids);
    if (!papers)
        return papers.error();
    return loadFor(library, pattern, *papers);
}

Result<QString> CitationKeys::keyOf(const Paper &paper)
{
    auto stored = m_store->keyOf(paper.id.key());
    if (!stored || !stored->isEmpty())
        return stored;
    const QString plain = citationkey::of(paper, m_pattern);
    const Entry first{hashOf(plain), 0}, own{hashOf(plain), paper.id.key()};
    auto key = freeKey(plain, paper,
        std::lower_bound(m_entries.begin(), m_entries.end(), own)
            - std::lower_bound(m_entries.begin(), m_entries.end(), first));
    if (key)
        m_given.add(paper.id.key(), *key);
    return key;
}

/// Returns whether no paper has the key, and no other name is equal to it.
Result<bool> CitationKeys::isFree(const QString &key)
{
    const auto isTaken = m_store->isTaken(key);
    if (!isTaken)
        return isTaken.error();
    return !*isTaken && !isPlainKey(key);
}

/// Returns the key for a paper that comes after `rank` others that have the same name and no key.
Result<QString> CitationKeys::freeKey(const QString &name, const Paper &paper, qint64 rank)
{
    const auto isTaken = m_store->isTaken(name);
    if (!isTaken)
        return isTaken.error();
    qint64 before = rank;
    if (!*isTaken && before-- == 0)
        return name;
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        const QString candidate = name + QLatin1Char(letter);
        const auto free = isFree(candidate);
        if (!free)
            return free.error();
        if (*free && before-- == 0)
            return candidate;
    }
    // No other paper gets this number or this identifier.
    const QString numbered = name + QLatin1Char('-') + QString::number(rank + 1);
    const auto free = isFree(numbered);
    if (!free)
        return free.error();
    return *free ? numbered : name + QLatin1Char('-') + citationkey::of(paper, u"{id}"_s);
}

bool CitationKeys::isPlainKey(const QString &key) const
{
    const quint64 hash = hashOf(key);
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), Entry{hash, 0});
    return found != m_entries.end() && found->hash == hash;
}

} // namespace dp
