#pragma once

#include "base/clock.h"
#include "base/keyword.h"
#include "base/settings.h"
#include "library/librarythread.h"
#include "library/paperreader.h"
#include "library/papers.h"
#include "refresh/refreshservice.h"

#include <QObject>

#include <functional>

namespace dp {

class Prompts;

/// The services that all parts of the window use, and the only way to change the library from the window.
/// Changes run outside the GUI thread, are reported to all tabs, and can be undone. Owned by the composition
/// root. The objects it refers to must outlive it.
class Desk : public QObject
{
    Q_OBJECT

public:
    Desk(LibraryThread &writer, LibraryThread &searcher, Library &reader, RefreshService &refresh,
        Settings &settings, Prompts &prompts, const Clock &clock, QObject *parent = nullptr);

    LibraryThread &writer() { return m_writer; }
    /// A read-only connection in a separate thread, for work that may take longer than the window can wait.
    LibraryThread &searcher() { return m_searcher; }
    Library &reader() { return m_reader; }
    RefreshService &refresh() { return m_refresh; }
    Settings &settings() { return m_settings; }
    Prompts &prompts() { return m_prompts; }
    const Clock &clock() const { return m_clock; }

    void mark(const QList<qint64> &ids, Mark mark);
    /// Marks a list of any length. Undone in one step.
    void markAll(const PaperQuery &query, Mark mark);
    /// Overload for ids that `read` returns in the library's thread.
    using ReadIds = std::function<Result<QList<qint64>>(Library &)>;
    void markAll(const ReadIds &read, Mark mark);
    /// Returns whether a mark was written since the start of the program.
    bool hasMarked() const { return m_hasMarked; }
    bool canUndo() const { return !m_done.isEmpty(); }
    /// Undoes the last mark that changed a paper.
    void undo();
    /// Clears the undo history, after marks were changed in another way.
    void forgetUndo();
    /// Opens http and https addresses only.
    void openUrl(const QUrl &url);

signals:
    /// A single paper was marked, so a sentence about an earlier mark is out of date.
    void markedOne();
    /// The mark is shown already and is being written.
    void marking(const QList<qint64> &ids, Mark mark);
    /// The mark is written. Counts may have changed.
    void marked(const QList<qint64> &ids);
    /// A mark of several papers is written. changed: number of papers that it changed.
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
