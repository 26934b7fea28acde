#pragma once

#include "base/clock.h"
#include "library/mutestates.h"
#include "session/openedlibrary.h"

#include <QObject>

#include <functional>
#include <memory>

namespace dp {

class UndoStack;

/// Mutes papers, adds and removes the rules that hide papers, and adds each change to the undo stack. Changes
/// are written in the writer's thread and posted at once, so that nothing is lost if the program ends. Rules
/// and numbers are read in the reader's thread. Use the object in the GUI thread; the arguments of the
/// constructor must outlive it.
class MuteList : public QObject
{
    Q_OBJECT

public:
    MuteList(OpenedLibrary &library, UndoStack &undo, const Clock &clock, QObject *parent = nullptr);

    /// Mutes these papers everywhere, or shows them again.
    void setMuted(const QList<qint64> &papers, bool isMuted);
    void add(const Mute &mute);
    void remove(const Mute &mute);
    /// Sets the day on which rules end. Call this function when a new day has begun.
    void updateDay();

    /// Returns whether a change was made since the start of the program.
    bool hasChanged() const { return m_hasChanged; }

    /// All rules, and the number of papers that were muted one by one.
    struct Overview {
        QList<MuteState> rules;
        qint64 papers = 0;
    };
    void read(QObject *context, std::function<void(const Result<Overview> &)> done);
    /// Call this before the first preview of a rule. From now on, the library logs its changes, so that the
    /// papers of the previewed rule are not searched again when it is added.
    void prepare();
    /// Reads what a rule would hide. The rule then takes effect at once when it is added.
    void preview(QObject *context, const Mute &mute, std::function<void(const Result<MutePreview> &)> done);

signals:
    /// Emitted when the hidden papers have changed in the library. Lists and counts must be read again.
    void changed();
    /// Emitted when papers were muted or shown again. papers: the papers that changed.
    void papersChanged(const QList<qint64> &papers, bool isMuted);
    /// Emitted when a rule was added or removed.
    void ruleChanged(const dp::Mute &mute, bool isAdded);
    /// Emitted when another program has written for ten seconds. The change is written afterwards.
    void delayed();
    void failed(const dp::Error &error);

private:
    struct Change;
    static QString nameOf(const Change &change);
    using Work = std::function<Outcome(Library &)>;

    void push(const std::shared_ptr<Change> &change);
    void write(const std::shared_ptr<Change> &change, bool isMade);
    void finish(const std::shared_ptr<Change> &change, bool isMade, const Outcome &written);

    OpenedLibrary &m_library;
    UndoStack &m_undo;
    const Clock &m_clock;
    bool m_hasChanged = false;
};

} // namespace dp
