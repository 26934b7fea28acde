#include "arxiv/announcementparser.h"

#include "arxiv/xmltext.h"
#include "base/category.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

constexpr auto arxivNs = "http://arxiv.org/schemas/atom"_L1;
constexpr auto dcNs = "http://purl.org/dc/elements/1.1/"_L1;

/// The day as written, in the time zone of the text: arXiv uses its own. Invalid if a paper cannot have that
/// date.
QDate dayOf(const QString &rfc822)
{
    const auto day = Moment::dayFromRfc5322(rfc822);
    return day ? day->date() : QDate();
}

/// "A. One, B. Two (CERN, Geneva), C. Three": a comma inside parentheses is part of an affiliation.
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
    return version > 1 ? u"replace"_s : u"new"_s; // includes "absonly", a paper without full text
}

} // namespace

AtomParser::Problem AnnouncementParser::read(const QByteArray &body)
{
    using Problem = AtomParser::Problem;
    m_feed = {};
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
            if (!isRss && xml.name() != "rss"_L1) {
                problem = Problem::NotAFeed;
                m_problem = u"not an announcement feed"_s;
            } else if (!isRss) {
                isRss = true;
            } else if (xml.name() == "channel"_L1) {
                readChannel(xml);
            } else {
                xml.skipCurrentElement();
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

void AnnouncementParser::readChannel(QXmlStreamReader &xml)
{
    while (xml.readNextStartElement()) {
        if (xml.name() == "item"_L1)
            readItem(xml);
        else if (xml.name() == "pubDate"_L1)
            m_feed.day = dayOf(xmltext::of(xml));
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
        const bool arxiv = xml.namespaceUri() == arxivNs;
        QString *field = name == "title"_L1                      ? &item.title
            : name == "link"_L1                                  ? &item.link
            : name == "description"_L1                           ? &item.description
            : name == "guid"_L1                                  ? &item.guid
            : name == "pubDate"_L1                               ? &item.date
            : xml.namespaceUri() == dcNs && name == "creator"_L1 ? &item.creator
            : arxiv && name == "announce_type"_L1                ? &item.announceType
            : arxiv && name == "DOI"_L1                          ? &item.doi
            : arxiv && name == "journal_reference"_L1            ? &item.journal
                                                                 : nullptr;
        if (field)
            *field = xmltext::of(xml);
        else
            xml.skipCurrentElement();
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
    // The version is in the identifier of the item and before the abstract; the link has none.
    static const QRegularExpression named(uR"(\A(?:oai:arXiv\.org:|arXiv:)(\S+?v\d+)\b)"_s);
    id = ArxivId::parse(named.match(item.guid).captured(1));
    if (!id)
        id = ArxivId::parse(named.match(item.description).captured(1));
    if (!id)
        id = ArxivId::parse(item.link);
    if (!id)
        return skip(u"no identifier of arXiv's"_s);
    // Feeds before 2024 had the identifier in the title.
    static const QRegularExpression suffix(uR"(\s*\(arXiv:\S+(?: \[[^\]]*\])?(?: [A-Z]+)?\)\z)"_s);
    Announcement announcement;
    Paper &paper = announcement.paper;
    // Only the last "(arXiv:" can start the suffix. Testing each one in a long title would take quadratic
    // time.
    const qsizetype tail = std::max<qsizetype>(0, item.title.lastIndexOf("(arXiv:"_L1));
    paper.title = (item.title.left(tail) + item.title.mid(tail).remove(suffix)).trimmed();
    if (paper.title.isEmpty())
        return skip(u"%1 has no title"_s.arg(id->versioned()));
    const QDate day = item.date.isEmpty() ? m_feed.day : dayOf(item.date);
    if (!day.isValid())
        return skip(u"%1 has an impossible date"_s.arg(id->versioned()));
    paper.id = id->version() > 0 ? *id : id->withVersion(1);
    const auto at = item.description.indexOf("Abstract:"_L1);
    paper.abstract = (at < 0 ? item.description : item.description.mid(at + 9)).trimmed();
    paper.authors = authorsOf(item.creator);
    paper.categories = item.categories;
    paper.doi = item.doi;
    paper.journalRef = item.journal;
    paper.updated = Moment::fromDay(day);
    paper.absUrl = u"https://arxiv.org/abs/"_s + paper.id.versioned();
    announcement.kind = kindOf(item.announceType, paper.id.version());
    m_feed.items << announcement;
}

} // namespace dp
