#include "transfer/importfile.h"

#include "arxiv/announcementatom.h"
#include "arxiv/announcementparser.h"
#include "arxiv/queryadvice.h"
#include "base/files.h"
#include "base/textencoding.h"
#include "exchange/bibtexreader.h"
#include "exchange/keywordconfig.h"
#include "exchange/opml.h"
#include "exchange/readmereader.h"
#include "library/keywords.h"
#include "library/transaction.h"
#include "transfer/bibliography.h"
#include "transfer/configkeywords.h"
#include "transfer/feedkeywords.h"
#include "transfer/foreignjson.h"
#include "transfer/importhistory.h"
#include "transfer/pageimport.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace dp {
namespace {

bool looksLikeXml(const QByteArray &bytes)
{
    return bytes.left(256).trimmed().startsWith('<');
}

/// Returns whether the text is RSS 2.0, or RSS 1.0, which has the first element rdf:RDF.
bool isRss(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes.left(65536));
    while (!xml.atEnd() && xml.readNext() != QXmlStreamReader::StartElement) { }
    return xml.isStartElement() && (xml.name() == "rss"_L1 || xml.name() == "RDF"_L1);
}

bool isAtom(const QByteArray &bytes)
{
    AtomParser parser;
    parser.feed(bytes.left(65536));
    return parser.isAtom();
}

} // namespace

Result<ImportFile> ImportFile::read(const QString &path)
{
    const auto bytes = files::read(path, maximumBytes);
    if (!bytes)
        return bytes.error();
    return fromBytes(*bytes, path);
}

Result<ImportFile> ImportFile::fromBytes(const QByteArray &fileBytes, const QString &name)
{
    ImportFile file(name);
    const auto decoded = textencoding::toUtf8(fileBytes);
    if (!decoded) {
        Error error = decoded.error();
        // A file with NUL bytes is binary, such as a picture or a program. Text in another encoding has no
        // NUL bytes.
        if (error.kind == ErrorKind::NotUtf8 && fileBytes.contains('\0'))
            return Error{ErrorKind::UnknownFormat, name, u"binary"_s};
        error.subject = name;
        return error;
    }
    const QByteArray &bytes = *decoded;
    const bool isXml = looksLikeXml(bytes);
    if (isXml && opml::looksLikeOpml(bytes))
        return readFeedList(bytes, name);
    if (isXml && isRss(bytes))
        return readAnnouncements(bytes, name);
    // A README that begins with HTML is not read as a feed.
    if (isXml && (isAtom(bytes) || !readme::looksLikePage(bytes)))
        return readFeed(bytes, name);
    if (bytes.left(256).trimmed().startsWith('@') || !readme::looksLikePage(bytes))
        return readOther(bytes, name);
    ReadmePage page = readme::read(bytes);
    for (const ReadmePage::Problem &problem : std::as_const(page.problems))
        file.m_problems << u"line %1: %2"_s.arg(problem.line).arg(problem.what);
    file.m_content = page;
    return file;
}

Result<ImportFile> ImportFile::readOther(const QByteArray &bytes, const QString &name)
{
    if (const auto kind = foreignjson::kindOf(bytes))
        return Error{*kind, name, {}};
    return bibtex::looksLikeBibtex(bytes) ? readBibtex(bytes, name) : readKeywordConfig(bytes, name);
}

Result<ImportFile> ImportFile::readBibtex(const QByteArray &bytes, const QString &name)
{
    const bibliography::Found found = bibliography::read(bytes);
    if (found.papers.isEmpty())
        return found.problems.isEmpty() ? Error{ErrorKind::NoPapersInFile, name, {}}
                                        : Error{ErrorKind::BadContent, name, found.problems.first()};
    ImportFile file(name);
    Feed feed;
    feed.papers = found.papers;
    file.m_content = feed;
    file.m_otherEntries = found.otherEntries;
    file.m_problems = found.problems;
    file.m_source = Source::Page;
    file.m_isBibliography = true;
    return file;
}

/// Reads the last one of the possible formats.
Result<ImportFile> ImportFile::readKeywordConfig(const QByteArray &bytes, const QString &name)
{
    const auto read = keywordconfig::read(bytes);
    if (!read)
        return read.error().kind == ErrorKind::BadContent
            ? Error{ErrorKind::BadContent, name, read.error().detail}
            : read.error();
    const std::optional<keywordconfig::Found> &groups = *read;
    if (!groups || groups->groups.isEmpty())
        return Error{ErrorKind::UnknownFormat, name, {}};
    const configkeywords::Found found = configkeywords::in(*groups);
    ImportFile file(name);
    file.m_content = found.keywords;
    file.m_problems = found.problems;
    return file;
}

Result<ImportFile> ImportFile::readFeedList(const QByteArray &bytes, const QString &name)
{
    const auto feeds = opml::read(bytes);
    if (!feeds)
        return Error{feeds.error().kind, name, feeds.error().detail};
    const feedkeywords::Found found = feedkeywords::in(*feeds);
    if (found.keywords.isEmpty() && found.problems.isEmpty())
        return Error{ErrorKind::NoKeywordsInFile, name, {}};
    ImportFile file(name);
    file.m_content = found.keywords;
    file.m_problems = found.problems;
    file.m_divided = found.divided;
    file.m_otherFeeds = found.others;
    return file;
}

