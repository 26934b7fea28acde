#pragma once

#include "session/openedlibrary.h"
#include "transfer/givenkeys.h"

#include <QObject>

#include <functional>

namespace dp {

class UndoStack;

/// Lets papers get new keys of citations when the pattern of the keys has changed, and adds this to the undo
/// stack. Use the object in the GUI thread; the arguments of the constructor must outlive it.
class KeyRenewing : public QObject
{
    Q_OBJECT

public:
    KeyRenewing(OpenedLibrary &library, UndoStack &undo, QObject *parent = nullptr)
        : QObject(parent)
        , m_library(library)
        , m_undo(undo)
    {
    }

    /// Reads in the reader's thread which keys do not follow the pattern, and then calls done.
    void readOutdated(
        QObject *context, const QString &pattern, std::function<void(const Result<GivenKeys> &)> done);
    /// Removes the keys, so that the papers get new ones in the next export.
    void remove(const GivenKeys &keys);
    /// Returns whether keys were removed since the start of the program.
    bool hasChanged() const { return m_hasChanged; }

signals:
    /// Emitted when an undone or repeated change is written.
    void reverted();
    /// Emitted when another program has written for ten seconds. The change is written afterwards.
    void delayed();
    void failed(const Error &error);

private:
    void write(const GivenKeys &keys, GivenKeys::Work work, const std::function<void()> &done = {});

    OpenedLibrary &m_library;
    UndoStack &m_undo;
    bool m_hasChanged = false;
};

} // namespace dp
