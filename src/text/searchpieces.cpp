#include "text/searchpieces.h"

#include "base/category.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace dp {

using Field = SearchTerm::Field;
using searchterms::isQuote;

namespace {

std::optional<Field> fieldNamed(QStringView name)
{
    static const QHash<QString, Field> fields = {{u"title"_s, Field::Title}, {u"ti"_s, Field::Title},
        {u"abstract"_s, Field::Abstract}, {u"abs"_s, Field::Abstract}, {u"author"_s, Field::Authors},
        {u"authors"_s, Field::Authors}, {u"au"_s, Field::Authors}, {u"comment"_s, Field::Comment},
        {u"comments"_s, Field::Comment}, {u"co"_s, Field::Comment}, {u"category"_s, Field::Category},
        {u"categories"_s, Field::Category}, {u"cat"_s, Field::Category}};
    const auto found = fields.constFind(name.toString().toLower());
    return found == fields.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace

QStringList searchpieces::split(const QString &text)
{
    QStringList pieces;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        for (bool isQuoted = false; at < text.size() && (isQuoted || !text[at].isSpace()); ++at)
            if (isQuote(text[at]))
                isQuoted = !isQuoted;
        pieces << text.mid(start, at - start);
    }
    return pieces;
}

bool searchpieces::isMinus(QChar c)
{
    return c == u'-' || c == u'!' || (c >= QChar(0x2010) && c <= QChar(0x2015)) || c == QChar(0x2212)
        || c == QChar(0xfe63) || c == QChar(0xff0d);
}

std::optional<std::pair<Field, qsizetype>> searchpieces::fieldAt(const QString &text, qsizetype at)
{
    const qsizetype colon = text.indexOf(u':', at);
    if (colon < 0)
        return std::nullopt;
    const auto field = fieldNamed(QStringView(text).mid(at, colon - at));
    return field ? std::optional(std::pair(*field, colon + 1 - at)) : std::nullopt;
}

bool searchpieces::isCategoryOfArchive(const QString &text)
{
    const QString name = category::canonical(bare(text));
    const qsizetype dot = name.indexOf(u'.');
    const bool isLong = name.startsWith("physics."_L1) || name.startsWith("cond-mat."_L1);
    return dot > 0 && (isLong ? name.size() > dot + 3 : name.size() == dot + 3) && category::isValid(name);
}

QString searchpieces::bare(QString text)
{
    while (!text.isEmpty() && (isQuote(text.back()) || text.back() == u')' || text.back() == u','))
        text.chop(1);
    while (!text.isEmpty() && (isQuote(text.front()) || text.front() == u'('))
        text.remove(0, 1);
    return text;
}

} // namespace dp
