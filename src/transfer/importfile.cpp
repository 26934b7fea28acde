#include "transfer/importfile.h"

#include "arxiv/query.h"
#include "base/files.h"
#include "exchange/opml.h"
#include "library/facts.h"
#include "library/keywords.h"
#include "library/lastupdate.h"
#include "library/statement.h"
#include "library/transaction.h"

using namespace Qt::StringLiterals;

namespace dp {
namespace {

bool looksLikeXml(const QByteArray &bytes)
{
    QByteArray start = bytes.left(256);
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    return start.trimmed().startsWith('<');
}

/// UTF-16, whose every other byte is NUL, is no text either as far as this program is concerned.
bool isBinary(const QByteArray &bytes)
{
    return bytes.contains('\0');
}

Result<bool> hasPapers(Library &library)
{
    Statement row(library.connection(), u"SELECT EXISTS (SELECT 1 FROM papers)"_s);
    DP_TRY(row.run());
    return row.next() && row.integer(0) != 0;
}

} // namespace

Result<ImportFile> ImportFile::read(const QString &path)
{
    const auto bytes = files::read(path, maximumBytes);
    if (!bytes)
        return bytes.error();
    return fromBytes(*bytes, path);
}

Result<ImportFile> ImportFile::fromBytes(const QByteArray &bytes, const QString &name)
{
    ImportFile file(name);
    if (isBinary(bytes))
        return Error{ErrorKind::UnknownFormat, name, u"binary"_s};
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
    if (looksLikeXml(bytes)) {
        AtomParser parser;
        parser.feed(bytes);
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
    case Kind::Readme: DP_TRY(storePage(library, std::get<ReadmePage>(m_content), now, report)); break;
    case Kind::Atom: DP_TRY(storeFeed(library, std::get<Feed>(m_content), keywordName, now, report)); break;
    case Kind::Opml: DP_TRY(storeKeywords(library, std::get<QList<Keyword>>(m_content), report)); break;
    }
    DP_TRY(transaction.commit());
    return report;
}

Outcome ImportFile::storePage(
    Library &library, const ReadmePage &page, const QDateTime &now, Report &report) const
{
    const auto before = hasPapers(library);
    if (!before)
        return before.error();
    Keywords keywords(library.connection());
    Papers papers(library.connection());
    for (const ReadmePage::Section &section : page.sections) {
        auto keyword = keywords.find(section.keyword);
        if (!keyword) {
            Keyword fresh;
            fresh.name = section.keyword;
            fresh.categories = Keyword::defaultCategories();
            if (page.maximum >= 1 && page.maximum <= Keyword::maximumLimit)
                fresh.limit = page.maximum;
            keyword = keywords.add(fresh);
            if (!keyword
                && (keyword.error().kind == ErrorKind::Storage
                    || keyword.error().kind == ErrorKind::DiskFull))
                return keyword.error();
            if (!keyword) {
                report.problems << u"line %1: the heading \"%2\" is no keyword"_s.arg(section.line)
                                       .arg(section.keyword.left(60));
                continue;
            }
            report.keywordsAdded << keyword->name;
        }
        const auto changes = papers.store(section.papers, keyword->id, Source::Page, now);
        if (!changes)
            return changes.error();
        report.papers += int(section.papers.size());
        report.changes.unite(*changes);
    }
    Facts facts(library.connection());
    const auto lastUpdate = lastUpdateOf(library.connection(), now.date());
    if (!lastUpdate)
        return lastUpdate.error();
    if (page.lastUpdate.isValid() && (!lastUpdate->isValid() || page.lastUpdate > *lastUpdate))
        DP_TRY(facts.set(Facts::Name::LastUpdate, page.lastUpdate.toString(Qt::ISODate)));
    // A library that comes from a page goes back into one of the same columns.
    if (!*before && page.columns != ReadmePage::standardColumns())
        DP_TRY(facts.set(Facts::Name::ReadmeColumns, ReadmePage::columnsToText(page.columns)));
    return success();
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
