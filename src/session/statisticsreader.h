#pragma once

#include "base/paperstatistics.h"
#include "base/result.h"
#include "session/openedlibrary.h"

#include <QObject>

#include <functional>

namespace dp {

/// Counts papers for charts in the reader's thread. A long list is counted in parts, so that other lists are
/// read in between. Use the object in the GUI thread; the library must outlive it.
class StatisticsReader
{
public:
    using Done = std::function<void(const Result<PaperStatistics> &)>;

    explicit StatisticsReader(OpenedLibrary &library)
        : m_library(library)
    {
    }

    /// Counts the papers of a keyword and then calls done. since: only papers that were submitted on this day
    /// (UTC) or later; invalid: all papers. If the context is destroyed, the counting ends, and done is not
    /// called.
    void read(QObject *context, qint64 keywordId, QDate since, const Done &done);

private:
    OpenedLibrary &m_library;
};

} // namespace dp
