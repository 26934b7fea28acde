#include "text/searchcompletion.h"

#include "base/categorytaxonomy.h"
#include "text/searchterms.h"
#include "text/searchtokens.h"
#include "text/venues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace dp::searchcompletion {
namespace {

using searchfields::Field;

bool hasValues(Field field)
{
    return field == Field::Authors || field >= Field::Category;
}

/// Returns the position of the quotation mark that is not closed; -1 if there is none.
qsizetype openQuote(const QString &text)
{
    qsizetype open = -1;
    for (qsizetype at = 0; at < text.size(); ++at)
        if (searchterms::isQuote(text[at]))
            open = open < 0 ? at : -1;
    return open;
}

qsizetype startOfWord(const QString &text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && !text[start - 1].isSpace() && !u"(|)（）"_s.contains(text[start - 1]))
        --start;
    while (start < end && searchtokens::isMinus(text[start]))
        ++start;
    return start;
}

QStringList allValues(Field field)
{
    switch (field) {
    case Field::Any: return searchfields::names();
    case Field::Is:
    case Field::Has: return searchfields::valuesOf(field);
    case Field::Venue: {
        QStringList names;
        for (const venues::Known &venue : venues::known())
            names << QString::fromLatin1(venue.name);
        return names;
    }
    default: return {};
    }
}

} // namespace

std::optional<Place> placeAtEnd(const QString &text)
{
    constexpr qsizetype shortestName = 3; // shorter beginnings are those of too many words
    const qsizetype quote = openQuote(text);
    const qsizetype end = quote < 0 ? text.size() : quote;
    const qsizetype start = startOfWord(text, end);
    if (const auto field = searchfields::fieldAt(text, start); field && start + field->second <= end) {
        const qsizetype from = start + field->second;
        if (!hasValues(field->first) || (quote >= 0 && from != quote))
            return std::nullopt;
        return Place{field->first, text.mid(quote < 0 ? from : quote + 1), from};
    }
    const QString word = text.mid(start);
    if (quote >= 0 || word.size() < shortestName)
        return std::nullopt;
    return Place{Field::Any, word, start};
}

QStringList knownValues(const Place &place)
{
    if (place.field == Field::Category) {
        QStringList codes;
        for (const categorytaxonomy::Entry &entry : categorytaxonomy::matching(place.beginning))
            codes << QString(entry.code);
        return codes;
    }
    QStringList values = allValues(place.field);
    values.removeIf([&](const QString &value) {
        return !value.startsWith(place.beginning, Qt::CaseInsensitive)
            || value.compare(place.beginning, Qt::CaseInsensitive) == 0;
    });
    return values;
}

QString completed(const QString &text, const Place &place, const QString &value)
{
    if (place.field == Field::Any)
        return text.left(place.from) + value;
    const bool isWord = std::all_of(
        value.cbegin(), value.cend(), [](QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'-'; });
    return text.left(place.from) + (isWord ? value : u'"' + value + u'"') + u' ';
}

} // namespace dp::searchcompletion
