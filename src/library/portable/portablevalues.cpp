#include "library/portable/portablevalues.h"

#include "base/arxivid.h"
#include "base/moment.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QStringList>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace dp::portable {
namespace {

constexpr double largestCount = std::numeric_limits<int>::max();
constexpr double largestWhole = 9007199254740992.0; // every whole number up to 2^53 is an exact JSON number

Error wrong(const QString &what)
{
    return {ErrorKind::BadContent, {}, what};
}

QByteArray list(const QStringList &texts)
{
    if (texts.isEmpty())
        return {};
    QByteArray json = "[";
    for (const QString &text : texts)
        json += (json.size() > 1 ? ", " : "") + quoted(text);
    return json + ']';
}

QByteArray real(double number)
{
    if (std::isfinite(number) && std::floor(number) == number && std::abs(number) < largestWhole)
        return QByteArray::number(qint64(number));
    return std::isfinite(number) ? QByteArray::number(number, 'g', QLocale::FloatingPointShortest) : "0";
}

/// Returns stored JSON in one form, whatever the order of its keys.
QByteArray normalized(const QString &stored)
{
    const auto document = QJsonDocument::fromJson(stored.toUtf8());
    return document.isNull() ? QByteArray() : document.toJson(QJsonDocument::Compact);
}

Result<QVariant> text(const QJsonValue &value)
{
    if (value.isUndefined())
        return QVariant(u""_s);
    if (!value.isString())
        return wrong(u"is not a text"_s);
    const QString found = value.toString();
    if (found.contains(QChar::Null))
        return wrong(u"contains the character U+0000"_s);
    if (!found.isValidUtf16())
        return wrong(u"contains half of a character"_s);
    return QVariant(found.isEmpty() ? u""_s : found); // a null text would be stored as NULL
}

Result<QVariant> time(const QJsonValue &value)
{
    const auto found = text(value);
    if (!found)
        return found;
    const QString iso = found->toString();
    const auto moment = Moment::fromIso(iso);
    if (!iso.isEmpty() && !moment)
        return wrong(u"is not a time such as 2025-02-28T17:59:59Z"_s);
    return iso.isEmpty() ? found : QVariant(moment->iso());
}

Result<QVariant> whole(const QJsonValue &value, double largest)
{
    if (value.isUndefined())
        return QVariant(qint64(0));
    const double number = value.toDouble(-1);
    if (!value.isDouble() || number < 0 || number > largest || std::floor(number) != number)
        return wrong(u"is not a whole number, or is too large"_s);
    return QVariant(qint64(number));
}

Result<QVariant> joined(const QJsonValue &value, QChar separator)
{
    if (value.isUndefined())
        return QVariant(u""_s);
    if (!value.isArray())
        return wrong(u"is not a list of texts"_s);
    QStringList texts;
    for (const QJsonValue &one : value.toArray()) {
        const auto found = text(one);
        if (!found || !one.isString())
            return wrong(u"is not a list of texts"_s);
        texts << found->toString();
        if (texts.last().isEmpty() || texts.last().contains(u'\n') || texts.last().contains(separator))
            return wrong(u"has an empty text, or a text with %1"_s.arg(
                separator == u' ' ? u"a blank"_s : u"a line break"_s));
    }
    return QVariant(texts.isEmpty() ? u""_s : texts.join(separator));
}

Result<QVariant> json(const QJsonValue &value)
{
    if (value.isUndefined())
        return QVariant(u""_s);
    if (!value.isObject() && !value.isArray())
        return wrong(u"is not an object or a list"_s);
    const QJsonDocument document =
        value.isObject() ? QJsonDocument(value.toObject()) : QJsonDocument(value.toArray());
    return QVariant(QString::fromUtf8(document.toJson(QJsonDocument::Compact)));
}

Result<QVariant> paper(const QJsonValue &value)
{
    const auto id = ArxivId::parse(value.toString());
    if (!id || id->toString() != value.toString())
        return wrong(u"is not an arXiv identifier without version"_s);
    return QVariant(id->key());
}

} // namespace

QByteArray quoted(const QString &text)
{
    QByteArray json = "\"";
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes) {
        if (c == '"' || c == '\\')
            json.append('\\').append(c);
        else if (c == '\n')
            json += "\\n";
        else if (c == '\t')
            json += "\\t";
        else if (uchar(c) < 0x20)
            json += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
        else
            json += c;
    }
    return json + '"';
}

QByteArray toJson(Kind kind, const QVariant &stored)
{
    const auto ifAny = [](const QString &text) {
        return text.isEmpty() ? QByteArray() : quoted(text);
    };
    switch (kind) {
    case Kind::Text: return ifAny(stored.toString().remove(QChar::Null));
    case Kind::Time: return ifAny(Moment::fromIso(stored.toString()).value_or(Moment()).iso());
    case Kind::Count:
    case Kind::Whole:
        return stored.toLongLong() == 0 ? QByteArray() : QByteArray::number(stored.toLongLong());
    case Kind::Real: return real(stored.toDouble());
    case Kind::Flag: return stored.toLongLong() == 0 ? QByteArray() : "true";
    case Kind::Paper: return quoted(ArxivId::fromKey(stored.toLongLong()).value_or(ArxivId()).toString());
    case Kind::Lines: return list(stored.toString().split(u'\n', Qt::SkipEmptyParts));
    case Kind::Words: return list(stored.toString().split(u' ', Qt::SkipEmptyParts));
    case Kind::Json: return normalized(stored.toString());
    }
    return {};
}

Result<QVariant> fromJson(Kind kind, const QJsonValue &value)
{
    switch (kind) {
    case Kind::Text: return text(value);
    case Kind::Time: return time(value);
    case Kind::Count: return whole(value, largestCount);
    case Kind::Whole: return whole(value, largestWhole);
    case Kind::Real:
        if (!value.isDouble())
            return wrong(u"is not a number"_s);
        return QVariant(value.toDouble());
    case Kind::Flag:
        if (!value.isBool() && !value.isUndefined())
            return wrong(u"is not true or false"_s);
        return QVariant(qint64(value.toBool() ? 1 : 0));
    case Kind::Paper: return paper(value);
    case Kind::Lines: return joined(value, u'\n');
    case Kind::Words: return joined(value, u' ');
    case Kind::Json: return json(value);
    }
    return wrong(u"has an unknown kind"_s);
}

} // namespace dp::portable
