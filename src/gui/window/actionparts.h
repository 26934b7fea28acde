#pragma once

#include <QList>
#include <QString>

#include <functional>

namespace dp {

class CenterStack;
class Prompts;
class Session;
class Settings;
class WindowMessages;

/// Contains the objects that the actions on the selected papers need. GUI thread; the objects must outlive
/// it.
struct ActionParts {
    const CenterStack &center;
    Session &session;
    const Settings &settings;
    Prompts &prompts;
    WindowMessages &messages;

    /// Calls act() with the selected papers of the visible page, or with its current paper. If there are more
    /// than `most`, shows the message instead. If there are none, does nothing.
    void onPapers(qsizetype most, const QString &tooMany,
        const std::function<void(const QList<qint64> &papers)> &act) const;
};

} // namespace dp
