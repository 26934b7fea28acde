#include "exchange/snapshot.h"

#include "base/category.h"
#include "base/plaintext.h"
#include "text/doi.h"
#include "text/readable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;

namespace dp::snapshot {
namespace {

Error bad(const QString &why)
{
    return Error{ErrorKind::BadContent, {}, why};
}

/// Returns the text without lone surrogates and control characters, which JSON escapes can produce.
QString whole(const QString &text)
{
    return plaintext::cleaned(text).simplified();
}

QString text(const QJsonValue &value)
{
    return whole(value.toString());
}

/// Reads a date such as "Mon, 2 Apr 2007 19:18:42 GMT" (RFC 5322, 3.3). Moment::fromRfc5322() reads all
/// forms, but takes twenty times as long.
std::optional<Moment> readDate(const QString &created)
{
    static constexpr std::array months{"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "May"_L1, "Jun"_L1, "Jul"_L1,
        "Aug"_L1, "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};
    const auto parts = QStringView(created).split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 6 || (parts[5] != "GMT"_L1 && parts[5] != "UTC"_L1)) {
        const auto when = Moment::fromRfc5322(created);
        return when ? when : Moment::fromIso(created);
    }
    const auto month = std::find(months.begin(), months.end(), parts[2]);
    if (month == months.end())
        return std::nullopt;
    return Moment::fromIso(u"%1-%2-%3T%4Z"_s.arg(parts[3].toString())
                               .arg(int(month - months.begin()) + 1, 2, 10, '0'_L1)
                               .arg(parts[1].toString().rightJustified(2, u'0'), parts[4].toString()));
}

/// Returns a name. The value can be a text, a list of family name, given names and suffix, or an object with
/// these parts.
QString nameOf(const QJsonValue &author)
{
    if (author.isString())
        return readable::text(text(author));
    const QJsonObject object = author.toObject();
    const auto first = [&](std::initializer_list<QLatin1StringView> keys) {
        for (const QLatin1StringView key : keys)
            if (!object[key].toString().isEmpty())
                return object[key].toString();
        return QString();
    };
    const QJsonArray parts = author.toArray();
    const QString family =
        parts.isEmpty() ? first({"keyname"_L1, "family"_L1, "last"_L1}) : parts[0].toString();
    const QString given =
        parts.isEmpty() ? first({"forenames"_L1, "given"_L1, "first"_L1}) : parts[1].toString();
    const QString suffix = parts.isEmpty() ? first({"suffix"_L1}) : parts[2].toString();
    const QString whole = first({"name"_L1});
    return readable::text(
        (whole.isEmpty() ? QStringList{given, family, suffix}.join(u' ') : whole).simplified());
}

QStringList namesIn(const QJsonArray &list)
{
    QStringList names;
    for (const QJsonValue &author : list)
        names << nameOf(author);
    return names;
}

QStringList readAuthors(const QJsonObject &object)
{
    QStringList names = namesIn(object["authors_parsed"_L1].toArray());
    if (names.join(QString()).isEmpty())
        names = namesIn(object["authors"_L1].toArray());
    if (names.join(QString()).isEmpty())
        names = readable::text(text(object["authors"_L1])).split(u", "_s);
    for (QString &name : names) // cleaned after the TeX conversion, which can produce white space
        name = whole(name);
    names.removeAll(QString());
    return names;
}

/// Reads categories. The value can be a text with spaces or commas between names, a list of names, or a list
/// of such texts.
QStringList readCategories(const QJsonValue &value)
{
    QString names = value.toString();
    const QJsonArray list = value.toArray();
    for (const QJsonValue &name : list)
        names += u' ' + name.toString();
    QStringList found;
    const QStringList parts =
        whole(names.replace(u',', u' ').replace(u';', u' ')).split(u' ', Qt::SkipEmptyParts);
    for (const QString &name : parts)
        category::add(found, name);
    return found;
}

/// Reads an identifier. As a JSON number, it has lost the zeros at both ends: 0704.0010 becomes 704.001. All
/// identifiers of a month have the same number of digits (four until 2014, five since then), so the zeros can
/// be restored. In a string, only the zero before the year is restored, because 2502.2078 could also mean
/// 2502.02078.
QString readId(const QJsonValue &value)
{
    if (value.isString()) {
        const QString id = text(value);
        const bool lacksZero =
            id.size() == 8 && id[3] == u'.' && (id[0] == u'7' || id[0] == u'8' || id[0] == u'9');
        return lacksZero ? u'0' + id : id;
    }
    const double number = value.toDouble();
    if (number < 700 || number > 9913)
        return {};
    const int digits = number < 1500 ? 4 : 5;
    const QString id = QString::number(number, 'f', digits).rightJustified(5 + digits, u'0');
    // A number with more digits than an identifier is not valid.
    return qAbs(id.toDouble() - number) < 1e-7 ? id : QString();
}

struct Dates {
    int version = 0;
    std::optional<Moment> published;
    std::optional<Moment> updated;
};

/// Reads the dates of the first and the newest version. The list may have any order.
Dates readVersions(const QJsonArray &versions)
{
    Dates dates;
    int first = 0;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        const QString name = versions[i]["version"_L1].toVariant().toString();
        bool isNumber = false;
        const int number = name.mid(name.startsWith(u'v')).toInt(&isNumber);
        const int version = isNumber && number > 0 && number < 1000 ? number : int(i + 1);
        const auto created = readDate(versions[i]["created"_L1].toString());
        if (first == 0 || version < first) {
            first = version;
            dates.published = created;
        }
        if (version > dates.version) {
            dates.version = version;
            dates.updated = created;
        }
    }
    if (first > 1)
        dates.published = Moment(); // unknown, because the list does not contain version 1
    return dates;
}

/// Reads the day of the last change, or the dates in this program's own JSON. Used if there are no versions.
Dates readOtherDates(const QJsonObject &object)
{
    Dates dates;
    dates.version = std::clamp(object["version"_L1].toInt(1), 1, 999);
    const QString published = object["published"_L1].toString();
    dates.published = published.isEmpty() ? Moment() : Moment::fromIso(published);
    const QString updated = object["updated"_L1].toString(object["update_date"_L1].toString());
    dates.updated = Moment::fromIso(updated);
    return dates;
}

} // namespace

