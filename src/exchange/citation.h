#pragma once

#include "base/paper.h"
#include "exchange/journalreference.h"
#include "exchange/personname.h"

#include <QDate>
#include <QList>

#include <optional>

namespace dp {

/// The data of a paper for a citation, independent of its format. The title and the abstract contain TeX, as
/// on arXiv.
struct Citation {
    QString key; ///< name of the entry; see CitationKey
    ArxivId id;
    QString title;
    QString abstract;
    QList<PersonName> authors;
    int year = 0; ///< of the journal if there is one, else of version 1
    QDate submitted; ///< day of version 1; invalid: unknown
    QString primaryCategory;
    QString doi; ///< of the journal if it is known, else that of arXiv
    std::optional<JournalReference> journal; ///< only if each part of the reference is certain
    QString note; ///< a journal reference without certain parts, and further DOIs

    static Citation of(const Paper &paper, const QString &key);
    /// Returns the year of version 1, by the identifier if the day is unknown.
    static int yearOf(const Paper &paper);

    QString address() const { return QStringLiteral("https://arxiv.org/abs/") + id.toString(); }
};

} // namespace dp
