#pragma once

#include "support/madeuppapers.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace dp::test {

/// The format of arXiv's Atom feeds: Classic until November 2025, Current since then.
enum class AtomDialect { Classic, Current };

/// Writes the feeds of LoopbackArxiv with the order, prefixes, line breaks and addresses of either dialect. A
/// stateless value; any thread.
class LoopbackAtom
{
public:
    struct Head {
        QString searchQuery; ///< in canonical form
        QString idList;
        int total = 0;
        int start = 0;
        int count = 10; ///< requested number of entries, not the actual one
    };

    /// now: the time of the answer. site: the address before /abs and /pdf; empty: arXiv's own.
    LoopbackAtom(AtomDialect dialect, const QDateTime &now, const QString &site = {});

    QByteArray feed(const Head &head, const QList<QByteArray> &entries) const;
    QByteArray entry(const MadeUpPaper &paper) const;
    /// Returns the feed for a rejected request: one entry titled Error.
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
