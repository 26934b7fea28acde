#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QObject>

namespace dp {

struct OpenedLibrary;

/// Writes the last visits of keywords in the writer's thread. Use it in the GUI thread; the library must
/// outlive it.
class VisitLog : public QObject
{
    Q_OBJECT

public:
    explicit VisitLog(OpenedLibrary &library, QObject *parent = nullptr);

    /// Stores that the user has seen the papers that had arrived in the list of the keyword at this time.
    /// Does nothing if the library is read-only.
    void add(qint64 keywordId, const QDateTime &seen);

signals:
    /// Emitted when the visit was written, so that the groups of the list have changed.
    void added(qint64 keywordId);
    /// Not emitted if another program writes; then the previous visit remains.
    void failed(const Error &error);

private:
    OpenedLibrary &m_library;
};

} // namespace dp
