#include "arxiv/announcementparser.h"

#include "arxiv/namespaces.h"
#include "arxiv/xmltext.h"
#include "base/category.h"
#include "text/doi.h"
#include "text/htmlreference.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

/// Returns the day as written. It is in the time zone of the text, which for arXiv is its own. Returns an
/// invalid date if a paper cannot have it.
QDate dayOf(const QString &rfc822)
{
    const auto day = Moment::dayFromRfc5322(rfc822);
    return day ? day->date() : QDate();
}

/// Returns the day in UTC of a time in RSS 1.0. The time is that of the announcement, in the evening of
/// arXiv's time zone. In UTC this is already the next day, which is also the date of an RSS 2.0 feed.
QDate utcDayOf(const QString &iso)
{
    const auto moment = Moment::fromIso(iso);
    return moment ? moment->date() : QDate();
}

/// Returns the text without the HTML tags that arXiv wrote in RSS 1.0: `<p>` around an abstract, and `<a
/// href="…">` around each author. Any other `<` is part of the text.
QString withoutTags(const QString &html)
{
    static const QRegularExpression tags(
        uR"(</?(?:p|a|br|b|i|em)(?:\s[^<>]*)?/?>)"_s, QRegularExpression::CaseInsensitiveOption);
    return htmlreference::decoded(QString(html).remove(tags)).simplified();
}

/// Splits a list such as "A. One, B. Two (CERN, Geneva), C. Three". A comma inside parentheses is part of an
/// affiliation.
QStringList authorsOf(const QString &text)
{
    QStringList authors;
    int depth = 0;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const QChar c = i < text.size() ? text[i] : QChar(u',');
        depth += c == u'(' ? 1 : c == u')' && depth > 0 ? -1 : 0;
        if (c != u',' || (depth > 0 && i < text.size()))
            continue;
        if (const QString author = text.mid(from, i - from).trimmed(); !author.isEmpty())
            authors << author;
        from = i + 1;
    }
    return authors;
}

QString kindOf(const QString &announced, int version)
{
    static const QStringList known = {u"new"_s, u"cross"_s, u"replace"_s, u"replace-cross"_s};
    if (known.contains(announced))
        return announced;
    return version > 1 ? u"replace"_s : u"new"_s; // other kinds include "absonly", a paper without full text
}

/// The parts of a title in a feed from before 2024: `Title. (arXiv:2001.10057v1 [cs.CL] UPDATED)`.
struct Titled {
    QString title;
    std::optional<ArxivId> id; ///< no value: the text has only a title
    QString category;
    QString kind; ///< kind as in AnnouncementFeed; empty: unknown
};

Titled titledOf(const QString &text)
{
    static const QRegularExpression suffix(
        uR"(\s*\(arXiv:(\S+?)(?: \[([^\]]*)\])?(?: ([A-Z]+(?:[ -][A-Z]+)*))?\)\z)"_s);
    // Only the last "(arXiv:" can start the suffix. Testing each of them in a long title would take quadratic
    // time.
    const qsizetype tail = std::max<qsizetype>(0, text.lastIndexOf("(arXiv:"_L1));
    const auto match = suffix.match(text.mid(tail));
    if (!match.hasMatch())
        return {text.trimmed(), std::nullopt, {}, {}};
    const QString mark = match.captured(3);
    return {text.left(tail + match.capturedStart()).trimmed(), ArxivId::parse(match.capturedView(1)),
        category::isValid(match.capturedView(2)) ? category::canonical(match.capturedView(2)) : QString(),
        mark.startsWith("CROSS"_L1)        ? u"cross"_s
            : mark.startsWith("UPDATE"_L1) ? u"replace"_s
                                           : QString()};
}

} // namespace

AtomParser::Problem AnnouncementParser::read(const QByteArray &body)
{
    using Problem = AtomParser::Problem;
    m_feed = {};
    m_isRdf = false;
    QXmlStreamReader xml(body);
    bool isRss = false;
    Problem problem = Problem::None;
    while (!xml.atEnd() && problem == Problem::None) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
            problem = xml.entityDeclarations().isEmpty() && xml.dtdName() == "html"_L1
                ? Problem::NotAFeed
                : Problem::ForbiddenDoctype;
            m_problem = u"a document type declaration"_s;
            break;
        case QXmlStreamReader::StartElement:
            m_isRdf = m_isRdf || (!isRss && xml.name() == "RDF"_L1 && xml.namespaceUri() == xmlns::rdf);
            if (!isRss && xml.name() != "rss"_L1 && !m_isRdf) {
                problem = Problem::NotAFeed;
                m_problem = u"not an announcement feed"_s;
            } else if (!isRss) {
                isRss = true;
            } else {
                readPart(xml);
            }
            break;
        default: break;
        }
    }
    if (problem == Problem::None && xml.hasError()) {
        problem = !isRss                                                   ? Problem::NotAFeed
            : xml.error() == QXmlStreamReader::PrematureEndOfDocumentError ? Problem::CutShort
                                                                           : Problem::NotWellFormed;
        m_problem = u"line %1: %2"_s.arg(xml.lineNumber()).arg(xml.errorString());
    }
    if (problem != Problem::None)
        m_feed = {};
    return problem;
}

