#pragma once

#include "base/result.h"
#include "exchange/citationformat.h"
#include "session/openedlibrary.h"

#include <QByteArray>
#include <QList>
#include <QObject>

#include <functional>

namespace dp {

/// Writes citations of papers as a text, in the reader's thread: the keys depend on other papers of the
/// library. Papers keep the keys that they get. Use the object in the GUI thread; the library must outlive
/// it.
class CitationReader
{
public:
    using Done = std::function<void(const Result<QByteArray> &)>;

    explicit CitationReader(OpenedLibrary &library)
        : m_library(library)
    {
    }

    /// Writes the citations of these papers in their order and then calls done. If the context is destroyed,
    /// done is not called. Errors: those of CitationExport.
    void read(QObject *context, CitationFormat format, const BibtexStyle &style, const QString &keyPattern,
        const QList<qint64> &papers, const Done &done);

private:
    OpenedLibrary &m_library;
};

} // namespace dp
