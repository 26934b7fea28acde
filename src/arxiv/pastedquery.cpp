#include "arxiv/pastedquery.h"

#include "arxiv/queryparts.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace dp::query {
namespace {

/// Marks a plus sign of the encoded text until it is known whether it was a space. No query contains this
/// character, because Keyword::checked() refuses control characters.
constexpr QChar undecidedPlus(0x1f);

struct PastedQuery {
    Q_DECLARE_TR_FUNCTIONS(PastedQuery)
};

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
        [](QChar c) { return c.category() == QChar::Other_Control && c != undecidedPlus && !c.isSpace(); });
}

/// Decodes percent escapes. Returns no value if an escape is malformed or the decoded bytes are not text.
std::optional<QString> withoutEscapes(const QString &text)
{
    static const QRegularExpression stray(u"%(?![0-9A-Fa-f]{2})"_s);
    if (stray.match(text).hasMatch())
        return std::nullopt;
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString decoded = utf8.decode(QByteArray::fromPercentEncoding(text.toUtf8()));
    if (utf8.hasError() || hasControl(decoded))
        return std::nullopt;
    return decoded;
}

/// Returns whether the plus at this position was a space. This is so if it is a single plus between two
/// words. In `C++` and `LK-99+`, a plus is part of the name.
bool isBlank(const QString &text, qsizetype at, bool isInQuotes)
{
    const QChar before = text.at(at - 1), after = text.at(at + 1);
    const bool closesAfter = after == u')' || (after == u'"' && isInQuotes);
    return before != undecidedPlus && after != undecidedPlus && !closesAfter;
}

/// Replaces each undecided plus by a space or by a plus sign.
QString withBlanks(QString text, bool blanksArePlus, bool allAreBlanks)
{
    static const QRegularExpression operators(
        u"%1(ANDNOT|AND|OR|NOT)(?=%1)%1"_s.arg(undecidedPlus), QRegularExpression::NoPatternOption);
    text.replace(operators, u" \\1 "_s);
    bool isInQuotes = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'"')
            isInQuotes = !isInQuotes;
        if (text.at(i) != undecidedPlus)
            continue;
        const bool isInside = i > 0 && i + 1 < text.size();
        const bool blank = allAreBlanks || (blanksArePlus && isInside && isBlank(text, i, isInQuotes));
        text[i] = blank ? u' ' : u'+';
        if (!blank) // further plus signs directly after it are plus signs too
            for (; i + 1 < text.size() && text.at(i + 1) == undecidedPlus; ++i)
                text[i + 1] = u'+';
    }
    return text.simplified();
}

/// Reads a part of an address, such as ti:%22time+series%22.
PastedText readPiece(const QString &text)
{
    static const QRegularExpression joined(u"\\S\\+(?:ANDNOT|AND|OR|NOT)\\+\\S"_s);
    static const QRegularExpression blank(u"\\s"_s);
    const bool hasOperators = joined.match(text).hasMatch();
    const bool hasEscapes = text.contains(u'%');
    if ((!hasOperators && !hasEscapes) || text.contains(undecidedPlus))
        return {text, false};
    const auto decoded = withoutEscapes(QString(text).replace(u'+', undecidedPlus));
    if (!decoded)
        return {text, false};
    const bool encodesBlanks = blank.match(text).hasMatch() || text.contains("%20"_L1);
    const bool encodesPlus = text.contains("%2b"_L1, Qt::CaseInsensitive);
    return {withBlanks(*decoded, !encodesBlanks, encodesPlus && !encodesBlanks), true};
}

/// Returns the value of an item in the query of the address, decoded once. Returns no value if the item is
/// missing.
std::optional<QString> itemOf(const QUrl &address, const QString &key)
{
    for (const QString &item : address.query(QUrl::FullyEncoded).split(u'&'))
        if (item.section(u'=', 0, 0) == key)
            return withoutEscapes(item.section(u'=', 1).replace(u'+', u"%20"_s));
    return std::nullopt;
}

/// Maps the fields of the search page to the prefixes of the API.
QString prefixOf(const QString &searchType)
{
    static const QHash<QString, QString> prefixes{{u"title"_s, u"ti"_s}, {u"abstract"_s, u"abs"_s},
        {u"author"_s, u"au"_s}, {u"comments"_s, u"co"_s}, {u"journal_ref"_s, u"jr"_s},
        {u"report_num"_s, u"rn"_s}, {u"paper_id"_s, u"id"_s}, {u"doi"_s, u"doi"_s},
        {u"cross_list_category"_s, u"cat"_s}};
    return prefixes.value(searchType, u"all"_s);
}

/// Returns the query for the API. The search page finds papers with every word, but the API reads adjacent
/// words as alternatives. The words are therefore joined by AND.
QString apiQueryOf(const QString &text, const QString &prefix)
{
    const QList<Part> parts = partsOf(text);
    const bool isPlain = std::all_of(parts.cbegin(), parts.cend(),
        [](const Part &part) { return part.kind == Part::Kind::Term && part.prefix.isEmpty(); });
    if (!isPlain)
        return text;
    QStringList terms;
    for (const Part &part : parts)
        terms << prefix + u':' + part.text;
    return terms.join(u" AND "_s);
}

/// Returns the query of the advanced search page. Its items are terms-0-term, terms-0-field, terms-1-operator
/// and so on. They are joined from left to right.
QString advancedQueryOf(const QUrl &address)
{
    const auto item = [&](int number, const char *name) {
        const QString key = u"terms-%1-%2"_s.arg(number).arg(QLatin1StringView(name));
        return itemOf(address, key).value_or(QString()).simplified();
    };
    constexpr int most = 50;
    QString query;
    for (int number = 0; number < most; ++number) {
        const QString text = item(number, "term");
        if (text.isEmpty())
            continue;
        const QString clause = apiQueryOf(text, prefixOf(item(number, "field")));
        const QString named = item(number, "operator");
        const QString how = named == "OR"_L1 ? u"OR"_s : named == "NOT"_L1 ? u"ANDNOT"_s : u"AND"_s;
        query = query.isEmpty() ? clause : u"(%1) %2 (%3)"_s.arg(query, how, clause);
    }
    return query;
}

/// Returns the query of an arXiv address in the API's syntax. Returns an empty string if the address has no
/// query, and no value if the text is not an arXiv address.
std::optional<QString> queryOfAddress(const QString &text)
{
    static const QRegularExpression start(u"\\A(?:https?://)?((?:[a-z0-9-]+\\.)*arxiv\\.org/.+)\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto match = start.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const QUrl address(u"https://"_s + match.captured(1), QUrl::TolerantMode);
    std::optional<QString> query;
    if (address.path().startsWith("/api/query"_L1)) {
        query = itemOf(address, u"search_query"_s);
    } else if (address.path().startsWith("/search/advanced"_L1)) {
        query = advancedQueryOf(address);
    } else if (address.path().startsWith("/search"_L1)) {
        query = itemOf(address, u"query"_s);
        if (query)
            query = apiQueryOf(
                query->simplified(), prefixOf(itemOf(address, u"searchtype"_s).value_or(QString())));
    }
    return query.value_or(QString()).simplified();
}

} // namespace

PastedText readPasted(const QString &text)
{
    if (const auto query = queryOfAddress(text))
        return query->isEmpty() ? PastedText{text, false} : PastedText{*query, true};
    return readPiece(text);
}

QString decodedNote(const QString &decoded)
{
    //: %1 is the decoded text. The user pasted it from the address bar of a browser
    return PastedQuery::tr("The text was decoded from an address: %1").arg(decoded);
}

} // namespace dp::query
