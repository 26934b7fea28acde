#pragma once

#include "support/madeuppapers.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace dp::test {

/// The format of arXiv's Atom feeds. arXiv used Classic until November 2025, and uses Current since then.
enum class AtomDialect { Classic, Current };

/// Writes the feeds of LoopbackArxiv. The order of elements, the prefixes, the line breaks and the addresses
/// are those of the chosen dialect. The object has no changing state and may be used in any thread.
class LoopbackAtom
{
public:
    struct Head {
        QString searchQuery; ///< the query in canonical form
        QString idList;
        int total = 0;
        int start = 0;
        int count = 10; ///< requested number of entries; the feed may have fewer
    };

    /// now: time of the answer. site: beginning of the addresses of abstracts and PDFs, before /abs and /pdf;
    /// empty: arXiv's own site.
    LoopbackAtom(AtomDialect dialect, const QDateTime &now, const QString &site = {});

    QByteArray feed(const Head &head, const QList<QByteArray> &entries) const;
    QByteArray entry(const MadeUpPaper &paper) const;
    /// Returns the feed that answers a rejected request. It has one entry with the title "Error".
    QByteArray error(const QString &message, const Head &head) const;

private:
    bool isCurrent() const { return m_dialect == AtomDialect::Current; }
    QString opening(const Head &head, const QString &query) const;
    QString openSearch(const Head &head) const;
    QString arxivElement(const QString &name, const QString &text) const;
    QStringList links(const MadeUpPaper &paper) const;
    QString summary(const QString &abstract) const;
    QString categories(const MadeUpPaper &paper) const;

    AtomDialect m_dialect;
    QDateTime m_now;
    QString m_site;
};

} // namespace dp::test
