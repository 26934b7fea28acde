#pragma once

#include "base/result.h"
#include "library/library.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace dp {

/// The keys that papers have got in an export and that are not stored yet. They are stored after the export,
/// so that the papers keep them. A key needs about 30 bytes, and a copy of the object is cheap.
class GivenKeys
{
public:
    void add(qint64 paper, const QString &key);
    /// Stores all keys, in one transaction for each part. A library that cannot be written is no reason to
    /// fail: it gives the same keys again.
    Outcome store(Library &library) const;
    /// Many keys are stored in several parts, so that other work is not delayed for long.
    qsizetype parts() const { return m_parts.size(); }
    Outcome storePart(Library &library, qsizetype part) const;

private:
    QList<QByteArray> m_parts; // lines: the id of a paper, a tab and its key
};

} // namespace dp
