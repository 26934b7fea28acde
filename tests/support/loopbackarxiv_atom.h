#pragma once

#include "support/madeuppapers.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace dp::test {

/// How arXiv writes Atom: Classic until November 2025, Current since.
enum class AtomDialect { Classic, Current };

/// Writes the feeds of LoopbackArxiv in the order, the prefixes, the line breaks and the addresses of either
/// dialect. A value without state of its own, of any thread.
class LoopbackAtom
{
public:
    struct Head {
        QString searchQuery; ///< in canonical form
        QString idList;
        int total = 0;
        int start = 0;
        int count = 10; ///< what was asked for, not what there is
    };

    /// `now` is the moment of the answer; `site` stands in front of /abs and /pdf, arXiv's own where it is
    /// empty.
    LoopbackAtom(AtomDialect dialect, const QDateTime &now, const QString &site = {});

    QByteArray feed(const Head &head, const QList<QByteArray> &entries) const;
    QByteArray entry(const MadeUpPaper &paper) const;
    /// The feed of a request that was refused: one entry titled Error.
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
