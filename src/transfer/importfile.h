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

/// Imports a README, Atom, RSS, BibTeX, OPML or YAML file in two steps. read() reads the whole file and needs
/// no library. store() stores the content in a single transaction. Therefore a refused file changes nothing.
/// An object may be used in any thread, but only in one thread at a time.
class ImportFile
{
public:
    using Kind = ImportReport::Kind;
    using Report = ImportReport;

    /// Maximum size of a file. The largest known README files have about 20 MiB.
    static constexpr qint64 maximumBytes = 256LL * 1024 * 1024;

    /// Reads a file. Its format is recognised by the content, not by the name.
    static Result<ImportFile> read(const QString &path);
    static Result<ImportFile> fromBytes(const QByteArray &bytes, const QString &name);

    Kind kind() const;
    QString name() const { return m_name; }
    /// Stores the content in the library. keywordName: the keyword to which all papers of an Atom, RSS or
    /// BibTeX file are added, even if they do not match it; empty: the papers belong to no keyword. An
    /// unknown keyword is an error, unless this import has created the library; then the keyword is added.
    /// For a README or an OPML file, keywordName is ignored, because the file contains keywords.
    Result<Report> store(Library &library, const QString &keywordName, const QDateTime &now) const;

private:
    explicit ImportFile(const QString &name)
        : m_name(name)
    {
    }
    Outcome storeFeed(Transaction &transaction, bool isNewLibrary, const Feed &feed,
        const QString &keywordName, const QDateTime &now, Report &report) const;
    Outcome storeKeywords(Transaction &transaction, const QList<Keyword> &keywords, Report &report) const;
    /// Reads a file that is neither XML nor a page.
    static Result<ImportFile> readOther(const QByteArray &bytes, const QString &name);
    static Result<ImportFile> readBibtex(const QByteArray &bytes, const QString &name);
    static Result<ImportFile> readKeywordConfig(const QByteArray &bytes, const QString &name);
    static Result<ImportFile> readFeedList(const QByteArray &bytes, const QString &name);
    static Result<ImportFile> readFeed(const QByteArray &bytes, const QString &name);
    static Result<ImportFile> readAnnouncements(const QByteArray &rss, const QString &name);

    QString m_name;
    std::variant<ReadmePage, Feed, QList<Keyword>> m_content;
    QStringList m_problems;
    QList<feedkeywords::Divided> m_divided;
    int m_otherFeeds = 0;
    int m_otherEntries = 0;
    Source m_source = Source::Feed; // source of the papers of a feed
    bool m_isBibliography = false;
};

} // namespace dp
