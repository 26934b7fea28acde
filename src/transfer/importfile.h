#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/headingquery.h"
#include "base/result.h"
#include "exchange/readmepage.h"
#include "library/library.h"
#include "library/papers.h"
#include "transfer/feedkeywords.h"

#include <QStringList>

#include <variant>

namespace dp {

/// Imports an external file in two steps: read() reads the whole file without a library, and store() stores
/// it in a single transaction. A refused file therefore changes nothing. Any thread, one at a time.
class ImportFile
{
public:
    enum class Kind { Readme, Atom, Opml };

    /// A heading whose keyword differs from its text.
    struct Heading {
        QString text;
        QString keyword; ///< name of the keyword
        QString query; ///< empty: the name as a word or phrase
    };
    /// The title of a feed in a list, and the keyword that follows it.
    struct KnownFeed {
        QString title;
        QString keyword;
    };

    /// The result of store(), for the user.
    struct Report {
        Kind kind = Kind::Readme;
        int papers = 0; ///< in the file
        ChangeSet changes;
        QStringList keywordsAdded;
        QList<Heading> headings; ///< of the added keywords
        QStringList mergedHeadings; ///< headings that occur more than once; their papers go into one keyword
        QList<Advice> advice; ///< for the added keywords
        QList<KnownFeed> known; ///< feeds that ask arXiv for the same as another keyword
        /// Feeds whose title is the name of a different keyword, and their new names.
        QList<KnownFeed> renamed;
        QList<feedkeywords::Divided> divided; ///< lists of papers that are followed by several keywords
        int otherFeeds = 0; ///< number of feeds of a list that are not from arXiv
        /// Rows, entries or feeds that could not be imported; in English, each with its position.
        QStringList problems;
    };

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
    Outcome storeFeed(Library &library, const Feed &feed, const QString &keywordName, const QDateTime &now,
        Report &report) const;
    Outcome storeKeywords(Library &library, const QList<Keyword> &keywords, Report &report) const;
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