Result<ImportFile> ImportFile::readFeed(const QByteArray &bytes, const QString &name)
{
    ImportFile file(name);
    AtomParser parser;
    parser.feed(bytes);
    if (parser.finish() == AtomParser::State::Broken) {
        const bool isCut = parser.problemKind() == AtomParser::Problem::CutShort;
        return Error{!parser.isAtom() ? ErrorKind::UnknownFormat
                : isCut               ? ErrorKind::FileCutShort
                                      : ErrorKind::BadContent,
            name, parser.problem()};
    }
    if (announcementatom::looksLikeOne(bytes)) // AtomParser does not read the entries of such a feed
        return readAnnouncements(announcementatom::asRss(bytes), name);
    const Feed &feed = parser.result();
    if (!feed.errorMessage.isEmpty())
        return Error{ErrorKind::NoPapersInFile, name, feed.errorMessage};
    for (const SkippedEntry &entry : feed.skipped)
        file.m_problems << u"entry %1: %2"_s.arg(entry.place).arg(entry.reason);
    if (feed.papers.isEmpty() && feed.skipped.isEmpty())
        return Error{ErrorKind::NoPapersInFile, name, {}};
    if (feed.papers.isEmpty())
        return Error{ErrorKind::BadContent, name, file.m_problems.first()};
    file.m_content = feed;
    return file;
}

Result<ImportFile> ImportFile::readAnnouncements(const QByteArray &rss, const QString &name)
{
    AnnouncementParser parser;
    if (const auto problem = parser.read(rss); problem != AtomParser::Problem::None)
        return Error{problem == AtomParser::Problem::NotAFeed ? ErrorKind::UnknownFormat
                : problem == AtomParser::Problem::CutShort    ? ErrorKind::FileCutShort
                                                              : ErrorKind::BadContent,
            name, parser.problem()};
    const AnnouncementFeed &announced = parser.result();
    if (!announced.errorMessage.isEmpty())
        return Error{ErrorKind::NoPapersInFile, name, announced.errorMessage};
    ImportFile file(name);
    Feed feed;
    for (const Announcement &announcement : announced.items)
        feed.papers << announcement.paper;
    for (const SkippedEntry &entry : announced.skipped)
        file.m_problems << u"entry %1: %2"_s.arg(entry.place).arg(entry.reason);
    if (feed.papers.isEmpty()) // the feed is not from arXiv, or has no announcements
        return Error{
            announced.skipped.isEmpty() ? ErrorKind::NoPapersInFile : ErrorKind::UnknownFormat, name, {}};
    file.m_content = feed;
    file.m_source = Source::Announcement;
    return file;
}

ImportFile::Kind ImportFile::kind() const
{
    return Kind(m_content.index());
}

Result<ImportFile::Report> ImportFile::store(
    Library &library, const QString &keywordName, const QDateTime &now) const
{
    Report report;
    report.kind = kind();
    report.problems = m_problems;
    report.divided = m_divided;
    report.otherFeeds = m_otherFeeds;
    report.otherEntries = m_otherEntries;
    Transaction transaction(library);
    DP_TRY(transaction.begin());
    switch (kind()) {
    case Kind::Readme:
        DP_TRY(pageimport::store(transaction, std::get<ReadmePage>(m_content), now, report));
        break;
    case Kind::Atom:
        DP_TRY(storeFeed(transaction, library.isNew(), std::get<Feed>(m_content), keywordName, now, report));
        break;
    case Kind::Opml: DP_TRY(storeKeywords(transaction, std::get<QList<Keyword>>(m_content), report)); break;
    }
    DP_TRY(transaction.commit());
    return report;
}

Outcome ImportFile::storeFeed(Transaction &transaction, bool isNewLibrary, const Feed &feed,
    const QString &keywordName, const QDateTime &now, Report &report) const
{
    qint64 keywordId = 0;
    if (!keywordName.isEmpty()) {
        Keywords keywords(transaction);
        auto keyword = keywords.find(keywordName);
        if (!keyword && keyword.error().kind == ErrorKind::UnknownKeyword && isNewLibrary) {
            keyword = keywords.add(
                Keyword{0, keywordName, {}, Keyword::defaultCategories(), Keyword::defaultLimit});
            if (keyword)
                report.keywordsAdded << keyword->name;
        }
        if (!keyword)
            return keyword.error();
        keywordId = keyword->id;
    }
    const auto readBefore = importhistory::readBefore(transaction, importhistory::Kind::File, now);
    if (!readBefore)
        return readBefore.error();
    Papers papers(transaction);
    papers.setReadBefore(*readBefore);
    const auto list =
        m_isBibliography ? bibliography::withStored(transaction, feed.papers) : Result(feed.papers);
    if (!list)
        return list.error();
    const auto changes = papers.store(*list, keywordId, m_source, now);
    if (!changes)
        return changes.error();
    report.papers = int(feed.papers.size());
    report.changes = *changes;
    return success();
}

Outcome ImportFile::storeKeywords(Transaction &transaction, const QList<Keyword> &list, Report &report) const
{
    Keywords keywords(transaction);
    const auto all = keywords.all();
    if (!all)
        return all.error();
    feedkeywords::Known known(*all);
    for (const Keyword &keyword : list) {
        // A keyword that already exists keeps the user's settings.
        if (const auto same = known.askingLike(keyword)) {
            report.known << ImportReport::KnownFeed{keyword.name, *same};
            continue;
        }
        Keyword fresh = keyword;
        fresh.name = known.freeName(keyword);
        const auto added = keywords.add(fresh);
        if (!added)
            return added.error();
        if (added->name != keyword.name)
            report.renamed << ImportReport::KnownFeed{keyword.name, added->name};
        report.keywordsAdded << added->name;
        for (const Advice &advice : query::advice(*added))
            if (advice.kind == Advice::Kind::UnknownCategory)
                report.advice << advice;
        known.add(*added);
    }
    return success();
}

} // namespace dp
