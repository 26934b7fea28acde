#pragma once

#include "library/librarythread.h"
#include "text/searchcompletion.h"

#include <QObject>
#include <QStringList>

namespace dp {

/// Finds completions for the search that the user types. Values of the library are read in the reader's
/// thread. Use the object in the GUI thread; the reader must outlive it.
class SearchCompletions : public QObject
{
    Q_OBJECT

public:
    explicit SearchCompletions(LibraryThread &reader, QObject *parent = nullptr);

    /// Finds completions for the end of this text, and then emits found().
    void find(const QString &text);
    /// Discards the completions that are being read.
    void cancel() { ++m_generation; }

signals:
    /// Emitted with the place of the latest text and the values; the list is empty if there are none.
    void found(const dp::searchcompletion::Place &place, const QStringList &values);

private:
    LibraryThread &m_reader;
    quint64 m_generation = 0;
};

} // namespace dp