/// Reads an element of the outermost level. In RSS 1.0 the items are after the channel; in RSS 2.0 they are
/// inside it.
void AnnouncementParser::readPart(QXmlStreamReader &xml)
{
    if (xml.name() == "channel"_L1)
        readChannel(xml);
    else if (m_isRdf && xml.name() == "item"_L1)
        readItem(xml);
    else
        xml.skipCurrentElement();
}

void AnnouncementParser::readChannel(QXmlStreamReader &xml)
{
    while (xml.readNextStartElement()) {
        if (xml.name() == "item"_L1)
            readItem(xml);
        else if (xml.name() == "pubDate"_L1)
            m_feed.day = dayOf(xmltext::of(xml));
        else if (xml.namespaceUri() == xmlns::dublinCore && xml.name() == "date"_L1)
            m_feed.day = utcDayOf(xmltext::of(xml));
        else
            xml.skipCurrentElement();
    }
}

void AnnouncementParser::readItem(QXmlStreamReader &xml)
{
    Item item;
    while (xml.readNextStartElement()) {
        const QStringView name = xml.name();
        if (name == "category"_L1) {
            category::add(item.categories, xmltext::of(xml));
            continue;
        }
        const bool arxiv = xml.namespaceUri() == xmlns::arxiv;
        QString *field = name == "title"_L1                                   ? &item.title
            : name == "link"_L1                                               ? &item.link
            : name == "description"_L1                                        ? &item.description
            : name == "guid"_L1                                               ? &item.guid
            : name == "pubDate"_L1                                            ? &item.date
            : xml.namespaceUri() == xmlns::dublinCore && name == "date"_L1    ? &item.isoDate
            : xml.namespaceUri() == xmlns::dublinCore && name == "creator"_L1 ? &item.creator
            : arxiv && name == "announce_type"_L1                             ? &item.announceType
            : arxiv && name == "DOI"_L1                                       ? &item.doi
            : arxiv && name == "journal_reference"_L1                         ? &item.journal
                                                                              : nullptr;
        if (field == &item.doi)
            item.doi += u' ' + xmltext::of(xml); // the element may occur several times
        else if (field)
            *field = xmltext::of(xml);
        else
            xml.skipCurrentElement();
    }
    if (m_isRdf) {
        item.description = withoutTags(item.description);
        item.creator = withoutTags(item.creator);
    }
    if (!xml.hasError())
        keep(item, int(m_feed.items.size() + m_feed.skipped.size()) + 1);
}

void AnnouncementParser::keep(const Item &item, int place)
{
    std::optional<ArxivId> id;
    const auto skip = [&](const QString &reason) {
        m_feed.skipped << SkippedEntry{place, reason, id ? id->toString() : QString()};
    };
    if (item.title.startsWith("Feed error"_L1)) {
        m_feed.errorMessage = item.description.isEmpty() ? item.title : item.description;
        return;
    }
    // The version is in the identifier of the item and before the abstract. The link has no version.
    static const QRegularExpression named(uR"(\A(?:oai:arXiv\.org:|arXiv:)(\S+?v\d+)\b)"_s);
    id = ArxivId::parse(named.match(item.guid).captured(1));
    if (!id)
        id = ArxivId::parse(named.match(item.description).captured(1));
    if (!id)
        id = ArxivId::parse(item.link);
    if (!id)
        return skip(u"no identifier of arXiv's"_s);
    Announcement announcement;
    Paper &paper = announcement.paper;
    const Titled titled = titledOf(item.title);
    paper.title = titled.title;
    // RSS 1.0 has the version and the primary category only in the title, after a full stop.
    if (m_isRdf && titled.id && titled.id->key() == id->key())
        id = titled.id;
    if (m_isRdf && titled.id && paper.title.endsWith(u'.'))
        paper.title.chop(1);
    if (paper.title.isEmpty())
        return skip(u"%1 has no title"_s.arg(id->versioned()));
    const QDate day = !item.date.isEmpty() ? dayOf(item.date)
        : !item.isoDate.isEmpty()          ? utcDayOf(item.isoDate)
                                           : m_feed.day;
    if (!day.isValid())
        return skip(u"%1 has an impossible date"_s.arg(id->versioned()));
    paper.id = id->orFirstVersion();
    const auto at = item.description.indexOf("Abstract:"_L1);
    paper.abstract = (at < 0 ? item.description : item.description.mid(at + 9)).trimmed();
    paper.authors = authorsOf(item.creator);
    paper.categories = item.categories;
    if (m_isRdf)
        category::add(paper.categories, titled.category);
    paper.doi = doi::stored(item.doi);
    paper.journalRef = item.journal;
    paper.updated = Moment::fromDay(day);
    paper.absUrl = u"https://arxiv.org/abs/"_s + paper.id.versioned();
    announcement.kind =
        kindOf(item.announceType.isEmpty() ? titled.kind : item.announceType, paper.id.version());
    m_feed.items << announcement;
}

} // namespace dp
