#pragma once

#include "base/result.h"
#include "library/library.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace dp {

class Transaction;

/// Keys of papers, for example those that papers have got in an export and that are not stored yet. They are
/// stored after the export, so that the papers keep them. A key needs about 30 bytes, and a copy of the
/// object is cheap. The work on the library is done in one transaction for each part, so that other work is
/// not delayed for long.
class GivenKeys
{
public:
    void add(qint64 paper, const QString &key);
    qsizetype count() const { return m_count; }
    qsizetype parts() const { return m_parts.size(); }

    /// Work with the keys of one part.
    using Work = Outcome (GivenKeys::*)(Library &, qsizetype part) const;
    /// Does the work with all parts.
    Outcome forAllParts(Library &library, Work work) const;
    Outcome store(Library &library) const { return forAllParts(library, &GivenKeys::storePart); }
    /// Stores keys. Papers that have one keep it. A library that cannot be written is no reason to fail: it
    /// gives the same keys again.
    Outcome storePart(Library &library, qsizetype part) const;
    /// Removes keys, so that the papers get new ones.
    Outcome removePart(Library &library, qsizetype part) const;
    /// Gives the papers these keys again instead of those that they have now.
    Outcome restorePart(Library &library, qsizetype part) const;

    /// Like the functions above for all parts, as a part of a transaction.
    Outcome storeIn(Transaction &transaction) const;
    Outcome removeIn(Transaction &transaction) const;
    Outcome restoreIn(Transaction &transaction) const;

private:
    QList<QByteArray> m_parts; // lines: the id of a paper, a tab and its key
    qsizetype m_count = 0;
};

} // namespace dp
