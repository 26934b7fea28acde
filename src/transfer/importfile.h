#pragma once

#include "arxiv/atomparser.h"
#include "arxiv/headingquery.h"
#include "base/result.h"
#include "exchange/readmepage.h"
#include "library/library.h"
#include "library/papers.h"

#include <QStringList>

#include <variant>

namespace dp {

/// A file from outside, in two steps: read() understands the whole of it and touches no library, store() then
/// puts it into one in a single transaction. So a file that is refused changes nothing. Any thread, one at a
/// time.
class ImportFile
{
public:
    enum class Kind { Readme, Atom, Opml };

    /// A heading that is not followed as it stands.
    struct Heading {
        QString text;
        QString keyword; ///< the name
        QString query; ///< empty: the name as a word or phrase
    };
    /// A feed of a list by its title there, and the keyword that follows it.
    struct KnownFeed {
        QString title;
        QString keyword;
    };

    /// What a store brought, as a person is told.
    struct Report {
        Kind kind = Kind::Readme;
        int papers = 0; ///< in the file
        ChangeSet changes;
        QStringList keywordsAdded;
        QList<Heading> headings; ///< of the keywords added
        QStringList mergedHeadings; ///< each stands more than once, and its papers are in one keyword
        QList<Advice> advice; ///< on the keywords added
        QList<KnownFeed> known; ///< feeds of a list that ask what another keyword asks
        QList<KnownFeed>
            renamed; ///< feeds whose title a keyword has that asks something else, and their own names
        int otherFeeds = 0; ///< of a list, that are not arXiv's
        QStringList
            problems; ///< rows, entries or feeds that could not be taken, English, each with its place
    };

    /// 256 MiB: a README of the largest kind has some 20.
    static constexpr qint64 maximumBytes = 256LL * 1024 * 1024;

    /// What it is shows in its content, not in its name.
    static Result<ImportFile> read(const QString &path);
    static Result<ImportFile> fromBytes(const QByteArray &bytes, const QString &name);

    Kind kind() const;
    QString name() const { return m_name; }
    /// keywordName: where the papers of an Atom file go, none filtered out; empty: into the library alone. An
    /// unknown one is refused, but for a library that this import makes. A README and an OPML bring their own
    /// keywords.
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
    int m_otherFeeds = 0;
    Source m_source = Source::Feed; // of the papers of a feed
};

} // namespace dp
