#include "library/venuesearch.h"

#include "library/searchmatch.h"
#include "library/tablestream.h"
#include "text/chips.h"
#include "text/searchterms.h"
#include "text/venues.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace dp::venuesearch {
namespace {

SearchTerm termOf(const QString &words, bool isOpen)
{
    const auto terms = searchterms::parse(u'"' + words + (isOpen ? u"\"*"_s : u"\""_s), false);
    return terms.isEmpty() ? SearchTerm() : terms.first();
}

/// Returns the words before the first part of a pattern that is not plain text.
QString plainBeginning(const QString &pattern)
{
    static const QRegularExpression special(u"[(\\[?\\\\]"_s);
    const qsizetype end = pattern.indexOf(special);
    if (end < 0)
        return pattern;
    // A word that touches the special part may continue there.
    const bool isWordComplete = end > 0 && pattern[end] == u'(' && pattern[end - 1] == u' ';
    return pattern.left(isWordComplete ? end : pattern.lastIndexOf(u' ', end - 2)).trimmed();
}

/// Returns words that are in every text with the full name of the venue, in this order.
QStringList phrasesOf(const venues::Known &venue)
{
    QStringList phrases;
    for (const QString &pattern : QString::fromLatin1(venue.full).split(u'|', Qt::SkipEmptyParts))
        if (const QString words = plainBeginning(pattern); !words.isEmpty())
            phrases << words;
    return phrases;
}

bool has(const QString &name, const SearchTerm &term)
{
    return !searchterms::matches(name, {term}).isEmpty();
}

/// Returns whether the term is this name, or the beginning of it.
bool isName(const QString &name, const SearchTerm &term)
{
    const auto matches = searchterms::matches(name, {term});
    return !matches.isEmpty() && matches.first().start == 0
        && (term.isOpen || matches.first().length == name.size());
}

/// The names that a person may mean by the words of a search, as terms.
struct Wanted {
    QList<SearchTerm> names; ///< of the chip
    QList<SearchTerm> inComment; ///< one of them is in the comment; empty: any comment is possible
};

/// A comment may contain the short name with its year in one word: AAAI2025, AAAI25.
void addSpellings(const QString &shortName, QList<SearchTerm> &terms)
{
    constexpr int firstYear = 1990, lastYear = 2039, firstShortYear = 2010;
    terms << termOf(shortName, false);
    for (int year = firstYear; year <= lastYear; ++year) {
        terms << termOf(shortName + QString::number(year), false);
        if (year >= firstShortYear)
            terms << termOf(shortName + QString::number(year % 100), false);
    }
}

/// Returns the words of the name that are written in the comment. The others may be added by the program.
QStringList writtenWords(const QStringList &words)
{
    QStringList written;
    for (const QString &word : words) {
        const bool isNumber = std::all_of(word.cbegin(), word.cend(), [](QChar c) { return c.isDigit(); });
        if (!isNumber && word != "workshop"_L1 && word != "findings"_L1)
            written << word;
    }
    return written;
}

Wanted wantedOf(const SearchExpression &leaf)
{
    constexpr qsizetype shortest = 3, mostVenues = 6;
    const SearchTerm term = termOf(leaf.name, leaf.isOpen);
    Wanted wanted{{term}, {}};
    SearchTerm written = term;
    written.words = writtenWords(term.words);
    const bool isVague =
        written.words.isEmpty() || (written.isOpen && written.words.last().size() < shortest);
    written.isOpen = term.isOpen && !isVague && written.words.last() == term.words.last();
    if (!isVague)
        wanted.inComment << written;
    qsizetype venues = 0;
    for (const venues::Known &venue : venues::known()) {
        const QString name = QString::fromLatin1(venue.name);
        const QStringList others = QString::fromLatin1(venue.others).split(u'|', Qt::SkipEmptyParts);
        const bool byOther = std::any_of(
            others.cbegin(), others.cend(), [&](const QString &other) { return isName(other, term); });
        if (byOther && !has(name, term))
            wanted.names << termOf(name, false);
        if (isVague || !(byOther || has(name, written)))
            continue;
        ++venues;
        for (const QString &spelling : QStringList{name} + others)
            addSpellings(spelling, wanted.inComment);
        for (const QString &phrase : phrasesOf(venue))
            wanted.inComment << termOf(phrase, false);
    }
    if (isVague || venues > mostVenues)
        wanted.inComment.clear();
    return wanted;
}

bool isAt(const Paper &paper, const QList<SearchTerm> &names)
{
    if (paper.comment.isEmpty() && paper.journalRef.isEmpty())
        return false;
    for (const Chip &chip : chips::of(paper)) {
        const bool isVenue = chip.kind == Chip::Kind::Accepted || chip.kind == Chip::Kind::UnderReview;
        if (isVenue && std::any_of(names.begin(), names.end(), [&](const SearchTerm &name) {
                return has(chip.text, name);
            }))
            return true;
    }
    return false;
}

IdStream::Pointer candidates(Connection &connection, const QList<SearchTerm> &inComment)
{
    if (inComment.isEmpty())
        return tablestreams::everyPaper(connection);
    std::vector<SearchExpression> either;
    for (SearchTerm term : inComment) {
        term.field = SearchTerm::Field::Comment;
        either.push_back(SearchExpression::ofTerm(term));
    }
    const SearchExpression comment = SearchExpression::anyOf(std::move(either));
    std::vector<IdStream::Pointer> streams;
    streams.push_back(searchmatch::streamOf(connection, comment));
    streams.push_back(std::make_unique<IndexStream>(connection,
        IndexStream::Query{
            u"p.id"_s, u"papers p INDEXED BY papers_with_journal WHERE p.journal_ref <> ''"_s}));
    return std::make_unique<AnyStream>(std::move(streams));
}

} // namespace

Result<IdStream::Pointer> streamOf(Connection &connection, const SearchExpression &leaf, SearchPace &pace)
{
    if (termOf(leaf.name, leaf.isOpen).words.isEmpty())
        return IdStream::Pointer(std::make_unique<ListStream>(QList<qint64>()));
    const Wanted wanted = wantedOf(leaf);
    return IdStream::Pointer(std::make_unique<TextStream>(
        connection, candidates(connection, wanted.inComment),
        [names = wanted.names](const Paper &paper) { return isAt(paper, names); }, pace));
}

} // namespace dp::venuesearch
