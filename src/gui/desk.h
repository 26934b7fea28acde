#pragma once

#include "base/clock.h"
#include "base/keyword.h"
#include "base/settings.h"
#include "library/librarythread.h"
#include "library/papers.h"
#include "library/shelf.h"
#include "refresh/refreshservice.h"

#include <QObject>

#include <functional>

namespace dp {

class Prompts;

/// What every part of the window works with, and the one way in which it changes the library: off the GUI
/// thread, told to all tabs, and undone again. Owned by the composition root; the things it refers to outlive
/// it.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(LibraryThread &writer, LibraryThread &searcher, Library &reader, RefreshService &refresh,
        Settings &settings, Prompts &prompts, const Clock &clock, QObject *parent = nullptr);

    LibraryThread &writer() { return m_writer; }
    /// Reads, and nothing else: for what may take longer than the window waits.
    LibraryThread &searcher() { return m_searcher; }
    Library &reader() { return m_reader; }
    RefreshService &refresh() { return m_refresh; }
    Settings &settings() { return m_settings; }
    Prompts &prompts() { return m_prompts; }
    const Clock &clock() const { return m_clock; }

    void mark(const QList<qint64> &ids, Mark mark);
    /// Of a list of any length; undone as one.
    void markAll(const ShelfQuery &query, Mark mark);
    /// The same of what is read in the library's thread.
    using ReadIds = std::function<Result<QList<qint64>>(Library &)>;
    void markAll(const ReadIds &read, Mark mark);
    /// Whether a mark was written since the program was started.
    bool hasMarked() const { return m_hasMarked; }
    bool canUndo() const { return !m_done.isEmpty(); }
    /// Takes back the last mark that changed something.
    void undo();
    /// Where marks have changed in another way, there is nothing to take back.
    void forgetUndo();
    /// Only http and https.
    void openUrl(const QUrl &url);

signals:
    /// Shown already, being written.
    void marking(const QList<qint64> &ids, Mark mark);
    /// Written; counts may have changed.
    void marked(const QList<qint64> &ids);
    /// Of a mark that was of several papers, how many of them it changed.
    void markedMany(qsizetype changed, Mark mark);
    void undoChanged(bool possible);
    void failed(const Error &error);

private:
    struct Done {
        QList<qint64> ids;
        Mark mark;
    };
    void write(const QList<qint64> &ids, Mark mark, bool remember);

    LibraryThread &m_writer;
    LibraryThread &m_searcher;
    Library &m_reader;
    RefreshService &m_refresh;
    Settings &m_settings;
    Prompts &m_prompts;
    const Clock &m_clock;
    QList<Done> m_done;
    bool m_hasMarked = false;
};

} // namespace dp