Result<Paper> read(const QByteArray &line)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject())
        return bad(problem.error != QJsonParseError::NoError ? problem.errorString() : u"no JSON object"_s);
    const QJsonObject object = document.object();
    const QString name = readId(object["id"_L1]);
    const auto id = ArxivId::parse(name);
    if (!id)
        return bad(name.isEmpty() && !object["id"_L1].isDouble() ? u"no identifier"_s
                : name.isEmpty()
                ? u"the number %1 is no identifier of arXiv's"_s.arg(object["id"_L1].toDouble())
                : u"the identifier \"%1\" is none of arXiv's"_s.arg(name.left(80)));
    Paper paper;
    paper.title = text(object["title"_L1]);
    if (paper.title.isEmpty())
        return bad(u"%1 has no title"_s.arg(id->toString()));
    const QJsonArray versions = object["versions"_L1].toArray();
    const Dates dates = versions.isEmpty() ? readOtherDates(object) : readVersions(versions);
    if (!dates.published || !dates.updated || !dates.updated->isKnown())
        return bad(u"%1 has no dates of its versions that can be read"_s.arg(id->toString()));
    paper.id = id->withVersion(dates.version);
    paper.published = *dates.published;
    paper.updated = *dates.updated;
    paper.abstract = text(object["abstract"_L1]);
    paper.comment = text(object[object.contains("comments"_L1) ? "comments"_L1 : "comment"_L1]);
    paper.journalRef = text(object[object.contains("journal-ref"_L1) ? "journal-ref"_L1 : "journal_ref"_L1]);
    paper.doi = doi::stored(text(object["doi"_L1]));
    paper.authors = readAuthors(object);
    paper.categories = readCategories(object["categories"_L1]);
    paper.absUrl = u"https://arxiv.org/abs/"_s + paper.id.versioned();
    return paper;
}

} // namespace dp::snapshot
