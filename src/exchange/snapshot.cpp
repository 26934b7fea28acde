#include "exchange/snapshot.h"

#include "base/plaintext.h"
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

/// An escape may have left half a character, which is none, or a control character.
QString whole(const QString &text)
{
    return plaintext::cleaned(text).simplified();
}

QString text(const QJsonValue &value)
{
    return whole(value.toString());
}

/// "Mon, 2 Apr 2007 19:18:42 GMT" (RFC 5322, 3.3). QDateTime's own reader takes twenty times as long.
std::optional<Moment> readDate(const QString &created)
{
    static constexpr std::array months{"Jan"_L1, "Feb"_L1, "Mar"_L1, "Apr"_L1, "May"_L1, "Jun"_L1, "Jul"_L1,
        "Aug"_L1, "Sep"_L1, "Oct"_L1, "Nov"_L1, "Dec"_L1};
    const auto parts = QStringView(created).split(u' ', Qt::SkipEmptyParts);
    if (parts.size() != 6 || (parts[5] != "GMT"_L1 && parts[5] != "UTC"_L1))
        return Moment::fromDateTime(QDateTime::fromString(created, Qt::RFC2822Date));
    const auto month = std::find(months.begin(), months.end(), parts[2]);
    if (month == months.end())
        return std::nullopt;
    return Moment::fromIso(u"%1-%2-%3T%4Z"_s.arg(parts[3].toString())
                               .arg(int(month - months.begin()) + 1, 2, 10, '0'_L1)
                               .arg(parts[1].toString().rightJustified(2, u'0'), parts[4].toString()));
}

QStringList readAuthors(const QJsonObject &object)
{
    QStringList names;
    const QJsonArray parsed = object["authors_parsed"_L1].toArray();
    for (const QJsonValue &author : parsed) { // family name, given names, what comes after
        const QJsonArray parts = author.toArray();
        const QStringList inOrder{parts[1].toString(), parts[0].toString(), parts[2].toString()};
        names << readable::text(inOrder.join(u' ').simplified());
    }
    if (names.join(QString()).isEmpty())
        names = readable::text(text(object["authors"_L1])).split(u", "_s);
    for (QString &name : names) // after its TeX, which may stand for white space
        name = whole(name);
    names.removeAll(QString());
    return names;
}

} // namespace

bool looksLikeOne(const QByteArray &start)
{
    const QByteArray text = start.startsWith("\xef\xbb\xbf") ? start.mid(3) : start;
    const qsizetype end = text.trimmed().indexOf('\n');
    const QByteArray line = end < 0 ? text.trimmed() : text.trimmed().left(end);
    // Among its first fields, in whatever order: the line may go on for longer than what is at hand.
    return line.startsWith('{') && line.contains("\"id\"")
        && (line.contains("\"submitter\"") || line.contains("\"authors\"") || line.contains("\"versions\""))
        && line.contains("\"title\"");
}

Result<Paper> read(const QByteArray &line)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject())
        return bad(problem.error != QJsonParseError::NoError ? problem.errorString() : u"no JSON object"_s);
    const QJsonObject object = document.object();
    const QString name = text(object["id"_L1]);
    const auto id = ArxivId::parse(name);
    if (!id)
        return bad(name.isEmpty() ? u"no identifier"_s
                                  : u"the identifier \"%1\" is none of arXiv's"_s.arg(name.left(80)));
    Paper paper;
    paper.title = text(object["title"_L1]);
    if (paper.title.isEmpty())
        return bad(u"%1 has no title"_s.arg(id->toString()));
    const QJsonArray versions = object["versions"_L1].toArray();
    const QString newest = versions.last()["version"_L1].toString();
    const auto published = readDate(versions.first()["created"_L1].toString());
    const auto updated = readDate(versions.last()["created"_L1].toString());
    if (!published || !updated || !published->isKnown() || !updated->isKnown())
        return bad(u"%1 has no dates of its versions"_s.arg(id->toString()));
    bool number = false;
    const int version = newest.startsWith(u'v') ? newest.mid(1).toInt(&number) : 0;
    paper.id = id->withVersion(number && version > 0 && version < 1000 ? version : int(versions.size()));
    paper.published = *published;
    paper.updated = *updated;
    paper.abstract = text(object["abstract"_L1]);
    paper.comment = text(object["comments"_L1]);
    paper.journalRef = text(object["journal-ref"_L1]);
    paper.doi = text(object["doi"_L1]).section(u' ', 0, 0); // several: the first is the paper's own
    paper.authors = readAuthors(object);
    paper.categories = text(object["categories"_L1]).split(u' ', Qt::SkipEmptyParts);
    paper.absUrl = u"https://arxiv.org/abs/"_s + paper.id.versioned();
    return paper;
}

} // namespace dp::snapshot
