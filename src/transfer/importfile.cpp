#include "transfer/importfile.h"

#include "arxiv/query.h"
#include "base/files.h"
#include "base/textencoding.h"
#include "exchange/opml.h"
#include "library/keywords.h"
#include "library/transaction.h"
#include "transfer/pageimport.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

bool looksLikeXml(const QByteArray &bytes)
{
    return bytes.left(256).trimmed().startsWith('<');
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
        // Pictures and programs have NUL bytes; text in another encoding has none.
        if (error.kind == ErrorKind::NotUtf8 && fileBytes.contains('\0'))
            return Error{ErrorKind::UnknownFormat, name, u"binary"_s};
        error.subject = name;
        return error;
    }
    const QByteArray &bytes = *decoded;
    if (looksLikeXml(bytes) && opml::looksLikeOpml(bytes)) {
        const auto feeds = opml::read(bytes);
        if (!feeds)
            return Error{ErrorKind::BadContent, name, feeds.error().detail};
        QList<Keyword> keywords;
        for (const OpmlFeed &feed : *feeds) {
            const auto keyword = query::keywordOf(feed.title, feed.address);
            const auto checked = keyword ? Keyword::checked(*keyword) : Result<Keyword>(Error{});
            if (checked)
                keywords << *checked;
            else
                file.m_problems << u"not a feed of arXiv's: "_s + feed.title + u' '
                        + feed.address.toDisplayString();
        }
        if (keywords.isEmpty())
            return Error{ErrorKind::NoKeywordsInFile, name, {}};
        file.m_content = keywords;
        return file;
    }
    AtomParser parser;
    const bool isXml = looksLikeXml(bytes);
    if (isXml)
        parser.feed(bytes);
    // A README may begin with HTML.
    if (isXml && (parser.isAtom() || !readme::looksLikePage(bytes))) {
        if (parser.finish() == AtomParser::State::Broken)
            return Error{
                parser.isAtom() ? ErrorKind::BadContent : ErrorKind::UnknownFormat, name, parser.problem()};
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
    if (!readme::looksLikePage(bytes))
        return Error{ErrorKind::UnknownFormat, name, {}};
    ReadmePage page = readme::read(bytes);
    for (const ReadmePage::Problem &problem : std::as_const(page.problems))
        file.m_problems << u"line %1: %2"_s.arg(problem.line).arg(problem.what);
    file.m_content = page;
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
    Transaction transaction(library.connection());
    DP_TRY(transaction.begin());
    switch (kind()) {
    case Kind::Readme:
        DP_TRY(pageimport::store(library, std::get<ReadmePage>(m_content), now, report));
        break;
    case Kind::Atom: DP_TRY(storeFeed(library, std::get<Feed>(m_content), keywordName, now, report)); break;
    case Kind::Opml: DP_TRY(storeKeywords(library, std::get<QList<Keyword>>(m_content), report)); break;
    }
    DP_TRY(transaction.commit());
    return report;
}

Outcome ImportFile::storeFeed(Library &library, const Feed &feed, const QString &keywordName,
    const QDateTime &now, Report &report) const
{
    qint64 keywordId = 0;
    if (!keywordName.isEmpty()) {
        Keywords keywords(library.connection());
        auto keyword = keywords.find(keywordName);
        if (!keyword && keyword.error().kind == ErrorKind::UnknownKeyword && library.isNew()) {
            keyword = keywords.add(
                Keyword{0, keywordName, {}, Keyword::defaultCategories(), Keyword::defaultLimit});
            if (keyword)
                report.keywordsAdded << keyword->name;
        }
        if (!keyword)
            return keyword.error();
        keywordId = keyword->id;
    }
    const auto changes = Papers(library.connection()).store(feed.papers, keywordId, Source::Feed, now);
    if (!changes)
        return changes.error();
    report.papers = int(feed.papers.size());
    report.changes = *changes;
    return success();
}

Outcome ImportFile::storeKeywords(Library &library, const QList<Keyword> &list, Report &report) const
{
    Keywords keywords(library.connection());
    for (const Keyword &keyword : list) {
        const auto existing = keywords.find(keyword.name);
        if (existing)
            continue; // what a person has set for it stays
        const auto added = keywords.add(keyword);
        if (!added)
            return added.error();
        report.keywordsAdded << added->name;
    }
    return success();
}

} // namespace dp
