#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/headingquery.h"
#include "base/result.h"
#include "exchange/readmepage.h"
#include "library/library.h"
#include "library/papers.h"
#include "library/transaction.h"
#include "transfer/feedkeywords.h"
#include "transfer/importreport.h"

#include <QStringList>

#include <variant>

namespace dp {

/// Imports an external file in two steps: read() reads the whole file without a library, and store() stores
/// it in a single transaction. A refused file therefore changes nothing. Any thread, one at a time.
class ImportFile
{
public:
    using Kind = ImportReport::Kind;
    using Report = ImportReport;

    /// 256 MiB. The largest README files have about 20 MiB.
    static constexpr qint64 maximumBytes = 256LL * 1024 * 1024;

    /// The format is recognised by the content, not by the name.
    static Result<ImportFile> read(const QString &path);
    static Result<ImportFile> fromBytes(const QByteArray &bytes, const QString &name);

    Kind kind() const;
    QString name() const { return m_name; }
    /// keywordName: the keyword for all papers of an Atom file, without filtering; empty: the papers go only
    /// into the library. An unknown name is refused, except in a library that this import creates. A README
    /// and an OPML file have their own keywords.
    Result<Report> store(Library &library, const QString &keywordName, const QDateTime &now) const;

private:
    explicit ImportFile(const QString &name)
        : m_name(name)
    {
    }
    Outcome storeFeed(Transaction &transaction, bool isNewLibrary, const Feed &feed,
        const QString &keywordName, const QDateTime &now, Report &report) const;
    Outcome storeKeywords(Transaction &transaction, const QList<Keyword> &keywords, Report &report) const;
    static Result<ImportFile> readFeedList(const QByteArray &bytes, const QString &name);
    static Result<ImportFile> readFeed(const QByteArray &bytes, const QString &name);
    static Result<ImportFile> readAnnouncements(const QByteArray &rss, const QString &name);

    QString m_name;
    std::variant<ReadmePage, Feed, QList<Keyword>> m_content;
    QStringList m_problems;
    QList<feedkeywords::Divided> m_divided;
    int m_otherFeeds = 0;
    Source m_source = Source::Feed; // source of the papers of a feed
};

} // namespace dp
